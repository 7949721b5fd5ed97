"""A gap or a lead in points and the only two percentages that it lies between: "41 percent, with her rival on 32, so she leads by nine points",
"The mayor had 41 percent of the vote and her rival 32 percent. The nine-point lead"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import CHANGES, NO_SENTENCES, is_level
from tieout.checking.finders.loose import Near
from tieout.checking.lines import Lines

_PERCENT, _PAIR = frozenset(("percent",)), 2
_GAPS = frozenset("gap gaps difference apart spread disparity".split())
_LEADS = frozenset("lead leads led leading ahead behind trail trails trailing advantage".split())
#: So near behind its figure stands the word for a gap, and before it.
_REACH, _AHEAD = 4, 12
_THE = frozenset("the that this their apart".split())
#: What makes of a gap one of another time, or a change of it.
_ELSEWHERE = frozenset("after despite from than since before error".split())
#: Whom a share of several groups is of: a lead is none between them.
_AMONG = frozenset(("of", "in", "among"))


def points_between(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `new` and `base`, the larger percentage first unless what is told is lower."""
    if stated.kind != "percentage_point" or stated.context or _ELSEWHERE & line.texts:
        return
    words = _beside(stated, line)
    lead = bool(words & _LEADS)
    if not (lead or (words & _GAPS and "over" not in words)) or _is_of_another_time(stated, line):
        return
    told = _percentages(line)
    there = line
    if not told and words & _THE and line.number and lines.sentences[line.number - 1].setting not in NO_SENTENCES:
        before = lines[line.number - 1]
        there, told = (before, _percentages(before)) if before is not None else (line, told)
    if len(told) != _PAIR or _points(line) != 1 or (there is not line and _points(there)):
        return
    if lead and any(_behind(slot, there) in _AMONG for slot in told[1:]) and _behind(told[0], there) in _AMONG:
        return  # "52 percent of women and 41 percent of men, a nine-point lead over her rival"
    low, high = sorted(told, key=lambda slot: slot.quantity.value or 0.0)
    new, base = (low, high) if stated.sign < 0 else (high, low)
    yield Near(stated=stated, new=new, base=base)


def _beside(stated: Slot, line: Line) -> set[str]:
    ahead = list(takewhile(lambda token: token.slot < 0, reversed(line.tokens[: stated.at])))
    near = [*ahead[:_AHEAD], *line.tokens[stated.at : stated.at + _REACH]]
    return {word for token in near if token.slot < 0 for word in token.text.split()}


def _percentages(line: Line) -> Sequence[Slot]:
    """The percentages of a sentence; none where one of them is a change."""
    told = [slot for slot in line.slots if slot.kind == "percent" and not slot.context]
    return told if all(is_level(slot, _PERCENT) for slot in told) else ()


def _points(line: Line) -> int:
    return sum(slot.kind == "percentage_point" or slot.unit == "point" for slot in line.slots)


def _is_of_another_time(stated: Slot, line: Line) -> bool:
    """'a lead of nine points in May', 'the gap has narrowed by nine points'."""
    behind = line.tokens[stated.at + 1 : stated.at + 1 + _REACH]
    return any(token.context for token in behind) or ("by" in stated.tags and not stated.tags.isdisjoint(CHANGES))


def _behind(slot: Slot, line: Line) -> str:
    return line.tokens[slot.at + 1].text if slot.at + 1 < len(line.tokens) else ""
