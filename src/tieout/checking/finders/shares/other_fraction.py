"""A part told as a fraction, and the rest of the whole as another: "Half of the grant went to the school. The other half …", "a third of Brandt … the other
two-thirds"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Apart
from tieout.checking.lines import Lines

_SHARES = frozenset(("percent", "fraction"))
_NO_SHARE = frozenset("change change-after change-than than against from earlier by".split())
_REACH = 3
_OTHER = frozenset(("other", "remaining", "the other", "the remaining"))


def other_fractions(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`part` and `stated`: the nearest share before what is called the other one, in its sentence or the one before; enough to tie out."""
    for stated in line.slots:
        if stated.kind != "fraction" or stated.context or not _is_other(line, stated):
            continue
        before = lines.beside(line, -1)
        own = [slot for slot in line.slots[: stated.number] if _is_share(slot)]
        told = own or [s for s in (before.slots if before is not None else ()) if _is_share(s)]
        if before is None or before.sentence.setting not in NO_SENTENCES or own:
            parts = [slot for slot in told if slot.kind == "fraction"]
            if len(told) == len(parts) == 1:
                yield Apart(part=parts[0], stated=stated)


def _is_share(slot: Slot) -> bool:
    return slot.kind in _SHARES and not slot.context and slot.tags.isdisjoint(_NO_SHARE)


def _is_other(line: Line, slot: Slot) -> bool:
    """'the other half', 'the remaining two-thirds'"""
    return "others" in slot.tags or any(
        token.text in _OTHER for token in line.tokens[max(0, slot.at - _REACH) : slot.at]
    )
