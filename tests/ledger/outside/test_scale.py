"""Units of sources, and their numbers in the units of claims."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.intervals import Interval
from tieout.ledger.outside.scale import Scale, UnknownUnit, converted, scale


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", Scale(1, "", True)),
        ("CNY", Scale(1, "CNY")),
        ("million CNY", Scale(1e6, "CNY")),
        ("10,000 yuan", Scale(1e4, "CNY")),
        ("100 million CNY", Scale(1e8, "CNY")),
        ("%", Scale(1, "%")),
        ("percent", Scale(1, "%")),
        ("share", Scale(1, "share")),
        ("km", Scale(1, "kilometer")),
        ("thousand tonnes", Scale(1e3, "metric_ton")),
        ("pp", Scale(1, "pp")),
        ("x", Scale(1, "x")),
        ("thousand persons", Scale(1e3, "persons", True)),
        ("high-tech firms", Scale(1, "high-tech firms", True)),
        ("USD / oil_barrel", Scale(1, "USD / oil_barrel")),
        ("USD / barrel", Scale(1, "USD / oil_barrel")),
        ("kilometer / hour", Scale(1, "kilometer / hour")),
        ("million", Scale(1e6, "", True)),
    ],
)
def test_units_as_settings_name_them(text: str, found: Scale) -> None:
    assert scale(text) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tons", "may be metric_ton, short_ton, long_ton"),
        ("dollars", "may be USD, CAD, AUD, HKD"),
        ("q/7!", "is not known"),
        ("€€", "is not known"),
    ],
)
def test_a_unit_that_may_be_several_or_none_is_told(text: str, told: str) -> None:
    with pytest.raises(UnknownUnit, match=told.replace("/", "/")):
        scale(text)


@pytest.mark.parametrize(
    ("value", "of", "kind", "unit", "found"),
    [
        (12.0, "%", "percent", "%", 12.0),
        (0.12, "share", "percent", "%", 12.0),
        (0.25, "share", "fraction", "", 0.25),
        (25.0, "%", "fraction", "", 0.25),
        (3.04, "billion CNY", "currency", "CNY", 3.04e9),
        (10.0, "km", "measure", "mile", 6.2137119),
        (20.0, "degree_Celsius", "measure", "degree_Fahrenheit", 68.0),
        (2.0, "thousand firms", "count", "enterprise", 2000.0),
        (5.0, "", "number", "", 5.0),
        (25.0, "basis_point", "percentage_point", "pp", 0.25),
        (6.2, "x", "multiple", "x", 6.2),
        (1.0, "USD / pound", "currency", "USD / kilogram", 2.2046226),
    ],
)
def test_a_number_in_the_unit_of_a_claim(value: float, of: str, kind: str, unit: str, found: float) -> None:
    [made] = converted(Interval(value, value), scale(of), kind, unit)
    assert (made.low, made.high) == (pytest.approx(found), pytest.approx(found))


@pytest.mark.parametrize(
    ("of", "kind", "unit"),
    [
        ("CNY", "currency", "USD"),
        ("km", "measure", "kilogram"),
        ("", "currency", "CNY"),
        ("CNY", "count", "firm"),
        ("%", "percentage_point", "pp"),
        ("firms", "percent", "%"),
        ("%", "count", "firm"),
        ("firms", "measure", "kilometer"),
    ],
)
def test_what_measures_different_things_is_not_compared(of: str, kind: str, unit: str) -> None:
    assert list(converted(Interval(1.0, 1.0), scale(of), kind, unit)) == []


def test_a_ton_of_print_may_be_any() -> None:
    found = [
        round(each.low, 3)
        for each in converted(Interval(1.0, 1.0), scale("metric_ton"), "measure", "short_ton", "1 ton")
    ]
    assert found == [1.102, 1.0, 0.984]


@given(
    st.floats(min_value=1e-6, max_value=1e12),
    st.sampled_from([("km", "mile"), ("kilogram", "pound"), ("metric_ton", "kilogram")]),
)
def test_there_and_back_again(value: float, pair: tuple[str, str]) -> None:
    first, second = (scale(name).unit for name in pair)
    [there] = converted(Interval(value, value), Scale(1.0, first), "measure", second)
    [back] = converted(there, Scale(1.0, second), "measure", first)
    assert back.low == pytest.approx(value)
