"""The articles that arguments name: files as they are, folders with all that is in them and below."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING

from tieout.errors import ArticleError
from tieout.records import dataclass

if TYPE_CHECKING:
    from tieout.doors.ignored import Ignored  # which reads patterns: not needed where no folder is named


@dataclass(frozen=True, slots=True)
class Source:
    """An article to be checked, by its path as it was named; or `failed`: why there is none, in one line."""

    path: str
    failed: str = ""


def walk(
    named: Sequence[str], *, without: Collection[str] = (), excluded: Callable[[str], bool] | None = None
) -> Iterator[Source]:
    """The articles, each once, in the order of the arguments.

    A folder gives the files in it that have a known suffix, by name, then those of the folders in it, by name. What is hidden or
    in a .gitignore is left out there, and so are the files `without` and the files and folders that are `excluded`. Links are
    followed, those to folders when all else is done, and no folder is walked twice.
    """
    way = _Walk({os.path.realpath(each) for each in without}, excluded or (lambda path: False))
    for name in named:
        if not name:
            yield _failed("''", "is the name of no file", "name an article or a folder")
            continue
        yield from way.folder(name) if name != "-" and os.path.isdir(name) else way.file(name)


@dataclass(slots=True)
class _Walk:
    """What a walk has met: `files` by their paths without links, `folders` by device and number."""

    without: Collection[str]
    excluded: Callable[[str], bool]
    files: set[str] = field(default_factory=set)
    folders: set[tuple[int, int]] = field(default_factory=set)

    def file(self, path: str) -> Iterator[Source]:
        """A file, unless it was met before under any name."""
        key = path if path == "-" else os.path.realpath(path)
        if key not in self.files:
            self.files.add(key)
            yield Source(path)

    def folder(self, name: str) -> Iterator[Source]:
        """All that is in a folder and below; where there is nothing, that is told."""
        from tieout.doors.ignored import ignored_in

        links, nothing = [name], not self._was_met(name)
        while links:
            path = links.pop(0)  # their own order: what lies nearer first
            for source in self._below(path, ignored_in(path), links):
                nothing = False
                yield source
        if nothing:
            yield _failed(name, "holds no article", "name a folder that has .txt, .md or .html files in it")

    def _below(self, start: str, ignored: Ignored, links: list[str]) -> Iterator[Source]:
        """What is in a folder and below, but for the folders that links lead to: those are added to `links`."""
        waiting = [(start, ignored)]
        while waiting:
            folder, ignored = waiting.pop()
            try:
                entries = [] if self._was_met(folder, now=True) else self._entries(folder, ignored)
            except OSError as error:
                yield _failed(folder, f"cannot be read: {error.strerror}")
                continue
            for entry in entries:
                if _is_article(entry):
                    yield from self.file(entry.path)
            inner = [entry for entry in entries if _is_folder(entry)]
            links += [entry.path for entry in inner if entry.is_symlink()]
            waiting += [(each.path, ignored.below(each.name)) for each in reversed(inner) if not each.is_symlink()]

    def _entries(self, folder: str, ignored: Ignored) -> list[os.DirEntry[str]]:
        """What is in a folder, by name, but for what is left out. Raises OSError."""
        with os.scandir(folder) as entries:
            shown = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
        return [
            entry
            for entry in shown
            if not ignored(entry.name, folder=_is_folder(entry))
            and not self.excluded(entry.path)
            and not (self.without and os.path.realpath(entry.path) in self.without)
        ]

    def _was_met(self, folder: str, *, now: bool = False) -> bool:
        """Whether a folder was met before; `now` it is. One that has vanished was not: reading it tells so."""
        try:
            seen = os.stat(folder)
        except OSError:
            return False
        met = (seen.st_dev, seen.st_ino) in self.folders
        if now:
            self.folders.add((seen.st_dev, seen.st_ino))
        return met


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_article(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file of a known suffix; a link that leads nowhere is, so that it is told."""
    if os.path.splitext(entry.name)[1].lower() not in _suffixes():
        return False
    return not _is_folder(entry) and (entry.is_symlink() or entry.is_file())


@cache
def _suffixes() -> frozenset[str]:
    from tieout.text.readers import suffixes

    return suffixes() - {""}


def _failed(path: str, message: str, instead: str = "") -> Source:
    return Source(path, str(ArticleError(message, path=path, instead=instead)))
