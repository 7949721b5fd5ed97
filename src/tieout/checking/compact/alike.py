"""Step 1, compact: which figures are of one kind of thing, so that they can be items of a list, or be compared."""

from __future__ import annotations

from tieout.checking.compact.kinds import BARE, UNITED
from tieout.checking.compact.line import Slot
from tieout.intervals import Figure

_WITH_UNIT = UNITED | {"duration"}


#: Units that print shortens once it has told them: "663,300 tonnes of CO2 equivalent, from 691,700 tonnes".
_SHORT = {"tonne_of_carbon_dioxide_equivalent": "metric_ton"}


def _shortly(unit: str) -> str:
    return _SHORT.get(unit, unit)


def alike(a: Slot, b: Slot) -> bool:
    """Whether two figures are of one kind of thing: the same unit ("from 8 days a year to 11 days"); counts by any noun."""
    if a.kind == b.kind:
        if a.unit == b.unit or a.kind in BARE:
            return True
        if a.kind not in _WITH_UNIT or ("/" in a.unit and "/" in b.unit):
            return False
        return _shortly(a.unit.partition(" / ")[0]) == _shortly(b.unit.partition(" / ")[0])
    if a.kind in BARE and b.kind in BARE:
        return True
    return (b.kind in UNITED and _bare_amount(a)) or (a.kind in UNITED and _bare_amount(b))


def of_one_form(a: Slot, b: Slot) -> bool:
    """The same, and both are amounts or both rates: "700,000 dlrs or 70 cts per share" are not."""
    return alike(a, b) and ("/" in a.unit) == ("/" in b.unit)


def printed(slot: Slot) -> Figure | None:
    """The number as it stands in print, of a range the last one; None where none does."""
    quantity = slot.quantity
    return quantity.figure if quantity.ends is None else quantity.ends[1]


def may_be_money(coins: Slot, slot: Slot) -> bool:
    """Whether a bare number is printed as money, in hundredths, beside a figure of coins that is not: "up 20 cents from 3.00"."""
    if coins.unit.partition(" / ")[0] not in _COINS or not slot.quantity.text.replace(".", "", 1).isdecimal():
        return False
    there, here = (len(s.quantity.text.partition(".")[2].partition(" ")[0]) for s in (coins, slot))
    return here - there >= _HUNDREDTHS


_COINS, _HUNDREDTHS = frozenset(("cent", "penny")), 2


def tells_bare(slot: Slot) -> bool:
    """Whether a figure is a number without a noun, or one behind a name, which may be part of the name, or what that has: "and Hull 860"."""
    quantity = slot.quantity
    return quantity.kind == "number" and not quantity.unit and (quantity.named or not slot.context)


def _bare_amount(slot: Slot) -> bool:
    """'60 million' may be of any unit, '60 million a year' so much of any."""
    figure = printed(slot)
    return (
        slot.kind == "number" and slot.unit.partition(" / ")[0] in ("", "1") and figure is not None and not figure.bare
    )
