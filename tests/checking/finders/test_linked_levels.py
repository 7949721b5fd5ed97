"""Two levels of one sentence of which words say which came first, and which way they went."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "direction"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lamp sales have sunk: {} crates in May after {} crates in April.", "mismatch"),
        ("The ferry is dearer, at {} crowns instead of {}.", "mismatch"),
        ("Candle prices firmed in June, to {} crowns rather than {} crowns.", "mismatch"),
        ("The share of rented berths has shrunk: {} percent in May, {} percent a year ago.", "mismatch"),
    ],
)
def test_what_words_lead_to_is_judged_both_ways(text: str, verdict: str):
    low, high = text.format("23", "29"), text.format("29", "23")
    falls = "sunk" in text or "shrunk" in text
    assert verdicts(low if falls else high) == ["consistent"]
    assert verdicts(high if falls else low) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Lamp sales have sunk - 31 crates instead of the 28 planned.",
        "Prices sank: 31 lamps were sold against 28 in May.",
        "Profit sank, at 31 crowns after 28 crowns in tax.",
        "Lamp sales sank to 31 crates, 28 crates or so being spoilt.",
        "The quay never lost ships: 31 after 28.",
    ],
)
def test_levels_of_something_else_are_left_alone(text: str):
    assert verdicts(text) == []
