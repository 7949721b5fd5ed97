"""A share, the part that it is told of, and the whole: which figures may be them, what ties them, and whether the three fit together."""

from __future__ import annotations

from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Slot
from tieout.checking.finders.loose import near_enough

#: Tags of a percentage or fraction that is no share.
NO_SHARE = frozenset("change change-after change-than from than against earlier planned".split())
#: The same of figures that are no part or whole of one told in another sentence.
BESIDE = NO_SHARE | {"paren", "inside", "each", "average"}
#: Links by which a share and its part are told as one.
LINKS = ("or", "accounting", "paren", "dash", "apposed", "equals")
_ONE = 1
#: So many times what the part is of the whole, or as little, a share with a slip in it may be.
_SLIP = 2.5


#: What may turn out to be an amount when its sentence is tagged: "105 to 85 or 21%", "rose 3/8 to 24-1/2".
MAY_BE_AMOUNT = AMOUNTS | {"percent", "fraction"}


def is_larger(whole: Slot, part: Slot) -> bool:
    """Whether a whole is more than a part of it."""
    return (whole.quantity.value or 0.0) > (part.quantity.value or 0.0)


def is_amount(slot: Slot) -> bool:
    """Whether a figure is more than one of something, and no rate."""
    return not slot.context and slot.kind in AMOUNTS and "/" not in slot.unit and (slot.quantity.value or 0) > _ONE


def linked(stated: Slot) -> set[Slot]:
    """The figures that are told as one with the share."""
    return {slot for link in LINKS for slot in stated.links.get(link, ())}


def size(stated: Slot) -> float:
    """A share as a number of at most one: a percentage, or a fraction."""
    return (stated.quantity.value or 0.0) * _scale(stated)


def size_of(part: Slot, whole: Slot) -> float:
    """What the part is of the whole, by their figures."""
    return (part.quantity.value or 0.0) / (whole.quantity.value or 1.0)


def may_be(stated: Slot, part: Slot, whole: Slot) -> bool:
    """Whether the share is near enough to what the part is of the whole to be meant for it."""
    return near_enough(size_of(part, whole), size(stated))


def but_for_a_slip(stated: Slot, part: Slot, whole: Slot) -> bool:
    """The same, nearer: no farther off than a slip of the pen takes a figure."""
    return size(stated) / _SLIP <= size_of(part, whole) <= size(stated) * _SLIP


def is_share(stated: Slot, part: Slot, whole: Slot) -> bool:
    """Whether the part is that share of the whole, as all are printed."""
    low = (part.quantity.low or 0.0) / (whole.quantity.high or 1.0)
    high = (part.quantity.high or 0.0) / (whole.quantity.low or 1.0)
    return low <= (stated.quantity.high or 0.0) * _scale(stated) and high >= (stated.quantity.low or 0.0) * _scale(
        stated
    )


def are_of_one(one: tuple[Slot, Slot], other: tuple[Slot, Slot], times: float = 1.0) -> bool:
    """Whether two parts, each behind its share, may be of one whole, as all are printed, or of one that is at most so many times the other."""
    return (
        one[0].unit == other[0].unit and _least(*one) <= times * _most(*other) and _least(*other) <= times * _most(*one)
    )


def roughness(share: Slot, part: Slot) -> float:
    """How many times the least that a whole may be, by a share and its part as printed, the most is."""
    return _most(share, part) / max(_least(share, part), 1e-9)


def _least(share: Slot, part: Slot) -> float:
    return (part.quantity.low or 0.0) / (share.quantity.high or 1.0)


def _most(share: Slot, part: Slot) -> float:
    return (part.quantity.high or 0.0) / (share.quantity.low or 1.0)


def _scale(stated: Slot) -> float:
    return 0.01 if stated.kind == "percent" else 1.0
