"""The rule library: each file is a rule, and every example in it is a test of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import tieout
from tieout.ledger.across import across
from tieout.ledger.across.examples import encoded, verdict
from tieout.rules import Rule, load
from tieout.rules.formula import repeated_roles
from tieout.rules.library import built_in_folder
from tieout.rules.model import MESSAGE_FIELDS

RULES = load()
ALONE = [rule for rule in RULES if rule.joins is None]
ACROSS = [rule for rule in RULES if rule.joins is not None]
NAMES = [rule.name for rule in RULES]
JUDGED = ("consistent", "mismatch", "ambiguous")


def examples(*kinds: str, of: list[Rule] = ALONE) -> list[Any]:
    """Every example of these kinds, with a short name."""
    return [
        pytest.param(rule, example, id=f"{rule.name}-{kind}-{number}")
        for rule in of
        for kind in kinds
        for number, example in enumerate(rule.examples.get(kind, ()), 1)
    ]


def report_of(example: Mapping[str, str]) -> tieout.Report:
    """The report of an example: its text, with its date and language where it gives them."""
    given: dict[str, Any] = dict(example)
    return tieout.check(given.pop("text"), **given)


def findings_in(example: Mapping[str, Any], rules: list[Rule]) -> list[tieout.Finding]:
    """What rules across articles find in the articles of an example."""
    return [found.finding for _, found, _ in across(encoded(example), rules)]


def verdicts(report: tieout.Report, rule: Rule) -> list[str]:
    return [check.verdict for check in report.checks if check.rule == rule.name]


def accused(report: tieout.Report) -> list[str]:
    return [f"{check.rule}: {check.explanation}" for check in report.checks if check.verdict == "mismatch"]


@pytest.mark.parametrize(("rule", "example"), examples("consistent"))
def test_what_is_consistent_ties_out(rule, example):
    report = report_of(example)
    assert "consistent" in verdicts(report, rule) and not accused(report), example["text"]


@pytest.mark.parametrize(("rule", "example"), examples("mismatch"))
def test_what_is_wrong_is_caught(rule, example):
    report = report_of(example)
    assert "mismatch" in verdicts(report, rule), example["text"]
    for finding in report.findings:
        assert finding.question.startswith("In line") and finding.question.endswith("?"), finding
        assert not set("{}") & set(f"{finding.message}{finding.question}{finding.suggestions}"), finding


@pytest.mark.parametrize(("rule", "example"), examples("ambiguous"))
def test_what_is_ambiguous_is_called_so(rule, example):
    report = report_of(example)
    assert all(finding.question.endswith("?") for finding in report.findings), report.findings
    assert "ambiguous" in verdicts(report, rule) and not accused(report), example["text"]


@pytest.mark.parametrize(("rule", "example"), examples("implied"))
def test_what_is_not_printed_is_implied(rule, example):
    report = report_of(example)
    assert "implied" in verdicts(report, rule) and not accused(report), example["text"]


@pytest.mark.parametrize(("rule", "example"), examples("silent"))
def test_what_only_looks_alike_stays_silent(rule, example):
    report = report_of(example)
    assert not set(verdicts(report, rule)) & set(JUDGED) and not accused(report), example["text"]


@pytest.mark.parametrize(("rule", "example"), examples("missed-right"))
def test_what_is_right_but_not_read_is_not_accused(rule, example):
    assert not accused(report_of(example)), example["text"]


@pytest.mark.parametrize(("rule", "example"), examples("consistent", "mismatch", "silent", of=ACROSS))
def test_articles_that_are_joined_hold_together_or_do_not(rule, example):
    said = {kind for kind, several in rule.examples.items() if example in several}
    assert {verdict(rule, example)} == said, example["text"]


@pytest.mark.parametrize(("rule", "example"), examples("consistent", of=ACROSS))
def test_no_rule_across_articles_accuses_what_another_one_holds_to_be_right(rule, example):
    assert not list(findings_in(example, [one for one in ACROSS if one.severity != "note"])), example["text"]


@pytest.mark.parametrize(("rule", "example"), examples("mismatch", of=ACROSS))
def test_a_finding_across_articles_asks_and_shows_every_sentence(rule, example):
    for finding in findings_in(example, [rule]):
        assert finding.question.startswith("In line") and finding.question.endswith("?"), finding
        assert not set("{}") & set(f"{finding.message}{finding.question}"), finding
        assert finding.message.count("“") >= 2 and "1.md:" in finding.message, finding


@pytest.mark.parametrize(("rule", "example"), examples("consistent", "mismatch", "silent", of=ACROSS))
def test_checking_one_article_never_sees_a_rule_that_joins_several(rule, example):
    for article in example["articles"]:
        report = tieout.check(article["text"], rules=ACROSS)
        assert not report.checks and not report.findings and not report.declined


def test_every_file_is_a_rule():
    assert sorted(file.stem for file in built_in_folder().glob("*.yaml")) == NAMES
    assert not [file.name for file in built_in_folder().iterdir() if file.suffix != ".yaml"]


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_is_named_in_words_and_told_in_full(rule):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert Path(rule.path).stem == rule.name
    assert rule.title and not rule.title.endswith(".")
    assert rule.why.count(".") >= 2, "why says what goes wrong in print, and what the rule takes for granted"
    assert set(re.findall(r"\{(\w+)\}", rule.message)) <= {*rule.roles, *MESSAGE_FIELDS}
    assert set(re.findall(r"\{(\w+)\}", rule.ambiguous)) <= set(rule.roles)
    assert set(rule.implied) <= set(rule.roles)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_has_examples_of_each_kind(rule):
    count = {kind: len(texts) for kind, texts in rule.examples.items()}
    assert rule.vouches == ("consistent" in count), "a rule that does not vouch has nothing that ties out"
    assert count.get("consistent", 4) >= 4 and count["silent"] >= 4
    assert max(count.get("mismatch", 0), count.get("ambiguous", 0)) >= 4


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_no_example_stands_twice(rule):
    texts = [example["text"] for several in rule.examples.values() for example in several]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_formula_names_each_figure_once(rule):
    limits = [anchor.limit for anchor in rule.anchors if anchor.limit is not None]
    own = [binding.formula for binding in (*rule.anchors, *rule.idioms)]
    for formula in (rule.formula, *own, *limits):
        assert repeated_roles(formula) == (), formula.text


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_link_ends_at_a_figure_that_is_bound_before_it(rule):
    """Tags that ask for each other's figure first are never borne: such an anchor reads nothing."""
    for anchor in rule.anchors:
        for at, role in enumerate(anchor.order):
            for tag in anchor.tags[role]:
                ends = {one.of for one in (tag, *tag.also)} - {""}
                assert ends <= {*anchor.order[:at]}, (role, tag.name, anchor.order)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_an_anchor_binds_what_its_formula_reads(rule):
    """A role that no anchor can fill is looked up, or the value that the check gives when it is not printed."""
    for anchor in rule.anchors:
        unbound = {
            role for role in anchor.formula.roles if role not in anchor.tags and not rule.roles[role].lookup
        } - set(rule.implied)
        assert not unbound or rule.ambiguous, (anchor.formula.text, unbound)
        assert rule.stated in anchor.tags or "way" in rule.roles
