"""Tables with one cell a line: which figures a total is of."""

from __future__ import annotations

import tieout
from tieout.checking.compact.stacked import stacked

BLANK = (
    "Harbours\n\nAs at May\n\n2019\n\nOban\n\n1,204\n\nLeith\n\n802\n\nTotal boats\n\n2,006\n\nAll were counted twice."
)


def columns(text: str) -> list[list[str]]:
    return [[text[at:].split()[0] for at in (*total.parts, total.whole)] for total in stacked(text)]


def test_a_label_and_its_figure_make_a_row():
    assert columns(BLANK) == [["1,204", "802", "2,006"]]


def test_each_column_has_its_total():
    text = "Harbour\nBoats\nMen\nOban\n120\n431\nLeith\n85\n212\nTotal\n205\n643\nAll were counted."
    assert columns(text) == [["120", "85", "205"], ["431", "212", "643"]]


def test_another_total_ends_what_a_total_is_of():
    text = "Oban\n120\nLeith\n85\nTotal north\n205\nDover\n31\nHull\n40\nTotal south\n71\n"
    assert columns(text) == [["120", "85", "205"], ["31", "40", "71"]]


def test_a_sentence_is_no_row():
    assert columns("We counted all the boats.\n\n120\n\nLeith\n\n85\n\nTotal\n\n205\n") == []


def test_one_row_is_no_table():
    assert columns("Leith\n\n85\n\nTotal\n\n85\n") == []


def test_what_adds_up_ties_out():
    checks = [c for c in tieout.check(BLANK).checks if c.rule == "table-total"]
    assert [c.verdict for c in checks] == ["consistent"]


def test_a_total_that_does_not_add_up_is_accused_only_of_a_misprint():
    assert not [c for c in tieout.check(BLANK.replace("2,006", "2,431")).checks if c.rule == "table-total"]


def test_label_and_figures_may_share_a_line():
    text = "Boats at the quays\n\nOban (old) 1,204 31\n\nLeith 802 12\n\nTotal boats 2,006 43\n\nAll were counted.\n"
    assert columns(text) == [["1,204", "802", "2,006"], ["31", "12", "43"]]
