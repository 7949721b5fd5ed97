"""Before step 1: what the figures of a sentence are, beside their kinds, that rules ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import unit_of
from tieout.checking.compact.stretches import plays_no_role
from tieout.checking.tags.asked import (
    A_DATE,
    A_DAY,
    A_FEW,
    A_LIST,
    A_PLACE,
    A_RATE,
    A_SPAN,
    A_STRETCH,
    ABOVE_ALL,
    ALONE,
    FOR_ONE,
    KNOWN,
    ODD_DAY,
    SEVERAL_TOLD,
    SIGNED,
    TWO_UNITS,
)
from tieout.checking.tags.for_one import AT_PRICE, GIVEN
from tieout.checking.tags.listing import are_days_or_months, are_years, may_list
from tieout.checking.tags.time_spans import spans
from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.rules.dates import impossible

_MEASURED = frozenset(("measure", "duration"))
_UNITED = _MEASURED | {"currency"}
#: Pounds may be of money.
_OF_MONEY = "pound"
#: All of a thing, in percent.
_ALL = 100
#: Every month has so many days.
_SHORTEST, _MONTHS = 28, 12
#: Words that take the figure behind them for known.
DEFINITE = frozenset("the those these that extra additional other remaining last another".split())
_DEFINITE = tuple(
    f"{blank}{one} " for word in sorted(DEFINITE) for one in (word, word.capitalize()) for blank in (" ", "\n")
)
#: What stands before a number of things that have been told, and how many at least and at most are a few.
THE, SEVERAL = ("the", "these", "all"), (2, 5)
#: No such word is longer, the blanks around it included.
_WORD = 12
#: Words for a sum, and what they begin with.
IN_ALL = frozenset(("in total", "in all", "altogether", "combined", "together", "all told", "all together"))
_SUMS = frozenset(words.partition(" ")[0] for words in IN_ALL)
#: What stands before an "of" with which something begins.
_OPENING = frozenset((",", "(", '"', "“", "'", "‘"))


def signs(text: str, end: int, quantities: Sequence[Quantity]) -> Iterator[str]:
    """The signs of the figures of a sentence that has that `end`, by the names of the table."""
    kinds = {quantity.kind for quantity in quantities}
    if "multiple" in kinds or ("percent" in kinds and (kinds.isdisjoint(_LEVELS) or _is_alone(text, quantities))):
        yield ALONE
    if len(quantities) > 1:
        yield from _of_several(text, quantities, kinds)
    if quantities and quantities[-1].kind in AMOUNTS and _ONE.match(text, quantities[-1].end):
        few = _PAIR + (quantities[-1].kind in BARE)  # "The 48 matches saw 101 goals, 2.1 a game."
        if len(quantities) <= few or _DASHED.fullmatch(text, quantities[-2].end, quantities[-1].start):
            yield FOR_ONE
    if "percent" in kinds and any(map(is_signed, quantities)):
        yield SIGNED
    for quantity in quantities:
        kind = quantity.kind
        if kind == "date":
            yield A_DATE
            yield from _of_days(quantity)
        elif kind == "ordinal":
            yield A_PLACE
        elif "/" in quantity.unit:
            yield A_RATE
        elif kind == "percent" and _may_be_above_all(quantity):
            yield ABOVE_ALL
        elif (kind in BARE or are_years(quantity) or are_days_or_months(quantity)) and may_list(text, quantity, end):
            yield A_LIST
        if kind in BARE and _are_told(text, quantity):
            yield A_FEW
        if kind in AMOUNTS and text.endswith(_DEFINITE, 0, quantity.start):
            yield KNOWN


def is_signed(quantity: Quantity) -> bool:
    """Whether a percentage is printed with its sign: "+8%", "-2.3 percent"."""
    return quantity.kind == "percent" and quantity.text[0] in "+-−–"


def _of_several(text: str, quantities: Sequence[Quantity], kinds: Set[str]) -> Iterator[str]:
    """The signs that two or more figures of some kinds give together."""
    if not kinds.isdisjoint(_UNITED) and in_two_units(quantities):
        yield TWO_UNITS
    if "date" in kinds and "duration" in kinds:
        yield from _of_times(quantities)
    if (len(quantities) > 2 and _are_for_one(text, quantities)) or (
        "currency" in kinds and _tells_price(text, quantities)
    ):
        yield FOR_ONE
    if len(quantities) > 2 and sum(quantity.kind in AMOUNTS for quantity in quantities) > 2:
        yield SEVERAL_TOLD


#: With which a sentence opens that tells what things of a price come to: "At 9.40 euros, 260,000 tickets would cost …"
_AT = ("At ", "At just ", "At only ", "At about ")


def _tells_price(text: str, quantities: Sequence[Quantity]) -> bool:
    """Whether an amount is one that several get, or stands behind "at" where it may be the price of one."""
    if any(one.kind == "currency" and GIVEN.match(text, one.end) for one in quantities):
        return True
    return text.endswith(_AT, 0, quantities[0].start) or any(
        price.kind == "currency" and AT_PRICE.fullmatch(text, many.end, price.start)
        for many, price in pairwise(quantities)
    )


def _may_be_above_all(quantity: Quantity) -> bool:
    """Whether a percentage may be more than all; what is printed as less than half of it, and as no bound, is not."""
    if quantity.hedge == "=" and quantity.value is not None and abs(quantity.value) < _ALL / 2:
        return False
    return quantity.high is None or quantity.high > _ALL


def in_two_units(quantities: Sequence[Quantity]) -> bool:
    """Whether two figures of one kind may have different units; one name ("tons") may stand for several."""
    money = {q.unit for q in quantities if q.kind == "currency" or q.unit.startswith(_OF_MONEY)}
    if len(money) > 1:
        return True
    named = {(q.kind, q.unit, "".join(filter(str.isalpha, q.text))) for q in quantities if q.kind in _MEASURED}
    return len(named) > len({kind for kind, _, _ in named})


def _is_alone(text: str, quantities: Sequence[Quantity]) -> bool:
    """Whether percentages may stand beside no level: what is neither percentage nor length of time may play no role."""
    return all(q.kind not in _LEVELS or q.named or plays_no_role(text, q) for q in quantities)


_LEVELS = frozenset(("currency", "measure", "fraction", "multiple", "percentage_point"))


def _of_times(quantities: Sequence[Quantity]) -> Iterator[str]:
    """What dates are beside lengths of time; see `time_spans`."""
    kinds = [quantity.kind for quantity in quantities]
    for one, other in pairwise(quantities):
        if (one.kind == "duration" and spans(other, one)) or (other.kind == "duration" and spans(one, other)):
            yield A_SPAN
    if any(three in _STRETCHES for three in zip(kinds, kinds[1:], kinds[2:], strict=False)):
        yield A_STRETCH


#: Two dates, and the length of the time between them before them or behind.
_STRETCHES = (("duration", "date", "date"), ("date", "date", "duration"))


def _are_for_one(text: str, quantities: Sequence[Quantity]) -> bool:
    """Whether a figure is told for one of what another counts: "14 dollars a share"."""
    ones = {of[1].lower() for quantity in quantities if (of := _FOR.match(text, quantity.end))}
    return bool(ones) and not ones.isdisjoint(unit_of(other) for other in quantities)


#: "That is 150,000 dollars a well.", "It has five doctors (2,860 patients a doctor)."
_ONE = lazily(r"\W*(?:[a-z]+\s+)??(?:for\s+)?(?:an?|per|every|each)\s+[a-z]+[.,;:)–—\"”]")
_PAIR = 2
#: What stands between a sum and what it makes for one: "or £280m altogether - £28 for every test".
_DASHED = lazily(r" ?(?:altogether|in all|in total)? ?[–—-]{1,2} ?")
_FOR = lazily(r"\W*(?:[a-z]+\s+)??(?:for\s+)?(?:an?|per|every|each)\s+([^\W\d_]+)", re.IGNORECASE)


def _of_days(quantity: Quantity) -> Iterator[str]:
    days = quantity.days
    if days is not None:
        yield A_DAY
        odd = days.last > _SHORTEST or not 1 <= days.first <= days.last or not 1 <= days.month <= _MONTHS
        if odd and impossible(days):
            yield ODD_DAY


def _are_told(text: str, quantity: Quantity) -> bool:
    """Whether a few things have been told: "the two hauls", "all three"."""
    if not SEVERAL[0] <= (quantity.value or 0) <= SEVERAL[1]:
        return False
    words = text[max(0, quantity.start - _WORD) : quantity.start].lower().split()
    return bool(words) and words[-1].endswith(THE)


def opens_in_all(words: Sequence[str]) -> bool:
    """Whether words begin with one for a sum: "In all it lent 450 million"."""
    return words[0] in _SUMS and (words[0] in IN_ALL or " ".join(words[:2]) in IN_ALL)


def is_led_by_of(between: Sequence[Sequence[str]]) -> bool:
    """Whether an "of" begins the sentence, or "among", or something in it: of the words before, between and behind the figures."""
    return (
        between[0][:1] in (["of"], ["among"])
        or between[0][:2] == ["out", "of"]
        or any(_led_by_of(words) for words in between if "of" in words)
    )


def _led_by_of(words: Sequence[str]) -> bool:
    return not _OPENING.isdisjoint(words) and any(
        word == "of" and before in _OPENING for before, word in pairwise(words)
    )
