"""The words that say what a text is about are the same however they are bent, and for what print has two words for."""

import pytest

from tieout.checking.compact.about import telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kills", "died"),
        ("killed", "deadly"),
        ("earthquakes", "quake"),
        ("landing", "landings"),
        ("staff", "jobs"),
        ("jailed", "sentenced"),
        ("the port's", "port"),
    ],
)
def test_two_words_for_one_thing(one: str, other: str) -> None:
    assert telling(one) == telling(other) != frozenset()


def test_empty_words_tell_nothing() -> None:
    assert telling("The dollar rose by about a million after it") == frozenset()
