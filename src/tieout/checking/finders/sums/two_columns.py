"""Two wholes, one of them told before the other, and the two parts of each: "slipped to 8,410 tonnes from 9,260. Tin made up 5,120 tonnes and lead
3,290, compared with 5,730 and 3,530"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.slipped import adds_up
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines

#: What sets one level against another.
_AGAINST = frozenset("from against versus vs after compared than split on to with".split())
_FOUR, _TWO = 4, 2


def two_columns(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, twice: bound only where both come to their whole, which is no accident."""
    parts = _amounts(line)
    before = lines.beside(line, -1) if len(parts) == _FOUR else None
    wholes = _amounts(before) if before is not None and before.sentence.setting not in NO_SENTENCES else []
    if len(wholes) != _TWO:
        return
    every = [*wholes, *parts]
    if any("change" in s.tags or "change-after" in s.tags for s in every):
        return  # "rose 30,000 to 252,900 from 222,900": how far a level moved is no part of it
    if not all(alike(s, wholes[0]) or s.kind == "number" for s in every):
        return
    if sum(digits(s.quantity) >= _TWO for s in every) < _FOUR or not _are_compared(line):
        return
    for one, other in (((0, 1), (2, 3)), ((0, 2), (1, 3))):
        columns = [(wholes[0], [parts[k] for k in one]), (wholes[1], [parts[k] for k in other])]
        if all(_comes_to(whole, several) for whole, several in columns):
            for whole, several in columns:
                yield Partial(whole=whole, parts=Series(tuple(several), {"told-apart"}, -1))
            return


def _amounts(line: Line) -> list[Slot]:
    return [s for s in line.slots if not s.context and s.kind not in ("percent", "fraction", "multiple", "duration")]


def _are_compared(line: Line) -> bool:
    return any(word in _AGAINST for t in line.tokens if t.slot < 0 for word in t.text.split())


def _comes_to(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether the parts, each smaller, come to the whole as printed."""
    most = max(s.quantity.value or 0.0 for s in parts)
    return most < (whole.quantity.value or 0.0) and adds_up(whole.quantity, [s.quantity for s in parts])
