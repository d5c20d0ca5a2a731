"""Trees with ClearNLP's labels, as spaCy's own English pipelines have them, turned into Universal Dependencies.

Plain renames stand in `clearnlp_labels.tsv`. What the two schemes build differently is rebuilt here, one function each:
prepositions, the copula, subjects of infinitives and coordination. Sources: the ClearNLP guidelines (Choi & Palmer
2012) and the English guidelines of Universal Dependencies 2.
"""

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from samarkand.language.tables import read_rows
from samarkand.language.tree import Tree

CONVERTER = "clearnlp_to_ud"
CLEARNLP_LABELS = frozenset({"dobj", "prep", "pobj"})  # every parser with ClearNLP's labels has them, none with UD's

_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM"})
_CLAUSAL = ("aux", "auxpass", "nsubj", "nsubjpass", "dobj", "csubj")
_PREPOSITIONS = ("prep", "agent", "dative")
_COMPLEMENTS = ("pobj", "pcomp")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_FIXED = frozenset({
    ("according", "to"), ("because", "of"), ("due", "to"), ("instead", "of"), ("such", "as"), ("as", "of"),
    ("rather", "than"), ("prior", "to"),
})  # fmt: skip
"""Pairs that UD treats as one preposition."""


@Language.component(CONVERTER)
def convert_clearnlp(doc: Doc) -> Doc:
    """The same Doc, its ClearNLP tree rebuilt as a UD tree."""
    tree = Tree.of(doc)
    _lower_prepositions(tree)
    _lower_copulas(tree)
    _raise_subjects(tree)
    _turn_coordinations(tree)
    _rename(tree)
    _join_fixed(tree)
    tree.write()
    return doc


def _lower_prepositions(tree: Tree) -> None:
    """Put each preposition below what it governs: "in Paris" hangs by Paris."""
    for place in tree.deepest_first():
        complement = _complement(tree, place)
        if complement is None:
            continue
        clausal = _is_clause(tree, complement)
        label = _label_of_phrase(tree, place, clausal)
        tree.promote(complement, label=label, below="mark" if clausal else "case")


def _complement(tree: Tree, place: int) -> int | None:
    """What a preposition governs; a bare preposition below it ("because of") is a part of it."""
    found = [i for i in tree.children(place) if tree.labels[i] in _COMPLEMENTS]
    bare = [i for i in found if tree.doc[i].pos_ == "ADP" and tree.child(i, *_COMPLEMENTS) is None]
    return next((i for i in found if i not in bare), None)


def _is_clause(tree: Tree, complement: int) -> bool:
    if tree.labels[complement] != "pcomp":
        return False
    return tree.doc[complement].pos_ in ("VERB", "AUX") or tree.child(complement, *_CLAUSAL) is not None


def _label_of_phrase(tree: Tree, preposition: int, clausal: bool) -> str:
    """The label of a prepositional phrase at its head; `pobj` where another preposition governs it."""
    label, head = tree.labels[preposition], tree.heads[preposition]
    if _governs_through(tree, preposition):
        return "pcomp" if clausal else "pobj"
    if label not in _PREPOSITIONS:
        return label
    nominal = tree.doc[head].pos_ in _NOMINAL
    if clausal:
        return "acl" if nominal else "advcl"
    if label == "agent":
        return "obl:agent"
    return "nmod" if nominal and label == "prep" else "obl"


def _governs_through(tree: Tree, preposition: int) -> bool:
    """Whether the head is a preposition that governs nothing but this one: "out of", "in and around"."""
    head, label = tree.heads[preposition], tree.labels[preposition]
    if head == preposition or tree.labels[head] not in (*_PREPOSITIONS, "pcomp"):
        return False
    return label in ("prep", "pcomp", "conj") and _complement(tree, head) in (None, preposition)


def _lower_copulas(tree: Tree) -> None:
    """Put each form of "be" below its predicate; "there is a threat" makes the threat its subject."""
    for place in tree.deepest_first():
        if tree.doc[place].lower_ not in _BE or tree.labels[place] in ("aux", "auxpass", "cop", "case"):
            continue
        if tree.child(place, "expl") is not None and tree.child(place, "nsubj") is None:
            subject = tree.child(place, "attr")
            if subject is not None:
                tree.labels[subject] = "nsubj"
            continue
        predicate = _predicate(tree, place)
        if predicate is not None:
            tree.promote(predicate, label=tree.labels[place], below="cop")


def _predicate(tree: Tree, be: int) -> int | None:
    """The predicate of "be": its attribute, or else a prepositional phrase behind it where no clause is."""
    found = tree.child(be, "attr", "acomp")
    if found is not None:
        return None if tree.child(found, *_SUBJECTS) is not None else found
    if tree.child(be, *_SUBJECTS) is None or tree.child(be, "ccomp", "xcomp", "oprd") is not None:
        return None
    phrases = (i for i in tree.children(be) if i > be and tree.labels[i] == "obl")
    return next((i for i in phrases if tree.child(i, "case") is not None), None)


def _raise_subjects(tree: Tree) -> None:
    """Make the subject of an infinitive the object above it: "wants them to leave"."""
    for place, label in enumerate(tree.labels):
        subject = tree.child(place, "nsubj", "nsubjpass") if label == "ccomp" else None
        taken = (tree.child(place, "mark"), tree.child(tree.heads[place], "dobj"))
        if subject is None or taken != (None, None):
            continue
        if any(_is_infinitive_mark(tree, i) for i in tree.children(place)):
            tree.heads[subject], tree.labels[subject] = tree.heads[place], "dobj"
            tree.labels[place] = "xcomp"


def _is_infinitive_mark(tree: Tree, place: int) -> bool:
    return tree.labels[place] == "aux" and tree.doc[place].lower_ == "to"


def _turn_coordinations(tree: Tree) -> None:
    """Hang each conjunction on the conjunct behind it, and all conjuncts on the first."""
    for place, label in enumerate(tree.labels):
        head = tree.heads[place]
        if label == "cc" and place > head:
            tree.heads[place] = next((i for i in tree.children(head) if i > place and tree.labels[i] == "conj"), head)
    for place, label in enumerate(tree.labels):
        while label == "conj" and tree.labels[tree.heads[place]] == "conj":
            tree.heads[place] = tree.heads[tree.heads[place]]


def _rename(tree: Tree) -> None:
    names = _names()
    tree.labels = [_by_place(tree, place) or names.get(label, label) for place, label in enumerate(tree.labels)]


def _by_place(tree: Tree, place: int) -> str | None:
    """The UD label of a word where it hangs on more than the ClearNLP label."""
    label, head = tree.labels[place], tree.heads[place]
    if _is_infinitive_mark(tree, place):
        return "mark"
    if label == "npadvmod":
        return "nmod:unmarked" if tree.doc[head].pos_ in ("NOUN", "PROPN") else "obl:unmarked"
    if label == "nmod" and place < head and tree.child(place, "case") is None:
        return "compound"
    if label == "neg" and tree.doc[place].pos_ == "DET":
        return "det"
    return None


def _join_fixed(tree: Tree) -> None:
    """Hang the second word of "because of" on the first."""
    for place in range(1, len(tree.heads)):
        pair = (tree.doc[place - 1].lower_, tree.doc[place].lower_)
        beside = tree.heads[place] in (tree.heads[place - 1], place - 1) and tree.labels[place] != "ROOT"
        if pair in _FIXED and beside and tree.heads[place - 1] > place:
            tree.labels[place - 1] = "case" if tree.labels[place] != "mark" else "mark"
            tree.heads[place], tree.labels[place] = place - 1, "fixed"


@cache
def _names() -> dict[str, str]:
    return {row["clearnlp"]: row["ud"] for row in read_rows("clearnlp_labels.tsv")}
