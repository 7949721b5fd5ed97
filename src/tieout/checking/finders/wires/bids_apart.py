"""Two bids for one firm, each told for a share and in all, and the shares that both are for: "raised its bid to 45 dollars a share, or 315 million dollars,
from 40 dollars a share, or 280 million"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Likely, Partial
from tieout.checking.finders.told_time import told
from tieout.checking.finders.wires.earned import Earned, room
from tieout.checking.finders.wires.earned_told import go_together, pairs_told
from tieout.checking.finders.wires.wire_blocks import off
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences before another may stand; roundings that leave more room for the number of shares say nothing.
_NEAR, _NARROW = 2, 1.08
#: Less than so many times, and shares that came with an offer explain it.
_LEAST = 1.12
#: What says that they are for one firm.
_OF_ONE_FIRM = frozenset(
    "raised raises lifted lifts increased increases sweetened boosted topped tops earlier previous previously original initial first latest".split()
)
_BIDS = frozenset("bid bids offer offers offered offering tender takeover buyout proposal".split())


def bids_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, what a bid is for a share, `total`, what it is in all, and `each` and `all`, the same of the nearest one before it. Bids may be for
    two firms, and for more or fewer shares, so that only a misprint is accused."""
    here = list(_bids(line))
    above = [lines.beside(line, -k) for k in range(1, _NEAR + 1) if here]
    before = [one for there in above if there is not None and _are_of_one_year(line, there) for one in _bids(there)]
    for k, one in enumerate(here):
        others = [
            other for other in (*here[:k][::-1], *before) if go_together(one, other) and room(one, other) <= _NARROW
        ]
        if not others:
            continue
        other = next((other for other in others if one.shares.meets(other.shares)), others[0])
        times = off(one.shares, other.shares)
        if times == 1.0 or (times and not 1 / _LEAST < times < _LEAST):
            kind = Partial if line.texts.isdisjoint(_OF_ONE_FIRM) else Likely
            yield kind(stated=one.each, total=one.all, each=other.each, all=other.all)


def _are_of_one_year(line: Line, there: Line) -> bool:
    """'A bid in 1985 was': in another year there may be other shares."""
    return told(line.tokens, line).years == told(there.tokens, there).years


def _bids(line: Line) -> Iterator[Earned]:
    """What a sentence bids for all of a firm: "$208 million for the 74 percent it did not own" is for other shares."""
    if not line.texts.isdisjoint(_BIDS):
        yield from (one for one in pairs_told(line) if not _OF_SOME.match(line.said_behind(_last(one))))


def _last(one: Earned) -> Slot:
    return max(one.each, one.all, key=lambda slot: slot.at)


#: Behind what is bid: for how many shares, or which.
_OF_SOME = lazily(
    r"\s+(?:for|on|to\s+buy)\s+(?:the\s+|an?\s+|about\s+|some\s+|all\s+the\s+)*(?:[0-9]|half\b|rest\b|remain|other\b|stake\b)"
)
