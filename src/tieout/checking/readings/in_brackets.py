"""What stands in brackets of its own: a level of before, the make-up of a figure, the share of a level; what is told outside is not of it."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.brackets import CLOSE, OPEN, stands_alone, told_with
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.readings.reading import Reading, tells_change


def is_of_brackets(reading: Reading, line: Line) -> bool:
    """'$369 million ($358 million), of which sport $148 million': what is behind a level of before in brackets is of the level of today, as
    it is in '178,540 (166,210), on average 2.35 persons'; '(1.26 million, of which shops 0.79 million), rents (0.34 million)' and '38 games
    (23 wins, 5 defeats), nine more than' have told in the brackets all they tell of them. '612 million net (gross: 631 million), against
    587 million' goes on with the first, and so does '64 ships (58 in service): 30 tankers, 20 ferries and 14 tugs'."""
    for name in ("whole", "number", "new"):
        slot = reading.bound.get(name)
        if not isinstance(slot, Slot) or slot.line != line.number or "inside" not in slot.tags:
            continue
        inside = told_with(line, slot)
        if any(one in inside for one in _others(reading, slot)):
            continue
        if len(inside) > 1 and (name == "whole" or (name == "new" and slot is inside[-1])):
            return True
        hosts = [one for one in _hosts(slot) if alike(slot, one)]
        if name == "number" and len(inside) > 1 and any(slot.unit == one.unit for one in hosts):
            return True
        if len(inside) > 1 or not hosts:
            continue
        if name == "whole" and any((one.quantity.value or 0.0) > (slot.quantity.value or 0.0) for one in hosts):
            return True
        base = reading.bound.get("base")
        if (isinstance(base, Slot) and base.at > slot.at) if name == "new" else _is_bare(slot, line):
            return True
    return False


def _others(reading: Reading, slot: Slot) -> list[Slot]:
    return [one for one in reading.slots if one is not slot]


def _hosts(slot: Slot) -> set[Slot]:
    return set(slot.links.get("host", ()))


def _is_bare(slot: Slot, line: Line) -> bool:
    """Whether a figure is all that its brackets hold, right behind another figure: "46 (44)"."""
    return slot.at > 1 and line.tokens[slot.at - 2].slot >= 0 and stands_alone(line, slot)


def is_signed_share(reading: Reading, line: Line) -> bool:
    """'Barley came to 4.87 million tonnes (+1.9 percent)': what has a sign is a change, and no share."""
    stated = reading.bound.get("stated")
    return "part" in reading.bound and isinstance(stated, Slot) and "signed" in stated.tags


def is_share_beside(reading: Reading, line: Line) -> bool:
    """'14,821 (32%) were on remand, up 12% on 13,240', '31.2 percent of them (year before: 90,125 or 32.2 percent)': a bare percentage in
    brackets is a share where another one is told as the change, or as the share of the level of today."""
    stated, base, new = (reading.bound.get(name) for name in ("stated", "base", "new"))
    if (
        not tells_change(reading)
        or not isinstance(stated, Slot)
        or not isinstance(base, Slot)
        or not isinstance(new, Slot)
    ):
        return False
    if stated.kind != "percent" or "inside" not in stated.tags or stated.tags & _CHANGES or stated.line != base.line:
        return False
    if base.at > stated.at:
        between = line.slots[stated.number + 1 : base.number]
        return any(one.kind == "percent" and one.tags & _CHANGES for one in between)
    between = line.slots[new.number + 1 : base.number] if new.line == base.line else []
    mixes = any(one.kind == "percent" and "inside" not in one.tags for one in between) and _is_of_sort(line, stated)
    return ("inside" in base.tags or mixes) and any(
        one.kind == "percent" and not one.tags & _CHANGES and "inside" not in one.tags for one in between
    )


def _is_of_sort(line: Line, share: Slot) -> bool:
    """'61% of it liquids, compared to 44,900 (56% liquids)': whether brackets hold a percentage and what it is of."""
    behind = list(line.tokens[share.at + 1 : share.at + 3])
    return len(behind) == 2 and behind[0].text.isalpha() and not behind[0].classes and behind[1].text == ")"


_CHANGES = frozenset(("change", "change-than", "signed"))


def is_of_balance(reading: Reading, line: Line) -> bool:
    """'9,420 came and 8,310 left, a gain of 1,110. Of those leaving, 4,720': what is between two figures is not what they are of; nor is what
    was told before the whole in '2.9 million, or 35.1 percent, by ship; by land went 5.4, of which 2.7': "of which" is said of another."""
    whole, part, stated = (reading.bound.get(name) for name in ("whole", "part", "stated"))
    if reading.anchor.across != "of-them" or not isinstance(whole, Slot):
        return False
    if "as-balance" in whole.tags:
        return True
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not part.line == stated.line == line.number:
        return False
    said = [k for k, token in enumerate(line.tokens) if "of-them" in token.classes or token.text.startswith("of which")]
    return whole.line < line.number and bool(said) and min(said) > max(part.at, stated.at) + 1


def is_left_of_parts(reading: Reading, line: Line) -> bool:
    """'Eleven came from the spot (13 awarded, two missed)': in brackets of their own, more and less come to what they leave; nor are
    the '407 for men and 32 for women' of a rate the millions it is reckoned on."""
    whole, parts = reading.bound.get("whole"), reading.bound.get("parts")
    if not isinstance(whole, Slot) or not isinstance(parts, Series) or len(parts.slots) != _PAIR:
        return False
    more, less = (slot.quantity.value or 0.0 for slot in parts.slots)
    if whole.kind in BARE and (more + less) * _DWARFED < (whole.quantity.value or 0.0):
        return True
    return all("inside" in slot.tags for slot in parts.slots) and more - less == whole.quantity.value


_PAIR, _DWARFED = 2, 10_000


_CLOSING = CLOSE | {",", ";"}
#: What makes the figure before it one of a part.
_OF_PART = frozenset("of by with without from to on more less fewer".split())


def is_no_base(reading: Reading, line: Line) -> bool:
    """Whether the base of a change opens brackets, and words behind it there make it one of a part, or it is a rate, and the other level none."""
    base, new, stated = (reading.bound.get(name) for name in ("base", "new", reading.rule.stated))
    if not isinstance(base, Slot) or not isinstance(new, Slot) or "inside" not in base.tags or base.line != line.number:
        return False
    if stated is new or "inside" in new.tags or not base.at or line.tokens[base.at - 1].text not in OPEN:
        return False
    behind = [token.text for token in line.tokens[base.at + 1 :][:1]]
    if behind and behind[0] not in _CLOSING and behind[0].split()[0] in _OF_PART:
        return True
    return ("/" in base.unit) != ("/" in new.unit)


def is_anothers_level(reading: Reading, line: Line) -> bool:
    """'at 312 million, and sales 4 percent more (1,410 million)': whether what brackets behind a change seem to tell it again by is more than the
    level before it, or that level stands in another clause."""
    change, new, stated = (reading.bound.get(name) for name in ("change", "new", "stated"))
    if not isinstance(change, Slot) or not isinstance(new, Slot) or not isinstance(stated, Slot):
        return False
    if "inside" not in change.tags or not new.line == stated.line == line.number or new.at > stated.at:
        return False
    apart = any(token.text in _JOINING for token in line.tokens[new.at + 1 : stated.at])
    return apart or (stated.sign > 0 and (change.quantity.value or 0.0) > (new.quantity.value or 0.0))


_JOINING = frozenset(("and", "but", "while", ";"))
