"""Two figures that clauses tell side by side, each of another subject: neither is a part of the other."""

from __future__ import annotations

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.verbs import is_verb
from tieout.checking.readings.reading import Reading
from tieout.rules.vocabulary import listed


def side_by_side(reading: Reading, line: Line) -> bool:
    """'Tickets brought 31 million, and the city gave 22 million, or 40 percent', 'The army has 120,000 men and the police 48,000, or 22 percent':
    whether the figure that a share is told of has a subject of its own, and the verb of the one before, or money that another gives."""
    part, whole = reading.bound.get("part"), reading.bound.get("whole")
    if not isinstance(part, Slot) or not isinstance(whole, Slot) or not whole.line == part.line == line.number:
        return False
    stated = reading.bound.get("stated")
    if whole.at > part.at or not isinstance(stated, Slot) or not _is_of_one(stated):
        return False
    if _has_no_verb(line, whole, part):
        return True
    clause, before = clause_of(line, part.at), clause_of(line, whole.at)
    if clause.opener not in _JOINING or clause.start <= whole.at or clause.about != clause.number:
        return False
    subject = [t.text for t in line.tokens[slice(*clause.subject)]]
    if not subject or subject[-1] in listed("pronoun"):
        return False
    return part.kind == "currency" or clause.verb < 0 or _verb(line, clause.verb) == _verb(line, before.verb)


def _is_of_one(stated: Slot) -> bool:
    """Whether a share is of one figure: "nearly half of the total" may be of both, and a margin is of the one and the other."""
    return "bare" in stated.tags and "margin-of" not in stated.tags


def _has_no_verb(line: Line, whole: Slot, part: Slot) -> bool:
    """'… and the police 48,000': only a noun stands between "and" and the figure."""
    joint = next((k for k in range(part.at - 1, whole.at, -1) if line.tokens[k].text in _JOINING), part.at)
    named = line.tokens[joint + 1 : part.at]
    if not named or not all(t.text.isalpha() and t.classes <= _SOFT for t in named) or named[-1].classes:
        return False
    if any(is_verb(line, k) for k in range(joint + 1, part.at)):
        return False
    return named[0].text in listed("determiner") or line.text[named[0].start].isupper()


def _verb(line: Line, at: int) -> str:
    return line.tokens[at].text if at >= 0 else ""


_SOFT = frozenset(("soft",))
_JOINING = frozenset(("and", "while", "whereas", "but", ";"))
