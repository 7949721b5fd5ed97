"""What has been worked out of rules and word lists, remembered by a hash of what it was worked out of: it costs more than checking an article.

A cache holds plain data, never a word of an article, in the form of Python's own `.pyc` files. One that is broken, stale
or not writable is as none.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from importlib.util import source_hash
from pathlib import Path
from typing import Any

from tieout.files import atomic_stream

#: So many entries are kept, those made last. Each change of a rule or of the package makes a few new ones.
KEPT = 200
_HASH = 8


def remembered(kind: str, source: bytes, make: Callable[[], Any]) -> Any:
    """What `make` gives for `source`, from the cache where this state of the package has made it before.

    It is of numbers, texts, tuples, lists, dictionaries and sets of such. What is of one `kind` has one `make`.
    """
    found = recall(kind, source)
    if found is None:
        found = make()
        keep(kind, source, found)
    return found


def recall(kind: str, source: bytes) -> Any:
    """What was kept for `source` in this state of the package; None where nothing was."""
    if not code():
        return None
    with suppress(OSError, ValueError, EOFError, TypeError):
        content = _place(kind, source).read_bytes()
        if source_hash(content[_HASH:]) == content[:_HASH]:
            return marshal.loads(content[_HASH:])
    return None


def keep(kind: str, source: bytes, made: Any) -> None:
    """Writes down what `recall` is to give for `source`, where it can be written."""
    if code():
        with suppress(OSError):
            _write(_place(kind, source), marshal.dumps(made))


def _place(kind: str, source: bytes) -> Path:
    told = b"\0".join((kind.encode(), code(), source))
    return folder() / f"{kind}-{source_hash(told).hex()}-{len(source):x}"


def folder() -> Path:
    """The user's cache folder: XDG's, Windows' or ~/.cache."""
    given = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else "")
    try:
        return (Path(given) if given else Path.home() / ".cache") / "tieout"
    except RuntimeError:
        return Path(os.devnull) / "tieout"


@cache
def code() -> bytes:
    """Says which state of the package this is: its place, and the names, sizes and times of its files, by which Python, too, tells
    whether a module has changed. Nothing where they are no files."""
    root = os.path.dirname(os.path.abspath(__file__))
    try:
        return repr((sys.version, root, sorted(_states(root)))).encode("utf-8", "replace")
    except OSError:
        return b""


def _states(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                state = entry.stat()
                yield entry.name, state.st_size, state.st_mtime_ns
            elif entry.name != "__pycache__":
                yield from _states(entry.path)


def _write(place: Path, data: bytes) -> None:
    with atomic_stream(place) as stream:
        stream.write(source_hash(data))
        stream.write(data)
    for old in sorted(place.parent.iterdir(), key=lambda path: path.stat().st_mtime_ns)[:-KEPT]:
        old.unlink()
