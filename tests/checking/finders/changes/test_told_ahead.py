"""A sentence that says which way a thing went and no more, and the two levels that the next one tells of it."""

from __future__ import annotations

import pytest

import tieout


def told(text):
    return [check.verdict for check in tieout.check(text).checks if check.rule == "change-told-after"]


@pytest.mark.parametrize(
    "text",
    [
        "Barge fees rose last year. They were 412 crowns, against 390 crowns in 2014.",
        "Barge fees fell sharply in May. They were 390 crowns, against 412 crowns a month earlier.",
        "Barge fees rose last year, to 412 crowns. In 2014 they were 390 crowns.",
        "Barge fees rose to 412 crowns in 2015. A year earlier the figure was 390 crowns.",
        "Barge fees rose – 412 crowns in May against 390 crowns in 2014.",
    ],
)
def test_levels_that_go_the_way_that_is_told_tie_out(text):
    assert told(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "Barge fees fell last year. They were 412 crowns, against 390 crowns in 2014.",
        "The guild's fees rose last year, to 390 crowns. In 2014 they were 412 crowns.",
        "Barge fees rose 8 percent last year. They were 390 crowns, against 412 crowns in 2014.",
    ],
)
def test_levels_that_go_the_other_way_are_accused(text):
    assert told(text) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Barge fees fell in May. They were 412 crowns, against 390 crowns a year earlier.",
        "Barge fees fell last year. They were 412 crowns in May, against 390 crowns in April.",
        "Barge fees fell last year. They were 412 crowns, against 390 crowns at a rival in 2014.",
        "Barge fees fell last year, but costs rose. They were 412 crowns, against 390 crowns in 2014.",
        "Barge losses fell last year. They were 412 crowns, against 390 crowns in 2014.",
        "Barge fires fell last year. They wrecked 412 hulls, against 390 in 2014.",
        "Barge fees fell last year. It sold 412 barges, against 390 in 2014.",
        "Barge fees fell in 2012. In 2014 they were 390 crowns; in 2015 they were 412 crowns.",
        "Barge fees fell – 412 crowns went to the guild in May, against 390 crowns in 2014.",
    ],
)
def test_levels_of_another_time_or_thing_are_left_alone(text):
    assert told(text) == []
