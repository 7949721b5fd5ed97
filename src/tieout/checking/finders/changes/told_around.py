"""A change whose levels stand in the sentences around it: "The crop shrank by 38 percent to 2.7 tonnes. Last year's, at 4.4 tonnes, …". Bound only
where words put one level at an earlier time, the three fit, that is no accident, and no other two near it do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from tieout.checking.compact.ahead import AHEAD
from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.changes.no_accident import room_of
from tieout.checking.finders.changes.of_one_thing import of_one_thing
from tieout.checking.finders.changes.reckoned_from import Compared, agree, compared
from tieout.checking.finders.changes.which_way import way_of
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, Told, is_level, value_of
from tieout.checking.finders.of_the_two import counts_others
from tieout.checking.finders.sum_frame import LONGEST
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import LAST, OF_YEAR, PLAIN, Time, is_before
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences to either side a level may stand.
_NEAR = 2
_NO_LEVEL = CHANGES | {"by", "average", "planned"}
_SHARES = frozenset(("percent",))
_FARTHEST = 20.0
#: How likely it may be that figures of other things fit: of a change that its sentence takes up ("That is …"), of things that share a name, and of
#: others in sentences next to each other, or farther apart.
_TAKEN_UP, _NAMED, _BESIDE, _APART = 0.3, 0.2, 0.06, 0.02


def told_around(change: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot]]:
    """The new level and the one of before."""
    way = None if change.context or len(line.slots) > LONGEST else way_of(change, line)
    if way is None:
        return
    every = _levels(_SHARES if change.kind == "percentage_point" else AMOUNTS, line, lines)
    levels = [one for one in every if _may_be_of(one[1], change, line)]
    usable = {slot for _, slot in levels}
    alike = [(one, other) for one, other in _alike(every, line, lines) if one[1] in usable and other[1] in usable]
    apart = [pair for pair in alike if not _are_in(line, pair)]
    fitting: dict[tuple[float, float], tuple[Told, Told, float]] = {}
    for one, other in apart:
        room = room_of(change, way, one[1], other[1])
        if room is not None and _is_after(one, other, lines) and _is_of_them(change, line, one, other, levels):
            fitting.setdefault((value_of(one[1]), value_of(other[1])), (one, other, room))
    taken_up = _takes_up(change, line)
    if len(fitting) > 1 or not (fitting or taken_up) or _has_its_own(change, line, alike, lines):
        return
    pairs = [pair for pair in apart if _is_after(*pair, lines)]
    if fitting:
        one, other, room = next(iter(fitting.values()))
        if room * len(pairs) <= _allowed(change, line, (one, other), taken_up):
            yield one[1], other[1]
    elif len(pairs) == 1:
        one, other = pairs[0]
        of_base = other[0] is line and other[1].tags.isdisjoint(
            COMPARED
        )  # "It used to be 250, which was 25 percent more"
        if not of_base and _are_right_before(line, (one, other)) and _is_of_them(change, line, one, other, levels):
            yield one[1], other[1]


def _has_its_own(change: Slot, line: Line, alike: Sequence[tuple[Told, Told]], lines: Lines) -> bool:
    """Whether the clause of a change has two levels."""
    if "that-change" in change.tags:
        return False
    own = (pair for pair in alike if _are_in(line, pair))
    return any(_is_after(*pair, lines) and _is_in_clause(change, line, pair[0][1], pair[1][1]) for pair in own)


def _are_in(line: Line, levels: Sequence[Told]) -> bool:
    return all(there is line for there, _ in levels)


def _is_in_clause(change: Slot, line: Line, new: Slot, base: Slot) -> bool:
    """Whether two levels near each other stand in the clause of a change: "loss widened to 58 from 22 although sales rose 9 percent" has two."""
    near = min((new, base), key=lambda slot: abs(slot.at - change.at))
    return way_of(new, line) is way_of(base, line) is None and not _is_parted(line, near, change)


def _is_parted(line: Line, one: Slot, other: Slot) -> bool:
    """Whether a new clause begins between two figures with "although" or a semicolon."""
    first, last = sorted((one.at, other.at))
    return any("break" in t.classes or t.text == ";" for t in line.tokens[first:last])


def _levels(kinds: frozenset[str], line: Line, lines: Lines) -> Sequence[Told]:
    """All levels near; none where they are too many to tell which two are meant."""
    found: list[Told] = []
    for number in range(max(0, line.number - _NEAR), min(len(lines), line.number + _NEAR + 1)):
        there = line if number == line.number else lines[number]
        if there is None or there.sentence.setting in NO_SENTENCES:
            continue
        if len(there.slots) > LONGEST:
            return ()
        found.extend((there, slot) for slot in there.slots if is_level(slot, kinds, _NO_LEVEL))
    return found if len(found) <= LONGEST else ()


def _may_be_of(level: Slot, change: Slot, line: Line) -> bool:
    if change.kind not in AMOUNTS:
        return level is not change and not counts_others(level, change, line)
    exact = level.quantity.hedge in ("=", "~")  # "from 31.9 to more than 32" leaves open by how much
    return level is not change and exact and _of_one_noun(level, change)


def _alike(levels: Sequence[Told], line: Line, lines: Lines) -> Sequence[tuple[Told, Told]]:
    """The pairs of them that may be levels of one thing, either way round, worked out once for all changes of the sentence."""
    if not levels:
        return ()
    key = ("alike", line.number, levels[0][1].kind in AMOUNTS)
    if key not in lines.known:
        lines.known[key] = [(one, other) for one, other in permutations(levels, 2) if _may_be(one[1], other[1])]
    pairs: Sequence[tuple[Told, Told]] = lines.known[key]
    return pairs


def _may_be(new: Slot, base: Slot) -> bool:
    """Whether two figures may be levels of one thing by their units and sizes."""
    low, high = sorted((abs(value_of(new)), abs(value_of(base))))
    return 0 < low < high <= _FARTHEST * low and _of_one_noun(new, base)


def _of_one_noun(one: Slot, other: Slot) -> bool:
    return alike(one, other) and not (one.kind == other.kind == "count" and "" != one.unit != other.unit != "")


def _is_after(one: Told, other: Told, lines: Lines) -> bool:
    """Whether words put the second of two levels before the first."""
    (there, new), (here, base) = one, other
    led = [not slot.tags.isdisjoint(COMPARED) for slot in (new, base)]
    if led[0] != led[1]:
        return led[1]
    early, late = (_known_time(level, where, lines) for level, where in ((base, here), (new, there)))
    if there is not here and _is_ahead(new, there) != _is_ahead(base, here):
        return _is_ahead(new, there)
    return is_before(early, late) is True or (early.rank == OF_YEAR and late.rank == LAST)


def _known_time(level: Slot, line: Line, lines: Lines) -> Time:
    """Of what time a level is, worked out once."""
    key = ("when", level)
    if key not in lines.known:
        lines.known[key] = _when(level, line)
    time: Time = lines.known[key]
    return time


def _when(level: Slot, line: Line) -> Time:
    """Of what time a level is, were it told before the change that leads to it: "Bookings in April had dropped 2.8 percent to 26"."""
    time = time_of(level, line)
    if time or time.rank != PLAIN or level.tags.isdisjoint(("to", "at")):
        return time
    for before in reversed(line.slots[: level.number]):
        if before.context:
            continue
        if before.tags.isdisjoint(CHANGES):
            return time
        if told := time_of(before, line):
            return told
    return time


def _is_ahead(level: Slot, line: Line) -> bool:
    """'will grow five percent, to 29 million'"""
    return any(not AHEAD.isdisjoint(t.text.split()) for t in line.tokens[max(0, level.at - _VERB) : level.at])


_VERB = 9


def _is_of_them(change: Slot, line: Line, one: Told, other: Told, levels: Sequence[Told]) -> bool:
    """Whether words at a change tell of no other levels: the one right before it, or a time from which it is reckoned that is not the base's."""
    (there, new), (here, base) = one, other
    if there is here and any(_is_like(slot, change) for slot in there.slots):
        return False  # they have a change of their own
    if any(_is_again(slot, change) for where in (there, here) if where is not line for slot in where.slots):
        return False
    if there is not line and here is not line and "that-change" not in change.tags:
        own = [s for where, s in levels if where is line and alike(s, new) and not _is_parted(line, s, change)]
        if any(slot.at > change.at or slot.tags & {"to", "at"} or slot in _hosts(change) for slot in own):
            return False
    if here is line and base.at > change.at and base.tags & COMPARED:
        return True
    if "traded" in change.tags:
        return True  # "bought 40 from May 4 to May 12"
    reckoned, where = compared(line, change, new)
    if any("weekday" in line.tokens[k].classes for k in where):
        return True  # "rose 41 points and stood at 2,874 on Friday"
    if reckoned == Compared():
        return True
    if there is line or here is line or not reckoned.other:
        return agree(reckoned, time_of(base, here), time_of(new, there)) is not False
    return False


def _is_like(slot: Slot, change: Slot) -> bool:
    """Whether a figure is the size of another change, told as this one is."""
    if slot.context or slot.tags.isdisjoint(CHANGES) or slot is change:
        return False
    return alike(slot, change) if change.kind in AMOUNTS else slot.kind in _SHARES


def _is_again(slot: Slot, change: Slot) -> bool:
    """Whether a change is told once more, beside its levels."""
    return slot is not change and slot.kind == change.kind and value_of(slot) == value_of(change)


def _hosts(change: Slot) -> set[Slot]:
    return {slot for name in ("appended", "apposed", "or", "paren", "dash") for slot in change.links.get(name, ())}


def _takes_up(change: Slot, line: Line) -> bool:
    """Whether a change is told of what the sentence before tells, and of no other thing."""
    return not change.tags.isdisjoint(("that-change", "that-one")) or _BACK.search(line.said_before(change)) is not None


def _are_right_before(line: Line, levels: Sequence[Told]) -> bool:
    """Whether levels stand in a sentence or the one before it."""
    return all(there.number in (line.number - 1, line.number) for there, _ in levels)


def _allowed(change: Slot, line: Line, levels: Sequence[Told], taken_up: bool) -> float:
    """How likely an accident may be."""
    if taken_up and _are_right_before(line, levels):
        return _TAKEN_UP
    beside = all(abs(there.number - line.number) <= 1 for there, _ in levels)
    others = [(there, level) for there, level in levels if there is not line]
    later = max([(line, change), *others], key=lambda told: told[0].number)
    if all(of_one_thing(line, change, there, level) for there, level in others) or (
        beside and _OF_IT.search(later[0].said_before(later[1]))
    ):
        return _NAMED
    return _BESIDE if beside else _APART


#: Words at a change, and at a level, that name no other thing than the sentence before does.
_BACK = lazily(
    r"^[“\"]?(?:that|this|it|they|an?|so|growth|which)\b|\b(?:it|that|this) (?:is|was|means|meant)\b|\b(?:that|this) (?:against|with|beside)\b"
    r"|\bthe (?:number|figure|total|amount|sum|count) (?:is|was|were|had been|stood)\b|^growth of\b"
)
_OF_IT = lazily(
    r"(?:^[“\"]?|[,;–—] |\bwhen |\byear |\bearlier )(?:it|they|we|he|she|there)\b|\bthe (?:number|figure|total|count)\b"
)
