"""Results wires that were pasted on one line."""

from __future__ import annotations

import pytest

from tieout.text import article


def rows(text: str) -> list[tuple[str, str]]:
    return [(s.setting, text[s.start : s.end]) for s in article(text).sentences]


def test_each_row_is_a_sentence_of_its_own():
    assert rows("Shr 31 cts vs 27 cts Net 6,600,000 vs 5,200,000 Six mths Shr 98 cts vs 1.04 dlrs Avg shrs 21.2 mln vs 19.3 mln") == [
        ("telegram", "Shr 31 cts vs 27 cts"),
        ("telegram", "Net 6,600,000 vs 5,200,000"),
        ("headline", "Six mths"),
        ("telegram", "Shr 98 cts vs 1.04 dlrs"),
        ("telegram", "Avg shrs 21.2 mln vs 19.3 mln"),
    ]  # fmt: skip


def test_a_note_is_prose_and_rows_may_follow_it():
    wire = "Net 8.1 mln stg vs 7.4 mln Tax 3.1 mln vs 2.2 mln Note - The firm is Harn Plc <HARN.L> Interest payable 2.2 mln vs 1.9 mln"
    assert [text for setting, text in rows(wire) if setting == "telegram"] == [
        "Net 8.1 mln stg vs 7.4 mln", "Tax 3.1 mln vs 2.2 mln", "Interest payable 2.2 mln vs 1.9 mln",
    ]  # fmt: skip
    told = rows(
        "Shr 31 cts vs 27 cts Net 6.6 mln vs 5.2 mln NOTE: Net includes gain of 2.1 mln dlrs. The firm sells rope."
    )
    assert told[2:] == [("prose", "NOTE: Net includes gain of 2.1 mln dlrs."), ("prose", "The firm sells rope.")]


def test_a_row_behind_a_note_ends_where_prose_begins():
    wire = "Net 8.1 mln stg vs 7.4 mln Tax 3.1 mln vs 2.2 mln Note - Figures are restated Leaving 5.0 mln stg vs 5.2 mln Harn's stake in Ely is told at cost"
    assert rows(wire)[-2:] == [
        ("telegram", "Leaving 5.0 mln stg vs 5.2 mln"), ("prose", "Harn's stake in Ely is told at cost"),
    ]  # fmt: skip


def test_a_currency_of_two_words_ends_no_row():
    found = rows("Net 8.1 mln Hong Kong dlrs vs 7.4 mln Shr 31 cents vs 27 Turnover 41 mln vs 38 mln")
    assert next(text for _, text in found) == "Net 8.1 mln Hong Kong dlrs vs 7.4 mln"


def test_the_name_of_the_period_may_come_first():
    found = rows(
        "Year to December 31, 1986 Shr 31p vs 27p adjusted Div 8p making 14p vs 11p Pretax profit 8.1 mln stg vs 7.4 mln"
    )
    assert [text for _, text in found] == [
        "Year to December 31, 1986", "Shr 31p vs 27p adjusted", "Div 8p making 14p vs 11p", "Pretax profit 8.1 mln stg vs 7.4 mln",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The mill sold 31 tons vs 27 tons in May, and the Ely works 22 tons vs 19 tons.",
        "In the final matches of the spring, Hull vs York and Ely vs Wick, no fewer than 12 goals fell.",
        "Mill profit was 8.1 mln dlrs vs 7.4 mln Net of tax it was 5.2 mln vs 4.9 mln.",
    ],
)
def test_prose_that_compares_is_prose(text):
    assert rows(text) == [("prose", text)]
