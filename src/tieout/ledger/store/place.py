"""Where the index stands, and how it is put there whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tieout.files import atomic_write

#: The folder that git is told to leave alone, beside the folder of the claims files.
FOLDER = ".tieout"
_IGNORED = "# An index that tieout makes anew when it is gone: no part of the repository.\n*\n"


def place(claims: Path) -> Path:
    """Where the index of a folder of claims files stands."""
    here = claims.resolve()
    name = "ledger" if here.name == "claims" else f"ledger-{here.name}"
    return here.parent / FOLDER / f"{name}.duckdb"


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A way to a file that is not there yet and stands at `path` when the block ends well; else nothing of it is left.

    One process at a time: raises OSError where another one is at it, and where nothing can be written. What a killed one left
    half-written goes before.
    """
    path.parent.mkdir(exist_ok=True)
    if not (path.parent / ".gitignore").exists():
        atomic_write(path.parent / ".gitignore", _IGNORED)
    with _alone(path.with_suffix(".lock")):
        temporary = path.with_name(f".{path.name}.tmp")
        _clear(temporary)
        try:
            yield temporary
            os.replace(temporary, path)
        finally:
            _clear(temporary)


def _clear(temporary: Path) -> None:
    """Removes a file with what the database may have put beside it."""
    for left in (temporary, temporary.with_name(temporary.name + ".wal")):
        with suppress(FileNotFoundError):
            left.unlink()


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Nobody else does the same meanwhile, where the system can say so; raises OSError where somebody does. A lock ends with its process."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:  # there a file that is open is not replaced: the one who comes second fails
        yield
        return
    with open(lock, "wb") as stream:
        flock(stream, LOCK_EX | LOCK_NB)
        yield
