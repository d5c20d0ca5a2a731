"""Keys of the store's rows: whole numbers that grow with time, so that new rows go to the end of every index."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable

_SEQUENCE_BITS = 20
_START_BITS = 16


class KeySequence:
    """Gives out growing keys: 42 bits of milliseconds since 1970, then 20 bits that count on from a random start.

    The random start keeps two writers apart that begin in one millisecond; a key fits a signed 64-bit integer.
    """

    __slots__ = ("_clock_ns", "_last")

    def __init__(self, clock_ns: Callable[[], int] = time.time_ns) -> None:
        self._clock_ns = clock_ns
        self._last = 0

    def next(self) -> int:
        """Return a key above all that this sequence gave before, also when the clock was set back."""
        now_ms = self._clock_ns() // 1_000_000
        if now_ms > self._last >> _SEQUENCE_BITS:
            self._last = (now_ms << _SEQUENCE_BITS) | secrets.randbits(_START_BITS)
        else:
            self._last += 1
        return self._last
