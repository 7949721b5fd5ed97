"""Step 1, compact: "A and B, up 5 and 7 percent respectively" pairs the n-th with the n-th."""

from __future__ import annotations

from bisect import bisect_left

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot, tie

_LED = frozenset(("from", "against"))
#: No "respectively" pairs more figures than this.
_MOST = 48


def pair(line: Line) -> Line:
    """The line with the figures before "respectively" linked to their partners (link "respectively", both ways)."""
    for at, token in enumerate(line.tokens) if "respectively" in line.texts else ():
        if token.text == "respectively":
            end = bisect_left(line.slots, at, key=lambda slot: slot.at)
            near = line.slots[max(0, end - _MOST) : end]
            _pair([s for s in near if not s.context and "inside" not in s.tags])
    return line


def _pair(figures: list[Slot]) -> None:
    if not figures:
        return
    size = 1
    while size < len(figures) and alike(figures[-1 - size], figures[-1]):
        size += 1
    if size == len(figures):
        size //= 2
    if len(figures) < 2 * size and size % 2 == 0:
        news, bases = figures[-size : -size // 2], figures[-size // 2 :]
        if not _pair_changes(figures[-size - size // 2 : -size], news, bases) and bases[0].tags & _LED:
            for new, base in zip(news, bases, strict=True):
                _tie(new, base)  # "fell 20 percent to 8, and rose to 6, from 10 and 5 respectively"
        return
    if size < 2 or len(figures) < 2 * size:
        return
    if len(figures) >= 3 * size and _pair_changes(
        figures[-2 * size : -size], figures[-3 * size : -2 * size], figures[-size:]
    ):
        return
    first, second = figures[-2 * size : -size], figures[-size:]
    others = figures[-3 * size : -2 * size]
    if len(figures) > 2 * size and alike(figures[-2 * size - 1], first[0]):
        if (
            len(others) < size
            or not _two_levels(others, first)
            or len(figures) > 3 * size
            and alike(figures[-3 * size - 1], first[0])
        ):
            return  # three and two: nobody knows which goes with which
        for a, b in zip(others, second, strict=True):
            _tie(a, b)
    change = next((s for s in second if "change" in s.tags), None)
    for a, b in zip(first, second, strict=True):
        _tie(a, b)
        if change is not None:
            b.tags.add("change")
            b.sign = b.sign or change.sign


def _pair_changes(changes: list[Slot], news: list[Slot], bases: list[Slot]) -> bool:
    """Ties changes to what things came to, and from what: "rose 12 and 20 percent to 56 and 24 from 50 and 20", "were 23 and 60, up 15 and
    20 percent from 20 and 50"; whether they are such."""
    told = len(changes) == len(news) == len(bases) > 1 and all(s.kind == "percent" for s in changes)
    if not told or "change" not in changes[0].tags or news[0].kind == "percent" or not alike(news[-1], bases[-1]):
        return False
    if not _two_levels(news, bases):
        return False
    for change, new, base in zip(changes, news, bases, strict=True):
        _tie(change, new)
        _tie(change, base)
        change.tags.add("change")
        change.sign = change.sign or changes[0].sign
    return True


def _tie(a: Slot, b: Slot) -> None:
    tie("respectively", a, b)
    tie("respectively", b, a)


def _two_levels(news: list[Slot], bases: list[Slot]) -> bool:
    """Whether two groups are what things came to, and from what: "to 23 and 6 million from 18 and 4 million"; each item says so then."""
    for later, earlier in ((news, bases), (bases, news)):
        word = next((w for w in ("from", "against") if w in earlier[0].tags), "")
        if (
            word
            and not later[0].tags & {"from", "against"}
            and all("list-and" in s.tags or "comma" in s.tags for s in (*earlier[1:], *later[1:]))
        ):
            for slot in earlier[1:]:
                slot.tags.add(word)
                slot.tags.discard("plain")
            return True
    return False
