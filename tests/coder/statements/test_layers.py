"""Layers: who is reported by whom. Each case lists (speaker, speaker around it)."""

from __future__ import annotations

import pytest

from tests.coder.statements.speakers import speaker, statements_of

CASES = [
    (
        "per",
        "The general said the town had fallen, per the Gazette.",
        [("The general", "the Gazette")],
    ),
    (
        "chain",
        "The Kremlin claimed that an official said that the bridge was mined.",
        [("an official", "The Kremlin")],
    ),
    (
        "citing",
        "Reuters reported that the port was closed, citing two sailors.",
        [("two sailors", "Reuters")],
    ),
    (
        "according",
        "According to the Gazette, the minister said that the talks had failed.",
        [("the minister", "the Gazette")],
    ),
    (
        "in-quotation",
        "“The doctors told us that the water was bad,” the mayor said.",
        [("The doctors", "the mayor")],
    ),
    (
        "thought",
        "The envoy said the rebels believed that the road was open.",
        [("the rebels", "The envoy")],
    ),
]


@pytest.mark.parametrize(("text", "layers"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_layers_are_kept(text: str, layers: list[tuple[str, str]]) -> None:
    found = statements_of(text)
    at = {s.id: s for s in found}
    kept = [(speaker(s), speaker(at[s.within])) for s in found if s.within is not None]
    assert kept == layers


def test_statements_side_by_side_do_not_nest() -> None:
    text = "The minister said the talks had failed. The envoy said the border was open."
    assert [s.within for s in statements_of(text)] == [None, None]


def test_own_thoughts_in_a_quotation_are_no_layer() -> None:
    text = "“I think the road is closed,” the mayor said."
    assert [speaker(s) for s in statements_of(text)] == ["the mayor"]
