"""Before a figure is accused, every other plausible reading is tried."""

from __future__ import annotations


def test_another_figure_near_by_that_fits_acquits(verdicts, reasons):
    text = "The herd, 40 cows in May, rose 25 percent to 50 cows from 30 cows."
    assert "mismatch" not in verdicts(text).values()
    assert "percent-change: another reading of it ties out" in reasons(text)


def test_a_figure_far_off_acquits_nobody(verdicts):
    text = "The herd, 45 cows in May, rose 25 percent to 50 cows from 30 cows; the farm next door had 40 cows."
    assert "mismatch" in verdicts(text).values()


def test_without_it_the_figure_is_accused(verdicts):
    text = "The herd, 45 cows in May, rose 25 percent to 50 cows from 30 cows; the farm next door had 41 cows."
    assert verdicts(text)["percent-change"] == "mismatch"


def test_two_measures_that_look_rounded_to_fives_are_left_alone(verdicts, reasons):
    text = "Gusts reached 65 mph (100 kph)."
    assert "unit-conversion" not in verdicts(text)
    assert "unit-conversion: both figures look rounded to fives" in reasons(text)
    assert verdicts("Gusts reached 65 mph (130 kph).")["unit-conversion"] == "mismatch"


def test_levels_of_very_different_size_are_two_things(verdicts, reasons):
    text = "The club rose 25 percent from 3 fans to 400 fans."
    assert "percent-change" not in verdicts(text)
    assert "percent-change: the two levels are of different size" in reasons(text)


def test_a_slip_of_a_thousand_is_still_accused(verdicts):
    text = "Sales rose 25 percent from 400 million euros to 500 billion euros."
    assert verdicts(text)["percent-change"] == "mismatch"


def test_a_further_figure_that_makes_up_the_difference_acquits(verdicts, reasons):
    text = "The board met 12 of the 40 guests, the remaining 25 went home and {} were ill."
    assert "remainder: another figure makes up the difference" in reasons(text.format("three"))
    assert verdicts(text.format("four"))["remainder"] == "mismatch"


def test_a_list_has_no_other_reading(verdicts):
    assert verdicts("It has 59 seats, including 30 red, 20 blue and 14 green ones; 25 are free.")["total"] == "mismatch"


def test_figures_that_another_percentage_is_worked_out_of_acquit_nobody(verdicts):
    text = "Freight grew 95.9 percent in May to 2.84 billion tonnes from 1.45 billion and 96.6 percent in all to 4.71 billion from 2.77 billion."
    assert verdicts(text)["percent-change"] == "mismatch"
    alone = "Freight was 2.84 billion tonnes in May, up from 1.45 billion, and grew 96.6 percent in all to 4.71 billion from 2.77 billion."
    assert "mismatch" not in verdicts(alone).values()
