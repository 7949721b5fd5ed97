"""Items of one account: known by their names, of one period, with nothing that narrows one of them alone."""

from __future__ import annotations

import pytest

import tieout

EXPORTS, SURPLUS = "Exports were 4.31 billion dollars in May.", "The surplus was 1.19 billion dollars."


def verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "account"]


@pytest.mark.parametrize(
    ("imports", "expected"),
    [
        ("Imports were 3.12 billion.", ["consistent"]),
        ("Imports fell to 3.12 billion dollars from 3.31 billion in April.", ["consistent"]),
        ("May imports, helped by the crown, came to 3.12 billion.", ["consistent"]),
        ("It spent 3.12 billion dollars on imports in May.", ["consistent"]),
        ("Imports were 3.21 billion.", ["mismatch"]),
        ("Oil imports were 3.12 billion.", []),
        ("Imports from Japan were 3.12 billion.", []),
        ("Imports of cars were 3.12 billion.", []),
        ("Imports in April were 3.12 billion.", []),
        ("Imports had been 3.12 billion.", []),
        ("Imports rose by 3.12 billion.", []),
        ("Imports were 3.12 million tons.", []),
    ],
)
def test_items_belong_together_by_name_and_period(imports, expected):
    assert verdicts(f"{EXPORTS} {imports} {SURPLUS}") == expected


def test_what_items_are_compared_with_belongs_together():
    said = (
        "The surplus rose to {} billion dollars from {} billion a year ago. Exports were 4.31 billion, against 4.05 billion. "
        "Imports were 3.12 billion after 3.12 billion in the first quarter, or from 3.17 billion a year ago."
    )
    assert verdicts(said.format("1.19", "0.88"))[0] == "consistent"
    assert verdicts(said.format("1.91", "0.88"))[0] == "mismatch"


def test_far_apart_items_are_of_no_account():
    assert not verdicts(f"{EXPORTS} Imports were 3.12 billion. {'It rained. ' * 4}{SURPLUS}")


def test_an_account_may_ask_for_a_word_beside_its_stated_figure():
    said = "Net income was $61.2 million, with a gain of $14.5 million. {} net income was $46.7 million."
    assert verdicts(said.format("Excluding it,")) == ["consistent"]
    assert not verdicts(said.format("A year ago"))


def test_what_explains_an_item_is_no_item():
    assert verdicts(
        "Free cash flow, which we define as operating cash flow less capital spending, was $274 million. "
        "Operating cash flow was $412 million, and capital spending was $138 million."
    ) == ["consistent"]


def test_counts_may_have_the_item_for_their_noun():
    assert verdicts("There were 41,870 births and 38,220 deaths. The natural increase was 3,650.") == ["consistent"]


RULE = """\
rule: load
title: Seats and passengers
why: One of them is of another year.
roles:
  part: {kind: [count, number, measure]}
  whole: {like: part}
  stated: {kind: [percent]}
stated: stated
formula: part / whole == stated
accounts:
  - {stated: [load], part: [passenger miles], whole: [seat miles]}
severity: warning
message: "{worked} = {computed}"
examples:
  consistent:
    - "The load rose to 54.9 percent from 52.4 percent. Passenger miles were 327.6 million, up from 271.4 million. Seat miles were 596.6
      million, up from 517.9 million."
"""


def test_an_account_may_state_any_formula_over_any_roles(tmp_path):
    (tmp_path / "load.yaml").write_text(RULE)
    rules = tieout.rules.load([tmp_path])
    (said,) = next(rule for rule in rules if rule.name == "load").examples["consistent"]
    checks = [check for check in tieout.check(said["text"], rules=rules).checks if check.rule == "load"]
    assert [(check.verdict, check.roles["whole"].text) for check in checks] == [
        ("consistent", "596.6 million"),
        ("consistent", "517.9 million"),
    ]
