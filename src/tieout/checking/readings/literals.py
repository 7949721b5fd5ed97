"""What a fixed wording cannot do without: the words that must stand in a sentence for its pattern to match."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tieout.gathered import Gathered
from tieout.patterns import lazily

_PART = lazily(r"\[[^\]]*\]|\(|\)(?:[?*]|\{[\d,]*\})?|[^\[()]+")
#: A word of a pattern, one with a letter that may be left out, or marks of which one stands there.
_WORD = lazily(
    r"(?:\\b)?(?P<word>[a-z]+)(?:(?P<left>[a-z])\?(?P<rest>[a-z]*))?(?:\\b)?|\[(?P<several>[^\w\s\\^\]]+)\]\+?|(?P<mark>[=,:;/&%<>])"
)

_SETS = Gathered("literals")
#: Words that tell least of a phrase.
_USUAL = frozenset(
    "the a an of in to and for that on with at from by as is was it this be been will would year last said over".split()
)


@cache
def must_stand(wording: str) -> tuple[frozenset[str], ...]:
    """Sets of words and marks, of each of which one must stand there."""
    sets: tuple[frozenset[str], ...] = _SETS.get(wording, lambda: tuple(_sets(wording)))
    return sets


def most_telling(wording: str) -> frozenset[str]:
    """The set of those words that tells most; empty where there is none."""
    return max(must_stand(wording), key=tells, default=frozenset())


def tells(words: frozenset[str]) -> tuple[bool, int]:
    """How much is told by that one of some words stands there."""
    return min(map(telling, words))


def telling(word: str) -> tuple[bool, int]:
    """How much a word tells of the phrase that it is of, to be compared."""
    return word not in _USUAL, len(word)


def _sets(wording: str) -> Iterator[frozenset[str]]:
    outside, groups = _grouped(wording)
    if "|" in outside:
        return
    for word in outside.split():
        if (forms := _forms(word)) is not None:
            yield forms
    for group in groups:
        choices = [_rarest(choice) for choice in group.split("|")]
        if all(choices):
            yield frozenset().union(*(forms for forms in choices if forms))


def must_part(wording: str) -> Iterator[frozenset[str]]:
    """The same of what must stand between two figures, nothing but words between them."""
    for part in _ROLE.split(wording)[1:-1]:
        if not _MAY_HOLD_MORE.search(part) and part.count("(") == part.count(")") and "|" not in _grouped(part)[0]:
            yield from must_stand(part)


#: A role, and what may stand for a further figure in between: one character by itself ("i.e") does not.
_ROLE = lazily(r"\{[a-z]\w*\}")
_MAY_HOLD_MORE = lazily(r"⟦\\?[d\[]|\[\^[^\]⟦]*\]|(?<!\\)\.(?=[*+{])(?![^\[]*\])|\\[SWD]")


def _rarest(choice: str) -> frozenset[str] | None:
    """The forms of the word that tells most of what may stand there; None where it holds no plain word or mark."""
    every = [forms for word in choice.split() if (forms := _forms(word)) is not None]
    return max(every, key=tells, default=None)


@cache
def _forms(word: str) -> frozenset[str] | None:
    """The forms of one word of a pattern; None for what is no plain word or mark."""
    match = _WORD.fullmatch(word)
    if match is None:
        return None
    if marks := match["mark"] or match["several"]:
        return frozenset(marks)
    head, left, rest = match["word"], match["left"] or "", match["rest"] or ""
    return frozenset((head + rest, head + left + rest))


def _grouped(wording: str) -> tuple[str, list[str]]:
    """A wording without its groups, of which each may be left out or be one of several, and those that must stand there."""
    out: list[str] = []
    needed: list[str] = []
    depth, inside = 0, ""
    for part in _PART.findall(wording):
        if depth and part == ")" and depth == 1 and "(" not in inside:
            needed.append(inside.removeprefix("?:"))
        depth += (part == "(") - (part[0] == ")")
        inside = "" if depth == 0 or (depth == 1 and part == "(") else inside + part
        out.append(" " if depth or part[0] == ")" else part)
    return "".join(out), needed
