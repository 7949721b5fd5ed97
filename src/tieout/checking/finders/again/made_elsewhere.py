"""Whether a headline may have been written from other figures of the text than the one that its first sentences tell."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from tieout.checking.compact.again import agree, near
from tieout.checking.compact.ages import is_age
from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.again.of_headline import is_turned
from tieout.checking.finders.again.ones_beside import is_with_ones
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: Of more figures, two that add up say nothing.
_ADDED = 30


def stands_elsewhere(slot: Slot, body: Slot, lines: Lines, below: int) -> bool:
    """Whether another figure of the text is the headline's `slot`, and not `body`; where its digits are turned, what is near is another figure,
    and so is another age."""
    others = [one.quantity for one, _ in _told(slot, lines, below)]
    if not is_turned(slot, body.quantity):
        return any(agree(slot.quantity, one) or near(slot.quantity, one) for one in others)
    age = is_age(slot.quantity)
    others_of_it = [one for one in others if not age or one.value == slot.quantity.value]
    return any(agree(slot.quantity, one) for one in others_of_it)


def is_made_of_others(slot: Slot, body: Slot, lines: Lines, below: int) -> bool:
    """Whether the headline's figure is the sum of two of the text, or what is left of the one below ("will cut 540 jobs, 90 of them ashore");
    nobody adds ages."""
    if is_age(slot.quantity):
        return False
    told = _told(slot, lines, below)
    if slot.kind in BARE and any(is_with_ones(slot.quantity, one.quantity, line) for one, line in told):
        return True
    values = [one.quantity.value for one, _ in told[:_ADDED] if one.quantity.value]
    if any(a + b == slot.quantity.value for a, b in combinations(values, 2)):
        return True
    here = lines[body.line]
    beside = [one.quantity.value for one in here.slots if alike(slot, one)] if here is not None else []
    return any((body.quantity.value or 0) - (value or 0) == slot.quantity.value for value in beside)


def is_some_of_it(slot: Slot, body: Slot, within: tuple[int, int], lines: Lines, below: int) -> bool:
    """'will cut 4,100 jobs across Europe. … Ireland loses 1,400 of them', 'drew 68,000 on Saturday. By Sunday the number was 86,000': whether the text tells
    the headline's figure elsewhere, and words say that it is some of the one below, or that they are of different stretches."""
    told = [
        (one, line) for one, line in _told(slot, lines, below) if one is not body and agree(slot.quantity, one.quantity)
    ]
    here = lines[body.line]
    if not told or here is None:
        return False
    headline = set(lines.text[slice(*within)].lower().split())
    wide = _WIDE.search(here.text, body.quantity.end, here.sentence.end)
    if wide is not None and (wide[1] is None or wide[1].lower() not in headline):
        return True
    named = _words(_PLACE.findall(lines.text, *within)) - set(_WORD.findall(here.said()))
    return any(
        _is_some(one, line, body) or not named.isdisjoint(_words(_NAME.findall(_said(line)))) for one, line in told
    )


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in name.lower().split()}


def _said(line: Line) -> str:
    return line.text[line.sentence.start : line.sentence.end]


def _is_some(one: Slot, line: Line, body: Slot) -> bool:
    """Whether words beside a figure say that it is some of what was told, or a later one."""
    behind = line.text[one.quantity.end : line.sentence.end]
    if _PART.match(behind) or _OF_THAT.match(line.said()):
        return True
    return line.number != body.line and (_NOW.search(line.said_before(one)) is not None)


#: All of several places or times: "across Europe", "over three years", "this week"; and joined to the place of the headline: "in Spain and Portugal".
_WIDE = lazily(
    r"\b(?:worldwide|globally|nationwide|across|in all|in total|altogether|overall|at first|at once|initially|so far|to date|since"
    r"|(?:over|within) (?:the next |the past )?(?:\d+|two|three|four|five|six|ten) (?:days|weeks|months|years)|this (?:week|month|year)"
    r"|(?:last|the previous) (?:week|month|year)|(?:in|by) (?:19|20)\d\d|in (?:two|three|four|five|six|several) [a-z]+"
    r"|in [A-Z][\w-]+(?: [A-Z][\w-]+)? and ([A-Z][\w-]+)|on \w+day (?:night|morning|evening|afternoon))\b"
)
_PART = lazily(r"\s*(?:[^\W\d_]+\s+){0,2}(?:of (?:them|it|these|those|this|which|whom|the)|alone|more|were still)\b")
_OF_THAT = lazily(r"^\W*(?:of (?:this|that|these|those|them|it|which)\b|they include\b|[^.;]* alone\b)")
_NOW = lazily(
    r"\b(?:had|has|have) (?:since )?(?:risen|grown|climbed|fallen|gone|come|reached|increased|dropped)\b|\blater\b"
    r"|\b(?:put|raised|revised|corrected) (?:the (?:number|figure|total|toll|pledge|offer|bid|order)|it|that) (?:at|to)\b"
)
#: A place that a headline names, names, and words.
_PLACE = lazily(r"\b(?:[Ii]n|[Aa]t|[Ff]or|[Tt]o|[Ff]rom|[Nn]ear) ((?:[A-Z][\w-]+ ?){1,3})")
_NAME, _WORD = lazily(r"\b[A-Z][\w-]+"), lazily(r"[\w-]+")


def _told(slot: Slot, lines: Lines, below: int) -> list[tuple[Slot, Line]]:
    """The figures of the text that may be of the unit of the headline's."""
    every = (lines[number] for number in range(len(lines)))
    return [
        (other, line)
        for line in every
        if line is not None
        for other in line.slots
        if other.quantity.start >= below and alike(slot, other)
    ]
