"""How the labels of real news are compared with what the coder tells."""

import pytest

from benchmarks.participants import are_sectors, is_country
from samarkand.model import ActorReference


def _told(code: str | None, country: str | None, *sectors: str) -> ActorReference:
    return ActorReference(
        actor=None, name="x", code=code, country=country, sectors=sectors, office=None, office_unknown=False, mention=()
    )


# id, label, what the coder tells, whether country and sectors agree
CASES = [
    ("same", "KEN COP", _told("KEN", "KEN", "COP"), True, True),
    ("bare-state", "KEN", _told("KEN", "KEN", "GOV"), True, True),
    ("other-land", "KEN GOV", _told("UGA", "UGA", "GOV"), False, True),
    ("several", "KEN/UGA GOV", _told("UGA", "UGA", "GOV"), True, True),
    ("unknown", "? UAF", _told(None, None, "REB"), True, True),
    ("guessed", "? UAF", _told("KEN", "KEN", "REB"), False, True),
    ("body", "UNO", _told("UNO", None), True, True),
    ("agency-of-the-un", "IGO", _told("UNO", None), True, True),
    ("company", "MNC BUS", _told("KEN", "KEN", "BUS"), True, True),
    ("media", "KEN MED", _told("KEN", "KEN", "JRN"), True, True),
    ("army-for-police", "KEN COP", _told("KEN", "KEN", "MIL"), True, False),
    ("once-in-office", "KEN GOV", _told("KEN", "KEN", "ELI"), True, True),
]


@pytest.mark.parametrize(("who", "told", "country", "sectors"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_comparison(who: str, told: ActorReference, country: bool, sectors: bool) -> None:
    code, *labelled = who.split()
    bodies = frozenset(code.split("/"))
    assert (is_country(bodies, told), are_sectors(bodies, labelled, told)) == (country, sectors)
