"""What the tree of a sentence tells about a predicate, read with the parser's usual mistakes in mind."""

from __future__ import annotations

from collections.abc import Sequence

from samarkand.coder.statements.page import Range
from samarkand.language import Token

SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
CLAUSES = frozenset({"ccomp", "advcl", "parataxis", "xcomp", "acl", "acl:relcl", "conj", "dep"})
NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})
_VERBAL = frozenset({"VERB", "AUX"})
_NEGATORS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "nt", "hardly", "scarcely"})
_QUOTING = frozenset({"quote", "cite", "report", "describe"})
_LONGEST_APPOSITION = 20  # words between the commas of "X, the minister of ..., said"
_LONGEST_CHAIN = 6  # steps up from a predicate to the one whose subject it shares


def extent(token: Token) -> Range:
    """Return the token numbers from the leftmost to the rightmost word below a token."""
    return Range(start=token.left_edge.i, end=token.right_edge.i + 1)


def is_finite(token: Token) -> bool:
    """Say whether a verb is finite, by its features or its tag."""
    return token.pos_ in _VERBAL and ("VerbForm=Fin" in token.morph or token.tag_ in ("VBD", "VBZ", "VBP", "MD"))


def children(token: Token, labels: frozenset[str] | set[str]) -> list[Token]:
    """Return the children of these labels in the order of the text."""
    return [child for child in token.children if child.dep_ in labels]


def is_passive(verb: Token) -> bool:
    """Say whether a verb is passive; the tag decides where the tree makes a past tense passive."""
    labels = {child.dep_ for child in verb.children}
    if "aux:pass" in labels:
        return True
    return bool(labels & PASSIVE_SUBJECTS) and verb.tag_ == "VBN"


def is_negated(verb: Token, besides: Sequence[Range] = ()) -> bool:
    """Say whether a predicate is negated itself ("did not say", "nobody said"), by no word of these ranges."""
    for child in verb.children:
        if any(child in extent for extent in besides):
            continue
        if child.lower_ in _NEGATORS and child.i < verb.i and _only_auxiliaries(child, verb):
            return True
        if child.dep_ in SUBJECTS and child.lower_ in ("nobody", "none", "neither", "no-one"):
            return True
        if child.dep_ in SUBJECTS and any(c.lower_ in ("no", "neither") for c in child.children if c.dep_ == "det"):
            return True
    return False


def _only_auxiliaries(first: Token, verb: Token) -> bool:
    """Say whether nothing but auxiliaries, adverbs and the subject of a question stands before the verb."""
    return all(token.pos_ in ("AUX", "ADV", "PART", "PRON") for token in verb.doc[first.i + 1 : verb.i])


def subject(verb: Token) -> Token | None:
    """Return the one who acts: the subject, an agent with "by", or the subject that a verb shares."""
    own = _own_subject(verb) or _one_quoted(verb)
    if own is not None:
        return own
    if (is_finite(verb) or not verb.tag_.startswith("V")) and not is_passive(verb) and verb.dep_ != "conj":
        beside = _noun_before(verb)
        if beside is not None:
            return beside
    return _shared_subject(verb)


def _one_quoted(verb: Token) -> Token | None:
    """Return who is said to speak in "quoted the minister as saying" and "the minister was cited by Tass as saying"."""
    over = verb.head
    as_saying = verb.tag_ == "VBG" and any(c.lower_ == "as" and c.dep_ in ("mark", "case") for c in verb.children)
    if not as_saying or over.lemma_.lower() not in _QUOTING:
        return None
    return _passive_subject(over) if is_passive(over) else next(iter(children(over, {"obj", "iobj"})), None)


def _shared_subject(verb: Token) -> Token | None:
    """Return the subject of the predicate that an infinitive, a participle or a second verb hangs on."""
    at = verb
    for _ in range(_LONGEST_CHAIN):
        if at.dep_.startswith("acl") and at.head.pos_ in NOMINALS and not _set_off(at):
            return None if is_passive(at) or at.tag_ == "VBN" else at.head
        if at.head == at or (at != verb and is_passive(at) and at.dep_ != "conj"):
            return None
        finite_clause = at.dep_ in ("ccomp", "parataxis", "advcl") and is_finite(at)
        if finite_clause or (at == verb and is_passive(at) and at.dep_ != "conj"):
            return None
        at = at.head
        if at.pos_ not in _VERBAL and not any(c.dep_ == "cop" for c in at.children):
            continue
        own = _own_subject(at) if not is_passive(at) else _passive_subject(at) or _own_subject(at)
        if own is not None and own.i != verb.i:
            return own
    return None


def _set_off(verb: Token) -> bool:
    """Say whether a comma sets a participle off: it then goes on with the sentence, not with the noun."""
    return (
        verb.tag_ == "VBG" and verb.i > 0 and any(verb.nbor(-n).text in (",", "—", "–") for n in (1, 2) if verb.i >= n)
    )


def _noun_before(verb: Token) -> Token | None:
    """Return the head of the noun phrase that stands directly before a finite verb."""
    index = verb.i - 1
    while index >= verb.sent.start and (verb.doc[index].pos_ in ("AUX", "ADV", "PART") or verb.doc[index].is_space):
        index -= 1
    if index < verb.sent.start:
        return None
    at = verb.doc[index]
    if at.text == ")":
        while index > verb.sent.start and verb.doc[index].text != "(":
            index -= 1
        at = verb.doc[max(index - 1, verb.sent.start)]
    if at.text == ",":
        at = _before_apposition(at) or at
    if at.dep_ in ("amod", "compound") and at.head == verb:
        return at
    if at.pos_ not in NOMINALS:
        return None
    while at.head.pos_ in NOMINALS and at.head.i < verb.i and at.head != at and at.dep_ not in SUBJECTS:
        at = at.head
    return at


def _before_apposition(comma: Token) -> Token | None:
    """Return the noun before "..., the mayor of Riga, said": what stands before the comma that opens the aside."""
    for index in range(comma.i - 1, max(comma.sent.start, comma.i - _LONGEST_APPOSITION), -1):
        token = comma.doc[index]
        if token.text == ",":
            return comma.doc[index - 1] if index > comma.sent.start else None
        if is_finite(token) and token.dep_ != "acl:relcl":
            return None
    return None


def _own_subject(verb: Token) -> Token | None:
    if is_passive(verb):
        return next((c for c in verb.children if c.dep_.startswith("obl") and case_of(c) == "by"), None)
    found = [
        c for c in verb.children if c.dep_ in SUBJECTS | PASSIVE_SUBJECTS and c.lower_ != "there" and not c.is_space
    ]
    if not found:
        return None
    before = [c for c in found if c.i < verb.i]
    return before[-1] if before else found[0]


def _passive_subject(verb: Token) -> Token | None:
    return next(iter(children(verb, PASSIVE_SUBJECTS)), None)


def case_of(token: Token) -> str:
    """Return the prepositions of a noun phrase ("in", "because of")."""
    return " ".join(child.lower_ for child in token.children if child.dep_ == "case")
