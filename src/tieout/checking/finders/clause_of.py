"""What is said of a change: the words of its clause, past an aside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.groups import TOLD_CHANGE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.level import Told
from tieout.checking.tags.extent import is_time

CLAUSES, _SHORT = frozenset((",", ";", ":", "and", "but", "(", "–", "—", "-")), 4


def begun_at(change: Slot, line: Line, second: Told) -> int:
    """Where what is said of a change begins, behind the last mark or "and" before it that does not stand right before it."""
    start = second[1].at + 1 if second[0] is line else 0
    k = change.at
    while k > start:
        token = line.tokens[k - 1]
        if token.text in CLAUSES and (change.at - k > _SHORT or _says(line.tokens[k : change.at])):
            break
        if token.slot >= 0 and not token.context and line.slots[token.slot].kind != "duration":
            if line.slots[token.slot].tags.isdisjoint(TOLD_CHANGE):
                break
        k -= 1
    return k


def past_aside(line: Line, begun: int, change: Slot) -> Sequence[Token]:
    """The words of a change from there on; where they begin with its verb, from the start of the sentence, but for an aside between two commas: "The
    price, which was last put up in 2011, is thus 20 percent more"."""
    said = line.tokens[begun : change.at]
    opened = next((k for k in range(begun) if line.tokens[k].text == ","), -1)
    if not 0 < opened < begun - 1 <= opened + _ASIDE or line.tokens[begun - 1].text != "," or not _says(said[:1]):
        return said
    ahead = line.tokens[:begun]
    if any(t.slot >= 0 and not t.context for t in ahead):
        return said
    return [*(ahead if follows(ahead[opened:]) else ahead[:opened]), *said]


_ASIDE = 12


def _says(tokens: Sequence[Token]) -> bool:
    """Whether words hold a verb of their own: "is thus", "the yield was"."""
    return any("level" in token.classes or token.text in _IS for token in tokens)


_IS = frozenset("is are was were has have".split())


def follows(region: Sequence[Token]) -> bool:
    """ "so revenue is down", "that is": what is told follows from what stands before."""
    words = [word for token in region for word in token.text.split()]
    return not _SO.isdisjoint(words) or ("other", "words") in pairwise(words)


_SO = frozenset("so thus therefore hence consequently accordingly".split())


def takes_a_time(change: Slot, line: Line, second: Slot) -> bool:
    """'In May it had been 624, a fall of 14 percent in a month': told right behind the level of before, it may be that one's own."""
    behind = line.tokens[change.at + 1 : change.at + 4]
    return (
        second.line == line.number
        and behind[:1] != []
        and behind[0].text in ("in", "within")
        and is_time([*behind[1:]])
    )
