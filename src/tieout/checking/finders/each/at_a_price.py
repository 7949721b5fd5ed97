"""So many at a price, and what that makes: "17,000 units at 6.3p come to £1,071", "paid £1,071 for 17,000 units at 6.3p"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import ELSEWHERE, NO_SENTENCES
from tieout.checking.finders.loose import Partial, Settled, near_enough
from tieout.checking.lines import Lines
from tieout.checking.tags.for_one import AT_PRICE
from tieout.patterns import lazily

_MANY = frozenset(("count", "number", "measure", "duration"))
_SEVERAL = 2
_HEDGES = r"(?: (?:about|some|only|just|roughly|nearly|almost|not quite|more than|over))*"
#: What leads from the price to what all come to, in its sentence or at the beginning of the next.
_LED = lazily(
    r"(?: each| apiece)?(?: ?[:–—] ?| -{1,2} |,? (?:or|for|bringing in|raising|which (?:is|makes|means|comes? to|brings? in|brought in))"
    r"|,? (?:so |and )?(?:it|that|this|they|takings|sales|the (?:bill|cost|total|sum|price|takings))?"
    r" ?(?:(?:would|will|could|should|may) )?(?:is|are|was|were|be|makes?|means|comes? to|came to|costs?|totals?|totalled|brings?(?: in)?"
    r"|brought in|took|takes|(?:is|be|are) worth)|,)"
    + _HEDGES
    + r"(?: an?(?: \w+)? (?:total|sum|bill) of)?"
    + _HEDGES
    + r" ?$"
)
_NEXT = lazily(
    r"[“\"]?(?:(?:that|this)(?:['’]s| is| was| would be| will be| makes?| means| costs?| brings? in| brought in)|(?:that|this|it) (?:comes?|came) to)"
    + _HEDGES
    + r" $"
)
_CLOSES = lazily(
    r"(?: (?:in all|altogether|in total))?\s*(?:[.;)\"”–—]|, (?!with|after|before|plus|including|net|less)|$)"
)
#: "paid £1,071 for 17,000 units at 6.3p", "it takes £1,071 to buy 17,000 units at 6.3p"
_FOR = lazily(r" (?:for|on|to buy|from)(?: the| its| their| all)?" + _HEDGES + r" $")


def at_a_price(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the price of one, `number`, told right before it, and `total`, the only other amount of the sentence, or the first of the next."""
    for stated in line.slots:
        number = _number_at(stated, line)
        if (
            number is None
            or any(slot.kind in ("percent", "fraction") for slot in line.slots)
            or _is_valued(number, line)
        ):
            continue
        others = [s for s in line.slots if s is not stated and _is_like(s, stated)]
        total, sure = (others[0], _is_led(stated, number, others[0], line)) if len(others) == 1 else (None, False)
        if total is not None and not _CLOSES.match(
            line.text, max(stated, total, key=_end).quantity.end, line.sentence.end
        ):
            continue
        if not others and (after := lines.beside(line, 1)) is not None and after.sentence.setting not in NO_SENTENCES:
            first = next((s for s in after.slots if not s.context), None)
            if first is not None and _is_like(first, stated) and _comes_to(first, after):
                total, sure = first, True
        if total is not None and _may_be(stated, number, total) and not _is_parted(stated, number, total, line):
            yield (Settled if sure else Partial)(stated=stated, number=number, total=total)


def _number_at(price: Slot, line: Line) -> Slot | None:
    """The number right before "at" and the price."""
    before = line.slots[price.number - 1] if price.number else None
    if before is None or price.kind != "currency" or "/" in price.unit or not price.quantity.value:
        return None
    if before.kind not in _MANY or (before.quantity.value or 0.0) < _SEVERAL or before.tags & (ELSEWHERE - {"from"}):
        return None
    between = line.text[before.quantity.end : price.quantity.start].lower()
    return before if AT_PRICE.fullmatch(between) else None


def _is_valued(number: Slot, line: Line) -> bool:
    """'put the cost of the 12 turbines at £3 million', 'valued the 24 ships at £3 million': what all are worth."""
    return any(token.text.startswith(_VALUING) for token in line.tokens[: number.at])


_VALUING = ("put", "valu", "estimat", "assess", "apprais", "cost", "worth", "stood", "stand", "keep", "kept")


def _end(slot: Slot) -> int:
    return slot.quantity.end


def _is_like(slot: Slot, price: Slot) -> bool:
    return not slot.context and slot.kind == "currency" and slot.unit == price.unit and slot.tags.isdisjoint(ELSEWHERE)


def _may_be(stated: Slot, number: Slot, total: Slot) -> bool:
    one, many, all_ = (slot.quantity.value or 0.0 for slot in (stated, number, total))
    return near_enough(all_, one * many)


def _is_led(stated: Slot, number: Slot, total: Slot, line: Line) -> bool:
    """Whether words lead from the price to the total, or from the total to the number."""
    first, last = (stated, total) if total.at > stated.at else (total, number)
    between = line.text[first.quantity.end : last.quantity.start].lower()
    return (_LED if first is stated else _FOR).match(between) is not None


def _comes_to(total: Slot, line: Line) -> bool:
    ahead = line.text[line.sentence.start : total.quantity.start].lower()
    return (
        _NEXT.match(ahead) is not None and _CLOSES.match(line.text, total.quantity.end, line.sentence.end) is not None
    )


def _is_parted(stated: Slot, number: Slot, total: Slot, line: Line) -> bool:
    if total.line != stated.line:
        return False
    places = (stated.at, number.at, total.at)
    return any(token.text == ";" for token in line.tokens[min(places) : max(places)])
