"""Parts told one after another, each with its share, of the whole that the first was told of."""

from __future__ import annotations

import pytest

from tieout import check

BOATS = "Of the 1,840 boats seen, 92 (5.0%) leaked in port; 1,141 ({}%) leaked at sea; 276 (15.0%) sank."


def verdicts(text: str, part: str) -> set[str]:
    return {
        c.verdict
        for c in check(text).checks
        if c.rule == "percent-share" and any(q.text.startswith(part) for q in c.quantities)
    }


def test_a_share_behind_a_semicolon_is_of_the_same_whole():
    assert verdicts(BOATS.format("62.0"), "1,141") == {"consistent"}


def test_it_is_accused_where_two_others_are_shares_of_that_whole():
    assert verdicts(BOATS.format("26.0"), "1,141") == {"mismatch"}


def test_one_other_share_is_not_enough_to_accuse():
    assert "mismatch" not in verdicts(
        "Of the 1,840 boats seen, 92 (5.0%) leaked in port; 1,141 (29.0%) leaked at sea.", "1,141"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Of the 400 ewes in the north, 100 (25%) fell ill, compared with 45 (15%) in the south.",
        "Of the 400 ewes in the north, 100 (25%) fell ill; 45 (15%) did in the south.",
        "Of the 400 ewes, 100 (25%) fell ill: 30 (30%) in May and 70 (70%) in June.",
        "Of the 400 ewes, 100 (25%) fell ill, 30 (30%) of them in May.",
        "Of 2,850 votes Reed won 1,710 (60%), and Webb 1,140 (40%). 300 (75%) of the votes in Hof went to Reed.",
        "Of the 1,840 boats seen, 736 (40%) leaked and 1,104 (60%) did not. 300 (75%) of the crews slept.",
        "Of the 1,840 boats seen, 736 (40%) leaked in port, 368 (20%) at sea; of those, 300 (75%) sank.",
        "Of the 1,840 boats seen, 736 (40%) leaked in port, 368 (20%) at sea; 30 crews (75%) slept.",
        "Of the 1,840 boats seen, 736 (40%) leaked in port, 368 (20%) at sea.\n\n300 (75%) slept in Hof.",
    ],
)
def test_what_is_left_for_no_part_or_counts_something_else_is_not_accused(text):
    assert not any(c.verdict == "mismatch" for c in check(text).checks)


def test_a_part_may_stand_in_brackets_behind_its_share():
    text = "The fund has $2.4 billion, 50% in shares ($1.2 billion), 30% in bonds ($720 million) and the rest in cash ($480 million)."
    assert verdicts(text, "$720 million") == {"consistent"}


@pytest.mark.parametrize("who", ["men", "the men", "the younger ones"])
def test_a_share_of_some_of_them_is_not_accused(who):
    assert not any(
        c.verdict == "mismatch" for c in check(f"The poll asked 1,200 adults. Of {who}, 62% (372) said yes.").checks
    )
