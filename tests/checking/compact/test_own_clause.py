"""Where a clause with a subject and a verb of its own begins, a list ends, and what is told is of another thing."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "total"]


LIST = "The port has debts of 64 million crowns, including 47 million owed to banks and 27 million owed to the town"


@pytest.mark.parametrize(
    "behind",
    [
        ", and the ferry line sold notes worth 92 million crowns",
        "; in May, it will raise 91 million crowns",
        ", and secondly, she lost 92 million crowns",
        ", and the deal resulted in a loss of 92 million crowns",
        ", and a third debt, of 92 million crowns, is to be sold",
        ", and it lent 52 million crowns to its mill",
        ", and will save 92 million crowns by May",
    ],
)
def test_a_list_ends_where_a_clause_begins(behind: str) -> None:
    one = LIST.partition(" and ")[0]
    assert totals(f"{one}{behind}.") == []


def test_what_is_included_is_no_subject() -> None:
    assert (
        totals("The co-op owns 84 barns, including 31 in the hills, and one farmer expects the winter to be long.")
        == []
    )
    assert totals("The club has 84 members, including 31 in Hov, and Dorn, 74, has led it for years.") == []


def test_a_list_goes_on_with_what_is_told_alike() -> None:
    assert totals(f"{LIST}.") == ["mismatch"]
    assert totals(f"{LIST}, and the ferry line pays them.") == ["mismatch"]
    assert totals("The co-op has 84 barns, of which 31 are in the hills, 30 by the lake and 33 in Hov.") == ["mismatch"]
