"""One part told twice, of two wholes: "16 of 580 flats" here, and "16 of the 585 flats" there."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.about import telling
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.another import tells_of_another
from tieout.checking.gate.shown import LEAST_PART, LEAST_WHOLE
from tieout.checking.lines import Lines

#: Two wholes that differ by more are of two things, unless they have the same digits.
FARTHEST = 0.1
#: So many words besides the noun the sentences must share, and so many may one of them have that the other has not: more of them where
#: "the 37 of 412 wells" goes back to what has been told.
SHARED, OWN, TOLD_OWN = 2, 1, 3
#: So many sentences are looked back over.
BACK = 60


def same_parts(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the whole of a part, and `earlier`, the whole that it had in a sentence before; `part`, the part as told here."""
    here = list(_pairs(line))
    if not here or not _is_told(line):
        return
    number = line.number
    for before in range(max(0, number - BACK), number):
        above = lines.counting(before, [part.quantity for part, _ in here])
        if above is None or not _is_told(above):
            continue
        for part, whole in here:
            for other, earlier in _pairs(above):
                if (
                    other.quantity.value == part.quantity.value
                    and _may_be_one(whole, earlier)
                    and _alike(line, above, _goes_back(part, whole, line))
                ):
                    yield {"part": part, "stated": whole, "earlier": earlier}


def _pairs(line: Line) -> Iterator[tuple[Slot, Slot]]:
    """Parts and the wholes that "of" ties them to."""
    for whole in line.slots:
        for part in whole.links.get("whole-of", ()):
            if _is_plain(part, LEAST_PART) and _is_plain(whole, LEAST_WHOLE) and whole.unit:
                yield part, whole
        if "of-lead" in whole.tags and whole.number + 1 < len(line.slots):
            part = line.slots[whole.number + 1]
            if _is_plain(part, LEAST_PART) and _is_plain(whole, LEAST_WHOLE) and whole.unit:
                yield part, whole


def _is_plain(slot: Slot, least: int) -> bool:
    value = slot.quantity.value or 0.0
    return not slot.context and slot.kind in BARE and slot.quantity.hedge == "=" and least <= value == int(value)


def _is_told(line: Line) -> bool:
    """Whether a sentence compares nothing with another time or group."""
    return not tells_of_another(line) and not any(token.context for token in line.tokens)


def _may_be_one(whole: Slot, earlier: Slot) -> bool:
    """Whether two wholes of the same things are one, or one misprinted."""
    one, other = whole.quantity.value or 0.0, earlier.quantity.value or 0.0
    swapped = sorted(str(int(one))) == sorted(str(int(other)))
    return whole.unit == earlier.unit and (abs(one - other) <= FARTHEST * max(one, other) or swapped)


def _goes_back(part: Slot, whole: Slot, line: Line) -> bool:
    """Whether "the" stands before the part or the whole: they have been told."""
    return any("the" in [t.text for t in line.tokens[max(0, slot.at - 1) : slot.at]] for slot in (part, whole))


def _alike(line: Line, above: Line, told: bool) -> bool:
    """Whether the sentences tell the same of the things: by the same words, and of the same names."""
    one, other = (telling(_said(ln)) for ln in (line, above))
    less, more = sorted((one, other), key=len)
    nouns = {slot.unit[:5] for slot in line.slots}
    return (
        less <= more
        and len(more - less) <= (TOLD_OWN if told else OWN)
        and len(less - nouns) >= SHARED
        and _names(line) == _names(above)
    )


def _said(line: Line) -> str:
    return line.text[line.sentence.start : line.sentence.end]


def _names(line: Line) -> frozenset[str]:
    """The words with a capital behind the first one."""
    return frozenset(word for word in _said(line).split()[1:] if word[:1].isupper())
