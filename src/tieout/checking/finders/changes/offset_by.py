"""An amount, those it comes of, and those that take some of it back: "Costs rose 31.4 million, due to 42.1 million of wages offset by 10.7 million of lower
rents", "… The rise was due to …, partly offset by …", "wages of 42.1 million, offset by grants of 10.7 million, for a net 31.4 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import UNITED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import UNTOLD
from tieout.checking.finders.loose import Partial
from tieout.checking.finders.sum_frame import apart
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_OFFSET_BY = lazily(r"\boffset(?:s|ting)?(?:\s+(?:in\s+part|partially|partly))?\s+by\b|\bnet\s+of\s+(?:an?\s|[$£€\d])")
_CAUSE = lazily(
    r"\b(?:due|driven|because|reflect(?:s|ed|ing)?|attribut(?:ed|able)|result(?:s|ed|ing)?|caused|owing|stem(?:s|med|ming)?|comprised|included)\b"
)
#: What the sentence of the causes begins with that goes on about what the one before has told.
_GOES_ON = lazily(
    r"^(?:this|these|that|it|(?:the|such)\s+(?:[a-z]+\s+){0,2}(?:increases?|decreases?|rises?|falls?|declines?|growth|gains?|changes?|movements?|improvements?"
    r"|reductions?|drops?|differences?|shortfalls?))\b"
)
_NET = lazily(r"\b(?:for|giving|leaving|making|resulting\s+in)\s+(?:an?|the)?\s*net\b[^.;]*$")
#: Some alone are told by these.
_SOME = lazily(r"\b(?:primarily|mainly|largely|principally|mostly|chiefly|partially\s+due|partly\s+due|among)\b")
_LEVELS = frozenset("to than against earlier average each inside from at".split())
_LED_TO = lazily(r"\b(?:due|attribut(?:ed|able)|owing)\s+to\s+(?:[a-z]+\s+){0,3}$")
_CHANGED = frozenset(("change", "change-after", "by"))
_MOST = 5


def offset_changes(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `parts`, what makes it, and `less`, what takes some of it back: where they come to it, or would but for a misprint."""
    if line.sentence.setting in UNTOLD or not any("offset" in text or "net" in text for text in line.texts):
        return
    said = line.said()
    mark = next(_OFFSET_BY.finditer(said), None)
    own = _amounts(line) if mark is not None else []
    if mark is None or not own:
        return
    start = line.sentence.start
    ahead = [slot for slot in own if slot.quantity.start < start + mark.start()]
    less = [slot for slot in own if slot.quantity.start >= start + mark.end() - 1]
    for stated, parts, back in _three(line, lines, ahead, less):
        if (
            not parts
            or not back
            or len(parts) + len(back) > _MOST
            or not all(alike(s, stated) for s in (*parts, *back))
        ):
            continue
        if _comes_to(stated, parts, back) or not (_SOME.search(said) or len(back) > 1):
            yield Partial(stated=stated, parts=apart(parts), less=apart(back))
            return


def _amounts(line: Line | None) -> list[Slot]:
    if line is None:
        return []
    told = (slot for slot in line.slots if slot.kind in UNITED and not slot.context and "/" not in slot.unit)
    return [slot for slot in told if not _is_level(slot, line)]


def _is_level(slot: Slot, line: Line) -> bool:
    """Whether something went from or to an amount; not "due to 42 million", "lower cash from bonds of 3 million"."""
    levels = slot.tags & _LEVELS
    if levels == {"to"}:
        return _LED_TO.search(line.said_before(slot)) is None
    return bool(levels) and not (levels == {"from"} and "of" in slot.tags)


def _three(
    line: Line, lines: Lines, ahead: Sequence[Slot], less: Sequence[Slot]
) -> Iterator[tuple[Slot, Sequence[Slot], Sequence[Slot]]]:
    """The ways in which the amounts may be told: all in one sentence, or of what the one before has told."""
    if len(less) > 1 and ahead and _NET.search(_between(line, less[-2], less[-1])):
        yield less[-1], ahead[-1:], less[:-1]
    if len(ahead) > 1 and _CAUSE.search(_between(line, ahead[0], ahead[1])):
        yield ahead[0], ahead[1:], less
    before = lines.beside(line, -1)
    if before is None or not _GOES_ON.match(line.said()):
        return
    if ahead and (stated := _stated(before)) is not None:
        yield stated, ahead, less
    farther = lines.beside(line, -2)
    if not ahead and farther is not None and _GOES_ON.match(before.said()) and (stated := _stated(farther)) is not None:
        yield stated, _amounts(before), less


def _stated(line: Line) -> Slot | None:
    """The amount that a sentence tells: the only one, or the first by which something changed."""
    told = _amounts(line)
    changed = [slot for slot in told if slot.tags & _CHANGED]
    return changed[0] if changed else told[0] if len(told) == 1 else None


def _between(line: Line, first: Slot, last: Slot) -> str:
    return line.text[first.quantity.end : last.quantity.start].lower()


def _comes_to(stated: Slot, parts: Sequence[Slot], less: Sequence[Slot]) -> bool:
    """Whether they come to it as all are printed."""
    low = sum(s.quantity.low or 0.0 for s in parts) - sum(s.quantity.high or 0.0 for s in less)
    high = sum(s.quantity.high or 0.0 for s in parts) - sum(s.quantity.low or 0.0 for s in less)
    return low <= (stated.quantity.high or 0.0) and high >= (stated.quantity.low or 0.0)
