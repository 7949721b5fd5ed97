"""A price, what is taken off it, and what is left to pay: "A family spends $480 a year on cover. The rebate is worth $150, so the cost comes down to
$330 a year", "With the $15 discount, a $48 ticket costs $33"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_up
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.finders.spaced import said_after, said_ahead
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences before may tell the price and what is taken off.
_BACK, _THREE = 2, 3
_MONEY = "currency"
_LESS = r"(?:rebates?|discounts?|refunds?|subsid(?:y|ies)|vouchers?|coupons?|cashback|cash-back|trade-in(?: allowance)?|price cut|reductions?|deductions?)"
#: '$15 off', 'the $150 state rebate', 'a rebate (of|worth|that is worth) $150'
_OFF_BEHIND = lazily(rf"^(?: [a-z-]+)?[ -](?:off\b(?! (?:the|each|every|one) (?:year|month))|{_LESS}\b)")
_OFF_AHEAD = lazily(
    rf"\b{_LESS}(?: (?:of|is|was|worth|will|would|be|that|which|comes?|came|to|at|amounts?|amounted|about|some|around|up))* $"
    r"|\bless (?:an? |the )?(?:[a-z]+ ){0,2}of $"
)
_SIZE = r"(?:about |some |only |just |around |roughly )*"
#: What leads to what is left to pay, and says that it follows.
_FOLLOWS = lazily(
    r"(?:\b(?:so|so that|means|meaning|in other words,?) (?:(?!not\b)[a-z'-]+ ){0,7}?(?:pays?|paid|costs?|(?:comes?|came)(?: down| out)? (?:to|at)"
    r"|(?:falls?|drops?) to|is|was|owes?|charged?|for)"
    r"|\b(?:comes?|came|coming|goes|brings?|brought|bringing|cuts?|cutting|lowers?|lowering|reduces?|reducing|drops?|falls?)"
    rf" (?:[^ ;:]+ ){{0,8}}?to|\b(?:leaves?|leaving|left)(?: (?!no\b)[a-z'-]+){{0,3}}?(?: with| to pay)?) {_SIZE}$"
)
#: What tells it where the sentence opens with what is taken off.
_OPENING = lazily(r"^[“\"]?(?:after|with|less|thanks to|once|counting|minus|given)\b")
_COSTS = lazily(
    rf"\b(?:costs?|pays?|paid|is|was|are|were|sells? for|goes for|comes? to|for|(?:drops?|falls?) to) {_SIZE}$"
)
_AFTER = lazily(rf"^ (?:after|with) (?:an? |the )?(?:[^ ]+ )?(?:[a-z]+ )?{_LESS}\b")
_OR = lazily(r"\bor (?:just |only )?$")
_LEFT, _TO_PAY = lazily(r"\b(?:leaves?|leaving|left)\b[^,;]*$"), lazily(r"^ to (?:pay|find)\b")
#: With nothing behind it that says when, or of what, so much is to pay: "is $30 on Mondays".
_CLOSES = lazily(r"^(?: to (?:pay|find))?(?: (?:a|per|each|every) [a-z]+)?\s*(?:[.;:,)\"”]|$)")
#: What tells a price: 'costs $480', 'a fee of $480', 'the $480 pump'.
_PRICE_AHEAD = lazily(
    r"\b(?:costs?|costing|prices?|priced|fees?|fares?|rents?|tickets?|spends?|spent|spending|pays?|paying|sells? for|worth|bills?|charges?|charged|tuition)"
    rf"(?: (?:(?!not\b)[a-z'-]+)){{0,4}}? {_SIZE}$"
)
_PRICE_BEHIND = lazily(r"^[ -](?!(?:a|an|the|and|or|in|on|of|for|to|by|more|less|off|as|from|at|with)\b)[a-z]+")
_ELSE = lazily(
    r"\b(?:each|apiece|plus|extra|another|instead|deposit|interest|average|own|per cent|percent|percentage)\b|%"
)


def prices_less(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, what is left to pay, `new`, the price, and `base`, what is taken off: enough to tie out where they fit; accused where all is told of the
    one price, and words say that the one follows from the other."""
    if line.sentence.setting in NO_SENTENCES or not any(slot.kind == _MONEY for slot in line.slots):
        return
    near = _stretch(line, lines)
    told = [(there, slot) for there in near for slot in there.slots if slot.kind == _MONEY and not slot.context]
    if len(told) != _THREE or any(slot.quantity.value is None or slot.quantity.figure is None for _, slot in told):
        return
    off = [one for one in told if _is_off(*one)]
    if len(off) != 1:
        return
    rest = sorted((one for one in told if one is not off[0]), key=lambda one: one[1].quantity.value or 0.0)
    (here, stated), (there, price) = rest
    if here is not line or not _are_of_one(stated, price, off[0][1]):
        return
    follows = _FOLLOWS.search(said_ahead(line, stated)) is not None
    opened = off[0][0] is line and (
        _OPENING.match(line.said()) is not None and _COSTS.search(said_ahead(line, stated)) is not None
    )
    or_after = _OR.search(said_ahead(line, stated)) and _AFTER.match(said_after(line, stated))
    is_price = _PRICE_AHEAD.search(said_ahead(there, price)) or _PRICE_BEHIND.match(said_after(there, price))
    if not is_price or not (follows or opened or or_after):
        return
    bound: dict[str, Bound] = {"stated": stated, "new": price, "base": off[0][1]}
    if adds_up(price.quantity, (stated.quantity, off[0][1].quantity)):
        yield Partial(bound)
    elif _is_sure(stated, price, line, near) and all(s.quantity.hedge in ("=", "~") for _, s in told):
        yield Near(bound)


def _is_sure(stated: Slot, price: Slot, line: Line, near: Sequence[Line]) -> bool:
    """Whether the price is told first, what is left ends its clause, and nothing else may be taken off it, or is what is left of something else."""
    if price.quantity.start > stated.quantity.start or any(_ELSE.search(one.said()) for one in near):
        return False
    after = said_after(line, stated)
    if _LEFT.search(said_ahead(line, stated)):
        return _TO_PAY.match(after) is not None
    return _CLOSES.match(after) is not None or _AFTER.match(after) is not None


def _stretch(line: Line, lines: Lines) -> Sequence[Line]:
    """The sentence, with as many before it as tell three sums."""
    near = [line]
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        if sum(slot.kind == _MONEY and not slot.context for there in near for slot in there.slots) >= _THREE:
            break
        before = lines[number]
        if before is None or before.sentence.setting in NO_SENTENCES:
            break
        near = [before, *near]
    return near


def _is_off(line: Line, slot: Slot) -> bool:
    return bool(_OFF_BEHIND.match(said_after(line, slot)) or _OFF_AHEAD.search(said_ahead(line, slot)))


def _are_of_one(stated: Slot, price: Slot, off: Slot) -> bool:
    """Whether price and what is left of it are told for one thing or time, and what is taken off for that or by itself."""
    low, high = stated.quantity.value or 0.0, price.quantity.value or 0.0
    money = price.unit.partition(" / ")[0]
    return 0 < low < high and stated.unit in (price.unit, money) and off.unit in (price.unit, money)
