"""Figures that a sentence tells of a named item: "exports rose to 4.1 billion from 3.9 in May", "an 11.9 billion franc surplus"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.lists.item_figures import TIED, beside, figure_ahead, figures_behind
from tieout.checking.finders.narrowing import ending, narrowed, placed
from tieout.checking.finders.periods import NO_PERIOD, Period, opening_period, period
from tieout.patterns import lazily
from tieout.records import dataclass
from tieout.rules.vocabulary import listed


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of an item.

    place    0 for its level, 1 and on for what that is compared with, in their order
    narrow   the words that make it one of some kind, or to some place
    period   what is told of its period, beside the figure or where its clause opens
    """

    slot: Slot
    role: str
    place: int
    narrow: frozenset[str]
    period: Period


def items_told(line: Line, names: Mapping[str, re.Pattern[str]], kinds: Mapping[str, frozenset[str]]) -> Iterator[Told]:
    """The figures of the named items, in the order of the text. What is named again in a comparison ("from a surplus of 33 million", "and
    a 71 million deficit in 1985") is compared with what was told of it first."""
    said = line.said()
    skipped = [match.span() for match in _ASIDE.finditer(said)]
    found = _mentions(line, said, names, skipped)
    first: list[Told] = []
    for k, (role, begin, _) in enumerate(found):
        if k and _shares(line, found[k - 1][2], begin):
            continue
        told = list(_of_mention(line, found, k, kinds[role], skipped))
        if k and first and first[0].role == role == found[k - 1][0]:
            known = {one.slot for one in first}
            again = [one for one in told if one.slot not in known]
            told = [
                replace(one, place=first[-1].place + j, narrow=first[0].narrow, period=_own(line, one.slot))
                for j, one in enumerate(again, 1)
            ]
            first = [*first, *told]
        else:
            first = told
        yield from told


def _of_mention(
    line: Line, found: Sequence[_Mention], k: int, kinds: frozenset[str], skipped: Sequence[tuple[int, int]]
) -> Iterator[Told]:
    """The figures of one mention of an item."""
    role, first, last = found[k]
    if first == last - 1 and line.tokens[first].slot >= 0:
        yield _counted(line, role, first)
        return
    narrow, begin = (
        (_NOTHING, first) if _acts(line.tokens[first]) else narrowed(line, first, found[k - 1][2] if k else 0)
    )
    offset = line.sentence.start
    starts = {start for _, start, _ in found}
    figures, behind = figures_behind(line, (first, last), kinds, starts, [(a + offset, b + offset) for a, b in skipped])
    slot = figure_ahead(line, begin, kinds, line.tokens[first:last])
    if slot is not None and (not figures or slot.at == begin - 1):
        figures, behind = [slot], ending(line, last)
    opening = period(line.tokens[max(0, begin - 1) : first], line) or opening_period(line, begin)
    for place, slot in enumerate(
        figures,
        int(
            _had(line, last, figures)
            or (not (k and found[k - 1][0] != role) and _is_compared(line, begin))
            or (_of_last(line, begin, first) and not any(one.tags & COMPARED for one in figures[1:]))
        ),
    ):
        own = _own(line, slot) or (period(line.tokens[last : slot.at], line) if slot is figures[0] else NO_PERIOD)
        yield Told(slot, role, place, narrow | behind | placed(line, slot.at + 1), own if own or place else opening)


def _own(line: Line, slot: Slot) -> Period:
    return period(beside(line, slot), line)


def _counted(line: Line, role: str, at: int) -> Told:
    """A figure that counts the item itself: "38,220 deaths"."""
    slot = line.slots[line.tokens[at].slot]
    return Told(slot, role, 0, ending(line, at + 1), _own(line, slot) or opening_period(line, at))


def _acts(token: Token) -> bool:
    """Whether an item is named by a verb ("will sell 13 billion"): what stands before it narrows nothing."""
    return token.text in _DOING or token.text.split()[0] in listed("verb")


_DOING = frozenset(
    "swallowed absorbed laid paid taken brought ate sell spend spends offer auction withdrew employ employs employed employing".split()
)
_NOTHING = frozenset[str]()


def _had(line: Line, last: int, figures: Sequence[Slot]) -> bool:
    """Whether the first figure is one of before: "exports had been 4.1 billion", "exports a year earlier were 4.1 billion"."""
    between = line.tokens[last : figures[0].at] if figures else []
    return any(token.text.split()[0] == "had" or not _AGO.isdisjoint(token.text.split()) for token in between)


#: Not "last": "imports fell last year to 3.1 billion" tells of that year.
_AGO = frozenset(("earlier", "ago", "before"))


def _is_compared(line: Line, begin: int) -> bool:
    """'That compares with a surplus of 33 million': whether all that is told of an item is what something is compared with."""
    before = [token for token in line.tokens[max(0, begin - _TIES) : begin] if token.text not in TIED]
    return bool(before) and bool(before[-1].classes & {"against", "than", "from"})


def _of_last(line: Line, begin: int, first: int) -> bool:
    """'last year's deficit': of a time before; where it is compared with another ("last year's imports were 2.5 million, against 1.8 million"),
    that one is."""
    return any(a.text in _BEFORE and b.text.endswith("'s") for a, b in pairwise(line.tokens[begin:first]))


_BEFORE = frozenset(("last", "previous", "prior"))
_TIES = 3
_Mention = tuple[str, int, int]


def _mentions(
    line: Line, said: str, names: Mapping[str, re.Pattern[str]], skipped: Sequence[tuple[int, int]]
) -> list[_Mention]:
    """The items that are named, as role and range of tokens; of two names that overlap the longer one."""
    spans = [(m.start(), m.end(), role) for role, pattern in names.items() for m in pattern.finditer(said)]
    kept: list[tuple[int, int, str]] = []
    for start, end, role in sorted(spans, key=lambda s: (s[0], -s[1])):
        if (kept and start < kept[-1][1]) or any(a <= start < b for a, b in skipped):
            continue
        kept.append((start, end, role))
    offset = line.sentence.start
    return [(role, _token(line, start + offset + 1), _token(line, end + offset - 1) + 1) for start, end, role in kept]


def _token(line: Line, at: int) -> int:
    """The token that holds a place of the text, or the first one behind it."""
    return next((k for k, token in enumerate(line.tokens) if token.end > at), len(line.tokens))


def _shares(line: Line, end: int, start: int) -> bool:
    """'exports and imports came to': whether only a joining word stands between two items."""
    between = [token.text for token in line.tokens[end:start] if "soft" not in token.classes]
    return len(between) == 1 and between[0] in _JOINING


_JOINING = frozenset(("and", "or", "/", "less", "minus"))


#: What explains an item without a figure: ", which we define as cash flow less capex,".
_ASIDE = lazily(r"(?:, (?:which|that is|defined|meaning|or|i\.e\.,?)\b|\()[^,()0-9]{3,160}[,)]")
