"""Printed names of units, and conversion, which pint does the same way."""

import logging
import math
import subprocess
import sys

import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.intervals.interval import Interval
from tieout.tables import units

logging.getLogger("pint").setLevel(logging.ERROR)
REGISTRY = pint.UnitRegistry()
REGISTRY.define("acre = mile ** 2 / 640 = ac")  # pint has the survey acre, two millionths larger
OWN = {
    "mu",
    "dunam",
    "pyeong",
    "rai",
    "feddan",
    "quintal",
    "tola",
    "jin",
    "metric_cup",
    "tael",
    "catty",
    "TEU",
    "deadweight_ton",
    "gross_ton",
    "decade",
    "quarter",
    "frame",
    "decibel",
    "karat",
} | {
    "hundred_kilometers",
    "million_british_thermal_unit",
    "part_per_billion",
    "tonne_of_carbon_dioxide_equivalent",
    "megapixel",
    "bitcoin",
    "satoshi",
    "thousand_cubic_feet",
    "million_cubic_feet",
    "billion_cubic_feet",
    "trillion_cubic_feet",
    "million_gallon",
    "international_unit",
    "milliinternational_unit",
    "milliequivalent",
    "solar_mass",
}
#: Written otherwise than pint does, because pint's own word is ambiguous in print.
PLAINER = {"short_ton": "ton", "revolution": "turn"}
PRINTED = sorted({unit for name in units.printed_names() for unit in name.units})
PLAIN = sorted(unit for unit in units._units() if unit not in OWN)


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("km", "kilometer"),
        ("Square-Metres", "meter ** 2"),
        ("sq. ft.", "foot ** 2"),
        ("cubic  feet", "foot ** 3"),
        ("cu m", "meter ** 3"),
        ("km²", "kilometer ** 2"),
        ("MW", "megawatt"),
        ("imp gal", "imperial_gallon"),
        ("US gal", "gallon"),
        ("lb/sq in", "force_pound / inch ** 2"),
        ("quintals", "quintal"),
        ("mW", "milliwatt"),
        ("MILES", "mile"),
        ("mph", "mile / hour"),
        ("kph", "kilometer / hour"),
        ("litres", "liter"),
        ("°F", "degree_Fahrenheit"),
        ("degrees Celsius", "degree_Celsius"),
        ("barrels", "oil_barrel"),
        ("bpd", "oil_barrel / day"),
        ("tonnes", "metric_ton"),
        ("kWh", "kilowatt_hour"),
        ("mmBtu", "million_british_thermal_unit"),
        ("pound-feet", "foot_pound"),
        ("rpm", "revolution / minute"),
        ("nautical miles", "nautical_mile"),
        ("mpg", "mile / gallon"),
        ("TEUs", "TEU"),
        ("dwt", "deadweight_ton"),
        ("mu", "mu"),
        ("decades", "decade"),
        ("mAh", "milliampere_hour"),
        ("hl", "hectoliter"),
        ("bushels", "bushel"),
        ("gpm", "gallon / minute"),
        ("VDC", "volt"),
        ("IU", "international_unit"),
        ("in-lbs", "force_pound * inch"),
        ("W/(m·K)", "watt / kelvin / meter"),
        ("uF", "microfarad"),
        ("hectometres", "hectometer"),
    ],
)
def test_printed_name_is_found(printed, unit):
    assert units.find(printed).units[0] == unit


@pytest.mark.parametrize(
    "printed",
    [
        "points",
        "6pm",
        "PM",
        "GM",
        "Ms",
        "MPs",
        "th",
        "hand",
        "bag",
        "people",
        "section",
        "billion",
        "mln",
        "",
        " ",
        "\ud800",
    ],
)
def test_what_print_uses_otherwise_is_no_unit(printed):
    assert units.find(printed) is None


@pytest.mark.parametrize("printed", ["in", "at", "m", "s", "second", "degrees", "ton", "pounds", "C", "K", '"'])
def test_ordinary_words_are_weak(printed):
    name = units.find(printed)
    assert name is None or name.weak


def test_a_name_may_have_several_meanings():
    assert units.find("tons").units == ("metric_ton", "short_ton", "long_ton")
    assert units.find("m").units == ("meter", "minute")


def test_printed_names_come_longest_first_and_are_found():
    names = units.printed_names()
    assert [len(name.printed) for name in names] == sorted((len(name.printed) for name in names), reverse=True)
    assert all(units.find(name.printed) == name for name in names)


@pytest.mark.parametrize("unit", PRINTED)
def test_every_unit_in_print_is_written_as_pint_writes_it(unit):
    parts = unit
    for ours, theirs in PLAINER.items():
        parts = parts.replace(ours, theirs)
    if not OWN & {part for part, _ in units._terms(unit)}:
        assert str(REGISTRY.parse_units(parts)) == parts
    assert units.kind(unit)


@settings(deadline=None)
@given(st.sampled_from(PLAIN), st.sampled_from(PLAIN), st.floats(1e-3, 1e6))
def test_conversion_agrees_with_pint(first, second, value):
    if not units.compatible(first, second):
        with pytest.raises(units.IncompatibleUnits):
            units.convert(value, first, second)
        return
    theirs = REGISTRY.Quantity(value, first).to(second).magnitude
    assert math.isclose(units.convert(value, first, second), theirs, rel_tol=1e-9, abs_tol=1e-9)


SAME = [(a, b) for a in PLAIN for b in PLAIN if a < b and units.compatible(a, b)]


@settings(deadline=None)
@given(st.sampled_from(SAME), st.floats(1e-3, 1e6))
def test_conversion_of_one_dimension_agrees_with_pint_and_back(pair, value):
    first, second = pair
    there = units.convert(value, first, second)
    assert math.isclose(there, REGISTRY.Quantity(value, first).to(second).magnitude, rel_tol=1e-9, abs_tol=1e-9)
    assert math.isclose(units.convert(there, second, first), value, rel_tol=1e-9, abs_tol=1e-8)


@settings(deadline=None)
@given(st.sampled_from(SAME), st.sampled_from(SAME), st.floats(1e-3, 1e6))
def test_rates_agree_with_pint(over, under, value):
    if any("degree_" in unit for unit in (*over, *under)):
        return
    first, second = (f"{a} / {b}" for a, b in zip(over, under, strict=True))
    theirs = REGISTRY.Quantity(value, first).to(second).magnitude
    assert math.isclose(units.convert(value, first, second), theirs, rel_tol=1e-9)


def test_a_temperature_is_a_level_or_a_change():
    assert math.isclose(units.convert(100.0, "degree_Celsius", "degree_Fahrenheit"), 212)
    assert math.isclose(units.convert(4.0, "degree_Celsius", "degree_Fahrenheit", change=True), 7.2)
    assert math.isclose(units.convert(-40.0, "degree_Fahrenheit", "degree_Celsius"), -40)
    assert math.isclose(units.convert(18.0, "degree_Fahrenheit / hour", "degree_Celsius / hour"), 10)


def test_a_square_mile_has_640_acres_to_the_last_digit():
    assert math.isclose(units.convert(1_000_000.0, "mile ** 2", "acre"), 640_000_000, rel_tol=1e-12)


def test_fuel_use_turns_round():
    assert math.isclose(units.convert(26.0, "mile / gallon", "liter / hundred_kilometers"), 9.0467147, rel_tol=1e-6)
    assert math.isclose(
        units.convert(5.0, "liter / hundred_kilometers", "mile / imperial_gallon"), 56.496, rel_tol=1e-4
    )


def test_an_interval_converts_at_both_ends():
    there = units.convert(Interval(10.0, 20.0), "mile", "kilometer")
    assert math.isclose(there.low, 16.09344) and math.isclose(there.high, 32.18688)
    fuel = units.convert(Interval(20.0, 40.0), "mile / gallon", "liter / hundred_kilometers")
    assert math.isclose(fuel.low, 5.8803646, rel_tol=1e-6) and math.isclose(fuel.high, 11.760729, rel_tol=1e-6)


def test_money_and_nouns_are_dimensions_of_their_own():
    assert math.isclose(units.convert(2.0, "USD / pound", "USD / kilogram"), 4.409245, rel_tol=1e-6)
    assert not units.compatible("USD / pound", "EUR / pound")
    assert not units.compatible("enterprise", "plant")
    assert units.compatible("point / game", "point / game")
    assert (
        units.kind("point / game") == ""
        and units.kind("kilometer / hour") == "measure"
        and units.kind("week") == "duration"
    )


@settings(deadline=None)
@given(st.text(max_size=30))
def test_no_text_raises(text):
    units.find(text)
    units.kind(text)
    assert units.compatible(text, text)


def test_reading_the_tables_imports_no_registry():
    code = (
        "import sys; from tieout.tables import units, currencies, rates, country\n"
        "units.find('km'); currencies.find('$')\n"
        "print(sorted({'babel', 'pint', 'currency_converter', 'pandas', 'zipfile'} & set(sys.modules)))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


@pytest.mark.parametrize(
    ("printed", "own", "possible"),
    [
        ("40 tons", "metric_ton", ("metric_ton", "short_ton", "long_ton")),
        ("40 tons", "short_ton", ("short_ton", "metric_ton", "long_ton")),
        ("36 metric tons", "metric_ton", ("metric_ton",)),
        ("a 5-gallon", "gallon", ("gallon", "imperial_gallon")),
        ("50 US gallons", "gallon", ("gallon",)),
        ("30mpg", "mile / gallon", ("mile / gallon", "mile / imperial_gallon")),
        ("140 calories", "calorie", ("calorie", "kilocalorie")),
        ("12", "kilometer", ("kilometer",)),
    ],
)
def test_a_bare_name_may_be_several_units(printed, own, possible):
    assert units.possible(printed, own) == possible
