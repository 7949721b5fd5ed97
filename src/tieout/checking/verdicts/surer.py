"""Where one reading of a figure leaves a doubt: does another that fails as well leave none?"""

from __future__ import annotations

from dataclasses import replace

from tieout.checking.compact.line import Line, Series
from tieout.checking.readings.reading import Reading
from tieout.checking.readings.situation import Times, situation
from tieout.checking.verdicts.doubt import doubtful
from tieout.checking.verdicts.judge import Judgement, judge


def tied_otherwise(judgement: Judgement, group: list[Reading], line: Line, times: Times) -> Judgement | None:
    """The same by another way that ties the very same figures as near, or by other roles for sure, one that leaves no doubt, or one that misses by a
    slip with all parts of a list of which the words tied the last; None where there is none."""
    read = judgement.reading
    same = (one for one in group if one.bound == read.bound and one.cost == read.cost and one is not read)
    others = (replace(judgement, reading=one) for one in same if one.anchor.formula == read.anchor.formula)
    longer = (judge(one, situation(one, times, line)) for one in group if _has_more(one, read) or _is_surer(one, read))
    return next((one for one in (*others, *longer) if one.status == "fails" and not doubtful(one, line)), None)


def _is_surer(other: Reading, reading: Reading) -> bool:
    """Whether words that leave nothing open tie the same figures by other roles: "48 matches brought 101 goals, about 1.2 a match"."""
    sure = not (other.anchor.loose or other.anchor.partial) and (reading.anchor.loose or reading.anchor.partial)
    return sure and other.bound != reading.bound and set(other.slots) == set(reading.slots)


def _has_more(longer: Reading, reading: Reading) -> bool:
    """Whether the words of a sum tie the last of some parts, and a finder all of them: "14 clerks, 31 smiths and, in all, 54"."""
    told, more = reading.bound.get("parts"), longer.bound.get("parts")
    if not isinstance(told, Series) or not isinstance(more, Series) or "added" not in more.tags:
        return False
    return (
        longer.bound["whole"] is reading.bound["whole"] and more.slots[-len(told.slots) :] == told.slots != more.slots
    )
