"""What a sentence says that something told before is made of: "The fund holds 48 million. It is safe. The fund comprises 31 million in gilts and 17 million in
land", "gave help of 520 million. … It bought bills comprising 380 million of one kind and 75 of another. It also bought 65 million of …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kin import stems
from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import comes_to
from tieout.checking.finders.level import NO_PART, UNTOLD
from tieout.checking.finders.loose import Apart, Likely, Settled
from tieout.checking.finders.sum_frame import FEWEST, MOST, apart, is_near, total
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences back the whole stands, and so many go on with its parts.
_BACK, _GOES_ON = 3, 2
_JOINS = frozenset(("and", "with"))
#: What goes on telling the parts.
_ALSO = lazily(r"^\W*(?:in\s+addition\b|(?:it|they|he|she|the\s+\w+)\s+also\b|another\b|a\s+further\b)")
#: The verb that says what something is made of, and what leaves it open.
_VERB = lazily(
    r"\b(?:compris(?:es?|ed|ing)|consist(?:s|ed|ing)?\s+of|(?:(?:is|are|was|were)\s+)?(?:made\s+up|composed|comprised)\s+of)\b"
)
_OPEN = lazily(
    r"\b(?:mainly|mostly|primarily|chiefly|largely|principally|partly|including|each|at least|others?|rest|up to|less|minus)\b"
)
#: What more goes into than what was told last.
_RUNNING = lazily(r"\b(?:so\s+far|to\s+date|cumulative|(?:bring|tak)(?:s|es|ing)\b[^.;]*\bto)\b")
#: Of what is only expected.
_EXPECTED = lazily(r"\b(?:forecast|foresees?|predict|expected)")
#: What a slip may make of the sum, and of parts that are more than their whole.
_SLIP, _TOO_MUCH = 1.6, 2.5


def comprised(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: accused where a noun of the whole is the subject of the verb, or what both are of has one name."""
    if line.sentence.setting in UNTOLD or (opening := _opening(line, lines)) is None:
        return
    there, run = opening
    slots = [slot for one in run for slot in _told(one)]
    verb = _VERB.search(there.said())
    start = there.sentence.start + (verb.end() if verb else 0)
    if any(slot.line == there.number and slot.quantity.start < start for slot in slots):
        return  # a whole, or a price, of its own sentence
    parts = [slot for slot in slots if alike(slot, slots[0])]
    if not FEWEST <= len(parts) <= MOST or len(parts) != len(slots) or _goes_on(line, parts[0], lines):
        return
    last = max((s.quantity.start for s in parts if s.line == there.number), default=start)
    if _JOINS.isdisjoint(there.text[start:last].split()):
        return
    subject = _subject(there, verb.start() if verb else 0)
    for whole in _wholes(parts, there, lines):
        if comes_to(whole.slot.quantity, [slot.quantity for slot in parts]):
            yield Apart(whole=whole.slot, parts=apart(parts))
            return
    told = (whole for whole in _wholes(parts, there, lines) if not _EXPECTED.search(whole.line.said()))
    named = [whole for whole in told if subject & whole.label.words]
    if len(named) == 1 and not _OPEN.search(there.said()):
        yield _kind(named[0].slot, parts)(whole=named[0].slot, parts=apart(parts))


def _opening(line: Line, lines: Lines) -> tuple[Line, Sequence[Line]] | None:
    """The sentence with the verb, which may be the line, and all up to the line, which go on with it."""
    run = [line]
    for _ in range(_GOES_ON + 1):
        if _VERB.search(run[0].said()):
            return run[0], run
        before = lines.beside(run[0], -1) if _ALSO.match(run[0].said()) else None
        if before is None:
            return None
        run = [before, *run]
    return None


def _told(line: Line) -> list[Slot]:
    return [
        s
        for s in line.slots
        if s.kind in AMOUNTS and not s.context and "/" not in s.unit and s.tags.isdisjoint(NO_PART)
    ]


def _goes_on(line: Line, part: Slot, lines: Lines) -> bool:
    """Whether the next sentence tells more of them."""
    behind = lines.beside(line, 1)
    return behind is not None and bool(_ALSO.match(behind.said())) and any(alike(s, part) for s in _told(behind))


def _subject(line: Line, at: int) -> frozenset[str]:
    """What the noun before the verb is known by."""
    words = line.said()[:at].replace(",", " ").split()
    while words and words[-1] in _BEFORE_VERB:
        words.pop()
    of_it = words[-_OF_NAME:]
    if "of" in of_it and not _SOME_OF_IT.isdisjoint(words[: len(words) - len(of_it) + of_it.index("of")][-_NEAR:]):
        return frozenset()  # "the first stage of the programme"
    return frozenset().union(*(stems(word) for word in words[-_NEAR:] if len(word) > _SHORT))


#: What some of a whole is called; so many words name what it is of.
_SOME_OF_IT, _OF_NAME = (
    frozenset("stage phase part portion section half tranche arm unit division core bulk most some".split()),
    4,
)
_BEFORE_VERB, _NEAR, _SHORT = frozenset("outright will would to is are was were".split()), 2, 3


def _wholes(parts: Sequence[Slot], there: Line, lines: Lines) -> Iterator[Item]:
    """The levels like them of the sentences before, the nearest first; a slip may make them less than a part."""
    most = max(slot.quantity.value or 0.0 for slot in parts)
    for number in range(there.number - 1, max(-1, there.number - 1 - _BACK), -1):
        before = lines[number]
        if before is None or _RUNNING.search(before.said()):
            continue
        for item in lines.items(number):
            bare = item.slot.kind in BARE and item.slot.unit not in {slot.unit for slot in parts} | {""}
            if alike(item.slot, parts[0]) and not bare and item.value * _TOO_MUCH > most:
                yield item


def _kind(whole: Slot, parts: Sequence[Slot]) -> type[dict[str, Bound]]:
    value = whole.quantity.value or 0.0
    close = is_near(whole, parts, _SLIP) or value < total(parts) <= value * _TOO_MUCH
    return Settled if close else Likely
