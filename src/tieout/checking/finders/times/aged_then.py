"""How old someone was on a day, and is now: "Adam Reed, 48, was … today. On March 3, 1987, then 22-year-old Reed …", "Reed, then 22, …"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.model import Quantity

_NAME = r"[^\W\d_a-z][\w’'-]+"
#: "Reed, then 25", and "then 25-year-old Reed".
_BEFORE = lazily(rf"({_NAME}),\s+then(?:\s+only|\s+just)?(?:\s+aged)?[\s-]$")
_THEN, _BEHIND = lazily(r"(?i)\bthen(?:\s+aged)?[\s-]$"), lazily(rf"\s+({_NAME})\b")
#: The age that is told of the name now: "Adam Reed, Jr., 48,".
_NOW, _CLOSES = lazily(rf"({_NAME})(?:,?\s+(?:Jr|Sr)\.?)?,\s+$"), lazily(r"\s*[,.;(]")
#: "On the night of May 2, 1985, Reed, then 25, …": nothing stands before the day, or between it and the name. "Reed, then 25, sang on May 2, 1985"
#: may be of another day where it goes on.
_ON = lazily(
    r"(?i)\b(?:on|in|around|about|(?:night|morning|evening|afternoon|day|week|hours|spring|summer|autumn|winter) of)"
    r"(?:\s+(?:late|early|about|around))*\s+$"
)
_OPENS = lazily(
    r"(?i)^\s*(?:at\s[^,;]*\s)?(?:on|in|around|about)(?:\s+or\s+(?:around|about))?(?:\s+the\s+[a-z]+(?:\s+hours)?\s+of)?(?:\s+(?:late|early))?\s+$"
)
_GOES_ON = lazily(
    r"(?i)[,;:]|\b(?:that|which|who|whose|when|where|as|says?|said|told|tells|claim[a-z]*|built|born|founded|made|dated|from|since|of)\b"
)
_OLDEST, _REACH = 110, 40
#: So many sentences back the age now may stand.
_BACK = 60


def aged_then(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`then`, the age, `first`, the only date of its sentence, `stated`, the only age that is told of the name above, and `last`, the day that
    the page bears, where the article has none."""
    dates = [slot for slot in line.slots if slot.kind == "date"]
    if len(dates) != 1 or not _is_dated(dates[0].quantity):
        return
    for slot in line.slots:
        named = _name(slot, line)
        tie = _tie(slot, *named, dates[0], line) if named is not None else None
        now = _now(named[0], slot, line, lines) if named is not None and tie is not None else None
        if now is None or tie is None:
            continue
        bound: dict[str, Bound] = {"stated": now, "then": slot, "first": dates[0]}
        published = lines.published
        if published is None and (page := _page(lines)) is not None:
            published, bound["last"] = page.quantity.first, page
        if published is not None:
            sure = _is_of(now, published, lines) and _may_be_of_one(now, slot, dates[0], published, lines)
            yield (tie if sure else Partial)(bound)


def _is_dated(one: Quantity) -> bool:
    first, last = one.first, one.last
    return first is not None and last is not None and one.text.endswith(str(first.year)) and first.year == last.year


def _name(slot: Slot, line: Line) -> tuple[str, int, int] | None:
    """Whose age it is, and where the words that say so begin and end."""
    if (
        slot.kind not in ("duration", "number")
        or slot.unit not in ("year", "")
        or not 0 < (slot.quantity.value or 0) < _OLDEST
    ):
        return None
    low = max(line.sentence.start, slot.quantity.start - _REACH)
    ahead = line.text[low : slot.quantity.start]
    if (before := _BEFORE.search(ahead)) is not None:
        return before[1], low + before.start(), slot.quantity.end
    behind = _BEHIND.match(line.text, slot.quantity.end, line.sentence.end)
    then = _THEN.search(ahead)
    if behind is None or then is None or not slot.quantity.text.endswith("old"):
        return None
    return behind[1], low + then.start(), behind.end()


def _tie(slot: Slot, name: str, start: int, end: int, day: Slot, line: Line) -> type[dict[str, Bound]] | None:
    """How surely a date is that of the age: right before the name; loosely behind it, where the sentence opens with the name."""
    at = day.quantity
    if day.at < slot.at:
        apart = line.text[at.end : start].strip()
        led = line.text[line.sentence.start : at.start]
        return None if apart not in ("", ",") else Told if _OPENS.match(led) else Partial if _ON.search(led) else None
    opens = not line.text[line.sentence.start : start].strip()
    between = line.text[end : at.start].removeprefix(",")
    return Partial if opens and _ON.search(between) and not _GOES_ON.search(between) else None


def _is_of(now: Slot, published: date, lines: Lines) -> bool:
    """Whether the sentence of the age now tells no other year, of which that age may be."""
    there = lines.sentences[now.line]
    return _YEAR.findall(lines.text[there.start : there.end]) in ([], [str(published.year)])


_YEAR = lazily(r"\b(?:1[89]|20)[0-9]{2}\b")


def _may_be_of_one(now: Slot, then: Slot, day: Slot, published: date, lines: Lines) -> bool:
    """Whether who is so old was born by the day, and none of his family is told of between, who has his name."""
    past, age = day.quantity.first, now.quantity.value or 0
    between = lines.text[now.quantity.end : then.quantity.start]
    return past is not None and published.year - past.year <= age and _FAMILY.search(between) is None


_FAMILY = lazily(
    r"(?i)\b(?:his|her|whose)\s+(?:[a-z-]+\s+)?(?:father|mother|wife|husband|widow|widower|son|daughter|brother|sister|uncle|aunt|cousin|nephew|niece"
    r"|grand[a-z]+)\b"
)


def _now(name: str, slot: Slot, line: Line, lines: Lines) -> Slot | None:
    """The age told of a name above, the only one."""
    found = [
        (number, one)
        for number in range(max(0, line.number - _BACK), line.number + 1)
        for one in lines.own(number)
        if one.start < slot.quantity.start and _is_now(one, name, lines.text)
    ]
    if len({one.value for _, one in found}) != 1:
        return None
    there = lines.whole(found[0][0])
    return next((s for s in there.slots if s.quantity is found[0][1]), None) if there is not None else None


def _is_now(one: Quantity, name: str, text: str) -> bool:
    if one.kind not in ("duration", "number") or not one.text.isdigit():
        return False
    told = _NOW.search(text, max(0, one.start - _REACH), one.start)
    return told is not None and told[1] == name and _CLOSES.match(text, one.end) is not None


def _page(lines: Lines) -> Slot | None:
    """The day on which the page says that it was published."""
    page = next((page for page, _ in lines.dated), None)
    number = next((k for k in range(len(lines)) if page in lines.own(k)), -1) if page is not None else -1
    there = lines.whole(number) if number >= 0 else None
    return next((slot for slot in there.slots if slot.quantity is page), None) if there is not None else None
