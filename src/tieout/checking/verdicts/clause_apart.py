"""Before a figure is accused: is it told of a subject of its own, in another clause than what it is held against?"""

from __future__ import annotations

from tieout.checking.compact.brackets import CLOSE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.own_clause import tells_of_another
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.own_subject import are_of_two
from tieout.checking.readings.reading import Reading
from tieout.rules.vocabulary import listed


def in_own_clause(reading: Reading, line: Line, before: Line | None = None) -> bool:
    """'Of 240 boats 60 were lost, and Dutch ships carry 40 percent of all timber': whether the last of three figures is told of a subject of its
    own; so may the sum and the price of another's be behind a number of shares."""
    bound = reading.bound
    if before is not None and _is_between_two(reading, before):
        return True
    slots = sorted((s for s in reading.slots if s.line == line.number and not s.context), key=lambda s: s.at)
    if _ROLES.isdisjoint(bound) or not len(slots) == len(bound) == _THREE:
        return False
    later = bound.get("later")
    if isinstance(later, Slot) and "times-verb" not in later.tags | slots[0].tags:
        return False  # "twice as many": of two things
    first, second, last = slots
    if last.tags.isdisjoint(_BACK) and tells_of_another(line, second, last):
        return True
    if (
        bound.keys() >= _LEFT_TO
    ):  # "women made up 42 percent, and the state took a stake, with Moray Bank (25 percent) and … taking the rest"
        return tells_of_another(line, first, second) > 0
    if "number" not in bound:
        return False
    if "inside" in first.tags & second.tags and any(t.text in CLOSE for t in line.tokens[first.at : second.at]):
        return True  # "girls (n = 13), and the control group (n = 28) had a mean of"
    joint = tells_of_another(line, first, second)
    return joint > 0 and line.tokens[joint + 1].text not in listed("subject")


def _is_between_two(reading: Reading, before: Line) -> bool:
    """'against 890 boats in April; tickets sold came to 218,000. This represents a rise of': levels of the sentence before, of two subjects."""
    bound, stated = reading.bound, stated_slot(reading)
    levels = [s for name in ("new", "base") if isinstance(s := bound.get(name), Slot) and s.line == before.number]
    return stated is not None and stated.line != before.number and are_of_two(before, [stated], levels)


#: A role of each rule that holds one figure against two others.
_ROLES, _THREE = frozenset(("part", "number", "later", "third")), 3
#: Shares that are left to others.
_LEFT_TO = {"stated", "second", "third"}
#: Tags by which a share points back, whatever the subject beside it.
_BACK = frozenset(("of-it", "of-them"))
