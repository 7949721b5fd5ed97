"""Formulas: what is read, what is refused and where, what is computed, and how it is written out."""

from __future__ import annotations

import operator
import pickle
from datetime import date
from fractions import Fraction
from math import inf

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tieout.intervals import Interval
from tieout.rules.formula import FormulaError, parse, repeated_roles
from tieout.rules.functions import FUNCTIONS, Function


def around(value: float, reach: float) -> Interval:
    return Interval(value - reach, value + reach)


def test_a_formula_compares_what_is_computed_with_what_is_stated():
    growth = parse("later / base == stated")
    outcome = growth.evaluate({"later": 2650, "base": 416, "stated": around(6.2, 0.05)})
    assert not outcome.holds
    assert outcome.computed.low == pytest.approx(6.3702, abs=1e-4)
    assert outcome.stated.high == pytest.approx(6.25)
    assert growth.evaluate({"later": 2560, "base": 416, "stated": around(6.2, 0.05)}).holds
    assert growth.roles == {"later", "base", "stated"}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("2 + 3 * 4 == 14", True), ("(2 + 3) * 4 == 20", True), ("2 - 3 - 4 == -5", True),
        ("2 ** 3 ** 2 == 512", True), ("-2 ** 2 == -4", True),
        ("12 / 3 / 2 == 2", True), ("1 <= 2", True), ("2 <= 2", True), ("3 <= 2", False), ("2 >= 2", True),
        ("1 >= 2", False), ("1 < 2", True),
        ("2 < 2", False), ("2 > 2", False), ("3 > 2", True), ("1 == 2", False), ("abs(2 - 5) == 3", True),
        ("max(1, 4, 2) == 4", True),
        ("min(3, 1) == 1", True), ("mean(1, 2, 6) == 3", True), ("sum(1, 2) == 3", True), ("count(7, 7) == 2", True),
        ("1.5e3 == 1500", True),
    ],
)  # fmt: skip
def test_arithmetic_is_that_of_school(text, holds):
    assert parse(text).evaluate({}).holds is holds


def test_lists_go_into_functions():
    parts = [around(337, 0.5), around(262, 0.5), around(180, 0.5)]
    outcome = parse("sum(parts) == whole").evaluate({"parts": parts, "whole": 780.0})
    assert (
        outcome.holds and outcome.computed.low == pytest.approx(777.5) and outcome.computed.high == pytest.approx(780.5)
    )
    assert parse("max(parts) - min(parts) == range").evaluate({"parts": parts, "range": 157.0}).holds
    assert parse("mean(parts) == stated").evaluate({"parts": parts, "stated": around(260, 0.5)}).holds
    assert parse("sum(parts) == whole").evaluate({"parts": [], "whole": 0.0}).holds
    with pytest.raises(TypeError):
        parse("parts == whole").evaluate({"parts": 1j, "whole": 1.0})


def test_a_role_that_is_not_bound_is_an_error():
    with pytest.raises(KeyError, match="base"):
        parse("new / base == stated").evaluate({"new": 1.0, "stated": 1.0})


def test_functions_take_and_give_what_is_no_number():
    functions = {**FUNCTIONS, "weekday": Function(lambda days: tuple(day.strftime("%A") for day in days))}
    formula = parse("weekday(day) == stated", functions)
    both_ways = (date(2024, 3, 4), date(2024, 4, 3))
    assert formula.evaluate({"day": both_ways, "stated": "Monday"}).holds
    assert formula.evaluate({"day": both_ways, "stated": "Wednesday"}).holds
    assert not formula.evaluate({"day": both_ways, "stated": "Friday"}).holds
    assert not formula.evaluate({"day": both_ways, "stated": "Friday"}).is_open


def test_one_of_several_possible_values_is_enough():
    rates = (around(0.15, 0.001), around(0.12, 0.001))
    functions = {**FUNCTIONS, "converted": Function(lambda given, rates: tuple(given * rate for rate in rates), (2, 2))}
    formula = parse("converted(given, rates) == stated", functions)
    assert formula.evaluate({"given": 100.0, "rates": rates, "stated": 12.0}).holds
    assert not formula.evaluate({"given": 100.0, "rates": rates, "stated": 13.5}).holds
    assert (
        parse("stated == converted(given, rates)", functions)
        .evaluate({"given": 100.0, "rates": rates, "stated": 15.0})
        .holds
    )


def test_an_open_end_decides_nothing():
    formula = parse("new / base == stated")
    assert formula.evaluate({"new": 5.0, "base": Interval(-1.0, 1.0), "stated": 2.0}).is_open
    assert formula.evaluate({"new": 5.0, "base": 1.0, "stated": Interval(-inf, 7.0)}).is_open
    assert not formula.evaluate({"new": 5.0, "base": 1.0, "stated": 2.0}).is_open


def test_binary_fractions_never_decide_even_after_a_difference():
    formula = parse("new - base == stated")
    assert formula.evaluate({"new": 1000.3, "base": 1000.2, "stated": 0.1}).holds
    assert not formula.evaluate({"new": 1000.3, "base": 1000.2, "stated": 0.100001}).holds


@pytest.mark.parametrize(
    ("text", "column", "says"),
    [
        ("", 1, "allowed are"), ("new", 4, "compares two sides"), ("new / base", 11, "compares two sides"),
        ("a = b", 3, "allowed are"), ("a == b == c", 11, "one comparison"), ("a != b", 3, "'!' is not allowed"),
        ("a in b", 6, "one comparison"), ("a is b", 6, "one comparison"), ("a + (b == c) == d", 6, "not allowed here"),
        ("a @ b == c", 3, "'@' is not allowed"), ("a // b == c", 1, "not allowed here"),
        ("a and b == c", 1, "not allowed here"),
        ("not a == b", 1, "not allowed here"), ("a.real == b", 1, "not allowed here"),
        ("a == [b]", 6, "'[' is not allowed"),
        ("a == 'b'", 6, "is not allowed"), ("f(a) == b", 1, "functions are abs"),
        ("a + f(b) == c", 5, "'f' is not known"),
        ("__import__(os) == a", 1, "'__import__' is not known"), ("eval(a) == b", 1, "'eval' is not known"),
        ("sum() == a", 1, "sum takes 1 or more"), ("abs(a, b) == c", 1, "abs takes 1 plain"),
        ("sum(*a) == b", 1, "plain arguments"),
        ("sum(x=a) == b", 1, "plain arguments"), ("(a)(b) == c", 1, "'a' is not known"),
        ("abs(a)(b) == c", 1, "not allowed here"),
        ("whole_share(a, b) == c", 1, "judges by itself"), ("a == whole_share(b, c)", 6, "judges by itself"),
        ("whole_share(a)", 1, "whole_share takes 2"), ("1e999 == a", 1, "no number"), ("True == a", 1, "no number"),
        ("1j == a", 1, "no number"), ("a if b else c == d", 1, "not allowed here"),
        ("a == b, c == d", 1, "not allowed here"),
        ("Ω == a", 1, "'Ω' is not allowed"), ("a ==\n b", 5, "is not allowed"), ("a == \0b", 6, "is not allowed"),
        ("a ==", 5, "allowed are"),
        ("9" * 400 + " == a", 401, "at most 400"), ("-" * 60 + "a == b", 20, "signs deep"),
        ("(" * 250 + "a" + ")" * 140 + " == b", 1, "no formula"),
    ],
)  # fmt: skip
def test_whatever_is_no_formula_is_refused_with_its_column(text, column, says):
    with pytest.raises(FormulaError, match=r"^column ") as caught:
        parse(text)
    assert says in str(caught.value)
    assert caught.value.column == column or "(((" in text


@given(st.text(max_size=60) | st.text("ab1+-*/()=<>., esum", max_size=60))
def test_any_text_is_a_formula_or_a_formula_error(text):
    try:
        formula = parse(text)
    except FormulaError as error:
        assert 1 <= error.column <= len(text.strip()) + 1
    else:
        assert formula.text == text.strip()


def test_roles_named_twice_are_found():
    assert repeated_roles(parse("new / base - 1 == stated")) == ()
    assert repeated_roles(parse("(new - base) / base == stated")) == ("base",)
    assert repeated_roles(parse("sum(parts) + whole == whole + parts")) == ("parts", "whole")


@pytest.mark.parametrize(
    ("text", "worked"),
    [
        ("new / base - 1 == s", "2,650 / 416 - 1"),
        ("new - (base - 1) == s", "2,650 - (416 - 1)"),
        ("new - base - 1 == s", "2,650 - 416 - 1"),
        ("(new - base) / base == s", "(2,650 - 416) / 416"),
        ("new / (base * 2) == s", "2,650 / (416 × 2)"),
        ("new * base / 2 == s", "2,650 × 416 / 2"),
        ("(new / base) ** (1 / 4) - 1 == s", "(2,650 / 416) ^ (1 / 4) - 1"),
        ("-(new - base) == s", "-(2,650 - 416)"),
        ("new * -base == s", "2,650 × -416"),
        ("(-base) ** 2 == s", "(-416) ^ 2"),
        ("sum(parts) == s", "337 + 262 + 180"),
        ("new - sum(parts) == s", "2,650 - (337 + 262 + 180)"),
        ("mean(parts) == s", "(337 + 262 + 180) / 3"),
        ("count(parts) == s", "3"),
        ("abs(new - base) == s", "abs(2,650 - 416)"),
        ("max(parts) == s", "max(337, 262, 180)"),
        ("whole_share(base, s)", "416 / a whole number"),
        ("whole_part(s, base)", "a whole number / 416"),
        ("grim_mean(s, base)", "a whole number / 416"),
        ("new * rate == s", "2,650 × rate"),
    ],
)
def test_the_computed_side_is_written_out_for_a_pocket_calculator(text, worked):
    assert parse(text).render({"new": "2,650", "base": "416", "parts": ["337", "262", "180"]}) == worked


@pytest.mark.parametrize(
    "text", ["new / base - 1 == stated", "-sum(a, b) <= mean(c) ** 2", "whole_share(part, stated)"]
)
def test_a_formula_can_be_cached(text):
    formula = parse(text)
    assert pickle.loads(pickle.dumps(formula)) == formula


@st.composite
def operands(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and an exact number in it."""
    low, width = draw(st.decimals(-100, 100, places=2)), draw(st.decimals(0, 3, places=2))
    interval = Interval(float(low), float(low + width))
    return interval, Fraction(low) + Fraction(width) * draw(st.fractions(0, 1, max_denominator=99))


#: Trees as tuples (sign, left, right). Numbers stand only as factors: they are exact, and lend no slack to a sum.
TREES = st.recursive(
    st.sampled_from("abcd"),
    lambda inner: st.tuples(st.sampled_from("+-*/"), inner, inner) | st.tuples(st.just("*"), inner, st.integers(1, 9)),
    max_leaves=8,
)
SIGNS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


def written(tree) -> str:
    return f"({written(tree[1])} {tree[0]} {written(tree[2])})" if isinstance(tree, tuple) else str(tree)


def exact(tree, values: dict[str, Fraction]) -> Fraction:
    if isinstance(tree, tuple):
        return SIGNS[tree[0]](exact(tree[1], values), exact(tree[2], values))
    return values[tree] if isinstance(tree, str) else Fraction(tree)


@given(TREES, st.fixed_dictionaries({name: operands() for name in "abcd"}))
def test_a_formula_encloses_the_exact_result(tree, bound):
    try:
        result = exact(tree, {name: number for name, (_, number) in bound.items()})
    except ZeroDivisionError:
        assume(False)
    bindings = {name: interval for name, (interval, _) in bound.items()}
    computed = parse(f"{written(tree)} == stated").evaluate({**bindings, "stated": 0.0}).computed
    assert computed.low <= result <= computed.high


ROWS = st.lists(st.tuples(*[st.tuples(st.floats(-1e4, 1e4), st.floats(0, 5))] * 3), min_size=1, max_size=20)


@pytest.mark.parametrize(
    "text",
    [
        "a / b - 1 == c",
        "a - b == c",
        "sum(a, b) <= c",
        "abs(a - b) >= c",
        "max(a, b) == c",
        "mean(a, b) == c",
        "abs(a) ** 0.5 < c",
        "a ** 2 > c",
    ],
)
@given(rows=ROWS)
def test_a_column_is_judged_as_its_rows_are(text, rows):
    formula = parse(text)
    single = [
        formula.evaluate({n: Interval(low, low + width) for n, (low, width) in zip("abc", row, strict=True)})
        for row in rows
    ]
    columns = {
        n: Interval(np.array([r[k][0] for r in rows]), np.array([r[k][0] + r[k][1] for r in rows]))
        for k, n in enumerate("abc")
    }
    together = formula.evaluate(columns)
    assert together.holds.tolist() == [o.holds for o in single]
    assert np.broadcast_to(together.is_open, len(rows)).tolist() == [o.is_open for o in single]
