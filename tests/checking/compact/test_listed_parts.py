"""The bare parts of what is told in a measure or in percent."""

from __future__ import annotations

import pytest


def test_what_a_colon_opens_is_measured_like_the_whole(seen):
    line = seen("The mills of the coast reached 7.3 gigawatts: 4.6 on land, 2.7 at sea.")
    assert [line.slot(one).unit for one in ("4.6", "2.7")] == ["gigawatt", "gigawatt"]


def test_a_measure_of_another_clause_gives_no_unit(seen):
    line = seen("Ely sold 24,300 passes - 9,800 by post, 14,500 at the gate - and the line was 300 yards long.")
    assert line.slot("14,500").unit == ""


@pytest.mark.parametrize(
    "text",
    [
        "The shaft is 18 metres deep: 11 fell into it in May and 7 in June.",
        "The raft bore 18 tonnes of hay - 11 were saved and 7 are missing.",
        "The cargo of 18 tonnes - 11 on deck were hurt, 7 of them badly - sank.",
        "The quarry is 18 km long: 11 in May and 7 in June.",
    ],
)
def test_people_behind_a_colon_or_a_dash_are_not_measured(seen, text):
    assert [seen(text).slot(one).unit for one in ("11", "7")] == ["", ""]


def test_parts_with_a_place_or_a_time_are_measured(seen):
    line = seen("The depot took 18 tonnes of hay - 11 in May and 7 in June - and shut.")
    assert [line.slot(one).unit for one in ("11", "7")] == ["metric_ton", "metric_ton"]


@pytest.mark.parametrize("rest", ["38", "43"])
def test_the_rest_of_a_percentage_is_one_whatever_the_two_come_to(seen, rest):
    assert seen(f"Some 62 percent goes to the singer and the other {rest} to her players.").slot(rest).kind == "percent"
    assert seen(f"Some 62 percent of the takings go to Ely and the other {rest} to Hof.").slot(rest).kind == "percent"


@pytest.mark.parametrize(
    "text",
    [
        "Of the 120 boys 55 percent came by boat and the other 45 walked.",
        "In Ost 55 percent of the nurses passed and in Ely the other 45 failed.",
        "About 55 percent of the nurses went to Ely and the other 45 to Hof.",
        "Of 120 crates 55 percent goes to Ely and the other 45 to Hof.",
        "Some 55 percent of the clerks are women and the remaining 45 are men.",
    ],
)
def test_what_is_left_of_people_and_things_is_a_number(seen, text):
    assert seen(text).slot("45").kind != "percent"
