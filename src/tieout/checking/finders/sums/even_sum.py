"""A figure told to so many digits that it is no accident when others told behind it come to it to the last one: "approved two loans totalling 84.3
million. … It approved 51.6 million for mills. … It also approved 32.7 million for quays", "A total of 91,350 tonnes … Out of this, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.counting import only_counts
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import Bound, Line
from tieout.checking.compact.named_apart import named_apart
from tieout.checking.compact.slipped import comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import NO_PART, UNTOLD
from tieout.checking.finders.loose import Apart
from tieout.checking.finders.sum_frame import apart
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences behind a whole its parts may stand, and so many parts it has.
_BACK, _FEWEST, _MOST = 6, 2, 9
#: So many digits are no accident where one word names all; and where one names the whole and some of its parts.
_FEW, _MANY = 3, 4
#: What points back to a whole that was told of.
_POINTS = lazily(r"^\W*(?:out )?of (?:this|that|these|those|them|which|whom|the [a-z]+)\b")
#: By which one figure is another without the third.
_LEFT_OUT = lazily(r"\b(?:without|excluding|excludes?|stripping out|net of|before)\b")
#: Words of no thing: of whom it is told, and when.
_TIMES = "#"


def even_sum(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: enough to tie out, for there may be others that nothing is told of."""
    last = lines.items(line.number) if line.sentence.setting not in UNTOLD else []
    if not any(map(_may_be, last)):
        return
    first = max(0, line.number - _BACK)
    every = [[i for i in lines.items(k) if _may_be(i)] for k in range(first, line.number + 1)]
    for k in range(len(every) - 2, -1, -1):
        for whole in every[k]:
            if _tells(whole):
                parts = next(_parts(whole, every[k + 1 :]), ())
                if parts:
                    yield Apart(whole=whole.slot, parts=apart([i.slot for i in parts]))
                    return


def _may_be(item: Item) -> bool:
    slot = item.slot
    level = slot.kind in AMOUNTS and not slot.context and item.value > 0 and slot.tags.isdisjoint(NO_PART)
    return level and not only_counts(item.line, slot)


def _tells(whole: Item) -> bool:
    return digits(whole.slot.quantity) >= _FEW and whole.slot.quantity.hedge == "="


def _parts(whole: Item, behind: Sequence[Sequence[Item]]) -> Iterator[tuple[Item, ...]]:
    """The figures like it of the last sentence, with those of the ones before it, of one more at a time; or the only one there, and one of another
    sentence that the same words name."""
    like = [[i for i in told if _is_like(i, whole)] for told in behind]
    if not like[-1]:
        return
    for k in range(len(like) - 1, -1, -1):
        parts = tuple(i for told in like[k:] for i in told)
        if _FEWEST <= len(parts) <= _MOST and _comes_to(whole, parts) and _is_tied(whole, parts):
            yield parts
    for last in like[-1] if len(like[-1]) == 1 else ():
        for one in (i for told in like[:-1] for i in told):
            if _comes_to(whole, (one, last)) and len(_names(one) & _names(last)) > 1 and _is_tied(whole, (one, last)):
                yield one, last


def _is_like(item: Item, whole: Item) -> bool:
    a, b = item.slot, whole.slot
    if a is b or item.value >= whole.value:
        return False
    if a.kind == "number" and not a.unit:  # "in France 31,000 tonnes, in Spain 21,000"
        return b.kind in BARE or any(s.unit == b.unit for s in item.line.slots[: a.number])
    return alike(a, b) and (a.kind not in BARE or a.unit == b.unit)


def _comes_to(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether the parts come to it, and none is told twice: of two equal ones the second may be the first."""
    apart_ = len({i.value for i in parts}) == len(parts)
    return apart_ and comes_to(whole.slot.quantity, [i.slot.quantity for i in parts])


def _is_tied(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether a word names the whole and each of its parts; of many digits, the whole and one of them, or the sentence points back to it."""
    if any(_LEFT_OUT.search(i.line.said()) for i in parts):
        return False
    shared = [bool(_names(whole) & _names(i)) for i in parts]
    if len(parts) == _FEWEST and digits(whole.slot.quantity) < _MANY and not named_apart(whole, tuple(parts)):
        return False  # "Turnover was 3.10 billion, then turnover was 2.14 billion"
    if all(shared) or _POINTS.match(parts[0].line.said()):
        return True
    return any(shared) and digits(whole.slot.quantity) >= _MANY


def _names(item: Item) -> frozenset[str]:
    """What names it: no time and no other figure."""
    return frozenset(word for word in item.label.words if not word.startswith(_TIMES))
