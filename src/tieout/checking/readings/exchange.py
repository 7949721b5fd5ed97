"""Rates of exchange: where a currency is quoted per dollar or euro, it rises as the quote falls."""

from __future__ import annotations

from functools import cache

from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.verbs import CHANGES
from tieout.checking.readings.reading import Reading
from tieout.rules.vocabulary import listed
from tieout.tables import currencies


def is_quote(reading: Reading, line: Line) -> bool:
    """'138.8 per dollar from 139.3', 'the yen's fall to 140 from 127': the levels are rates, or bare numbers of a currency."""
    levels = [b for b in map(reading.bound.get, ("new", "base")) if isinstance(b, Slot)]
    if len(levels) < 2 or any(s.line != line.number for s in levels):
        return False
    return (
        any(_is_per(s, line) for s in levels)
        or ((any(_is_bare(s) for s in levels) or _are_owned(line)) and _names_one(levels, line))
        or (any(_is_bare(s) for s in levels) and _moves_against(levels, line))
        or _is_in_itself(levels, line)
        or _opens_against(line)
    )


def _is_bare(level: Slot) -> bool:
    return not level.unit and level.kind in ("count", "number")


def _are_owned(line: Line) -> bool:
    """'The lira's fall to 22 from 19 worried importers': what is a currency's own is a rate, whatever noun stands behind it."""
    return any(t.text.endswith(("'s", "’s")) and _is_currency(t.text) for t in line.tokens[:_OPENING])


def _is_per(level: Slot, line: Line) -> bool:
    """'81.1 versus the dollar', '86.0 pence per euro'."""
    if " / " in level.unit and level.unit.rsplit(" / ", 1)[1].lower() in listed("quoted"):
        return True
    words = [t.text for t in line.tokens[level.at + 1 : level.at + 5]]
    k = next((k for k, word in enumerate(words[:2]) if word in listed("quotes")), len(words))
    return any(word in listed("quoted") for word in words[k + 1 : k + 3])


def _opens_against(line: Line) -> bool:
    """'Against the euro it firmed to 82.10 pence': all that follows is a price of the euro."""
    first, *rest = " ".join(t.text for t in line.tokens[:_OPENING]).split()[:_OPENING]
    return first in listed("quotes") and not listed("quoted").isdisjoint(rest)


def _moves_against(levels: list[Slot], line: Line) -> bool:
    """'The krone, held at 111.2 on a basket, rose against the dollar to 6.79': a bare level of what moves against a currency that others are quoted in."""
    words = [t.text for t in line.tokens[max(0, min(s.at for s in levels) - _AGAINST) : min(s.at for s in levels)]]
    against = next((k for k, word in enumerate(words) if word in ("against", "versus", "vs")), len(words))
    return any(word in listed("quoted") for word in words[against + 1 : against + 3])


_AGAINST = 5


def _is_in_itself(levels: list[Slot], line: Line) -> bool:
    """'The dollar firmed to $1.31': what the sentence is about is told in itself, so the level is a price of the other currency."""
    for k, token in enumerate(line.tokens[: min(_SUBJECT + 1, *(s.at for s in levels))]):
        money = currencies.find(token.text)
        if money and any(s.unit in money.codes for s in levels):
            return bool(line.tokens[k + 1].classes & CHANGES)
    return False


def _names_one(levels: list[Slot], line: Line) -> bool:
    """Whether before the first level a currency, as what the sentence is about or with a word of change close behind it, says whose
    numbers they are."""
    if not any(map(_is_currency, line.texts)):
        return False
    first = min(s.at for s in levels)
    return any(_moves(line, k, first) and _is_currency(token.text) for k, token in enumerate(line.tokens[:first]))


def _moves(line: Line, k: int, first: int) -> bool:
    """Whether a word of change stands close behind a word ("the yen's fall"), or a level is told of it ("The yen closed at …")."""
    behind = line.tokens[k + 1 : min(k + 4, first)]
    return any(t.classes & CHANGES for t in behind) or (
        k <= _SUBJECT and "level" in behind[0].classes if behind else False
    )


#: A sentence is about the word that stands there, behind an article or not; "against the euro" opens one with so many.
_SUBJECT = 1
_OPENING = 3


def at_told_rate(reading: Reading, line: Line) -> bool:
    """'500 euros, or 36,000 rupees at 60 rupees per euro': the article gives the rate, and no published one is asked."""
    given, stated = reading.bound.get("given"), reading.bound.get("stated")
    if not isinstance(given, Slot) or not isinstance(stated, Slot) or stated.kind != "currency":
        return False
    units = {s.unit.partition(" / ")[0] for s in (given, stated)}
    return "price" not in reading.rule.roles and any(
        "quoted" in s.tags and s not in (given, stated) and s.unit.partition(" / ")[0] in units for s in line.slots
    )


@cache
def _is_currency(word: str) -> bool:
    """Whether a word names a currency that is quoted in another one; a common word ("mark", "real") only where it is mostly money."""
    name = word.removesuffix("'s")
    money = currencies.find(name)
    if money is None or money.symbol or not money.codes or money.scale != 1.0:
        return False
    return name not in listed("quoted") and (not money.weak or name in listed("currency"))
