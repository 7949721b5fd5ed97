"""Known findings on the command line: comments, `tieout baseline`, `--since`, `--diff`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def test_a_baseline_is_written_and_used_until_a_finding_is_gone(tieout, tmp_path: Path, wrong):
    done = tieout("baseline", wrong)
    assert (done.stdout, done.returncode) == ("tieout-baseline.json: 1 finding in 1 article (1 new, 0 gone).\n", 0)
    done = tieout("check", wrong)
    assert done.stdout.endswith("stand alone. 1 finding in the baseline.\n")
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)
    assert tieout("check", wrong, "--no-baseline").returncode == 1
    (tmp_path / wrong).write_text("Nothing here.\n", encoding="utf-8")
    assert tieout("check", wrong).stderr == (
        "tieout-baseline.json: 1 entry is met no more; 'tieout baseline' takes out what is gone\n"
    )
    assert "0 findings in 0 articles (0 new, 1 gone)" in tieout("baseline", wrong).stdout


@pytest.mark.parametrize(
    ("content", "said"), [("{", "broken JSON"), ('{"version": 7}', "version 7"), ("[1]", "no baseline"), (None, "there is no such baseline")]
)  # fmt: skip
def test_a_baseline_that_cannot_be_used_is_told_and_the_run_goes_on(tieout, tmp_path: Path, wrong, content, said):
    if content is not None:
        (tmp_path / "b.json").write_text(content, encoding="utf-8")
    done = tieout("check", wrong, "--baseline", "b.json")
    assert said in done.stderr and done.stderr.startswith("b.json:") and done.stderr.count("\n") == 1
    assert "mismatch growth-multiple" in done.stdout
    assert done.returncode == 2


def test_a_mistaken_comment_is_one_line_and_exit_status_2(tieout, tmp_path: Path):
    (tmp_path / "a.md").write_text("All is well.\n\n<!-- tieout: ignore growth-multiple -->\n", encoding="utf-8")
    done = tieout("check", "a.md")
    assert done.stderr.startswith("a.md:3:1: this comment gives no reason why; it silences nothing; write ")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_what_is_put_by_is_counted_explained_and_in_the_json(tieout, tmp_path: Path, wrong):
    path = tmp_path / wrong
    path.write_text(path.read_text() + "<!-- tieout: ignore growth-multiple: their own -->\n", encoding="utf-8")
    done = tieout("check", wrong)
    assert (done.returncode, done.stdout.endswith("stand alone. 1 finding suppressed.\n")) == (0, True)
    told = tieout("check", "--explain", wrong).stdout
    assert "wrong.md:3:31: mismatch growth-multiple, ignored in the article: their own\n" in told
    report = json.loads(tieout("check", "--format", "json", wrong).stdout)
    assert report["findings"] == []
    (one,) = report["suppressed"]
    assert (one["kind"], one["reason"], one["finding"]["line"]) == ("inline", "their own", 3)


def test_a_diff_on_standard_input(tieout, wrong, right):
    diff = b"--- a/wrong.md\n+++ b/wrong.md\n@@ -1 +1 @@\n-# Bees\n+# Hives\n"
    done = tieout("check", "--diff", "-", wrong, stdin=diff)
    assert (done.returncode, "1 finding on unchanged lines" in done.stdout) == (0, True)
    assert tieout("check", "--diff", "-", wrong, stdin=diff.replace(b"-1 +1", b"-3 +3")).returncode == 1
    assert "1 article, " in tieout("check", "--diff", "-", wrong, right, stdin=diff).stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--since", "HEAD"), "no git repository"),
        (("--diff", "gone.diff"), "gone.diff: the diff cannot be read"),
        (("--diff", "-", "-"), "cannot be both"),
        (("--diff", "-", "--since", "HEAD"), "give one of them"),
        (("--diff", "-"), "the diff:1: this is no unified diff"),
    ],
)
def test_changes_that_cannot_be_told(tieout, wrong, options, said):
    done = tieout("check", wrong, *options, stdin=b"no diff")
    assert said in done.stderr
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_a_baseline_of_a_folder(tieout, tmp_path: Path, wrong):
    (tmp_path / "week").mkdir()
    (tmp_path / "week" / "hives.md").write_text((tmp_path / wrong).read_text(encoding="utf-8"), encoding="utf-8")
    done = tieout("baseline", "week")
    assert (done.returncode, done.stdout) == (0, "tieout-baseline.json: 1 finding in 1 article (1 new, 0 gone).\n")
    assert tieout("check", "week").returncode == 0
    done = tieout("baseline", "week", "gone.md")
    assert (done.returncode, done.stderr) == (2, "gone.md: there is no such file\n")
