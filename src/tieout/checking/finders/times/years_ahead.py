"""The time that a plan takes, told with the years that it is for: "the 2021-2026 plan … over the coming five years"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

#: What is made for some years, told with the years that it is for, and what leads to the time that it takes.
_PLANS = (
    r"(?:plan|strategy|program(?:me)?|budget|framework|road ?map|agreement|contract|deal|scheme|pact|blueprint|agenda)"
)
_FOR_YEARS = lazily(
    rf"[0-9] ?\)? (?:[a-z-]+ ){{0,3}}{_PLANS}\b|\b{_PLANS} ?(?:\(|,? (?:for|of|from|covering|which runs from|running from|that runs from) )(?:19|20)[0-9]"
)
_COMING = lazily(
    r"\b(?:over|in|during|within|across|for|of|through) (?:the |those |these |its )?(?:full )?(?:next|coming|following)(?: full)? $"
    r"|\b(?:over|in|during|within|across|through) (?:those|these) $"
)
_NEW = lazily(
    r"\b(?:new|newest|latest|fresh|published|unveil[a-z]*|launch[a-z]*|adopt[a-z]*|approv[a-z]*|announc[a-z]*|set out|outlined)\b"
)


def is_planned(ahead: str, behind: str) -> bool:
    """'the 2021-2026 plan … over the coming five years'"""
    coming = _COMING.search(ahead) or (behind.startswith(" ahead") and ahead.endswith(("over the ", "in the ")))
    return bool(coming and _FOR_YEARS.search(f"{ahead}{behind}"))


def takes_all(line: Line, slot: Slot, ends: dict[str, Slot]) -> bool:
    """Whether the time is all that a plan is for: it is new, or has not so many years."""
    dates = [ends["span"].quantity] if "span" in ends else [ends["first"].quantity, ends["last"].quantity]
    first, last = dates[0].first, dates[-1].last
    if first is None or last is None or (slot.quantity.value or 0.0) > last.year - first.year + 1:
        return True
    return _NEW.search(line.text, line.sentence.start, slot.quantity.start) is not None
