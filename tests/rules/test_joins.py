"""The keys of a rule across articles."""

import pytest

from tieout.errors import RuleError
from tieout.rules.parse import parse_rule

RULE = """\
rule: two-tills
title: Two tills
why: One. Two.
across: {join: [subject, measure, period], silent: [foreseen], undated: only}
roles:
  stated: {kind: [currency]}
  other: {like: stated, measure: "takings of {measure}", period: eve}
stated: stated
formula: other == stated
severity: warning
message: "{stated} against {other} of {matter}."
examples:
  mismatch:
    - - {text: "The till held 5 euros.", published: 2024-03-02, claims: {"5 euros": {measure: cash, period: 2023}}}
      - {text: "The till held 6 euros."}
"""


def test_how_a_rule_joins_and_its_examples() -> None:
    rule = parse_rule("two-tills.yaml", RULE)
    assert rule.joins is not None
    assert (rule.joins.keys, rule.joins.silent, rule.joins.undated) == (
        ("subject", "measure", "period"),
        ("foreseen",),
        "only",
    )
    assert rule.joins.bends == {"other": {"measure": ("takings of {measure}",), "period": ("eve",)}}
    [example] = rule.examples["mismatch"]
    assert example["text"] == "2024-03-02: The till held 5 euros. | The till held 6 euros."
    assert example["articles"][0]["claims"] == {"5 euros": {"measure": "cash", "period": "2023"}}


@pytest.mark.parametrize(
    ("old", "new", "place", "told"),
    [
        ("join: [subject, measure, period]", "join: [subjct]", "4:17", "'subjct' is not known here"),
        ("{join: [subject, measure, period], silent: [foreseen], undated: only}", "all", "4:1", "'across' says by what"),
        ("silent: [foreseen]", "silence: [foreseen]", "4:44", "unknown key 'silence'; did you mean 'silent'?"),
        ("undated: only", "undated: fatal", "4:64", "'fatal' is not known here"),
        ("takings of {measure}", "takings", "7:25", "'takings' does not say how the measure differs"),
        ("period: eve", "period: evening", "7:58", "'evening' is not known here"),
        ("severity: warning", "severity: warning\nanchored: []", "11:1", "a rule across articles has no 'anchored'"),
        ("{measure: cash, period: 2023}", "cash", "14:65", "claims are told by their quotes"),
        ("{measure: cash, period: 2023}", "{measures: cash}", "14:86", "unknown key 'measures'"),
        ('{text: "The till held 6 euros."}', "The till", "15:9", "an article of an example has a text"),
        ("undated: only}", "linked: currency-conversion}", "5:1", "a rule over linked claims has other roles"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(old: str, new: str, place: str, told: str) -> None:
    assert old in RULE
    with pytest.raises(RuleError) as caught:
        parse_rule("two-tills.yaml", RULE.replace(old, new, 1))
    assert str(caught.value).startswith(f"two-tills.yaml:{place}: ") and told in str(caught.value), str(caught.value)


def test_a_role_bends_nothing_without_the_key() -> None:
    alone = RULE.partition("examples:")[0].replace(
        "across: {join: [subject, measure, period], silent: [foreseen], undated: only}\n", ""
    )
    with pytest.raises(RuleError, match=r"two-tills.yaml:6:25: only a rule with 'across' joins claims"):
        parse_rule("two-tills.yaml", alone + "examples: {silent: []}\n")
