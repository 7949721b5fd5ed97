"""Step 3, propose: what is told behind a part and its whole is told of the part ("took 58 of the 135 seats, 13 more than the 45 of 2022"), and what
is told behind things and where they are is told of the things ("30 concerts in 18 towns, four more than last year's 26"), as a share behind an amount and
what it was for is of the amount ("spent 46 million on six boats, 65 percent of what it had")."""

from __future__ import annotations

from collections.abc import Mapping

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.rules.model import Rule


def of_its_part(rule: Rule, bound: Mapping[str, Bound], line: Line) -> bool:
    """Whether a reading takes the second of two such figures for the level of a change, or for the part, of which what stands behind both tells."""
    stated, new, part = bound.get(rule.stated), bound.get("new"), bound.get("part")
    if isinstance(stated, Slot) and isinstance(part, Slot):
        return _is_bought(part, stated, line)
    if not isinstance(stated, Slot) or not isinstance(new, Slot) or not stated.line == new.line == line.number:
        return False
    if not new.links.get("whole-of", set()).isdisjoint(stated.links.get("apposed", ())):
        return True
    behind = stated.number == new.number + 1 and "change-than" in stated.tags
    return behind and _is_where(line, new, stated)


def _is_bought(part: Slot, share: Slot, line: Line) -> bool:
    """Whether a share stands right behind a few things, which an amount right before them is told to be for."""
    if not part.line == share.line == line.number or share.number != part.number + 1 or "share-of" not in share.tags:
        return False
    amount = line.slots[part.number - 1] if part.number else None
    if amount is None or amount.kind not in _AMOUNTS or part.quantity.kind not in BARE:
        return False
    between = [t.text for t in line.tokens[amount.at + 1 : part.at] if "soft" not in t.classes]
    return bool(between) and between[0] in _SPENT and all(map(str.isalpha, between))


_SPENT = frozenset("on for in into at to from across".split())
_AMOUNTS = frozenset(("currency", "measure"))


def _is_where(line: Line, slot: Slot, stated: Slot) -> bool:
    """Whether only a noun and a preposition stand between a figure and one before it that counts something."""
    head = line.slots[slot.number - 1] if slot.number else None
    if head is None or head.context or head.kind not in BARE or stated.quantity.kind not in BARE:
        return False
    between = [t.text for t in line.tokens[head.at + 1 : slot.at] if "soft" not in t.classes]
    return len(between) <= _NOUN and between[-1:] != [] and between[-1] in _WHERE and all(map(str.isalpha, between))


_NOUN, _WHERE = 3, frozenset("in on at across over".split())
