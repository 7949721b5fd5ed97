"""All that a printed figure may mean beside another article."""

from __future__ import annotations

from dataclasses import replace
from math import inf, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.claims.files import EncodedClaim
from tieout.intervals import Interval
from tieout.intervals.hedges import GENEROUS
from tieout.ledger.ends import Ends, ends


def meant(text: str, **changed: object) -> Ends:
    """The first figure of a text, encoded as it is read, with what a person changed."""
    quantity = tieout.extract(text)[0]
    claim = EncodedClaim(
        "c1", text, quantity.text, quantity.value, quantity.low, quantity.high, quantity.unit, quantity.kind, quantity.hedge, "", "", (), "", 1, 1
    )  # fmt: skip
    return ends(replace(claim, **changed), quantity)  # type: ignore[arg-type]


def agree(one: str, other: str) -> bool:
    here, there = meant(one), meant(other)
    return here.unit == there.unit and bool(Interval(here.low, here.high).meets(Interval(there.low, there.high)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("59.4 billion yuan", "59.386 billion yuan"),
        ("60 billion yuan", "59.386 billion yuan"),
        ("59 billion yuan", "59.986 billion yuan"),
        ("more than 30 tonnes", "32.4 tonnes"),
        ("more than 30 tonnes", "48 tonnes"),
        ("less than 30 tonnes", "4 tonnes"),
        ("12.4 km", "12,400 meters"),
        ("7.7 miles", "12.4 km"),
        ("about 350 million yuan", "342 million yuan"),
        ("nearly 600 brokers", "566 brokers"),
        ("1,200 boats", "1,186 boats"),
        ("10 to 20 tonnes", "12 tonnes"),
        ("a third", "33 percent"),
        ("20 degrees Celsius", "68 degrees Fahrenheit"),
        ("up to 1 million yuan", "600,000 yuan"),
        ("1.2 million tons", "1.3 million tonnes"),
        ("50 basis points", "0.5 percentage points"),
        ("20 US cents", "$0.20"),
    ],
)  # fmt: skip
def test_figures_that_both_can_be_true(one: str, other: str) -> None:
    assert agree(one, other) and agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("59.4 billion yuan", "59.51 billion yuan"),
        ("more than 30 tonnes", "24 tonnes"),
        ("up to 1 million yuan", "1.2 million yuan"),
        ("12.4 km", "14,200 meters"),
        ("about 350 million yuan", "328 million yuan"),
        ("nearly 600 brokers", "530 brokers"),
        ("nearly 600 brokers", "612 brokers"),
        ("about 9.8 percent", "9.4 percent"),
        ("416 boats", "461 boats"),
        ("100 boats", "98 boats"),
        ("10 to 20 tonnes", "32 tonnes"),
        ("5.4 percent", "4.5 percent"),
        ("30 yuan", "30 euros"),
    ],
)
def test_figures_that_cannot_both_be_true(one: str, other: str) -> None:
    assert not agree(one, other) and not agree(other, one)


def test_a_corrected_value_counts_by_its_own_digits() -> None:
    found = meant("52.1 billion yuan", value=51.23e9, corrected="the ministry's table")
    assert (found.value, found.unit) == (51.23e9, "CNY")
    assert isclose(found.low, 51.225e9) and isclose(found.high, 51.24e9, rel_tol=1e-9)


def test_a_hedge_that_a_person_wrote_counts_and_a_missing_key_does_not() -> None:
    assert meant("more than 30 tonnes", hedge="=").high == inf
    assert meant("more than 30 tonnes", hedge="=", places={"hedge": (1, 1)}).high < inf


def test_a_quote_that_is_no_one_figure_stands_for_its_value() -> None:
    claim = EncodedClaim("c", "s", "two by two", 4.0, None, None, "boat", "count", "=", "", "", (), "", 1, 1)
    assert ends(claim, None) == Ends(4.0, 4.0, 4.0, "", True)
    assert ends(replace(claim, value=None, low=3.0), None).high == inf


@given(st.integers(1, 10**7), st.integers(0, 6))
def test_a_figure_and_its_own_rounding_always_agree(value: int, digits: int) -> None:
    rounded = round(value, -digits)
    if rounded:
        assert agree(f"{value:,} tonnes", f"{rounded:,} tonnes") or abs(value - rounded) > GENEROUS * rounded


@given(st.floats(0.01, 9e6), st.integers(0, 3), st.integers(0, 3))
def test_two_roundings_of_one_value_agree_in_any_unit(value: float, here: int, there: int) -> None:
    one, other = f"{value:,.{here}f}", f"{value * 1000:,.{there}f}"
    if float(one.replace(",", "")) and float(other.replace(",", "")):
        assert agree(f"{one} km", f"{other} meters")


@pytest.mark.parametrize(
    ("text", "value"),
    [("about 350 boats", 357), ("about 350 boats", 328), ("nearly 600 boats", 566), ("nearly 600 boats", 530), ("about 9.8 boats", 9.4)],
)  # fmt: skip
def test_a_hedge_means_beside_another_article_what_it_means_within_one(text: str, value: float) -> None:
    found, own = meant(text), tieout.extract(text)[0]
    assert own.low is not None and own.high is not None
    assert bool(Interval(found.low, found.high).encloses(value)) == bool(Interval(own.low, own.high).encloses(value))


def test_more_than_bounds_beside_another_article_which_may_have_counted_further() -> None:
    assert meant("more than 30 boats").high == inf
    assert (tieout.extract("more than 30 boats")[0].high or inf) < inf
