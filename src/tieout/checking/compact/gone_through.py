"""Step 1, compact: sentences that go through what a whole is made of, one thing after the other: "The largest, of 3 billion, goes to …", "The
first stage …", and at their end one that takes them together: "The combined loans come to 4 billion"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.items_told import Item

_OPENING, _NEAR = 3, 8
#: What the first of several things is called, behind "the"; and what they are that come in an order.
_FOREMOST = frozenset("largest biggest smallest main bulk greatest costliest lion's lion".split())
_IN_ORDER = frozenset(("first", "initial"))
_STEPS = frozenset(
    "phase stage step part tranche portion instalment installment half lot batch segment section round leg".split()
)
#: Words by which a sentence takes together what those before it tell.
_TOGETHER = frozenset(("combined", "together", "altogether", "in all", "between them", "all told", "in total"))
#: Words of a total that is of more than was told.
_IN_ALL = frozenset("outstanding issued owed due remaining now already since cumulative".split())
#: What opens a sentence that says once more of what it tells the parts: "The total includes".
_CALLED = frozenset("total amount sum figure volume number package tally count toll budget".split())


def goes_through(whole: Item, first: Item) -> bool:
    """Whether the sentence right behind the one of the whole begins with the foremost of several things, or with the first step of one."""
    if first.line.number != whole.line.number + 1:
        return False
    opening = [t.text for t in first.line.tokens[: min(first.slot.at, _OPENING)]]
    if opening[:1] != ["the"]:
        return False
    return not _FOREMOST.isdisjoint(opening[1:]) or (
        not _IN_ORDER.isdisjoint(opening[1:2]) and not _STEPS.isdisjoint(opening[2:3])
    )


def takes_together(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether the sentence of a sum says that it is of all that was told right before it: "The combined loans", "together"."""
    apart = {part.line.number for part in parts}
    if not apart or whole.line.number - max(apart) != 1 or len(apart) != max(apart) - min(apart) + 1:
        return False
    ahead = whole.line.tokens[max(0, whole.slot.at - _NEAR) : whole.slot.at + _OPENING]
    return any(t.text in _TOGETHER for t in ahead)


def says_of_what(first: Item) -> bool:
    """Whether the sentence of the parts begins with what the whole is called again: "The total includes", "The figure is made up of"."""
    opening = " ".join(t.text for t in first.line.tokens[:_OPENING]).split()
    if any(t.text in _IN_ALL for t in first.line.tokens[: first.slot.at]):
        return False  # "The total outstanding includes": of more than the sentence before tells
    return opening[:1] in (["the"], ["this"], ["that"]) and not _CALLED.isdisjoint(opening[1:])


def without_shares_of_one(parts: Sequence[Item]) -> tuple[Item, ...]:
    """The parts without those that only say what the one before them is made of: "a loan of 3, comprising 2 in cash and 1 in kind, and …"."""
    kept: list[Item] = []
    k = 0
    while k < len(parts):
        kept.append(parts[k])
        k += 1 + (len(_PAIR) if _is_made_of(parts[k], parts[k + 1 : k + 3]) else 0)
    return tuple(kept)


_PAIR = range(2)


def _is_made_of(item: Item, two: Sequence[Item]) -> bool:
    if len(two) < len(_PAIR) or any(one.line is not item.line for one in two):
        return False
    between = item.line.tokens[item.slot.at + 1 : two[0].slot.at]
    opened = any("partition" in t.classes or "including" in t.classes for t in between)
    return opened and abs(two[0].value + two[1].value - item.value) <= _EVEN * item.value


_EVEN = 1e-9
