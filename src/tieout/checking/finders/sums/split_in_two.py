"""Two parts by which a sentence shares out what the one before told, told in few digits: "an offering of 3.2 million shares. … 2.5 million of the shares
will be sold at home and 700,000 shares abroad", "The placing is of two million shares. It placed 1.6 million shares at home. The additional 400,000 …"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.slipped import comes_to
from tieout.patterns import lazily
from tieout.quantities.plurals import singular

_PAIR, _TOO_MUCH = 2, 2.5
#: Right behind the first part, what points back to the whole; and what joins the second one.
_OF_THE = lazily(r"^(?:\s+[a-z]+)?\s+of\s+(?:them|(?:the|these|those|its)\s+([a-z]+))\b")
_MONEY = frozenset("money sum amount total proceeds cash fund funds".split())
_JOINED = lazily(r"\b(?:and|while|with)\b(?:\s+(?:about|some|the|other))*\s*$")
_ADDITIONAL = lazily(r"(?:^|[,;]\s+|\band\s+)(?:the|an)\s+(?:additional|other|further)\s+$")
_SOME = lazily(r"\b(?:including|at least|up to|so far|already|others?|rest|each|option|over-?allotment)\b")


def are_two_of_it(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether words say of the first of two parts that it is of the whole, and go on with the second; or call that the additional one."""
    if len(parts) != _PAIR or any(i.slot.quantity.hedge not in "=~" for i in (whole, *parts)):
        return False
    first, last = parts
    if whole.slot.kind in BARE and (not whole.slot.unit or {i.slot.unit for i in parts} - {whole.slot.unit, ""}):
        return False
    if any(_SOME.search(i.line.said()) for i in parts):
        return False
    if _ADDITIONAL.search(last.line.said_before(last.slot)):
        return last.line is not first.line and comes_to(whole.slot.quantity, [i.slot.quantity for i in parts])
    if first.line is not last.line or first.line.number != whole.line.number + 1:
        return False
    between = first.line.text[first.slot.quantity.end : last.slot.quantity.start].lower()
    of = _OF_THE.match(between)
    return of is not None and _JOINED.search(between) is not None and _is_it(of[1] or "", whole)


def _is_it(noun: str, whole: Item) -> bool:
    """Whether "of the shares", "of the money" points back to the whole, and to nothing else ("30 million of the debt")."""
    if not noun or noun in _MONEY:
        return True
    return singular(noun) == whole.slot.unit or noun in whole.line.said().split()


def are_more_than_it(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether two such parts are more than the whole, and no more than a slip makes of them."""
    least = sum(i.slot.quantity.low or 0.0 for i in parts)
    return (whole.slot.quantity.high or 0.0) < least <= whole.value * _TOO_MUCH and are_two_of_it(whole, parts)
