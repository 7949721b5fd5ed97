"""What a cell, or the output of a command, holds as a number."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.ledger.outside.cells import number, only_number
from tieout.ledger.outside.model import Number


@pytest.mark.parametrize(
    ("cell", "value", "step"),
    [
        ("2650", 2650, 1), ("1,234", 1234, 1), (" 1,234,567.5 ", 1234567.5, 0.1), ("1 234", 1234, 1), ("1\u202f234", 1234, 1),
        ("-3.50", -3.5, 0.01), ("−3", -3, 1), ("+3", 3, 1), (".5", 0.5, 0.1), ("3.04e9", 3.04e9, 1), ("1E-3", 0.001, 0.001),
        (5, 5, 1), (5.0, 5, 0.1), (0.12, 0.12, 0.01), (np.int64(7), 7, 1), (np.float64(2.5), 2.5, 0.1), (Decimal("1.20"), 1.2, 0.01),
    ],
)  # fmt: skip
def test_numbers_are_read_with_a_unit_of_their_last_digit(cell: object, value: float, step: float) -> None:
    found = number(cell)
    assert isinstance(found, Number)
    assert (found.value, found.step, found.percent) == (value, pytest.approx(step), False)


def test_a_percent_sign_is_kept() -> None:
    assert number("12%") == Number("12%", 12.0, 1.0, True)
    assert number("12.5 %") == Number("12.5 %", 12.5, 0.1, True)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("n/a", "'n/a', which is no number"), ("1,23", "'1,23', which is no number"), ("1.234,5", "'1.234,5', which is no number"),
        ("12,34,567", "'12,34,567', which is no number"), ("$5", "'$5', which is no number"), ("5 km", "'5 km', which is no number"),
        ("-", "'-', which is no number"), ("1e999", "1e999, which is no finite number"), (float("inf"), "inf, which is no finite number"),
        (True, "True, which is no number"), (np.bool_(False), "False, which is no number"), (date(2020, 1, 1), "2020-01-01, which is no number"),
        ("", "nothing"), ("  ", "nothing"), (None, "nothing"), (float("nan"), "nothing"), ([1], "[1], which is no number"),
        ("٣", "'٣', which is no number"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_told(cell: object, told: str) -> None:
    found = number(cell)
    assert found == told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("423\n", 423.0), ("423 files counted\n", 423.0), ("  7 of 7\n", 7.0), ("12%\n", 12.0),
        ("12 passed in 3.4s", "2 numbers"), ("", "nothing"), ("none\n", "'none', which is no number"), ("v1.2.3", "'v1.2.3', which is no number"),
    ],
)  # fmt: skip
def test_a_command_prints_one_number(text: str, found: object) -> None:
    made = only_number(text)
    assert (made.value if isinstance(made, Number) else made) == found


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_a_number_as_text_or_as_number_is_the_same(value: float) -> None:
    typed, written = number(value), number(repr(value))
    assert isinstance(typed, Number) and isinstance(written, Number)
    assert typed.value == written.value == value
    assert typed.step == written.step


@given(st.one_of(st.text(), st.binary(), st.none(), st.booleans(), st.floats(), st.integers(), st.dates()))
def test_nothing_raises(cell: object) -> None:
    assert isinstance(number(cell), (Number, str))
    assert isinstance(only_number(str(cell)), (Number, str))
