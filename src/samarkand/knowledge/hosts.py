"""Of which state a site of the internet is: by its top-level domain, or by the name of the outlet in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from samarkand.knowledge.actor import Actor

_SHORTEST = 4
"""Letters of an outlet's name that a host must spell: "scmp", not "cnn" in "cnngo"."""


_PAPERS = (
    "times", "post", "news", "today", "herald", "star", "daily", "observer", "tribune", "standard", "mail", "gazette",
    "monitor", "journal", "guardian", "chronicle", "independent", "mirror", "online",
)  # fmt: skip


class Hosts:
    """Hosts of news sites: "www.bangkokpost.com", "iol.co.za", "cairotimes.com"."""

    def __init__(self, domains: Mapping[str, str], outlets: Iterable[Actor], land: Callable[[str], str | None]) -> None:
        """Take the state of each domain, all outlets, and what gives the state of its name or its capital's."""
        self._domains = dict(domains)
        self._outlets: dict[str, str] = {}
        for outlet in outlets:
            for name in (outlet.name, *outlet.names):
                if outlet.country and len(spelt := _letters(name)) >= _SHORTEST:
                    self._outlets.setdefault(spelt, outlet.country)
        self._land = land

    def state(self, host: str) -> str | None:
        """Return the state of a host; None where neither its domain nor a label in it tells."""
        *labels, domain = host.lower().rstrip(".").split(".")
        if domain in self._domains:
            return self._domains[domain]
        spelt = (_letters(label) for label in reversed(labels))
        return next((state for label in spelt if (state := self._outlets.get(label) or self._of_paper(label))), None)

    def _of_paper(self, label: str) -> str | None:
        """Return the state of a paper called after its land: "egypttoday"."""
        for paper in _PAPERS:
            if label.endswith(paper) and (state := self._land(label.removesuffix(paper).capitalize())):
                return state
        return None


def _letters(name: str) -> str:
    """Return the letters and digits of a name without an article before it: as a host spells it."""
    spelt = "".join(char for char in name.lower() if char.isalnum())
    return spelt.removeprefix("the")
