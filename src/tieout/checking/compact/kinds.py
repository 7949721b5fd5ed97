"""Before step 1: the kinds that figures may turn out to be of when their sentence is tagged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import get_args

from tieout.intervals.figure import Kind
from tieout.quantities.model import Quantity

KINDS: Sequence[str] = get_args(Kind)
#: Each kind -> its bit.
BIT: Mapping[str, int] = {kind: 1 << number for number, kind in enumerate(KINDS)}
#: More figures of one kind than this say no more.
MOST = 3
#: Figures without a unit, and the kinds that one may take of which others ("from 44 billion francs to 26 billion").
BARE = frozenset(("count", "number"))
#: Those that are told with their unit.
UNITED = frozenset(("currency", "measure"))
#: Those whose unit a bare number behind one may leave out.
LENDING = UNITED | {"percent"}
#: All that levels, parts and wholes are told in.
AMOUNTS = BARE | UNITED
#: Those, and percentages: what goes up and down, and can be so many times another.
MOVING = AMOUNTS | {"percent"}
#: What tells how large something is beside another: a share, a change, and a multiple, too.
RELATIVE = frozenset(("percent", "percentage_point", "fraction"))
SIZES = RELATIVE | {"multiple"}
_TAKEN = {"currency": "currency", "measure": "measure", "percentage_point": "percent", "percent": "percent"}
#: Units by which a figure may be of another kind, too: pounds of money, points of a percentage.
_ALSO = {"pound": "currency", "point": "percentage_point"}
#: Those that a name leaves what they are.
TIMES = frozenset(("date", "ordinal", "duration"))


def kinds_of(quantity: Quantity) -> tuple[str, ...]:
    """What a figure may be taken for by itself; a name for nothing but a time."""
    if quantity.named and quantity.kind not in TIMES:
        return ()
    other = _ALSO.get(quantity.unit, quantity.kind)
    return (quantity.kind,) if other == quantity.kind else (quantity.kind, other)


@lru_cache(maxsize=4096)
def few(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds, each at most thrice, sorted: there are not many different ones."""
    return tuple(kind for kind in KINDS for _ in range(min(MOST, kinds.count(kind))))


@lru_cache(maxsize=4096)
def beside(kinds: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds that a figure may be of beside figures of others: a bare one takes another's, a percentage may be a bare one."""
    bare = not BARE.isdisjoint(kinds)
    if not bare and "percent" not in kinds:
        return kinds
    taken = (kind for kind, giver in _TAKEN.items() if bare and giver in others)
    return tuple(dict.fromkeys((*kinds, *BARE, *taken)))


@lru_cache(maxsize=4096)
def may_be(kinds: tuple[str, ...], times: int) -> int:
    """The bits of the kinds of which that many of the figures may be."""
    bare = sum(k in BARE for k in kinds)
    counts = {kind: kinds.count(kind) for kind in KINDS}
    counts.update(dict.fromkeys(BARE, bare + counts["percent"]))
    for kind, giver in _TAKEN.items():
        counts[kind] += bare if counts[giver] else 0
    return sum(bit for kind, bit in BIT.items() if counts[kind] >= times)
