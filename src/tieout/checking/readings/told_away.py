"""Whether a change whose levels stand in other sentences is told of something else than these: of a part, of another time, or reckoned
otherwise, as the words of its own sentence say."""

from __future__ import annotations

from itertools import pairwise, takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.reading import Reading
from tieout.checking.tags.extent import is_time
from tieout.patterns import lazily

_ROLES = ("new", "base", "later")


def told_away(reading: Reading, line: Line) -> bool:
    """'Online they rose 31 percent', 'They had grown 12 percent', 'rose 12 percent in the second half', 'had 14 percent more judges', 'Gross
    profit rose 6 percent', behind a sentence that tells two levels and none of these words."""
    stated = stated_slot(reading)
    levels = [b for role in _ROLES if isinstance(b := reading.bound.get(role), Slot)]
    if stated is None or stated in levels or len(levels) < _PAIR or stated.line != line.number:
        return False
    if stated.at and line.tokens[stated.at - 1].text == "the" and stated.tags.isdisjoint(_CHANGES):
        return False  # "the 64 to be sold": those that are counted, no change
    first = min(levels, key=lambda slot: slot.quantity.start)
    said = line.text[max(0, first.quantity.start - _BEFORE) : line.sentence.start].lower()
    ahead = line.tokens[: stated.at]
    behind = _behind(stated, line)
    if any(slot.line == line.number for slot in levels):
        if _than_when(line, stated, reading.bound.get("base")):
            return False
        told = said + line.said_before(stated)
        return first.line < line.number and (
            _is_of_another_time(line, stated, [], behind, told) or _is_of_a_part(ahead, said)
        )
    return (
        _is_of_a_part(ahead, said)
        or _OF_BEFORE.search(f" {' '.join(t.text for t in ahead)} ") is not None
        or _is_of_a_span(behind, said)
        or _counts_others(behind, said)
        or any(t.text in _QUALIFYING and t.text not in said for t in ahead)
        or _is_of_another_time(line, stated, ahead, behind, said)
        or _is_of_base(line, behind, reading)
        or _moves_another(stated, ahead, said)
        or _is_expected(ahead, behind)
        or _OTHERWISE.search(f" {' '.join(t.text for t in behind)} ") is not None
        or [t.text for t in line.tokens[stated.at + 1 + len(behind) :][:1]] == ["when"]
    )


def _than_when(line: Line, stated: Slot, base: object) -> bool:
    """'612 million higher than on March 31, when they were 8.75 billion': the time that a change is reckoned from, and the level of then."""
    if not isinstance(base, Slot) or base.line != line.number or base.at < stated.at:
        return False
    between = line.tokens[stated.at + 1 : base.at]
    return any(t.text == "when" for t in between) and any("than" in t.classes for t in between)


_CHANGES = frozenset(("change", "change-than", "change-after", "that-change", "that-one"))
#: So many levels has a change; so far before the first of them its sentence is looked over.
_PAIR, _BEFORE = 2, 80


def _behind(stated: Slot, line: Line) -> list[Token]:
    """The words behind a change in its clause; those of what it is the largest of are of other changes: "was the largest since 2010"."""
    words = list(takewhile(_goes_on, line.tokens[stated.at + 1 :]))
    most = (k for k, (a, b) in enumerate(pairwise(words)) if a.text == "the" and _MOST.fullmatch(b.text))
    return words[: next(most, len(words))]


_MOST = lazily(r"(?!latest)[a-z-]+(?:est|most|worst)|first")


def _goes_on(token: Token) -> bool:
    return token.text not in _ENDS and (token.slot < 0 or token.context)


_ENDS = frozenset((*",.;:()–—", "and", "but", "while", "when", "because"))


def _is_of_a_part(ahead: list[Token], said: str) -> bool:
    """'In its shops they rose', 'Without the new unit', 'Online': what a sentence opens with, unless that is a time or was told before."""
    if [t.text for t in ahead[:2]] == ["those", "of"]:
        return True
    if not ahead or ahead[0].text.split()[0] not in _OPENING:
        return False
    if ahead[0].text in _WHERE:
        return True
    named = [t for t in ahead[1:] if t.text.isalpha() and len(t.text) > _SHORT and "soft" not in t.classes]
    words = {stem(word.strip(_MARKS)) for word in said.split()}
    return bool(named) and not is_time(ahead[1:]) and stem(named[0].text) not in words


_OPENING = frozenset(
    "to by in at among without excluding online abroad elsewhere overseas outside inside across but".split()
)
_WHERE = frozenset(("online", "abroad", "elsewhere", "overseas"))
_SHORT, _MARKS = 3, ".,;:()'’"
#: "They had grown 12 percent"
_OF_BEFORE = lazily(r" had(?: already| also| only| just)* (?:[a-z]+ed|[a-z]+en|[a-z]+wn|been|gone|come|shrunk|sunk) ")


def _is_of_a_span(behind: list[Token], said: str) -> bool:
    """'in the second half', of levels that are not told of a half."""
    words = [word for token in behind for word in token.text.split()]
    return any(word in _SPANS and k and words[k - 1] in _NTH and word not in said for k, word in enumerate(words))


_SPANS = frozenset("half quarter month months week weeks days".split())
_NTH = frozenset("first second third fourth last final latest past".split())


def _is_of_another_time(line: Line, stated: Slot, ahead: list[Token], behind: list[Token], said: str) -> bool:
    """'It is up 14 percent this year', 'On the year, they rose', 'They rose 4 percent in April', of levels that are told of none of these."""
    words = {word.removesuffix("'s") for token in (*ahead, *behind) for word in token.text.split()}
    if words & _YEARLY and not _YEAR.search(said):
        return True
    dates = [
        line.slots[t.slot] for t in (*ahead, *behind) if t.slot >= 0 and t.context and line.slots[t.slot].kind in _TIMES
    ]
    return any(slot.quantity.text.lower() not in said for slot in dates if slot is not stated)


def _is_of_base(line: Line, behind: list[Token], reading: Reading) -> bool:
    """'rose to 41 million in May from 38 million in April. They rose 4 percent in April': in the time of the level before."""
    base, new = (reading.bound.get(role) for role in ("base", "new"))
    if not isinstance(base, Slot) or not isinstance(new, Slot) or not behind or behind[0].text not in ("in", "for"):
        return False
    dates = [line.slots[t.slot].quantity.text for t in behind[:_PAIR] if t.slot >= 0 and t.context]
    theirs, mine = (line.text[b.quantity.end : b.quantity.end + _NEAR] for b in (base, new))
    return any(date in theirs and date not in mine for date in dates)


_NEAR = 20
_YEARLY = frozenset("year annual annually year-on-year year-over-year".split())
_YEAR = lazily(r"\b(?:year|annual|(?:19|20)\d\d|twelve months|12 months)")
_TIMES = frozenset(("date", "duration"))


def _moves_another(stated: Slot, ahead: list[Token], said: str) -> bool:
    """'It cut fares by 14 percent'"""
    at = next((k for k in range(len(ahead) - 1, -1, -1) if ahead[k] is stated.verb), -1)
    if at < 0 or ahead[-1].text != "by":
        return False
    named = [t for t in ahead[at + 1 :] if t.slot < 0 and not t.classes and t.text.isalpha() and len(t.text) > _SHORT]
    return any(stem(t.text) not in said for t in named)


def _is_expected(ahead: list[Token], behind: list[Token]) -> bool:
    """'more than the rise of 4 percent expected'"""
    return any(
        t.text in _EXPECTED for t in behind[: _LEAD if behind[:1] and behind[0].text == "what" else _PAIR]
    ) or any("than" in t.classes or t.text == "than" for t in ahead[-_LEAD:])


_EXPECTED, _LEAD = frozenset("expected forecast predicted planned hoped".split()), 5


def _counts_others(behind: list[Token], said: str) -> bool:
    """'14 percent more judges', where cases were told"""
    if len(behind) < _PAIR or behind[0].text not in (*_MORE, "to"):
        return False
    noun = behind[1]
    if behind[0].text == "to":
        return not noun.context
    return noun.slot < 0 and not noun.classes and noun.text.isalpha() and stem(noun.text) not in said


_MORE = frozenset(("more", "fewer", "less"))
_QUALIFYING = frozenset("gross net operating core primary underlying pretax pre-tax adjusted headline".split())
_OTHERWISE = lazily(
    r" (?:without|but for|in (?:euros?|dollars?|pounds|yen|local|constant|real|volume|value|sterling|francs|marks)"
    r"|from (?:its|their|the|a|his|her) (?:[a-z]+ )?(?:peak|high|low|record|trough)"
    r"|at (?:its|their|his|her) [a-z]+|for [a-z]{3,}(?:ies|s)|seasonally) "
)
