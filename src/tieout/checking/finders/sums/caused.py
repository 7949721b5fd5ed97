"""An amount, and those that words say it comes of: "Costs rose 14.6 million, reflecting 9.1 million of wages and 5.5 million of rent", "Assets
increased 61.5 million. The increase resulted from 43.2 million of claims and 18.3 million of deposits"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.columns import Told
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kinds import UNITED
from tieout.checking.compact.line import Bound, Line, Series
from tieout.checking.compact.own_clause import own_clauses
from tieout.checking.finders.loose import Apart
from tieout.checking.lines import Lines

_FEWEST, _MOST, _OPENING = 2, 5, 4
#: What leads from an amount to what it comes of.
_CAUSES = frozenset(
    """reflecting reflects reflected because owing stemming stems stemmed resulted resulting results attributable attributed driven caused
    came comes due""".split()
)
#: Of what is told with these something else goes off, or is left out.
_OPEN = frozenset(
    """offset offsets offsetting less despite mainly primarily partly partially largely mostly chiefly excluding excludes minus including
    includes included although while but compared versus against""".split()
)
_BACK = frozenset(("the", "this", "that", "these", "it"))
_CHANGE = frozenset(
    "increase decrease rise decline fall drop change growth gain charge charges shortfall amount total reduction improvement".split()
)


def caused(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, all amounts behind the word for a cause; more may go into the one than is told."""
    words = [word for t in line.tokens for word in t.text.split()]
    if _CAUSES.isdisjoint(words) or not _OPEN.isdisjoint(words) or ("net", "of") in pairwise(words):
        return
    items = sorted((*lines.items(line.number), *_from(line)), key=lambda i: i.slot.at)
    items = [i for i in items if i.slot.kind in UNITED or not i.slot.quantity.unit]
    for whole in (*items, *_before(line, lines)):
        start = whole.slot.at if whole.line is line else -1
        parts = [i for i in items if i.slot.at > start and i is not whole and alike(i.slot, whole.slot)]
        if parts and _leads(line, start, parts[0]) and _are_parts(line, parts):
            yield Apart(whole=whole.slot, parts=Series(tuple(i.slot for i in parts), {"told-apart"}, -1))
            return


def _from(line: Line) -> Iterator[Item]:
    """'resulted from 43 million of claims', 'came from sales of 31 million': no level from which anything has moved."""
    for slot in line.slots:
        ahead = [word for t in line.tokens[max(0, slot.at - _OPENING) : slot.at] for word in t.text.split()]
        if "from" in slot.tags and any(a in _CAUSES and b == "from" for a, b in pairwise(ahead)):
            yield Item(Told(slot, None), line)


def _before(line: Line, lines: Lines) -> Sequence[Item]:
    """The only amount of the sentence before, where this one goes on about it: "The increase", "This"."""
    opening = [t.text.split()[0] for t in line.tokens[:_OPENING]]
    if opening[:1] and opening[0] in _BACK and (opening[0] in ("this", "it") or not _CHANGE.isdisjoint(opening)):
        told = [i for i in lines.items(line.number - 1) if i.slot.kind in UNITED] if line.number else []
        return told if len(told) == 1 else ()
    return ()


def _leads(line: Line, start: int, first: Item) -> bool:
    """Whether a word for a cause stands right before the parts, behind the whole, and in their clause: not "a bond due in May, and Dorn made"."""
    between = range(max(0, start + 1), first.slot.at)
    told = [k for k in between if line.tokens[k].slot < 0 and not _CAUSES.isdisjoint(line.tokens[k].text.split())]
    return bool(told) and next(own_clauses(line, told[-1], first.slot.at), None) is None


def _are_parts(line: Line, parts: Sequence[Item]) -> bool:
    """Whether they make a list that an "and" ends, and none goes another way than the others."""
    ways = {i.slot.sign for i in parts} - {0}
    between = line.tokens[parts[-2].slot.at : parts[-1].slot.at] if len(parts) > 1 else ()
    return _FEWEST <= len(parts) <= _MOST and len(ways) < _FEWEST and any(t.text == "and" for t in between)
