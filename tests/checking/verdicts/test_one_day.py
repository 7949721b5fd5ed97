"""One amount told in two other currencies is converted at the rates of one day."""

from __future__ import annotations

import pytest

import tieout

TOLD = "The yard lost {}bn yen (${}bn; £{}bn) in the year."


def accused(text: str, **when: str) -> set[str]:
    return {
        c.stated.text for c in tieout.check(text, **when).checks if c.verdict == "mismatch" and c.stated is not None
    }


def test_what_was_the_rate_of_one_day_ties_out():
    assert not accused(TOLD.format(318, 4, "2.56"))  # of 2012


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        (TOLD.format(318, 4, "3.46"), {"£3.46bn"}),  # a pound has been so cheap, and a dollar too, but never on one day
        (TOLD.format(470, "5.4", "2.9"), {"$5.4bn"}),
    ],
)
def test_what_never_was_is_accused(told, wrong):
    assert accused(told) == wrong


def test_the_one_that_a_slip_explains_is_accused():
    assert accused(TOLD.format(318, "3.80", "1.85")) == {"$3.80bn"}  # 3.08
    assert not accused(TOLD.format(318, "3.08", "1.85"))


def test_a_currency_without_rates_from_the_beginning_decides_nothing():
    assert not accused("The yard lost 130bn roubles ($4.6bn; £2.4bn) in the year.")


def test_two_that_agree_with_each_other_do_not_excuse_the_third():
    assert accused(TOLD.format(138, 4, "2.56")) == {"$4bn", "£2.56bn"}


def test_prices_may_be_set_country_by_country():
    assert not accused("The van costs $30,000 (£25,000; 30,000 euros).", published="2016-03-08")


def test_a_step_by_a_rounded_amount_is_excused():
    told = "The mill was fined 33 million yuan ($5 million; {} million euros)."
    assert not accused(told.format("4.75"), published="2016-12-30")  # of five million dollars
    assert accused(told.format("47.5"), published="2016-12-30") == {"47.5 million euros"}
