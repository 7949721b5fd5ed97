"""Before a figure is accused: do sentences farther off tell what is missed, or of what else it is?"""

from __future__ import annotations

from tieout.checking.compact.kinds import RELATIVE
from tieout.checking.compact.line import Series, Slot
from tieout.checking.lines import Lines
from tieout.checking.readings.reading import Reading, tells_change
from tieout.patterns import lazily


def told_elsewhere(reading: Reading, lines: Lines) -> str:
    """The reason not to accuse a change that was told before its levels, or a sum of which other sentences tell a part or the rest; else ""."""
    if _was_told(reading, lines):
        return "a change of that size was told before these levels"
    if _are_more(reading, lines):
        return "the sum may be of more than the sentence before tells"
    return "the next sentence tells of the rest" if _rest_follows(reading, lines) else ""


def _was_told(reading: Reading, lines: Lines) -> bool:
    """'Sales were up 12 percent on the year. They came to 40 million in May and 52 million in June. The 12 percent rise …': whether "the" points back
    to a change of that size, told of other levels."""
    stated, levels = reading.bound.get("stated"), [reading.bound.get(role) for role in ("new", "base")]
    if not tells_change(reading) or not isinstance(stated, Slot):
        return False
    told = [slot.line for slot in levels if isinstance(slot, Slot)]
    if not told or stated.line <= max(told) or stated.kind not in RELATIVE:
        return False
    if not _THE.search(lines.text, lines.sentences[stated.line].start, stated.quantity.start):
        return False
    above = (one for number in range(min(told)) for one in lines.own(number))
    return any(one.kind == stated.kind and one.value == stated.quantity.value for one in above)


def _are_more(reading: Reading, lines: Lines) -> bool:
    """'It bought 31,000 boats at 60 crowns each. It bought 48,200 lamps at 64 each. These purchases came to 4.9 million': of all that was bought."""
    stated, number, total = (reading.bound.get(role) for role in ("stated", "number", "total"))
    if not (isinstance(stated, Slot) and isinstance(number, Slot) and isinstance(total, Slot)):
        return False
    if (
        total.line != number.line + 1
        or not number.line
        or not _THESE.match(lines.text, lines.sentences[total.line].start)
    ):
        return False
    return any(one.unit == stated.unit for one in lines.own(number.line - 1))


_THESE = lazily(r"(?i)(?:these|those|they|both|all|together|in all|altogether)\b")


def _rest_follows(reading: Reading, lines: Lines) -> bool:
    """'It sold 910 boats: 365 went to Hof and 445 to Varn. The rest went to Ost': the parts come to less, and the next sentence begins with others."""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot):
        return False
    number = max(slot.line for slot in (whole, *parts.slots)) + 1
    if sum(slot.quantity.value or 0.0 for slot in parts.slots) >= (whole.quantity.value or 0.0):
        return False
    return number < len(lines.sentences) and bool(_REST.match(lines.text, lines.sentences[number].start))


_REST = lazily(r"(?i)(?:all )?(?:the )?(?:rest|others?|remainder|remaining|balance)\b")
_THE = lazily(r"(?i)\b(?:the|that|this) $")
