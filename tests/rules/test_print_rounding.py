"""A relation between exact values, rounded as print rounds, always holds; moved well past rounding, it never does."""

from __future__ import annotations

from decimal import ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tieout.intervals import Figure, Interval, printed
from tieout.rules.formula import parse

ROUNDINGS = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN])
#: formula -> how Fractions compute it
RELATIONS = {
    "later / base == stated": lambda later, base: later / base,
    "new / base - 1 == stated": lambda new, base: new / base - 1,
    "new - base == stated": lambda new, base: new - base,
    "given * rate == stated": lambda given, rate: given * rate,
    "sum(parts) == stated": lambda *parts: sum(parts),
    "mean(parts) == stated": lambda *parts: sum(parts) / len(parts),
    "part / (part_of_rest + 1) == stated": lambda part, rest: part / (rest + 1),
    "given * 1.8 + 32 == stated": lambda given: given * Fraction(9, 5) + 32,
}
ARGUMENTS = {"sum(parts) == stated": 4, "mean(parts) == stated": 3, "given * 1.8 + 32 == stated": 1}


def as_printed(number: Fraction, exponent: int, rounding: str) -> Figure:
    """The number as print shows it, rounded to the unit 10 ** exponent."""
    shown = quantized(number, exponent, rounding)
    step = float(Decimal(1).scaleb(exponent))
    return Figure(float(shown), step, step, "measure", pointed=exponent < 0)


def quantized(number: Fraction, exponent: int, rounding: str) -> Decimal:
    """Rounded exactly: a half is a half, however many digits the fraction would have."""
    units = number / Fraction(10) ** exponent
    below = units.numerator // units.denominator
    rest = units - below
    up = rest > Fraction(1, 2) or (
        rest == Fraction(1, 2) and (rounding == ROUND_HALF_UP or (rounding == ROUND_HALF_EVEN and below % 2))
    )
    return Decimal(below + up).scaleb(exponent)


@st.composite
def relations(draw: st.DrawFn, text: str) -> tuple[dict[str, Figure | list[Figure]], Fraction]:
    """Printed operands of the relation, and the exact result of the values behind them."""
    number = ARGUMENTS.get(text, 2)
    values = [Fraction(draw(st.decimals(1, 5000, places=4))) for _ in range(number)]
    figures = [as_printed(value, draw(st.integers(-2, 0)), draw(ROUNDINGS)) for value in values]
    result = RELATIONS[text](*values)
    names = [
        name for name in ("later", "new", "base", "given", "rate", "part", "part_of_rest") if name in parse(text).roles
    ]
    return ({"parts": figures} if "parts" in text else dict(zip(names, figures, strict=True))), result


def bound(figures: dict[str, Figure | list[Figure]]) -> dict[str, Interval | list[Interval]]:
    return {
        n: [printed(f) for f in figure] if isinstance(figure, list) else printed(figure)
        for n, figure in figures.items()
    }


@pytest.mark.parametrize("text", RELATIONS)
@given(data=st.data(), exponent=st.integers(-3, 1), rounding=ROUNDINGS)
def test_a_relation_rounded_as_print_rounds_holds(text, data, exponent, rounding):
    figures, result = data.draw(relations(text))
    outcome = parse(text).evaluate({**bound(figures), "stated": printed(as_printed(result, exponent, rounding))})
    assert outcome.holds


@pytest.mark.parametrize("text", RELATIONS)
@given(
    data=st.data(), exponent=st.integers(-3, 1), rounding=ROUNDINGS, side=st.sampled_from([-1, 1]), more=st.floats(0, 5)
)
def test_a_relation_moved_past_rounding_and_operands_fails(text, data, exponent, rounding, side, more):
    figures, result = data.draw(relations(text))
    stated = as_printed(result, exponent, rounding)
    operands = bound(figures)
    computed = parse(text).evaluate({**operands, "stated": 0.0}).computed
    assume(abs(computed.low) < 1e9 and abs(computed.high) < 1e9)
    moved = stated.value + side * ((1.01 + more) * stated.step + computed.high - computed.low)
    outcome = parse(text).evaluate(
        {**operands, "stated": printed(Figure(moved, stated.step, stated.step, "measure", pointed=True))}
    )
    assert not outcome.holds


@pytest.mark.parametrize("text", ["new / base - 1 == stated", "given * rate == stated"])
@given(data=st.data(), exponent=st.integers(-3, 1))
def test_a_column_of_relations_is_judged_as_each_is(text, data, exponent):
    rows = []
    for _ in range(data.draw(st.integers(1, 12))):
        figures, result = data.draw(relations(text))
        slip = data.draw(st.sampled_from([0, 0, 3, -3])) * Fraction(10) ** exponent
        rows.append({**bound(figures), "stated": printed(as_printed(result + slip, exponent, ROUND_HALF_UP))})
    formula = parse(text)
    columns = {
        name: Interval(np.array([r[name].low for r in rows]), np.array([r[name].high for r in rows]))
        for name in rows[0]
    }
    assert formula.evaluate(columns).holds.tolist() == [formula.evaluate(row).holds for row in rows]
