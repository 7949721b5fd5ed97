"""Parts that a sentence tells of a whole it points back to, past others told of it: "… rose to 4.62 billion tons. Coal rose to 1.9 billion. Of the total,
lines in the west carried 2.71 billion tons, and those in the east 1.91 billion tons"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.counting import only_counts
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.slipped import but_for_a_slip, comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.loose import Apart, Partial
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences are looked back over.
_BACK = 4
_FEWEST, _MOST, _TELLING = 2, 4, 2
_COMPARED = frozenset("from than against average each per earlier inside".split())
_NO_PART = _COMPARED | {"change", "change-after", "change-than"}
#: What points back to a whole that was told of.
_POINTS = lazily(
    r"\bof (?:the|this|that) (?:total|balance|amount|sum|money|lot|overall figure)\b"
    r"|^\W*(?:of|among|out of) (?:this|that|these|those|them|it|which|whom|(?:the|these|those) [a-z]+)\b"
)
_JOINS = frozenset("and while whereas but with".split())


def of_the_total(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: enough to tie out; accused where one of them has two digits swapped, for there may be more parts than are told."""
    if not line.number or line.texts.isdisjoint(_OF) or len(line.slots) < _FEWEST:
        return
    if not _POINTS.search(line.said()):
        return
    told = [s for s in line.slots if _is_amount(line, s) and not s.tags & _NO_PART]
    parts = [s for s in told if alike(s, told[0])]
    if not _FEWEST <= len(parts) <= _MOST or not _are_joined(line, parts) or min(map(_digits, parts)) < _TELLING:
        return
    wholes = [*_wholes(parts, line, lines)]
    even = [s for s in wholes if comes_to(s.quantity, [p.quantity for p in parts])]
    slipped = [s for s in wholes if but_for_a_slip(s.quantity, [p.quantity for p in parts])] if not even else []
    for whole in even[:1] or (slipped if len(slipped) == 1 else ()):
        kind = Apart if even else Partial
        yield kind(whole=whole, parts=Series(tuple(parts), {"told-apart"}, -1))


#: One of these tokens stands in each such sentence.
_OF = frozenset(
    ("of", "of the", "among", "out of", "of that", "of this", "of these", "of those", "of them", "of which")
)


def _digits(slot: Slot) -> int:
    return digits(slot.quantity)


def _is_amount(line: Line, slot: Slot) -> bool:
    usable = slot.kind in AMOUNTS and not slot.context and (slot.quantity.value or 0.0) > 0
    return usable and not slot.tags & _COMPARED and not only_counts(line, slot)


def _wholes(parts: Sequence[Slot], line: Line, lines: Lines) -> Iterator[Slot]:
    """The levels like them of the sentences before, the nearest first, told with a verb of their own or not."""
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        near = lines[number]
        for slot in near.slots if near is not None else ():
            level = not slot.tags & _NO_PART or "to" in slot.tags
            if near is not None and _is_amount(near, slot) and level and alike(slot, parts[0]):
                yield slot


def _are_joined(line: Line, parts: Sequence[Slot]) -> bool:
    """Whether an "and" or "while" leads to the last of the parts."""
    return any(not _JOINS.isdisjoint(t.text.split()) for t in line.tokens[parts[-2].at : parts[-1].at])
