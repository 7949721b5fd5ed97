"""Step 2, tag: an amount that is a rate of exchange ("80 rupees to the dollar", "a rate of 1.17 euros per pound")."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.tags.asked import BUYS, TO_ONE
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
    if _is_bought(line, slot, mine):
        return True
    after = line.tokens[slot.at + 1 : slot.at + 1 + _REACH]
    if not after or after[0].text not in TO_ONE:
        return False
    named = [t.text for t in after[1:] if t.text.rstrip(".") not in _ONE and t.text.isalpha()]
    return bool(named) and (_is_other(named[0], mine) or _is_other(" ".join(named[:_NAME]), mine))


def _is_bought(line: Line, slot: Slot, mine: str) -> bool:
    """'A dollar buys 80 rupees', 'with the dollar at 80 rupees', 'the dollar stands at 80 rupees'."""
    ahead = [t.text for t in line.tokens[max(0, slot.at - _AHEAD) : slot.at]]
    if ahead[-1:] == ["about"]:
        ahead.pop()
    if not ahead or ahead[-1] not in BUYS or _is_another_told(line, slot):
        return False
    named = ahead[:-2] if ahead[-2:-1] and ahead[-2] in _STANDS and ahead[-1] == "at" else ahead[:-1]
    led = named[-2:-1] and (named[-2] in ("a", "one") or (named[-2] == "the" and ahead[-1] == "at"))
    return bool(led) and named[-1].isalpha() and _is_other(named[-1], mine)


def _is_another_told(line: Line, slot: Slot) -> bool:
    """'With the dollar at 80 rupees in 2015, the toll was 3,600 rupees (61 dollars in 2013)': whether behind a quote stands another rate, or
    the sums have a date that is not its own."""
    dates = [s for s in line.slots if s.kind == "date"]
    if len({s.quantity.text for s in dates}) > 1 or any(t.text in _BOUGHT for t in line.tokens[slot.at + 1 :]):
        return True
    return any(s.kind == "currency" and s.at < date.at < slot.at for s in line.slots for date in dates)


_BOUGHT = frozenset(("bought", "sold"))
_AHEAD, _STANDS = 6, frozenset(("stands", "stood"))


def _is_other(word: str, mine: str) -> bool:
    money = currencies.find(word)
    return money is not None and mine not in money.codes
