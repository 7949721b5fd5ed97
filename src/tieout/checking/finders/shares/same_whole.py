"""Shares that sentences tell of one whole by its name, past other percentages: "Loans on homes, which make up 61.3 percent of total loans, rose 0.4
percent. … Other loans, 4.2 percent of total loans, fell", "bought the remaining 15 percent of Brandt … follows its buying 85 percent of Brandt"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kin import stems
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.lines import Lines

#: So many sentences back others of them may stand.
BACK = 3
_FEWEST, _SEVERAL, _MOST = 2, 3, 7
_ALL, _EVEN, _ROUNDED, _OPENING = 100.0, 1e-6, 0.051, 20
#: What is off by more is no slip.
_LEAST, _GREATEST = 65.0, 165.0
#: What no share of a whole is told by.
_NO_SHARE = frozenset(
    "change change-after change-than rise fall from than against earlier average inside minus each rate of-rate planned".split()
)
_OF, _PHRASE = frozenset(("of", "of the", "of its", "of their", "of this")), 5
_ENDS = frozenset(".,;:()–—-")


def same_whole(line: Line, lines: Lines) -> Iterator[tuple[tuple[Slot, ...], bool]]:
    """All shares of the whole that the last share of the line is of, where they come to a hundred: of two the one is called what remains, or all of
    several are told by their whole; and whether they must, as the last is that of "all other loans"."""
    here = _shares(line)
    if not here:
        return
    told = [*here]
    farthest: tuple[Slot, ...] = ()
    two: tuple[Slot, ...] = ()
    for number in range(line.number - 1, max(-1, line.number - 1 - BACK), -1):
        before = lines[number]
        told = [*(_shares(before) if before is not None else []), *told]
        named = _of_one(told)
        if named and _make_all(named):
            yield named, len(named) >= _SEVERAL and _is_all_else(line, named[-1])
            return
        farthest = named if len(named) > len(farthest) else farthest
        two = named if len(told) == _FEWEST and _is_too_much(told) else two
    total = sum(slot.quantity.value or 0.0 for slot in farthest)
    if len(farthest) >= _SEVERAL and _is_all_else(line, farthest[-1]) and _LEAST < total < _GREATEST:
        yield farthest, True
    elif len(two) == _FEWEST:
        yield two, True


def _is_too_much(told: Sequence[tuple[Line, Slot]]) -> bool:
    """Whether what remains and the only other share are more than all; or no hundred, where the one points back to the other: "The 65 percent"."""
    (before, first), (line, last) = told
    total = sum(slot.quantity.value or 0.0 for slot in (first, last))
    if before is line or total > _GREATEST:
        return False
    return total > _ALL + 2 or (_points_back(first, line, last) and _LEAST < total < _ALL - 2)


def _points_back(first: Slot, line: Line, last: Slot) -> bool:
    """'owns the remaining 35 percent of Brandt. The 65 percent …'"""
    again = "others" in first.tags and last.at == 1 and line.tokens[0].text == "the"
    said = [t.text for t in line.tokens[last.at + 1 : last.at + _FEWEST]]
    return again and line.number == first.line + 1 and all(text in _HAD or not text.isalpha() for text in said)


#: What may stand behind a share that is told again: no noun of something else ("The 50 percent tax").
_HAD = frozenset("of stake share interest holding is was are were will would has had remains goes went belongs".split())


def _shares(line: Line) -> list[tuple[Line, Slot]]:
    """The percentages of a sentence that may be shares."""
    if line.sentence.setting in NO_SENTENCES:
        return []
    usable = (s for s in line.slots if s.kind == "percent" and not s.context and s.tags.isdisjoint(_NO_SHARE))
    return [(line, s) for s in usable if 0 < (s.quantity.value or 0.0) < _ALL]


def _of_one(told: Sequence[tuple[Line, Slot]]) -> tuple[Slot, ...]:
    """Those of the whole of the last one."""
    whole = _whole(*told[-1])
    same = [(line, slot) for line, slot in told if whole and _is_same(_whole(line, slot), whole)]
    if len(same) < _SEVERAL:
        same = _rest(told)
    slots = tuple(slot for _, slot in same)
    return slots if _FEWEST <= len(slots) <= _MOST and sum(s.quantity.hedge != "=" for s in slots) < _FEWEST else ()


def _make_all(slots: Sequence[Slot]) -> bool:
    """Whether they come to a hundred to the last digit, or, told to tenths, but for rounding."""
    off = abs(sum(slot.quantity.value or 0.0 for slot in slots) - _ALL)
    fine = len(slots) >= _SEVERAL and any("." in slot.quantity.text for slot in slots)
    return off <= (_ROUNDED * len(slots) if fine else _EVEN)


def _is_all_else(line: Line, slot: Slot) -> bool:
    """'All other loans, accounting for 4.2 percent of total loans': whether the subject of the sentence is all else, and the share the only one."""
    opening = line.said()[:_OPENING].split()[:2]
    return (
        opening in (["all", "other"], ["all", "others"], ["the", "rest"])
        and len(_shares(line)) == 1
        and slot.line == line.number
    )


def _rest(told: Sequence[tuple[Line, Slot]]) -> list[tuple[Line, Slot]]:
    """The last share and the nearest other one, where one of them is what remains, and the other is of the same by its name, or "the 65 percent"."""
    line, last = told[-1]
    for before, slot in reversed(told[:-1]):
        a, b = ("others" in one.tags for one in (slot, last))
        if a == b or before is line:
            continue
        again = _points_back(slot, line, last)
        one, other = _whole(before, slot), _whole(line, last)
        return [(before, slot), (line, last)] if again or (one and other and _is_same(one, other)) else []
    return []


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and (one <= other or other <= one)


def _whole(line: Line, slot: Slot) -> frozenset[str]:
    """What a share is said to be of, as far as the phrase goes; empty where it is of nothing."""
    after = line.tokens[slot.at + 1 : slot.at + 1 + _PHRASE]
    if not after or after[0].text not in _OF:
        return frozenset()
    named: list[str] = []
    for token in after[1:]:
        if token.text in _ENDS or token.slot >= 0 or token.text in _STOPS:
            break
        named += [word for word in token.text.split() if word[0].isalpha() and word not in _SMALL]
    return frozenset(stem for word in named for stem in stems(word) if not stem.endswith("…"))


_STOPS = frozenset(
    "in at for on by from with to and or which that who was were is are will would has have had while as be goes went comes".split()
)
_SMALL = frozenset("the its their his her our a an this that these those".split())
