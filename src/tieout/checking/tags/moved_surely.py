"""Which words leave no other level from which a verb may move one: what the level is of is named again as what is moved, or nothing but its time stands
between the two.

"took a 25 percent stake in 1970, raising its stake to 53 percent", "offered the loan at 200 million, but soon reduced it to 100 million", "carries 5
percent in the first year, rising to 6 percent", "fell to 70 percent last year and has since slipped to 50".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import is_adverb
from tieout.checking.tags.compared import TIMES
from tieout.checking.tags.govern import sign_of
from tieout.rules.vocabulary import listed

#: Words for one thing.
HOLDINGS = frozenset(("stake", "share", "holding", "stakes", "shares", "holdings", "interest"))


def moved_surely(line: Line, before: Slot, at: int, new: Slot) -> bool:
    """Whether the verb at `at`, which has a direction, moves the level before to the new one, whatever the two are."""
    between, moved = line.tokens[before.at + 1 : at], line.tokens[at + 1 : new.at]
    words = [token.text for token in moved if not (is_adverb(token) or token.text in _ON)]
    if words[-1:] != ["to"]:
        return False
    if len(words) > 1:
        held = _is_same_holding(line, before, words[:-1]) and not _has_gone(line, before, sign_of(line.tokens[at]))
        return held or _is_pointed_at(before, between, words[:-1])
    return (
        (line.tokens[at].text.endswith("ing") and _only_when(between))
        or _has_since(before, between)
        or _was_foretold(line, before, between)
        or _is_raised(line, before, between)
        or _comes_after(line, between, new)
        or [token.text for token in between[-4:]] in _EXPECTED
    )


_ON = frozenset(("up", "down", "back", "further", "again"))


def _is_pointed_at(before: Slot, between: Sequence[Token], moved: Sequence[str]) -> bool:
    """'offered the loan at 200 million, but soon reduced it', 'leave the rate at 4 percent rather than increase it': what is put at a level, or is of
    it, is what the next verb moves."""
    ahead = [token.text for token in between if token.text not in _HOW]
    joined = bool(ahead) and ahead[-1] in _JOINING and all(word in _JOINING or word == "," for word in ahead[-2:])
    plain = ahead[-1:] == ["rather than"] or (joined and len(ahead) <= _PAIR)
    return list(moved) == ["it"] and plain and not before.tags.isdisjoint(_PUT) and len(between) <= _FAR


_PUT, _PAIR, _FAR = frozenset(("at", "of")), 2, 8
_JOINING = frozenset(("but", "and", "before", "then", "rather than"))
_HOW = frozenset("soon later now also in crop year".split())


def _is_same_holding(line: Line, before: Slot, moved: Sequence[str]) -> bool:
    """'took a 25 percent stake in 1970, raising its stake to', 'may hold 40 percent of it directly but can boost their stake to'"""
    behind = [token.text for token in line.tokens[before.at + 1 : before.at + 1 + _NOUN]]
    own = len(moved) == _PAIR and moved[0] in listed("determiner") and moved[1] in HOLDINGS
    return own and not HOLDINGS.isdisjoint(behind)


_NOUN = 2


def _has_gone(line: Line, before: Slot, sign: int) -> bool:
    """'sold a 15 percent stake, reducing its stake to 20 percent': what has gone, or was bought, is no level that falls; only what one holds is."""
    ahead = dropwhile(_leads_to_it, reversed(line.tokens[: before.at]))
    verb = next(ahead, None)
    return sign < 0 and (verb is None or verb.text.split()[-1] not in _HOLDING)


def _leads_to_it(token: Token) -> bool:
    return is_adverb(token) or "soft" in token.classes or token.text in listed("determiner") | listed("article")


_HOLDING = frozenset(
    "hold holds held holding own owns owned owning has had have keep keeps kept retain retains retained".split()
)


def _only_when(between: Sequence[Token]) -> bool:
    """'5 percent interest in the first year, rising': whether nothing but its noun and its time stands between a level and a participle."""
    words = list(between)[: -1 if between and between[-1].text == "," else None]
    behind = list(dropwhile(_is_noun, words))
    timed = any(token.context or token.text in TIMES or token.classes & _AGO for token in behind)
    return len(words) - len(behind) <= _NOUN and timed and all(map(_says_when, behind))


def _is_noun(token: Token) -> bool:
    return token.slot < 0 and token.text.isalpha() and not token.classes and token.text not in _WHEN


def _says_when(token: Token) -> bool:
    return token.context or token.text in _WHEN or token.text in TIMES or bool(token.classes & _AGO)


_AGO, _WHEN = frozenset(("earlier", "year-ago")), frozenset("in for the of at end this last to on during by".split())


def _has_since(before: Slot, between: Sequence[Token]) -> bool:
    """'fell to 70 percent by the end of 2011 and has since slipped': since then, and from there."""
    words = [word for token in between for word in token.text.split()]
    ends = words[-2:] in (["has", "since"], ["have", "since"])
    told = [token for token in between if token.text not in _SINCE]
    return ends and not before.tags.isdisjoint(("to", "at")) and all(map(_says_when, told))


_SINCE = frozenset((",", "and", "but", "has", "have", "since", "has since", "have since"))


def _was_foretold(line: Line, before: Slot, between: Sequence[Token]) -> bool:
    """'Growth, forecast in May at 4 percent, is now seen slowing': what was forecast, told aside, and what now is."""
    words = [word for token in between for word in token.text.split()]
    if words[:1] != [","] or "now" not in words or not all(word in _SEEN or is_adverb_of(word) for word in words[1:]):
        return False
    start = next((k for k in range(before.at - 1, 0, -1) if line.tokens[k].text == ","), 0)
    aside = line.tokens[start + 1 : before.at]
    return bool(start and aside) and aside[0].text in _FORETOLD and all(map(_says_when, aside[1:]))


def is_adverb_of(word: str) -> bool:
    """Whether a word says only how: "sharply"."""
    return word.endswith("ly")


_FORETOLD = frozenset("forecast projected estimated put predicted expected budgeted".split())
_SEEN = frozenset("is are now seen expected forecast put likely to be".split())


def _comes_after(line: Line, between: Sequence[Token], new: Slot) -> bool:
    """'at a quarter point in the first year, with the margin rising to half a point thereafter'"""
    words, behind = [token.text for token in between], [token.text for token in line.tokens[new.at + 1 : new.at + 2]]
    led = words[-_NAMED:-1] in (["with", "the"], ["and", "the"]) and words[-1] in _OF_LEVELS
    return led and not _AT_FIRST.isdisjoint(words) and not _THEN.isdisjoint(behind)


_NAMED, _OF_LEVELS = 3, frozenset("margin rate price fee rent interest coupon charge toll levy tax".split())
_AT_FIRST, _THEN = (
    frozenset(("first", "initial", "initially")),
    frozenset(("thereafter", "afterwards", "later", "then")),
)


def _is_raised(line: Line, before: Slot, between: Sequence[Token]) -> bool:
    """'a 50 percent rebate on tax for mills was raised': the level leads the subject of a passive, which holds no other figure."""
    words = [token.text for token in between]
    verb = next((k for k in range(len(words) - 1, -1, -1) if words[k].split()[0] not in _BEING), -1)
    led = line.tokens[before.at - 1].text if before.at else ""
    subject = between[: verb + 1]
    named = bool(subject) and all(token.slot < 0 and (token.text in _OF or not token.classes) for token in subject)
    return (
        led in ("a", "an", "the") and verb + 1 < len(words) and words[-1] in _PASSIVE and named and len(subject) <= _FAR
    )


_OF = frozenset("on for of the in".split())
_BEING = frozenset("was were is are been be has have had will".split())
_PASSIVE = frozenset("was were is are been be".split())
#: "accounts for 63 percent (this is expected to fall to 60)"
_EXPECTED = [["(", "this is", "expected", "to"], ["(", "this is", "forecast", "to"], ["(", "this is", "set", "to"]]
