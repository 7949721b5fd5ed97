"""What something costs, and who pays how much of it, the first of them told before: "The bank will lend 125 million for a dam. The total cost is
650 million, with the state providing 350 million and donors 175 million"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kin import stems
from tieout.checking.compact.line import Bound, Line, Series
from tieout.checking.finders.loose import Loose
from tieout.checking.lines import Lines

_BACK, _MOST = 3, 5
_COST = frozenset(("cost", "costs"))
#: Words for what is given towards a cost.
_LENT = frozenset(
    "loan loans credit credits grant grants lend lends lent aid provide provides provided give gives contribute".split()
)
_GIVING = ("provid", "contribut", "financ", "cover", "pay", "lend", "giv", "put", "come", "com", "cofinanc")


def paid_for(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole`, what it costs in all, and `parts`, all that is told of who pays for it."""
    if not any(text.startswith("cost") for text in line.texts):
        return
    items = lines.items(line.number)
    for k, whole in enumerate(items[:_MOST]):
        behind = [i for i in items[k + 1 :] if alike(i.slot, whole.slot)]
        if not _is_cost(whole) or not behind or len(behind) != len(items) - k - 1 or not _is_given(whole, behind[0]):
            continue
        lent = _lent(whole, lines)
        if lent is not None and not any(i.value == lent.value for i in behind):
            parts = (lent.slot, *(i.slot for i in behind))
            yield Loose(whole=whole.slot, parts=Series(parts, {"told-apart"}, -1))


def _is_cost(whole: Item) -> bool:
    total = any("total" in t.classes for t in whole.line.tokens[: whole.slot.at])
    return total and not _COST.isdisjoint(whole.label.spoken)


def _is_given(whole: Item, first: Item) -> bool:
    """Whether a word for paying stands between the whole and the first who does, or right behind that figure."""
    between = whole.line.tokens[whole.slot.at + 1 : first.slot.at]
    return any(t.text.startswith(_GIVING) for t in between)


def _lent(whole: Item, lines: Lines) -> Item | None:
    """The one amount that the sentences before tell of a loan or grant."""
    told = [
        item
        for number in range(max(0, whole.line.number - _BACK), whole.line.number)
        for item in lines.items(number)
        if alike(item.slot, whole.slot) and item.value < whole.value
    ]
    if len(told) != 1 or told[0].label.spoken.isdisjoint(_LENT):
        return None
    thing = _of_what(whole)
    return (
        told[0] if not thing or any(stems(thing) & stems(t.text) for t in told[0].line.tokens if t.slot < 0) else None
    )


def _of_what(whole: Item) -> str:
    """The noun of "the total cost of the dam", or ""."""
    words = [word for t in whole.line.tokens[: whole.slot.at] for word in t.text.split()]
    at = next((k for k, (a, b) in enumerate(pairwise(words)) if a in _COST and b == "of"), len(words))
    return next((word for word in words[at + 2 :] if word not in _SMALL), "")


_SMALL = frozenset("the this that its their a an new whole entire".split())
