"""A run over articles: each told as soon as it is done, in every format that is wanted."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import field, replace
from typing import IO

from tieout.doors.outputs import Output
from tieout.doors.progress import Progress
from tieout.doors.screen import Screen, complain
from tieout.doors.work import Outcome
from tieout.records import dataclass
from tieout.reports import formats, text
from tieout.reports.formats.model import About, Piece, Tally

#: How many bytes of an output that waits for its turn are kept in memory.
_KEPT = 1 << 20


@dataclass(slots=True)
class Run:
    """A run over articles: what it writes, and the exit status that it comes to."""

    about: About
    wanted: Sequence[Output]
    status: int = 0
    total: Tally = field(default_factory=Tally)

    def write(self, outcomes: Iterable[Outcome], screens: Sequence[Screen], progress: Progress) -> None:
        """Writes every output: the first as the outcomes come, the others when all are there."""
        with ExitStack() as stack:
            waiting = [stack.enter_context(_spool()) for _ in screens[1:]]
            self._fill(0, self._pieces(progress.over(outcomes), waiting), screens[0])
            for number, kept in enumerate(waiting, 1):
                self._fill(number, _read(kept), screens[number])
        if self.about.statistics and not any(output.format == "text" for output in self.wanted):
            sys.stderr.writelines(f"{line}\n" for line in text.statistics(self.total.findings))
        for path, number in self.total.stale.items():
            complain(f"{path}: {text.stale(number)}")
        self.status = max(self.status, self.about.status)

    def _fill(self, number: int, pieces: Iterable[Piece], screen: Screen) -> None:
        for part in formats.named(self.wanted[number].format).whole(pieces, replace(self.about, wrap=screen.wrap)):
            screen.write(part)

    def _pieces(self, outcomes: Iterable[Outcome], waiting: Sequence[IO[bytes]]) -> Iterator[Piece]:
        """The pieces of the first output; those of the others are put by. What went wrong is told on standard error."""
        for outcome in outcomes:
            for line in (*outcome.told, *filter(None, [outcome.failed])):
                complain(line)
            self.status = max(self.status, outcome.piece(0).status)
            self.total += outcome.tally
            for number, kept in enumerate(waiting, 1):
                _put(outcome.piece(number), kept)
            yield outcome.piece(0)


def _spool() -> IO[bytes]:
    """What pieces wait in: memory, then a file without a name, which is gone with the process."""
    from tempfile import SpooledTemporaryFile

    return SpooledTemporaryFile(_KEPT)


def _put(piece: Piece, kept: IO[bytes]) -> None:
    import pickle

    pickle.dump(piece, kept, pickle.HIGHEST_PROTOCOL)


def _read(kept: IO[bytes]) -> Iterator[Piece]:
    import pickle

    kept.seek(0)
    while True:
        try:
            yield pickle.load(kept)
        except EOFError:
            return
