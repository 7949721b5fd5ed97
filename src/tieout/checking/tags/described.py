"""Step 1 and 2 together: a level in a relative clause, of a thing that an adjective calls higher or lower: "he paid a higher rent, which was
640 crowns against 590 a year ago"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.alike import of_one_form
from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.checking.compact.verbs import is_verb
from tieout.rules.vocabulary import listed

_WAYS = {"higher": 1, "larger": 1, "lower": -1, "smaller": -1}
#: What joins the clause to the thing that it is said of; what may stand before such an adjective; and so many words name the thing.
_WHICH, _NAMED = (
    frozenset(("which was", "which were", "which is", "which averaged", "which stood", "which came", "which")),
    7,
)
_BARRED = frozenset(("than", "not", "no", "or", "the"))


def described(line: Line, figures: Sequence[Slot]) -> None:
    """Sets a level against the one that it is compared with (`set-against`), the way that the adjective says."""
    if line.texts.isdisjoint(_WAYS):
        return
    for level, base in pairwise(figures):
        if "against" not in base.tags or "set-against" in base.tags or not of_one_form(level, base):
            continue
        word = _adjective(line, level)
        if word is not None:
            tie("set-against", base, level)
            base.verb, base.sign, base.verb_sign = word, _WAYS[word.text], _WAYS[word.text]


def _adjective(line: Line, level: Slot) -> Token | None:
    """The adjective that opens the name of what the clause of a level is said of; None where that is another thing, or more than one."""
    at = next((k for k in range(level.at - 1, max(1, level.at - _OPENED), -1) if line.tokens[k].text in _WHICH), 0)
    if not at or line.tokens[at - 1].text != "," or any(_tells(line, k) for k in range(at + 1, level.at)):
        return None
    for k in range(at - 2, max(0, at - 2 - _NAMED), -1):
        token = line.tokens[k]
        if token.text in _WAYS:
            names = k < at - 2 and line.tokens[k + 1].text not in listed("determiner")  # not "to lower the fee"
            return token if names and line.tokens[k - 1].text not in _BARRED else None
        if (
            token.text == "than"
            or token.slot >= 0
            or not token.text.isalpha()
            or token.text in ("and", "or")
            or is_verb(line, k)
        ):
            return None
    return None


_OPENED = 4


def _tells(line: Line, k: int) -> bool:
    """Whether a word between "which" and the level says more than that it was so much."""
    return line.tokens[k].text not in _BEING and not line.tokens[k].classes & {"soft", "level"}


_BEING = frozenset("was were is are averaged stood came at to only just about".split())
