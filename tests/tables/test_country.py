"""What an article's country makes of bare names."""

import pytest

from tieout.tables import country, units


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "", ""),
        ("en-AU", "", "AU"),
        ("en_gb", "", "GB"),
        ("zh-Hans-CN", "", "CN"),
        ("en", "All figures are in Canadian dollars unless noted.", "CA"),
        ("en", "Amounts are given in Hong Kong dollars.", "HK"),
        ("en", "He paid in dollars. She paid in Canadian dollars.", ""),
        ("", "", ""),
        ("en-GB", "Figures are in Canadian dollars.", "GB"),
    ],
)
def test_country_of_an_article(language, text, expected):
    assert country.of_article(language, text) == expected


@pytest.mark.parametrize(
    ("printed", "where", "unit"),
    [
        ("tons", "", "metric_ton"),
        ("tons", "CN", "metric_ton"),
        ("tons", "US", "short_ton"),
        ("tons", "GB", "metric_ton"),
        ("gallons", "US", "gallon"),
        ("gallons", "GB", "imperial_gallon"),
        ("gallons", "", "gallon"),
        ("pints", "IE", "imperial_pint"),
        ("mpg", "GB", "mile / imperial_gallon"),
        ("km", "US", "kilometer"),
    ],
)
def test_bare_names_go_by_the_country(printed, where, unit):
    names = units.find(printed).units
    assert country.prefer(names, where)[0] == unit
    assert sorted(country.prefer(names, where)) == sorted(names)


def test_degrees():
    assert country.degrees("US") == "degree_Fahrenheit"
    assert country.degrees("CN") == country.degrees("") == "degree_Celsius"
