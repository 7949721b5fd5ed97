"""Step 2, tag: one amount or measurement that words of its sentence say again in another unit."""

from __future__ import annotations

from tieout.checking.compact.kinds import UNITED
from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

_AGAIN = lazily(
    r"(?:(?: [a-z-]+){0,2}[;,:]| [–—-])? (?:that is|that['’]s|this is|which is worth|i\.e\.|in other words),?"
    r"(?: (?:about|around|some|roughly|nearly|almost|just|under|over|more|than|a|an))* ?"
)
_ENDS = lazily(r"(?: at (?:[a-z’'-]+ ){1,4}rates?(?: of exchange)?)?(?:[.;,)–—\"”]| [–—-] |$)")


def is_in_other_units(line: Line, before: Slot, slot: Slot) -> bool:
    """'12 miles long; that's 19 km', '12 miles, that is, 19 km', '30 million euros, which is worth 32 million dollars'."""
    if before.kind != slot.kind or slot.kind not in UNITED or before.unit == slot.unit:
        return False
    between = line.text[before.quantity.end : slot.quantity.start].lower()
    return (
        _AGAIN.fullmatch(between) is not None
        and _ENDS.match(line.text, slot.quantity.end, line.sentence.end) is not None
    )
