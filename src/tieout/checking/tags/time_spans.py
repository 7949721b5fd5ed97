"""Step 1 and 2 together: lengths of time tied to the dates that they run between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.quantities.model import Quantity


def span_dates(line: Line) -> None:
    """'the five-year plan (2021-25)', 'three-day talks from 3 to 5 May', 'from 1988 to 2016, for 28 years'."""
    slots = line.slots
    if "duration" not in [slot.kind for slot in slots]:
        return
    for one, other in pairwise(slots):
        if _is_length(line, one) and spans(other.quantity, one.quantity) and _behind(line, one, other):
            tie("span-of", other, one)
        elif _is_length(line, other) and spans(one.quantity, other.quantity) and _before(line, one, other):
            tie("span-of", one, other)
    for one, other, third in zip(slots, slots[1:], slots[2:], strict=False):
        if other.kind == third.kind == "date" and _is_length(line, one) and _runs(line, one, other, third):
            _ends(other, third, one)
        elif one.kind == other.kind == "date" and _is_length(line, third) and _ran(line, one, other, third):
            _ends(one, other, third)


def _ends(first: Slot, last: Slot, length: Slot) -> None:
    tie("starts", first, length)
    tie("ends", last, first)


#: Before a length of less than a year that is a stretch; "on ten days between …" counts days.
_STRETCH = frozenset("for over lasted lasting lasts spanning spanned spans of took takes taking the than".split())
_SHORT = frozenset(("day", "week", "month"))
#: A date that covers no more days is a month, and no span of several.
_MONTH = 45


def _is_length(line: Line, slot: Slot) -> bool:
    """Whether a slot is a length of time, and no age and no number of days of a longer time."""
    if slot.kind != "duration" or slot.quantity.subject == "age":
        return False
    if slot.unit not in _SHORT or "-" in slot.quantity.text:
        return True
    before = line.tokens[slot.at - 1].text.split()[-1:] if slot.at else []
    return bool(before) and (before[0] in _STRETCH or before[0] in _ASIDE)


def spans(date: Quantity, length: Quantity) -> bool:
    """Whether a date covers several years ("2021-25"), or, for a length of days or weeks, several days ("May 3-7")."""
    if date.kind != "date":
        return False
    first, last, printed = date.first, date.last, date.days
    if date.text.lower().endswith(("s", "century")):
        return False  # "in the early 1980s": within it, not all of it
    if length.unit == "month":
        return printed is None and first is not None and last is not None and (last - first).days > _MONTH
    if length.unit in _SHORT:
        return printed is not None and printed.last > printed.first
    return printed is None and first is not None and last is not None and last.year > first.year + 1


def _behind(line: Line, length: Slot, span: Slot) -> bool:
    """'the five-year plan (2021-25)', 'a five-year plan for 1987-1991'."""
    between = line.tokens[length.at + 1 : span.at]
    if [t.text for t in between[-2:]] == [",", "from"]:
        between = between[:-2]
    if len(between) > 5 or any(t.text in _OTHERS or "break" in t.classes for t in between[:-1]):
        return False
    return len(between) <= 3 or between[-1].text != ","


def _before(line: Line, span: Slot, length: Slot) -> bool:
    """'the 2021-25 five-year plan', '(1988-2016, 28 years)'."""
    near = [t.text for t in line.tokens[span.at + 1 : length.at]]
    if not near or _is_called(near, length):
        return True
    return near[0] in _ASIDE and _joined(near[1:]) and _closes(line, length)


def _is_called(near: Sequence[str], length: Slot) -> bool:
    """'the 2021-25 programme, a five-year plan': what has the span is said to be one of that length."""
    named = [word for word in near[:-2] if word.isalpha()]
    return (
        near[-2:] in ([",", "a"], [",", "an"])
        and "-" in length.quantity.text
        and len(named) == len(near) - 2 <= _NAME
        and _OTHERS.isdisjoint(named)
    )


_NAME = 3


#: What opens a time of its own, to which the dates belong: "a five-day trip in the week from 3 to 9 May".
_OTHERS = frozenset(",;: day days week weeks fortnight month months term season year years".split()) | {",", ";", ":"}
#: The marks behind which the length of what was said stands.
_ASIDE = frozenset((",", "-", "–", "—", "("))
_JOINS = frozenset(
    """for or over a full whole period span stretch total of spanning altogether about exactly nearly some reign term stint tenure career
    run interval era""".split()
)


def _joined(words: Sequence[str]) -> bool:
    return all(word in _JOINS for text in words for word in text.split())


def _closes(line: Line, length: Slot) -> bool:
    """Whether nothing but the end of the aside follows the length: "(1988-2016, 28 years)", not "2016, 28 years after …"."""
    after = line.tokens[length.at + 1 : length.at + 2]
    return not after or after[0].text in {*_ASIDE, ")", ".", ";", "in", "in all", "altogether"}


_TO = ("to", "until", "till", "through", "-", "–")
_PAIRS = frozenset(
    (a, b)
    for a, several in (("from", _TO), ("between", ("and", "to")), ("period", _TO), ("covering", _TO))
    for b in several
)


def _runs(line: Line, length: Slot, first: Slot, last: Slot) -> bool:
    """'for 26 years from 1988 to 2016', '14 consecutive years between 2002 and 2015'."""
    near = _plain(line.tokens[length.at + 1 : first.at])
    if near[:1] == ["full"]:
        near = near[2:]  # "four full years from"
    if not near or len(near) > _LONGEST or any(t in ";:.and" for t in near) or "," in near[:-2]:
        return False
    if len(near) > _LONG and (near[0] != "of" or not _OTHERS.isdisjoint(near)):
        return False  # "over 10 years bad farm loan debts run up between"
    if near[-2:-1] and near[-2].endswith("ed") and near[-1] == "between" and near[0] not in ("of", near[-2]):
        return False  # "over 10 years losses incurred between"
    return _pair(near[-1:], line.tokens[first.at + 1 : last.at])


#: So many words may stand between a length and its dates; of more, none may open a time of its own.
_LONG, _LONGEST = 4, 5


def _pair(before: Sequence[str], between: Sequence[Token]) -> bool:
    words = [text for text in _plain(between) if text != ","]
    return bool(before) and len(words) == 1 and (before[0], words[0]) in _PAIRS


def _plain(tokens: Sequence[Token]) -> list[str]:
    """The words and marks without the days of the week: "from Monday, 5 May, to Friday, 16 May"."""
    kept = [t for k, t in enumerate(tokens) if not _of_weekday(tokens, k)]
    return [t.text for t in kept]


def _of_weekday(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a day of the week, or the comma behind one."""
    day = "weekday" in tokens[at].classes
    return day or (tokens[at].text == "," and at > 0 and "weekday" in tokens[at - 1].classes)


def _ran(line: Line, first: Slot, last: Slot, length: Slot) -> bool:
    """'from 1988 to 2016, for 28 years', 'between 1950 and 2000 - half a century -', 'from 1988 to 2016, a period of 28 years'."""
    before = _plain(line.tokens[max(0, first.at - 3) : first.at])[-1:]
    near = [t.text for t in line.tokens[last.at + 1 : length.at]]
    if not near or len(near) > 6 or not _pair(before, line.tokens[first.at + 1 : last.at]):
        return False
    return _joined(near[1:]) and (near[0] in _ASIDE or near[0] == "for")
