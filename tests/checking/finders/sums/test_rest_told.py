"""What is left of a whole, told as the rest of it or as what is still to come."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said: str) -> set[str]:
    return {c.verdict for c in tieout.check(said).checks if "48.3 million" in "".join(s.text for s in c.spans)}


ASIDES = ["", "Prices rose by 4 percent.", "It has 41 clerks.", "It was founded in 1974."]
LEFT = [
    "The gap of ${} million must be closed.",
    "The shortfall is ${} million.",
    "Some ${} million is still owed.",
    "It still needs ${} million.",
    "The remaining ${} million will follow in May.",
]


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("left", LEFT)
def test_what_is_left_is_all_that_is_not_done(aside, left):
    said = f"The pier will cost $148.3 million. {aside} So far $62.9 million has been paid. {left}"
    assert verdicts(said.format("85.4")) == {"consistent"}
    assert "mismatch" in verdicts(said.format("58.4"))


@pytest.mark.parametrize(
    "others",
    [
        "It has paid back $62.9 million with interest. Some $98.4 million is still owed.",
        "It has sold a mill for $62.9 million. It still needs $68.4 million.",
        "It has paid $62.9 million. With a new loan it still owes $98.4 million.",
        "It has paid $62.9 million. It still needs $68.4 million for the first span.",
    ],
)
def test_more_or_less_may_be_left(others):
    assert "mismatch" not in verdicts(f"The firm borrowed $148.3 million. {others}")
