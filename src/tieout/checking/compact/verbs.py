"""Step 1, compact: which words of a sentence are verbs, and whether they have a subject or an object of their own.

No parser stands behind this: a word is a verb by its class or its form, and a noun where an article or a figure stands before it.
"""

from __future__ import annotations

from tieout.checking.compact.line import Line, Token
from tieout.quantities.plurals import singular
from tieout.rules.vocabulary import listed

#: The classes of words that tell which way something goes.
CHANGES = frozenset(("up", "down", "either"))

_MULTIPLIES = frozenset(("doubled", "tripled", "quadrupled", "trebled"))
_SHORTEST = 5
_SOFT = frozenset(("soft",))


def moves(line: Line, i: int) -> bool:
    """Whether the token is a verb that moves its subject, or carries its object: no noun, no "up", no participle."""
    token = line.tokens[i]
    if token.slot >= 0 or token.text in listed("no-verb") or token.text.endswith("ing"):
        return token.text in _MULTIPLIES
    if not (token.classes & CHANGES or token.text in listed("carrier")):
        return False
    return not (_is_counted(line, i) or ("change-noun" in token.classes and is_noun(line, i)))


def _is_counted(line: Line, i: int) -> bool:
    """'its nine sheds': whether the word is what the figure before it counts."""
    before = line.tokens[i - 1].slot if i else -1
    return before >= 0 and line.slots[before].unit == singular(line.tokens[i].text)


def is_verb(line: Line, i: int) -> bool:
    """Whether the token is a finite verb of any kind; of "has been sold" the last one is."""
    token = line.tokens[i]
    if token.slot >= 0 or moves(line, i):
        return token.text in _MULTIPLIES or token.slot < 0
    if not token.text.isalpha():
        return "level" in token.classes and " " in token.text and not _helps(line, i)
    before = line.tokens[i - 1] if i else None
    if before is None or before.text == "to" or before.text in listed("determiner"):
        return False
    if token.text in listed("helper"):
        return token.text in listed("verb") and not _helps(line, i)
    if not (token.text in listed("verb") or (token.text.endswith("ed") and len(token.text) >= _SHORTEST)):
        return False
    return not _describes(line, i)


def _describes(line: Line, i: int) -> bool:
    """Whether a word that may be a verb only describes the noun before it: 'the boats sold in May', 'the week ended April 8', ', seasonally
    adjusted'."""
    if line.tokens[i].text in listed("no-passive"):
        return False
    before, after = line.tokens[i - 1], line.tokens[i + 1 : i + 2]
    if (
        before.text in listed("helper")
        or before.text in listed("pronoun")
        or before.text in (",", "and", "which", "who", "that")
    ):
        return False
    if before.text.endswith("ly"):
        return i > 1 and line.tokens[i - 2].text == ","
    return before.text == "or" or bool(after) and (after[0].text in listed("describes") or after[0].context)


def _helps(line: Line, i: int) -> bool:
    """Whether another verb follows, which the helper belongs to: "has risen", "were also sold"."""
    at = next((k for k in range(i + 1, len(line.tokens)) if not is_adverb(line.tokens[k])), None)
    return at is not None and is_verb(line, at)


def is_noun(line: Line, i: int) -> bool:
    """'a huge jump of 90 percent', 'a 7 percent increase in': an article or a figure before it makes the word a noun."""
    before = line.tokens[i - 1] if i else None
    if before is not None and (before.slot >= 0 or before.text in listed("auxiliary")):
        return before.slot >= 0
    return any(t.text in listed("article") for t in line.tokens[max(0, i - 3) : i])


def is_adverb(token: Token) -> bool:
    """Whether a word may stand between a subject and its verb: a helper, or a word in "ly"."""
    return token.text in listed("helper") or (token.text.endswith("ly") and token.classes <= _SOFT)


def has_subject(line: Line, i: int) -> bool:
    """Whether a noun stands right before the verb: behind "and", "which" or a comma it goes on about the same subject."""
    before = next((t for t in reversed(line.tokens[:i]) if not is_adverb(t)), None)
    return before is not None and before.text.isalpha() and before.text not in listed("goes-on")


def has_object(line: Line, i: int) -> bool:
    """'lifted profit to 1.4 billion', 'pushed the loss to 42': a noun between the verb and the level."""
    after = next((t for t in line.tokens[i + 1 :] if not is_adverb(t)), None)
    return (
        after is not None
        and after.slot < 0
        and not after.context
        and after.text.isalpha()
        and not after.classes & listed("lead")
    )
