"""A whole article through an installed pipeline with ClearNLP labels: saved, loaded by its folder, coded."""

import datetime as dt
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from samarkand.coder import code
from samarkand.model import Article, Record

TREES = {
    "Syrian troops attacked the embassy of Turkey in Baghdad on Monday .": """
        Syrian JJ ADJ Syrian 2 amod B-NORP
        troops NNS NOUN troop 3 nsubj O
        attacked VBD VERB attack 0 ROOT O
        the DT DET the 5 det O
        embassy NN NOUN embassy 3 dobj O
        of IN ADP of 5 prep O
        Turkey NNP PROPN Turkey 6 pobj B-GPE
        in IN ADP in 3 prep O
        Baghdad NNP PROPN Baghdad 8 pobj B-GPE
        on IN ADP on 3 prep O
        Monday NNP PROPN Monday 10 pobj B-DATE
        . . PUNCT . 3 punct O
        """,
    "Kenya was condemned by France .": """
        Kenya NNP PROPN Kenya 3 nsubjpass B-GPE
        was VBD AUX be 3 auxpass O
        condemned VBN VERB condemn 0 ROOT O
        by IN ADP by 3 agent O
        France NNP PROPN France 4 pobj B-GPE
        . . PUNCT . 3 punct O
        """,
}


class ClearNLPParser:
    """Gives the sentences above their trees; its labels are those of spaCy's own English parsers."""

    labels = ("ROOT", "agent", "amod", "auxpass", "det", "dobj", "nsubj", "nsubjpass", "pobj", "prep", "punct")

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab

    def __call__(self, doc: Doc) -> Doc:
        rows = [line.split() for line in TREES[" ".join(token.text for token in doc)].strip().splitlines()]
        words, tags, pos, lemmas, heads, labels, names = zip(*rows, strict=True)
        return Doc(
            self._vocab,
            words=list(words),
            spaces=[bool(token.whitespace_) for token in doc],
            tags=list(tags),
            pos=list(pos),
            lemmas=list(lemmas),
            heads=[int(head) - 1 if head != "0" else place for place, head in enumerate(heads)],
            deps=list(labels),
            ents=list(names),
        )


@pytest.fixture
def folder(tmp_path: Path) -> str:
    Language.factory("clearnlp_parser_of_tests", func=lambda nlp, name: ClearNLPParser(nlp))
    nlp = spacy.blank("en")
    nlp.add_pipe("clearnlp_parser_of_tests", name="parser")
    nlp.to_disk(tmp_path / "clearnlp")
    return str(tmp_path / "clearnlp")


def record_of(text: str, folder: str) -> Record:
    return code(Article(id="a", text=text, published=dt.date(2022, 9, 15), language="en"), pipeline=folder)


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("Syrian troops attacked the embassy of Turkey in Baghdad on Monday.", "ASSAULT", "SYR", "TUR"),
        ("Kenya was condemned by France.", "ACCUSE", "FRA", "KEN"),
    ],
    ids=["active", "passive"],
)
def test_an_article_is_coded_from_clearnlp_trees(folder: str, text: str, kind: str, source: str, target: str) -> None:
    event = record_of(text, folder).events[0]
    assert event.type == kind
    assert [actor.country for actor in event.sources] == [source]
    assert [actor.country for actor in event.targets] == [target]


def test_place_and_day_are_found_behind_their_prepositions(folder: str) -> None:
    event = record_of("Syrian troops attacked the embassy of Turkey in Baghdad on Monday.", folder).events[0]
    assert event.place is not None
    assert event.place.name == "Baghdad"
    assert event.date is not None
    assert event.date.from_ == dt.date(2022, 9, 12)
