"""What silences a reading: the rule's own `unless` wordings, and what its figures are already taken up by."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.asides import says_more
from tieout.checking.bind import is_conversion
from tieout.checking.govern import sign_of
from tieout.checking.line import Line, Slot, Token
from tieout.checking.owner import another_has_it
from tieout.checking.phrasing import matches, worded
from tieout.checking.reading import Reading
from tieout.tables import units

_MARKS = frozenset((",", "(", "[", "-", "–", "—", ":", "or", "which", "that", "is"))
_COMPARING = frozenset(("from", "than", "against"))


def refused(reading: Reading, line: Line) -> str:
    """The reason to decline, or ""."""
    text = worded(reading, line) if reading.rule.unless else ""
    for wording in reading.rule.unless:
        if matches(wording, reading, text):
            return f"the words say something else ({wording})"
    if is_conversion(reading):
        if _explains_unit(reading):
            return "the brackets explain the unit"
        return "the brackets say something of their own" if _says_more(reading, line) else ""
    if _owns_share(reading, line):
        return "a level has a percentage of its own"
    if _other_period(reading, line):
        return "the change is against another period"
    if _other_clause(reading, line) or _by_the_way(reading, line) or another_has_it(reading, line):
        return "the change is said of something else"
    return ""


def _by_the_way(reading: Reading, line: Line) -> bool:
    """'Exports rose 3 percent, bringing the deficit to 68 billion from 73 billion', 'profit fell as its costs went to 61 from 54': the
    levels belong to a participle, or to a clause, that has a subject of its own."""
    levels = [b for b in map(reading.bound.get, ("new", "base")) if isinstance(b, Slot)]
    stated = reading.bound.get("stated")
    changed = [stated] if isinstance(stated, Slot) else levels
    starts = [
        slot.verb.start if slot.verb is not None else slot.quantity.start
        for slot in changed
        if slot.line == _number(line)
    ]
    if len(levels) < 2 or not starts or any(slot.line != _number(line) for slot in levels):
        return False
    first, last = min(starts), min(slot.quantity.start for slot in levels)
    between = [t for t in line.tokens if first < t.start < last]
    return any(_opens(a, b, changed[0].sign) for a, b in pairwise(between))


def _opens(token: Token, after: Token, sign: int) -> bool:
    """Whether a participle behind a comma, or "as" and an article, opens a clause of its own: not where it says the same ("cut by 27%,
    reducing incomes to …")."""
    if token.text == ",":
        same = sign and after.classes and sign_of(after) == sign
        return after.text.endswith("ing") and len(after.text) > 4 and after.text not in _GOES_ON and not same
    return token.text == "as" and after.text in _SUBJECTS


#: Participles that go on about the same thing, or are none.
_GOES_ON = frozenset(
    "reaching hitting totaling totalling climbing rising falling dropping jumping slipping coming ending closing finishing settling "
    "increasing decreasing growing amounting standing including excluding according during following beating topping exceeding".split()
)
_SUBJECTS = frozenset("the a an its his her their our she he it they we".split())


def _owns_share(reading: Reading, line: Line) -> bool:
    """'$32.6 million or 12.4 % … compared with $31.4 million or 11.2 %': the percentages are no change between the two."""
    slots = set(reading.slots)
    if not any(s.kind == "percent" for s in slots) or len(slots) < 3:
        return False
    operands = [s for s in slots if s.kind != "percent"]
    return any(_belongs(other, level, line) for level in operands for other in _shares_behind(level, slots, line))


def _shares_behind(level: Slot, slots: set[Slot], line: Line) -> list[Slot]:
    """The percentages close behind a level that the reading does not bind."""
    behind = line.slots[level.number + 1 : level.number + 5] if level.line == _number(line) else []
    return [s for s in behind if s.kind == "percent" and s not in slots and not s.context and "change" not in s.tags]


def _belongs(share: Slot, level: Slot, line: Line) -> bool:
    if any(level in share.links.get(name, ()) for name in ("or", "paren", "accounting")):
        return True
    if level.line != share.line or level.number != share.number - 1:
        return False
    between = [t.text for t in line.tokens[level.at + 1 : share.at]]
    following = line.slots[share.number + 1] if share.number + 1 < len(line.slots) else None
    if following is not None and "to" in following.tags:
        return False
    return len(between) <= 2 or (len(between) <= 8 and ("or" in between[:3] or "(" in between[:3]))


def _other_period(reading: Reading, line: Line) -> bool:
    """'up 14 percent from May 1989': the period that a change is against stands behind it, and no base does."""
    stated, base = reading.bound.get(reading.rule.stated), reading.bound.get("base")
    if not isinstance(stated, Slot) or not isinstance(base, Slot) or stated.line != _number(line):
        return False
    if (
        base.line == stated.line
        and base.at > stated.at
        and any(t.text == "when" for t in line.tokens[max(0, base.at - 4) : base.at])
    ):
        return False  # "lower than in 2016, when 1,360 were killed"
    tokens = line.tokens[stated.at + 1 : stated.at + 10]
    opened = next((k for k, t in enumerate(tokens[:4]) if t.classes & _COMPARING or t.text in ("over", "on")), None)
    if opened is None:
        return False
    period = False
    for token in tokens[opened + 1 :]:
        if token.slot >= 0 and not token.context:
            if (
                line.slots[token.slot] is reading.bound.get("new")
                and base.line == stated.line
                and base.at > line.slots[token.slot].at
            ):
                return False
            return period and line.slots[token.slot] is not base and base.line == stated.line
        if token.text in ",.;()":
            break
        period = (
            period or token.context or "year-ago" in token.classes or token.text in ("year", "month", "quarter", "week")
        )
    return period


def _other_clause(reading: Reading, line: Line) -> bool:
    """'the drop to 16 from 27 forced it to cut its estimate by four pct': a change behind both levels stands in apposition, or is another."""
    stated = reading.bound.get(reading.rule.stated)
    if (
        not isinstance(stated, Slot)
        or stated.line != _number(line)
        or "base" not in reading.bound
        or reading.rule.stated != "stated"
        or stated.tags & {"balance", "as-balance", "net-result"}
        or "minus" in _tags(reading.bound.get("base"))
    ):
        return False
    operands = [s for s in reading.slots if s is not stated]
    new = reading.bound.get("new")
    if (
        isinstance(new, Slot)
        and all(s.line == stated.line and s.at > stated.at for s in operands)
        and not new.tags & {"to", "at"}
    ):
        return "," in [t.text for t in line.tokens[stated.at + 1 : min(s.at for s in operands)]]
    if any(s.line != stated.line or s.at > stated.at for s in operands) or "inside" in stated.tags:
        return False
    return not _apposed(line.tokens[max(s.at for s in operands) + 1 : stated.at])


def _tags(bound: object) -> set[str]:
    return bound.tags if isinstance(bound, Slot) else set()


def _apposed(between: list[Token]) -> bool:
    return any(t.text in _MARKS for t in between[-8:]) and not any(t.text == "and" for t in between[-8:])


def _says_more(reading: Reading, line: Line) -> bool:
    stated = reading.bound.get("stated")
    inside = isinstance(stated, Slot) and "inside" in stated.tags and stated.line == _number(line)
    return isinstance(stated, Slot) and inside and says_more(stated, line)


def _explains_unit(reading: Reading) -> bool:
    """'19,267,000 cwts (100 lbs)' says what one unit is."""
    given, stated = reading.bound.get("given"), reading.bound.get("stated")
    if (
        not isinstance(given, Slot)
        or not isinstance(stated, Slot)
        or given.kind != "measure"
        or not stated.quantity.value
    ):
        return False
    (mine, factor, _), (other, divisor, _) = units.scale(given.unit), units.scale(stated.unit)
    many = (given.quantity.value or 0) >= _MANY
    return many and mine == other and abs(factor / divisor / stated.quantity.value - 1) < 0.01


#: Of fewer units than this nobody says how large one is: "2.5 miles (1.6 km)" is a slip.
_MANY = 100


def _number(line: Line) -> int:
    return line.slots[0].line if line.slots else -1
