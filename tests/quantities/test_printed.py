"""The figure of a quantity keeps what was printed: last digit, last non-zero digit, point, spelling, hedge."""

from __future__ import annotations

import pytest

from tieout.intervals.figure import Figure
from tieout.quantities import Quantity, extract
from tieout.text.model import Article


def only(text: str) -> Quantity:
    (quantity,) = extract(Article(text=text))
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "step", "zeros", "pointed", "bare", "spelled"),
    [
        ("3.04 billion yuan", 3.04e9, 1e7, 1e7, True, False, False),
        ("2.50 km", 2.5, 0.01, 0.1, True, True, False),
        ("35,000 cars", 35000, 1, 1000, False, True, False),
        ("350 million yuan", 350e6, 1e6, 1e7, False, False, False),
        ("three pct", 3, 1, 1, False, True, True),
        ("six million cars", 6e6, 1e6, 1e6, False, False, True),
        ("1.0 percent", 1.0, 0.1, 1, True, True, False),
        ("7/8 mile", 0.875, 0.125, 0.125, True, True, False),
        ("2-1/2 pct", 2.5, 0.5, 0.5, True, True, False),
        ("164p", 164, 1, 1, False, True, False),
        ("twenty cars", 20, 1, 10, False, True, True),
    ],
)
def test_figure(text: str, value: float, step: float, zeros: float, pointed: bool, bare: bool, spelled: bool) -> None:
    figure = only(text).figure
    assert figure is not None
    assert (figure.value, figure.step, figure.zeros) == pytest.approx((value, step, zeros), rel=1e-12)
    assert (figure.pointed, figure.bare, figure.spelled) == (pointed, bare, spelled)


@pytest.mark.parametrize(
    ("text", "hedge", "nearly"),
    [
        ("nearly 600 cars", "<", True),
        ("less than 600 cars", "<", False),
        ("600 cars", "=", False),
        ("at most 600 cars", "<=", False),
    ],
)
def test_hedge_of_figure(text: str, hedge: str, nearly: bool) -> None:
    figure = only(text).figure
    assert figure is not None
    assert (figure.hedge, figure.nearly) == (hedge, nearly)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("6.2 times the load", 6.15, 6.25),
        ("350 million yuan", 349.5e6, 350.5e6),
        ("416 cars", 416, 416),
        ("3 percent", 2.5, 3.5),
        ("10 to 20 cars", 10, 20),
    ],
)
def test_ends_of_the_printed_interval(text: str, low: float, high: float) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == pytest.approx((low, high), rel=1e-9)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Debts halved.", 0.475, 0.525),
        ("Debts nearly halved.", 0.5, 0.575),
        ("Debts more than halved.", 0.0, 0.5),
        ("Debts nearly doubled.", 1.7, 2.0),
    ],
)
def test_a_hedged_fall_leaves_more_or_less(text: str, low: float, high: float) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == pytest.approx((low, high))


def test_a_range_has_two_figures_and_no_value() -> None:
    quantity = only("between $5 and $10 million")
    assert quantity.value is None and quantity.figure is None
    assert quantity.ends is not None
    assert [end.value for end in quantity.ends] == [5e6, 10e6]
    assert all(isinstance(end, Figure) for end in quantity.ends)


@pytest.mark.parametrize(
    ("text", "wording"),
    [("one in four", "one-in"), ("a third of us", "word"), ("it doubled", "word"), ("3.5 times the load", "")],
)
def test_wording(text: str, wording: str) -> None:
    figure = only(text).figure
    assert figure is not None and figure.wording == wording


def test_the_numeral_is_the_number_alone() -> None:
    text = "about $48.94 million now"
    quantity = only(text)
    assert text[slice(*quantity.numeral)] == "48.94 million"
    assert quantity.text == "about $48.94 million"


@pytest.mark.parametrize(
    ("text", "values"),
    [("They slept (n=28, M=5.19).", [28, 5.19]), ("Mean=2.5", [2.5]), ("The file a.py?n=28", []), ("x=28", [])],
)
def test_what_a_study_says_of_its_sample(text: str, values: list[float]) -> None:
    assert [q.value for q in extract(Article(text=text))] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It helped 17/28 (61%) of them.", [17 / 28, 61]),
        ("It helped 61% (17/28) of them.", [61, 17 / 28]),
        ("It helped most (n = 17/28, 61%).", [17 / 28, 61]),
        ("It rained on 9/11 (a lot).", []),
    ],
)
def test_a_part_and_its_whole_beside_a_percentage(text: str, values: list[float]) -> None:
    found = [q.value for q in extract(Article(text=text)) if q.value is not None]
    assert found == pytest.approx(values)
