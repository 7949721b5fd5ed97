"""Where a door writes: standard output in colour on a terminal and plain in a pipe, or a file; mistakes on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from tieout.errors import OptionError
from tieout.files import atomic_stream
from tieout.reports.excerpt import safe
from tieout.reports.text import Line, printed
from tieout.reports.wrap import wrapped

#: The width of a line where there is no terminal to ask.
_WIDTH = 120
#: A terminal that is narrower breaks lines as it likes.
_LEAST = 40
#: What a terminal is taken for that does not say how wide it is.
_USUAL = 80


class Screen:
    """Standard output, or the file that `--output` names."""

    def __init__(self, stream: BinaryIO | None = None) -> None:
        self._stream = stream
        #: Whether what reads it is a terminal that shows colours.
        self.coloured = stream is None and _wants_colour()

    @property
    def width(self) -> int:
        """How many columns a line may take."""
        if self._stream is None and _on_terminal():
            return max(columns(sys.stdout), _LEAST)
        return _WIDTH

    @property
    def wrap(self) -> int:
        """At how many columns what is said breaks into lines; 0 where no terminal reads it."""
        return self.width if self._stream is None and _on_terminal() else 0

    def write(self, text: str) -> None:
        """Text as it stands, line ends and all."""
        if self._stream is not None:
            self._stream.write(text.encode("utf-8", errors="replace"))
        elif sys.stdout is None:  # started with a closed one, as by `>&-`
            raise OptionError("standard output is closed", instead="name a file with --output")
        else:
            sys.stdout.write(text)

    def lines(self, lines: Iterable[Line]) -> None:
        """Lines with their styles where the terminal shows colours."""
        self.write(printed(lines, coloured=self.coloured))


@contextmanager
def opened(output: Path | None, inputs: Sequence[str] = ()) -> Iterator[Screen]:
    """The screen, or a file that stands only when everything has been written.

    Raises OptionError where it cannot be, and where the file is one of the `inputs`.
    """
    if output is None:
        yield Screen()
        if sys.stdout is not None:
            sys.stdout.flush()
        return
    if output.is_dir():
        raise OptionError("--output names a folder", path=output, instead="name a file")
    if output.exists() and any(Path(name).exists() and output.samefile(name) for name in inputs):
        raise OptionError("--output names an article that is to be checked", path=output, instead="name another file")
    if output.exists() and not output.is_file():
        with writable(output), output.open("wb") as stream:  # a device or a pipe, which a rename would put away
            yield Screen(stream)
        return
    with writable(output), atomic_stream(output) as stream:
        yield Screen(stream)


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """A file that cannot be written is a mistake in the option that names it. Raises OptionError."""
    try:
        yield
    except BrokenPipeError:  # the reader of standard output has gone, not that of the file
        raise
    except OSError as error:
        raise OptionError(f"cannot be written: {error.strerror}", path=path) from None


def complain(message: object) -> None:
    """One line on standard error; on a terminal as many as its width asks for."""
    if sys.stderr is not None:
        wrap = max(columns(sys.stderr), _LEAST) if sys.stderr.isatty() else 0
        sys.stderr.write(wrapped(safe(str(message)), wrap) + "\n")


def columns(stream: TextIO) -> int:
    """How wide the terminal is that shows a stream: what COLUMNS says, else the terminal; the standard library asks standard output only."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _USUAL
    except (OSError, ValueError):
        return _USUAL


def make_lenient() -> None:
    """Lets standard output and error print what their encoding lacks as a mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def _wants_colour() -> bool:
    """Whether standard output is to be coloured: NO_COLOR before FORCE_COLOR (no-color.org, force-color.org), then what the terminal can."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _on_terminal() and os.environ.get("TERM") not in ("dumb", "unknown")


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
