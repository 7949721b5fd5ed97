"""A change that its sentence takes for known, or tells of "it", right behind the only two levels that are told: "The scheme covered 3.6 million people in
the autumn and 1.5 million in the spring. The 58 percent fall beat the forecast", "… The figure has dropped by 58 percent"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.level import COMPARED
from tieout.checking.finders.one_name import shared
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import Time, is_before
from tieout.checking.lines import Lines
from tieout.patterns import lazily


def is_taken_up(change: Slot, new: Slot, base: Slot, line: Line, lines: Lines) -> bool:
    """Whether times, or words that compare, put the two levels in order, and the change is told of nothing else."""
    there = lines[new.line] if new.line != line.number else line
    if new.line == line.number and base.line == line.number - 1:
        return _is_appended(change, new, base, line, lines)
    if (
        there is None
        or new.line != base.line
        or new.line not in (line.number, line.number - 1)
        or new.at > change.at > base.at
    ):
        return False
    once, now = time_of(base, there), time_of(new, there)
    timed = is_before(once, now) or (_is_timed(once) and _is_timed(now))
    if (not timed and base.tags.isdisjoint(COMPARED)) or (
        there is not line and _moves_another(there, max(new.at, base.at))
    ):
        return False
    behind = line.text[change.quantity.end : line.sentence.end].lower()
    ahead = line.text[line.sentence.start : change.quantity.start].lower()
    if _OF_IT.search(ahead):
        return _CLOSES.match(behind) is not None
    known = _KNOWN.search(ahead) is not None and _NOUN.match(behind) is not None
    return known and (_OF_ANOTHER.match(behind) is None or shared(line, change, there, new) > 0)


def _is_appended(change: Slot, new: Slot, base: Slot, line: Line, lines: Lines) -> bool:
    """'It was serving 140 households when the mill shut. By Sunday the count had reached 224, a 78 percent increase': right behind the level that the
    number of the sentence before has come to since."""
    there = lines[base.line]
    if there is None or not is_before(time_of(base, there), time_of(new, line)):
        return False
    between = line.text[new.quantity.end : change.quantity.start].lower()
    ahead = line.text[line.sentence.start : new.quantity.start].lower()
    behind = line.text[change.quantity.end : line.sentence.end].lower()
    noun = _NOUN.match(behind)
    if noun is None or _APPENDED.fullmatch(between) is None or _IT.search(ahead) is None:
        return False
    return _ENDS.match(behind, noun.end()) is not None


_APPENDED = lazily(r",? (?:or )?an? ")
_IT = lazily(
    r"(?:^[“\"]?|, |\b\d{4} |day |week |month |year )(?:it|they|that|the (?:figure|number|total|amount|sum|count|tally))\b[^,;:]*$"
)
_ENDS = lazily(r" ?(?:[.,;”\"]|$|that\b|which\b)")


def _is_timed(time: Time) -> bool:
    """Whether words tell when something was, be it in no year or month: "by Sunday", "in the month that followed"."""
    return bool(time) or bool(time.day) or not _UNITS.isdisjoint(time.words)


_UNITS = frozenset("day week month quarter half season year".split())


def _moves_another(there: Line, last: int) -> bool:
    """'1.5 million in June, when shares fell': whether the sentence of the levels tells of another change behind them."""
    return any(not token.classes.isdisjoint(_MOVES) for token in there.tokens[last + 1 :])


_MOVES = frozenset(("up", "down", "change-noun"))
_KNOWN = lazily(r"(?:^[“\"]?|[;:] )(?:the|that|this) $")
_NOUN = lazily(
    r"^(?: percentage[- ]points?| points?)? (?:rise|increase|jump|gain|growth|climb|surge|fall|drop|decline|decrease|slump|plunge|reduction|loss|improvement)\b"
)
#: Behind the noun: of what it is, or whose.
_OF_ANOTHER = lazily(
    r"^[^,;:.]*?\b(?:in|of|for|at|among|on|to|from|over|since|it|he|she|they|we|that|which|once|last|[12]\d{3})\b"
)
_OF_IT = lazily(
    r"(?:^[“\"]?|[;:–—] | so )(?:it|they|the (?:figure|number|total|amount|sum|count|tally)) (?:(?:has|have|had|therefore|thus|since) )*"
    r"(?:rose|risen|grew|grown|fell|fallen|jumped|climbed|dropped|increased|decreased|declined|shrank|shrunk|slumped|plunged|soared|surged"
    r"|gone (?:up|down)|went (?:up|down)|(?:was|were|is|are|been) (?:up|down))(?: by)? $"
)
_CLOSES = lazily(r"^ ?(?:[.,;”\"]|$|since the [a-z]+ (?:was|were)\b)")
