"""Two drafts: what they do not share, and that nothing else shows."""

from __future__ import annotations

from datetime import date
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.claims.drafts import differences
from tieout.text import article

SENTENCES = (
    "The port moved 41,200 containers in March, 7 percent more than a year before.",
    "It spent $3.5 million on two cranes.",
    "About 60 people work there.",
    "The fourth berth opened on May 4, 2019.",
    "No 12 Pier Street is the address.",
)

#: Words that a line can begin with.
WRAPPED = ("moved", "in", "than", "on", "people", "berth", "opened", "is")


def told(old: str, new: str, *dates: date) -> list[tuple[str, str]]:
    drafts = (article(text, published=day) for text, day in zip_longest((old, new), dates))
    return [
        (each.old.quantity.text if each.old else "", each.new.quantity.text if each.new else "")
        for each in differences(*drafts)
    ]


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("It sold 41 boats and 7 rafts.", "It sold 42 boats and 7 rafts.", [("41", "42")]),
        ("It sold 41 boats and 7 rafts.", "It sold 42 boats and 9 rafts.", [("41", "42"), ("7", "9")]),
        ("It sold 41 boats. It has 7 docks.", "It has 7 docks.\n\nIt\nsold 41 boats.", []),
        ("It sold 41 boats.", "The yard, it says, sold 41 boats.", []),
        ("It sold 41 boats.", "Sales came to 42 boats.", [("41", ""), ("", "42")]),
        ("It cost $3,040 million.", "It cost $3.04 billion.", []),
        ("It cost $3 million.", "It cost $3 billion.", [("$3 million", "$3 billion")]),
        ("It cost $3 million.", "It cost about $3 million.", [("$3 million", "about $3 million")]),
        ("It cost 3 million euros.", "It cost 3 million yuan.", [("3 million euros", "3 million yuan")]),
        ("It opened on Oct 15.", "It opened on October 15.", []),
        ("It opened on Oct 15.", "It opened on Oct 16.", [("Oct 15", "Oct 16")]),
        ("It came third.", "It came fourth.", [("third", "fourth")]),
        ("It came first.", "It came second.", [("first", "second")]),
        ("For the first time, it sold 3 boats.", "It sold 3 boats.", []),
        ("It has No 12 Pier Street.", "It has No 14 Pier Street.", []),
        ("It sold 5 boats, then 5 boats.", "It sold 5 boats.", [("5", "")]),
        ("It grew by 10 to 20 percent.", "It grew by 10 to 25 percent.", [("10 to 20 percent", "10 to 25 percent")]),
        ("", "It sold 5 boats.", [("", "5")]),
    ],
)
def test_what_two_drafts_do_not_share(old: str, new: str, shown: list[tuple[str, str]]) -> None:
    assert told(old, new) == shown


def test_of_equal_figures_the_one_is_told_whose_sentence_changed() -> None:
    old = "The north yard sold 5 boats. The south yard sold 5 boats."
    [change] = differences(article(old), article(old.replace("south yard sold 5", "south yard sold 6")))
    assert change.old and change.new
    assert (change.old.quantity.start, change.new.quantity.start) == (old.rindex("5"), old.rindex("5"))


def test_a_draft_that_is_dated_later_reads_its_days_alike() -> None:
    text = "It opened on Oct 15 and closed in March."
    assert told(text, text, date(2019, 11, 2), date(2021, 1, 9)) == []


@given(st.permutations(SENTENCES), st.sampled_from([" ", "\n\n"]), st.sampled_from(WRAPPED))
def test_sentences_moved_and_wrapped_anew_show_nothing(order: list[str], gap: str, word: str) -> None:
    assert told(" ".join(SENTENCES), gap.join(order).replace(f" {word} ", f"\n{word} ")) == []


@given(st.lists(st.integers(2, 999), max_size=6), st.lists(st.integers(2, 999), max_size=6))
def test_what_is_told_makes_the_one_multiset_the_other(olds: list[int], news: list[int]) -> None:
    shown = told(*("\n\n".join(f"The yard sold {number} boats." for number in each) for each in (olds, news)))
    kept = list(map(str, olds))
    for gone, _ in shown:
        if gone:
            kept.remove(gone)
    assert sorted(kept + [added for _, added in shown if added]) == sorted(map(str, news))
    assert not {gone for gone, _ in shown if gone} & {added for _, added in shown if added}
