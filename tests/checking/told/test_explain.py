"""What a person is told: arithmetic that a pocket calculator repeats, and what would be right."""

from __future__ import annotations

import re

import pytest

import tieout
from tieout import rules


def told(text: str, rule: str, **options: str) -> tieout.Check:
    return next(check for check in tieout.check(text, **options).checks if check.rule == rule)


@pytest.mark.parametrize(
    ("text", "rule", "arithmetic", "printed"),
    [
        ("Sales rose 30 percent to 600 boats from 500 boats.", "percent-change", "600 / 500 - 1 = 20 percent", "20 percent"),
        ("Sales rose 70 percent to €3 million from €2 million.", "percent-change", "€3 million / €2 million - 1 = 50 percent (0 to 133.3)", "50 percent"),
        ("Sales fell 30 percent to 400 boats from 500 boats.", "percent-change", "400 / 500 - 1 = -20 percent", "20 percent"),
        ("The herd has 300 cows, which is eight times the 50 of 1990.", "growth-multiple", "300 / 50 = 6", "six times"),
        ("The lot has 40 acres (61 hectares).", "unit-conversion", "40 acres is 16.19", "16 hectares"),
        ("Turnout rose 6 percentage points from 50 percent to 54 percent.", "percentage-point-change", "54 percent - 50 percent = 4", "4 percentage points"),
    ],
)  # fmt: skip
def test_the_arithmetic_is_that_of_the_printed_figures(text, rule, arithmetic, printed):
    check = told(text, rule)
    assert arithmetic in check.explanation, check.explanation
    assert printed in check.explanation, check.explanation
    if check.verdict == "mismatch":
        assert check.suggestions[0].endswith(f"→ {printed}"), check.suggestions


def test_each_figure_that_could_be_wrong_is_told_what_it_would_have_to_be():
    suggestions = told("The port has 2,650 boats, which is 6.2 times the 416 of 2015.", "growth-multiple").suggestions
    assert suggestions[0] == "6.2 times → 6.4 times"
    assert "2,650 → a figure from 2,559 to 2,600 (2,560 and 2,650 differ by two swapped digits)" in suggestions
    assert "416 → a figure from 424 to 430" in suggestions


def test_a_list_is_told_item_by_item():
    check = told("It sold 59 boats: 30 to France, 35 to Spain and 4 to Malta.", "total")
    assert "30 + 35 + 4 = 69" in check.explanation
    assert check.suggestions[0] == "59 → 69" and "35 → 25" in check.suggestions


def test_the_source_of_a_rate_is_told():
    check = told(
        "The bridge cost 80 million euros (69 million dollars).", "currency-conversion", published="2021-04-13"
    )
    assert "the published rates of the 60 days to 2021-04-13" in check.explanation


def test_an_explanation_is_one_line_even_where_the_text_is_wrapped():
    check = told("Sales rose 30\npercent to 600\nboats from 500 boats.", "percent-change")
    assert "\n" not in check.explanation and not any("\n" in one for one in check.suggestions)


def test_a_balance_takes_the_smaller_figure_from_the_larger():
    text = (
        "The yard took in 38.2 million euros and paid out 45.7 million euros, leaving a deficit of 7.5 million euros."
    )
    assert "45.7 million euros - 38.2 million euros = 7.5 million" in tieout.check(text).checks[0].explanation


#: Words by which a message says that something is wrong.
_ACCUSING = re.compile(r"\bbut\b|\bis not\b|\beither\b|\bcannot\b|\bdoes not (?!exceed)|\bnothing\b", re.IGNORECASE)


@pytest.mark.parametrize("rule", [rule for rule in rules.load() if not rule.joins], ids=lambda rule: rule.name)
def test_a_check_that_holds_accuses_nobody(rule):
    for example in rule.examples.get("consistent", ()):
        given = {key: value for key, value in example.items() if key != "text"}
        told = [one.explanation for one in tieout.check(example["text"], **given).checks if one.verdict == "consistent"]
        assert not [text for text in told if _ACCUSING.search(text)]


def test_a_direction_says_so_either_way():
    said = {one.rule: one.explanation for one in tieout.check("Output rose to 60 tonnes from 50 tonnes.").checks}
    assert said["direction"] == "The article says “rose”, and the figures go from 50 tonnes to 60 tonnes."
    said = {one.rule: one.explanation for one in tieout.check("Output fell to 60 tonnes from 50 tonnes.").checks}
    assert said["direction"] == "The article says “fell”, but the figures go from 50 tonnes to 60 tonnes."


def test_shares_of_which_one_is_a_fraction_come_to_so_many_percent():
    text = "Three-quarters of the heat comes from peat, 25 percent from gas and 10 percent from wood."
    explained = told(text, "shares-total").explanation
    assert "= 110 (" in explained and explained.endswith("percent; a whole has 100 percent.")
