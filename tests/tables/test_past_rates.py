"""Exchange rates before 1999: bands around yearly averages."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.tables import rates
from tieout.tables.past_rates import _averages, ever_past, past

CODES = sorted(_averages())
YEARS = st.integers(1972, 1998)


@pytest.mark.parametrize(
    ("base", "quote", "year", "rate"),
    [
        ("USD", "DEM", 1985, 3.46),  # the dollar's peak, in February
        ("GBP", "USD", 1987, 1.60),
        ("USD", "JPY", 1995, 80.6),  # and its trough against the yen, in April
        ("USD", "JPY", 1987, 153.0),
        ("ESP", "DEM", 1987, 1 / 70.3),
        ("FRF", "XOF", 1990, 50.0),
        ("FRF", "XAF", 1996, 100.0),
        ("USD", "HKD", 1990, 7.79),
    ],
)
def test_a_rate_of_the_year_lies_in_the_band(base, quote, year, rate):
    assert past(base, quote, year).encloses(rate)


def test_what_is_off_by_a_third_lies_outside():
    assert not past("GBP", "USD", 1987).encloses(2.2)
    assert not past("USD", "DEM", 1993).encloses(2.3)


@given(st.sampled_from(CODES), st.sampled_from(CODES), YEARS)
def test_a_band_turned_round_is_that_of_the_pair_turned_round(base, quote, year):
    there, back = past(base, quote, year), past(quote, base, year)
    assert (there is None) == (back is None)
    if there is not None:
        assert math.isclose(there.low * back.high, 1.0) and math.isclose(there.high * back.low, 1.0)
        assert 1.1 < there.high / there.low < 3.5
        assert ever_past(base, quote).encloses(there.low)


def test_none_is_given_where_an_average_beside_is_missing():
    assert past("USD", "DEM", 1971) is None and past("USD", "DEM", 1999) is None
    assert past("USD", "KRW", 1997) is None and past("USD", "UGX", 1987) is None and past("USD", "USD", 1987) is None


@pytest.mark.parametrize("code", ["ATS", "BEF", "DEM", "ESP", "FIM", "FRF", "IEP", "ITL", "NLG", "PTE"])
def test_the_last_averages_agree_with_the_parities_of_the_euro(code):
    told = _averages()[code][1998] / _averages()["DEM"][1998]
    assert math.isclose(told, rates._fixed()[code][1] / rates._fixed()["DEM"][1], rel_tol=0.007)


@pytest.mark.parametrize("code", ["AUD", "CAD", "CHF", "DKK", "GBP", "JPY", "NOK", "SEK"])
def test_the_last_year_of_averages_is_the_first_of_the_daily_rates(code):
    assert rates.year("USD", code, 1999).encloses(_averages()[code][1999])
