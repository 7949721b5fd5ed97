"""How far a run is, on the last line of a terminal; nothing where standard error is none."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator

from tieout.doors.screen import columns
from tieout.doors.work import Outcome

#: Seconds before it is shown at all, and between two drawings.
_FIRST, _EVERY = 0.5, 0.1
_BAR = 30


class Progress:
    """Counts the articles of a run as they are done. Whoever prints beside it need not know of it: the line is cleared before
    an outcome that has something to print, and drawn anew behind it. `each`: every article has a line of its own printed."""

    def __init__(self, total: int, *, each: bool = True, quiet: bool = False) -> None:
        self._total, self._each = total, each
        terminal = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")
        self._shown = terminal and total > 1 and not quiet
        self._begun = time.monotonic()
        self._next = self._begun + _FIRST
        self._drawn = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *error: object) -> None:
        self._clear()

    def over(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The outcomes as they come."""
        if not self._shown:
            yield from outcomes
            return
        for done, outcome in enumerate(outcomes, 1):
            drawn = self._drawn and self._speaks(outcome)
            if drawn:
                self._clear()
            yield outcome
            if drawn or time.monotonic() >= self._next:
                self._draw(done)
        self._clear()

    def _speaks(self, outcome: Outcome) -> bool:
        """Whether anything of it may be printed on the terminal."""
        printed = self._each or any(outcome.texts)
        return bool(outcome.told or outcome.failed) or (printed and sys.stdout.isatty())

    def _draw(self, done: int) -> None:
        spent = time.monotonic() - self._begun
        line = told(done, self._total, spent, columns(sys.stderr) - 1)
        sys.stdout.flush()
        sys.stderr.write(f"\r{line}\x1b[K")
        sys.stderr.flush()
        self._drawn, self._next = True, time.monotonic() + _EVERY

    def _clear(self) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False


def told(done: int, total: int, spent: float, width: int) -> str:
    """`━━━━━━──────  1,204 of 10,000 articles, 0:34 left`, as much of it as `width` columns hold; `spent` is in seconds."""
    left = spent / done * (total - done) if done else 0.0
    counted = f"{done:,} of {total:,} articles, {_clock(left)} left"
    bar = min(_BAR, width - len(counted) - 2)
    full = bar * done // total
    return f"{'━' * full}{'─' * (bar - full)}  {counted}" if bar >= 5 else counted[: max(width, 0)]


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"
