"""What slipped is told beside the arithmetic, where one of the usual slips explains the figure."""

from __future__ import annotations

import pytest

import tieout
from tieout.rules import load

SLIPS = [(rule, slip) for rule in load() for slip in rule.slips]


def told(text: str, rule: str, **options: str) -> str:
    (check,) = [c for c in tieout.check(text, **options).checks if c.rule == rule and c.verdict == "mismatch"]
    return check.explanation


@pytest.mark.parametrize(("rule", "slip"), SLIPS, ids=lambda one: getattr(one, "name", getattr(one, "told", "")))
def test_every_slip_of_a_rule_is_shown_by_one_of_its_examples(rule, slip):
    reports = [tieout.check(e["text"], published=e.get("published")) for e in rule.examples["mismatch"]]
    said = [check.explanation for report in reports for check in report.checks if check.rule == rule.name]
    assert any(explanation.endswith(f" {slip.told}.") for explanation in said)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The pond is 27 km (168 miles) long.", "It is ten times too large."),
        ("The pond is 27 km (0.168 miles) long.", "It is a hundred times too small."),
        ("The pond is 4,800 m (15.7 feet) deep.", "It is a thousand times too small."),
        ("The pond is 27 km (20.5 miles) long.", ""),
    ],
)
def test_a_slip_of_magnitude_is_told_of_any_rule(text, way):
    checks = [check for check in tieout.check(text).checks if check.verdict == "mismatch"]
    assert all(check.explanation.endswith(way or "miles).") for check in checks)


def test_a_figure_of_one_digit_shows_no_slip():
    assert told("The pond is 27 km (2 miles) long.", "unit-conversion").endswith("miles).")


def test_what_ties_out_has_no_slip():
    (check,) = tieout.check("The pond is 27 km (16.8 miles) long.").checks
    assert check.explanation.endswith("miles).")


def test_a_slip_is_told_of_the_figures_as_they_are_printed():
    assert told("Traffic rose 12 percent to 4.2 million boxes from 3.6 million.", "percent-change").endswith(
        "says 12 percent."
    )
    new = told("Traffic rose 20 percent to 4.50 million boxes from 3.60 million.", "percent-change")
    assert new.endswith("as a percentage of the new figure.")
