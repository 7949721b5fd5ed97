"""Step 3, propose: what a sum is the sum of where no list says so: all like figures told before it, in its sentence and the one before."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.leading import is_group
from tieout.checking.compact.line import Line, Series, Slot

#: Words that make a figure another thing than a part.
_NO_PART = frozenset(
    "from to than against by of-them including earlier change change-after change-than each average inside or whole-of times-as".split()
)
_FEWEST, _MOST = 2, 6


#: What only bounds adds up to no sum that could be wrong.
_OPEN = frozenset((">", ">=", "<", "<="))


def heap(lines: list[Line], whole: Slot) -> Series | None:
    """All figures like the whole that the lines tell before it; None where one of them is compared, or is no part by its words, where
    they count different things, or where one of the lines has none."""
    parts: list[Slot] = []
    for line in lines:
        told = _without_items([s for s in line.slots if _counts(line, s, whole)], line)
        if not told or any(s.tags & _NO_PART - _added(line, s) for s in told):
            return None
        parts += told
    if any(s.quantity.hedge in _OPEN for s in parts):
        return None  # "now exceed five million. … more than 250,000 came, bringing the total to 5.1 million"
    nouns = {s.unit for s in parts if s.unit}
    if not _FEWEST <= len(parts) <= _MOST or len(nouns) > 1 or any((s.quantity.value or 0) <= 0 for s in parts):
        return None
    return Series(tuple(parts), {"heap"}, -1)


def _without_items(told: list[Slot], line: Line) -> list[Slot]:
    """'will open 12 mills: five in Hof, four in Varn and three in Ost': what one of the figures is made up of is no part beside it."""
    for series in line.series:
        if "colon" in series.tags and any(s.at < series.opened_at for s in told) and series.slots[0] in told:
            told = [s for s in told if s not in series.slots]
    return told


def _added(line: Line, slot: Slot) -> frozenset[str]:
    """The tags of what is added, or was there already: "a 1.8 million increase of the loan", "had previously approved 2.9 million"."""
    before = frozenset(t.text for t in line.tokens[max(0, slot.at - _NEAR) : slot.at])
    added = frozenset(("change", "change-after")) if "rise" in slot.tags and "from" not in slot.tags else frozenset()
    return added | (frozenset(("earlier",)) if before & _ALREADY else frozenset())


_ALREADY, _NEAR = frozenset("previously already initially originally earlier".split()), 4


def _counts(line: Line, slot: Slot, whole: Slot) -> bool:
    ahead = slot.line != whole.line or slot.at < whole.at
    return ahead and slot is not whole and not slot.context and alike(slot, whole) and not is_group(line, slot)
