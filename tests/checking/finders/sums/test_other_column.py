"""The sum of another time, beside one that ties out."""

from __future__ import annotations

import tieout

RESERVES = (
    "The bank's reserves totalled 31.72 million crowns in May, up from {} million in April. Of the reserves 12.61 million crowns was held "
    "in gold, up from 11.54 million, while 19.11 million crowns was held in notes, up from 16.93 million."
)


def totals(said: str) -> list[tuple[str, float]]:
    return [(c.verdict, c.roles["whole"].value / 1e6) for c in tieout.check(said).checks if c.rule == "total"]


def test_what_all_are_compared_with_adds_up():
    assert set(totals(RESERVES.format("28.47"))) == {("consistent", 28.47), ("consistent", 31.72)}


def test_where_one_is_compared_with_nothing_there_is_no_sum():
    assert totals(RESERVES.format("28.47").replace(", up from 11.54 million", "")) == [("consistent", 31.72)]
