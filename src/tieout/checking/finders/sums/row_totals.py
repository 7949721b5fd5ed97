"""Rows of a list, each behind a dash or a bullet, and the totals among them: "-- oats 412 acres -- rye 318 acres -- total grain 730 acres"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.finders.loose import Told

#: What tells such a list.
ROWS = "rows"
_MARKS = frozenset(("--", "–", "—", "-", "•", "·", "*"))
_TOTALS = frozenset(("total", "totals", "sum", "subtotal"))
#: So many words may name a row, and so many rows make a list; a total that is off by more is of something else.
_NAME, _ROWS, _OFF = 6, 3, 0.1


def row_totals(line: Line) -> Iterator[dict[str, Bound]]:
    """`whole`, a total, and `parts`, the rows before it, from the last total on; of totals that stand in a row the last is of the others."""
    if line.texts.isdisjoint(_MARKS):
        return
    rows = [(slot, name) for slot in line.slots if (name := _name(line, slot))]
    if len(rows) < _ROWS or not any(_is_total(name) for _, name in rows):
        return
    parts: list[Slot] = []
    totals: list[Slot] = []
    for slot, name in rows:
        if not _is_total(name):
            parts.append(slot)
            continue
        several = parts or totals
        if len(several) > 1 and _may_be_all(slot, several):
            yield Told(whole=slot, parts=Series(tuple(several), {"told-apart", ROWS}, -1))
            totals = totals if parts else []
        totals, parts = [*totals, slot], []


def _is_total(name: list[str]) -> bool:
    return name[0] in _TOTALS


def _name(line: Line, slot: Slot) -> list[str]:
    """The words between a mark and the figure behind it, which stand for the row; none where it is no row."""
    words: list[str] = []
    for token in reversed(line.tokens[max(0, slot.at - _NAME - 1) : slot.at]):
        if token.text in _MARKS:
            return words[::-1]
        if token.slot >= 0 or not token.text[:1].isalpha():
            return []
        words.append(token.text.split()[0])
    return []


def _may_be_all(whole: Slot, parts: list[Slot]) -> bool:
    """Whether the parts, each smaller, come to about as much as the total, and no figure is hedged."""
    every = [whole, *parts]
    if whole.context or any(s.quantity.hedge != "=" or not (s.quantity.value or 0) > 0 for s in every):
        return False
    total, told = whole.quantity.value or 0.0, [s.quantity.value or 0.0 for s in parts]
    return all(alike(s, whole) for s in parts) and max(told) < total and abs(sum(told) - total) <= _OFF * total
