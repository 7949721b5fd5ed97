"""Whether a change that ties out does so backwards: its levels taken for each other, as arithmetic has it and words do not."""

from __future__ import annotations

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.line import Line, Slot
from tieout.checking.lines import Lines
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.reading import Reading


def backwards(reading: Reading, lines: Lines) -> bool:
    """Whether words say that what is taken for the later level is the earlier one, where only loose words or the build of sentences bind the two."""
    if not (reading.anchor.loose or reading.anchor.partial):
        return False
    new, base, stated = reading.bound.get("new"), reading.bound.get("base"), stated_slot(reading)
    if not isinstance(new, Slot) or not isinstance(base, Slot) or stated is None or not stated.sign:
        return False
    if base.tags & COMPARED:
        return False  # "against last spring's 74 million that is 6 percent less"
    if any(new in base.links.get(name, ()) for name in ("moved-on", "moved-straight")):
        return True  # "12 crowns this year, drops 30 percent to 16 crowns"
    if base in stated.links.get("or", ()) and "change-than" not in stated.tags:
        return True  # "in May it came to 48 boats, or 6 fewer"
    line, there = lines.whole(new.line), lines.whole(base.line)
    if line is None or there is None:
        return False
    return _becomes(new, base, line) or _is_earlier(new, line, base, there)


def _becomes(new: Slot, base: Slot, line: Line) -> bool:
    """'48 boats becoming 36'"""
    return new.line == base.line and any(t.text in _BECOMING for t in line.tokens[new.at + 1 : base.at])


_BECOMING = frozenset(("becoming", "became", "becomes", "→"))


def _is_earlier(new: Slot, line: Line, base: Slot, there: Line) -> bool:
    """'It cost 12 crowns in 2009. This time it costs 16': whether the sentence before tells the one, of a time that is named, and this one the other, of
    now or of a later year."""
    if new.line >= base.line:
        return False
    from tieout.checking.finders.time_of import time_of
    from tieout.checking.finders.told_time import NOW

    then, now = time_of(new, line), time_of(base, there)
    if then.years and now.years:
        return max(then.years) < max(now.years)
    return bool(then.years) and (now.rank == NOW or "this time" in there.said_before(base))
