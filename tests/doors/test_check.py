"""`tieout check`: what it prints, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def test_a_mismatch_is_shown_with_its_place_sentence_and_arithmetic(tieout, wrong):
    done = tieout("check", wrong)
    head, sentence, carets, arithmetic, either, ask, last = done.stdout.splitlines()
    assert head == "wrong.md:3:31: mismatch growth-multiple"
    assert sentence == "  The town has 1,300 hives, 5.6 times the 200 it had in 2009."
    assert [carets[sentence.index(figure)] for figure in ("1,300", "5.6", "200")] == ["^", "^", "^"]
    assert carets.count("^") == len("1,300") + len("5.6 times") + len("200")
    assert "6.5" in arithmetic
    assert either.startswith("  Either ")
    assert "6.5 times" in either
    assert ask.startswith("  Ask: In line 3, is 5.6 times right for ") and ask.endswith("?")
    assert last.startswith("3 figures: 2 tie out, 1 mismatch, 0 rest on") or last.startswith(
        "3 figures: 0 tie out, 1 mismatch,"
    )
    assert (done.returncode, done.stderr) == (1, "")


def test_nothing_wrong(tieout, right):
    done = tieout("check", right)
    assert done.stdout == (
        "3 figures: 3 tie out, 0 mismatches, 0 rest on a figure the article does not give, 0 stand alone.\n"
    )
    assert done.returncode == 0


def test_explain_shows_the_checks_that_hold(tieout, right):
    assert "right.txt:1:27: consistent growth-multiple" in tieout("check", "--explain", right).stdout


def test_why_shows_what_was_tried_for_a_figure(tieout, wrong):
    done = tieout("check", "--why", "3:31", wrong)
    assert done.stdout.startswith("wrong.md:3:31: 5.6 times is read as multiple 5.6 x\n")
    assert "mismatch growth-multiple, as stated" in done.stdout
    assert done.returncode == 1
    assert tieout("check", "--why", "here", wrong).returncode == 2


def test_several_articles_are_counted_together(tieout, right, wrong):
    lines = tieout("check", right, wrong).stdout.splitlines()
    assert lines[0].startswith("right.txt: 3 figures: ")
    assert lines[-1].startswith("2 articles, 6 figures: ")


def test_standard_input(tieout):
    done = tieout("check", "-", stdin=b"The town has 1,300 hives, 5.6 times the 200 of 2009.")
    assert done.stdout.startswith("-:1:27: mismatch growth-multiple")
    assert done.returncode == 1


def test_json_is_the_contract(tieout, right, wrong):
    one = json.loads(tieout("check", "--format", "json", wrong).stdout)
    assert {"quantities", "checks", "findings", "claims", "declined"} <= set(one)
    finding = one["findings"][0]
    assert (finding["rule"], finding["severity"], finding["line"], finding["column"]) == (
        "growth-multiple",
        "error",
        3,
        31,
    )
    assert [report["path"] for report in json.loads(tieout("check", "--format", "json", right, wrong).stdout)] == [
        right,
        wrong,
    ]


def test_the_date_is_an_option(tieout, right):
    assert (
        json.loads(tieout("check", right, "--format", "json", "--date", "2020-02-03").stdout)["published"]
        == "2020-02-03"
    )
    done = tieout("check", right, "--date", "yesterday")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "'yesterday' is no date; write it as 2021-04-13\n"


def test_broken_files_are_told_and_the_others_checked(tieout, tmp_path: Path, right, wrong):
    (tmp_path / "binary.txt").write_bytes(b"5\0\1\2")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    done = tieout("check", "gone.txt", wrong, "binary.txt", "empty.txt", "folder", right)
    told = done.stderr.splitlines()
    assert [line.split(":")[0] for line in told] == ["gone.txt", "binary.txt", "empty.txt", "folder"]
    assert "mismatch growth-multiple" in done.stdout
    assert "2 articles" in done.stdout
    assert done.returncode == 2


def test_another_encoding_is_said(tieout, tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(("La ville a 1,300 ruches, d'après le café. " * 20).encode("cp1252"))
    done = tieout("check", "a.txt")
    assert "not UTF-8" in done.stderr
    assert done.returncode == 0


def test_output_goes_to_a_file_whole_or_not_at_all(tieout, tmp_path: Path, right, wrong):
    done = tieout("check", wrong, "--output", "out/report.txt")
    assert (done.stdout, done.returncode) == ("", 1)
    assert "mismatch" in (tmp_path / "out" / "report.txt").read_text(encoding="utf-8")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["report.txt"]
    failed = tieout("check", right, "--output", ".")
    assert (failed.returncode, len(failed.stderr.splitlines())) == (2, 1)


@pytest.mark.parametrize(
    ("content", "said"),
    [("rule: [", "mend"), ("rule: mine\ncolour: red\n", "unknown key 'colour'"), ("- 5\n", "mapping")],
)
def test_a_broken_rule_is_told_with_its_place(tieout, tmp_path: Path, wrong, content, said):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "mine.yaml").write_text(content, encoding="utf-8")
    done = tieout("check", wrong, "--rules", "own")
    assert done.stderr.startswith("own/mine.yaml:")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "mismatch growth-multiple" in done.stdout
    assert done.returncode == 2


@pytest.mark.parametrize(
    "table",
    [
        '[tool.tieout]\nrules = ["own"]',
        '[tool]\ntieout.rules = ["own"]',
        'tool.tieout.rules = ["own"]',
        '[ tool . "tieout" ]\nrules = ["own"]',
    ],
)
def test_settings_name_more_rules(tieout, tmp_path: Path, right, table):
    (tmp_path / "pyproject.toml").write_text(f'name = "news"\n{table}\n', encoding="utf-8")
    assert "there is no folder 'own'" in tieout("check", right).stderr


def test_settings_have_no_other_key(tieout, tmp_path: Path, right):
    (tmp_path / "pyproject.toml").write_text('[tool.tieout]\nrule = ["own"]\n', encoding="utf-8")
    assert "unknown key 'rule'" in tieout("check", right).stderr


def test_a_failure_of_ours_tells_nothing_of_the_article(tieout, tmp_path: Path, right):
    (tmp_path / "secret.txt").write_text("Embargoed: profit is 5 million.", encoding="utf-8")
    broken = (
        "import tieout.pipeline as p\nwork = p.check_read\n"
        "def fail(article, *rest):\n    if 'Embargoed' in article.text: raise KeyError(article.text)\n    return work(article, *rest)\n"
        "p.check_read = fail"
    )
    done = tieout("check", "secret.txt", right, prelude=broken)
    assert "secret.txt: tieout failed on this article: KeyError" in done.stderr
    assert "Embargoed" not in done.stderr + done.stdout
    assert "3 tie out" in done.stdout
    assert done.returncode == 2


def test_without_network(tieout, tmp_path: Path):
    (tmp_path / "a.txt").write_text(
        "Updated: 2021-04-13\n\nThe fund holds 375 million yuan ($57.25 million), up 25 percent from 300 million yuan.\n",
        encoding="utf-8",
    )
    blocked = (
        "import socket\ndef refuse(*a, **k): raise AssertionError('network')\n"
        "socket.socket = socket.create_connection = socket.getaddrinfo = refuse"
    )
    done = tieout("check", "--explain", "a.txt", prelude=blocked)
    assert "consistent currency-conversion" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


def test_digits_and_one_long_sentence(tieout, tmp_path: Path):
    (tmp_path / "digits.txt").write_text("1234567890" * 100_000, encoding="utf-8")
    (tmp_path / "long.txt").write_text("The mill sold " + "5 tons of paper, " * 6000 + "and more.", encoding="utf-8")
    done = tieout("check", "digits.txt", "long.txt")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_is_told_nothing_to_act_on(tieout, tmp_path: Path):
    (tmp_path / "a.txt").write_text(
        "The \x1b[31mtown\u202e has 1,300 hives, 5.6 times the 200 of 2009.", encoding="utf-8"
    )
    out = tieout("check", "a.txt").stdout
    assert "mismatch" in out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_pandas_is_not_imported(tieout, right):
    absent = "sys.modules.update(dict.fromkeys(('pandas', 'pandera', 'pint')))"  # importing one of them fails
    done = tieout("check", right, prelude=absent)
    assert (done.returncode, done.stderr) == (0, "")


def test_output_never_replaces_an_article(tieout, tmp_path: Path, right):
    before = (tmp_path / right).read_bytes()
    done = tieout("check", right, "--output", right)
    assert (done.returncode, "name another file" in done.stderr) == (2, True)
    assert (tmp_path / right).read_bytes() == before


@pytest.mark.parametrize("table", ["tool.tieout = 5", "tool = 5 # tieout"])
def test_settings_that_are_no_table(tieout, tmp_path: Path, right, table):
    (tmp_path / "pyproject.toml").write_text(table + "\n", encoding="utf-8")
    done = tieout("check", right)
    assert "Traceback" not in done.stderr
    assert done.returncode == (2 if "tieout = 5" in table else 0)


def test_standard_input_that_is_closed(tieout):
    done = tieout("check", "-", prelude="sys.stdin = None")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "standard input is closed" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("buffering", [1, 8192], ids=["by line", "at the end"])
def test_output_that_cannot_be_written_is_told_in_one_line(tieout, wrong, buffering):
    done = tieout("check", wrong, prelude=f"sys.stdout = open('/dev/full', 'w', buffering={buffering})")
    assert done.stderr == "standard output: cannot be written: No space left on device\n"
    assert done.returncode == 2


def test_a_reader_that_has_gone_is_no_failure_to_tell(tieout, wrong):
    prelude = "import os\nread, write = os.pipe()\nos.close(read)\nsys.stdout = open(write, 'w')"
    done = tieout("check", wrong, prelude=prelude)
    assert (done.returncode, done.stderr) == (1, "")
