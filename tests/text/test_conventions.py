"""What a newsroom takes for granted changes what is read and what is accused, and nothing where it is not set."""

from dataclasses import replace
from datetime import date

import pytest

import tieout
from tieout.text.conventions import USUAL, Conventions


def units(text, conventions, **given):
    return [(q.text, q.unit) for q in tieout.check(text, conventions=conventions, **given).quantities]


def verdicts(text, rule, conventions=USUAL, **given):
    return [(c.verdict, c.note) for c in tieout.check(text, conventions=conventions, **given).checks if c.rule == rule]


def test_only_what_differs_from_the_usual_is_given():
    assert list(USUAL.given()) == []
    assert list(Conventions(dollar="AUD", tolerance=0.5).given()) == [("tolerance", 0.5), ("dollar", "AUD")]


def test_a_bare_dollar_is_the_newsrooms_and_a_country_sign_beats_it():
    found = units("It cost $40, then 30 dollars, US$5 in all.", Conventions(dollar="AUD"))
    assert found == [("$40", "AUD"), ("30 dollars", "AUD"), ("US$5", "USD")]


def test_a_bare_dollar_goes_before_the_country_of_the_language():
    assert units("It cost $40.", Conventions(dollar="USD"), language="en-AU") == [("$40", "USD")]
    assert units("It cost $40.", USUAL, language="en-AU") == [("$40", "AUD")]


def test_a_bare_ton_is_the_newsrooms_alone():
    text = "The press weighs 40 tons (40.6 metric tons)."
    assert units(text, Conventions(ton="short_ton"))[0] == ("40 tons", "short_ton")
    assert verdicts(text, "unit-conversion") == [("consistent", "")]
    assert verdicts(text, "unit-conversion", Conventions(ton="short_ton")) == [("mismatch", "")]


@pytest.mark.parametrize(("day_first", "verdict"), [(None, "consistent"), (True, "consistent"), (False, "mismatch")])
def test_day_and_month_are_read_in_the_order_that_is_set(day_first, verdict):
    text = "The bridge opened on Tuesday, 03/04/2012."
    assert verdicts(text, "weekday", replace(USUAL, day_first=day_first)) == [(verdict, "")]


def test_a_date_that_can_be_read_one_way_only_is_no_matter_of_order():
    found = tieout.check("It opened on 13/04/2012 and shut on 04/25/2013.", conventions=Conventions(day_first=True))
    assert [q.first for q in found.quantities] == [date(2012, 4, 13), date(2013, 4, 25)]


def test_rates_are_those_of_the_window_and_its_margin():
    text, day = "The port paid 100 million euros (136 million dollars).", "2010-06-01"
    assert verdicts(text, "currency-conversion", published=day) == [("consistent", "")]
    narrow = Conventions(currency_window=5)
    assert verdicts(text, "currency-conversion", narrow, published=day) == [("mismatch", "")]
    assert "the 5 days to 2010-06-01" in tieout.check(text, published=day, conventions=narrow).findings[0].message
    wide = Conventions(currency_window=5, currency_margin=12.0)
    assert verdicts(text, "currency-conversion", wide, published=day) == [("consistent", "")]


def test_a_window_may_reach_back_before_the_first_day_there_is():
    text = "The port paid 100 marks ($50)."
    assert tieout.check(text, published=date(20, 1, 1), conventions=Conventions(currency_window=3650)).findings == ()


TOLERATED = "Landings rose 34 percent to 651 tonnes, from 481 tonnes."


def test_tolerance_widens_the_stated_figure_and_says_so():
    assert verdicts(TOLERATED, "percent-change") == [("mismatch", "")]
    assert verdicts(TOLERATED, "percent-change", Conventions(tolerance=1.0)) == [("mismatch", "")]
    note = ("consistent", "holds only within the tolerance that the settings allow")
    assert verdicts(TOLERATED, "percent-change", Conventions(tolerance=2.0)) == [note]


def test_what_is_tolerated_is_a_note():
    report = tieout.check(TOLERATED, conventions=Conventions(tolerance=2.0))
    assert [(f.rule, f.severity) for f in report.findings] == [("percent-change", "note")]


def test_tolerance_turns_no_rise_into_a_fall_and_excuses_no_whole_number():
    everything = Conventions(tolerance=50.0)
    assert verdicts("Landings fell 35 percent to 650 tonnes, from 480 tonnes.", "direction", everything) == [
        ("mismatch", "")
    ]
    assert verdicts("Of the 28 skippers, 37 percent are women.", "whole-number-share", everything) == [("mismatch", "")]


LONG = Conventions(billion=1e12)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It cost 3.04 billion euros.", 3.04e12), ("It cost €3.04bn.", 3.04e12), ("It cost two trillion euros.", 2e18),
        ("It cost 3 milliard euros.", 3e9), ("It cost a thousand million euros.", 1e9), ("It cost 5 Mrd euros.", 5e9),
        ("It cost 4 million euros.", 4e6), ("It cost half a billion euros.", 5e11), ("It cost two and a half billion euros.", 2.5e12),
        ("It cost three thousand billion euros.", 3e15), ("It cost €2.5B.", 2.5e12), ("It cost 7 crore rupees.", 7e7),
    ],
)  # fmt: skip
def test_on_the_long_scale_a_billion_is_a_million_millions(text, value):
    assert tieout.check(text, conventions=LONG).quantities[0].value == pytest.approx(value, rel=1e-15)


def test_ranges_and_orders_of_magnitude_go_with_the_scale():
    found = tieout.check("From 2 to 3 billion euros, of billions of euros.", conventions=LONG).quantities
    assert {(q.low, q.high) for q in found if q.value is None} >= {(1e12, 1e13)}
    assert max(q.value or 0 for q in found) in (0, 3e12)


def test_the_scale_is_that_of_one_article():
    assert tieout.check("It cost 3 billion euros.", conventions=LONG).quantities[0].value == 3e12
    assert tieout.check("It cost 3 billion euros.").quantities[0].value == 3e9


def test_what_is_told_is_on_the_scale_of_the_article():
    text = "Exports rose 50 percent to 3 billion euros, from 2.5 billion euros."
    assert verdicts(text, "percent-change", LONG) == verdicts(text, "percent-change") == [("mismatch", "")]
    short, long = (tieout.check(text, conventions=one).findings[0] for one in (USUAL, LONG))
    assert (short.message, short.suggestions) == (long.message, long.suggestions)


def test_millions_for_billions_is_another_slip_on_the_long_scale():
    text = "Sales were 400 million euros and costs 300 million euros, 700 billion euros in all."
    said = {str(one) for one in tieout.check(text, conventions=LONG).findings}
    assert not any("a thousand times" in one for one in said)
