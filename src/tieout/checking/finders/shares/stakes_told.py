"""What is held of one thing, told twice, each time as so many and as a percentage: "The fund holds 412,000 shares, or 8.4 pct. In May it held 343,000,
a 7.0 pct interest"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Likely, Loose, Partial
from tieout.checking.finders.shares.shares import are_of_one, roughness
from tieout.checking.finders.shares.whole_name import whole_name
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_Stake = tuple[Slot, Slot]

#: So many sentences before another may stand.
_BACK = 2
#: What is held in all or in part, of which one has what another has not.
_HELD = frozenset(
    """own owns owned owning hold holds held holding holdings stake stakes interest shareholding has had have control controls controlled declared
    polled won took takes receive received left farm farms farmed rent rents rented occupies occupied covers covered represents represented ran
    disclosed reported tendered accepted acceptances""".split()
)
#: Words by which two of them are of different wholes.
_OTHERWISE = frozenset(
    "respectively voting preferred preference class convertible cumulative diluted rose fell gained lost".split()
)
#: From so many to their percentage, and from this to those.
_ON = lazily(
    r"(?i)(?:\s+[a-z<>&.'’-]+){0,6}?(?:,|\s*\(|\s+[–—-]+)\s*(?:(?:or|an?|some|about|only|equal to|equivalent to|amounting to|representing|being|"
    r"making up|worth|(?:which|that) (?:is|was|makes|made|equals|represents?|represented))\s+)*"
    r"|(?:\s+[a-z<>&.'’-]+){0,6}?\s+(?:or|equal to|equivalent to|representing|which (?:is|was))\s+(?:(?:an?|some|about)\s+)*"
)
_BACKWARD = lazily(
    r"(?i)(?:\s+[a-z'’-]+){0,6}?(?:(?:,|\s+[–—-]+)?\s+(?:or|with|equal to|equivalent to)|\s*\()\s*(?:(?:some|about)\s+)?"
)
#: Tags of what changed, and of levels whose stakes one sentence tells ("raised … to 412,000 shares from 343,000").
_ELSEWHERE = frozenset("change change-after change-than by from than against".split())
#: Of fewer digits, or of so many times what they may be at the least, they fit many others.
_DIGITS, _LEAST, _ROUGH = 2, 20.0, 1.25


def stakes_told(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated` and `part`, the later stake, `share` and `first`, the nearest one before it that words may tell of one whole: enough to tie out."""
    here = _stakes(line)
    if not here:
        return
    before = [one for number in range(max(0, line.number - _BACK), line.number) for one in _stakes_at(number, lines)]
    for k, other in enumerate(here):
        told = [one for one in (*before, *here[:k])[::-1] if _may_be_of_one(one, other, lines)]
        if not told:
            continue
        one = next((one for one in told if are_of_one(one[::-1], other[::-1])), told[0])
        if not (are_of_one(one[::-1], other[::-1]) or _is_all_said(one, other, lines)):
            continue
        of_before = _is_of_before(one, other, lines)
        unsure = len(told) > 1 or (of_before and _may_have_grown(one, other))
        tied = Partial if unsure else Likely if of_before else Loose
        yield tied(stated=other[1], part=other[0], share=one[1], first=one[0])


def _stakes_at(number: int, lines: Lines) -> list[_Stake]:
    line = lines[number]
    return _stakes(line) if line is not None else []


def _stakes(line: Line) -> list[_Stake]:
    """Each number of a sentence with the percentage that it is told as."""
    if line.sentence.setting in NO_SENTENCES or line.texts.isdisjoint(_HELD) or not line.texts.isdisjoint(_OTHERWISE):
        return []
    told = [one for one in line.slots if not one.context]
    found = []
    for one, other in pairwise(told):
        between = line.text[one.quantity.end : other.quantity.start]
        if _is_number(one) and _is_share(other) and _ON.fullmatch(between):
            found.append((one, other))
        elif _is_share(one) and _is_number(other) and _BACKWARD.fullmatch(between):
            found.append((other, one))
    return found


def _is_number(slot: Slot) -> bool:
    return (
        slot.kind in ("count", "number", "measure")
        and "/" not in slot.unit
        and (slot.quantity.value or 0.0) >= _LEAST
        and digits(slot.quantity) >= _DIGITS
        and slot.tags.isdisjoint(_ELSEWHERE)
    )


def _is_share(slot: Slot) -> bool:
    return slot.kind == "percent" and slot.quantity.hedge in ("=", "~") and 0 < (slot.quantity.value or 0.0) < _ALL


_ALL = 100.0


def _may_be_of_one(one: _Stake, other: _Stake, lines: Lines) -> bool:
    """Whether nothing keeps two stakes from being of one whole: their unit is one, and so is what words name behind both."""
    first, last = one[0], other[0]
    if first.quantity.value == last.quantity.value or one[1].quantity.value == other[1].quantity.value:
        return False
    if first.unit != last.unit and "" not in (first.unit, last.unit):
        return False
    if roughness(*one[::-1]) * roughness(*other[::-1]) > _ROUGH:
        return False
    names = [whole_name(line, slot) for slot in (one[1], other[1]) if (line := lines[slot.line]) is not None]
    return not all(names) or names[0] == names[-1]


def _is_all_said(one: _Stake, other: _Stake, lines: Lines) -> bool:
    """Whether the next sentence says no more than what the same had so long ago: "A year ago it held 343,000, or 7.0 pct." """
    line = lines[other[0].line]
    if line is None or one[0].line == other[0].line:
        return False
    said = line.text[line.sentence.start : other[0].quantity.start]
    behind = line.text[max(slot.quantity.end for slot in other) : line.sentence.end]
    return bool(_AGO.fullmatch(said)) and behind.strip() in (".", "")


_AGO = lazily(
    r"(?i)\s*(?:an?|one|two|three|four|five|six) (?:year|month|week)s? (?:ago|earlier|before),? (?:it|he|she|they) (?:had )?(?:held|had|owned) "
)


def _is_of_before(one: _Stake, other: _Stake, lines: Lines) -> bool:
    """Whether the one is what was held before by whoever holds the other: "A year ago it held", "The fund, which had held"."""
    if one[0].line == other[0].line:
        return False
    there = (lines[one[0].line], lines[other[0].line])
    earlier = [line is not None and not line.texts.isdisjoint(_BEFORE) for line in there]
    return earlier[0] != earlier[1]


def _may_have_grown(one: _Stake, other: _Stake) -> bool:
    """Whether the wholes that two stakes of other times make are so near each other that the whole may have changed in between."""
    first, last = ((part.quantity.value or 0.0) / (share.quantity.value or 1.0) for part, share in (one, other))
    return first > 0 and 1 / _GROWN <= last / first <= _GROWN


_GROWN = 1.12
_BEFORE = frozenset("earlier before previously ago had formerly initially originally".split())
