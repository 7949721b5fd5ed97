"""Things called by the counted noun and a letter, a number or their place."""

from __future__ import annotations

import pytest

import tieout


def counted(text):
    return [c.verdict for c in tieout.check(text).checks if c.rule == "list-count"]


@pytest.mark.parametrize(
    "text",
    [
        "The three bonds are bond A, due in March, bond B, due in April, and bond C, due in June.",
        "The act has two chapters. Chapter 1 is on nets, and Chapter 2 on boats.",
        "The trial has two phases. In Phase I, nine men took salt; in Phase II, forty.",
        "He wrote two letters, nine lines in the first letter and ninety in the second.",
    ],
)
def test_as_many_as_the_number_says(text):
    assert counted(text) == ["consistent"]


def test_all_that_a_definite_number_is_said_to_be():
    text = "The four bonds are bond A, due in March, bond B, due in April, and bond C, due in June."
    assert counted(text) == ["mismatch"]
    assert not counted(text.replace("The four", "Four").replace(" are ", " hang on "))


@pytest.mark.parametrize(
    "text",
    [
        "The act has three chapters. Chapter 1 is on nets, and Chapter 2 on boats.",
        "The act has two chapters. Chapter 2 is on nets, and Chapter 3 on boats.",
        "He wrote two letters, nine lines in the first letter, ninety in the second and none in the third.",
        "He wrote two letters to three clerks. Of the two letters, the first letter was long and the second dull.",
    ],
)
def test_labels_that_leave_one_out_or_open(text):
    assert not counted(text)
