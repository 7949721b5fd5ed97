"""For what length of time an amount is, by the word beside it."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize("text", ["a £350 weekly rent for 18 weeks", "18 weeks at a weekly rent of £350"])
def test_the_word_stands_on_either_side(text):
    for total, verdict in (("£6,300", "consistent"), ("£3,600", "mismatch")):
        checks = tieout.check(f"The miller paid {text}, {total} in all.").checks
        assert [c.verdict for c in checks if c.rule == "per-period"] == [verdict]


def test_another_word_is_no_length_of_time():
    checks = tieout.check("The miller paid a £350 weekly paper for 18 weeks, £3,600 in all.").checks
    assert [c for c in checks if c.rule == "per-period"] == []
