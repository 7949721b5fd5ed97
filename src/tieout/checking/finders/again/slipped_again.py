"""A figure told again with a slip, where its digits say that it is no other, and words that its sentence is of the same."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.about import telling
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.pointed import BACK
from tieout.checking.compact.slips_again import Slips, slip_of
from tieout.checking.finders.again.same_thing import unhedged
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Told
from tieout.checking.lines import Lines
from tieout.quantities.model import Quantity

#: In so many sentences above it a figure of few digits was told; so many words both tell of.
_NEAR, _SHARED = 3, 2
#: Of fewer figures with as many digits two are hardly ever alike but for two digits.
_SERIES = 16
_POINTING = frozenset(("the", "those", "these"))


def slipped_again(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure where it was told first, and `body`, the one that differs from it by a slip; none where the article tells it twice."""
    told = _told(lines)
    for one in lines.own(number):
        for at, other in told.before(one):
            there = line if at == number else lines[at]
            slot, first = _slot(one, line), _slot(other, there)
            if there is None or slot is None or first is None or told.is_told_above(one, number):
                continue
            slip = slip_of(one, other)
            if (there is line and slip in ("bound", "magnitude")) or told.are_printed_like(one, number) > _SERIES:
                continue
            if _is_told(slot, line, first, there, slip):
                yield Told(stated=unhedged(first), body=unhedged(slot))
                return


def _told(lines: Lines) -> Slips:
    """The figures of the article, put in order once."""
    if "slips" not in lines.known:
        lines.known["slips"] = Slips([lines.own(number) for number in range(len(lines))])
    found: Slips = lines.known["slips"]
    return found


def _slot(quantity: Quantity, line: Line | None) -> Slot | None:
    slots = line.slots if line is not None else ()
    return next((slot for slot in slots if slot.quantity is quantity and not slot.context), None)


def _is_told(slot: Slot, line: Line, first: Slot, there: Line, slip: str) -> bool:
    """Whether the words of both sentences are of one thing, so far as the digits leave that open."""
    settings = {line.sentence.setting, there.sentence.setting}
    if settings <= NO_SENTENCES:
        return False
    shared = len(_about(line) & _about(there))
    if slip == "digits":
        return shared > 0
    if slip == "noun":
        alone = all(sum(s.unit == slot.unit for s in one.slots) == 1 for one in (line, there))
        again = slot.at > 0 and line.tokens[slot.at - 1].text in _POINTING
        near = again and 0 < line.number - there.number <= _SHARED
        return near and shared > _SHARED and alone and not _tells_time(line, there)
    far = BACK if slip == "magnitude" else _NEAR
    return slot.line - first.line <= far and not settings & NO_SENTENCES and shared >= _SHARED


def _tells_time(line: Line, there: Line) -> bool:
    """Whether a sentence tells another time than the one before, or sets its figure against one."""
    dates = [{t.text for t in one.tokens if t.context and t.slot >= 0} for one in (line, there)]
    return dates[0] != dates[1] or not _AGAINST.isdisjoint(t.text for t in line.tokens) or _names_new(line, there)


def _names_new(line: Line, there: Line) -> bool:
    """Whether a sentence opens with what may be a name, or names what the other does not: "Ely has 231 shepherds"."""
    words = line.text[line.sentence.start : line.sentence.end].split()
    above = line.text[there.sentence.start : there.sentence.end]
    names = [word.strip(_MARKS) for word in words[1:] if word.strip(_MARKS)[:1].isupper()]
    return words[0].strip(_MARKS).lower() not in _OPENS or any(name != "I" and name not in above for name in names)


_MARKS = ".,;:!?()\"'“”‘’"
_OPENS = frozenset(
    "the a there they it its all these those this that but and of for we he she when if so some who what how yet still".split()
)


_AGAINST = frozenset(
    """than from against versus other others another more fewer further second third new now later then earlier previous previously last latest
    also total additional remaining instead""".split()
) | {"compared with", "compared to", "instead of"}


def _about(line: Line) -> frozenset[str]:
    return telling(line.text[line.sentence.start : line.sentence.end])
