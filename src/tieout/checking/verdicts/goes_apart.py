"""Before a change is accused: how far are its levels from what it says, and do they go the other way?"""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.loose import Told
from tieout.checking.readings.compete import stated_slot
from tieout.checking.verdicts.judge import Judgement
from tieout.patterns import lazily


def goes_other_way(judgement: Judgement, line: Line) -> bool:
    """'came to 6.2 million in May. In June they rose 8 percent to 5.9 million': a size that is told of levels of two sentences which go the
    other way may be reckoned from another time, that of a year before."""
    stated = stated_slot(judgement.reading)
    new, base = (judgement.reading.bound.get(role) for role in ("new", "base"))
    if stated is None or not isinstance(new, Slot) or not isinstance(base, Slot):
        return False
    if stated is not new and new.line == base.line == stated.line and _has_its_own_way(base, stated):
        return True
    if new.line == base.line:
        points = stated.line != line.number or any(t.text.split()[0] in _POINTING for t in line.tokens[:_OPENING])
        return stated.line != new.line and not points and _is_of_another_size(judgement, stated, new, base)
    if stated is new:
        beside = line.slots[max(0, new.number - 1) : new.number] if new.line == line.number else ()
        return any(slot.kind == "percent" and "change" in slot.tags for slot in beside)
    if _than_straight(stated, base, line) or _are_years(judgement, line):
        return False
    return bool(stated.sign) and ((_middle(new) or 0.0) - (_middle(base) or 0.0)) * stated.sign < 0


def _has_its_own_way(base: Slot, stated: Slot) -> bool:
    """'were 22 percent lower at 41 million, but rose from 38 million': a level from which a verb of its own, the other way, leads is none of the size."""
    verb = base.verb
    led = verb is not None and stated.quantity.end < verb.start < base.quantity.start
    return led and base.verb_sign * stated.sign < 0


def _than_straight(stated: Slot, base: Slot, line: Line) -> bool:
    """'That was 16 percent more than the 1,729 of 2022': a sentence that points back tells from what the change of it is reckoned."""
    led = stated.line == base.line == line.number and 0 < base.at - stated.at <= _STRAIGHT and "than" in base.tags
    behind = line.tokens[base.at + 1 : base.at + 2] if led else []
    plain = all(token.context or token.text in _BEHIND or token.text.startswith(base.unit or " ") for token in behind)
    return led and plain and line.tokens[0].text.split()[0] in _BACK


def side_by_side(judgement: Judgement) -> bool:
    """'came to 6.9 million, 1.9 million more than the 7.0 million of 2022': a change right behind the one level and right before the other is
    theirs, however far it is from what they give."""
    stated = stated_slot(judgement.reading)
    new, base = (judgement.reading.bound.get(role) for role in ("new", "base"))
    if stated is None or not isinstance(new, Slot) or not isinstance(base, Slot) or "change-than" not in stated.tags:
        return False
    beside = any(new in stated.links.get(name, ()) for name in ("appended", "apposed"))
    return beside and "than" in base.tags and stated.line == base.line and 0 < base.at - stated.at <= _STRAIGHT


_BEHIND = frozenset(". , ; ) of in for a last it they that recorded reported seen counted at by on and".split())
_STRAIGHT, _BACK = 6, frozenset(("that", "this", "it", "they"))


def _are_years(judgement: Judgement, line: Line) -> bool:
    """'came to 5.0 million in 2022. In 2023 they were 4.9 million, up 37 percent': of a year there is but the one change, where words put the
    other level before it and lead to no other."""
    stated, new = stated_slot(judgement.reading), judgement.reading.bound.get("new")
    if stated is None or not isinstance(judgement.reading.bound, Told) or "at-end" not in stated.tags:
        return False
    if any(not token.classes.isdisjoint(_OWN_BASE) for token in line.tokens[stated.at + 1 :]):
        return False
    if isinstance(new, Slot) and any(token.slot >= 0 for token in line.tokens[new.at + 1 : stated.at]):
        return False  # "were 390 million for nine months, up 4 percent"
    told = [s.quantity.text for s in line.slots if new in s.links.get("when", ())]
    return len(told) == 1 and _YEAR.fullmatch(told[0]) is not None


_OWN_BASE = frozenset(("from", "than", "against", "year-ago"))
_YEAR = lazily(r"(?:1[89]|20)\d\d")


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


def one_end_moves(judgement: Judgement) -> bool:
    """'raised its outlook to 3.40 to 3.45 from 3.30 to 3.60': whether one end of a range moves as the words say, whatever its middle does."""
    new, base = (judgement.reading.bound.get(role) for role in ("new", "base"))
    if "way" not in judgement.reading.rule.roles or not isinstance(new, Slot) or not isinstance(base, Slot):
        return False
    if new.quantity.ends is None and base.quantity.ends is None:
        return False
    sign = base.verb_sign or new.verb_sign
    return any((one - other) * sign > 0 for one, other in zip(_ends(new), _ends(base), strict=True))


def _ends(slot: Slot) -> tuple[float, float]:
    value = slot.quantity.value or 0.0
    low, high = slot.quantity.low, slot.quantity.high
    ends = slot.quantity.ends is not None and low is not None and high is not None
    return (low, high) if ends else (value, value)  # type: ignore[return-value]


def _middle(slot: Slot) -> float | None:
    """The value of a figure; the middle of a range."""
    quantity = slot.quantity
    if quantity.value is not None or quantity.low is None or quantity.high is None:
        return quantity.value
    return (quantity.low + quantity.high) / 2
