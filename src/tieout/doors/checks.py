"""`tieout check`: article after article through the one way, each told as soon as it is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import field
from functools import partial
from typing import IO

from tieout.doors.outputs import Output
from tieout.doors.plan import Plan
from tieout.doors.progress import Progress
from tieout.doors.screen import Screen, complain
from tieout.doors.walk import Source
from tieout.doors.work import Outcome, work
from tieout.records import dataclass
from tieout.reports import formats, text
from tieout.reports.formats.model import About, Piece, Tally

#: How many bytes of an output that waits for its turn are kept in memory.
_KEPT = 1 << 20


#: How many bytes of articles are read before it pays to start other processes.
_WORTH_A_POOL = 200_000


def outcomes(sources: Sequence[Source], plan: Plan, jobs: int | None = None) -> Generator[Outcome]:
    """What comes of each article, in their order, over so many processes; in this one alone where there is little to do.

    jobs  how many; as many as the machine has cores for this process, where not said
    """
    number = min(len(sources), jobs or (_cores() if _is_worth_a_pool(sources) else 1))
    if number < 2:
        yield from (_outcome(source, plan) for source in sources)
        return
    from tieout.doors.pool import in_order

    _get_ready(plan)
    yield from in_order(partial(_outcome, plan=plan), sources, number, _died, _is_for_this_process)


def _outcome(source: Source, plan: Plan) -> Outcome:
    return Outcome(source.path, failed=source.failed) if source.failed else work(source.path, plan)


def _died(source: Source, how: str) -> Outcome:
    return Outcome(source.path, failed=f"{source.path}: could not be checked: the process that did so {how}")


def _is_for_this_process(source: Source) -> bool:
    return source.path == "-" or bool(source.failed)


def _is_worth_a_pool(sources: Sequence[Source]) -> bool:
    size = 0
    for source in sources if len(sources) > 1 else ():
        with suppress(OSError, ValueError):
            size += os.stat(source.path).st_size
        if size >= _WORTH_A_POOL:
            return True
    return False


def _cores() -> int:
    """How many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _get_ready(plan: Plan) -> None:
    """Loads and compiles what every article needs, so that processes that are forked share it."""
    import gc

    from tieout.pipeline import check
    from tieout.settings import settings_for

    rules = settings_for("-", plan.given).rules
    check("Sales rose 20 percent to 60 million euros ($66 million) in 2019, from 50 million.", rules=rules)
    gc.freeze()


@dataclass(slots=True)
class Run:
    """A run over articles: what it writes, the exit status that it comes to, and how many entries of the baseline are met no more."""

    about: About
    wanted: Sequence[Output]
    status: int = 0
    stale: int = 0
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

    def _fill(self, number: int, pieces: Iterable[Piece], screen: Screen) -> None:
        for part in formats.named(self.wanted[number].format).whole(pieces, self.about):
            screen.write(part)

    def _pieces(self, outcomes: Iterable[Outcome], waiting: Sequence[IO[bytes]]) -> Iterator[Piece]:
        """The pieces of the first output; those of the others are put by. What went wrong is told on standard error."""
        for outcome in outcomes:
            for line in (*outcome.told, *filter(None, [outcome.failed])):
                complain(line)
            self.status = max(self.status, outcome.status)
            self.stale += outcome.stale
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
