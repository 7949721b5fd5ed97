"""Before a change is accused: how far are its levels from what it says, and do they go the other way?"""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.compete import stated_slot
from tieout.checking.verdicts.judge import Judgement


def goes_other_way(judgement: Judgement, line: Line) -> bool:
    """'came to 6.2 million in May. In June they rose 8 percent to 5.9 million': a size that is told of levels of two sentences which go the
    other way may be reckoned from another time, that of a year before."""
    stated = stated_slot(judgement.reading)
    new, base = (judgement.reading.bound.get(role) for role in ("new", "base"))
    if stated is None or not isinstance(new, Slot) or not isinstance(base, Slot):
        return False
    if new.line == base.line:
        points = stated.line != line.number or any(t.text.split()[0] in _POINTING for t in line.tokens[:_OPENING])
        return stated.line != new.line and not points and _is_of_another_size(judgement, stated, new, base)
    if stated is new:
        beside = line.slots[max(0, new.number - 1) : new.number] if new.line == line.number else ()
        return any(slot.kind == "percent" and "change" in slot.tags for slot in beside)
    return bool(stated.sign) and ((_middle(new) or 0.0) - (_middle(base) or 0.0)) * stated.sign < 0


def _is_of_another_size(judgement: Judgement, stated: Slot, new: Slot, base: Slot) -> bool:
    """'rose to 48 tonnes from 42. The price fell 8 percent': neither the way of what the next sentence tells is theirs, nor the size."""
    contrary = ((_middle(new) or 0.0) - (_middle(base) or 0.0)) * stated.sign < 0
    return contrary and not 1 / _SAME <= ratio(judgement) <= _SAME


#: "That is a 20 percent increase" is theirs; a quotation mark may stand before it.
_SAME, _POINTING, _OPENING = 1.2, frozenset(("that", "this", "which")), 2


def ratio(judgement: Judgement) -> float:
    """How many times the stated figure what is computed is, or, where a direction is judged, one level the other; 1 where nothing can be said."""
    reading, computed = judgement.reading, judgement.computed
    new, base = (reading.bound.get(role) for role in ("new", "base"))
    if reading.rule.formula.sign == ">=" and isinstance(new, Slot) and isinstance(base, Slot):
        a, b = _middle(new), _middle(base)
        return abs(a / b) if a and b else float("inf")
    if isinstance(new, Slot) and isinstance(base, Slot) and new.quantity.value == base.quantity.value:
        return 1.0  # nothing has changed, whatever is said to have
    slot = stated_slot(reading)
    value = slot.quantity.value if slot is not None else None
    return abs((computed.low + computed.high) / 2 / value) if computed is not None and value else 1.0


def _middle(slot: Slot) -> float | None:
    """The value of a figure; the middle of a range."""
    quantity = slot.quantity
    if quantity.value is not None or quantity.low is None or quantity.high is None:
        return quantity.value
    return (quantity.low + quantity.high) / 2
