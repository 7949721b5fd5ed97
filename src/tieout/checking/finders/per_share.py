"""Earnings a share, the earnings and the shares, each on a line of its own in a telegram: "Shr 20 cts vs 19 / Net 7,040,000 vs 6,613,000 /
Avg shrs 35.2 mln vs 34.8 mln"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Likely, Loose, Partial, Told
from tieout.checking.finders.telegram_rows import row_of
from tieout.checking.gate.apart import BELOW
from tieout.checking.lines import Lines
from tieout.checking.readings.bind import scale
from tieout.intervals.printed import printed

_SHARE, _SHARES = frozenset(("shr", "share")), frozenset(("shrs", "shares"))
_NET, _OPERATING = frozenset(("net",)), frozenset(("oper", "operating"))
#: what is earned on all shares that there could be, of which the others lines tell nothing, and what is paid
_ANOTHER = frozenset("diluted div dividend qtly qtrly dilution book".split())
_COUNTED = frozenset(("avg", "average", "outstanding", "outst"))


def earnings_per_share(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, what was earned on a share, `total`, what was earned, and `number`, the shares, all of one column. What goes to preferred
    shares, and shares that there could be, make the words leave something open."""
    top = row_of(line)
    if top is None or top.head.isdisjoint(_SHARE) or top.head & _ANOTHER:
        return
    net = number = None
    for k in range(line.number + 1, min(line.number + 1 + BELOW, len(lines))):
        below = lines[k]
        row = row_of(below) if below is not None else None
        if row is None or row.head & _ANOTHER:
            continue
        if row.head & _SHARE or "preferred" in row.head:
            break
        if net is None and row.head & _NET and row.head & _OPERATING == top.head & _OPERATING:
            net = row
        elif net is not None and row.head & _SHARES and (row.head & _COUNTED or row.head <= _SHARES):
            number = row
            break
    if net is None or number is None:
        return
    bindings: list[dict[str, Bound]] = [
        {"stated": stated, "total": net.figures[column][0], "number": number.figures[column][0]}
        for column, (stated, is_loss) in top.figures.items()
        if column in net.figures and column in number.figures and net.figures[column][1] == is_loss
    ]
    apart = [_times(*bound.values()) for bound in bindings]
    for bound, times in zip(bindings, apart, strict=True):
        if 1.0 in apart and times and not 1 / _MOST < times < _MOST:
            yield Told(bound)  # one column shows what the lines tell, and no dividend on preferred shares makes so much
        elif not number.head & _COUNTED:
            yield Partial(bound)  # "Shrs 140.2 mln" may be those of the last day
        else:
            yield (Likely if 1.0 in apart else Loose)(bound)


#: So many times what it is off by, what is earned on a share is told of the same shares and earnings as in the column beside it.
_MOST = 1.5


def _times(*bound: Bound) -> float:
    """How many times what the earnings and the shares give it is what was earned on a share; 1 where it is that as printed, 0 where
    nothing can be said."""
    known = [
        printed(s.quantity.figure) * scale(s) for s in bound if isinstance(s, Slot) and s.quantity.figure is not None
    ]
    if len(known) < len(bound):
        return 0.0
    stated, total, number = known
    if number.low <= 0 or total.low <= 0:
        return 0.0
    computed = total / number
    return 1.0 if computed.meets(stated) else (stated.low + stated.high) / (computed.low + computed.high)
