"""Before a figure is accused: is it off by more than any slip, where the words leave open that it belongs to another relation?"""

from __future__ import annotations

from tieout.checking.compete import stated_slot
from tieout.checking.judge import Judgement
from tieout.checking.line import Slot
from tieout.checking.misprints import misprints

_APART = "the figures are too far apart to belong together"


def doubtful(judgement: Judgement) -> str:
    """The reason to leave a mismatch alone, or ""; a figure that ties out but for one slip of the pen is in no doubt."""
    anchor = judgement.reading.anchor
    if anchor.loose:
        return "" if explained(judgement) else "the words leave open whether the figures are of one thing"
    bound = anchor.limit
    if bound is not None and judgement.variant is not None and bound.evaluate(judgement.variant.values).holds:
        return "the words do not say that nothing is left out"
    if not anchor.doubt or 1 / anchor.doubt <= _ratio(judgement) <= anchor.doubt:
        return ""
    return "" if explained(judgement) else _APART


def _ratio(judgement: Judgement) -> float:
    """How many times the stated figure what is computed is, or, where a direction is judged, one level the other; 1 where nothing can be said."""
    reading, computed = judgement.reading, judgement.computed
    new, base = (reading.bound.get(role) for role in ("new", "base"))
    if reading.rule.formula.sign == ">=" and isinstance(new, Slot) and isinstance(base, Slot):
        a, b = new.quantity.value, base.quantity.value
        return abs(a / b) if a and b else float("inf")
    if isinstance(new, Slot) and isinstance(base, Slot) and new.quantity.value == base.quantity.value:
        return 1.0  # nothing has changed, whatever is said to have
    slot = stated_slot(reading)
    value = slot.quantity.value if slot is not None else None
    return abs((computed.low + computed.high) / 2 / value) if computed is not None and value else 1.0


def explained(judgement: Judgement) -> bool:
    """Whether one slip explains the mismatch, and is no accident: of few digits nearly anything is a slip."""
    return any(min(_digits(s) for s in judgement.reading.slots) >= _DIGITS for _ in misprints(judgement))


_DIGITS = 3


def _digits(slot: Slot) -> int:
    return len([c for c in slot.quantity.text if c.isdigit()])
