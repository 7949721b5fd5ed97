"""Step 1, compact: a figure without a unit takes the one of the figure that it is compared with ("44 billion francs from 26 billion")."""

from __future__ import annotations

import re
from itertools import takewhile

from tieout.checking.compact.alike import may_be_money, printed
from tieout.checking.compact.between_items import moves_on
from tieout.checking.compact.brackets import BRACKETS, is_inside
from tieout.checking.compact.in_points import ALL, ENDING, between_points, in_points, of_error, of_percentages
from tieout.checking.compact.kinds import BARE, UNITED
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.listed_parts import ITEMS, OPENED, is_listed, is_rest
from tieout.patterns import lazily

#: So many without a noun, beside a measure at most so many times as large, are measured, too: "1.1 million tons of pears and 600,000 of plums".
_MANY, _ALIKE = 10_000, 30
#: Beside an amount of which it is told so many are an amount, too: "2.4 million euros, of which 600,000".
_THOUSAND = 1_000
_BASIS = "basis_point"
_PAIRED = frozenset(("from", "to", "than", "against", "or", "whole-of"))
_ENDS = frozenset(("from", "to"))
_CHANGES = frozenset(("change", "paren", "by"))
_GIVERS = ("currency", "measure", "percent")


def hand_down(line: Line) -> Line:
    """The line with units handed to the bare figures that words pair with a figure that has one."""
    figures = [s for s in line.slots if not s.context]
    _take_back(line, figures)
    _in_eighths(line, figures)
    for i, slot in enumerate(figures):
        in_pounds = slot.unit.partition(" / ")[0] == "pound"
        if not in_pounds and slot.kind not in BARE:
            continue
        around = _beside(line, figures, i)
        if in_pounds and any(g.unit == "GBP" for g in around):
            slot.kind, slot.unit = "currency", slot.unit.replace("pound", "GBP", 1)
        elif in_points(line, slot) and (of_percentages(line, slot, around) or of_error(line, slot)):
            slot.kind, slot.unit = "percentage_point", "pp"
        elif in_points(line, slot) and slot.tags & _PAIRED and any(g.unit == "pp" for g in around):
            slot.kind, slot.unit = "percentage_point", "pp"  # "a spread of 7/8 percentage points, up from 5/8 points"
        elif slot.kind == "count" and slot.unit == "point" and any(g.unit == _BASIS for g in around):
            slot.kind, slot.unit = "percentage_point", _BASIS
        elif slot.kind == "count" and i and _was_share(line, slot, figures[i - 1]):
            slot.kind, slot.unit = figures[i - 1].kind, figures[i - 1].unit
        elif slot.kind == "count" and (before := _said_alike(line, figures, i)) is not None:
            slot.kind, slot.unit = before.kind, before.unit
        elif slot.kind in BARE and (not slot.unit or _measured(slot)):
            giver = (
                _level_of(figures, i)
                or _led_alike(line, figures, i)
                or _signed_alike(line, figures, i)
                or between_points(line, figures, i)
                or next((g for g in around if _gives(line, slot, g)), None)
            )
            if giver is not None and giver.kind == "currency" and _sign_lost(line, slot):
                slot.context = True  # an amount of who knows what: it follows from nothing
            elif giver is not None:
                slot.kind, slot.unit = (
                    giver.kind,
                    giver.unit.partition(" / ")[0] if giver.kind == "currency" else giver.unit,
                )
    return line


def _in_eighths(line: Line, figures: list[Slot]) -> None:
    """'rose 3/8 to 24-1/2': beside a price that is printed in fractions a change by a fraction is so much, and no share."""
    moved = [slot for slot in figures if slot.kind == "fraction" and "change" in slot.tags]
    if not moved or not any(slot.kind in BARE and _MIXED.fullmatch(slot.quantity.text) for slot in figures):
        return
    for slot in moved:
        behind = line.tokens[slot.at + 1 : slot.at + 2]
        if not any(t.text == "of" for t in behind) and _PART.fullmatch(slot.quantity.text):
            slot.kind, slot.unit = "number", ""


_PART, _MIXED = lazily(r"\d/\d{1,2}"), lazily(r"\d+[- ]\d/\d{1,2}")


def _said_alike(line: Line, figures: list[Slot], i: int) -> Slot | None:
    """The figure of a measure before, whose verb is left out here: "80,000 tonnes, of which 30,000 are pears and 50,000 plums"."""
    slot, before = figures[i], figures[i - 1] if i else None
    if before is None or before.kind not in UNITED or before.quantity.kind != "number" or "list-and" not in slot.tags:
        return None
    between = [t.text for t in line.tokens[before.at + 1 : slot.at]]
    return before if between[:1] and between[0] in _BE and between[-1] == "and" and "," not in between else None


_BE = frozenset(("are", "were"))


def _beside(line: Line, figures: list[Slot], i: int) -> list[Slot]:
    """The figures near one, those before it first; no amount that converts another ("1.5 trillion rials ($176bn) from 1.1 trillion")."""
    ahead, behind = figures[max(0, i - 4) : i][::-1], figures[i + 1 : i + 3]
    if len(behind) > 1 and not any(s.kind in UNITED for s in (*ahead, *behind)):
        behind = figures[i + 1 : i + 4]  # "85 million of 90-day notes at 11.2 percent and 140 million francs of bonds"
    if behind and any(s.kind == "count" and s.unit for s in ahead) and is_inside(line, figures[i]):
        behind = [
            s for s in behind if is_inside(line, s)
        ]  # "made 118 million trips, 4 percent more (113 million), and paid $1 billion"
    around = ahead + behind
    if _CONVERTING.isdisjoint(line.texts) or is_inside(line, figures[i]):
        return around
    amounts = [s for s in around if s.kind == "currency" and not is_inside(line, s) and not _is_or(line, s)]
    return [s for s in around if s.kind != "currency" or s in amounts] if amounts else around


_CONVERTING = BRACKETS | {"or"}


def _is_or(line: Line, slot: Slot) -> bool:
    return slot.at > 0 and line.tokens[slot.at - 1].text == "or"


def _sign_lost(line: Line, slot: Slot) -> bool:
    """'$4.8 trillion (4.5 trillion euros; 3.9 trillion)', '20 million euros (17 million)': a conversion whose sign was lost, where no
    change is told that the brackets could hold the base of."""
    before, after = (line.tokens[i].text if 0 <= i < len(line.tokens) else "" for i in (slot.at - 1, slot.at + 1))
    if before not in ("(", ";") or after not in (")", ";"):
        return False
    return before == ";" or not any(s.kind in ("percent", "multiple") or "change" in s.tags for s in line.slots)


def _level_of(figures: list[Slot], i: int) -> Slot | None:
    """The level that a change without a unit is told of: "148.25 yen, down 1.60 from Thursday's 149.85"."""
    slot = figures[i]
    if "change" not in slot.tags or not 0 < i < len(figures) - 1 or slot.unit:
        return None
    level, base = figures[i - 1], figures[i + 1]
    tied = base.tags & {"from", "than"} and base.unit in ("", level.unit) and level.kind in ("currency", "measure")
    return level if tied and not level.tags & {"from", "than", "change"} else None


def _led_alike(line: Line, figures: list[Slot], i: int) -> Slot | None:
    """The percentage that a bare number is told like, a clause before: "on 43 percent and the other on 29, a lead of 14 points"."""
    slot, before = figures[i], figures[i - 1] if i else None
    if before is None or before.kind != "percent" or slot.unit or abs(slot.quantity.value or 0) > ALL:
        return None
    mine, other, behind = (
        line.tokens[k].text for k in (slot.at - 1, before.at - 1, min(slot.at + 1, len(line.tokens) - 1))
    )
    points = any(in_points(line, s) or s.kind == "percentage_point" for s in figures[i + 1 :])
    return before if mine == other and mine in _LED and behind in ENDING and points else None


def _signed_alike(line: Line, figures: list[Slot], i: int) -> Slot | None:
    """The percentage of brackets before, of which these brackets tell like it: "Danes (4.9 million, plus 2 percent), Poles (2.6 million, plus 1)"."""
    slot = figures[i]
    if slot.kind != "number" or slot.unit or not is_inside(line, slot) or abs(slot.quantity.value or 0) > ALL:
        return None
    if line.tokens[slot.at - 1].text not in _SIGNS and not slot.quantity.text.startswith(_SIGNS):
        return None
    others = (s for s in figures[:i] if s.kind == "percent" and is_inside(line, s))
    return next((s for s in others if line.tokens[s.at - 1].text in _SIGNS or s.quantity.text.startswith(_SIGNS)), None)


_SIGNS = ("plus", "minus", "up", "down", "+", "-", "−")
_LED = frozenset(("on", "at", "with", "won", "took", "got"))


def _take_back(line: Line, figures: list[Slot]) -> None:
    """A number is a percentage without a sign of its own only in "3 to 5 percent", not in "105 to 85 or 21%"."""
    for slot, after in zip(figures[::-1], [None, *figures[:0:-1]], strict=False):
        if slot.kind == "percent" and not _SIGNED.search(slot.quantity.text) and not _shares_sign(line, slot, after):
            slot.kind, slot.unit = "number", ""


_SIGNED = lazily(r"%|\bpct\b|per\s*cent|-?percent", re.IGNORECASE)


def _shares_sign(line: Line, slot: Slot, after: Slot | None) -> bool:
    figure = slot.quantity.figure
    if after is None or after.kind != "percent" or figure is None or not figure.bare:
        return False
    between = {t.text for t in line.tokens[slot.at + 1 : after.at]}
    if between & {"or", "and"} and (slot.quantity.value or 0) > (after.quantity.value or 0):
        return False
    if between == {",", "or"} and not (slot.at > 1 and line.tokens[slot.at - 2].slot >= 0):
        return False  # "nine, or 36 percent": a number, told again as a percentage; not "two, nine, or 36 percent"
    return len(between) <= 3 and bool(between & {"to", "or", "and", ",", "-", "–"})


def _measured(slot: Slot) -> bool:
    """'4.4 mln tonnes of wheat and 0.8 mln oats': what is counted in millions in a list may be measured, not counted."""
    return (
        slot.quantity.figure is not None and not slot.quantity.figure.bare and bool(slot.tags & {"list-and", "comma"})
    )


def _is_level_before(slot: Slot, giver: Slot) -> bool:
    """'was 9.4 percent, against 7.1 in 2011', 'came to 9.4 percent (7.1 a year earlier)': printed as finely as the percentage it is
    compared with."""
    if slot.number < giver.number or not 0 < (slot.quantity.value or 0) <= ALL or "/" in slot.quantity.text:
        return False
    fine, coarse = (part.partition(".")[2] for part in (slot.quantity.text, giver.quantity.text))
    told = "against" in slot.tags or "from" in slot.tags or {"paren", "earlier"} <= slot.tags
    return told and len(fine) == len([*takewhile(str.isdecimal, coarse)])


def _shares_brackets(line: Line, slot: Slot, giver: Slot) -> bool:
    """'got 16,910 votes (32.4 percent, down from 41.7)': the brackets tell a share, and what it was."""
    if "from" not in slot.tags or not giver.tags.isdisjoint(("change", "by")) or giver.at > slot.at:
        return False
    return is_inside(line, giver) and not any(t.text in BRACKETS for t in line.tokens[giver.at : slot.at])


def _was_share(line: Line, slot: Slot, giver: Slot) -> bool:
    """'5,110 votes (9.8 percent, up from 7.6)': what was lent the noun of the votes is a share like the one in its brackets."""
    ends = slot.at + 1 < len(line.tokens) and line.tokens[slot.at + 1].text in ENDING
    return ends and giver.kind == "percent" and _is_level_before(slot, giver) and _shares_brackets(line, slot, giver)


def _counts_coins(giver: Slot, slot: Slot) -> bool:
    """'up 20 cents from 3.00': whether a figure is printed as the money whose hundredths the other counts, and is too little to be so many of these."""
    most = _MONEY * abs(giver.quantity.value or 0.0)
    return may_be_money(giver, slot) and abs(slot.quantity.value or 0.0) < most


#: By no more than one in so many does a price change that is told in coins.
_MONEY = 12


def _gives(line: Line, slot: Slot, giver: Slot) -> bool:
    """The giver has a unit, and the taker a magnitude word, or a connector that pairs the two."""
    figure = printed(slot)
    if giver.kind not in _GIVERS or figure is None or _counts_coins(giver, slot):
        return False
    if giver.kind == "percent" and is_rest(line, slot, giver):
        return True
    if giver.kind == "percent":
        return (
            figure.bare
            and abs(giver.number - slot.number) == 1
            and bool(slot.tags & _ENDS and giver.tags & _ENDS or _is_level_before(slot, giver))
            and (not giver.tags & _CHANGES or _shares_brackets(line, slot, giver))
        )
    if not figure.bare:
        return (giver.kind == "measure" or not slot.unit) and (given := printed(giver)) is not None and not given.bare
    if giver.kind == "measure" and slot.tags & OPENED and (given := printed(giver)) is not None and given.bare:
        return is_listed(line, slot, giver)
    if giver.kind == "measure" and slot.tags & ITEMS and abs(slot.quantity.value or 0) >= _MANY and not slot.unit:
        return abs((giver.quantity.value or 0) / (slot.quantity.value or 1)) < _ALIKE
    if giver.kind == "currency" and "of-them" in slot.tags and not slot.unit and giver.number == slot.number - 1:
        return _THOUSAND <= abs(slot.quantity.value or 0) < abs(giver.quantity.value or 0)
    if not (slot.tags & _PAIRED or giver.tags & _PAIRED) or abs(giver.number - slot.number) > 2:
        return False
    if giver.at > slot.at and moves_on(line, slot, giver):
        return False
    if giver.number == slot.number - 2 and _is_nearer(slot, line.slots[slot.number - 1], giver):
        return False
    a, b = slot.quantity.value, giver.quantity.value
    return bool(a and b and 1 / 20 < abs(a / b) < 20)


def _is_nearer(slot: Slot, between: Slot, giver: Slot) -> bool:
    """'of up to 100 tons, 2,230 boats called, up from 1,990': whether what is counted in between is rather what the number is compared with."""
    a, b, c = (abs(one.quantity.value or 0.0) for one in (slot, between, giver))
    counted = between.kind == "count" and between.unit != "" and not between.context
    return counted and bool(a and b and c) and max(a / b, b / a) * _FARTHER < max(a / c, c / a)


#: A level is so many times as far from what it is not compared with as from what it is.
_FARTHER = 3
