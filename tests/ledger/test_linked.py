"""Links that a person added are judged on the terms of the article's settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tieout import rules
from tieout.checking.levels import Levels
from tieout.claims.files import read, write
from tieout.ledger.encoded import report_on
from tieout.ledger.verify import judge
from tieout.pipeline import Terms

RULES = rules.load()
TEXT = "The harbor employs 390 people.\n\nSome words about the weather come between.\n\nAmong women it counts 85, a share of 25 percent.\n"


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """A folder with one article, whose claims file ties a percentage to two figures that it does not fit."""
    claims = tmp_path / "claims"
    claims.mkdir()
    (claims / "harbor.md").write_text(TEXT, encoding="utf-8")
    file = claims / "harbor.yaml"
    write(report_on(claims / "harbor.md", str(claims / "harbor.md"), Terms(RULES)), file)
    ids = {claim.quote: claim.id for claim in read(file).claims}
    link = f"  derived: {{rule: percent-share, part: {ids['85']}, whole: {ids['390']}}}\n"
    file.write_text(file.read_text().replace("  quote: 25 percent\n", f"  quote: 25 percent\n{link}"))
    return claims


@pytest.mark.parametrize(
    ("given", "severities"),
    [
        ((), ["error"]), ((("percent-share", "off"),), []), ((("percent-*", "off"), ("percent-share", "on")), ["error"]),
        ((("percent-share", "note"),), ["note"]), ((("percent-share", "warning"),), ["warning"]), ((("total", "off"),), ["error"]),
    ],
)  # fmt: skip
def test_a_link_goes_by_the_severity_that_the_settings_give_its_rule(linked, given, severities):
    verified = judge(linked, RULES, lambda path: Terms(RULES, levels=Levels(given)))
    assert [each.finding.severity for each in verified.found] == severities
    checks = [check for check in verified.entries[0].report.checks if check.rule == "percent-share"]
    assert bool(checks) == bool(severities)
