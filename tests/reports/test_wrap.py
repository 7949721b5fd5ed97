"""Long lines break at words on a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tieout.reports.excerpt import cells
from tieout.reports.wrap import hung, wrapped

SAID = "  Either 5.6 times → 6.5 times, or 200 → a figure from 231 to 234.\n"
WORDS = st.lists(st.text("abé日\u0301.,→", min_size=1, max_size=8), max_size=30)


def test_a_line_breaks_at_words_and_goes_on_farther_in():
    assert wrapped(SAID, 30) == ("  Either 5.6 times → 6.5\n    times, or 200 → a figure\n    from 231 to 234.\n")


def test_without_a_width_a_line_stays_whole():
    assert wrapped(SAID, 0) == SAID == wrapped(SAID, 200)


def test_only_the_long_ones_of_several_lines_break():
    assert wrapped(f"a  b\n{SAID}c", 30) == f"a  b\n{wrapped(SAID, 30)}c"


def test_wide_characters_take_two_columns():
    assert wrapped("日本 日本 日本 日本 日本", 20) == "日本 日本 日本 日本\n  日本"


def test_a_word_that_is_too_long_is_left_whole():
    assert wrapped(f"a {'b' * 50} c", 20) == f"a\n  {'b' * 50}\n  c"


def test_the_last_cell_of_a_row_goes_on_below_itself():
    assert hung("ranking  error  ", "The first, and what follows it", 40) == (
        "ranking  error  The first, and what\n                follows it\n"
    )
    assert (
        hung("ranking  error  ", "The first", 0)
        == hung("ranking  error  ", "The first", 40)
        == "ranking  error  The first\n"
    )
    assert hung("a-long-name-of-a-rule  error  ", "The first, and what follows it", 40) == (
        "a-long-name-of-a-rule error The first,\n  and what follows it\n"
    )


@given(WORDS, st.integers(20, 60), st.sampled_from(["", "  "]))
def test_nothing_is_lost_and_no_line_is_too_long(words, width, indent):
    told = indent + " ".join(words)
    lines = wrapped(told, width).split("\n")
    assert " ".join(lines).split() == told.split()
    assert all(cells(line) <= width or len(line.split()) == 1 for line in lines)
