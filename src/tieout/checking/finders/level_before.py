"""A change, and a level of it that stands in another sentence: "fell 13.85 points on Monday, when it closed at 459.01", and some words on
"had reached 472.86 on Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines

#: In so many sentences to either side the other level may stand.
BACK = 2
#: So many digits a change and its levels must have: of fewer nearly any three fit.
DIGITS, OF_LEVEL = 2, 3


def levels_before(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a change of the line, `new` and `base`, one or both in other sentences; never enough to accuse."""
    for slot in line.slots:
        if _is_change(slot):
            for new, base in _levels(slot, line, lines):
                yield Partial(stated=slot, new=new, base=base)


def _is_change(slot: Slot) -> bool:
    told = bool(slot.tags & _CHANGES) and (slot.sign != 0 or "lost" in slot.tags) and not slot.context
    return told and (slot.kind == "percentage_point" or (slot.kind in _KINDS and _digits(slot) >= DIGITS))


_KINDS = frozenset(("count", "currency", "measure", "number"))
_CHANGES = frozenset(("change", "change-after", "change-than", "than-plan", "lost"))

_Pairs = Iterator[tuple[Slot, Slot]]


def _levels(slot: Slot, line: Line, lines: Lines) -> _Pairs:
    """The new level and the one of before, of which at least one stands in another sentence than the change."""
    own = [s for s in line.slots if _is_level(s, slot) and ("inside" not in s.tags or _in_comparison(line, s))]
    bases = [s for s in own if s.tags & _COMPARED or "inside" in s.tags]
    news = [s for s in own if s not in bases and s.tags & _REACHED]
    if news and not bases:
        new = min(news, key=lambda s: abs(s.at - slot.at))
        yield from (
            (new, base) for there, base in _near(slot, line, lines, ahead=True) if _is_earlier(base, there, line)
        )
    elif bases and not news:
        base = min(bases, key=lambda s: (s.at < slot.at, abs(s.at - slot.at)))
        for there, new in _near(slot, line, lines):
            if not new.tags & _COMPARED and not _is_earlier(new, there, line):
                yield new, base
    elif not own:
        yield from _both_before(slot, line, lines)


def _near(change: Slot, line: Line, lines: Lines, ahead: bool = False) -> Iterator[tuple[Line, Slot]]:
    """The levels in the sentences near, each with its sentence."""
    for there in _around(line, lines, ahead):
        yield from ((there, slot) for slot in there.slots if _is_level(slot, change) and "inside" not in slot.tags)


def _both_before(change: Slot, line: Line, lines: Lines) -> _Pairs:
    """Two levels of which the one is compared with the other, in the nearest sentence before that has such."""
    for there in _around(line, lines):
        levels = [slot for slot in there.slots if _is_level(slot, change)]
        pairs = [(new, base) for new, base in pairwise(levels) if base.tags & _COMPARED and not new.tags & _COMPARED]
        if pairs:
            yield from pairs
            return


def _in_comparison(line: Line, slot: Slot) -> bool:
    """'lower than the forecast (a surplus of 5,726 million)': whether the brackets give the level that is compared with."""
    opened = next((k for k in range(slot.at - 1, -1, -1) if line.tokens[k].text in "(["), 0)
    for token in reversed(line.tokens[max(0, opened - _BEFORE) : opened]):
        if token.slot >= 0 and not token.context:
            return False
        if token.classes & _COMPARED:
            return True
    return False


_COMPARED = frozenset(("from", "than", "against"))
_REACHED = frozenset(("to", "at", "plain", "level"))


def _is_level(level: Slot, change: Slot) -> bool:
    """Whether a figure can be a level of what the change is of."""
    return (
        level is not change
        and not level.context
        and not level.tags & _CHANGES
        and level.quantity.value is not None
        and _of_one_kind(level, change)
    )


def _of_one_kind(level: Slot, change: Slot) -> bool:
    if change.kind == "percentage_point":
        return level.kind == "percent" and _digits(level) >= DIGITS
    return (
        level.kind in _KINDS
        and alike(level, change)
        and ("/" in level.unit) >= ("/" in change.unit)
        and _digits(level) >= OF_LEVEL
    )


def _digits(slot: Slot) -> int:
    return len("".join(c for c in slot.quantity.text if c.isdigit()).strip("0"))


def _around(line: Line, lines: Lines, ahead: bool = False) -> Sequence[Line]:
    """The sentences near, the nearest first."""
    number = line.number
    near = [number - k for k in range(1, BACK + 1)] + ([number + k for k in range(1, BACK + 1)] if ahead else [])
    found = [there for k in near if 0 <= k < len(lines) and (there := lines[k]) is not None]
    return [there for there in found if there.sentence.setting not in _NO_SENTENCES]


_NO_SENTENCES = frozenset(("table", "telegram"))


def _is_earlier(level: Slot, there: Line, here: Line) -> bool:
    """Whether words beside a level say that it is one of before, or of another day of the week than the change is."""
    words = there.tokens[max(0, level.at - _BEFORE) : level.at] + there.tokens[level.at + 1 : level.at + _BEHIND]
    if any(token.classes & {"earlier", "year-ago"} or not _EARLIER.isdisjoint(token.text.split()) for token in words):
        return True
    if any(_had_been(token, after) for token, after in pairwise(words)):
        return True
    days = {token.text for token in words if "weekday" in token.classes}
    return bool(days) and days.isdisjoint(token.text for token in here.tokens)


def _had_been(token: Token, after: Token) -> bool:
    """'had been', 'had closed', but not "had a surplus"."""
    return token.text.startswith("had ") or (
        token.text == "had" and bool(after.classes & _PAST or after.text.endswith("ed"))
    )


_PAST = frozenset(("level", "up", "down"))
_BEFORE, _BEHIND = 8, 6
_EARLIER = frozenset(
    "previous previously prior earlier before last ago yesterday yesterday's preceding formerly once".split()
)
