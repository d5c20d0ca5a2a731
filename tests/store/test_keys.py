"""Keys grow, whatever the clock does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samarkand.store.keys import KeySequence


@given(st.lists(st.integers(min_value=0, max_value=4_000_000_000_000_000_000), min_size=1, max_size=50))
def test_keys_grow_also_when_the_clock_is_set_back(moments_ns: list[int]) -> None:
    moments = iter(moments_ns)
    keys = KeySequence(clock_ns=lambda: next(moments))
    given_out = [keys.next() for _ in moments_ns]
    assert given_out == sorted(set(given_out))
    assert all(0 <= key < 2**63 for key in given_out)


def test_many_keys_in_one_millisecond() -> None:
    keys = KeySequence(clock_ns=lambda: 1_700_000_000_000_000_000)
    given_out = [keys.next() for _ in range(10_000)]
    assert given_out == sorted(set(given_out))


def test_a_later_sequence_goes_on_above_an_earlier_one() -> None:
    earlier = KeySequence(clock_ns=lambda: 1_700_000_000_000_000_000)
    later = KeySequence(clock_ns=lambda: 1_700_000_000_001_000_000)
    assert earlier.next() < later.next()
