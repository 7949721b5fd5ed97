"""What two months, or two quarters, come to, where the one is told as what the other is compared with: "narrowed to 419 million in February from
679 million in January … In the two months the surplus was 1.1 billion"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.labels import Label, label
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.times import Span, times
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_BACK, _FEW = 3, 4
#: What names both of two months, or says that they are the first ones of the year.
_TWO = lazily(
    r"\b(?:(first )?two months|two-month|(january(?: and |-|/)february|jan[.]?[-/]feb)"
    r"|(since (?:the )?(?:new year|january|jan[.]? 1|(?:start|turn|beginning) of the year)|so far (?:this|in the) year|year[- ]to[- ]date))\b"
)
_HALF = lazily(r"\b(?:(first)|(second))[ -]half\b")
_SECOND = 2  #: the third quarter, from 0 on


def two_months(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and its two `parts`."""
    said = line.said()
    months = _TWO.search(said) if "month" in said or "jan" in said or "year" in said else None
    half = _HALF.search(said) if "half" in said else None
    kind = "month" if months else "quarter" if half else ""
    begins = 0 if (months and any(months.groups())) or (half and half[1]) else _SECOND if kind == "quarter" else None
    for whole in lines.items(line.number) if kind else ():
        told = [*_told_of(whole, kind, lines)]
        by_time: dict[int, list[Slot]] = {}
        for slot, number in told:
            by_time.setdefault(number, []).append(slot)
        if len(by_time) == 2 and all(len({s.quantity.value for s in slots}) == 1 for slots in by_time.values()):
            first, second = sorted(by_time)
            if second - first == 1 and begins in (None, first):
                parts = tuple(sorted((by_time[first][0], by_time[second][0]), key=lambda s: (s.line, s.at)))
                bound: dict[str, Bound] = {"whole": whole.slot, "parts": Series(parts, {"told-apart"}, -1)}
                yield (Partial if _may_be_revised(whole.slot, parts) else Near)(bound)


def _may_be_revised(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether the sum is so near that a month may have been revised since."""
    total = sum(slot.quantity.value or 0.0 for slot in parts)
    return 1 / _REVISED <= total / (whole.quantity.value or 1.0) <= _REVISED


_REVISED = 1.1


def _told_of(whole: Item, kind: str, lines: Lines) -> Iterator[tuple[Slot, int]]:
    """The figures of the sentences before that are told of one month or quarter, and of what the whole is."""
    for number in range(max(0, whole.line.number - _BACK), whole.line.number):
        near = lines[number]
        if near is None or near.sentence.setting in ("table", "telegram"):
            continue
        named: Label | None = None
        for slot in near.slots:
            if (
                slot.context
                or not alike(slot, whole.slot)
                or not (slot.quantity.value or 0) > 0
                or "change" in slot.tags
            ):
                continue
            compared = bool(slot.tags & COMPARED)
            named = named if compared and named is not None else label(near, slot)
            span = _span(near, slot, kind, compared)
            if span is not None and span[1] is not None and named.words & whole.label.heads:
                yield slot, span[1]


def _span(line: Line, slot: Slot, kind: str, compared: bool) -> Span | None:
    """The month or quarter of a figure; of what something is compared with only where it is told right behind it."""
    behind = line.tokens[slot.at + 1 : slot.at + 1 + _FEW]
    if any(t.classes & {"earlier", "year-ago"} or t.text == "last" for t in behind):
        return None
    if compared and not any(t.context or t.text == "quarter" for t in behind):
        return None
    span = next(times(line, slot), None)
    return span if span is not None and span[0] == kind else None
