"""`tieout check --fix`."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .test_bad_input import denied

WRONG = "Output rose by 100 tonnes, or 35 percent, to 600 tonnes from 500 tonnes.\r\n"
RIGHT = WRONG.replace("35", "20")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "output.md"
    path.write_bytes(WRONG.encode())
    return path


def test_what_was_put_right_is_shown_and_what_is_left_told(tieout, file):
    done = tieout("check", "--fix", file.name)
    assert done.stdout.splitlines()[:5] == [
        "--- a/output.md", "+++ b/output.md", "@@ -1 +1 @@", f"-{WRONG.strip()}", f"+{RIGHT.strip()}",
    ]  # fmt: skip
    assert done.stdout.splitlines()[5].startswith("4 figures: 4 tie out, 0 mismatches")
    assert (done.returncode, done.stderr, file.read_bytes()) == (0, "", RIGHT.encode())
    assert tieout("check", "--fix", file.name).stdout.startswith("4 figures: ")


def test_the_difference_goes_beside_what_a_program_reads(tieout, file):
    done = tieout("check", "--fix", "--format", "json", file.name)
    assert json.loads(done.stdout)["findings"] == [] and "+++ b/output.md" in done.stderr
    assert done.returncode == 0


def test_a_file_without_a_sure_fix_is_not_touched(tieout, tmp_path, wrong):
    path = tmp_path / wrong
    before = (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
    assert tieout("check", "--fix", wrong).returncode == 1
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_what_is_put_by_is_not_fixed(tieout, file):
    file.write_bytes(WRONG.strip().encode() + b" <!-- tieout: ignore percent-change: their own -->\n")
    before = file.read_bytes()
    assert tieout("check", "--fix", file.name).returncode == 0
    assert file.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="no such rights")
def test_a_file_that_may_not_be_written_is_told_and_the_others_are_put_right(file, tmp_path):
    file.chmod(0o444)
    (tmp_path / "other.md").write_bytes(WRONG.encode())
    done = denied(tmp_path, "check", "--fix", "output.md", "other.md", "--format", "sarif")
    assert "output.md: cannot be fixed: it may not be written\n" in done.stderr and done.returncode == 2
    assert file.read_bytes() == WRONG.encode() and (tmp_path / "other.md").read_bytes() == RIGHT.encode()
    run = json.loads(done.stdout)["runs"][0]
    [note] = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "cannot be fixed: it may not be written"
    assert [result["ruleId"] for result in run["results"]] == ["percent-change"]


@pytest.mark.skipif(os.name != "posix", reason="no such rights")
def test_a_folder_that_may_not_be_written_is_told_and_nothing_is_left_in_it(file, tmp_path):
    (tmp_path / "closed").mkdir()
    file.rename(tmp_path / "closed" / "a.md")
    (tmp_path / "closed").chmod(0o555)
    done = denied(tmp_path, "check", "--fix", "closed/a.md")
    assert "closed/a.md: cannot be fixed: Permission denied\n" in done.stderr and done.returncode == 2
    assert [path.name for path in (tmp_path / "closed").iterdir()] == ["a.md"]


def test_standard_input_cannot_be_fixed(tieout):
    done = tieout("check", "--fix", "-", stdin=WRONG.encode())
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
