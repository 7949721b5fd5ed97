"""Amounts that are told to be what all of some things come to: "raised 4.2 million dollars", "proceeds of 4.2 million", "worth 4.2 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Line, Slot, Token
from tieout.patterns import lazily

_BEFORE, _BEHIND = 8, 4
#: All of several come to more than so many times what is told of one.
_TIMES = 2.0
#: words before an amount, or right behind it, that make it what all come to
_ALL = frozenset(
    """raise raised raises raising proceeds total totaled totalled totaling totalling worth value valued values valuing cost costs costing price
    income revenue revenues receipts sales spend spent spending pay paid paying invest invested investing bring brings bringing brought gross
    grossed fund jackpot settlement budget allocation assets turnover takings consideration buy bought purchase capitalization capitalisation
    contract financing placement offering distributed share shared split divided program programme buyback repurchase repurchases amount
    amounted amounts equity use""".split()
)
#: words that make of it what is left, or what is something else's
_OTHER = frozenset(
    """net netted debt debts profit profits loss losses earnings earned income-tax dividend dividends after fees commission commissions charge
    borrowed borrow loan loans credit tax another additional other owed fine fined""".split()
)
#: tags of an amount that is no level of its own
NO_LEVEL = frozenset("change change-after change-than from than against inside earlier each per".split())


def comes_to_all(slot: Slot, one: Slot, line: Line) -> bool:
    """Whether an amount is of the currency of what is told of one, more than that, and told as what several come to."""
    if (
        slot.context
        or not (_is_sum(slot) or (slot.kind == "currency" and slot.unit == one.unit.partition(" / ")[0]))
        or (slot.tags & NO_LEVEL and not _is_raised(slot))
    ):
        return False
    if (slot.quantity.value or 0) <= _TIMES * (one.quantity.value or 0) or _told_for_one(slot, one):
        return False
    if one in slot.links.get("or", ()) and "/" in one.unit:
        return True  # "12.50 dollars a share or 3.75 million"
    words = {
        *_said(line.tokens[max(0, slot.at - _BEFORE) : slot.at][::-1]),
        *_said(line.tokens[slot.at + 1 : slot.at + 1 + _BEHIND]),
    }
    net_assets = {"net", "assets"} <= words
    told = not words.isdisjoint(_ALL) or "for" in slot.tags or is_of_these(slot, line)
    return (net_assets or words.isdisjoint(_OTHER)) and told


def _is_sum(slot: Slot) -> bool:
    """'approximately 3.8 million': what a report of money may leave the currency out of."""
    figure = slot.quantity.figure
    return slot.kind == "number" and not slot.unit and figure is not None and not figure.bare and figure.pointed


def _is_raised(slot: Slot) -> bool:
    """'raised 4.2 million': no rise by so much."""
    return (
        slot.verb is not None and slot.verb.text in _RAISING and not slot.tags & {"from", "than", "against", "earlier"}
    )


_RAISING = frozenset(("raise", "raised", "raises", "raising"))


def is_told_as_all(slot: Slot, told: Sequence[Line]) -> bool:
    """Whether the words leave no doubt that an amount is what all come to."""
    line = next(near for near in told if slot in near.slots)
    before = [*_said(line.tokens[max(0, slot.at - _BEFORE) : slot.at][::-1])]
    if "for" in slot.tags and not _BOUGHT.isdisjoint(line.texts):
        return True
    return not _SURE.isdisjoint(before) or is_of_these(slot, line)


def is_of_these(slot: Slot, line: Line) -> bool:
    """'These purchases came to 4.2 million': of what was told right before, and of nothing else."""
    return _THESE.match(line.said_before(slot)) is not None


_THESE = lazily(
    r"^\W*(?:these|those|the) (?:shares|purchases|repurchases|transactions|buybacks|sales|deals|orders|trades|tickets|lots) "
    r"(?:(?:were|have|had) )?(?:amount(?:s|ed)? to|c[ao]mes? to|cost|total(?:l?ed)?|brought in|fetched)(?: (?:a total of|in all))? $"
)
#: what is told of all without a doubt, and what one does with all
_SURE = frozenset(
    """raise raised raises raising proceeds total totaled totalled totaling totalling worth value valued values valuing receipts gross grossed
    income takings share shared split divided jackpot""".split()
)
_BOUGHT = frozenset("buy bought acquire acquired sell sold purchase purchased".split())


def _told_for_one(slot: Slot, one: Slot) -> bool:
    """'92.25 dollars a share, or 388 million': it goes with a price of its own."""
    others = (other for name in ("or", "equals") for other in slot.links.get(name, ()))
    return any("/" in other.unit and other is not one for other in others)


def _said(tokens: Sequence[Token]) -> Iterator[str]:
    """The words up to the next figure or to the end of a clause."""
    for token in tokens:
        if (token.slot >= 0 and not token.context) or token.text in (";", ":"):
            return
        yield from token.text.split()
