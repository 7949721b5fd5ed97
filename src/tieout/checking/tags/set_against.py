"""Step 1 and 2 together: a level, and another that words of a change or a comparison set against it.

"1.60, down from 1.80 in 1972, but higher than the 1.57 of 1970", "0.4 percent, a rise on the 0.2 percent of May", "5.2 million, which is
below the 6.5 million of last year", "fell to 617 million from 693 million a year ago, but was up from 527 million in May".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.brackets import behind_brackets
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.checking.compact.verbs import CHANGES
from tieout.checking.tags.asked import WAYS
from tieout.checking.tags.bettered import improving
from tieout.checking.tags.compared import change_over, headed, soft_word, way_of
from tieout.checking.tags.govern import sign_of
from tieout.checking.tags.told_of import changed, go_along, is_aside, restated, told_again, told_of

_WEAK = frozenset(("on", "over"))


def set_against(line: Line, figures: Sequence[Slot]) -> None:
    """Links a level to the one that it is set against (`set-against`), with the direction that the words give."""
    for before, slot in pairwise(figures):
        if not slot.tags & {"from", "than", "against"}:
            continue
        before = told_of(before, slot, figures)
        level = next(iter(before.links.get("set-against", ())), None) or _moved(before, slot, figures, line)
        level = level or changed(before, slot, figures)
        chained, level = level is not before, restated(level, slot, figures)
        if is_aside(line, level, slot):
            continue
        if alike(level, slot) and not level.tags & COMPARED and ("inside" in level.tags) == ("inside" in slot.tags):
            _tie(line, level, before, slot, chained)
            if "set-against" in slot.tags:
                _take_along(level, slot, figures)


def _take_along(level: Slot, base: Slot, figures: Sequence[Slot]) -> None:
    """'879 million or 60 cents a share, down from 1.1 billion or 70 cents a share': what is told again of each goes the same way, as a rule."""
    for one, other in told_again(level, base, figures):
        go_along(one, other, base)


def _moved(before: Slot, slot: Slot, figures: Sequence[Slot], line: Line) -> Slot | None:
    """The level that became what it is from the one before, where "but" goes on: "to 617 million from 693 million, but was up from …"."""
    at = figures.index(before)
    if not at or "from" not in before.tags or not slot.tags & {"from", "than"}:
        return None
    level, ahead = figures[at - 1], line.tokens[before.at + 1 : slot.at]
    goes_on = any(token.text == "but" for token in ahead) and not any(token.text in _OTHERS for token in ahead)
    return level if goes_on and level.tags & {"to", "plain"} and alike(level, before) else None


#: Behind "but" these say that something else is told.
_OTHERS = frozenset(("the", "its", "their", "those", "that", "while", "as"))


def _tie(line: Line, level: Slot, before: Slot, slot: Slot, chained: bool) -> None:
    at = next((i for i in range(slot.at - 1, before.at, -1) if _compares(line.tokens[i])), 0)
    if not at or not _leads_to(line, slot, at):
        return
    word = _way(line, before, at, chained)
    sign = _sign(line, word, before) if word is not None else 0
    if word is None and chained and _is_led_by_size(line, level, before, at):
        word, sign = before.verb, before.sign
    if word is not None:
        tie("set-against", slot, level)
        slot.verb, slot.sign, slot.verb_sign = word, sign, sign


def _sign(line: Line, word: Token, before: Slot) -> int:
    return way_of(word.text, before) or improving(line, word, before) or sign_of(word)


def _is_led_by_size(line: Line, level: Slot, change: Slot, at: int) -> bool:
    """'60 million, down 25 percent from the 80 million', '60 million, a quarter less than the 80 million': whether a size told of the level, with its
    direction, leads to the comparison."""
    if not change.sign or change.verb is None or change.verb.start < level.quantity.end:
        return False
    # not "a fifth again as many as the 1,050", nor "58 percent make less than 3,000, 29 percent less than 1,500"
    if _ALL_WAYS.isdisjoint((change.verb.text, *change.verb.text.split())) or not _is_definite(line, at):
        return False
    behind = behind_brackets(line.tokens[change.at + 1 : at])
    led = not change.links.get("appended", _NONE).isdisjoint({level}) or level in change.links.get("or", ())
    return led and all(t.text == "," or t is change.verb or _is_small(t) for t in behind)


def _is_definite(line: Line, at: int) -> bool:
    """Whether no "than" stands there, or what is told behind it is a level that is known: "less than the 80 million", "than last year's 80 million"."""
    if "than" not in line.tokens[at].text.split():
        return True
    led = [word for token in line.tokens[at : at + _LED] for word in token.text.split()]
    return any(word in _KNOWN or word.endswith(("'s", "’s")) for word in led)


_ALL_WAYS = frozenset(WAYS)
_LED, _KNOWN = 3, frozenset("the its their his her our last".split())
_NONE: frozenset[Slot] = frozenset()


def _compares(token: Token) -> bool:
    return bool(token.classes & COMPARED) or token.text in _WEAK


def _leads_to(line: Line, slot: Slot, at: int) -> bool:
    """Whether nothing but what the figure is of stands between the comparison and it: not "from the preceding year of 90"."""
    between = line.tokens[at + 1 : slot.at]
    if between and between[-1].text == "of" and change_over(line, slot.at - 1) is not None:
        return False
    return all(map(soft_word, between)) or headed(line, slot, at)


def _way(line: Line, before: Slot, at: int, chained: bool) -> Token | None:
    """The word that tells the direction, where a mark and words of a change alone lead from the level to the comparison."""
    ahead = behind_brackets(line.tokens[before.at + 1 : at])
    if chained:
        ahead = ahead[max((k for k, t in enumerate(ahead) if t.text in ("and", "but")), default=0) :]
    mark = next((k for k, t in enumerate(ahead) if t.text in _MARKS), -1)
    mark = next((k - 1 for k, t in enumerate(ahead) if k and t.text.startswith("which")), -1) if mark < 0 else mark
    if mark < 0 and not chained:
        mark = _verb(before, ahead)
    if (
        (mark < 0 and not chained)
        or len(ahead) - mark > _NEAR
        or mark > _NEAR
        or any(t.slot >= 0 and not t.context for t in ahead)
    ):
        return None
    told = ahead[mark + 1 :]
    words = [t for t in told if way_of(t.text, before) or improving(line, t, before)]
    if not words and chained and told[:1] and told[0].text == "but":
        words = [t for t in told if t.classes & CHANGES and sign_of(t)]  # "…, but rose from 527 million in May"
    if not words and line.tokens[at].text in ("above", "below"):
        words, told = [line.tokens[at]], told
    if len(words) != 1 or not all(t in words or _is_small(t) for t in told):
        return None
    if words[0].text in ("more", "less") and any(t.text.endswith("ly") for t in told[told.index(words[0]) :]):
        return None  # "grew by 4.1%, more slowly than the 5.6% of the spring"
    noun = ahead[: max(mark, 0)]
    if noun and noun[0] is before.verb:
        noun = noun[1:]  # "a 1.8 percent rise in spending, up from 1.1 percent"
    return (
        words[0]
        if not any(map(_parts, noun)) and (not chained or told[:1] and told[0].text in ("but", "and"))
        else None
    )


def _verb(before: Slot, ahead: list[Token]) -> int:
    """'At 61.3 points the index is below the 62.7', 'The turnout of 61 percent was below the 63': where the verb of the subject stands."""
    at = next((k for k, t in enumerate(ahead) if t.text in _BEING), -1)
    named = before.number == 0 or "first" in before.tags
    plain = all(t.context or (t.text.isalpha() and not t.classes - {"soft"}) for t in ahead[: max(at, 0)])
    return (
        at
        if named and before.tags & {"at", "of"} and "of-lead" not in before.tags and 0 <= at <= _NOUN and plain
        else -1
    )


_BEING, _NOUN = frozenset(("is", "was", "are", "were")), 6


def _is_small(token: Token) -> bool:
    return token.text in _SMALL or "soft" in token.classes or (token.text.endswith("ly") and not token.classes)


def _parts(token: Token) -> bool:
    """Whether a word between a level and the mark begins something else."""
    return token.text == "and" or bool(token.classes & {"break", "level", "up", "down", "either"})


_NEAR = 8
_MARKS = frozenset((",", "–", "—", "-", "--", "("))
_SMALL = frozenset(
    "a an the and also but or still already well far which is was are were it that this represents represented marks marked".split()
) | {
    "which is",
    "which was",
    "that is",
    "that was",
}
