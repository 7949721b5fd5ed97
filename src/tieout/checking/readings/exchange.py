"""Rates of exchange: where a currency is quoted per dollar or euro, it rises as the quote falls."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading
from tieout.checking.tags.govern import CHANGES


def is_quote(reading: Reading, line: Line) -> bool:
    """'138.8 per dollar from 139.3', 'the yen's fall to 140 from 127': the levels are rates, or bare numbers of a currency."""
    levels = [b for b in map(reading.bound.get, ("new", "base")) if isinstance(b, Slot)]
    number = line.number
    if len(levels) < 2 or any(s.line != number for s in levels):
        return False
    return any(_is_per(s, line) for s in levels) or (any(_is_bare(s) for s in levels) and _names_one(levels, line))


def _is_bare(level: Slot) -> bool:
    return not level.unit and level.kind in ("count", "number")


def _is_per(level: Slot, line: Line) -> bool:
    """'81.1 versus the dollar', '86.0 pence per euro'."""
    if " / " in level.unit and level.unit.rsplit(" / ", 1)[1].lower() in _QUOTED:
        return True
    words = [t.text for t in line.tokens[level.at + 1 : level.at + 5]]
    for k, word in enumerate(words[:2]):
        if word in _AGAINST:
            return any(w in _QUOTED for w in words[k + 1 : k + 3])
    return False


def _names_one(levels: list[Slot], line: Line) -> bool:
    """Whether before the first level a currency, and close behind it a word of change, says whose numbers they are."""
    first = min(s.at for s in levels)
    return any(
        token.text.removesuffix("'s").removesuffix("’s") in _CURRENCIES
        and any(t.classes & CHANGES for t in line.tokens[k + 1 : min(k + 4, first)])
        for k, token in enumerate(line.tokens[:first])
    )


_AGAINST = frozenset(("per", "to", "against", "versus", "vs", "a"))
_QUOTED = frozenset(("dollar", "euro", "greenback", "usd", "eur"))
_CURRENCIES = frozenset(
    "yen won lira franc forint crown koruna krona krone rupee rouble ruble shekel sterling peso rand baht ringgit yuan renminbi rupiah "
    "zloty naira dinar dirham hryvnia leu lev guilder peseta escudo drachma".split()
)
