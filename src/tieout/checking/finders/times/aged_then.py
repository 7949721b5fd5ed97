"""How old someone was on a day, and is now: "Adam Reed, 48, was … today. On March 3, 1987, then 22-year-old Reed …", "Reed, then 25, …"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Told
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.model import Quantity

_NAME = r"[^\W\d_a-z][\w’'-]+"
#: "Reed, then 25", and "then 25-year-old Reed".
_BEFORE = lazily(rf"({_NAME}),\s+then(?:\s+only|\s+just)?(?:\s+aged)?[\s-]$")
_THEN, _BEHIND = lazily(r"(?i)\bthen(?:\s+aged)?[\s-]$"), lazily(rf"\s+({_NAME})\b")
#: The age that is told of the name now: "Adam Reed, Jr., 48,".
_NOW, _CLOSES = lazily(rf"({_NAME})(?:,?\s+(?:Jr|Sr)\.?)?,\s+$"), lazily(r"\s*[,.;(]")
_OLDEST, _REACH = 110, 40


def aged_then(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`then`, the age, `first`, the only date of its sentence, `stated`, the only age that is told of the name above, and `last`, the day that
    the page bears, where the article has none."""
    dates = [slot for slot in line.slots if slot.kind == "date"]
    if len(dates) != 1 or not _is_dated(dates[0].quantity):
        return
    for slot in line.slots:
        name = _name(slot, line)
        now = _now(name, slot, line, lines) if name else None
        if now is None:
            continue
        if lines.published is not None:
            yield Told(stated=now, then=slot, first=dates[0])
        elif (page := _page(lines)) is not None:
            yield Told(stated=now, then=slot, first=dates[0], last=page)


def _is_dated(one: Quantity) -> bool:
    first, last = one.first, one.last
    return first is not None and last is not None and one.text.endswith(str(first.year)) and first.year == last.year


def _name(slot: Slot, line: Line) -> str:
    """Whose age it is."""
    if (
        slot.kind not in ("duration", "number")
        or slot.unit not in ("year", "")
        or not 0 < (slot.quantity.value or 0) < _OLDEST
    ):
        return ""
    ahead = line.text[max(line.sentence.start, slot.quantity.start - _REACH) : slot.quantity.start]
    if (before := _BEFORE.search(ahead)) is not None:
        return before[1]
    behind = _BEHIND.match(line.text, slot.quantity.end, line.sentence.end)
    return behind[1] if behind is not None and slot.quantity.text.endswith("old") and _THEN.search(ahead) else ""


def _now(name: str, slot: Slot, line: Line, lines: Lines) -> Slot | None:
    """The age told of a name above, the only one."""
    found = [
        (number, one)
        for number in range(line.number + 1)
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
