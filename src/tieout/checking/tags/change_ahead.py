"""Step 2, tag: the word before a figure by which it is the size of a change: a verb, one that stands before "by", a noun that is put at it."""

from __future__ import annotations

from tieout.checking.compact.kinds import RELATIVE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES
from tieout.checking.tags.asked import BACK
from tieout.checking.tags.govern import noun_sign, sign_of
from tieout.checking.tags.results import subject_total


def told_by(slot: Slot, word: Token, sign: int) -> None:
    """Make a figure the size of the change that the word tells."""
    slot.tags.add("change")
    slot.sign, slot.verb = sign, word


def find_verb(line: Line, slot: Slot, i: int) -> None:
    """'rose sharply by 5', 'cut the budget for roads by 5': the change verb that stands before 'by'."""
    parted = i > 0 and line.tokens[i - 1].text == ","  # "declined for a second year, by 9 percent"
    for j in range(i - 1 - parted, max(-1, i - 14), -1):
        token = line.tokens[j]
        if token.classes & CHANGES:
            return told_by(slot, token, sign_of(token))
        if (token.slot >= 0 and not token.context) or token.text in ",;:" or "break" in token.classes:
            return


def puts_change(line: Line, slot: Slot, i: int) -> bool:
    """'put the rise at 4 percent': the size of a change that was told."""
    if slot.kind not in RELATIVE or i < len(("the", "rise")) or line.tokens[i - 2].text not in BACK:
        return False
    return "change-noun" in line.tokens[i - 1].classes and bool(noun_sign(line.tokens[i - 1]))


def behind_state(line: Line, slot: Slot, i: int) -> str:
    """Behind a verb of state: a level, or the size of a change ("the fall is 25 percent", "growth was 4 percent")."""
    noun = line.tokens[i - 1] if i else None
    if slot.kind in RELATIVE and noun is not None and "change-noun" in noun.classes and noun_sign(noun):
        told_by(slot, noun, noun_sign(noun))
        return "change"
    slot.tags.add("level")
    if subject_total(line, i):
        slot.tags.add("total")
    return "level"


def names_level(slot: Slot, token: Token) -> bool:
    """'fell below 40 billion' names a level, and 'raised 3.2 million pounds' what was collected."""
    if slot.quantity.text.lower().startswith(("below", "under", "above", "beyond", "still", "well")):
        return True
    return token.text in _RAISES and slot.kind in _SUMS and slot.quantity.trend is None


_RAISES, _SUMS = frozenset(("raise", "raised", "raises", "raising")), frozenset(("currency", "count", "number"))


def is_noun(line: Line, i: int) -> bool:
    """Whether the change word is a noun ("a cut of", "the rise"): then the figure beside it is no change by it."""
    before = line.tokens[i - 1].text if i else ""
    return (
        "change-noun" in line.tokens[i].classes
        and before in ("the", "a", "an", "this", "that", "its", "their")
        and line.tokens[i].text not in ("more", "up")
    )
