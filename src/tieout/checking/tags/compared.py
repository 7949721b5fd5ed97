"""Step 2, tag: prepositions that compare only in some places ("on", "over", "after"), and nouns that a comparison reaches across."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES
from tieout.checking.tags.asked import DOWN, DOWN_RATE, UP, UP_RATE
from tieout.checking.tags.between import NO_NOUN

#: prepositions that compare only behind a change ("up on", "a premium over") or right before a level ("after 1.36 billion")
WEAK = frozenset(("on", "over", "after"))


def compares(line: Line, slot: Slot, i: int, soft: bool) -> bool:
    """'a 15% increase on the 300', 'up 3 percent on last year's 40', 'a premium over Friday's 239', '1.53 after 1.36'."""
    parted = (
        i > 1 and line.tokens[i - 1].text == "," and line.tokens[i - 2].slot >= 0
    )  # "a gain of 750, or 15 percent, over"
    named = i > 1 and line.tokens[i - 1].text in _POINTS and line.tokens[i - 2].slot >= 0  # "up 6 points on"
    before = line.tokens[i - 1 - max(parted, named)] if i else None
    if before is None or not (soft or headed(line, slot, i)):
        return False
    if line.tokens[i].text == "after":
        return _after(line, slot, i)
    if parted and line.tokens[i].text == "on" and not _is_timed(line.tokens[i + 1 : slot.at + _BEHIND]):
        return False
    if before.slot >= 0:
        return bool(
            line.slots[before.slot].tags
            & ({"change", "change-than", "or"} if parted else {"change", "change-than", "signed"})
        )
    return bool(before.classes & (CHANGES | {"change-noun"}))


def premium_to(line: Line, slot: Slot, i: int, soft: bool) -> bool:
    """'a 31 percent premium to Friday's 1.60', 'a discount of 10 percent to the closing price of 20': what a price is above, or below, and has not gone
    to."""
    if line.tokens[i].text != "to" or i < len(_OF_SIZE) or not (soft or headed(line, slot, i)):
        return False
    size = line.tokens[i - 1].slot >= 0 and line.tokens[i - 2].text == "of"
    return line.tokens[i - len(_OF_SIZE) if size else i - 1].text in _PREMIUMS


_PREMIUMS, _OF_SIZE = frozenset(("premium", "discount")), ("premium", "of", "10 percent")


def _is_timed(tokens: list[Token]) -> bool:
    """Whether words tell of another time; ", or 5 percent, on sales of 7 million" is a share of these."""
    return any(
        t.context or t.text in TIMES | _THEN or t.classes & {"earlier", "year-ago"} or soft_name(t) for t in tokens
    )


_POINTS = frozenset(("points", "point"))
_BEHIND, _THEN = 5, frozenset("last previous prior preceding then earlier".split())


def headed(line: Line, slot: Slot, i: int) -> bool:
    """Whether all between token `i` and the figure is the noun that has it: "sales of", "last year's crop of"."""
    between = line.tokens[i + 1 : slot.at]
    while between and between[-1].text != "of" and soft_word(between[-1]):
        between.pop()
    return len(between) > 1 and between[-1].text == "of" and not any(map(_is_verb, between[:-1]))


def _is_verb(token: Token) -> bool:
    """Whether a word is no part of a noun and what describes it."""
    return token.text in NO_NOUN or bool(token.classes & _VERBAL) and "soft" not in token.classes


_VERBAL = frozenset(("level", "up", "down", "from", "to", "than", "against", "at", "by", "or"))

#: What an adjective before a level calls it: put right, or much or little.
_REVISED = frozenset(
    """a an the revised final provisional preliminary adjusted seasonally about around nearly meagre meager paltry modest brisk robust dismal
    tepid sluggish feeble bumper poor weak slow mild anaemic anemic lacklustre lackluster subdued strong solid healthy rapid steep hefty slight
    tiny record impressive respectable disappointing""".split()
)


def _after(line: Line, slot: Slot, i: int) -> bool:
    """'1.53 billion in March after 1.36 billion': a level behind another, and no thing of its own ("after a 1.7 billion charge")."""
    following = line.tokens[slot.at + 1] if slot.at + 1 < len(line.tokens) else None
    own = (
        following is not None
        and following.text.isalpha()
        and not following.classes
        and following.text not in ("in", "on", "for")
    )
    return (
        slot.kind != "duration"
        and not own
        and all(t.text in _REVISED or soft_name(t) for t in line.tokens[i + 1 : slot.at])
        and any(s.at < i for s in line.slots if not s.context)
    )


def soft_word(token: Token) -> bool:
    """Whether a word only leads up to the figure: an article, "about", "last", a possessive ("yesterday's")."""
    return "soft" in token.classes or token.text in ("of", "equivalent of", "equivalent to") or soft_name(token)


def soft_name(token: Token) -> bool:
    """'December's', 'yesterday's'."""
    return token.context or token.text in ("'", "s") or token.text.endswith("'s")


def change_over(line: Line, i: int) -> Token | None:
    """'a decrease from the preceding year of 90', 'an increase over that reported in 1896 of 45': the noun of a change told of a time,
    at the "of" (token `i`) before its size."""
    at = next((k for k in range(i - 1, max(0, i - _OVER), -1) if line.tokens[k].text in _TIMED), 0)
    between, noun = line.tokens[at + 1 : i], line.tokens[at - 1] if at else None
    if (
        noun is None
        or not between
        or between[-1].text in _HEIGHTS
        or not (noun.classes & CHANGES or "change-noun" in noun.classes)
    ):
        return None
    timed = any(t.context or t.text in TIMES or t.classes & {"earlier", "year-ago"} for t in between[-2:])
    return (
        noun
        if timed and all(soft_word(t) or t.text == "in" or t.text in TIMES or t.classes & {"earlier"} for t in between)
        else None
    )


_OVER = 8
#: "down from a 2013 high of 8.6 billion", "up from the prior year level of 1.37": that is no size of the change.
_HEIGHTS = frozenset("high low peak trough record bottom top level figure rate total value price ratio average".split())
_TIMED = frozenset(("from", "over", "on", "against", "compared with", "compared to"))
#: Words for a stretch of time: behind them "of" gives no level.
TIMES = frozenset("year years month months week quarter season decade period".split()) | {
    "year ago",
    "year earlier",
    "last year",
}


def moved_from(line: Line, i: int) -> Token | None:
    """The word of change that leads to the "from" at token `i`: "up from", "down sharply from"."""
    at = i - 1
    if (
        at > 0
        and (line.tokens[at].text in _HOW or line.tokens[at].text.endswith("ly"))
        and not line.tokens[at].classes - _SOFT
    ):
        at -= 1
        return line.tokens[at] if line.tokens[at].text in ("up", "down") else None
    return line.tokens[at] if at >= 0 and line.tokens[at].classes & {"up", "down"} else None


_HOW, _SOFT = frozenset(("already", "again", "a bit", "somewhat", "even", "still")), frozenset(("soft",))


def way_of(word: str, level: Slot) -> int:
    """1 where a word puts a level above the one that it is compared with, -1 where it puts it below, 0 where it says neither.

    Growth is faster, and stronger, where it is more; a time is not, and of a fall "stronger" may be said where it is less.
    """
    if word in _OF_RATES:
        tells = level.kind == "percent" and level.sign >= 0 and level.verb_sign >= 0
        return _OF_RATES[word] if tells and not (level.quantity.value or 0) < 0 else 0
    return _WAYS.get(word, 0)


_WAYS = {**dict.fromkeys(UP, 1), **dict.fromkeys(DOWN, -1)}
_OF_RATES = {**dict.fromkeys(UP_RATE, 1), **dict.fromkeys(DOWN_RATE, -1)}
