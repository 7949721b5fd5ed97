"""Step 1, compact: a whole and its parts, told apart in sentences or clauses that are built alike: "group turnover fell to 5.2 … turnover in
coffee was 3.1, while turnover in cocoa rose to 2.1".

No word says that the parts are all of the whole. What ties them is that the same noun names them, that each part has
words of its own, and that the whole has either all of these ("share and bond turnover") or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain, pairwise
from operator import and_, or_

from tieout.checking.compact.alike import alike
from tieout.checking.compact.all_named import all_named
from tieout.checking.compact.columns import CHANGES, is_gain
from tieout.checking.compact.counting import only_counts
from tieout.checking.compact.either import counts_either, either
from tieout.checking.compact.fills import fill, of_other_times
from tieout.checking.compact.gone_through import (
    goes_through,
    takes_together,
    without_shares_of_one,
)
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.leading import tied
from tieout.checking.compact.line import Line
from tieout.checking.compact.named_apart import named_apart
from tieout.checking.compact.opened import with_before
from tieout.checking.compact.slipped import adds_up, but_for_a_slip
from tieout.checking.compact.summed import counts, shares_out, sums
from tieout.checking.compact.taken_up import OPENING, is_too_little, takes_up
from tieout.records import dataclass

_FEWEST, _MOST = 2, 6
#: A sentence that tells more figures is no whole and its parts.
_LONGEST = 30
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A whole and its parts, in the order of the text; `sure` where words count the parts, or say that they are some; a
    `whole_list` leaves nothing out by its words; and is `certain` where the parts are of all times of which that of the whole is made, or of all
    things that it names, a total is told of as many as there are parts, or they are more than what they are said to be in."""

    whole: Item
    parts: tuple[Item, ...]
    sure: bool
    whole_list: bool = False
    certain: bool = False


def breakdowns(items: Sequence[list[Item]]) -> Iterator[Breakdown]:
    """All that end in the last of some lines, which follow one another, by what each tells: a whole before its parts, or behind them and
    called the total."""
    items = [told if len(told) <= _LONGEST else [] for told in items]
    parts = [[i for i in told if not only_counts(i.line, i.slot)] for told in items]
    if sum(map(len, parts)) < _FEWEST:
        return
    last = items[-1]
    rest = any("others" in i.slot.tags for i in last)
    for k, wholes in enumerate(items[:-1]):
        for whole in wholes:
            behind = [_like(whole, told) for told in parts[k + 1 :]]
            if rest:
                behind = [_like(whole, [i for i in parts[k] if _stands_before(whole, i)]), *behind]
            for several in _from_each(behind):
                yield from _of(whole, several)
    yield from _within(last, parts[-1])
    for whole in parts[-1]:
        ahead = [*_from_each([_like(whole, [i for i in told if _stands_before(i, whole)]) for told in parts])]
        summed = bool(ahead) and sums(whole)
        for several in ahead:
            if summed or fill(whole, several):
                yield from _of(whole, several)


def _from_each(like: list[tuple[Item, ...]]) -> Iterator[tuple[Item, ...]]:
    """The items of some lines from each line on that holds any, where they are enough for parts: from one that holds none they are those from
    the next."""
    for first, here in enumerate(like):
        if here:
            several = tuple(chain.from_iterable(like[first:]))
            if len(several) < _FEWEST:
                return
            yield several


def _within(items: list[Item], parts: list[Item]) -> Iterator[Breakdown]:
    """A whole and its parts in one sentence, the whole first, or right before the word that opens its parts."""
    for k, whole in enumerate(items[:-_FEWEST]):
        if not k or _opened(whole, items[k + 1], tuple(items[k + 2 :])):
            for several in _from_each([_like(whole, [i for i in parts if _stands_before(whole, i)])]):
                yield from _of(whole, several)


def _stands_before(item: Item, whole: Item) -> bool:
    return (item.slot.line, item.slot.at) < (whole.slot.line, whole.slot.at)


def _like(whole: Item, items: list[Item]) -> tuple[Item, ...]:
    """Of items that may be parts those of the unit of the whole."""
    return tuple(i for i in items if i.slot is not whole.slot and alike(i.slot, whole.slot))


def _of(whole: Item, parts: tuple[Item, ...]) -> Iterator[Breakdown]:
    parts = without_shares_of_one(_uncovered(parts))
    if not _FEWEST <= len(parts) <= _MOST or any(i.value == whole.value for i in parts):
        return  # the same figure, said again
    opened, of_one_form = _opened(whole, parts[0], parts[1:]), _of_one_form(whole, parts)
    if not (opened or of_one_form):
        return
    filled = fill(whole, parts)
    named = all_named(whole, parts)
    certain = filled or named or shares_out(whole, parts) or is_too_little(whole, parts)
    every = certain or _leave_nothing(whole, parts)
    if not every and not _may_add_up(whole, parts) and not _may_slip(whole, parts):
        return
    counted = counts(whole, len(parts))
    of_it = _share_noun(whole, parts, counted, filled) or (counts_either(whole, parts) and either(whole, parts))
    tied_by = named or (of_it and named_apart(whole, parts))
    if (opened and named_apart(whole, parts)) or (of_one_form and tied_by):
        sure = counted or takes_up(whole, parts) or goes_through(whole, parts[0])
        yield Breakdown(whole, parts, sure, every, certain)


def _leave_nothing(whole: Item, parts: tuple[Item, ...]) -> bool:
    """Whether words say that nothing is left out: the whole is called the total of what was told before it; its parts are counted; or what is
    not the one is the other."""
    summed = _stands_before(parts[-1], whole) and sums(whole)
    return summed or counts(whole, len(parts)) or either(whole, parts)


def _opened(whole: Item, first: Item, others: tuple[Item, ...] = ()) -> bool:
    """'comprising A against B and C against D', 'up 5, driven by 3 in the north and 2 in the south', 'up 5, 3 in the north and 2 in the
    south': a word opens the parts behind the whole, or the same preposition."""
    if whole.line is not first.line or whole.slot.at > first.slot.at:
        return False
    between = whole.line.tokens[whole.slot.at + 1 : first.slot.at]
    if with_before(whole.line, first.slot) is not None:
        return True
    if any(t.classes & OPENING or not _LEADING.isdisjoint(t.text.split()) for t in between):
        return True
    words = {tied(i.line, i.slot) for i in (first, *others)}
    return bool(others) and [t.text for t in between] == [","] and len(words) == 1 and "" not in words


#: Words that lead to what a whole comes of.
_LEADING = frozenset("driven led split attributed attributable related due".split())


def _uncovered(parts: tuple[Item, ...]) -> tuple[Item, ...]:
    """'the EC at 1.85, Western Europe (including the EC) at 2.49': what another part takes in is no part; nor is what one is told to be of it
    ("4.9 million will be sold at home, of which three million by the firm")."""
    parts = tuple(i for k, i in enumerate(parts) if not (k and _is_of(i, parts[k - 1])))
    if all(i.line.texts.isdisjoint("([") for i in parts):
        return parts
    return tuple(
        i for i in parts if not any(o.label.covers and o.label.covers <= i.label.words for o in parts if o is not i)
    )


def _is_of(item: Item, before: Item) -> bool:
    between = item.line.tokens[before.slot.at + 1 : item.slot.at] if item.line is before.line else ()
    return "of-them" in item.slot.tags and any(t.text.startswith("of which") for t in between)


def _may_add_up(whole: Item, parts: tuple[Item, ...]) -> bool:
    """Whether the figures of one of the times come to about the whole: what ties out in neither is not read."""
    others = [i.told.other for i in (whole, *parts)]
    values = [slot.quantity.value or 0.0 for slot in others if slot is not None]
    return _about(whole.value, [i.value for i in parts]) or (
        len(values) == len(others) and _about(values[0], values[1:])
    )


def _may_slip(whole: Item, parts: tuple[Item, ...]) -> bool:
    """Whether they would come to it but for a slip of the pen, and stand in the sentence behind it; exports and imports come to nothing."""
    if parts[0].line.number != whole.line.number + 1:
        return False
    if not but_for_a_slip(whole.slot.quantity, [i.slot.quantity for i in parts]) or of_other_times(whole, parts):
        return False
    told = [i.label.spoken & _BALANCED for i in parts]
    return not any(a and b and a != b for a, b in pairwise(told))


#: What is set against each other, and makes a balance.
_BALANCED = frozenset(
    "exports imports receipts revenue revenues income spending expenditure assets liabilities costs".split()
)


def _about(whole: float, parts: list[float]) -> bool:
    return whole > max(parts) and abs(sum(parts) - whole) <= _ABOUT * whole


_ABOUT = 0.05


def _of_one_form(whole: Item, parts: tuple[Item, ...]) -> bool:
    """Whether all are levels, or all changes; "gains of 18 million" are no change beside income of 219 million."""
    return len({bool(i.slot.tags & CHANGES) and not is_gain(i.slot) for i in (whole, *parts)}) == 1


def _share_noun(whole: Item, parts: tuple[Item, ...], counted: bool, certain: bool) -> bool:
    """Whether what names the whole names the parts of each sentence, too: by a noun that ends a phrase of its name, or of theirs, or by
    two words, or by one where the parts are counted; in one sentence times need no noun ("and 85,400 for the weekend"), in the
    next one none of those that are counted ("Three towns will share 9.4 million. Varn will get 4.1 million, …")."""
    rest = "others" in parts[-1].slot.tags
    if goes_through(whole, parts[0]) or (
        takes_together(whole, parts) and adds_up(whole.slot.quantity, [i.slot.quantity for i in parts])
    ):
        return True
    for line in {id(i.line): i.line for i in parts}.values():
        mine = [i for i in parts if i.line is line]
        if line is not parts[0].line and any("others" in i.slot.tags for i in mine):
            continue  # "The remaining 5.8 million …"
        if (certain and line is whole.line) or (counted and mine == [*parts] and line.number == whole.line.number + 1):
            continue
        if all(is_kind_of(i.slot.unit, whole.slot.unit) for i in mine):
            continue
        if (
            _points_back(line, whole)
            or _contribute(line, mine, whole)
            or (rest and line is whole.line and "of-lead" in whole.slot.tags)
        ):
            continue
        words = reduce(or_, (i.label.words for i in mine))
        ending = reduce(and_, (i.label.heads for i in mine))
        if (
            not whole.label.heads & words
            and not (len(mine) > 1 and whole.label.words & ending)
            and len(whole.label.words & words) < _ENOUGH - counted
        ):
            return False
    return True


def _contribute(line: Line, mine: list[Item], whole: Item) -> bool:
    """'Banking contributed 31.2 million and insurance 14.8 million': each gives a part of what the sentence before tells."""
    return line.number == whole.line.number + 1 and not line.texts.isdisjoint(_GIVING) and len(mine) >= _FEWEST


_GIVING = frozenset("contributed contributing contributes contribute".split())


def _points_back(line: Line, whole: Item) -> bool:
    """'This is attributed to …': the sentence behind the one of the whole begins with a pronoun, and goes on about the only figure there."""
    first = line.tokens[0].text.partition(" ")[0]
    figures = sum(alike(s, whole.slot) for s in whole.line.slots if not s.context)
    return first in _PRONOUNS and line.number == whole.line.number + 1 and figures == 1


_PRONOUNS = frozenset("this these that it they".split())
