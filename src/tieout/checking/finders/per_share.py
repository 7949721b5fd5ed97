"""Earnings a share, the earnings and the shares, each on a line of its own in a telegram: "Shr 20 cts vs 19 / Net 7,040,000 vs 6,613,000 /
Avg shrs 35.2 mln vs 34.8 mln"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Loose
from tieout.checking.gate.apart import BELOW
from tieout.checking.lines import Lines
from tieout.records import dataclass

_SHARE, _SHARES = frozenset(("shr", "share")), frozenset(("shrs", "shares"))
_NET, _OPERATING = frozenset(("net",)), frozenset(("oper", "operating"))
#: what is earned on all shares that there could be, of which the others lines tell nothing, and what is paid
_ANOTHER = frozenset("diluted div dividend qtly qtrly dilution book".split())
_COUNTED = frozenset(("avg", "average", "outstanding", "outst"))
_LOST = frozenset(("loss", "deficit"))


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a telegram: the words it opens with, and its figures, each with whether it is a loss."""

    head: frozenset[str]
    figures: Mapping[int, tuple[Slot, bool]]


def earnings_per_share(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, what was earned on a share, `total`, what was earned, and `number`, the shares, all of one column. What goes to preferred
    shares, and shares that there could be, make the words leave something open."""
    top = _row(line)
    if top is None or top.head.isdisjoint(_SHARE) or top.head & _ANOTHER:
        return
    net = number = None
    for k in range(line.number + 1, min(line.number + 1 + BELOW, len(lines))):
        below = lines[k]
        row = _row(below) if below is not None else None
        if row is None or row.head & _ANOTHER:
            continue
        if row.head & _SHARE or "preferred" in row.head:
            break
        if net is None and row.head & _NET and row.head & _OPERATING == top.head & _OPERATING:
            net = row
        elif net is not None and row.head & _SHARES and row.head & _COUNTED:
            number = row
            break
    if net is None or number is None:
        return
    for column, (stated, is_loss) in top.figures.items():
        if column in net.figures and column in number.figures and net.figures[column][1] == is_loss:
            yield Loose(stated=stated, total=net.figures[column][0], number=number.figures[column][0])


def _row(line: Line) -> _Row | None:
    """The line as one of a telegram; None where it is none, or its columns cannot be told."""
    figures = [slot for slot in line.slots if not slot.context]
    versus = [k for k, token in enumerate(line.tokens) if token.text == "vs"]
    if line.sentence.setting != "telegram" or not figures or len(figures) > _COLUMNS or len(figures) != len(versus) + 1:
        return None
    head = frozenset(word for token in line.tokens[: figures[0].at] for word in token.text.split())
    told = [(slot, not _LOST.isdisjoint(_ahead(line, slot))) for slot in figures]
    return _Row(head, dict(enumerate(told)))


#: This year and the last.
_COLUMNS = 2


def _ahead(line: Line, slot: Slot) -> list[str]:
    return line.tokens[slot.at - 1].text.split() if slot.at else []
