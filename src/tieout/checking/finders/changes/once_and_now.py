"""A change told of two levels before it, of which words put one at an earlier time: "In 2015 the scheme had 4,850 members. It now has 6,120, a
rise of 26 percent"; "48 this year. The year before it had been 60, or 25 percent more"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tieout.checking.compact.ahead import AHEAD
from tieout.checking.compact.groups import TOLD_CHANGE
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.finders import loose
from tieout.checking.finders.changes.in_order import grows, in_order, is_from, is_only
from tieout.checking.finders.changes.levels_behind import FIGURES, is_positive, levels_behind
from tieout.checking.finders.clause_of import takes_a_time
from tieout.checking.finders.level import COMPARED, NO_SENTENCES, Told, are_alike
from tieout.checking.finders.loose import Likely, Near, Partial
from tieout.checking.finders.of_the_two import has_own_subject, is_of_them, names, names_behind
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import ONCE, Time, are_told
from tieout.checking.lines import Lines

#: So many sentences back the first of the two levels may stand.
_BACK = 2

_Found = Iterator[dict[str, Bound]]


def percents_of_two(line: Line, lines: Lines) -> _Found:
    """`stated`, a change in percent, and the levels that it is of, `new` and `base`."""
    for slot in line.slots:
        if slot.kind in _SHARES and not slot.context and _is_change(slot, line) and not _has_levels(slot, line):
            for new, base, kind in levels_of(slot, line, lines, AMOUNTS):
                yield kind(stated=slot, new=new, base=base)


_SHARES = frozenset(("percent", "fraction"))


def _is_change(slot: Slot, line: Line) -> bool:
    """Whether words call a percentage a change: "17 percent more", "the cut came to 21 percent", "the increase, of 20 percent"."""
    return slot.sign != 0 if slot.tags & TOLD_CHANGE else _is_called_so(slot, line)


def _is_size(slot: Slot, line: Line) -> bool:
    """'a gain of 12 million', 'by 12 million': whether a figure is the size of a change."""
    return _is_called_so(slot, line) or line.tokens[max(0, slot.at - 1)].text == "by"


def _is_called_so(slot: Slot, line: Line) -> bool:
    """Whether a noun for a change leads to a figure."""
    ahead = list(line.tokens[max(0, slot.at - _CALLED) : slot.at])
    noun = next((k for k in range(len(ahead) - 1, -1, -1) if "change-noun" in ahead[k].classes), -1)
    if noun < 1 or ahead[noun - 1].text not in _THE:
        return False
    return all(token.text in _COMES or "level" in token.classes for token in ahead[noun + 1 :])


_CALLED, _THE = 6, frozenset(("the", "this", "that", "a", "an"))
_COMES = frozenset("is was came comes works worked out to at as , of equals equalled being a".split())


def _has_levels(change: Slot, line: Line) -> bool:
    """'rose 37 percent to 4.8 million from 3.5 million', '3 percent above the 48 of May': whether words lead from a change to a level."""
    last = min(len(line.tokens), change.at + _WORDS)
    end = next((k for k in range(change.at, last) if line.tokens[k].text == ";"), last)
    behind = takewhile(lambda s: s.at < end and not s.tags & TOLD_CHANGE, line.slots[change.number + 1 :][:FIGURES])
    return any(s.tags & _LED and not s.context and s.kind in AMOUNTS for s in behind)


_LED = COMPARED | {"to"}


def levels_of(
    change: Slot, line: Line, lines: Lines, kinds: frozenset[str]
) -> Iterator[tuple[Slot, Slot, type[dict[str, Bound]]]]:
    """The new level and the one of before, and how surely words tie them to a change."""
    yield from levels_behind(change, line, lines, kinds)
    levels = _levels(change, line, lines, kinds)
    for at in range(len(levels) - 1, max(0, len(levels) - 1 - _SKIPPED), -1):
        there, second = levels[at]
        late = time_of(second, there)
        for before, first in reversed(levels[:at]):
            if not are_alike(first, second) or not _are_near(first, second):
                continue
            if before is not there is line and "set-against" in first.tags:
                return  # "was 2.4 percent, more than the 2.1 percent expected. In 2022 it was 3.1 percent, 0.7 points more"
            early = time_of(first, before)
            if before is there and _have_own_changes(line, first, second, change) and not are_told(early, late):
                return
            order = in_order(change, line, (before, first), (there, second))
            if order is None and early.rank == late.rank == ONCE:
                continue
            grown = grows(change, first, second) if order is None and is_only(change, line, before, there) else None
            order = grown if order is None else order
            if order is None:
                return
            new, base = (second, first) if order else (first, second)
            at_new, at_base = (late, early) if order else (early, late)
            kind = _tied(change, line, (before, first), (there, second), at_new, at_base)
            back = _goes_back(change, new, base)
            if kind is not None and (
                (grown is not None and not are_told(early, late))
                or (base is second and takes_a_time(change, line, second))
            ):
                kind = Partial
            if kind is not None and not (back and (_speaks_of_it(change) or not AHEAD.isdisjoint(at_new.words))):
                yield new, base, loose.Told if kind is Near and back else kind
            return


def _have_own_changes(line: Line, first: Slot, second: Slot, change: Slot) -> bool:
    """'the Varn index at 44,550, a loss of 386, and the Ost index at 26,855, up 232 or 0.9 percent': each has moved from another level."""
    behind = (line.slots[first.number + 1 : second.number], line.slots[second.number + 1 : change.number])
    return all(any(slot.tags & TOLD_CHANGE for slot in slots) for slots in behind)


def _speaks_of_it(change: Slot) -> bool:
    """'he blamed the 12 percent fall on', behind levels that rose: of that one it is not."""
    return not change.tags.isdisjoint(("that-change", "that-one")) and change.at > 1


def _goes_back(change: Slot, new: Slot, base: Slot) -> bool:
    """Whether two levels go the other way than a change, by no more than levels do: that is no change of another size."""
    ratio = (new.quantity.value or 0.0) / (base.quantity.value or 1.0)
    way = change.sign if change.kind != "multiple" else (change.quantity.value or 0.0) > 1
    return bool(way) and (ratio - 1) * way < 0 and 1 / _MOVED <= ratio <= _MOVED


_MOVED = 4.0
_SKIPPED = 2


def _levels(change: Slot, line: Line, lines: Lines, kinds: frozenset[str]) -> Sequence[Told]:
    """The levels before a change, in the order of print, each with its sentence."""
    found: list[Told] = []
    for number in range(max(0, line.number - _BACK), line.number + 1):
        there = line if number == line.number else lines[number]
        if there is None or lines.sentences[number].setting in NO_SENTENCES:
            continue
        ahead = there.slots[: change.number] if there is line else there.slots
        found.extend((there, s) for s in ahead[-FIGURES:] if is_positive(s, kinds) and not _is_size(s, there))
    return found


#: So many words behind a change may stand a level that it has of its own.
_WORDS = 60


def _are_near(one: Slot, other: Slot) -> bool:
    ratio = (one.quantity.value or 0.0) / (other.quantity.value or 1.0)
    return 1 / _FARTHEST <= ratio <= _FARTHEST


#: No level is so many times what it was, were it a thousand times too large.
_FARTHEST = 20_000.0


def _tied(change: Slot, line: Line, first: Told, second: Told, new: Time, base: Time) -> type[dict[str, Bound]] | None:
    """How surely a change is that of two levels; None where words tell that it is of something else."""
    apart = line.number - second[0].number
    if apart > 1 or (
        first[0] is second[0]
        and not (base.rank == ONCE or are_told(new, base) or is_from(change, line, first, second) is not None)
    ):
        return None
    whole = len(first[0].tokens) if first[0] is not line else 0
    known = names(first[0], 0, whole) | names(second[0], 0, second[1].at) | names_behind(*second)
    known |= names(second[0], 0, len(second[0].tokens)) if second[0] is not line else frozenset()
    told = 0 if is_of_part(change, line) else is_of_them(change, line, second, known, new, base)
    if not told:
        return None
    others = _others(change, line, first, second)
    if first[0] is second[0]:
        if others or not _of_one_thing(first, second):
            return None if others else Partial
        if told < _SURELY:
            return Likely
        return loose.Told if _is_compared(first, second) else Near
    firm = (told > _SURELY or _of_one_thing(first, second)) and first[0].number >= second[0].number - 1
    if (
        not firm
        or others
        or (told < _SURELY and line is not second[0])
        or ("/" in first[1].unit) != ("/" in second[1].unit)
    ):
        return Partial
    return Near if told >= _SURELY else Likely


_SURELY = 2


def is_of_part(change: Slot, line: Line) -> bool:
    """'540 pupils, of whom 35 percent fewer than in 2010 …'; not 'the cause of this 35 percent fall'."""
    if "that-change" in change.tags and line.tokens[change.at - 1].text in _THIS:
        return False
    return any("of-them" in token.classes for token in line.tokens[max(0, change.at - _LEAD) : change.at])


_LEAD, _THIS = 3, frozenset(("this", "that"))


def _is_compared(first: Told, second: Told) -> bool:
    """Whether words set one of two levels against the other."""
    return not COMPARED.isdisjoint(first[1].tags | second[1].tags)


def _others(change: Slot, line: Line, first: Told, second: Told) -> bool:
    """Whether the sentences of two levels hold others like them, of which the change may be."""
    ahead = change.at if second[0] is line else len(second[0].tokens)
    beside = [*first[0].slots, *(slot for slot in second[0].slots if slot.at < ahead)]
    like = (slot for slot in beside if slot is not first[1] and slot is not second[1] and is_positive(slot, AMOUNTS))
    return any(are_alike(slot, second[1]) for slot in like)


def _of_one_thing(first: Told, second: Told) -> bool:
    """Whether the words at the second level name nothing that the sentence of the first does not."""
    (before, one), (there, other) = first, second
    start = one.at + 1 if before is there else 0
    mine = names(there, start, other.at) | names_behind(there, other)
    if before is there:
        return mine <= names(before, 0, other.at) and not has_own_subject(before, one, other)
    theirs = names(before, 0, len(before.tokens))
    subject = [token.text.partition(" ")[0] for token in there.tokens[:_OPENING] if token.slot < 0]
    if not _PRONOUNS.isdisjoint(subject):
        when = next(k for k, word in enumerate(subject) if word in _PRONOUNS) if subject[0] in _WHEN else 0
        mine = (mine - names(there, 0, when)) - _DEEDS
    return mine <= theirs


#: What opens the telling of a time: "Before the fire it was".
_WHEN = frozenset("before until since during after when".split())
_PRONOUNS, _OPENING = frozenset("it they we there he she i".split()), 10
_DEEDS = frozenset(
    map(
        stem,
        "made make earned earn paid pay got get want received took sold posted recorded reported counted logged served treated handled "
        "delivered issued cost gave give drew used needed spent".split(),
    )
)
