"""`tieout diff` as a command."""

from __future__ import annotations

from pathlib import Path


def test_diff_has_the_exit_status_of_a_comparison(tieout, tmp_path: Path, right):
    (tmp_path / "new.txt").write_text("The town has 1,400 hives, 6.5 times the 200 it had in 2009.\n", encoding="utf-8")
    done = tieout("diff", right, "new.txt")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[0] == "new.txt:1:14: 1,300 → 1,400 (was right.txt:1:14)"
    same = tieout("diff", right, right)
    assert (same.returncode, same.stdout, same.stderr) == (0, "", "")


def test_a_draft_that_cannot_be_read_is_one_line(tieout, right):
    done = tieout("diff", right, "gone.txt")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "gone.txt: there is no such file\n")
