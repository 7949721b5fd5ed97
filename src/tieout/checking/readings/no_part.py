"""Figures that play no part in a sum or a share: one too small to make a difference to the others, the number of a group that is told of again."""

from __future__ import annotations

from functools import cache

from tieout.checking.compact.about import telling
from tieout.checking.compact.alike import alike
from tieout.checking.compact.comings import CAME, WENT
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.readings.reading import Reading


def makes_no_difference(reading: Reading, line: Line) -> bool:
    """'a dividend of 3.4p, costing 61 million, and 90 million left of 150 million': beside millions pence are no item of a sum."""
    slots = reading.slots
    if not (reading.anchor.loose or reading.anchor.partial) or reading.rule.roles[reading.rule.stated].per:
        return False  # words tie the small one to the others; for one of many there is little
    if len(slots) < _FEWEST or any(slot.kind not in _AMOUNTS or "/" in slot.unit for slot in slots):
        return False
    sizes = sorted(abs(slot.quantity.value or 0.0) for slot in slots)
    return 0 < sizes[0] * _MANY < sizes[-1]


def counts_parts(reading: Reading, line: Line) -> bool:
    """'Of three bids, 4.2, 4.5 and 5.1 million', 'Of the six judges, two wrote opinions of 41 and 66 pages': what every part exceeds is no sum."""
    whole, parts = reading.bound.get("whole"), reading.bound.get("parts")
    if not isinstance(whole, Slot) or not isinstance(parts, Series) or whole.kind not in BARE:
        return False
    many = whole.quantity.value or 0.0
    return all((part.quantity.value or 0.0) > many and (part.unit or "?") != whole.unit for part in parts.slots)


def leaves_out_magnitude(reading: Reading, line: Line) -> bool:
    """'39 percent of 2.1 billion, 0.82': a bare number with decimals beside millions leaves out that it counts millions, too."""
    whole, part = reading.bound.get("whole"), reading.bound.get("part")
    if not isinstance(whole, Slot) or not isinstance(part, Slot) or part.unit or part.kind != "number":
        return False
    value = abs(part.quantity.value or 0.0)
    return _has_tenths(part) and value < _THOUSAND and abs(whole.quantity.value or 0.0) >= _THOUSAND**2


_THOUSAND = 1000


def is_finer(reading: Reading, line: Line) -> bool:
    """'31 aftershocks, five above 4.0': what is measured to tenths is no base of what is counted."""
    new, base, stated = (reading.bound.get(name) for name in ("new", "base", "stated"))
    if not (isinstance(new, Slot) and isinstance(base, Slot) and isinstance(stated, Slot)):
        return False
    counted = new.kind == "count" and stated.kind in ("count", "number") and base.kind == "number"
    return counted and _has_tenths(base) and not (_has_tenths(new) or _has_tenths(stated))


def _has_tenths(slot: Slot) -> bool:
    figure = slot.quantity.figure
    return figure is not None and 0 < figure.step < 1


#: Beside a figure so many times larger a small one does not show in print.
_FEWEST, _MANY = 3, 100_000
_AMOUNTS = frozenset(("currency", "measure"))


def come_and_go(reading: Reading, line: Line) -> bool:
    """'had 94 boats. It bought 31 and sold 22; another 14 are leased': what came and what went are no two parts of what there was."""
    parts = reading.bound.get("parts")
    if not isinstance(parts, Series) or "whole" not in reading.bound or reading.anchor.formula.sign != "==":
        return False
    verbs = {t.text for s in parts.slots if s.line == line.number for t in line.tokens[max(0, s.at - _VERB) : s.at]}
    return not (WENT.isdisjoint(verbs) or (CAME | _GOT).isdisjoint(verbs))


#: So many words stand at most between a verb and its figure: "bought some 31".
_VERB, _GOT = 2, frozenset(("got", "leased"))


def is_group(reading: Reading, line: Line) -> bool:
    """'General, Ford and Tata … The three accounted for 47 percent': whether the part only says again how many they are."""
    part = reading.bound.get("part")
    if not isinstance(part, Slot) or part.kind not in BARE or part.unit or not part.at or part.line != line.number:
        return False
    before = line.tokens[part.at - 1].text
    return part.quantity.text.isalpha() and before in _POINTING


def is_of_base(reading: Reading, line: Line) -> bool:
    """'fell to 13,470 from 17,020 (2.9 percent of 586,900). Of those, 5,660 …': a whole in the brackets of a level of before is not what they
    are of."""
    whole, part = reading.bound.get("whole"), reading.bound.get("part")
    if reading.anchor.across == "of-them" and isinstance(whole, Slot) and isinstance(part, Slot):
        if (part.quantity.value or 0.0) > _DWARFED * (whole.quantity.value or 0.0):
            return True  # "with 2.1 people on average (2020: 2.2). In 1,031,200 of them, 45 percent, …"
    whole, host = reading.bound.get("whole"), list[Slot]()
    if isinstance(whole, Slot) and whole.line != line.number and "inside" in whole.tags:
        host = [one for name in ("host", "paren") for one in whole.links.get(name, ())]
    return any(not COMPARED.isdisjoint(one.tags) for one in host)


def is_anothers_total(reading: Reading, line: Line) -> bool:
    """'The Greens hold 121, Labour won 29 for a total of 88': a clause that names another tells of that one what was won, and what it has now."""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or whole.line != line.number:
        return False
    if len(parts.slots) < _TWO or whole.tags.isdisjoint(("total", "sum-to")):
        return False
    one, last = parts.slots[-2:]
    if not one.line == last.line == line.number or not one.at < last.at < whole.at:
        return False
    tail = line.tokens[one.at + 1 : last.at]
    comma = next((k for k in range(len(tail) - 1, -1, -1) if tail[k].text in (",", ";")), -1)
    said = tail[comma + 1 :]
    if comma < 0 or len(said) < _TWO or not line.text[said[0].start].isupper():
        return False
    return not any(t.text in _OPENING for t in line.tokens[last.at + 1 : whole.at])


def stands_with_whole(reading: Reading, line: Line) -> bool:
    """'plans revenue of 205 million, with 20 million of it from fees, and wages of 115 million': one that is told as the whole is, where the others
    are told to be of it, is no part."""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or whole.line != line.number:
        return False
    *others, last = parts.slots
    if last.line != line.number or not whole.at < last.at or not others:
        return False
    return all("of" in one.tags for one in (whole, last)) and all("of-it" in one.tags for one in others)


def is_first_of_them(reading: Reading, line: Line) -> bool:
    """'Of the 96 pounds 41 is rent, 30 food and the other 25 coal': the first of what a whole is shared out into is not that of the others."""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or whole.line != line.number or not whole.number:
        return False
    lead = line.slots[whole.number - 1]
    if "remainder" not in parts.tags or "colon" in parts.tags or not _LED & lead.tags:
        return False
    amount = lead.kind in _AMOUNTS or lead.kind in BARE
    return amount and lead not in parts.slots and (lead.quantity.value or 0.0) > (whole.quantity.value or 0.0)


def is_one_of_several(reading: Reading, line: Line) -> bool:
    """'A quarter of its 160 shops have closed, 25 in towns and 15 in villages': the share is that of all that are told one after the other."""
    part, whole, stated = (reading.bound.get(name) for name in ("part", "whole", "stated"))
    if not isinstance(part, Slot) or not isinstance(whole, Slot) or not isinstance(stated, Slot):
        return False
    if not part.line == whole.line == stated.line == line.number or not stated.at < whole.at < part.at:
        return False
    after = next((s for s in line.slots[part.number + 1 :] if not s.context), None)
    closed = [t.text for t in line.tokens[part.at + 1 : part.at + 2]]
    return after is not None and alike(part, after) and bool(_GOES_ON & after.tags) and closed[0] not in _OPENING


_GOES_ON = frozenset(("list-and", "comma"))


def is_told_for_each(reading: Reading, line: Line) -> bool:
    """'on 240 flights, 148 each, and filled 84 percent of its seats': so much for each is no part of what is told behind an "and"."""
    part, stated = reading.bound.get("part"), reading.bound.get("stated")
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or "each" not in part.tags:
        return False
    if not part.line == stated.line == line.number or not part.at < stated.at:
        return False
    return any(t.text in ("and", "but", "while") for t in line.tokens[part.at + 1 : stated.at])


def counts_another(reading: Reading, line: Line) -> bool:
    """'120 in the north, 80 in the south and two camps, and 40 in the east': the only number with a noun, a word for few, is no item of the list."""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or len(parts.slots) < _FEWEST:
        return False
    named = [slot for slot in parts.slots[1:] if slot.unit and slot.kind == "count"]
    if len(named) != 1 or not named[0].quantity.text.isalpha() or named[0].unit == whole.unit:
        return False
    others = [slot for slot in parts.slots if slot is not named[0]]
    least = (named[0].quantity.value or 0.0) * _MANY_TIMES
    return all((not s.unit or s.unit == whole.unit) and (s.quantity.value or 0.0) > least for s in others)


_MANY_TIMES = 10
#: No slip makes a part so many times what it is a part of.
_DWARFED = 1_000
_POINTING = frozenset(("the", "these", "those"))


def is_of_some(reading: Reading, line: Line) -> bool:
    """'Of the 21 banks, 13 pay 4 percent': a percentage in what is said of some of them is no share of all."""
    whole, stated = reading.bound.get("whole"), reading.bound.get("stated")
    if not isinstance(whole, Slot) or not isinstance(stated, Slot) or len(reading.bound) > _TWO:
        return False
    if stated.kind != "percent" or not _LED & whole.tags or not whole.line == stated.line == line.number:
        return False
    counts = [s for s in line.slots[whole.number + 1 : stated.number] if not s.context and s.kind in BARE]
    if not counts or _word_before(line, counts[0]) != ",":
        return False
    if any(one in stated.links.get(name, ()) for name in _TIED for one in counts):
        return False  # "Of the 28, 12, or 43 percent, …"
    return _word_before(line, stated) not in _OPENING


def is_of_a_share(reading: Reading, line: Line) -> bool:
    """'About half of 4,100 members voted; of those 1,230, or 60 percent, …': those are the half, and not all."""
    whole, part, stated = (reading.bound.get(name) for name in ("whole", "part", "stated"))
    if not isinstance(whole, Slot) or not isinstance(part, Slot) or "of-them" not in part.tags or not whole.number:
        return False
    share = line.slots[whole.number - 1] if whole.line == part.line == line.number else None
    if (
        share is None
        or share is stated
        or share is part
        or share.kind not in ("percent", "fraction")
        or part.at < whole.at
    ):
        return False
    between = [token.text for token in line.tokens[share.at + 1 : whole.at]]
    return between[:1] == ["of"] and len(between) <= _TWO


def is_mean(reading: Reading, line: Line) -> bool:
    """'The mean score was 72 and 36 of them, or 45 percent, failed': an average is none of which others are a part."""
    whole, part = reading.bound.get("whole"), reading.bound.get("part")
    if not isinstance(whole, Slot) or not isinstance(part, Slot) or "of-them" not in part.tags:
        return False
    return whole.line == line.number and any(
        t.text in _MEANS for t in line.tokens[max(0, whole.at - _CLAUSE) : whole.at]
    )


_MEANS, _CLAUSE = frozenset(("average", "mean", "median")), 9


def lies_between(reading: Reading, line: Line) -> bool:
    """'by 1,206 votes to 941, a margin of 265, or 56 percent': what lies between two figures is no part of the second."""
    part, whole = reading.bound.get("part"), reading.bound.get("whole")
    if (
        not isinstance(part, Slot)
        or not isinstance(whole, Slot)
        or "balance" not in part.tags
        or "stated" not in reading.bound
    ):
        return False
    if not whole.line == part.line == line.number or whole.at > part.at or not whole.tags.isdisjoint(_WHOLES):
        return False
    return any(s.at < part.at and not s.context and s is not whole and alike(s, whole) for s in line.slots)


#: What says that a figure before the part is the whole.
_WHOLES = frozenset(("of-lead", "among-lead", "whole-of", "total"))


def _word_before(line: Line, slot: Slot) -> str:
    """The word or mark before a figure, but for those that say nothing of it ("about", "the")."""
    ahead = (t for t in reversed(line.tokens[: slot.at]) if t.classes != _SOFT)
    return next((t.text for t in ahead), "")


#: How a percentage stands behind the figure that it is of.
_TIED = ("or", "paren", "apposed", "dash", "accounting", "equals")
_TWO, _LED, _SOFT = 2, frozenset(("of-lead", "among-lead")), frozenset(("soft",))
#: Behind these a figure tells of others.
_OPENING = frozenset(("and", "while", "whereas", "but", "or", ",", ";", ":", "(", ")"))


def is_done_otherwise(reading: Reading, line: Line) -> bool:
    """'18 died at the scene, two in hospital, with over 20 injured in all': what the sum counts was done to other people than the parts tell of."""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or whole.kind not in BARE:
        return False
    if whole.line != line.number or any(slot.line != line.number for slot in parts.slots):
        return False
    if whole.at < parts.slots[-1].at or any(slot.kind not in BARE for slot in parts.slots):
        return False
    done = telling(" ".join(t.text for t in line.tokens[whole.at + 1 : whole.at + 2])) & _suffered()
    told = telling(" ".join(t.text for t in line.tokens[: whole.at])) & _suffered()
    return bool(done) and bool(told) and done.isdisjoint(told)


@cache
def _suffered() -> frozenset[str]:
    """What happens to people, each by the one word that stands for all that say it."""
    return telling("killed hurt arrested")
