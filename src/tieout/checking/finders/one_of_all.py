"""So much for one of several, told behind how many there are and what they come to, whatever is counted and in what sentence of three ever it
stands: "The players scored 101 goals in the group stage. There were 48 matches. That is 2.1 a match"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import COUNTED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Partial, Settled, near_enough
from tieout.checking.finders.over_time import over_time
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_KINDS = frozenset(("currency", "measure", "duration", *COUNTED))
_TIMES = frozenset("year month week day hour minute".split())
#: Tags of figures that are of another time, or no level.
_ELSEWHERE = frozenset("change change-after change-than from than against earlier including others".split())
#: "16 a nurse", "16 for each of the nurses"
_BEHIND = lazily(
    r"\s(?:a|an|per|each|every|(?:for|in|on|to) (?:each|every)(?: one)?(?: of (?:the|its|their|those))?)\s([a-z]{3,})"
)
#: "The average per nurse was 16", "An average nurse has 16"
_AHEAD = lazily(
    r"\baverage (?:per|for (?:each|every|an?)) ([a-z]{3,})[^.;:,\d]{0,20}$"
    r"|(?:^[“\"]?|, (?:so|which means)(?: that)?(?: on average)? )(?:each|every|an average|the average) (?!per |for |was |of )([a-z]{3,}) [^.;:\d]{0,40}$"
)
_AVERAGE = lazily(r"^(?:the|this|that) average (?:was|is|came to|comes to|works out at) $")
#: What says that a sentence is about what was told, and what a share in it leads up to.
_AGAIN = lazily(
    r"^[“\"]?(?:(?:that|this)(?:['’]s| is| was| means| makes)|(?:that|this|it) (?:comes to|works out (?:at|to|as)|amounts to))"
    r"(?: an average of| about| some| only| just| roughly| nearly| almost| exactly)* $|^on average, (?:that|this) (?:is|was|makes) $"
)
_LED = frozenset(("or", "paren", "dash"))
_WORKS = lazily(
    r"(?:\b(?:which|that) (?:is|works out at|works out to|makes|comes to)|[:,](?: or| so)?(?: an average of)?)"
    r"(?: about| some| roughly| only| just| nearly| almost)* $"
    r"|\baverage (?:per|for (?:each|every|an?)) [a-z]+ (?:was|is|came to|comes to|works out at)(?: about| some| only| just)* $"
)
#: What may stand behind it where nothing more is said of what it is for one of.
_CLOSES = lazily(r"(?: (?:each|apiece|on average))?\s*(?:[.,;:)\"”–—-]|$)")
#: So many sentences with figures are looked back over, and so many in all.
_BACK, _FAR = 2, 3
_SEVERAL, _DIGITS, _PAIR = 2, 5, 2


def one_of_all(
    line: Line, lines: Lines, timed: bool = False
) -> Iterator[tuple[Slot, Slot, Slot, type[dict[str, Bound]]]]:
    """The amount for one, the number of them, what they come to, and how surely they belong together; of times, or of all other things."""
    for stated in line.slots:
        one, end = one_of(stated, line)
        if one is None or (one in _TIMES) != timed:
            continue
        told: list[Line] = []
        for number in range(line.number, max(-1, line.number - 1 - _FAR), -1):
            near = line if number == line.number else lines[number]
            if near is None:
                continue
            if near.sentence.setting in NO_SENTENCES or len(told) > _BACK:
                break
            told.insert(0, near)
            numbers, totals = _others(stated, one, told)
            if one and not numbers and not timed and len(told) <= _PAIR and _is_led(line, stated, end):
                other = _others(stated, "", told)  # "hauled 6,300 pounds in 42 outings, or 150 pounds a trip"
                alone = len(other[0]) == len(other[1]) == 1 and not _are_parted(other[0][0], other[1][0], told)
                if alone and _may_be(stated, other[0][0], other[1][0]) and not _shares(told):
                    if sum(digits(s.quantity) for s in (stated, other[0][0], other[1][0])) > _DIGITS:
                        yield stated, other[0][0], other[1][0], Partial
            if numbers and totals and numbers != totals:
                alone = len(numbers) == len(totals) == 1 and not _are_parted(numbers[0], totals[0], told)
                if alone and _may_be(stated, numbers[0], totals[0]):
                    sure = (bool(one) or "each" in stated.tags) and _is_led(line, stated, end) and not _shares(told)
                    sure = sure and "planned" not in numbers[0].tags | totals[0].tags
                    if sure or sum(digits(s.quantity) for s in (stated, numbers[0], totals[0])) >= _DIGITS:
                        yield stated, numbers[0], totals[0], Settled if sure else Partial
                break


def averages(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `number` and `total`"""
    for stated, number, total, kind in one_of_all(line, lines):
        yield kind(stated=stated, number=number, total=total)


def rates_of_time(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, an amount a day or a year, the `time` and the `total` over it"""
    for stated, time, total, kind in one_of_all(line, lines, timed=True):
        yield kind(stated=stated, time=time, total=total)
    yield from over_time(line, lines)


def one_of(slot: Slot, line: Line) -> tuple[str | None, int]:
    """What the amount is for one of, "" where words leave it open, None where it is for no one thing; and where that ends in the text."""
    end = slot.quantity.end
    if slot.context or slot.kind not in _KINDS or not slot.quantity.value or slot.tags & _ELSEWHERE:
        return None, end
    if bottom := slot.unit.partition(" / ")[2]:
        return bottom, end
    behind = _BEHIND.match(line.text, end, line.sentence.end)
    if behind:
        return singular(behind[1]), behind.end()
    ahead = line.text[line.sentence.start : slot.quantity.start].lower()
    if named := _AHEAD.search(ahead):
        return singular(named[1] or named[2]), end
    return ("", end) if "each" in slot.tags or _AVERAGE.search(ahead) else (None, end)


def singular(noun: str) -> str:
    return stem(noun).replace("metre", "meter")


def _others(stated: Slot, one: str, told: Sequence[Line]) -> tuple[list[Slot], list[Slot]]:
    """The figures that may be the number of things, and those that may be what all come to, before the one."""
    place = (stated.line, stated.at)
    slots = [s for near in told for s in near.slots if (s.line, s.at) < place and not s.context and s.kind in _KINDS]
    unit = stated.unit.partition(" / ")[0]
    if unit and stated.kind not in COUNTED:
        totals = [s for s in slots if s.kind == stated.kind and s.unit.partition(" / ")[0] == unit]
        counted = [s for s in slots if s not in totals]
    else:
        counted = [s for s in slots if s.kind != "currency"]
        totals = [s for s in counted if not one or s.unit != one]
    numbers = [s for s in counted if (s.unit == one if one else s.kind == "count" and bool(s.unit))]
    if not one and numbers == totals == counted and len(counted) == _SEVERAL:
        numbers, totals = ([s] for s in sorted(counted, key=lambda s: s.quantity.value or 0.0))
    elif not one and len(numbers) == 1 and len(totals) == _PAIR:
        totals = [s for s in totals if s not in numbers]  # "the seven had 161 years in all, an average of 23 each"
    return numbers, totals


def _may_be(stated: Slot, number: Slot, total: Slot) -> bool:
    if (number.quantity.value or 0) < _SEVERAL or number is total or "each" in number.tags | total.tags:
        return False
    beside = (
        {"others"} if number.line == total.line == stated.line else set()
    )  # "The other seven have 161 years, 23 each"
    if (number.tags | total.tags) & (_ELSEWHERE - beside) or "/" in number.unit + total.unit:
        return False
    return near_enough((total.quantity.value or 0.0) / (number.quantity.value or 1.0), stated.quantity.value or 0.0)


def _are_parted(number: Slot, total: Slot, told: Sequence[Line]) -> bool:
    """'raised 84,000 pounds; tickets for 1,200 guests were 70 pounds each': whether a mark parts the two in one sentence."""
    there = next(near for near in told if near.number == number.line)
    first, last = sorted((number.at, total.at))
    return number.line == total.line and any(t.text in (";", ":") for t in there.tokens[first:last])


def _is_led(line: Line, stated: Slot, end: int) -> bool:
    """Whether words lead from what was told to the amount for one, and nothing more is said of that."""
    if not _CLOSES.match(line.text, end, line.sentence.end):
        return False
    ahead = line.text[line.sentence.start : stated.quantity.start].lower()
    return bool(_AGAIN.search(ahead) or _WORKS.search(ahead)) or not _LED.isdisjoint(stated.links)


def _shares(told: Sequence[Line]) -> bool:
    return any(s.kind in ("percent", "fraction") for near in told for s in near.slots)
