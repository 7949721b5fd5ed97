"""What .gitignore files leave out: those of a folder, of the folders above it up to the root of its repository, and of those below."""

from __future__ import annotations

import os
from collections.abc import Sequence

from pathspec import GitIgnoreSpec

from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Ignored:
    """What is left out in one folder.

    folder  the folder, without links in its path
    specs   each file's patterns with the folder that they are seen from, the nearest file first
    """

    folder: str
    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def below(self, name: str) -> Ignored:
        """What is left out in a folder below, whose own file goes first."""
        folder = os.path.join(self.folder, name)
        return Ignored(folder, (*_own(folder), *self.specs))

    def __call__(self, name: str, *, folder: bool) -> bool:
        """Whether a file, or a folder with all that it holds, is left out: the nearest file that speaks of it decides."""
        for seen_from, spec in self.specs:
            path = os.path.relpath(os.path.join(self.folder, name), seen_from).replace(os.sep, "/")
            said = spec.check_file(path + "/" if folder else path).include
            if said is not None:
                return said
        return False


def ignored_in(folder: str) -> Ignored:
    """What is left out in the folder where a walk begins.

    A folder that is itself left out was named on purpose: in it, only its own file and those below count.
    """
    path = os.path.realpath(folder)
    root, *names = _from_root(path)
    here = Ignored(root, _own(root))
    for name in names:
        if here(name, folder=True):
            return Ignored(path, _own(path))
        here = here.below(name)
    return here


def _from_root(folder: str) -> Sequence[str]:
    """The root of the repository that a folder is in, and the names of the way down to it; the folder alone where it is in none."""
    root, names = folder, list[str]()
    while not os.path.exists(os.path.join(root, ".git")):
        above, name = os.path.split(root)
        if above == root:
            return [folder]
        root, names = above, [name, *names]
    return [root, *names]


def _own(folder: str) -> tuple[tuple[str, GitIgnoreSpec], ...]:
    """The patterns of a folder's own file; nothing where there is none, or none that can be read."""
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8-sig", errors="surrogateescape") as lines:
            return ((folder, GitIgnoreSpec.from_lines(lines.read().splitlines())),)
    except (OSError, ValueError):
        return ()
