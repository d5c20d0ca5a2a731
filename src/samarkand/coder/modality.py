"""Whether an event happened, is to come, is only thought of, or is denied, as the sentence has it.

Rules go up the tree from the event's word: what the word's own clause says (negation, modals, conditions, questions),
then what each predicate above it makes of the clause below (its signature in lexicon/modality.toml). After Karttunen's
implicative signatures and the graded scale of Lee et al. (2015): 3 certain, 0 open, -3 certainly not.
"""

from __future__ import annotations

import dataclasses
import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from spacy.tokens import Token

from samarkand.errors import TableError
from samarkand.model import Status

_CERTAIN = 3.0
_HAPPENED_FROM = 1.5
_DENIED_FROM = -1.0
_DEEPEST = 8  # predicates above an event that are looked at

_NEGATORS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly", "scarcely", "nt"})
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither"})
_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "sha"})
_WEAK_MODALS = frozenset({"may", "might", "could", "can", "ca", "should", "must", "ought"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "suppose", "supposing"})
_UNREAL_LINKS = frozenset({"without", "instead", "than"})
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
class Signature:
    """What a predicate says of the event below it."""

    name: str
    affirmed: float | str
    negated: float | str
    future: bool
    reach: frozenset[Reach]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A word that sets the value of the event it stands with: an adverb or a modifier."""

    value: float
    status: Status | None


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

    value: float
    future: bool = False
    ground: str = "it is told as a fact"

    @property
    def status(self) -> Status:
        """The status that the value and the time stand for."""
        if self.value <= _DENIED_FROM:
            return Status.DENIED
        if self.future:
            return Status.FUTURE
        return Status.HAPPENED if self.value >= _HAPPENED_FROM else Status.HYPOTHETICAL


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
    data = tomllib.loads(files("samarkand.coder").joinpath("lexicon/modality.toml").read_text(encoding="utf-8"))
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
    for key in ("affirmed", "negated"):
        if not isinstance(entry.get(key), int | float) and entry.get(key) not in ("same", "opposite"):
            raise TableError(f"modality.toml: [class.{name}] {key} must be a number, 'same' or 'opposite'")
    if not entry.get("examples"):
        raise TableError(f"modality.toml: [class.{name}] has no example")
    return Signature(
        name=name,
        affirmed=entry["affirmed"],
        negated=entry["negated"],
        future=entry.get("time") == "future",
        reach=frozenset(Reach(r) for r in entry["reach"]),
        examples=tuple(entry["examples"]),
    )


def _markers(section: Mapping[str, Mapping[str, Any]]) -> dict[str, Marker]:
    return {
        word: Marker(value=entry["value"], status=Status(entry["status"]) if "status" in entry else None)
        for entry in section.values()
        for word in entry["words"].split()
    }


# --- the rules


def _judge(token: Token, depth: int) -> Judgement:
    own = _own_clause(token)
    if depth >= _DEEPEST:
        return own
    return _under(token, own, depth)


def _own_clause(token: Token) -> Judgement:
    """Judge by what stands in the event's own clause."""
    judgement = Judgement(value=_CERTAIN)
    if token.pos_ in _VERBAL or any(c.dep_ == "cop" for c in token.children):
        judgement = _verb(token)
    judgement = _modified(token, judgement)
    if _negated(token):
        word = "it is negated"
        return Judgement(value=-judgement.value if judgement.value else -1.0, future=judgement.future, ground=word)
    return judgement


def _verb(token: Token) -> Judgement:
    auxiliaries = [c for c in token.children if c.dep_ in ("aux", "aux:pass", "cop")]
    forms = [c.lower_ for c in auxiliaries]
    perfect = "have" in forms or "'ve" in forms
    modal = next((w for w in forms if w in _FUTURE or w in _WEAK_MODALS or w in ("would", "'d", "need")), None)
    if modal in _FUTURE:
        return Judgement(value=2.0, future=True, ground=f"“{modal}” puts it in the future")
    if modal in ("would", "'d", "could", "should", "might") and perfect:
        unreal = modal != "might"
        return Judgement(value=-1.5 if unreal else 0.8, ground=f"“{modal} have” tells what did not come about")
    if modal == "would":
        return Judgement(value=0.8, future=_reported_past(token), ground="“would” makes it hypothetical or future in the past")
    if modal == "must" and perfect:
        return Judgement(value=2.0, ground="“must have” infers it")
    if modal in _WEAK_MODALS or modal == "need":
        value = {"can": 1.0, "ca": 1.0, "must": 0.8, "should": 0.4, "ought": 0.4}.get(modal or "", 0.5)
        return Judgement(value=value, ground=f"“{modal}” leaves it open")
    if _is_condition(token):
        return Judgement(value=0.3, ground="it stands in a condition")
    if _is_command(token):
        return Judgement(value=0.3, ground="it is a command")
    if _is_question(token):
        return Judgement(value=0.3, ground="it is asked, not told")
    return Judgement(value=_CERTAIN)


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
    """Lower the value by adverbs ("reportedly") and by modifiers of a noun ("planned", "alleged", "no")."""
    lexicon = load_modality()
    for child in token.children:
        marker = None
        if child.dep_ in ("advmod", "discourse", "obl") and child.lower_ in lexicon.adverbs:
            marker = lexicon.adverbs[child.lower_]
        elif child.dep_ in ("amod", "det", "acl", "compound") and token.pos_ in ("NOUN", "PROPN"):
            marker = lexicon.modifiers.get(child.lower_)
        if marker is not None and abs(marker.value) < abs(judgement.value):
            judgement = Judgement(
                value=marker.value,
                future=marker.status is Status.FUTURE or judgement.future,
                ground=f"“{child.text}” qualifies it",
            )
    return judgement


def _negated(token: Token) -> bool:
    for child in token.children:
        if child.lower_ in _NEGATORS and child.dep_ in ("advmod", "cc:preconj", "det", "aux") and child.i < token.i:
            following = child.nbor(1).lower_ if child.i + 1 < len(child.doc) else ""
            if not (child.lower_ == "not" and following in ("only", "just", "merely")):
                return True
        if child.dep_.startswith("nsubj") and child.lower_ in _NOBODY:
            return True
        if child.dep_ == "det" and child.lower_ == "no":
            return True
        if child.dep_ == "advmod" and child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children):
            return True
        if token.pos_ == "VERB" and child.dep_.startswith(("nsubj", "obj")):
            if any(c.lower_ in ("no", "neither") and c.dep_ == "det" for c in child.children):
                return True
    return False


def _under(token: Token, own: Judgement, depth: int) -> Judgement:
    """Judge by the predicate that the event's word hangs on."""
    head, label = token.head, token.dep_
    if head == token:
        return own
    if label == "conj":
        return _beside(token, own, depth)
    if label in _CLAUSES:
        return _embedded(token, own, depth)
    if label in _NOMINAL and token.pos_ not in _VERBAL:
        return _nominal(token, own, depth)
    return own


def _beside(token: Token, own: Judgement, depth: int) -> Judgement:
    """A second predicate shares what stands over the first; its modal and negation only where it has no own ones."""
    first = _judge(token.head, depth + 1)
    if token.pos_ not in _VERBAL:
        return first if own.value == _CERTAIN else own
    if _shares(token):
        return first if own.value == _CERTAIN else own
    over = _under(token.head, Judgement(value=_CERTAIN), depth + 1)
    return _combined(own, over)


def _shares(token: Token) -> bool:
    """Say whether a coordinated verb goes without a subject and an auxiliary of its own."""
    if token.dep_ != "conj" or any(c.dep_.startswith(("nsubj", "aux", "mark")) for c in token.children):
        return False
    return token.tag_ == token.head.tag_ and token.tag_ in ("VB", "VBN", "VBG")


def _embedded(token: Token, own: Judgement, depth: int) -> Judgement:
    reach = _reach(token)
    link = next((c.lower_ for c in token.children if c.dep_ in ("mark", "case")), "")
    if link in _UNREAL_LINKS:
        return Judgement(value=-_CERTAIN, ground=f"“{link}” says that it did not happen")
    signature = _signature_of(token.head, reach)
    if token.dep_ in ("acl:relcl", "parataxis") or (token.dep_ == "advcl" and reach is Reach.CLAUSE):
        return own if token.dep_ != "advcl" or link not in _FUTURE_LINKS else _combined(own, _judge(token.head, depth + 1))
    if token.dep_ == "advcl" and reach is Reach.INFINITIVE and not _takes(token.head, signature):
        return _purpose(own)
    if signature is None:
        return _unsigned(token, own, reach, depth)
    return _signed(token, own, signature, depth)


def _takes(head: Token, signature: Signature | None) -> bool:
    """Say whether an infinitive labelled as an adverbial may be the complement of its head."""
    return signature is not None and not any(c.dep_ in ("xcomp", "ccomp") for c in head.children)


def _purpose(own: Judgement) -> Judgement:
    return Judgement(value=0.8 if own.value > 0 else -0.8, ground="an infinitive of purpose does not say that it happened")


def _unsigned(token: Token, own: Judgement, reach: Reach, depth: int) -> Judgement:
    """A predicate without a signature: an infinitive stays open, a clause or participle holds as far as it does."""
    if reach is Reach.INFINITIVE:
        value = 1.0 if own.value > 0 else -1.0
        return Judgement(value=value, ground="an infinitive does not say that it happened")
    over = _judge(token.head, depth + 1)
    if token.dep_ in ("csubj", "csubj:pass", "acl") or token.head.pos_ not in _VERBAL:
        return own
    return _combined(own, over) if reach is not Reach.CLAUSE or over.value > 0 else own


def _signed(token: Token, own: Judgement, signature: Signature, depth: int) -> Judgement:
    over = _judge(token.head, depth + 1)
    rule = signature.affirmed if over.value > 0 else signature.negated
    if rule == "same":
        value = over.value
    elif rule == "opposite":
        value = -over.value
    else:
        value = float(rule)
        if 0 < over.value < _HAPPENED_FROM and signature.name not in ("factive", "proof"):
            value *= 0.5 + over.value / 6
    future = signature.future or (rule in ("same", "opposite") and over.future)
    ground = f"“{token.head.text}” stands over it" if rule not in ("same",) else over.ground
    if signature.name in ("speech", "factive", "proof", "belief") and value > 0 and own.ground != Judgement(value=0).ground:
        ground = own.ground
    return _combined(own, Judgement(value=value, future=future, ground=ground))


def _combined(own: Judgement, over: Judgement) -> Judgement:
    """The clause's own value as far as the predicate above lets it hold."""
    value = own.value * over.value / _CERTAIN
    ground = own.ground if abs(own.value) < abs(over.value) or over.value == _CERTAIN else over.ground
    if own.value < 0 < over.value:
        ground = own.ground
    return Judgement(value=value, future=own.future or over.future, ground=ground)


def _reach(token: Token) -> Reach:
    if any(c.dep_ == "mark" and c.lower_ == "to" for c in token.children):
        return Reach.INFINITIVE
    if token.tag_ == "VBG" and not any(c.dep_ in ("aux", "aux:pass") and c.tag_ != "VBG" for c in token.children):
        return Reach.GERUND
    if token.dep_ == "xcomp" and token.tag_ == "VB":
        return Reach.INFINITIVE
    return Reach.CLAUSE


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
    """A noun that names an event: its predicate's signature, else it is taken to have happened."""
    head, label = token.head, token.dep_
    if label in ("nsubj", "nsubj:pass", "iobj") and not (label == "nsubj:pass" and _signature_of(head, Reach.OBJECT)):
        return _as_subject(token, own, depth)
    if label == "obl" and not _governed(token):
        return own
    signature = _signature_of(head, Reach.OBJECT)
    if signature is None or signature.name in ("factive", "proof", "speech"):
        return own
    return _signed(token, own, signature, depth)


def _governed(token: Token) -> bool:
    """Say whether a prepositional phrase is a complement ("called for talks", "agreed on a truce")."""
    case = next((c.lower_ for c in token.children if c.dep_ == "case"), "")
    return case in ("for", "of", "from", "against", "on", "about", "in", "to", "with") and token.i - token.head.i < 8


def _as_subject(token: Token, own: Judgement, depth: int) -> Judgement:
    """The subject of "took place" shares its status; "will" over it makes it future."""
    head = token.head
    if head.lemma_.lower() in ("take", "occur", "happen", "begin", "start", "resume", "continue", "go", "be"):
        over = _judge(head, depth + 1)
        return dataclasses.replace(over, value=over.value * own.value / _CERTAIN) if head.lemma_ != "be" else own
    return own
