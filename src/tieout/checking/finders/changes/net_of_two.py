"""What two flows of the sentence beside it come to: "The canton closed the year with 170 million in hand. It had taken in 4.36 billion and laid out
4.19 billion"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.changes.no_accident import room_of
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, is_level, value_of
from tieout.checking.finders.sum_frame import LONGEST
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_NO_LEVEL = CHANGES | {"by", "average", "planned", "inside", "each"}
_TWO, _REACH, _ROOM, _FARTHEST, _BOTH = 2, 8, 0.06, 40.0, 2


def net_of_two(stated: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot]]:
    """The larger and the smaller of the only two amounts like it beside it, of which words say that the one comes in and the other goes out."""
    if (
        len(line.slots) > LONGEST
        or stated.context
        or stated.kind not in AMOUNTS
        or value_of(stated) <= 0
        or stated.tags & CHANGES
    ):
        return
    way = _way(stated, line)
    if way is None:
        return
    for steps in ((1, 2), (-1, -2)):
        there = next((near for step in steps if (near := _told_beside(stated, line.number + step, lines))), None)
        flows = _flows(stated, there, bool(stated.tags & COMPARED)) if there is not None else ()
        if there is None or len(flows) != _TWO:
            continue
        small, large = sorted(flows, key=value_of)
        room, sure = room_of(stated, 1, large, small), _are_opposed(way, large, small, there)
        if sure and (room <= _ROOM if room is not None else sure == _BOTH and abs(there.number - line.number) == 1):
            yield large, small
            return


def _told_beside(stated: Slot, number: int, lines: Lines) -> Line | None:
    """The line of a sentence that tells amounts like one of another."""
    there = lines[number] if 0 <= number < len(lines) else None
    if there is None or there.sentence.setting in NO_SENTENCES or len(there.slots) > LONGEST:
        return None
    return there if any(not s.context and s.kind in AMOUNTS and alike(s, stated) for s in there.slots) else None


def _flows(stated: Slot, there: Line, of_before: bool) -> Sequence[Slot]:
    told = [s for s in there.slots if is_level(s, AMOUNTS, _NO_LEVEL) and alike(s, stated) and value_of(s) > 0]
    flows = [s for s in told if bool(s.tags & COMPARED) == of_before]
    large = max(map(value_of, flows), default=0.0)
    return [s for s in flows if value_of(s) * _FARTHEST >= large]


def _way(stated: Slot, line: Line) -> int | None:
    """1 where words call a figure what more came in than went out, -1 where less did, 0 where they leave it open; None where it is no such figure."""
    behind = line.said_behind(stated)
    ahead = line.said_before(stated)[-_BEFORE:]
    for way, words in ((1, _OVER), (-1, _SHORT), (0, _BETWEEN)):
        after, before = words
        if after.match(behind) or before.search(ahead):
            return way
    return None


_BEFORE = 60
_LEAD = r"[a-z0-9.' -]{0,40}?(?: of| was| is| to| at| came to| reached| stood at| totalled|,)?(?: about| some| nearly| almost| only| just)? $"
_OVER = (
    lazily(r"^ (?:[a-z-]+ )?(?:surplus|in hand|in the black|to the good|to spare|left over|profit)\b"),
    lazily(rf"\b(?:surplus|excess){_LEAD}"),
)
_SHORT = (
    lazily(r"^ (?:[a-z-]+ )?(?:deficit|shortfall|short|in the red|overspend|loss)\b"),
    lazily(rf"\b(?:deficit|shortfall){_LEAD}"),
)
_BETWEEN = (
    lazily(r"^ (?:(?:of|in) )?(?:net [a-z]+|(?:[a-z-]+ )?(?:gap|difference|balance)|more (?:[a-z]+ )?[a-z]+ than)\b"),
    lazily(rf"\b(?:gap|difference|net [a-z]+){_LEAD}|\b(?:a )?net $"),
)


def _are_opposed(way: int, large: Slot, small: Slot, line: Line) -> int:
    """Of how many of two flows words say which way they go, where none goes the same as the other or against the figure's own; else 0."""
    sides = _side(large, line), _side(small, line)
    if sides[0] == sides[1] or (way and (sides[0] not in (0, way) or sides[1] not in (0, -way))):
        return 0
    return sum(side != 0 for side in sides)


def _side(flow: Slot, line: Line) -> int:
    """1 where words at a figure say that it came in, -1 where it went out, 0 where they do not say."""
    before = [slot for slot in line.slots if slot.at < flow.at and not slot.context]
    start = max(before[-1].at + 1 if before else 0, flow.at - _REACH)
    ahead = " ".join(t.text for t in line.tokens[start : flow.at])
    behind = " ".join(t.text for t in line.tokens[flow.at + 1 : flow.at + 3])
    for words in (ahead, behind):
        came, went = _IN.search(words) is not None, _OUT.search(words) is not None
        if came != went:
            return 1 if came else -1
    return 0


_IN = lazily(
    r"\b(?:exports?|revenues?|receipts?|income|takings|took in|taken in|brought in|bring in|brings in|earned|assets|grants|fees|gross [a-z]+|births?|arrivals"
    r"|hired|joined|arrived|opened|new [a-z]+|borrowed|raised|collected|went up|signed up|received|admitted|recruited)\b"
)
_OUT = lazily(
    r"\b(?:imports?|spending|spent|outlays?|outgoings|expenditures?|costs?|expenses?|laid out|paid out|payments|liabilities|swallowed|deaths?|departures"
    r"|left|resigned|closed|redemptions|repayments|repaid|came down|cash|in the bank|pulled down|discharged|sent home|quit|died)\b"
)
