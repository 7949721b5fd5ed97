"""Parts of a total that a sentence points back to."""

from __future__ import annotations

import tieout

TEXT = (
    "Freight rose to about 4.62 billion tons. Coal rose 2.2 percent to 1.9 billion tons. "
    "Of the total, lines in the west carried 2.71 billion tons, and those in the east 1.91 billion tons."
)


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total" and c.verdict != "implied"]


def test_the_whole_is_found_past_other_figures():
    assert totals(TEXT) == ["consistent"]


def test_swapped_digits_are_told_and_a_gap_is_not():
    assert totals(TEXT.replace("2.71", "7.21")) == ["mismatch"]
    assert totals(TEXT.replace("and those in the east 1.91", "and those in the east 1.02")) == []


def test_parts_told_one_by_one_with_the_pointer_between():
    text = "Loans came to about 8.46 trillion won in May. Large banks accounted for 5.13 trillion won of the balance, while small banks had 3.33 trillion won."
    assert totals(text) == ["consistent"]
