"""A margin and the figures that it is the ratio of, some sentences apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout


def bound(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (c.verdict, *(c.roles[role].text for role in ("stated", "part", "whole")))
        for c in tieout.check(text).checks
        if c.rule == "profit-margin"
    ]


@given(st.integers(200, 900), st.integers(20, 190), st.integers(0, 4))
def test_the_revenue_is_found_some_sentences_back(revenue, profit, between):
    told = "The line sold well. " * between
    text = f"Revenue was ${revenue} million. {told}EBITDA was ${profit} million. The EBITDA margin was {100 * profit / revenue:.1f}%."
    assert bound(text) == [
        ("consistent", f"{100 * profit / revenue:.1f}%", f"${profit} million", f"${revenue} million")
    ]


def test_each_margin_is_of_the_profit_of_its_name():
    text = (
        "Sales were $400 million. Gross profit was $160 million and operating income was $48.0 million. "
        "Gross margin was 40.0%. It rose. Operating income was $48.0 million, and operating margin was 12.0%."
    )
    assert [found[1:3] for found in bound(text)] == [("40.0%", "$160 million"), ("12.0%", "$48.0 million")]


@pytest.mark.parametrize(
    "text",
    [
        "Cost of revenue was $400 million. It rose. EBITDA was $48.0 million, a margin of 12.0%.",
        "Revenue from acquisitions was $400 million. It rose. EBITDA was $48.0 million, a margin of 12.0%.",
        "Revenue was $400 million. It rose. Net income was $48.0 million. The gross margin was 12.0%.",
        "Revenue was $400 million. It rose. EBITDA rose to $48.0 million from $40.0 million, or 20 percent. It won by a margin.",
        "EBITDA was $48.0 million, a margin of 12.0%. Revenue was $400 million.",
    ],
)
def test_another_revenue_or_profit_binds_nothing(text):
    assert not bound(text)


def test_a_house_has_a_name_of_its_own_for_its_profit():
    text = "Revenue was $3.1 billion. Costs fell. NOP equaled $152 million and NOP margin was 4.9%."
    assert [c.verdict for c in tieout.check(text).checks if c.rule == "profit-margin"] == ["consistent"]
    assert not [c for c in tieout.check(text.replace("NOP equaled", "EPU equaled")).checks if c.rule == "profit-margin"]
