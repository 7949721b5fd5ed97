"""Rates beside numbers: a rate is in the unit of its total for one of its number; "1,100 per square mile, of which 363" has no part of the rate."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.readings.reading import Reading
from tieout.checking.readings.where import line_with
from tieout.rules.model import Rule


def is_of_a_rate(reading: Reading, line: Line) -> bool:
    """Whether a number would be a percentage of so many per something: a rate is no whole."""
    part, whole, stated = (reading.bound.get(role) for role in ("part", "whole", "stated"))
    if not isinstance(part, Slot) or not isinstance(whole, Slot) or not isinstance(stated, Slot):
        return False
    return stated.kind == "percent" and "/" in whole.unit and "/" not in part.unit and part.kind in BARE


def is_per_another(reading: Reading, line: Line) -> bool:
    """'to 4.10 dollars per 1,000 from 39 dollars per 10,000', 'to 30 dollars for two from 18 for one': whether two levels are for other numbers."""
    levels = [reading.bound.get(role) for role in ("new", "base")]
    numbers = [_number_behind(s, line) for s in levels if isinstance(s, Slot) and s.line == line.number]
    return len(numbers) > 1 and None not in numbers and numbers[0] != numbers[1]


def is_beside_each(reading: Reading, line: Line) -> bool:
    """'2,310 members, 330 each and 1,470 more than the 840 of 2009': what an "and" sets beside so many for each is said of all of them."""
    new, stated = reading.bound.get("new"), reading.bound.get(reading.rule.stated)
    if not isinstance(new, Slot) or not isinstance(stated, Slot) or not new.line == stated.line == line.number:
        return False
    if "each" not in new.tags or "list-and" not in stated.tags or stated.at < new.at:
        return False
    return any(alike(one, new) and not one.context for one in line.slots[: new.number])


def is_of_another_time(reading: Reading, line: Line) -> bool:
    """'a crew of 38 at 13.20 euros an hour cost 4,012.80 euros a day', 'Get:2 … read 64 kB (30 kB/s)': whether an average is for one time, and the
    total for another, or its number is not told to be one of times."""
    rate, total, number = (reading.bound.get(role) for role in ("stated", "total", "number"))
    if not isinstance(rate, Slot) or not isinstance(total, Slot):
        return False
    ours = rate.unit.partition(" / ")[2]
    if ours in _MEASURES and isinstance(number, Slot) and number.kind == "count" and number.unit not in ("", ours):
        return True  # "92,000 dollars for 41 lots at 40 to 43 dollars an acre"
    if ours not in _TIMES:
        return False
    theirs = total.unit.partition(" / ")[2]
    return (theirs in _TIMES and ours != theirs) or (isinstance(number, Slot) and number.kind == "number")


_MEASURES = frozenset(
    "acre hectare ton tonne barrel bushel pound ounce gallon litre liter foot metre meter mile yard kilo kilogram".split()
)
_TIMES = frozenset("second minute hour day week month quarter year".split())


def _number_behind(level: Slot, line: Line) -> float | None:
    """The number that a level is for, behind "per" or "for"."""
    behind = line.tokens[level.at + 1 : level.at + 3]
    if len(behind) < _PAIR or behind[0].text not in ("per", "for") or behind[1].slot < 0:
        return None
    number = line.slots[behind[1].slot]
    return number.quantity.value if not number.context else None


_PAIR = 2


def rates_fit(rule: Rule, bound: dict[str, Bound], lines: list[Line]) -> bool:
    """A rate is in the unit of its total for one of its number: dollars a share, of dollars and shares."""
    for role in rule.roles.values():
        rate = bound.get(role.name)
        if not role.per or not isinstance(rate, Slot):
            continue
        total, number = (bound.get(name) for name in role.per)
        if isinstance(number, Slot) and number.kind == "duration":
            if not _of_that_time(rate, total, number, lines):
                return False
        elif not _rate_of(rate, total, number, _names(rate, number, lines)) or _for_another(rate, number, lines):
            return False
    return True


def _for_another(rate: Slot, number: Bound | None, lines: list[Line]) -> bool:
    """Whether the words give the rate for one of something else: "9,000 euros for each day at sea", of 42 people."""
    line = line_with(lines, rate)
    words = [t.text for t in line.tokens[rate.at + 1 : rate.at + 5]]
    lead = words[:1] == ["for"]
    if lead:
        words = words[1:]
    if words[:1] in (["a"], ["an"]) and "/" not in rate.unit and "carry" in line.tokens[0].classes:
        words[0] = "per"  # "That is 9,000 euros a day": not of 42 people
    if (
        len(words) < 2
        or words[0] not in ("each", "every", "per")
        or (words[0] == "each" and not lead)
        or not words[1].isalpha()
        or not isinstance(number, Slot)
    ):
        return False
    return words[1] != "of" and number.unit not in ("", words[1]) and words[1] not in _HEADS


def _are_told_together(total: Slot, number: Slot) -> bool:
    """'cut from 108 to 90 seats', '3,550 shootings and 762 murders': two levels of one thing, or two counts side by side."""
    if ("from" in total.tags and "to" in number.tags) or ("to" in total.tags and "from" in number.tags):
        return True
    first, second = sorted((total, number), key=lambda s: s.at)
    beside = first.line == second.line and second.number == first.number + 1
    return beside and "list-and" in second.tags and total.kind == number.kind == "count"


def _of_that_time(rate: Slot, total: Bound | None, time: Slot, lines: list[Line]) -> bool:
    """'2,730 in 13 weeks, or 210 a week': the rate is for one of what the time is counted in, and of the total's own unit."""
    if not isinstance(total, Slot) or "each" in total.tags or (time.quantity.value or 0) < _SEVERAL:
        return False
    line = line_with(lines, rate)
    top, _, bottom = rate.unit.partition(" / ")
    told = bottom or _one(rate, line)
    if told != time.unit and (told, time.unit) != ("annum", "year"):
        return False
    return total.unit == top or (total.kind in BARE and rate.kind in BARE)


_SEVERAL = 2
_PER = frozenset("a an per each every".split())


def _names(rate: Slot, number: Bound | None, lines: list[Line]) -> bool:
    """'14,300 patients and five doctors, or 2,860 patients a doctor': whether the words behind the rate name what the number counts."""
    return isinstance(number, Slot) and number.unit != "" and number.unit == _one(rate, line_with(lines, rate))


def _one(rate: Slot, line: Line) -> str:
    """What the words behind a figure say that it is for one of: "a day", "parcels for each month"."""
    words = [t.text for t in line.tokens[rate.at + 1 : rate.at + 5]]
    return next((b for a, b in pairwise(words) if a in _PER), "")


def _rate_of(rate: Slot, total: Bound | None, number: Bound | None, named: bool) -> bool:
    if (
        not isinstance(total, Slot)
        or not isinstance(number, Slot)
        or "each" in total.tags
        or min(number.quantity.value or 0, rate.quantity.value or 0) in (0, 1)
    ):
        return False
    if number.quantity.figure is None or (number.quantity.figure.pointed and number.quantity.figure.bare):
        return False
    top, _, bottom = rate.unit.partition(" / ")
    if number.kind == "measure" and number.unit != bottom:
        return False
    if (number.kind == "count" and number.unit == top != "") or (not named and _are_told_together(total, number)):
        return False  # "two thefts" for one of 744 thefts
    if not _COMPARED.isdisjoint(number.tags | total.tags):
        return False  # "240 taxis, compared with 110"
    if any(part.kind in BARE for part in number.links.get("whole-of", ())):
        return False  # "2.4 million of the 3.1 million shares at 25 dollars": what is told is told of the part
    same = total.unit == top or (total.kind in BARE and rate.kind in BARE)
    if bottom in _HOMES:
        return same and number.unit in ("", "home", "house", *_HOMES)  # no "flats"
    return same and (not bottom or bottom in _HEADS or number.unit in (bottom, ""))


_COMPARED = frozenset(("than", "against"))
_HOMES = ("family", "household")
_HEADS = ("head", "person", "capita", "piece", "family", "household")
