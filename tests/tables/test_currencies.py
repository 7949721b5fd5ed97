"""Printed names of money and the ISO 4217 codes they may mean."""

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.tables import currencies

ENGLISH = Locale("en")


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("dollars", "USD"),
        ("$", "USD"),
        ("US$", "USD"),
        ("U.S. dollars", "USD"),
        ("dlrs", "USD"),
        ("Canadian dlrs", "CAD"),
        ("HK$", "HKD"),
        ("Hong Kong dollars", "HKD"),
        ("A$", "AUD"),
        ("yuan", "CNY"),
        ("renminbi", "CNY"),
        ("RMB", "CNY"),
        ("CN¥", "CNY"),
        ("¥", "JPY"),
        ("yen", "JPY"),
        ("pounds", "GBP"),
        ("stg", "GBP"),
        ("pounds sterling", "GBP"),
        ("Irish pounds", "IEP"),
        ("₹", "INR"),
        ("Rs.", "INR"),
        ("Sri Lankan rupees", "LKR"),
        ("RM", "MYR"),
        ("Kč", "CZK"),
        ("zł", "PLN"),
        ("złoty", "PLN"),
        ("zlotys", "PLN"),
        ("Danish crowns", "DKK"),
        ("Swiss francs", "CHF"),
        ("D-marks", "DEM"),
        ("marks", "DEM"),
        ("lire", "ITL"),
        ("Finnish Markka", "FIM"),
        ("bolivars", "VES"),
        ("ECUs", "XEU"),
        ("EUR", "EUR"),
        ("€", "EUR"),
    ],
)
def test_printed_name_means_first_of_all(printed, code):
    assert currencies.candidates(printed)[0] == code


@pytest.mark.parametrize("code", sorted(currencies.CODES))
def test_every_currency_is_found_by_code_and_name(code):
    assert code in currencies.find(code).codes
    name = currencies.currency(code).name
    assert code in currencies.candidates(name)
    plurals = ENGLISH._data["currency_names_plural"][code]
    for printed in plurals.values():
        assert code in currencies.candidates(printed.split(" (")[0])


def test_every_currency_in_use_today_is_known():
    tender = {row.split(":")[0] for spans in currencies._countries().values() for row in (spans[0][0],)}
    assert len(tender) > 140 and tender <= currencies.CODES


@pytest.mark.parametrize("printed", ["million", "units", "rights", "gold", "shares", "", "\ud800", "of"])
def test_other_words_are_no_money(printed):
    assert currencies.find(printed) is None
    assert currencies.candidates(printed) == ()


@pytest.mark.parametrize("printed", ["real", "won", "rand", "marks", "pounds", "ALL", "TRY", "p", "c", "R", "kr"])
def test_ordinary_words_are_weak(printed):
    assert currencies.find(printed).weak


def test_parts_of_a_unit():
    assert currencies.find("pence").scale == 0.01 and currencies.find("pence").codes[0] == "GBP"
    assert currencies.find("cts").scale == 0.01 and currencies.find("cts").codes == ()
    assert currencies.find("Canadian cents").codes == ("CAD",)
    assert currencies.find("jiao").scale == 0.1
    assert currencies.find("dollars").scale == 1


def test_a_bare_dollar_is_every_dollar():
    meant = currencies.candidates("dollars")
    assert {"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "JMD", "NAD"} <= set(meant)
    assert "GBP" not in meant


def test_the_country_comes_first():
    assert currencies.candidates("$", country="AU")[0] == "AUD"
    assert currencies.candidates("$", country="mx")[0] == "MXN"
    assert currencies.candidates("$", country="DE")[0] == "USD"
    assert currencies.candidates("rupees", country="PK")[0] == "PKR"
    assert currencies.candidates("US$", country="AU") == ("USD",)


def test_the_year_decides_what_was_in_use():
    assert currencies.candidates("francs", year=1987)[0] == "FRF"
    assert currencies.candidates("francs", year=2020)[0] == "CHF" and "FRF" not in currencies.candidates(
        "francs", year=2020
    )
    assert "FRF" in currencies.candidates("francs")
    assert currencies.candidates("marks", year=2020)[0] == "DEM"
    assert currencies.candidates("roubles", year=1987)[0] == "SUR"


def test_legal_tender():
    assert currencies.of_country("CN") == "CNY"
    assert currencies.of_country("de") == "EUR" and currencies.of_country("DE", 1987) == "DEM"
    assert currencies.of_country("XX") == "" and currencies.of_country("") == ""
    assert currencies.home("CAD") == "CA" and currencies.home("XAF") == ""


def test_printed_names_are_found():
    assert all(currencies.find(name.printed) for name in currencies.printed_names())
    assert all(currencies.currency(code) for name in currencies.printed_names() for code in name.codes)


@settings(deadline=None)
@given(st.text(max_size=30))
def test_no_text_raises(text):
    currencies.candidates(text, country=text, year=1987)
