"""Which articles the arguments of a command name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tieout.doors.walk import walk


@pytest.fixture
def tree(tmp_path: Path, monkeypatch):
    """Makes files, each with a content or empty, and stands above them."""
    monkeypatch.chdir(tmp_path)

    def make(*files: str, **contents: str) -> None:
        for name in files:
            path, _, content = name.partition(": ")
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_text(content.replace("|", "\n"), encoding="utf-8")

    return make


def paths(*named: str, **options) -> list[str]:
    return [source.path for source in walk(named, **options) if not source.failed]


def failures(*named: str) -> list[str]:
    return [source.failed for source in walk(named) if source.failed]


def test_a_folder_gives_its_articles_by_name_then_those_of_its_folders(tree):
    tree("n/b.md", "n/a.txt", "n/a/z.html", "n/B/deep/x.TXT", "n/picture.png", "n/plain")
    assert paths("n") == ["n/a.txt", "n/b.md", "n/B/deep/x.TXT", "n/a/z.html"]


def test_files_are_taken_as_they_are_named(tree):
    tree("plain", ".hidden.md", "b.md")
    assert paths("-", "plain", ".hidden.md", "gone.md") == ["-", "plain", ".hidden.md", "gone.md"]


def test_an_empty_name_is_told_and_the_others_are_taken(tree):
    tree("b.md")
    assert paths("", "b.md") == ["b.md"]
    assert failures("", "b.md") == ["'': is the name of no file; name an article or a folder"]


def test_what_is_hidden_is_left_out_but_a_hidden_folder_can_be_named(tree):
    tree("n/.a.md", "n/.b/c.md", "n/d.md", ".drafts/e.md")
    assert paths("n", ".drafts") == ["n/d.md", ".drafts/e.md"]


def test_what_is_named_twice_is_checked_once_under_its_first_name(tree):
    tree("n/a.md", "n/b.md")
    os.symlink("a.md", "n/c.md")
    assert paths("n/b.md", "./n/b.md", "n", "n/../n", "-", "-") == ["n/b.md", "n/a.md", "-"]
    assert failures("n", "./n") == []


def test_nested_gitignore_files_hold_outside_a_repository(tree):
    tree("n/.gitignore: *.html|/old/|!keep.html", "n/a.html", "n/a.md", "n/keep.html", "n/old/b.md", "n/new/old/c.md")
    tree("n/new/.gitignore: c.md|!d.html", "n/new/c.md", "n/new/d.html", "n/other/c.md")
    assert paths("n") == ["n/a.md", "n/keep.html", "n/new/d.html", "n/other/c.md"]


def test_a_gitignore_file_above_holds_inside_a_repository_only(tree):
    tree("r/.gitignore: draft*|n/private/", "r/n/draft.md", "r/n/private/a.md", "r/n/b.md")
    assert paths("r/n") == ["r/n/b.md", "r/n/draft.md", "r/n/private/a.md"]
    Path("r/.git").mkdir()
    assert paths("r/n") == ["r/n/b.md"]
    assert paths("r/n/private", "r/n/draft.md") == ["r/n/private/a.md", "r/n/draft.md"], "named on purpose"


def test_a_gitignore_file_that_is_none_is_no_trouble(tree):
    tree("n/a.md", "m/.gitignore: [|!|\udc00b*".encode("utf-8", "replace").decode(), "m/a.md")
    Path("n/.gitignore").mkdir()
    assert paths("n", "m") == ["n/a.md", "m/a.md"]


def test_links_are_followed_and_loops_end(tree):
    tree("n/z/a.md", "out/b.md")
    os.symlink("../n", "n/again")
    os.symlink("..", "n/z/up")
    os.symlink("../out", "n/b")
    os.symlink("self.md", "n/self.md")
    assert paths("n") == ["n/self.md", "n/z/a.md", "n/b/b.md"]


def test_a_folder_without_articles_is_told(tree):
    tree("n/a.png", "m/a.md")
    assert failures("n", "m") == ["n: holds no article; name a folder that has .txt, .md or .html files in it"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_a_folder_that_cannot_be_read_is_told_and_the_others_are_walked(tree):
    tree("n/a/b.md", "n/c/d.md")
    Path("n/a").chmod(0)
    assert (paths("n"), failures("n")) == (["n/c/d.md"], ["n/a: cannot be read: Permission denied"])
    Path("n/a").chmod(0o700)


def test_a_folder_that_cannot_be_listed_is_told(tree, monkeypatch):
    tree("n/a/b.md", "n/c/d.md")
    scandir = os.scandir

    def refuse(path):
        if path == "n/a":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert (paths("n"), failures("n")) == (["n/c/d.md"], ["n/a: cannot be read: Permission denied"])


def test_what_is_excluded_or_written_is_left_out(tree):
    tree("n/a.md", "n/b/c.md", "n/report.html")
    assert paths("n", excluded=lambda path: path == os.path.join("n", "b"), without=["./n/report.html"]) == ["n/a.md"]


def test_names_that_are_no_text(tree):
    tree("n/a.md")
    name = os.fsdecode(b"n/\xff\n'\".md")
    Path(name).write_bytes(b"5")
    assert paths("n") == ["n/a.md", name]
