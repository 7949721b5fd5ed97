"""Things that one sentence counts apart and the next one together: "opened four clinics and will build three. The seven clinics cost …"."""

from __future__ import annotations

from collections.abc import Iterator
from operator import or_

from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines

_THE = frozenset(("the", "these", "those", "all", "all the", "all of the"))
#: What makes a count another thing than one of several that are counted apart.
_NO_PART = frozenset(
    "from to than against of-them including change change-after change-than each average inside or whole-of".split()
)
_FEWEST, _MOST = 2, 3
#: Of so many and more a slip may make any number.
_MANY = 10


def counted_again(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole`, a number behind "the" or "these", and `parts`: all numbers of the sentence before, of which one counts what it does."""
    wholes = [s for s in line.slots if _is_told(line, s)]
    before = lines[line.number - 1] if wholes and line.number else None
    if before is None:
        return
    parts = [s for s in before.slots if not s.context and s.kind in BARE]
    if not _FEWEST <= len(parts) <= _MOST or any(s.tags & _NO_PART for s in parts):
        return
    for whole in wholes:
        if _counts_them(whole, parts):
            yield Partial(whole=whole, parts=Series(tuple(parts), {"told-apart"}, -1))


def _is_told(line: Line, slot: Slot) -> bool:
    """Whether a number is one of things that were told of: "the seven clinics"."""
    counts = not slot.context and slot.kind in BARE and slot.unit != ""
    return counts and slot.at > 0 and line.tokens[slot.at - 1].text in _THE


def _counts_them(whole: Slot, parts: list[Slot]) -> bool:
    """Whether the number is of the things that one of the parts counts, or of such as all of them are, and more than each, but for a slip."""
    values = [s.quantity.value or 0.0 for s in parts]
    kinds = [is_kind_of(s.unit, whole.unit) for s in parts]
    bare = [not s.unit for s in parts]  # "killed 12 soldiers and wounded 33"
    named = any(s.unit == whole.unit for s in parts) or (any(kinds) and all(map(or_, kinds, bare)))
    return named and ((whole.quantity.value or 0.0) > max(values) or min(values) >= _MANY)
