"""Two levels of one sentence of which words say which came first, and which way they went."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "direction"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lamp sales have sunk: {} crates in May after {} crates in April.", ""),
        ("The ferry is dearer, at {} crowns instead of {}.", "mismatch"),
        ("Candle prices firmed, to {} crowns following {} crowns.", "mismatch"),
        ("Candle prices firmed in June, to {} crowns rather than {} crowns.", ""),
        ("The share of rented berths has shrunk: {} percent in May, {} percent a year ago.", ""),
    ],
)
def test_what_words_lead_to_is_judged_both_ways(text: str, verdict: str):
    low, high = text.format("23", "29"), text.format("29", "23")
    falls = "sunk" in text or "shrunk" in text
    assert verdicts(low if falls else high) == ["consistent"]
    assert verdicts(high if falls else low) == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    "text",
    [
        "Lamp sales have sunk - 31 crates instead of the 28 planned.",
        "Prices sank: 31 lamps were sold against 28 in May.",
        "Profit sank, at 31 crowns after 28 crowns in tax.",
        "Lamp sales sank to 31 crates, 28 crates or so being spoilt.",
        "The quay never lost ships: 31 after 28.",
        "Sales sank: 28 percent of the lamps were sent back in May, against 31 percent in April.",
        "Sales sank: rents were 28 crowns, after 31 crowns.",
        "The number of lamps sank: 28 were broken in May, against 31 in April.",
        "The lamp is lighter: 28 crowns instead of 31.",
    ],
)
def test_levels_of_something_else_are_left_alone(text: str):
    assert verdicts(text) == []


def test_a_way_that_may_be_of_another_time_accuses_nothing():
    assert verdicts("The ferry is dearer this season, at 23 crowns instead of 29.") == []
    assert verdicts("Idleness sank for the second month, to 29 percent, compared with 23 percent a year ago.") == []


def test_a_bare_number_is_bound_as_a_copy_of_its_own():
    checks = tieout.check("The ferry is dearer, at 29 crowns instead of 23.").checks
    assert [check.roles["base"].text for check in checks if check.rule == "direction"] == ["23"]
