"""What lies between the only two amounts near it that are so far apart, where words say that so much came, went, is wanting or is over: "cut its holding to
618,400 shares. It sold 92,300 of them. In May it had 710,700"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tieout.checking.compact.alike import tells_bare
from tieout.checking.compact.kinds import AMOUNTS, BARE, UNITED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import but_for_a_slip
from tieout.checking.compact.telling import digits, unit_alike
from tieout.checking.finders.changes.came_and_went import tells_more, way_of
from tieout.checking.finders.changes.known_difference import counts_another
from tieout.checking.finders.changes.no_accident import room_of
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, are_alike, is_level, value_of
from tieout.checking.finders.loose import Partial
from tieout.checking.finders.sum_frame import LONGEST
from tieout.checking.gate.levels import may_lie_apart, may_lie_between
from tieout.checking.lines import Lines
from tieout.checking.readings.balances import no_surplus
from tieout.patterns import lazily

_NO_LEVEL = CHANGES | {"average", "each", "per"}
_NO_SIZE = COMPARED | {"average", "each"}
#: The sentences before and behind that are looked over, the nearest first.
_STRETCHES = ((0, 0), (0, 1), (1, 0), (1, 1))
_PAIR, _FARTHEST, _SEVERAL, _DIGITS, _FEW = 2, 40.0, 6, 6, 5
_POWERS, _NEAR = (1e3, 1e-3), 3
#: What was told for a time before.
_BEFORE = frozenset(("earlier", "from", "against", "year-ago"))
_EARLIER = lazily(r"\b(?:earlier|previously|formerly|before|ago)\b[^,;:.\d]{0,30}$")
#: How likely it may be that figures of other things fit, where words call it a change, and where none say that there is so much; and how many times
#: each other the levels are where a slip parts them.
_ACCIDENT, _OF_CHANGE, _NEVER, _SLIPPED, _HALF = 0.06, 0.09, 0.002, 10.0, 0.5000001
_SMALL = r"(?: (?:about|some|nearly|almost|just|only|over|roughly|around|more than|under|an?|the|its))* ?[$£€]?$"
#: Words by which a figure is what lies between two others.
_AHEAD = lazily(
    r"(?:\bby|\bbeat|\bthe (?:further|extra|additional)|\b(?:gap|hole|shortfall|surplus|margin|lead|excess|difference|decrease|increase|decline|rise|drop"
    r"|net (?:gain|inflow|outflow|debt|change))(?: of| was| is|,)?"
    rf"|\bto (?:shed|lose|find|raise|borrow)){_SMALL}"
)
_BEHIND = lazily(
    r"^(?:-[a-z]+)?(?: (?!is\b|are\b|was\b|were\b|had\b|has\b)[a-z-]+){0,2} (?:more|fewer|less|up|down|above|below|over|under"
    r"|too (?:many|few|much|little)|to (?:shed|go|spare|lose|find)|gap|hole|shortfall|surplus|in excess|to the good)\b"
)
#: Those by which it came, went or is left: what there was, or is, must be told as such.
_MOVED = lazily(
    r"(?:\b(?:a|the|an|some|most of the) (?:further|extra|additional)|\banother|\bneeds?|\bneeded|\bsaved|\bsaving|\bleft(?: [a-z]+)? with|\bleaving"
    rf"|\bleaves|\bloans of|\bof the){_SMALL}"
)
_DEED = lazily(
    rf"\b(?:sold|sell|selling|bought|buying|shed|disposed of|parted with|gained|lost|missed|added|adding|put on|joined by|scrapped|closed|shut|cut){_SMALL}"
)
_STAYS = lazily(r"^(?: [a-z-]+){0,2} (?:remain(?:s|ed)?|left|extra)\b")
_STATE = lazily(
    r"\b(?:had|has|have|held|holds?|holding|stake|owns?|owned|stood|stands?|was|were|now|earlier|previously|before|left with|remains?|to|from|against|versus"
    r"|rather than|instead of|(?:put|seen|estimated|forecast) at|represents|employs"
    r"|reached|numbered|counted|ran to|budget|fetched|revenue|took in|spent|outlays|takings)(?: [a-z-]+){0,3} ?[$£€]?$"
)


def told_between(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `new` and `base`: those that fit, and no others near do; or the only two, where a slip of the pen parts them from it."""
    if line.sentence.setting in NO_SENTENCES or len(line.slots) > LONGEST:
        return
    for stated in line.slots:
        if not is_level(stated, AMOUNTS, _NO_SIZE) or value_of(stated) <= 0:
            continue
        if ":" in line.text[line.sentence.start : stated.quantity.start] and _LISTED.search(
            line.text[stated.quantity.end : line.sentence.end]
        ):
            continue  # "827 workers: 534 underground, 239 above ground and others in offices"
        if stated.unit == "point" or _has_its_own(stated, line):
            continue
        between = _lies_between(stated, line)
        if not between and not _moved(stated, line):
            continue
        pair = _pair(stated, line, lines, between)
        if pair is not None and not no_surplus(stated, pair, line) and not _goes_against(stated, *pair, line, lines):
            new, base = pair if stated.sign >= 0 else pair[::-1]
            yield Partial(stated=stated, new=new, base=base)


_LISTED = lazily(r"\b(?:and|with) (?:several|others?|some|a few|a number|many|the rest)\b")


def _has_its_own(stated: Slot, line: Line) -> bool:
    """'rose 46 from 272', 'which was 46 more than the 272 of May': whether its own words lead to a level."""
    return any(slot.tags & COMPARED and not slot.context for slot in line.slots[stated.number + 1 :][:_PAIR])


def _lies_between(stated: Slot, line: Line) -> bool:
    return bool(_AHEAD.search(line.said_before(stated)) or _BEHIND.match(line.said_behind(stated)))


def _moved(stated: Slot, line: Line) -> bool:
    said = _MOVED.search(line.said_before(stated)) or _STAYS.match(line.said_behind(stated))
    return bool(said) or _DEED.search(line.said_before(stated)) is not None


def _pair(stated: Slot, line: Line, lines: Lines, between: bool) -> tuple[Slot, Slot] | None:
    """The larger and the smaller of the two levels."""
    slipped = None
    for back, ahead in _STRETCHES:
        levels = _levels(stated, line, lines, back, ahead)
        if len(levels) > _PAIR and not (back or ahead):
            return None  # "318 in May, 272 in June and 250 in July, a drop of 22"
        if not _PAIR <= len(levels) <= _SEVERAL:
            continue
        pairs = [(a, b) if value_of(a) > value_of(b) else (b, a) for a, b in combinations(levels, 2)]
        fits = [
            (pair, room)
            for pair in pairs
            if (room := room_of(stated, 1, *pair)) is not None and _fits(stated, *pair, between=between)
        ]
        if fits:
            (high, low), room = fits[0]
            sure = (
                not counts_another(stated, (high, low))
                and len(fits) == 1
                and room * len(pairs) <= (_OF_CHANGE if stated.tags & CHANGES and between else _ACCIDENT)
                and _tell(stated, high, low, between)
            )
            told = between or _are_states((high, low), lines) or (room * len(pairs) <= _NEVER and high.unit == low.unit)
            return (high, low) if sure and told else None
        if len(pairs) == 1 and slipped is None and _may_be_slipped(stated, *pairs[0], line, between):
            slipped = pairs[0] if between or _are_states(pairs[0], lines) else None
    return slipped


def _goes_against(stated: Slot, high: Slot, low: Slot, line: Line, lines: Lines) -> bool:
    """'Raised its stake to 2,310 after buying 420; earlier it held 2,730': whether what came makes less of what was told for a time before, or what went
    makes more."""
    way = stated.sign or way_of([t.text for t in line.tokens[max(0, stated.at - _NEAR) : stated.at]])
    was, other = (high, low) if way > 0 else (low, high)
    return way != 0 and _was(was, lines) and not _was(other, lines)


def _was(level: Slot, lines: Lines) -> bool:
    there = lines[level.line]
    return bool(level.tags & _BEFORE) or (there is not None and _EARLIER.search(there.said_before(level)) is not None)


def _fits(stated: Slot, high: Slot, low: Slot, between: bool) -> bool:
    """Whether it is the difference as the most coarsely told of the three prints it, where none is told roughly."""
    told = [slot.quantity for slot in (stated, high, low)]
    if any(one.hedge != "=" for one in told):
        return between
    step = max((one.figure.step for one in told if one.figure is not None), default=0.0)
    return abs(value_of(high) - value_of(low) - value_of(stated)) <= step * _HALF


def _tell(stated: Slot, high: Slot, low: Slot, between: bool) -> bool:
    """Whether the three have digits enough, and the one is not just twice the other."""
    several = [slot.quantity for slot in (stated, high, low)]
    told = sum(map(digits, several))
    if told < (_FEW if between else _DIGITS) or value_of(low) == value_of(stated) or digits(high.quantity) < _PAIR:
        return False
    return may_lie_apart(*several) or (all(one.kind in BARE for one in several) and may_lie_between(*several))


def _are_states(levels: Sequence[Slot], lines: Lines) -> bool:
    """Whether words say of both that there is, or was, so much; of amounts of money or a measure, of one."""
    told = [_is_state(level, lines) for level in levels]
    return all(told) if all(level.kind in BARE for level in levels) else any(told)


def _is_state(level: Slot, lines: Lines) -> bool:
    """Whether words say that there is, or was, so much: "it had 710,700", "cut its holding to 618,400"."""
    there = lines[level.line]
    return there is not None and _STATE.search(there.said_before(level)) is not None


def _may_be_slipped(stated: Slot, high: Slot, low: Slot, line: Line, between: bool) -> bool:
    """Whether the two are of one unit and size, so that a slip of the pen may part them from what lies between them, and no more is told of that:
    "net debt was 2.4 million after a dividend"."""
    if tells_more(line, stated.at + 1, stated):
        return False
    units = {slot.unit for slot in (stated, high, low) if slot.unit}
    near = value_of(high) <= _SLIPPED * value_of(low) and digits(low.quantity) >= _PAIR
    return len(units) <= 1 and near and _tell(stated, high, low, between) and _is_slip(stated, high, low)


def _is_slip(stated: Slot, high: Slot, low: Slot) -> bool:
    """Whether digits that have changed places part the three, or "billion" for "million" the one from the two."""
    if any(
        but_for_a_slip(a.quantity, [b.quantity, stated.quantity], rounded=True) for a, b in ((high, low), (low, high))
    ):
        return True
    if any(one.kind not in UNITED or one.quantity.hedge != "=" for one in (stated, high, low)):
        return False
    step = max((one.quantity.figure.step for one in (high, low) if one.quantity.figure is not None), default=0.0)
    off = value_of(high) - value_of(low)
    return any(abs(value_of(stated) * power - off) <= step * _HALF for power in _POWERS)


def _levels(stated: Slot, line: Line, lines: Lines, back: int, ahead: int) -> Sequence[Slot]:
    """The figures like it in so many sentences before and behind, each value once."""
    found: dict[float, Slot] = {}
    for number in range(max(0, line.number - back), min(len(lines), line.number + ahead + 1)):
        there = line if number == line.number else lines[number]
        if there is None or there.sentence.setting in NO_SENTENCES or len(there.slots) > LONGEST:
            continue
        for slot in there.slots:
            if slot is not stated and is_level(slot, AMOUNTS, _NO_LEVEL) and _may_be_of(slot, stated):
                found.setdefault(value_of(slot), slot)
    return [*found.values()]


def _may_be_of(level: Slot, stated: Slot) -> bool:
    """Whether a figure is of the unit of another, and of such a size that this may be the difference of it and the next."""
    size = value_of(level) * _FARTHEST >= value_of(stated) and ("/" in level.unit) == ("/" in stated.unit)
    counted = level.kind in BARE and stated.kind in BARE
    told = unit_alike(level.quantity, stated.quantity) and level.kind in UNITED
    bare = any(tells_bare(a) and b.kind in ("measure", "currency") for a, b in ((level, stated), (stated, level)))
    return size and value_of(level) > 0 and (counted or told or bare or are_alike(level, stated))
