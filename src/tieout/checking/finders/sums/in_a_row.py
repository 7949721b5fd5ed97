"""A whole and its parts, told in a row right behind it or before it, whatever else their sentences tell: "put 318,500 tonnes ashore, more than in May. Hof took
141,200 of it, Varn 96,700 and Ost 80,600, and 14 ships are due"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import gcd

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.listed_parts import APART
from tieout.checking.compact.slipped import comes_to
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES
from tieout.checking.finders.loose import Apart, Partial, Tied
from tieout.checking.finders.sum_frame import FEWEST, LONGEST, MOST, SMALL, apart, is_told
from tieout.checking.finders.sums.words_of_sums import (
    ADDS_FIRST,
    COMES_TO,
    IS_ADDED,
    OPENS_IN_ALL,
    REST,
    SUM_AHEAD,
    SUM_BEHIND,
    is_of_two,
    is_rest,
)
from tieout.checking.lines import Lines
from tieout.patterns import Words, lazily

#: A figure of another time, a change, or so much of each is neither whole nor part.
_OUT = CHANGES | COMPARED | {"earlier", "average", "each", "paren"}
#: So many steps that a whole may have been off by are no accident.
_TIED = 10


def in_a_row(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, which come to it to the last digit: enough to tie out, for no word need say that nothing is left out; or would but for
    a slip, where the last of them is told as the rest of it, or a mark opens them."""
    before = lines.beside(line, -1)
    told = [there for there in (before, line) if there is not None]
    if any(there.sentence.setting in NO_SENTENCES or len(there.slots) > LONGEST for there in told):
        return
    slots = [slot for there in told for slot in there.slots if _may_be(slot)]
    even: set[Slot] = set()
    for k, whole in enumerate(slots):
        for behind, others in ((True, slots[k + 1 :]), (False, slots[:k][::-1])):
            like = [slot for slot in others if _is_like(slot, whole)]
            if len(like) < FEWEST:
                continue
            many = [slot for slot in like if not _is_of_few(slot, whole)]
            parts = _parts(whole, like) or (_parts(whole, many) if len(many) < len(like) else [])
            if not parts or line.number not in {slot.line for slot in (whole, *parts)}:
                continue
            parts = parts if behind else parts[::-1]
            if _are_tied(whole, parts, told, behind):
                even |= {whole, *parts}
                yield Apart(whole=whole, parts=apart(parts))
    if not _MEANT.stand_in(line.text, line.sentence.start, line.sentence.end):
        return
    for k, whole in enumerate(slots):
        parts = _meant(whole, slots[:k], slots[k + 1 :], line, told)
        if parts and even.isdisjoint((whole, *parts)):
            bound: dict[str, Bound] = {"whole": whole, "parts": apart(parts)}
            yield Tied(bound) if _leaves_nothing(whole, parts, line) else Partial(bound)


def _leaves_nothing(whole: Slot, parts: Sequence[Slot], line: Line) -> bool:
    """'caught 94 eels and sold 81 of them; the remaining 13': whether the last of them is told as the rest of what the first is told to be of."""
    if not is_rest(parts[-1], line) or is_of_two(parts[-1], line) or (whole.quantity.value or 0.0) <= SMALL:
        return False
    first = parts[0]
    if any(slot not in parts and _is_like(slot, whole) for slot in line.slots[first.number : parts[-1].number]):
        return False  # "rents out 41 of them; it lost 12 and sold the remaining 29"
    return not first.tags.isdisjoint(_OF_IT) or _OF_THAT.match(line.text, first.quantity.end) is not None


def _meant(whole: Slot, ahead: Sequence[Slot], behind: Sequence[Slot], line: Line, told: Sequence[Line]) -> list[Slot]:
    """The figures of the sentence that words make the parts of a whole, be it that they miss it: as far as the rest of it, or as a dash or a
    full stop; none where another figure like it stands before, of which they may be."""
    like = [slot for slot in behind if _is_like(slot, whole) and not _is_of_few(slot, whole)][:MOST]
    parts = [slot for slot in like if slot.line == line.number]
    if parts != like or any(_is_like(slot, whole) and slot.line == whole.line for slot in ahead):
        return []
    if _OF_THAT.match(line.text, whole.quantity.end):
        return []  # "made up 19.8 million of this"
    if any(slot.quantity.value == whole.quantity.value or not slot.tags.isdisjoint(_WHOLES) for slot in parts):
        return []  # "31 of the 36 million … the remaining five million"
    rest = next((k for k, slot in enumerate(parts) if is_rest(slot, line)), 0)
    if rest:
        return parts[: rest + 1]
    if parts and whole.line == line.number and _OPENS.search(line.text[whole.quantity.end : parts[0].quantity.start]):
        return _listed(parts, line)
    return []


def _listed(parts: Sequence[Slot], line: Line) -> list[Slot]:
    """The figures as far as the list of the first goes on."""
    ends = (
        k
        for k, (a, b) in enumerate(pairwise(parts), 1)
        if not _GOES_ON.fullmatch(line.text, a.quantity.end, b.quantity.start)
    )
    several = [*parts[: next(ends, len(parts))]]
    return several if len(several) >= FEWEST else []


_GOES_ON = lazily(r"[^.;:()–—]{0,60}?(?:,|\band\b|\bplus\b)[^.;:()–—]{0,40}")


def _may_be(slot: Slot) -> bool:
    return (
        is_told(slot)
        and not slot.quantity.named
        and "/" not in slot.unit
        and " each" not in slot.quantity.text
        and (slot.quantity.value or 0.0) > 0
        and slot.tags.isdisjoint(_OUT)
    )


def _is_like(slot: Slot, whole: Slot) -> bool:
    """Whether a figure may be a part of the whole by its unit, which a bare one may leave out."""
    if whole.kind in BARE:
        return slot.kind in BARE
    return alike(slot, whole) or (slot.kind == "number" and not slot.unit and APART not in slot.tags)


def _is_of_few(slot: Slot, whole: Slot) -> bool:
    """'9,000 of them at two mills and the other 5,000 at sea': a few things of another kind stand among larger numbers."""
    other = slot.kind in BARE and slot.unit not in ("", whole.unit)
    return other and (slot.quantity.value or 0.0) <= SMALL < (whole.quantity.value or 0.0)


def _parts(whole: Slot, others: Sequence[Slot]) -> list[Slot]:
    """The figures that stand next, one after the other, and come to it; none where they do not."""
    parts: list[Slot] = []
    total, value = 0.0, whole.quantity.value or 0.0
    for slot in others[:MOST]:
        parts.append(slot)
        total += slot.quantity.value or 0.0
        even = comes_to(whole.quantity, [one.quantity for one in parts])
        if even and len(parts) >= FEWEST:
            return parts
        if total > value and not even:
            return []
    return []


def _are_tied(whole: Slot, parts: Sequence[Slot], told: Sequence[Line], behind: bool) -> bool:
    """Whether words lead from the whole to the parts, or back, and a slip of the last digit would show."""
    there = {line.number: line for line in told}
    return _steps(whole, parts) >= _TIED and (_lead_on if behind else _lead_back)(whole, parts, there)


def _are_joined(parts: Sequence[Slot], there: dict[int, Line]) -> bool:
    line, last = there[parts[-1].line], parts[-1]
    first = parts[-2].at if parts[-2].line == line.number else 0
    return any(token.text in _JOINING for token in line.tokens[first : last.at])


def _steps(whole: Slot, parts: Sequence[Slot]) -> float:
    """How many times the whole holds the roundest amount of which it and all parts are so many: of 200, 125 and 75 it is 25, of 217, 93 and 124 one."""
    values = [slot.quantity.value or 0.0 for slot in (whole, *parts)]
    least = min(slot.quantity.figure.step for slot in (whole, *parts) if slot.quantity.figure is not None)
    if least <= 0:
        return 0.0
    common, ten = gcd(*(round(value / least) for value in values)), 1
    while common and common % 10 == 0:
        common, ten = common // 10, ten * 10
    rounded = next(one for one in (25, 5, 1) if common % one == 0)
    return values[0] / least / ten / rounded


def _lead_on(whole: Slot, parts: Sequence[Slot], there: dict[int, Line]) -> bool:
    """'34 medals: 19 …', '318,500 tonnes. Hof took 141,200 of it', 'the rest, 80,600'"""
    first, last = parts[0], parts[-1]
    line = there[first.line]
    if first.line == whole.line and _OPENS.search(line.text[whole.quantity.end : first.quantity.start]):
        return True
    if not first.tags.isdisjoint(_OF_IT) or _OF_THAT.match(line.text, first.quantity.end):
        return True
    return is_rest(last, there[last.line])


def _lead_back(whole: Slot, parts: Sequence[Slot], there: dict[int, Line]) -> bool:
    """'…, 5,500 together', '… add up to 5,500', '… all 5,500 ships'"""
    line = there[whole.line]
    if len({slot.quantity.value for slot in parts}) < len(parts):
        return False
    if parts[0].line != whole.line:
        return any(opens.match(line.said()) for opens in (ADDS_FIRST, OPENS_IN_ALL, IS_ADDED))
    if not _are_joined(parts, there) or _are_of_a_balance(parts, whole, line):
        return False
    start = parts[-1].quantity.end if parts[-1].line == whole.line else line.sentence.start
    ahead = line.text[start : whole.quantity.start].lower()
    if _OF_THE.match(ahead):
        return False
    if SUM_AHEAD.search(ahead) or COMES_TO.search(ahead) or _DEFINITE.search(ahead):
        return True
    return SUM_BEHIND.match(line.said_behind(whole)) is not None


def _are_of_a_balance(parts: Sequence[Slot], whole: Slot, line: Line) -> bool:
    """'By 6,410 votes to 4,120, a gap of 2,290, and those 6,410': what is told to differ adds up to no sum that the words mean."""
    last = max(slot.quantity.end for slot in (*parts, whole) if slot.line == line.number)
    start = next((s.quantity.end for s in reversed(line.slots[: parts[0].number])), line.sentence.start)
    told = line.text[start:last].lower() + line.said_behind(parts[-1])[:_BEHIND]
    return _DIFFERS.search(told) is not None or (_CAME.search(told) is not None and _WENT.search(told) is not None)


_BEHIND = 20
_WHOLES = frozenset(("whole-of", "out-of"))
_OF_IT = frozenset(("of-them", "of-it"))
_JOINING = frozenset(("and", "while", ";", "plus", "whereas", "but", ",", "leaving", "leaves", "which leaves"))
#: One of these stands in any sentence whose figures words make parts of a whole that they miss.
_MEANT = Words(rf"(?i:{REST}|[:–—-])")
_OPENS = lazily(r"(?::|\s[-–—]+)\s*(?:\w+\s+){0,3}$")
_OF_THAT = lazily(r"\s+(?:\w+\s+)?of (?:it|that|this|them|these|those|which)\b")
_DEFINITE = lazily(r"\b(?:the|these|those|all|both|their|its|his|her|our) (?:[a-z]+ )?$")
_OF_THE = lazily(r"\s+(?:[a-z]+ )?of (?:the|its|their|his|her|these|those|all) (?:[a-z]+ )?$")
#: A part that is what two others differ by, and money or people that came beside such as went.
_DIFFERS = lazily(
    r"\b(?:surplus|deficit|shortfall|gap|margin|difference|balance of|lead of|too (?:much|many|little|few))\b"
)
_CAME = lazily(r"\b(?:took in|takes in|earned|received|came in|came|arrived|income|revenue)\b")
_WENT = lazily(r"\b(?:spent|spends|paid out|went out|went|left|spending|outlays?)\b")
