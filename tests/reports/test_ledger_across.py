"""Contradictions and revisions of a folder as verify writes them: both sentences, each leading to its figure on the page of its article."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tieout import rules
from tieout.claims.files import write
from tieout.ledger.encoded import report_on
from tieout.ledger.verify import judge
from tieout.pipeline import Terms
from tieout.reports.folder import files
from tieout.reports.ledger_page import ledger_page

RULES = tuple(rules.load())
FIRST = ("2024-01-12", "In 2023 the yards of Ondo built 416 boats.\n", "416")
OTHER = ("2024-03-02", "The harbor is old.\n\nIn 2023 the yards of Ondo built 461 boats.\n", "461")
REVISED = ("2024-03-02", "The revised count is out: the yards of Ondo built 461 boats in 2023.\n", "461")


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    def made(*articles: tuple[str, str, str]) -> Path:
        for name, (day, text, quote) in zip("abc", articles, strict=False):
            path = tmp_path / "claims" / f"{name}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"---\ndate: {day}\n---\n\n{text}")
            write(report_on(path, str(path), Terms(RULES)), path.with_suffix(".yaml"))
            lines = path.with_suffix(".yaml").read_text().splitlines()
            kept = "\n".join(line for line in lines if not line.startswith(("  subject:", "  period:")))
            pins = "  subject: yards\n  place: Ondo\n  measure: boats built\n  period: '2023'"
            path.with_suffix(".yaml").write_text(
                kept.replace(f"  quote: '{quote}'", f"  quote: '{quote}'\n{pins}") + "\n"
            )
        return tmp_path / "claims"

    return made


def test_a_contradiction_leads_to_the_figure_in_both_articles(folder: Callable) -> None:
    verified = judge(folder(FIRST, OTHER), RULES)
    [found] = [each for each in verified.found if each.finding.rule == "contradiction"]
    assert [(each.path, each.quote, each.value, each.published) for each in found.cited] == [
        ("claims/b.md", "461", 461.0, date(2024, 3, 2)), ("claims/a.md", "416", 416.0, date(2024, 1, 12)),
    ]  # fmt: skip
    made = files(verified, RULES)
    links = re.findall(r'<a href="(\w+\.html)#(f\d+)">', made["ledger.html"])
    assert {page for page, _ in links} == {"a.html", "b.html"}
    for page, figure in links:
        assert f'id="{figure}"' in made[page] and 'data-status="mismatch"' in made["b.html"]
    [told] = ledger_page(verified, ["a.html", "b.html"])["contradictions"]
    assert "cannot both be true" in told["message"] and "“" not in told["message"]


def test_a_revision_has_its_history_the_oldest_first_and_no_contradiction(folder: Callable) -> None:
    page = ledger_page(judge(folder(FIRST, REVISED), RULES), ["a.html", "b.html"])
    assert page["contradictions"] == []
    [revised] = page["revisions"]
    assert [each["quote"] for each in revised["cited"]] == ["416", "461"]
