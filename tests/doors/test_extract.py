"""`tieout extract` and `tieout verify` as commands."""

from __future__ import annotations

from pathlib import Path


def test_extract_then_verify(tieout, tmp_path: Path, wrong):
    (tmp_path / "claims").mkdir()
    (tmp_path / wrong).rename(tmp_path / "claims" / wrong)
    done = tieout("extract", f"claims/{wrong}")
    assert (done.returncode, done.stdout, done.stderr) == (0, "claims/wrong.yaml: 3 claims\n", "")
    verified = tieout("verify")
    assert "growth-multiple" in verified.stdout
    assert verified.returncode == 1
    assert {path.name for path in (tmp_path / "reports").iterdir()} >= {
        "index.html",
        "wrong.html",
        "findings.json",
        "findings.csv",
    }


def test_corrections_are_not_written_over(tieout, tmp_path: Path, right):
    (tmp_path / "claims").mkdir()
    file = tmp_path / "claims" / "right.yaml"
    file.write_text("mine", encoding="utf-8")
    done = tieout("extract", right)
    assert done.returncode == 2
    assert file.read_text(encoding="utf-8") == "mine"
    assert tieout("extract", right, "--replace").returncode == 0
    assert "hives" in file.read_text(encoding="utf-8")


def test_extract_of_what_is_no_article(tieout):
    done = tieout("extract", "gone.txt")
    assert (done.returncode, done.stderr) == (2, "gone.txt: there is no such file\n")


def test_a_claims_file_that_cannot_be_written_is_one_line(tieout, tmp_path: Path, right):
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    done = tieout("extract", right, "--output", "taken/claims.yaml")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "cannot be written" in done.stderr
