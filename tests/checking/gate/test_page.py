"""What an article names anywhere is looked for once."""

from __future__ import annotations

from tieout.checking.gate.page import Page

PAGE = Page("The isle's Exports fell.\n\nIts trade\nbalance was told later.")


def test_names_are_found_in_any_sentence_and_across_a_line_break() -> None:
    assert PAGE.names(("exports", "sales abroad"))
    assert PAGE.names(("trade balance",))


def test_a_part_of_a_word_is_no_name() -> None:
    assert not PAGE.names(("export",))
    assert not PAGE.names(("imports",))


def test_it_is_not_looked_for_again() -> None:
    page = Page("Exports fell.")
    assert page.names(("exports",))
    page._text = "Rents rose."
    page.__dict__.pop("_lowered")
    assert page.names(("exports",))
