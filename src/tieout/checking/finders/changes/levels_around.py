"""What a sentence tells beside a change in percent: its other figures, those of them that may be its levels, and whether these are told of its subject."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.level import CHANGES, COMPARED, are_alike, is_level, value_of
from tieout.checking.readings.own_change import is_extra

_NO_LEVEL = CHANGES | frozenset("planned others average by each of-them partition including".split())
_PAIR = 2


def figures_around(stated: Slot, line: Line) -> list[Slot]:
    """The figures of a sentence, up to the semicolons around one; what goes on about "it" behind one begins before it."""
    marks = [k for k, token in enumerate(line.tokens) if token.text == ";"]
    first = max((k for k in marks if k < stated.at and not _goes_on(line.tokens[k + 1 : k + 1 + _OPENING])), default=-1)
    last = min((k for k in marks if k > stated.at), default=len(line.tokens))
    return [slot for slot in line.slots if first < slot.at < last and not slot.context and slot is not stated]


def _goes_on(tokens: Sequence[Token]) -> bool:
    return any(token.text.partition(" ")[0] in _PRONOUNS for token in tokens)


_OPENING, _PRONOUNS = 4, frozenset(("it", "they", "this", "that"))


def levels_among(others: Sequence[Slot], line: Line, like: Slot | None = None) -> list[Slot]:
    """The levels that are like another one, or like `like`; of more than two those that stand in no brackets."""
    levels = [s for s in others if is_level(s, AMOUNTS, _NO_LEVEL) and value_of(s) > 0]
    levels = [s for s in levels if not is_extra(s, line) and not _is_part(s, levels)]
    alike = [s for s in levels if any(are_alike(s, o) for o in ([like] if like else levels) if o is not s)]
    plain = [s for s in alike if s.tags.isdisjoint(("or", "inside"))]
    return plain if like is None and len(alike) > _PAIR else alike


def _is_part(slot: Slot, levels: Sequence[Slot]) -> bool:
    """'8.4 million (7.1 million in cash)': brackets that tell no time may tell a part."""
    return (
        "inside" in slot.tags
        and slot.tags.isdisjoint(COMPARED | {"earlier"})
        and any("inside" not in s.tags for s in levels)
    )


def is_said_of_it(change: Slot, level: Slot, line: Line) -> bool:
    """Whether a level is told of the subject of a change, or leads up to it: "At 3,640, the flock was …"."""
    if level is line.slots[0] and line.tokens[0].text == "at" and "at" in level.tags:
        return True
    return clause_of(line, level.at).about == clause_of(line, change.at).about and not _is_what_it_does(
        level, change, line
    )


def _is_what_it_does(level: Slot, change: Slot, line: Line) -> bool:
    """'fell 12 percent because it employs 7,100': whether a pronoun and a verb lead to a level, which does not say that it stands so high."""
    if "to" in level.tags or level.at < change.at:
        return False
    texts = [token.text for token in line.tokens[since_mark(line, change.at, level.at) : level.at]]
    at = next((k for k in range(len(texts) - 1, -1, -1) if texts[k] in _PRONOUNS), len(texts))
    words = {word for text in texts[at + 1 :] for word in text.split()}
    return bool(words) and words.isdisjoint(STANDS)


def since_mark(line: Line, after: int, at: int) -> int:
    """The token behind the last mark between two, or behind the first of them."""
    return next((k for k in range(at - 1, after, -1) if line.tokens[k].text in _MARKS), after) + 1


_MARKS = frozenset(",;:()–—")
#: By these verbs a level is told of its subject.
STANDS = frozenset(
    """is are was were be been being stand stands stood standing reach reaches reached reaching total totals totaled totalled number numbers numbered
    come comes came cost costs end ended ends finish finished close closed land landed hit hits settle settled""".split()
)
