"""Step 2, tag: a level that the next words raise or lower: "averaged 55 in 2014 and has risen to 62"."""

from __future__ import annotations

from tieout.checking.compact.brackets import behind_brackets
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.tags.asked import MOVES_ON


def outgrow(line: Line, slot: Slot, figures: list[Slot]) -> None:
    """'averaged 55 in 2014 and has risen to 62', 'had 597, which had now grown to 1,073': the level before is what it moved from."""
    before = next((s for s in reversed(figures) if s.at < slot.at and _same_kind(s, slot) and not _is_aside(s)), None)
    if before is not None and _is_subject(line, before, figures) and _moved_on(line, _behind_noun(line, before, slot)):
        before.tags.add("set-moving")
        before.tags -= {"change", "change-after", "rise", "fall", "entire"}  # "a ceiling of 2.3 billion drops to"
    if (
        before is None
        or not before.tags & {"level", "at", "average", "worth", *(("comma",) if before is figures[0] else ())}
        or before.tags & {"from", "than", "against"}
    ):
        return
    words = line.tokens[before.at + 1 : slot.at]
    start = next((k for k, t in enumerate(words) if t.text in _GOES_ON), -1)
    if (
        start < 0
        or not any(t.text in MOVES_ON for t in words)
        or any(t.slot >= 0 and not t.context for t in words[:start])
    ):
        return
    if _moved_on(line, words[start:]):
        before.tags.add("outgrown")


def _moved_on(line: Line, rest: list[Token]) -> bool:
    """Whether nothing but a verb of change and what helps it leads on to the next level."""
    while rest and (rest[0].text in _GOES_ON | _AUXILIARY or (rest[0].context and rest[0].slot >= 0)):
        rest = rest[1:]
    if [token.text for token in rest[:2]] == ["added", "to"]:
        return False  # "a grant of 4.2 million, added to 3.1 million in hand"
    return bool(rest) and _moves(line, rest[0]) and all(_of_move(line, t) for t in rest[1:])


def _is_subject(line: Line, slot: Slot, figures: list[Slot]) -> bool:
    """'The ceiling of 2.3 billion …': whether a level behind "of" belongs to the noun that the sentence is about."""
    moved = "change" in slot.tags and "change-after" not in slot.tags
    if "of" not in slot.tags or moved or slot.tags & {"from", "than", "against"} or slot is not figures[0]:
        return False
    ahead = [t.text for t in line.tokens[: slot.at]]
    return len(ahead) <= _OPENING and ahead.count("of") == 1 and _NOT_SUBJECT.isdisjoint(ahead)


def _is_aside(slot: Slot) -> bool:
    return "inside" in slot.tags


def _behind_noun(line: Line, slot: Slot, to: Slot) -> list[Token]:
    """The words behind a figure and the noun that it counts: "14,600 places, which …"; without what stands in brackets."""
    words = behind_brackets(line.tokens[slot.at + 1 : to.at])
    while words and words[0].slot < 0 and words[0].text.isalpha() and not words[0].classes:
        words = words[1:]
    return words


_OPENING = 9
_NOT_SUBJECT = frozenset("on with in at by for from to who which that whose and or said".split())


def _moves(line: Line, token: Token) -> bool:
    """Whether a word, or a multiple ("doubled"), tells a change."""
    return bool(token.classes & {"up", "down"}) or (
        token.slot >= 0 and line.slots[token.slot].quantity.trend is not None
    )


_GOES_ON = frozenset((",", "and", "but", "which", "before", "then", "since", "now", "later", "that", "–", "—"))
_AUXILIARY = frozenset(
    "has have had already been is are was were will would could then now since gradually steadily sharply only by in it they".split()
)


def _same_kind(a: Slot, b: Slot) -> bool:
    return a.unit.partition(" / ")[0] == b.unit.partition(" / ")[0] or "" in (a.unit, b.unit) and a.kind in BARE


def _of_move(line: Line, token: Token) -> bool:
    """Whether a word between a change verb and where it led to says only how: "risen by 5 percent in 2015 to"."""
    if token.slot >= 0:
        return token.context or line.slots[token.slot].kind in ("percent", "multiple")
    return (
        token.text in ("to", "by", "in", "on", "further", "back", "again")
        or "soft" in token.classes
        or token.text.endswith("ly")
    )
