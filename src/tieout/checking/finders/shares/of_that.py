"""A share told as one of what was told just before it, or of what words behind it tell: "It was 1,230 in 2013. It is 410 now, a third of that", "410,
or one third of what it was in 2013, 1,230"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tieout.checking.compact.kinds import MOVING
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import NO_MULTIPLE, NO_SENTENCES, are_alike, is_level, levels_told, value_of
from tieout.checking.finders.loose import Near
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_PAIR = 2
#: " as many.", " of that.": the only other level is meant; " of what it was.", where that is said to have been another.
_NOUN = "number|figure|amount|sum|total|level|cost|money|budget|price|bill"
_OF_THAT = rf"(?: as (?:many|much|high|full)| (?:of )?(?:that|this)(?: (?:{_NOUN}))?(?: then| before)?)"
_ENDING = r"\s*(?:[.,;:)\"”–—-]|$)"
_CLOSES, _WAS = (
    lazily(_OF_THAT + _ENDING),
    lazily(r" (?:of )?what (?:it|they) (?:was|were|had been)(?: then| before)?" + _ENDING),
)
_TO_PART = lazily(_OF_THAT + r"(?:,|:| [–—-]| --)(?: (?:at|or|with))? $")
_TO_WHOLE = lazily(
    r" (?:of )?what (?:it|they|there|the (?:number|figure|total|sum)) (?:was|were|had been|stood at)[^,;:()]{0,30}(?:,| [–—-]| --) $"
    r"| as (?:many|much|high) as [^,;:()]{2,40}, (?:with|at|which (?:has|had)|when (?:it|they|there|the (?:number|figure|total|sum)) (?:was|were)) $"
)
_SOME = lazily(r"\b(?:half|halves|thirds?|quarters?|fifths?|rest|remainder)\b")
_ENDS = lazily(_ENDING)
#: Behind the part itself: its end, or when, where and for what: "half of that cost, 93 million in the spring".
_GOES_ON = lazily(
    _ENDING + r"|\s(?:in|for|from|on|to|over|this|next|last|a|each|every|was|is|will|has|had|went|goes|came|comes)\b"
)
_LED = lazily(
    r"(?:^|,|:| [–—-]| --|\b(?:is|was|are|were|has|have|had|to|or|only|just|by|that['’]s))(?: (?:about|some|only|just|less than|more than|or|to))* $"
)


def shares_of_that(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a fraction, and `part` and `whole`, the only levels of its sentence, or of it and the one before."""
    for stated in line.slots:
        if stated.kind == "fraction" and not stated.context and line.sentence.setting not in NO_SENTENCES:
            for part, whole in _two(stated, line, lines):
                if (
                    are_alike(part, whole)
                    and ("/" in part.unit) == ("/" in whole.unit)  # not of "318 million a year for two years"
                    and 0 < (part.quantity.value or 0.0) != (whole.quantity.value or 0.0) > 0
                ):
                    yield Near(stated=stated, part=part, whole=whole)


def _two(stated: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot]]:
    here = [s for s in line.slots if s is not stated and not s.context]
    levels = [s for s in here if is_level(s, MOVING, NO_MULTIPLE)]
    ahead, behind = [s for s in levels if s.at < stated.at], [s for s in levels if s.at > stated.at]
    if len(levels) > _PAIR or len(levels) < len(here):
        return
    to_next = line.text[stated.quantity.end : behind[0].quantity.start].lower() if behind else ""
    to_part = len(ahead) == len(behind) == 1 and _TO_PART.fullmatch(to_next) is not None
    if to_part and _SOME.search(line.text, ahead[0].quantity.end, stated.quantity.start) is not None:
        return  # "the state pays half, and half of that sum": of that half
    if to_part and _stands(_GOES_ON, line, behind[0]):
        yield behind[0], ahead[0]
        return
    if not _LED.search(line.said_before(stated)):
        return
    before = levels_told(lines[line.number - 1]) if line.number > 0 else []
    closes = _stands(_CLOSES, line, stated)
    ends = len(behind) == 1 and _stands(_ENDS, line, behind[0])
    moved = any("from" in slot.tags for slot in ahead) and _stands(_WAS, line, stated)
    if len(ahead) == _PAIR and (closes or moved):
        yield min(ahead, key=value_of), max(ahead, key=value_of)
    elif len(ahead) == 1 and not behind and closes and len(before) == 1:
        yield ahead[0], before[0]
    elif len(ahead) == 1 and ends and _TO_WHOLE.fullmatch(to_next):
        yield ahead[0], behind[0]
    elif not ahead and ends and len(before) == 1 and _TO_PART.fullmatch(to_next):
        yield behind[0], before[0]


def _stands(words: re.Pattern[str], line: Line, slot: Slot) -> bool:
    """Whether words stand right behind a figure."""
    return words.match(line.text, slot.quantity.end, line.sentence.end) is not None
