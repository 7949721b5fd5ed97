"""Of what time a level is, as its sentence tells it, and from what time a change is reckoned: "17 percent more than in 2008"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot, Token
from tieout.patterns import lazily
from tieout.quantities.dates import MONTHS
from tieout.records import dataclass

YEAR_AGO, SHORT_AGO, THAT, OLD = "year", "short", "that", "old"


@dataclass(frozen=True, slots=True)
class Time:
    """The years that are told, the month ("may"), the stretch of a year ("quarter 1", "half 2", "spring"), and how far back: a year, a
    shorter time ("the prior quarter"), "that" year, or only that it was once ("the original 40")."""

    years: frozenset[int] = frozenset()
    month: int = 0
    part: str = ""
    back: str = ""

    def __bool__(self) -> bool:
        return bool(self.years or self.month or self.part or self.back)


def told(tokens: Sequence[Token], line: Line) -> Time:
    """The time that some words tell."""
    years: set[int] = set()
    month, part, back = 0, "", ""
    words = [(word, token) for token in tokens for word in _words(token, line)]
    for k, (word, token) in enumerate(words):
        if _YEAR.fullmatch(word):
            years.add(int(word[:4]))
        elif not month and _is_month(word, words[k - 1][0] if k else "", token):
            month = MONTHS[_plain(word)]
        elif _STRETCHES.get(word.removesuffix("'s")) and k and words[k - 1][0] in _ORDER:
            part = f"{_STRETCHES[word.removesuffix(_OWN)]} {_ORDER[words[k - 1][0]]}"
        elif word in _SEASONS:
            part = word
        if "year-ago" in token.classes or "prior-year" in token.text:
            back = YEAR_AGO
        elif not back:
            back = _back(word, words[k - 1][0] if k else "", words[k - 2][0] if k > 1 else "")
    return Time(frozenset(years), month, part, back)


def _back(word: str, before: str, ahead: str) -> str:
    """How far back a word puts what is told with it."""
    word = word.removesuffix("'s")
    if before in _LAST and word in _SHORT_TIMES:
        return SHORT_AGO
    if before in _LAST and word in ("year", "season"):
        return YEAR_AGO
    if word in ("earlier", "before", "ago") and before in _SHORT_TIMES | {f"{one}s" for one in _SHORT_TIMES}:
        return SHORT_AGO
    if word in ("yesterday",):
        return SHORT_AGO
    if before == "that" and word in _TIMES or (word == "then" and before not in ("and", "since", "but")):
        return THAT
    return OLD if word in _ONCE or (word in ("earlier", "before", "ago") and before in ("years", "decade")) else ""


def _plain(word: str) -> str:
    return word.removesuffix(_OWN).removesuffix(".")


def _is_month(word: str, before: str, token: Token) -> bool:
    """Whether a word is a month, and not what may be or what is marched."""
    return _plain(word) in MONTHS and (token.slot >= 0 or word.endswith(_OWN) or before in _LEAD_TO)


_OWN = "'s"
_LEAD_TO = frozenset("in of for since from to than last until during".split())
_YEAR = lazily(r"(?:19|20)\d\d(?:['’]s|[-/]\d\d)?")
_STRETCHES = {"quarter": "quarter", "half": "half", "semester": "half"}
_ORDER = {
    word: str(k)
    for k, several in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth final 4th"), 1)
    for word in several.split()
}
_SEASONS = frozenset("spring summer autumn winter".split())
_LAST = frozenset("last previous prior preceding".split())
_SHORT_TIMES = frozenset("quarter month week session day half survey poll report".split())
_TIMES = frozenset("year month quarter season week time day".split())
_ONCE = frozenset("original originally initially formerly previously once old".split())


def _words(token: Token, line: Line) -> Sequence[str]:
    if token.slot < 0:
        return token.text.split()
    if token.context or line.slots[token.slot].kind == "duration":
        return line.slots[token.slot].quantity.text.lower().replace(",", " ").split()
    return ()


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
        if token.text in _ENDS or (token.slot >= 0 and not _is_time(token, line)) or (k > led and token.text == "to"):
            break
        found.append(k)
    return found


def _fronted(line: Line) -> list[int]:
    """'Compared with the prior quarter, …'"""
    if not line.tokens or not line.tokens[0].classes & _COMPARING:
        return []
    end = next((k for k, token in enumerate(line.tokens[:_LONG]) if token.text == ","), 0)
    plain = all(token.slot < 0 or _is_time(token, line) for token in line.tokens[:end])
    return list(range(end)) if plain else []


def _is_time(token: Token, line: Line) -> bool:
    return token.context or line.slots[token.slot].kind == "duration"


def _leads(token: Token) -> bool:
    return bool(token.classes & _COMPARING or "year-ago" in token.classes) or token.text in _ON


_COMPARING = frozenset(("from", "than", "against"))
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
        return a == b and m.isdigit() and n.isdigit() and (int(n) - int(m)) % (4 if a == "quarter" else 2) == 1
    return bool(base.month) and not own.month and not base.years


_MONTHS_A_YEAR = 12


def is_before(base: Time, own: Time) -> bool:
    """Whether words put a level at an earlier time than another."""
    if base.years and own.years:
        return max(base.years) < max(own.years) or (
            base.years == own.years and (base.month, base.part) != (own.month, own.part)
        )
    if base.back in (YEAR_AGO, SHORT_AGO, OLD):
        return own.back in ("", THAT)
    told_apart = (base.month, base.part, base.years) != (own.month, own.part, own.years)
    return bool(base and own) and told_apart and not own.back
