"""What a central bank gives its market, and what it buys to give it."""

from __future__ import annotations

import pytest

import tieout

HELP = (
    "The Bank of Varn said it gave the market a further {} million crowns of help at noon. This takes its total help so far today to 401 million "
    "crowns. The bank bought 88 million crowns of bills in band two and 176 million crowns in band three. It also bought five million crowns of bonds."
)


def totals(text: str) -> list[tuple[str, float]]:
    return [(c.verdict, c.roles["whole"].value) for c in tieout.check(text).checks if c.rule == "total"]


def test_it_ties_out():
    assert totals(HELP.format("269")) == [("consistent", 269e6)]


@pytest.mark.parametrize("given", ["296", "188", "91"])
def test_it_is_accused(given: str):
    assert totals(HELP.format(given)) == [("mismatch", float(given) * 1e6)]


@pytest.mark.parametrize(
    "text",
    [
        HELP.format("188").replace("The Bank of Varn", "The town").replace("The bank", "The town"),
        HELP.format("188").replace("gave the market a further", "may have to give"),
        HELP.format("188").replace("and 176 million crowns in band three", "and 41 million marks of notes"),
    ],
)
def test_what_is_no_such_help_is_not_read(text: str):
    assert totals(text) == []
