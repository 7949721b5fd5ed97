"""Step 1 and 2 together: a level, and another that the words only set beside it, as larger or smaller.

"a crop of 7.6 million bales, exceeding a target of 7.2 million", "each will get 31 dollars in cash and notes, somewhat less than the 35 dollars
that …", "a ratio of 2.5 at the end of June, below the 2.8 of last year": what the level is of may stand between.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from tieout.checking.compact.alike import alike
from tieout.checking.compact.brackets import outside
from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.checking.compact.verbs import CHANGES, is_verb
from tieout.checking.tags.asked import AS_MANY, EXCEEDING, FALLING_SHORT
from tieout.checking.tags.bettered import valued
from tieout.checking.tags.compared import WEAK, headed, soft_word, way_of
from tieout.checking.tags.govern import sign_of
from tieout.checking.tags.set_straight import BEING, is_straight
from tieout.checking.tags.told_of import told_of
from tieout.rules.vocabulary import entries, listed

_NO_LEVEL = frozenset(("from", "than", "against", "change", "change-than", "change-after", "by", "of-them"))
_TOLD = frozenset(("set-against", "moved-from", "change", "change-than", "change-after"))
#: How a comparative ends: "higher", "more", "less".
_COMPARATIVE = ("er", "ore", "ess")
#: No more words stand between the level and the comparison, and between that and what it is with.
_FAR, _NOUN = 16, 6


def set_beside(line: Line, figures: Sequence[Slot]) -> None:
    """Links a level to the one before that it is compared with (`set-beside`), with the direction of the comparison: `set-straight`, too, where
    nothing but its noun and its time stands between, and the other is what it was at best."""
    for slot in takewhile(lambda slot: slot.tags & {"than", "against"}, figures):
        _direct(line, slot)  # "It was more than the 3 percent of May, but fell short of the 4 percent hoped for"
    for last, slot in pairwise(figures):
        if "than" in slot.tags and (_outpace(line, last, slot) or _go_on(line, last, slot)):
            continue
        before = told_of(last, slot, figures)
        grown = _is_growth(before, slot)
        if (slot.tags & _TOLD and not grown) or not alike(before, slot) or (before.tags & _NO_LEVEL and not grown):
            continue
        if ("inside" in before.tags) != ("inside" in slot.tags):
            continue
        at, sign = _comparison(line, before, slot)
        parts = bool((before.tags | slot.tags) & _GROWN) and line.tokens[at].text not in _OF_GROWTH
        if sign and not parts and _leads_on(line, before, at):
            tie("set-beside", slot, before)
            if is_straight(line, before, slot, at):
                tie("set-straight", slot, before)
            slot.verb, slot.sign, slot.verb_sign = line.tokens[at], sign, sign


def _outpace(line: Line, before: Slot, slot: Slot) -> bool:
    """'grew 3 percent, slower growth than the 5 percent of May', 'fell 2 percent, a milder decline than April's 6 percent': how much a thing grew, or shrank,
    set beside how much it did before."""
    if not before.kind == slot.kind == "percent" or before.tags.isdisjoint(_GROWN):
        return False
    at = next((k for k in range(slot.at - 1, before.at + 2, -1) if line.tokens[k].text == "than"), 0)
    size, noun = (line.tokens[at - 2], line.tokens[at - 1]) if at else (None, None)
    if size is None or noun is None or size.text not in _SIZES or noun.text not in _PACES:
        return False
    if not _is_level(line, slot, at):
        return False
    tie("set-beside", slot, before)
    slot.verb, slot.sign, slot.verb_sign = size, _SIZES[size.text], _SIZES[size.text]
    return True


_SIZES = {
    **dict.fromkeys(
        "faster quicker stronger brisker sharper steeper bigger larger greater heavier deeper higher".split(), 1
    ),
    **dict.fromkeys("slower weaker milder gentler softer smaller shallower lower slighter lesser".split(), -1),
}
_PACES = frozenset(
    "growth pace rate rise increase gain decline drop fall decrease contraction expansion slide dip jump".split()
)


def _go_on(line: Line, last: Slot, slot: Slot) -> bool:
    """'fewer than the 48 of May, yet more than the 36 of April': a level that has been set beside another goes on to be set beside a second one."""
    level = next(iter(last.links.get("set-beside", set()) | last.links.get("set-against", set())), None)
    if level is None or not alike(level, slot) or level.kind != slot.kind:
        return False
    at = next((k for k in range(slot.at - 1, last.at + 1, -1) if line.tokens[k].text == "than"), 0)
    sign = way_of(line.tokens[at - 1].text, level) if at else 0
    between = line.tokens[last.at + 1 : at - 1]
    if not sign or _BUT.isdisjoint(t.text for t in between) or not all(map(_only_times, between)):
        return False
    if not _is_level(line, slot, at):
        return False
    tie("set-beside", slot, level)
    slot.verb, slot.sign, slot.verb_sign = line.tokens[at - 1], sign, sign
    return True


_BUT = frozenset(("but", "yet", "though", "although", "and", "still"))
_ON = frozenset((",", "of", "in", "the", "a", "before", "earlier", "still", "nonetheless", "nevertheless"))


def _only_times(token: Token) -> bool:
    return (
        token.context
        or "soft" in token.classes
        or token.text in _BUT | _ON
        or bool(token.classes & {"earlier", "year-ago"})
    )


def _is_growth(before: Slot, slot: Slot) -> bool:
    """'rose 3.1 percent, ahead of the 2.9 percent forecast', 'the choir's 9 percent growth exceeded its rival's 4 percent rise': a rise in percent is a
    level, too, where another is set beside it."""
    rise = before.kind == slot.kind == "percent" and before.sign > 0 and before.verb_sign >= 0
    told = bool(slot.tags & _TOLD)
    return rise and before.tags & _NO_LEVEL <= _GROWN and (not told or (slot.tags & _TOLD <= _GROWN and slot.sign > 0))


_GROWN = frozenset(("change", "change-after", "change-than"))


#: Such a rise may be more than another in these words; behind "above" another level may stand.
_OF_GROWTH = frozenset((*EXCEEDING, *FALLING_SHORT))
_LARGER = {**dict.fromkeys(EXCEEDING, 1), **dict.fromkeys(FALLING_SHORT, -1)}
_FALLING = frozenset("fell fall falls falling came comes".split())
#: What says by itself, behind the level that the sentence goes on about, which is the larger.
_SAY_SO = frozenset(("above", "below", "short of", "shy of", "ahead of"))


def _direct(line: Line, slot: Slot) -> None:
    """'The figure is higher than the 3.3 percent', 'It marked a decline on the 3.3 percent growth': the word before the comparison gives the
    direction, and none behind the figure does."""
    at = next((i for i in range(slot.at - 1, max(0, slot.at - _NOUN), -1) if _compares(line.tokens[i])), 0)
    word = line.tokens[at if line.tokens[at].text in _SAY_SO else at - 1]
    sign = _LARGER.get(word.text, sign_of(word))
    slot.verb, slot.sign, slot.verb_sign = (word, sign, sign) if at else (None, 0, 0)


def _compares(token: Token) -> bool:
    return bool(token.classes & {"than", "against"}) or token.text in WEAK


def _comparison(line: Line, before: Slot, slot: Slot) -> tuple[int, int]:
    """The token that says which of two figures is the larger, and 1 where it is the first, -1 where it is the second; (0, 0) where none does."""
    for at in range(slot.at - 1, max(before.at, slot.at - _NOUN - 2), -1):
        text = line.tokens[at].text
        sign, lead = _LARGER.get(text, 0), at
        if sign and text in _APART and _is_margin(line, before, at):
            return 0, 0  # "41 points, 7 behind the 48 of Lunde"
        if not sign and text in _UNDER:
            sign = -(line.tokens[at - 1].text in _FAR_UNDER | BEING)  # not "under the 6 million programme"
        elif not sign and text in ("above", "below"):
            sign = way_of(text, before)
        elif not sign and line.tokens[at + 1].text == "than":
            sign, lead = way_of(text, before) if text.endswith(_COMPARATIVE) else 0, at + 1
            sign = sign or valued(line, before, text)
        elif not sign and text == "as" and (said := _not_as(line, at)):
            return (said, -1) if _is_level(line, slot, at) else (0, 0)
        if sign:
            return (at, sign) if _is_level(line, slot, lead) else (0, 0)
    return (0, 0)


#: A level is below another by these behind a word that says how far.
_UNDER = frozenset(("under", "beneath"))
_FAR_UNDER = frozenset("well far just still slightly way comfortably little somewhat".split())
#: Behind a figure these say how far one is from the other.
_APART = frozenset(("behind", "ahead of", "short of", "shy of"))


def _is_margin(line: Line, before: Slot, at: int) -> bool:
    """'7 behind the 48', '7 points ahead of the 41': whether a figure is how far two levels are apart."""
    between = line.tokens[before.at + 1 : at]
    return len(between) <= 1 and all(t.text.isalpha() and not t.classes for t in between) and "of" not in before.tags


def _not_as(line: Line, at: int) -> int:
    """'not as many as the 91 of 2001', 'nowhere near as high as the 14 percent of May': where the word that denies it stands; 0 where none does."""
    ahead = [t.text for t in line.tokens[max(0, at - _DENIED) : at]]
    size = bool(ahead) and ahead[-1] in AS_MANY and ahead[-2:-1] in (["as"], ["so"])
    joined = bool(ahead) and ahead[-1].partition(" ")[2] in AS_MANY  # "as many" as one word
    return max((at - len(ahead) + k for k, t in enumerate(ahead) if t in _DENYING), default=0) if size or joined else 0


_DENIED = 5
_DENYING = frozenset(("not", "nowhere", "never", "hardly", "n't"))


def _is_level(line: Line, slot: Slot, at: int) -> bool:
    """Whether nothing but what the second level is of stands behind the comparison: "the previous record of", "the originally projected"."""
    if headed(line, slot, at):
        return True
    told = [
        token for token in line.tokens[at + 1 : slot.at] if token is not slot.verb
    ]  # "the national increase of 14 percent"
    return all(map(_describes, told)) or (len(told) < slot.at - at - 1 and told[-1:] != [] and all(map(_is_of, told)))


def _is_of(token: Token) -> bool:
    return soft_word(token) or (token.slot < 0 and token.text.isalpha() and not token.classes)


def _describes(token: Token) -> bool:
    return soft_word(token) or token.text.endswith("ly") or token.text in entries(_YARDSTICK) or token.text == "range"


_YARDSTICK = frozenset(("yardstick",))


def _leads_on(line: Line, before: Slot, at: int) -> bool:
    """Whether no verb but one of being, and no other thing, stands between the level and the comparison."""
    kept = {id(token) for token in outside(line.tokens[before.at + 1 : at])}
    between = [i for i in range(before.at + 1, at) if id(line.tokens[i]) in kept and line.tokens[i] is not before.verb]
    comma = max((i for i in between if line.tokens[i].text == ","), default=0)
    if len(between) > _FAR or any(line.tokens[i].text == "and" and i > comma for i in between):
        return False
    return not any(_begins(line, i) for i in between)


def _begins(line: Line, i: int) -> bool:
    """Whether a word tells of something else: a verb, a change, another figure, a mark that closes what was told."""
    token = line.tokens[i]
    if token.slot >= 0:
        return not token.context
    if token.text in _FALLING and any(
        line.tokens[k].text in FALLING_SHORT for k in range(i + 1, min(i + 3, len(line.tokens)))
    ):
        return False  # "sales of 40 million fell well short of"
    if (
        token.text in ";:"
        or token.text == "with"
        or token.classes & (CHANGES | {"break", "worth"})
        or token.text in listed("relative")
    ):
        return token.text not in ("which", "far", "well")
    return token.text not in BEING and is_verb(line, i)
