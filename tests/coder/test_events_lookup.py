"""What the lexicon has for words, and which condition of an entry does not hold, in words."""

from __future__ import annotations

import pytest

from samarkand.coder.events.lexicon import load_lexicon
from samarkand.coder.events.lookup import Lookup, look_up
from tests.coder.reading import read

LEXICON = load_lexicon()


def lookups(text: str, word: str) -> list[Lookup]:
    (sentence,) = read(text).sentences
    return [lookup for lookup in look_up(sentence.tokens, LEXICON) if lookup.token.text == word]


CONDITIONS = [
    ("class of the object", "Kenya imposed a curfew.", "imposed", "needs an object of the class blockade: blockade"),
    ("class it must not be", "Kenya imposed a curfew.", "imposed", "must not have an object of the class sanctions: "),
    ("preposition", "Kenya imposed a curfew.", "imposed", "needs 'on' behind it"),
    ("particle", "Police cracked a code.", "cracked", "needs 'down' behind it"),
    ("another verb", "Mali called off the talks.", "called", "with the particle 'off' it is another verb"),
    ("passive", "An island called Elba was sold.", "called", "must not be passive"),
    ("compound", "The raid came at dawn.", "raid", "needs 'air' before it"),
    ("another part of speech", "Bash is a shell.", "Bash", "is not read as a verb here"),
]


@pytest.mark.parametrize(("text", "word", "unmet"), [c[1:] for c in CONDITIONS], ids=[c[0] for c in CONDITIONS])
def test_the_condition_is_told(text: str, word: str, unmet: str) -> None:
    found = [lookup.unmet or "holds" for lookup in lookups(text, word)]
    assert any(condition.startswith(unmet) for condition in found), found


def test_what_holds_has_no_condition() -> None:
    holding = [lookup for lookup in lookups("Kenya imposed a curfew.", "imposed") if lookup.unmet is None]
    assert [(one.predicate, one.type, one.modes) for one in holding] == [
        ("impose", "COERCE", ("curfew",)),
        ("impose", None, ()),
    ]
    assert all(one.stands for one in holding)


def test_operators_are_entries_too() -> None:
    assert "operator refuse" in [one.entry for one in lookups("Mali refused to negotiate.", "refused") if not one.unmet]


def test_a_word_that_no_entry_has_is_not_there() -> None:
    assert lookups("The cat purred.", "purred") == []
