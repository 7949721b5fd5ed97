"""Whether what a sentence says is to come starts from the level that the one before tells: "is 17 crowns. It will rise to 19 crowns by May"."""

from __future__ import annotations

from itertools import pairwise, takewhile

from tieout.checking.compact.ahead import AHEAD
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.told_time import SEASONS, TIMES


def is_to_come(new: Slot, line: Line, there: Line) -> bool:
    """'It is likely to rise to 17', behind what is so by now; "expected to cut it to 12" was a plan of before."""
    led = [word for token in line.tokens[: new.at] for word in token.text.split()]
    told = any(b in AHEAD and (a in _BEING or not b.endswith(("ed", "cast"))) for a, b in pairwise(["", *led]))
    return "to" in new.tags and told and _TO_COME.isdisjoint(there.texts)


_TO_COME, _BEING = AHEAD | {"next"}, frozenset(("was", "were", "is", "are"))


def is_told_now(new: Slot, line: Line, there: Line) -> bool:
    """Whether that starts from what is so by now, told with no time, and is told of no other thing: not "was 3 percent before the crisis. It should
    fall to 6 percent", "is 40 euros. It will rise to 39 euros net of heating"; true of what is not to come."""
    if not is_to_come(new, line, there):
        return True
    present = not _PRESENT.isdisjoint(token.text for token in there.tokens)
    timed = any(token.context or token.classes & {"earlier", "year-ago"} for token in there.tokens)
    behind = takewhile(lambda token: token.text not in _ENDS, line.tokens[new.at + 1 :])
    known = (t.context or "soft" in t.classes or t.text in _WHEN or t.text in TIMES for t in behind)
    return present and not timed and all(known)


_PRESENT, _ENDS = frozenset(("is", "are", "stands", "now")), frozenset(".,;")
_WHEN = frozenset("by in on at the of end next from".split()) | SEASONS
