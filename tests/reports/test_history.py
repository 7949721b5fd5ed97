"""What is new and gone since the last committed report."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tieout.checking.model import Finding
from tieout.ledger.model import Cited, Entry, Found, Verified
from tieout.reports.findings import as_json
from tieout.reports.folder import verify
from tieout.reports.history import History, committed, history
from tieout.reports.html import history_html

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git")


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def told(message: str, line: int = 1, *cited: Cited) -> Found:
    return Found("claims/a.md", "c1", Finding("total", "error", message, 0, 1, line, 1), cited)


@pytest.fixture
def reports(tmp_path: Path) -> Callable[..., Path]:
    """A repository with a committed report of some findings."""

    def made(*found: Found, text: str = "") -> Path:
        folder = tmp_path / "reports"
        folder.mkdir(exist_ok=True)
        (folder / "findings.json").write_text(text or json.dumps({"findings": [as_json(each) for each in found]}))
        git(tmp_path, "init", "-q")
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", "report")
        return folder

    return made


@pytest.fixture
def today(draft: Callable) -> Callable[..., Verified]:
    return lambda *found: Verified((Entry("claims/a.md", draft("None.\n").report(), found),), ())


def test_what_is_new_what_is_gone_and_what_is_the_same(reports: Callable, today: Callable) -> None:
    folder = reports(told("one"), told("two"), told("two"))
    since = history(today(told("one", line=9), told("two"), told("three"), told("four")), folder)
    assert [each["message"] for each in since.new] == ["three", "four"]
    assert [each["message"] for each in since.gone] == ["two"]
    assert (since.same, since.told) == (2, "2 new, 1 gone since the last committed report")


def test_the_working_tree_counts_for_nothing(reports: Callable, today: Callable) -> None:
    folder = reports(told("one"))
    (folder / "findings.json").write_text("{}")
    assert history(today(told("one")), folder).told == "the same findings as in the last committed report"


def test_a_place_in_another_article_that_moved_makes_no_other_finding(reports: Callable, today: Callable) -> None:
    before, after = (Cited("other", "claims/b.md", line, 1, 5, "It is 5.", "5") for line in (3, 4))
    folder = reports(told("5 and 6 differ. claims/b.md:3:1: “It is 5.”", 1, before))
    assert history(today(told("5 and 6 differ. claims/b.md:4:1: “It is 5.”", 1, after)), folder).same == 1


def test_where_there_is_nothing_to_compare_with_it_says_so(
    tmp_path: Path, today: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reports").mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert history(today(), tmp_path / "reports").told == "nothing to compare with: the report is in no git repository"
    git(tmp_path, "init", "-q")
    assert "no report is committed yet" in history(today(), tmp_path / "reports").told
    assert "no report is committed yet" in history(today(), tmp_path / "none").told
    monkeypatch.setenv("PATH", "")
    assert "git cannot be run" in history(today(), tmp_path / "reports").told


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"findings": [1]}',
        '{"findings": [{}]}',
        '{"findings": 3}',
        "[" * 99_999,
        '{"findings": [{"path": 1}]}',
    ],
)
def test_a_committed_file_that_is_none_is_told(text: str, reports: Callable) -> None:
    found, missing = committed(reports(text=text or "\n"))
    assert found == [] and missing == "the committed findings.json is none"


def test_a_name_with_signs_for_a_shell_is_only_a_name(tmp_path: Path, reports: Callable, today: Callable) -> None:
    folder = reports(told("one")).rename(tmp_path / "re; touch x")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "moved")
    assert history(today(told("one")), folder).same == 1
    assert not (tmp_path / "x").exists()


def test_the_page_lists_both_and_lacks_of_an_old_file_what_it_lacks() -> None:
    old: dict[str, Any] = {"path": "claims/a.md", "rule": "total", "severity": "strange", "message": "<b>gone</b>"}
    html = history_html(History((as_json(told("new one")),), (old,), 3), {"tieout": "9.9"})
    assert "1 new, 1 gone since the last committed report · 3 the same" in html
    assert "new one" in html and "&lt;b&gt;gone&lt;/b&gt;" in html


def test_where_nothing_is_compared_the_page_lists_nothing() -> None:
    html = history_html(History(missing="git does not answer"), {})
    assert "Nothing to compare with: git does not answer" in html and "None." not in html


def test_verify_tells_it_and_leaves_no_trace_of_it_in_what_is_committed(tmp_path: Path) -> None:
    claims, folder = tmp_path / "claims", tmp_path / "reports"
    claims.mkdir()
    (claims / "a.md").write_text("No cranes.\n")
    verify(claims, folder, ())
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "report")
    assert verify(claims, folder, ()).history == "the same findings as in the last committed report"
    done = subprocess.run(["git", "-C", str(tmp_path), "status", "--porcelain"], capture_output=True, check=True)
    assert done.stdout == b"" and (folder / "history.html").exists()
    (claims / "b.md").write_text("No docks.\n")
    assert verify(claims, folder, ()).history == "1 new, 0 gone since the last committed report"
