"""A level and several others that it is compared with, each beside the change from it: "141 million, 6.6 percent more than a year before, when it was
132 million, and 8.1 percent less than in May, when it was 154 million"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import inf

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.telling import printed_digits
from tieout.checking.finders.level import CHANGES, NO_SENTENCES, are_alike, is_level, value_of
from tieout.checking.finders.loose import Partial, Settled
from tieout.checking.lines import Lines

_FEWEST, _MOST, _DIGITS = 2, 4, 2
_NO_LEVEL = (CHANGES - {"than-plan"}) | {"by", "each", "per", "average"}
#: How near to what its levels give a change must be told to show how those beside it are built.
_CLOSE = 0.06
#: What is off by more is no slip, but of other levels.
_FAR = 4.0

Moved = Callable[[float, float], float]
_Pair = tuple[Slot, Slot, Slot]


def chained(line: Line, lines: Lines, changes: Sequence[Slot], moved: Moved) -> Iterator[dict[str, Bound]]:
    """`stated`, each of the changes of a sentence, `new` and `base`; accused where another one that is told alike ties out."""
    if not _FEWEST <= len(changes) <= _MOST or any(printed_digits(one.quantity) < _DIGITS for one in changes):
        return
    found = _pairs(line, lines, changes)
    fit = [_off(pair, moved) <= _CLOSE for pair in found]
    for k, (stated, new, base) in enumerate(found):
        before = found[k - 1][2]
        if k and not fit[k] and _off((stated, before, base), moved) <= _CLOSE:
            yield Partial(
                stated=stated, new=before, base=base
            )  # "25 percent more than the 248 of last year, itself up 18 percent from 210"
            continue
        alike = not k or _goes_on(line, before, stated)
        sure = not fit[k] and any(fit[:k] + fit[k + 1 :]) and alike and _off(found[k], moved) <= _FAR
        yield (Settled if sure else Partial)(stated=stated, new=new, base=base)


def _pairs(line: Line, lines: Lines, changes: Sequence[Slot]) -> list[_Pair]:
    """Each change with the level that is told, and the one that it is compared with: that beside it, as each of the others has one."""
    levels = [s for s in line.slots if s not in changes and is_level(s, out=_NO_LEVEL)]
    if len(levels) == len(changes):
        before = lines.beside(line, -1)
        told = [s for s in before.slots if is_level(s, out=_NO_LEVEL)] if before is not None else []
        if before is None or before.sentence.setting in NO_SENTENCES or len(told) != 1:
            return []
        levels = [*told, *levels]
    if len(levels) != len(changes) + 1 or not all(are_alike(one, levels[0]) for one in levels[1:]):
        return []
    lead, *bases = levels
    if not _are_in_turn(changes, bases) or (lead.line == line.number and lead.at > changes[0].at):
        return []
    return [_ordered(change, lead, base) for change, base in zip(changes, bases, strict=True)]


def _goes_on(line: Line, before: Slot, change: Slot) -> bool:
    """Whether a change is joined to the ones before it, and not said of the level right before it."""
    between = {word for token in line.tokens[before.at + 1 : change.at] for word in token.text.split()}
    return between.isdisjoint(_OF_IT) and (not between.isdisjoint(_JOINING) or between <= _MARKS)


_OF_IT = frozenset("itself themselves which that already turn after following had".split())
_JOINING, _MARKS = frozenset(("and", "but", "though", "yet", "while", ";")), frozenset((",", ")", "up", "down"))


def _are_in_turn(changes: Sequence[Slot], bases: Sequence[Slot]) -> bool:
    """Whether a change and a level follow one another by turns."""
    every = sorted((*changes, *bases), key=lambda slot: slot.at)
    return all((one in changes) != (other in changes) for one, other in pairwise(every))


def _ordered(change: Slot, lead: Slot, base: Slot) -> _Pair:
    """'A year before it was 132 million, 6 percent less': of a level that no word compares with the one before, the change is told from that."""
    gone = (value_of(lead) - value_of(base)) * change.sign
    return (change, base, lead) if gone < 0 and base.tags.isdisjoint(COMPARED) else (change, lead, base)


def _off(pair: _Pair, moved: Moved) -> float:
    """How far what is told of a change is from what its levels give, beside the smaller of the two."""
    stated, new, base = pair
    told, real = abs(value_of(stated)), moved(value_of(new), value_of(base)) * stated.sign
    return abs(real - told) / min(real, told) if real > 0 and told else inf
