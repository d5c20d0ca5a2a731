"""What the name of a body that no table knows tells of it: "Regent Hospital", "Delta Steel Ltd", "Chamber of Mines"."""

from __future__ import annotations

from collections.abc import Sequence

from samarkand.knowledge import Knowledge

_SECTORS = {
    "BUS": """airline airlines airways bank brewery capital chamber co co. company conglomerate corp corp. corporation
        electric electricity electronics energy enterprise enterprises exchange firm group holding holdings inc inc.
        industries insurance limited llc ltd ltd. mines mining motors oil partners petroleum pharma pharmaceuticals plc
        steel supermarket technologies technology telecom telecoms ventures""",
    "JRN": "daily gazette herald journal mail news newspaper post radio television times tribune tv",
    "EDU": "academy college institute polytechnic school university",
    "MED": "clinic hospital infirmary",
    "REL": "archdiocese cathedral church diocese mosque synagogue temple",
    "LAB": "union unions",
    "SOC": "association campaign charity federation forum foundation initiative network society trust",
    "JUD": "court courts tribunal",
    "COP": "constabulary police",
    "PTY": "party",
    "GOV": "archives municipality secretariat directorate prefecture",
}
_BY_WORD = {word: sector for sector, words in _SECTORS.items() for word in words.split()}
_NO_COMPANY = frozenset(
    """advisory contact crisis human lobby monitoring parliamentary rights study support watchdog women working
    youth armed""".split()  # noqa: SIM905  read as a list of words
)
"""Words before "group" that tell of another kind of body."""

_LINKS = frozenset({"of", "for", "in", "on"})


def sectors_of_name(words: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the sectors of an unknown body: of its last word, or of the one before "of"; () where neither tells.

    Args:
        words: the words of the name.
        knowledge: agent nouns; they tell where the words of names do not.
    """
    small = [word.lower() for word in words]
    first = next((at for at, word in enumerate(small) if word in _LINKS and at), len(small))
    for end in dict.fromkeys((first, len(small))):
        sector = _BY_WORD.get(small[end - 1])
        if sector and not (small[end - 1] == "group" and not _NO_COMPANY.isdisjoint(small[: end - 1])):
            return (sector,)
        agent = knowledge.agent(list(words[:end]))
        if agent is not None and agent.sectors != ("UNK",):
            return agent.sectors
    return ()
