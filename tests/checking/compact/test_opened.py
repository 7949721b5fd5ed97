"""What stands before a list and opens it."""

from __future__ import annotations


def test_what_stands_in_brackets_of_its_own_opens_no_list(seen):
    (series,) = seen("The Department of Roads (DoR) spent 50 dollars on tar and 40 dollars on sand.").line.series
    assert series.tags == set()


def test_brackets_that_are_still_open_do(seen):
    found = seen("It spent 90 dollars (50 dollars on tar and 40 dollars on sand).")
    assert "colon" in found.line.series[0].tags


def test_a_further_amount_goes_on_with_a_list_that_began_long_before(seen):
    found = seen(
        "It gave 90 dollars, including 50 dollars to train the nurses of the towns of the north and to build a school for "
        "midwives on an island, and a further 40 dollars for tar."
    )
    assert ["50 dollars", "40 dollars"] in found.lists()
