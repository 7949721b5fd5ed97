"""One output format a file of this folder; the folder is the register, and a format is imported only where it is asked for.

    piece(report, shown) -> str        what one article gives; pure, made where the article is checked
    whole(pieces, about) -> [str]      the output of a run, bit by bit as its pieces come, in the order of the articles
    SUFFIXES                           the suffixes of files that are written in it where no format is named

A format whose every piece stands by itself, and which the order of the pieces alone makes whole, is told as its pieces come.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from tieout.checking.reported import Report
from tieout.errors import OptionError
from tieout.reports.formats.model import About, Piece, Shown

#: Files of this folder that are no format.
_NO_FORMAT = frozenset({"model"})


class Format(Protocol):
    """What a file of this folder defines."""

    SUFFIXES: tuple[str, ...]

    def piece(self, report: Report, shown: Shown) -> str:
        """What one article gives to the output."""

    def whole(self, pieces: Iterable[Piece], about: About) -> Iterator[str]:
        """The output, bit by bit."""


def names() -> tuple[str, ...]:
    """The names of the formats, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name not in _NO_FORMAT))


def named(name: str) -> Format:
    """The format of a name. Raises OptionError, with the nearest name, where there is none."""
    known = names()
    if name not in known:
        import difflib

        near = difflib.get_close_matches(name, known, 1)
        instead = f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
        raise OptionError(f"there is no format {name!r}", instead=instead)
    return cast(Format, import_module(f"{__name__}.{name}"))


def of_file(path: Path) -> str:
    """The name of the format that a file's suffix tells; text where it tells none. Raises OptionError for one that is nearly a known one:
    a misprint, by which another program would read text as what it is not."""
    suffix = path.suffix.lower()
    if suffix[1:] in names():
        return suffix[1:]
    known = {suffix: name for name in names() for suffix in (*named(name).SUFFIXES, f".{name}")}
    if suffix not in known and len(suffix) > 3:
        import difflib

        near = difflib.get_close_matches(suffix, known, 1, 0.75)
        if near:
            instead = f"did you mean {near[0]}? Else write FORMAT={path}, such as text={path}"
            raise OptionError(f"{suffix} is the suffix of no format", path=f"--output {path}", instead=instead)
    return known.get(suffix, "text")
