"""No failure case is lost, however many there are and whatever else is wrong with the frame."""

from collections import Counter
from collections.abc import Hashable, Sequence

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.ledger.failures import failures
from tieout.ledger.schema import ClaimsFrame, LinksFrame, checks_model
from tieout.rules.model import Role

ROLES = {name: Role(name, frozenset({"count"})) for name in ("base", "later")}
GROWTH = checks_model("growth-multiple", ROLES)


def checks(holds: list[bool]) -> pd.DataFrame:
    ends = {f"{role}_{end}": 1.0 for role in ROLES for end in ("low", "high")}
    return pd.DataFrame(
        [
            {"article": "a.md", "claim": f"c{n}", "verdict": "consistent", **ends, "holds": h}
            for n, h in enumerate(holds)
        ]
    )


def claims(ids: list[str]) -> pd.DataFrame:
    fine: dict[str, object] = dict.fromkeys(
        (
            "low_before_high",
            "quote_in_sentence",
            "sentence_in_article",
            "nth_is_there",
            "value_is_quoted",
            "unit_known",
        ),
        True,
    )
    fine |= {"figures_meant": 1, "has_figure_already": ""}
    told = {"quote": "5", "kind": "count", "hedge": "=", "unit": "", "value": 1.0, "low": 1.0, "high": 1.0}
    return pd.DataFrame([{"file": "a.yaml", "id": each, **told, **fine} for each in ids])


def test_a_frame_that_is_right_has_no_failures() -> None:
    assert failures(checks([True] * 3), GROWTH) == []
    assert failures(claims(["c1", "c2"]), ClaimsFrame) == []
    assert failures(pd.DataFrame(), LinksFrame) == []


@pytest.mark.parametrize(
    "labels", [range(2000), [f"row {n % 7}" for n in range(2000)], [n * 7 % 13 for n in range(2000)]]
)
def test_a_thousand_failures_duplicates_and_a_wrong_type_at_once(labels: Sequence[Hashable]) -> None:
    """Rows are counted, by whatever labels they go, and though several share one."""
    frame = claims([f"c{number % 1500}" for number in range(2000)])
    frame["quote_in_sentence"] = [number % 2 == 0 for number in range(2000)]
    frame["value_is_quoted"] = [number < 800 for number in range(2000)]
    frame["hedge"] = [">" if number % 4 else "about" for number in range(2000)]
    frame["value"] = "many"
    frame.index = pd.Index(labels)
    found = failures(frame, ClaimsFrame)
    rows = {column: {each.row for each in found if each.column == column} for column in {each.column for each in found}}
    twice = set(range(500)) | set(range(1500, 2000))
    assert rows == {
        "quote_in_sentence": set(range(1, 2000, 2)), "value_is_quoted": set(range(800, 2000)), "hedge": set(range(0, 2000, 4)),
        "id": twice, "file": twice, "value": set(range(2000)),
    }  # fmt: skip
    assert Counter(each.column for each in found)["quote_in_sentence"] == 1000


def test_whole_numbers_and_figures_in_quotes_are_taken_as_numbers() -> None:
    frame = claims(["c1", "c2"]).assign(value=[5, 6], low=["1", "2"])
    assert failures(frame, ClaimsFrame) == []
    found = failures(frame.assign(low=["1", "two"]), ClaimsFrame)
    assert {(each.row, each.column, each.case) for each in found} == {(1, "low", "two")}


def test_failures_of_a_rule_stand_beside_a_wrong_type_in_another_column() -> None:
    frame = checks([number >= 1000 for number in range(3000)])
    frame["base_low"] = "low"
    found = failures(frame, GROWTH)
    assert [failure.row for failure in found if failure.column == "holds"] == list(range(1000))
    assert len([failure for failure in found if failure.column == "base_low"]) == 3000


def test_a_missing_column_is_a_failure_without_a_row() -> None:
    frame = checks([False, True]).drop(columns="later_high")
    found = failures(frame, GROWTH)
    assert [(failure.row, failure.column) for failure in found if failure.row is not None] == [(0, "holds")]
    assert [failure.case for failure in found if failure.row is None] == ["later_high"]


def test_open_ends_are_no_failure() -> None:
    frame = checks([True])
    frame["later_high"] = float("nan")
    assert failures(frame, GROWTH) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=40))
def test_exactly_the_rows_that_do_not_hold_fail(holds: list[bool]) -> None:
    rows = [failure.row for failure in failures(checks(holds), GROWTH)]
    assert rows == [number for number, held in enumerate(holds) if not held]
