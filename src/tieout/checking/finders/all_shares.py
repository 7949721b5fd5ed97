"""All percentages of a sentence, or of two, that come to a hundred by no accident: "Sales were 44% food, 26% cloth, 18% toys and 12% other", "Roads take
44 percent, schools 26 and parks 18. Clinics will have to make do with 12"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES
from tieout.checking.lines import Lines

#: Three make a hundred now and then; two do where a word says that the one is all that is left.
_SEVERAL, _PAIR, _MOST = 3, 2, 8
_ALL, _EVEN, _SMALLEST = 100.0, 1e-6, 1.0
#: What no share of a whole is told by.
_NO_SHARE = CHANGES | COMPARED | {"planned", "average", "each", "rate", "earlier", "of-rate"}
_VERBS = frozenset(("up", "down"))


def all_shares(line: Line, lines: Lines) -> Iterator[tuple[Slot, ...]]:
    """The shares, in the order of print: no word ties them, so that where they do not come to a hundred, they need not."""
    if line.sentence.setting in NO_SENTENCES:
        return
    before = lines[line.number - 1] if line.number > 0 else None
    for near in ([line], [before, line]):
        told = [there for there in near if there is not None and there.sentence.setting not in NO_SENTENCES]
        shares = [
            (there, slot) for there in told for slot in there.slots if slot.kind == "percent" and not slot.context
        ]
        if len(told) == len(near) and _make_all([slot for _, slot in shares], told):
            yield tuple(slot for _, slot in shares)
            return


def _make_all(shares: Sequence[Slot], told: Sequence[Line]) -> bool:
    if not _PAIR <= len(shares) <= _MOST or any(not slot.tags.isdisjoint(_NO_SHARE) for slot in shares):
        return False
    values = [slot.quantity.value or 0.0 for slot in shares]
    if abs(sum(values) - _ALL) > _EVEN or min(values) < _SMALLEST or any(slot.quantity.ends for slot in shares):
        return False
    if sum(slot.quantity.hedge != "=" for slot in shares) > 1:
        return False  # of figures told roughly many come to a hundred
    if len(told) > 1 and not all(any(slot.line == there.number for slot in shares) for there in told):
        return False
    if len(shares) >= _SEVERAL:
        return not any(not token.classes.isdisjoint(_VERBS) for there in told for token in there.tokens)
    first, last = shares
    between = told[0].tokens[first.at + 1 : last.at]
    if "share-of" in first.tags and "share-of" not in last.tags and len(told) == 1:
        # "53% of the claims were turned down, and 47% were not", but not "53% in May and 47% in June"
        return any(token.text in _SAID for token in between)
    ahead = told[-1].tokens[max(0, last.at - _NEAR) : last.at]
    return "others" in last.tags or any("remainder" in token.classes for token in ahead)


_NEAR = 4
_SAID = frozenset("is are was were said say has had have did will would".split())
