"""A sum that stands behind its parts in apposition is of all of them, however small it is."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize(
    "text",
    [
        "The guild paid $418,000 for rye and $92,000 for oats, a total of $366,000.",
        "The storm felled 214 oaks and the frost 87 elms, for 215 trees in all.",
        "The mill burnt 640 tonnes of peat and 215 tonnes of coal, a total of 598 tonnes, the owner said.",
    ],
)
def test_a_sum_in_apposition_is_no_less_than_one_of_its_parts(text: str):
    assert totals(text) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The guild paid $418,000 for rye and $92,000 for oats, a total of $36,600 in cash.",
        "The school has 214 pupils who sing and 187 who draw, 305 pupils in all.",
        "The mill burnt 640 tonnes of peat and 215 tonnes of coal, and sold a total of 598 tonnes.",
    ],
)
def test_what_is_told_of_some_of_them_or_by_what_they_do_may_be_less(text: str):
    assert "mismatch" not in totals(text)
