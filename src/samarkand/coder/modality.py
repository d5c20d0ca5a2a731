"""Whether an event happened, is to come, is only thought of, or is denied, as the sentence has it.

Rules go up the tree from the event's word: what the word's own clause says (negation, modals, conditions, questions),
then what each predicate above it makes of the clause below (its signature in lexicon/modality.toml). After Karttunen's
implicative signatures and the graded scale of Lee et al. (2015): 3 certain, 0 open, -3 certainly not.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from samarkand.coder.toml_file import read_toml
from samarkand.errors import TableError
from samarkand.language import Token
from samarkand.model import Status

LEXICON = Path(__file__).parent / "lexicon" / "modality.toml"

_CERTAIN = 3.0
_NOUN = 2.5  # readers give a noun's event a little less than a verb's
_FIRM = 2.0  # from here on a predicate holds well enough to pass its signature on whole
_DEEPEST = 8  # predicates above an event that are looked at
_NEAR = 8  # words from a predicate to a prepositional complement

_NEGATORS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly", "scarcely", "nt"})
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither"})
_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "sha"})
_WOULD = frozenset({"would", "'d", "’d"})
_OPEN_MODALS = frozenset({"may", "might", "could", "can", "ca", "should", "must", "ought", "need"})
_TAKES_PLACE = frozenset({"take", "occur", "happen", "begin", "start", "resume", "continue", "go"})
_GOVERNING = frozenset({"for", "of", "from", "against", "on", "about", "in", "to", "with"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "suppose", "supposing"})
_UNREAL_LINKS = frozenset({"without", "instead"})
_FUTURE_LINKS = frozenset({"until", "once", "till"})
_VERBAL = frozenset({"VERB", "AUX"})
_CLAUSES = frozenset({"ccomp", "csubj", "csubj:pass", "csubj:outer", "acl", "advcl", "parataxis", "xcomp", "acl:relcl"})
_NOMINAL = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass", "iobj", "compound", "nmod:poss", "obl:agent"})


class Reach(StrEnum):
    """How an event's word stands below a predicate."""

    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    OBJECT = "object"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What becomes of an event below a predicate; "same" and "opposite" take the predicate's own value and status."""

    value: float | str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a predicate says of the event below it: where it holds, where it is denied, of a noun phrase."""

    name: str
    affirmed: Effect
    negated: Effect
    object: float | None
    insulates: bool
    reach: frozenset[Reach]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A word that sets the value of the event it stands with: an adverb or a modifier."""

    value: float
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Modality:
    """The lexicon: signatures by part of speech and lemma, adverbs, modifiers."""

    signatures: Mapping[tuple[str, str], tuple[Signature, ...]]
    adverbs: Mapping[str, Marker]
    modifiers: Mapping[str, Marker]
    classes: tuple[Signature, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How far an event is taken to have happened, and on what ground."""

    value: float = _CERTAIN
    status: Status = Status.HAPPENED
    ground: str = "it is told as a fact"


_PURPOSE = Judgement(value=2.0, status=Status.HYPOTHETICAL, ground="a purpose is told, not that it was reached")
_INFINITIVE = Judgement(value=1.5, status=Status.HYPOTHETICAL, ground="an infinitive does not say that it happened")


def status_of(token: Token) -> tuple[Status, str]:
    """Return the status of the event that a verb or noun names, and the ground as a phrase."""
    judgement = _judge(token, 0)
    return judgement.status, judgement.ground


def factuality_of(token: Token) -> float:
    """Return how far the event that a word names happened, as the writer has it: -3 (not) to 3 (certainly)."""
    return max(-3.0, min(3.0, _judge(token, 0).value))


# --- the lexicon


@functools.cache
def load_modality() -> Modality:
    """Return the lexicon of modality.

    Raises:
        TableError: a class breaks the form that the head of the file tells.
    """
    data = read_toml(LEXICON)
    by_word: dict[tuple[str, str], tuple[Signature, ...]] = {}
    classes = []
    for name, entry in data["class"].items():
        signature = _signature(name, entry)
        classes.append(signature)
        for part, key in (("VERB", "verbs"), ("NOUN", "nouns"), ("ADJ", "adjectives")):
            for word in entry[key].split():
                by_word[part, word] = (*by_word.get((part, word), ()), signature)
    return Modality(
        signatures=MappingProxyType(by_word),
        adverbs=MappingProxyType(_markers(data["adverbs"])),
        modifiers=MappingProxyType(_markers(data["modifiers"])),
        classes=tuple(classes),
    )


def _signature(name: str, entry: Mapping[str, Any]) -> Signature:
    if not entry.get("examples"):
        raise TableError(f"modality.toml: [class.{name}] has no example")
    return Signature(
        name=name,
        affirmed=_effect(name, entry["affirmed"]),
        negated=_effect(name, entry["negated"]),
        object=entry.get("object"),
        insulates=bool(entry.get("insulates", False)),
        reach=frozenset(Reach(r) for r in entry["reach"]),
        examples=tuple(entry["examples"]),
    )


def _effect(name: str, entry: Mapping[str, Any]) -> Effect:
    value, status = entry["value"], entry["status"]
    own = ("same", "opposite")
    if not (isinstance(value, int | float) or value in own) or not (status in own or status in set(Status)):
        raise TableError(
            f"modality.toml: [class.{name}] neither a number and a status nor 'same' or 'opposite': {entry}"
        )
    return Effect(value=value, status=status)


def _markers(section: Mapping[str, Mapping[str, Any]]) -> dict[str, Marker]:
    return {
        word: Marker(value=entry["value"], status=Status(entry["status"]))
        for entry in section.values()
        for word in entry["words"].split()
    }


# --- the event's own clause


def _judge(token: Token, depth: int) -> Judgement:
    own = _own_clause(token)
    return own if depth >= _DEEPEST else _under(token, own, depth)


def _own_clause(token: Token) -> Judgement:
    """Judge by what stands in the event's own clause."""
    verbal = token.pos_ in _VERBAL or any(c.dep_ in ("cop", "aux", "aux:pass") for c in token.children)
    judgement = _modified(token, _verb(token) if verbal else Judgement(value=_NOUN))
    if not _negated(token):
        return judgement
    status = Status.HYPOTHETICAL if judgement.status is Status.HYPOTHETICAL else Status.DENIED
    return Judgement(value=-max(judgement.value, 1.0), status=status, ground="it is negated")


def _verb(token: Token) -> Judgement:
    forms = [c.lower_ for c in token.children if c.dep_ in ("aux", "aux:pass", "cop")]
    modal = next((w for w in forms if w in _FUTURE or w in _OPEN_MODALS or w in _WOULD), None)
    if modal is not None:
        return _with_modal(token, modal, perfect=bool({"have", "'ve", "’ve"} & set(forms)))
    if _is_condition(token):
        return Judgement(value=1.0, status=Status.HYPOTHETICAL, ground="it stands in a condition")
    if _is_command(token):
        return Judgement(value=1.5, status=Status.HYPOTHETICAL, ground="it is a command")
    if _is_question(token):
        return Judgement(value=1.5, status=Status.HYPOTHETICAL, ground="it is asked, not told")
    return Judgement()


def _with_modal(token: Token, modal: str, *, perfect: bool) -> Judgement:
    if modal in _FUTURE:
        return Judgement(value=2.5, status=Status.FUTURE, ground=f"“{modal}” puts it in the future")
    if perfect and (modal in _WOULD or modal in ("could", "should")):
        return Judgement(value=-0.5, status=Status.DENIED, ground=f"“{modal} have” tells what did not come about")
    if perfect:
        return Judgement(value=2.0, status=Status.HYPOTHETICAL, ground=f"“{modal} have” only infers it")
    if modal in _WOULD and _reported_past(token):
        return Judgement(value=2.0, status=Status.FUTURE, ground=f"“{modal}” is the future of what was said")
    if modal in _WOULD:
        return Judgement(value=1.5, status=Status.HYPOTHETICAL, ground=f"“{modal}” makes it hypothetical")
    value = 1.5 if modal in ("can", "ca", "must") else 1.0
    return Judgement(value=value, status=Status.HYPOTHETICAL, ground=f"“{modal}” leaves it open")


def _reported_past(token: Token) -> bool:
    """Say whether "would" is the future of a past report: "said it would withdraw"."""
    at = token.head if token.dep_ in _CLAUSES else token
    return at != token and at.tag_ in ("VBD", "VBN") and not any(c.lower_ == "if" for c in token.subtree)


def _is_condition(token: Token) -> bool:
    marks = [c.lower_ for c in token.children if c.dep_ == "mark" or (c.dep_ == "advmod" and c.lower_ in _CONDITIONS)]
    return any(m in _CONDITIONS for m in marks)


def _is_command(token: Token) -> bool:
    if token.tag_ != "VB" or token.dep_ not in ("ROOT", "conj"):
        return False
    held = [c.dep_ for c in token.children]
    return not any(d.startswith(("nsubj", "aux", "mark")) for d in held) and not _shares(token)


def _is_question(token: Token) -> bool:
    if token.dep_ not in ("ROOT", "conj", "parataxis", "ccomp"):
        return False
    last = token.sent[-1]
    if last.text != "?" and not (len(token.sent) > 1 and token.sent[-2].text == "?"):
        return False
    asked = any(c.tag_ in ("WP", "WRB", "WDT") and c.i < token.i for c in token.subtree)
    return token.dep_ == "ROOT" and not asked


def _modified(token: Token, judgement: Judgement) -> Judgement:
    """Lower the value by adverbs ("reportedly") and by modifiers of a noun ("planned", "alleged")."""
    lexicon = load_modality()
    for child in token.children:
        marker = None
        if child.dep_ in ("advmod", "discourse", "obl") and child.lower_ in lexicon.adverbs:
            marker = lexicon.adverbs[child.lower_]
        elif child.dep_ in ("amod", "det", "acl", "compound") and token.pos_ in ("NOUN", "PROPN"):
            marker = lexicon.modifiers.get(child.lower_)
        if marker is not None and marker.value < judgement.value:
            ground = f"“{child.text}” qualifies it"
            judgement = Judgement(value=marker.value, status=_joined(judgement.status, marker.status), ground=ground)
    return judgement


def _negated(token: Token) -> bool:
    for child in token.children:
        if (
            child.lower_ in _NEGATORS
            and child.dep_ in ("advmod", "cc", "cc:preconj", "det", "aux")
            and child.i < token.i
        ):
            following = child.nbor(1).lower_ if child.i + 1 < len(child.doc) else ""
            if not (child.lower_ == "not" and following in ("only", "just", "merely")):
                return True
        if child.dep_.startswith("nsubj") and child.lower_ in _NOBODY:
            return True
        if child.dep_ == "det" and child.lower_ == "no":
            return True
        if child.dep_ == "advmod" and child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children):
            return True
        argument = token.pos_ == "VERB" and child.dep_.startswith(("nsubj", "obj"))
        if argument and any(c.lower_ in ("no", "neither") and c.dep_ == "det" for c in child.children):
            return True
    return False


def _under(token: Token, own: Judgement, depth: int) -> Judgement:
    """Judge by the predicate that the event's word hangs on."""
    head, label = token.head, token.dep_
    if head == token:
        return own
    if label == "conj":
        return _beside(token, own, depth)
    if label in _CLAUSES or (label == "obl" and _is_gerund(token)):
        return _embedded(token, own, depth)
    if label in _NOMINAL and token.pos_ not in _VERBAL:
        return _nominal(token, own, depth)
    return own


def _beside(token: Token, own: Judgement, depth: int) -> Judgement:
    """A second predicate shares what stands over the first; its modal and negation only where it has no own."""
    if token.pos_ not in _VERBAL or _shares(token):
        return _judge(token.head, depth + 1) if own.status is Status.HAPPENED else own
    return _combined(own, _under(token.head, Judgement(), depth + 1))


def _shares(token: Token) -> bool:
    """Say whether a coordinated verb goes without a subject and an auxiliary of its own."""
    if token.dep_ != "conj" or any(c.dep_.startswith(("nsubj", "aux", "mark")) for c in token.children):
        return False
    return token.tag_ == token.head.tag_ and token.tag_ in ("VB", "VBN", "VBG")


# --- the predicates above it


def _embedded(token: Token, own: Judgement, depth: int) -> Judgement:
    reach = _reach(token)
    link = next((c.lower_ for c in token.children if c.dep_ in ("mark", "case")), "")
    if link in _UNREAL_LINKS:
        return Judgement(value=-2.0, status=Status.DENIED, ground=f"“{link}” says that it did not happen")
    if token.dep_ in ("acl:relcl", "parataxis"):
        return own
    if token.dep_ == "advcl" and reach is Reach.CLAUSE:
        return _combined(own, _judge(token.head, depth + 1)) if link in _FUTURE_LINKS else own
    signature = _signature_of(token.head, reach)
    if token.dep_ == "advcl" and reach is Reach.INFINITIVE and not _takes(token.head, signature):
        return _combined(own, _PURPOSE)
    if signature is None:
        return _unsigned(token, own, reach, depth)
    return _signed(token, own, signature, depth)


def _takes(head: Token, signature: Signature | None) -> bool:
    """Say whether an infinitive labelled as an adverbial may be the complement of its head."""
    return signature is not None and not any(c.dep_ in ("xcomp", "ccomp") for c in head.children)


def _unsigned(token: Token, own: Judgement, reach: Reach, depth: int) -> Judgement:
    """A predicate without a signature: an infinitive stays open, a clause or participle holds as far as it does."""
    if reach is Reach.INFINITIVE:
        return _combined(own, _INFINITIVE)
    if token.dep_ in ("csubj", "csubj:pass", "acl") or token.head.pos_ not in _VERBAL:
        return own
    over = _judge(token.head, depth + 1)
    return own if over.status is Status.DENIED and reach is Reach.CLAUSE else _combined(own, over)


def _signed(token: Token, own: Judgement, signature: Signature, depth: int) -> Judgement:
    """Judge by the signature of the predicate above, and by how far that predicate itself holds."""
    over = _judge(token.head, depth + 1)
    denied = over.status is Status.DENIED or over.value < 0
    effect = signature.negated if denied else signature.affirmed
    if effect.value in ("same", "opposite"):
        turned = over if effect.value == "same" else _opposite(over, token.head)
        return _combined(own, turned)
    value = float(effect.value)
    if signature.object is not None and token.dep_ in _NOMINAL and not denied:
        value = signature.object
    status, ground = Status(effect.status), f"“{token.head.text}” stands over it"
    if not (signature.insulates or denied):
        value = value * max(over.value, 0.0) / _CERTAIN if over.value < _FIRM else value
        status = _joined(status, over.status)
    if status is Status.HAPPENED and value > 0:
        ground = Judgement().ground
    return _combined(own, Judgement(value=value, status=status, ground=ground))


def _opposite(over: Judgement, head: Token) -> Judgement:
    status = Status.DENIED if over.status is Status.HAPPENED else over.status
    return Judgement(value=-over.value / 2, status=status, ground=f"“{head.text}” says that it did not happen")


def _combined(own: Judgement, over: Judgement) -> Judgement:
    """The clause's own judgement as far as the predicate above lets it hold."""
    value = own.value * over.value / _CERTAIN if over.value > 0 or own.value > 0 else -own.value * over.value / _CERTAIN
    status = _joined(own.status, over.status)
    ground = own.ground if status is own.status and own.status is not Status.HAPPENED else over.ground
    return Judgement(value=value, status=status, ground=ground)


def _joined(own: Status, over: Status) -> Status:
    """The status of an event within another one's: the weaker of the two."""
    if Status.HAPPENED in (own, over):
        return over if own is Status.HAPPENED else own
    if own is over is Status.DENIED or (own is Status.DENIED and over is Status.HYPOTHETICAL):
        return Status.HYPOTHETICAL
    if Status.DENIED in (own, over):
        return Status.DENIED
    return Status.HYPOTHETICAL if Status.HYPOTHETICAL in (own, over) else Status.FUTURE


def _reach(token: Token) -> Reach:
    if any(c.dep_ == "mark" and c.lower_ == "to" for c in token.children):
        return Reach.INFINITIVE
    if _is_gerund(token) and not any(c.dep_ in ("aux", "aux:pass") and c.tag_ != "VBG" for c in token.children):
        return Reach.GERUND
    if token.dep_ == "xcomp" and token.tag_ == "VB":
        return Reach.INFINITIVE
    return Reach.CLAUSE


def _is_gerund(token: Token) -> bool:
    """By its tag, or a noun in -ing that opens as a clause does: "prevented the planes from landing"."""
    return token.tag_ == "VBG" or (token.lower_.endswith("ing") and any(c.dep_ == "mark" for c in token.children))


def _signature_of(head: Token, reach: Reach) -> Signature | None:
    """Return the signature of a predicate for this sort of complement; of a participle as an adjective too."""
    table = load_modality().signatures
    part = {"AUX": "VERB", "PROPN": "NOUN"}.get(head.pos_, head.pos_)
    keys = [(part, head.lemma_.lower())]
    if head.tag_ in ("VBN", "VBD") or head.pos_ == "ADJ":
        keys.append(("ADJ", head.lower_))
    if part == "ADJ":
        keys.append(("VERB", head.lemma_.lower()))
    for key in keys:
        for signature in table.get(key, ()):
            if reach in signature.reach:
                return signature
    return None


def _nominal(token: Token, own: Judgement, depth: int) -> Judgement:
    """A noun that names an event: by its predicate's signature, else it is taken to have happened."""
    head, label = token.head, token.dep_
    signature = _signature_of(head, Reach.OBJECT)
    if label in ("nsubj", "iobj") or (label == "nsubj:pass" and signature is None):
        return _as_subject(token, own, depth)
    if label == "obl" and not _governed(token):
        return own
    if signature is not None:
        return _signed(token, own, signature, depth)
    if label == "obj" and not _is_definite(token) and _judge(head, depth + 1).status is Status.DENIED:
        ground = f"“{head.text}” is negated over it"
        return _combined(own, Judgement(value=0.5, status=Status.HYPOTHETICAL, ground=ground))
    return own


def _is_definite(token: Token) -> bool:
    return token.pos_ == "PROPN" or any(
        c.dep_ == "nmod:poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in token.children
    )


def _governed(token: Token) -> bool:
    """Say whether a prepositional phrase is a complement ("called for talks", "agreed on a truce")."""
    case = next((c.lower_ for c in token.children if c.dep_ == "case"), "")
    return case in _GOVERNING and token.i - token.head.i < _NEAR


def _as_subject(token: Token, own: Judgement, depth: int) -> Judgement:
    """The subject of "took place" shares its status; "will" over it makes it future."""
    if token.head.lemma_.lower() not in _TAKES_PLACE:
        return own
    return _combined(own, _judge(token.head, depth + 1))
