"""Prices that are made every day: a change of one is the day's, whatever level of before is told beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.periods import behind, is_far, times
from tieout.rules.vocabulary import listed

#: So near before a level it is called a low or a high.
_BEFORE = 4
_EXTREMES = frozenset("low lows high highs peak peaks trough".split())
#: What says itself how long a change took: "has risen 14 percent", "rose 14 percent since May", "over the year".
_LASTING = frozenset("has have had having since year month quarter week so annual annually".split())
#: No price of one share, ounce or barrel is more.
_PRICE = 100_000


def is_of_the_day(line: Line, base: Slot, new: Slot) -> bool:
    """'Shares rose 3 percent to $41.20, from $36.10 a month ago', 'gold gained 2 percent to $1,312, against a low of $1,160': the rise is on
    the day before, the base is not."""
    if line.texts.isdisjoint(listed("priced-daily")) or not (new.quantity.value or _PRICE) < _PRICE:
        return False
    ahead = line.tokens[: new.at]
    traded = (k for k, (token, after) in enumerate(pairwise(ahead)) if _is_traded(token, after))
    if all(_is_of_each(ahead, k) for k in traded) or _is_compared(line, ahead):
        return False
    if any(not _LASTING.isdisjoint(t.text.split()) or _lasts(line, t) for t in ahead):
        return False
    return is_extreme(line, base) or _is_of_before(line, base)


def is_extreme(line: Line, base: Slot) -> bool:
    """'up from a low of 36.10', 'down from the peak, 58'"""
    return any(not _EXTREMES.isdisjoint(t.text.split()) for t in line.tokens[max(0, base.at - _BEFORE) : base.at])


def is_set_off(line: Line, base: Slot) -> bool:
    """Whether a comma and a way of its own lead to the base: ', up from'."""
    words = [t.text for t in line.tokens[max(0, base.at - _BEFORE - 2) : base.at]]
    return "," in words and any(word in ("up", "down") for word in words[words.index(",") :])


def _is_traded(token: Token, after: Token) -> bool:
    """'shares rose', 'share price', 'shares in the brewer', but no 'gold sales'."""
    if token.text not in listed("priced-daily"):
        return False
    return (
        bool(after.classes)
        or after.text in _GOES_ON
        or not after.text.isalpha()
        or after.text in listed("priced-daily")
    )


def _is_of_each(tokens: Sequence[Token], at: int) -> bool:
    """'earnings per share', 'income per diluted share': what is told for each share, where it is not its price, is not told every day."""
    per = next((k for k in range(max(0, at - 2), at) if tokens[k].text.split()[-1:] == ["per"]), 0)
    return per > 0 and _PRICES.isdisjoint(tokens[per - 1].text.split())


def _is_compared(line: Line, ahead: Sequence[Token]) -> bool:
    """'notes convert into stock at 52, a premium of 8 percent over the 48 of June': what one price is above or below another it has not gone."""
    return not line.texts.isdisjoint(_PREMIUMS) and not any(t.classes & _MOVES for t in ahead)


_PRICES, _PREMIUMS, _MOVES = (
    frozenset(("price", "prices", "value", "worth")),
    frozenset(("premium", "discount")),
    frozenset(("up", "down")),
)
_GOES_ON = frozenset("price prices contract contracts futures for in of shares closed ended traded settled".split())


def _lasts(line: Line, token: Token) -> bool:
    """Whether a token is a stretch of time."""
    return token.context and token.slot >= 0 and line.slots[token.slot].kind == "duration"


def _is_of_before(line: Line, base: Slot) -> bool:
    """Whether the base is of another month, or farther back; that of a day or a session before is the one of the change."""
    words = behind(line, base.at)
    if any("weekday" in t.classes or not _DAY.isdisjoint(t.text.split()) for t in words):
        return False
    return bool(times(words)) or any(not _FAR.isdisjoint(t.text.split()) for t in words) or is_far(line, base)


_DAY = frozenset("day session yesterday close hour overnight".split())
_FAR = frozenset("month months ago earlier when which where".split())
