"""A change is not reckoned from what was planned, is usual, or is another's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 30 percent to 600 boats from the forecast of 500 boats.",
        "Sales rose 30 percent to 600 boats, against an average of 500 boats.",
        "Sales rose 30 percent to 600 boats, against 500 boats at its rival.",
        "Sales rose 30 percent to 600 boats, against 500 boats expected by brokers.",
        "Sales rose 30 percent to 600 boats, against the 500 boats economists had thought likely.",
        "With 36 desks against 34, it served 12 percent more guests than its rival.",
        "Sales rose 3 points to 9 percent, from a target of 8 percent.",
    ],
)
def test_such_a_level_accuses_nobody(accused, reasons, text):
    assert accused(text) == []
    assert any("yardstick" in reason for reason in reasons(text))


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 30 percent to 600 boats from 500 boats, as expected.",
        "The average fare rose 30 percent to 600 euros from 500 euros.",
        "Sales rose 30 percent to 600 boats, against 500 boats at its yard.",
    ],
)
def test_a_level_of_before_does(accused, text):
    assert accused(text) == ["percent-change"]


def test_an_overrun_is_reckoned_from_the_estimate(verdicts):
    assert verdicts("Costs were £82m against an estimate of £67m, an overrun of £15m.")["difference"] == "consistent"


def test_a_multiple_is_of_the_very_figure_that_it_names(verdicts):
    text = "The 320 boats sold in May were twice the 160 boats that brokers had forecast."
    assert verdicts(text)["growth-multiple"] == "consistent"
