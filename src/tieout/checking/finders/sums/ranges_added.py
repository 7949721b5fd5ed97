"""Ranges that add up at both their ends: "sales of 1.42 to 1.47 billion, with Dental sales of 960 to 990 million and Vision sales of 460 to 480"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.finders.loose import Partial, Told

_NO_LEVEL = frozenset("from than against average each per change change-after change-than".split())
_FEWEST, _MOST = 2, 5


def ranges_added(line: Line) -> Iterator[dict[str, Bound]]:
    """`whole`, the first range of a sentence, and `parts`, all like it behind it, where they come to it at one end at least: then it is no accident, and
    the other end does so, too, or the whole is the narrower one; farther out than its parts can come it is not."""
    told = [s for s in line.slots if s.quantity.ends is not None and s.quantity.value is None and _is_level(s)]
    if len(told) <= _FEWEST:
        return
    whole, parts = told[0], [s for s in told[1:] if alike(s, told[0])]
    if not _FEWEST <= len(parts) <= _MOST or len(parts) + 1 < len(told):
        return
    off = [_off(whole, parts, end) for end in (0, 1)]
    step = max(one.step for one in whole.quantity.ends or ())
    tied = [abs(one) <= step / 2 for one in off]
    if any(tied):
        wider = off[0] > step or off[1] < -step  # the parts begin above where the whole does, or end below its end
        slipped = any(_is_slip(one, whole, parts, end) for end, one in enumerate(off) if not tied[end])
        sure = (wider or slipped) and _are_parts(line, whole, parts[0]) and _tell_much(whole, parts, tied.index(True))
        kind = Told if all(tied) or sure else Partial
        yield kind(whole=whole, parts=Series(tuple(parts), {"told-apart"}, -1))


#: Words that open parts.
_OPENING = frozenset(
    "with made including includes include consisting consists comprising comprised comprises composed split which that".split()
)


def _are_parts(line: Line, whole: Slot, first: Slot) -> bool:
    """Whether a word between the whole and the first of the others says that they are its parts."""
    return any(not _OPENING.isdisjoint(t.text.split()) for t in line.tokens[whole.at + 1 : first.at + 3])


def _tell_much(whole: Slot, parts: Sequence[Slot], end: int) -> bool:
    """Whether the ends that tie out do so by no accident of round figures."""
    figures = [slot.quantity.ends[end] for slot in (whole, *parts) if slot.quantity.ends is not None]
    return sum(len(f"{one.value / one.step:.0f}".strip("0")) > 1 for one in figures if one.step > 0) >= _FEWEST


def _is_slip(off: float, whole: Slot, parts: Sequence[Slot], end: int) -> bool:
    """Whether two swapped digits of one figure explain by how much one end is off: nine times a digit and zeros."""
    step = min(slot.quantity.ends[end].step for slot in (whole, *parts) if slot.quantity.ends is not None)
    nines, rest = divmod(round(abs(off) / step), 9) if step > 0 else (0, 1)
    while nines and nines % 10 == 0:
        nines //= 10
    return not rest and 0 < nines < 10


def _is_level(slot: Slot) -> bool:
    return slot.kind in AMOUNTS and not slot.context and not slot.tags & _NO_LEVEL


def _off(whole: Slot, parts: Sequence[Slot], end: int) -> float:
    """By how much the parts come to more than the whole, at one end."""
    ends = [slot.quantity.ends[end].value for slot in (whole, *parts) if slot.quantity.ends is not None]
    return sum(ends[1:]) - ends[0]
