"""Figures that play no part in a sum or a share: one too small to make a difference to the others, the number of a group that is told of again."""

from __future__ import annotations

from tieout.checking.compact.alike import COUNTED
from tieout.checking.compact.comings import CAME, WENT
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.readings.reading import Reading


def makes_no_difference(reading: Reading, line: Line) -> bool:
    """'a dividend of 3.4p, costing 61 million, and 90 million left of 150 million': beside millions pence are no item of a sum."""
    slots = reading.slots
    if not (reading.anchor.loose or reading.anchor.partial):
        return False  # words tie the small one to the others
    if len(slots) < _FEWEST or any(slot.kind not in _AMOUNTS or "/" in slot.unit for slot in slots):
        return False
    sizes = sorted(abs(slot.quantity.value or 0.0) for slot in slots)
    return 0 < sizes[0] * _MANY < sizes[-1]


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
    if not isinstance(part, Slot) or part.kind not in COUNTED or part.unit or not part.at or part.line != line.number:
        return False
    before = line.tokens[part.at - 1].text
    return part.quantity.text.isalpha() and before in _POINTING


_POINTING = frozenset(("the", "these", "those"))


def is_of_some(reading: Reading, line: Line) -> bool:
    """'Of the 21 banks, 13 pay 4 percent': a percentage in what is said of some of them is no share of all."""
    whole, stated = reading.bound.get("whole"), reading.bound.get("stated")
    if not isinstance(whole, Slot) or not isinstance(stated, Slot) or len(reading.bound) > _TWO:
        return False
    if stated.kind != "percent" or not _LED & whole.tags or not whole.line == stated.line == line.number:
        return False
    counts = [s for s in line.slots[whole.number + 1 : stated.number] if not s.context and s.kind in COUNTED]
    if not counts or _word_before(line, counts[0]) != ",":
        return False
    if any(one in stated.links.get(name, ()) for name in _TIED for one in counts):
        return False  # "Of the 28, 12, or 43 percent, …"
    return _word_before(line, stated) not in _OPENING


def _word_before(line: Line, slot: Slot) -> str:
    """The word or mark before a figure, but for those that say nothing of it ("about", "the")."""
    ahead = (t for t in reversed(line.tokens[: slot.at]) if t.classes != _SOFT)
    return next((t.text for t in ahead), "")


#: How a percentage stands behind the figure that it is of.
_TIED = ("or", "paren", "apposed", "dash", "accounting", "equals")
_TWO, _LED, _SOFT = 2, frozenset(("of-lead", "among-lead")), frozenset(("soft",))
#: Behind these a figure tells of others.
_OPENING = frozenset(("and", "while", "whereas", "but", "or", ",", ";", ":", "(", ")"))
