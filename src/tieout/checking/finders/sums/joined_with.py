"""Two amounts of which one clause says that they are taken together, and the next what they come to: "had 412 million in cash which, when combined with
its credit line of 650 million, gives it funds of 1.06 billion"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import UNITED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_up
from tieout.checking.finders.level import CHANGES, COMPARED, is_level
from tieout.checking.finders.loose import Apart, Told
from tieout.checking.finders.sum_frame import apart, is_near
from tieout.patterns import lazily

_NO_PART = CHANGES | COMPARED | {"planned", "average", "each", "per", "or", "earlier", "inside"}
_JOINING = frozenset(("combined", "combined with", "together", "together with", "coupled", "added"))
_WITH = lazily(r"\b(?:combined|together|coupled|taken\s+together|added)\s+(?:with|to)\b[^.;:]*$")
#: What leads from the two to their sum.
_MAKES = lazily(
    r"\b(?:represents?|represented|gives?|gave|giving|provides?|provided|providing|makes?|made|making|brings?|brought|bringing|totals?|totall?ed"
    r"|amounts?\s+to|comes?\s+to|results?\s+in|resulting\s+in|resulted\s+in|means|leaves|left|yields?)\b[^.;:]*$"
)
#: What more goes into the sum, or off it.
_OPEN = lazily(
    r"\b(?:other|others|as well as|plus|less|net|after|before|including|excluding|since|some|part|over|average)\b"
)
_SLIP, _ROUGH, _THREE = 2.5, 1.1, 3


def joined_with(line: Line) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, the only three amounts of their unit in a sentence."""
    if line.texts.isdisjoint(_JOINING):
        return
    told = [slot for slot in line.slots if slot.kind in UNITED and not slot.context]
    for whole in told[2:]:
        like = [slot for slot in told if alike(slot, whole) and slot.at <= whole.at]
        if len(like) == _THREE and _are_joined(line, *like):
            first, second, _ = like
            rough = adds_up(whole.quantity, [first.quantity, second.quantity])
            if not rough or is_near(whole, [first, second], _ROUGH):  # "about 1 billion" are not 1.28
                close = is_near(whole, [first, second], _SLIP)
                yield (Told if close else Apart)(whole=whole, parts=apart([first, second], "added"))
            return


def _are_joined(line: Line, first: Slot, second: Slot, whole: Slot) -> bool:
    if not all(is_level(slot, out=_NO_PART) for slot in (first, second, whole)):
        return False
    between, ahead = (
        line.text[a.quantity.end : b.quantity.start].lower() for a, b in ((first, second), (second, whole))
    )
    more = _OPEN.search(between) or _OPEN.search(ahead) or _AND.search(ahead)
    return bool(_WITH.search(between) and _MAKES.search(ahead)) and not more


#: "a loan of 660 million and fresh shares, gives it": a third part, with no figure.
_AND = lazily(r"^[^.;:]*?\band\b")
