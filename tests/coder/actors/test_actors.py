"""Whom the words of an article stand for, and whom they must not."""

import pytest

from samarkand.coder.actors import find_actors
from samarkand.knowledge import load_knowledge
from tests.coder.actors.asking import actors_in, asked, token_at, told
from tests.coder.reading import read

DAY = "2022-09-15"

# id, text, words, who they stand for: id or “name”, country, sectors, office on the day
NAMES = [
    ("titled", "Russian President Vladimir Putin left.", "Vladimir Putin", ["vladimir-putin, RUS, GOV, President"]),
    (
        "possessive-title",
        "Germany's Chancellor Olaf Scholz left.",
        "Olaf Scholz",
        ["olaf-scholz, DEU, GOV, Chancellor"],
    ),
    ("former", "Former President Donald Trump spoke.", "Donald Trump", ["donald-trump, USA, ELI, -"]),
    (
        "unknown-titled",
        "Russia's Deputy Foreign Minister Ivan Petrov refused.",
        "Ivan Petrov",
        ["“Ivan Petrov”, RUS, GOV, Deputy Foreign Minister"],
    ),
    (
        "unknown-of-state",
        "Deputy Foreign Minister Ivan Petrov of Russia refused.",
        "Ivan Petrov",
        ["“Ivan Petrov”, RUS, GOV, Deputy Foreign Minister"],
    ),
    (
        "unknown-association",
        "Solidaris spokesperson Mary Olembe said that teachers would strike.",
        "Mary Olembe",
        ["“Mary Olembe”, -, -, spokesperson"],
    ),
    (
        "title-in-name",
        "Spokeswoman Ana Quispe of the Russian Foreign Ministry denied it.",
        "Ana Quispe",
        ["“Ana Quispe”, RUS, GOV, Spokeswoman"],
    ),
    (
        "group-leader",
        "Hamas leader Ismail Haniyeh left.",
        "Ismail Haniyeh",
        ["ismail-haniyeh, PSE, REB PTY, Hamas leader"],
    ),
    (
        "head-of-body",
        "NATO chief Jens Stoltenberg left.",
        "Jens Stoltenberg",
        ["jens-stoltenberg, -, -, Secretary General"],
    ),
    ("metonym", "The Kremlin denied it.", "Kremlin", ["RUS, RUS, GOV, -"]),
    ("capital", "Beijing said the drills would go on.", "Beijing", ["CHN, CHN, GOV, -"]),
    ("town", "The ministers met in Beijing.", "Beijing", []),
    ("town-based", "The Moscow-based company paid.", "Moscow", []),
    ("town-of-state", "The mayor spoke in Bucharest, Romania.", "Bucharest", []),
    ("north-of-town", "Troops died on a base north of Baghdad.", "Baghdad", []),
    ("town-visited", "Joe Biden visited Kyiv.", "Kyiv", ["UKR, UKR, -, -"]),
    ("money", "The firm paid US$300 million.", "US$", []),
    ("other-thing", "Jordan Peterson praised the book.", "Jordan", ["“Jordan Peterson”, -, -, -"]),
    (
        "company",
        "China Harbour Engineering won the contract.",
        "Engineering",
        ["“China Harbour Engineering”, CHN, -, -"],
    ),
    (
        "ministry",
        "Ukraine's Defence Ministry said that the town had fallen.",
        "Ministry",
        ["“Defence Ministry”, UKR, GOV MIL, -"],
    ),
    (
        "court-of-state",
        "The Supreme Court of Brazil rejected the appeal.",
        "Supreme Court",
        ["“Supreme Court of Brazil”, BRA, JUD, -"],
    ),
    ("nationals", "Israeli soldiers killed two Palestinians.", "Palestinians", ["PSE, PSE, CVL, -"]),
    (
        "title-comma-name",
        "Chairman of the Egyptian central bank, Omar Rady won the vote.",
        "Omar Rady",
        ["“Omar Rady”, EGY, GOV, Chairman"],
    ),
    (
        "elected-as",
        "Brazil elected Ana Souza as its new president. Souza wept.",
        "Souza#2",
        ["“Ana Souza”, BRA, GOV, President"],
    ),
    (
        "becomes",
        "Li Dang becomes Communist Party Secretary of Hunan.",
        "Li Dang",
        ["“Li Dang”, CHN, PTY, Party Secretary"],
    ),
    (
        "hyphened-family-name",
        "Numsa spokesperson Thandi Mbele-Nkosi spoke. Mbele-Nkosi left.",
        "Mbele-Nkosi#2",
        ["“Thandi Mbele-Nkosi”, ZAF, LAB, spokesperson"],
    ),
    (
        "officer-of-world-body",
        "Rita Okoro, assistant regional representative at UNHCR's Cairo office, left. Okoro slept.",
        "Okoro#2",
        ["“Rita Okoro”, -, -, -"],
    ),
    ("retired", "Retired American general Ann Holt spoke.", "Ann Holt", ["“Ann Holt”, USA, ELI, -"]),
    ("body-behind-noun", "Chinese state agency Xinhua reported it.", "agency", ["xinhua, CHN, JRN, -"]),
    ("a-people", "The Palestinians rejected the plan.", "Palestinians", ["PSE, PSE, -, -"]),
]


@pytest.mark.parametrize(("text", "words", "expected"), [c[1:] for c in NAMES], ids=[c[0] for c in NAMES])
def test_names(text: str, words: str, expected: list[str]) -> None:
    assert [told(r) for r in asked(text, DAY, words)] == expected


NOUNS = [
    ("demonym", "Chinese officials rejected the plan.", "officials", ["“Chinese officials”, CHN, GOV, -"]),
    ("in-state", "Government troops fought rebels in eastern Congo.", "rebels", ["“rebels”, COD, REB, -"]),
    ("sent-to-state", "France deployed troops in Mali.", "troops", ["“troops”, -, MIL, -"]),
    ("met-in-town", "The envoy met rebels in Doha.", "rebels", ["“rebels”, -, REB, -"]),
    ("in-capital", "Protesters in Colombo stormed the palace.", "Protesters", ["“Protesters”, LKA, CVL, -"]),
    (
        "nested",
        "A Nigerian army spokesman said that troops freed them.",
        "spokesman",
        ["“Nigerian army spokesman”, NGA, MIL, -"],
    ),
    (
        "opposition",
        "Niger jailed three opposition leaders.",
        "leaders",
        ["“three opposition leaders”, NER, OPP PTY, -"],
    ),
    ("attorney", "Kenya's attorney general resigned.", "attorney", ["“Kenya's attorney general”, KEN, GOV, -"]),
    ("deputy-of-a-man", "The coach and his deputy left.", "deputy", []),
    ("group", "Taliban fighters seized the town.", "fighters", ["“Taliban fighters”, AFG, REB GOV, -"]),
    ("partitive", "Dozens of Turkish lawmakers left.", "Dozens", ["“Turkish lawmakers”, TUR, LEG, -"]),
    ("members", "Members of the U.S. Congress visited Taiwan.", "Members", ["united-states-congress, USA, LEG, -"]),
    ("holder", "The Turkish president called Zelenskyy.", "president", ["recep-tayyip-erdogan, TUR, GOV, President"]),
    ("holder-by-kind", "Ireland's prime minister left.", "minister", ["micheal-martin, IRL, GOV, Taoiseach"]),
    (
        "counterpart",
        "Emmanuel Macron called his Russian counterpart.",
        "counterpart",
        ["vladimir-putin, RUS, GOV, President"],
    ),
    (
        "administration",
        "The Biden administration announced sanctions.",
        "administration",
        ["“administration”, USA, GOV, -"],
    ),
    ("not-other-side", "Russia sent an ambassador to Turkey.", "ambassador", ["“ambassador”, -, GOV, -"]),
    (
        "party-leader",
        "The leader of the Forward party, Jane Amoa, was jailed.",
        "leader",
        ["“Jane Amoa”, -, PTY, Leader"],
    ),
    ("thing", "The plan was rejected.", "plan", []),
    (
        "not-the-victims-state",
        "Police held the suspect in the killing of two Israeli workers.",
        "suspect",
        ["“suspect”, -, CRM, -"],
    ),
    (
        "of-the-republic",
        "The president of the Republic of Kenya spoke.",
        "president",
        ["william-ruto, KEN, GOV, President"],
    ),
    ("kind-of-thing", "Iran condemned the school shooting.", "school", []),
    ("land", "The country closed its airports.", "country", []),
]


@pytest.mark.parametrize(("text", "words", "expected"), [c[1:] for c in NOUNS], ids=[c[0] for c in NOUNS])
def test_nouns(text: str, words: str, expected: list[str]) -> None:
    assert [told(r) for r in asked(text, DAY, words)] == expected


# id, text, words, ids or names in the order of the text
WHO = [
    ("coordination", "Russia and China signed a treaty.", "Russia", ["RUS", "CHN"]),
    ("no-series", "Liz Truss, the British prime minister, met Micheál Martin.", "Liz Truss", ["liz-truss"]),
    (
        "two-leaders",
        "Emmanuel Macron and Olaf Scholz met. The two leaders discussed gas.",
        "leaders",
        ["emmanuel-macron", "olaf-scholz"],
    ),
    ("both-countries", "India and Pakistan exchanged fire. Both countries lost men.", "countries", ["IND", "PAK"]),
    ("they", "India and Pakistan exchanged fire. They blamed each other.", "They", ["IND", "PAK"]),
    ("he", "Emmanuel Macron arrived on Monday. He met Sanna Marin.", "He", ["emmanuel-macron"]),
    ("she", "Emmanuel Macron met Sanna Marin. She thanked him.", "She", ["sanna-marin"]),
    ("him", "Emmanuel Macron met Sanna Marin. She thanked him.", "him", ["emmanuel-macron"]),
    (
        "speaker",
        "Emmanuel Macron said gas was scarce. Russia has cut Olaf Scholz off. He added that talks would follow.",
        "He",
        ["emmanuel-macron"],
    ),
    ("it", "Turkey closed the border. It accused Greece of fraud.", "It", ["TUR"]),
    (
        "not-the-speaker",
        "Boris Johnson left. Emmanuel Macron said: “We thank him.”",
        "him",
        ["boris-johnson"],
    ),
    ("by-given-name", "Deputy Minister Vladimir Olembe met Angela Quispe. She agreed.", "She", ["Angela Quispe"]),
    ("he-goes-on", "Ana Quispe met Juan Mamani.\nShe wept.\nIt rained.\nThen she left.", "she", ["Ana Quispe"]),
    ("her-ahead", "Ana Quispe left. In her speech, Angela Merkel thanked nobody.", "her", ["angela-merkel"]),
    ("a-woman", "Angela Merkel met a woman.\nThe woman said that she wept.", "she", []),
    ("himself", "Putin met Xi. Xi praised himself.", "himself", ["xi-jinping"]),
    ("not-himself", "Putin met Xi. Xi praised him.", "him", ["vladimir-putin"]),
    ("nobody-near", "Ana Quispe left." + "\nIt rained." * 8 + "\nShe came back.", "She", []),
    ("it-army", "The army declared an emergency. It blamed the rebels.", "It", ["army"]),
    ("it-thing", "Egypt eats bread. The bread is cheap and it tastes good.", "it", []),
    ("it-expletive", "Egypt waited. It is clear that the plan failed.", "It", []),
    ("its", "Egypt sent its army.", "its", ["EGY"]),
    ("hyphens", "South Korean lawmaker Ryu Sam-yeong met police. Ryu agreed.", "Ryu#2", ["Ryu Sam-yeong"]),
    ("it-no-adjective", "Seychellois dishes are rich. It is warm.", "It", []),
    ("who", "Joe Biden, who visited Kyiv, promised aid.", "who", ["joe-biden"]),
    ("surname", "Sergei Lavrov spoke on Monday. Lavrov rejected the plan.", "Lavrov#2", ["sergei-lavrov"]),
    ("surname-unknown", "Minister Oleksandr Kubrynko left. Kubrynko said so.", "Kubrynko#2", ["Oleksandr Kubrynko"]),
    ("apposition", "The Kremlin agreed, and its spokesman, Dmitry Peskov, said so.", "spokesman", ["dmitry-peskov"]),
    (
        "apposition-long",
        "A spokesman for the National Security Council, John Kirby, said so.",
        "spokesman",
        ["john-kirby"],
    ),
    ("apposition-after", "Angela Merkel, the former chancellor of Germany, left.", "chancellor", ["angela-merkel"]),
    (
        "verb-is-nobody",
        "The Kremlin confirmed the visit on Monday, and its spokesman, Dmitry Peskov, said so.",
        "confirmed",
        [],
    ),
    ("counterpart-named", "Antony Blinken met his Chinese counterpart Wang Yi.", "counterpart", ["wang-yi"]),
    (
        "the-minister",
        "Agriculture Minister Pedro Alonso arrived. The minister signed.",
        "The minister",
        ["Pedro Alonso"],
    ),
    (
        "the-leader",
        "Olaf Scholz called Vladimir Putin. The Russian leader refused.",
        "Russian leader",
        ["vladimir-putin"],
    ),
    (
        "acronym",
        "The National Police Agency (NPA) arrested him. The NPA gave no details.",
        "NPA#2",
        ["National Police Agency"],
    ),
    (
        "acronym-world-body",
        "Staff of the U.N. High Commission for Refugees (UNHCR) left. The UNHCR denied it.",
        "UNHCR#2",
        ["unhcr"],
    ),
    (
        "acronym-known",
        "Fighters of the Islamic Movement of Uzbekistan (IMU) left. The IMU denied it.",
        "IMU#2",
        ["imu"],
    ),
]


@pytest.mark.parametrize(("text", "words", "expected"), [c[1:] for c in WHO], ids=[c[0] for c in WHO])
def test_who(text: str, words: str, expected: list[str]) -> None:
    assert [r.actor or r.name for r in asked(text, DAY, words)] == expected


# id, text, day, words, who
ON_THE_DAY = [
    ("leader-of-the-day", "Biden called for calm.", "2021-09-15", "Biden", ["joe-biden, USA, GOV, President"]),
    ("no-leader-then", "Biden called for calm.", "2010-09-15", "Biden", ["“Biden”, -, -, -"]),
    ("past-the-tables", "Emmanuel Macron spoke.", "2026-06-15", "Emmanuel Macron", ["emmanuel-macron, FRA, -, -?"]),
    ("undated", "Emmanuel Macron spoke.", None, "Emmanuel Macron", ["emmanuel-macron, FRA, GOV, -?"]),
    ("undated-surname", "Biden met U.S. officials.", None, "Biden", ["joe-biden, USA, -, -?"]),
    ("undated-alone", "Biden met the staff.", None, "Biden", ["joe-biden, USA, -, -?"]),
    ("first-person", "I met Spanish officials. At no time did I agree.", None, "I#2", []),
    (
        "later-minister",
        "Iran's foreign minister left.",
        "2014-03-01",
        "minister",
        ["mohammad-javad-zarif, IRN, GOV, Foreign Minister"],
    ),
]


@pytest.mark.parametrize(
    ("text", "day", "words", "expected"), [c[1:] for c in ON_THE_DAY], ids=[c[0] for c in ON_THE_DAY]
)
def test_on_the_day(text: str, day: str | None, words: str, expected: list[str]) -> None:
    assert [told(r) for r in asked(text, day, words)] == expected


# id, text, words: a body of another state has the name, and none is meant that can be told
SHARED = [
    ("labour", "Australia will vote in May. Labour promised lower taxes.", "Labour"),
    ("democratic", "In Botswana, the Democratic Party lost the vote.", "Party"),
    ("anc", "In Ghana, the ANC boycotted the session.", "ANC"),
    ("the-times", "The Times reported that the minister would resign.", "Times"),
]


@pytest.mark.parametrize(("text", "words"), [c[1:] for c in SHARED], ids=[c[0] for c in SHARED])
def test_a_shared_name_is_not_another_states_body(text: str, words: str) -> None:
    assert [r.actor for r in asked(text, DAY, words)] == [None]


def test_a_partys_name_in_a_courts_is_no_party() -> None:
    (court,) = asked("Britain waited. The Labour Court heard the case in South Africa.", DAY, "Court")
    assert (court.actor, court.country, court.sectors) == (None, "ZAF", ("JUD",))


def test_a_shared_name_is_the_body_of_the_state_spoken_of() -> None:
    (labour,) = asked("Britain will vote in May. Labour promised lower taxes.", DAY, "Labour")
    (anc,) = asked("South Africa votes in May. The ANC may lose.", DAY, "ANC")
    assert (labour.actor, anc.actor) == ("labour-party-uk", "anc")


MODIFIERS = [
    ("possessive", "Turkey's rejection angered the others.", "rejection", ["TUR"]),
    ("adjective", "Saudi strikes hit the port.", "strikes", ["SAU"]),
    ("led", "A U.S.-led strike hit the port.", "strike", ["USA"]),
    ("none", "The long strike ended.", "strike", []),
]


@pytest.mark.parametrize(("text", "words", "expected"), [c[1:] for c in MODIFIERS], ids=[c[0] for c in MODIFIERS])
def test_modifiers(text: str, words: str, expected: list[str]) -> None:
    reading, actors = actors_in(text, DAY)
    assert [r.actor for r in actors.modifier(token_at(reading, words))] == expected


def test_the_noun_again_is_of_the_same_country() -> None:
    (again,) = asked("Armenian protesters marched. The protesters shouted.", DAY, "protesters#2")
    (either,) = asked("Armenian protesters and Turkish protesters met. The protesters shouted.", DAY, "The protesters")
    assert (again.country, either.country) == ("ARM", None)


def test_anyone_is_the_words_where_the_tables_know_nobody() -> None:
    reading, actors = actors_in("The old goldsmith refused.", DAY)
    token = token_at(reading, "goldsmith")
    assert (actors.of(token), actors.anyone(token).name, actors.anyone(token).actor) == ((), "The old goldsmith", None)


def test_mentions_stand_where_they_say() -> None:
    text = "Turkey closed the border. It accused Greece.\nRussian President Vladimir Putin agreed."
    mentions = find_actors(read(text), load_knowledge()).mentions
    assert [m.text for m in mentions] == [text[m.start : m.end] for m in mentions]
    assert [(m.text, m.actor) for m in mentions] == [
        ("Turkey", "TUR"), ("It", "TUR"), ("Greece", "GRC"), ("Russian President Vladimir Putin", "vladimir-putin"),
    ]  # fmt: skip


def test_a_pronoun_points_at_itself() -> None:
    text = "Emmanuel Macron arrived. He left."
    (he,) = asked(text, DAY, "He")
    assert [(s.start, s.end) for s in he.mention] == [(text.index("He "), text.index("He ") + 2)]


def test_a_noun_beside_a_name_points_at_both() -> None:
    text = "Its spokesman, Dmitry Peskov, agreed."
    (peskov,) = asked(text, DAY, "spokesman")
    assert [s.of(text) for s in peskov.mention] == ["spokesman", "Dmitry Peskov"]
