"""A share whose sentence names both what has it and what it is of, where others tell how much each is: "Net sales were 116 million. … Sales abroad were
44 million. … Sales abroad accounted for 38 percent of net sales", "As a percentage of revenue, freight fell to 12.4 percent from 13.1 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.columns import CHANGES
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kin import stems
from tieout.checking.compact.labels import around
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.lists.item_figures import beside
from tieout.checking.finders.loose import Apart, Partial, Told
from tieout.checking.finders.periods import Period, may_be_one, opening_period, period
from tieout.checking.finders.shares.share_of_total import says_of_total
from tieout.checking.finders.shares.shares import (
    MAY_BE_AMOUNT,
    but_for_a_slip,
    is_amount,
    is_larger,
    is_share,
    linked,
    may_be,
)
from tieout.checking.finders.shares.whole_name import name_in, tells_staff, whole_name
from tieout.checking.lines import Lines
from tieout.checking.tags.margins import PROFIT
from tieout.patterns import lazily

#: So many sentences back, and so many on, what has the share and what it is of may be told.
_BACK, _ON = 12, 1
_ONCE = frozenset("from against than earlier".split())
_NO_SHARE = frozenset("change change-after change-than planned".split())
#: What leads to a share by its name: "as a percentage of sales".
_AS = lazily(r"\bas an? (?:percentage|percent|share|proportion|fraction) of ")

_Names = tuple[frozenset[str], ...]


def shares_by_name(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `part` and `whole`; of a share of before, what both were then. Enough to tie out."""
    if stated.tags & _NO_SHARE or linked(stated):
        return
    name = _name(stated, line)
    if not name or tells_staff(name):
        return
    names = _named(stated, name, line)
    if not names:
        return
    once = bool(stated.tags & _ONCE)
    whole_stems = [stems(word) for word in name if word != "net" or len(name) == 1]
    wholes, parts = [], []
    for item, there in _near(line, lines):
        slot = item.told.other if once else item.slot
        if slot is None or slot is stated or not is_amount(slot) or not slot.tags.isdisjoint(CHANGES):
            continue
        words, when = item.label.words, _when(item, there)
        own = sum(bool(word & words) for word in names)
        if own >= min(_SURE, len(names)):
            parts.append((slot, when))
        elif not own and all(word & words for word in whole_stems) and PROFIT.isdisjoint(item.label.spoken):
            wholes.append((slot, when))
    pairs = [
        (part, whole)
        for part, when in parts
        for whole, then in wholes
        if alike(part, whole) and may_be_one(when, then) and is_larger(whole, part)
    ]
    even = [pair for pair in pairs if is_share(stated, *pair)]
    if even:
        yield Apart(stated=stated, part=even[0][0], whole=even[0][1])
        return
    said = [] if once else [pair for pair in pairs if says_of_total(stated, name, line, *pair, lines)]
    if len(said) == 1 and may_be(stated, *said[0]):
        yield Told(stated=stated, part=said[0][0], whole=said[0][1])
    elif len(pairs) == 1 and but_for_a_slip(stated, *pairs[0]):
        yield Partial(stated=stated, part=pairs[0][0], whole=pairs[0][1])


_SURE = 2


def _name(stated: Slot, line: Line) -> Sequence[str]:
    """The words that name the whole."""
    led = _AS.search(line.said_before(stated))
    if led is not None:
        return name_in(led.string[led.end() :].replace(",", " , ").split())
    return whole_name(line, stated)


def _named(stated: Slot, name: Sequence[str], line: Line) -> _Names:
    """What each of the words that name the part is known by, beside those that name the whole."""
    first = next((s for s in line.slots if s.kind == stated.kind), stated)
    compared = first.number == stated.number - 1 and not {"from", "to"}.isdisjoint(stated.tags)
    ahead, _ = around(line, first if compared else stated)
    said = line.text[ahead[0].start : stated.quantity.start].lower() if ahead else ""
    own = {stem for word in name for stem in stems(word)}
    words = [word.strip(",.;:()“”\"'") for word in said.split()]
    named = dict.fromkeys(stems(word) for word in words if _names(word))
    return tuple(one for one in named if own.isdisjoint(one))


def _names(word: str) -> bool:
    return len(word) > _SHORT and word[:1].isalpha() and word not in _SMALL


_SHORT = 2
_SMALL = frozenset(
    """the and for with was were are been being has had have will would its their our his her this that these those which who accounted accounting
    accounts account makes make made represented represents representing represent comprised comprises comprising comprise about roughly nearly
    almost just only more less than over under around some well still now then also percentage percent share proportion decreased increased fell rose
    slightly improved improvement compared quarter year half month first second third fourth full total overall during from into answered able""".split()
)


def _near(line: Line, lines: Lines) -> Iterator[tuple[Item, Line]]:
    """The figures told in the sentences around, the nearest first."""
    for number in sorted(
        range(max(0, line.number - _BACK), min(len(lines), line.number + _ON + 1)), key=lambda k: abs(k - line.number)
    ):
        amounts = any(own.kind in MAY_BE_AMOUNT for own in lines.own(number))
        there = line if number == line.number else lines[number] if amounts else None
        if there is not None and there.sentence.setting not in ("table", "telegram"):
            yield from ((item, there) for item in lines.items(number))


def _when(item: Item, there: Line) -> Period:
    return period(beside(there, item.slot), there) or opening_period(there, item.slot.at)
