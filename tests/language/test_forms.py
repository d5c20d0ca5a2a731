"""Forms of verbs and nouns: which must be among them, and which must not."""

import pytest

from samarkand.language.forms import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("attack", "attacked"), ("ban", "banned"), ("carry", "carried"), ("overthrow", "overthrew"), ("free", "freed"),
        ("hit", "hitting"), ("die", "dying"), ("impose", "imposing"), ("rebuff", "rebuffs"), ("rearrest", "rearrested"),
        ("veto", "vetoes"), ("agree", "agreeing"), ("shell", "shelled"), ("reach", "reaches"), ("go", "goes"),
        ("quip", "quipped"), ("acquit", "acquitted"), ("foresee", "foreseeing"), ("bid", "bidden"),
    ],
)  # fmt: skip
def test_verb_forms(lemma: str, form: str) -> None:
    assert form in set(verb_forms(lemma))


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("explain", "explainned"), ("agree", "agreing"), ("claim", "claimming"), ("go", "gos")],
)
def test_forms_that_no_verb_has(lemma: str, form: str) -> None:
    assert form not in set(verb_forms(lemma))


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("treaty", "treaties"), ("policeman", "policemen"), ("clash", "clashes"), ("crisis", "crises"),
        ("human", "humans"), ("person", "people"), ("child", "children"),
        ("referendum", "referendums"), ("referendum", "referenda"), ("bus", "buses"), ("movie", "movies"),
    ],
)  # fmt: skip
def test_noun_forms(lemma: str, form: str) -> None:
    assert form in set(noun_forms(lemma))
