"""Which lemmas of the lexicon a token may be, and whether a pattern's other words stand around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from samarkand.coder.events.sense import Lexicon, Pattern
from samarkand.coder.events.tree import NOMINAL, Arguments, dep
from samarkand.coder.events.wordlists import word_list
from samarkand.language import Token

_WINDOW = 6
_LONG = 4  # letters of a particle that other forms may begin with
_VERBAL_ENDINGS = ("ed", "ing")
_MEASURES = word_list("measures")
_ENTITY_TYPES = frozenset({"PER", "LOC"})
_HYPHENS = frozenset({"-", "–", "‑"})


def verb_lemmas(token: Token, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the verbs that the token may be a form of; a noun's tag rules them out unless the tree says verb."""
    lemmas = lexicon.verb_forms.get(token.lower_, ())
    if not lemmas:
        return ()
    if token.dep_ == "amod" and _is_attribute(token):
        return ()
    if token.pos_ == "VERB":
        return lemmas
    if token.pos_ == "AUX":
        return tuple(lemma for lemma in lemmas if lemma not in ("be", "do", "have"))
    if token.pos_ == "ADJ":
        return lemmas if token.lower_.endswith(_VERBAL_ENDINGS) else ()
    if token.pos_ in ("NOUN", "PROPN", "X", "ADV", "ADP") and _acts_as_verb(token, lexicon):
        return lemmas
    return ()


def _is_attribute(token: Token) -> bool:
    """Say whether a participle really stands before its noun ("the ousted minister"), as its place tells."""
    if token.i == 0:
        return True
    before = token.nbor(-1)
    return before.pos_ not in ("NOUN", "PROPN")


def _acts_as_verb(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a word that is tagged as a noun has a verb's place: "Russia attacks Ukraine" over a story.

    What "be" stands before is no verb: "the talks are back on".
    """
    if any(c.dep_ == "cop" for c in token.children):
        return False
    if token.lower_ in lexicon.noun_forms and not token.lower_.endswith("ed"):
        return token.dep_ == "ROOT" and any(dep(c) == "nsubj" for c in token.children)
    return token.lower_.endswith("ed") or any(dep(c) in ("nsubj", "obj") for c in token.children)


def noun_lemmas(token: Token, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the event nouns that the token may be a form of."""
    return lexicon.noun_forms.get(token.lower_, ()) if token.pos_ in ("NOUN", "PROPN") else ()


def particles_stand(pattern: Pattern, token: Token) -> bool:
    """Say whether the pattern's particles follow the verb in their order, with a few words between."""
    position = token.i
    doc = token.doc
    for particle in pattern.particles:
        end = min(position + _WINDOW, len(doc))
        for at in range(position + 1, end):
            if doc[at].is_sent_start:
                return False
            if is_form(particle, doc[at].lower_):
                position = at
                break
        else:
            return False
    if len(pattern.particles) == 1 and len(pattern.particles[0]) <= 5:
        return _is_particle(doc[position], token)
    return True


def particles_behind(token: Token) -> set[str]:
    """Return what the first particle of a token's pattern may be, by the words behind it; see `is_form`."""
    words = [word.lower_ for word in token.doc.tokens[token.i + 1 : token.i + _WINDOW]]
    return {*words, *(word[:length] for word in words for length in range(_LONG, len(word)))}


def is_form(particle: str, word: str) -> bool:
    """Say whether a word is a particle, or a longer form of one that is no short word."""
    return word == particle or (len(particle) >= _LONG and word.startswith(particle))


def _is_particle(word: Token, verb: Token) -> bool:
    """A lone particle must not head a prepositional phrase of its own far from the verb."""
    return word.i == verb.i + 1 or word.dep_ in ("compound:prt", "advmod") or word.head == verb


def compound_stands(pattern: Pattern, token: Token) -> bool:
    """Say whether the words of a compound noun stand right before its head, hyphens apart."""
    position = token.i - 1
    doc = token.doc
    for word in reversed(pattern.before):
        while position >= 0 and doc[position].lower_ in _HYPHENS:
            position -= 1
        if position < 0 or doc[position].lower_ not in (word, word + "s"):
            return False
        position -= 1
    return True


def preposition_stands(preposition: str, token: Token, found: Arguments, particles: int) -> bool:
    """Say whether the preposition marks one of the arguments or comes right after the predicate."""
    if any(head.i > token.i and head.i - token.i <= _WINDOW * 2 for head in found.obliques.get(preposition, [])):
        return True
    after = token.i + particles + 1
    return after < len(token.doc) and token.doc[after].lower_ == preposition


def has_class(heads: Iterable[Token], names: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether one of the noun phrases is of one of the classes; "a package of sanctions" is one of sanctions."""
    return any(_is_of(word, name, lexicon) for head in heads for word in thing_words(head) for name in names)


def thing_words(head: Token) -> list[Token]:
    """Return the nouns that say what a phrase is about: its head, those coordinated, and the contents of a quantity."""
    words = [head]
    for child in head.children:
        if child.dep_ in ("conj", "appos") and child.pos_ in NOMINAL:
            words.append(child)
        elif (
            dep(child) == "nmod"
            and child.pos_ in NOMINAL
            and _is_measure(head)
            and _case(child) in ("of", "in", "worth")
        ):
            words.append(child)
            words += [g for g in child.children if g.dep_ == "conj"]
        elif child.dep_ in ("compound", "flat") and head.pos_ != "PROPN":
            words.append(child)
    return words


def _is_measure(head: Token) -> bool:
    return head.pos_ in ("NUM", "SYM") or singular_of(head) in _MEASURES or head.lower_ in _MEASURES


def _case(token: Token) -> str | None:
    return next((c.lower_ for c in token.children if c.dep_ == "case"), None)


def _is_of(word: Token, name: str, lexicon: Lexicon) -> bool:
    nouns = lexicon.things[name]
    singular = singular_of(word)
    if word.lower_ in nouns or singular in nouns:
        return True
    if word.i > 0:
        before = word.nbor(-1).lower_
        if f"{before} {singular}" in nouns or f"{before} {word.lower_}" in nouns:
            return True
        if word.i > 1 and before in _HYPHENS and f"{word.nbor(-2).lower_}-{singular}" in nouns:
            return True
        if word.i > 1 and f"{word.nbor(-2).lower_} {before} {singular}" in nouns:
            return True
    return (word.ent_type_ in _ENTITY_TYPES and word.ent_type_ in nouns) or ("NAME" in nouns and word.pos_ == "PROPN")


def singular_of(word: Token) -> str:
    """Return a noun's singular by its ending, the word itself where it is none."""
    text = word.lower_
    if text.endswith("ies") and len(text) > 4:
        return text[:-3] + "y"
    if text.endswith(("sses", "shes", "ches", "xes")):
        return text[:-2]
    if text.endswith("men"):
        return text[:-3] + "man"
    if text.endswith("s") and not text.endswith(("ss", "us", "is")):
        return text[:-1]
    return text
