"""Why an article's sentences were coded as they were: what the grammar saw, and what spoke against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from samarkand.coder.events import Grammar, Lexicon, load_lexicon
from samarkand.coder.events.build import EventBuilder, Judgement, span_of
from samarkand.coder.events.lookup import Lookup, look_up
from samarkand.coder.stages import CODED_LANGUAGES, Stages, read_stages, with_language
from samarkand.knowledge import load_knowledge
from samarkand.language import Sentence, load_pipeline
from samarkand.model import ActorReference, Article, Span

_NO_ACT = "nothing that the lexicon knows as an act stands with it"


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateExplanation:
    """An event that the grammar saw in a sentence, coded or not.

    Attributes:
        words: where its predicate stands in the article's text.
        rule: the rule of the grammar that found it.
        steps: how the type came about, in words.
        event: id of the event in the record, None where it was not coded.
        objection: why it was not coded, None where it was.
    """

    type: str
    modes: tuple[str, ...]
    words: tuple[Span, ...]
    sources: tuple[ActorReference, ...]
    targets: tuple[ActorReference, ...]
    rule: str
    steps: tuple[str, ...]
    confidence: float
    event: str | None
    objection: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordExplanation:
    """A word that an entry of the lexicon has, and the condition of the entry that does not hold there.

    Attributes:
        entry: the entry's name, "sanction.3" or "operator agree".
        type: the event type that the entry gives, None for an operator.
        predicate: the entry's words as the lexicon writes them.
    """

    word: Span
    entry: str
    type: str | None
    predicate: str
    unmet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceExplanation:
    """A sentence with the events that the grammar saw, and the words of which it made none.

    Attributes:
        start, end: where the sentence stands in the article's text.
        words: only words that are part of no candidate; both empty where the lexicon has no word of the sentence.
    """

    start: int
    end: int
    candidates: tuple[CandidateExplanation, ...]
    words: tuple[WordExplanation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """An article with its sentences; without sentences where its language is not coded."""

    article: Article
    sentences: tuple[SentenceExplanation, ...]


def explain(
    article: Article, *, pipeline: str | None = None, tables: Path | None = None, ontology: Path | None = None
) -> Explanation:
    """Return why the events of an article's record are what they are, sentence by sentence.

    Ids of events are those of the record that `code` makes with the same arguments.

    Args:
        article: as a reader made it.
        pipeline: as for `code`.
        tables: as for `code`.
        ontology: as for `code`.

    Raises:
        TableError: a table or ontology of one's own breaks its form.
        UnknownPipelineError: no such pipeline is installed.
        ModelError: the shipped language model is damaged.
    """
    lexicon = load_lexicon(ontology_file=ontology)
    nlp, knowledge = load_pipeline(pipeline), load_knowledge(tables)
    article = with_language(article)
    if article.language not in CODED_LANGUAGES:
        return Explanation(article=article, sentences=())
    found = read_stages(article, nlp, knowledge)
    return Explanation(article=found.reading.article, sentences=tuple(_sentences(found, lexicon)))


def _sentences(found: Stages, lexicon: Lexicon) -> Iterator[SentenceExplanation]:
    builder = found.event_builder(lexicon)
    for sentence in found.reading.sentences:
        judged = list(builder.judgements(Grammar(sentence.tokens, lexicon), sentence))
        yield SentenceExplanation(
            start=sentence.start,
            end=sentence.end,
            candidates=tuple(_candidate(one, builder, sentence) for one in judged),
            words=tuple(_words(look_up(sentence.tokens, lexicon), judged)),
        )


def _candidate(judgement: Judgement, builder: EventBuilder, sentence: Sentence) -> CandidateExplanation:
    seen, who = judgement.candidate, judgement.who
    event = builder.event(judgement, sentence)
    return CandidateExplanation(
        type=seen.type,
        modes=seen.modes,
        words=tuple(span_of(word) for word in seen.words),
        sources=who.sources,
        targets=who.targets,
        rule=seen.rule,
        steps=seen.steps,
        confidence=event.confidence,
        event=event.id if judgement.objection is None else None,
        objection=judgement.objection,
    )


def _words(lookups: Iterable[Lookup], judged: Sequence[Judgement]) -> Iterator[WordExplanation]:
    """Yield the entries whose words stand in the sentence and of which the grammar made nothing."""
    entries = [one for one in lookups if one.stands and one.entry != _LIGHT]
    used = {word for one in judged for word in one.candidate.words}
    used |= {one.token for one in entries if one.type is not None and one.unmet is None}
    for one in entries:
        if one.token not in used:
            yield WordExplanation(
                word=span_of(one.token),
                entry=one.entry,
                type=one.type,
                predicate=one.predicate,
                unmet=one.unmet or _NO_ACT,
            )


_LIGHT = "light verb"
