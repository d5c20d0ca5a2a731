"""Statements whose cue is a verb or an adjective: "said that", "pledged to", "condemned", "is sure that"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from samarkand.coder.statements import clause
from samarkand.coder.statements.content import Found, clause_content, quoted_content
from samarkand.coder.statements.cues import Cue, CueKind, Frame, load_cues, verb_lemmas
from samarkand.coder.statements.draft import Draft
from samarkand.coder.statements.frames import (
    infinitive_content,
    object_content,
    predicative_content,
    preposition_content,
    prompt_content,
)
from samarkand.coder.statements.page import Line, Page, Range
from samarkand.language import Token
from samarkand.model import Polarity, Span

_WITHHELD = frozenset({"refuse", "decline", "fail", "avoid"})
_NOT_CUES = frozenset({"amod", "compound", "case", "mark", "aux", "aux:pass", "fixed"})
_OWN_VOICE = frozenset({"i", "we", "you"})


def find_verb_statements(page: Page) -> Iterator[Draft]:
    """Yield the statements of verbs and adjectives, in the order of their cues."""
    for line in page.lines:
        for token in page.tokens(line.range):
            cue = match_verb(token)
            if cue is not None and not _withholds_a_cue(token):
                yield from _drafts(page, line, token, cue)


def _withholds_a_cue(token: Token) -> bool:
    """Say whether the verb only turns the statement of the verb below it: "refused" in "refused to condemn"."""
    if token.lemma_.lower() != "refuse":
        return False
    return any(child.dep_ == "xcomp" and match_verb(child) is not None for child in token.children)


def match_verb(token: Token) -> Cue | None:
    """Return the cue that stands at this verb or adjective."""
    cues = load_cues()
    linked = any(c.dep_ in ("cop", "aux:pass") for c in token.children)
    if linked and token.lower_ in cues[CueKind.STATE]:
        return cues[CueKind.STATE][token.lower_][0]
    if (token.pos_ == "VERB" and token.dep_ not in _NOT_CUES) or _mistaken(token):
        return _match(cues[CueKind.SPEECH], token) or _match(cues[CueKind.THOUGHT], token)
    return None


def _mistaken(token: Token) -> bool:
    """Say whether a verb's form stands where the clause needs a verb, though it was tagged as a noun or adjective."""
    if token.pos_ not in ("NOUN", "ADJ", "PROPN") or token.dep_ not in ("ROOT", "conj", "ccomp", "parataxis"):
        return False
    if token.lower_ not in verb_lemmas() or token.i + 1 >= len(token.doc):
        return False
    labels = {c.dep_ for c in token.children}
    if labels & {"cop", "case", "nmod:poss", "aux", "aux:pass"}:
        return False
    takes = labels & {"obj", "xcomp", "ccomp", "acl:relcl", "acl", "advcl", "obl"} or token.nbor(1).lower_ in (
        "that",
        "to",
    )
    return bool(takes) and bool(labels & {"nsubj", "nsubj:pass", "compound", "amod"})


def _match(table: Mapping[str, tuple[Cue, ...]], token: Token) -> Cue | None:
    lemma = token.lemma_.lower()
    if lemma not in table:
        lemma = verb_lemmas().get(token.lower_, lemma)
    for cue in table.get(lemma, ()):
        if all(_has_particle(token, word) for word in cue.words[1:]):
            return cue
    return None


def _has_particle(token: Token, word: str) -> bool:
    following = token.doc[token.i + 1 : token.i + 2].text.lower()
    return following == word or any(c.lower_ == word and c.i - token.i in (1, 2, 3) for c in token.children)


def _drafts(page: Page, line: Line, verb: Token, cue: Cue) -> Iterator[Draft]:
    found = _find(page, line, verb, cue)
    if found is None or not found.extents:
        return
    speaker = found.speaker or _speaker(verb, cue)
    if speaker is not None and any(speaker in extent for extent in found.extents):
        speaker = None
    if page.quotation_of(verb.i) is not None and not _worth_nesting(speaker, cue, found):
        return
    content = tuple(s for extent in found.extents for s in page.spans(extent))
    if not any(character.isalnum() for span in content for character in span.of(page.text)):
        return
    yield Draft(
        anchor=verb,
        lexeme=cue,
        cue=_cue_spans(page, verb, cue),
        speaker=speaker,
        addressee=_addressee(verb, cue, found),
        content=content,
        extents=found.extents,
        polarity=polarity(verb, cue, found.extents),
        rule=f"{cue.kind}.{found.rule}",
        ground=found.ground,
        confidence=found.confidence,
    )


def _speaker(verb: Token, cue: Cue) -> Token | None:
    if cue.kind is CueKind.STATE:
        held = clause.children(verb, clause.SUBJECTS | clause.PASSIVE_SUBJECTS)
        return held[0] if held else clause.subject(verb)
    return clause.subject(verb)


def _worth_nesting(speaker: Token | None, cue: Cue, found: Found) -> bool:
    """Within a quotation only reports of clauses are kept, and no "I think": that is the quoted speaker's own voice."""
    own_voice = speaker is not None and speaker.lower_ in _OWN_VOICE
    return found.rule.startswith("clause") and not (cue.kind is not CueKind.SPEECH and own_voice)


def _find(page: Page, line: Line, verb: Token, cue: Cue) -> Found | None:
    """Try the frames of a cue, the strongest evidence first."""
    if cue.frames & {Frame.CLAUSE, Frame.QUOTE}:
        found = quoted_content(page, line, verb)
        if found is None and Frame.CLAUSE in cue.frames:
            found = clause_content(page, line, verb, cue)
        if found is not None:
            return found
    for frame, rule in (
        (Frame.PROMPT, prompt_content),
        (Frame.INFINITIVE, infinitive_content),
        (Frame.PREDICATIVE, predicative_content),
    ):
        found = rule(page, line, verb, cue) if frame in cue.frames else None
        if found is not None:
            return found
    found = preposition_content(page, line, verb, cue) if cue.prepositions else None
    if found is None and Frame.OBJECT in cue.frames:
        found = object_content(page, line, verb, cue)
    return found


def _cue_spans(page: Page, verb: Token, cue: Cue) -> tuple[Span, ...]:
    """The verb with its particles."""
    last = verb.i
    for word in cue.words[1:]:
        last = max([last, *(t.i for t in verb.doc[verb.i + 1 : verb.i + 4] if t.lower_ == word)])
    return page.spans(Range(start=verb.i, end=last + 1))


def polarity(verb: Token, cue: Cue, content: Sequence[Range] = ()) -> Polarity:
    """Return what the speaker does with the content: the cue's own polarity, turned by "not" and "refused to"."""
    infinitive = verb.dep_ == "xcomp" and not clause.children(verb, clause.SUBJECTS)
    withheld = infinitive and verb.head.lemma_.lower() in _WITHHELD
    negated = clause.is_negated(verb, content) or (infinitive and clause.is_negated(verb.head))
    if withheld or cue.polarity is Polarity.NOT_SAID:
        return Polarity.NOT_SAID
    if not negated:
        return cue.polarity
    if cue.kind is CueKind.SPEECH:
        return Polarity.NOT_SAID
    return Polarity.DENIED if cue.polarity is Polarity.SAID else Polarity.SAID


def _addressee(verb: Token, cue: Cue, found: Found) -> Token | None:
    for child in verb.children:
        if child.i < verb.i or any(child in extent for extent in found.extents if found.rule != "prompt"):
            continue
        if child.dep_ in ("obj", "iobj") and cue.addressee and child.pos_ in clause.NOMINALS:
            return child
        if child.dep_ == "obl" and clause.case_of(child) == "to" and cue.kind is CueKind.SPEECH:
            return child
    return None
