"""A share of what was told just before it."""

import pytest

import tieout


@pytest.mark.parametrize(
    "text",
    [
        "There were 1,230 wells last year. It was {} in 2013, one third of that.",
        "The south has 1,230 wells. The north has one third as many, {}.",
        "The figure is {}, or one third of what it was in 2013, 1,230.",
        "In the north the figure is 1,230; in the south it is {}, one third of that.",
    ],
)
def test_that_is_the_only_other_level(text: str) -> None:
    assert [check.verdict for check in tieout.check(text.format(410)).checks] == ["consistent"]
    assert [check.verdict for check in tieout.check(text.format(590)).checks] == ["mismatch"]
