"""A figure that a thing is called by, told of it just before: "are held to 12 knots … The 12 knot limit", "nine-hour shifts, and those 9-hour shifts"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.about import telling
from tieout.checking.compact.again import known, swapped
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.pointed import KNOWN, THESE, is_of_its_own, is_same, points
from tieout.checking.compact.telling import digits
from tieout.checking.finders.again.same_thing import beside_of, unhedged
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_KINDS = frozenset(("currency", "measure", "percent", "percentage_point", "duration"))
_POINTING = KNOWN - {"all"} | {"that"}
#: Up to three words that name the thing, and what stands behind them: a mark, or the word that goes on.
_THING = lazily(
    r"[ -]((?!of\b|in\b|for\b|to\b|from\b|on\b|at\b|by\b|and\b|or\b)[a-z]+(?: [a-z]+){0,2}?)(?:\s*([,.;:)\"”–—?]|$)| ([a-z]+)\b)"
)
#: Before "that" where it points at a figure, and opens no clause.
_LEADS = lazily(r"\b(?:of|with|within|for|from|to|by|in|on|at|given|despite|behind|under|after|before) that $")
#: With these, it says of what the thing is: where the sentence before tells that, it is the same.
_OF_WHICH = frozenset("of in for on at to from by".split())
#: What says that the thing is another one.
_OTHER = frozenset(
    "other another new old earlier previous original usual extra further additional next last latest sought wanted proposed".split()
)
_TWO = 2


def named_by_figure(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure where it was told first, and `body`, the one that the thing is called by; one with its digits turned is accused
    where "those" point at the thing, and nothing else of its unit is near."""
    for slot in line.slots:
        if slot.context or slot.kind not in _KINDS or not known(slot.quantity):
            continue
        thing = _thing(slot, line)
        if thing is None:
            continue
        near = [one for one in _near(slot, line, lines, number) if one.kind == slot.kind and one.unit == slot.unit]
        same = next((one for one in near if is_same(one.quantity, slot.quantity)), None)
        if same is not None:
            # of "4 percent and a further 3", a "3 percent deal" may be the sum
            alone = len({one.quantity.value for one in near}) == 1
            told = lines.sentences[same.line]
            # a bridge may cost as much as the loan was
            called = slot.kind != "currency" or telling(thing[0]) & telling(line.text[told.start : told.end])
            if called and (alone or digits(slot.quantity) >= _TWO) and _fits(thing, same, line, lines):
                yield Partial(stated=unhedged(same), body=unhedged(slot))
        elif len(near) == 1 and _is_meant(slot, near[0], thing, line, lines):
            yield Told(stated=unhedged(near[0]), body=unhedged(slot))


def _thing(slot: Slot, line: Line) -> tuple[str, str] | None:
    """The words behind a figure that is pointed at, by which the thing is called, and the first that is none of them."""
    own, word = slot.quantity.text.lower(), points(line.text, slot.quantity)
    if word not in _POINTING or _OTHER & set(own.split()):
        return None
    if word == "that" and not _LEADS.search(line.said_before(slot)):
        return None  # "said that 40 million will go"
    if slot.kind == "duration" and own.endswith("s") and "-" not in own:
        return None  # "the three months that ended in May"
    found = _THING.match(line.text, slot.quantity.end, line.sentence.end)
    return found and (found[1], found[3] or "")


def _near(slot: Slot, line: Line, lines: Lines, number: int) -> Iterator[Slot]:
    """The figures of the sentence before, and those before one in its own; the nearest first."""
    yield from (one for one in reversed(line.slots[: slot.number]) if not one.quantity.named)
    above = lines[number - 1] if number and lines.sentences[number - 1].setting not in NO_SENTENCES else None
    yield from (one for one in reversed(above.slots) if not one.quantity.named) if above is not None else ()


def _fits(thing: tuple[str, str], same: Slot, line: Line, lines: Lines) -> bool:
    """Whether what the words behind say it is of, if they do, stands in the sentence of the other figure, too."""
    words, behind = thing
    if _OTHER & set(words.split()):
        return False
    if behind not in _OF_WHICH:
        return True
    at = line.text.find(f"{words} {behind} ", line.sentence.start) + len(words) + len(behind) + _TWO
    there = lines[same.line]
    phrase = line.text[at : line.sentence.end].split(",")[0].split()[:_PHRASE]
    return there is not None and bool(
        telling(" ".join(phrase)) & telling(line.text[there.sentence.start : there.sentence.end])
    )


_PHRASE = 4


def _is_meant(slot: Slot, other: Slot, thing: tuple[str, str], line: Line, lines: Lines) -> bool:
    """Whether a figure is the other with its digits turned, where "those" point at a thing that is named beside the other, too, and nothing
    behind says of which it is told."""
    words, behind = thing
    there = lines[other.line]
    if points(line.text, slot.quantity) not in THESE or behind in _OF_WHICH or there is None:
        return False
    if is_of_its_own(line.text, slot.quantity):
        return False
    named = bool(telling(words) & beside_of(other, there)) and not _OTHER & set(words.split())
    return named and digits(slot.quantity) >= _TWO and swapped(slot.quantity, other.quantity, _TWO)
