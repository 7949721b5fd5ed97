"""What a formula on dates gives, told for a person: its result, and what a wrong date may have been meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tieout.checking.compact.line import Slot
from tieout.checking.model import Edit
from tieout.checking.printing.edit import of_whole
from tieout.checking.printing.wording import ordinal
from tieout.checking.readings.bind import variants
from tieout.checking.readings.reading import Reading
from tieout.checking.verdicts.judge import Judgement
from tieout.intervals import Interval
from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.rules.dates import Days
from tieout.rules.expression import Call, RoleName
from tieout.rules.situation import Situation
from tieout.rules.weekdays import WEEKDAYS

_ISO = lazily(r"\d{4}-\d{2}-\d{2}")


def by_calendar(reading: Reading, at: Situation) -> str:
    """The results of a formula that computes no number, in every way of meaning its dates: "Monday", "Tuesday or Friday"; else ""."""
    found: dict[str, None] = {}
    for variant in variants(reading, at, "printed"):
        result = reading.anchor.formula.evaluate(variant.values).computed
        if not variant.guessed and not isinstance(result, Interval):
            found.update(dict.fromkeys(map(str, result if isinstance(result, tuple) else (result,))))
    return " or ".join(found)


def mended(judgement: Judgement, at: Situation) -> Iterator[tuple[str, str, Edit | None]]:
    """What is printed, and what would be right, where the function of the formula can tell ("Tuesday", "Monday"; "3 March 2014",
    "4 March 2014"), with the replacement where it is a definite one."""
    formula, variant = judgement.reading.anchor.formula, judgement.variant
    call, stated = formula.computed, judgement.reading.bound.get(judgement.reading.rule.stated)
    if not isinstance(call, Call) or call.function.mends is None or variant is None or not isinstance(stated, Slot):
        return
    right = by_calendar(judgement.reading, at) if formula.stated is not None else ""
    if right:
        told = _like_word(right, stated.quantity.text)
        yield stated.quantity.text, told, of_whole(stated.quantity, told)
    argument = call.arguments[0]
    bound = judgement.reading.bound.get(argument.name) if isinstance(argument, RoleName) else None
    if isinstance(bound, Slot):
        other = variant.values[judgement.reading.rule.stated]
        for days in call.function.mends(argument.value(variant.values), other):
            told = like_date(days, bound.quantity)
            yield _flat(bound.quantity), told, of_whole(bound.quantity, told)


def _like_word(right: str, printed: str) -> str:
    """Weekdays in the look of the printed one: "Friday in 2021" as "FRIDAY", "Fri"."""
    days = [day.partition(" in ")[0] for day in right.split(" or ")]
    if printed.lower() not in {day.lower() for day in WEEKDAYS}:
        days = [day[:3] for day in days]
    told = " or ".join(dict.fromkeys(days))
    return told.upper().replace(" OR ", " or ") if printed.isupper() else told


def like_date(days: Days, quantity: Quantity) -> str:
    """A day printed as the date is, its figures replaced; only the day and the year may differ."""
    printed, first = quantity.days, days.first
    if printed is None or first is None:
        return ""
    text = _flat(quantity)
    if _ISO.fullmatch(text):
        return first.isoformat()
    if printed.year is not None and first.year != printed.year:
        text = re.sub(rf"{printed.year % 100:02}(?!.*{printed.year % 100:02})", f"{first.year % 100:02}", text)
    return re.sub(
        rf"(?<!\d)0?{printed.first}(?=st|nd|rd|th|\D|$)(?:st|nd|rd|th)?", lambda m: _day(m[0], first.day), text, count=1
    )


def _day(old: str, new: int) -> str:
    """A day's number in the look of another: "03", "3rd"."""
    number = f"{new:02}" if old.startswith("0") else str(new)
    return ordinal(new) if old[-1].isalpha() else number


def _flat(quantity: Quantity) -> str:
    return " ".join(quantity.text.split())
