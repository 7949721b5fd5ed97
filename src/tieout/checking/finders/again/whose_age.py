"""How an age is told, and whether a sentence below a headline tells that of another person."""

from __future__ import annotations

import re

from tieout.checking.compact.about import telling
from tieout.checking.compact.ages import is_age
from tieout.checking.compact.line import Slot
from tieout.checking.lines import Lines


def age_told(slot: Slot) -> int:
    """Whether a length of time is no age, one that is told beside a name ("Al Reed, 45"), or one that is told in its place ("a 45-year-old")."""
    return is_age(slot.quantity) + slot.quantity.text.lower().endswith("old")


def is_of_another(slot: Slot, one: Slot, here: frozenset[str], lines: Lines) -> bool:
    """'robs 91-year-old aunt', and below it "robbed his aunt with a 19-year-old friend": whether a sentence tells the age of another than whom the
    headline tells it of, and tells of that one, too."""
    if not age_told(slot) == age_told(one) == _OLD:
        return False
    whose = [
        re.findall(r"^ ([\w’'-]+)(?: ([\w’'-]+))?", lines.text[s.quantity.end : s.quantity.end + _NAME])
        for s in (slot, one)
    ]
    if not all(whose):
        return False
    named, told = (telling(" ".join(words[0])) for words in whose)
    first = telling(whose[0][0][0])
    return bool(first) and first <= here and named.isdisjoint(told)


#: An age told in the place of a name; so many characters behind it say whose it is.
_OLD, _NAME = 2, 30
