"""A change, the level that it led to, and the level of the time before, told in the next sentence by the very span that the change is reckoned over:
"rose 1.4 billion to 286.3 billion in the week. It revised the prior week's total to 284.9 billion"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.groups import CHANGED
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.calendar_names import MONTHS

#: So many sentences on the level of before may stand.
_ON = 2
_COMPARED = frozenset(("from", "than", "against", "each", "average"))
_SPANS = "week|month|year|quarter|season|term"
#: What tells a level of the time before, in its clause, before or behind it.
_AHEAD = lazily(
    rf"\b(?:the |its )?(?:prior|previous|preceding) ({_SPANS})(?:'s)?\b|\b(?:the|a|one) ({_SPANS}) (?:before|earlier|ago)\b"
)
_BEHIND = lazily(
    rf"^[a-z\s]{{0,24}}?\b(?:in the (?:prior|previous|preceding) ({_SPANS})|(?:the|a|one) ({_SPANS}) (?:before|earlier|ago))\b"
)
#: What tells over which span a change is reckoned, and of which span a level is.
_OVER = lazily(
    rf"\b(?:on|from|over|than|since) (?:the|a|one|last) ({_SPANS})\b|\b({_SPANS})-on-(?:week|month|year)\b"
    rf"|\b(?:latest|last|this|past|the|[a-z]+ \d+|current) ({_SPANS})\b"
)
#: Words by which other levels of a sentence are those of another thing, or a guess.
_OTHER = lazily(
    r"\b(?:average|expected|forecast|estimate[sd]?|target|planned|originally|initially|first given|record|peak)\b"
)


def since_then(change: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `new` and `base`, where the change stands beside the only level like it, or one that the next sentence tells."""
    if change.kind not in AMOUNTS or not change.tags & CHANGED or not (change.sign or "appended" in change.tags):
        return
    new = _level_beside(change, line)
    own = line.said()
    months = _months(own)
    for number in range(line.number + (new is not None), min(len(lines), line.number + 1 + _ON + (new is None))):
        apart = number != line.number and (new is None or months or _tells_a_time_before(lines, number))
        there = lines[number] if apart else None
        if there is None:
            continue
        told = [s for s in there.slots if _may_be_level(s, change)]
        before = [(s, span) for s in told if (span := _told_before(s, there, told, months))]
        if new is None:
            now = [s for s in told if not s.tags & _COMPARED and s not in {b for b, _ in before}]
            if len(now) != 1:
                if told:
                    return
                continue
            new = now[0]
        spans = _spans(own) or _spans(there.said()) or ({"month"} if months else set())
        beside = [s for s, _ in before if s.line == new.line and s.tags & _COMPARED] if not spans else ()
        level = next((s for s, span in before if span in spans), beside[0] if beside else None)
        if level is not None and not _OTHER.search(_around(level, there)):
            sure = _are_near(change, new, level) and _is_of_it(new, level, line, lines)
            kind = Near if sure else Partial
            yield kind(stated=change, new=new, base=level)
            return
        if any(s.kind == change.kind for s, _ in before):
            return


def _spans(text: str) -> set[str]:
    return {span for found in _OVER.findall(text) for span in found if span}


def _level_beside(change: Slot, line: Line) -> Slot | None:
    """The only level like the change in its sentence; None where there is none, or several."""
    like = [s for s in line.slots if _may_be_level(s, change)]
    return like[0] if len(like) == 1 and not like[0].tags & _COMPARED else None


def _may_be_level(slot: Slot, change: Slot) -> bool:
    usable = slot is not change and not slot.context and slot.kind in AMOUNTS and slot.quantity.value is not None
    return usable and not (slot.tags & CHANGED and "to" not in slot.tags) and alike(slot, change)


def _months(text: str) -> list[int]:
    """The months that a text names."""
    return [MONTHS[word] for word in _WORD.findall(text) if word in MONTHS]


def _told_before(slot: Slot, line: Line, told: Sequence[Slot], months: Sequence[int]) -> str:
    """The span by which words of its clause tell a level of the time before, or ""; of a revised one, what it was revised to."""
    start = max([line.sentence.start, *(s.quantity.end for s in told if s.quantity.end <= slot.quantity.start)])
    end = min([line.sentence.end, *(s.quantity.start for s in told if s.quantity.start >= slot.quantity.end)])
    text = line.text
    behind = _BEHIND.search(text[slot.quantity.end : end].lower())
    ahead = _AHEAD.search(text[start : slot.quantity.start].lower()) if "from" not in slot.tags else None
    if found := behind or ahead:
        return next(span for span in found.groups() if span)
    named = _months(text[start:end].lower())
    return "month" if len(named) == len(months) == 1 and (months[0] - named[0]) % _YEAR == 1 else ""


_WORD, _YEAR = lazily(r"[a-z]+"), 12


def _tells_a_time_before(lines: Lines, number: int) -> bool:
    """Whether a word stands in a sentence without which it tells no level of the time before by a span."""
    sentence = lines.sentences[number]
    return _BEFORE.search(lines.text, sentence.start, sentence.end) is not None


_BEFORE = lazily(r"(?i)\b(?:prior|previous|preceding|before|earlier|ago)\b")


def _around(slot: Slot, line: Line) -> str:
    return line.text[max(line.sentence.start, slot.quantity.start - 60) : slot.quantity.start].lower()


def _is_of_it(new: Slot, level: Slot, line: Line, lines: Lines) -> bool:
    """Whether the sentences of the levels name nothing that the one of the change does not name, but how they count it: no other place, and no
    other way of reckoning."""
    said = set(_WORD.findall(line.said()))
    own = {word[:_STEM] for word in said}
    for slot in (level, new):
        there = lines[slot.line] if slot.line != line.number else None
        if there is None:
            continue
        told = _TELLS.sub("", _clause(slot, there))
        every = set(_WORD.findall(told.lower())) - said
        words = {w for w in every if len(w) >= _LEAST and w[:_STEM] not in own}
        named = {w.lower() for w in _NAMES.findall(told) if w.lower()[:_STEM] not in own}
        if not named <= MONTHS.keys() or _BUT_FOR.search(there.text, slot.quantity.end, there.sentence.end):
            return False
        if len(words - _SAYING - MONTHS.keys()) > (slot is new) or not _ELSEWHERE.isdisjoint(every):
            return False
    return True


def _clause(slot: Slot, line: Line) -> str:
    """The words from the figure before, or the start of the sentence, to the next figure or its end."""
    others = [s.quantity for s in line.slots if s is not slot and not s.context]
    start = max([line.sentence.start, *(q.end for q in others if q.end <= slot.quantity.start)])
    end = min([line.sentence.end, *(q.start for q in others if q.start >= slot.quantity.end)])
    return line.text[start:end]


#: Who tells a level.
_TELLS = lazily(r"^\W*[^,;.]{0,60}?\b(?:(?:revised|put|puts|gave|gives)(?= (?:the|its|last)\b)|said that|reported)\b")
_STEM, _LEAST = 4, 4
_NAMES = lazily(r"(?<=\w\W)[A-Z][a-z]{2,}")
#: Words that tell a level again.
_SAYING = frozenset(
    """week month year quarter season term before earlier prior previous preceding total figure level number count tally balance they there
    their these those them been were stood stand stands revised revision revise came come slipped risen fallen dropped climbed reached
    reading compared with against from while when that this which instead said counted numbered amounted totaled totalled
    outstanding same time last ended seen been under""".split()
)
#: Behind a level, what else is in it or is not.
_BUT_FOR = lazily(r"\b(?:before(?! and\b)|after|excluding|including|without|with|because|thanks)\s+[a-z]")
_ELSEWHERE = frozenset(
    "world worldwide whole nation nationwide national country overall global coast adjusted adjustment unadjusted excluding".split()
)


def _are_near(change: Slot, new: Slot, base: Slot) -> bool:
    """Whether the two levels, but for a slip, may be of one thing, and the change that between them."""
    size, now, then = (abs(s.quantity.value or 0.0) for s in (change, new, base))
    return 0 < size < max(now, then) and now < _FARTHEST * then and then < _FARTHEST * now


_FARTHEST = 3.0
