"""What silences a reading: wordings of the rule, and what its figures are already taken up by."""

from __future__ import annotations

import pytest

import tieout
from tieout.checking.readings.phrasing import silencing, slotted
from tieout.checking.readings.refuse import _OF_OTHERS


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Sales rose 30 percent to 600 boats from the forecast of 500 boats.",
            "percent-change: the change is from a yardstick",
        ),
        (
            "Profit rose 30 percent to $32.6 million, or 12.4 percent of sales, from $31.4 million.",
            "percent-change: a level has a percentage of its own",
        ),
        (
            "The yard sold 600 boats, up 30 percent from May 1989, against 500 boats in a bad year.",
            "percent-change: the change is against another period",
        ),
        ("Grain came to 9,000 cwts (100 lbs).", "unit-conversion: the brackets explain the unit"),
    ],
)
def test_a_reading_is_refused(verdicts, reasons, text, reason):
    assert "mismatch" not in verdicts(text).values()
    assert any(found.startswith(reason) for found in reasons(text)), reasons(text)


def test_the_same_figures_without_those_words_are_judged(verdicts):
    assert verdicts("Sales rose 30 percent to 600 boats from 500 boats.")["percent-change"] == "mismatch"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("percent-change", "Sales rose 30 percent to 600 boats from the forecast of 500 boats."),
        ("direction", "Sales rose to 600 boats, or 12 percent of all, from 500 boats."),
        ("total", "The pond held 47 eels, including 28 young and 19 old."),
        ("percent-share", "Of the 80 boats, 20, or 25 percent, were sold."),
        ("growth-multiple", "It sold 600 boats, twice as many as the 300 of May."),
    ],
)
def test_what_is_not_asked_would_not_refuse_it(seen, rule, text):
    """A reading is not asked what cannot be so while it leaves a role open."""
    found = seen(text)
    several = [reading for group in found.groups(rule).values() for reading in group]
    assert several
    for reading in several:
        for holds, roles, _ in _OF_OTHERS:
            assert {*roles.split()} <= reading.bound.keys() or not holds(reading, found.line)


@pytest.mark.parametrize(
    ("wording", "stands"),
    [
        ("{stated} to", True),
        ("{base} to", False),
        ("to {new}", True),
        ("from … {base}", True),
        ("<up> {stated}", True),
        ("<down> {stated}", False),
        ("(fell|rose) {stated}", True),
        ("from[^⟦⟧]* {base}", True),
    ],
)
def test_a_wording_is_found_at_its_figures(seen, wording, stands):
    found = seen("Sales rose 30 percent to 600 boats from almost all 500 boats.")
    reading = found.groups("percent-change")["30 percent"][0]
    assert silencing((wording,), reading, found.line) == (wording if stands else "")


def test_of_several_wordings_the_first_one_that_stands_there_is_told(seen):
    found = seen("Sales rose 30 percent to 600 boats from almost all 500 boats.")
    reading = found.groups("percent-change")["30 percent"][0]
    assert silencing(("{base} to", "to {new}", "{stated} to"), reading, found.line) == "to {new}"
    assert silencing((), reading, found.line) == ""


def test_a_gap_holds_no_other_figure(seen):
    found = seen("Sales rose 30 percent to 600 boats from 500 boats.")
    reading = found.groups("percent-change")["30 percent"][0]
    assert not silencing(("rose … {new}",), reading, found.line)


def test_a_line_for_wordings_has_numbers_for_figures(seen):
    assert slotted(seen("Sales rose 30 percent, to 600 boats.").line) == " sales rose ⟦0⟧ , to ⟦1⟧ boats . "


@pytest.mark.parametrize(
    "text",
    [
        "Nights on the plateau were 4C (7.2F) colder than in May.",
        "The valley is 3C (5.4F) above its average for the month.",
        "A loaf costs 1.2 euros a kilo ($0.60 a pound) at the mill.",
        "Freight grew 6 percent a year, to 80 tonnes in 2010 from 40 tonnes in 1998.",
        "Turnover was up 9 percent to 218 million euros, against 150 million euros at its rival.",
        "The fee went up five times last year, to 90 euros from 30 euros.",
        "The panel asked 10 farmers, 40 percent of them women.",
        "The 900 beds include 300 on the upper floor, of which 180 are taken, and 150 in tents.",
    ],
)
def test_what_was_once_a_wrong_alarm(verdicts, text):
    assert "mismatch" not in verdicts(text).values()


def test_a_temperature_that_fits_neither_as_a_level_nor_as_a_change(verdicts):
    assert verdicts("The valley is 3C (9.4F) above its average.")["unit-conversion"] == "mismatch"


def test_the_arithmetic_of_a_fall_shows_its_sign():
    found = tieout.check("Catches were cut by 52%, to 310 tonnes from 400 tonnes.").findings
    assert "= -22.5 percent (-22.72 to -22.28)" in found[0].message


def test_half_of_a_torn_number_plays_no_role(verdicts):
    text = "The port spends 142 million euros, made up of 138.2 million euros from fees and 3{}.65 million euros from rents."
    assert verdicts(text.format(" ")) == {}
    assert verdicts(text.format("")) == {"total": "consistent"}


def test_a_number_that_begins_with_its_point_is_whole(verdicts):
    assert verdicts("Its share rose by .5 percentage points, to 9.1 percent from 8.6 percent.") == {
        "percentage-point-change": "consistent",
        "direction": "consistent",
    }
