"""The folder that verify writes: pages, findings.json, findings.csv."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from tieout.checking.model import Finding
from tieout.claims.files import to_yaml
from tieout.ledger.model import Accepted, Coverage, Entry, Found, Verified
from tieout.reports.csv import COLUMNS, findings_csv
from tieout.reports.folder import files, verify

YARD = "The yard built {2,560|count|2560|boat} boats, {6.2 times|multiple|6.2|x} the {416|count|416|boat} of {2015|date||}.\n"


@pytest.fixture
def verified(draft: Callable) -> Verified:
    report = draft(YARD).check("growth-multiple", "mismatch", "6.2 times", later="2,560", base="416").report()
    names = ("claims/yard.md", "claims/yard.txt", "claims/index.md", "claims/a b?.md")
    entries = tuple(Entry(name, report, tuple(Found(name, "c1", each) for each in report.findings)) for name in names)
    return Verified(entries, ("claims/x.yaml:1:1: broken",), {"tieout": "9.9"})


def test_each_article_has_a_page_of_its_own(verified: Verified) -> None:
    pages = [name for name in files(verified) if name.endswith(".html")]
    assert pages == ["yard.html", "yard-2.html", "index-2.html", "a-b.html", "index.html", "ledger.html"]


def test_the_json_holds_every_finding_with_its_place(verified: Verified) -> None:
    made = json.loads(files(verified)["findings.json"])
    assert made["errors"] == ["claims/x.yaml:1:1: broken"]
    assert made["made_by"] == {"tieout": "9.9"}
    assert [(each["path"], each["claim"], each["rule"], each["line"]) for each in made["findings"]] == [
        (entry.name, "c1", "growth-multiple", 1) for entry in verified.entries
    ]
    assert made["articles"][0]["figures"] == {"mismatch": 1, "ambiguous": 0, "implied": 0, "consistent": 0, "alone": 2}


def test_the_json_says_how_each_article_is_covered_and_what_a_person_let_stand(verified: Verified) -> None:
    first, *others = verified.entries
    known = Accepted(first.name, "c1", first.found[0].finding, "the yard's own", "Mei", date(2021, 4, 13))
    entry = replace(first, accepted=(known,), coverage=Coverage(accepted=1, alone=2))
    made = json.loads(files(replace(verified, entries=(entry, *others)))["findings.json"])
    assert made["articles"][0]["coverage"] == {
        "accepted": 1, "mismatch": 0, "ambiguous": 0, "ties_out": 0, "source": 0, "traced": 0, "rests_on_outside": 0, "alone": 2,
    }  # fmt: skip
    [told] = made["accepted"]
    assert (told["reason"], told["by"], told["when"], told["rule"]) == (
        "the yard's own", "Mei", "2021-04-13", "growth-multiple",
    )  # fmt: skip


def test_the_csv_holds_the_same_rows(verified: Verified) -> None:
    rows = list(csv.DictReader(StringIO(files(verified)["findings.csv"])))
    assert tuple(rows[0]) == COLUMNS
    assert [row["path"] for row in rows] == [entry.name for entry in verified.entries]
    assert rows[0]["suggestions"] == "One way.\nAnother."


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    found = Found(text, text, Finding("r", "error", text, 0, 0, 1, 1, (text,)))
    [row] = list(csv.DictReader(StringIO(findings_csv([found]))))
    assert all(not row[name].startswith(("=", "+", "-", "@", "\t")) for name in COLUMNS)


def test_verify_writes_the_same_bytes_again_and_drops_pages_of_articles_gone(tmp_path: Path, draft: Callable) -> None:
    claims, reports = tmp_path / "claims", tmp_path / "reports"
    claims.mkdir()
    for name in ("one", "two"):
        (claims / f"{name}.md").write_text("The yard has no cranes.\n")
        (claims / f"{name}.yaml").write_text(to_yaml(draft("The yard has no cranes.\n", path=f"{name}.md").report()))
    assert verify(claims, reports, ()).exit_status == 0
    first = {path.name: path.read_bytes() for path in reports.iterdir()}
    verify(claims, reports, ())
    assert {path.name: path.read_bytes() for path in reports.iterdir()} == first
    (reports / "mine.html").write_text("a page of somebody else's")
    (claims / "two.md").unlink()
    (claims / "two.yaml").unlink()
    verify(claims, reports, ())
    assert sorted(path.name for path in reports.iterdir()) == [
        ".gitignore",
        "findings.csv",
        "findings.json",
        "history.html",
        "index.html",
        "ledger.html",
        "mine.html",
        "one.html",
        "receipt.json",
    ]


def test_a_file_that_cannot_be_read_is_one_line_and_the_rest_is_done(tmp_path: Path) -> None:
    claims = tmp_path / "claims"
    claims.mkdir()
    (claims / "gone.yaml").write_text("article: gone.md\nclaims: []\n")
    (claims / "bad.yaml").write_text("article: [\n")
    (claims / "good.md").write_text("The yard has no cranes.\n")
    result = verify(claims, tmp_path / "reports", ())
    assert result.exit_status == 2
    assert [line.split(":")[0] for line in result.errors] == ["claims/bad.yaml", "claims/gone.yaml"]
    assert all("\n" not in line and str(tmp_path) not in line for line in result.errors)
    assert (tmp_path / "reports" / "good.html").exists()


def test_a_folder_that_is_none_and_one_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert verify(tmp_path / "none", tmp_path / "reports", ()).exit_status == 2
    assert not (tmp_path / "reports").exists()
    (tmp_path / "claims").mkdir()
    result = verify(tmp_path / "claims", tmp_path / "file", ())
    assert result.exit_status == 2
    assert "cannot be written" in result.errors[0]


def test_a_mistyped_folder_leaves_the_report_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "yard.md").write_text("The yard built 416 boats.\n")
    verify(tmp_path / "claims", tmp_path / "reports", ())
    before = {path: path.read_bytes() for path in (tmp_path / "reports").iterdir()}
    result = verify(tmp_path / "claim", tmp_path / "reports", ())
    assert (result.exit_status, result.judged) == (2, False)
    assert "claim: is no folder of claims files" in result.errors[0]
    assert {path: path.read_bytes() for path in (tmp_path / "reports").iterdir()} == before


def test_the_csv_ends_each_row_with_the_question() -> None:
    found = Found("a.md", "c1", Finding("r", "error", "wrong", 0, 0, 1, 1, (), "In line 1, is 5 right?"))
    [row] = list(csv.DictReader(StringIO(findings_csv([found]))))
    assert row["question"] == "In line 1, is 5 right?"
