"""Relations made up at random, printed as print does, in many wordings: the right ones hold, the wrong ones are caught.

An operand is a printed figure: what it says is exact. The result is computed from the operands and rounded (half up or half
to even), so its relation is right by construction; moved well past all rounding, it is wrong by construction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import tieout
from tieout.tables import rates

RUN = settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])


@dataclass(frozen=True)
class Style:
    """How an amount is printed: decimals of its mantissa, the words behind it and what they multiply by."""

    decimals: int
    word: str = ""
    times: int = 1
    grouped: bool = True

    def show(self, value: Fraction, how: str = ROUND_HALF_UP) -> tuple[str, Fraction]:
        """The digits and magnitude word, and the value that they say."""
        unit = Decimal(1).scaleb(-self.decimals)
        exact = Decimal(value.numerator) / Decimal(value.denominator) / self.times
        rounded = exact.quantize(unit, rounding=how)
        return f"{rounded:{',' if self.grouped else ''}}{self.word}", Fraction(rounded) * self.times


WHOLE = Style(0)
STYLES = [
    WHOLE, Style(0, grouped=False), Style(1), Style(2),
    Style(1, " million", 10**6), Style(2, " million", 10**6), Style(0, " million", 10**6),
    Style(1, " billion", 10**9), Style(3, " bn", 10**9), Style(1, " mln", 10**6),
]  # fmt: skip
COUNTED = [WHOLE, Style(1, " million", 10**6), Style(2, " mln", 10**6)]
MONEY = ["{} euros", "€{}", "{} pounds", "¥{}"]
MEASURED = ["{} tonnes", "{} kilometers", "{} litres"]
COUNTS = ["{} boats", "{} visitors"]


@dataclass(frozen=True)
class Pair:
    """Two printed figures of one unit: their texts and what they say; `smaller` is at most `larger`."""

    smaller: str
    larger: str
    low: Fraction
    high: Fraction

    @property
    def ratio(self) -> Fraction:
        return self.high / self.low


@st.composite
def pairs(draw, most=8.0, least=1.02, styles=STYLES, units=MONEY + MEASURED + COUNTS):
    unit = draw(st.sampled_from(units))
    style = draw(st.sampled_from(COUNTED if unit in COUNTS else styles))
    base = draw(st.integers(25, 9_999))
    if not style.grouped:
        base = draw(st.integers(25, 120))  # four figures in a row may be a year
    low_text, low = style.show(Fraction(base) * style.times)
    high_text, high = style.show(low * Fraction(str(draw(st.floats(least, most)))))
    assume(high > low and (high / style.times < 1000 or style.grouped))
    return Pair(unit.format(low_text), unit.format(high_text), low, high)


rounding = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])
sides = st.sampled_from([-1, 1])


def verdict(text: str, rule: str, **options: object) -> set[str]:
    """The verdicts of the rule; "accused by …" for a mismatch of another."""
    report = tieout.check(text, **options)
    others = {f"accused by {c.rule}" for c in report.checks if c.verdict == "mismatch" and c.rule != rule}
    return {c.verdict for c in report.checks if c.rule == rule} | others


def holds(text: str, rule: str, **options: object) -> None:
    assert verdict(text, rule, **options) == {"consistent"}, text


def caught(text: str, rule: str, **options: object) -> None:
    assert "mismatch" in verdict(text, rule, **options), text


def printed(value: Fraction, decimals: int, how: str = ROUND_HALF_UP) -> str:
    return Style(decimals, grouped=False).show(value, how)[0]


RISES = [
    "Imports rose {p} percent to {high} from {low}.",
    "Imports rose {p}% to {high}, from {low} a year earlier.",
    "Imports rose by {p} pct from {low} to {high}.",
    "Imports climbed from {low} to {high}, an increase of {p} percent.",
    "Imports climbed from {low} in 2011 to {high} in 2015, up {p} per cent.",
    "Imports went from {low} to {high}, or {p} percent more.",
    "Imports reached {high}, up {p} percent from {low} in May.",
    "Imports were {high}, {p} percent more than the {low} of last year.",
]
FALLS = [
    "Imports fell {p} percent to {low} from {high}.",
    "Imports dropped by {p}% from {high} to {low}.",
    "Imports shrank from {high} to {low}, a decline of {p} per cent.",
    "Imports were {low}, down {p} percent from {high} in May.",
]


@RUN
@given(pairs(), st.sampled_from(RISES), st.integers(0, 1), rounding)
def test_a_rise_as_print_rounds_it_holds(pair, wording, decimals, how):
    p = printed((pair.ratio - 1) * 100, decimals, how)
    assume(Decimal(p))
    holds(wording.format(p=p, low=pair.smaller, high=pair.larger), "percent-change")


@RUN
@given(pairs(), st.sampled_from(FALLS), st.integers(0, 1), rounding)
def test_a_fall_as_print_rounds_it_holds(pair, wording, decimals, how):
    p = printed((1 - 1 / pair.ratio) * 100, decimals, how)
    assume(0 < Decimal(p) < 100)
    holds(wording.format(p=p, low=pair.smaller, high=pair.larger), "percent-change")


@RUN
@given(pairs(), st.sampled_from(RISES), st.integers(0, 1), sides)
def test_a_rise_that_is_wrong_is_caught(pair, wording, decimals, side):
    moved = (pair.ratio - 1) * 100 + side * (pair.ratio * 20 + 4)
    assume(moved > 1)
    caught(wording.format(p=printed(moved, decimals), low=pair.smaller, high=pair.larger), "percent-change")


@RUN
@given(pairs(), st.sampled_from(FALLS), sides)
def test_a_fall_that_is_wrong_is_caught(pair, wording, side):
    moved = (1 - 1 / pair.ratio) * 100 + side * 24
    assume(1 < moved < 99)
    caught(wording.format(p=printed(moved, 1), low=pair.smaller, high=pair.larger), "percent-change")


MULTIPLES = [
    "The port handled {high}, which is {m} times the {low} of 2015.",
    "At {high}, its imports are {m} times as much as the {low} of 2015.",
    "Imports are {m} times the {low} of 2015, at {high}.",
]


@RUN
@given(pairs(least=1.2), st.sampled_from(MULTIPLES), st.integers(1, 2), rounding)
def test_a_multiple_as_print_rounds_it_holds(pair, wording, decimals, how):
    m = printed(pair.ratio, decimals, how)
    holds(wording.format(m=m, low=pair.smaller, high=pair.larger), "growth-multiple")


@RUN
@given(pairs(least=1.2), st.sampled_from(MULTIPLES), sides)
def test_a_multiple_that_is_wrong_is_caught(pair, wording, side):
    m = printed(pair.ratio * (Fraction(13, 10) if side > 0 else Fraction(7, 10)) + Fraction(side, 10), 1)
    assume(Decimal(m) > Decimal("0.3"))
    caught(wording.format(m=m, low=pair.smaller, high=pair.larger), "growth-multiple")


SHARES = [
    "Of the {high} landed, {low} ({p} percent) went to France.",
    "Last year {low}, or {p} percent of the {high} landed, went to France.",
    "France took {low} of the {high} landed ({p} percent).",
]


@RUN
@given(pairs(units=MONEY + MEASURED), st.sampled_from(SHARES), st.integers(0, 1), rounding)
def test_a_share_as_print_rounds_it_holds(pair, wording, decimals, how):
    p = printed(100 / pair.ratio, decimals, how)
    assume(0 < Decimal(p) < 100)
    holds(wording.format(p=p, low=pair.smaller, high=pair.larger), "percent-share")


@RUN
@given(pairs(units=MONEY + MEASURED), st.sampled_from(SHARES), sides)
def test_a_share_that_is_wrong_is_caught(pair, wording, side):
    moved = 100 / pair.ratio + side * 24
    assume(1 < moved < 99)
    caught(wording.format(p=printed(moved, 1), low=pair.smaller, high=pair.larger), "percent-share")


@RUN
@given(st.integers(11, 48), st.data())
def test_a_percentage_of_people_is_one_that_a_whole_number_gives(whole, data):
    part = data.draw(st.integers(1, whole - 1))
    p = printed(Fraction(100 * part, whole), 0, data.draw(rounding))
    wording = data.draw(
        st.sampled_from(["Of the {n} pupils, {p} percent walk.", "About {p} percent of the {n} pupils walk."])
    )
    wording = wording.replace("About ", "")
    assume(0 < int(p) < 100)
    holds(wording.format(n=whole, p=p), "whole-number-share")
    every = {
        printed(Fraction(100 * k, whole), 0, how) for k in range(whole + 1) for how in (ROUND_HALF_UP, ROUND_HALF_DOWN)
    }
    never = [q for q in range(3, 98) if str(q) not in every]
    caught(wording.format(n=whole, p=data.draw(st.sampled_from(never))), "whole-number-share")


POINTS = [
    "Turnout rose {d} percentage points to {high} percent from {low} percent.",
    "Turnout rose from {low}% to {high}%, an increase of {d} percentage points.",
    "Turnout was {high} percent, up {d} points from {low} percent in May.",
]


@RUN
@given(st.integers(30, 600), st.integers(5, 300), st.sampled_from(POINTS), st.integers(0, 1), sides)
def test_points_between_two_percentages(low, apart, wording, decimals, side):
    tenth = Fraction(1, 10) if decimals else Fraction(1)
    low, high = (
        (low * tenth, (low + apart) * tenth)
        if decimals
        else (Fraction(low // 10), Fraction(low // 10 + max(3, apart // 10)))
    )
    told = {"low": printed(low, decimals), "high": printed(high, decimals)}
    holds(wording.format(d=printed(high - low, decimals), **told), "percentage-point-change")
    moved = high - low + side * 4 * tenth
    assume(moved > 0)
    # A change in percent, wrongly called points, would be read as what it is.
    caught(wording.format(d=printed(moved, decimals), **told), "percentage-point-change")


TOTALS = [
    "It sold {whole}: {a} to France, {b} to Spain and {c} to Malta.",
    "It sold {whole}, including {a} to France, {b} to Spain and {c} to Malta.",
    "Its stock of {whole} consists of {a} in France, {b} in Spain and {c} in Malta.",
    "It sold {a} to France, {b} to Spain and {c} to Malta, for a total of {whole}.",
]


@RUN
@given(
    st.lists(st.integers(20, 900), min_size=3, max_size=3),
    st.sampled_from(MONEY + MEASURED + COUNTS),
    st.sampled_from(TOTALS),
)
def test_parts_and_their_total(parts, unit, wording):
    told = {name: unit.format(WHOLE.show(Fraction(part))[0]) for name, part in zip("abc", parts, strict=True)}
    whole = sum(parts)
    holds(wording.format(whole=unit.format(WHOLE.show(Fraction(whole))[0]), **told), "total")
    wrong = whole * 7 // 10
    assume(wrong >= max(parts))
    caught(wording.format(whole=unit.format(WHOLE.show(Fraction(wrong))[0]), **told), "total")


CONVERSIONS = [
    "The bridge cost {given} ({stated}).",
    "The bridge cost {given}, or {stated}.",
    "A bridge for {given} ({stated}) was opened.",
]
CURRENCIES = [
    ("EUR", "{} million euros"),
    ("CNY", "{} million yuan"),
    ("GBP", "£{} million"),
    ("JPY", "{} million yen"),
    ("SEK", "{} million Swedish kronor"),
]


@RUN
@given(
    st.dates(date(2005, 3, 1), rates.last_day() or date(2024, 1, 1)), st.sampled_from(CURRENCIES), st.integers(200, 90_000),
    st.sampled_from(CONVERSIONS), st.integers(0, 59), st.sampled_from([None, Fraction(1, 10), Fraction(10), Fraction(2, 3), Fraction(3, 2)]),
)  # fmt: skip
def test_a_conversion_at_the_rate_of_a_day_before(day, currency, amount, wording, ago, slip):
    code, unit = currency
    found = list(rates.daily(code, "USD", day - timedelta(days=ago), day))
    assume(found and rates.window(code, "USD", day) is not None)
    dollars = Fraction(amount) * Fraction(found[-1][1])
    decimals = 0 if dollars > 1000 else 2
    stated = f"${Style(decimals).show(dollars * (slip or 1))[0]} million"
    text = wording.format(given=unit.format(f"{amount:,}"), stated=stated)
    (caught if slip else holds)(text, "currency-conversion", published=day)


UNITS = [
    ("{} km", "{} miles", Fraction("1.609344") ** -1), ("{} miles", "{} kilometers", Fraction("1.609344")),
    ("{} acres", "{} hectares", Fraction("0.40468564224")), ("{} kilograms", "{} pounds", Fraction("0.45359237") ** -1),
    ("{} feet", "{} meters", Fraction("0.3048")), ("{} inches", "{} centimeters", Fraction("2.54")),
]  # fmt: skip


@RUN
@given(st.integers(20, 9_999), st.sampled_from(UNITS), st.sampled_from(["The lot has {a} ({b}).", "The lot has {a}, or {b}."]),
       rounding, st.sampled_from([None, Fraction(1, 2), Fraction(2), Fraction(10)]))  # fmt: skip
def test_a_measure_in_two_units(amount, units, wording, how, slip):
    one, other, factor = units
    converted = Style(1).show(amount * factor * (slip or 1), how)[0]
    text = wording.format(a=one.format(f"{amount:,}"), b=other.format(converted))
    (caught if slip else holds)(text, "unit-conversion")


@RUN
@given(
    pairs(least=1.2, most=3.5),
    st.sampled_from([("rose", "fell"), ("climbed", "dropped"), ("grew", "shrank"), ("increased", "declined")]),
)
def test_a_direction(pair, verbs):
    up, down = verbs
    holds(f"Imports {up} from {pair.smaller} to {pair.larger}.", "direction")
    holds(f"Imports {down} to {pair.smaller} from {pair.larger}.", "direction")
    caught(f"Imports {down} from {pair.smaller} to {pair.larger}.", "direction")
    caught(f"Imports {up} to {pair.smaller} from {pair.larger}.", "direction")


SPANS = [
    "She ran the mill for {n} years from {a} to {b}.",
    "The {n}-year plan ({a}-{b}) was kept.",
    "It paid for {n} years, from {a} until {b}.",
]


@RUN
@given(st.integers(1900, 2000), st.integers(3, 45), st.booleans(), st.sampled_from(SPANS), sides)
def test_a_span_of_years(first, years, both_counted, wording, side):
    last = first + years - both_counted
    assume(last > first + 1)
    holds(wording.format(n=years, a=first, b=last), "duration")
    wrong = years + side * 5
    assume(wrong > 1)
    caught(wording.format(n=wrong, a=first, b=last), "duration")


@pytest.mark.parametrize("wordings", [RISES, FALLS, MULTIPLES, SHARES, POINTS, TOTALS, CONVERSIONS, SPANS])
def test_no_wording_stands_twice(wordings):
    assert len(set(wordings)) == len(wordings)


def test_which_way_two_rates_go_vouches_for_neither():
    report = tieout.check("Sales rose 12 percent in June, up from 9 percent in May.")
    assert not [check for check in report.checks if check.rule == "direction"]


def test_levels_beside_a_change_that_ties_out_with_nothing_are_not_vouched_for():
    said = "The toll fell to 1,710 euros in June from 1,900 euros the summer before, a {} percent drop."
    told = [check.rule for check in tieout.check(said.format(10)).checks if check.verdict == "consistent"]
    assert "percent-change" in told
    assert "direction" in told


def test_a_conversion_at_the_rate_that_the_article_gives_is_held_to_it():
    report = tieout.check("He paid 500 euros, or 45,000 rupees at 60 rupees per euro.")
    assert [(check.rule, check.verdict) for check in report.checks] == [("stated-rate", "mismatch")]
