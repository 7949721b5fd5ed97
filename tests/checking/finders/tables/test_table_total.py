"""Sums and percentages that a table says of itself."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import tieout

RUN = settings(max_examples=30)
#: Tenths: with a decimal point, no sum looks like a year, and no zero like rounding.
columns = st.lists(st.lists(st.integers(201, 900), min_size=3, max_size=3), min_size=2, max_size=6)


def table(rows: list[list[int]], total: list[int], last: str = "2021") -> str:
    named = [("Oban", "Ely", "York", "Hull", "Bath", "Wells")[k] for k in range(len(rows))]
    lines = [" | ".join([name, *map(shown, row)]) for name, row in zip(named, rows, strict=True)]
    return "\n".join([f"Port | 2019 | 2020 | {last}", *lines, " | ".join(["Total", *map(shown, total)])]) + "\n"


def shown(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"


def sums(rows: list[list[int]]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]


def verdicts(text: str, rule: str = "table-total") -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == rule]


@RUN
@given(columns)
def test_right_sums_tie_out(rows):
    assert verdicts(table(rows, sums(rows))) == ["consistent"] * 3


@RUN
@given(columns, st.integers(0, 2), st.integers(10, 90))
def test_one_wrong_sum_among_right_ones_is_caught(rows, wrong, by):
    total = sums(rows)
    total[wrong] += by
    told = [*total, *(figure for row in rows for figure in row)]
    assume(all(total[wrong] not in (a + b, a - b) for a in told for b in told))  # which a writer may have meant
    assert sorted(verdicts(table(rows, total))) == ["consistent", "consistent", "mismatch"]


@RUN
@given(columns)
def test_a_table_whose_sums_all_fail_is_no_sum(rows):
    assert not verdicts(table(rows, [right + 10 + k for k, right in enumerate(sums(rows))]))


@RUN
@given(columns)
def test_a_sum_of_another_thing_may_be_less_than_its_parts(rows):
    total = sums(rows)
    total[2] -= 44
    assert "mismatch" not in verdicts(table(rows, total, "Visitors").replace(".", ""))


@RUN
@given(columns)
def test_a_mean_below_a_sum_is_no_slip(rows):
    total = sums(rows)
    total[1] = round(total[1] / len(rows))
    assert "mismatch" not in verdicts(table(rows, total))


@pytest.mark.parametrize(("total", "expected"), [("2,936", ["mismatch"]), ("2,471", []), ("2,396", ["consistent"])])
def test_a_sum_that_stands_alone_is_accused_only_of_a_misprint(total, expected):
    assert verdicts(f"| Oban | 1,204 |\n| Ely | 802 |\n| Hull | 390 |\n| Total | {total} |\n") == expected


@pytest.mark.parametrize(("share", "expected"), [("31.6%", "consistent"), ("36.1%", "mismatch")])
def test_a_percentage_is_of_the_total_where_the_others_are(share, expected):
    rows = [
        "| Port | Ships | Share |",
        "| Oban | 1310 | 52.4% |",
        f"| Ely | 790 | {share} |",
        "| Hull | 250 | 10.0% |",
        "| York | 150 | 6.0% |",
        "| Total | 2500 | 100% |",
    ]
    text = "\n".join(rows)
    found = {c.stated.text: c.verdict for c in tieout.check(text).checks if c.rule == "table-share" and c.stated}
    assert found.pop(share) == expected
    assert set(found.values()) <= ({"consistent"} if expected == "consistent" else set())


GRADES = (
    "Grade          2018    2019    2020\nRed grades    14878   15426   13390\nPale grades    3903    4291    4418\n"
    "Grey grades   1020    1111    1205\nTotal grades  {}   20828   19013\n"
)


def test_where_other_columns_come_out_a_slip_of_any_size_is_accused():
    assert verdicts(GRADES.format("19801")).count("consistent") == 3
    assert "mismatch" in verdicts(GRADES.format("91801"))
    assert "mismatch" not in verdicts(GRADES.format("6600"))
