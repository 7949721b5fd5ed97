"""Sums that a table says: a row called total, a column called total; and percentages of the total row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.grid import Row, Table
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.finders.loose import Loose
from tieout.checking.finders.tables.stacked_total import stacked_totals
from tieout.checking.lines import Lines
from tieout.intervals import Interval, generous
from tieout.patterns import lazily

#: A total that is further than this factor from its sum is the total of something else.
FARTHEST = 2.0

_Sum = tuple[Slot, tuple[Slot, ...]]


def table_totals(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole`, a total that stands in the row, and `parts`, the figures above it or beside it.

    A sum that does not come out is given only where others of the table do: else the rows overlap, or are not all there. It is `loose`
    (enough to accuse where one misprint explains it) unless these are of the same thing: a count of visitors may add up where one of
    different visitors does not.
    """
    number = line.number
    table = lines.tables.get(number)
    row = next((r for r in table.rows if r.number == number), None) if table is not None else None
    if table is None or row is None:
        yield from stacked_totals(line, lines)
        return
    if row.is_total:
        yield from _certain(table, row, dict(_down(table, row)))
    if table.total_column >= 0:
        own = _across(table, row)
        if own is not None and (_holds(own) or _rows_hold(table, row)):
            yield _bound(own)


def _certain(table: Table, row: Row, sums: dict[int, _Sum]) -> Iterator[dict[str, Bound]]:
    """Of the sums of columns those that hold, and the one that does not, if it is only one of its kind."""
    right = [column for column, one in sums.items() if _holds(one)]
    for column in right:
        yield _bound(sums[column])
    for wrong in _wrong(sums, right):
        near = _close(sums[wrong]) or _are_sums([sums[column] for column in right], sums[wrong])
        if (right or _stands_alone(table, row, sums)) and near and _is_full(table, row, wrong):
            yield _bound(sums[wrong], loose=not (right and all(_dated(table, column) for column in (right[0], wrong))))


def _wrong(sums: dict[int, _Sum], right: Sequence[int]) -> Iterator[int]:
    """The column that does not come out, if it is the only one of amounts, or of percentages: beside a total a percentage may be a mean."""
    for shares in (False, True):
        wrong = [k for k, (whole, _) in sums.items() if k not in right and (whole.kind == "percent") is shares]
        if len(wrong) == 1:
            yield wrong[0]


def _stands_alone(table: Table, total: Row, sums: dict[int, _Sum]) -> bool:
    """Whether it is the only sum, and the first: a further total ("Total assets") may be of other totals as well."""
    return sum(whole.kind != "percent" for whole, _ in sums.values()) == 1 and not any(
        row.is_total for row in table.rows[: table.rows.index(total)]
    )


def _is_full(table: Table, total: Row, column: int) -> bool:
    """Whether each row gives its figure: what is not given may yet be in the total."""
    return all(row.cells[column].figure is not None for row in table.parts(total))


def _dated(table: Table, column: int) -> bool:
    """Whether the head of a column says only when: the columns are of one thing."""
    head = table.heads[column] if column < len(table.heads) else ""
    return _WHEN.match(head) is not None


_WHEN = lazily(
    r"\W*(?:(?:(?:fy|q[1-4]|h[12]|[12]h|[1-4]q|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\W*)?"
    r"(?:(?:19|20)\d\d(?:[/–-]\d\d+)?)?)\W*$",
    flags=re.IGNORECASE,
)


def _bound(one: _Sum, loose: bool = False) -> dict[str, Bound]:
    whole, parts = one
    bound: dict[str, Bound] = {"whole": whole, "parts": Series(parts, {"partition"}, 0)}
    return Loose(bound) if loose else bound


def _down(table: Table, total: Row) -> Iterator[tuple[int, _Sum]]:
    """The number and the sum of each column that holds like figures from its first row to its total."""
    parts = table.parts(total)
    for column, cell in enumerate(total.cells):
        if cell.figure is None or any(len(row.cells) != len(total.cells) for row in parts):
            continue
        cells = [row.cells[column] for row in parts]
        figures = tuple(c.figure for c in cells if c.figure is not None)
        if len(figures) + sum(c.empty for c in cells) == len(cells) and _one_kind(cell.figure, figures):
            yield column, (cell.figure, figures)


def _across(table: Table, row: Row) -> _Sum | None:
    """The sum of a row, as far as all of its figures but the total are alike."""
    if table.total_column >= len(row.cells):
        return None
    cells = [c for k, c in enumerate(row.cells) if k != table.total_column]
    whole, figures = row.cells[table.total_column].figure, tuple(c.figure for c in cells if c.figure is not None)
    if whole is None or len(figures) + sum(c.empty for c in cells) < len(cells) or not _one_kind(whole, figures):
        return None
    return whole, figures


def _rows_hold(table: Table, but: Row) -> bool:
    """Whether two other rows add up, and no other row fails to."""
    sums = [s for row in table.rows if row is not but and (s := _across(table, row)) is not None]
    own = _across(table, but)
    return len(sums) > 1 and all(map(_holds, sums)) and own is not None and _close(own)


def _one_kind(whole: Slot, parts: Sequence[Slot]) -> bool:
    return len(parts) > 1 and all(alike(whole, part) for part in parts)


def _holds(one: _Sum) -> bool:
    whole, parts = one
    return bool(_sum(parts).meets(_interval(whole)))


def _is_mean(one: _Sum) -> bool:
    whole, parts = one
    return bool(_sum(parts).meets(_interval(whole) * Interval(len(parts), len(parts))))


def _sum(parts: Sequence[Slot]) -> Interval:
    total = Interval(0.0, 0.0)
    for part in parts:
        total = total + _interval(part)
    return total


def _close(one: _Sum) -> bool:
    """Whether a total that is not the sum may be meant as one: it is more than any part, and no mean."""
    whole, parts = one[0].quantity.value or 0.0, [p.quantity.value or 0.0 for p in one[1]]
    return min(parts) >= 0 and whole > max(parts) and 1 / FARTHEST <= whole / (sum(parts) or 1.0) <= FARTHEST


def _are_sums(others: Sequence[_Sum], one: _Sum) -> bool:
    """Whether so many columns come out that the row is the sum of those above for sure, however far off the one is that does not; a column of
    means stands beside columns of sums, too, and tells other figures than they."""
    right = [other for other in others if other[0].quantity.value and alike(other[0], one[0])]
    return len(right) >= _SURE and any(_are_of_one_thing(other, one) for other in right)


def _are_of_one_thing(other: _Sum, one: _Sum) -> bool:
    """Whether two columns tell about as much in each row, but for one in which a slip may stand; and no mean stands below the one of them."""
    pairs = zip((other[0], *other[1]), (one[0], *one[1]), strict=False)
    near = [_about_as_much(a.quantity.value or 0.0, b.quantity.value or 0.0) for a, b in pairs]
    values = [part.quantity.value or 0.0 for part in one[1]]
    mean = min(values) <= (one[0].quantity.value or 0.0) <= max(values) and (not near[0] or _is_mean(one))
    return len(other[1]) == len(one[1]) and sum(near) >= len(near) - 1 and sum(near) > _SURE and not mean


def _about_as_much(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return low >= 0 and high <= low * _AS_MUCH


_SURE, _AS_MUCH = 2, 1.6


def _interval(slot: Slot) -> Interval:
    assert slot.quantity.figure is not None
    return generous(slot.quantity.figure)
