"""A level that a verb multiplies, and the one of before, told in its sentence, in one before it or in the next: "Deliveries tripled, to 11,900. A
year ago they were 3,970"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import MOVING
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.finders.level import COMPARED, NO_SENTENCES, Told, is_level
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.finders.of_the_two import names, names_behind
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import is_before
from tieout.checking.lines import Lines

_REACH, _BACK, _FARTHEST = 4, 2, 20.0


def multiplied_to(multiple: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot, type[dict[str, Bound]]]]:
    """The level that a multiple leads to, the one of before, and how surely they are its own."""
    figures = [s for s in line.slots if not s.context and s is not multiple]
    behind = next((s for s in figures if s.at > multiple.at), None)
    if "times-verb" not in multiple.tags or behind is None or behind.at - multiple.at > _REACH:
        return
    if "to" not in behind.tags or not is_level(behind, MOVING, frozenset()) or any(s.tags & COMPARED for s in figures):
        return
    later: Told = (line, behind)
    for number in (line.number, *range(line.number - 1, max(-1, line.number - 1 - _BACK), -1), line.number + 1):
        there = line if number == line.number else lines[number] if number < len(lines) else None
        if there is None or there.sentence.setting in NO_SENTENCES:
            continue
        levels = [s for s in there.slots if s is not behind and is_level(s, MOVING, frozenset()) and alike(s, behind)]
        if not levels:
            continue
        if len(levels) == 1 and _may_be(levels[0], behind) and not _is_of_another(multiple, later, there):
            base = (there, levels[0])
            earlier = is_before(time_of(*base[::-1]), time_of(*later[::-1])) or _is_since_then(multiple, line, number)
            if number <= line.number or earlier:
                yield behind, levels[0], Near if earlier and _is_that(base, later) else Partial
        return


def _is_of_another(multiple: Slot, later: Told, there: Line) -> bool:
    """'made 65,000 hats. … will double shoe production to 130,000': whether what is multiplied is told by two words that the other sentence lacks."""
    line, level = later
    told = names(line, multiple.at + 1, level.at)
    return there is not line and len(told) > 1 and told.isdisjoint(names(there, 0, len(there.tokens)))


def _is_since_then(multiple: Slot, line: Line, number: int) -> bool:
    """'It was 410 in 2013. Since then it has tripled, to 1,230': whether words reckon from what the sentence before tells."""
    return number < line.number and ("since", "then") in pairwise(t.text for t in line.tokens[: multiple.at])


def _may_be(base: Slot, later: Slot) -> bool:
    """Whether two levels are such as one may be a multiple of the other."""
    low, high = sorted(abs(slot.quantity.value or 0.0) for slot in (base, later))
    return 0 < low < high <= _FARTHEST * low


def _is_that(base: Told, later: Told) -> bool:
    """Whether the words of the second sentence name nothing that the first does not."""
    (one, first), (other, second) = sorted((base, later), key=lambda told: (told[1].line, told[1].at))
    mine = names(other, 0 if one is not other else first.at, second.at) | names_behind(other, second)
    placed = {t.text for t in other.tokens[: second.at] if _tells_more(t)} if one is not other else set()
    return mine <= names(one, 0, len(one.tokens)) and placed <= one.texts


def _tells_more(token: Token) -> bool:
    """A word that may place a level elsewhere: "Abroad they were 210"."""
    return token.slot < 0 and token.text.isalpha() and not token.classes and token.text not in _LEADING


_LEADING = frozenset("only just some about then it they he she we there in of by at that this the was were".split())
