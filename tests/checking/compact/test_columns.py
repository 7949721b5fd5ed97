"""What a line tells, and what it compares that with."""

from __future__ import annotations

import pytest

from tieout.checking.compact.columns import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stocks were 52 tonnes against 48 tonnes.", [("52 tonnes", "48 tonnes")]),
        ("Coal was 52 tonnes against 48 tonnes and coke 17 tonnes.", [("52 tonnes", "48 tonnes"), ("17 tonnes", None)]),
        ("Coal was 52 tonnes, against 48, and coke 17 tonnes, against 15.", [("52 tonnes", "48"), ("17 tonnes", "15")]),
        ("It rose to 52 tonnes from 48 tonnes in May and 45 tonnes in March.", [("52 tonnes", "48 tonnes")]),
        ("Sales rose 8 percent over the prior year to $52 million.", [("$52 million", None)]),
        ("It was 48 tonnes a year earlier.", []),
        ("It pays $52 a share on 48 tonnes (5 tonnes of coke).", [("48 tonnes", None)]),
    ],
)
def test_figures_with_those_of_another_time(seen, text, expected):
    found = told(seen(text).line)
    assert [(one.slot.quantity.text, one.other and one.other.quantity.text) for one in found] == expected
