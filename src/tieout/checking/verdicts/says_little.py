"""What holds, and yet explains no figure."""

from __future__ import annotations

from tieout.checking.compact.line import Slot
from tieout.checking.verdicts.judge import Judgement


def says_little(judgement: Judgement) -> bool:
    """Whether what holds explains no figure."""
    return only_bounds(judgement) or _only_again(judgement) or _only_beside(judgement)


def only_bounds(judgement: Judgement) -> bool:
    """Whether all that holds is that one figure is larger than another: of any two one is, and that explains neither."""
    return judgement.reading.anchor.formula.sign in ("<=", ">=")


def _only_again(judgement: Judgement) -> bool:
    """Whether all that holds is that a figure is told twice, as a wrong one may be, or what makes a change: that says nothing of the levels on either
    side of it."""
    return judgement.reading.anchor.partial and judgement.reading.rule.found in ("said-again", "changes-net")


def _only_beside(judgement: Judgement) -> bool:
    """'318bn yen ($4bn; £3.46bn)': that two conversions fit each other says of neither that it fits what is converted."""
    given, stated = (judgement.reading.bound.get(role) for role in ("given", "stated"))
    if not isinstance(given, Slot) or not isinstance(stated, Slot):
        return False
    return not given.links.get("paren", set()).isdisjoint(stated.links.get("paren", ()))
