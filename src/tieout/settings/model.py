"""What holds for one article, and what the command line adds to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.checking.levels import Levels
from tieout.errors import TieoutError
from tieout.pipeline import Terms
from tieout.records import dataclass
from tieout.rules.model import Rule
from tieout.text.conventions import USUAL, Conventions

if TYPE_CHECKING:
    from tieout.ledger.outside.model import Declared

#: Whether a glob list holds a path, given from the folder of the settings file on, with "/" behind a folder.
Globs = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says: the settings file that holds for all articles ("" for none), and more folders of rules."""

    config: str = ""
    rules: tuple[str, ...] = ()


#: A command line that says nothing.
NOTHING = Given()


@dataclass(frozen=True, slots=True, eq=False)
class Settings:
    """What holds for an article.

    file         the settings file, as a person would write it from the working directory; "" where there is none
    folder       where it stands: its globs and folders are seen from there
    rules        the rules the article is checked with, those that are off too
    levels       at which severity each is told
    conventions  what is taken for granted where print leaves it open
    baseline     the baseline file, where one is named
    mistakes     what is wrong with the file and left out of account; the run's exit status is 2 then
    overridden   the keys of conventions that an override sets
    places       key -> `path:line:column` of each key that is set
    sources      the outside sources that claims may name
    """

    file: str
    folder: str
    rules: tuple[Rule, ...]
    levels: Levels = field(default_factory=Levels)
    conventions: Conventions = USUAL
    baseline: Path | None = None
    exclude: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    mistakes: tuple[TieoutError, ...] = ()
    overridden: tuple[str, ...] = ()
    places: Callable[[], Mapping[str, str]] = field(default=dict)
    excludes: Globs = field(default=lambda path: False)
    sources: tuple[Declared, ...] = ()

    @property
    def terms(self) -> Terms:
        """What the stages take of them."""
        return Terms(self.rules, self.conventions, self.levels)

    def excluded(self, path: str | Path, *, folder: bool = False) -> bool:
        """Whether `exclude` names a file or folder that is met while folders are walked."""
        return bool(self.exclude) and self.excludes(seen_from(self.folder, os.path.abspath(path)) + "/" * folder)


def as_called(file: str) -> str:
    """An absolute path as it is called from the working directory, where it is below."""
    below = os.path.relpath(file) if file.startswith(os.getcwd() + os.sep) else file
    return below.replace(os.sep, "/")


def seen_from(folder: str, place: str) -> str:
    """An absolute path as it is called from a folder, with slashes."""
    if place.startswith(folder) and place[len(folder) : len(folder) + 1] == os.sep:
        seen = place[len(folder) + 1 :]  # what os.path.relpath gives, ten times as fast
    else:
        try:
            seen = os.path.relpath(place, folder)
        except ValueError:  # on another drive
            seen = place
    return seen.replace(os.sep, "/")
