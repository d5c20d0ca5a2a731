"""What comes out of sentences with times, and what must not. The articles are of Thursday, 15 September 2022."""

import datetime as dt
import json
from itertools import pairwise

import pytest

from samarkand.coder.times import find_times
from samarkand.model import Period
from tests.coder.reading import read

# id, text, the times in their order: words, value, mod
CASES = [
    ("weekday-past", "The minister met the envoy on Monday.", [("Monday", "2022-09-12", None)]),
    ("weekday-today", "The minister met the envoy on Thursday.", [("Thursday", "2022-09-15", None)]),
    ("weekday-future", "The minister will meet the envoy on Monday.", [("Monday", "2022-09-19", None)]),
    ("weekday-scheduled", "The vote is scheduled for Sunday.", [("Sunday", "2022-09-18", None)]),
    (
        "two-tenses",
        "He said on Tuesday that he would fly to Cairo and that talks will start on Friday.",
        [("Tuesday", "2022-09-13", None), ("Friday", "2022-09-16", None)],
    ),
    ("last-weekday", "Rebels took the bridge last Saturday.", [("last Saturday", "2022-09-10", None)]),
    ("last-week", "Rebels took the bridge last week.", [("last week", "2022-W36", None)]),
    ("early-month", "The junta fell in early February.", [("early February", "2022-02", "START")]),
    ("mid-year", "The sanctions date from mid-2019.", [("mid-2019", "2019", "MID")]),
    ("late-last-year", "The cabinet fell late last year.", [("late last year", "2021", "END")]),
    ("earlier-this-week", "He resigned earlier this week.", [("earlier this week", "2022-W37", "START")]),
    ("decade", "The militia was founded in the 1990s.", [("the 1990s", "199", None)]),
    ("century", "The border was drawn in the 19th century.", [("the 19th century", "18", None)]),
    ("days-ago", "The port was closed two days ago.", [("two days ago", "2022-09-13", None)]),
    ("months-ago", "The port was closed three months ago.", [("three months ago", "2022-06", None)]),
    ("past-years", "The army has grown in the past two years.", [("the past two years", "P2Y", None)]),
    ("duration", "The siege lasted for three days.", [("three days", "P3D", None)]),
    ("approx", "The siege lasted for about three weeks.", [("about three weeks", "P3W", "APPROX")]),
    ("more-than", "He ruled for more than 20 years.", [("more than 20 years", "P20Y", "MORE_THAN")]),
    ("every", "Women march through the capital every Friday.", [("every Friday", "XXXX-WXX-5", None)]),
    ("clock", "The polls opened at 8 a.m. on Tuesday.", [("8 a.m. on Tuesday", "2022-09-13T08:00", None)]),
    ("part-of-day", "Shells hit the market on Tuesday morning.", [("Tuesday morning", "2022-09-13TMO", None)]),
    ("tonight", "The president will speak tonight.", [("tonight", "2022-09-15TNI", None)]),
    ("abbreviated", "He resigned on Sept. 9.", [("Sept. 9", "2022-09-09", None)]),
    ("day-month-year", "He resigned on 15 September 2021.", [("15 September 2021", "2021-09-15", None)]),
    ("iso", "The memo of 2021-07-04 was leaked.", [("2021-07-04", "2021-07-04", None)]),
    ("years-pair", "The 2021-22 budget was cut.", [("2021", "2021", None), ("22", "2022", None)]),
    ("day-range", "They met on May 3-5, 2022.", [("May 3", "2022-05-03", None), ("5, 2022", "2022-05-05", None)]),
    ("quarter", "Exports fell in the third quarter of 2021.", [("the third quarter of 2021", "2021-Q3", None)]),
    ("now", "He is now the head of the party.", [("now", "PRESENT_REF", None)]),
    ("month-past", "The treaty was signed in March.", [("March", "2022-03", None)]),
    ("month-last-year", "The treaty was signed in December.", [("December", "2021-12", None)]),
    ("month-future", "The treaty will be signed in December.", [("December", "2022-12", None)]),
    (
        "that-day",
        "The town fell on 3 May and the governor fled that day.",
        [("3 May", "2022-05-03", None), ("that day", "2022-05-03", None)],
    ),
    (
        "later",
        "The king died on 1 March. Three weeks later his son was crowned.",
        [("1 March", "2022-03-01", None), ("Three weeks later", "2022-W12", None)],
    ),
    (
        "year-told-before",
        "In 2014 the army seized power, and in June it held a vote.",
        [("2014", "2014", None), ("June", "2014-06", None)],
    ),
    ("holiday", "The truce held until Christmas Eve 2019.", [("Christmas Eve 2019", "2019-12-24", None)]),
    ("weekend", "Thousands protested last weekend.", [("last weekend", "2022-W36-WE", None)]),
    ("before-christ", "Carthage was destroyed in 146 BC.", [("146 BC", "BC0146", None)]),
    ("ambiguous-slashes", "The memo is dated 3/4/2021.", [("3/4/2021", "2021-XX-XX", None)]),
]  # fmt: skip

# id, text: no time in it
SILENT = [
    ("modal-may", "The rebels may attack the town."),
    ("verb-march", "They march on the capital."),
    ("people", "More than 2000 soldiers were sent to the border."),
    ("score", "The motion passed by 3:16."),
    ("money", "The loan is worth $2020 at most."),
    ("flight", "The resolution 1701 was adopted."),
    ("second", "It is the second city of the country."),
    ("age", "A 25-year-old man was arrested."),
    ("fall", "After the fall of the town the army left."),
]


@pytest.mark.parametrize(("text", "times"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_times(text: str, times: list[tuple[str, str, str | None]]) -> None:
    assert [(time.text, time.value, time.mod) for time in find_times(read(text))] == times


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_no_times(text: str) -> None:
    assert [(time.text, time.value) for time in find_times(read(text))] == []


PERIODS = [
    ("Rebels took the bridge on Monday.", dt.date(2022, 9, 12), dt.date(2022, 9, 12)),
    ("Rebels took the bridge last week.", dt.date(2022, 9, 5), dt.date(2022, 9, 11)),
    ("Rebels took the bridge in June.", dt.date(2022, 6, 1), dt.date(2022, 6, 30)),
    ("Rebels took the bridge in late June.", dt.date(2022, 6, 16), dt.date(2022, 6, 30)),
    ("Prices doubled in the past two years.", dt.date(2020, 9, 15), dt.date(2022, 9, 15)),
    ("The party was founded in the 1990s.", dt.date(1990, 1, 1), dt.date(1999, 12, 31)),
]


@pytest.mark.parametrize(("text", "first", "last"), PERIODS, ids=[case[0] for case in PERIODS])
def test_period(text: str, first: dt.date, last: dt.date) -> None:
    (time,) = find_times(read(text))
    assert time.period == Period(from_=first, to=last)


def test_undated_article_leaves_relative_times_open() -> None:
    times = find_times(read("He resigned on Friday, a day after the vote of 3 May 2021.", None))
    assert (times[0].text, times[0].value) == ("Friday", "XXXX-WXX-5")
    assert times[0].period is None
    assert times[-1].value == "2021-05-03"


def test_event_anchors_a_duration() -> None:
    text = "The troops left three days after the summit."
    (time,) = find_times(read(text))
    assert time.anchor is not None
    assert (time.text, time.value, time.anchor.offset) == ("three days", "P3D", "P3D")
    assert text[time.anchor.start : time.anchor.end] == "summit"


def test_event_anchors_the_day_before() -> None:
    text = "The general fled the day before the election."
    (time,) = find_times(read(text))
    assert time.anchor is not None
    assert (time.text, time.anchor.offset) == ("the day before", "-P1D")
    assert text[time.anchor.start : time.anchor.end] == "election"


HISTORY = (
    "In June 1950 northern troops crossed the border.\n"
    "Seoul fell three days later, on 28 June.\n"
    "The landing at Inchon came on 15 September 1950, and the capital was retaken that month.\n"
    "In 1951 the front hardly moved, and in 1952 the talks went on, as they had since the autumn of 1951.\n"
    "The armistice of 27 July 1953 ended the fighting; in November the last prisoners went home.\n"
)


def test_history_follows_the_story() -> None:
    values = {time.text: time.value for time in find_times(read(HISTORY, dt.date(2009, 12, 19)))}
    assert values["28 June"] == "1950-06-28"
    assert values["that month"] == "1950-09"
    assert values["November"] == "1953-11"


def test_news_does_not_follow_a_year_told_in_another_sentence() -> None:
    text = "The law dates from 1998.\nThe president was elected in June."
    assert [time.value for time in find_times(read(text))] == ["1998", "2022-06"]


def test_offsets_and_order_hold() -> None:
    reading = read(HISTORY)
    times = find_times(reading)
    assert all(reading.article.text[time.start : time.end] == time.text for time in times)
    assert [time.start for time in times] == sorted(time.start for time in times)
    assert all(a.end <= b.start for a, b in pairwise(times))


def test_same_text_same_times() -> None:
    first, second = (json.dumps([repr(time) for time in find_times(read(HISTORY))]) for _ in range(2))
    assert first == second
