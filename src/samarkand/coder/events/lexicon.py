"""The event lexicon from its TOML files, checked, and indexed by lemma."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from samarkand.coder.events.entry import Entry
from samarkand.coder.events.sense import Lexicon, Operator, PartOfSpeech, Pattern, Sense
from samarkand.coder.toml_file import read_toml
from samarkand.errors import TableError
from samarkand.knowledge.uncollected import uncollected
from samarkand.language.forms import noun_forms, verb_forms
from samarkand.ontology import Ontology, OwnFile, load_ontology, read_own_file

FOLDER = Path(__file__).parent.parent / "lexicon" / "events"
_CLASSES = frozenset({"cooperate", "yield", "verbal", "threat", "material", "none"})
_Item = TypeVar("_Item", Sense, Operator)
_OTHER_FILES = ("things.toml", "operators.toml", "contexts.toml", "words.toml")


def load_lexicon(folder: Path = FOLDER, ontology_file: Path | None = None) -> Lexicon:
    """Return the lexicon of a folder, with the senses and things of an ontology of one's own.

    Args:
        folder: the shipped lexicon.
        ontology_file: as for `load_ontology`; its senses come before the shipped ones.

    Raises:
        TableError: a file is missing or breaks its form; the message names file, entry and key.
    """
    return _load(folder, ontology_file)


@lru_cache(maxsize=4)
@uncollected()
def _load(folder: Path, ontology_file: Path | None) -> Lexicon:
    files = {path.name: read_toml(path) for path in sorted(folder.glob("*.toml"))}
    for name in _OTHER_FILES:
        if name not in files:
            raise TableError(f"{folder / name}: missing; the event lexicon needs it")
    ontology = load_ontology(ontology_file)
    own = read_own_file(ontology_file) if ontology_file is not None else None
    things = {name: frozenset(words) for name, words in cast(dict[str, list[str]], files["things.toml"]).items()}
    senses = tuple(_own_senses(own, ontology, things)) if own else ()
    senses += tuple(
        _sense(Entry(folder / name, "sense", number, data), ontology, things)
        for name, content in files.items()
        if name not in _OTHER_FILES
        for number, data in enumerate(content.get("sense", []), start=1)
    )
    path, content = folder / "operators.toml", files["operators.toml"]
    operators = tuple(
        _operator(Entry(path, "operator", number, data), ontology)
        for number, data in enumerate(content.get("operator", []), start=1)
    )
    light = _verb_list(Entry(path, "light", 0, content.get("light", {})))
    ending = _verb_list(Entry(path, "ending", 0, content.get("ending", {})))
    suffer = _verb_list(Entry(path, "suffer", 0, content.get("suffer", {})))
    patterns = [p for sense in senses for p in sense.patterns]
    patterns += [p for operator in operators for p in operator.patterns]
    patterns += [p for group in (*light.values(), *ending.values()) for p in group]
    return Lexicon(
        senses=senses,
        operators=operators,
        sense_patterns=_by_lemma(senses),
        operator_patterns=_by_lemma(operators),
        light=light,
        ending=ending,
        suffer=frozenset(suffer),
        verb_forms=_forms(patterns, PartOfSpeech.VERB),
        noun_forms=_forms(patterns, PartOfSpeech.NOUN),
        things=things,
        contexts=_contexts(folder / "contexts.toml", files["contexts.toml"], ontology),
        ontology=ontology,
        version=_version(folder, files, own.version if own else ""),
    )


def _own_senses(own: OwnFile, ontology: Ontology, things: dict[str, frozenset[str]]) -> Iterator[Sense]:
    """Yield the senses of an ontology of one's own, whose nouns are put among the things."""
    for name, nouns in own.things.items():
        things[name] = things.get(name, frozenset()) | frozenset(nouns)
    for number, data in enumerate(own.senses, start=1):
        sense = _sense(Entry(own.path, "sense", number, data), ontology, things)
        yield replace(sense, name=f"own.{number}", own=True)


def _sense(entry: Entry, ontology: Ontology, things: Mapping[str, frozenset[str]]) -> Sense:
    kind = entry.type("type", ontology)
    objects, needs_object = entry.words("object"), entry.flag("object_any")
    for name in (*objects, *entry.words("object_not"), *entry.words("subject")):
        if name not in things:
            raise entry.error("object", f"{name!r} is no class of things.toml")
    sense = Sense(
        name=f"{kind.lower()}.{entry.number}",
        file=entry.file,
        own=False,
        type=kind,
        patterns=entry.patterns(),
        modes=entry.modes("modes", kind, ontology),
        contexts=entry.words("contexts"),
        cameo=entry.text("cameo"),
        objects=objects,
        objects_not=entry.words("object_not"),
        subjects=entry.words("subject"),
        complement=frozenset(entry.words("complement")),
        prepositions=entry.words("requires"),
        needs_object=needs_object,
        active=entry.flag("active"),
        joint=entry.flag("joint"),
        reciprocal=entry.flag("reciprocal"),
        target=entry.words("target"),
        noun_source=entry.words("noun_source"),
        noun_target=entry.words("noun_target"),
        ended=entry.ended(ontology),
        confidence=entry.number_of("confidence", 0.8),
        examples=entry.sentences("examples"),
        silent=entry.sentences("silent"),
        undergone=entry.flag("undergone"),
    )
    entry.refuse_the_rest()
    return sense


def _operator(entry: Entry, ontology: Ontology) -> Operator:
    result = entry.table("result")
    if set(result) != _CLASSES:
        raise entry.error("result", f"must give {', '.join(sorted(_CLASSES))}")
    for value in result.values():
        if value not in ontology.types and value not in ("keep", "none"):
            raise entry.error("result", f"{value!r} is no type, keep or none")
    operator = Operator(
        name=entry.text("name") or "",
        file=entry.file,
        patterns=entry.patterns(),
        prepositions=entry.words("prepositions"),
        result=result,
        addressee=entry.flag("addressee"),
        own_subject=entry.flag("own_subject"),
        against=entry.text("against"),
        outer=entry.flag("outer"),
        ended=entry.flag("ended"),
        future=entry.flag("future"),
        denied=entry.flag("denied"),
        examples=entry.sentences("examples"),
        silent=entry.sentences("silent"),
    )
    entry.refuse_the_rest()
    return operator


def _verb_list(entry: Entry) -> dict[str, tuple[Pattern, ...]]:
    groups: defaultdict[str, list[Pattern]] = defaultdict(list)
    for pattern in entry.patterns():
        groups[pattern.lemma].append(pattern)
    return {lemma: tuple(group) for lemma, group in groups.items()}


def _by_lemma(items: Iterable[_Item]) -> dict[tuple[PartOfSpeech, str], tuple[tuple[Pattern, _Item], ...]]:
    index: defaultdict[tuple[PartOfSpeech, str], list[tuple[Pattern, _Item]]] = defaultdict(list)
    for item in items:
        for pattern in item.patterns:
            index[pattern.part, pattern.lemma].append((pattern, item))
    return {key: tuple(found) for key, found in index.items()}


def _forms(patterns: Iterable[Pattern], part: PartOfSpeech) -> dict[str, tuple[str, ...]]:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for lemma in dict.fromkeys(p.lemma for p in patterns if p.part is part):
        for form in verb_forms(lemma) if part is PartOfSpeech.VERB else noun_forms(lemma):
            if lemma not in forms[form]:
                forms[form].append(lemma)
    return {form: tuple(lemmas) for form, lemmas in forms.items()}


def _contexts(path: Path, content: dict[str, Any], ontology: Ontology) -> dict[str, tuple[str, ...]]:
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for name, words in content.items():
        if name not in ontology.contexts:
            raise TableError(f"{path}: {name!r} is no context of the ontology")
        for word in words:
            by_word[word].append(name)
    return {word: tuple(names) for word, names in by_word.items()}


def _version(folder: Path, names: Iterable[str], own: str) -> str:
    digest = hashlib.sha256()
    for name in names:
        digest.update(name.encode() + b"\0" + (folder / name).read_bytes().replace(b"\r\n", b"\n"))
    digest.update(own.encode())
    return digest.hexdigest()[:16]
