"""How long printed intervals and formulas take: one reading at a time, and a million at once.

pytest tests/benchmarks/bench_intervals.py
"""

from __future__ import annotations

import numpy as np
import pytest

from tieout.intervals import Figure, Interval, printed
from tieout.rules.formula import parse

READINGS = 1_000_000
ROLES = {
    "new": (2650.0, 0.5),
    "base": (416.0, 0.5),
    "stated": (5.37, 0.005),
    "part": (14.0, 0.0),
    "share": (0.74, 0.005),
}


def columns(names: list[str]) -> dict[str, Interval]:
    """A million readings around one, each role spread by a tenth."""
    random = np.random.default_rng(7)
    found = {}
    for name in names:
        value, reach = ROLES[name]
        values = value * random.uniform(0.9, 1.1, READINGS)
        values = np.round(values) if reach == 0 else values
        found[name] = Interval(values - reach, values + reach)
    return found


@pytest.mark.parametrize(
    ("text", "names"),
    [("new / base - 1 == stated", ["new", "base", "stated"]), ("whole_share(part, share)", ["part", "share"])],
    ids=["percent-change", "whole-number-share"],
)
def test_a_million_readings_at_once(benchmark, text, names):
    formula, readings = parse(text), columns(names)
    outcome = benchmark(formula.evaluate, readings)
    assert outcome.holds.shape == (READINGS,) and 0 < outcome.holds.sum() < READINGS


@pytest.mark.parametrize(
    "text", ["new / base - 1 == stated", "whole_share(part, share)"], ids=["percent-change", "whole-number-share"]
)
def test_one_reading(benchmark, text):
    formula = parse(text)
    reading = {
        name: Interval(value - reach, value + reach) for name, (value, reach) in ROLES.items() if name in formula.roles
    }
    assert benchmark(formula.evaluate, reading).holds


@pytest.mark.parametrize(
    "figure",
    [
        Figure(6.2, 0.1, 0.1, "multiple", pointed=True),
        Figure(35_000.0, 1.0, 1000.0, "count", hedge=">"),
        Figure(0.25, 1.0, 1.0, "fraction", wording="one-in"),
    ],
    ids=["plain", "hedged", "one-in"],
)
def test_one_printed_figure(benchmark, figure):
    assert benchmark(printed, figure).encloses(figure.value)


def test_parsing_a_formula(benchmark):
    assert benchmark(parse, "(new / base) ** (1 / years) - 1 == stated").roles == {"new", "base", "years", "stated"}
