"""Fixed wordings against a sentence: the figures of their roles, wherever in it these are named."""

from __future__ import annotations

import pytest

import tieout
from tieout.rules.parse import parse_rule

RULE = """rule: cages
title: Cats and cages
why: A cage holds one cat.
roles:
  cats: {kind: [count, number]}
  stated: {kind: [count, number]}
stated: stated
formula: cats == stated
idioms:
  - "(?:put {cats} cats in|of {cats} cats in) {stated} cages"
  - "(?:{cats} cats )?sat in {stated} cages"
in: [prose]
severity: warning
message: "{worked} = {computed}; the article says {stated}."
question: "Is {stated} right for {cats} cats?"
examples:
  consistent: ["They put 12 cats in 12 cages."]
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    path = tmp_path_factory.mktemp("rules") / "cages.yaml"
    path.write_text(RULE)
    return (parse_rule(path, RULE),)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("They put 12 cats in 12 cages.", ["consistent"]),
        ("A tale of 12 cats in 14 cages.", ["mismatch"]),
        ("They say 12 cats sat in 14 cages.", ["mismatch"]),
        ("Many cats sat in 14 cages.", []),
    ],
)
def test_a_role_may_be_named_in_each_alternative_and_left_out(text, verdicts, rules):
    assert [check.verdict for check in tieout.check(text, rules=rules).checks] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("They put 12 cats in 14 cages.", ["mismatch"]),
        ("They put 12 cats in 14 cages or so.", []),
        ("Overnight they put 12 cats in 14 cages.", []),
        ("They put 12 cats in 14 cages each.", ["mismatch"]),
    ],
)
def test_what_silences_a_rule_may_begin_within_a_word(text, verdicts, tmp_path):
    """Each wording is looked for where a word stands that it cannot do without, be it the end of another: "night they" of "overnight they"."""
    silenced = RULE.replace("in: [prose]", 'unless: ["{stated} cages or so", "night they [^⟦⟧]*{cats}"]\nin: [prose]')
    path = tmp_path / "cages.yaml"
    path.write_text(silenced)
    rules = (parse_rule(path, silenced),)
    assert [check.verdict for check in tieout.check(text, rules=rules).checks] == verdicts
