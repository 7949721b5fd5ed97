"""An age and the year of birth that another sentence tells: of one person only."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said: str) -> list[str]:
    return [check.verdict for check in tieout.check(said).checks if check.rule == "age"]


def test_the_birth_may_be_told_before_or_behind():
    assert verdicts("Ida Moe was born in 1920. She was 61 when she won the cup in 1981.") == ["consistent"]
    assert verdicts("Ida Moe won the cup in 1981, at the age of 51. She was born in 1920.") == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "Ida Moe was born in 1920. Her niece won the cup in 1981, aged 20.",
        "Ida Moe was born in 1920. Leo Hart was 20 when he won the cup in 1981.",
        "Ida Moe was born in 1920. In 1981 the cup was 20 years old.",
    ],
)
def test_the_age_of_another_is_left_alone(said):
    assert not verdicts(said)
