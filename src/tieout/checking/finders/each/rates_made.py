"""A fee in percent, and what it is made of: "Fees come to two pct, with 1-3/8 pct for placing and 5/8 pct for running it", "… are divided 1-5/8
for …", "… and 5/8 pct each for the two"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_up, comes_to
from tieout.checking.finders.level import CHANGES
from tieout.checking.finders.loose import Apart, Settled
from tieout.checking.finders.sum_frame import apart, is_near, total
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_FEWEST, _MOST, _SLIP, _TOO_MUCH = 2, 5, 1.6, 3.5
_FEES = lazily(r"\b(?:fees?|commissions?|charges?|levy|levies|duty|duties|tax(?:es)?)\b[^,;:.()%]{0,25}$")
_LEADS = lazily(
    r"\s*(?:,\s+with|,?\s+(?:and\s+)?(?:(?:is|are|was|were)\s+)?(?:divided|split)(?:\s+into)?|:|\s[-–—]{1,2})(?:\s+(?:an?|the))?\s*"
)
_FOR, _EACH = lazily(r"\s+(?:[a-z]+\s+)?(?:for|to)\s"), lazily(r"\s+each\s+for\s+(?:[a-z]+\s+){1,3}and\s+[a-z]+")
_AND = lazily(r"\band\b")
_INCLUDED = lazily(r"\b(?:including|includes|of which)\b")


def rates_made(line: Line, _: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: accused where each part is told by what it is for."""
    told = [s for s in line.slots if s.kind == "percent" and not s.context]
    for k, whole in enumerate(told):
        if not whole.tags.isdisjoint(CHANGES) or not _FEES.search(line.said_before(whole)):
            continue
        parts = [*_up_to(told[k + 1 :], line)]
        first = parts[0] if parts else whole
        if not parts or not _LEADS.fullmatch(line.text, whole.quantity.end, first.quantity.start):
            continue
        if not _AND.search(line.text, parts[0].quantity.end, line.sentence.end) or any(
            s.quantity.hedge != "=" for s in (whole, *parts)
        ):
            continue
        last = parts[-1]
        parts += [last] if _EACH.match(line.text, last.quantity.end) else []
        if _FEWEST <= len(parts) <= _MOST:
            sure = all(_FOR.match(line.text, s.quantity.end) or s.quantity == last.quantity for s in parts)
            sure = sure and any(
                _DONE.match(line.text, s.quantity.end) for s in parts
            )  # not "6 percent for books and 4 percent for bread"
            if _is_fine_enough(whole, parts):
                yield (Settled if sure and _may_slip(line, whole, parts) else Apart)(
                    whole=whole, parts=apart(parts, "partition")
                )
            return


def _may_slip(line: Line, whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether no more than a slip parts them: no part of what is paid for several things to be done is more than the whole; of what is paid by
    several, the whole may be a mean ("5 percent, with 4 percent for buyers and 6 percent for sellers")."""
    value, sum_of_parts = whole.quantity.value or 0.0, total(parts)
    if is_near(whole, parts, _SLIP):
        return True
    return value < sum_of_parts <= value * _TOO_MUCH and all(_DONE.match(line.text, s.quantity.end) for s in parts)


_DONE = lazily(
    r"\s+each\s+for\s|\s+(?:[a-z]+\s+)?for\s+(?:the\s+)?(?:[a-z]+ing|management|administration|custody|advice)\b"
)


def _is_fine_enough(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether the parts come to the whole to the last digit, or not at all, where they are printed in eighths: what is told so is not rounded."""
    several = [slot.quantity for slot in parts]
    eighths = any("/" in one.text for one in several)
    return not eighths or comes_to(whole.quantity, several) or not adds_up(whole.quantity, several)


def _up_to(slots: Sequence[Slot], line: Line) -> Iterator[Slot]:
    """The figures up to what is said to be part of one of them."""
    for number, slot in enumerate(slots):
        start = slots[number - 1].quantity.end if number else slot.quantity.start
        if _INCLUDED.search(line.text, start, slot.quantity.start):
            return
        yield slot
