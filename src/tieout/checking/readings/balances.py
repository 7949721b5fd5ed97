"""Step 3, propose: whether two levels and a balance, a gap or a majority belong together."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot

_BALANCE = frozenset(("balance", "as-balance"))
_TIED = frozenset(("inside", "change", "from", "than", "against", "each"))
_NAMED = frozenset(("inflow", "outflow"))


def belongs_elsewhere(bound: dict[str, Bound], lines: list[Line]) -> bool:
    """'18 or 19 million' is one vague figure; a level in brackets and one outside make no balance, nor do receipts of another sentence
    where the balance has its own."""
    new, base, stated = (bound.get(role) for role in ("new", "base", "stated"))
    if not isinstance(new, Slot) or not isinstance(base, Slot):
        return False
    if "or" in new.tags | base.tags and (new in base.links.get("or", ()) or base in new.links.get("or", ())):
        return True
    if not isinstance(stated, Slot) or not stated.tags & _BALANCE:
        return False
    if ("inside" in new.tags) != ("inside" in base.tags):
        return True
    if any(stated in line.slots and no_surplus(stated, (new, base), line) for line in lines):
        return True
    return new.line != base.line and _has_its_own(stated, (new, base), lines)


def no_surplus(stated: Slot, levels: tuple[Slot, Slot], line: Line) -> bool:
    """'Rent cost 1.6 million and wages 0.9 million. That left a surplus of 0.7 million': what is spent leaves none, but of what came in."""
    low, high = sorted(levels, key=lambda slot: slot.quantity.value or 0.0)
    if "outflow" not in high.tags or "inflow" in low.tags or high.at > low.at:
        return False
    ahead = line.tokens[max(0, stated.at - _CLOSE) : stated.at]
    return any(not _GAINS.isdisjoint(token.text.split()) for token in ahead)


_CLOSE, _GAINS = 4, frozenset(("surplus", "profit"))


def _has_its_own(stated: Slot, levels: tuple[Slot, Slot], lines: list[Line]) -> bool:
    """Whether a level like those of the reading, and not among them, stands before the balance in its own sentence."""
    own = next((line.slots for line in lines if stated in line.slots), [])
    return any(
        s not in levels and s.at < stated.at and not s.context and not s.tags & _TIED and alike(s, stated) for s in own
    )


def may_be_of_three(stated: Slot, levels: list[Slot], line: Line) -> bool:
    """Whether a balance may have come of more than two figures: a third one like them stands before it, or it is what is left of
    an earlier balance."""
    if not stated.tags & _BALANCE or stated.line != line.number or any(s.line != line.number for s in levels):
        return False
    ahead = line.tokens[max(0, stated.at - 2) : stated.at]
    if any(t.text == "balance" for t in ahead):
        return True
    if any(s.tags & _NAMED for s in levels):
        return False
    first = line.slots[: stated.number]
    return any(s not in levels and not s.context and not s.tags & _TIED and alike(s, levels[0]) for s in first)
