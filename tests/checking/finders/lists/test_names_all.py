"""A list that a later sentence tells need not name all that were counted."""

import pytest

import tieout

_FIRST = "Four clerks were charged. The clerks are Ann Lee, Tom Ray and Eva Holt."


def _mismatches(text: str) -> int:
    return sum(check.verdict == "mismatch" for check in tieout.check(text).checks if check.rule == "list-count")


@pytest.mark.parametrize("behind", ["", " They will be tried in May."])
def test_a_list_that_is_one_short_is_told(behind: str) -> None:
    assert _mismatches(_FIRST + behind) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"{_FIRST} Another cannot be named because of his age.",
        f"{_FIRST[:-1]}; a fourth has fled.",
        _FIRST.replace("Four clerks", "Four more clerks"),
        _FIRST.replace("Four clerks were", "Of four clerks three were"),
        _FIRST.replace("Four clerks", "Two clerks and a guard"),
    ],
)
def test_words_tell_of_more_or_of_another_number(text: str) -> None:
    assert _mismatches(text) == 0
