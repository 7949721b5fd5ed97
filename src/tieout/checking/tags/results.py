"""Step 2, tag: words before a figure that make it the sum of others, or what is left of them."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.tags.signs import SEVERAL, THE

_REACH, _NEAR = 6, 9


def sums_up(line: Line, i: int) -> bool:
    """'bringing the total to 45', 'taking the total area to 6.9': a verb of adding up, and the word for the sum, before "to"."""
    before = line.tokens[max(0, i - _REACH) : i]
    at = next((k for k, t in enumerate(before) if t.text in _ADDING), None)
    rest = before[at + 1 :] if at is not None else []
    return any("total" in t.classes for t in rest) and not any(t.slot >= 0 or t.text in ",;:" for t in rest)


_ADDING = frozenset("bringing brings brought bring taking takes took lifting lifted pushing pushed".split())


def makes(line: Line, slot: Slot) -> bool:
    """'310 in May and 145 in June, making 455 so far'; 'the two hauls came to 455': what the figures before make together."""
    before = line.tokens[max(0, slot.at - _NEAR) : slot.at]
    texts = [t.text for t in before]
    if texts[-2:] == [",", "making"]:
        return True
    at = next((k for k in range(len(before) - 1, 0, -1) if before[k].slot >= 0), 0)
    several = line.slots[before[at].slot] if at else None
    if several is None or several.kind != "count" or not SEVERAL[0] <= (several.quantity.value or 0) <= SEVERAL[1]:
        return False
    return texts[at - 1] in THE and any("level" in t.classes for t in before[at:]) and "," not in texts[at:]


def won(line: Line, i: int) -> bool:
    """'won the seat by 225 votes', 'beat the mayor 6,210 to 5,985, by 225': "by" says the margin of a contest."""
    before = line.tokens[max(0, i - _CONTEST) : i]
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].text in _WINNING), None)
    return at is not None and not any(t.text in ";:()" or "break" in t.classes for t in before[at:])


_CONTEST = 12
_WINNING = frozenset(
    "won win wins winning beat beats beaten beating defeated defeats defeating edged outpolled prevailed triumphed carried passed approved "
    "rejected adopted voted re-elected elected".split()
)


def as_much(line: Line, i: int) -> bool:
    """'to the equivalent of 572,100 shares' is to 572,100 shares."""
    before = [t.text for t in line.tokens[max(0, i - 2) : i]]
    return line.tokens[i].text in ("equivalent of", "equivalent to") and before in (["to", "the"], ["from", "the"])


def net_result(line: Line, slot: Slot) -> bool:
    """'resulting in net debt of', 'which resulted in free cash flow of': what is left when one is taken from the other."""
    if line.texts.isdisjoint(_NET):
        return False
    before = line.tokens[max(0, slot.at - _NEAR) : slot.at]
    at = next((k for k, t in enumerate(before) if t.text.startswith("result")), None)
    rest = before[at + 1 :] if at is not None else []
    return any(t.text in _NET for t in rest) and not any(t.slot >= 0 or t.text in ",;:" for t in rest)


_NET = frozenset(("net", "free"))
