"""The things that a number counts, told by the next sentence, which opens with their noun: "three issues. The issues are …"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.lists.counted_noun import NAMED_BY_OF
from tieout.checking.finders.lists.items import Listed, listed
from tieout.checking.finders.lists.list_behind import ahead, at_end
from tieout.checking.lines import Lines
from tieout.checking.tags.listing import tells_next
from tieout.quantities.plurals import singular

_PAIR, _MOST_BEFORE_NOUN = 2, 3
_ARE = frozenset(("are", "were", "will be", "would be"))
_LEADING, _THE = frozenset(("they", "these")), frozenset(("the", "these", "those"))


def are_next(slot: Slot, line: Line, lines: Lines) -> Listed | None:
    """The list that ends the next sentence; sure where it is of names, or a colon opens it, and it can be of nothing else that is counted.
    None where that sentence tells no such, or only how the things are ("They are rich, old and vain")."""
    if line.number + 1 >= len(lines) or not tells_next(lines.text, lines.sentences[line.number + 1].start):
        return None
    after = lines.worded(line.number + 1)
    opened = _opened(slot, line, after)
    if opened is None:
        return None
    at, told = opened
    if of_another((t.text for t in after.tokens[: at - 1]), slot, line):
        return None
    colon = [t.text for t in after.tokens[at : at + 1]] == [":"]
    found = listed(ahead(after, at + colon), after, lines.text, closed=True)
    if found is None or not at_end(found) or not (told == _ALL or colon or found.proper):
        return None
    lengths = [len(item) for item in found.items]
    named = min(lengths) > 1 or (
        len(lengths) > _PAIR and (max(lengths) > 1 or slot.unit in NAMED_BY_OF)
    )  # "They are Catholic and Welsh"
    full = told == _ALL or (not told and counts_alone(slot, line) and (named or colon))
    some = [token.text for token in line.tokens[slot.at + 1 : slot.at + 2]] == ["of"]  # "three of the owners"
    return replace(found, sure=found.sure and (found.proper or colon) and full and not some)


def counts_alone(slot: Slot, line: Line) -> bool:
    """Whether the sentence counts nothing else that "they" may be, or that may be named."""
    return not any(s is not slot and not s.context and s.kind in BARE for s in line.slots)


def of_another(said: Iterable[str], slot: Slot, line: Line) -> bool:
    """Whether words that name things tell them from the counted ones: "two old mills and three new mills. The old mills are …"."""
    words = set(said) - set(slot.quantity.subject.lower().split())
    others = (s.quantity.subject.lower().split() for s in line.slots if s is not slot and s.unit == slot.unit)
    return bool(slot.unit) and any(not words.isdisjoint(other) for other in others)


def same_ones(slot: Slot, line: Line) -> frozenset[str]:
    """The adjectives that leave it at the things that were counted; "new" where there were none before: "will open three mills. The new mills are …"."""
    return _SAME if _GETS.isdisjoint(t.text for t in line.tokens[: slot.at]) else _SAME | {"new"}


_SAME = frozenset(("same", "said"))
_GETS = frozenset(
    "will would new to open opens opened plan plans build built buy bought add added launch launched signed hired appointed named elected chose".split()
)
#: Whether the words before the verb name some of what is counted, or all of it.
_SOME, _ALL = 1, 2


def _opened(slot: Slot, line: Line, after: Line) -> tuple[int, int] | None:
    """What stands behind the verb of "They are", "These ports are", "The three are" or "He said they are", with which the sentence opens, and
    how much of what is counted its subject names: 0 where a pronoun leaves that open; None where the sentence opens otherwise."""
    tokens = after.tokens
    at = next((k + 1 for k, t in enumerate(tokens[:_REPORTED]) if t.text == "said"), 0)
    at += [t.text for t in tokens[at : at + 1]] == ["that"]
    end = next((k for k in range(at + 1, min(at + 3 + _MOST_BEFORE_NOUN, len(tokens))) if tokens[k].text in _ARE), 0)
    subject = tokens[at:end]
    if not subject:
        return None
    if len(subject) == 1:
        return (end + 1, 0) if subject[0].text in _LEADING else None
    if subject[0].text not in _THE or any(t.context or not t.text[0].isalnum() for t in subject):
        return None
    told = [t for t in subject[1:] if t.slot < 0]
    numbers = [after.slots[t.slot].quantity.value for t in subject if t.slot >= 0]
    if not told:  # "The three are"
        return (end + 1, _SOME) if numbers == [slot.quantity.value] else None
    if singular(told[-1].text) != slot.unit or numbers not in ([], [slot.quantity.value]):
        return None
    same = {t.text for t in told[:-1]} <= {*slot.quantity.subject.lower().split(), *same_ones(slot, line)}
    return end + 1, _ALL if same else _SOME


_REPORTED = 5
