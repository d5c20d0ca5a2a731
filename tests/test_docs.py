"""The documentation names what there is."""

import re
from pathlib import Path
from typing import Any

from samarkand.model import record_schema

DOCS = Path(__file__).parent.parent / "docs"


def properties(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = set(node.get("properties", {})) if isinstance(node.get("properties"), dict) else set()
        return own.union(*map(properties, node.values()))
    if isinstance(node, list):
        return set().union(*map(properties, node))
    return set()


def test_every_field_of_a_record_is_documented() -> None:
    page = (DOCS / "reference" / "record.md").read_text(encoding="utf8")
    named = set(re.findall(r"`([a-z_0-9]+)`", page))
    assert properties(record_schema()) - named == set()


def test_links_between_pages_lead_somewhere() -> None:
    pages = [*DOCS.rglob("*.md"), DOCS.parent / "README.md"]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []
