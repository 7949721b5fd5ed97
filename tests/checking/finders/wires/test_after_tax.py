"""Profit before tax, the tax, and what is left, on lines of a telegram."""

from __future__ import annotations

import pytest

import tieout

WIRE = """Shr 21.4p vs 17.3p
Pretax profit 276.3 mln stg vs 241.6 mln
Tax 91.2 mln vs 78.1 mln
{} 185.1 mln vs 163.5 mln
Turnover 2.14 billion vs 1.98 billion
"""


def left(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "profit-after-tax"]


@pytest.mark.parametrize("name", ["Profit after tax", "Leaving", "After-tax profit"])
def test_each_column_is_reckoned_by_itself(name):
    assert left(WIRE.format(name)) == ["consistent", "consistent"]
    assert left(WIRE.format(name).replace("185.1", "158.1")) == ["mismatch", "consistent"]


def test_what_is_attributable_is_left_without_minorities():
    assert left(WIRE.format("Profit attributable")) == []
    assert left(WIRE.format("Profit attributable").replace("Tax", "Tax and minorities")) == ["consistent", "consistent"]


def test_of_two_taxes_neither_is_the_one():
    assert left(WIRE.format("Leaving").replace("Turnover", "Tax 12.4 mln vs 9.8 mln\nTurnover")) == []


def test_what_one_year_is_reckoned_by_the_other_is():
    wire = WIRE.format("Leaving").replace("163.5", "174.9")
    assert left(wire) == ["consistent", "mismatch"]
    assert left(wire.replace("Turnover", "Extraordinary debit nil vs 4.1 mln\nTurnover")) == ["consistent"]
