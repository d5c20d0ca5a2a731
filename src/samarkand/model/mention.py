"""What the words of an article name: actors, times, places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from samarkand.model.span import Period, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Words that name an actor; `actor` is an id of the knowledge tables or None."""

    start: int
    end: int
    text: str
    actor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorReference:
    """An actor in a role of an item.

    Attributes:
        actor: id of the knowledge tables, or None.
        name: the table's preferred name, else the text's words.
        code: PLOVER's entity code (ISO alpha-3, XKX, or IGO, NGO, UNO, EUR ...), or None.
        country: ISO alpha-3, XKX, or None.
        sectors: PLOVER's sector codes.
        office: what the person held on the article's date, or None.
        office_unknown: the tables know the person and do not reach the article's date, or the article has none.
        mention: the words that refer to the actor here, a pronoun included.
    """

    actor: str | None
    name: str
    code: str | None
    country: str | None
    sectors: tuple[str, ...]
    office: str | None
    office_unknown: bool
    mention: tuple[Span, ...]


class TimeType(StrEnum):
    """TIMEX3's types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAnchor:
    """The event that dates a time expression, and how far from it the time lies (an ISO 8601 duration)."""

    start: int
    end: int
    offset: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression with TIMEX3's type, value and mod, and the days that it covers."""

    start: int
    end: int
    text: str
    type: TimeType
    value: str | None
    mod: str | None
    period: Period | None
    anchor: TimeAnchor | None


class PlaceUse(StrEnum):
    """What a place name does in its sentence."""

    LITERAL = "literal"
    METONYMIC = "metonymic"
    MODIFIER = "modifier"
    EMBEDDED = "embedded"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A toponym or place adjective and where it is; degrees are WGS 84, None where unresolved.

    Attributes:
        kind: country, region, town, territory, continent, or None where unresolved.
        country: ISO alpha-3, XKX, or None.
    """

    start: int
    end: int
    text: str
    use: PlaceUse
    geonameid: int | None
    name: str | None
    kind: str | None
    country: str | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """All mentions of an article, each list in the order of the text."""

    actors: tuple[ActorMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
