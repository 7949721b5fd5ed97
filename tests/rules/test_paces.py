"""How much a year so much a day comes to."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

from tieout.rules.paces import pace_factor


def factors(given: str, stated: str, text: str = "") -> list[tuple[float, float, bool]]:
    units, printed = {"given": given, "stated": stated}, {"stated": SimpleNamespace(text=text)}
    at = cast("Any", SimpleNamespace(units=units, quantities=printed, published=date(2020, 1, 1)))
    return [(one.value.low, one.value.high, one.outer) for one in pace_factor(at)]


def test_a_year_has_365_or_366_days_of_which_some_are_worked():
    assert factors("car / day", "car / year") == [(365, 366, False), (180, 315, True)]


def test_the_other_way_round_it_is_divided():
    assert factors("GBP / year", "GBP / month")[0] == (pytest.approx(1 / 12), pytest.approx(1 / 12), False)


@pytest.mark.parametrize(("given", "stated"), [("car / day", "1 / year"), ("1 / day", "car / year")])
def test_a_bare_number_is_of_what_the_other_counts(given, stated):
    assert factors(given, stated)[0][:2] == (365, 366)


def test_what_has_no_length_of_time_is_of_a_year():
    assert factors("GBP", "GBP / week")[0][:2] == (pytest.approx(1 / 52.3), pytest.approx(1 / 52))


@pytest.mark.parametrize(
    ("given", "stated"), [("car / day", "truck / year"), ("car / day", "car / day"), ("car / day", "car / mile")]
)
def test_no_factor_where_the_two_are_no_paces_of_one_thing(given, stated):
    assert factors(given, stated) == []


def test_a_pace_that_prints_no_noun_is_of_what_the_other_counts():
    assert factors("car / year", "clerk / day", "about 22,000 a day")
    assert not factors("car / year", "clerk / day", "22,000 clerks a day")
