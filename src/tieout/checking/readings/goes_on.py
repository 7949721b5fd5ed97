"""Step 3, propose: whether the figures of two sentences are levels of one thing, the second sentence being about what the first is."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.verbs import is_verb
from tieout.checking.readings.carry import points_back
from tieout.checking.readings.deeds import names_what_was_done
from tieout.checking.readings.elsewhere import goes_elsewhere, moves_another, turns_between
from tieout.checking.tags.extent import names_part
from tieout.rules.model import Rule

_BE = frozenset("was were is are be been there stood came numbered averaged totaled totalled amounted reached".split())
_HAVE = frozenset("had has have".split())
_LEVELS = frozenset(("first", "level", "to", "at"))
_SPANS = ("year", "quarter", "month", "week")
_REACH = 8
_MARKS = frozenset(",;:().")


def goes_on(rule: Rule, bound: dict[str, Bound], lines: list[Line]) -> bool:
    """Whether the levels in the sentence before are all that it gives of their kind, and those of the next one are told likewise."""
    before, line = lines[0], lines[-1]
    levels = [b for name, b in bound.items() if name != rule.stated and isinstance(b, Slot)]
    there = [b for b in levels if b.line == before.slots[0].line]
    here = [b for b in levels if b not in there]
    if not there or any(_is_rival(s, there) for s in before.slots):
        return False
    if rule.roles[rule.stated].per and not points_back(line):
        return False
    way = rule.formula.sign == ">="
    new = bound[rule.stated] if way else here[0] if here else None
    if goes_elsewhere(line, new, before):
        return False
    if way and isinstance(new, Slot) and (moves_another(line, new, before) or turns_between(line, new, before)):
        return False
    if any(names_part(line, slot) for slot in here):
        return False
    if not here:
        if any(has_own_name(before, slot) for slot in there):
            return False
        return _one_period(there, before, line)
    if here[0].tags & {"to", "at"}:
        return (
            _names_number(line) or _is_state(before, there[0]) or names_what_was_done(before, there[0], line, here[0])
        )
    if "earlier" in here[0].tags and any(t.text == "had" for t in line.tokens[max(0, here[0].at - 4) : here[0].at]):
        return True  # "a year ago it had flown 2.05 million"
    verb = _verb(line, here[0])
    return verb == _verb(before, there[0]) or (verb == "was" and bool(there[0].tags & _LEVELS))


def has_own_name(line: Line, slot: Slot) -> bool:
    """'Exports came to 4.2 million in June and imports to 3.1 million': whether an "and" and a noun of its own lead to a level, and no verb."""
    ahead = [*range(slot.at - 1, max(-1, slot.at - _REACH), -1)]
    joint = next((k for k in ahead if line.tokens[k].text in _JOINING or line.tokens[k].slot >= 0), -1)
    if joint < 0 or line.tokens[joint].text not in _JOINING:
        return False
    led = line.tokens[slot.at - 1].text in ("to", "at")
    named = range(joint + 1, slot.at - led)
    if not led or not named or any(is_verb(line, k) for k in named):
        return False
    return all(line.tokens[k].text.isalpha() and _names(line.tokens[k]) for k in named)


def _names(token: Token) -> bool:
    return token.classes <= {"soft"} or not token.classes.isdisjoint(_FLOWS)


_FLOWS = frozenset(("inflow", "outflow", "losses"))
_JOINING = frozenset(("and", "while", "whereas", "but"))


def of_one_time(rule: Rule, bound: dict[str, Bound], lines: list[Line]) -> bool:
    """Whether a change told of two levels in the sentence before is not against another time than theirs."""
    before = lines[0].slots[0].line
    levels = [b for name, b in bound.items() if name != rule.stated and isinstance(b, Slot)]
    return any(b.line != before for b in levels) or len(levels) < 2 or _one_period(levels, lines[0], lines[-1])


def _is_rival(slot: Slot, levels: list[Slot]) -> bool:
    return slot not in levels and not slot.context and alike(slot, levels[0]) and "change" not in slot.tags


def _names_number(line: Line) -> bool:
    return any(t.text in ("the number", "the figure", "the total") for t in line.tokens[:8])


def _is_state(line: Line, slot: Slot) -> bool:
    """Whether a verb of being ties the figure to what the sentence is about: "it was 40", not "it bought 40"."""
    return _verb(line, slot) == "was"


def _verb(line: Line, slot: Slot) -> str:
    """The word that governs a figure; one name for all that say that something was so."""
    for token in reversed(line.tokens[max(0, slot.at - 6) : slot.at]):
        if token.text in _BE:
            return "was"
        if token.text in _HAVE:
            return "had"
        if token.text not in ("to", "at", "of") and "soft" not in token.classes and not token.context:
            return token.text
    return ""


def _one_period(levels: list[Slot], before: Line, line: Line) -> bool:
    """Whether the change is not against another time than the earlier level: "compared to the year-ago period", of one in the first quarter."""
    base = next((s for s in levels if s.tags & {"from", "than", "against"}), levels[-1])
    if (days := _compared_days(line)) and not days & {
        t.text for t in before.tokens[base.at + 1 : base.at + _REACH] if t.context
    }:
        return False
    theirs = _spans(before, base.at + 1)
    mine = {word for word in _SPANS if any(word in t.text for t in line.tokens)}
    return not mine or not theirs or bool(mine & theirs)


def _compared_days(line: Line) -> set[str]:
    """The dates that the sentence compares with: "compared with May 2019", "from 2015"."""
    found: set[str] = set()
    for at, token in enumerate(line.tokens):
        if token.classes & {"from", "than", "against"} or token.text in ("on", "over", "since"):
            found |= {t.text for t in line.tokens[at + 1 : at + 4] if t.context and t.slot >= 0}
    return found


def _spans(line: Line, start: int) -> set[str]:
    found: set[str] = set()
    for token in line.tokens[start : start + _REACH]:
        if token.text in _MARKS:
            break
        found |= {word for word in _SPANS if word in token.text}
    return found
