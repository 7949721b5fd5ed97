"""What a run writes and where: `--format` and `--output`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tieout.doors.screen import Screen, opened
from tieout.errors import OptionError
from tieout.patterns import lazily
from tieout.records import dataclass
from tieout.reports import formats

#: A word that names a format, before the file that it goes to.
_NAMED = lazily(r"([a-z]+)=(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file that is written in it; standard output where there is none."""

    format: str
    path: Path | None = None


def outputs(format: str | None, given: Sequence[str]) -> tuple[Output, ...]:
    """What is asked for, standard output first.

    FORMAT=FILE stands beside what standard output gets; a bare FILE stands in its place, in the format of `--format` or of
    its suffix. Raises OptionError for a format that there is not, and for a file that is named twice.
    """
    if format is not None:
        formats.named(format)
    files = [_output(format, each) for each in given]
    bare = any(not _NAMED.fullmatch(each) for each in given)
    paths = [output.path for output in files if output.path]
    for number, path in enumerate(paths):
        if path.resolve() in [other.resolve() for other in paths[:number]]:
            raise OptionError("--output names this file twice", path=path, instead="give each format a file of its own")
    return (*(() if bare else (Output(format or "text"),)), *files)


def _output(format: str | None, given: str) -> Output:
    match = _NAMED.fullmatch(given)
    if match is None:
        return Output(format or formats.of_file(Path(given)), Path(given))
    try:
        formats.named(match[1])
    except OptionError as error:
        raise OptionError(
            error.message, path=f"--output {given}", instead=f"{error.instead} (a file of that name is ./{given})"
        ) from None
    if not match[2]:
        raise OptionError("names no file", path=f"--output {given}", instead=f"write {given}FILE")
    return Output(match[1], Path(match[2]))


@contextmanager
def all_opened(wanted: Sequence[Output], inputs: Sequence[str]) -> Iterator[list[Screen]]:
    """The screen of each output; files stand only when everything has been written. Raises OptionError as `opened`."""
    with ExitStack() as stack:
        yield [stack.enter_context(opened(output.path, inputs)) for output in wanted]
