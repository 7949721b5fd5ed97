"""Whose change it is: a change and the two levels that it is checked against must be said of one subject.

No parser stands behind this. A finite change verb (or one that carries its object to a level: "pushed the loss to 42 from 29") is
a verb of its own where a noun stands before it that is not the subject of the change.
"""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.readings.reading import Reading
from tieout.checking.tags.govern import CHANGES

#: The roles of two levels, as the rules on changes name them.
_LEVELS = ("new", "later", "base")


def another_has_it(reading: Reading, line: Line) -> bool:
    """'Wages rose 3 percent as the number of jobs climbed to 41,000 from 38,000': the change is said of one thing, the levels of another."""
    stated = reading.bound.get(reading.rule.stated)
    levels = [b for name in _LEVELS if isinstance(b := reading.bound.get(name), Slot)]
    number = line.number
    if stated in levels and len(levels) == 2 and all(s.line == number for s in levels):
        return _another_between(levels[0], levels[1], line)
    if not isinstance(stated, Slot) or len(levels) < 2 or any(s.line != number for s in (stated, *levels)):
        return False
    if stated.tags & {"balance", "as-balance"}:
        return False  # "the gap narrowed to 3.7 billion as exports rose to 48.2 billion": of both
    if _counts_another(stated, levels):
        return True
    if _one_of_two(stated, levels, line) or _is_elided(stated, min(levels, key=_at), line):
        return True
    verb = _verb_of(stated, line)
    first, last = min(levels, key=_at), max(levels, key=_at)
    if verb < first.at:
        return any(
            _taken_over(line, i) for i in range(min(verb, stated.at) + 1, first.at) if i not in (verb, stated.at)
        )
    behind = first if verb < last.at else last
    return "fronted" not in behind.tags and _is_finite(line, verb) and _has_own_subject(line, verb)


def _counts_another(stated: Slot, levels: list[Slot]) -> bool:
    """'in a field of 41 he came in four places higher than in 2019, when 60 started': the change names what it counts, the levels do not."""
    return (
        "change-than" in stated.tags
        and stated.kind == "count"
        and stated.unit != ""
        and not any(s.unit for s in levels)
    )


def _one_of_two(stated: Slot, levels: list[Slot], line: Line) -> bool:
    """'fell 8 percent in the first half and 3 percent in the second, to 412 from 436': two changes before the levels, neither the whole one."""
    if stated.kind not in ("percent", "multiple"):
        return False
    ahead = [s for s in line.slots if s.kind == stated.kind and not s.context and s.at < min(levels, key=_at).at]
    at = next((k for k, s in enumerate(ahead) if s is stated), None)
    if at is None or "respectively" in stated.links:
        return False
    beside = ahead[max(0, at - 1) : at] + ahead[at + 1 : at + 2]
    return any(_is_told_with(min(stated, other, key=_at), max(stated, other, key=_at), line) for other in beside)


def _is_told_with(one: Slot, other: Slot, line: Line) -> bool:
    """Whether "and" leads from one change to the other, with no verb of its own."""
    between = line.tokens[one.at + 1 : other.at]
    parted = any(t.classes & CHANGES or (t.slot >= 0 and not t.context) for t in between)
    return bool(between) and between[-1].text == "and" and not parted and len(between) <= 8


def _is_elided(stated: Slot, level: Slot, line: Line) -> bool:
    """'rose 4 percent and prices to 88 from 80', 'fell 3 percent, with vans down to 190 from 260': a second subject, its verb left out."""
    between = line.tokens[stated.at + 1 : level.at]
    words = [t.text for t in between]
    if "with" in words and words[: words.index("with")][-1:] == [","]:
        return _is_named(between[words.index("with") + 1 :])
    joined = next((k for k, word in enumerate(words[:2]) if word == "and"), None)
    if joined is None or any(word != "," for word in words[:joined]):
        return False
    behind = between[joined + 1 :]
    return bool(behind) and behind[-1].text in _TIES and _is_named(behind[:-1]) and not _has_verb(behind)


def _is_named(words: list[Token]) -> bool:
    """Whether a noun stands there that is more than "a total of" or "the figure"."""
    return any(t.text.isalpha() and not t.classes & CHANGES and t.text not in _SAYS_NOTHING for t in words[:3]) and all(
        t.slot < 0 or t.context for t in words
    )


def _has_verb(words: list[Token]) -> bool:
    return any(
        t.classes & CHANGES or t.text.endswith("ed") or (k and t.text.endswith("ing")) or t.text in _VERBS
        for k, t in enumerate(words)
    )


def _another_between(new: Slot, base: Slot, line: Line) -> bool:
    """'rose to 12.9 percent, with the capital at 29.4 percent, up from 24.4': between the two a level of something else."""
    return any(
        s.kind == new.kind and not s.context and s.tags & {"to", "at"} for s in line.slots[new.number + 1 : base.number]
    )


def _at(slot: Slot) -> int:
    return slot.at


def _verb_of(stated: Slot, line: Line) -> int:
    """The token of the word that tells the change: its verb or noun, or the figure itself ("doubled")."""
    if stated.verb is None:
        return stated.at
    return next((i for i, t in enumerate(line.tokens) if t.start == stated.verb.start), stated.at)


def _taken_over(line: Line, i: int) -> bool:
    """Whether at this token another verb takes over, with a subject or an object of its own."""
    return _is_finite(line, i) and (_has_own_subject(line, i) or _has_object(line, i))


def _is_finite(line: Line, i: int) -> bool:
    """Whether the token is a verb that moves its subject, or carries its object: no noun, no "up", no participle."""
    token = line.tokens[i]
    if token.slot >= 0 or token.text in _NO_VERBS or token.text.endswith("ing"):
        return token.text in _MULTIPLIES
    if not (token.classes & CHANGES or token.text in _CARRIERS):
        return False
    return not ("change-noun" in token.classes and _is_noun(line, i))


def _is_noun(line: Line, i: int) -> bool:
    """'a huge jump of 90 percent', 'a 7 percent increase in': an article or a figure before it makes the word a noun."""
    if i and line.tokens[i - 1].slot >= 0:
        return True
    return any(t.text in _ARTICLES for t in line.tokens[max(0, i - 3) : i])


def _has_own_subject(line: Line, i: int) -> bool:
    """Whether a noun stands right before the verb: behind "and", "which" or a comma it goes on about the same subject."""
    before = next((t for t in reversed(line.tokens[:i]) if not _is_adverb(t)), None)
    return before is not None and before.text.isalpha() and before.text not in _GOES_ON


def _has_object(line: Line, i: int) -> bool:
    """'lifted profit to 1.4 billion', 'pushed the loss to 42': a noun between the verb and the level."""
    after = next((t for t in line.tokens[i + 1 :] if not _is_adverb(t)), None)
    return (
        after is not None
        and after.slot < 0
        and not after.context
        and after.text.isalpha()
        and not after.classes & _LEADS
    )


def _is_adverb(token: Token) -> bool:
    return token.text in _HELPERS or (token.text.endswith("ly") and not token.classes)


_MULTIPLIES = frozenset(("doubled", "tripled", "quadrupled", "trebled"))
_NO_VERBS = frozenset("up down off higher lower more less fewer above below premium discount growth loss added".split())
_CARRIERS = frozenset(
    "went gone goes bring brings brought push pushes pushed take takes took send sends sent drive drives drove driven".split()
)
_ARTICLES = frozenset("the a an its their this that of for with in and no any by percent pct".split())
_GOES_ON = frozenset("and or but which that who it they he she then to so".split())
_HELPERS = frozenset(
    "has have had having was were is are be been being will would could may might can should did do does also since then already "
    "not never even again still first further".split()
)
_LEADS = frozenset(("from", "to", "by", "at", "than", "against"))
_TIES = frozenset(("to", "at", "from"))
_SAYS_NOTHING = frozenset(
    "a an the some about around nearly almost just only total of this last its their figure number count in on now that which".split()
)
_VERBS = frozenset(
    "was were is are came stood went got hit ran sat now then thus so put fetched sold cost made won lost".split()
)
