"""Earnings a share of two columns of a results wire, and the shares that both give where no row tells them: "Shr 45 cts … Net 1,841,000 … Six mths
/ Shr 13 cts … Net 534,000"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line
from tieout.checking.finders.loose import Likely, Loose, Partial, Told
from tieout.checking.finders.wires.bids_apart import bids_apart
from tieout.checking.finders.wires.earned import Earned, earned, is_swapped, room
from tieout.checking.finders.wires.earned_apart import earned_apart
from tieout.checking.finders.wires.wire_blocks import Block, as_told, block_of, off
from tieout.checking.lines import Lines

#: So many rows apart the blocks of a quarter and of the months or the year may begin.
_NEAR = 8
#: Figures whose roundings leave room for so many times the least number of shares say nothing.
_WIDEST = 1.3
#: Where all other columns give one number of shares, but for so much, a slip may be looked for.
_ALIKE = 1.06
#: Less than so many times, and new shares or preferred ones explain it.
_LEAST = 1.1


def same_shares(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, what was earned on a share, `total`, what was earned, and `each` and `all`, the same of another column: of the block above, or else
    beside it, so that each column is held against one other."""
    if line.sentence.setting != "telegram":
        yield from earned_apart(line, lines)
        yield from bids_apart(line, lines)
        return
    block = _earned(block_of(line, lines))
    if block is None:
        return
    above, below = _next(line, lines, -1), _next(line, lines, 1)
    here, there = _columns(block), _columns(above or below) if above or below else {}
    every = [*here.values(), *there.values()]
    for column, one in here.items():
        others = [here.get(1 - column), there.get(column)]
        if (column == 0) == (above is not None):
            others.reverse()
        partner = next((other for other in others if other and room(one, other) <= _WIDEST), None)
        if partner is None or (column and not there):
            continue
        bound: dict[str, Bound] = {"stated": one.each, "total": one.all, "each": partner.each, "all": partner.all}
        if one.shares.meets(partner.shares):
            yield Partial(bound)
        elif _agree([other for other in every if other is not one]) and _is_far(one, partner):
            yield (Told if is_swapped(one, partner) else Likely)(bound)
        elif _is_far(one, partner) and not any(one.shares.meets(other.shares) for other in every if other is not one):
            yield (Likely if len(every) > _THREE else Loose)(bound)


def _earned(block: Block | None) -> Block | None:
    """The block, where it tells earnings on each share and in all, and no shares."""
    return block if block is not None and block.net is not None and block.shares is None and not block.diluted else None


def _next(line: Line, lines: Lines, step: int) -> Block | None:
    """The nearest other block of the wire to one side."""
    for k in range(1, _NEAR + 1):
        number = line.number + step * k
        if not 0 <= number < len(lines) or lines.sentences[number].setting == "prose":
            return None
        other = lines[number]
        if other is not None and (block := _earned(block_of(other, lines))) is not None:
            return block
    return None


def _columns(block: Block | None) -> dict[int, Earned]:
    """This year and the last, where profit goes with profit and loss with loss; where the row of what is on a share says nothing, both may be lost."""
    if block is None or block.net is None:
        return {}
    found = {}
    unsaid = not any(lost for _, lost in block.share.figures.values()) and block.share.head.isdisjoint(_SIGNED)
    unsaid = unsaid and all(lost for _, lost in block.net.figures.values())
    for column, (each, is_loss) in block.share.figures.items():
        of_all, lost = block.net.figures.get(column, (None, is_loss))
        if of_all is not None and (lost == is_loss or unsaid) and each.kind == "currency" and as_told(each).low > 0:
            found[column] = earned(each, of_all)
    return found


#: A row of what is on a share that says so of its first figure says it of all.
_SIGNED = frozenset(("profit", "loss"))


def _agree(others: list[Earned]) -> bool:
    """Whether three other columns give one number of shares, so nearly that they hide no issue of new ones."""
    pairs = [off(a.shares, b.shares) for k, a in enumerate(others) for b in others[:k]]
    return len(others) == _THREE and all(times and 1 / _ALIKE <= times <= _ALIKE for times in pairs)


_THREE = 3


def _is_far(one: Earned, other: Earned) -> bool:
    times = off(one.shares, other.shares)
    return bool(times) and not 1 / _LEAST < times < _LEAST
