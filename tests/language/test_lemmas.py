"""Lemmas: (form, UPOS, Penn tag, lemma)."""

import pytest

from samarkand.language.lemmas import lemma, read_lemma_tables

TABLE = [
    ("committed", "VERB", "VBN", "commit"),
    ("met", "VERB", "VBD", "meet"),
    ("said", "VERB", "VBD", "say"),
    ("expelled", "VERB", "VBD", "expel"),
    ("expelling", "VERB", "VBG", "expel"),
    ("withdrew", "VERB", "VBD", "withdraw"),
    ("withdrawn", "VERB", "VBN", "withdraw"),
    ("acquitted", "VERB", "VBN", "acquit"),
    ("hoped", "VERB", "VBD", "hope"),
    ("planned", "VERB", "VBD", "plan"),
    ("staring", "VERB", "VBG", "stare"),
    ("accused", "VERB", "VBD", "accuse"),
    ("agreed", "VERB", "VBD", "agree"),
    ("fled", "VERB", "VBD", "flee"),
    ("dying", "VERB", "VBG", "die"),
    ("denies", "VERB", "VBZ", "deny"),
    ("pushes", "VERB", "VBZ", "push"),
    ("raises", "VERB", "VBZ", "raise"),
    ("trafficked", "VERB", "VBN", "traffic"),
    ("overthrew", "VERB", "VBD", "overthrow"),
    ("struck", "VERB", "VBD", "strike"),
    ("found", "VERB", "VBN", "find"),
    ("founded", "VERB", "VBD", "found"),
    ("found", "VERB", "VB", "found"),
    ("lay", "VERB", "VBP", "lay"),
    ("bombed", "VERB", "VBD", "bomb"),
    ("shelled", "VERB", "VBD", "shell"),
    ("mismanaged", "VERB", "VBD", "mismanage"),
    ("needed", "VERB", "VBD", "need"),
    ("SAID", "VERB", "VBD", "say"),
    ("is", "AUX", "VBZ", "be"),
    ("’ve", "AUX", "VBP", "have"),
    ("wo", "AUX", "MD", "will"),
    ("n’t", "PART", "RB", "not"),
    ("sanctions", "NOUN", "NNS", "sanction"),
    ("policies", "NOUN", "NNS", "policy"),
    ("houses", "NOUN", "NNS", "house"),
    ("viruses", "NOUN", "NNS", "virus"),
    ("losses", "NOUN", "NNS", "loss"),
    ("women", "NOUN", "NNS", "woman"),
    ("policemen", "NOUN", "NNS", "policeman"),
    ("crises", "NOUN", "NNS", "crisis"),
    ("troops", "NOUN", "NNS", "troops"),
    ("series", "NOUN", "NN", "series"),
    ("news", "NOUN", "NN", "news"),
    ("1990s", "NOUN", "NNS", "1990s"),
    ("CEO", "NOUN", "NN", "CEO"),
    ("larger", "ADJ", "JJR", "large"),
    ("biggest", "ADJ", "JJS", "big"),
    ("heaviest", "ADJ", "JJS", "heavy"),
    ("worse", "ADJ", "JJR", "bad"),
    ("Russian", "ADJ", "JJ", "Russian"),
    ("Economic", "ADJ", "JJ", "economic"),
    ("Moscow", "PROPN", "NNP", "Moscow"),
    ("them", "PRON", "PRP", "they"),
    ("I", "PRON", "PRP", "I"),
    ("12,500", "NUM", "CD", "12500"),
]


@pytest.mark.parametrize(
    ("form", "upos", "tag", "expected"), TABLE, ids=[f"{row[0]}-{row[1]}-{row[2]}" for row in TABLE]
)
def test_lemma(form: str, upos: str, tag: str, expected: str) -> None:
    assert lemma(form, upos, tag) == expected


def test_every_irregular_form_leads_to_its_verb() -> None:
    tables = read_lemma_tables()
    assert len(tables.base_verbs) > 250
    ambiguous = {
        "bore",
        "born",
        "bound",
        "fell",
        "felt",
        "lay",
        "lain",
        "rent",
        "saw",
        "shed",
        "wound",
        "found",
        "ground",
    }
    for form, base in tables.past_verbs.items():
        if form not in ambiguous:
            assert lemma(form, "VERB", "VBD") == base, form


def test_regular_endings_of_attested_verbs_come_off_again() -> None:
    """No stem is invented: counted base verbs in a silent -e survive -d and -ing."""
    tables = read_lemma_tables()
    common = [
        verb
        for verb, count in tables.attested.as_verb.items()
        if count >= 200 and len(verb) > 3 and verb.endswith("e") and verb[-2] not in "eoy"
    ]
    regular = [verb for verb in common if verb not in tables.base_verbs]
    assert len(regular) > 250
    assert [verb for verb in regular if lemma(verb + "d", "VERB", "VBD") != verb] == []
    assert [verb for verb in regular if verb[-2] != "i" and lemma(verb[:-1] + "ing", "VERB", "VBG") != verb] == []
