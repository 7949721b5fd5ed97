"""Where the time of a level is told: by the words before it and behind it, or at the front of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.level import COMPARED
from tieout.checking.finders.periods import is_time
from tieout.checking.finders.told_time import LATER, ONCE, PLAIN, Time, told
from tieout.checking.tags.named import since_when


def time_of(level: Slot, line: Line) -> Time:
    """Of what time a level is."""
    tokens = [*_ahead(level, line), line.tokens[level.at], *_behind(level, line)]
    said = told(tokens, line)
    if said.rank == PLAIN and (front := _front(level, line)):
        said = _with_front(said, told(front, line))
    if said.rank >= LATER or _AGAINST.isdisjoint(said.words) or level.tags.isdisjoint(COMPARED):
        return said
    return Time(said.years, said.months, said.part, said.back, ONCE, said.words)


def _with_front(said: Time, front: Time) -> Time:
    """'In 2011 the club had 34 boats in May and 40 in June': a month that is told with a level keeps it, and takes only the year of the front."""
    if not said.months or front.months or front.back:
        return front
    return Time(front.years, said.months, said.part, said.back, front.rank, said.words, said.day)


def _front(level: Slot, line: Line) -> Sequence[Token]:
    """The time with which a sentence opens, before a comma or a colon and its first figure: it holds for those behind it, too."""
    end = next((k for k, t in enumerate(line.tokens[: level.at]) if t.text in _FRONTS or _is_figure(t, line)), 0)
    return line.tokens[:end] if end and line.tokens[end].text in _FRONTS else ()


_FRONTS = frozenset((",", ":"))


_AGAINST = frozenset(("against", "after", "than", "compare", "compares", "compared", "versus"))


def _ahead(level: Slot, line: Line) -> list[Token]:
    """The words before a level that are said of it: back to the start of its sentence, or to what parts it from the figure before."""
    found: list[Token] = []
    for token in reversed(line.tokens[: level.at]):
        if token.text in _PARTED:
            break
        if _is_figure(token, line):
            parted = next((k for k in range(len(found) - 1, -1, -1) if _parts(found[k])), -1)
            found = found[: parted + 1] if parted >= 0 else found
            break
        found.append(token)
    return _but_for_the_start(found[::-1])


def _but_for_the_start(tokens: list[Token]) -> list[Token]:
    """'rose 4 percent from a year earlier to': the time from which a level has moved is not its own."""
    start, end = since_when(tokens)
    return tokens[:start] + tokens[end:]


def _behind(level: Slot, line: Line) -> Iterator[Token]:
    after = line.tokens[level.at + 1 :]
    if after and after[0].text == "when":
        return iter((_WHEN,))
    return takewhile(lambda token: not (_is_figure(token, line) or _parts(token) or token.text in _PARTED), after)


_WHEN = Token("when", 0, 0, frozenset(("earlier",)))
_PARTED = frozenset(";:.")


def _parts(token: Token) -> bool:
    return token.text in _PARTING or bool(token.classes & COMPARED and token.slot < 0)


_PARTING = frozenset(', ( ) and but or where while after - – — which so "'.split())


def _is_figure(token: Token, line: Line) -> bool:
    return token.slot >= 0 and not is_time(token, line)
