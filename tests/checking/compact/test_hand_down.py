"""A bare figure takes the unit of the one that it is compared with."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Sales climbed to 44 billion francs from 26 billion.", "26 billion", "CHF"),
        ("The price was 51 euros, compared with 44 in May.", "44", "EUR"),
        ("Turnout went from 51 to 56 percent.", "51", "%"),
        ("It rose to 41 degrees Celsius from 38 on Monday.", "38", "degree_Celsius"),
        ("Guidance rose to 31-33 billion francs from guidance of 24-26 billion.", "24-26 billion", "CHF"),
        ("The spread was 5/8 percentage points, up from 3/8 points.", "3/8", "pp"),
        ("Output was 4.4 mln tonnes of wheat and 0.8 mln of oats.", "0.8 mln", "metric_ton"),
        ("It grew to 44 billion francs ($46 billion) from 26 billion.", "26 billion", "CHF"),
    ],
)
def test_a_unit_is_handed_down(seen, text, figure, unit):
    assert seen(text).slot(figure).unit == unit


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("The price was 51 euros and the class had 44.", "44", ""),
        ("The price was 51 euros, compared with 4,400 in Rome.", "4,400", ""),
        ("It won 105 to 85 or 21 percent.", "105", ""),
        ("Sales climbed to 44 billion francs from 26 boats.", "26", "boat"),
    ],
)
def test_a_unit_is_not_handed_to_what_is_something_else(seen, text, figure, unit):
    assert seen(text).slot(figure).unit == unit


def test_points_that_are_told_again_in_percent_are_of_an_index(seen):
    assert seen("The index fell 12.4 points, or 0.8 percent, to 1,537.6.").slot("12.4").kind != "percentage_point"


def test_points_beside_percentages_are_percentage_points(seen):
    assert seen("Support rose 6 points to 56 percent.").slot("6").kind == "percentage_point"
    assert seen("The rate was 6.4 percent, up 0.3 point from 6.1 percent.").slot("0.3").kind == "percentage_point"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The port cost 40 billion yuan ($5.8 billion; 5.4 billion euros; 4.7 billion).", "4.7 billion"),
        ("The order is worth more than 30 million euros (25.6 million).", "25.6 million"),
    ],
)
def test_an_amount_whose_sign_was_lost_binds_to_nothing(seen, text, figure):
    assert seen(text).slot(figure).context
    assert not seen("Profit rose 17 percent to 20 million euros (17.1 million).").slot("17.1 million").context


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ravel lost 1/4 to 31-1/2.", "number"),
        ("Ravel closed down 1/4 at 31, and Dunlo at 12-7/8.", "number"),
        ("Ravel added 1/4 to reach 31-1/2.", "number"),
        ("Ravel lost 1/4 of its worth, and Dunlo rose to 12-7/8.", "fraction"),
        ("Sales fell 1/4 in May, to 31.", "fraction"),
    ],
)
def test_beside_prices_in_fractions_a_fraction_is_no_share(seen, text, kind):
    assert seen(text).slot("1/4").kind == kind
