"""How many came or went between two numbers that words compare, there or in a sentence near: "the bank will run 228 branches, compared with 312 today. …
The 84 that are being shut", "Four fewer tankers were sailing: 96, compared with 100"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import COMPARED, NO_SENTENCES
from tieout.checking.finders.loose import Likely, Near
from tieout.checking.gate.levels import may_lie_between
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: tags of figures that are no level
_NO_LEVEL = frozenset("inside average each change change-after change-than minus of-them whole-of".split())
_PLACES = (0, -1, 1, -2)
#: what stands between the two where no tag says so
_INSTEAD = lazily(r"\b(?:instead of|rather than|where it once had|down from|up from)(?: the| some| about)? $")
#: Those that went or came, told with "the".
_THE = lazily(r"\bthe (?:other )?$")
_WENT = lazily(
    r"^(?: [a-z]+){0,2} (?:(?:that|which|who) (?:are|were|is|was|will|would|have|had) (?:now )?(?:to )?(?:be(?:ing|en)? )?"
    r"(?:shut|clos|go\b|gone|scrapp|sold|cut|axed|lost|added|built|opened|open|leave|left|retire)"
    r"|who (?:went|left|go|leave|were let go|will go)\b(?! to| in| for| on)"
    r"|to be (?:shut|closed|scrapped|sold|cut|axed|built|opened|added)|due to (?:shut|close|go|open|leave)"
    r"|(?:that|which) (?:will|are to) (?:close|shut|go|open|disappear)|saved\b|lost\b|(?:being|that have) (?:shut|closed|scrapped|sold|axed))"
)
#: How many more or fewer, as the sentence begins or a comma does.
_FEWER = lazily(r"^(?: [a-z]+){0,2} (?:more|fewer|less)\b|^ (?:more|fewer|less)\b")
_OPENS = lazily(r"(?:^|[,;:–—-] )(?:or |and |some |about )?$")
_MORE = frozenset(("one", "another", "others", "some", "several"))
_CAME = lazily(r"add|built|open")
_REACH = 90


def went_between(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, how many there are more or fewer, or which are gone, `new` and `base`."""
    for stated in line.slots:
        if stated.kind not in BARE or stated.context or (sign := _sign(line, stated)) is None:
            continue
        for near in _near(line, lines) if sign[1] else (line,):
            found = _pair(near, stated)
            if found is None:
                continue
            new, base = found
            if not sign[1] and stated.number > min(new.number, base.number):
                break  # "6,210 votes, 500 more than in May, ahead of": of what stands before it, other words tell
            if ((new.quantity.value or 0.0) > (base.quantity.value or 0.0)) == (sign[0] > 0):
                high, low = (new, base) if stated.sign or sign[0] > 0 else (base, new)
                bound: dict[str, Bound] = {"stated": stated, "new": high, "base": low}
                yield Likely(bound) if _tells_others(line, (stated, *found)) else Near(bound)
            break


def _tells_others(line: Line, told: Sequence[Slot]) -> bool:
    """Whether a sentence counts more than it tells of, or says when those went, while others may have gone at another time."""
    others = (slot for slot in line.slots if slot not in told)
    return not _MORE.isdisjoint(word for text in line.texts for word in text.split()) or any(
        slot.kind in BARE or (slot.kind == "date" and slot.at > told[0].at) for slot in others
    )


def _sign(line: Line, stated: Slot) -> tuple[int, bool] | None:
    """The way that words say, and whether it is told which they are; None where it is no difference by them."""
    ahead = line.text[max(line.sentence.start, stated.quantity.start - _REACH) : stated.quantity.start].lower()
    behind = line.said_behind(stated)
    went = _WENT.match(behind) if _THE.search(ahead) else None
    if went is not None:
        return (1 if _CAME.search(went[0]) else -1), True
    more = _FEWER.match(behind) if _OPENS.search(ahead) else None
    if more is not None:
        return (1 if "more" in more[0] else -1), False
    return None


def _near(line: Line, lines: Lines) -> Iterator[Line]:
    for far in _PLACES:
        number = line.number + far
        near = line if not far else lines[number] if 0 <= number < len(lines) else None
        if near is not None and near.sentence.setting not in NO_SENTENCES:
            yield near


def _pair(near: Line, stated: Slot) -> tuple[Slot, Slot] | None:
    """A number and the first one that it is compared with in a sentence that compares no other."""
    levels = [slot for slot in near.slots if slot is not stated and _is_level(slot, stated)]
    bases = [slot for slot in levels if _is_base(near, slot)]
    if any("by" in slot.tags and slot not in bases for slot in levels):
        return None
    news = [
        slot
        for slot in levels
        if slot not in bases and not (bases and slot.number > bases[0].number and _goes_on(slot))
    ]
    if len(news) != 1 or not bases or (len(bases) > 1 and bases[1].tags & COMPARED):
        return None
    new, base = news[0], bases[0]
    told_of_one = "" in (new.unit, base.unit) or new.unit == base.unit
    return (new, base) if told_of_one and may_lie_between(stated.quantity, new.quantity, base.quantity) else None


def _is_level(slot: Slot, stated: Slot) -> bool:
    return (
        slot.kind in BARE
        and not slot.context
        and slot.tags.isdisjoint(_NO_LEVEL)
        and "/" not in slot.unit
        and slot.quantity.hedge == "="
        and alike(slot, stated)
    )


def _is_base(near: Line, slot: Slot) -> bool:
    return bool(slot.tags & COMPARED) or bool(_INSTEAD.search(near.said_before(slot)))


def _goes_on(slot: Slot) -> bool:
    """'against 127 the week before and 141 a year earlier'"""
    return "list-and" in slot.tags or "earlier" in slot.tags
