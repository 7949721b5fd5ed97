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
