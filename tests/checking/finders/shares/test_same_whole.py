"""Shares of one whole by its name, past other percentages."""

from __future__ import annotations

import pytest

import tieout

LOANS = (
    "Lending at rural banks rose 0.8 percent in May. Farm lending, which makes up 58.3 percent of total loans, rose 0.6 percent. "
    "Loans to shops, accounting for {} percent of total loans, fell 1.2 percent. Loans to clerks, accounting for 9.6 percent of total "
    "loans, rose 0.9 percent. All other loans, accounting for 7.4 percent of total loans, fell 3.1 percent."
)
STAKE = "Dorn Yards bought the remaining 18 pct of Vogel Mills for 40 crowns a share. The mills are old. Dorn had begun by buying {} pct of Vogel Mills in May."


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule in ("shares-total", "remaining-share")]


@pytest.mark.parametrize(
    "text",
    [
        LOANS.format("24.7"),
        STAKE.format("82"),
        "Vogel owns the remaining 35 pct of Dorn Mills. The 65 pct is the town's.",
    ],
)
def test_all_of_them_make_a_hundred(text: str):
    assert "consistent" in shares(text)


def test_all_else_leaves_nothing_out():
    assert shares(LOANS.format("42.7")) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        STAKE.format("71"),
        STAKE.format("82").replace("buying 82 pct of Vogel Mills", "buying 82 pct of Brandt Oil"),
        LOANS.format("42.7").replace("All other loans", "Loans to towns"),
    ],
)
def test_what_need_not_be_all_is_left_alone(text: str):
    assert shares(text) == []
