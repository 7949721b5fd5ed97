"""Step 2, tag: the time that words give a level, and which of two times comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tieout.checking.compact.line import Line, Slot, Token
from tieout.records import dataclass

#: How far words reach back from the article's time: "now", no word, "last year", "a year ago", "a year earlier" than the other.
NOW, LAST, AGO, EARLIER = 0, -1, -2, -3


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as printed (by its `name`, too, where its day is not known), or how far back words reach.

    month    no year is told
    nth      of several stretches ("the second")
    span     the stretch that words name ("the week before")
    """

    name: str = ""
    date: date | None = None
    back: int = 0
    month: bool = False
    nth: int = 0
    span: str = ""


def moment(line: Line, slot: Slot) -> Moment | None:
    """The time of a level: behind it, or where its clause opens; None where no words give one."""
    told = _in(_behind(line, slot), line) or _in(_opening(line, slot), line)
    if _by_tense(line, slot):
        return replace(told or Moment(), back=EARLIER)
    return told


def told_times(line: Line, one: Slot, other: Slot) -> tuple[Moment | None, Moment | None]:
    """The times of two levels; beside one of now, what "was" is of before: "was 120 euros and is now 90"."""
    first, second = moment(line, one), moment(line, other)
    if first is None and _is_now(second) and _is_past(line, one):
        return Moment(back=EARLIER), second
    if second is None and _is_now(first) and _is_past(line, other):
        return first, Moment(back=EARLIER)
    return first, second


def _is_now(told: Moment | None) -> bool:
    return told is not None and not told.name and told.back == NOW and not told.span


def _is_past(line: Line, slot: Slot) -> bool:
    """Whether the words right before a level say that it was so, or once."""
    for token in reversed(line.tokens[max(0, slot.at - _LED) : slot.at]):
        if token.text in _PAST:
            return True
        if not (token.text in _LEADS or "soft" in token.classes):
            return False
    return False


_LED, _LEADS = 4, frozenset(("to", "be", "at", "only", "just"))
_PAST = frozenset(
    (
        "was",
        "were",
        "it was",
        "they were",
        "there was",
        "there were",
        "used",
        "used to",
        "stood",
        "once",
        "formerly",
        "cost",
    )
)


def behind_aside(line: Line, slot: Slot) -> Moment | None:
    """The time behind the comma that closes what tells a level again: "27.3 million, or 4.2 percent of sales, in 2019"."""
    comma = next((k for k in range(slot.at + 1, slot.at + _REACH) if _text(line, k) == ","), 0)
    return _in(_run(line, comma + 1), line) if comma and _text(line, comma + 1) in ("in", "for") else None


def _text(line: Line, k: int) -> str:
    return line.tokens[k].text if k < len(line.tokens) else ""


def order(first: Moment, second: Moment) -> int | None:
    """-1 where the first is the earlier, 1 where the second is, 0 where the words leave it open; None for one and the same time."""
    if first.name and second.name:
        return _of_dates(first, second)
    if not first.name and not second.name:
        return None if first.back == second.back else -1 if first.back < second.back else 1
    back = second.back if first.name else first.back
    if back == LAST:
        return 0
    return -1 if (first.name == "") == (back < LAST) else 1


def _of_dates(first: Moment, second: Moment) -> int | None:
    """The order of two dates; open where they are months of which no year is told."""
    if first.nth and second.nth and None in (first.date, second.date):
        return _in_order(first.nth, second.nth)
    if first.name == second.name or (first.date is not None and first.date == second.date):
        return None
    if first.date is None or second.date is None or first.month or second.month:
        return (first.back > second.back) - (first.back < second.back)
    return -1 if first.date < second.date else 1


def _in_order(first: int, second: int) -> int | None:
    """The order of two stretches of one year; open where the last one may be of the year before."""
    if abs(first - second) in (0, _FOUR - 1):
        return 0 if first != second else None
    return -1 if first < second else 1


_FOUR = 4


def _behind(line: Line, slot: Slot) -> list[Token]:
    """What stands behind a figure, up to a mark, another figure or a word that begins something else."""
    return _run(line, slot.at + 1)


def _run(line: Line, start: int) -> list[Token]:
    """The tokens from one on, up to a mark, a figure or a word that begins something else."""
    out: list[Token] = []
    for token in line.tokens[start : start + _REACH - 1]:
        if token.text in _ENDS or (token.slot >= 0 and not token.context) or "break" in token.classes:
            break
        out.append(token)
    return out


_REACH = 10
_ENDS = frozenset((",", ".", ";", ":", "(", ")", "–", "—", "and"))


def _opening(line: Line, slot: Slot) -> list[Token]:
    """The first words of the clause that a figure stands in, where no other figure stands before it there."""
    start = 0
    for k in range(slot.at - 1, -1, -1):
        token = line.tokens[k]
        if token.slot >= 0 and not token.context and "change" not in line.slots[token.slot].tags:
            start = next((j for j in range(k, slot.at) if line.tokens[j].text in OPENERS), -1) + 1
            if not start:
                return []
            break
        if token.text == ";":
            start = k + 1
            break
    while start < slot.at and line.tokens[start].text in OPENERS:
        start += 1
    return line.tokens[start : min(start + _FRONT, slot.at)]


_FRONT = 5
#: What may open a clause before its time.
OPENERS = frozenset((",", ";", "and", "but", "while", "whereas", "–", "—", ":"))


def _in(tokens: list[Token], line: Line) -> Moment | None:
    """The time that words tell."""
    for k, token in enumerate(tokens):
        if token.context and token.slot >= 0:
            slot = line.slots[token.slot]
            if slot.kind in ("date", "ordinal"):
                return _of_date(slot)
            if slot.kind == "duration" and k + 1 < len(tokens) and tokens[k + 1].text in _AGO:
                return Moment(back=AGO if tokens[k + 1].text == "ago" else EARLIER)
        elif "weekday" in token.classes:
            return Moment(token.text, month=True)
        elif (back := _back(tokens, k)) is not None:
            return Moment(back=back, span=_span(tokens[max(0, k - 1) : k + 2]))
    return None


def _back(tokens: list[Token], k: int) -> int | None:
    """How far back a word reaches that is no date."""
    text, after = tokens[k].text, tokens[k + 1].text if k + 1 < len(tokens) else ""
    if text in ("now", "today", "currently", "this fall") or (text == "this" and after in SPANS):
        return NOW
    if text in ("last year", "last fall") or (text == "last" and after in SPANS):
        return LAST
    if text in ("year ago", "year-ago") or after == "ago":
        return AGO
    if (
        tokens[k].classes & {"earlier", "year-ago"}
        or (text in ("previous", "prior", "preceding") and after in SPANS)
        or (text in ("earlier", "before") and k and tokens[k - 1].text in SPANS)
    ):
        return EARLIER
    return None


def _span(tokens: list[Token]) -> str:
    """The stretch of time that a phrase names: "week" of "the week before", "the previous week"."""
    return next((word for t in tokens for word in t.text.replace("-", " ").split() if word in SPANS), "")


_AGO = frozenset(("ago", "earlier", "before"))
SPANS = frozenset(
    "year month week quarter season half summer winter autumn spring fall decade day time period session".split()
)


def _of_date(slot: Slot) -> Moment:
    name = slot.quantity.text.lower()
    return Moment(
        name,
        slot.quantity.first,
        nth=_NTH.get(name.split()[0], 0),
        month=not any(len(run) == 4 for run in _digits(slot.quantity.text)),
    )


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def _digits(text: str) -> list[str]:
    return "".join(c if c.isdigit() else " " for c in text).split()


def _by_tense(line: Line, slot: Slot) -> bool:
    """'it had been 50,000': before the time of what else is told."""
    before = [t.text for t in line.tokens[max(0, slot.at - 3) : slot.at]]
    return not {"had been", "had stood"}.isdisjoint(before) or before[-2:] in (["had", "been"], ["had", "stood"])
