"""The things that a number counts, told by the next sentence."""

from __future__ import annotations

import pytest

import tieout


def counts(text):
    return [check.verdict for check in tieout.check(text).checks if check.rule == "list-count"]


@pytest.mark.parametrize(
    "text",
    [
        "The plan has three aims. The aims are rest, work and play.",
        "She has hired two cooks. They are Eva Holt and Jim Ford.",
    ],
)
def test_as_many_as_the_next_sentence_lists_tie_out(text):
    assert counts(text) == ["consistent"]


def test_names_that_are_all_are_held_against_the_number():
    assert counts("She has hired three cooks. They are Eva Holt and Jim Ford.") == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "She has hired three cooks. They are young and bold.",
        "She has hired three cooks. They are Welsh and Irish.",
        "She has hired three of the cooks. They are Eva Holt and Jim Ford.",
        "The plan has three aims. The aims are sound and old.",
    ],
)
def test_what_only_tells_how_they_are_is_no_list(text):
    assert counts(text) == []
