"""So much a day, for so many days, and what that makes."""

import pytest

import tieout

TOTAL_LAST = [
    "The desk takes 1,240 calls a day. Over 31 days that comes to {} calls.",
    "The desk takes 1,240 calls a day, which over 31 days makes {} calls.",
    "There were 31 days. At 1,240 calls a day, the count was {} calls.",
]


@pytest.mark.parametrize("text", TOTAL_LAST)
def test_words_lead_to_what_it_makes(text: str) -> None:
    assert [check.verdict for check in tieout.check(text.format("38,440")).checks] == ["consistent"]
    assert [check.verdict for check in tieout.check(text.format("34,840")).checks] == ["mismatch"]


def test_where_no_words_lead_to_it_it_may_be_of_another_thing() -> None:
    text = "The desk takes 1,240 calls a day. In 31 days {} calls went wrong."
    assert not tieout.check(text.format("34,840")).checks
