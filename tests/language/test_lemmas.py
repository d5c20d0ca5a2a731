"""Lemmas: (form, UPOS, Penn tag, lemma)."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from samarkand.language.inflection import IRREGULAR_PLURALS
from samarkand.language.irregular import BASES_TOO
from samarkand.language.lemmas import lemma, read_lemma_tables, set_lemmas
from samarkand.language.tables import parse_rows

TABLE = [
    ("committed", "VERB", "VBN", "commit"),
    ("goin", "VERB", "VB", "go"),
    ("begin", "VERB", "VB", "begin"),
    ("ruin", "VERB", "VB", "ruin"),
    ("asses", "NOUN", "NNS", "ass"),
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
    ("misled", "VERB", "VBD", "mislead"),
    ("foresaw", "VERB", "VBD", "foresee"),
    ("underwent", "VERB", "VBD", "undergo"),
    ("beset", "VERB", "VBN", "beset"),
    ("strove", "VERB", "VBD", "strive"),
    ("slain", "VERB", "VBN", "slay"),
    ("spat", "VERB", "VBD", "spit"),
    ("hewn", "VERB", "VBN", "hew"),
    ("overflew", "VERB", "VBD", "overfly"),
    ("outbid", "VERB", "VBD", "outbid"),
    ("snuck", "VERB", "VBD", "sneak"),
    ("mis-sold", "VERB", "VBN", "mis-sell"),
    ("re-fought", "VERB", "VBD", "re-fight"),
    ("lay", "VERB", "VBD", "lie"),
    ("lay", "VERB", "VB", "lay"),
    ("saw", "VERB", "VBD", "see"),
    ("saw", "VERB", "VB", "saw"),
    ("bound", "VERB", "VBN", "bind"),
    ("wound", "VERB", "VBD", "wind"),
    ("wounded", "VERB", "VBN", "wound"),
    ("felt", "VERB", "VBD", "feel"),
    ("left", "VERB", "VBN", "leave"),
    ("left", "VERB", "VBP", "leave"),
    ("left", "ADJ", "JJ", "left"),
    ("born", "VERB", "VBN", "bear"),
    ("ground", "VERB", "VBN", "grind"),
    ("ground", "NOUN", "NN", "ground"),
    ("rose", "VERB", "VBD", "rise"),
    ("rose", "NOUN", "NN", "rose"),
    ("fell", "VERB", "VBD", "fall"),
    ("felled", "VERB", "VBN", "fell"),
    ("bore", "VERB", "VBD", "bear"),
    ("bored", "VERB", "VBN", "bore"),
    ("rebounded", "VERB", "VBD", "rebound"),
    ("picnicked", "VERB", "VBD", "picnic"),
    ("boycotted", "VERB", "VBN", "boycott"),
    ("ringfenced", "VERB", "VBN", "ringfence"),
    ("embargoed", "VERB", "VBN", "embargo"),
    ("quitted", "VERB", "VBD", "quit"),
    ("travelled", "VERB", "VBD", "travel"),
    ("organised", "VERB", "VBN", "organise"),
    ("focussed", "VERB", "VBN", "focus"),
    ("disagreed", "VERB", "VBD", "disagree"),
    ("need", "VERB", "VBD", "need"),
    ("taxied", "VERB", "VBD", "taxi"),
    ("underlying", "VERB", "VBG", "underlie"),
    ("hisses", "VERB", "VBZ", "hiss"),
    ("quizzes", "VERB", "VBZ", "quiz"),
    ("goin'", "VERB", "VBG", "go"),
    ("Walking", "VERB", "NNP", "Walk"),
    ("programmes", "NOUN", "NNS", "programme"),
    ("defences", "NOUN", "NNS", "defence"),
    ("memoranda", "NOUN", "NNS", "memorandum"),
    ("referenda", "NOUN", "NNS", "referendum"),
    ("wolves", "NOUN", "NNS", "wolf"),
    ("embargoes", "NOUN", "NNS", "embargo"),
    ("brothers-in-law", "NOUN", "NNS", "brother-in-law"),
    ("vice-presidents", "NOUN", "NNS", "vice-president"),
    ("corps", "NOUN", "NNS", "corps"),
    ("aches", "NOUN", "NNS", "ache"),
    ("bases", "NOUN", "NNS", "base"),
    ("crisis", "NOUN", "NNS", "crisis"),
    ("Houthis", "PROPN", "NNPS", "Houthi"),
    ("Netherlands", "PROPN", "NNPS", "Netherlands"),
    ("n't", "ADV", "RB", "not"),
    ("'ve", "VERB", "VBP", "have"),
    ("better", "ADJ", "JJR", "good"),
    ("best", "ADV", "RBS", "well"),
    ("more", "ADV", "RBR", "more"),
    ("less", "ADJ", "JJR", "less"),
    ("further", "ADJ", "JJ", "further"),
    ("further", "ADJ", "JJR", "further"),
    ("further", "ADV", "RBR", "far"),
    ("her", "PRON", "PRP", "she"),
    ("her", "PRON", "PRP$", "her"),
    ("ca", "AUX", "MD", "can"),
    ("’d", "AUX", "MD", "would"),
    ("“", "PUNCT", "``", '"'),
]


@pytest.mark.parametrize(
    ("form", "upos", "tag", "expected"), TABLE, ids=[f"{row[0]}-{row[1]}-{row[2]}" for row in TABLE]
)
def test_lemma(form: str, upos: str, tag: str, expected: str) -> None:
    assert lemma(form, upos, tag) == expected


WRONG_TAGS = [
    ("announced", "VB", "announce"),
    ("said", "VBP", "say"),
    ("met", "VB", "meet"),
    ("seen", "VB", "see"),
    ("meeting", "VB", "meet"),
    ("bombing", "NN", "bomb"),
    ("recognized", "VBZ", "recognize"),
    ("bring", "VBG", "bring"),
    ("embed", "VB", "embed"),
    ("focus", "VB", "focus"),
    ("speed", "VBP", "speed"),
    ("found", "VBP", "found"),
]


@pytest.mark.parametrize(("form", "tag", "expected"), WRONG_TAGS, ids=[f"{row[0]}-{row[1]}" for row in WRONG_TAGS])
def test_a_form_with_an_ending_loses_it_despite_its_tag(form: str, tag: str, expected: str) -> None:
    assert lemma(form, "VERB", tag) == expected


CONTRACTIONS = [
    ("has_been", "It 's already been signed", "VBZ RB VBN VBN", "have"),
    ("is_signed", "It 's already signed", "VBZ RB VBN", "be"),
    ("is_signing", "She ’s signing", "VBZ VBG", "be"),
    ("had_agreed", "They 'd agreed", "VBD VBN", "have"),
    ("would_agree", "They 'd agree", "MD VB", "would"),
    ("had_better", "They 'd better leave", "MD RBR VB", "have"),
    ("last_word", "They 'd", "MD", "would"),
]


@pytest.mark.parametrize(
    ("text", "tags", "expected"), [row[1:] for row in CONTRACTIONS], ids=[row[0] for row in CONTRACTIONS]
)
def test_contracted_auxiliaries_are_read_by_what_follows(text: str, tags: str, expected: str) -> None:
    words = text.split()
    parts = ["PRON", "AUX", *["X"] * (len(words) - 2)]
    doc = set_lemmas(Doc(spacy.blank("en").vocab, words=words, tags=["PRP", *tags.split()], pos=parts))
    assert doc[1].lemma_ == expected


def test_regular_forms_lead_back_to_their_verb() -> None:
    """1,400 verbs of politics and conflict: no spelling is invented ("committ", "expelle")."""
    rows = parse_rows((Path(__file__).parent / "regular_verbs.tsv").read_text(encoding="utf-8"))
    tags = {"base": ("VB", "VBP"), "third_person": ("VBZ",), "past": ("VBD", "VBN"), "gerund": ("VBG",)}
    assert len({row["base"] for row in rows}) > 1400
    wrong = [
        (row[column], tag, found)
        for row in rows
        for column, with_tags in tags.items()
        for tag in with_tags
        if (found := lemma(row[column], "VERB", tag)) != row["base"]
    ]
    assert wrong == []


def test_every_irregular_plural_leads_to_its_singular() -> None:
    assert len(IRREGULAR_PLURALS) > 150
    for plural, singular in IRREGULAR_PLURALS.items():
        assert lemma(plural, "NOUN", "NNS") == singular


def test_every_irregular_form_leads_to_its_verb() -> None:
    verbs = read_lemma_tables().verbs
    assert len(verbs.bases) > 400
    for form, base in verbs.by_past.items():
        assert lemma(form, "VERB", "VBD") == base, form
        if form not in verbs.bases | BASES_TOO | {"dived"}:
            assert lemma(form, "VERB", "VB") == base, form


def test_regular_endings_of_attested_verbs_come_off_again() -> None:
    """No stem is invented: counted base verbs in a silent -e survive -d and -ing."""
    tables = read_lemma_tables()
    common = [
        verb
        for verb, count in tables.attested.as_verb.items()
        if count >= 200 and len(verb) > 3 and verb.endswith("e") and verb[-2] not in "eoy"
    ]
    regular = [verb for verb in common if verb not in tables.verbs.bases]
    assert len(regular) > 250
    assert [verb for verb in regular if lemma(verb + "d", "VERB", "VBD") != verb] == []
    assert [verb for verb in regular if verb[-2] != "i" and lemma(verb[:-1] + "ing", "VERB", "VBG") != verb] == []
