"""A length of years that leads from the only year told near it to the day of publication: "promised in 2008 had still not been built 18 years
later", "The record was set in 2012. It had stood for 14 years", "has governed since 2014. … “After 12 years …”", "It is 41 years old. It was
built in 1985", "the smallest crop in 41 years. … the smallest since 1985"."""

from __future__ import annotations

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.times.with_date import with_date
from tieout.checking.gate.lengths import printed_year
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: What leads to the length, and what stands behind it, where it is counted to now.
_STOOD = lazily(r"\b(?:stood|lasted|survived) (?:for )?$")
_STILL = lazily(r"\b(?:still|not yet|yet to|never)\b[^;:.]*$")
_AFTER = lazily(r"(?i)^[“\"'‘]?after (?:those |these |all those )?$")
_LATER = lazily(r"^ (?:later|on|after)\s*(?:[.;”\"]|$)")
#: "It is 41 years old", "That is 41 years ago", "It has been 41 years since", "has been mayor for 41 years".
_IT_IS, _IS = lazily(r"^(?:it|this year it) is (?:now |already |just )?$"), lazily(r"\bis (?:now |already |just )?$")
_THAT_IS, _BEEN = (
    lazily(r"^(?:that|this|it) (?:is|was) (?:now |already )?$"),
    lazily(r"\bit (?:is|has been)(?: now)? $"),
)
_FOR = lazily(r"\b(?:has|have) been [^.;]{2,40} for $")
_OLD, _AGO, _SINCE = lazily(r"^ old\b"), lazily(r"^ ago\b"), lazily(r"^ since\b")
_ENDS = lazily(r"^(?: old| ago)?(?: this year| today| now)?\s*(?:[.;,!)”\"]|$)")
#: "That's six years of rust", "shut for six years now", "is now, six years on, …".
_SO_FAR = tuple(
    (lazily(ahead), lazily(behind))
    for ahead, behind in (
        (r"^(?:that|it)(?:[’']s| is| makes)(?: now| already)? $", r"^ (?:of|on|in|with|without)\b|^[.;]"),
        (r"\bfor $", r"^ now\b"),
        (r"\b(?:now|still|today),? $", r"^ on\b"),
    )
)
#: "the first in 12 years".
_FIRST = lazily(r"\bfirst(?: [a-z-]+){0,3} (?:in|for)(?: about| nearly| almost| more than| over)* $")
#: Before the year: what something was made in, what was in it, and whose years those are.
_MADE = lazily(
    r"\b(?:built|opened|founded|established|launched|created|formed|set up|completed|erected|signed|passed|adopted|made|written|chartered) (?:in|on) $"
)
_IT_WAS = lazily(r"^it (?:was|had been) [^.;]{0,20}$")
_THAT_WAS = lazily(r"^(?:that|the last(?: one)?) (?:was|came) (?:back )?in $")
_CAME = lazily(r"^(?:he|she|it|they) (?:was|were|took|became|joined|came|won|has|have|had) [^.;]{0,40}\b(?:in|since) $")
_WAS_IN = lazily(r"\b(?:was|were|came|happened|opened|closed|ended|began) (?:back )?in $")
#: "the smallest in": what is counted is how long ago there was another such.
_MOST = lazily(r"\b([a-z]{2,}est|worst|best)(?: [a-z]+){0,3} (?:in|for) (?:about |nearly |almost |over |more than )*$")
_SUCH = lazily(r"\b([a-z]{2,}est|worst|best)\b[^.;]{0,40}\bsince $")
_ROUND, _NEAREST = 5, 2


def until_now(slot: Slot, line: Line, lines: Lines) -> dict[str, Bound] | None:
    """`stated`, and `first`, the year from which the length is counted to now; a round number is no count."""
    if slot.unit != "year" or not (slot.quantity.value or 0) > _NEAREST:
        return None
    ahead, behind = line.said_before(slot), line.said_behind(slot)
    aged = slot.quantity.text.endswith(" old")
    if not aged and any(led.search(ahead) and then.match(behind) for led, then in _SO_FAR):
        only = _only_near(line, lines)
        return Partial(stated=slot, first=only) if only is not None else None
    if not aged and (_AGO.match(behind) or _FIRST.search(ahead)) and (only := _fitting(slot, line, lines)) is not None:
        return Partial(stated=slot, first=only)
    if slot.quantity.hedge != "=":
        return None
    if (told := _of_its_age(slot, ahead, behind, line, lines)) is not None:
        return told
    if (slot.quantity.value or 0) % _ROUND == 0:
        return None
    first = _since_such(ahead, slot, line, lines)
    later = _LATER.match(behind) is not None and _STILL.search(ahead) is not None
    if first is None and (later or _STOOD.search(ahead) or _AFTER.match(ahead)):
        first = _only(_years(line, slot.number) or _before(line, lines))
    return Partial(stated=slot, first=first) if first is not None else None


def _only_near(line: Line, lines: Lines) -> Slot | None:
    """The year of the only date that the sentence tells, or else the one before or behind it."""
    near = (with_date(k, lines) for k in (line.number, line.number - 1, line.number + 1))
    dates = next((dates for there in near if there is not None and (dates := _dates(there))), [])
    return _only([one for one in dates if printed_year(one.quantity)]) if len(dates) == 1 else None


def _fitting(slot: Slot, line: Line, lines: Lines) -> Slot | None:
    """The same where it is so long before publication: what was so long ago may be another thing than that of the year."""
    only = _only_near(line, lines) if lines.published is not None else None
    if only is None or lines.published is None:
        return None
    apart = lines.published.year - printed_year(only.quantity)
    return only if abs(apart - (slot.quantity.value or 0)) <= (slot.quantity.hedge != "=") else None


def _of_its_age(slot: Slot, ahead: str, behind: str, line: Line, lines: Lines) -> dict[str, Bound] | None:
    """How old something is, or how long ago, told beside the sentence of its year."""
    if _years(line):
        return None
    before, after = _only(_before(line, lines)), _only(_after(line, lines))
    old, ago = slot.quantity.text.endswith(" old") or _OLD.match(behind), _AGO.match(behind)
    if before is not None and ((old and _IT_IS.search(ahead)) or (ago and _THAT_IS.search(ahead))):
        there = lines.whole(before.line)
        led = there.said_before(before) if there is not None else ""
        sure = (_MADE.search(led) if old else _WAS_IN.search(led)) and _ENDS.match(behind)
        return Told(stated=slot, first=before) if sure else None
    if after is None or (there := lines.whole(after.line)) is None:
        return None
    led = there.said_before(after)
    if old and _IS.search(ahead):
        return (
            Told(stated=slot, first=after)
            if _IT_WAS.search(led) and _MADE.search(led) and _ENDS.match(behind)
            else None
        )
    since = _SINCE.match(behind) and _BEEN.search(ahead) and _THAT_WAS.search(led)
    return Partial(stated=slot, first=after) if since or (_FOR.search(ahead) and _CAME.search(led)) else None


def _since_such(ahead: str, slot: Slot, line: Line, lines: Lines) -> Slot | None:
    """'the smallest in 41 years … the smallest since 1985': the year behind "since" and the same word, in a sentence near."""
    most = _MOST.search(ahead)
    if most is None:
        return None
    for dates in (_years(line), _before(line, lines), _after(line, lines)):
        for date in dates:
            there = lines.whole(date.line)
            such = _SUCH.search(there.said_before(date)) if there is not None else None
            if such is not None and such[1] == most[1]:
                return date
    return None


def _dates(line: Line) -> list[Slot]:
    return [one for one in line.slots if one.kind == "date"]


def _only(dates: list[Slot]) -> Slot | None:
    return dates[0] if len(dates) == 1 else None


def _before(line: Line, lines: Lines) -> list[Slot]:
    return _years(with_date(line.number - 1, lines))


def _after(line: Line, lines: Lines) -> list[Slot]:
    return _years(with_date(line.number + 1, lines))


def _years(line: Line | None, end: int | None = None) -> list[Slot]:
    """The years that a sentence tells."""
    return [s for s in line.slots[:end] if s.kind == "date" and s.quantity.text.isdigit()] if line is not None else []
