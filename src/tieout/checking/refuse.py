"""What silences a reading: the rule's own `unless` wordings, figures quoted to be refuted, bases that no change has."""

from __future__ import annotations

from tieout.checking.line import Line
from tieout.checking.phrasing import matches
from tieout.checking.propose import Reading


def refused(reading: Reading, line: Line) -> str:
    """The reason to decline, or ""."""
    for wording in reading.rule.unless:
        if matches(wording, reading, line):
            return f"the words say something else ({wording})"
    if _owns_share(reading, line):
        return "a level has a percentage of its own"
    return ""


def _owns_share(reading: Reading, line: Line) -> bool:
    """'$32.6 million or 12.4 % … compared with $31.4 million or 11.2 %': the percentages are no change between the two."""
    slots = set(reading.slots)
    if not any(s.kind == "percent" for s in slots) or len(slots) < 3:
        return False
    operands = [s for s in slots if s.kind != "percent"]
    for other in line.slots:
        if other.kind == "percent" and other not in slots and not other.context and "change" not in other.tags:
            if any(o in others for name in ("or", "paren", "accounting") for others in [other.links.get(name, ())] for o in operands):
                return True
            if any(o.number == other.number - 1 and 0 < other.at - o.at <= 3 for o in operands):
                return True
    return False
