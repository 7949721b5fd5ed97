"""What a figure that fails is accused by, or the reason for which it is not."""

from __future__ import annotations

from collections.abc import Callable

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading
from tieout.checking.readings.situation import Times
from tieout.checking.verdicts.acquit import acquitted
from tieout.checking.verdicts.doubt import doubtful
from tieout.checking.verdicts.judge import Judgement
from tieout.checking.verdicts.surer import tied_otherwise


def accused(
    best: Judgement, group: list[Reading], around: list[Line], times: Times, taken: Callable[[], set[Slot]]
) -> tuple[Judgement, str]:
    """The judgement that accuses the figure of a group, and "", or the reason for which none does.

    around  its sentence, behind the one that it may go on about
    taken   gives the figures that belong to others
    """
    line = around[-1]
    reason = doubtful(best, line, around[0] if len(around) > 1 else None)
    if reason and (surer := tied_otherwise(best, group, line, times)) is not None:
        best, reason = surer, ""
    return best, reason or acquitted(best, around, times, taken())
