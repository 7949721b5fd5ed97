"""Tables with a total: rows, cells and what is the sum of what."""

from __future__ import annotations

import pytest

from tieout import quantities
from tieout.checking.compact.grid import LONGEST, Table, names_columns
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary
from tieout.text.read import read_data

BARRED = "| Port | Ships | Boats |\n|---|---|---|\n| Oban | 12 | 7 |\n| Ely | 3 | — |\n| **Total** | 15 | 7 |\n"
SPACED = "Port     Ships   Boats\nOban        12       7\nEly          3       9\nTotal       15      16\n"


def tables(said: str) -> list[Table]:
    article = read_data(said.encode(), "article.md")
    return list(Lines(article, quantities.extract(article), vocabulary()).grids)


def figures(table: Table) -> list[list[str]]:
    """The figures of each row, "" for an empty cell, "?" for one that holds something else."""
    return [[c.figure.quantity.text if c.figure else "" if c.empty else "?" for c in row.cells] for row in table.rows]


def test_a_row_knows_its_label_and_its_figures():
    (table,) = tables(BARRED)
    assert [row.label.strip("* ") for row in table.rows] == ["Oban", "Ely", "Total"]
    assert figures(table) == [["12", "7"], ["3", ""], ["15", "7"]]
    assert table.heads == ("Ships", "Boats")


def test_columns_may_stand_apart_by_spaces():
    (table,) = tables(SPACED)
    assert figures(table) == [["12", "7"], ["3", "9"], ["15", "16"]]


@pytest.mark.parametrize("cell", ["12 of 14", "12 (9)", "about 12", "12 to 14", "2019", "n/a 12"])
def test_a_cell_with_more_than_a_figure_gives_none(cell):
    (table,) = tables(BARRED.replace("| 12 |", f"| {cell} |"))
    assert figures(table)[0] == ["?", "7"]


@pytest.mark.parametrize("label", ["Ports", "Totally new", "All others", "In total"])
def test_only_a_row_that_is_called_total_is_one(label):
    (table,) = tables(BARRED.replace("**Total**", label))
    assert not any(row.is_total for row in table.rows)


def test_a_column_that_is_called_total_is_one():
    (table,) = tables(
        "| Port | Ships | Boats | Total |\n|---|---|---|---|\n| Oban | 12 | 7 | 19 |\n| Ely | 3 | 9 | 12 |\n"
    )
    assert table.total_column == 2


def test_a_total_is_of_the_rows_since_the_one_before_and_the_last_of_the_totals():
    rows = [
        "Oban | 1 | 2",
        "Ely | 3 | 4",
        "Total north | 4 | 6",
        "York | 5 | 6",
        "Hull | 7 | 8",
        "Total south | 12 | 14",
    ]
    (table,) = tables("\n".join([*rows, "Grand total | 16 | 20"]))
    named = {row.label.strip(): [part.label.strip() for part in table.parts(row)] for row in table.rows if row.is_total}
    assert named["Total south"] == ["York", "Hull"]
    assert named["Grand total"] == ["Total north", "Total south"]


def test_two_tables_are_not_read_as_one():
    assert len(tables(f"{BARRED}\nThe boats are these:\n\n{BARRED}")) == 2


def test_what_is_longer_than_any_table_in_print_is_cut():
    assert len(tables("Oban | 1 | 2\n" * LONGEST + "Total | 60 | 120\n")) <= 1


def test_bars_and_tabs_name_columns_and_spaces_do_not():
    for said, named in ((BARRED, True), (SPACED, False), ("Oban had 12 ships.", False)):
        article = read_data(said.encode(), "article.md")
        assert names_columns(article.text, article.sentences) is named
