"""A load factor and the two volumes that it is the ratio of, told in rows of the same columns: "fell to 52 pct from 57 … passenger miles rose
to 725 mln from 671 mln … seat miles to 1.25 billion from 1.10 billion"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.lines import Lines
from tieout.quantities.calendar_names import WHOLE_MONTHS

#: The rows, by the classes of the words that name them, and the kinds of their figures.
_ROWS = {"load-factor": "stated", "passenger-traffic": "part", "seat-capacity": "whole"}
_VOLUMES = frozenset(("count", "number", "measure"))
#: So many sentences before and behind it may the volumes stand.
_NEAR = 4
#: The columns of one row: the time told of and the one before it.
_COLUMNS = 2
#: words of another load factor than that of passengers
_OTHER = frozenset("cargo freight overall weight total break-even breakeven".split())
#: words by which a row tells of more than the last month
_LONGER = frozenset(("year-to-date", "year to date", "half", "quarter", "half-year", "months", "year"))
_MONTHS = frozenset(("month", *WHOLE_MONTHS))

_Cells = dict[tuple[str, str], list[Slot]]


def load_factors(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the load factor, `part` and `whole`, what was flown and what was offered at the same time."""
    own = _cells(line, lines)
    for (row, time), factors in own.items():
        if row != "stated" or len(factors) > _COLUMNS:
            continue
        parts, wholes = (_volumes(name, time, line, lines) for name in ("part", "whole"))
        for stated, part, whole in zip(factors, parts, wholes, strict=False):
            rows = (stated, part, whole)
            if all(slot.quantity.hedge == "=" for slot in rows) and _of_one_month([(s, lines[s.line]) for s in rows]):
                yield {"stated": stated, "part": part, "whole": whole}


def _of_one_month(told: list[tuple[Slot, Line | None]]) -> bool:
    """Whether the months that are named next to some figures are one."""
    return len({month for slot, line in told if line is not None and (month := _month_of(slot, line))}) < _COLUMNS


def _month_of(slot: Slot, line: Line) -> str:
    """The month that is named nearest to a figure; "" for none close by."""
    near = [
        (abs(k - slot.at), word)
        for k, token in enumerate(line.tokens)
        if abs(k - slot.at) <= _CLOSE
        for word in token.text.split()
        if word in WHOLE_MONTHS
    ]
    return min(near)[1] if near else ""


#: So many tokens from a figure its month may be named.
_CLOSE = 6


def _volumes(row: str, time: str, line: Line, lines: Lines) -> list[Slot]:
    """The figures of a row, of the sentence that is nearest; none where it has other columns than two."""
    for number in sorted(range(line.number - _NEAR, line.number + _NEAR + 1), key=lambda k: abs(k - line.number)):
        near = lines[number] if 0 <= number < len(lines) else None
        found = _cells(near, lines).get((row, time), []) if near is not None else []
        if found:
            return found if len(found) <= _COLUMNS else []
    return []


def _cells(line: Line, lines: Lines) -> _Cells:
    """The figures of each row and time that a sentence tells, in order; one that no word is before is of the time that one names behind it,
    and where none is named, of the one time that the sentence before names."""
    cells: _Cells = {}
    times = _times(line)
    before = lines[line.number - 1] if not times and line.number > 0 else None
    times = times or (_times(before) if before is not None else set())
    row, time = "", times.pop() if len(times) == 1 else "month"
    for k, token in enumerate(line.tokens):
        row = _row(token, line.tokens[k - 1] if k else token) or row
        time = _time(token, line) or time
        if token.slot < 0 or token.context:
            continue
        slot = line.slots[token.slot]
        behind = line.tokens[k + 1] if k + 1 < len(line.tokens) else token
        row = _row(behind, behind) or row
        if slot.kind == "percent" if row == "stated" else row and slot.kind in _VOLUMES:
            cells.setdefault((row, time), []).append(slot)
    return cells


def _times(line: Line) -> set[str]:
    return {time for token in line.tokens if (time := _time(token, line))}


def _row(token: Token, before: Token) -> str:
    return "" if before.text in _OTHER else next((row for name, row in _ROWS.items() if name in token.classes), "")


def _time(token: Token, line: Line) -> str:
    """The time that a word brings up: "longer" than a month, or the "month"; none for any other word."""
    if token.slot >= 0 and token.context:
        slot = line.slots[token.slot]
        if slot.kind == "duration" and slot.unit == "month":
            return "longer"
        return "month" if slot.kind == "date" and _MONTHS & set(token.text.split()) else ""
    if token.text in _LONGER:
        return "longer"
    return "month" if token.text in _MONTHS else ""
