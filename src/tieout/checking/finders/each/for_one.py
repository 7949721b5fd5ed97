"""So much for one of a number of things, told some sentences apart from the number or from what all come to: "It raised 4.2 million dollars. …
It issued 420,000 shares at 10 dollars each"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.each.all_of_them import NO_LEVEL, comes_to_all, is_told_as_all
from tieout.checking.finders.each.at_a_price import at_a_price
from tieout.checking.finders.each.equal_parts import equal_parts
from tieout.checking.finders.each.one_fitting import ones_fitting
from tieout.checking.finders.each.one_of_all import averages
from tieout.checking.finders.each.only_three import only_three
from tieout.checking.finders.each.parted import are_parted
from tieout.checking.finders.loose import Apart, Told, near_enough
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences before and behind that of the price may the others stand.
_NEAR = 2
_REACH = 8
#: So many digits must the three figures have together for that they fit to say anything.
_DIGITS = 5
#: A number of things is no fewer than these.
_SEVERAL = 3
_OF_ANOTHER = frozenset("dividend dividends preference exercise exercisable conversion convertible par".split())
#: "offered at 22 cents"
_PRICED = frozenset(("offered", "priced"))


def prices_for_one(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, so much for one, `number`, how many there are, and `total`, what they come to; not all in one sentence, where tags tell more."""
    for stated in line.slots:
        one = _of_one(stated, line)
        if one is None:
            continue
        told = [near for near in _around(line, lines) if near is not None]
        numbers = _nearest([s for n in told for s in n.slots if _counts(s, one) or _is_of_its_own(s, one, n)], stated)
        totals = _nearest([s for n in told for s in n.slots if comes_to_all(s, stated, n)], stated)
        for number, total in ((n, t) for n in numbers for t in totals):
            if number is not total and _say_enough(stated, number, total):
                bound: dict[str, Bound] = {"stated": stated, "number": number, "total": total}
                beside = number.line == total.line == stated.line  # where tags tell more
                if beside and are_parted(line, stated, number, total):
                    continue
                if not beside and _is_sure(stated, number, total, told, one):
                    yield Told(bound)
                elif _ties_out(stated, number, total) or not (
                    len(numbers) > 1  # each at a price of its own
                    or beside
                    or stated in total.links.get("or", ())
                    or _is_with_more(total, told)
                ):
                    yield Apart(bound)
    yield from equal_parts(line, lines)
    yield from only_three(line, lines)
    yield from averages(line, lines)
    yield from at_a_price(line, lines)
    yield from ones_fitting(line, lines)


def _is_with_more(total: Slot, told: list[Line]) -> bool:
    """'With bags and cables it paid 13,200': what a sentence opens with, and what may be in its sum besides."""
    line = next(near for near in told if near.number == total.line)
    return line.tokens[0].text.split()[0] in _WITH


_WITH = frozenset(("with", "including", "together", "counting", "after", "before"))


def _ties_out(stated: Slot, number: Slot, total: Slot) -> bool:
    """Whether "12.50 dollars a share, or 388 million" is about as much as for a number of shares told before, which may be but a few of them."""
    one, many, all_ = (slot.quantity.value or 0.0 for slot in (stated, number, total))
    return abs(one * many - all_) < _ROUGH * all_


#: What rounding makes of a product.
_ROUGH = 0.06


def _around(line: Line, lines: Lines) -> Iterator[Line | None]:
    for number in range(max(0, line.number - _NEAR), min(len(lines), line.number + _NEAR + 1)):
        near = lines[number]
        yield near if near is not None and near.sentence.setting not in ("table", "telegram") else None


def _nearest(slots: list[Slot], stated: Slot) -> list[Slot]:
    """Those of the nearest sentence that holds any, an earlier one before a later one."""
    far = min(((abs(s.line - stated.line), s.line) for s in slots), default=None)
    return [s for s in slots if far is not None and s.line == far[1]]


def _say_enough(*slots: Slot) -> bool:
    return sum(map(_digits, slots)) >= _DIGITS


def _digits(slot: Slot) -> int:
    """How many digits of a figure are no trailing zeros."""
    figure = slot.quantity.figure
    return len(str(round(abs(figure.value) / figure.zeros))) if figure is not None else 0


def _of_one(slot: Slot, line: Line) -> str | None:
    """What the amount is for one of; "" where the words leave it open, None where it is for no one thing."""
    if slot.context or slot.kind != "currency" or not slot.quantity.value:
        return None
    before = [word for t in line.tokens[max(0, slot.at - _REACH) : slot.at] for word in t.text.split()]
    if not _OF_ANOTHER.isdisjoint(before) or {"aggregate", "total"} & set(before[-4:]):
        return None
    _, _, bottom = slot.unit.partition(" / ")
    if bottom:
        return bottom
    after = [t.text for t in line.tokens[slot.at + 1 : slot.at + 5]]
    parted = any(t.slot >= 0 and not t.context for t in line.tokens[max(0, slot.at - _REACH) : slot.at])
    if "each" in slot.tags or ("for", "each") in itertools.pairwise(after) or ("each" in before and not parted):
        return ""
    if before[-1:] == ["at"] and not _PRICED.isdisjoint(before[-3:]):
        return ""
    if before[-2:] == ["shares", "at"]:
        return "share"  # "sold 2.5 million new shares at 4.20 dollars"
    if ("per", "share") in itertools.pairwise(before):
        return "share"
    return None


def _counts(slot: Slot, one: str) -> bool:
    """Whether a figure counts what the price is for one of."""
    if slot.context or slot.kind not in BARE or (slot.quantity.value or 0) < _SEVERAL:
        return False
    if slot.tags & NO_LEVEL - {"per"}:  # "a total of 27,000 couples", "each of the 500,000 shares"
        return False
    figure = slot.quantity.figure
    return (
        slot.unit == one or (not one and bool(slot.unit)) or (not slot.unit and figure is not None and not figure.bare)
    )


def _is_of_its_own(slot: Slot, one: str, line: Line) -> bool:
    """'bought back 142,600 of its shares'"""
    if slot.context or slot.kind != "number" or not one or (slot.quantity.value or 0) < _SEVERAL:
        return False
    behind = [t.text for t in line.tokens[slot.at + 1 : slot.at + 5]]
    return behind[:1] == ["of"] and f"{one}s" in behind and slot.tags.isdisjoint(NO_LEVEL)


def _is_sure(stated: Slot, number: Slot, total: Slot, told: list[Line], one: str) -> bool:
    """Whether words tie two of the three in one sentence, and each is the only one of its kind there and in the next, where the third stands."""
    at = sorted({stated.line, number.line, total.line})
    between = [line for line in told if at[0] < line.number < at[-1] and line.number not in at]
    lines = {line.number: line for line in told}
    paid = _is_paid(stated, total, lines[stated.line])
    some = "others" in number.tags and not (paid and "traded" in number.tags)
    if any(map(_is_figured, between)) or some or not (paid or is_told_as_all(total, told)):
        return False
    values = [slot.quantity.value or 0.0 for slot in (total, number, stated)]
    if not near_enough(values[0] / values[1], values[2]):
        return False
    figures = [s for line in told if line.number in at for s in line.slots if not s.context]
    amounts = [s for s in figures if s.kind == "currency" and s not in (stated, total) and "inside" not in s.tags]
    numbers = [
        s for s in figures if s is not number and (_counts(s, one) or (s.kind in BARE and s.unit == number.unit))
    ]
    shares = [s for s in figures if s.kind in ("percent", "fraction")]
    rivals = [s for s in (*amounts, *numbers) if not _LEAVING.search(lines[s.line].said_before(s))]
    if rivals or shares or any(_leaves_open(lines[k], number) for k in at):
        return False
    if _side_by_side(stated, number, lines) or _is_each(stated, number, total, lines):
        return True
    if _side_by_side(stated, total, lines):
        return _is_outstanding(number, lines[number.line]) or (paid and "traded" in number.tags)
    return _side_by_side(number, total, lines) and _goes_on(lines[stated.line]) and total.line < stated.line


#: What is left of something else: "… came to 4.2 million, leaving 96 million for more".
_LEAVING = lazily(r", leaving (?:(?:it|them|us|about|some|another) )*$")


def _leaves_open(line: Line, number: Slot) -> bool:
    """Whether words of a sentence leave open what the figures are of; "among other things" does not, nor "bought the remaining 225,000 shares", "in the
    first quarter", "leaving 96 million remaining"."""
    own = number.at - 1 if number.line == line.number else -1
    return any(
        t.text in _OPEN
        and (t.text, b.text) != ("other", "things")
        and not (t.text == "remaining" and (k == own or _LEAVING_IT.search(line.text, line.sentence.start, t.start)))
        and not (t.text in _ORDINAL and b.text in _PERIOD)
        for k, (t, b) in enumerate(itertools.pairwise(line.tokens))
    )


_LEAVING_IT = lazily(r", leaving [^,;:]{1,30}$")
_ORDINAL, _PERIOD = (
    frozenset(("first", "second", "third")),
    frozenset("quarter half fiscal week month year time".split()),
)


def _goes_on(line: Line) -> bool:
    """'Each got 2,500 dollars', 'They were paid 2,500 dollars each', 'The price of each was 2,500': of what was told before."""
    words = [word for t in line.tokens[:4] for word in t.text.split()]
    return words[:1] == ["each"] or (words[:1] in (["they"], ["the"]) and "each" in line.texts)


def _is_figured(line: Line) -> bool:
    return any(not s.context for s in line.slots)


def _is_each(stated: Slot, number: Slot, total: Slot, lines: dict[int, Line]) -> bool:
    """'With each couple paying 660 yuan, it took 19 million': each of what was counted before, and what all paid."""
    words = [t.text for t in lines[stated.line].tokens[: stated.at]]
    told = bool(number.unit) and ("each", number.unit) in itertools.pairwise(words)
    return told and number.line < stated.line == total.line


def _is_paid(stated: Slot, total: Slot, line: Line) -> bool:
    """'It paid 12.50 dollars a share, or 3.75 million', of what the sentence before says was bought."""
    return stated in total.links.get("or", ()) and not _PAYING.isdisjoint(t.text for t in line.tokens[: stated.at])


_PAYING = frozenset("paid pay paying pays price".split())


def _side_by_side(a: Slot, b: Slot, lines: dict[int, Line]) -> bool:
    """Whether two figures stand in one clause, with a few words between, and no other figure."""
    if a.line != b.line:
        return False
    first, last = sorted((a.at, b.at))
    between = lines[a.line].tokens[first + 1 : last]
    priced = [t.text for t in between[-_PRICE_WORDS:]] == ["at", "an", "average", "price", "of"]
    return (len(between) <= _REACH or priced) and not any(
        (t.slot >= 0 and not t.context) or t.text in ";:" or "break" in t.classes for t in between
    )


_PRICE_WORDS = 5


def _is_outstanding(number: Slot, line: Line) -> bool:
    """Whether the words say that these are all that there are."""
    return any(t.text in _ALL_THERE_ARE for t in line.tokens[number.at + 1 : number.at + 5])


#: words that leave open whether the price, the number and the sum are of one thing, or whether more goes into the sum
_OPEN = frozenset(
    """also more some others
    another other second third separate further additional extra plus net after before fees fee tax taxes discount discounts list option
    including excluding partly remaining rest average-price least most maximum minimum first instalment installment each-way
    expected interest brokerage""".split()
)
_ALL_THERE_ARE = frozenset(("outstanding", "issue", "existence", "circulation"))
