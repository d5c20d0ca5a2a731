"""Times: every expression of a date, an hour, a duration or a repetition, with TIMEX3's type, value and mod."""

from samarkand.coder.times.tagger import find_times

__all__ = ["find_times"]
