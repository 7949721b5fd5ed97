"""A change that the sentence tells by the way, of another time or another thing, before levels that have a verb of their own."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import is_verb
from tieout.checking.readings.reading import Reading, tells_change
from tieout.checking.tags.govern import sign_of

_OPENS = frozenset("which who whose that up down having after already still off".split())
_TIMES = frozenset(
    "year years month months week weeks day days quarter decade season since peak high low start".split()
)
_CLAUSE = frozenset(("which", "who"))
_RELATIVE = frozenset(("percent", "multiple", "fraction"))


def is_told_aside(reading: Reading, line: Line) -> bool:
    """'shares, up 40 percent this year, fell to 30 dollars from 33', 'sales grew 8 percent, led by exports, which rose to 120 million from
    100', '300 shops, twice as many as then, and made 12 million, up from 9'."""
    stated, base = reading.bound.get("stated"), reading.bound.get("base")
    new = reading.bound.get("new") or reading.bound.get("later")
    if not tells_change(reading) or not (isinstance(stated, Slot) and isinstance(base, Slot) and isinstance(new, Slot)):
        return False
    if stated.kind not in _RELATIVE or not stated.line == base.line == new.line == line.number:
        return False
    if base.at < stated.at < new.at and _has_been_told(line, base, stated):
        return True
    first = min(new.at, base.at)
    if first < stated.at:
        return False
    between = line.tokens[stated.at + 1 : first]
    return (
        _of_a_figure_before(stated, reading)
        or _in_an_aside(line, stated, between, new, base)
        or _of_what_follows(between)
    )


def _has_been_told(line: Line, base: Slot, stated: Slot) -> bool:
    """'450 million, up from 120 million, and should double to 900 million': the base is that of the level before it."""
    verb = base.verb.text if "from" in base.tags and base.verb is not None else ""
    return verb in ("up", "down") and any(t.text in ("and", "but") for t in line.tokens[base.at + 1 : stated.at])


def _of_a_figure_before(stated: Slot, reading: Reading) -> bool:
    """'300 shops, twice as many as in 2009, and made 12 million': the multiple is told of the figure before it."""
    hosts = stated.links.get("apposed", set()) if "times-as" in stated.tags else set()
    return any(host.at < stated.at and host not in reading.slots for host in hosts)


def _in_an_aside(line: Line, stated: Slot, between: list[Token], new: Slot, base: Slot) -> bool:
    """Whether commas enclose a change that has a time of its own, or goes the other way than the levels, and a verb follows."""
    closed = next((k for k, t in enumerate(between) if t.text == ","), -1)
    opened = next((k for k in range(stated.at - 1, -1, -1) if line.tokens[k].text == ","), -1)
    opener = line.tokens[opened + 1].text.split()[0] if line.tokens[opened + 1].text else ""
    if closed < 0 or opened < 0 or opener not in _OPENS:
        return False
    behind = range(stated.at + 2 + closed, min(new.at, base.at))
    if not any(is_verb(line, k) or sign_of(line.tokens[k]) for k in behind):
        return False
    way = base.verb_sign or base.sign or new.verb_sign or new.sign
    timed = any(t.context or "year-ago" in t.classes or t.text in _TIMES for t in between[:closed])
    return timed or way * stated.sign < 0


def _of_what_follows(between: list[Token]) -> bool:
    """'grew 8 percent, led by exports, which rose to': the levels are those of the noun before "which"; in "8 percent in exports, which rose
    to" they are those of the change."""
    if not between or between[0].text != ",":
        return False
    for k, token in enumerate(between[2:-1], 2):
        if token.text in _CLAUSE and between[k - 1].text == "," and sign_of(between[k + 1]):
            noun = between[k - 2]
            return noun.text.isalpha() and noun.text not in _TIMES and not noun.context and noun.slot < 0
    return False
