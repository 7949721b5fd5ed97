"""Which shares an item of a note goes with."""

from __future__ import annotations

import tieout

ROWS = "Shr 62 cts vs 48 cts\nNet 7,812,000 vs 5,040,000\nAvg shrs 12.6 mln vs 10.5 mln\n"


def told(text: str) -> list[tuple[str, list[str]]]:
    checks = [c for c in tieout.check(text, published="1991-05-14").checks if c.rule == "item-per-share"]
    return [(c.verdict, [text[s.start : s.end] for s in c.spans]) for c in checks]


def test_an_item_goes_with_the_shares_of_its_year():
    now = told(ROWS + "NOTE: Net includes gain of 2,520,000 dlrs, or 20 cts a share.\n")
    assert now == [("consistent", ["12.6 mln", "2,520,000 dlrs", "20 cts a share"])]
    then = told(ROWS + "NOTE: Year-ago net includes gain of 2,520,000 dlrs, or 24 cts a share.\n")
    assert then == [("consistent", ["10.5 mln", "2,520,000 dlrs", "24 cts a share"])]


def test_where_no_row_tells_the_shares_the_earnings_do():
    rows = "Shr 1.24 dlrs vs 96 cts\nNet 31.0 mln vs 24.0 mln\n"
    assert told(rows + "NOTE: Net includes charge of 4.5 mln dlrs, equal to 18 cts/share.\n")[0][0] == "consistent"


def test_what_is_near_accuses_nobody_and_what_is_far_from_all_shares_is_accused():
    note = "NOTE: Net includes gain of 2,520,000 dlrs, or {} cts a share.\n"
    assert told(ROWS + note.format(22)) == [] and told(ROWS + note.format(32))[0][0] == "mismatch"


def test_one_cent_says_nothing():
    assert told(ROWS + "NOTE: Net includes gain of 126,000 dlrs, or one ct a share.\n") == []


def test_what_is_paid_for_shares_is_no_item():
    assert told(ROWS + "NOTE: The firm bought a mill for 2,520,000 dlrs, or 32 cts a share.\n") == []
