"""Of which stretch of time a change is told, and its base: a month's rise and the level of a year ago are no pair.

"Stocks rose 3 million barrels to 44 million, against 62 million a year ago": the rise is on the week, and only the words before it
would say so.
"""

from __future__ import annotations

from tieout.checking.compact.brackets import stands_alone
from tieout.checking.compact.groups import COMPARED, TOLD_CHANGE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.periods import behind, is_dated, is_far, is_of_a_part, is_short, is_yearly, times
from tieout.checking.readings.owner import in_clause_of_another
from tieout.checking.readings.reading import Reading
from tieout.checking.readings.traded import is_extreme, is_of_the_day, is_set_off

#: How far behind a change the words that say what it is against may reach, and behind a base those that say when it was.
_REACH, _NEAR = 9, 8
_SPANS = frozenset("year month quarter week".split())


def of_another_span(reading: Reading, line: Line) -> bool:
    """Whether the words leave open that the base is of a time other than the change is reckoned from."""
    stated, base = reading.bound.get(reading.rule.stated), reading.bound.get("base")
    if (
        not isinstance(stated, Slot)
        or not isinstance(base, Slot)
        or not _are_of(line, stated, base)
        or "way" in reading.bound
    ):
        return False  # nor where another sentence tells the change
    new = reading.bound.get("new")
    if stated.at > base.at or (isinstance(new, Slot) and _are_of(line, new) and is_dated(line, new)):
        return False
    if "set-straight" in base.tags:
        return False
    if _is_of_a_day(line, stated) and _is_of_a_month(line, base):
        return True
    if stated is not new and is_extreme(line, base) and is_set_off(line, base):
        return True
    if isinstance(new, Slot) and stated is not new and is_of_the_day(line, base, new):
        return True
    if stated is new and "way" in reading.rule.roles:
        return False  # "5.5 percent in the quarter, up from 5.2 percent last year" are two levels
    if stated.kind == "percent":
        if is_yearly(line, stated) and is_of_a_part(line, base):
            return True
        return is_short(line, stated) and is_far(line, base)
    if stated.kind == "percentage_point" and base.kind == "percent":
        return is_short(line, stated) and is_far(line, base)
    return stated.kind == base.kind and "change" in stated.tags and is_far(line, base)


def since_another(reading: Reading, line: Line) -> bool:
    """'cut its debt by 120 million since 2019, to 310 million from 412 million a year before': the change is reckoned from a time that is not the base's."""
    stated, base = reading.bound.get(reading.rule.stated), reading.bound.get("base")
    if not isinstance(stated, Slot) or not isinstance(base, Slot) or not _are_of(line, stated, base):
        return False
    after = line.tokens[stated.at + 1 : stated.at + 2]
    since, theirs = times(line.tokens[stated.at + 2 : stated.at + 4]), times(behind(line, base.at))
    return bool(after) and after[0].text == "since" and bool(since and theirs) and since.isdisjoint(theirs)


#: A unit, and "in May", may stand between the levels; and "of the workforce in May".
_STRAIGHT, STRAIGHT_ON = 4, 8


def told_straight(reading: Reading, line: Line, within: int = _STRAIGHT) -> bool:
    """'rose 41 percent in May to 9,735 cars from 6,904 a year earlier': the verb that tells the change goes straight from one level to the other,
    `within` so many words."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot) or not _are_of(line, new, base):
        return False
    first, second = sorted((new, base), key=lambda slot: slot.at)
    between = [token.text for token in line.tokens[first.at + 1 : second.at]]
    if base is first and ("from" not in base.tags or reading.rule.stated == "new"):
        return False
    led = ["to" if base is first else "from"]  # "from 6,904 a year earlier to 9,735"
    return between[-1:] == led and len(between) <= within and "," not in between


def _is_of_a_day(line: Line, change: Slot) -> bool:
    """'rose 3 cents on Monday'"""
    return any("weekday" in t.classes or t.text in ("today", "yesterday") for t in behind(line, change.at))


def _is_of_a_month(line: Line, base: Slot) -> bool:
    """'from 40 cents in January'"""
    words = behind(line, base.at)
    return bool(times(words)) and not any("weekday" in t.classes for t in words)


def told_apart(reading: Reading, line: Line) -> bool:
    """'rose to 1,240 from 1,100 in May, up 30 percent in the north', '…, a rise of 30 percent since January': whether words behind a change that
    is told after its levels make it one of a part, or of another time than the base is of."""
    stated, base, new = (reading.bound.get(role) for role in (reading.rule.stated, "base", "new"))
    if not isinstance(stated, Slot) or not isinstance(base, Slot) or not isinstance(new, Slot) or stated is new:
        return False
    if not stated.tags & TOLD_CHANGE or not _are_of(line, stated, base, new):
        return False
    after = line.tokens[stated.at + 1 :]
    if stated.at < max(base.at, new.at) or not after or after[0].text in ".,;:)":
        return False
    words = behind(line, stated.at)
    lasts = len(after) > 1 and after[1].slot >= 0 and line.slots[after[1].slot].kind == "duration"
    told = times(words) | {token.text for token in words if not _RECKONS.isdisjoint(token.text.split())}
    if "against" in base.tags and told <= _YEARLY:
        return False  # "compared with 1,100, up 13 percent year over year"
    if lasts or told:  # "in two years", "year on year"
        return not is_dated(line, base) and not times(words) & times(line.tokens[base.at + 1 : base.at + 1 + _NEAR])
    return "entire" not in stated.tags


#: words that say from when on a change is reckoned, or for how long
_RECKONS = frozenset("since year year-on-year year-over-year annually months month quarter decade".split())
_YEARLY = frozenset(("year-on-year", "year-over-year", "year on year", "year over year", "a year"))


def told_before(reading: Reading, line: Line) -> bool:
    """'fell 2 million to 336 million, from a year-earlier 301 million': a change of its own stands before the level; the gain of "profit
    after a 1.5 million gain rose to …" is a thing."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    if (
        reading.rule.stated != "new"
        or "way" in reading.bound
        or not isinstance(new, Slot)
        or not isinstance(base, Slot)
    ):
        return False
    before = line.slots[new.number - 1] if new.line == base.line == line.number and new.number else None
    if before is None or before.context or before.kind != new.kind or not is_far(line, base):
        return False
    if in_clause_of_another(line, new, before):
        return False  # "While hay lost 3 percent, the rate fell to 5.2 percent in May, from 6.5 percent a year before"
    return "change" in before.tags and "change-after" not in before.tags and not _lies_between(before, new, base)


def _lies_between(change: Slot, new: Slot, base: Slot) -> bool:
    """'closed down 6.4 points at 2,043.5, compared with 2,049.9 the day before': the change is the one between the two levels."""
    told, *levels = (slot.quantity.value or 0.0 for slot in (change, new, base))
    return abs(abs(levels[0] - levels[1]) - told) <= _NEARLY * told


#: A change so near to what lies between two levels is told of them.
_NEARLY = 0.02


def against_another(reading: Reading, line: Line) -> bool:
    """'up 14 percent from May 1989': the period that a change is against stands behind it, and no base does; a finder that ties levels of
    several sentences has compared their times."""
    if reading.is_found:
        return False
    stated, base = reading.bound.get(reading.rule.stated), reading.bound.get("base")
    if not isinstance(stated, Slot) or not isinstance(base, Slot) or stated.line != line.number:
        return False
    here = base.line == stated.line
    if stated in base.links.get("set-against", ()):
        return False  # "up 1.5 percent over the year, which is down from 1.7 percent"
    if stated in base.links.get("details", ()) and stands_alone(line, base):
        return False  # "5 percent more than a year earlier (392)"
    if not here and _opens_with_a_date(line):
        return True
    if here and (_is_of_that_time(line, stated, base) or _closes(reading, line, base)):
        return False
    tokens = line.tokens[stated.at + 1 : stated.at + 1 + _REACH]
    opened = next((k for k, t in enumerate(tokens[:4]) if t.classes & COMPARED or t.text in ("over", "on")), None)
    if opened is not None and _is_between(reading, line, stated, tokens[opened : opened + 2]):
        return False
    return opened is not None and _names_another(line, tokens[opened + 1 :], base, reading.bound.get("new"))


def _is_between(reading: Reading, line: Line, stated: Slot, tokens: list[Token]) -> bool:
    """'was 143 million in 1998 and 243 million in 2002 - a rise of 100 million over four years': a length behind both levels is that between them."""
    levels = [reading.bound.get(name) for name in ("base", "new")]
    if len(tokens) < len(levels) or tokens[0].text not in ("over", "in") or tokens[1].slot < 0:
        return False
    lasts = line.slots[tokens[1].slot].kind == "duration"
    return lasts and all(
        isinstance(s, Slot) and s.line == line.number and s.at < stated.at and is_dated(line, s) for s in levels
    )


def _names_another(line: Line, tokens: list[Token], base: Slot, new: object) -> bool:
    """Whether what a change is against is a time, and no base stands in it or is of that time."""
    here, period = base.line == line.number, False
    for token in tokens:
        if token.slot >= 0 and not token.context:
            slot = line.slots[token.slot]
            return here and period and slot is not base and not (slot is new and base.at > slot.at)
        if token.text in ",.;()":
            break
        period = period or token.context or "year-ago" in token.classes or token.text in _SPANS
    return period and not (here and bool(times(tokens) & times(line.tokens[base.at + 1 : base.at + 1 + _NEAR])))


def _is_of_that_time(line: Line, stated: Slot, base: Slot) -> bool:
    """'lower than in 2016, when 1,360 were killed', 'down on 2019 (72.0 percent)': the base is told of the time that is named."""
    before = line.tokens[max(0, base.at - 4) : base.at]
    if base.at > stated.at and any(t.text == "when" for t in before):
        return True
    return "inside" in base.tags and any(t.context for t in before[-2:])


def _closes(reading: Reading, line: Line, base: Slot) -> bool:
    """'rose 7 percent over the year, to 41.60 from 39.00': behind the two levels no other time is told."""
    after = line.tokens[base.at + 1 : base.at + 2]
    return told_straight(reading, line) and (not after or after[0].text in _MARKS)


_MARKS = frozenset(".,;:")


def _opens_with_a_date(line: Line) -> bool:
    """'Compared with May 2019 the number is down 12 percent': the sentence names what it compares with."""
    first, *others = line.tokens[:5]
    return "against" in first.classes and any(t.context and t.slot >= 0 for t in others[:3])


def _are_of(line: Line, *slots: Slot) -> bool:
    return all(slot.line == line.number for slot in slots)
