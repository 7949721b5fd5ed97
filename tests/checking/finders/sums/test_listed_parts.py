"""A whole, and its parts in the items of a list behind it."""

from __future__ import annotations

import tieout


def totals(text: str) -> list[list[str]]:
    checks = [c for c in tieout.check(text).checks if c.rule == "total" and c.verdict == "consistent"]
    return [[text[s.start : s.end] for s in check.spans] for check in checks]


def test_each_item_gives_a_part():
    text = "The 72 boats are:\n- 41 from Oban\n- 19 from Leith\n- 12 from Hull\nAll were painted.\n"
    assert totals(text) == [["72", "41", "19", "12"]]


def test_an_item_may_tell_more_behind_its_part():
    text = "The fund of £7.2 million comes from:\n- £4.9 million of fees, up from £3.1 million\n- £2.3 million of gifts\nIt is spent.\n"
    assert totals(text) == [["£7.2 million", "£4.9 million", "£2.3 million"]]


def test_an_item_without_a_part_leaves_the_list_open():
    assert not totals("The 72 boats are:\n- 41 from Oban\n- 31 from Leith\n- some from Hull\nAll were painted.\n")


def test_two_lists_are_not_one():
    text = "The 72 boats are:\n- 41 from Oban\n- 19 from Leith\n\nAnd from the south:\n- 12 from Hull\n- 2 from Dover\n"
    assert not totals(text)
