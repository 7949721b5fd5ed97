"""Values in the look of printed figures: decimals, magnitude words, signs, number words, ratios in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.checking.printing.look import in_figures, like, said, slipped


def quantity(text: str) -> tieout.Quantity:
    return tieout.extract(text)[0]


@pytest.mark.parametrize(
    ("printed", "value", "told"),
    [
        ("6.2 times the old one", 6.37, "6.4 times"), ("four times the old one", 6.1, "six times"), ("a doubled price", 3.02, "tripled"),
        ("a doubled price", 2.4, "2.4 times"), ("a ninefold rise", 6.0, "sixfold"), ("a halved price", 0.8, "0.8 times"),
        ("a third of it", 0.2, "a fifth"), ("two-thirds of it", 0.79, "79 percent, about four fifths"), ("half of it", 0.3333, "a third"),
        ("half of it", 0.44, "44 percent"), ("one in eight of them", 0.3, "three in ten"), ("1 in 8 of them", 0.25, "1 in 4"),
        ("the cure helped 17/28 (35%)", 10 / 28, "10/28"), ("six cents a day", 5.978, "six cents a day"), ("some 61.3 pct of it", 16.26, "16.3 pct"),
        ("six million dollars", 7.6e6, "eight million dollars"), ("$48.94 million", 5.2e7, "$52.00 million"),
        ("$29.9 billion", 3.1e7, "$31 million"), ("$40 million", 4e10, "$40 billion"), ("£18m (paid)", 4.12e9, "£4,120m"),
        ("about 350 million yuan", 3.6e8, "360 million yuan"), ("as much as 2 million yuan", 2e5, "200,000 yuan"),
        ("three-day fairs", 6, "six-day"), ("three weeks in May", 1.643, "1.6 weeks"), ("one week in May", 2, "two weeks"),
        ("2 hours a day", 1, "1 hour a day"), ("three and a half years", 1.4, "1.4 years"), ("half a century", 0.95, "95 years"),
        ("by half a point", 1.5, "1.5"), ("a quarter of a percentage point", 0.5, "0.5 percentage points"), ("the 40th anniversary", 22, "22nd"),
        ("the 40th anniversary", 113, "113th"), ("minus 12.8C at night", 5, "5.0C"), ("-10C at night", -4, "-4C"),
        ("12 percent of it", 12.5, "13 percent"), ("1,250 dollars", 1335.4, "1,335 dollars"), ("1250 dollars", 1335.4, "1335 dollars"),
    ],
)  # fmt: skip
def test_a_value_is_printed_as_its_figure_is(printed, value, told):
    assert like(value, quantity(printed)) == told


@pytest.mark.parametrize(
    ("printed", "low", "high", "told"),
    [
        ("$57.25 billion in cash", 5.6e7, 5.9e7, "$57.25 million"), ("4.80 mln tonnes", 4.7e9, 4.9e9, "4.80 bln tonnes"),
        ("£18m (paid)", 1.7e10, 1.9e10, "£18bn"), ("3.50 billion", 3.4e12, 3.6e12, "3.50 trillion"),
        ("$57.25 billion in cash", 5.9e7, 6.1e7, ""), ("2,600 boats", 2.5e6, 2.7e6, ""), ("six million dollars", 5.9e9, 6.1e9, "six billion dollars"),
    ],
)  # fmt: skip
def test_one_magnitude_word_is_taken_for_another(printed, low, high, told):
    assert slipped(low, high, quantity(printed)) == told


def test_a_value_far_below_its_magnitude_word_gets_another():
    assert like(5.76e7, quantity("$57.25 billion in cash")) == "$57.6 million"
    assert like(5.76e7, quantity("$0.05 billion in cash")) == "$0.06 billion"


def test_a_figure_with_zeros_at_its_end_gets_no_digits_that_nobody_knows():
    assert like(201_975, quantity("US$456,000 in damages"), width=14_989) == "US$202,000"
    assert like(201_975, quantity("US$456,789 in damages"), width=14_989) == "US$201,975"


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Some 360 of them", "360"), ("Nine men", "9"), ("six million dollars", "6 million dollars"), ("two years", "2 years"),
        ("Forty-four percent", "44 percent"), ("minus 12.8C", "minus 12.8C"), ("more than $5 million", "$5 million"), ("a third", "a third"),
    ],
)  # fmt: skip
def test_a_figure_is_typed_into_a_calculator_without_hedge_and_in_digits(printed, typed):
    assert in_figures(quantity(printed)) == typed


@pytest.mark.parametrize(
    ("printed", "told"),
    [("Nine men", "nine"), ("Some 53 percent", "some 53 percent"), ("Rs 220 crore", "Rs 220 crore"), ("US$5", "US$5"), ("April 3", "April 3")],
)  # fmt: skip
def test_a_word_that_opened_a_sentence_loses_its_capital(printed, told):
    assert said(quantity(printed)) == told


@given(
    st.integers(2, 9_999),
    st.integers(0, 3),
    st.sampled_from(["{} percent", "${} billion", "{} percent", "about {} km"]),
)
def test_a_printed_value_is_itself(digits, decimals, pattern):
    text = f"{digits / 10**decimals:,.{decimals}f}"
    figure = quantity("It was " + pattern.format(text) + ".")
    assert figure.value is not None
    assert like(figure.value, figure) == pattern.format(text).removeprefix("about ")
