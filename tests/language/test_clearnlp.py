"""ClearNLP trees made by hand and the UD trees they become: a word a line, `word POS head label > head label`."""

from dataclasses import dataclass

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from samarkand.language.clearnlp import convert_clearnlp
from samarkand.language.tables import read_rows

VOCAB = spacy.blank("en").vocab
LABELS = sorted({row["clearnlp"] for row in read_rows("clearnlp_labels.tsv")} | {"aux", "ccomp", "conj", "cc", "nsubj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A sentence with its ClearNLP tree and the UD tree expected; heads count from 1, the root's is 0."""

    doc: Doc
    heads: list[int]
    labels: list[str]


def pair(text: str) -> Pair:
    words, pos, heads, labels, ud_heads, ud_labels = zip(*map(columns, text.strip().splitlines()), strict=True)
    places = [int(head) - 1 if int(head) else i for i, head in enumerate(heads)]
    doc = Doc(VOCAB, words=list(words), pos=list(pos), heads=places, deps=list(labels))
    return Pair(doc=doc, heads=[int(head) for head in ud_heads], labels=list(ud_labels))


def columns(line: str) -> tuple[str, ...]:
    before, _, after = line.partition(">")
    return (*before.split(), *(after.split() or before.split()[2:]))


def heads_of(doc: Doc) -> list[int]:
    return [0 if token.head.i == token.i else token.head.i + 1 for token in doc]


TREES = {
    "active": """
        Rebels NOUN 2 nsubj
        attacked VERB 0 ROOT
        the DET 4 det
        garrison NOUN 2 dobj > 2 obj
        . PUNCT 2 punct
        """,
    "passive-with-by": """
        The DET 2 det
        bridge NOUN 4 nsubjpass > 4 nsubj:pass
        was AUX 4 auxpass > 4 aux:pass
        shelled VERB 0 ROOT
        by ADP 4 agent > 7 case
        the DET 7 det
        army NOUN 5 pobj > 4 obl:agent
        . PUNCT 4 punct
        """,
    "passive-by-an-act": """
        Order NOUN 3 nsubjpass > 3 nsubj:pass
        was AUX 3 auxpass > 3 aux:pass
        restored VERB 0 ROOT
        by ADP 3 agent > 5 mark
        closing VERB 4 pcomp > 3 advcl
        roads NOUN 5 dobj > 5 obj
        """,
    "copula-and-noun": """
        He PRON 2 nsubj > 5 nsubj
        was AUX 0 ROOT > 5 cop
        not PART 2 neg > 5 advmod
        the DET 5 det
        envoy NOUN 2 attr > 0 ROOT
        in ADP 2 prep > 7 case
        May PROPN 6 pobj > 5 obl
        . PUNCT 2 punct > 5 punct
        """,
    "copula-and-adjective-below-says": """
        Ankara PROPN 2 nsubj
        says VERB 0 ROOT
        the DET 4 det
        talks NOUN 6 nsubj > 8 nsubj
        have AUX 6 aux > 8 aux
        been AUX 2 ccomp > 8 cop
        very ADV 8 advmod
        useful ADJ 6 acomp > 2 ccomp
        """,
    "copula-and-place": """
        Envoys NOUN 2 nsubj > 5 nsubj
        were AUX 0 ROOT > 5 cop
        in ADP 2 prep > 5 case
        besieged ADJ 5 amod
        Aleppo PROPN 3 pobj > 0 ROOT
        on ADP 2 prep > 7 case
        Friday PROPN 6 pobj > 5 obl
        """,
    "there-is": """
        There PRON 2 expl
        is VERB 0 ROOT
        a DET 4 det
        truce NOUN 2 attr > 2 nsubj
        in ADP 2 prep > 6 case
        Yemen PROPN 5 pobj > 2 obl
        """,
    "become": """
        She PRON 2 nsubj
        became VERB 0 ROOT
        premier NOUN 2 attr > 2 xcomp
        and CCONJ 2 cc > 5 cc
        remained VERB 2 conj
        popular ADJ 5 acomp > 5 xcomp
        """,
    "prepositions-on-noun-and-verb": """
        The DET 2 det
        ministers NOUN 5 nsubj
        of ADP 2 prep > 4 case
        Peru PROPN 3 pobj > 2 nmod
        met VERB 0 ROOT
        in ADP 5 prep > 7 case
        Lima PROPN 6 pobj > 5 obl
        shortly ADV 9 advmod > 11 advmod
        after ADP 5 prep > 11 case
        the DET 11 det
        vote NOUN 9 pobj > 5 obl
        """,
    "chain-of-prepositions": """
        Troops NOUN 2 nsubj
        marched VERB 0 ROOT
        out ADP 2 prep > 6 case
        of ADP 3 prep > 6 case
        the DET 6 det
        valley NOUN 4 pobj > 2 obl
        """,
    "fixed-prepositions": """
        Talks NOUN 2 nsubj
        failed VERB 0 ROOT
        because SCONJ 2 prep > 5 case
        of ADP 3 pcomp > 3 fixed
        rain NOUN 3 pobj > 2 obl
        according VERB 2 prep > 8 case
        to ADP 6 prep > 6 fixed
        aides NOUN 7 pobj > 2 obl
        """,
    "a-series-of-prepositions": """
        They PRON 2 nsubj
        met VERB 0 ROOT
        in ADP 2 prep > 4 case
        Oslo PROPN 3 pobj > 2 obl
        and CCONJ 3 cc > 7 cc
        in ADP 3 conj > 7 case
        Bergen PROPN 6 pobj > 4 conj
        """,
    "relative-clause": """
        The DET 2 det
        party NOUN 10 nsubj
        in ADP 5 prep > 4 case
        which PRON 3 pobj > 5 obl
        served VERB 2 relcl > 2 acl:relcl
        his PRON 7 poss > 7 nmod:poss
        brother NOUN 5 nsubj
        has AUX 10 aux
        been AUX 10 auxpass > 10 aux:pass
        banned VERB 0 ROOT
        """,
    "stranded-preposition": """
        the DET 2 det
        port NOUN 0 ROOT
        they PRON 4 nsubj
        sailed VERB 2 relcl > 2 acl:relcl
        from ADP 4 prep > 4 obl
        """,
    "coordination": """
        But CCONJ 7 cc
        Chad PROPN 7 nsubj
        , PUNCT 2 punct
        Niger PROPN 2 conj > 2 conj
        and CCONJ 4 cc > 6 cc
        Mali PROPN 4 conj > 2 conj
        recalled VERB 0 ROOT
        envoys NOUN 7 dobj > 7 obj
        and CCONJ 7 cc > 10 cc
        shut VERB 7 conj
        embassies NOUN 10 dobj > 10 obj
        """,
    "dative-bare": """
        Moscow PROPN 2 nsubj
        gave VERB 0 ROOT
        Hanoi PROPN 2 dative > 2 iobj
        two NUM 5 nummod
        ships NOUN 2 dobj > 2 obj
        """,
    "dative-with-to": """
        Moscow PROPN 2 nsubj
        gave VERB 0 ROOT
        ships NOUN 2 dobj > 2 obj
        to ADP 2 dative > 5 case
        Hanoi PROPN 4 pobj > 2 obl
        """,
    "accused-of-stealing": """
        Prosecutors NOUN 2 nsubj
        accused VERB 0 ROOT
        the DET 4 det
        mayor NOUN 2 dobj > 2 obj
        of ADP 2 prep > 6 mark
        stealing VERB 5 pcomp > 2 advcl
        public ADJ 8 amod
        funds NOUN 6 dobj > 6 obj
        """,
    "noun-with-a-gerund": """
        Plans NOUN 5 nsubj
        for ADP 1 prep > 3 mark
        rebuilding VERB 2 pcomp > 1 acl
        Mosul PROPN 3 dobj > 3 obj
        stalled VERB 0 ROOT
        """,
    "accused-of-being": """
        He PRON 3 nsubjpass > 3 nsubj:pass
        was AUX 3 auxpass > 3 aux:pass
        accused VERB 0 ROOT
        of ADP 3 prep > 7 mark
        being AUX 4 pcomp > 7 cop
        a DET 7 det
        spy NOUN 5 attr > 3 advcl
        """,
    "infinitive-with-its-subject": """
        Kyiv PROPN 2 nsubj
        wants VERB 0 ROOT
        them PRON 5 nsubj > 2 obj
        to PART 5 aux > 5 mark
        leave VERB 2 ccomp > 2 xcomp
        """,
    "infinitive": """
        Kyiv PROPN 2 nsubj
        refused VERB 0 ROOT
        to PART 4 aux > 4 mark
        hand VERB 2 xcomp
        over ADP 4 prt > 4 compound:prt
        all DET 8 predet > 8 det:predet
        the DET 8 det
        papers NOUN 4 dobj > 4 obj
        """,
    "that-clause-stays": """
        Kyiv PROPN 2 nsubj
        hopes VERB 0 ROOT
        that SCONJ 6 mark
        they PRON 6 nsubj
        will AUX 6 aux
        leave VERB 2 ccomp
        """,
    "names-quantities-and-days": """
        Foreign ADJ 2 amod
        Minister PROPN 3 nmod > 3 compound
        Ruiz PROPN 4 nsubj
        named VERB 0 ROOT
        about ADV 6 quantmod > 6 advmod
        30 NUM 7 nummod
        men NOUN 4 dobj > 4 obj
        judges NOUN 4 oprd > 4 xcomp
        Monday PROPN 4 npadvmod > 4 obl:unmarked
        """,
    "fragment": """
        In ADP 0 ROOT > 2 case
        Tunis PROPN 1 pobj > 0 ROOT
        """,
}


@pytest.mark.parametrize("text", TREES.values(), ids=TREES.keys())
def test_clearnlp_trees_become_ud_trees(text: str) -> None:
    case = pair(text)
    doc = convert_clearnlp(case.doc)
    assert heads_of(doc) == case.heads
    assert [token.dep_ for token in doc] == case.labels


def test_two_sentences_stay_two() -> None:
    docs = [pair(TREES["copula-and-place"]).doc, pair(TREES["chain-of-prepositions"]).doc]
    doc = convert_clearnlp(Doc.from_docs(docs))
    assert [sentence.root.text for sentence in doc.sents] == ["Aleppo", "marched"]
    assert [len(sentence) for sentence in doc.sents] == [len(docs[0]), len(docs[1])]


def test_an_empty_text_stays_empty() -> None:
    assert len(convert_clearnlp(Doc(VOCAB))) == 0


def test_no_clearnlp_label_is_left() -> None:
    left = {row["clearnlp"] for row in read_rows("clearnlp_labels.tsv")}
    for text in TREES.values():
        assert not left & {token.dep_ for token in convert_clearnlp(pair(text).doc)}


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """A tree of any shape with any ClearNLP labels over words that the conversion looks at."""
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(size)))
    heads = [0] * size
    for place, word in enumerate(order):
        heads[word] = order[draw(st.integers(0, max(0, place - 1)))]
    words = draw(st.lists(st.sampled_from(["is", "because", "of", "to", "Oslo", "and"]), min_size=size, max_size=size))
    pos = draw(st.lists(st.sampled_from(["ADP", "VERB", "AUX", "NOUN"]), min_size=size, max_size=size))
    labels = draw(st.lists(st.sampled_from(LABELS), min_size=size, max_size=size))
    return Doc(VOCAB, words=words, pos=pos, heads=heads, deps=labels)


@given(trees())
@settings(max_examples=300, deadline=None)
def test_any_tree_stays_a_tree(doc: Doc) -> None:
    places = range(len(doc))
    convert_clearnlp(doc)
    roots = [token.i for token in doc if token.head.i == token.i]
    assert len(roots) == 1
    assert doc[roots[0]].dep_ == "ROOT"
    for place in places:
        above = place
        for _ in places:
            above = doc[above].head.i
        assert above == roots[0]
    assert not {row["clearnlp"] for row in read_rows("clearnlp_labels.tsv")} & {token.dep_ for token in doc}
