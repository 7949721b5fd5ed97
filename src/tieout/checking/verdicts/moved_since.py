"""Before words that only set two levels side by side are left alone: is the one surely that from which the verb moved the other?

"cut its debt to 7.3 million, versus 9.1 million", "rose to 412 in the week, against 380 a week earlier", "has grown to 61 million, compared with 48
million in 1990". In "fell to 8.2 percent in June, compared with 7.9 percent a year earlier" the fall may be on the month.
"""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import LAST, OLD, ONCE, SHORT_AGO, YEAR_AGO, Time, told
from tieout.checking.readings.reading import Reading
from tieout.checking.tags.extent import is_time
from tieout.checking.tags.margins import PROFIT, TURNOVER
from tieout.checking.verdicts.left_since import has_come_back, starts_elsewhere
from tieout.patterns import lazily


def moved_since(reading: Reading, line: Line, before: Line | None) -> bool:
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
    if not _is_led_straight(line, new, base) or has_come_back(line, new):
        return False
    elsewhere = starts_elsewhere(line, new, base)
    if elsewhere and not _CLOSING.isdisjoint(token.text for token in line.tokens[new.at : base.at]):
        return False  # "rose to 1.08 after the report, against Monday's close of 1.09"
    now, then = time_of(new, line), time_of(base, line)
    if not then and then.rank >= ONCE and not set(then.words) & _TIMED:
        return not now and not elsewhere and _closes(line, base)
    if _is_next(now, then, new) or _are_ends_of_quarters(now, then):
        return True
    if _is_of_a_year(then) and _tells_only_when(line, base) and not elsewhere:
        over_a_year = not (now or then.months or then.years) and _is_of_accounts(line, new)
        up_to_now = new.kind != "percent" and _is_up_to_now(line, new, now, then)
        return up_to_now or (over_a_year and not _is_of_a_while(line, new, base, before))
    return (not now and _is_month_after(before, then)) or _is_revised(line, new, base)


_MOVED = frozenset(("to", "at"))


def _is_next(now: Time, then: Time, new: Slot) -> bool:
    """Whether one time is right behind the other, and as long: a year and the year before, a quarter and that of a year ago, two months. "In the
    quarter, against 12 million in 2019" is of the same quarter."""
    if then.back in (SHORT_AGO, OLD):
        return then.back == SHORT_AGO or not now
    if then.back == YEAR_AGO or "quarter" in then.words or then.part.startswith("quarter"):
        return _is_stretch(now) or not _STRETCHES.isdisjoint(set(then.words) - {"year"})
    if now.years and then.years and max(now.years) != max(then.years):
        return max(now.years) - max(then.years) == 1 and not now.months and not then.months
    if then.years and not then.months and not now.years:
        return "quarter" in now.words and _WHOLE.isdisjoint(then.words) and new.kind != "percent"
    return bool(now.month and then.month) and (now.month - then.month) % _MONTHS == 1


_MONTHS, _WHOLE = 12, frozenset("whole full all entire".split())


def _are_ends_of_quarters(now: Time, then: Time) -> bool:
    """'as of September 30, versus 2.8 times at the end of June'"""
    ends = all(not _END.isdisjoint(time.words) for time in (now, then))
    return ends and bool(now.month and then.month) and (now.month - then.month) % _MONTHS == _QUARTER


_END, _QUARTER = frozenset(("end", "30", "31")), 3


def _is_of_a_year(then: Time) -> bool:
    """'in 1990', 'last year', 'in the prior year': the whole of it, not the time a year ago, which "a year earlier" may be of a month."""
    return bool(then.years) or (then.back == YEAR_AGO and not _AGO.intersection(then.words)) or then.rank == LAST


_AGO = frozenset(("ago", "earlier", "before"))


def _is_up_to_now(line: Line, new: Slot, now: Time, then: Time) -> bool:
    """'has been cut to 7 at May 31, against 9 last year', 'have grown to a record 48 million, against 31 in 1990': what has been done is reckoned from
    the other where that is the last of its kind, or it never was more; "have climbed to 24,000, compared with 28,000 in 2019" is up from a low."""
    ahead = line.tokens[max(0, new.at - _REACH) : new.at]
    at = next((k for k in range(len(ahead) - 1, -1, -1) if ahead[k].text.split()[0] in _HAVE), -1)
    sure = (now and not then.years) or any(token.text in _BEST or "superlative" in token.classes for token in ahead)
    return at >= 0 and sure and not any(token.text in _PARTED or token.slot >= 0 for token in ahead[at:])


_BEST = frozenset(("record", "all-time", "unprecedented", "steadily", "continuously"))
_HAVE, _REACH = frozenset(("has", "have", "'ve", "’ve")), 8
_PARTED = frozenset((*",;:", "and", "but", "while", "which", "that", "had"))


def _is_of_accounts(line: Line, new: Slot) -> bool:
    """Whether a sum is told of what accounts give for a year: "Duties rose to 8 million, against 13 million in 1985"; how many are out of work may be of a
    month."""
    named = {token.text for token in line.tokens[max(0, new.at - 2 * _REACH) : new.at]}
    return new.kind == "currency" and not named.isdisjoint(TURNOVER | PROFIT | _ACCOUNTS)


_ACCOUNTS = frozenset("income earnings duties taxes royalties costs spending takings fees wages dividends".split())


def _is_of_a_while(line: Line, new: Slot, base: Slot, before: Line | None) -> bool:
    """Whether a month, a week or a day is told in the sentence, or in the one before, or some quarters: what is told of one may have moved since
    the one before it."""
    if not _PARTS.isdisjoint(line.text[new.quantity.end : base.quantity.start].replace(",", " ").lower().split()):
        return True
    here = [*line.tokens[: new.at], *(before.tokens if before is not None else ())]
    return any(token.context and is_time([token]) for token in here) or any(
        word in _WHILES for token in here for word in token.text.lower().split()
    )


_PARTS = frozenset("quarters months weeks".split())
_WHILES = frozenset("week weekly month monthly day daily today yesterday latest".split())


def _is_month_after(before: Line | None, then: Time) -> bool:
    """'Exports came to 40 million in March. The deficit rose to 7 million against 8 million in February': the month of the sentence before is the next."""
    if before is None or then.years or then.back or len(then.months) != 1:
        return False
    months = told(before.tokens, before).months
    return bool(months) and (months[0] - then.month) % _MONTHS == 1


def _is_revised(line: Line, new: Slot, base: Slot) -> bool:
    """'revised growth downwards to 2.5 percent, compared with a 2.8 percent growth forecast in May', 'cut its forecast to 2.5, against the 2.8 forecast in
    May': what is revised was forecast before; not "forecast by others"."""
    ahead = {token.text for token in line.tokens[max(0, new.at - _REACH) : new.at]}
    behind = [token.text for token in line.tokens[base.at + 1 : base.at + 2 + _CREDIT]]
    at = next((k for k, word in enumerate(behind[:_PAIR]) if word in _FORECASTS), -1)
    own = _OTHERS.isdisjoint(behind[at + 1 :])
    return at >= 0 and own and not ahead.isdisjoint(_REVISING | _FORECASTS)


_PAIR, _CREDIT, _OTHERS = 2, 6, frozenset("by of for from on survey poll analysts economists".split())
_REVISING = frozenset("revised revises revising revise".split())
_FORECASTS = frozenset("forecast forecasts estimate estimated projected projection target predicted".split())


def _is_stretch(now: Time) -> bool:
    """Whether a level is of a quarter, a half or a year, which is told against that of the year before: a month's may be against the month's."""
    return bool(now.part) or not _STRETCHES.isdisjoint(now.words) or (bool(now.years) and not now.months)


_STRETCHES = frozenset("quarter half year months season".split())
_TIMED = frozenset("in at on for when of during".split())


def _is_led_straight(line: Line, new: Slot, base: Slot) -> bool:
    """Whether no other figure stands between the levels, and before the base nothing but the comparison."""
    between = line.tokens[new.at + 1 : base.at]
    if any(token.slot >= 0 and not token.context for token in between):
        return False
    led = next((k for k in range(len(between) - 1, -1, -1) if "against" in between[k].classes), -1)
    return led >= 0 and _heads(between[led + 1 :])


def _heads(tokens: Sequence[Token]) -> bool:
    """Whether words lead to a level and name no other thing: "a", "the", "the previous day's close of"."""
    named = {token.text for token in tokens} - _DETERMINERS
    closing = named & _CLOSING
    return not named or (bool(closing) and all(word in _CLOSING or _DAY.fullmatch(word) for word in named))


_DETERMINERS = frozenset(("a", "an", "the", "with", "to"))
_CLOSING = frozenset(("close", "closing", "level", "finish", "of"))
_DAY = lazily(r"(?:yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)?day|week|month|last|previous|prior)(?:['’]s)?")


def _tells_only_when(line: Line, base: Slot) -> bool:
    """Whether behind the base nothing is told but the noun and the time: not "of the north", "in the north"."""
    for k, token in enumerate(line.tokens[base.at + 1 :]):
        if token.text in _MARKS:
            return True
        timed = token.context or "soft" in token.classes or not token.classes.isdisjoint(_AGOS) or is_time([token])
        if not timed and token.text not in _WHEN and not (k < _NOUN and token.text.isalpha() and not token.classes):
            return False
    return True


_AGOS, _WHEN, _NOUN = frozenset(("earlier", "year-ago")), frozenset("in at the for of end same last prior".split()), 2


def _closes(line: Line, base: Slot) -> bool:
    """Whether nothing more is said of the base."""
    after: list[Token] = line.tokens[base.at + 1 : base.at + 2]
    return not after or after[0].text in _MARKS


_MARKS = frozenset(". , ; : and but while".split())
