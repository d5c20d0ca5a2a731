import pytest

from samarkand.knowledge import Title, TitleKind, load_knowledge

K = TitleKind
TITLES = [
    ("Foreign Minister", "Foreign Minister", ("GOV",), K.FOREIGN_MINISTER, ""),
    ("Russian Foreign Minister", "Foreign Minister", ("GOV",), K.FOREIGN_MINISTER, ""),
    ("Minister of Foreign Affairs", "Minister of Foreign Affairs", ("GOV",), K.FOREIGN_MINISTER, ""),
    ("Secretary of State", "Secretary of State", ("GOV",), K.FOREIGN_MINISTER, ""),
    ("Secretaries of State", "Secretary of State", ("GOV",), K.FOREIGN_MINISTER, ""),
    ("Fisheries Minister", "Minister", ("GOV",), K.MINISTER, ""),
    ("Minister of Trade and Industry", "Minister", ("GOV",), K.MINISTER, ""),
    ("former Deputy Prime Minister", "Deputy Prime Minister", ("ELI",), K.MINISTER, "former"),
    ("deputy foreign minister", "Foreign Minister", ("GOV",), K.OTHER, "deputy"),
    ("acting President", "President", ("GOV",), K.HEAD_OF_STATE, "acting"),
    ("President-elect", "President", ("GOV",), K.HEAD_OF_STATE, "elect"),
    ("ex-President", "President", ("ELI",), K.HEAD_OF_STATE, "former"),
    ("Vice President", "Vice President", ("GOV",), K.OTHER, ""),
    ("Vice-President", "Vice President", ("GOV",), K.OTHER, ""),
    ("Presidents", "President", ("GOV",), K.HEAD_OF_STATE, ""),
    ("Israeli Defense Minister", "Defense Minister", ("GOV",), K.DEFENCE_MINISTER, ""),
    ("Maj Gen", "Maj. Gen.", ("MIL",), K.MILITARY, ""),
    ("Lt. Gen.", "Lt. Gen.", ("MIL",), K.MILITARY, ""),
    ("leader of the opposition", "Leader of the Opposition", ("OPP",), K.PARTY, ""),
    ("congresswomen", "Congresswoman", ("LEG",), K.LEGISLATOR, ""),
    ("spokesman for the police", "Spokesman", ("COP",), K.SPOKESPERSON, ""),
    ("navy spokesman", "Spokesman", ("MIL",), K.SPOKESPERSON, ""),
    ("chief of the army", "Chief", ("MIL",), K.OTHER, ""),
    ("guerrilla commander", "Commander", ("REB",), K.MILITARY, ""),
    ("cartel boss", "Cartel Boss", ("CRM",), K.OTHER, ""),
    ("head of the agency", "Head", ("GOV",), K.OTHER, ""),
    ("Mr.", "Mr.", (), K.OTHER, ""),
]


def flags(title: Title) -> str:
    return " ".join(name for name in ("former", "acting", "deputy", "elect") if getattr(title, name))


@pytest.mark.parametrize(("words", "name", "sectors", "kind", "said"), TITLES, ids=[t[0] for t in TITLES])
def test_titles(words: str, name: str, sectors: tuple[str, ...], kind: TitleKind, said: str) -> None:
    title = load_knowledge().title(words)
    assert title is not None
    assert (title.name, title.sectors, title.kind, flags(title)) == (name, sectors, kind, said)


@pytest.mark.parametrize("words", ["plan", "of the", "the ministry of defence", "elect", "", "presidency"])
def test_no_title(words: str) -> None:
    assert load_knowledge().title(words) is None
