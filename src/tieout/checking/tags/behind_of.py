"""Step 2, tag: what "of" before a figure makes it: the size of a change, a total, an average, or what something is of."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.verbs import CHANGES
from tieout.checking.tags.change_ahead import told_by
from tieout.checking.tags.compared import change_over
from tieout.checking.tags.earned import is_result
from tieout.checking.tags.govern import sign_of
from tieout.checking.tags.named import describes


def of_something(line: Line, slot: Slot, i: int) -> str:
    """'of' before a figure: 'an increase of 5', 'a total of 120', 'sales of 3'; else the figure is what something is of."""
    before = line.tokens[i - 1] if i else None
    slot.tags.add("of")
    if before is None or before.text in "(\"“'‘" or (before.text == "," and i <= 4 and not describes(line, i, slot)):
        slot.tags.add("of-lead")
        return "of"
    noun = before if before.classes & CHANGES or "change-noun" in before.classes else change_over(line, i)
    if noun is not None and not is_result(line, slot, i):
        told_by(slot, noun, sign_of(noun))
    if before.text in _PRICES and i > 1 and "average" in line.tokens[i - 2].classes:
        slot.tags.add("average")
    for name in ("total", "average", "balance"):
        if name in before.classes and not (name == "balance" and _compared(line, i)):
            slot.tags.add(name)
    return "change" if "change" in slot.tags else "of"


#: "an average price of", "an average value of"
_PRICES = frozenset("price value cost amount fee fare wage salary size weight".split())


def _compared(line: Line, i: int) -> bool:
    """'compared with a deficit of': that deficit is no result of the figures before; "52 to 48, a margin of" is."""
    for token in reversed(line.tokens[max(0, i - 5) : i - 1]):
        if (token.slot >= 0 and not token.context) or token.text == ",":
            return False
        if token.classes & {"from", "to", "than", "against"}:
            return True
    return False
