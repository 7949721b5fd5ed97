"""What a new or changed rule would report: what comes, what goes, which of its examples do not come out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import tieout
from tieout.pipeline import check_each
from tieout.reports.text import plain
from tieout.reports.trial import Trial, broken_examples, lines
from tieout.rules import load
from tieout.text import article

TEXT = "The sea has warmed by 4C (39.2F). The herd grew from 50 to 40 cows."
RULES = load()


def trial(before, after) -> Trial:
    return Trial(*check_each(article(TEXT), (before, after)))


def without(name: str) -> tuple[tieout.Rule, ...]:
    return tuple(rule for rule in RULES if rule.name != name)


def test_what_only_the_new_rule_finds_is_new():
    one = trial(without("unit-conversion"), RULES)
    assert [finding.rule for finding in one.new] == ["unit-conversion"] and not one.gone
    assert plain(lines(one)).startswith("+ <text>:1:27: mismatch unit-conversion\n")


def test_what_it_makes_go_away_is_gone():
    one = trial(RULES, without("direction"))
    assert [finding.rule for finding in one.gone] == ["direction"] and not one.new
    assert plain(lines(one)).startswith("- <text>:1:")


def test_a_finding_that_stays_is_neither_unless_its_severity_changes():
    milder = tuple(replace(rule, severity="warning") if rule.name == "direction" else rule for rule in RULES)
    assert not trial(RULES, RULES).new
    one = trial(RULES, milder)
    assert [f.severity for f in one.new] == ["warning"] and [f.severity for f in one.gone] == ["error"]


def test_the_examples_that_do_not_come_out_are_told():
    rule = next(rule for rule in RULES if rule.name == "direction")
    wrong = {"consistent": ({"text": "The toll rose from 60 to 40 dollars."},), "silent": ({"text": "The toll rose."},)}
    used = partial(tieout.check, rules=RULES)
    assert list(broken_examples(replace(rule, examples=wrong), used)) == [
        ("consistent", "The toll rose from 60 to 40 dollars.")
    ]
    assert not list(broken_examples(rule, used))
