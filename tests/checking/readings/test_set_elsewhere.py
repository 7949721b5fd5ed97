"""Levels that are set beside the one a change led to: of another place, of other people, or where the change cannot have come from."""

import pytest

import tieout

APART = (
    "Rents rose 4 percent to 840 crowns, compared with 910 crowns in Varn.",
    "Rents rose 4 percent to 840 crowns, compared with 910 crowns nationally.",
    "Rents rose 4 percent to 840 crowns, well above the region's 690 crowns.",
    "Rents rose 4 percent to 840 crowns, short of the 1,110 crowns of 2009.",
    "Rents rose 4 percent to 840 crowns, against 910 crowns for the old town.",
    "The share of idle land rose 3 points to 14 percent, compared with 22 percent among its neighbours.",
    "Rents rose 4 percent to 840 crowns, against 910 crowns next door.",
    "Rents rose 4 percent to 840 crowns, compared with 910 crowns in nearby Varn.",
    "Rents rose 4 percent to 840 crowns, compared with 910 crowns across the river.",
    "Rents rose 4 percent to 840 crowns, still cheaper than the 910 crowns of Varn.",
)
BASES = (
    "Rents rose 4 percent to 840 crowns, compared with 690 crowns in May.",
    "Rents rose 4 percent to 840 crowns, compared with 690 crowns at the end of May.",
    "Rents rose 4 percent to 840 crowns, compared with 690 crowns for the fiscal year ended June 30, 2018.",
    "Rents rose 4 percent to 840 crowns, above last year's 690 crowns.",
    "Rents rose 4 percent to 840 crowns, compared with 690 crowns for the summer.",
    "Rents rose 4 percent to 840 crowns, compared with 690 crowns for the Christmas season.",
    "Rents rose 4 percent to 840 crowns, compared with 690 crowns in Ramadan.",
    "Rents rose 4 percent to 840 crowns, compared with the village's 690 crowns before.",
)


def _changes(text: str) -> list[str]:
    return [
        check.verdict
        for check in tieout.check(text).checks
        if check.rule.endswith("-change") and check.verdict != "implied"
    ]


@pytest.mark.parametrize("text", APART)
def test_a_level_of_something_else_is_no_base(text: str) -> None:
    assert _changes(text) == []


@pytest.mark.parametrize("text", BASES)
def test_a_level_of_before_is_the_base(text: str) -> None:
    assert _changes(text) == ["mismatch"]
