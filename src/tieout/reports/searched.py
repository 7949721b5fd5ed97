"""Claims that were searched for, as a person reads them in a terminal: each with its place and sentence, and as a small chart through time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tieout.ledger.search import Series, Told, day, ends
from tieout.reports.excerpt import cells, excerpt, safe
from tieout.reports.text import Line

#: The least and the most columns of a bar, and the most of what stands before it.
_LEAST, _MOST, _LABEL = 8, 60, 24


def found_lines(found: Iterable[Told], width: int = 100) -> Iterator[Line]:
    """Each claim: where it stands, its figure and period, what it is of, and its sentence with the figure underlined."""
    for each in found:
        about = ", ".join(dict.fromkeys(filter(None, (each.measure, each.subject, each.place))))
        period = f", {safe(each.period)}" if each.period else ""
        yield (
            (f"{_place(each)}: ", "bold"),
            (safe(each.quote), "green"),
            (f"{period} ({safe(about)})" if about else period, ""),
        )
        start = max(each.sentence.find(each.quote), 0)
        line, carets = excerpt(each.sentence, 0, len(each.sentence), [(start, start + len(each.quote))], width - 2)
        yield (("  " + line, ""),)
        yield (("  " + carets, "green"),)


def history_lines(several: Sequence[Series], width: int = 100) -> Iterator[Line]:
    """Each series under its title: a line for a figure, with its period and a bar as long as it is large, and below where it stands."""
    for number, one in enumerate(several):
        if number:
            yield (("", ""),)
        told = one.unit not in ("", "1") and "^" not in one.unit  # each figure prints the unit of its measure
        yield ((safe(f"{one.title}, {one.unit}" if told else one.title), "bold"),)
        yield from _chart(one, width)


def _chart(one: Series, width: int) -> Iterator[Line]:
    labels = [_cut(period_of(point), _LABEL) for point in one.points]
    quotes = [_cut(safe(point.quote), _LABEL) for point in one.points]
    first, second = max(map(cells, labels)), max(map(cells, quotes))
    room = min(_MOST, max(_LEAST, width - first - second - 6))
    bars = _bars(one.points, room)
    for point, label, quote, bar in zip(one.points, labels, quotes, bars, strict=True):
        yield (f"  {_padded(label, first)}  {' ' * (second - cells(quote))}{quote}  ", ""), (bar, "cyan")
        yield ((f"  {' ' * first}  {_place(point)}", "dim"),)


def period_of(told: Told) -> str:
    """What to call the time of a figure: its period, else the day that it was printed."""
    return safe(told.period) or day(told.hit.published) or "undated"


def _bars(points: Sequence[Told], room: int) -> list[str]:
    """A bar from nought for each figure, `#` as far as its nearer end and `-` as far as its farther one; losses go to the left of nought."""
    reach = [tuple(ends(point)) for point in points]
    every = [0.0, *(end for pair in reach for end in pair)]
    low, high = min(every), max(every)
    span = high / 2 - low / 2  # the whole of it may be beyond all numbers

    def column(end: float) -> int:
        return round((end / 2 - low / 2) / span * room) if span > 0 else 0

    return [_bar(list(map(column, pair)), column(0.0)) for pair in reach]


def _bar(ends: Sequence[int], nought: int) -> str:
    if not ends:
        return ""
    near, far = sorted((ends[0], ends[-1]), key=lambda end: abs(end - nought))
    left, right = sorted((nought, near))
    row = [" "] * max(nought, near, far)
    for at in range(min(nought, far), max(nought, far)):
        row[at] = "#" if left <= at < right else "-"
    return "".join(row) or "|"


def _cut(text: str, width: int) -> str:
    return text if cells(text) <= width else text[: width - 1] + "…"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))


def _place(told: Told) -> str:
    return f"{safe(told.hit.article)}:{told.hit.line}:{told.hit.column}"
