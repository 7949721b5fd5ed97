"""What a figure would have to be: the formula turned inside out gives back what was put in."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tieout.intervals import Interval
from tieout.rules.formula import parse
from tieout.rules.solve import solve

POINTS = st.floats(0.5, 1e6)


def point(value: float) -> Interval:
    return Interval(value, value)


@pytest.mark.parametrize(
    ("formula", "role", "given_", "expected"),
    [
        ("later / base == stated", "stated", {"later": 2560, "base": 416}, 2560 / 416),
        ("later / base == stated", "base", {"later": 2560, "stated": 6.4}, 400),
        ("later / base == stated", "later", {"base": 400, "stated": 6.4}, 2560),
        ("new / base - 1 == stated", "base", {"new": 150, "stated": 0.5}, 100),
        ("new - base == stated", "base", {"new": 150, "stated": 60}, 90),
        ("abs(new - base) == abs(stated)", "stated", {"new": 90, "base": 150, "stated": 6}, 60),
        ("abs(new - base) == stated", "new", {"new": 9, "base": 150, "stated": 60}, 90),
        ("1 / (new / change - 1) == stated", "new", {"change": 20, "stated": 0.25}, 100),
        ("later / base - extra == stated", "extra", {"later": 420, "base": 100, "stated": 3.2}, 1),
        ("given * factor + shift == stated", "given", {"factor": 1.8, "shift": 32, "stated": 50}, 10),
        ("-a == b", "a", {"b": 5}, -5),
        ("a ** 2 == b", "a", {"b": 49}, 7),
    ],
)
def test_a_role_is_solved_for(formula, role, given_, expected):
    found = solve(parse(formula), role, {name: point(value) for name, value in given_.items()})
    assert found is not None and found.low == pytest.approx(expected) and found.high == pytest.approx(expected)


def test_one_item_of_a_list_is_what_the_others_leave():
    parts = [point(9.0), point(3.0), point(100.0)]
    found = solve(parse("sum(parts) == whole"), "parts", {"parts": parts, "whole": point(14.0)}, item=2)
    assert found is not None and found.low == pytest.approx(2) and found.high == pytest.approx(2)
    found = solve(parse("mean(parts) == stated"), "parts", {"parts": parts, "stated": point(8.0)}, item=2)
    assert found is not None and found.low == pytest.approx(12)


@pytest.mark.parametrize(
    ("formula", "role", "given_"),
    [
        ("whole_share(part, stated)", "part", {"stated": 0.74}),
        ("abs(a) == b", "a", {"b": 3}),
        ("a / b == c", "nobody", {"a": 1, "b": 2, "c": 3}),
        ("1 / (new / change - 1) == stated", "new", {"change": 20, "stated": 0}),
    ],
)
def test_what_cannot_be_told_is_none(formula, role, given_):
    values = {name: point(value) for name, value in given_.items()}
    if "whole_share" in formula:
        values["part"] = point(14.0)
    assert solve(parse(formula), role, values) is None


@given(
    POINTS, POINTS, POINTS, st.sampled_from(["a * b - c == d", "a / b + c == d", "(a + b) / c == d", "c - a / b == d"])
)
def test_the_solution_holds_the_value_it_was_made_of(a, b, c, text):
    formula = parse(text)
    values = {"a": point(a), "b": point(b), "c": point(c)}
    result = formula.computed.value(values)
    values["d"] = result
    for role in "abcd":
        found = solve(formula, role, values)
        assume(found is not None)
        slack = 1e-9 * (abs(a) + abs(b) + abs(c) + abs(a * b) + 1) * max(1.0, b, 1 / min(a, b, c, 1))
        assert found.low - slack <= values[role].low <= found.high + slack


@given(POINTS, POINTS)
def test_wider_figures_give_wider_answers(a, b):
    formula = parse("a / b == c")
    narrow = solve(formula, "c", {"a": point(a), "b": point(b)})
    wide = solve(formula, "c", {"a": Interval(a * 0.9, a * 1.1), "b": Interval(b * 0.9, b * 1.1)})
    assert narrow is not None and wide is not None
    assert wide.low < narrow.low <= narrow.high < wide.high
