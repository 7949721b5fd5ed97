"""Whether a list that a later sentence tells names all that were counted, and nothing else: "Four men were charged. The men are Alan Reed and Colin
Frost. Two others cannot be named" does not."""

from __future__ import annotations

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.lists.items import Listed
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: Of others that the list leaves out: "two others", "a third will be chosen", "the rest have fled", "cannot be named".
_OTHERS = lazily(
    r"\b(?:others?|another|third|fourth|fifth|sixth|rest|remaining|unnamed|unidentified|remainder|last"
    r"|(?:not|yet to) (?:yet )?be(?:en)? (?:named|identified|released))\b"
)
#: One who is counted besides: "two clerks and a guard".
_AND_ONE = lazily(r"^[^,;.]{0,40}?\band (?:an?|one|another|his|her|their) ")
#: With these beside it, a number is of those that came on top of some: "two more hostages".
_MORE = frozenset("more other others another further additional extra".split())
_BESIDE = 2


def names_all(found: Listed, slot: Slot, line: Line, lines: Lines) -> bool:
    """Whether no word tells of more than the list names, and no other number of the sentence may be that of the list."""
    if any(s.kind in BARE and s.quantity.value == len(found.items) for s in line.slots if s is not slot):
        return False
    beside = line.tokens[max(0, slot.at - _BESIDE) : slot.at] + line.tokens[slot.at + 1 : slot.at + 1 + _BESIDE]
    if any(t.text.split()[0] in _MORE for t in beside if t.slot < 0):
        return False
    if _AND_ONE.search(lines.text[slot.quantity.end : line.sentence.end].lower()):
        return False
    end = found.items[-1][-1].end
    number = next(k for k in range(line.number, len(lines)) if lines.sentences[k].end >= end)
    last = lines.sentences[min(number + 1, len(lines) - 1)].end
    return not tells_of_others(lines.text[end:last])


def tells_of_others(text: str) -> bool:
    """Whether the words behind a list tell of one that it leaves out: "; the third is a minor"."""
    return _OTHERS.search(text.lower()) is not None
