"""Step 1, compact: percentages that clauses or sentences built alike tell of one whole: "will elect 75 percent of the board, while the others
will elect 25 percent", "a 49 percent owner … a 51 percent owner", "coal gave 57 percent. Gas gave 28 percent and water 15 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise
from operator import and_, or_

from tieout.checking.compact.kin import stems
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.share_frames import PLACED, SUBJECT, TO_WHOM, frame
from tieout.checking.compact.turnout import is_turnout

#: Percentages by which something changes, or that are compared.
_NO_SHARE = frozenset(
    "change change-after change-than rise fall from than against earlier at average inside minus each times whole-of".split()
)
_FEWEST, _MOST = 2, 7


def shares_of(line: Line) -> list[Slot]:
    """The percentages and fractions of a line that may be shares; not how many took part, nor the two of "by 55 to 45 percent", nor
    a fraction that is told again exactly ("more than half (54 percent)"), or is one of a share ("a third of the remaining 30 percent", "half of them")."""
    mean = "on average" in line.texts  # of several polls
    told = [s for s in line.slots if _is_share(s, mean) and not is_turnout(line, s)]
    return [s for k, s in enumerate(told) if s.kind == "percent" or not _is_of_share(s, line, told[k + 1 : k + 2])]


def _is_of_share(part: Slot, line: Line, after: Sequence[Slot]) -> bool:
    again = any(not s.tags.isdisjoint(("paren", "or")) for s in after)
    return (
        again
        or "of-them" in part.tags
        or any(s.kind in _KINDS and part in s.links.get("whole-of", ()) for s in line.slots)
    )


def _is_share(slot: Slot, mean: bool) -> bool:
    value = percentage(slot)
    tied = _NO_SHARE - {"whole-of", "times", "from"} if "others" in slot.tags else _NO_SHARE
    tied = tied - {"average", "each"} if mean else tied
    return slot.kind in _KINDS and not slot.context and 0 < value < _ALL and not slot.tags & tied


def percentage(slot: Slot) -> float:
    """A share as a percentage: of "half" 50."""
    return (slot.quantity.value or 0.0) * (1 if slot.kind == "percent" else _ALL)


_KINDS, _ALL = frozenset(("percent", "fraction")), 100.0


def told_of_one(lines: Sequence[Line]) -> Iterator[tuple[Slot, ...]]:
    """The shares of one whole that end in the last of some lines, which follow one another."""
    line = lines[-1]
    if (two := for_and_against(line)) is not None:
        yield two
    for first in range(len(lines)):
        slots = [(ln, s) for ln in lines[first:] for s in shares_of(ln)]
        if _FEWEST <= len(slots) <= _MOST and all(any(ln is one for ln, _ in slots) for one in lines[first:]):
            alike = _built_alike(slots) and of_one_whole(slots) and _of_one_time(lines[first:])
            alike = alike and (len(slots) > _FEWEST or _go_alike(slots))
            if is_rest(*slots[-1], len(slots)) or (alike and not _said_twice(slots)):
                yield tuple(s for _, s in slots)


def is_rest(line: Line, slot: Slot, several: int) -> bool:
    """Whether a share is said to be what the ones before it leave: "the remaining 19 percent"; behind two or more "leaving 19 percent", "that
    leaves 19 percent"."""
    if "others" in slot.tags:
        return True
    return several > _FEWEST and not line.texts.isdisjoint(_LEAVING) and _is_left(line, slot)


def _is_left(line: Line, slot: Slot) -> bool:
    if [t.text for t in line.tokens[slot.at + 1 : slot.at + 3]] == ["left", "over"]:
        return True
    words = [t.text for t in line.tokens[max(0, slot.at - _FAR) : slot.at] if "soft" not in t.classes]
    return words[-1:] != [] and words[-1] in _LEAVING


_LEAVING, _FAR = frozenset(("leaving", "leaves", "left", "leave")), 4


def _go_alike(slots: Sequence[tuple[Line, Slot]]) -> bool:
    """Whether two shares, a fraction one of them, go to what one preposition leads to: not "a third read it and 67 percent buy it"."""
    led = [{word for word in frame(line, slot) if word[1:] in TO_WHOM} for line, slot in slots]
    return all(slot.kind == "percent" for _, slot in slots) or not led[0].isdisjoint(led[1])


def _said_twice(slots: Sequence[tuple[Line, Slot]]) -> bool:
    """Whether the same figure, told in two places, may be one and no two halves."""
    return len(slots) == _FEWEST and len({percentage(slot) for _, slot in slots}) == 1


def _of_one_time(lines: Sequence[Line]) -> bool:
    """Whether no two sentences name different times ("in 1983, 69 percent … this year 30 percent")."""
    times = {frozenset(t.text for t in line.tokens if t.context or "year" in t.text.split()) for line in lines}
    return len(times) == 1


def for_and_against(line: Line) -> tuple[Slot, Slot] | None:
    """'voted to stay by 55 percent to 45 percent', "won 55 percent of the vote to 45 percent for …"."""
    if line.texts.isdisjoint(_VOTING):
        return None
    for a, b in pairwise(line.slots):
        between = " ".join(t.text for t in line.tokens[a.at + 1 : b.at])
        if any(t.text == "turnout" for t in line.tokens[: a.at]):
            return None
        if a.kind != b.kind or a.kind != "percent" or a.sign or "from" in a.tags:
            continue  # "rose from 55 percent to 62 percent in the polls"
        if between.removeprefix("of the vote ").removeprefix("of the votes ") in _TO:
            return a, b
    return None


_TO = frozenset(("to", "-", "to about", "to just", "to only"))
_VOTING = frozenset(
    """vote votes voted voting voters voter poll polls referendum ballot ballots backed supported approved rejected run-off runoff election elections
    elected delegates two-party preferred""".split()
)


def _built_alike(slots: Sequence[tuple[Line, Slot]]) -> bool:
    """Whether one word or preposition tells all the shares; in a further sentence the first may tell it for the others ("gas gave 28 percent and
    water 15 percent")."""
    frames = [frame(line, slot) for line, slot in slots]
    if len(slots) > _FEWEST and all(SUBJECT in one for one in frames):
        return _make_all(slots) and _go_on(slots)  # of those asked some may do several of these things
    placed = len(slots) == _FEWEST and PLACED in frames[0] | frames[1]
    frames = [one - {SUBJECT, PLACED} - ({"@in"} if placed else set()) for one in frames]
    one_line = slots[0][0] is slots[-1][0]
    if one_line:
        return bool(reduce(and_, frames))
    by_line = {
        id(line): reduce(or_, (f for (ln, _), f in zip(slots, frames, strict=True) if ln is line)) for line, _ in slots
    }
    return bool(reduce(and_, by_line.values()))


def _go_on(slots: Sequence[tuple[Line, Slot]]) -> bool:
    """Whether each further sentence goes on with others of the same ("Another 48 percent"), and none tells a share as a fraction."""
    lines = {line.number: line for line, _ in slots}
    first = min(lines)
    further = all(line.tokens[0].text in _FURTHER for number, line in lines.items() if number != first)
    return further and not any(s.kind == "fraction" and not s.context for line in lines.values() for s in line.slots)


_FURTHER = frozenset(("another", "a further", "further", "the other", "the remaining"))


def _make_all(slots: Sequence[tuple[Line, Slot]]) -> bool:
    """Whether the shares come to a hundred, but for rounding."""
    return abs(sum(percentage(slot) for _, slot in slots) - _ALL) <= 1


def of_one_whole(slots: Sequence[tuple[Line, Slot]]) -> bool:
    """Whether no two of the shares are of things of different names ("49 percent of the mill and 51 percent of the dam")."""
    wholes = [found for line, slot in slots if (found := _whole(line, slot))]
    return not wholes or bool(reduce(and_, wholes))


def _whole(line: Line, slot: Slot) -> frozenset[str]:
    """What a share is said to be of; empty where it is of nothing."""
    after = line.tokens[slot.at + 1 : slot.at + 1 + _PHRASE]
    if not after or after[0].text != "of":
        return frozenset()
    words = (t.text for t in after[1:] if t.slot < 0 and t.text.isalpha() and "soft" not in t.classes)
    return frozenset(stem for word in words for stem in stems(word))


_PHRASE = 6
