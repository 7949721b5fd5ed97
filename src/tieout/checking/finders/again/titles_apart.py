"""A title that a page prints several times, and once with another figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tieout.checking.compact.again import Head, title_compared
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Told
from tieout.checking.lines import Lines


def titles_apart(line: Line, lines: Lines, head: Head) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure of the title that differs from the others, and `body`, the same of one of the others: word by word they say the same."""
    if line.number != title_compared(head, lines.own):
        return
    copies = [_slots(head, place, lines) for place in head.printed]
    for told in zip(*copies, strict=False):
        numbers = Counter(slot.quantity.value for slot in told)
        usual = max(numbers, key=lambda value: (numbers[value], _is_told_below(value, head, lines)))
        for slot in told:
            if slot.quantity.value != usual and len({one.kind for one in told}) == 1:
                yield Told(stated=slot, body=next(one for one in told if one.quantity.value == usual))


def _is_told_below(value: float | None, head: Head, lines: Lines) -> bool:
    """Whether the text tells a number that one of two titles has."""
    return any(one.value == value for number in range(head.last + 1, len(lines)) for one in lines.own(number))


def _slots(head: Head, place: tuple[int, int], lines: Lines) -> list[Slot]:
    """The figures of a title in one of its places."""
    made = (lines[number] for number in head.lines)
    start, end = place
    return [s for line in made if line is not None for s in line.slots if start <= s.quantity.start < end]
