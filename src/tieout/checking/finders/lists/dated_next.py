"""Days that are counted, and their dates in the next sentence: "five days of strikes are planned. They are set for May 2, 4, 9, 11 and 16"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.finders.lists.dated import dated
from tieout.checking.lines import Lines
from tieout.checking.tags.listing import are_days_or_months
from tieout.patterns import lazily
from tieout.quantities.calendar_names import WEEKDAYS, WHOLE_MONTHS

#: Two dates may be the first and the last of the days.
_FEWEST = 3


def days_behind(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """'on two days, Tuesday and Friday': the days of the week, or the months, right behind their number."""
    found = _BEHIND.match(lines.text, slot.quantity.end, line.sentence.end)
    if found is None or _AGAIN.match(lines.text, found.end(), line.sentence.end):
        return None
    items = [match.span() for match in _TIME.finditer(lines.text, found.start(), found.end())]
    return Names((), set(), 0, tuple(clipped(a, b, lines.text) for a, b in items))


_TIMES = "|".join(name.capitalize() for name in (*WEEKDAYS, *WHOLE_MONTHS) if len(name) > len("sun"))
_ONE = rf"(?:{_TIMES}|May)"
_TIME = lazily(rf"\b{_ONE}\b")
_BEHIND = lazily(
    rf"\s*[,:(–—-]\s*(?:on\s+|in\s+)?{_ONE}(?:,\s+{_ONE})*,?\s+and\s+(?:on\s+|in\s+)?{_ONE}\b(?=\s*[,.;:)–—-])(?!\s*,\s*and\b)"
)


#: "…, and a third on Sunday", "…, and again in August": the list goes on.
_AGAIN = lazily(
    rf"\s*[,–—-]?\s*(?:and|then|plus|but|or|as well as)\b[^.;:]{{0,50}}?"
    rf"\b(?:{_TIMES}|May|June|July|again|another|once more|a (?:second|third|fourth|fifth|sixth))\b"
)


def days_next(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """The first dates that the next sentence lists, where they are as many as the days."""
    number = slot.quantity.value or 0
    if number < _FEWEST or not are_days_or_months(slot.quantity) or line.number + 1 >= len(lines):
        return None
    tokens = lines.worded(line.number + 1).tokens
    first = next((k for k, token in enumerate(tokens) if token.context), len(tokens))
    found = dated(tokens[first:])
    if found is None or len(found.items) != number:
        return None
    return Names((), set(), 0, tuple(clipped(item[0].start, item[-1].end, lines.text) for item in found.items))
