"""What printed figures stand for: the examples of the design, its boundaries, and the properties behind them."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.intervals import Figure, generous, natural, printed, truncated, unhedged
from tieout.intervals.hedges import HEDGES

MILLION = 6


def figure(digits: str, kind: str = "measure", magnitude: int = 0, **more) -> Figure:
    """The figure that digits print, such as "35,000" or "2.50", with a magnitude word of so many zeros."""
    number = Decimal(digits.replace(",", "")).scaleb(magnitude)
    _, places, exponent = number.as_tuple()
    trailing = len(places) - len("".join(map(str, places)).rstrip("0")) if any(places) and "." not in digits else 0
    return Figure(
        value=float(number), step=float(Decimal(1).scaleb(exponent)),
        zeros=float(Decimal(1).scaleb(exponent + trailing)),
        kind=kind, pointed="." in digits, bare=magnitude == 0, **more,
    )  # fmt: skip


def ends(interval) -> tuple[float, float]:
    return interval.low, interval.high


@pytest.mark.parametrize(
    ("shown", "low", "high"),
    [
        (figure("6.2", "multiple"), 6.15, 6.25),
        (figure("350", "currency", MILLION), 349.5e6, 350.5e6),
        (figure("1.0", "percent"), 0.95, 1.05),
        (figure("2.50", "currency"), 2.495, 2.505),
        (figure("47", "percent"), 46.5, 47.5),
        (figure("3", "percent", spelled=True), 2.5, 3.5),
        (figure("6", "currency", MILLION, spelled=True), 5.5e6, 6.5e6),
        (figure("6", "count", MILLION, spelled=True), 5.5e6, 6.5e6),
        (figure("60", "duration"), 59.5, 60.5),
        (figure("-6.2", "measure"), -6.25, -6.15),
        (figure("0", "percent"), -0.5, 0.5),
        (figure("123,456,789,012,346", "currency"), 123_456_789_012_345.5, 123_456_789_012_346.5),
        (figure("1,234,567,890.123456", "measure"), 1_234_567_890.1234555, 1_234_567_890.1234565),
        (figure("10.4", "percent"), 10.35, 10.45),
        # exact: bare and whole
        (figure("14", "count"), 14, 14),
        (figure("14", "count", spelled=True), 14, 14),
        (figure("35,000", "count"), 35_000, 35_000),
        (figure("416", "number"), 416, 416),
        (figure("21", "ordinal"), 21, 21),
        # a count with a point, or a magnitude word, is rounded
        (figure("2.4", "count"), 2.35, 2.45),
        (figure("3", "count", 3), 2500, 3500),
        (figure("1.3", "count", MILLION), 1.25e6, 1.35e6),
    ],
)
def test_a_figure_stands_for_what_rounds_to_it(shown, low, high):
    assert ends(printed(shown)) == ends(unhedged(shown)) == (low, high)


@pytest.mark.parametrize(
    ("shown", "hedge", "low", "high"),
    [
        (figure("35,000", "count"), ">", 35_000, 36_000),
        (figure("35,000", "currency"), ">", 35_000, 36_000),
        (figure("244.7"), ">", 244.7, 244.8),
        (figure("100", "count"), ">", 100, 200),
        (figure("40", "percent"), ">", 40, 50),
        (figure("600", "count"), "nearly", 540, 600),
        (figure("630", "count"), "nearly", 620, 630),
        (figure("100", "count"), "nearly", 90, 100),
        (figure("6.2", "percent"), "nearly", 6.1, 6.2),
        (figure("3", "percent"), "nearly", 2.5, 3),  # rounding alone reaches further than a tenth
        (figure("600", "count"), "<", 500, 600),
        (figure("5", "percent"), "<", 4, 5),
        (figure("35,000", "count"), "~", 34_000, 36_000),
        (figure("600", "count"), "~", 570, 630),
        (figure("8", "count"), "~", 7.6, 8.4),
        (figure("3", "percent"), "~", 2.5, 3.5),
        (figure("350", "currency", MILLION), "~", 340e6, 360e6),
        (figure("1", "currency", MILLION), "<=", -inf, 1e6),
        (figure("1", "currency", MILLION), ">=", 1e6, inf),
        (figure("-40", "measure"), "~", -42, -38),
    ],
)
def test_a_hedge_reaches_one_unit_of_the_last_digit_that_is_not_zero(shown, hedge, low, high):
    assert ends(printed(hedged(shown, hedge))) == (low, high)


def hedged(shown: Figure, hedge: str) -> Figure:
    return replace(shown, hedge="<", nearly=True) if hedge == "nearly" else replace(shown, hedge=hedge)


def ratio(value: float, hedge: str = "=", wording: str = "word") -> Figure:
    return hedged(
        Figure(value, 1.0, 1.0, "multiple" if value > 1 else "fraction", wording=wording, spelled=True), hedge
    )


@pytest.mark.parametrize(
    ("shown", "low", "high"),
    [
        (ratio(0.25, wording="one-in"), 1 / 4.5, 1 / 3.5),
        (ratio(1 / 250_000, wording="one-in"), 1 / 250_000.5, 1 / 249_999.5),
        (ratio(1 / 3_000_000, wording="one-in"), 1 / 3_000_000.5, 1 / 2_999_999.5),
        (ratio(0.4, wording="one-in"), 2 / 5.5, 2 / 4.5),
        (ratio(1.0, wording="one-in"), 1 / 1.5, 2.0),
        (ratio(0.5), 0.475, 0.525),
        (ratio(2.0), 1.9, 2.1),
        (ratio(3.0), 2.85, 3.15),
        (ratio(2.0, ">"), 2, 3),
        (ratio(3.0, ">"), 3, 4),
        (ratio(1.5, ">"), 1.5, 2),
        (ratio(1.25, ">"), 1.25, 2),
        (ratio(1.0, ">"), 1, 2),
        (ratio(-0.5), -0.525, -0.475),
        (ratio(1.5, wording="one-in"), 1.425, 1.575),  # no share: a ratio word like others
        (ratio(0.5, ">"), 0.5, 1),
        (ratio(1 / 3, ">"), 1 / 3, 2 / 3),
        (ratio(2 / 3, ">"), 2 / 3, 1),
        (ratio(0.25, ">", "one-in"), 0.25, 0.5),
        (ratio(2.0, "<"), 1, 2),
        (ratio(0.5, "<"), 0, 0.5),
        (ratio(2.0, "nearly"), 1.7, 2),
        (ratio(0.5, "nearly"), 0.425, 0.5),
        (ratio(0.5, "nearly", "one-in"), 0.4, 0.5),  # one in two and a half reaches further than 15 %
        (ratio(0.25, "nearly", "one-in"), 0.2125, 0.25),
        (ratio(2.0, "~"), 1.9, 2.1),
        (ratio(2.0, ">="), 2, inf),
    ],
)
def test_words_for_ratios(shown, low, high):
    assert ends(printed(shown)) == pytest.approx((low, high), rel=1e-14)
    assert generous(shown) == truncated(shown) == printed(shown)


@pytest.mark.parametrize(
    ("shown", "low", "high"),
    [
        (figure("35,000", "count"), 34_500, 35_500),
        (figure("1,000", "count"), 975, 1025),  # 2.5 %
        (figure("2,650", "count"), 2645, 2655),
        (figure("1,000", "number"), 975, 1025),
        (figure("1,000", "duration"), 975, 1025),
        (figure("350", "currency", MILLION), 345e6, 355e6),
        (figure("350", "count", MILLION), 345e6, 355e6),
        (figure("40", "currency"), 39, 41),  # 2.5 %
        (figure("10", "measure"), 9.5, 10.5),  # rounding alone reaches further than 2.5 %
        (figure("990", "measure"), 985, 995),
        (figure("-350", "measure"), -355, -345),
        (figure("6", "currency", MILLION), 5.5e6, 6.5e6),
    ],
)
def test_trailing_zeros_may_be_rounding(shown, low, high):
    assert ends(generous(shown)) == (low, high)


@pytest.mark.parametrize(
    "shown",
    [
        figure("40", "percent"), figure("1,200", "percent"), figure("20", "percentage_point"), figure("50", "multiple"),
        figure("2,000", "multiple"), figure("990", "count"), figure("900", "count", spelled=True),
        figure("350", "number"),
        figure("2,001", "count"), figure("3.0", "currency", MILLION), figure("1,000.0", "measure"),
        figure("90", "duration"),
        figure("2,000", "ordinal"), figure("2,000", "date"), figure("0.20", "currency"), figure("0", "currency"),
    ],
)  # fmt: skip
def test_where_zeros_are_precision_nothing_is_generous(shown):
    assert generous(shown) == printed(shown)


def test_a_hedge_comes_before_generosity():
    assert ends(generous(hedged(figure("35,000", "count"), ">"))) == (35_000, 36_000)
    assert ends(generous(hedged(figure("1,000", "count"), "nearly"))) == (900, 1000)
    assert ends(generous(hedged(figure("1,000", "count"), "~"))) == (950, 1050)


@pytest.mark.parametrize(
    ("digits", "low", "high"),
    [
        ("6.2", 6.2, 6.3),
        ("-6.2", -6.3, -6.2),
        ("0", -1, 1),
        ("47", 47, 48),
        ("0.0", -0.1, 0.1),
        ("0.05", 0.05, 0.06),
        ("-0.05", -0.06, -0.05),
    ],
)
def test_a_writer_may_have_cut_digits_off(digits, low, high):
    cut = truncated(figure(digits, "percent"))
    assert ends(cut) == pytest.approx((low, high), rel=1e-10)
    if low >= 0:
        assert cut.low == low and not cut.encloses(high)
    else:
        assert not cut.encloses(low)


def test_what_is_exact_or_hedged_was_not_cut_off():
    assert ends(truncated(figure("14", "count"))) == (14, 14)
    assert ends(truncated(hedged(figure("6.2"), ">"))) == (6.2, 6.3)
    assert ends(truncated(hedged(figure("6.2"), "~"))) == (6.1, 6.3)


STEPS = st.integers(-3, 2)
VALUES = st.decimals(-10_000, 10_000, places=5)
KINDS = st.sampled_from(["currency", "measure", "percent", "multiple", "duration"])


def rounded(value: Decimal, exponent: int, rounding: str) -> Decimal:
    return (
        value.quantize(Decimal(1).scaleb(exponent), rounding=rounding)
        if exponent <= 0
        else rounded(value.scaleb(-exponent), 0, rounding).scaleb(exponent)
    )


def shown_as(number: Decimal, exponent: int, kind: str) -> Figure:
    step = Decimal(1).scaleb(exponent)
    digits = abs(int(number / step))
    zeros = len(str(digits)) - len(str(digits).rstrip("0")) if digits else 0
    return Figure(float(number), float(step), float(step.scaleb(zeros)), kind, pointed=exponent < 0, bare=exponent <= 0)


@given(VALUES, STEPS, KINDS, st.sampled_from([ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN]))
def test_every_value_lies_in_what_prints_it(value, exponent, kind, rounding):
    shown = shown_as(rounded(value, exponent, rounding), exponent, kind)
    assert unhedged(shown).encloses(float(value))
    assert generous(shown).encloses(float(value))


@given(VALUES, STEPS, KINDS)
def test_a_cut_off_value_lies_in_what_cutting_prints(value, exponent, kind):
    assert truncated(shown_as(rounded(value, exponent, ROUND_DOWN), exponent, kind)).encloses(float(value))


@given(VALUES, STEPS, KINDS, st.sampled_from([-1, 1]))
def test_nothing_further_than_half_a_unit_prints_as_the_figure(value, exponent, kind, side):
    shown = shown_as(rounded(value, exponent, ROUND_HALF_EVEN), exponent, kind)
    assert not unhedged(shown).encloses(shown.value + side * 0.501 * shown.step)


@given(VALUES, STEPS, KINDS | st.sampled_from(["count", "number"]), st.sampled_from(sorted(HEDGES)))
def test_a_hedge_never_says_less_than_none_on_the_side_that_it_opens(value, exponent, kind, hedge):
    shown = hedged(shown_as(rounded(value, exponent, ROUND_HALF_EVEN), exponent, kind), hedge)
    plain, wide = unhedged(shown), printed(shown)
    if hedge in ("~", "<", "<=", "nearly"):
        assert wide.low <= plain.low
    if hedge in ("~", ">", ">="):
        assert wide.high >= plain.high
    assert wide.encloses(shown.value)


@given(VALUES, STEPS, KINDS | st.sampled_from(["count", "number"]), st.sampled_from([*sorted(HEDGES), "="]))
def test_generous_is_never_less_and_at_most_a_fortieth_more(value, exponent, kind, hedge):
    shown = hedged(shown_as(rounded(value, exponent, ROUND_HALF_EVEN), exponent, kind), hedge)
    plain, wide = printed(shown), generous(shown)
    assert wide.low <= plain.low and plain.high <= wide.high
    if hedge == "=":
        room = max(0.025 * abs(shown.value), shown.step / 2) * (1 + 1e-9)
        assert wide.high <= shown.value + room and wide.low >= shown.value - room


@pytest.mark.parametrize("value", [inf, -inf, float("nan")])
def test_a_number_too_large_to_hold_stands_for_everything(value):
    for meaning in (unhedged, printed, generous, truncated):
        assert ends(meaning(Figure(value, 1.0, 1.0, "currency"))) == (-inf, inf)
        assert ends(meaning(Figure(1.0, 1.0, value, "currency", hedge=">"))) == (-inf, inf)


FLOATS = st.floats(allow_nan=True, allow_infinity=True)


@given(
    FLOATS, FLOATS, FLOATS, st.sampled_from(["count", "currency", "percent", "fraction", "date"]),
    st.sampled_from(["=", "nearly", *sorted(HEDGES)]), st.sampled_from(["", "word", "one-in"]),
    st.booleans(), st.booleans(),
)  # fmt: skip
def test_no_figure_raises(value, step, zeros, kind, hedge, wording, pointed, bare):
    shown = hedged(Figure(value, step, zeros, kind, pointed=pointed, bare=bare, wording=wording), hedge)
    for meaning in (unhedged, printed, generous, truncated):
        interval = meaning(shown)
        assert interval.low == interval.low and interval.high == interval.high


@pytest.mark.parametrize(
    ("of", "low", "high"),
    [
        (figure("1", magnitude=MILLION, hedge=">"), 1_000_000, 1_200_000),
        (figure("1", magnitude=MILLION, hedge="<"), 800_000, 1_000_000),
        (figure("35,000", "count", hedge=">"), 35_000, 36_000),
        (Figure(2.0, 1.0, 1.0, "multiple", bare=False, hedge=">", wording="ratio"), 2.0, 2.5),
        (figure("600", "count", hedge="<", nearly=True), 540, 600),
        (figure("6.2"), 6.15, 6.25),
    ],
)
def test_what_one_would_say_a_hedged_figure_of(of, low, high):
    assert (natural(of).low, natural(of).high) == pytest.approx((low, high))
