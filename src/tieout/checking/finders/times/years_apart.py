"""A length of years, and the only two years that it may lie between, told in the sentences around it: "found to leak in 1974. Nothing was done
for 13 years. Only in 1987 …", "the 2023-2027 plan … over the coming four years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Loose, Near, Partial, Told
from tieout.checking.finders.spaced import spaced
from tieout.checking.finders.times.days_apart import days_apart
from tieout.checking.finders.times.months_named import months_named
from tieout.checking.finders.times.stretch_told import stretch_told
from tieout.checking.finders.times.went_by import BEGUN_AND_ENDED, EXACT, OF_A_THIRD, OFFICE, TOOK_UP, WENT_BY
from tieout.checking.finders.times.years_ahead import is_planned, takes_all
from tieout.checking.finders.times.years_chosen import SPAN, around, nearest, pair_of, spanned, year_of
from tieout.checking.gate.lengths import YEARS, first_year
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.rules.time_lookups import ONCE_A_YEAR

#: Words by which a length is that of what is told, before it and behind, and words by which it is counted from one year to another.
_LASTED = lazily(
    r"\b(?:for|took|takes|taken|lasted|those|these|coming|next|had had|served|spent|ending|first in)(?: [a-z]+){0,2} $"
    r"|\b(?:his|her|its|their) $|\b(?:run|reign|spell|stint|streak|tenure|career|life|drought) of (?:[a-z]+ )?$"
)
_LASTING = lazily(
    r"^(?: in a row| running| on end|,? until|,? before [a-z]+ing|,? which| plan| programme| program| to )"
)
_AFTER = lazily(r"\b(?:after|within|inside)(?: [a-z]+){0,2} $|^(?:the |a |its |their )?$")
#: The same of years of its own sentence, or behind a headline: "up 14 percent in six years", but not "the best in six years".
_OVER = lazily(r"\b(?:over|during|across|throughout)(?: just| only| about| nearly| the| a)* $")
_IN, _MOST = (
    lazily(r"\bin(?: just| only)? $"),
    lazily(r"\b(?:[a-z]+est|best|worst|first|last|most|least|record)\b[^,;]*$"),
)
_LATER = lazily(r"^,? (?:later|on)\b")
#: "than four years before".
_THAN, _BEFORE = lazily(r"\b(?:than|from|against|to|with)(?: some| just| about)? $"), lazily(r"^ (?:before|earlier)\b")
_NOT = lazily(r"^ (?:ago|old|of age|earlier|from now|before(?! [a-z]+ing)|since)\b")
_LONGEST = 300


def years_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `first` and `last`: enough to tie out, and to accuse where words say that so long a time went by."""
    for slot in line.slots:
        yield from days_apart(slot, line, lines)
        yield from months_named(slot, line, lines)
        yield from stretch_told(slot, line, lines)
        if not slot.quantity.value or not (slot.unit in YEARS or (slot.unit in ONCE_A_YEAR and not slot.context)):
            continue
        if _is_a_row(line, slot) and (ends := _span(line)) and _is_near(line, slot, *ends.values()):
            yield Told(stated=slot, **ends)
        elif slot.kind != "duration" and slot.unit not in ONCE_A_YEAR:
            continue
        elif is_planned(*_around(line, slot)) and (ends := _span(line)):
            yield (Told if takes_all(line, slot, ends) else Partial)(stated=slot, **ends)
        elif _went_by(line, slot) and len(years := nearest(line, lines)) == 2:
            sure = (
                _may_be(slot, years, _SLIP)
                and not _is_birth(years[0], slot, lines)
                and not _fits_others(slot, line, lines)
                and not _has_its_own(years[-1], slot, lines)
            )
            yield (Near if sure else Loose)(stated=slot, first=years[0], last=years[1])
        elif _is_of_office(line, slot) and len(years := nearest(line, lines)) == 2 and _took_up(years[0], lines):
            yield Near(stated=slot, first=years[0], last=years[1])
        else:
            yield from _of_a_pair(line, slot, lines)


def _of_a_pair(line: Line, slot: Slot, lines: Lines) -> Iterator[dict[str, Bound]]:
    """The length and the years that its sentence and those beside it tell, where words say that it is one."""
    years = pair_of(slot, line, lines)
    off = _off(line, slot)
    if off is None and (line.sentence.setting == "headline" or all(one.line == line.number for one in years)):
        off = _off_here(line, slot, years)
    if off is None:
        return
    if len({bool(year_of(one)) for one in years}) > 1:
        return  # "in March 1988 and in 1989/90"
    if len(years) == 2 and (_may_be(slot, years, off=off) or _is_turned(slot, years)):
        yield Partial(stated=slot, first=years[0], last=years[1])
    elif (
        not years
        and "-" not in slot.quantity.text
        and (span := spanned(line, lines)) is not None
        and not _PAST.search(_around(line, slot)[0])
    ):
        yield Partial(stated=slot, span=span)


#: Years to come, or gone by, are others than those of a plan.
_PAST = lazily(r"\b(?:next|coming|past|last|following|previous|preceding) $")


def _went_by(line: Line, slot: Slot) -> bool:
    ahead, behind = _around(line, slot)
    ways = WENT_BY if (slot.quantity.value or 0.0) % _ROUND else WENT_BY[:EXACT]  # "20 years" may be 24
    return any(before.search(ahead) and after.match(behind) for before, after in ways)


def _fits_others(slot: Slot, line: Line, lines: Lines) -> bool:
    """Whether it is the time between two years that the sentences around it tell: "It took five years … first wrote in 2018. … in 2023"."""
    told = sorted(year_of(one) for one in around(line, lines))
    return any(last - first == slot.quantity.value for first, last in combinations(told, 2))


def _has_its_own(last: Slot, slot: Slot, lines: Lines) -> bool:
    """'It took 12 years to build. In 1975, three years after it opened': whether the later year is told in another sentence, by a length of its own."""
    there = lines.whole(last.line) if last.line != slot.line else None
    return there is not None and any(one.kind == "duration" for one in there.slots)


def _is_birth(first: Slot, slot: Slot, lines: Lines) -> bool:
    """Whether a year is only that in which one was born, from which nothing but an age is counted ("100 years since he was born")."""
    ahead = lines.text[lines.sentences[first.line].start : first.quantity.start].lower()
    since = lines.text[slot.quantity.end : slot.quantity.end + _SINCE].lower().startswith(" since")
    return not since and _BORN.search(ahead) is not None


_BORN, _SINCE = lazily(r"\bborn\b[^.;]*$"), 6


def _is_of_office(line: Line, slot: Slot) -> bool:
    ahead, behind = _around(line, slot)
    counted = (slot.quantity.value or 0.0) % _ROUND != 0
    return counted and any(before.search(ahead) and after.match(behind) for before, after in OFFICE)


def _took_up(first: Slot, lines: Lines) -> bool:
    """Whether the first of two years is that in which an office was taken up."""
    start = lines.sentences[first.line].start
    return TOOK_UP.search(lines.text[start : first.quantity.start].lower()) is not None


#: A multiple of it is round.
_ROUND = 10


def _is_near(line: Line, slot: Slot, *ends: Slot) -> bool:
    """Whether nothing else is told between a length and the years that it is to be of."""
    first, last = ends[0], ends[-1]
    between = line.tokens[last.at + 1 : slot.at] if last.at < slot.at else line.tokens[slot.at + 1 : first.at]
    return not any(t.text in ("and", "but", ";", "when", "while") for t in between)


def _is_a_row(line: Line, slot: Slot) -> bool:
    """'12 successive seasons', 'five winters running'"""
    _, behind = _around(line, slot)
    return _ROW.match(behind) is not None or _ROW.match(" " + slot.quantity.text.partition(" ")[2].lower()) is not None


_ROW = lazily(
    r"^ (?:consecutive|successive|straight)\b|^(?: [a-z]+)?,? (?:in a row|running|on end|on the trot|in succession)\b"
)


def _span(line: Line) -> dict[str, Slot]:
    """The only dates of a sentence: a span of years, or two of which words say that it runs from one to the other."""
    dates = [slot for slot in line.slots if slot.kind == "date"]
    if len(dates) == 1 and dates[0].quantity.first is not None and dates[0].quantity.last is not None:
        return {"span": dates[0]} if SPAN.fullmatch(dates[0].quantity.text) else {}
    if len(dates) != 2 or not all(map(year_of, dates)):
        return {}
    first, last = dates
    between = [t.text for t in line.tokens[first.at + 1 : last.at]]
    led = line.tokens[first.at - 1].text if first.at else ""
    runs = between in (["to"], ["through"], ["until"], ["till"], ["–"], ["-"]) or (
        between == ["and"] and led == "between"
    )
    return {"first": first, "last": last} if runs else {}


def _around(line: Line, slot: Slot) -> tuple[str, str]:
    """What stands before a figure in its sentence, and behind it."""
    ahead, behind = (
        line.text[line.sentence.start : slot.quantity.start],
        line.text[slot.quantity.end : line.sentence.end],
    )
    return spaced(ahead), spaced(behind)


def _off(line: Line, slot: Slot) -> int | None:
    """By how many years two years may differ more or less that a length is told of, None where no words say that it is one: what lasts
    is counted with both ends or without, what comes later is not."""
    ahead, behind = _around(line, slot)
    if _NOT.match(behind):
        return None
    if OF_A_THIRD.search(ahead) and not BEGUN_AND_ENDED.search(ahead):
        return None
    if _LASTED.search(ahead) or _LASTING.match(behind):
        return 1
    return 0 if _AFTER.search(ahead) or _LATER.match(behind) else None


def _off_here(line: Line, slot: Slot, years: Sequence[Slot]) -> int | None:
    """The same of two years that its own sentence tells, or the one behind a headline: a year more counts both ends of "from … to"."""
    ahead, behind = _around(line, slot)
    if (slot.quantity.value or 0.0) < _COUNTED or _is_parted(line, slot, *years):
        return None
    if _OVER.search(ahead):
        more = len(years) == _ENDS and (slot.quantity.value or 0.0) > _apart(years) and bool(_span(line))
        return 1 if more or not years else 0
    counted = (_BEFORE.match(behind) and _THAN.search(ahead)) or (_IN.search(ahead) and not _MOST.search(ahead))
    return 0 if counted else None


def _is_parted(line: Line, *slots: Slot) -> bool:
    """Whether a semicolon stands between those of some figures that a sentence tells."""
    places = [slot.at for slot in slots if slot.line == line.number]
    return any(token.text == ";" for token in line.tokens[min(places) : max(places)])


_COUNTED = _ENDS = 2


def _may_be(slot: Slot, years: list[Slot], most: float = 1.0, off: int = 1) -> bool:
    """Whether the years are about as far apart, give or take `off`, or so many times as far: what is farther off is of others."""
    apart, told = _apart(years), (slot.quantity.value or 0.0) * YEARS.get(slot.unit, 1)
    return told / most - off <= apart <= told * most + off and apart <= _LONGEST


def _is_turned(slot: Slot, years: list[Slot]) -> bool:
    """Whether they are as far apart as the two digits of the length say in another order."""
    tens, ones = divmod(int(slot.quantity.value or 0), _ROUND)
    return ones != tens > 0 and tens < _ROUND and ones > 0 and _apart(years) == ones * _ROUND + tens


def _apart(years: Sequence[Slot]) -> int:
    return first_year(years[1].quantity) - first_year(years[0].quantity)


#: A time that went by is told of other years than those of its sentence where it is so many times what lies between them.
_SLIP = 1.7
