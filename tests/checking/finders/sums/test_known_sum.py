"""A figure that its sentence takes for known, and the sum of those before."""

from __future__ import annotations

import pytest

import tieout

RAID = "Officers seized 142 rifles, 17 pistols and nine knives. "
JURY = "A jury gave her $2.6 million for lost wages and $5.9 million for pain. "


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize(
    "text",
    [
        RAID + "Nobody was hurt. All of the 168 weapons had been bought in one shop.",
        JURY + "The town's insurers will pay most of the $8.5 million verdict.",
        "Roads cost $11.6 million. Schools took $7.3 million and parks $5.9 million. The debts therefore come to $24.8 million.",
        "The mill lost 22 clerks in May, 19 in June and 16 in July. A spokesman did not dispute that 57 had gone.",
    ],
)
def test_what_was_told_comes_to_it(text: str):
    assert totals(text) == ["consistent"]


def test_a_slip_is_told():
    assert totals(RAID + "The 618 weapons had been bought in one shop.") == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        RAID + "The 618 officers who took part were unhurt.",  # others
        RAID + "All 205 weapons had been bought in one shop.",  # no slip explains it
        JURY + "The $5.8 million bridge was built in May.",
        "The firm sold 42 mills and 17 barns last year. All 95 shops will stay open.",  # of two digits many are turned by chance
        "The rest totalled 640.2 tonnes in May. Exports were 596.6 tonnes. Output to date totalled 1,236.8 tonnes.",
    ],
)
def test_what_is_of_its_own_is_left_alone(text: str):
    assert totals(text) == []
