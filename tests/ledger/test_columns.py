"""Formulas over frames of readings say what they say of each reading alone."""

from typing import Any

import numpy as np
import pandas as pd
import pandera.pandas as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandera.typing.pandas import Series

from tieout import rules
from tieout.intervals import Interval
from tieout.ledger.columns import any_holds, checks_hold, rows_hold
from tieout.rules.dates import Days
from tieout.rules.formula import Formula, parse
from tieout.rules.model import Rule

INF, NAN = float("inf"), float("nan")
GROWTH = parse("later / base == stated")


def frame(check: list[int], **columns: Any) -> pd.DataFrame:
    return pd.DataFrame({"check": check, **columns})


def growth(stated: list[tuple[float, float]], check: list[int] | None = None, **more: Any) -> pd.DataFrame:
    """Readings of 2,560 boats, some times 416."""
    ends = {"later_low": 2560.0, "later_high": 2560.0, "base_low": 416.0, "base_high": 416.0}
    low, high = zip(*stated, strict=True)
    return frame(check or list(range(len(stated))), stated_low=low, stated_high=high, **{**ends, **more})


def test_a_check_holds_where_any_of_its_readings_does() -> None:
    readings = growth([(6.35, 6.45), (6.15, 6.25), (6.35, 6.45), (6.05, 6.14)], [7, 7, 3, 3])
    assert rows_hold(GROWTH, readings).tolist() == [False, True, False, False]
    assert checks_hold(GROWTH, readings).to_dict() == {7: True, 3: False}


def test_a_reading_of_several_rows_holds_where_all_of_them_do() -> None:
    readings = growth([(6.15, 6.25), (6.35, 6.45), (6.15, 6.25), (6.15, 6.25)], [1, 1, 2, 2], reading=[1, 1, 2, 2])
    assert checks_hold(GROWTH, readings).to_dict() == {1: False, 2: True}
    assert any_holds(readings.drop(columns="reading"), np.array([True, False, False, False])).to_list() == [True, False]


def test_what_only_bounds_or_is_not_there_decides_nothing() -> None:
    stated = [(9.0, INF), (9.0, NAN), (NAN, NAN), (9.0, 9.0)]
    assert rows_hold(GROWTH, growth(stated)).tolist() == [True, True, True, False]
    assert rows_hold(GROWTH, growth([(9.0, 9.0)], base_high=INF)).tolist() == [True]
    assert rows_hold(GROWTH, growth([(9.0, 9.0)], base_high=INF), bounds_decide=True).tolist() == [False]


def test_what_no_number_makes_right_is_wrong_however_open_it_is() -> None:
    assert (
        rows_hold(parse("never(stated)"), frame([0, 1], stated_low=[-INF, 1.0], stated_high=2.0)).tolist()
        == [False] * 2
    )


def test_lists_are_as_long_as_they_are() -> None:
    ends = {"parts-1_low": [2.0, 2.0, 2.0], "parts-2_low": [3.0, 3.0, NAN], "parts-3_low": [1.0, NAN, NAN]}
    ends |= {name.replace("low", "high"): values for name, values in ends.items()}
    assert rows_hold(parse("sum(parts) == 6"), frame([0, 1, 2], **ends)).tolist() == [True, False, False]
    assert rows_hold(parse("mean(parts) == 2.5"), frame([0, 1, 2], **ends)).tolist() == [False, True, False]
    assert rows_hold(parse("count(parts) == 1"), frame([0, 1, 2], **ends)).tolist() == [False, False, True]


def test_what_is_no_number_is_judged_row_by_row() -> None:
    days = [Days(*[pd.Timestamp(2021, 4, day).date()] * 2) for day in (12, 13)]
    words = [rules.words.WORDS["weekday"](word) for word in ("Monday", "Monday")]
    readings = pd.DataFrame({"check": [0, 1], "date": days, "stated": words})
    assert rows_hold(parse("weekday(date) == stated"), readings).tolist() == [True, False]
    readings["stated"] = days[:1] * 2
    assert rows_hold(parse("same_day(date, stated)"), readings).tolist() == [True, False]
    until = frame([0, 1], length_low=[1.0, NAN], length_high=1.0, **{"parts-1_low": [3.0, 3.0], "parts-1_high": 3.0})
    until["date"] = days
    assert rows_hold(parse("exists(date)"), until).tolist() == [True, True]


def test_yields_of_bonds_are_judged_at_once() -> None:
    ends = {"coupon_low": 0.0925, "price_low": 99.45, "years_low": [10.0, 7.0], "stated_low": [0.09335, 0.0955]}
    ends |= {name.replace("low", "high"): value for name, value in ends.items()} | {"stated_high": [0.09345, 0.0965]}
    assert rows_hold(parse("bond_yield(coupon, price, years) == stated"), frame([0, 1], **ends)).tolist() == [
        True,
        False,
    ]


def test_a_role_without_a_column_and_a_frame_without_rows() -> None:
    with pytest.raises(KeyError, match="stated"):
        rows_hold(GROWTH, growth([(1.0, 1.0)]).drop(columns=["stated_low", "stated_high"]))
    assert rows_hold(GROWTH, growth([(1.0, 1.0)])[:0]).tolist() == []
    assert checks_hold(GROWTH, growth([(1.0, 1.0)])[:0]).empty


def formulas(rule: Rule) -> list[Formula]:
    """Every formula that a rule's file states."""
    ways = [*rule.anchors, *rule.idioms]
    found = [rule.formula, *(way.formula for way in ways), *(way.limit for way in ways), rule.otherwise]
    found += [one.formula for one in (*rule.accounts, *rule.slips)]
    return [one for one in dict.fromkeys(found) if one is not None]


#: Every formula of the library that is of numbers, with the roles that are lists.
STATED = [
    (formula, frozenset(name for name in formula.roles if name in rule.roles and rule.roles[name].many))
    for rule in rules.load()
    for formula in formulas(rule)
    if not any(
        word in formula.text
        for word in ("weekday", "lately", "months(", "forward", "within", "leap", "exists", "readable", "same_day")
    )
]
NUMBERS = st.one_of(
    st.integers(-5, 200).map(float),
    st.decimals(-100, 3000, places=2).map(float),
    st.sampled_from([0.0, 1.0, 0.5, 1e6, 1e15, 1e-9]),
)
WIDTHS = st.sampled_from([0.0, 0.0, 0.005, 0.05, 0.5, 5.0, INF])


@st.composite
def intervals(draw: Any) -> Interval:
    low, width = draw(NUMBERS), draw(WIDTHS)
    return Interval(low, low + width) if draw(st.booleans()) else Interval(low - width, low)


@st.composite
def bindings(draw: Any) -> tuple[Formula, list[dict[str, Any]]]:
    formula, many = draw(st.sampled_from(STATED))
    one = {
        name: st.lists(intervals(), min_size=1, max_size=4) if name in many else intervals()
        for name in sorted(
            formula.roles
        )  # as a set has them in another order in each run, and other values would be tried
    }
    return formula, draw(st.lists(st.fixed_dictionaries(one), min_size=1, max_size=6))


def columns(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """The frame of some bindings, each a check by itself."""

    def ends(row: dict[str, Any]) -> Any:
        for role, value in row.items():
            for name, one in (
                ((f"{role}-{k}", item) for k, item in enumerate(value, 1))
                if isinstance(value, list)
                else [(role, value)]
            ):
                yield from ((f"{name}_low", one.low), (f"{name}_high", one.high))

    return pd.DataFrame([{"check": number, **dict(ends(row))} for number, row in enumerate(rows)])


def alone(formula: Formula, row: dict[str, Any]) -> bool:
    """What is said of one reading by itself."""
    values = [one for value in row.values() for one in (value if isinstance(value, list) else [value])]
    if not formula.judges_alone and any(one.is_open for one in values):
        return True
    outcome = formula.evaluate(row)
    return bool(outcome.is_open or outcome.holds)


@settings(max_examples=300, deadline=None)
@given(bindings())
def test_a_column_says_what_each_reading_says_alone(drawn: tuple[Formula, list[dict[str, Any]]]) -> None:
    formula, rows = drawn
    assert rows_hold(formula, columns(rows)).tolist() == [alone(formula, row) for row in rows]


def model(formula: Formula) -> type[pa.DataFrameModel]:
    """The model of the readings of a formula of single figures: floats of any size, ends that are open or not there among them."""
    ends = [f"{role}_{end}" for role in sorted(formula.roles) for end in ("low", "high")]
    annotations = {"check": Series[int], **dict.fromkeys(ends, Series[float])}
    fields = {name: pa.Field(nullable=True) for name in ends}
    return type(
        "Readings", (pa.DataFrameModel,), {"__annotations__": annotations, "check": pa.Field(ge=0, le=2), **fields}
    )


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_frame_that_pandera_draws_is_judged_as_its_rows_are(data: st.DataObject) -> None:
    formula = data.draw(st.sampled_from([formula for formula, many in STATED if not many]))
    readings = data.draw(model(formula).strategy(size=3))
    for role in formula.roles:
        ends = readings[[f"{role}_low", f"{role}_high"]]
        readings[f"{role}_low"], readings[f"{role}_high"] = (
            ends.min(axis=1, skipna=False),
            ends.max(axis=1, skipna=False),
        )
    rows = [
        {role: Interval(float(row[f"{role}_low"]), float(row[f"{role}_high"])) for role in formula.roles}
        for row in readings.to_dict("records")
    ]
    missing = [any(one.low != one.low for one in row.values()) for row in rows]
    single = [gone or alone(formula, row) for row, gone in zip(rows, missing, strict=True)]
    assert rows_hold(formula, readings).tolist() == single
    checks = readings["check"].tolist()
    held = checks_hold(formula, readings).to_dict()
    assert held == {
        check: any(one for one, own in zip(single, checks, strict=True) if own == check) for check in checks
    }
