"""The models of the ledger's frames, and that what pandera makes of them is what they say."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tieout import rules
from tieout.ledger.failures import failures
from tieout.ledger.known import known_claims
from tieout.ledger.schema import ChecksFrame, ClaimsFrame, KnownClaims, LinksFrame, checks_model, is_worded, roles_of
from tieout.ledger.store.claims import COLUMNS, STORED
from tieout.rules.model import Role, Rule

RULES = {rule.name: rule for rule in rules.load()}
#: pandera draws a frame cell by cell.
SLOWLY = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def columns(rule: Rule) -> set[str]:
    """What a rule's own model adds."""
    return set(checks_model(rule.name, rule.roles).to_schema().columns) - set(ChecksFrame.to_schema().columns)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_each_role_has_its_columns(rule: Rule) -> None:
    made = columns(rule)
    for role in rule.roles.values():
        ends = {f"{role.name}_low", f"{role.name}_high"}
        assert ends <= made if not is_worded(role) else f"{role.name}_text" in made and not ends & made
        assert (f"{role.name}_items" in made) == role.many
    assert checks_model(rule.name, rule.roles).to_schema().name == rule.name


def test_lists_looked_up_roles_and_words() -> None:
    assert columns(RULES["total"]) == {"parts_low", "parts_high", "parts_items", "whole_low", "whole_high"}
    assert {"rate_low", "rate_high"} <= columns(RULES["currency-conversion"])
    assert columns(RULES["weekday"]) == {"date_text", "stated_text"}
    assert {"items_text", "items_items", "stated_low"} <= columns(RULES["list-count"])


def test_the_verdict_hangs_on_one_column() -> None:
    made = checks_model("total", RULES["total"].roles).to_schema()
    assert [
        name for name, column in made.columns.items() if any("equal_to(True)" in str(check) for check in column.checks)
    ] == ["holds"]


def test_the_roles_of_a_rule_that_is_not_known_are_those_of_its_checks() -> None:
    assert roles_of(None, {"whole": False, "parts": True}) == {
        "parts": Role("parts", frozenset(), many=True),
        "whole": Role("whole", frozenset()),
    }
    assert roles_of(RULES["total"], {"parts": True}).keys() == {"parts", "whole"}


def test_the_known_claims_have_the_columns_that_the_index_keeps_and_the_quote() -> None:
    model = KnownClaims.to_schema()
    assert {
        name: {"string[pyarrow]": "str"}.get(how := str(column.dtype), how) for name, column in model.columns.items()
    } == COLUMNS
    assert {name for name, column in model.columns.items() if not column.required} == COLUMNS.keys() - STORED.keys()


def test_what_is_no_known_claim_is_told_by_row_and_column() -> None:
    frame = known_claims([])
    told = {name: {"str": "x", "int64": 1, "float64": 1.0, "bool": True}[how] for name, how in COLUMNS.items()}
    right = told | {"kind": "count", "hedge": "="}
    wrong = right | {"kind": "guess", "line": 0, "way": 7, "low": float("nan")}
    rows = pd.DataFrame([right, wrong, right], columns=frame.columns).astype(frame.dtypes.to_dict())
    assert {(each.row, each.column) for each in failures(rows, KnownClaims)} == {
        (1, "kind"), (1, "line"), (1, "way"), (1, "low"),
    }  # fmt: skip
    assert failures(rows.drop(columns="quote").iloc[::2], KnownClaims) == []


@SLOWLY
@given(st.data())
@pytest.mark.parametrize("model", [ClaimsFrame, LinksFrame, KnownClaims, checks_model("total", RULES["total"].roles)])
def test_a_frame_that_pandera_makes_of_a_model_has_no_failures(model: type, data: st.DataObject) -> None:
    frame = data.draw(model.strategy(size=3))  # type: ignore[attr-defined]
    assert failures(frame, model) == []


@SLOWLY
@given(st.data())
def test_whatever_a_frame_holds_one_cell_that_is_wrong_is_one_failure(data: st.DataObject) -> None:
    frame = data.draw(ClaimsFrame.strategy(size=4))
    row, column = (
        data.draw(st.integers(0, 3)),
        data.draw(st.sampled_from(["unit_known", "value_is_quoted", "low_before_high"])),
    )
    frame.iloc[row, list(frame).index(column)] = False
    assert [(each.row, each.column) for each in failures(frame, ClaimsFrame)] == [(row, column)]
