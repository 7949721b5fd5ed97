"""A percentage, and the only two sums of money told with it, of which the one is taken of the other: "The agent takes 4 percent. On a sale of 300,000
euros he gets 12,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import CHANGES, NO_SENTENCES
from tieout.checking.finders.loose import Likely, Partial, near_enough
from tieout.checking.finders.shares.shares import NO_SHARE, linked
from tieout.checking.lines import Lines

_PAIR, _HUNDRED = 2, 100
#: So near to what is left is what is told of that.
_LEFT = 0.01
#: Of so little nobody takes a percentage.
_LEAST = 5
#: So many words before the larger sum stands what says that the other is taken of it, and only the noun of it between.
_REACH = 5
_OF = frozenset("on at for with of worth costing".split())
#: A percentage that is foretold may be taken of what is.
_NO_SUM = (NO_SHARE | {"inside", "average"}) - {"planned"}
_MOVED = CHANGES | {"from", "against", "than", "earlier"}
_MARKS = frozenset((",", ";", ":", "(", "–", "—", "-"))


def taken_of(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`share`, `whole` and `stated`: enough to tie out, for no word says that nothing else is taken; accused where a misprint explains it."""
    sums = [s for s in line.slots if s.kind == "currency" and not s.context and s.quantity.value]
    if (
        len(sums) != _PAIR
        or any(s.quantity.kind != "currency" for s in sums)
        or not alike(*sums)
        or line.sentence.setting in NO_SENTENCES
    ):
        return
    stated, whole = sorted(sums, key=lambda s: s.quantity.value or 0.0)
    share = _share(line, lines)
    if (
        share is None
        or not (_is_of(line, whole) or _is_supposed(line, whole, stated))
        or _are_listed(line, *sums)
        or not _MOVED.isdisjoint(stated.tags | whole.tags)
    ):
        return
    if not _may_be(stated, whole, share):
        return
    if _is_example(line, whole) or _is_supposed(line, whole, stated):
        yield Likely(stated=stated, whole=whole, share=share)
    elif not (linked(share) | linked(stated)) & {stated, share}:  # "148 million, or 3.1 percent of the 4.7 billion"
        yield Partial(stated=stated, whole=whole, share=share)


def _may_be(stated: Slot, whole: Slot, share: Slot) -> bool:
    """Whether the one is about that part of the other; "30 percent off: a coat worth 300 dollars costs 210" tells what is left."""
    told, part = (
        (stated.quantity.value or 0.0) / (whole.quantity.value or 1.0),
        (share.quantity.value or 0.0) / _HUNDRED,
    )
    return near_enough(told, part) and abs(1 - told - part) > _LEFT and (whole.quantity.value or 0.0) > _LEAST


def _share(line: Line, lines: Lines) -> Slot | None:
    """The only percentage of the sentence, or of the one before where that tells no sum of money: no change."""
    back = lines.beside(line, -1)
    told = _percents(line)
    if not told and back is not None and not any(s.kind == "currency" for s in back.slots):
        told = _percents(back)
    return told[0] if len(told) == 1 and told[0].tags.isdisjoint(_NO_SUM) else None


def _percents(line: Line) -> Sequence[Slot]:
    return [s for s in line.slots if s.kind == "percent" and not s.context]


def _is_of(line: Line, whole: Slot) -> bool:
    """'on a house worth 300,000', 'at 1.9 billion': whether a preposition leads to the larger sum."""
    ahead = line.tokens[max(0, whole.at - _REACH) : whole.at]
    led = next((k for k in range(len(ahead) - 1, -1, -1) if ahead[k].text in _OF), -1)
    return led >= 0 and not any(t.text in _MARKS or t.text == "and" or "level" in t.classes for t in ahead[led:])


def _is_supposed(line: Line, whole: Slot, stated: Slot) -> bool:
    """'Based on sales that are put at 600 million, …': whether the sentence begins with what it reckons from, and goes on behind a comma."""
    opening = [t.text for t in line.tokens[: whole.at]]
    supposed = any(word in _SUPPOSING for text in opening[:_OPENING] for word in text.split())
    behind = [t.text for t in line.tokens[whole.at + 1 : stated.at]]
    return supposed and stated.at > whole.at and "," in behind and _MARKS.isdisjoint(opening)


#: What opens a reckoning, and among so many words.
_SUPPOSING, _OPENING = frozenset(("based", "assuming", "given", "supposing")), 2


def _is_example(line: Line, whole: Slot) -> bool:
    """'on a house worth 300,000': an example of what is taken of such a sum."""
    ahead = [t.text for t in line.tokens[max(0, whole.at - _REACH) : whole.at]]
    return any(a in _OF and b in ("a", "an") for a, b in pairwise(ahead))


def _are_listed(line: Line, one: Slot, other: Slot) -> bool:
    """'one billion in assets and a turnover of two billion'"""
    between = [t.text for t in line.tokens[one.at + 1 : other.at]]
    return "and" in between and _MARKS.isdisjoint(between)
