"""Step 3, propose: which two levels of several in one sentence are a pair."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.readings.where import line_with


def moved_by_another(bound: dict[str, Bound], lines: list[Line]) -> bool:
    """'was 48 million, up 30 percent from a year ago and down from 50 million in May': a word of its own compares the level with that base."""
    base, stated = bound.get("base"), bound.get("stated")
    if not isinstance(base, Slot) or not isinstance(stated, Slot) or "moved-from" not in base.tags:
        return False
    if base.line != stated.line or base.at < stated.at or base.verb is None:
        return False
    line = line_with(lines, base)
    between = [t for t in line.tokens[stated.at + 1 : base.at] if t.start < base.verb.start]
    return any(t.text in ("and", "but") for t in between)


def leads_on(bound: dict[str, Bound], lines: list[Line]) -> bool:
    """'raised the rate to 5 percent, after cutting it from 9 percent to 4': the base leads to a level of its own, and from it to none before."""
    base, new = bound.get("base"), bound.get("new") or bound.get("later")
    if not isinstance(base, Slot) or not isinstance(new, Slot) or "from" not in base.tags or new.line != base.line:
        return False
    line = line_with(lines, base)
    after = line.slots[base.number + 1] if base.number + 1 < len(line.slots) else None
    if after is None or after.context or new.at > base.at or after is bound.get("stated") or not alike(after, base):
        return False
    if new.quantity.ends or any(not s.context and alike(s, base) for s in line.slots[new.number + 1 : base.number]):
        return False  # "to a range of 3.50 to 3.55 from 3.30 to 3.45"
    between = [token.text for token in line.tokens[base.at + 1 : after.at]]
    return between[-1:] == ["to"] and len(between) <= _BESIDE and "," not in between and "and" not in between


def paired_with_another(bound: dict[str, Bound], lines: list[Line]) -> bool:
    """'fell to 8 million and rose to 6 million, from 10 million and 5 million respectively': the base is told to be that of another level;
    of two levels and two bases the first goes with the first, even where no word says so."""
    base, new = bound.get("base"), bound.get("new") or bound.get("later")
    if not isinstance(base, Slot) or not isinstance(new, Slot):
        return False
    partners = base.links.get("respectively", ())
    if partners:
        return new not in partners and any(alike(partner, base) for partner in partners)
    if base.line == new.line:
        line = line_with(lines, base)
        if _names_another(line, base, new) or _goes_on_to(line, base, new):
            return True
    if base.line != new.line or new.at > base.at or base.tags.isdisjoint(COMPARED):
        return False
    line = line_with(lines, base)
    return _joined(line, base, 1) and _joined(line, new, -1)


def _goes_on_to(line: Line, base: Slot, new: Slot) -> bool:
    """'rises to 48 crowns from 40 and to 52 for others': the level before the base came from it, and the one behind "and" from another."""
    led = base.links.get("led", ())
    if not led or new in led or new.at < base.at or "to" not in new.tags or any(level.at > base.at for level in led):
        return False
    return any(token.text == "and" for token in line.tokens[base.at + 1 : new.at])


def _names_another(line: Line, base: Slot, new: Slot) -> bool:
    """'fell to 40 from 52, fees, at 61, were up 4': behind a base that has its level, commas set off a noun with a level of its own."""
    if not base.links.get("led") or new in base.links["led"] or new.at < base.at or "at" not in new.tags:
        return False
    between = line.tokens[base.at + 1 : new.at]
    marks = [k for k, t in enumerate(between) if t.text in _PARTING]
    if len(marks) < _PAIRED or marks[-1] != len(between) - _PAIRED:
        return False
    named = between[marks[-2] + 1 : marks[-1]]
    return bool(named) and named[-1].text.isalpha() and not named[-1].classes


#: Two marks set off a noun, and the second stands right before "at" and the level.
_PARTING, _PAIRED = frozenset((",", ";")), 2


def _joined(line: Line, slot: Slot, step: int) -> bool:
    """Whether "and" alone joins a figure to a like one beside it, on the side given: "58 percent and 51 percent", "61 in the north and 53"."""
    beside = range(slot.number + 1, len(line.slots)) if step > 0 else range(slot.number - 1, -1, -1)
    other = next((line.slots[k] for k in beside if not line.slots[k].context), None)
    if other is None or not alike(other, slot) or "change" in other.tags:
        return False
    between = line.tokens[min(slot.at, other.at) + 1 : max(slot.at, other.at)]
    return (
        len(between) <= _APART
        and sum(t.text == "and" for t in between) == 1
        and not any(t.text in (",", ";") or t.classes & _MOVING for t in between)
    )


#: So many words stand at most between two such figures, and none that says how the second came about.
_APART, _MOVING = 6, frozenset(("from", "than", "against", "up", "down"))


#: So many words stand between two levels of one pair.
_BESIDE = 3


def is_another_base(slot: Slot, stated: Slot, base: Slot, line: Line) -> bool:
    """'was 116, higher than the 114 of May but 12 percent more than the 104 of June': the level is compared with two, each in turn."""
    if "than" not in slot.tags or not slot.at < stated.at < base.at or "than" not in base.tags:
        return False
    return any(t.text in ("but", "and", "though", "although") for t in line.tokens[slot.at + 1 : stated.at])
