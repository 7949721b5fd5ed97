"""Step 2, tag: a figure behind a list, that words say is what the list comes to."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot
from tieout.checking.tags.asked import COMING


def comes_of_list(line: Line, slot: Slot) -> bool:
    """'the 12 million for roads and the 7 million for schools come to 19 million': a list, and right before the figure what it comes to."""
    if line.tokens[slot.at - 1].text not in _TO:
        return False
    told = [s for s in line.slots[: slot.number] if not s.context]
    if len(told) < _FEWEST or "list-and" not in told[-1].tags or not alike(told[-1], slot):
        return False
    between = [t for t in line.tokens[told[-1].at + 1 : slot.at] if "soft" not in t.classes]
    verbs = [k for k, t in enumerate(between) if t.text in _COMING]
    return (
        len(verbs) == 1
        and verbs[0] >= len(between) - 2
        and not any(t.text in ",;:" or "list-and" in t.classes for t in between)
    )


_FEWEST = 2
_TO = frozenset(("to", "about", "up to", "some", "almost", "nearly", "amount to", "amounts to", "amounted to"))
_COMING = frozenset(COMING)


def closes_list(line: Line, figures: Sequence[Slot], slot: Slot) -> bool:
    """ "Together, roads (12 million), schools (7 million) and parks (6 million) took 25 million": the list stands before what it comes to."""
    told = figures[: figures.index(slot)] if slot in figures else []
    listed = len(told) >= _FEWEST and ("list-and" in told[-1].tags or all("paren" in s.tags for s in told))
    if not listed or "paren" in slot.tags or not alike(told[-1], slot):
        return False
    return not any(t.text in _NEXT for t in line.tokens[told[-1].at + 1 : slot.at])


_NEXT = frozenset(("and", ",", ";", "than"))
