"""So much for one of several, told behind how many there are and what they come to, whatever is counted and in what sentence of three ever it
stands: "The players scored 101 goals in the group stage. There were 48 matches. That is 2.1 a match"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Apart, Partial, Settled, near_enough
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.plurals import singular as of_plural

_KINDS = frozenset(("currency", "measure", "duration", *BARE))
TIMES = frozenset("year month week day hour minute".split())
#: Tags of figures that are of another time, or no level.
_ELSEWHERE = frozenset("change change-after change-than from than against earlier including others".split())
#: "16 a nurse", "16 for each of the nurses"
_BEHIND = lazily(
    r"\s(?:a|an|per|each|every|(?:for|in|on|to) (?:each|every|the average|an average)(?: one)?(?: of (?:the|its|their|those))?)\s([a-z]{3,})"
)
_OF_EACH = lazily(r"\s(?:for|to|in) each(?=\s*[.,;:)])")
#: The noun of what is counted, before that: "16 patients a nurse".
_NOUN = lazily(r" [a-z-]{3,}(?= )")
#: "The average per nurse was 16", "An average nurse has 16"
_AHEAD = lazily(
    r"\baverage (?:per|for (?:each|every|an?)) ([a-z]{3,})[^.;:,\d]{0,20}$"
    r"|\b(?:on|in) (?:an average|the average|a typical) ([a-z]{3,}),? [^.;:\d]{0,30}$"
    r"|(?:^[“\"]?(?:on average,? )?|(?:, (?:so|which means)(?: that)?|[;:–—] ?)(?: on average)? )"
    r"(?:each|every|an average|the average) (?!per |for |was |of )([a-z]{3,}) [^.;:\d]{0,40}$"
)
#: "On an average day there were 16", "The daily average was 16"
_ADVERB = lazily(
    r"\b(daily|weekly|monthly|yearly|annual) (?:average|mean) (?:was|is|came to|comes to|works out at)(?: about| some| only| just)* $"
)
#: "averaging 34 daily"
_OFTEN = lazily(r"(?: [a-z]+)? (daily|weekly|monthly|yearly)\b(?=\s*[.,;:)])")
_OF_ADVERB = {"daily": "day", "annual": "year"}
_AVERAGE = lazily(
    r"(?:^|[,;:–—] ?(?:and |so )?(?:that )?)(?:the|this|that) (?:average|mean) (?:was|is|came to|comes to|works out at) $"
)
_EACH_OF = lazily(r", each (?:of (?:which|whom|them) )?(?!of )[a-z]+ $")
#: What says that a sentence is about what was told, and what a share in it leads up to.
_AGAIN = lazily(
    r"^[“\"]?(?:(?:that|this)(?:['’]s| is| was| means| makes| gives| leaves)|(?:that|this|it) (?:comes to|works out (?:at|to|as)|amounts to))"
    r"(?: an average of| about| some| only| just| roughly| nearly| almost| exactly)* $|^on average, (?:that|this) (?:is|was|makes) $"
)
_LED = frozenset(("or", "paren", "dash"))
_WORKS = lazily(
    r"(?:\b(?:which|that) (?:is|works out at|works out to|makes|comes to)|[:,](?: or| so)?(?: an average of)?)"
    r"(?: about| some| roughly| only| just| nearly| almost)* $"
    r"|(?:^|[;:–—] ?|, so )(?:that )?the (?:average|mean) (?:was|is|came to|comes to|works out at)(?: about| some| only| just)* $"
    r"|\baverage (?:per|for (?:each|every|an?)) [a-z]+ (?:was|is|came to|comes to|works out at)(?: about| some| only| just)* $"
)
#: What may stand behind it where nothing more is said of what it is for one of.
_CLOSES = lazily(r"(?: (?:each|apiece|on average))?\s*(?:[.,;:)\"”–—-]|$)")
#: So many sentences with figures are looked back over, and so many in all.
_BACK, _FAR = 2, 3
_SEVERAL, _DIGITS, _PAIR = 2, 5, 2
#: What makes so much for one a mean, of what may be told behind it; "charges 4.50 a tonne" is a price.
_OF_A_MEAN = frozenset(("average", "on average", "mean", "each", "every"))


def one_of_all(
    line: Line, lines: Lines, timed: bool = False
) -> Iterator[tuple[Slot, Slot, Slot, type[dict[str, Bound]]]]:
    """The amount for one, the number of them, what they come to, and how surely they belong together; of times, or of all other things."""
    for stated in line.slots:
        one, end = one_of(stated, line)
        if one is None or (one in TIMES) != timed:
            continue
        told: list[Line] = []
        tied = False
        for number in range(line.number, max(-1, line.number - 1 - _FAR), -1):
            near = line if number == line.number else lines[number]
            if near is None:
                continue
            if near.sentence.setting in NO_SENTENCES or len(told) > _BACK:
                break
            told.insert(0, near)
            numbers, totals = _others(stated, one, told)
            if one and not numbers and not timed and len(told) <= _PAIR and is_led(line, stated, end):
                other = _others(stated, "", told)  # "hauled 6,300 pounds in 42 outings, or 150 pounds a trip"
                if (three := _three(stated, *other, told)) is not None and not _shares(told):
                    if _say_enough(*three):
                        yield *three, Partial
            if numbers and totals and numbers != totals:
                if (three := _three(stated, numbers, totals, told)) is not None:
                    tied = True
                    sure = (bool(one) or "each" in stated.tags) and is_led(line, stated, end) and not _shares(told)
                    sure = sure and "planned" not in numbers[0].tags | totals[0].tags
                    if sure or _say_enough(*three):
                        yield *three, Settled if sure else _of_its_name(*three, one)
                break
        if one and not tied and not timed and not _OF_A_MEAN.isdisjoint(line.texts):
            yield from _told_behind(stated, one, line, lines)


def _told_behind(
    stated: Slot, one: str, line: Line, lines: Lines
) -> Iterator[tuple[Slot, Slot, Slot, type[dict[str, Bound]]]]:
    """'The average flight carried 126. There were 11,200 flights and 1.41 million passengers': the two others in the sentence itself or behind it."""
    told: list[Line] = []
    for number in range(line.number, min(len(lines), line.number + 1 + _BACK)):
        near = line if number == line.number else lines[number]
        if near is None or near.sentence.setting in NO_SENTENCES:
            return
        told.append(near)
        numbers, totals = _others(stated, one, told, ahead=True)
        if numbers and totals:
            three = _three(stated, numbers, totals, told)
            if three is not None and _say_enough(*three) and not _shares(told):
                yield *three, Partial
            return


def _three(
    stated: Slot, numbers: Sequence[Slot], totals: Sequence[Slot], told: Sequence[Line]
) -> tuple[Slot, Slot, Slot] | None:
    """The three, where there is one of each, no mark parts them, and they are near enough."""
    if len(numbers) != 1 or len(totals) != 1 or _are_parted(numbers[0], totals[0], stated, told):
        return None
    return (stated, numbers[0], totals[0]) if _may_be(stated, numbers[0], totals[0]) else None


def _of_its_name(stated: Slot, number: Slot, total: Slot, one: str) -> type[dict[str, Bound]]:
    """How surely the three belong together where no words lead from one to the next: more so where the number is of what the words name, and
    all come to what one does."""
    named = bool(one) and number.unit == one and total.unit == stated.unit.partition(" / ")[0] != ""
    return Apart if named else Partial


def _say_enough(*slots: Slot) -> bool:
    return sum(digits(slot.quantity) for slot in slots) >= _DIGITS


def averages(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `number` and `total`"""
    for stated, number, total, kind in one_of_all(line, lines):
        yield kind(stated=stated, number=number, total=total)


def one_of(slot: Slot, line: Line) -> tuple[str | None, int]:
    """What the amount is for one of, "" where words leave it open, None where it is for no one thing; and where that ends in the text."""
    end = slot.quantity.end
    if slot.context or slot.kind not in _KINDS or not slot.quantity.value or slot.tags & _ELSEWHERE:
        return None, end
    if bottom := slot.unit.partition(" / ")[2]:
        return bottom, end
    if (often := _OFTEN.match(line.text, end, line.sentence.end)) and {"each", "average"} & slot.tags:
        return _OF_ADVERB.get(often[1], often[1][:-2]), often.end()
    noun = _NOUN.match(line.text, end, line.sentence.end) if slot.kind in BARE else None
    for start in (end, noun.end()) if noun else (end,):
        if behind := _BEHIND.match(line.text, start, line.sentence.end):
            return singular(behind[1]), behind.end()
        if each := _OF_EACH.match(line.text, start, line.sentence.end):
            return "", each.end()
    ahead = line.text[line.sentence.start : slot.quantity.start].lower()
    if named := _AHEAD.search(ahead):
        return singular(next(filter(None, named.groups()))), end
    if timed := _ADVERB.search(ahead):
        return _OF_ADVERB.get(timed[1], timed[1][:-2]), end
    return ("", end) if "each" in slot.tags or _AVERAGE.search(ahead) or _EACH_OF.search(ahead) else (None, end)


def singular(noun: str) -> str:
    return stem(noun).replace("metre", "meter")


def _others(stated: Slot, one: str, told: Sequence[Line], ahead: bool = False) -> tuple[list[Slot], list[Slot]]:
    """The figures that may be the number of things, and those that may be what all come to, before the one, or wherever they are told."""
    place = (stated.line, stated.at)
    timed = one in TIMES  # "in 52 weeks" only says when, to all others
    slots = [s for near in told for s in near.slots if s is not stated and s.kind in _KINDS]
    slots = [s for s in slots if not s.context or (timed and s.unit == one)]
    slots = [s for s in slots if s.quantity.value and (ahead or (s.line, s.at) < place)]
    unit = stated.unit.partition(" / ")[0]
    if unit and stated.kind not in BARE:
        totals = [s for s in slots if s.kind == stated.kind and s.unit.partition(" / ")[0] == unit]
        totals = [s for s in totals if one and s in _tied(stated)] or totals
        counted = [s for s in slots if s not in totals]
    else:
        counted = [s for s in slots if s.kind != "currency"]
        totals = [s for s in counted if not one or s.unit != one]
    numbers = [s for s in counted if (s.unit == one if one else s.kind == "count" and bool(s.unit))]
    if one and not numbers:
        numbers = [s for s in counted if not s.unit and _is_number_of(s, one, told)]
    totals = [s for s in totals if s not in numbers] if one else totals
    if not one and numbers == totals == counted and len(counted) == _SEVERAL:
        numbers, totals = ([s] for s in sorted(counted, key=lambda s: s.quantity.value or 0.0))
    elif not one and len(numbers) == 1 and len(totals) == _PAIR:
        totals = [s for s in totals if s not in numbers]  # "the seven had 161 years in all, an average of 23 each"
    return numbers, totals


def _tied(stated: Slot) -> set[Slot]:
    """What an "or", brackets or a dash tie the amount for one to: "paid £133m, £87m and £60m, or £280m altogether - £28 for every test"."""
    return set().union(*(stated.links.get(name, ()) for name in _LED))


def _is_number_of(slot: Slot, one: str, told: Sequence[Line]) -> bool:
    """'Flights numbered 11,240', 'vacancies fell to 571,000': whether the words before a bare figure name what it counts."""
    there = next(near for near in told if near.number == slot.line)
    for token in reversed(there.tokens[: slot.at]):
        if token.slot >= 0 or token.text in _ENDING:
            return False
        if one in (token.text, of_plural(token.text)):
            return True
    return False


_ENDING = frozenset((",", ";", ":", "(", "–", "—"))


def _may_be(stated: Slot, number: Slot, total: Slot) -> bool:
    if (number.quantity.value or 0) < _SEVERAL or number is total or "each" in number.tags | total.tags:
        return False
    beside = (
        {"others"} if number.line == total.line == stated.line else set()
    )  # "The other seven have 161 years, 23 each"
    source = {"from"} if number.unit not in ("", total.unit) else set()  # "212,800 tonnes from 38,000 hectares"
    if (
        number.tags & (_ELSEWHERE - beside - source)
        or total.tags & (_ELSEWHERE - beside)
        or "/" in number.unit + total.unit
    ):
        return False
    return near_enough((total.quantity.value or 0.0) / (number.quantity.value or 1.0), stated.quantity.value or 0.0)


def _are_parted(number: Slot, total: Slot, stated: Slot, told: Sequence[Line]) -> bool:
    """'raised 84,000 pounds; tickets for 1,200 guests were 70 pounds each': whether a mark parts the two in one sentence, and none what they make."""
    there = next(near for near in told if near.number == number.line)
    first, last = sorted((number.at, total.at))
    if number.line != total.line or not _is_marked(there, first, last):
        return False
    return stated.line == number.line and last < stated.at and not _is_marked(there, last, stated.at)


def _is_marked(line: Line, first: int, last: int) -> bool:
    return any(token.text in (";", ":") for token in line.tokens[first:last])


def is_led(line: Line, stated: Slot, end: int) -> bool:
    """Whether words lead from what was told to the amount for one, and nothing more is said of that."""
    if not _CLOSES.match(line.text, end, line.sentence.end):
        return False
    ahead = line.text[line.sentence.start : stated.quantity.start].lower()
    return bool(_AGAIN.search(ahead) or _WORKS.search(ahead)) or not _LED.isdisjoint(stated.links)


def _shares(told: Sequence[Line]) -> bool:
    return any(s.kind in ("percent", "fraction") for near in told for s in near.slots)
