"""A part told "of" a whole by name, and its share behind it, where the article has told how much that whole is: "adopted a budget of 48.6
million. … State aid makes up 20.4 million of the budget, or 42 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.finders.lists.named_items import items_told
from tieout.checking.finders.loose import Apart, Partial
from tieout.checking.finders.shares.shares import NO_SHARE, but_for_a_slip, is_amount, is_share, linked, size_of
from tieout.checking.finders.shares.whole_name import called, tells_staff, whole_name
from tieout.checking.lines import Lines

#: So many sentences are looked back over.
_BACK = 25
_LINKS = ("or", "dash", "paren")
_COMPARED = NO_SHARE - {"planned"} | {"inside", "each", "by"}


def parts_of_named(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `part` and `whole`: enough to tie out."""
    parts = [s for name in _LINKS for s in stated.links.get(name, ()) if is_amount(s) and s.line == line.number]
    if not parts:
        parts = [s for s in line.slots[stated.number + 1 :] if stated in linked(s) and is_amount(s)]
    part = parts[0] if len(parts) == 1 else None
    if part is None or part.tags & _COMPARED or "bare" not in stated.tags or "share-of" not in part.tags:
        return
    name = tuple(word for word in whole_name(line, part) if word not in _THIS and not word.endswith(_POSSESSIVE))
    if not name or tells_staff(name) or abs(stated.number - part.number) != 1:
        return
    wholes = [s for s in _wholes(name, part, line, lines) if _is_near(stated, part, s)]
    even = [s for s in wholes if is_share(stated, part, s)]
    sizes = {s.quantity.value for s in wholes}
    if even or len(sizes) == 1:
        yield (Apart if even else Partial)(stated=stated, part=part, whole=(even or wholes)[0])


def of_named(name: Sequence[str], stated: Slot, part: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """The same where the words behind the share name the whole: "60 percent of our revenue, 361 million, comes from": only what ties out."""
    even = [s for s in _wholes(name, part, line, lines) if is_share(stated, part, s)]
    if even and "bare" not in stated.tags:
        yield Apart(stated=stated, part=part, whole=even[0])


def same_counted(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'Some 2.86 million ballots were cast. Nearly 46,000 ballots, 1.6 percent, were spoiled': the only two figures that count the same thing."""
    parts = [s for s in linked(stated) if s.kind == "count" and s.unit and s.line == line.number]
    if len(parts) != 1 or "bare" not in stated.tags or parts[0].tags & _COMPARED:
        return
    part = parts[0]
    told = {
        s
        for number in range(max(0, line.number - _NEAR), line.number + 1)
        if (near := line if number == line.number else lines[number]) is not None
        for s in near.slots
        if s is not part and s.kind == "count" and s.unit == part.unit and is_amount(s)
    }
    wholes = [s for s in told if (s.line, s.at) < (part.line, part.at) and s.tags.isdisjoint(_COMPARED)]
    if len(told) == len(wholes) == 1 and _is_near(stated, part, wholes[0]):
        yield Partial(stated=stated, part=part, whole=wholes[0])


_NEAR = 2
_THIS, _POSSESSIVE = frozenset(("this", "these", "last", "annual")), ("'s", "’s")


def _wholes(name: Sequence[str], part: Slot, line: Line, lines: Lines) -> Iterator[Slot]:
    """The larger figures that the sentences before tell of what is so named, the nearest first."""
    pattern, noun = called(name), stem(name[-1])
    kinds = frozenset((part.kind, *BARE) if part.kind in BARE else (part.kind, "number"))
    for number in range(line.number, max(-1, line.number - 1 - _BACK), -1):
        sentence = lines.sentences[number]
        if sentence.setting in ("table", "telegram") or not pattern.search(
            lines.text[sentence.start : sentence.end].lower()
        ):
            continue
        near = line if number == line.number else lines[number]
        if near is None:
            continue
        told = [one.slot for one in items_told(near, {"whole": pattern}, {"whole": kinds})]
        told += [s for s in near.slots if s.kind == "count" and s.unit == noun and s not in told]
        for slot in told:
            before = (slot.line, slot.at) < (part.line, part.at)
            if before and is_amount(slot) and alike(slot, part) and slot.tags.isdisjoint(_COMPARED):
                yield slot


def _is_near(stated: Slot, part: Slot, whole: Slot) -> bool:
    """Whether the share may be of that whole, but for a slip."""
    return 0 < size_of(part, whole) < 1 and but_for_a_slip(stated, part, whole)
