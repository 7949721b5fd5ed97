"""Writing files so that nobody ever meets half of one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def atomic_write(path: Path, text: str) -> None:
    """Write `text` (UTF-8, line ends as given) to a temporary file beside `path`, then rename it onto `path`.

    Makes the folders above. Raises OSError; the old file then stands untouched and the temporary one is gone.
    """
    with atomic_stream(path) as stream:
        stream.write(text.encode("utf-8", errors="replace"))


@contextmanager
def atomic_stream(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content becomes the file at `path` when the block ends well, as `atomic_write` does it."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.{os.getpid()}-", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        _own_as(path, temporary)
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def clear_left(folder: Path) -> None:
    """Removes what processes that were killed left half-written in a folder. Raises OSError."""
    for left in folder.glob(".*.tmp"):
        process = left.name.removesuffix(".tmp").rpartition(".")[2].partition("-")[0]
        if process.isdigit() and not _lives(int(process)):
            left.unlink(missing_ok=True)


def _lives(process: int) -> bool:
    """Whether a process is at work; where nobody can say without ending it, it is."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _own_as(path: Path, temporary: Path) -> None:
    """Leaves a file that stands there its owner, where this user may do that."""
    with suppress(OSError, AttributeError):
        before = path.stat()
        os.chown(temporary, before.st_uid, before.st_gid)


def _mode(path: Path) -> int:
    """The mode of the file that stands there, or what a new file gets under the user's mask."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
