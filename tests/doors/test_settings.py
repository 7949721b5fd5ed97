"""Settings at the command line: each command goes by them, and a mistake in them is told once."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"

WRONG = "The city had 2,650 high-tech firms in 2020, which is 6.2 times the 416 of 2015.\n"
TITLE = "# Firms\n\n"


@pytest.fixture
def wrong(tmp_path: Path):
    (tmp_path / "sport").mkdir()
    for name in ("a.md", "b.md", "sport/c.md"):
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    return ("a.md", "b.md", "sport/c.md")


def test_files_of_one_run_have_their_own_settings(tieout, tmp_path: Path, wrong):
    (tmp_path / "sport" / "tieout.toml").write_text('severity = {growth-multiple = "off"}\n')
    (tmp_path / "tieout.toml").write_text('severity = {growth-multiple = "warning"}\n')
    done = tieout("check", *wrong)
    assert done.stdout.count("mismatch growth-multiple (warning)") == 2
    assert "sport/c.md: 3 figures: 0 tie out, 0 mismatches" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


def test_a_mistake_is_told_once_and_the_rest_is_done(tieout, tmp_path: Path, wrong):
    (tmp_path / "tieout.toml").write_text('severity = {growth-multiple = "warning", grwth = "off"}\n')
    done = tieout("check", *wrong)
    assert done.stderr.startswith("tieout.toml:1:42: no rule is called 'grwth'")
    assert done.stderr.count("\n") == 1
    assert done.stdout.count("(warning)") == 3
    assert done.returncode == 2


def test_a_broken_file_is_as_none(tieout, tmp_path: Path, wrong):
    (tmp_path / "tieout.toml").write_text("severity = {\n")
    done = tieout("check", "a.md")
    assert done.stderr.startswith("tieout.toml:1:13: broken TOML")
    assert "a.md:1:54: mismatch growth-multiple\n" in done.stdout
    assert done.returncode == 2


def test_config_names_the_file_for_all(tieout, tmp_path: Path, wrong):
    (tmp_path / "tieout.toml").write_text("tolerance = 1\n")
    (tmp_path / "desk.toml").write_text('severity = {growth-multiple = "off"}\n')
    assert tieout("check", "a.md").returncode == 1
    assert tieout("check", "a.md", "--config", "desk.toml").returncode == 0
    gone = tieout("check", "a.md", "--config", "gone.toml")
    assert gone.stderr == "gone.toml: cannot be read: No such file or directory\n"
    assert gone.returncode == 2


def test_standard_input_goes_by_the_working_directory(tieout, tmp_path: Path):
    (tmp_path / "tieout.toml").write_text('dollar = "AUD"\n')
    done = tieout("check", "-", "--format", "json", stdin=b"It cost $40.")
    found = json.loads(done.stdout)
    assert [quantity["unit"] for quantity in found["quantities"]] == ["AUD"]
    assert found["made_by"]["settings"] == 'dollar = "AUD"'


def test_what_holds_is_shown_as_settings(tieout, tmp_path: Path, wrong):
    (tmp_path / "tieout.toml").write_text(
        'dollar = "AUD"\nexclude = ["drafts/"]\n[severity]\nage = "off"\n'
        '[[overrides]]\nfiles = ["sport/"]\nton = "long_ton"\nseverity = {total = "note"}\n'
    )
    done = tieout("settings", "sport/c.md")
    assert done.returncode == 0
    assert done.stdout.startswith("# What holds for sport/c.md: tieout.toml\n")
    assert 'dollar = "AUD"  # tieout.toml:1:1\n' in done.stdout
    assert 'ton = "long_ton"  # an override\n' in done.stdout
    assert "tolerance = 0.0  # default\n" in done.stdout
    assert done.stdout.endswith(" rules, 1 of them off\n")
    read = tomllib.loads(done.stdout)
    assert (read["exclude"], read["severity"]) == (["drafts/"], {"age": "off", "total": "note"})
    assert "# ton: a bare ton goes by the article" in tieout("settings").stdout


def test_rules_and_explain_say_what_holds(tieout, tmp_path: Path):
    (tmp_path / "tieout.toml").write_text('severity = {total = "note", age = "off"}\n')
    listed = {line.split()[0]: line.split()[1] for line in tieout("rules").stdout.splitlines()}
    assert (listed["total"], listed["age"]) == ("note", "off")
    (tmp_path / "tieout.toml").write_text("tolerence = 1\n")
    done = tieout("explain", "total")
    assert done.stderr == "tieout.toml:1:1: unknown key 'tolerence'; did you mean 'tolerance'?\n"
    assert done.returncode == 2
    assert "Formula" in done.stdout


def test_a_rule_s_page_tells_its_own_severity_and_that_of_the_settings(tieout, tmp_path: Path):
    (tmp_path / "tieout.toml").write_text('severity = {total = "note"}\n')
    assert tieout("explain", "total").stdout.startswith("total (error; note by tieout.toml): ")
    assert " Severity: error. Here: note by tieout.toml.\n" in tieout("explain", "total", "--format", "markdown").stdout
    assert tieout("explain", "growth-multiple").stdout.startswith("growth-multiple (error): ")


def test_two_newsrooms_have_a_baseline_each(tieout, tmp_path: Path):
    for desk in ("north", "south"):
        (tmp_path / desk).mkdir()
        (tmp_path / desk / "a.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "north" / "tieout.toml").write_text('baseline = "known.json"\n')
    (tmp_path / "south" / "tieout.toml").write_text('baseline = "old.json"\n')
    done = tieout("baseline", "north", "south")
    assert done.stdout == (
        "north/known.json: 1 finding in 1 article (1 new, 0 gone).\nsouth/old.json: 1 finding in 1 article (1 new, 0 gone).\n"
    )
    assert tieout("check", "north", "south").returncode == 0
    (tmp_path / "south" / "old.json").write_text('{"version": 7}')
    done = tieout("check", "north", "south")
    assert (done.returncode, done.stdout.count(": mismatch ")) == (2, 1)
    assert done.stderr.startswith("south/old.json: the baseline has version 7") and done.stderr.count("\n") == 1
    (tmp_path / "north" / "a.md").write_text("Nothing.\n")
    (tmp_path / "south" / "a.md").write_text("Nothing.\n")
    assert tieout("baseline", "north").returncode == 0
    assert tieout("check", "--baseline", "north/known.json", "north", "south").stderr == ""


def test_entries_of_several_baselines_are_told_apart(tieout, tmp_path: Path, wrong):
    (tmp_path / "sport" / "tieout.toml").write_text('baseline = "known.json"\n')
    assert tieout("baseline", *wrong).stdout.count("\n") == 2
    for name in wrong:
        (tmp_path / name).write_text("Nothing.\n")
    assert tieout("check", *wrong).stderr == (
        "tieout-baseline.json: 2 entries are met no more; 'tieout baseline' takes out what is gone\n"
        "sport/known.json: 1 entry is met no more; 'tieout baseline' takes out what is gone\n"
    )


def test_extract_and_verify_go_by_the_settings_of_the_article(tieout, tmp_path: Path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.md").write_text(f"{TITLE}{WRONG}\nThe hall cost $40 million.\n", encoding="utf-8")
    (tmp_path / "claims" / "tieout.toml").write_text('dollar = "AUD"\nseverity = {growth-multiple = "warning"}\n')
    assert tieout("extract", "claims/a.md", "--output", "claims/a.yaml").returncode == 0
    assert "AUD" in (tmp_path / "claims" / "a.yaml").read_text(encoding="utf-8")
    done = tieout("verify")
    assert "warning growth-multiple" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")
    assert 'dollar = \\"AUD\\"' in (tmp_path / "reports" / "findings.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", 'dollar = "AUD"\nseverity = {age = "off"}\n'])
def test_what_a_start_does_not_need_is_not_imported(tmp_path: Path, text):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "tieout of others"\n')
    if text:
        (tmp_path / "tieout.toml").write_text(text)
    code = (
        "import sys\nfrom tieout.settings import settings_for\nfound = settings_for('a.md')\n"
        "print(found.mistakes, sorted({'tomllib', 'difflib', 'pathspec', 'pandas', 'json'} & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    for _ in range(2):  # the second time, the file has been read before
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
    assert done.stdout == "() []\n"


def test_the_baseline_that_settings_name_is_written_and_read(tieout, tmp_path: Path, wrong):
    (tmp_path / "tieout.toml").write_text('baseline = "known.json"\n')
    assert tieout("baseline", "a.md").returncode == 0
    assert (tmp_path / "known.json").is_file()
    done = tieout("check", "a.md")
    assert (done.returncode, "1 finding in the baseline" in done.stdout) == (0, True), done.stdout
    assert tieout("check", "a.md", "--no-baseline").returncode == 1


def test_a_comment_may_name_a_rule_that_is_off_or_of_another_folder(tieout, tmp_path: Path, wrong):
    (tmp_path / "sport" / "tieout.toml").write_text('severity = {growth-multiple = "off"}\n')
    (tmp_path / "sport" / "c.md").write_text(f"<!-- tieout: ignore growth-multiple: the club's own -->\n{WRONG}")
    done = tieout("check", "sport/c.md", "a.md")
    assert "sport/c.md:" not in done.stderr
    assert "sport/c.md:1" not in done.stdout


@pytest.mark.parametrize(("level", "status", "told"), [("error", 1, 1), ("note", 0, 1), ("off", 0, 0)])
def test_a_comment_that_silences_nothing_is_told_as_severely_as_is_set(tieout, tmp_path: Path, level, status, told):
    (tmp_path / "tieout.toml").write_text(f'severity = {{unused-suppression = "{level}"}}\n')
    (tmp_path / "a.md").write_text("The town has 12 wells. <!-- tieout: ignore total: so it is -->\n")
    done = tieout("check", "a.md")
    assert (done.returncode, done.stdout.count("unused-suppression"), done.stderr) == (status, told, "")
