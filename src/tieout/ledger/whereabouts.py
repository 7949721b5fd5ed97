"""Where the files of a ledger stand, and what they are called. A ledger has thousands in one folder: the folder is looked up once a run."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path


def files_of(folder: Path, suffixes: frozenset[str]) -> list[Path]:
    """The files of a folder and those below it, hidden ones apart, in order."""
    found: list[Path] = []
    for here, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        wanted = (name for name in names if not name.startswith(".") and os.path.splitext(name)[1].lower() in suffixes)
        found += [Path(here, name) for name in wanted if os.path.isfile(os.path.join(here, name))]
    return sorted(found)


def name_of(folder: Path, path: Path) -> str:
    """What to call a file: the way to it from where the folder stands."""
    way, above = real(path), os.path.join(os.path.dirname(_whereabouts(str(folder))), "")
    if way.startswith(above):
        return way[len(above) :].replace(os.sep, "/")
    return Path(os.path.relpath(way, above)).as_posix()


def real(path: Path) -> str:
    """Where a file really stands. Only itself is looked at: its folder holds thousands more."""
    way = str(path)
    if path.name in ("", "..") or os.path.islink(way):
        return str(path.resolve())
    return os.path.join(_whereabouts(os.path.dirname(way)), path.name)


@lru_cache(maxsize=1024)
def _whereabouts(folder: str) -> str:
    """Where a folder really stands, looked up once a run."""
    return os.path.realpath(folder)


def look_anew() -> None:
    """Lets go of what was looked up: a run begins."""
    _whereabouts.cache_clear()
