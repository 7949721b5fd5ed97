"""A change that words behind the levels give to another thing is not theirs; one that they call theirs is."""

from __future__ import annotations

import pytest

import tieout


def changes(text):
    return [check.verdict for check in tieout.check(text).checks if check.rule == "percent-change"]


@pytest.mark.parametrize(
    "told",
    [
        "lifting profit by 30 percent",
        "which lowered costs by 30 percent",
        "prices rising by 30 percent",
        "prices up 30 percent",
        "sending the shares up 30 percent",
    ],
)
def test_a_change_of_another_thing_accuses_nothing(told):
    assert changes(f"Catches rose from 512 crates to 641 crates, {told}.") == []


@pytest.mark.parametrize(
    "told", ["rising by {}", "up {}", "an increase of {}", "resulting in an increase of {}", "ending the day up {}"]
)
def test_a_change_of_the_levels_is_judged(told):
    text = f"Catches rose from 512 crates to 641 crates, {told} percent."
    assert changes(text.format(25)) == ["consistent"]
    assert changes(text.format(30)) == ["mismatch"]
