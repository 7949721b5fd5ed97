"""`tieout verify --receipt`: the folder judged anew, and held against a receipt."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tieout import rules
from tieout.claims.files import write
from tieout.doors.cli import app
from tieout.ledger.encoded import report_on
from tieout.pipeline import Terms
from tieout.reports.folder import verify
from tieout.reports.recheck import recheck

RULES = rules.load()
TEXT = "The yard built 2,560 boats last year, which is 6.2 times the 416 boats of 2015.\n"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder with claims/ and reports/ as verify writes them."""
    claims = tmp_path / "claims"
    claims.mkdir()
    (claims / "yard.md").write_text(TEXT)
    write(report_on(claims / "yard.md", str(claims / "yard.md"), Terms(RULES)), claims / "yard.yaml")
    verify(claims, tmp_path / "reports", RULES)
    return tmp_path


def test_it_holds_also_in_another_place(made: Path) -> None:
    shutil.copytree(made, made / "elsewhere" / "copy")
    for place in (made, made / "elsewhere" / "copy"):
        found = recheck(made / "reports" / "receipt.json", place / "claims", RULES)
        assert (found.differences, found.exit_status, found.articles) == ((), 0, 1)
        assert found.verdicts > 0


def test_comments_in_the_claims_file_change_nothing(made: Path) -> None:
    file = made / "claims" / "yard.yaml"
    file.write_text("# checked\n" + file.read_text())
    assert recheck(made / "reports" / "receipt.json", made / "claims", RULES).differences == ()


def test_a_figure_that_changed_is_told_with_its_verdict(made: Path) -> None:
    (made / "claims" / "yard.md").write_text(TEXT.replace("6.2", "6.4"))
    found = recheck(made / "reports" / "receipt.json", made / "claims", RULES)
    assert found.exit_status == 1
    assert "claims/yard.md: its text differs" in found.differences
    assert "claims/yard.md: then: 1:48 growth-multiple consistent" in found.differences
    assert "claims/yard.md: now: 1:48 growth-multiple mismatch" in found.differences


def test_the_command_writes_nothing_and_says_what_holds(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(made)
    before = {path: path.read_bytes() for path in sorted(made.rglob("*")) if path.is_file()}
    ran = CliRunner().invoke(app, ["verify", "--receipt", "reports/receipt.json"])
    assert (ran.exit_code, ran.output.split(":")[0]) == (0, "the receipt holds")
    (made / "claims" / "yard.md").write_text(TEXT.replace("boats last", "ships last"))
    ran = CliRunner().invoke(app, ["verify", "--receipt", "reports/receipt.json"])
    assert ran.exit_code == 1 and "claims/yard.md: its text differs\n" in ran.output
    assert "the receipt does not hold" in ran.output
    (made / "claims" / "yard.md").write_text(TEXT)
    assert {path: path.read_bytes() for path in sorted(made.rglob("*")) if path.is_file()} == before


def test_a_file_that_is_no_receipt_or_an_article_that_is_gone_is_status_2(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made)
    assert CliRunner().invoke(app, ["verify", "--receipt", "claims/yard.yaml"]).exit_code == 2
    (made / "claims" / "yard.md").unlink()
    found = recheck(made / "reports" / "receipt.json", made / "claims", RULES)
    assert found.exit_status == 2 and "claims/yard.md: the article is gone" in found.differences
