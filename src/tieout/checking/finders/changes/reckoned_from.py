"""From what time a change is reckoned, as the words around it say: "17 percent more than in 2008"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.level import COMPARED
from tieout.checking.finders.periods import is_time
from tieout.checking.finders.told_time import SHORT_AGO, THAT, YEAR_AGO, Time, told
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Compared:
    """What a change is reckoned from by the words around it: a time; `other` where it is no time at all ("more than in Leeds")."""

    time: Time = Time()
    other: bool = False


def compared(line: Line, change: Slot, new: Slot) -> tuple[Compared, set[int]]:
    """What a change is reckoned from, and the tokens that say so: they stand behind it, or behind what it leads to ("fell 8 percent to 40
    in March from a month earlier")."""
    behind = _comparison(line, change.at + 1)
    if not behind and new.number == change.number + 1:
        behind = _comparison(line, new.at + 1)
    front = _fronted(line)
    where = behind or front
    if not where:
        return Compared(), set()
    time = told([line.tokens[k] for k in where], line)
    return Compared(time, other=not time), set(where)


def _comparison(line: Line, start: int) -> list[int]:
    """The tokens of a comparison right behind a change: "more than in 2008", "from a year earlier"."""
    tokens = line.tokens
    led = next((k for k in range(start, min(start + _NEXT, len(tokens))) if _leads(tokens[k])), -1)
    if led < 0 or any(t.text in _ENDS or (t.slot >= 0 and not t.context) for t in tokens[start:led]):
        return []
    found = []
    for k in range(led, min(led + _LONG, len(tokens))):
        token = tokens[k]
        if token.text in _ENDS or (token.slot >= 0 and not is_time(token, line)) or (k > led and token.text == "to"):
            break
        found.append(k)
    return found


def _fronted(line: Line) -> list[int]:
    """'Compared with the prior quarter, …'"""
    if not line.tokens or not line.tokens[0].classes & COMPARED:
        return []
    end = next((k for k, token in enumerate(line.tokens[:_LONG]) if token.text == ","), 0)
    plain = all(token.slot < 0 or is_time(token, line) for token in line.tokens[:end])
    return list(range(end)) if plain else []


def _leads(token: Token) -> bool:
    return bool(token.classes & COMPARED or "year-ago" in token.classes) or token.text in _ON


_ON = frozenset(("on", "over", "since", "year-on-year", "year on year", "year over year", "year-over-year"))
_ENDS = frozenset((",", ".", ";", ":", "(", ")", "and", "but", "while", "after"))
_NEXT, _LONG = 5, 11


def agree(reckoned: Compared, base: Time, own: Time) -> bool | None:
    """Whether a level is of the time that a change is reckoned from; None where no words say from when it is."""
    if reckoned.other:
        return False
    when = reckoned.time
    if not when:
        return None
    if base.month and when.month and base.month != when.month:
        return False
    if base.part and when.part and base.part != when.part:
        return False
    if when.years:
        if base.years:
            return not when.years.isdisjoint(base.years) and bool(when.month) >= bool(base.month)
        return base.back == THAT or (base.back == YEAR_AGO and bool(own.years) and max(own.years) - 1 in when.years)
    if when.back == YEAR_AGO:
        return _is_year_before(base, own)
    if when.back == SHORT_AGO:
        return base.back == SHORT_AGO or _is_next_before(base, own)
    if when.month or when.part:
        return base.month == when.month and base.part == when.part
    return base.back == when.back


def _is_year_before(base: Time, own: Time) -> bool:
    if (base.month and own.month and base.month != own.month) or (base.part and own.part and base.part != own.part):
        return False
    if base.years and own.years:
        return max(base.years) == max(own.years) - 1
    return base.back == YEAR_AGO or (bool(base.years) and not base.month)


def _is_next_before(base: Time, own: Time) -> bool:
    """Whether a month or quarter is the one before another."""
    if base.month and own.month:
        return (own.month - base.month) % _MONTHS_A_YEAR == 1
    if base.part and own.part:
        (a, _, m), (b, _, n) = base.part.partition(" "), own.part.partition(" ")
        return a == b and m.isdecimal() and n.isdecimal() and (int(n) - int(m)) % (4 if a == "quarter" else 2) == 1
    return bool(base.month) and not own.month and not base.years


_MONTHS_A_YEAR = 12
