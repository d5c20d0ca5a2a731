"""Which relations come out of sentences, with their days, and which must not."""

import pytest

from samarkand.coder.relations import find_relations
from samarkand.coder.statements import find_statements
from samarkand.coder.times import find_times
from samarkand.model import Relation
from tests.coder.actors.asking import actors_in

DAY = "2022-09-15"


def relations(text: str) -> tuple[Relation, ...]:
    reading, actors = actors_in(text, DAY)
    times = find_times(reading)
    return find_relations(reading, actors, times, find_statements(reading, actors, times, ()))


def told(relation: Relation) -> str:
    """Return a relation on one line, with its days where it has any."""
    title = f" ({relation.title})" if relation.title else ""
    days = "..".join(str(day) if day else "" for day in (relation.period.from_, relation.period.to))
    period = f" {days}" if days != ".." else ""
    return f"{relation.subject.name} {relation.type}{title} {relation.object.name}{period}"


OFFICES = [
    (
        "title",
        "Ukrainian President Volodymyr Zelenskyy spoke.",
        ["Volodymyr Zelenskyy holds_office (President) Ukraine"],
    ),
    (
        "beside-after",
        "Liz Truss, the British prime minister, left.",
        ["Liz Truss holds_office (prime minister) United Kingdom"],
    ),
    (
        "beside-before",
        "The president of Brazil, Jair Bolsonaro, spoke.",
        ["Jair Bolsonaro holds_office (president) Brazil"],
    ),
    (
        "since",
        "Sergei Lavrov, Russia's foreign minister since 2004, spoke.",
        ["Sergei Lavrov holds_office (foreign minister) Russia 2004-01-01.."],
    ),
    ("copula", "Emmanuel Macron is the president of France.", ["Emmanuel Macron holds_office (president) France"]),
    (
        "copula-past",
        "Angela Merkel was the chancellor of Germany from 2005 to 2021.",
        ["Angela Merkel holds_office (chancellor) Germany 2005-01-01..2021-12-31"],
    ),
    (
        "relative",
        "Boris Johnson, who was Britain's prime minister until 2021, left.",
        ["Boris Johnson holds_office (prime minister) United Kingdom ..2021-12-31"],
    ),
    (
        "elected",
        "Liz Truss was elected prime minister of Britain on September 5.",
        ["Liz Truss holds_office (prime minister) United Kingdom 2022-09-05.."],
    ),
    (
        "resigned",
        "Boris Johnson resigned as British prime minister in July.",
        ["Boris Johnson holds_office (prime minister) United Kingdom ..2022-07-31"],
    ),
    ("unknown-person", "Peruvian Trade Minister Ana Quispe spoke.", ["Ana Quispe holds_office (Trade Minister) Peru"]),
]

BELONGING = [
    ("join", "Turkey joined NATO in 1952.", ["Turkey member_of NATO 1952-01-01.."]),
    ("leave", "Britain left the European Union in 2020.", ["United Kingdom member_of European Union ..2020-12-31"]),
    ("withdraw", "The United States withdrew from UNESCO in 2018.", ["United States member_of UNESCO ..2018-12-31"]),
    ("quit", "Qatar quit OPEC in 2019.", ["Qatar member_of OPEC ..2019-12-31"]),
    (
        "expelled",
        "Russia was expelled from the Council of Europe in March.",
        ["Russia member_of Council of Europe ..2022-03-31"],
    ),
    ("became", "Finland became a member of NATO on April 4.", ["Finland member_of NATO 2022-04-04.."]),
    ("is", "Finland is a member of the European Union.", ["Finland member_of European Union"]),
    ("member-behind", "NATO member Turkey rejected the plan.", ["Turkey member_of NATO"]),
    ("member-beside", "Turkey, a NATO member, rejected the plan.", ["Turkey member_of NATO"]),
    (
        "omitted",
        "The Shanghai Cooperation Organization met on Thursday. India and Pakistan joined in 2017.",
        [
            "India member_of Shanghai Cooperation Organisation 2017-01-01..",
            "Pakistan member_of Shanghai Cooperation Organisation 2017-01-01..",
        ],
    ),
    (
        "own-party",
        "Aung San Suu Kyi and her party, the National League for Democracy, won.",
        ["Aung San Suu Kyi member_of National League for Democracy"],
    ),
    ("party-senator", "Democratic Party senator Mark Kane left.", ["Mark Kane member_of (senator) Democratic Party"]),
    (
        "founded",
        "Yevgeny Prigozhin founded the Wagner Group in 2014.",
        ["Yevgeny Prigozhin founder_of Wagner Group 2014-01-01.."],
    ),
    (
        "founded-relative",
        "Yevgeny Prigozhin, who founded the Wagner Group, spoke.",
        ["Yevgeny Prigozhin founder_of Wagner Group"],
    ),
    (
        "founded-passive",
        "The Wagner Group was founded by Yevgeny Prigozhin.",
        ["Yevgeny Prigozhin founder_of Wagner Group"],
    ),
    (
        "founded-participle",
        "The Wagner Group, founded by Yevgeny Prigozhin, withdrew.",
        ["Yevgeny Prigozhin founder_of Wagner Group"],
    ),
    (
        "founder-of",
        "The founder of the Wagner Group, Yevgeny Prigozhin, spoke.",
        ["Yevgeny Prigozhin founder_of (founder) Wagner Group"],
    ),
    (
        "founder-title",
        "Wagner Group founder Yevgeny Prigozhin spoke.",
        ["Yevgeny Prigozhin founder_of (founder) Wagner Group"],
    ),
    ("wing", "The Qassam Brigades, the armed wing of Hamas, fired rockets.", ["Qassam Brigades part_of Hamas"]),
]

CONTROL = [
    ("state-run", "State-run Xinhua reported the deal.", ["China controls Xinhua"]),
    ("state-agency", "The state news agency RIA Novosti reported the deal.", ["Russia controls RIA Novosti"]),
    ("named-state", "China's state broadcaster CCTV reported the deal.", ["China controls CCTV"]),
    ("passive", "The outlets are controlled by the Hungarian government.", ["Hungarian government controls outlets"]),
    ("active", "Hamas, which controls Gaza, rejected the plan.", ["Hamas controls Gaza"]),
]

NONE = [
    ("would-join", "Finland and Sweden would join NATO next year."),
    ("will-join", "Finland will join NATO in 2023."),
    ("may-join", "Finland may join NATO."),
    ("wants", "Finland wants to join NATO."),
    ("not-joined", "Serbia has not joined NATO."),
    ("if", "If Ukraine joined NATO, Russia would object."),
    ("former", "Former Chancellor Angela Merkel left."),
    ("not-president", "Ivan Petrov is not the president of Russia."),
    ("could-become", "Boris Johnson could become prime minister of Britain again."),
    ("former-in-title", "Israel's former prime minister Yair Lapid spoke."),
    ("description", "Senegalese singer Ana Diop spoke."),
    ("official", "Chinese official Ana Li spoke."),
    ("office-alone", "The French president spoke."),
    ("joined-party-of-guests", "NATO met on Thursday. Dancers joined in the evening."),
    ("controls-no-actor", "Russia controls prices."),
    ("state-visit", "The state visit to China ended."),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [c[1:] for c in OFFICES + BELONGING + CONTROL],
    ids=[c[0] for c in OFFICES + BELONGING + CONTROL],
)
def test_relations(text: str, expected: list[str]) -> None:
    assert [told(r) for r in relations(text)] == expected


@pytest.mark.parametrize("text", [c[1] for c in NONE], ids=[c[0] for c in NONE])
def test_no_relation(text: str) -> None:
    assert [told(r) for r in relations(text)] == []


def test_a_relation_within_a_statement_is_attributed_to_it() -> None:
    text = "Officials said that Turkey joined NATO in 1952."
    (relation,) = relations(text)
    assert relation.attributed_to is not None


def test_the_evidence_is_the_words_of_both_and_of_the_relation() -> None:
    text = "Turkey joined NATO in 1952."
    (relation,) = relations(text)
    assert [s.of(text) for s in relation.evidence] == ["Turkey", "joined", "NATO"]
    assert relation.rule == "relation.member_of.join"
