"""Step 2, tag: what brackets alone say of a figure in them: a comparison, a change."""

from __future__ import annotations

from tieout.checking.compact.brackets import CLOSE, OPEN, stands_alone
from tieout.checking.compact.groups import CHANGED, COMPARED
from tieout.checking.compact.line import Line, Slot, Token, tie


def in_brackets(line: Line, slot: Slot) -> None:
    """What brackets alone say of a figure: "9.0 million (2019: 7.5 million)" is a comparison, "(+25%)" a change."""
    if slot.quantity.text[:1] in _SIGNS and slot.kind in ("percent", "percentage_point") and "plain" in slot.tags:
        slot.tags.add("change")
        slot.tags -= {"plain", "bare"}
    elif (
        slot.tags & {"paren", "colon"}
        and not slot.tags & _TOLD
        and (_labelled(line, slot) or _dated(line, slot) or _of_day(line, slot) or _was(line, slot))
    ):
        _set_against(slot)
    elif (change := _compared(line, slot)) is not None:
        _set_against(slot)
        tie("details", slot, change)


def _was(line: Line, slot: Slot) -> bool:
    """'31.2 MB (was 39 MB, down a fifth)', 'costs £84 (it was £80)', '(58 KB, was 71 KB)': what brackets open with "was", or put behind a level,
    is the one before it."""
    ahead = [token.text for token in line.tokens[max(0, slot.at - 2) : slot.at]]
    if len(ahead) < _LEAD or ahead[1] not in _WAS:
        return False
    return ahead[0] in OPEN or (ahead[0] == "," and slot.number > 0 and line.slots[slot.number - 1].at == slot.at - 3)


_LEAD = 2
_WAS = frozenset(("was", "were", "it was", "they were"))


def _set_against(slot: Slot) -> None:
    slot.tags.add("against")
    slot.tags -= {"plain", "bare"}


def _compared(line: Line, slot: Slot) -> Slot | None:
    """The change whose base stands alone in brackets: "3 percent more than a year ago (392)", "86 fewer than at the peak (1,538)"."""
    if not stands_alone(line, slot) or slot.tags & _TOLD:
        return None
    change = next((s for s in reversed(line.slots[: slot.number]) if not s.context), None)
    if change is None or change.tags.isdisjoint(CHANGED):
        return None
    between = line.tokens[change.at + 1 : slot.at - 1]
    if not any(t.text in _THAN or t.classes & COMPARED for t in between) or any("break" in t.classes for t in between):
        return None
    return change


_THAN = frozenset(("than", "on", "over", "above", "below"))
_SIGNS = frozenset("+-−–")
_TOLD = frozenset(("from", "to", "than", "against", "at", "by", "change", "or"))
_LABELS = frozenset(
    ": , q h fy first second third fourth half quarter prior previous last year period same month comparable in".split()
)


def _labelled(line: Line, slot: Slot) -> bool:
    """Whether all before the figure in its brackets is the time that it is of: "(2019:", "(prior year:", "(H1 2020:"."""
    label: list[Token] = []
    for token in reversed(line.tokens[max(0, slot.at - 7) : slot.at]):
        if token.text in OPEN:
            return (
                bool(label)
                and label[0].text == ":"
                and any(t.context or "year-ago" in t.classes or t.text in _YEARS for t in label)
            )
        if not (token.context or token.text in _LABELS or "year-ago" in token.classes):
            return False
        label.append(token)
    return False


def _dated(line: Line, slot: Slot) -> bool:
    """Whether all behind the figure in its brackets is an earlier time: "(650 million in the same period last year)"."""
    if slot.at == 0 or line.tokens[slot.at - 1].text not in OPEN:
        return False
    label: list[Token] = []
    for token in line.tokens[slot.at + 1 : slot.at + 9]:
        if token.text in CLOSE:
            back = any("year-ago" in t.classes or "earlier" in t.classes for t in label)
            return back or _is_first(line, slot, label)
        if not (token.context or token.text in _LABELS | _SMALL or token.classes & {"year-ago", "earlier"}):
            return False
        label.append(token)
    return False


def _is_first(line: Line, slot: Slot, label: list[Token]) -> bool:
    """'came to 9.0 million (7.5 million in 2019)': whether the brackets give another level of what stands right before them, at the first time
    that the sentence tells."""
    host = line.slots[slot.number - 1] if slot.number else None
    if host is None or host.at != slot.at - 2 or (host.kind, host.unit) != (slot.kind, slot.unit):
        return False
    own = [line.slots[t.slot] for t in label if t.slot >= 0]
    first = own[0].quantity.first if len(own) == 1 else None
    others = (s.quantity.first for s in line.slots if s.kind == "date" and s not in own)
    return first is not None and all(other is None or first < other for other in others)


_SMALL = frozenset(("the", "a", "of", "for", "ago", "earlier", "before"))


def _of_day(line: Line, slot: Slot) -> bool:
    """'down on 2019 (72.0 percent)', 'that of 2015 (1,200)', 'than in the second quarter (1,200)': the brackets give the level of the time
    that it is compared with."""
    at = slot.at - 1
    if at < 2 or line.tokens[at].text not in OPEN:
        return False
    time = at - 1
    while time > 0 and _tells_time(line.tokens[time]):
        time -= 1
    word = line.tokens[time]
    if (
        time == at - 1
        or not word.classes & {"from", "than", "against"}
        and word.text not in ("on", "of", "since", "over")
    ):
        return False
    return (
        line.tokens[at - 1].context
        or line.tokens[at - 1].text in _STRETCHES
        or "year-ago" in line.tokens[at - 1].classes
    )


def _tells_time(token: Token) -> bool:
    """Whether a word may stand in a time: "in the second quarter", "the same month of last year"."""
    return (
        token.context
        or token.text in _IN_TIME
        or token.text in _STRETCHES
        or bool(token.classes & {"year-ago", "earlier"})
    )


_IN_TIME = frozenset(
    "in the a of first second third fourth last previous preceding prior same comparable corresponding".split()
)
_STRETCHES = frozenset("year month quarter week half season summer winter spring autumn decade earlier ago".split())
_YEARS = frozenset(("year", "prior", "previous"))
