"""Who says what an item holds."""

from __future__ import annotations

from dataclasses import replace

from samarkand.model import around, voices
from tests.store.stories import record


def test_voices_go_from_the_innermost_outwards() -> None:
    made = record()
    outer, inner = made.statements
    statements = {statement.id: statement for statement in made.statements}
    assert voices(made.events[0], statements) == (inner, outer)
    assert voices(inner, statements) == (outer,)
    assert voices(outer, statements) == ()
    assert voices(made.relations[0], statements) == ()
    assert around(made.events[0]) == inner.id


def test_a_statement_that_is_missing_or_around_itself_ends_the_chain() -> None:
    made = record()
    outer, inner = made.statements
    assert voices(made.events[0], {}) == ()
    circle = {inner.id: inner, outer.id: replace(outer, within=inner.id)}
    assert [statement.id for statement in voices(made.events[0], circle)] == [inner.id, outer.id]
