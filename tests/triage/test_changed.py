"""What changed since a revision, or by a diff: in a repository of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tieout.errors import OptionError
from tieout.pipeline import check_read
from tieout.text import read_file
from tieout.triage.changed import by_diff, unchanged
from tieout.triage.git import since

WRONG = "The port has 2,650 boats, which is 6.2 times the 416 of 2015."
OTHER = "The town has 1,300 hives, 5.6 times the 200 it had in 2009."


@pytest.fixture
def git(tmp_path, monkeypatch):
    """`git("add", ".")` in a fresh repository with one commit of a.md."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> bytes:
        given = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words]
        return subprocess.run(given, check=True, capture_output=True, cwd=tmp_path).stdout

    run("init", "-q", "-b", "main")
    write("a.md")
    run("add", ".")
    run("commit", "-qm", "First")
    return run


def write(name: str, *more: str) -> None:
    Path(name).write_text("\n\n".join([WRONG, "A pause.", OTHER, *more]) + "\n", encoding="utf-8")


def told(name: str, changes) -> list[int]:
    report = unchanged(check_read(read_file(name)), changes)
    assert {one.kind for one in report.suppressed} <= {"unchanged"}
    return [finding.line for finding in report.findings]


def test_only_changed_lines_count_staged_or_not(git):
    assert told("a.md", since("HEAD", ["a.md"])) == []
    Path("a.md").write_text(Path("a.md").read_text().replace("1,300", "1,310"))
    assert told("a.md", since("HEAD", ["a.md"])) == [5]
    git("add", ".")
    assert told("a.md", since("HEAD", ["a.md"])) == [5]
    git("commit", "-qm", "Second")
    assert told("a.md", since("HEAD", ["a.md"])) == [] and told("a.md", since("HEAD~1", ["a.md"])) == [5]


def test_a_new_file_is_all_new_and_a_renamed_one_is_not(git):
    write("new.md")
    assert told("new.md", since("HEAD", ["new.md"])) == [1, 5]
    git("add", "new.md")
    assert told("new.md", since("HEAD", ["new.md"])) == [1, 5]
    git("mv", "a.md", "b c\té.md")
    assert told("b c\té.md", since("HEAD", ["b c\té.md"])) == []


def test_since_a_branch_left(git):
    git("checkout", "-qb", "work")
    write("a.md", "An end.")
    git("commit", "-qam", "Work")
    git("checkout", "-q", "main")
    Path("a.md").write_text(OTHER + "\n")
    git("commit", "-qam", "Main")
    git("checkout", "-q", "work")
    assert told("a.md", since("main...", ["a.md"])) == []
    assert told("a.md", since("main", ["a.md"])) == [1]


@pytest.mark.parametrize("revision", ["nope", "--output=x", "", "HEAD~9", "a\0b", "HEAD..HEAD", "-h"])
def test_no_such_revision(git, tmp_path, revision):
    with pytest.raises(OptionError, match="there is no revision"):
        since(revision, ["a.md"])
    assert not (tmp_path / "x").exists()


def test_a_shallow_clone_says_so(git, tmp_path):
    git("commit", "-q", "--allow-empty", "-m", "Second")
    git("clone", "-q", "--depth", "1", f"file://{tmp_path}", "shallow")
    with pytest.raises(OptionError, match="shallow"):
        since("HEAD~1", ["shallow/a.md"])


def test_no_repository(tmp_path):
    with pytest.raises(OptionError, match="no git repository"):
        since("HEAD", [str(tmp_path / "a.md")])


@pytest.mark.parametrize("options", [(), ("--no-prefix",), ("--src-prefix=old/", "--dst-prefix=new/"), ("-U0",)])
def test_a_diff_of_git(git, options):
    Path("a.md").write_text(Path("a.md").read_text().replace("1,300", "1,310"))
    diff = git("diff", *options)
    assert told("a.md", by_diff(diff, "the diff", Path.cwd())) == [5]
    Path("sub").mkdir()
    assert told("a.md", by_diff(diff, "the diff", Path("sub"))) == [5]


def test_a_figure_that_changed_counts_wherever_the_finding_stands(git):
    Path("a.md").write_text("The port has 2,650 boats, which is\n6.2 times the\n416 of 2015.\n")
    diff = b"--- a/a.md\n+++ b/a.md\n@@ -3 +3 @@\n-415 of 2015.\n+416 of 2015.\n"
    assert told("a.md", by_diff(diff, "the diff", Path.cwd())) == [2]


def test_a_diff_of_another_file_keeps_nothing(git):
    diff = b"--- /etc/a.md\n+++ ../../a.md\n@@ -1 +1 @@\n-a\n+b\n"
    assert told("a.md", by_diff(diff, "the diff", Path.cwd())) == []
