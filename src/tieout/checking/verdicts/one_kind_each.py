"""Parts of which nothing is two, by what they are called: a count of an indictment is of one crime, and who is a child is no adult."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tieout.checking.compact.about import telling
from tieout.checking.compact.leading import tied
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.compact.opposites import are_opposite
from tieout.checking.finders.lists.crossing import are_charges

#: What stands before the crime of a count.
_OF = frozenset(("of", "for"))
#: Words for what is done to one alone, where one of them is said of the one part and one of the others of the other.
_DONE = (
    (frozenset(("damaged", "damage")), frozenset(("destroyed", "levelled", "leveled"))),
    (frozenset(("killed", "dead", "died")), frozenset(("wounded", "injured", "hurt", "survived"))),
    (frozenset(("convicted", "guilty")), frozenset(("acquitted", "cleared"))),
)
_PAIR, _NEAR = 2, 8


def are_of_two_kinds(line: Line, whole: Slot, parts: Series) -> bool:
    """Whether no part of a list can be another: "27 counts, 18 of fraud and 13 of theft", "310 boys and 270 girls", "1,430 damaged and 700 destroyed"."""
    slots = parts.slots
    if any(slot.line != line.number for slot in slots) or (whole.line, whole.at) > (line.number, slots[0].at):
        return False  # "132 boys and 54 girls, 168 pupils in all coming by bus"
    if whole.line == line.number and are_charges(line, whole):
        return {tied(line, slot) for slot in slots} <= _OF and not _is_one_of_another(line, slots)
    if len(slots) != _PAIR:
        return False
    one, other = (_words(line, slots, k) for k in range(_PAIR))
    return are_opposite(one, other) or any(_differ(one, other, pair) for pair in _DONE)


def _is_one_of_another(line: Line, slots: Sequence[Slot]) -> bool:
    """'18 of fraud and 13 of fraud by mail': whether the crime of one part is one of the crimes of another."""
    own = [telling(" ".join(_words(line, slots, k))) for k in range(len(slots))]
    return any(a <= b or b <= a for a, b in combinations(own, 2))


def _words(line: Line, slots: Sequence[Slot], k: int) -> frozenset[str]:
    """The words behind a part, as far as the next."""
    first = slots[k].at
    end = slots[k + 1].at if k + 1 < len(slots) else first + 1 + _NEAR
    return frozenset(token.text for token in line.tokens[first + 1 : end])


def _differ(one: frozenset[str], other: frozenset[str], pair: Sequence[frozenset[str]]) -> bool:
    a, b = pair
    return bool(
        (one & a and other & b and not one & b and not other & a)
        or (one & b and other & a and not one & a and not other & b)
    )
