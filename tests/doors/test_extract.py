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


def test_update_keeps_what_a_person_wrote(tieout, tmp_path: Path, right):
    (tmp_path / "claims").mkdir()
    (tmp_path / right).rename(article := tmp_path / "claims" / right)
    file = tmp_path / "claims" / "right.yaml"
    assert tieout("extract", "--update", f"claims/{right}").stdout == "claims/right.yaml: 3 claims\n"
    file.write_text(
        "\ufeff" + file.read_text(encoding="utf-8").replace("unit: hive", "unit: bee hive  # Mei"), encoding="utf-8"
    )
    article.write_text(
        "The town now has 1,300 hives, 6.5 times the 200 it had in 2009. It has 7 bears.\n", encoding="utf-8"
    )
    done = tieout("extract", "--update", f"claims/{right}")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout.splitlines()[-1]
        == "claims/right.yaml: 4 claims, 1 added, 3 with a changed sentence, 1 corrected by hand"
    )
    made = file.read_text(encoding="utf-8")
    assert made.startswith("\ufeff") and "unit: bee hive  # Mei\n" in made and "bear" in made
    before = file.stat().st_mtime_ns
    assert (
        tieout("extract", "--update", f"claims/{right}").stdout == "claims/right.yaml: 4 claims, 1 corrected by hand\n"
    )
    assert (file.read_text(encoding="utf-8"), file.stat().st_mtime_ns) == (made, before)
    assert not [path for path in (tmp_path / "claims").iterdir() if path.suffix == ".tmp"]


def test_a_broken_file_is_not_updated(tieout, tmp_path: Path, right):
    file = tmp_path / "claims" / "right.yaml"
    file.parent.mkdir()
    for text in (b"claims: [\n", b"\xff\xfe", b"article: ../right.txt\nclaims:\n- id: \x00\n"):
        file.write_bytes(text)
        done = tieout("extract", "--update", right)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert done.stderr.startswith("claims/right.yaml") and file.read_bytes() == text


def test_every_mistake_of_a_file_that_is_not_updated_is_told(tieout, tmp_path: Path, right):
    file = tmp_path / "claims" / "right.yaml"
    file.parent.mkdir()
    file.write_text("article: ../right.txt\nclaims:\n- 5\n- 6\n", encoding="utf-8")
    done = tieout("extract", "--update", right)
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == [
        "claims/right.yaml:3:3",
        "claims/right.yaml:4:3",
    ]


def test_an_article_that_was_renamed_takes_its_file_along(tieout, tmp_path: Path, right):
    assert tieout("extract", right).returncode == 0
    (tmp_path / right).rename(tmp_path / "town.txt")
    done = tieout("extract", "--update", "town.txt", "--output", "claims/right.yaml")
    assert done.stdout == "claims/right.yaml: article: ../right.txt → ../town.txt\nclaims/right.yaml: 3 claims\n"
    (tmp_path / "other.txt").write_text("It has 5 hives.\n", encoding="utf-8")
    other = tieout("extract", "--update", "other.txt", "--output", "claims/right.yaml")
    assert other.returncode == 2
    assert other.stderr.startswith("claims/right.yaml:3:10: this is the claims file of ../town.txt; name that article")


def test_the_day_in_the_file_goes_before_that_of_the_article(tieout, tmp_path: Path):
    article, file = tmp_path / "a.md", tmp_path / "claims" / "a.yaml"
    article.write_text("---\ndate: 2020-02-03\n---\nIt has 5 hives.\n", encoding="utf-8")
    assert tieout("extract", "a.md", "--date", "2021-04-13").returncode == 0
    done = tieout("extract", "--update", "a.md")
    assert done.stdout.startswith("claims/a.yaml: published stays 2021-04-13, the article says 2020-02-03\n")
    assert "published: 2021-04-13" in file.read_text(encoding="utf-8")
    done = tieout("extract", "--update", "a.md", "--date", "2022-01-01")
    assert "published: 2021-04-13 → 2022-01-01" in done.stdout
    assert "published: 2022-01-01" in file.read_text(encoding="utf-8")


def test_update_and_replace_are_one_or_the_other(tieout, right):
    done = tieout("extract", right, "--update", "--replace")
    assert (done.returncode, done.stderr) == (2, "--update and --replace are given both; give one of them\n")


def test_extract_of_what_is_no_article(tieout):
    done = tieout("extract", "gone.txt")
    assert (done.returncode, done.stderr) == (2, "gone.txt: there is no such file\n")


def test_a_claims_file_that_cannot_be_written_is_one_line(tieout, tmp_path: Path, right):
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    done = tieout("extract", right, "--output", "taken/claims.yaml")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "cannot be written" in done.stderr
