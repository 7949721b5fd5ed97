"""The question that ends a finding: what a reporter is asked, of which figures, and where they stand."""

from __future__ import annotations

import pytest

import tieout
from tieout.rules.parse import parse_rule


def asked(text: str, **options: str) -> str:
    (finding,) = tieout.check(text, **options).findings
    return finding.question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Some 17 of the 28 cows, or 53 percent, were well.",
         "In line 1, is 53 percent right for some 17 of 28, which is 61 percent, or is one of the other two figures wrong?"),
        ("The port has 2,650 boats, which is 6.2 times the 416 of 2015.",
         "In line 1, is 6.2 times right for 2,650 against 416, which is 6.4 times, or should 2,650 be 2,560?"),
        ("Membership doubled from 4,200 to 6,400 in a decade.",
         "In line 1, is “doubled” right for 6,400 against 4,200, which is 1.5 times, or is one of the other two figures wrong?"),
        ("The hearing is on Tuesday, 3 March 2014.",
         "In line 1, is “Tuesday” right, when 3 March 2014 is a Monday, or is the date wrong?"),
        ("The tunnel is 27 km (43.5 miles) long.",
         "In line 1, is 43.5 miles right for 27 km, which is 16.8 miles, or is the other figure wrong?"),
        ("The lake now carries six times more salt than the sea.",
         "In line 1, does “six times more” mean six times as much, or one time more than that?"),
    ],
)  # fmt: skip
def test_it_names_the_figures_as_printed_and_what_they_come_to(text, question):
    assert asked(text) == question


def test_it_names_every_line_on_which_a_figure_stands():
    text = "The board received 640 bids.\nOf that, 160, or 35 percent, came from abroad."
    assert asked(text).startswith("In lines 1 and 2, is 35 percent right for 160 of 640")


def test_a_figure_in_a_quotation_is_to_be_checked_with_the_speaker():
    text = "“Landings rose 35 percent to 600 tonnes from 500 tonnes,” he said."
    assert asked(text).startswith("In line 1, can you check with the speaker: is 35 percent right")


def test_a_note_asks_too():
    assert asked("The port has 2,650 boats, which is 6.3 times the 416 of 2015.") == (
        "In line 1, is 6.3 times cut off instead of rounded?"
    )


def test_what_ties_out_asks_nothing():
    report = tieout.check("The port has 2,650 boats, which is 6.4 times the 416 of 2015.")
    assert not report.findings and all(check.question == "" for check in report.checks)


def test_a_rule_without_a_question_asks_by_its_arithmetic(tmp_path):
    rule = """
rule: crates
title: Crates and bottles
why: A test. It takes nothing for granted.
roles: {crates: {kind: [count]}, stated: {kind: [count]}}
stated: stated
formula: crates * 12 == stated
idioms: ["{crates} crates of {stated} bottles"]
severity: warning
message: "{worked} = {computed}."
examples: {consistent: ["Two crates of 24 bottles came."], mismatch: ["Two crates of 26 bottles came."], silent: ["Two crates came."]}
"""
    crates = parse_rule(tmp_path / "crates.yaml", rule)
    (finding,) = tieout.check("We got two crates of 26 bottles.", rules=[crates]).findings
    assert finding.question == "In line 1, is 26 right, when 2 × 12 = 24, or is the other figure wrong?"


def test_neighbouring_lines_are_told_from_first_to_last():
    table = "| Port | 2019 | 2020 |\n| --- | --- | --- |\n| Oban | 1204 | 1310 |\n| Mallaig | 802 | 790 |\n| Ely | 390 | 400 |\n| Total | 2396 | 2600 |\n"
    assert asked(table, path="a.md").startswith(
        "In lines 3 to 6, is 2600 right as the total, when the others come to 2500"
    )
