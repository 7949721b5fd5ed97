"""A change that a sentence tells as an amount and in percent, and the level that it leads to, or from: "rose by 440 in May, or 14 percent, and now
stands at 3,640"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.groups import TOLD_CHANGE
from tieout.checking.compact.kinds import AMOUNTS, SIZES
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.changes.levels_around import STANDS, is_said_of_it, levels_among, since_mark
from tieout.checking.finders.changes.reckoned_from import compared
from tieout.checking.finders.level import CHANGES, COMPARED, value_of
from tieout.checking.finders.loose import Farther, Stepwise, made
from tieout.checking.finders.of_the_two import named_in, names
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import NOW
from tieout.checking.tags.extent import names_part

#: Between a percentage and the amount that it tells again stand so few words, and so many more behind "4 million higher than".
_BESIDE, _MOVED, _LED = 6, 7, 2
_OF_NEW, _OF_BASE = made("1 / (new / change - 1) == stated"), made("change / base == stated")


def amount_of(stated: Slot, others: Sequence[Slot], line: Line) -> Slot | None:
    """The amount of the change that a percentage tells again: "4 million, or 5 percent", "4 million higher than in May, a rise of 5 percent"."""
    near = [slot for slot in others if slot.kind in AMOUNTS]
    ahead = max((s for s in near if s.at < stated.at), key=lambda s: s.at, default=None)
    behind = min((s for s in near if s.at > stated.at), key=lambda s: s.at, default=None)
    return next((s for s in (ahead, behind) if s is not None and _is_told_again(s, stated, line)), None)


def _is_told_again(slot: Slot, stated: Slot, line: Line) -> bool:
    moved = not slot.tags.isdisjoint(CHANGES)
    if abs(slot.at - stated.at) > _BESIDE + _MOVED * moved or not (moved or _is_moved_by(slot, line)):
        return False
    if (
        "than-plan" in slot.tags
        or not stated.tags.isdisjoint(_SHARED)
        or slot.sign * stated.sign < 0
        or _is_from_another(slot, line)
    ):
        return False  # "222 more than the old one, a drop of 9 percent"
    if stated.tags.isdisjoint(TOLD_CHANGE):
        later = max(slot, stated, key=lambda s: s.at)
        return not later.tags.isdisjoint(_AGAIN)
    # not "up 7 million on May, a rise of 24 percent from a year ago"
    return slot.at > stated.at or not stated.tags.isdisjoint(("or", "paren")) or not compared(line, stated, stated)[1]


def _is_from_another(slot: Slot, line: Line) -> bool:
    """'222 more than the old one': whether a change is told from something that is no time."""
    where = sorted(compared(line, slot, slot)[1]) if "change-than" in slot.tags else []
    return bool(where) and bool(names(line, where[0], where[-1] + 1))


def _are_side_by_side(stated: Slot, change: Slot, line: Line) -> bool:
    """'440, or 14 percent', '440 (14 percent)', '440 higher than in May, a rise of 14 percent'"""
    first, second = sorted((stated, change), key=lambda slot: slot.at)
    return not stated.tags.isdisjoint(TOLD_CHANGE) or second.at - first.at <= _CLOSE


_SHARED, _CLOSE = frozenset(("share-of", "of-it", "of-them")), 4


#: What a figure bears that tells the one before it again.
_AGAIN = frozenset("or equals paren dash comma inside".split())


def _is_moved_by(slot: Slot, line: Line) -> bool:
    """'a gain of 17 million': whether a noun of change leads to a figure."""
    ahead = line.tokens[max(0, slot.at - _LED) : slot.at]
    return len(ahead) == _LED and ahead[1].text == "of" and "change-noun" in ahead[0].classes


def told_by_amount(stated: Slot, change: Slot, others: Sequence[Slot], line: Line) -> Iterator[dict[str, Bound]]:
    """A change told twice, and the level that it leads to, or from."""
    levels = [
        slot
        for slot in levels_among([s for s in others if s is not change], line, change)
        if value_of(slot) > value_of(change)
    ]
    news = [slot for slot in levels if slot.tags.isdisjoint(COMPARED)]
    bases = [slot for slot in levels if slot not in news]
    for role, formula, found in (("new", _OF_NEW, news), ("base", _OF_BASE, bases)):
        if len(found) == 1 and not _is_of_another(stated, change, found[0], line):
            bound = {"stated": stated, "change": change, role: found[0]}
            said = is_said_of_it(change, found[0], line) and _is_led_to(stated, change, found[0], line)
            if said and _are_side_by_side(stated, change, line):
                yield Farther(formula, bound, "sure" if _is_of_all(stated, change, found[0], others, line) else "loose")
            yield Stepwise(formula, bound, "partial")


def _is_of_another(stated: Slot, change: Slot, level: Slot, line: Line) -> bool:
    """'rose 44 million, or 24 percent, on sales of 364 million': whether a noun of its own leads to a level behind, and no word says that the change
    leads there."""
    if level.tags & COMPARED or (
        "to" in level.tags and level.verb is not None and level.verb in (stated.verb, change.verb)
    ):
        return False
    return bool(_named(stated, change, level, line))


def _named(stated: Slot, change: Slot, level: Slot, line: Line) -> frozenset[str]:
    """What the words behind a change name on the way to a level, but for its subject, which follows "down 31,000, or 7 percent,"."""
    after = _after(stated, change, level)
    first = min(stated.at, change.at)
    before = names(line, 0, first)
    if after < 0 or not (before or any(token.text in _PRONOUNS for token in line.tokens[:first])):
        return frozenset()
    begun = max(k for k in range(after, level.at) if k == after or line.tokens[k].text in _PARTING) + 1
    begun = max(begun, since_mark(line, after, level.at))
    led = [k for k in range(begun, level.at) if line.tokens[k].text in _LEADING and line.tokens[k].text in level.tags]
    told = line.tokens[begun : led[-1] if led else level.at]
    verbs = STANDS if "of" not in level.tags else frozenset[str]()
    return named_in([token for token in told if token.text not in verbs]) - before


def _after(stated: Slot, change: Slot, level: Slot) -> int:
    """The token of the figure of a change right before a level; -1 where the level stands before them."""
    return max((slot.at for slot in (stated, change) if slot.at < level.at), default=-1)


_LEADING, _PARTING = frozenset(("to", "at")), frozenset("and but while whereas as which so if".split())
_SUBJECTS = frozenset("it they he she we there".split())
_PRONOUNS = _SUBJECTS | frozenset("this that these those which".split())


def _is_led_to(stated: Slot, change: Slot, level: Slot, line: Line) -> bool:
    """Whether words say that a change leads to a level or from it, or the level is what the change is told of: "to 3,640", "and now stands at 3,640",
    "Sales of 3,640 were"; not "on sales of 3,640"."""
    if level.tags & (_LEADING | COMPARED | {"total"}):
        return not _named(stated, change, level, line)
    after = _after(stated, change, level)
    begun = since_mark(line, after, level.at)
    words = [token.text for token in line.tokens[begun : level.at]]
    if after < 0:  # "crews in Hull put out 212 fires"
        verb = clause_of(line, level.at).verb
        return _OTHERWISE.isdisjoint(words[max(0, verb - begun) if verb < level.at else 0 :])
    return "of" not in level.tags and not STANDS.isdisjoint(words) and _SUBJECTS.isdisjoint(words)


#: Behind these stands what goes with a subject, and not how much there is of it.
_OTHERWISE = frozenset("after amid as because by despite for from if in on over under when while with without".split())


def _is_of_all(stated: Slot, change: Slot, level: Slot, others: Sequence[Slot], line: Line) -> bool:
    """Whether a level is told at no time of its own, a change of no part, and nothing else is told to have changed."""
    if any(slot.kind in SIZES for slot in others) or names_part(line, stated) or names_part(line, change):
        return False
    timed = time_of(level, line)
    return not timed or timed.rank == NOW
