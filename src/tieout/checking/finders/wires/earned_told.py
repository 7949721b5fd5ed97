"""Amounts in a sentence, each with what it is a share: "62.4 million dollars, or 1.56 dollars a share"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.wires.earned import Earned, earned, room
from tieout.checking.gate.earned import ON_ALL, ON_ONE
from tieout.patterns import lazily

#: What ties an amount to what it is a share: "…, or", " (", "equal to".
_TIED = lazily(
    r"(?:,|\s*\()?\s*(?:or|equal to|equivalent to|amounting to|which is)?\s*(?:about\s+|(?:a\s+)?(?:loss|profit|gain)\s+(?:of\s+)?)?"
)
_OF_ONE = lazily(
    r"(?i)(?:\s*/\s*|\s+a\s+|\s+per\s+)(?:diluted\s+|basic\s+|common\s+|ordinary\s+)*(?:shr|share|unit)\b|\s+on\s+a\s+(?:fully\s+)?diluted\s+basis\b"
)
#: What is paid for shares says nothing of how many there are.
TRADED = frozenset(
    "buy buys bought buying acquire acquires acquired purchase purchased sell sells sold offer offered offering tender merger repurchase repurchased "
    "repurchases price priced bid dividend dividends distribution".split()
)
#: Roundings that leave room for so many times the least number of shares say nothing.
WIDEST = 1.12


def pairs_told(line: Line) -> Iterator[Earned]:
    """Each amount of a sentence that is of one share, with what it is tied to."""
    for each in line.slots:
        if _is_of_one(each, line) and (of_all := _beside(each, line)) is not None:
            yield earned(each, of_all)


def _is_of_one(slot: Slot, line: Line) -> bool:
    if slot.kind not in ("currency", "number") or not 0 < (slot.quantity.value or 0.0) < ON_ONE:
        return False
    unit = slot.unit.rpartition(" / ")[2]
    return unit == "share" or _OF_ONE.match(line.text, slot.quantity.end) is not None


def _beside(each: Slot, line: Line) -> Slot | None:
    """The amount before what it is a share, or behind it: "2.30 dollars a share, or 22 million"."""
    for step in (-1, 1):
        number = each.number + step
        slot = line.slots[number] if 0 <= number < len(line.slots) else None
        if slot is None or slot.kind not in ("currency", "number") or (slot.quantity.value or 0.0) < ON_ALL:
            continue
        money = each.unit.partition(" / ")[0]
        first, last = sorted((slot, each), key=lambda s: s.number)
        between = line.text[first.quantity.end : last.quantity.start]
        if (not slot.unit or not money or slot.unit == money) and between.strip() and _TIED.fullmatch(between):
            return slot
    return None


def go_together(one: Earned, other: Earned) -> bool:
    """Whether both are of one money, and leave room for nearly one number of shares."""
    money = {e.each.unit.partition(" / ")[0] for e in (one, other)} - {""}
    return len(money) < 2 and room(one, other) <= WIDEST
