"""A length of time from the date of one sentence to that of the next: "The mine opened in 1931. It closed in 1986, after 55 years",
"In 1986, 55 years later, …", "It took 55 years until it closed in 1986"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.times.with_date import with_date
from tieout.checking.lines import Lines
from tieout.checking.readings.opening import subject_words
from tieout.patterns import lazily

#: The length may count from what stood so many sentences back.
_BACK = 4
_AT, _MARKS = frozenset(("in", "on")), frozenset((",", ".", ";", "-", "–", "—"))
_ONLY = frozenset((",", "only", "just", "exactly", "some", "fully"))
_THINGS = frozenset(("it", "they", "this", "that", "these", "those"))
#: What a thing begins with.
_BEGUN = frozenset(
    """opened began begun started founded launched built signed seized captured stolen taken closed banned elected hired jailed arrested
    imprisoned sank broke left planted laid""".split()
)
_LASTED = frozenset(("took", "lasted", "stood", "ran", "needed", "waited"))
_UNTIL = frozenset(("until", "before", "till"))


def between_dates(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `first`, the only date of the sentence before, and `last`, the only one of the line."""
    dates = [slot for slot in line.slots if slot.kind == "date"]
    lengths = [slot for slot in line.slots if slot.kind == "duration"]
    before = with_date(line.number - 1, lines) if len(dates) == len(lengths) == 1 else None
    firsts = [slot for slot in before.slots if slot.kind == "date"] if before is not None else []
    if before is None or len(firsts) != 1 or not _are_alike(firsts[0], dates[0]) or not _is_at(firsts[0], before):
        return
    told = _told(line, lengths[0], dates[0])
    if told is None or _goes_on(firsts[0], before) or _counts_from_another(lengths[0], dates[0], line, lines):
        return
    subject = subject_words(line) or [token.text for token in line.tokens[:1]]
    surely = told is Told or (subject[0] in _THINGS and not before.texts.isdisjoint(_BEGUN))
    yield (Told if surely else Partial)(stated=lengths[0], first=firsts[0], last=dates[0])


def _told(line: Line, length: Slot, last: Slot) -> type[dict[str, Bound]] | None:
    """How surely words tie a length to the date of its sentence; None where they do not."""
    behind = [token.text for token in line.tokens[length.at + 1 : length.at + 3]] or ["."]
    if last.at < length.at:
        between = [token.text for token in line.tokens[last.at + 1 : length.at]]
        if behind[0] == "later" and (behind[1:] or ["."])[0] in _MARKS and _ONLY.issuperset(between):
            return Told
        return Partial if between in (["after"], [",", "after"]) and behind[0] in _MARKS else None
    ahead = [token.text for token in line.tokens[max(0, length.at - 2) : length.at]]
    lasted = not _LASTED.isdisjoint(ahead) and behind[0] in _UNTIL
    return Partial if lasted and _is_at(last, line) else None


def _goes_on(first: Slot, before: Line) -> bool:
    """'opened in 1902 and ran for 20 years. It was sold in 1925, three years later': what came later did so after a length told behind the date."""
    if any(slot.kind == "duration" for slot in before.slots[first.number + 1 :]):
        return True
    return WENT_ON.search(before.text, first.quantity.end, before.sentence.end) is not None


#: Words that lead to another time: "joined in 1988, and was 40 when he left".
WENT_ON = lazily(
    r"\b(?:until|till|before|when|after|then|later|since|by|next|following|soon|finally|eventually|second|again|another)\b"
)


def _is_at(date: Slot, line: Line) -> bool:
    return date.at > 0 and line.tokens[date.at - 1].text in _AT


def _are_alike(one: Slot, other: Slot) -> bool:
    """Whether both dates are years, or both are told to the month or the day."""
    return one.quantity.text.isdigit() == other.quantity.text.isdigit() and one.quantity.text != other.quantity.text


def _counts_from_another(length: Slot, last: Slot, line: Line, lines: Lines) -> bool:
    """Whether another year, told farther back, is the one that the length counts from."""
    end = last.quantity.first
    if end is None or length.unit != "year":
        return False
    years = length.quantity.value or 0.0
    told = (one for k in range(line.number - _BACK, line.number - 1) for one in lines.own(k) if one.kind == "date")
    return any(one.first is not None and abs(end.year - one.first.year - years) <= 1 for one in told)
