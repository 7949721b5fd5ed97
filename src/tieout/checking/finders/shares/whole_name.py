"""The words behind a share that name its whole: "38% of total revenue", "15 percent of its workforce"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.tags.margins import TURNOVER

#: So many words has the name of a whole.
_LONGEST = 4
#: what stands before the name and narrows nothing
_BEFORE = frozenset(
    "the its our their his her all total overall entire whole combined those that group company of".split()
)
#: words with which the name ends
_ENDS = frozenset(
    """in on for from at by to with and or but as that which who whose during after before since when while if than is was are were be has
    have had will would can could may said says so up down compared including excluding against over under within of there here now today abroad""".split()
)
#: the names of all who work for someone, and the words that count them
_STAFF = frozenset(("workforce", "force", "staff", "headcount", "payroll", "personnel", "employees", "workers"))
_OF_ALL_STAFF = frozenset("work worldwide global current present national own".split())
_STAFF_TOLD = r"employ(?:s|ed|ing)?|has|have|with|employees|workers|staff|work ?-?force|headcount|people"


def whole_name(line: Line, share: Slot) -> tuple[str, ...]:
    """The words that name what a share is of; none where it is not told so."""
    words = list(_behind(line.tokens[share.at + 1 :]))
    return name_in(words[1:]) if words[:1] == ["of"] else ()


def name_in(words: Sequence[str]) -> tuple[str, ...]:
    """The words that name a whole, of those behind "of"; none where they name a part of it."""
    name: list[str] = []
    for k, word in enumerate(words):
        if not name and word in _BEFORE:
            continue
        if word in _ENDS or not word[0].isalpha() or len(name) == _LONGEST:
            return () if _narrows(words[k:]) else tuple(name)
        name.append(word.removesuffix("'s").rstrip("'’") or word)
    return tuple(name)


def _narrows(words: Sequence[str]) -> bool:
    """Whether the words behind the name make a part of it: "in Asia", "on offer", not "in the quarter"."""
    if words[0] == "there":
        return True
    if words[0] not in _NARROWING:
        return False
    dated = "time" if words[0] in _IN else "in"  # "of all calls in 2021"
    return next((word for word in words[1:] if word not in _BEFORE), dated) not in _NEUTRAL


_IN = frozenset(("in", "for", "on", "at"))
_NARROWING = frozenset("in on for from at to who which that within of by before after excluding".split())
_NEUTRAL = frozenset(
    "quarter year month week half period country nation world time first second third fourth fiscal last".split()
)


def _behind(tokens: Sequence[Token]) -> Iterator[str]:
    """The words behind a figure up to the next one, phrases taken apart."""
    for token in tokens[: 2 * _LONGEST]:
        if token.slot >= 0:
            return
        yield from token.text.split()


def called(name: Sequence[str], head: Sequence[str] = ()) -> re.Pattern[str]:
    """What is matched where a figure is told of what is so named, in the singular or plural, in lower case; `head` may follow it, or lead to
    it: smartphones are told of as "smartphone shipments" or "shipments of smartphones" where the whole is of shipments."""
    if tells_staff(name):
        return re.compile(rf"\b(?:{_STAFF_TOLD})\b")
    words = [re.escape(word) for word in name[:-1]]
    joined = " (?:[a-z]+ )?".join([*words, _number(name[-1])])  # "optical (communications) revenue"
    if not head or head[0] == name[-1]:
        return re.compile(rf"\b{joined}\b")
    of_what = _number(head[0])
    return re.compile(rf"\b(?:{of_what} of )?{joined}(?: {of_what})?\b")


def tells_staff(name: Sequence[str]) -> bool:
    """Whether a name is that of all who work for someone."""
    return bool(name) and name[-1] in _STAFF and _OF_ALL_STAFF.issuperset(name[:-1])


def _number(noun: str) -> str:
    """A noun in the singular or plural; of what is sold any word for it."""
    if noun in TURNOVER:
        return "(?:sales|revenues?|turnover)"
    stem = re.escape(noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun)
    return f"{stem}s?"
