"""An amount, and those that words say it comes of."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said: str) -> list[str]:
    return [c.verdict for c in tieout.check(said).checks if c.rule == "total"]


RISE = "Outlays rose {} million, reflecting $31.8 million of wages and $14.4 million of rent."
FALL = "Stocks fell by {} million in May. The decrease resulted from sales of $31.8 million in Hof and fires of $14.4 million in Kiel."


@pytest.mark.parametrize("said", [RISE, FALL], ids=["in its sentence", "in the next"])
def test_what_it_comes_of_ties_out_and_a_slip_is_accused(said):
    assert verdicts(said.format("$46.2")) == ["consistent"]
    assert verdicts(said.format("$64.2")) == ["mismatch"]
    assert verdicts(said.format("$49.7")) == []


@pytest.mark.parametrize(
    "said",
    [
        "Outlays rose $64.2 million, mainly reflecting $31.8 million of wages and $14.4 million of rent.",
        "Outlays rose $64.2 million, reflecting $31.8 million of wages less $14.4 million of rent and tolls.",
        "Outlays rose $64.2 million because of a $31.8 million rise in wages and a $14.4 million fall in refunds.",
        "Outlays rose $64.2 million. Taxes rose as well. The increase resulted from $31.8 million of tolls and $14.4 million of fines.",
    ],
    ids=["not all", "less", "two ways", "another sentence between"],
)
def test_where_more_may_go_into_it_nothing_is_said(said):
    assert "mismatch" not in verdicts(said)
