"""Lines of a results wire."""

from __future__ import annotations

from tieout.checking.finders.wires.telegram_rows import row_of, rows_of

WIRE = "Shr 34.5p vs 24.5p\n    Pretax profit 178.1 mln vs 110.1 mln\n    Tax and minorities 60.5 mln vs loss 32.7 mln\n    Turnover 1.2 bln vs 1.1 bln\n"


def test_a_row_has_a_head_and_its_columns(seen):
    lines = [line for line in seen(WIRE).lines if line is not None]
    rows = [row for line in lines for row in rows_of(line)]
    tax = next(row for row in rows if "tax" in row.head)
    assert tax.head == {"tax", "and", "minorities"}
    assert [(slot.quantity.value, lost) for slot, lost in tax.figures.values()] == [(60.5e6, False), (32.7e6, True)]


def test_no_row_stands_in_prose(seen):
    line = seen("Net was 7,040,000 crowns.").line
    assert row_of(line) is None
    assert [*rows_of(line)] == []
