"""A length of years that leads from the only year told before it to the day of publication: "promised in 2008 had still not been built 18 years
later", "The record was set in 2012. It had stood for 14 years", "has governed since 2014. … “After 12 years …”"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: What leads to the length, and what stands behind it, where it is counted to now.
_STOOD = lazily(r"\b(?:stood|lasted|survived) (?:for )?$")
_STILL = lazily(r"\b(?:still|not yet|yet to|never)\b[^;:.]*$")
_AFTER = lazily(r"(?i)^[“\"'‘]?after (?:those |these |all those )?$")
_LATER = lazily(r"^ (?:later|on|after)\s*(?:[.;”\"]|$)")
_ROUND, _NEAREST = 5, 2


def until_now(slot: Slot, line: Line, lines: Lines) -> Slot | None:
    """The year from which a length is counted to now; a round number is no count."""
    if slot.unit != "year" or slot.quantity.hedge != "=" or not (slot.quantity.value or 0) > _NEAREST:
        return None
    if (slot.quantity.value or 0) % _ROUND == 0:
        return None
    ahead = line.said_before(slot)
    behind = line.said_behind(slot)
    later = _LATER.match(behind) is not None and _STILL.search(ahead) is not None
    if not (later or _STOOD.search(ahead) or _AFTER.match(ahead)):
        return None
    here = _years(line, slot.number)
    dates = here or (_years(lines.whole(line.number - 1)) if line.number else [])
    return dates[0] if len(dates) == 1 else None


def _years(line: Line | None, end: int | None = None) -> list[Slot]:
    """The years that a sentence tells."""
    return [s for s in line.slots[:end] if s.kind == "date" and s.quantity.text.isdigit()] if line is not None else []
