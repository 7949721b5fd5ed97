"""What a change in percent is made of: "up 9 percent on 6 percent higher volume and 3 percent from prices", "rose 4 percent, with 6 percent more
volume and 2 percent less pricing"; its parts are told in its sentence, or open the next one: "Organic sales grew 5 percent and …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.driving import DRIVERS
from tieout.checking.compact.line import Bound, Line, Series, Slot, Token
from tieout.checking.finders.changes.change_of_named import change_of_named
from tieout.checking.finders.changes.offset_by import offset_changes
from tieout.checking.finders.loose import Loose
from tieout.checking.lines import Lines

_KINDS = frozenset(("percent", "percentage_point"))
_LESS = frozenset(
    """less lower decline declines declined decrease decreases decreased reduction reduced reducing fell fall drop dropped negative unfavorable
    unfavourable adverse headwind headwinds drag loss weaker fewer detracted subtracted down declining lowered hurt""".split()
)
_MORE = frozenset(
    """more higher increase increases increased rise rose gain gains growth grew improvement improved positive favorable favourable benefit
    tailwind added adding contributed contributing stronger up increasing""".split()
)
#: Behind them what follows goes the other way.
_TURNS = ("offset", "net of", "despite", "less a")
_MOST, _FEWEST = 5, 2
_ENDS = frozenset((";", "while", "whereas", "compared", "versus", "against", "compared with", "compared to"))
_REACH, _OPENING = 9, 4


def changes_added(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the change, and `parts`, all of which go its way."""
    for stated, parts, less in _made_up(line, lines):
        if not less:
            yield Loose(stated=stated, parts=_series(parts))


def changes_net(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the change, `parts`, those that go its way, and `less`, those that go the other way."""
    for stated, parts, less in _made_up(line, lines):
        if less and parts:
            yield Loose(stated=stated, parts=_series(parts), less=_series(less))
    yield from offset_changes(line, lines)


def _series(slots: Sequence[Slot]) -> Series:
    return Series(tuple(slots), {"told-apart"}, -1)


def _made_up(line: Line, lines: Lines) -> Iterator[tuple[Slot, list[Slot], list[Slot]]]:
    """Each change whose parts are told behind it in the line, or in all of the line behind its sentence."""
    if line.texts.isdisjoint(DRIVERS):
        return
    slots = [s for s in line.slots if s.kind in _KINDS and not s.context]
    for k, stated in enumerate(slots):
        if _is_change(stated) and not _names(line, stated):
            told = _run(line, stated, slots[k + 1 :])
            if told:
                yield _split(line, stated, told)
    before = lines.before(line.number)
    if before is not None and before.number == line.number - 1 and slots and _opens(line, slots[0]):
        changes = [s for s in before.slots if s.kind == "percent" and not s.context]
        told = _run(line, None, slots)
        if len(changes) == 1 and _is_change(changes[0]) and not _names(before, changes[0]) and len(told) == len(slots):
            yield _split(line, changes[0], told)
            return
    named = change_of_named(line, lines) if len(slots) >= _FEWEST else None
    if named is not None and _is_change(named) and len(told := _run(line, None, slots)) == len(slots):
        yield _split(line, named, told)


def _is_change(slot: Slot) -> bool:
    return slot.kind == "percent" and slot.sign != 0 and "change" in slot.tags and "inside" not in slot.tags


def _opens(line: Line, first: Slot) -> bool:
    """Whether what the first figure is of opens the sentence: "Organic sales grew"."""
    return any(map(_driver, line.tokens[: min(first.at, _OPENING)]))


def _driver(token: Token) -> int:
    """What a word says to drive a change, by its number; 0 for nothing."""
    return next((DRIVERS[word] for word in token.text.split() if word in DRIVERS), 0) if token.slot < 0 else 0


def _run(line: Line, stated: Slot | None, slots: Sequence[Slot]) -> list[tuple[Slot, int]]:
    """The parts that follow one another, each with what it is of; none where two are of one thing."""
    told: list[tuple[Slot, int]] = []
    for slot in slots:
        start = told[-1][0].at if told else stated.at if stated is not None else -1
        if any(t.text in _ENDS for t in line.tokens[start + 1 : slot.at]):
            break
        named = _names(line, slot)
        if not named or named in [one for _, one in told]:
            break
        told.append((slot, named))
    return told if _FEWEST <= len(told) <= _MOST else []


def _names(line: Line, slot: Slot) -> int:
    """What a percentage is of, by its number, from its own phrase: behind it as far as a mark, or before it; 0 for none."""
    around = (*_behind(line, slot), *reversed(_ahead(line, slot)))
    return next(filter(None, map(_driver, around)), 0)


def _behind(line: Line, slot: Slot) -> list[Token]:
    """The words behind a figure, up to the next mark, "and" or figure."""
    words: list[Token] = []
    for token in line.tokens[slot.at + 1 : slot.at + 1 + _REACH]:
        if token.slot >= 0 or token.text in _BREAKS:
            break
        words.append(token)
    return words


def _ahead(line: Line, slot: Slot) -> list[Token]:
    """The words before a figure, as far back as a mark, "and" or figure."""
    words: list[Token] = []
    for token in reversed(line.tokens[max(0, slot.at - _REACH) : slot.at]):
        if token.slot >= 0 or token.text in _BREAKS:
            break
        words.append(token)
    return words[::-1]


_BREAKS = frozenset(
    (
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "and",
        "along with",
        "as well as",
        "plus",
        "while",
        "but",
        "with",
        "offset",
        "partially",
        "partly",
    )
)


def _split(line: Line, stated: Slot, told: Sequence[tuple[Slot, int]]) -> tuple[Slot, list[Slot], list[Slot]]:
    """The parts that go the way of the change, and those that do not."""
    parts: list[Slot] = []
    less: list[Slot] = []
    way, turned, at = stated.sign, False, stated.at if stated.line == line.number else -1
    for slot, _ in told:
        between = line.tokens[at + 1 : slot.at]
        turned = turned or any(t.text.startswith(_TURNS) or t.text in _TURNS for t in between)
        at = slot.at
        words = [word for t in (*_ahead(line, slot), *_behind(line, slot)) for word in t.text.split()]
        own = -1 if not _LESS.isdisjoint(words) else 1 if not _MORE.isdisjoint(words) else 0
        (parts if (own or (-way if turned else way)) == way else less).append(slot)
    return stated, parts, less
