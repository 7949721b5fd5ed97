"""Signals that end a run: it ends in order, so that no file that was begun, no process and no bar stays behind."""

from __future__ import annotations

import signal
from types import FrameType
from typing import NoReturn

#: Those that a terminal, a shell or a system ends a process by; Python itself makes an exception of the first.
ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


def end_in_order() -> None:
    """From now on a signal that would end this process at once raises SystemExit, with 128 and its number, as shells count it; one that is
    ignored, as below nohup, stays so."""
    for one in ENDING:
        if signal.getsignal(one) == signal.SIG_DFL:
            signal.signal(one, _end)


def end_at_once() -> None:
    """Undoes that for a process that has nothing to put away."""
    for one in ENDING:
        if signal.getsignal(one) is _end:
            signal.signal(one, signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> NoReturn:
    signal.signal(number, signal.SIG_IGN)  # once is enough: a second one would break off the putting away
    raise SystemExit(128 + number)
