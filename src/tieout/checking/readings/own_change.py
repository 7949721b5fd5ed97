"""A level of before that has a change of its own: then another change, told ahead of it, is not from there."""

from __future__ import annotations

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.gapped import TELLING
from tieout.checking.compact.groups import TOLD_CHANGE
from tieout.checking.compact.kinds import SIZES
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.readings.reading import Reading

#: No more words stand between a change and its base: "up on the".
_NEAR = 4


def base_has_change(reading: Reading, line: Line) -> bool:
    """'rose 31 percent to 9,735 in May from April and 12 percent from 8,692 a year earlier': the 31 percent are not from 8,692, and neither
    does the first verb say which way that was."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot) or not new.line == base.line == line.number:
        return False
    if base.number - new.number < _APART or not new.tags & {"to", "at"}:
        return False
    own = line.slots[base.number - 1]
    if own.kind not in SIZES or own in reading.slots or own.context or base.at - own.at > _NEAR:
        return False
    joined = any(t.text in ("and", "but") for t in line.tokens[new.at + 1 : own.at])
    return joined and any(
        s.kind in SIZES and s.tags & TOLD_CHANGE for s in line.slots[max(0, new.number - 2) : new.number]
    )


def is_of_another_change(reading: Reading, line: Line) -> bool:
    """'16 mm less than the norm of 100 mm and 7 percent less than the 90 mm of last year': what stands behind one comparison is not the base of
    the next; nor is "+1,650 visitors, 8 percent more than the 19,776 of May" a level, or "there are 380 extra"."""
    new, base, stated = (reading.bound.get(role) for role in ("new", "base", reading.rule.stated))
    if isinstance(new, Slot) and new is not stated and (new.quantity.text[:1] == "+" or _is_more(new, line)):
        return True
    if not isinstance(base, Slot) or not isinstance(stated, Slot) or not base.line == stated.line == line.number:
        return False
    if "change-than" not in stated.tags or base.at > stated.at or not base.number:
        return False
    own = line.slots[base.number - 1]
    return own is not stated and own not in reading.slots and "change-than" in own.tags


def _is_more(new: Slot, line: Line) -> bool:
    return new.line == line.number and is_extra(new, line)


def is_extra(slot: Slot, line: Line) -> bool:
    """'compared with May, there are 380 extra pupils', 'against 2014 it has an additional 380': whether a figure says by how many something is
    more than what stands before it; "it sold 380 extra pies, up 9 percent" tells how many extra ones it sold."""
    around = line.tokens[max(0, slot.at - 1) : slot.at] + line.tokens[slot.at + 1 : slot.at + 2]
    if not any(token.text in _EXTRA for token in around):
        return False
    verb = next((k for k in range(slot.at - 1, max(-1, slot.at - _NEAR), -1) if line.tokens[k].text in _HAS), 0)
    return any("against" in token.classes for token in line.tokens[:verb])


_EXTRA, _HAS = frozenset(("extra", "additional")), frozenset("are were is was has have had".split())


def is_from_new(reading: Reading, line: Line) -> bool:
    """'was 26 percent below its level of a year ago, 3,905, and 72 percent below the record of 10,377': what is in apposition to that from which
    another change is told is no new level of the next; nor is 52 the base of the first change in "was 3 percent lower on the week, and has lost
    9 percent since May, when it stood at 52"."""
    new, base, stated = (reading.bound.get(role) for role in ("new", "base", "stated"))
    if not isinstance(stated, Slot) or stated.line != line.number or stated.kind not in SIZES:
        return False
    if isinstance(new, Slot) and new.line == line.number and new.at < stated.at:
        own = [s for s in new.links.get("apposed", ()) if s is not stated and s.kind in SIZES]
        if any(not _FROM_LEVEL.isdisjoint(s.tags) for s in own):
            return not any(t.text in _ENDS for t in line.tokens[new.at + 1 : stated.at])
    if (
        not isinstance(base, Slot)
        or base.line != line.number
        or base.at < stated.at
        or reading.anchor.across != "carry"
    ):
        return False
    between = line.slots[stated.number + 1 : base.number]
    return any(
        s.kind == stated.kind and s.tags & TOLD_CHANGE and line.tokens[s.at - 1].text not in ("or", "(")
        for s in between
    ) and any(t.text == "when" for t in line.tokens[max(0, base.at - _WHEN) : base.at])


_FROM_LEVEL = frozenset(("change-than", "than-plan"))
_ENDS, _WHEN = frozenset(";:."), 6
#: Between the two levels stands at least one figure.
_APART = 2


def is_from_there(reading: Reading, line: Line) -> bool:
    """'was offered at 725,000; the price has been cut by 40,000, or 5.5 percent', 'when they stood at 104, we have cut them by 37.5 percent': a
    clause behind a level says by how much it moved from there, or of something else; but "it rose by 5 percent" says how it came there.
    Nor is the bill of "wages went up by 3 percent, and the bill came to 5 million" theirs, or the level of "bikes fell 4 percent and cars by
    9 percent, to 730" that of bikes."""
    new, change = reading.bound.get("new"), reading.bound.get("change", reading.bound.get("stated"))
    if not isinstance(new, Slot) or not isinstance(change, Slot) or not new.line == change.line == line.number:
        return False
    if "base" in reading.bound:
        return False
    if "change" in reading.bound and "earlier" in new.tags:
        return True  # "A year ago it was 640, a gain of 80 (12.5 percent)"
    if new.at > change.at:
        return "change" not in reading.bound and (
            _is_in_clause_of_another(line, change.at, new.at) or _another_moves(line, change, new)
        )
    return line.tokens[change.at - 1].text == "by" and _is_in_clause_of_another(line, new.at, change.at)


def _is_in_clause_of_another(line: Line, first: int, second: int) -> bool:
    """Whether the second of two figures stands behind the verb of a later clause, whose subject does not point back."""
    clause = clause_of(line, second)
    if clause.start <= first or clause.about != clause.number or not clause.start <= clause.verb < second:
        return False
    return line.tokens[clause.subject[1] - 1].text not in _BACK


def _another_moves(line: Line, change: Slot, new: Slot) -> bool:
    """Whether between a change and a level stands the change of another thing, named, and the verb left out: "and cars by 9 percent, to"."""
    return any(
        s.kind == change.kind and not s.context and "inside" not in s.tags and _is_named(line, change, s)
        for s in line.slots[change.number + 1 : new.number]
    )


def _is_named(line: Line, change: Slot, other: Slot) -> bool:
    words = line.tokens[change.at + 1 : other.at]
    joined = next((k for k in range(len(words) - 1, -1, -1) if words[k].text in _JOINS), None)
    if joined is None:
        return False
    name = [t for t in words[joined + 1 :] if "soft" not in t.classes and t.text != "by"]
    return 0 < len(name) <= _NEAR and not any(t.slot >= 0 or t.classes & TELLING or t.text in _NO_NAME for t in name)


_JOINS = frozenset(("and", "but", "while", "whereas"))
_NO_NAME = frozenset(", in on at from with to for or now still also is are was were be been".split())
_BACK = frozenset(("it", "they", "this", "that", "which"))


def is_of_its_subject(reading: Reading, line: Line) -> bool:
    """'The 9 percent rise in the price of grain means bread at 4.10 euros, against 3.95': the change is that of what it names, which the levels
    behind the verb are not; "the 9 percent rise in the price brought it to 4.10 euros" takes it up."""
    new, stated = reading.bound.get("new"), reading.bound.get("stated")
    if not isinstance(new, Slot) or not isinstance(stated, Slot) or not new.line == stated.line == line.number:
        return False
    noun = next((k for k in _NOUN_AT if "change-noun" in _classes(line, stated.at + k)), 0)
    if not noun or [t.text for t in line.tokens[stated.at + noun + 1 : stated.at + noun + 2]] not in (["in"], ["of"]):
        return False
    verb = clause_of(line, stated.at).verb
    if not stated.at < verb < new.at:
        return False
    named = {stem(t.text) for t in line.tokens[stated.at + noun + 2 : verb]}
    return not any(t.text in _TAKES_UP or stem(t.text) in named for t in line.tokens[verb + 1 : new.at])


def _classes(line: Line, at: int) -> frozenset[str]:
    return line.tokens[at].classes if at < len(line.tokens) else frozenset()


_NOUN_AT = (1, 2)
_TAKES_UP = frozenset("it them this that these those its their total figure number level sum".split())


def is_called_otherwise(reading: Reading, line: Line) -> bool:
    """'weighs 44.9 tonnes, up from 41.5, and brings a 6 percent fuel saving': the change is that of what its noun names."""
    stated = reading.bound.get("stated")
    if not isinstance(stated, Slot) or stated.kind not in SIZES or reading.rule.stated != "stated":
        return False
    return "new" in reading.bound and stated.line == line.number and names_another(stated, line)


def names_another(stated: Slot, line: Line) -> bool:
    """Whether another verb brings a change and a noun that stands nowhere before says of what it is; ", a 20 percent revenue gain" does not."""
    if "change-after" not in stated.tags:
        return False
    if not any(token.text in _BRINGS for token in line.tokens[max(0, stated.at - _NEAR) : stated.at]):
        return False
    noun = next((k for k in range(stated.at + 1, len(line.tokens)) if line.tokens[k] is stated.verb), stated.at)
    between = line.tokens[stated.at + 1 : noun]
    named = [t for t in between if "soft" not in t.classes]
    if not all(t.slot < 0 and t.text.isalpha() for t in between):
        return False  # "a 15 percent, or 36 million crown, rise"
    return bool(named) and stem(named[-1].text) not in {stem(t.text) for t in line.tokens[: stated.at]}


_BRINGS = frozenset(
    "bring brings bringing brought give gives giving gave mean means meaning meant offer offers offering offered".split()
)


def is_change_of_whole(reading: Reading, line: Line) -> bool:
    """'shipped 21.9 billion dollars worth of goods, a gain of 0.4 billion, or 2.0 percent, on the month': the percentage is the gain's, on what
    was before it, and no part of the whole; "a loss of 3 million, or 12 percent of sales" says of what it is one."""
    part, whole, stated = (reading.bound.get(role) for role in ("part", "whole", "stated"))
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not isinstance(whole, Slot):
        return False
    if stated.kind != "percent" or not part.line == whole.line == stated.line == line.number or part.at < _LEAD:
        return False
    if not whole.at < part.at < stated.at or line.tokens[part.at - 1].text != "of":
        return False
    behind = [t.text for t in line.tokens[stated.at + 1 : stated.at + _LEAD + 1]]
    return "change-noun" in line.tokens[part.at - _LEAD].classes and "of" not in behind


_LEAD = 2
