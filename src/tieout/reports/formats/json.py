"""For a program: whole reports by the names of the public records; one object for one article, an array for several. What could not
be used stands with each article that it is about, as `mistakes`; an article that could not be checked has no report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tieout.checking.reported import Report
from tieout.reports.formats.model import About, Piece, Shown
from tieout.reports.json import dumps, joined, to_dict

SUFFIXES = (".json",)


def piece(report: Report, shown: Shown) -> str:
    """The report as one JSON object."""
    return dumps(to_dict(report))


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """One object, or an array with an object an article."""
    return joined((each.text for each in pieces if not each.failed), many=about.many)
