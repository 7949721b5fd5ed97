"""Of several readings the fullest wins, then the nearest; figures belong to one relation of a kind."""

from __future__ import annotations

import tieout
from tieout.checking.readings.compete import operands, rivals, stated_slot


def test_the_fullest_reading_comes_first(seen):
    group = seen("The herd rose 25 percent from 40 cows to 50 cows.").groups("percent-change")["25 percent"]
    assert len(group) > 1
    assert [len(reading.bound) for reading in group] == sorted((len(r.bound) for r in group), reverse=True)
    assert len(group[0].bound) == 3


def test_rivals_are_as_full_and_as_near(seen):
    group = seen("The herd rose 25 percent from 40 cows to 50 cows.").groups("percent-change")["25 percent"]
    for rival in rivals(group):
        assert len(rival.bound) == len(group[0].bound) and rival.cost <= group[0].cost + 0.35


def test_operands_are_what_the_stated_figure_is_computed_from(seen):
    reading = seen("The herd rose 25 percent from 40 cows to 50 cows.").groups("percent-change")["25 percent"][0]
    assert stated_slot(reading).quantity.text == "25 percent"
    assert {slot.quantity.text for slot in operands(reading)} == {"40", "50"}


def test_a_pair_that_ties_out_with_one_figure_is_no_evidence_against_another():
    text = "The herd rose 25 percent to 50 cows from 40 cows, and milk rose 31 percent."
    checks = [check for check in tieout.check(text).checks if check.rule == "percent-change"]
    assert [check.verdict for check in checks if check.stated.text == "25 percent"] == ["consistent"]
    assert "mismatch" not in {check.verdict for check in checks}


def test_a_figure_that_one_rule_explains_is_not_accused_by_another(verdicts):
    """9 of 14 is 64 percent; that 9 of some other whole could be 64 percent, too, is beside the point."""
    found = verdicts("Nine ships, or 64 percent of the fleet of 14 ships, are laid up.")
    assert found["percent-share"] == "consistent" and "mismatch" not in found.values()


def test_a_direction_does_not_vouch_for_levels_whose_change_does_not_tie_out(verdicts, reasons):
    text = "Its profit fell 44 percent in spring. It earned $21 million, down from $30 million."
    assert verdicts(text) == {}
    assert any("leave open" in reason for reason in reasons(text))
    assert verdicts(text.replace("44", "30")) == {"direction": "consistent", "percent-change": "consistent"}


def test_a_direction_of_something_else_is_not_doubted_for_it(verdicts):
    text = "Its profit fell 44 percent in spring. Crude prices rose from $18 a barrel in March to $20 in April."
    assert verdicts(text) == {"direction": "consistent"}
