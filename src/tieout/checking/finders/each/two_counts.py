"""A rate of two counts, the only ones that are told near it: "14,852 inmates for 13,648 places, an occupancy of 108.8 percent", "541 cases in a
province of 890,000. That is 60.8 per 100,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.each.one_of_all import is_led
from tieout.checking.finders.level import NO_SENTENCES, value_of
from tieout.checking.finders.loose import Apart, Partial, Settled, near_enough
from tieout.checking.gate.prices import TWICE
from tieout.checking.lines import Lines
from tieout.checking.tags.asked import RATES
from tieout.checking.tags.for_one import per_many
from tieout.patterns import lazily

_ELSEWHERE = frozenset("change change-after change-than from than against earlier inside others planned".split())
_SEVERAL, _PAIR, _FULL = 2, 2, 100.0
_NEAR = 0.01
#: So many times too large or small a rate is where it is for ten times as many, and its own.
_TENS = (0.1, 1.0, 10.0)
_HEDGES = r"(?: (?:about|some|only|just|roughly|nearly|almost|more than|over|therefore|thus))*"
_RATE = rf"(?:[a-z-]+ ){{0,2}}(?:occupancy|utili[sz]ation|{'|'.join(RATES)})"
#: "an occupancy of 108.8 percent", "so that the rate is 5.2 percent", "turnout was 64.6 percent"
_OF_RATE = lazily(
    rf"\ban? {_RATE} of{_HEDGES} $"
    rf"|(?:^|[,;:] ?|\b(?:so|and|that|means) )(?:the |its |their )?{_RATE}"
    rf" (?:is|was|stood at|stands at|reached|fell to|rose to|comes to|came to|works out at){_HEDGES} $"
)
#: The same of so many for each 100,000: "the national rate" is another.
_OF_ITS_RATE = lazily(
    rf"(?:[,(–—-] ?|\b(?:or|giving|gives|making|makes|for|is) )an? {_RATE} of{_HEDGES} $"
    rf"|(?:^|[,;:] ?|\b(?:so|and|that|means) )(?:the |its |their )(?:rate|incidence) (?:is|was){_HEDGES} $"
)
#: "the daily rate", "the national rate", "the average rate" are of more or less than was counted.
_ANOTHER = lazily(r"\b[a-z]+(?:ly|al|age) (?:rate|incidence|figure)\b[^;.]*$")
_PEOPLE = ("", "person", "inhabitant", "resident")
#: What stands between the two where the one is told to be in the other.
_IN = lazily(
    r"(?: [a-z-]+){0,4} (?:for|in|of|among|out of|from)(?: (?:an?|the|its|their|all|some|about))?(?: [a-z-]+){0,4} "
    r"|(?: (?!and |or |but |plus |with )[a-z-]+){1,3} "
)
#: What leads from a rate to its two counts.
_WITH = lazily(
    r"(?:,? with|:|,? or| \(|,? as there (?:are|were|is|was)|,? because there (?:are|were))(?: [a-z]+){0,2} $"
)
_CLOSES = lazily(r"\s*(?:[.,;:)\"”–—]|$)")


def occupancies(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a percentage that words make a rate, `part` and `whole`; of more than all, `part` is the larger."""
    for stated in line.slots:
        if stated.kind != "percent" or stated.context or stated.tags & _ELSEWHERE or not stated.quantity.value:
            continue
        ahead = line.text[line.sentence.start : stated.quantity.start].lower()
        if not _OF_RATE.search(ahead) or (found := _two(stated, line, lines)) is None:
            continue
        part, whole = found if stated.quantity.value <= _FULL else found[::-1]
        times = value_of(part) / value_of(whole) * _FULL / stated.quantity.value
        if 1 / TWICE <= times <= TWICE:
            if _are_tied(part, whole, lines) and _leads(stated, found, line):
                yield Apart(stated=stated, part=part, whole=whole)  # "out of work in a country of 38 million"
            elif abs(times - 1) < _NEAR:  # a rate that no words tie to two counts may be that of others
                yield Partial(stated=stated, part=part, whole=whole)


def rates_of_many(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, so many for each 100,000, `part` and `whole`."""
    for stated in line.slots:
        if not per_many(stated) or stated.context or stated.tags & _ELSEWHERE or not stated.quantity.value:
            continue
        ahead = line.text[line.sentence.start : stated.quantity.start].lower()
        if _ANOTHER.search(ahead) or (found := _two(stated, line, lines)) is None:
            continue
        part, whole = found
        what, _, base = stated.unit.partition(" / ")
        number, _, of = base.partition(" ")
        if not number.isdigit() or what not in ("1", "", part.unit or what):
            continue
        told = value_of(part) / value_of(whole) * float(number) / stated.quantity.value
        if any(near_enough(told, ten) for ten in _TENS):
            sure = whole.unit == of or (of in _PEOPLE and whole.unit in ("", *_PEOPLE))
            sure = sure and _are_tied(part, whole, lines) and _leads(stated, found, line)
            yield (Settled if sure else Partial)(stated=stated, part=part, whole=whole)


def _two(stated: Slot, line: Line, lines: Lines) -> tuple[Slot, Slot] | None:
    """The only two counts of the sentence, or of it and one or two beside it, the smaller one first."""
    for steps in ((0,), (-1, 0), (0, 1), (-2, -1, 0)):
        told = [line if step == 0 else lines.beside(line, step) for step in steps]
        near = [one for one in told if one is not None]
        if len(near) < len(told) or any(one.sentence.setting in NO_SENTENCES for one in near):
            continue
        slots = [s for one in near for s in one.slots if s is not stated and not s.context]
        if any(s.kind in ("percent", "fraction", "multiple") or per_many(s) for s in slots):
            return None
        counts = sorted((s for s in slots if s.kind in BARE), key=value_of)
        if len(counts) > _PAIR:
            return None
        if len(counts) == _PAIR:
            return (counts[0], counts[1]) if all(map(_is_count, counts)) else None
    return None


def _is_count(slot: Slot) -> bool:
    return value_of(slot) >= _SEVERAL and "/" not in slot.unit and slot.tags.isdisjoint(_ELSEWHERE)


def _are_tied(part: Slot, whole: Slot, lines: Lines) -> bool:
    """Whether words put the one in the other: "541 cases in a province of 890,000", "a province of 890,000 had 541 cases"."""
    first, last = sorted((part, whole), key=lambda slot: slot.quantity.start)
    there = lines[first.line] if first.line == last.line else None
    if there is None:
        return False
    between = there.text[first.quantity.end : last.quantity.start].lower()
    return _IN.fullmatch(between) is not None


def _leads(stated: Slot, counts: Sequence[Slot], line: Line) -> bool:
    """Whether words lead from the two to the rate, or from the rate to the two, and nothing more is said of it."""
    end = stated.quantity.end
    if all((slot.line, slot.at) < (stated.line, stated.at) for slot in counts):
        ahead = line.text[line.sentence.start : stated.quantity.start].lower()
        own = all(slot.line == stated.line for slot in counts)
        return is_led(line, stated, end) or (
            own
            and (_OF_ITS_RATE if stated.kind != "percent" else _OF_RATE).search(ahead) is not None
            and _CLOSES.match(line.text, end, line.sentence.end) is not None
        )
    if any(slot.line != stated.line or slot.at < stated.at for slot in counts):
        return False
    first = min(counts, key=lambda slot: slot.at)
    return _WITH.match(line.text[end : first.quantity.start].lower()) is not None
