"""Rows are found by what their key cells name: periods by their days, names by their normal forms."""

from datetime import date, datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.ledger.names import NONE, Aliases, normal
from tieout.ledger.outside.keys import Column

DAY = date(2021, 4, 13)


def rows(cells: object, wanted: object, *, period: bool = True, aliases: Aliases = NONE) -> list[int]:
    return [int(row) for row in Column(pd.Series(cells), aliases, period=period).rows(wanted, DAY)]


@pytest.mark.parametrize(
    "cells",
    [
        [2019, 2020, 2021], ["2019", "2020", "2021"], [2019.0, 2020.0, 2021.0], ["2019.0", "2020.0", "2021.0"],
        [datetime(2019, 12, 31), datetime(2020, 12, 31), datetime(2021, 12, 31)], ["2019-01-01", "2020-01-01", "2021-01-01"],
        [date(2019, 1, 1), date(2020, 1, 1), date(2021, 1, 1)], ["2019-06-30 00:00:00", "2020-06-30T00:00:00", "2021-06-30"],
    ],
)  # fmt: skip
@pytest.mark.parametrize("wanted", ["2020", "last year", "the year 2020", 2020, 2020.0, "in 2020"])
def test_a_year_in_any_form(cells: list[object], wanted: object) -> None:
    assert rows(cells, wanted) == [1]


@pytest.mark.parametrize(
    ("cells", "wanted", "found"),
    [
        (["2020Q1", "2020Q2"], "the second quarter of 2020", [1]), (["Q1 2020", "Q2 2020"], "second quarter of 2020", [1]),
        (["2020-03", "2020-04"], "April 2020", [1]), (pd.to_datetime(["2020-03-31", "2020-04-30"]), "April 2020", [1]),
        (pd.to_datetime(["2020-03-31", "2020-06-30", "2020-09-30"]), "the second quarter of 2020", [1]),
        (pd.to_datetime(["2020-03-31", "2020-06-30", "2020-09-30"]), "2020", []), (pd.to_datetime(["2020-03-31"]), "2020", []),
        (["2020-03-31", "2020-04-01", "2020-04-02"], date(2020, 4, 1), [1]), ([2019, 2020, 2020], "2020", [1, 2]),
        (["FY2020", "FY2021"], "fy 2020", []), (["FY2020", "FY2021"], "FY2020", [0]), ([None, "", float("nan"), 2020], "2020", [3]),
        (["2020-13", "99999", "2020-02-31"], "2020", []),
    ],
)  # fmt: skip
def test_other_periods(cells: object, wanted: object, found: list[int]) -> None:
    assert rows(cells, wanted) == found


def test_names_by_normal_form_and_alias() -> None:
    cells = ["High-tech firms", "the harbor", "PRC", None, 5, 7.0, "7"]
    aliases = Aliases({normal("PRC"): normal("China")})
    assert rows(cells, "high tech firm", period=False) == [0]
    assert rows(cells, "China", period=False) == []
    assert rows(cells, "China", period=False, aliases=aliases) == [2]
    assert rows(cells, 5, period=False) == [4]
    assert rows(cells, "7", period=False) == [5, 6]
    assert rows(cells, "", period=False) == rows(cells, "the", period=False) == []


@given(st.lists(st.integers(1900, 2100), max_size=30), st.integers(1900, 2100))
def test_every_row_of_a_year_is_found_and_no_other(years: list[int], year: int) -> None:
    expected = [row for row, one in enumerate(years) if one == year]
    assert rows(pd.Series(years, dtype=object), str(year)) == expected
    assert rows(pd.Series(list(map(str, years)), dtype=object), year) == expected


@given(
    st.lists(
        st.one_of(
            st.none(),
            st.text(),
            st.integers(),
            st.floats(),
            st.dates(),
            st.datetimes(),
            st.booleans(),
            st.lists(st.integers()),
        )
    ),
    st.booleans(),
)
def test_no_cell_raises(cells: list[object], period: bool) -> None:
    column = Column(pd.Series(cells, dtype=object), NONE, period=period)
    assert set(map(int, column.rows("2020", None))) <= set(range(len(cells)))
    assert all(isinstance(name, str) for name in column.names)
