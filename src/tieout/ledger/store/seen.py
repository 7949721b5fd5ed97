"""Digests of files that were looked at before: as git does, a file whose size, times and place are what they were is not read again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path

from tieout.ledger.store.digests import of_file

#: A path, what its file looked like, and the digest of its content.
Sight = tuple[str, str, bytes]

#: Within so many nanoseconds a file may be written twice and look the same: some file systems keep time by two seconds.
_TICK = 3_000_000_000


class Seen:
    """The digests of files, by what was seen of them before and what is seen now.

    A file that was written so lately that it might be written again and look the same is read whenever it is asked for.
    """

    def __init__(self, before: Iterable[Sight] = ()) -> None:
        self._known = {path: (look, digest) for path, look, digest in before}
        self._asked: set[str] = set()
        self.fresh = False
        self._here = os.getcwd()

    def digest(self, path: Path) -> bytes:
        """The digest of a file, as `of_file` gives it."""
        way = os.path.join(self._here, path)
        try:
            told = os.stat(way)
        except (OSError, ValueError):
            return b""
        look = f"{told.st_dev}:{told.st_ino}:{told.st_size}:{told.st_mtime_ns}:{told.st_ctime_ns}"
        known = self._known.get(way)
        self._asked.add(way)
        if known and known[0] == look:
            return known[1]
        read = time.time_ns()
        digest = of_file(path)
        if digest and read - max(told.st_mtime_ns, told.st_ctime_ns) > _TICK:
            self._known[way] = look, digest
            self.fresh = True
        else:
            self._known.pop(way, None)
        return digest

    @property
    def sights(self) -> list[Sight]:
        """What is known of all files that are still there, to be remembered: what was not asked for this time, too."""
        return [
            (path, look, digest)
            for path, (look, digest) in self._known.items()
            if path in self._asked or os.path.lexists(path)
        ]
