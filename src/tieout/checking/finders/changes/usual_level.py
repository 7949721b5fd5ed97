"""A multiple of what is usual, which the sentence behind it tells, or the one before: "a gas bill of 6,300 pounds, seven times more than usual.
Its bill is normally about 900"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.finders.changes.of_one_thing import of_one_thing
from tieout.checking.finders.level import NO_SENTENCES, are_alike, is_level
from tieout.checking.finders.loose import Likely, Near
from tieout.checking.finders.one_name import is_name
from tieout.checking.lines import Lines
from tieout.checking.readings.opening import PRONOUNS
from tieout.checking.readings.own_base import USUAL
from tieout.quantities.calendar_names import WEEKDAYS

_AS, _MORE = frozenset(("times-as", "times-many")), frozenset(("times-more",))
#: So many words behind a multiple tell of what it is.
_REACH = 8
_BESIDE = (1, -1)


def usual_levels(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a multiple of what is usual, `later`, the level before it in its sentence, and `base`, the usual one."""
    return _of_usual(line, lines, _AS)


def more_than_usual(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """The same of so many times more."""
    return _of_usual(line, lines, _MORE)


def _of_usual(line: Line, lines: Lines, tags: frozenset[str]) -> Iterator[dict[str, Bound]]:
    for stated in line.slots:
        if (
            stated.kind != "multiple"
            or stated.context
            or stated.tags.isdisjoint(tags)
            or not _is_of_usual(stated, line)
        ):
            continue
        ahead = [slot for slot in line.slots[: stated.number] if is_level(slot)]
        later = ahead[-1] if ahead else None
        if later is None or sum(are_alike(slot, later) for slot in ahead) > 1:
            continue
        for step in _BESIDE:
            base, there = _usual(later, line.number + step, lines)
            if base is not None and there is not None:
                kind = Near if _is_that(line, stated, there) or of_one_thing(line, later, there, base) else Likely
                yield kind(stated=stated, later=later, base=base)
                break


def _is_of_usual(stated: Slot, line: Line) -> bool:
    """'seven times more than usual', 'three times its normal load'; where a figure follows, that is what it is of."""
    behind = line.tokens[stated.at + 1 : stated.at + 1 + _REACH]
    return any(map(_is_usual, behind)) and not any(token.slot >= 0 and not token.context for token in behind)


def _is_that(line: Line, stated: Slot, there: Line) -> bool:
    """Whether a sentence goes on about the same ("Normally it carries"), or names what the multiple is of ("as on a normal day. On a normal
    day …", "what they normally pay. Their usual bill is")."""
    if any(token.context or token.text.removesuffix("s") in _DAYS for token in there.tokens):
        return False  # "On Sundays it usually draws 350"
    begun = [token.text for token in there.tokens[:_OPENING]]
    if not PRONOUNS.isdisjoint(begun):
        return True
    behind = {token.text for token in line.tokens[stated.at + 1 : stated.at + 1 + _REACH] if is_name(token)}
    return not (behind & USUAL).isdisjoint(begun) or (not _OWN.isdisjoint(begun) and not USUAL.isdisjoint(begun))


_DAYS = frozenset("winter summer spring autumn weekend".split()).union(WEEKDAYS)
_OPENING, _OWN = 4, frozenset(("its", "their", "his", "her", "our"))


def _is_usual(token: Token) -> bool:
    return token.slot < 0 and not USUAL.isdisjoint(token.text.split())


def _usual(later: Slot, number: int, lines: Lines) -> tuple[Slot | None, Line | None]:
    """The only level like another in a sentence that tells what is usual."""
    if not 0 <= number < len(lines) or lines.sentences[number].setting in NO_SENTENCES:
        return None, None
    there = lines[number]
    if there is None or not any(map(_is_usual, there.tokens)):
        return None, None
    levels = [slot for slot in there.slots if is_level(slot) and are_alike(slot, later)]
    return (levels[0], there) if len(levels) == 1 else (None, None)
