"""Step 1, compact: where between two figures a clause begins that has a subject and a verb of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tieout.checking.compact.about import telling
from tieout.checking.compact.kin import stems
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.verbs import has_subject, is_adverb, is_verb
from tieout.rules.vocabulary import listed

#: What joins clauses; before "and" a comma must stand.
_JOINTS = frozenset(("and", "but", "while", "whilst", "whereas", ";"))


def own_clauses(line: Line, after: int, until: int) -> Iterator[tuple[int, int]]:
    """The joint and the verb of each clause that begins between two tokens and has its verb there, the last first: ", and the bar took", "; it is".
    A pronoun is a subject; a relative is none ("and two that were sold")."""
    for joint in range(until - 1, after, -1):
        if not joins(line, joint):
            continue
        verb = next((k for k in range(joint + 1, until) if _leads(line, k)), -1)
        if verb > 0:
            yield joint, verb


def joins(line: Line, at: int) -> bool:
    """Whether a token may join two clauses."""
    word = line.tokens[at].text
    return word in _JOINTS and (word != "and" or line.tokens[at - 1].text == ",")


def _leads(line: Line, at: int) -> bool:
    """Whether a verb stands behind its subject; behind "they", "and it" and "will" any word is one, and "and will" has the subject of before."""
    token = line.tokens[at]
    first, *rest = token.text.split()
    if rest and first in _PRONOUNS:
        return True  # "it is"
    before = next((t for t in reversed(line.tokens[:at]) if not is_adverb(t)), None)
    if before is not None and before.text in _SUBJECTS and token.slot < 0 and token.text.isalpha():
        return True
    if token.slot < 0 and at > 1 and line.tokens[at - 1 - (first not in _MODALS)].text in _JOINTS:
        if first in _MODALS or (line.tokens[at - 1].text == "it" and token.text.isalpha()):
            return True  # "and will save", "and it lent"
    finite = is_verb(line, at) or (first in _MODALS and token.slot < 0)
    return finite and (has_subject(line, at) or (before is not None and before.text in _PRONOUNS))


_MODALS = frozenset("will would could may might can should must".split())
_SUBJECTS = frozenset(("they", "he", "she", "we"))
_PRONOUNS = _SUBJECTS | {"it", "then"}


def verb_behind(line: Line, figure: int) -> bool:
    """'one director expected', '11.96 billion were': whether the figure, or the noun that it counts, is the subject of a verb."""
    tokens = line.tokens
    if (
        [t.text for t in tokens[figure + 1 : figure + 2]] == [","]
        and figure + 2 < len(tokens)
        and _is_copula(line, figure + 2)
    ):
        return True  # "and the fourth loan, for 10 million, is"
    for k in range(figure + 1, min(figure + 1 + _NOUN, len(tokens))):
        if tokens[k].text in listed("goes-on") or not tokens[k].text.isalpha() or tokens[k].slot >= 0:
            return False
        if _is_copula(line, k):
            return True
        if is_verb(line, k) and k <= figure + _NEAR:
            return tokens[k].text in listed("verb") or _has_more(line, k)
    return False


#: So many words behind a figure name what it counts and what that is of, and lead to a verb; so many where that may be a participle.
_NOUN, _NEAR = 7, 3


def _is_copula(line: Line, at: int) -> bool:
    return line.tokens[at].text.split()[0] in _BEING and is_verb(line, at)


_BEING = frozenset("is are was were has have had will would".split())


def _has_more(line: Line, verb: int) -> bool:
    """Whether an object follows ("expected major rises"); not behind "20 wounded."."""
    return (
        verb + 1 < len(line.tokens)
        and line.tokens[verb + 1].text[:1].isalpha()
        and line.tokens[verb + 1].text not in _LINKS
    )


_LINKS = frozenset("and or in on by at for from with".split())


def tells_of_another(line: Line, a: Slot, b: Slot) -> int:
    """The joint of a clause that begins between two figures and whose subject was not told of, or of what a noun there accounts for; else 0."""
    return next((joint for joint, verb in _all_between(line, a.at, b.at) if _is_new(line, joint, verb)), 0)


def _all_between(line: Line, after: int, until: int) -> Iterator[tuple[int, int]]:
    """The clauses between two figures, and what a noun accounts for: "; loans, making up 40 percent of"."""
    yield from own_clauses(line, after, until)
    tie = next((k for k in range(until - 1, after, -1) if "soft" not in line.tokens[k].classes), after)
    if "accounting" in line.tokens[tie].classes and line.tokens[tie].text.split()[0] not in _NO_VERBS:
        joint = next((k for k in range(tie - 1, after, -1) if joins(line, k)), -1)
        if joint > 0:
            yield joint, tie


_NO_VERBS = frozenset(("a", "equal", "equivalent", "corresponding"))


def _is_new(line: Line, joint: int, verb: int) -> bool:
    """Whether the words of a subject name something, and nothing that was told of before."""
    named = [
        word for k in range(joint + 1, verb) if line.tokens[k].slot < 0 and (word := line.tokens[k].text).isalpha()
    ]
    told = [t.text for t in line.tokens[:joint]]
    if "we" in named:
        return _OURS.isdisjoint(told)
    if not _BACKWARD.isdisjoint(named) or not _PRONOUNS.isdisjoint(named[-1:]):
        return False
    if names := [t.text for t in line.tokens[joint + 1 : verb] if line.text[t.start].isupper()]:
        return set(names).isdisjoint(told)
    known = _known(named)
    return bool(known) and known.isdisjoint(_known(told))


def _known(words: Iterable[str]) -> frozenset[str]:
    told = [word for word in words if len(word) > _SHORT and word not in _ANYTHING]
    return telling(" ".join(told)).union(*map(stems, told))


_SHORT, _OURS = 2, frozenset(("we", "our", "us", "i", "my"))
#: Nouns for what is made of the figures before, and words of a subject that say nothing of what it is.
_BACKWARD = frozenset(
    "there share proportion percentage rate ratio figure number average price result each both these those this that".split()
)
_ANYTHING = frozenset(
    "the total all most some its their our his her about of for and from with has have had will would".split()
)
