"""Figures that play no part in a sum or a share."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "It will pay a dividend of 3.4p, 0.2p more than in May, costing £61m, and has £90m left of a £153m fund.",
        "It will pay a dividend of 3.4p, costing £91m, and has £90m left of a £150m fund.",
    ],
)
def test_pence_beside_millions_are_no_item(verdicts, reasons, text):
    assert verdicts(text) == {}
    assert any("too small" in reason for reason in reasons(text))


def test_a_number_told_again_has_no_share(verdicts, reasons):
    text = "The three account for 61 percent of the 48,000 customers."
    assert verdicts(text) == {}
    assert any("how many they are" in reason for reason in reasons(text))


@pytest.mark.parametrize(
    "text",
    [
        "Of the 21 banks, 13 pay 4 percent on savings and eight pay less.",
        "Of 42 farmers asked, 29 foresee growth of 4 percent.",
        "Of the 15 towns, nine levy a tax of 8 percent and six of 9 percent.",
    ],
)
def test_a_percentage_said_of_some_is_no_share_of_all(accused, reasons, text):
    assert accused(text) == []
    assert any("said of some of them" in reason for reason in reasons(text))


@pytest.mark.parametrize("told", ["12 were girls and 38 percent boys", "12, or 38 percent, were girls"])
def test_a_share_told_beside_a_part_is_one_of_all(accused, told):
    assert accused(f"Of the 28 pupils, {told}.") != []


@pytest.mark.parametrize(
    "text",
    [
        "In 2010 the line had 94 boats. It has bought 31 since and sold 22; another 14 are leased.",
        "The army had 940 tanks. It lost 310 and got 220 new ones; another 140 are on order.",
    ],
)
def test_what_came_and_what_went_are_no_parts(accused, reasons, text):
    assert accused(text) == []
    assert any("another went" in reason for reason in reasons(text))
