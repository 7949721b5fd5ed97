"""A length of years, and the only two years that it may lie between, told in the sentences around it: "found to leak in 1974. Nothing was done
for 13 years. Only in 1987 …", "the 2023-2027 plan … over the coming four years"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: Words by which a length is that of what is told, before it and behind.
_AHEAD = lazily(
    r"\b(?:for|took|takes|taken|after|within|lasted|those|these|coming|next|had had|served|spent)(?: [a-z]+){0,2} $|^(?:the |a |its |their )?$"
)
_BEHIND = lazily(
    r"^(?: in a row| running| on end|,? until|,? before [a-z]+ing|,? later|,? which| plan| programme| program| to )"
)
_NOT = lazily(r"^ (?:ago|old|of age|earlier|from now|before(?! [a-z]+ing)|since)\b")
_LONGEST = 300


def years_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `first` and `last`: enough to tie out."""
    for slot in line.slots:
        if slot.kind == "duration" and slot.unit == "year" and slot.quantity.value and _is_told(line, slot):
            years = _years(line, lines)
            if len(years) == 2 and _may_be(slot, *years):
                first, last = years
                yield Partial(stated=slot, first=first, last=last)


def _is_told(line: Line, slot: Slot) -> bool:
    ahead = line.text[line.sentence.start : slot.quantity.start].lower()
    behind = line.text[slot.quantity.end : line.sentence.end].lower()
    return not _NOT.match(behind) and bool(_AHEAD.search(ahead) or _BEHIND.match(behind))


def _years(line: Line, lines: Lines) -> list[Slot]:
    """The years that the sentence and the ones beside it tell, each once, in their order; nothing where other dates stand among them."""
    found: dict[int, Slot] = {}
    for number in range(max(0, line.number - 1), min(len(lines), line.number + 2)):
        near = line if number == line.number else lines.whole(number)
        for slot in near.slots if near is not None else ():
            if slot.kind == "date":
                if not _is_year(slot):
                    return []
                found.setdefault(int(slot.quantity.text), slot)
    return [found[year] for year in sorted(found)]


def _is_year(slot: Slot) -> bool:
    text = slot.quantity.text
    return len(text) == len("1987") and text.isdigit()


def _may_be(slot: Slot, first: Slot, last: Slot) -> bool:
    """Whether the years are about as far apart: what is farther off is of others."""
    apart, told = int(last.quantity.text) - int(first.quantity.text), slot.quantity.value or 0.0
    return told - 1 <= apart <= told + 1 and apart <= _LONGEST
