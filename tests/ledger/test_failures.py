"""No failure case is lost, however many there are and whatever else is wrong with the frame."""

from collections import Counter

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.ledger.failures import failures
from tieout.ledger.schema import ClaimsFrame, LinksFrame, checks_schema

ROLES = ["base", "later"]


def checks(holds: list[bool]) -> pd.DataFrame:
    ends = {f"{role}_{end}": 1.0 for role in ROLES for end in ("low", "high")}
    return pd.DataFrame(
        [{"article": "a.md", "claim": f"c{n}", "verdict": "", **ends, "holds": h} for n, h in enumerate(holds)]
    )


def claims(ids: list[str]) -> pd.DataFrame:
    fine = dict.fromkeys(("quote_in_sentence", "sentence_in_article", "value_is_quoted", "unit_known"), True)
    ends = {"value": 1.0, "low": 1.0, "high": 1.0}
    return pd.DataFrame([{"file": "a.yaml", "id": each, "quote": "5", **ends, **fine} for each in ids])


def test_a_frame_that_is_right_has_no_failures() -> None:
    assert failures(checks([True] * 3), checks_schema("growth-multiple", ROLES)) == []
    assert failures(claims(["c1", "c2"]), ClaimsFrame) == []
    assert failures(pd.DataFrame(), LinksFrame) == []


def test_a_thousand_failures_duplicates_and_a_wrong_type_at_once() -> None:
    frame = claims([f"c{number % 1500}" for number in range(2000)])
    frame["quote_in_sentence"] = [number % 2 == 0 for number in range(2000)]
    frame["value_is_quoted"] = [number < 800 for number in range(2000)]
    frame["value"] = "many"
    found = Counter(failure.column for failure in failures(frame, ClaimsFrame))
    assert found == {"quote_in_sentence": 1000, "value_is_quoted": 1200, "id": 1000, "file": 1000, "value": 2000}


def test_failures_of_a_rule_stand_beside_a_wrong_type_in_another_column() -> None:
    frame = checks([number >= 1000 for number in range(3000)])
    frame["base_low"] = "low"
    found = failures(frame, checks_schema("growth-multiple", ROLES))
    assert [failure.row for failure in found if failure.column == "holds"] == list(range(1000))
    assert len([failure for failure in found if failure.column == "base_low"]) == 3000


def test_a_missing_column_is_a_failure_without_a_row() -> None:
    frame = checks([False, True]).drop(columns="later_high")
    found = failures(frame, checks_schema("growth-multiple", ROLES))
    assert [(failure.row, failure.column) for failure in found if failure.row is not None] == [(0, "holds")]
    assert [failure.case for failure in found if failure.row is None] == ["later_high"]


def test_open_ends_are_no_failure() -> None:
    frame = checks([True])
    frame["later_high"] = float("nan")
    assert failures(frame, checks_schema("growth-multiple", ROLES)) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=40))
def test_exactly_the_rows_that_do_not_hold_fail(holds: list[bool]) -> None:
    rows = [failure.row for failure in failures(checks(holds), checks_schema("growth-multiple", ROLES))]
    assert rows == [number for number, held in enumerate(holds) if not held]
