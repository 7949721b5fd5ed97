"""Step 1, compact: a figure that each of several has: "36 in France, five in Spain and one each in Malta and Cyprus" are 36, five, one and one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot, Token

_EACH_IN = ("each", frozenset(("in", "from", "for", "to", "at")))
_ENDS = frozenset(".;()–—:")
_NARROWS = frozenset(("that", "which", "who", "whose", "but", "among", "others", "other"))
_MOST, _LONGEST = 8, 5


def each_told(line: Line) -> None:
    """The lists of a line with their last figure as often as there are names behind its "each"; of what a word or mark opens, none is left out then:
    who tells of single ones tells of all."""
    for series in line.series:
        slots = _repeated(line, series.slots)
        if slots == series.slots:
            continue
        begins_before = any(one is not series and one.slots[0] in series.slots[1:] for one in line.series)
        if line.tokens[slots[0].at - 1].text in _OF and len(slots) > 2:  # ": of 43 opened last year, 36 were in France"
            slots, series.tags, series.opened_at = slots[1:], {"tail"}, slots[1].at - 1
        series.slots = slots
        if series.tags & _OPENED and not series.tags & _SOME and not begins_before:
            series.tags.add("remainder")


_OF = frozenset(("of", "of the", "out of"))
#: What opens a list of all, and of some.
_OPENED, _SOME = frozenset(("tail", "with-list", "colon", "partition")), frozenset(("including", "of-them"))


def _repeated(line: Line, slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    last = slots[-1]
    behind = [t.text for t in line.tokens[last.at + 1 : last.at + 3]]
    if last.kind not in BARE or len(behind) < len(_EACH_IN) or behind[0] != "each" or behind[1] not in _EACH_IN[1]:
        return slots
    return slots + (last,) * (_names(line.tokens[last.at + 3 :]) - 1)


def _names(tokens: Sequence[Token]) -> int:
    """How many names stand up to the end of the clause, an "and" before the last; 1 where that is not clear."""
    told = [*takewhile(lambda t: t.text not in _ENDS, tokens)]
    parts: list[list[Token]] = [[]]
    joined = 0
    for token in told:
        if token.text in (",", "and"):
            joined += token.text == "and"
            parts += [[]] if parts[-1] else []
        else:
            parts[-1].append(token)
            if (token.slot >= 0 and not token.context) or token.text in _NARROWS:
                return 1
    named = joined == 1 and all(0 < len(part) <= _LONGEST for part in parts)
    return len(parts) if named and 1 < len(parts) <= _MOST else 1
