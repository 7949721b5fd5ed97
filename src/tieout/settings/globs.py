"""Globs of a settings file, each as in a .gitignore file."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.rules.place import Place
from tieout.settings.model import Globs
from tieout.settings.page import Page


def globs(page: Page, at: Place, lines: Sequence[str]) -> Globs:
    """What a list of globs holds, each as in a .gitignore file."""
    if not lines:
        return _nothing
    from pathspec import GitIgnoreSpec  # not needed by most

    right = []
    for k, line in enumerate(lines):
        try:
            GitIgnoreSpec.from_lines([line])
            right.append(line)
        except ValueError:
            page.wrong((*at, k), f"{line!r} is no glob", "write one as in .gitignore, such as drafts/ or sport/**")
    return GitIgnoreSpec.from_lines(right).match_file


def _nothing(path: str) -> bool:
    return False
