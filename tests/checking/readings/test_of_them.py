""" "Of them" is said of those told before, but not where its own sentence tells of whom."""

from __future__ import annotations

import pytest

import tieout

CLINIC = "The clinic has 90 vans."


def shares(text: str) -> list[tuple[str, str]]:
    told = tieout.check(text).checks
    return [(check.rule, check.verdict) for check in told if any(span.text.startswith("90") for span in check.spans)]


@pytest.mark.parametrize(("said", "verdict"), [("36", "consistent"), ("63", "mismatch")])
def test_of_those_told_before(said: str, verdict: str) -> None:
    assert ("percent-share", verdict) in shares(f"{CLINIC} Of them, {said}, or 40 percent, are new.")


@pytest.mark.parametrize("own", ["Clerks, 24 of them, get 40 percent more.", "It rents 404 cars, 180 of them new."])
def test_of_those_of_its_own_sentence(own: str) -> None:
    assert shares(f"{CLINIC} {own}") == []
