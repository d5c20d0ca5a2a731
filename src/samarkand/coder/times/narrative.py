"""News or narrative: whether an article's bare dates are near its publication or follow the story's own time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from samarkand.coder.times.expression import Base, Expression, Named, Shifted, Written

_LEAST_FAR_YEARS = 6


def tells_history(expressions: Iterable[Expression], published: dt.date | None) -> bool:
    """Say whether a text tells of times far from its publication, by the times that it writes out.

    A text is history if it writes out at least six years that lie more than a year from the publication, more of them
    than of the publication's own years, and thrice as many as words that news use ("yesterday", "on Friday").
    """
    far = near = of_news = 0
    for expression in expressions:
        match expression:
            case Written(year=int(year)):
                is_far = published is None or abs(published.year - year) > 1
                far, near = far + is_far, near + (not is_far)
            case Shifted(base=Base.SPEECH) | Named(weekday=int(), base=None | Base.SPEECH):
                of_news += 1
    return far >= _LEAST_FAR_YEARS and far > near and far > 3 * of_news
