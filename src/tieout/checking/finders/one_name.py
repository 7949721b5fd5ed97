"""By what name a change and a level are told: "the rise of three million tonnes in grain imports", "its estimate of grain imports to 26 million"."""

from __future__ import annotations

from itertools import takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.finders.narrowing import is_neutral

#: So many words to either side of a figure say of what it is.
_REACH = 9
#: Words of fewer letters are no names.
_SHORT = 3
#: Words that stand beside any level, and name nothing.
_EMPTY = frozenset(
    """level levels figure figures number numbers percent percentage points point estimate estimates forecast said says the its and for was
    are has had that this from with have been were will would about more than which their other they there also into compared following
    last year month week quarter day not but new""".split()
)
#: Classes of words that name a thing all the same.
_NAMING = frozenset(("inflow", "outflow", "turnover", "balance"))


def shared(line: Line, change: Slot, there: Line, level: Slot) -> int:
    """How many words that name a thing stand beside both the change and the level; 0 where what the change is told of ("in grain
    imports") is not."""
    names = _names(there, level)
    head = _head(line, change)
    return 0 if head and head not in names else len(_names(line, change) & names)


def _head(line: Line, change: Slot) -> str:
    """The last word of what is named behind a change: "imports" of "three million tonnes in Soviet grain imports will …"; "" where
    nothing is."""
    behind = line.tokens[change.at + 1 : change.at + 1 + _REACH]
    opened = next((k for k, token in enumerate(behind[:_NEXT]) if token.text in ("in", "of")), None)
    if opened is None:
        return ""
    told = takewhile(lambda token: is_name(token) or token.text in _LEADING, behind[opened + 1 :])
    return next((stem(token.text) for token in reversed(list(told)) if is_name(token)), "")


_NEXT = 4
_LEADING = frozenset("the its their our his her a an this that yearly annual monthly leading big".split())


def is_that_one(line: Line, change: Slot, there: Line, level: Slot) -> bool:
    """Whether a change that a noun tells is, by its article, the one that leads to the level, and nothing says that it is ahead, of another
    time, or that the level is of a part ("in the east")."""
    at = next(
        (k for k, token in enumerate(line.tokens) if change.verb is not None and token.start == change.verb.start), -1
    )
    if at < 0 or "change-noun" not in line.tokens[at].classes:
        return False
    begun = min(at, change.at)
    led = {token.text.partition(" ")[0] for token in line.tokens[max(0, begun - _ARTICLE) : begun + 1]}
    if led.isdisjoint(_DEFINITE) or any(token.text in _OTHER for token in line.tokens):
        return False
    mine, theirs = _times(line, change), _times(there, level)
    return not (mine and theirs and mine.isdisjoint(theirs)) and not _is_part(line, there, level)


_ARTICLE = 3
_DEFINITE = frozenset(("the", "this", "that"))
#: Words of a change that is ahead, or one of several.
_OTHER = frozenset(
    """further another additional first second third initial next planned expected expects forecast asked demanded sought wanted wants
    proposed followed earlier previous over""".split()
)


def _times(line: Line, slot: Slot) -> set[str]:
    around = line.tokens[max(0, slot.at - _REACH) : slot.at + _REACH]
    return {
        token.text
        for token in around
        if "weekday" in token.classes or (token.context and token.slot >= 0) or token.text in _SPANS
    }


_SPANS = frozenset("week month quarter year season".split())


def _is_part(line: Line, there: Line, level: Slot) -> bool:
    """Whether words before the level say in what, or of what, it is, and the change is told of no such thing."""
    ahead = list(takewhile(_is_of_it, reversed(there.tokens[: level.at])))[::-1]
    begun = max((k + 1 for k, token in enumerate(ahead) if token.text == ","), default=0)
    known = {stem(token.text) for token in line.tokens}
    for k in range(begun, len(ahead)):
        if ahead[k].text in _PREPOSITIONS:
            told = next((token for token in ahead[k + 1 : k + 1 + _ARTICLE] if is_name(token)), None)
            if told is not None and stem(told.text) not in known:
                return True
    return False


_PREPOSITIONS = frozenset("in at on for of among within outside at".split())


def _names(line: Line, slot: Slot) -> frozenset[str]:
    """The stems of the words beside a figure that name a thing, none of them beyond a mark or another figure behind it."""
    behind = takewhile(_goes_on, line.tokens[slot.at + 1 : slot.at + 1 + _REACH])
    ahead = takewhile(_is_of_it, reversed(line.tokens[max(0, slot.at - _REACH) : slot.at]))
    return frozenset(stem(token.text) for token in (*behind, *ahead) if is_name(token))


def _goes_on(token: Token) -> bool:
    return token.text not in ",;:()." and (token.slot < 0 or token.context)


def _is_of_it(token: Token) -> bool:
    return token.text not in ";:()." and (token.slot < 0 or token.context)


def is_name(token: Token) -> bool:
    return (
        token.slot < 0
        and token.text.isalpha()
        and len(token.text) >= _SHORT
        and (not token.classes or bool(token.classes & _NAMING))
        and token.text not in _EMPTY
        and not is_neutral(token)
    )
