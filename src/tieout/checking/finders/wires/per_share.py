"""Earnings a share, the earnings and the shares, each on a line of its own in a telegram: "Shr 20 cts vs 19 / Net 7,040,000 vs 6,613,000 /
Avg shrs 12.6 mln vs 12.3 mln"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Likely, Loose, Partial, Told
from tieout.checking.finders.wires.wire_blocks import COUNTED, Block, as_told, block_of
from tieout.checking.lines import Lines
from tieout.patterns import lazily


def earnings_per_share(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, what was earned on a share, `total`, what was earned, and `number`, the shares, all of one column. What goes to preferred
    shares, and shares that there could be, make the words leave something open."""
    block = block_of(line, lines)
    if block is None or block.shares is None:
        return
    bindings = _columns(block)
    apart = [_times(*bound.values()) for bound in bindings]
    sure = not block.diluted and 1.0 in apart and _all_tie(line, lines)
    counted = bool(block.shares.head & COUNTED)
    most = _LEAST if sure and not _OTHERS.search(lines.text) else _MOST
    for bound, times in zip(bindings, apart, strict=True):
        if 1.0 in apart and times and not 1 / most < times < most:
            yield Told(bound)  # one column shows what the lines tell, and no dividend or saved interest makes so much
        elif block.diluted or not (counted or (1.0 in apart and times and not 1 / _NEARLY < times < _NEARLY)):
            yield Partial(
                bound
            )  # "Shrs 140.2 mln" may be those of the last day; what is saved on bonds goes with diluted shares
        else:
            yield (Likely if counted and 1.0 in apart else Loose)(bound)


def _columns(block: Block) -> list[dict[str, Bound]]:
    """The roles of this year and the last, profits with profits and losses with losses."""
    net, number = block.net, block.shares
    if net is None or number is None:
        return []
    return [
        {"stated": stated, "total": net.figures[column][0], "number": number.figures[column][0]}
        for column, (stated, is_loss) in block.share.figures.items()
        if column in net.figures and column in number.figures and net.figures[column][1] == is_loss
    ]


def _all_tie(line: Line, lines: Lines) -> bool:
    """Whether both columns of each other block near, of which there is one, show that nothing goes to preferred shares."""
    near = [
        block
        for k in range(max(0, line.number - _NEAR), min(len(lines), line.number + _NEAR + 1))
        if k != line.number and lines.sentences[k].setting == "telegram" and (other := lines[k]) is not None
        if (block := block_of(other, lines)) is not None and block.shares is not None and not block.diluted
    ]
    apart = [_times(*bound.values()) for block in near for bound in _columns(block)]
    return len(apart) >= _COLUMNS and all(times == 1.0 for times in apart)


#: By more than so many times what is earned on a share is told of other shares and earnings than the column beside it, and than all others.
_MOST, _LEAST = 1.5, 1.15
#: Where the shares may be those of the last day, less is none of the other column's.
_NEARLY = 1.05
#: So many rows to either side another block may begin; it tells this year and the last.
_NEAR, _COLUMNS = 12, 2
#: What makes it another quotient, where a note names it.
_OTHERS = lazily(r"(?i)\b(?:preferred|warrants?|convertible|dilut|adjust)")


def _times(*bound: Bound) -> float:
    """How many times what the earnings and the shares give it is what was earned on a share; 1 where it is that as printed, 0 where
    nothing can be said."""
    known = [as_told(s) for s in bound if isinstance(s, Slot) and s.quantity.figure is not None]
    if len(known) < len(bound):
        return 0.0
    stated, total, number = known
    if number.low <= 0 or total.low <= 0:
        return 0.0
    computed = total / number
    return 1.0 if computed.meets(stated) else (stated.low + stated.high) / (computed.low + computed.high)
