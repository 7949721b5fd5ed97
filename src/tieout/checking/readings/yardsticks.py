"""Levels that a change is not reckoned from: what was forecast, what a rival has, what is usual."""

from __future__ import annotations

from itertools import takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.periods import behind
from tieout.checking.readings.reading import Reading, tells_change
from tieout.rules.vocabulary import listed

_RELATIVE = frozenset(("percent", "percentage_point", "multiple", "fraction"))
_DIRECTLY = frozenset(("change-than", "times-as", "times-more", "times-many"))
_LEADS_ON = frozenset(("at", "to", "with"))
_ENDS = frozenset((*".,;:)–—", "and", "but"))
#: How far behind a change the word for its yardstick stands at most, with the word that compares in between.
_REACH, _NEAR = 8, 4


def of_yardstick(reading: Reading, line: Line) -> bool:
    """'3 percent above forecasts, at 40 million', 'from the estimated 38 million', 'than the 38 million at its rival'."""
    stated, base = reading.bound.get("stated"), reading.bound.get("base")
    if not tells_change(reading) or not isinstance(stated, Slot) or not isinstance(base, Slot):
        return False
    if stated.kind not in _RELATIVE and not _went_to(reading, stated, base):
        return False  # "27 million more than planned": of so much, the plan may be the base
    told_behind = (
        stated.kind == "multiple" and base.line > stated.line
    )  # "seven times more than usual. It is normally 900"
    if stated.line == line.number and not told_behind and _is_measured(line, stated):
        return True
    if base.line == stated.line == line.number and "planned" in base.tags and _is_against_a_time(line, stated):
        return True
    if stated.tags & _DIRECTLY:
        return False  # "twice the 169 boats that brokers had forecast": of that very base, whatever it is
    return base.line == line.number and _is_of_another(line, base) and not _are_both_aims(line, reading)


def _is_against_a_time(line: Line, stated: Slot) -> bool:
    """'60 million less than the forecast of 900 million and 5 percent below last year': whether the change is told to be from what was so before."""
    words = behind(line, stated.at)
    at = next(
        (k for k, t in enumerate(words[:_NEAR]) if t.classes & _COMPARING or t.text in listed("beyond")), len(words)
    )
    return any("year-ago" in t.classes or t.text.split()[0] in _LAST for t in words[at + 1 : at + 1 + _NEAR])


_LAST = frozenset(("last", "previous", "prior", "preceding"))


def _is_measured(line: Line, stated: Slot) -> bool:
    """Whether a change is one from a yardstick that the sentence does not put into figures: "5 percent below target at 7.2 million"."""
    words = _up_to_figure(line.tokens[stated.at + 1 :])
    end = stated.at + 1 + len(words)
    stop = next((k for k, t in enumerate(words) if t.text in _ENDS), len(words))
    if stop == len(words) and (end == len(line.tokens) or not words or words[-1].text not in _LEADS_ON):
        return False
    compared = next(
        (k for k, t in enumerate(words[:_NEAR]) if t.classes & _COMPARING or t.text in listed("beyond")), stop
    )
    return any("yardstick" in t.classes for t in words[compared + 1 : min(stop, compared + 1 + _NEAR)])


def _is_of_another(line: Line, base: Slot) -> bool:
    """Whether the words at a base say that it was planned, is an average, or is another's."""
    before = _up_to_figure(line.tokens[: base.at][::-1])
    compared = next((k for k, t in enumerate(before) if t.classes & _COMPARING), len(before))
    before = list(takewhile(lambda t: t.text != "that", before[:compared]))
    average = _is_average(line.tokens[max(0, base.at - _REACH) : base.at])
    average = average and not _is_dated(line, base) and not _goes_on(line, base)
    if average or any(t.text in listed("planned") for t in before):
        return True
    behind = list(takewhile(lambda t: t.text != ",", _up_to_figure(line.tokens[base.at + 1 :])))
    words = [t.text for t in behind]
    if any(word in ("forecast", "target") for word in words[:_REACH]):
        return True
    if base.tags & _SET_BESIDE and (
        not _AIMED.isdisjoint(words[:_NEAR]) or _is_of_a_rival(before, words) or _is_best(line, base, before)
    ):
        return True
    return any(_is_others(words[k:]) for k in range(len(words)))


def _went_to(reading: Reading, stated: Slot, base: Slot) -> bool:
    """'rose 100 tonnes to 500 tonnes, short of the 520 planned': the change led to a level, and what is set beside that is another's."""
    new = reading.bound.get("new")
    if not isinstance(new, Slot) or "change" not in stated.tags or new.tags.isdisjoint(("to", "at")):
        return False
    return new.line == stated.line == base.line and stated.at < new.at < base.at


def _is_of_a_rival(before: list[Token], words: list[str]) -> bool:
    """'above the 480 tonnes of its rival', 'against the rival's 480 tonnes', 'with a capacity of 800 tonnes'."""
    theirs = {word.removesuffix("'s").removesuffix("’s") for t in before[:_NEAR] for word in t.text.split()}
    return not listed("rival").isdisjoint((*theirs, *words[:_NEAR])) or "capacity" in theirs


def _is_best(line: Line, base: Slot, before: list[Token]) -> bool:
    """'to 96 dollars, against a record of 100': a best of no time that is told."""
    return any("record" in t.text.split() for t in before[:_NEAR]) and not _is_dated(line, base)


#: Behind a level: what was to come, or had to; and how a base is set beside a level.
_AIMED = frozenset(
    "planned expected forecast feared hoped needed required targeted budgeted predicted projected foreseen called promised".split()
)
_SET_BESIDE = frozenset(("than", "against"))


def _are_both_aims(line: Line, reading: Reading) -> bool:
    """'a target of 430 million, 43 percent up on the 300 million target for 2018': one aim may be set beside another."""
    new, base = (reading.bound.get(name) for name in ("new", "base"))
    if not isinstance(new, Slot) or not isinstance(base, Slot) or new.line != line.number:
        return False
    here, there = (
        {t.text for t in line.tokens[max(0, s.at - _NEAR) : s.at + _NEAR] if t.slot < 0} for s in (new, base)
    )
    return not _AIMS.isdisjoint(here & there)


_AIMS = frozenset(("target", "goal", "forecast", "budget", "limit", "ceiling", "quota"))


def _is_average(before: list[Token]) -> bool:
    """'against its ten-year average of': an average is no level of one time."""
    compared = max((k for k, t in enumerate(before) if t.classes & _AGAINST), default=-1)
    words = " ".join(t.text for t in before[compared + 1 :]).split()
    return compared >= 0 and words[:1] != [] and words[0] in _ONE and "average" in words[1 : 1 + _NEAR]


def _is_dated(line: Line, base: Slot) -> bool:
    """'from an average of 1,250 dollars in 2013': the average of one time is a level."""
    return any(t.context and line.slots[t.slot].kind == "date" for t in line.tokens[base.at + 1 : base.at + _NEAR])


def _goes_on(line: Line, base: Slot) -> bool:
    """'from an average 950 dollars a month to 1,120': from the one average to the other."""
    after = line.slots[base.number + 1 : base.number + 2]
    return "from" in base.tags and bool(after) and "to" in after[0].tags and after[0].at - base.at <= _NEAR


def _is_others(words: list[str]) -> bool:
    """'at its rival', 'across the industry', 'expected by', 'analysts had'."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first == "at" and second in _ONE:
        return any(word in listed("rival") for word in words[2:4])
    if first in ("for", "in", "across") and second == "the":
        return words[2:3] in (["industry"], ["sector"])
    if first in listed("forecaster"):
        return second in ("had", "were", "expected")
    return second == "by" and first in ("expected", "forecast", "predicted", "estimated")


def _up_to_figure(tokens: list[Token]) -> list[Token]:
    return list(takewhile(lambda t: t.slot < 0, tokens))


_COMPARING, _AGAINST = frozenset(("from", "than", "against")), frozenset(("from", "against"))
_ONE = frozenset(("a", "an", "the", "its", "their"))
