"""Lists that words tie to a number without saying that they are all: they only tie out."""

from __future__ import annotations

import pytest

import tieout


def counted(text):
    return [c.verdict for c in tieout.check(text).checks if c.rule == "list-count"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The pact has four parts, including a levy; stiff rules on nets; a register; new wardens.", "five"),
        ("The board allows two exceptions -- the 11 percent that Ek keeps and the 7 percent which Lund sold.", "three"),
        ("Only two of them lie beyond the ridge (Tarn in the east and Ek's Gap).", "three"),
        ("She admitted to two charges for theft of $4 million and waste of $600,000.", "three"),
        ("He made three trips for the bank to Peru, Mali and Chad.", "four"),
        ("The three largest users were inns, mills and farms.", "four"),
        ("The choir won three medals for best alto, best bass and best hall.", "four"),
        ("Fares rose in all three lands, with Peru up 3%, Mali up 4% and Chad down 5%.", "four"),
    ],
)
def test_only_as_many_as_the_number_says(text, wrong):
    assert counted(text) == ["consistent"]
    right = "four" if "four parts" in text else "three" if " three " in text else "two"
    assert not counted(text.replace(f" {right} ", f" {wrong} ", 1))


@pytest.mark.parametrize(
    "text",
    [
        "Two of them lie beyond the ridge (Tarn in the east and Ek's Gap).",
        "The bank sold three arms of Holm, Varn and Esk.",
        "The three dances were slow, sad and stately.",
        "Three guards were seen in Peru, Mali and Chad.",
        "He made three trips to two banks, Peru, Mali and Chad say.",
    ],
)
def test_what_may_be_listed_of_something_else(text):
    assert not counted(text)
