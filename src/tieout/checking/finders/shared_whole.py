"""Two amounts, each with what it is of one whole: "Wages took 41 million crowns, or 36 percent of turnover, and rent 13.7 million, or 12 percent",
"dividends of 412 million, or 31 cents a share, and losses of 226 million, or 17 cents a share"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Likely, Loose, Partial
from tieout.checking.finders.shares import LINKS
from tieout.checking.finders.whole_name import whole_name
from tieout.checking.lines import Lines
from tieout.records import dataclass

#: Tags of figures that are of another time, or no share.
_ELSEWHERE = frozenset("from than earlier planned including per quoted average".split())


@dataclass(frozen=True, slots=True)
class _Pair:
    """An amount and its share; `of` is what it is a share of, as the words say, and () where they do not."""

    amount: Slot
    share: Slot
    of: tuple[str, ...]


def shared_wholes(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated` and `part`, the later pair, `share` and `first`, the one before it, in the same sentence or the one before."""
    here = list(_pairs(line))
    if not here or _is_doubtful(line):
        return
    before = lines[line.number - 1] if line.number else None
    near = before is not None and not _is_doubtful(before) and _times(line) <= _times(before)
    there = list(_pairs(before)) if before is not None and near else []
    for one, other in pairwise([*there[-1:], *here]):
        if _of_one(one, other):
            bound = {"stated": other.share, "part": other.amount, "share": one.share, "first": one.amount}
            yield _tied(one, other)(bound)


def _is_doubtful(line: Line) -> bool:
    """Whether words of a sentence tell of two times, or of two wholes."""
    return not _DOUBTFUL.isdisjoint(_words(line)) or len(_times(line)) > 1


def _times(line: Line) -> set[str]:
    """The times that a sentence names; where the next one names another, it tells of that: "for the first nine months it was"."""
    return {word.removesuffix("s") for word in _words(line) & _TIMES}


def _words(line: Line) -> set[str]:
    return {word for text in line.texts for word in text.split()}


_TIMES = frozenset("quarter half year month months season years".split())


def _tied(one: _Pair, other: _Pair) -> type[dict[str, Bound]]:
    """How firmly: by the same words of both, in one sentence or in two."""
    if not one.of or one.of != other.of:
        return Partial
    return Likely if one.share.line == other.share.line else Loose


#: Words by which two amounts are of different times or of different wholes.
_DOUBTFUL = frozenset(
    """against compared versus vs prior previous earlier ago respectively excluding cumulative diluted each rival rivals former latter
    segment division unit while whereas fewer""".split()
)


def _pairs(line: Line) -> Iterator[_Pair]:
    for share in line.slots:
        if share.context or share.tags & _ELSEWHERE or not _is_share(share) or _is_change(share, line):
            continue
        tied = [slot for name in LINKS for slot in share.links.get(name, ())] or _joined(share, line)
        for amount in tied[:1]:
            if _is_amount(amount) and amount.number == share.number - 1:
                yield _Pair(amount, share, _of(share, line))


def _is_change(share: Slot, line: Line) -> bool:
    """'grew by 5 million, or 12 percent': no share, where no words say of what it is one."""
    return "change" in share.tags and not _of(share, line)


def _is_share(slot: Slot) -> bool:
    return slot.kind == "percent" or (slot.kind == "currency" and slot.unit.endswith(_FOR_ONE))


_FOR_ONE = (" / share", " / unit")


def _is_amount(slot: Slot) -> bool:
    return not slot.context and slot.kind in AMOUNTS and "/" not in slot.unit and not slot.tags & _ELSEWHERE


def _joined(share: Slot, line: Line) -> list[Slot]:
    """'43.5 million and 19 percent of revenues'"""
    if share.at < 2 or line.tokens[share.at - 1].text != "and" or not _of(share, line):
        return []
    token = line.tokens[share.at - 2]
    return [line.slots[token.slot]] if token.slot >= 0 else []


def _of(share: Slot, line: Line) -> tuple[str, ...]:
    """The words behind a share that say of what it is one."""
    if share.kind != "percent":
        return (share.unit,)
    return tuple(_SAME.get(word, word).removesuffix("s") for word in whole_name(line, share))


_SAME = {"revenue": "sale", "revenues": "sale", "sales": "sale", "turnover": "sale"}


def _of_one(one: _Pair, other: _Pair) -> bool:
    """Whether both pairs are of one whole: the words say so of both, or in one sentence of one of them."""
    if one.share.unit != other.share.unit or not alike(one.amount, other.amount) or one.amount is other.amount:
        return False
    if one.amount.unit != other.amount.unit and "" not in (one.amount.unit, other.amount.unit):
        return False
    if one.of and other.of:
        return one.of == other.of
    return one.share.line == other.share.line and (
        bool(one.of or other.of) or "" != one.amount.unit == other.amount.unit
    )
