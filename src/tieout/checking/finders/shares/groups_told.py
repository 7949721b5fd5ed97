"""Words by which a number is of what another noun has told: "29 of those patients", "the 150-seat house", "630 jobs" of 4,200 workers."""

from __future__ import annotations

from tieout.checking.compact.kin import is_kind_of, stems
from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

#: "29 of those patients", "of the animals": a noun in the plural, of which no more is said that makes it another.
_OF_THOSE = lazily(
    r"^(?: [a-z]+)? of (?:those|these|the|such) (?:[a-z]+ )?(?:[a-z]+s|[a-z]*men|people|children|cattle|sheep)"
    r"(?: [a-z]+ed)?(?: (?:-|–|—|\()|,|\(| [-–—]|$)"
)
#: What those are called of whom a house, a crew or a club has so many.
_GROUP = lazily(
    r"^[-‐‑](?:member|seat|strong|person|man|woman|people|bed|room|place|berth|player|judge|nation|country|state|delegate|deputy|lawmaker|"
    r"pupil|student|ship|plane|truck|vehicle|car|team|club|firm|company|store|shop|item|piece|horse|cow|head)\b"
)


def points_back(part: Slot, line: Line) -> bool:
    """Whether a number is told of things that were told before."""
    return _OF_THOSE.search(line.text[_behind(part, line) :].lower()) is not None


def are_kin(part: Slot, whole: Slot, line: Line) -> bool:
    """Whether two nouns name the same or some of it: "630 jobs" of "4,200 workers", or of "employs 4,200 people"; "30 goats" of "90 animals"."""
    groups = {name for name in stems(part.unit) if name.endswith("…")}
    employed = (
        whole.unit == "person"
        and _AT_WORK in groups
        and "employ" in line.text[line.sentence.start : line.sentence.end].lower()
    )
    return bool(groups & stems(whole.unit)) or is_kind_of(part.unit, whole.unit) or employed


_AT_WORK = "worker…"


def is_group(whole: Slot, line: Line) -> bool:
    """Whether a number tells how many a group has."""
    return _GROUP.search(line.text[_behind(whole, line) :].lower()) is not None


def _behind(slot: Slot, line: Line) -> int:
    """Where the digits or words of a number end, without its noun."""
    text = slot.quantity.text
    at = next((k for k, c in enumerate(text) if c in "-‐‑" and k and text[k - 1].isdigit()), len(text))
    return slot.quantity.start + at
