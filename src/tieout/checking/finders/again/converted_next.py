"""An amount or a measurement said again in another unit by the next sentence: "The cable is 12 miles long. That is about 19 km"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tieout.checking.compact.kinds import UNITED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import NO_SENTENCES, is_level
from tieout.checking.finders.loose import Near, Told
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.tables import units

#: What opens such a sentence, up to the figure: "That is about", "At today's rate that's some", "This converts to".
_SAYS_AGAIN = lazily(
    r"[“\"]?(?:at (?:[a-z’'-]+ ){1,4}rates?(?: of exchange)?,? )?(?:that|this)"
    r"(?:['’]s| is| was| would be| equals| converts to| works? out (?:at|to|as)| comes? to| amounts? to| corresponds to)"
    r"(?: the same as| equivalent to| equal to| the equivalent of| worth)?"
    r"(?: (?:about|around|some|roughly|nearly|almost|just|under|over|more|than|a|an))* ?[$£€¥]?$"
)
#: And what may follow it: nothing more is said of it than by which rate.
_ENDS = lazily(
    r"(?: at (?:[a-z’'-]+ ){1,4}rates?(?: of exchange)?)?(?:[.;)\"”]|, (?:and|a|which|or|but|so|he|she|they|it|the)\b|$)"
)


def converted_next(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the first figure of a sentence, and `given`, the only one of its kind that the sentence before tells, in another unit. Money
    may be of another sum, if it is far from what it would be."""
    return _next(line, lines, _are_of_one)


def rates_next(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """The same of a price, which is told for one of another unit: "$3.20 a gallon. That is about 85 cents a litre"."""
    return _next(line, lines, _are_of_one_money)


def _next(line: Line, lines: Lines, are_of_one: Callable[[Slot, Slot], bool]) -> Iterator[dict[str, Bound]]:
    before = lines.beside(line, -1)
    stated = next((s for s in line.slots if not s.context), None)
    if before is None or stated is None or stated.kind not in UNITED or not _is_said_again(line, stated):
        return
    if before.sentence.setting in NO_SENTENCES:
        return
    told = [slot for slot in before.slots if slot.kind == stated.kind]
    alike = [slot for slot in told if is_level(slot, UNITED) and are_of_one(slot, stated)]
    if len(alike) == 1 and alike[0].unit != stated.unit and (stated.kind != "currency" or len(told) == 1):
        yield (Near if stated.kind == "currency" else Told)(given=alike[0], stated=stated)


def _is_said_again(line: Line, stated: Slot) -> bool:
    ahead = line.said_before(stated)
    return (
        _SAYS_AGAIN.match(ahead) is not None
        and _ENDS.match(line.text, stated.quantity.end, line.sentence.end) is not None
    )


def _are_of_one(slot: Slot, stated: Slot) -> bool:
    """Whether one may be the other in another unit; money may be in another currency, for one of the same thing."""
    if stated.kind != "currency":
        return units.compatible(slot.unit, stated.unit)
    (own, one), (money, other) = slot.unit.partition(" / ")[::2], stated.unit.partition(" / ")[::2]
    return own != money and other in ("", one)


def _are_of_one_money(slot: Slot, stated: Slot) -> bool:
    (own, one), (money, other) = slot.unit.partition(" / ")[::2], stated.unit.partition(" / ")[::2]
    return own == money and bool(one and other)
