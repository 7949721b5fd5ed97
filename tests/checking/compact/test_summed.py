"""A figure that is called the sum of what was told before it, wherever in its sentence."""

from __future__ import annotations

import pytest

import tieout


def wholes(text: str) -> list[float]:
    checks = (c for c in tieout.check(text).checks if c.rule == "total" and c.verdict == "consistent")
    return [c.roles["whole"].value for c in checks]


@pytest.mark.parametrize("joined", [", and total sales came to", "; total sales were", ", while total sales reached"])
def test_the_sum_is_called_so_where_its_clause_begins(joined):
    text = f"Wool sales rose to 31,604 bales and silk sales fell to 24,215 bales{joined} 55,819 bales."
    assert wholes(text) == [55819]
    assert wholes(text.replace("total", "linen")) == []


def test_a_sum_of_another_figure_sums_nothing_behind_it():
    assert (
        wholes("Total wages were 31,604 crowns. It paid 24,215 crowns in fees, and rents came to 55,819 crowns.") == []
    )
