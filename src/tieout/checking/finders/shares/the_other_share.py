"""A share, and right behind it what is called the other one of the same whole: "Sixty percent of the debt is due in May. The remaining 40 percent …",
"Ek bought 55 percent of the stock. Holm bought the other 45"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_PAIR, _ALL, _LEAST, _MOST = 2, 100.0, 65.0, 150.0
_RELATIVE = frozenset(("percent", "fraction", "percentage_point"))
#: What stands before a share that is the subject of its sentence, and before the other one.
_SUBJECT = lazily(r"^\W*(?:(?:some|about|only|just|nearly|almost|around|roughly|exactly)\s+)?$")
_OTHER = lazily(r"^\W*(?:and |but |while )?the (?:other|remaining)\s+$")
#: The verb before a share that is its object, and the same before the other one.
_VERB = lazily(r"\b([a-z]+(?:ed|ought|old|ept|ook|ave|ot|aid|ent|eld))\s+(?:(?:about|some|nearly|almost)\s+)?$")
_VERB_OF_OTHER = lazily(r"\b([a-z]+)\s+the (?:other|remaining)\s+$")
#: Behind the other share its verb, or its end: not "the other 30 percent of the stock", "the remaining 30 percent stake".
_DOES = lazily(
    r"\s*(?:of (?:it|them) )?(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|does|did|do|goes|went|comes|came|kept|held"
    r"|took|got|said|stood|fell|chose|thought|left|gave|go|come|take|say|want|[a-z]+ed)\b"
)
_ENDS = lazily(r"\s*(?:[.,;]|(?:for|at|last|this|on|and|which)\b)")
#: What is shared out, and what is one of several shares: "60 percent of the women", "another 26 percent of the debt".
_OF_WHOLE = lazily(r"\s+of\s+(?:the|its|their|his|her|our|all|this|that|these|those)\b")
_FURTHER = lazily(r"\b(?:another|further|additional|more|up to|at least|at most|as much as)\b")
#: Who is, or does, both or neither, and further shares in words.
_SOME = lazily(
    r"\b(?:both|neither|few|several|undecided|unsure|(?:a|one) (?:half|third|quarter|fifth|tenth)|the (?:rest|others)|and some|with some"
    r"|what (?:is left|remains)|a little|a few)\b"
)


def says_the_other(slots: tuple[Slot, ...], lines: Lines) -> bool:
    """Whether the second of two shares is, by the words, all that the first leaves of its whole; more than a slip is of another one."""
    if len(slots) != _PAIR or any(s.quantity.hedge not in ("=", "~") for s in slots):
        return False
    first, other = slots
    line, after = lines[first.line], lines[other.line]
    total = sum(slot.quantity.value or 0.0 for slot in slots)
    if line is None or after is None or after.number != line.number + 1 or not _LEAST < total < _MOST or total == _ALL:
        return False
    if not _OF_WHOLE.match(line.text, first.quantity.end) or not _are_alone(slots, line, after, lines):
        return False
    return _open_both(line, first, after, other) or _are_of_one_verb(line, first, after, other)


def _are_alone(slots: tuple[Slot, ...], line: Line, after: Line, lines: Lines) -> bool:
    """Whether no third share is told beside them, or before: "30 percent goes in May. Another 26 percent goes in June. The remaining 44 …"."""
    before = lines.beside(line, -1)
    near = [one for one in (before, line, after) if one is not None]
    others = (s for one in near for s in one.slots if s.kind in _RELATIVE and not s.context and s not in slots)
    some = _FURTHER.search(line.said_before(slots[0])) or any(_SOME.search(one.said()) for one in (line, after))
    return not any(others) and not some


def _open_both(line: Line, first: Slot, after: Line, other: Slot) -> bool:
    """Whether each share is the subject with which its sentence opens."""
    opened = _SUBJECT.match(line.said_before(first)) and _OTHER.match(after.said_before(other))
    return bool(opened and _DOES.match(after.text, other.quantity.end))


def _are_of_one_verb(line: Line, first: Slot, after: Line, other: Slot) -> bool:
    """Whether one verb has each share for its object."""
    one, same = _VERB.search(line.said_before(first)), _VERB_OF_OTHER.search(after.said_before(other))
    ends = _ENDS.match(after.text, other.quantity.end)
    return one is not None and same is not None and one[1] == same[1] and ends is not None
