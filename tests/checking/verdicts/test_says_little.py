"""What holds, and yet explains no figure."""

from __future__ import annotations

import pytest

import tieout

BODY = "Sales of hay rose 35 percent to 600 crowns from 500 crowns."


def lines(text: str) -> list[int]:
    return [finding.line for finding in tieout.check(text).findings]


def test_a_figure_that_repeats_a_wrong_one_does_not_tie_out_by_that() -> None:
    assert lines(f"# Trade in hay rose 35 percent to 600 carts from 500 carts\n\n{BODY}") == [1, 3]


@pytest.mark.parametrize(
    ("body", "told"),
    [("Trade in hay rose 35 percent.", []), (BODY.replace("35", "20"), [1])],
    ids=["no-levels", "right"],
)
def test_one_that_repeats_what_nobody_accuses_does(body: str, told: list[int]) -> None:
    assert lines(f"# Trade in hay rose 35 percent to 600 carts from 500 carts\n\n{body}") == told
