"""A stand-in for the actors stage: every speaker is the noun phrase below its head."""

from __future__ import annotations

from samarkand.coder.statements import find_statements
from samarkand.language import Token
from samarkand.model import ActorReference, Span, Statement
from tests.coder.reading import read


class Phrases:
    """Speakers by their words alone."""

    def of(self, token: Token) -> tuple[ActorReference, ...]:
        return ()

    def anyone(self, token: Token) -> ActorReference:
        clauses = (child for child in token.children if child.dep_ == "parataxis" and child.i < token.i)
        start = max((clause.right_edge.i + 1 for clause in clauses), default=token.left_edge.i)
        while start < token.i and (token.doc[start].is_punct or token.doc[start].dep_ in ("case", "fixed")):
            start += 1
        end = token.right_edge.i + 1
        while end > token.i + 1 and token.doc[end - 1].is_punct:
            end -= 1
        phrase = token.doc[start:end]
        mention = (Span(start=phrase.start_char, end=phrase.end_char),)
        return ActorReference(
            actor=None,
            name=phrase.text,
            code=None,
            country=None,
            sectors=(),
            office=None,
            office_unknown=False,
            mention=mention,
        )


def statements_of(text: str) -> tuple[Statement, ...]:
    """Return the statements of a text whose lines are its paragraphs."""
    return find_statements(read(text), Phrases())


def words(text: str, statement: Statement) -> list[str]:
    """Return the parts of a statement's content."""
    return [span.of(text) for span in statement.content]


def speaker(statement: Statement) -> str | None:
    """Return the words for the speaker."""
    return statement.speaker.name if statement.speaker else None
