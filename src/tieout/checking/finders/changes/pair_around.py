"""A multiple that stands between the only two levels told, or before both, where words lead from it to the one behind: "The south has 410 wells. The
north has three times as many, 1,230", "It has 1,230 wells, three times as many as the south, with 410"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.level import are_alike, levels_told
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import is_before
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_PAIR = 2
_HEDGES = r"(?: (?:about|some|only|just|around|roughly|nearly|almost|at least|more than|over))*"
#: Behind a multiple, up to the level that is so many times the one told before: " as many, ", " that number: ", " that, at ".
_TO_LATER = lazily(
    r"(?: as (?:many|much|high))?(?: (?:that|this|the)(?: (?:number|figure|amount|sum|total|level))?)?(?:,|:| (?:[–—-]|--))(?: (?:at|or|with))?"
    + _HEDGES
    + r" $"
)
#: The same, up to the level of which it is a multiple: " as many as the south, with ", " what the town expected, ", " as in 2013, when it was ".
_TO_BASE = lazily(
    r" (?:as (?:many|much|high)(?: [a-z]+){0,2} as|what|(?:that|those|the (?:number|figure|amount|sum|total)) (?:of|for|in)) [^,;:()]{2,60}"
    r"(?:,| (?:[–—-]|--))(?: (?:with|at|which (?:has|had|is|was)|who (?:have|had)"
    r"|(?:when|where) (?:it|there|they|the (?:number|figure|total|sum)) (?:is|are|was|were|had|stands at|stood at)))?"
    + _HEDGES
    + r" $"
)
#: " since 2013, when it was ", up to the level of then; " by last year, when it was ", up to that of now.
_WHEN = r"[^,;:()]{2,40}, when (?:it|there|they|the (?:number|figure|total|sum)) (?:was|were|had(?: reached)?|stood at|reached)"
_SINCE, _BY = lazily(" (?:since|from) " + _WHEN + _HEDGES + " $"), lazily(" by " + _WHEN + _HEDGES + " $")
#: What closes a clause in which nothing is said but how many times as many: " as many.", " that."
_CLOSES = lazily(
    r"(?: as (?:many|much|high)| (?:that|this|the)(?: (?:number|figure|amount|sum|total))?)\s*(?:[.;)\"”–—-]|$)"
)
#: And ahead of it, its verb.
_IS = lazily(r"\b(?:is|was|are|were|has|have|had|that makes|['’]s)" + _HEDGES + r" $")
_CLOSES_VERB = lazily(r"(?: since(?: then)?)?\s*[.;)\"”]")
_ENDS = lazily(r"\s*(?:[.,;)\"”–—-]|$)")
_THAT, _IT = (
    lazily(r"[“\"]?(?:that|this|it)(?:['’]s| is| was)" + _HEDGES + r" $"),
    lazily(r"(?i)[“\"]?(?:(?:last|this|by|in) [^,;:]{1,20}?,? )?(?:it|they|there|the (?:number|figure|total|sum)) "),
)


def pair_around(multiple: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot, bool]]:
    """The level that is a multiple of the other, and that, the only ones like each other in its sentence and the one before, or behind; and
    whether words leave nothing open."""
    here = levels_told(line)
    ahead, behind = [s for s in here if s.at < multiple.at], [s for s in here if s.at > multiple.at]
    if len(here) > _PAIR or (multiple.quantity.value or 0.0) <= 1:
        return
    before = levels_told(lines.beside(line, -1))
    to_next = line.text[multiple.quantity.end : behind[0].quantity.start].lower() if behind else ""
    if "times-verb" in multiple.tags:
        yield from _of_verb(multiple, line, lines, (ahead, behind), before, to_next)
    elif len(behind) == 1 and not _ENDS.match(line.text, behind[0].quantity.end, line.sentence.end):
        return
    elif len(behind) == 1:
        others = ahead or before
        if len(others) == 1 and _are_two(others[0], behind[0]):
            if not ahead and _TO_LATER.fullmatch(to_next):
                yield behind[0], others[0], True
            elif _TO_BASE.fullmatch(to_next) and (ahead or _opens(_THAT, line, multiple)):
                yield others[0], behind[0], True
    elif len(ahead) == 1 == len(before) and _are_two(before[0], ahead[0]) and _says_so(line, multiple, ahead[0]):
        yield ahead[0], before[0], True
    elif len(ahead) == _PAIR and _are_two(*ahead) and _is_led(line, multiple, ahead):
        yield *_by_size(*ahead), True


def _of_verb(
    multiple: Slot, line: Line, lines: Lines, told: tuple[list[Slot], list[Slot]], before: list[Slot], to_next: str
) -> Iterator[tuple[Slot, Slot, bool]]:
    """'has tripled since 2013, when it was 410. It now stands at 1,230', '… 410 in 2013, had tripled by last year, when it was 1,230'."""
    ahead, behind = told
    after = lines.beside(line, 1)
    later = (
        levels_told(after)
        if after is not None and _IT.match(after.text, after.sentence.start, after.sentence.end)
        else []
    )
    if len(ahead) == len(behind) == 1 and _BY.fullmatch(to_next) and _are_two(*ahead, *behind):
        yield behind[0], ahead[0], True
    elif len(behind) == 1 and not ahead and _SINCE.fullmatch(to_next):
        others = before or later
        if len(others) == 1 and _are_two(others[0], behind[0]):
            goes_on = (
                _IT.match(line.text, line.sentence.start, line.sentence.end) if before else _tells_now(after, others[0])
            )
            yield others[0], behind[0], bool(goes_on)
    elif (
        after is not None and not told[0] + told[1] and len(before) == len(later) == 1 and _are_two(before[0], later[0])
    ):
        there, closes = lines[before[0].line], _CLOSES_VERB.match(line.text, multiple.quantity.end, line.sentence.end)
        if closes and there is not None and is_before(time_of(before[0], there), time_of(later[0], after)):
            yield later[0], before[0], False  # it may have gone on since


def _tells_now(line: Line | None, level: Slot) -> bool:
    """'It now stands at 1,230.'"""
    told = line is not None and _NOW.search(line.text, line.sentence.start, level.quantity.start) is not None
    return told and line is not None and _ENDS.match(line.text, level.quantity.end, line.sentence.end) is not None


_NOW = lazily(r"\b(?:now|today|currently)\b")


def _are_two(one: Slot, other: Slot) -> bool:
    return are_alike(one, other) and 0 < (one.quantity.value or 0.0) != (other.quantity.value or 0.0) > 0


def _by_size(one: Slot, other: Slot) -> tuple[Slot, Slot]:
    return (one, other) if (one.quantity.value or 0.0) > (other.quantity.value or 0.0) else (other, one)


def _opens(words: re.Pattern[str], line: Line, multiple: Slot) -> bool:
    return words.fullmatch(line.said_before(multiple)) is not None


def _says_so(line: Line, multiple: Slot, last: Slot) -> bool:
    """'At 1,230, the north has three times as many.': whether a clause says nothing but that, and not of a third thing ("and Hull has")."""
    clause = line.text[last.quantity.end : multiple.quantity.start].lower()
    closed = _CLOSES.match(line.text, multiple.quantity.end, line.sentence.end) is not None
    return closed and _IS.search(clause) is not None and not _ANOTHER.search(clause)


_ANOTHER = lazily(r"\b(?:and|but|while|who|which|whereas|as)\b|;|:")


def _is_led(line: Line, multiple: Slot, ahead: list[Slot]) -> bool:
    """'The north has 1,230 and the south 410, so the north has three times as many', 'With 1,230 against 410, … as many as the south'."""
    if "against" in ahead[1].tags and line.said_before(ahead[0]).strip(" “") == "with":
        return _CLOSES_AS.match(line.text, multiple.quantity.end, line.sentence.end) is not None
    clause = line.text[ahead[1].quantity.end : multiple.quantity.start].lower().lstrip(" ,")
    return clause.startswith("so ") and _says_so(line, multiple, ahead[1])


_CLOSES_AS = lazily(r" as (?:many|much|high)(?: as (?:the )?[^\W\d]+)?[.;)\"”]")
