"""So much for one, how many there are, and what they come to, where no word says that the third is that of the others, but nothing else of their
kinds is told: "The mine dug 912,000 tonnes. Its 760 miners dug 1,200 tonnes each"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kinds import BARE, UNITED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.each.one_of_all import one_of, singular
from tieout.checking.finders.each.parted import MARKS, are_parted
from tieout.checking.finders.level import NO_SENTENCES, value_of
from tieout.checking.finders.loose import Partial, Settled
from tieout.checking.lines import Lines
from tieout.checking.tags.for_one import GIVEN
from tieout.patterns import lazily

#: A rate by one of these is one of time, and may be what all come to: "84.6 million a year".
_TIMES = frozenset("year month week day quarter hour".split())
#: Tags of figures that are of another time, or no level.
_ELSEWHERE = frozenset("change change-after change-than from than against earlier inside including".split())
_REACH, _SEVERAL, _MORE = 6, 3, 2.0


def only_three(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, so much for one, `number` and `total`: the only figures of their kinds in the sentence, with that before, or behind."""
    for stated in line.slots:
        one = _of_one(stated, line)
        if one is None:
            continue
        before, after = lines.beside(line, -1), lines.beside(line, 1)
        for several in ([line], [before, line], [line, after], [before, line, after]):
            told = [near for near in several if near is not None and near.sentence.setting not in NO_SENTENCES]
            found = _others(stated, one, told)
            if found is None:
                continue
            number, total = found
            marks = _PARTING if number.line == total.line == line.number else MARKS
            if not are_parted(line, stated, number, total, marks=marks):
                kind = Settled if _is_settled(stated, number, total, told) else Partial
                yield kind(stated=stated, number=number, total=total)
                break


def _is_settled(stated: Slot, number: Slot, total: Slot, told: Sequence[Line]) -> bool:
    """Whether words make the third figure that of the two others, and it is near enough to be meant for it."""
    off = value_of(total) / value_of(number) / value_of(stated)
    if not 1 / _FAR <= off <= _FAR:
        return False
    return (number.line == stated.line and _sums_up(total, stated, told)) or _works_out(stated, number, total, told)


def _works_out(stated: Slot, number: Slot, total: Slot, told: Sequence[Line]) -> bool:
    """'… in 42 outings. That is an average of 150 pounds a trip': whether the sentence behind the two begins with what they work out to, and tells no
    more of it."""
    line = next(near for near in told if near.number == stated.line)
    if number.line != total.line or stated.line != total.line + 1:
        return False
    ahead = line.said_before(stated)
    return (
        _IS_ONE.match(ahead) is not None and _ENDS.match(line.text, stated.quantity.end, line.sentence.end) is not None
    )


_FAR = 10.0
_IS_ONE = lazily(
    r"[“\"]?(?:that|this|it|which)(?:['’]s| is| was| means| makes| works? out (?:at|to)| worked out (?:at|to)| comes? to| came to)"
    r"(?: about| some| nearly| almost| more than| over)*(?: an average(?: [a-z]+){0,2} of)?(?: about| some| nearly| almost| more than| over)* $"
)
_ENDS = lazily(r"(?: (?:each|apiece|on average))?(?:[.;)\"”]|, (?:and|a|which|or)\b)")


def _sums_up(total: Slot, stated: Slot, told: Sequence[Line]) -> bool:
    """'… at 35 dollars apiece. That comes to 910,000': whether words make the total that of what the sentence before tells, and no more."""
    line = next(near for near in told if near.number == total.line)
    ahead = line.said_before(total)
    closes = _CLOSES.match(line.text, total.quantity.end, line.sentence.end)
    return total.line == stated.line + 1 and closes is not None and _COMES_TO.match(ahead) is not None


_COMES_TO = lazily(
    r"[“\"]?(?:that|this|it) (?:makes|made|would be|comes to|came to|adds up to|amounts to|totals)"
    r"(?: about| some| a total of| nearly| almost| more than| over)* $"
)
_CLOSES = lazily(r"(?: (?:in all|altogether|in total))?(?:[.;)\"”]|, (?:which|a|the|or)\b)")


#: What parts three figures of one sentence: what follows may be of something else.
_PARTING = MARKS | {"and", "but", "while"}


def _of_one(slot: Slot, line: Line) -> str | None:
    """What the amount is for one of, "" where words leave it open; None where it is for no one thing."""
    if slot.context or slot.kind not in UNITED or not slot.quantity.value or slot.tags & _ELSEWHERE:
        return None
    bottom = slot.unit.partition(" / ")[2]
    before = [word for t in line.tokens[max(0, slot.at - _REACH) : slot.at] for word in t.text.split()]
    if bottom in _TIMES:
        at = before.index("each") + 1 if "each" in before else len(before)
        return before[at].removesuffix("s") if at < len(before) else None
    if bottom:
        return bottom
    if "each" in slot.tags:
        return ""
    if (named := one_of(slot, line)[0]) is not None:
        return named
    if slot.kind == "currency" and GIVEN.match(line.text, slot.quantity.end, line.sentence.end):
        return ""
    if slot.kind == "currency" and (one := _COSTS.search(line.said_before(slot))):
        return singular(one[1])
    parted = any(t.slot >= 0 and not t.context for t in line.tokens[max(0, slot.at - _REACH) : slot.at])
    if parted or slot.kind != "currency":
        return None
    if before[-1:] == ["at"] and slot.at == 1:
        return ""  # "At 9.40 euros, 260,000 tickets would cost …"
    return "" if "average" in before or ("price" in before and before[-1] in _PRICED) else None


#: "at a price of", "the price is"
_PRICED = frozenset(("at", "of", "is", "was", "be", "just", "only", "about"))
#: "A flat costs", "so that a ticket sells for"
_COSTS = lazily(r"\ban? ([a-z]{3,}) (?:costs?|sells? for|goes for|fetch(?:es)?)(?: about| some| only| just)* $")


def _others(stated: Slot, one: str, told: Sequence[Line]) -> tuple[Slot, Slot] | None:
    """The number of things and what they come to, where there is one of each."""
    slots = [s for near in told for s in near.slots if s is not stated and not s.context]
    unit = stated.unit.partition(" / ")[0]
    amounts = [s for s in slots if s.kind == stated.kind and s.unit.partition(" / ")[0] == unit]
    numbers = [s for s in slots if s not in amounts and _counts(s, one)]
    if len(amounts) != 1 or len(numbers) != 1 or any(s.kind in ("percent", "fraction") for s in slots):
        return None
    total, number = amounts[0], numbers[0]
    if (
        {total.unit.partition(" / ")[2]} - _TIMES - {""}
        or (total.tags | number.tags) & _ELSEWHERE
        or "each" in number.tags
        or ("at" in number.tags and not number.unit)  # "as the index closed at 4,354"
    ):
        return None
    if not _OTHER.isdisjoint(_around(total, next(near for near in told if total in near.slots))):
        return None
    if (total.quantity.value or 0) <= _MORE * (stated.quantity.value or 0):
        return None
    return number, total


#: words by which an amount is of something else, or of more than that
_OTHER = frozenset(
    """net profit profits loss losses lost debt debts deficit surplus earnings earned other others assets fee fees rent rents damages including
    plus besides with after""".split()
)


def _around(slot: Slot, line: Line) -> Iterator[str]:
    """The words before and behind a figure, up to the next one and the end of its clause."""
    for tokens in (line.tokens[: slot.at][::-1][:_REACH], line.tokens[slot.at + 1 :][:_REACH]):
        for token in tokens:
            if (token.slot >= 0 and not token.context) or token.text in ";:":
                break
            yield from token.text.split()


def _counts(slot: Slot, one: str) -> bool:
    if (slot.quantity.value or 0) < _SEVERAL or "/" in slot.unit:
        return False
    figure = slot.quantity.figure
    named = slot.unit == one or (not one and slot.kind == "count" and bool(slot.unit))
    if one and one not in _TIMES and not slot.unit and slot.kind in BARE:
        return True  # "A ticket costs 9.40 euros, so 260,000 come to …"
    return named or (slot.kind in BARE and not slot.unit and figure is not None and not figure.bare)
