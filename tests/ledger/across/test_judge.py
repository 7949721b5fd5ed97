"""A rule's formula over columns of cases and over one case: one arithmetic."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.intervals import Interval
from tieout.ledger.across.judge import schema, with_ends
from tieout.ledger.failures import failures
from tieout.rules import load

ACROSS = [rule for rule in load() if rule.joins is not None]
ENDS = st.tuples(st.floats(0.1, 1e6), st.floats(0, 10)).map(lambda one: (one[0], one[0] + one[1]))


@pytest.mark.parametrize("rule", ACROSS, ids=lambda rule: rule.name)
@given(data=st.data())
def test_a_column_of_cases_is_judged_as_each_case_is(rule, data) -> None:
    names = list(rule.roles)
    cases = data.draw(st.lists(st.tuples(*[ENDS] * len(names)), min_size=1, max_size=6))
    ends = [end for case in cases for end in case]
    known = pd.DataFrame({"low": [low for low, _ in ends], "high": [high for _, high in ends], "way": 0})
    rows = {name: [number * len(names) + place for number in range(len(cases))] for place, name in enumerate(names)}
    readings = with_ends(pd.DataFrame(rows), rule, known)
    assert rule.joins
    for case, holds in zip(cases, readings["holds"], strict=True):
        outcome = rule.formula.evaluate({name: Interval(*ends) for name, ends in zip(names, case, strict=True)})
        within = rule.joins.within
        assert holds == (outcome.computed.within(within).meets(outcome.stated) if within else outcome.holds)
    failed = [failure.row for failure in failures(readings, schema(rule))]
    assert failed == [number for number, holds in enumerate(readings["holds"]) if not holds]


def test_a_fall_is_below_zero_where_the_role_has_a_sign() -> None:
    rule = next(rule for rule in ACROSS if rule.name == "level-and-growth")
    known = pd.DataFrame({"low": [0.11, 80.0, 90.0], "high": [0.12, 80.0, 90.0], "way": [-1, 0, 0]})
    cases = pd.DataFrame({"stated": [0], "later": [1], "base": [2]})
    assert list(with_ends(cases, rule, known)["holds"]) == [True]
    assert list(with_ends(cases, rule, known.assign(way=1))["holds"]) == [False]
