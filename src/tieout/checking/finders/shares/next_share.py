"""Parts told one after another, each with its share beside it, of one whole told before them: "Of the 2,850 heard, 108 (3.8%) were settled in May;
1,699 (59.6%) took longer", "It has 2.4 billion, 50% in shares (1.2 billion), 30% in bonds (720 million)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.shares.shares import NO_SHARE, is_amount, is_share, linked
from tieout.checking.lines import Lines
from tieout.records import dataclass

#: So many sentences are looked back over for the parts before, and for the whole.
_BACK = 3
#: So many parts beside one show of what all are shares.
_SHOWN = 2
#: A share in words may be so far off.
_ABOUT = 0.06
#: Words that lead to a part of a part.
_NARROWER = frozenset("of-them including partition".split())
_ELSEWHERE = NO_SHARE | {"inside", "each", "per", "of-them"}
#: What opens a clause, and what may stand between that and one more of the parts.
_OPENS = frozenset((",", ";", ".", "and", "while", "whereas", "but"))
_ONE_MORE = frozenset(
    (
        "another",
        "a further",
        "further",
        "other",
        "the",
        "the other",
        "the remaining",
        "remaining",
        "some",
        "about",
        "just",
        "only",
    )
)
#: What ends a sentence that the next one goes on with.
_GOES_ON = (";", ":", ",")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A part and its share; `start` is the one that stands first."""

    part: Slot
    share: Slot
    start: Slot


def next_shares(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `part` and `whole`: accused where two others are shares of that whole, and the clause or item begins with this one; else enough to
    tie out, where one other is."""
    mine = _pair(stated, line)
    if mine is None or not _NARROWER.isdisjoint(_words_ahead(mine, line)):
        return
    before = [pair for near in _lines_before(line, lines) for pair in _pairs(near) if _is_before(pair, mine)]
    after = [pair for near in _lines_behind(line, lines) for pair in _pairs(near) if _is_before(mine, pair)]
    whole = _whole([*before, mine][0], lines) if before or after else None
    if whole is None or not any(_is_share_of(pair, whole) for pair in (*before, *after)):
        yield from _of_one_near(mine, [*before, *after], line, lines)
        return
    shown = sum(_is_share_of(pair, whole) for pair in (*before, *after)) if whole is not None else 0
    if whole is None or not shown or not alike(whole, mine.part):
        return
    told = sum(pair.part.quantity.low or 0.0 for pair in (*before, mine))
    if told > (whole.quantity.high or 0.0):
        return  # no more of it is left: "Reed won 1,710 (60%), and Webb 1,140 (40%). In Hof it was 300 (75%)"
    bound: dict[str, Bound] = {"stated": stated, "part": mine.part, "whole": whole}
    sure = (
        shown >= _SHOWN
        and _begins(mine, line)
        and not _counts_its_own(mine, before, whole)
        and (whole.line == line.number or _are_of_it(line, mine, whole))
    )
    yield Told(bound) if sure else Partial(bound)


def _of_one_near(mine: _Pair, others: Sequence[_Pair], line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'polled 1.12 million votes, or 39.2 percent, to 808,000, or 28.3 percent, for … Altogether 2.86 million were cast': the only figure near by
    of which all parts of the sentence are shares."""
    pairs = [mine, *others]
    if not others or len({pair.part.quantity.value for pair in pairs}) < len(pairs):
        return
    largest = max(pair.part.quantity.value or 0.0 for pair in pairs)
    near = (lines[number] for number in range(max(0, line.number - _BACK), min(len(lines), line.number + _AHEAD + 1)))
    wholes = [
        slot
        for there in near
        if there is not None and there.sentence.setting not in ("table", "telegram")
        for slot in there.slots
        if is_amount(slot) and alike(slot, mine.part) and (slot.quantity.value or 0.0) > largest
    ]
    even = {slot.quantity.value: slot for slot in wholes if all(_is_share_of(pair, slot) for pair in pairs)}
    if len(even) == 1:
        yield Partial(stated=mine.share, part=mine.part, whole=next(iter(even.values())))


#: So many sentences on the whole may be told behind its parts.
_AHEAD = 2


def _lines_before(line: Line, lines: Lines) -> list[Line]:
    """The sentence, and those before it that it goes on with, each of which tells such parts, in the order of the text."""
    found = [line]
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        near = lines[number]
        if near is None or not _goes_on(near, found[0]) or not any(_pairs(near)):
            break
        found.insert(0, near)
    return found


def _lines_behind(line: Line, lines: Lines) -> Iterator[Line]:
    """The sentence, and those behind it that go on with it in the same way."""
    yield line
    last = line
    for number in range(line.number + 1, min(len(lines), line.number + 1 + _BACK)):
        near = lines[number]
        if near is None or not _goes_on(last, near) or not _pairs(near):
            return
        yield near
        last = near


def _goes_on(near: Line, line: Line) -> bool:
    """Whether a sentence goes on with the one before: in its paragraph, as an item of a list, or behind a semicolon."""
    told = near.text[near.sentence.start : near.sentence.end].rstrip()
    return (
        near.sentence.paragraph == line.sentence.paragraph or line.sentence.setting == "list" or told.endswith(_GOES_ON)
    )


def _pairs(line: Line) -> list[_Pair]:
    return [pair for share in line.slots if (pair := _pair(share, line)) is not None]


def _pair(share: Slot, line: Line) -> _Pair | None:
    """The share and the part right before it, or behind it in brackets; none where words say what it is a share of."""
    if share.kind not in ("percent", "fraction") or share.context or share.tags & NO_SHARE or "bare" not in share.tags:
        return None
    behind = line.slots[share.number + 1 : share.number + 2]
    if behind and share in behind[0].links.get("paren", ()) and _is_part(behind[0], _ELSEWHERE - {"inside"}):
        return _Pair(behind[0], share, share)
    ahead = line.slots[share.number - 1 : share.number] if share.number else ()
    return (
        _Pair(ahead[0], share, ahead[0])
        if ahead and ahead[0] in linked(share) and _is_part(ahead[0], _ELSEWHERE)
        else None
    )


def _is_part(slot: Slot, without: Set[str]) -> bool:
    return is_amount(slot) and slot.tags.isdisjoint(without)


def _is_before(pair: _Pair, other: _Pair) -> bool:
    return (
        pair.start.quantity.start < other.start.quantity.start
        and pair.share is not other.share
        and alike(pair.part, other.part)
    )


def _words_ahead(pair: _Pair, line: Line) -> set[str]:
    """The classes of the words that lead to the part, from the figure before it on."""
    return {name for token in line.tokens[_start(pair, line) : pair.start.at] for name in token.classes}


def _start(pair: _Pair, line: Line) -> int:
    return line.slots[pair.start.number - 1].at + 1 if pair.start.number else 0


def _whole(first: _Pair, lines: Lines) -> Slot | None:
    """The nearest larger figure before the first of the parts."""
    line = lines[first.part.line]
    before = [*line.slots[: first.start.number]][::-1] if line is not None else []
    near = lines[first.part.line - 1] if first.part.line else None
    if near is not None and line is not None and _goes_on(near, line):
        before += [*near.slots][::-1]
    told = (s for s in before if is_amount(s) and alike(s, first.part) and not s.tags & _ELSEWHERE)
    return next((s for s in told if (s.quantity.value or 0.0) > (first.part.quantity.value or 0.0)), None)


def _is_share_of(pair: _Pair, whole: Slot) -> bool:
    """Whether the part is that share of the whole, as all are printed."""
    if pair.share.kind != "fraction":
        return is_share(pair.share, pair.part, whole)
    share, part, all_ = pair.share.quantity, pair.part.quantity, whole.quantity
    low, high = (part.low or 0.0) / (all_.high or 1.0), (part.high or 0.0) / (all_.low or 1.0)
    return abs((share.value or 0.0) - (low + high) / 2) <= _ABOUT * (share.value or 0.0)  # "about a quarter"


def _are_of_it(line: Line, mine: _Pair, whole: Slot) -> bool:
    """Whether all others that a sentence tells with a percentage are shares of what one before tells: not "In the north it was 36 (45%), and 20 (25%) …"."""
    shares = [slot for slot in line.slots[1:] if slot.kind == "percent" and slot is not mine.share]
    pairs = [_Pair(part, share, part) for share in shares if alike(part := line.slots[share.number - 1], mine.part)]
    return all(_is_share_of(pair, whole) for pair in pairs)


def _begins(pair: _Pair, line: Line) -> bool:
    """Whether the clause, the sentence or the item begins with the part."""
    ahead = [token.text for token in line.tokens[_start(pair, line) : pair.start.at]]
    last = max((k for k, text in enumerate(ahead) if text in _OPENS), default=-1)
    return (last >= 0 or not pair.start.number) and all(text in _ONE_MORE for text in ahead[last + 1 :])


def _counts_its_own(pair: _Pair, before: Sequence[_Pair], whole: Slot) -> bool:
    """'60 teachers (80%)' beside '100 (25%)' of the pupils"""
    return pair.part.unit not in ("", whole.unit) and all(one.part.unit in ("", whole.unit) for one in before)
