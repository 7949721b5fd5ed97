"""A level of before that has a change of its own, and the percentage that is a change's."""

from __future__ import annotations

import tieout


def test_the_nearer_change_is_that_of_the_base(accused):
    text = "Bookings rose 28 percent to 8,512 in June from May and {} percent from 7,467 a year earlier."
    assert accused(text.format(14)) == []
    assert accused(text.format(41)) == ["percent-change"]


def test_the_first_verb_does_not_say_where_the_base_was(accused):
    text = "Output fell 3 percent in May to 910 tonnes and rose 30 percent from 700 tonnes in May 2003."
    assert accused(text) == []


def test_the_percentage_of_a_gain_is_no_share(accused, reasons):
    text = (
        "The mills shipped 31.52 million crowns worth of goods, a gain of 0.83 million crowns, or 2.7 percent, on May."
    )
    assert accused(text) == []
    assert any("is that of the change" in reason for reason in reasons(text))


def test_what_moves_in_a_clause_of_its_own_moves_from_there(accused, reasons):
    text = "The barn was first offered at £640,000; the price has been cut by £32,000, or {}%."
    assert accused(text.format("5.0")) == accused(text.format("4.8")) == []
    assert any("of before" in reason for reason in reasons(text.format("5.0")))


def test_a_level_of_a_later_clause_is_not_what_moved():
    assert tieout.check("Wages went up by 3%, and the bill came to £5 million.").checks == ()


def test_a_level_behind_the_change_of_another_thing_is_not_of_the_first():
    assert tieout.check("Bikes fell by 4 percent, and cars by 9 percent, to 730.").checks == ()
    (one,) = tieout.check("Bikes fell by 4 percent, against 9 percent a year before, to 730.").checks
    assert (one.rule, one.verdict) == ("percent-change", "implied")


def test_a_change_in_another_month_leaves_the_level_to_the_first():
    assert tieout.check("Sales rose by 5 percent on the month and by 8 percent on the year, to 412 tons.").checks


def test_a_level_of_before_is_not_what_the_change_led_to(accused):
    text = "Its order book is 240.6 mln dlrs. A year ago it was 201.5 mln, meaning a gain of 39.1 mln dlrs (19.4 pct)."
    assert accused(text) == []
