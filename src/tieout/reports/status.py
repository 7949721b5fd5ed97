"""How many figures of a report stand how, and the words under which they are counted."""

from __future__ import annotations

from collections.abc import Mapping

from tieout.checking.reported import Report
from tieout.checking.status import STATUSES, Status, statuses, tallied

#: How a number of figures is told.
WORDS: Mapping[Status, tuple[str, str]] = {
    "mismatch": ("mismatch", "mismatches"),
    "ambiguous": ("is ambiguous", "are ambiguous"),
    "implied": ("rests on a figure the article does not give", "rest on a figure the article does not give"),
    "consistent": ("ties out", "tie out"),
    "alone": ("stands alone", "stand alone"),
}


def counts(report: Report) -> dict[Status, int]:
    """How many of the report's claims have each status, the worst first; see `tallied`."""
    found = tallied(report, statuses(report))
    return {status: found[status] for status in STATUSES}
