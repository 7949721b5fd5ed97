"""Globs of a settings file."""

from __future__ import annotations

import pytest

from tieout.settings.globs import globs
from tieout.settings.page import Page


@pytest.mark.parametrize(
    ("lines", "inside", "outside"),
    [
        (["drafts/"], ["drafts/a.md", "x/drafts/a.md"], ["drafts", "a.md"]),
        (["/drafts/"], ["drafts/a.md"], ["x/drafts/a.md"]),
        (["*.bak.md", "!keep.bak.md"], ["a.bak.md"], ["keep.bak.md", "a.md"]),
        ([], [], ["a.md"]),
    ],
)
def test_globs_are_those_of_gitignore(lines, inside, outside):
    page = Page("tieout.toml")
    holds = globs(page, ("exclude",), lines)
    assert all(map(holds, inside)) and not any(map(holds, outside)) and not page.mistakes


def test_a_glob_that_is_none_is_told_and_the_others_hold():
    page = Page("tieout.toml")
    holds = globs(page, ("exclude",), ["!", "drafts/"])
    assert [("is no glob" in str(one)) for one in page.mistakes] == [True]
    assert holds("drafts/a.md")
