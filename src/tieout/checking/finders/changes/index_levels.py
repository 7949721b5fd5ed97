"""The levels of an index, each of its month, and the change in percent told in a sentence before: "Prices rose 0.4 percent in May and 5.0
percent in the year to May. The index was 168.0 in May, 167.3 in April and 160.0 in May 1986"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.finders.loose import Told
from tieout.checking.lines import Lines
from tieout.quantities.calendar_names import WHOLE_MONTHS
from tieout.records import dataclass

#: How many sentences before the index the change may be told, and how far from a figure its month may stand.
_BACK, _NEAR = 3, 5
#: An index without decimals is a level of something else.
_LEAST = 10.0


@dataclass(frozen=True, slots=True)
class Month:
    """A month as printed; `year` 0 where none is told."""

    number: int
    year: int = 0


def index_levels(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`new` and `base`, an index of a month and of the month or the year before, and `stated`, the change from the one to the other."""
    at = next((k for k, t in enumerate(line.tokens) if t.text == "index"), -1)
    levels = [s for s in line.slots if at >= 0 and _is_level(s)]
    told = _told_month(line, levels, at) if len(levels) > 1 else None
    if told is None:
        return
    new, month = told
    spans = [(base, span) for base in levels if base is not new and (span := _span(_month_behind(line, base), month))]
    for base, yearly in spans:
        for before in _lines_before(line, lines):
            stated = _change(before, month, yearly == _YEAR)
            if stated is not None and _same_thing(line, at, before):
                yield Told(new=new, base=base, stated=stated)
                break


_MONTH, _YEAR = "month", "year"


def _is_level(slot: Slot) -> bool:
    figure = slot.quantity.figure
    plain = not slot.context and slot.kind in ("number", "count") and not slot.tags & {"change", "inside"}
    return plain and figure is not None and figure.pointed and (slot.quantity.value or 0.0) >= _LEAST


def _told_month(line: Line, levels: list[Slot], at: int) -> tuple[Slot, Month] | None:
    """The first level and its month, which stands behind it or before the index: "The May index was 168.0"."""
    before = line.tokens[max(0, at - _NEAR) : at]
    month = _month_behind(line, levels[0]) or _month_in(line, before) or _named(before)
    if month is None and (base := _month_behind(line, levels[1])) is not None and base.year:
        month = Month(base.number, base.year + 1)  # "registered 91.5, compared with 95.8 in June 1986"
    return (levels[0], month) if month is not None else None


def _named(tokens: list[Token]) -> Month | None:
    """The month of "the March index", which may be a word like any other."""
    return next((Month(WHOLE_MONTHS.index(t.text)) for t in tokens if t.text in WHOLE_MONTHS), None)


def _month_behind(line: Line, slot: Slot) -> Month | None:
    """The month of a level, right behind it: "167.3 in April"."""
    after = line.tokens[slot.at + 1 : slot.at + 3]
    return _month_in(line, after) if after and after[0].text in ("in", "for") else None


def _month_in(line: Line, tokens: list[Token]) -> Month | None:
    return next((m for t in tokens if t.context and t.slot >= 0 and (m := _month(line.slots[t.slot]))), None)


def _month(slot: Slot) -> Month | None:
    """The month that a date is, with no day; None for any other."""
    words = slot.quantity.text.lower().replace(",", " ").split()
    if slot.kind != "date" or not words or words[0] not in WHOLE_MONTHS or not all(w.isdigit() for w in words[1:]):
        return None
    year = int(words[1]) if len(words) > 1 else 0
    return Month(WHOLE_MONTHS.index(words[0]), year) if not year or year > _DAYS else None


_DAYS = 31


def _span(base: Month | None, new: Month) -> str:
    """What lies between two levels: a month, a year, or "" for anything else."""
    if base is None:
        return ""
    if base.number == new.number:
        return _YEAR if base.year and (not new.year or new.year - base.year == 1) else ""
    next_to = (new.number - base.number) % len(WHOLE_MONTHS) == 1
    return _MONTH if next_to and (not base.year or not new.year or new.year - base.year in (0, 1)) else ""


def _lines_before(line: Line, lines: Lines) -> Iterator[Line]:
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        before = lines[number]
        if before is not None:
            yield before


def _change(line: Line, month: Month, yearly: bool) -> Slot | None:
    """The one percentage that is told as the change of the month, or of the twelve that end with it; None where several are."""
    found = [
        s for s in line.slots if s.kind == "percent" and s.sign and _is_whole(s) and _is_of(line, s, month, yearly)
    ]
    return found[0] if len(found) == 1 else None


def _is_whole(slot: Slot) -> bool:
    """Whether a figure is a change, and of no part: not "rose 0.9 percent in the south"."""
    return {"change", "entire"} <= slot.tags


def _is_of(line: Line, slot: Slot, month: Month, yearly: bool) -> bool:
    """Whether a change is of the month ("rose 0.4 percent in May"), or of the year to it ("5.0 percent in the year to May")."""
    around = _around(line, slot)
    told = _month_in(line, around)
    if told is None or told.number != month.number or told.year not in (0, month.year):
        return False
    return yearly == any(map(_tells_year, (*around, *_compared(line, slot))))


def _around(line: Line, slot: Slot) -> list[Token]:
    """The words that say of when a change is, behind it or before: "Prices in the year to May rose 5.0 percent"."""
    behind = _run(line, slot.at + 1, 1)
    return behind if _month_in(line, behind) is not None else _run(line, slot.at - 1, -1)[::-1]


def _tells_year(token: Token) -> bool:
    return token.text in _YEARLY or token.text.split()[0] == "12" or "year-ago" in token.classes


def _compared(line: Line, slot: Slot) -> list[Token]:
    """What a change is compared with behind a comma: "fell 4.5 percent in June, compared with June a year earlier"."""
    end = slot.at + 1 + len(_run(line, slot.at + 1, 1))
    after = line.tokens[end : end + 2]
    led = len(after) > 1 and after[0].text == "," and bool(after[1].classes & {"against", "from"})
    return _run(line, end + 2, 1) if led else []


def _run(line: Line, start: int, step: int) -> list[Token]:
    """The words from one on to the next figure or mark."""
    found: list[Token] = []
    for k in range(start, max(-1, min(len(line.tokens), start + step * _REACH)), step):
        token = line.tokens[k]
        if token.text in _ENDS or (token.slot >= 0 and not token.context) or "break" in token.classes:
            break
        found.append(token)
    return found


_REACH = 9
_ENDS = frozenset((",", ".", ";", "(", ")", "and", "after", "against", "compared with", "compared to"))
_YEARLY = frozenset(
    ("year", "years", "annual", "annually", "yearly", "twelve", "year-on-year", "year on year", "months")
)


def _same_thing(line: Line, at: int, before: Line) -> bool:
    """Whether what says which index it is stands in the sentence of the change, too: "the wholesale price index"."""
    words = {_stem(t.text) for t in before.tokens}
    own = [t.text for t in line.tokens[:at] if t.slot < 0 and t.text.isalpha() and "soft" not in t.classes]
    adjusted = [{"adjusted", "unadjusted"} & {t.text for t in one.tokens} for one in (line, before)]
    return all(_stem(word) in words | _ANY for word in own) and (not all(adjusted) or adjusted[0] == adjusted[1])


def _stem(word: str) -> str:
    return word.removesuffix("s")


_ANY = frozenset(
    (
        "index",
        "price",
        "overall",
        "general",
        "official",
        "it",
        "said",
        "unadjusted",
        "adjusted",
        "base",
        "new",
        "preliminary",
    )
)
