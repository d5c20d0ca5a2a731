"""Every rule of the grammar of times finds its own examples."""

import pytest

from samarkand.coder.times import find_times
from samarkand.coder.times.lexicon import Rule, load_time_lexicon
from tests.coder.reading import read

RULES = load_time_lexicon().rules


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_examples(rule: Rule) -> None:
    for sentence, words, type_, value in rule.examples:
        found = [(time.text, time.type, time.value) for time in find_times(read(sentence))]
        assert (words, type_, value) in found, sentence


def test_every_rule_has_an_example() -> None:
    assert [rule.name for rule in RULES if not rule.examples] == []
    assert len({rule.name for rule in RULES}) == len(RULES)
