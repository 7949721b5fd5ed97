"""Step 1, compact: a result, what is said to be in it, and the result without that: "net income was 152.6, which includes a benefit of 21.4.
Excluding the benefit, net income was 131.2"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.breakdown import Breakdown
from tieout.checking.compact.items_told import Item


def left_out(items: Sequence[list[Item]]) -> Iterator[Breakdown]:
    """Those whose result without something is the first figure of the last line. A charge makes the result without it the larger one."""
    last = items[-1]
    if not last or not leaves_out(last[0]):
        return
    without = last[0]
    told = [i for several in items[:-1] for i in several if alike(i.slot, without.slot)]
    for k, included in enumerate(told):
        for whole in told[:k] if _is_included(included) else ():
            if len(whole.label.words & without.label.words) >= _ENOUGH or whole.label.heads & without.label.words:
                larger = _is_charge(included) and not _is_cost(whole)
                for left in ([included], _all_included(told[k:])):
                    if left[-1] is not included or len(left) == 1:
                        yield (
                            Breakdown(without, (whole, *left), False)
                            if larger
                            else Breakdown(whole, (*left, without), False)
                        )


def _all_included(told: Sequence[Item]) -> list[Item]:
    """The figures that one sentence says to be in a result: "which included 7 cents for a move and 9 cents for a lawsuit"."""
    first = told[0]
    return [one for one in told if one.line is first.line and _is_charge(one) == _is_charge(first)]


def _is_cost(whole: Item) -> bool:
    """Whether the result is what was spent: expenses without a charge are less, profit is more."""
    return not whole.label.spoken.isdisjoint(_COSTS)


_COSTS = frozenset(
    "expense expenses cost costs spending expenditure expenditures outlays loss losses charge charges".split()
)


def leaves_out(item: Item) -> bool:
    """Whether the sentence begins with a word for leaving something out."""
    return any(t.text in _WITHOUT for t in item.line.tokens[:_OPENING])


_WITHOUT = frozenset("excluding without before adjusting stripping".split())
_OPENING, _NEAR, _BEHIND, _ENOUGH = 3, 10, 6, 2


def _is_included(item: Item) -> bool:
    ahead = item.line.tokens[max(0, item.slot.at - _NEAR) : item.slot.at]
    return any(t.text.startswith(_INCLUDED) for t in ahead)


_INCLUDED = ("includ", "which includ", "benefit", "reflect")


def _is_charge(item: Item) -> bool:
    around = item.line.tokens[max(0, item.slot.at - _NEAR) : item.slot.at + _BEHIND]
    return any(word.startswith(_CHARGES) for t in around for word in t.text.split())


_CHARGES = ("charge", "cost", "expense", "loss", "write", "impairment", "provision")
