"""Datelines of many agencies, and heads of paragraphs that are none."""

import pytest

from samarkand.readers.datelines import find_dateline

DATELINES = [
    ("SAMARKAND, Sept 15 (Agency) - Leaders met.", "SAMARKAND, Sept 15 (Agency) -", "Agency", (None, 9, 15)),
    ("GENEVA, 3 March (IPS) – Leaders met.", "GENEVA, 3 March (IPS) –", "IPS", (None, 3, 3)),
    ("DURBAN, May 20 2022 (IPS) - Leaders met.", "DURBAN, May 20 2022 (IPS) -", "IPS", (2022, 5, 20)),
    ("STRELSAU, Ruritania (AP) — Leaders met.", "STRELSAU, Ruritania (AP) —", "AP", None),
    (
        "BEIJING/STRELSAU, July 25 (Reuters) - A court ruled.",
        "BEIJING/STRELSAU, July 25 (Reuters) -",
        "Reuters",
        (None, 7, 25),
    ),
    ("HEFEI, July 18 (Xinhua) -- East China grew.", "HEFEI, July 18 (Xinhua) --", "Xinhua", (None, 7, 18)),
    ("MOSCOW, September 15. /TASS/. Leaders met.", "MOSCOW, September 15. /TASS/.", "TASS", (None, 9, 15)),
    ("Ulaanbaatar /MONTSAME/. Leaders met.", "Ulaanbaatar /MONTSAME/.", "MONTSAME", None),
    ("CAIRO – 26 July 2022: The embassy said so.", "CAIRO – 26 July 2022:", None, (2022, 7, 26)),
    ("SRINAGAR, Mar 03: Police said so.", "SRINAGAR, Mar 03:", None, (None, 3, 3)),
    ("New York (November 25, 2021): The council met.", "New York (November 25, 2021):", None, (2021, 11, 25)),
    ("Beijing (AsiaNews) Since March, sales fell.", "Beijing (AsiaNews)", "AsiaNews", None),
    ("Sept. 15 (UPI) -- Leaders met.", "Sept. 15 (UPI) --", "UPI", (None, 9, 15)),
    ("(CNN) — Leaders met.", "(CNN) —", "CNN", None),
    ("SAMARKAND, Thursday, Sept. 15 (AP) — Leaders met.", "SAMARKAND, Thursday, Sept. 15 (AP) —", "AP", (None, 9, 15)),
    ("Leaders met in Samarkand - the first time (AP) - on Monday.", None, None, None),
    ("The president, who left on Sept 15 - a Thursday - stayed away.", None, None, None),
    ("In Samarkand (pop. 500,000) leaders met.", None, None, None),
    ("Sept. 15 - Leaders met.", None, None, None),
    ("May 3, 2014 attacks: The trial began.", None, None, None),
    ("May 3, 2014 Pact: The talks began.", None, None, None),
    ("The North Atlantic Treaty Organization (NATO) met.", None, None, None),
    ("SAMARKAND, Sept 15 (Agency) -", None, None, None),
]


@pytest.mark.parametrize(("text", "words", "agency", "day"), DATELINES)
def test_datelines_anywhere(
    text: str, words: str | None, agency: str | None, day: tuple[int | None, int, int] | None
) -> None:
    found = find_dateline(text, opens_story=False)
    assert (text[: found.end] if found else None) == words
    if found:
        assert found.agency == agency
        assert ((found.day.year, found.day.month, found.day.day) if found.day else None) == day
        assert text[found.body].isupper()


BARE = [
    ("NAIROBI: The court ruled.", "NAIROBI:"),
    ("Nairobi — The court ruled.", "Nairobi —"),
    ("Srinagar- The court ruled.", "Srinagar-"),
    ("NEW DELHI -- The court ruled.", "NEW DELHI --"),
    ("MR. ELPHBERG: We stay.", None),
    ("BREAKING: The court ruled.", None),
    ("Two envoys – Mr. Elphberg and Mr. Rassendyll – left.", None),
    ("Strelsau – Ruritania's capital – was quiet.", None),
    ("The Pact – Ministers signed it.", None),
    ("STS-118: The shuttle landed.", None),
    ("NATO — which met in Samarkand — grew.", None),
    ("Nairobi: The court ruled.", None),
]


@pytest.mark.parametrize(("text", "words"), BARE)
def test_a_bare_place_counts_only_where_it_opens_the_story(text: str, words: str | None) -> None:
    found = find_dateline(text, opens_story=True)
    assert (text[: found.end] if found else None) == words
    assert find_dateline(text, opens_story=False) is None
