"""Before words that only set two levels side by side are left alone: is the one surely that from which the verb moved the other?

"cut its debt to 7.3 million, versus 9.1 million", "rose to 412 in the week, against 380 a week earlier". In "fell to 8.2 percent in June,
compared with 7.9 percent a year earlier" the fall may be on the month.
"""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import OLD, ONCE, SHORT_AGO, YEAR_AGO, Time
from tieout.checking.readings.reading import Reading


def moved_since(reading: Reading, line: Line) -> bool:
    """Whether a verb leads to the later level, and what stands against it is of the stretch of time right before, or both are of none."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    if "way" not in reading.rule.roles or not isinstance(new, Slot) or not isinstance(base, Slot):
        return False
    if (
        not new.line == base.line == line.number
        or new.at > base.at
        or not new.tags & _MOVED
        or "against" not in base.tags
    ):
        return False
    if not _is_led_straight(line, new, base):
        return False
    now, then = time_of(new, line), time_of(base, line)
    if not then and then.rank >= ONCE and not set(then.words) & _TIMED:
        return not now and _closes(line, base)
    return _is_next(now, then)


_MOVED = frozenset(("to", "at"))


def _is_next(now: Time, then: Time) -> bool:
    """Whether one time is right behind the other, and as long: a year and the year before, a quarter and that of a year ago, two months. "In the
    quarter, against 12 million in 2019" is of the same quarter."""
    if then.back in (SHORT_AGO, OLD):
        return then.back == SHORT_AGO or not now
    if then.back == YEAR_AGO or "quarter" in then.words:
        return _is_stretch(now) or not _STRETCHES.isdisjoint(set(then.words) - {"year"})
    if now.years and then.years and max(now.years) != max(then.years):
        return max(now.years) - max(then.years) == 1 and not now.months and not then.months
    if then.years and not then.months and not now.years:
        return "quarter" in now.words
    return bool(now.month and then.month) and (now.month - then.month) % _MONTHS == 1


_MONTHS = 12


def _is_stretch(now: Time) -> bool:
    """Whether a level is of a quarter, a half or a year, which is told against that of the year before: a month's may be against the month's."""
    return bool(now.part) or not _STRETCHES.isdisjoint(now.words) or (bool(now.years) and not now.months)


_STRETCHES = frozenset("quarter half year months".split())
_TIMED = frozenset("in at on for when of during".split())


def _is_led_straight(line: Line, new: Slot, base: Slot) -> bool:
    """Whether no other figure stands between the levels, and before the base nothing but the comparison."""
    between = line.tokens[new.at + 1 : base.at]
    if any(token.slot >= 0 and not token.context for token in between):
        return False
    led = next((k for k in range(len(between) - 1, -1, -1) if "against" in between[k].classes), -1)
    return led >= 0 and all(token.text in _DETERMINERS for token in between[led + 1 :])


_DETERMINERS = frozenset(("a", "an", "the", "with", "to"))


def _closes(line: Line, base: Slot) -> bool:
    """Whether nothing more is said of the base."""
    after: list[Token] = line.tokens[base.at + 1 : base.at + 2]
    return not after or after[0].text in _MARKS


_MARKS = frozenset(". , ; : and but while".split())
