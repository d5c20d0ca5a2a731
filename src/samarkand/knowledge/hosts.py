"""Of which state a site of the internet is: by its top-level domain, or by the name of the outlet in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from samarkand.knowledge.actor import Actor

_SHORTEST = 4
"""Letters of an outlet's name that a host must spell: "scmp", not "cnn" in "cnngo"."""


class Hosts:
    """Hosts of news sites: "www.bangkokpost.com", "iol.co.za"."""

    def __init__(self, domains: Mapping[str, str], outlets: Iterable[Actor]) -> None:
        self._domains = dict(domains)
        self._outlets: dict[str, str] = {}
        for outlet in outlets:
            for name in (outlet.name, *outlet.names):
                if outlet.country and len(spelt := _letters(name)) >= _SHORTEST:
                    self._outlets.setdefault(spelt, outlet.country)

    def state(self, host: str) -> str | None:
        """Return the state of a host; None where neither its domain nor a label in it tells."""
        *labels, domain = host.lower().rstrip(".").split(".")
        if domain in self._domains:
            return self._domains[domain]
        spelt = (_letters(label) for label in reversed(labels))
        return next((self._outlets[label] for label in spelt if label in self._outlets), None)


def _letters(name: str) -> str:
    """Return the letters and digits of a name without an article before it: as a host spells it."""
    spelt = "".join(char for char in name.lower() if char.isalnum())
    return spelt.removeprefix("the")
