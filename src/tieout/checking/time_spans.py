"""Step 1 and 2 together: lengths of time tied to the dates that they run between."""

from __future__ import annotations

from tieout.checking.line import Line, Slot, tie


def span_dates(line: Line) -> None:
    """'the five-year plan (2021-25)', 'a five-year plan for 1987-1991': a span of dates close behind a length of time."""
    for length, span in zip(line.slots, line.slots[1:], strict=False):
        if length.kind == "duration" and span.kind == "date" and span.at - length.at <= 6 and _years(span):
            between = line.tokens[length.at + 1 : span.at]
            if not any(t.text in ",;:" or "break" in t.classes for t in between[:-1]) and (
                len(between) <= 3 or not between or between[-1].text != ","
            ):
                tie("span-of", span, length)
    for span, length in zip(line.slots, line.slots[1:], strict=False):
        if length.kind == "duration" and span.kind == "date" and length.at - span.at == 1 and _years(span):
            tie("span-of", span, length)
    for length, first, last in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if length.kind == "duration" and first.kind == last.kind == "date" and _runs(line, length, first, last):
            tie("starts", first, length)
            tie("ends", last, first)
    for first, last, length in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if length.kind == "duration" and first.kind == last.kind == "date" and _ran(line, first, last, length):
            tie("starts", first, length)
            tie("ends", last, first)


_PAIRS = frozenset((("from", "to"), ("between", "and"), ("from", "until"), ("from", "through"), ("from", "till")))


def _runs(line: Line, length: Slot, first: Slot, last: Slot) -> bool:
    """'for 26 years from 1988 to 2016', '14 consecutive years between 2002 and 2015'."""
    near, to = (
        [t.text for t in line.tokens[length.at + 1 : first.at]],
        [t.text for t in line.tokens[first.at + 1 : last.at]],
    )
    if (
        "old" in length.quantity.text
        or not near
        or len(near) > 4
        or any(t in ";:.and" for t in near)
        or "," in near[:-2]
    ):
        return False
    return len(to) == 1 and (near[-1], to[0]) in _PAIRS


def _ran(line: Line, first: Slot, last: Slot, length: Slot) -> bool:
    """'from 1988 to 2016, for 28 years', 'between 1950 and 2000 - half a century -'."""
    before = line.tokens[first.at - 1].text if first.at else ""
    to, near = (
        [t.text for t in line.tokens[first.at + 1 : last.at]],
        [t.text for t in line.tokens[last.at + 1 : length.at]],
    )
    return (
        len(to) == 1
        and (before, to[0]) in _PAIRS
        and 0 < len(near) <= 3
        and all(t in (",", "for", "-", "–", "—", "(") for t in near)
    )


def _years(span: Slot) -> bool:
    """Whether a date covers several years ("2021-25")."""
    first, last = span.quantity.first, span.quantity.last
    return first is not None and last is not None and last.year > first.year + 1
