"""Step 1 and 2 together: a second level that another is set against, of a time of its own: "rose to 40 million in May from 38 million in April and
36 million in May 2014", "5.3 percent, down from May's 5.8 percent and April's 6.1 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.alike import of_one_form
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.checking.tags.compared import TIMES
from tieout.rules.vocabulary import listed

#: What makes a figure no level that another could be set against.
_NO_LEVEL = frozenset(
    (
        "than",
        "against",
        "to",
        "at",
        "by",
        "inside",
        "change",
        "change-than",
        "change-after",
        "set-against",
        "moved-from",
    )
)
#: So many words stand at most between the two.
_NEAR = 14


def follow_from(line: Line, figures: Sequence[Slot]) -> None:
    """Links the second of two levels that an "and" joins, each of a time of its own, to the one that is set against the first (`also-from`)."""
    for base, other in pairwise(figures):
        news = base.links.get("set-against") or base.links.get("led") or ()
        if not base.tags & COMPARED or not (base.verb_sign or base.sign) or len(news) != 1 or "along" in other.links:
            continue
        if of_one_form(base, other) and not other.tags & _NO_LEVEL and _joins(line, base, other):
            (new,) = news
            tie("also-from", other, new)
            other.verb, other.sign, other.verb_sign = base.verb, base.sign, base.verb_sign


def _joins(line: Line, base: Slot, other: Slot) -> bool:
    """Whether nothing but times, and one "and", stands between two levels, and both have a time."""
    between = line.tokens[base.at + 1 : other.at]
    at = [k for k, token in enumerate(between) if token.text == "and"]
    behind = line.tokens[other.at + 1 : other.at + 1 + _BEHIND]
    if (
        between[:1] and behind[:1] and between[0].text == behind[0].text
    ):  # "from a 165 million deficit in May and a 235 million deficit"
        between, at = between[1:], [k - 1 for k in at]
    if len(at) != 1 or len(between) > _NEAR or not all(map(_tells_time, between)) or any(map(_tells_on, behind[:1])):
        return False
    led = line.tokens[max(0, base.at - _BEHIND) : base.at]
    mine = any(map(_is_time, between[at[0] + 1 :])) or any(map(_is_time, behind))
    return mine and (any(map(_is_time, between[: at[0]])) or any(map(_is_time, led)))


def _tells_on(token: Token) -> bool:
    """'and in June 41 million were made': whether a verb follows, of which the figure is the subject."""
    return token.text in listed("helper") or "level" in token.classes


def _is_time(token: Token) -> bool:
    return token.context or token.text.split("'")[0] in TIMES or bool(token.classes & _AGO)


def _tells_time(token: Token) -> bool:
    """Whether a word between two levels says when, or leads up to the second."""
    return _is_time(token) or token.text in _LEADING or "soft" in token.classes or token.text.endswith("'s")


_AGO, _BEHIND = frozenset(("year-ago", "earlier")), 3
_LEADING = frozenset(
    "and from , in of at the a end first second third fourth same prior previous preceding quarter half period".split()
)
