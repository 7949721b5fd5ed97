"""A change in percent and its levels in one sentence, however far apart they stand."""

from __future__ import annotations

import pytest

import tieout

FLOCK = "At 3,640, the flock that was counted when spring began was {} percent larger than the 3,200 of last May, though 60 ewes have since been sold."
HONEY = "Honey sales of 318 million crowns turned out 53 million higher than in the spring, a gain of {} percent."
STALL = "A stall cost 1,240 francs in July last year and 868 francs in July this year, a drop of {} percent which traders put down to the new hall."


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-change"]


@pytest.mark.parametrize(("text", "right", "wrong"), [(FLOCK, "14", "41"), (HONEY, "20", "26"), (STALL, "30", "36")])
def test_the_only_levels_of_a_sentence_are_those_of_its_change(text: str, right: str, wrong: str):
    assert verdicts(text.format(right)) == ["consistent"]
    assert verdicts(text.format(wrong)) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Barge traffic fell 3.6 million tons, or 12 percent, and came to 26.4 million, the canal board said.",
        "Bus passes went up 44 crowns on Friday, nearly 8 percent, and now cost 604 crowns.",
        "The choir's subsidy, 84,600 euros now, falls by 25 percent to 63,450 euros in June.",
        "The school's list held 8,450 names in March; by Easter it had shrunk to 5,915, a cut of 30 percent.",
        "The mills ground 6.24 million sacks in July, less than the 6.31 million of June yet 30 percent more than the 4.80 million of the July before.",
    ],
)
def test_a_level_may_stand_in_a_later_clause(text: str):
    assert verdicts(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose 31 percent to 6.84 billion crowns and imports fell 6 percent to 8.17 billion.",
        "Brick sales fell 14.2 percent in May to 388 million, of which 362 million went abroad.",
        "In 2016 the yard had 3,118 boats, but in 2021 it counted 31 percent more oars, at 3,402.",
        "Against 2014, with 61,300 on its rolls, the guild has 4,170 additional members, a rise of 6.8%.",
        "Output was 3.86 million barrels, up 10 percent on 2013, but slightly lower than the 3.51 million hoped for.",
        "Freight brought in $183 million, virtually unchanged, and other income, helped by $12 million of fees, jumped by a quarter to $85 million.",
        "The dyke held 2,318 stones, 222 more than the old one, a drop of 9 percent since May.",
        "Rent income slid 11 percent because it lets 5,200 rooms now, compared with 6,300 in 2012.",
        "Egg imports went up 11 percent because it uses 6,300 crates of eggs now, compared with 5,200 crates in 2012.",
        "Income rose 11 percent while it ran 6,300 stalls in 2014, compared with 5,200 in 2012.",
        "Fees came to 48.6 million crowns, up 7.2 million on the first half, a 24 percent rise from a year ago.",
    ],
)
def test_figures_of_other_things_are_none(text: str):
    assert "consistent" not in verdicts(text)
    assert "mismatch" not in verdicts(text)
