"""A balance beside an amount that came in and one that went out, of which the words say that they are not of one account: "a surplus of 3 million …
exports of wool were 9 million and imports 7 million"."""

from __future__ import annotations

from tieout.checking.compact.line import Slot
from tieout.checking.finders.accounts.account_dated import are_of_two_lands
from tieout.checking.finders.accounts.reckoned import are_of_two_series, ways_reckoned
from tieout.checking.finders.lists.named_items import items_told
from tieout.checking.lines import Lines
from tieout.checking.readings.reading import Reading
from tieout.patterns import lazily

#: What two things are called that make a balance where both are told of all.
_NAMES = {
    "came": lazily(r"\b(?:exports|exported|arrivals|immigration|immigrants|births|inflows|deposits)\b"),
    "went": lazily(r"\b(?:imports|imported|departures|emigration|emigrants|deaths|outflows|withdrawals)\b"),
}
#: Words that name what all of them are.
_OF_ALL = frozenset(("goods", "services", "merchandise", "total", "people"))


def of_another_account(reading: Reading, lines: Lines) -> str:
    """The reason to leave a balance alone where words narrow one of the two and not the other, reckon them in a way of their own, or name
    another land; else ""."""
    stated = reading.bound.get("stated")
    pair = next((pair for pair in _PAIRS if all(isinstance(reading.bound.get(role), Slot) for role in pair)), ())
    slots = [slot for slot in map(reading.bound.get, pair) if isinstance(slot, Slot)]
    if not slots or not isinstance(stated, Slot):
        return ""
    near = [line for line in (lines[number] for number in {slot.line for slot in (*slots, stated)}) if line is not None]
    if pair == _LEVELS:
        kinds = dict.fromkeys(_NAMES, frozenset(slot.kind for slot in slots))
        told = {one.slot: one for line in near for one in items_told(line, _NAMES, kinds)}
        new, base = (told.get(slot) for slot in slots)
        if new is None or base is None or new.role == base.role:
            return ""
        if (new.narrow ^ base.narrow) - _OF_ALL:
            return "one of the two is told of some of it only"
    if all(slot.line != stated.line for slot in slots):
        if are_of_two_series([ways_reckoned(line.said()) for line in near]):
            return "the figures are reckoned in different ways"
        if are_of_two_lands(near):
            return "the figures are of two owners"
    return ""


_LEVELS = ("new", "base")
_PAIRS = (_LEVELS, ("more", "less"))
