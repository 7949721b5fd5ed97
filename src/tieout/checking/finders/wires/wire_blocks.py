"""A block of a results wire: what was earned a share, what was earned, and the shares, each a row of its own, and what is told of shares above a note."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.wires.telegram_rows import Row, row_of
from tieout.checking.gate.apart import ABOVE_SHARE, BELOW
from tieout.checking.lines import Lines
from tieout.checking.readings.bind import scale
from tieout.intervals import Interval
from tieout.intervals.printed import printed
from tieout.records import dataclass

_SHARE, _SHARES = frozenset(("shr", "share")), frozenset(("shrs", "shares"))
_NET, _OPERATING = frozenset(("net",)), frozenset(("oper", "operating"))
#: what is earned on all shares that there could be, and what is paid
_DILUTED = frozenset(("diluted", "dilution"))
_PAID = frozenset("div dividend qtly qtrly book".split())
COUNTED = frozenset("avg average averaged outstanding outst out".split())


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of a block; `net` and `shares` are None where it has none that go with what was earned a share."""

    share: Row
    net: Row | None
    shares: Row | None
    diluted: bool


def block_of(line: Line, lines: Lines) -> Block | None:
    """The block whose earnings a share, or those on all shares that there could be, a line tells."""
    top = row_of(line)
    if top is None or top.head.isdisjoint(_SHARE) or top.head & _PAID:
        return None
    diluted = not top.head.isdisjoint(_DILUTED)
    net = shares = None
    for k in range(line.number + 1, min(line.number + 1 + BELOW, len(lines))):
        below = lines[k]
        row = row_of(below) if below is not None else None
        if row is None or row.head & _PAID:
            continue
        other = row.head.isdisjoint(_DILUTED) == diluted
        if not other and (row.head & _SHARE or "preferred" in row.head):
            break
        if net is None and row.head & _NET and row.head & _OPERATING == top.head & _OPERATING:
            net = row
        elif not other and row.head & _SHARES and (row.head & COUNTED or row.head <= _SHARES):
            net = net or _net_above(line, lines)
            if net is not None:
                shares = row
                break
    return Block(top, net, shares, diluted)


def _net_above(line: Line, lines: Lines) -> Row | None:
    """The net of a wire that tells it before what was earned a share; none where another block, of which it would be, stands before."""
    first = max(0, line.number - BELOW)
    above = lines.text[lines.sentences[first].start : line.sentence.start].lower()
    if any(word in _SHARE for word in above.split()):
        return None
    rows = (row_of(there) for k in range(1, ABOVE_SHARE + 1) if (there := lines.beside(line, -k)) is not None)
    return next((row for row in rows if row is not None and _NET <= row.head <= _OF_NET), None)


#: What a row of net above what was earned a share may be called.
_OF_NET = frozenset("net profit loss attributable".split())


@dataclass(frozen=True, slots=True)
class Counted:
    """How many shares there are, and the figures that tell it: `number`, or `all`, what was earned, and `each`, what on a share; in which
    block, and of this year, 0, or the last, 1."""

    number: Interval
    roles: dict[str, Slot]
    block: int
    column: int


def shares_above(number: int, lines: Lines) -> Iterator[Counted]:
    """What the blocks above a sentence tell of the shares, column by column."""
    told = 0
    for k in range(max(0, number - _ABOVE), number):
        line = lines[k] if lines.sentences[k].setting == "telegram" else None
        block = block_of(line, lines) if line is not None else None
        if block is None or block.diluted:
            continue
        if block.shares is not None:
            for column, (slot, _) in block.shares.figures.items():
                yield Counted(as_told(slot), {"number": slot}, told, column)
        elif block.net is not None:
            for column, (each, _) in block.share.figures.items():
                of_all = block.net.figures.get(column, (None, False))[0]
                if of_all is not None and each.kind == "currency" and as_told(each).low > 0:
                    yield Counted(as_told(of_all) / as_told(each), {"all": of_all, "each": each}, told, column)
        told += 1


#: So many sentences above a note the first row may stand.
_ABOVE = 24


def as_told(slot: Slot) -> Interval:
    """What a figure says, in whole units; nothing where it says none."""
    figure = slot.quantity.figure
    return printed(figure) * scale(slot) if figure is not None else Interval(0.0, 0.0)


def off(stated: Interval, computed: Interval) -> float:
    """How many times what is computed is stated, rounding aside; 1 where the two agree, 0 where nothing can be said."""
    if stated.low <= 0 or computed.low <= 0:
        return 0.0
    if computed.meets(stated):
        return 1.0
    return float(stated.low / computed.high if stated.low > computed.high else stated.high / computed.low)
