"""Whatever a rule accuses an article of, a ledger tells of it in the same words at the same place, once."""

from __future__ import annotations

from typing import Any

import pytest

import tieout
from tieout.claims.files import read, to_yaml
from tieout.ledger.encoded import Encoded
from tieout.ledger.verify import judged
from tieout.rules import load

RULES = load()
ACCUSED = [
    pytest.param(example, id=f"{rule.name}-{number}")
    for rule in RULES
    if rule.joins is None
    for number, example in enumerate(rule.examples.get("mismatch", ()))
]


@pytest.mark.parametrize("example", ACCUSED)
def test_a_ledger_tells_each_finding_once_and_an_encoding_agrees_with_its_article(example: Any, tmp_path: Any) -> None:
    given = dict(example)
    report = tieout.check(given.pop("text"), path="claims/yard.md", **given)
    file = tmp_path / "yard.yaml"
    file.write_text(to_yaml(report), encoding="utf-8")
    [entry] = judged([Encoded("claims/yard.yaml", "claims/yard.md", read(file), report)], RULES)
    told = sorted((f.rule, f.start, f.end, f.severity, f.message) for f in report.findings)
    found = [each.finding for each in entry.found]
    assert sorted((f.rule, f.start, f.end, f.severity, f.message) for f in found) == told


def test_a_figure_that_has_the_kind_of_another_fits_the_link_that_extract_wrote(tmp_path: Any) -> None:
    report = tieout.check("The bank cut its rate by a quarter point to 7-3/4 pct from eight.", path="claims/yard.md")
    file = tmp_path / "yard.yaml"
    file.write_text(to_yaml(report), encoding="utf-8")
    assert "derived: {rule: percentage-point-change" in file.read_text(encoding="utf-8")
    [entry] = judged([Encoded("claims/yard.yaml", "claims/yard.md", read(file), report)], RULES)
    assert entry.found == ()
