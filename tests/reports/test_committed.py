"""The reports that stand in reports/ are what verify writes for claims/ today: a change of behaviour shows as a diff.

To make them anew: `tieout verify` in the repository.
"""

import json
from pathlib import Path

import pytest

from tieout import rules
from tieout.ledger.verify import judge
from tieout.reports import history, receipt
from tieout.reports.folder import files

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "reports"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """Today's report files, with the versions that the committed ones were made with: only what the report says is compared."""
    own = rules.load()
    verified = judge(ROOT / "claims", own)
    now, then = verified.made_by, json.loads((REPORTS / "findings.json").read_text(encoding="utf-8"))["made_by"]
    return {name: _as_then(text, now, then) for name, text in files(verified, own).items()}


def _as_then(text: str, now: dict[str, str], then: dict[str, str]) -> str:
    for name in then:
        for form in ("{} {}", '"{}": "{}"'):
            text = text.replace(form.format(name, now[name]), form.format(name, then[name]))
    return text


def test_the_committed_reports_are_what_verify_writes(made: dict[str, str]) -> None:
    there = {
        path.name: path.read_text(encoding="utf-8")
        for path in REPORTS.iterdir()
        if path.suffix in (".html", ".json", ".csv") and path.name != history.NAME  # which is of the moment
    }
    assert sorted(there) == sorted(made)
    assert there.pop(receipt.NAME) and made.pop(receipt.NAME)
    for name, text in made.items():
        assert there[name] == text, f"reports/{name} is not what verify writes"


def test_the_committed_receipt_holds_for_texts_and_verdicts() -> None:
    """Rules and rate tables change more often than the briefs: of these a receipt tells that they are others, which is no change of behaviour."""
    own = rules.load()
    then, now = receipt.read(REPORTS / receipt.NAME), receipt.receipt(judge(ROOT / "claims", own), own)
    assert then["articles"] == now["articles"] and then["not read"] == now["not read"] == []
    assert then["all"] == receipt.whole(then)


def test_every_brief_has_its_claims_file_and_none_has_an_error() -> None:
    briefs = {path.stem for path in (ROOT / "claims").glob("*.md")}
    encoded = {path.stem for path in (ROOT / "claims").glob("*.yaml")}
    assert len(briefs) == 5 and encoded == briefs
    verified = judge(ROOT / "claims", rules.load())
    assert verified.errors == ()
    assert [found for found in verified.found if found.finding.severity == "error"] == []
