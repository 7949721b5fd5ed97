"""Step 2, tag: an amount that is a rate of exchange ("80 rupees to the dollar", "a rate of 1.17 euros per pound")."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.tags.asked import TO_ONE
from tieout.tables import currencies

_ONE = frozenset(("the", "one", "1", "a", "each", "every", "u.s", "us", "."))
_REACH, _NAME = 6, 2


def is_quoted(line: Line, slot: Slot) -> bool:
    """Whether the amount is what one of another currency costs."""
    if slot.kind != "currency" or not slot.quantity.value:
        return False
    mine, _, per = slot.unit.partition(" / ")
    if per:
        return per != "pound" and _is_other(per, mine)  # "49 cents a pound" is a price of so much weight
    after = line.tokens[slot.at + 1 : slot.at + 1 + _REACH]
    if not after or after[0].text not in TO_ONE:
        return False
    named = [t.text for t in after[1:] if t.text.rstrip(".") not in _ONE and t.text.isalpha()]
    return bool(named) and (_is_other(named[0], mine) or _is_other(" ".join(named[:_NAME]), mine))


def _is_other(word: str, mine: str) -> bool:
    money = currencies.find(word)
    return money is not None and mine not in money.codes
