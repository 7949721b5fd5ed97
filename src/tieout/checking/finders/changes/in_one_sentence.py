"""A change in percent and the only two levels that its sentence tells, however far apart they stand in it: "At 3,640, the flock when spring began was
14 percent larger than the 3,200 of May"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tieout.checking.compact.groups import TOLD_CHANGE
from tieout.checking.compact.kinds import SIZES, UNITED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.telling import printed_digits
from tieout.checking.finders.changes.change_in_two import amount_of, told_by_amount
from tieout.checking.finders.changes.levels_around import figures_around, is_said_of_it, levels_among
from tieout.checking.finders.changes.reckoned_from import agree, compared
from tieout.checking.finders.level import COMPARED, NO_SENTENCES
from tieout.checking.finders.loose import Apart, Partial, Tied
from tieout.checking.finders.sum_frame import LONGEST
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import PLAIN, is_before, told
from tieout.checking.readings.own_change import names_another

_SHARES = frozenset(("percent", "fraction"))
_PAIR, _DIGITS, _OF_TIMES, _FARTHEST = 2, 6, 4, 20.0


def in_one_sentence(line: Line) -> Iterator[dict[str, Bound]]:
    """`stated`, and `new` and `base`, or `change` and one of them."""
    if line.sentence.setting in NO_SENTENCES or len(line.slots) > LONGEST:
        return
    for stated in line.slots:
        if stated.context or stated.kind not in _SHARES:
            continue
        others = figures_around(stated, line)
        amount = amount_of(stated, others, line)
        if amount is not None:
            yield from told_by_amount(stated, amount, others, line)
        elif stated.sign and not stated.tags.isdisjoint(TOLD_CHANGE):
            yield from _of_pair(stated, others, line)


def _of_pair(stated: Slot, others: Sequence[Slot], line: Line) -> Iterator[dict[str, Bound]]:
    """A change, and the two levels that it leads from and to."""
    pair = _pair(stated, levels_among(others, line))
    if pair is None or names_another(stated, line):
        return
    first, second = pair
    low, high = sorted(s.quantity.value or 0.0 for s in pair)
    if low == high or high > _FARTHEST * low:
        return
    order = _order(stated, first, second, line)
    digits = printed_digits(stated.quantity) + sum(printed_digits(s.quantity) for s in pair)
    said = all(is_said_of_it(stated, level, line) for level in pair)
    if digits < (_OF_TIMES if order is not None and said else _DIGITS):
        return
    told_order = order is not None
    if order is None:
        order = ((second.quantity.value or 0.0) > (first.quantity.value or 0.0)) == (stated.sign > 0)
    new, base = (second, first) if order else (first, second)
    if "to" in base.tags and "from" not in new.tags:
        return  # "exports rose 24 percent to 7.9 million and imports fell 6 percent to 8.1 million"
    if any(slot.kind in SIZES and stated.at < slot.at < base.at for slot in others):
        return  # "12 percent more than in 2015 and double the 480 of 2005"
    if _turns(stated, base, line) or any(
        slot.kind in UNITED and printed_digits(slot.quantity) < _PAIR for slot in pair
    ):
        return
    if base.tags.isdisjoint(COMPARED) and _is_since_another(stated, base, line):
        return
    alone = not any(slot.kind in SIZES for slot in others)
    ends = "to" in new.tags and new.number == stated.number + 1 and base.at > new.at and base.tags.isdisjoint(COMPARED)
    if told_order and said and alone and not ends and not _is_of_others(stated, line):
        yield (Tied if _is_tied(stated, new, base) else Apart)(stated=stated, new=new, base=base)
    yield Partial(stated=stated, new=new, base=base)


def _turns(stated: Slot, base: Slot, line: Line) -> bool:
    """'up 7 percent on May, but lower than the 4.2 million planned': whether a change has words of its own for what it is from, and another
    comparison the level."""
    led = compared(line, stated, stated)[1]
    return bool(led) and any(token.text in _TURNING for token in line.tokens[max(led) + 1 : base.at])


_TURNING = frozenset("but and yet though although while".split())


def _is_of_others(stated: Slot, line: Line) -> bool:
    """'26 percent more lorries': whether a noun of its own stands behind a comparison."""
    behind = line.tokens[stated.at + 1 : stated.at + 3]
    more = len(behind) > 1 and behind[0].text in _MORE and behind[1].slot < 0 and behind[1].text.isalpha()
    return more and not (behind[1].classes or behind[1].text in _LEADING)


_MORE, _LEADING = (
    frozenset(("more", "fewer", "less")),
    frozenset("in on for over since when and but year-on-year".split()),
)


def _is_tied(stated: Slot, new: Slot, base: Slot) -> bool:
    """Whether a change is of all that its subject is, and stands before one of its levels, or right behind both."""
    if "entire" not in stated.tags:
        return False
    # not "weighs 40 tonnes, up from 36, and brings a 5 percent fuel saving"
    return stated.at < max(new.at, base.at) or not stated.tags.isdisjoint(_APPENDED)


_APPENDED = frozenset("appended apposed dash paren or inside".split())


def _pair(stated: Slot, levels: Sequence[Slot]) -> Sequence[Slot] | None:
    """The only two; of more the one that the change is told from, right behind it, and the only one that is set against none."""
    if len(levels) == _PAIR:
        return levels
    news = [slot for slot in levels if slot.tags.isdisjoint(COMPARED)]
    base = [s for s in levels if s.number == stated.number + 1 and not s.tags.isdisjoint(COMPARED)]
    return (news[0], base[0]) if len(news) == 1 and base and news[0].at < stated.at else None


def _order(stated: Slot, first: Slot, second: Slot, line: Line) -> bool | None:
    """Whether the second of two levels is the later one; None where words do not tell."""
    led = [not slot.tags.isdisjoint(COMPARED) for slot in (first, second)]
    if led[0] != led[1]:
        return led[0]
    reached = ["to" in slot.tags and slot.number == stated.number + 1 for slot in (first, second)]
    early, late = time_of(first, line), time_of(second, line)
    if any(reached):  # "the rent, 840 crowns now, falls 5 percent to 798"
        return reached[1] if (early if reached[1] else late).rank != PLAIN else None
    return is_before(early, late)


def _is_since_another(stated: Slot, base: Slot, line: Line) -> bool:
    """'rose 4 percent from April': whether words right behind a change tell a time from which it is reckoned that is not that of the level."""
    behind = takewhile(lambda t: "change-noun" in t.classes or "soft" in t.classes, line.tokens[stated.at + 1 :])
    led = line.tokens[stated.at + 1 + len(list(behind)) :][:1]
    if not led or not (led[0].classes & COMPARED or led[0].text in ("on", "over", "since")):
        return False
    reckoned, where = compared(line, stated, stated)
    mine = told([token for k, token in enumerate(line.tokens) if k not in where], line)
    return agree(reckoned, time_of(base, line), mine) is False
