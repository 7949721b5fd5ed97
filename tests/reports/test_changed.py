"""Two sentences word by word."""

from hypothesis import given
from hypothesis import strategies as st

from tieout.reports.changed import MANY, changed


def test_only_the_words_that_differ_are_marked() -> None:
    old, new = changed("The yard built 416 boats in 2015.", "The yard built 461 boats in 2015.")
    assert old == [("The yard built ", False), ("416", True), (" boats in 2015.", False)]
    assert new == [("The yard built ", False), ("461", True), (" boats in 2015.", False)]


def test_words_added_and_taken_out() -> None:
    old, new = changed("It has cranes.", "It has five tall cranes.")
    assert old == [("It has cranes.", False)]
    assert new == [("It has ", False), ("five tall ", True), ("cranes.", False)]


def test_nothing_and_the_same() -> None:
    assert changed("", "New.") == ([], [("New.", True)])
    assert changed("Same.", "Same.") == ([("Same.", False)], [("Same.", False)])


@given(st.text(), st.text())
def test_the_pieces_are_the_texts(old: str, new: str) -> None:
    made = changed(old, new)
    assert tuple("".join(text for text, _ in pieces) for pieces in made) == (old, new)


def test_texts_of_thousands_of_words_are_marked_whole() -> None:
    long = "a " * MANY
    assert changed(long, "b") == ([(long, True)], [("b", True)])
