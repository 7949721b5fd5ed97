"""Changes and relative clauses: what "that" leads to is said of the noun before it."""

from __future__ import annotations

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.verbs import is_verb
from tieout.checking.readings.reading import Reading
from tieout.rules.vocabulary import listed


def of_relative(reading: Reading, line: Line) -> bool:
    """'a profit of 20 million (2019: 18 million) on sales that rose 5 percent', 'The growth of 14 percent that Asia saw': the change is of
    the noun before "that", or of the one behind it, and the levels are not."""
    stated = reading.bound.get("stated")
    if not isinstance(stated, Slot) or stated.line != line.number or stated.verb is None:
        return False
    return _of_noun_before(reading, line, stated) or _of_noun_behind(line, stated)


def _of_noun_before(reading: Reading, line: Line, stated: Slot) -> bool:
    verb = verb_of(stated, line)
    clause = clause_of(line, verb)
    if clause.opener not in listed("relative") or clause.subject != (clause.start - 1, clause.start):
        return False
    if any(token.text == "," for token in line.tokens[clause.start : verb]):
        return False  # "a room that cost 1,250 now costs 1,450, a rise of 16 percent"
    return all(s.at < verb for s in reading.slots if s is not stated)


def _of_noun_behind(line: Line, stated: Slot) -> bool:
    """'the 9 percent drop that the shops suffered'; "that it suffered" and "that the ministry reported" are of what is told."""
    at = stated.at + 1
    if line.tokens[at : at + 1] and "change-noun" in line.tokens[at].classes:
        at += 1
    if at + _LONG > len(line.tokens) or line.tokens[at].text not in _LINKS:
        return False
    led = line.tokens[at + 1 : at + 1 + _LONG]
    if any(t.text in listed("pronoun") or t.slot >= 0 for t in led[:2]):
        return False
    verb = next((k for k in range(1, len(led)) if led[k].text in _UNDERGONE), 0)
    return verb > 0 and not is_verb(line, at + 1)


_LINKS, _LONG = frozenset(("that", "which")), 4
#: What one does with a change of one's own.
_UNDERGONE = frozenset(
    "saw had has suffered enjoyed posted showed experienced achieved managed felt sustained made".split()
)


def verb_of(stated: Slot, line: Line) -> int:
    """The token of the word that tells the change: its verb or noun, or the figure itself ("doubled")."""
    if stated.verb is None:
        return stated.at
    return next((i for i, t in enumerate(line.tokens) if t.start == stated.verb.start), stated.at)
