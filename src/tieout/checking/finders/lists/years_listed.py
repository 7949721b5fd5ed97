"""Years that a length of time counts one by one: "the three fiscal years 2009, 2008 and 2007"."""

from __future__ import annotations

from itertools import dropwhile

from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.finders.lists.counted_noun import definite
from tieout.checking.finders.lists.dated import dated
from tieout.checking.tags.listing import are_years

_MOST, _SLIP = 12, 2
#: What may stand between the number and the first year.
_BETWEEN = frozenset("fiscal financial calendar crop tax model years ended ending of".split())


def years_listed(slot: Slot, line: Line, text: str) -> Names | None:
    """The years right behind their number, as many as it says, or two more or less at most."""
    number = slot.quantity.value or 0
    if slot.quantity.hedge != "=" or not 1 < number <= _MOST or not are_years(slot.quantity):
        return None
    tokens = line.tokens[slot.at + 1 : slot.at + _MOST + 2 * _MOST]
    tokens = [*dropwhile(lambda t: t.text in _BETWEEN, tokens)]
    if not tokens or tokens[0].slot < 0 and not (tokens[0].text == "," and definite(slot, line)):
        return None
    found = dated(tokens)
    if found is None or abs(len(found.items) - number) > _SLIP:
        return None
    if not all(len(item[0].text) == len("1986") and item[0].text.isdigit() for item in found.items):
        return None  # "in the two years to March 1986 and 1987"
    return Names((), set(), 0, tuple(clipped(item[0].start, item[-1].end, text) for item in found.items))
