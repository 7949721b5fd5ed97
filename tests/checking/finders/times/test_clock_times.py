"""A length in hours and the two times of day that it lies between: which words tie them, and which leave it open."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said: str) -> list[str]:
    return [check.verdict for check in tieout.check(said).checks if check.rule == "clock-times"]


@pytest.mark.parametrize(
    "said",
    [
        "The fair opened at 9:15 and was shut at 11:45, two and a half hours later.",
        "The alarm rang at 11 p.m. Two hours later, at 1 a.m., it rang again.",
        "The vote began at noon and was over by 7:30 p.m. It lasted seven and a half hours.",
        "The siege began at 9 p.m. on Sunday and ended at 3 a.m. on Tuesday, 30 hours later.",
    ],
)
def test_the_next_such_time_ends_the_length(said):
    assert verdicts(said) == ["consistent"]


def test_a_bare_hour_is_of_either_half_of_the_day():
    assert verdicts("She left at 10 and came back at 4, six hours later.") == ["consistent"]
    assert verdicts("She left at 10 and came back at 4, 18 hours later.") == ["consistent"]
    assert verdicts("She left at 10 and came back at 4, nine hours later.") == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "The jet took off at 10 a.m. and landed at noon, eight hours later.",
        "The game began at 7 p.m., stopped for an hour and ended at 11 p.m., two hours later.",
        "The gate shut at 7 p.m. and was opened at 6 a.m. the next day, 20 hours later.",
    ],
)
def test_another_zone_a_pause_or_another_day_leaves_it_open(said):
    assert "mismatch" not in verdicts(said)
