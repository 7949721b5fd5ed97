"""The things that a number counts, told by the next sentence, which opens with their noun: "three issues. The issues are …"."""

from __future__ import annotations

from dataclasses import replace

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.counted_noun import NAMED_BY_OF
from tieout.checking.finders.items import Listed, listed
from tieout.checking.finders.list_behind import ahead, at_end
from tieout.checking.lines import Lines
from tieout.checking.tags.listing import tells_next
from tieout.quantities.plurals import singular

_PAIR = 2
_ARE = frozenset(("are", "were", "will be", "would be"))
_LEADING = frozenset(("they", "these"))


def are_next(slot: Slot, line: Line, lines: Lines) -> Listed | None:
    """The list that ends the next sentence; sure where it is of names and can be of nothing else that is counted. None where that sentence
    tells no such, or only how the things are ("They are rich, old and vain")."""
    if line.number + 1 >= len(lines) or not tells_next(lines.text, lines.sentences[line.number + 1].start):
        return None
    after = lines.worded(line.number + 1)
    at = _verb(slot, after)
    found = listed(ahead(after, at + 1), after, lines.text, closed=True) if at else None
    if found is None or not at_end(found) or not (at > 1 or found.proper):
        return None
    lengths = [len(item) for item in found.items]
    named = min(lengths) > 1 or (
        len(lengths) > _PAIR and (max(lengths) > 1 or slot.unit in NAMED_BY_OF)
    )  # "They are Catholic and Welsh"
    full = at > 1 or (counts_alone(slot, line) and named)
    some = [token.text for token in line.tokens[slot.at + 1 : slot.at + 2]] == ["of"]  # "three of the owners"
    return replace(found, sure=found.sure and found.proper and full and not some)


def counts_alone(slot: Slot, line: Line) -> bool:
    """Whether the sentence counts nothing else that "they" may be, or that may be named."""
    return not any(s is not slot and not s.context and s.kind in BARE for s in line.slots)


def _verb(slot: Slot, after: Line) -> int:
    """Where the verb stands behind "They" or the counted noun, with which the sentence opens; 0 where it opens otherwise."""
    words = [token.text for token in after.tokens[:3]]
    if words[1:2] and words[0] in _LEADING and words[1] in _ARE:
        return 1
    named = len(words) == 3 and words[0] in ("the", "these", "those") and singular(words[1]) == slot.unit
    return 2 if named and words[2] in _ARE else 0
