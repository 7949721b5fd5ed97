"""Which day a term ends on, and which it counts from."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str, published: str | None = "1991-05-14") -> list[str]:
    return [
        check.verdict for check in tieout.check(text, published=published).checks if check.rule == "term-to-maturity"
    ]


WORDINGS = [
    "The firm is issuing {}-year notes due 1997, its bank said.",
    "The firm is raising 30 mln crowns with a {}-year bond. The issue, which matures June 12, 1997, is priced at par.",
    "The firm has {}-year notes, issued in May 1991 for a mill. The notes, which mature on May 30, 1997, can be turned into shares.",
]


@pytest.mark.parametrize("text", WORDINGS)
def test_the_term_is_held_against_the_days(text):
    assert verdicts(text.format("six")) == ["consistent"] and verdicts(text.format("nine")) == ["mismatch"]


def test_without_a_day_of_publication_only_the_day_of_payment_counts():
    assert verdicts(WORDINGS[0].format("six"), None) == []
    assert verdicts(WORDINGS[2].format("six"), None) == ["consistent"]


def test_a_day_of_payment_without_a_year_is_the_nearest_to_publication():
    text = "The firm sells two-year notes. The notes are due April 14, 1993, and are for settlement April 14."
    assert verdicts(text, "1991-03-30") == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "The firm launched a nine-year bond in 1988. The bond, which matures in 1997, trades at par.",
        "The firm raises money by nine-year notes; those due 1997 trade at 97.",
        "The firm is issuing nine-year notes and 30 mln crowns of debentures due 1997.",
        "The firm is raising 30 mln crowns with a nine-year loan, interest on which is due in November 1991.",
    ],
)
def test_what_is_of_another_security_or_another_day_is_not_bound(text):
    assert verdicts(text) == []


def test_a_long_first_coupon_accuses_nobody():
    assert verdicts(
        "The firm sells seven-year notes. Payment is due June 5 and the notes mature on December 31, 1998."
    ) == ["consistent"]
