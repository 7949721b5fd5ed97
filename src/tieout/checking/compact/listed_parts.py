"""Step 1, compact: the bare parts of a measure or of a percentage's whole: "7.3 gigawatts: 4.6 on land", "60 percent goes to Hof and the other 40 to Ely"."""

from __future__ import annotations

from tieout.checking.compact.alike import printed, tells_bare
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.quantities.plurals import plural

#: What opens a list, beside the items of one.
ITEMS = frozenset(("including", "partition", "of-them", "list-and", "comma"))
OPENED = ITEMS | {"colon", "dash"}
#: The tag of a bare figure that is not measured like the measure before it.
APART = "apart"
#: What is not told of parts: "15 metres high: 9 in May".
_SIDES = frozenset("long high deep wide tall thick across".split())
#: Before where or when a part is.
_PLACED = frozenset(
    "in at on from to near inside outside under over above below between along around during since off within until".split()
)
_MARKS = frozenset((":", "-", "–", "—"))
_ENDING = _MARKS | {",", ";", "and"}
_CLAUSES = frozenset(
    "are were was is as has had have while when which who that after before until reached died".split()
)
#: What a percentage of is money, though a plural; and the verbs of one thing.
_MASSES = frozenset(
    "takings proceeds earnings profits funds revenues sales exports imports winnings savings goods".split()
)
_ONE = frozenset("goes comes belongs is flows".split())


def is_listed(line: Line, slot: Slot, giver: Slot) -> bool:
    """Whether an item of a list is measured like the measure beside it; behind a colon or a dash only where all bare items tell a place or
    a time, or are printed with a point, for people and things are told there, too: "15 metres high: 9 fell from it"."""
    if _is_of_number(line, slot, giver) or _is_of_another_clause(line, slot, giver):
        return False
    opening = _opening(line, slot, giver)
    if not opening:
        return bool(slot.tags & ITEMS)
    items = [s for s in line.slots if s.at > opening and tells_bare(s) and not s.context]
    if line.tokens[giver.at + 1].text not in _SIDES and all(_is_placed(line, s) for s in items):
        return True
    slot.tags.add(APART)
    return False


def _opening(line: Line, slot: Slot, giver: Slot) -> int:
    """Where a colon or a dash stands between a measure and an item behind it; 0 where none does."""
    tokens = line.tokens
    found = (k for k in range(giver.at + 1, slot.at) if tokens[k].text in _MARKS)
    return next((k for k in found if tokens[k].text == ":" or tokens[k - 1].end < tokens[k].start), 0)


def _is_placed(line: Line, slot: Slot) -> bool:
    """'4.6', '9 in May': a figure with a point or before a preposition of place or time, and no verb behind."""
    behind = [t.text for t in line.tokens[slot.at + 1 :]]
    until = next((k for k, text in enumerate(behind) if text in _ENDING), len(behind))
    figure = printed(slot)
    placed = (figure is not None and figure.pointed) or (behind[:1] and behind[0] in _PLACED)
    return bool(placed) and _CLAUSES.isdisjoint(behind[:until])


def _is_of_number(line: Line, slot: Slot, giver: Slot) -> bool:
    """'the 12-km line has 24 stations, of which 16 are new': whether what a measure would hand its unit to is of a number told between the two."""
    between = (s for s in line.slots[giver.number + 1 : slot.number] if s.kind == "count" and not s.context)
    return any((s.quantity.value or 0.0) >= (slot.quantity.value or 0.0) for s in between)


def _is_of_another_clause(line: Line, slot: Slot, giver: Slot) -> bool:
    """'12,400 over the counter, and the queue was 200 yards long': whether a verb stands between a figure and the measure behind it."""
    return any(t.text in _CLAUSES for t in line.tokens[slot.at + 1 : giver.at])


def is_rest(line: Line, slot: Slot, giver: Slot) -> bool:
    """Whether the rest of one thing is told like the percentage of it before: "60 percent goes to Hof and the other 40 to Ely"; of people and
    things so many may be left ("60 percent of the clerks came by boat and the other 40 by rail")."""
    figure, tokens = printed(slot), line.tokens
    if "others" not in slot.tags or giver.number > slot.number or figure is None or not figure.bare or slot.unit:
        return False
    ahead = " ".join(t.text for t in tokens[max(0, slot.at - 3) : slot.at])
    if slot.at + 1 >= len(tokens) or not ahead.endswith(("and the other", "and the remaining")):
        return False
    between = [t.text for t in tokens[giver.at + 1 : slot.at]]
    like = tokens[slot.at + 1].text in _PLACED & set(between)
    return like and _is_of_one(between) and not any(s.kind in BARE for s in line.slots if s is not slot)


def _is_of_one(behind: list[str]) -> bool:
    """Whether a percentage is of something that is not counted: "goes", "of the cargo went", "of the takings go"."""
    if behind[:1] != ["of"]:
        return not _ONE.isdisjoint(behind[:1])
    noun = "".join(behind[2:3])
    return noun in _MASSES or not (plural(noun) or behind[3:4] == ["of"] or noun in _PEOPLE)


_PEOPLE = frozenset("people men women children police staff crew electorate cattle".split())
