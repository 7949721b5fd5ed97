"""A result, and the result without what is in it."""

from __future__ import annotations

import pytest

import tieout

BENEFIT = "Net income was $152.6 million, which includes a tax benefit of $21.4 million. Excluding the benefit, net income was {} million."
CHARGE = "Net income was $131.2 million. It includes a charge of $21.4 million. Without the charge, net income was {} million."


@pytest.mark.parametrize(
    ("text", "right", "wrong"), [(BENEFIT, "$131.2", "$174.0"), (CHARGE, "$152.6", "$109.8")], ids=["benefit", "charge"]
)
def test_a_benefit_is_taken_out_and_a_charge_put_back(text, right, wrong):
    def told(said: str) -> list[str]:
        return [c.verdict for c in tieout.check(text.format(said)).checks if c.rule == "total"]

    assert told(right) == ["consistent"]
    assert told(wrong) == []


def test_several_things_that_were_included_are_left_out_together():
    text = "Earnings were $1.77, which included $0.07 of moving costs and $0.09 of lawsuit costs. Excluding these costs, earnings were $1.93."
    assert "consistent" in [
        c.verdict for c in tieout.check(text).checks if c.rule == "total" and c.roles["whole"].value == 1.93
    ]


def test_expenses_without_a_charge_are_less():
    text = "Expenses were $52.6 million, which includes a charge of $8.3 million. Excluding the charge, expenses were $44.3 million."
    assert [c.verdict for c in tieout.check(text).checks if c.rule == "total" and c.roles["whole"].value == 52.6e6] == [
        "consistent"
    ]
