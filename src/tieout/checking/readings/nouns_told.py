"""The nouns that a stretch of a sentence tells, but for those that any figure may be told by; and whether they name what was told before."""

from __future__ import annotations

from collections.abc import Iterable

from tieout.checking.compact.kin import stems
from tieout.checking.compact.line import Line
from tieout.checking.compact.verbs import is_adverb, is_verb
from tieout.rules.vocabulary import listed


def are_others(mine: set[str], known: Iterable[str]) -> bool:
    """Whether there are names, and none of them is known."""
    theirs = {one for word in known for one in stems(word)}
    return bool(mine) and all(stems(name).isdisjoint(theirs) for name in mine)


def names_in(line: Line, start: int, end: int) -> set[str]:
    """The nouns of a stretch."""
    return {line.tokens[k].text for k in range(start, end) if is_noun(line, k)}


def is_noun(line: Line, k: int) -> bool:
    """Whether a token is a noun, or a name, that says what something is: "orders", "IBM"; not "level", "week", "we"."""
    token = line.tokens[k]
    if token.slot >= 0 or token.context or not token.text.replace("-", "").replace("'", "").isalpha():
        return False
    if len(token.text) < _SHORT and not line.text[token.start : token.end].isupper():
        return False
    if token.text in SAYS_NOTHING or token.text in listed("sort-of-change") or token.text in listed("fronting"):
        return False
    if token.classes and token.classes.isdisjoint(_NAMING):
        return False
    return not (is_verb(line, k) or is_adverb(token) or token.text in listed("opening") | listed("pronoun"))


_SHORT = 3
_NAMING = frozenset("yardstick inflow outflow turnover balance losses traded".split())
#: What any figure, and whoever is told of, may be called by.
SAYS_NOTHING = frozenset(
    """the figure figures number numbers total totals sum level levels rate rates result results amount value volume size year years month
    months week weeks day days quarter quarters half season period time average same previous prior last first second third fourth current
    recent new point points now today yesterday per cent percent pct company firm group share shares index""".split()
)
