"""Needs looked up by units are those of which each set of units holds one that a figure may have."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout import quantities, rules, text
from tieout.checking.gate.known import asked
from tieout.checking.gate.measured import Measured
from tieout.checking.readings.fit import in_units

NEEDS = asked(rules.load()).needs
SETS = sorted({allowed for need in NEEDS for allowed in need.units}, key=sorted)
UNITS = st.sampled_from([*sorted(set().union(*SETS)), "boat", "", "USD / boat", "% / 100", "watt / hour"])


def figures(units):
    return [SimpleNamespace(unit=unit, days=None) for unit in units]


@given(st.lists(UNITS, min_size=1, max_size=4))
def test_every_set_holds_a_unit(units):
    may = {"pp", "GBP", *units, *(unit.partition(" / ")[0] for unit in units)}
    expected = [k for k, need in enumerate(NEEDS) if all(any(in_units(u, one) for u in may) for one in need.units)]
    assert Measured(NEEDS).met(figures(units)) == sum(1 << k for k in expected)


@pytest.mark.parametrize(
    ("said", "allowed", "expected"),
    [
        ("It uses 5 kilowatts an hour.", "kilowatt / hour", True),
        ("It uses 5 kilowatts.", "kilowatt / hour", False),
        ("It pays 5 dollars a share.", "USD", True),
        ("It pays 5 pounds.", "GBP", True),
        ("It opens on May 5.", "day", True),
        ("It opens soon.", "GBP", False),
    ],
)
def test_of_a_text(said, allowed, expected):
    need = SimpleNamespace(units=(frozenset((allowed,)),))
    assert Measured([need]).met(quantities.extract(text.article(said))) == int(expected)
