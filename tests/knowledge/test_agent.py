import pytest

from samarkand.knowledge import load_knowledge

AGENTS = [
    ("bare", "officials", "official", ("GOV",), True, False),
    ("singular", "soldier", "soldier", ("MIL",), False, False),
    ("longest wins", "senior government officials", "government official", ("GOV",), True, False),
    ("capitals", "Foreign Ministry", "foreign ministry", ("GOV",), False, False),
    ("irregular plural", "policemen", "policeman", ("COP",), True, False),
    ("plural with -ies", "foreign ministries", "foreign ministry", ("GOV",), True, False),
    ("no plural of its own", "police", "police", ("COP",), False, False),
    ("two sectors", "anti-government protesters", "anti-government protester", ("CVL", "OPP"), True, False),
    ("journalists are not health", "journalists", "journalist", ("JRN",), True, False),
    ("health is not journalists", "doctors", "doctor", ("MED",), True, False),
    ("past office", "former ambassadors", "ambassador", ("ELI",), True, True),
    ("past rebels stay rebels", "ex-rebels", "rebel", ("REB",), True, True),
    ("words before", "U.S.-backed rebels", "rebel", ("REB",), True, False),
    ("think tank is no tank", "think tank", "think tank", ("EDU",), False, False),
]


@pytest.mark.parametrize(
    ("words", "noun", "sectors", "plural", "former"), [a[1:] for a in AGENTS], ids=[a[0] for a in AGENTS]
)
def test_agents(words: str, noun: str, sectors: tuple[str, ...], plural: bool, former: bool) -> None:
    agent = load_knowledge().agent(words)
    assert agent is not None
    assert (agent.noun, agent.sectors, agent.plural, agent.former) == (noun, sectors, plural, former)


@pytest.mark.parametrize("words", ["plan", "officials meeting", "agreement", ""])
def test_no_agent(words: str) -> None:
    assert load_knowledge().agent(words) is None


def test_takes_a_list_of_words() -> None:
    agent = load_knowledge().agent(["border", "guards"])
    assert agent is not None
    assert agent.noun == "border guard"
