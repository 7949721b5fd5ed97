"""Step 1, compact: what a figure is told of: the words of its clause that name it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.brackets import CLOSE, OPEN
from tieout.checking.compact.columns import step_to
from tieout.checking.compact.counting import only_counts
from tieout.checking.compact.kin import stems
from tieout.checking.compact.line import Line, Slot, Token
from tieout.records import dataclass
from tieout.rules.vocabulary import listed


@dataclass(frozen=True, slots=True)
class Label:
    """The stems of the words that name a figure; of those the nouns that end a phrase ("group turnover", "turnover in cocoa"); and of what it
    is said to take in ("Western Europe (including the EC)"); and the words as they are spoken."""

    words: frozenset[str]
    heads: frozenset[str]
    covers: frozenset[str] = frozenset()
    spoken: frozenset[str] = frozenset()


def label(line: Line, slot: Slot) -> Label:
    """What stands before a figure in its clause, and right behind it."""
    ahead, covered = _unbracketed(_ahead(line, slot))
    spoken = [*_spoken(ahead), None, *_spoken(_behind(line, slot))]
    words: set[str] = set()
    heads: set[str] = set()
    for word, after in zip(spoken, [*spoken[1:], None], strict=True):
        if word is not None and (
            word.slot >= 0 or (word.text in _WHICH and after is not None and after.text in _TIMES)
        ):
            words.add(f"#{word.text}")
        elif word is not None and _names(word):
            words |= stems(word.text)
            heads |= stems(word.text) if _ends_phrase(after) else NOTHING
    if slot.kind == "count" and slot.unit:
        words |= stems(slot.unit)
        heads |= stems(slot.unit)
    covers = {stem for word in _spoken(covered) if _names(word) for stem in stems(word.text)}
    said = frozenset(word.text for word in spoken if word is not None)
    return Label(frozenset(words), frozenset(heads), frozenset(covers), said)


def around(line: Line, slot: Slot) -> tuple[list[Token], list[Token]]:
    """The words of the clause of a figure, before it and behind it."""
    return _ahead(line, slot), _behind(line, slot)


def _ends_phrase(after: Token | None) -> bool:
    """Whether a word that names something is the last one of its phrase; "share and bond turnover" is turnover."""
    return after is None or not (_names(after) or after.text in _JOINING)


_JOINING = frozenset((",", "and", "or", "&"))
NOTHING: frozenset[str] = frozenset()


def _ahead(line: Line, slot: Slot) -> list[Token]:
    """The words from where the clause begins to the figure; of what a like figure before it has left, those behind the last mark or "and"."""
    start, figured = 0, False
    for i in range(slot.at - 1, -1, -1):
        token = line.tokens[i]
        if token.text in _ENDS or "break" in token.classes:
            start = i + 1
            break
        other = line.slots[token.slot] if token.slot >= 0 and not token.context else None
        if (
            other is not None
            and alike(other, slot)
            and step_to(line, other) is not slot
            and not only_counts(line, other)
        ):
            start, figured = i + 1, True
            break
    words = line.tokens[start : slot.at]
    if figured:
        last = max((k for k, t in enumerate(words) if t.text in _PARTING), default=-1)
        words = words[last + 1 :]
    said = max((k for k, t in enumerate(words) if t.text in listed("speech")), default=-1)
    return words[said + 1 :]


def _unbracketed(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The words outside brackets, and those inside behind a word for "including"."""
    outside: list[Token] = []
    inside: list[Token] = []
    depth, taking_in = 0, False
    for token in tokens:
        depth += (token.text in OPEN) - (token.text in CLOSE)
        taking_in = depth > 0 and (taking_in or "including" in token.classes)
        if not depth and token.text not in CLOSE:
            outside.append(token)
        elif taking_in and "including" not in token.classes:
            inside.append(token)
    return outside, inside


def _behind(line: Line, slot: Slot) -> list[Token]:
    """The words behind a figure, up to the next one, a mark, or what compares it."""
    words: list[Token] = []
    for token in line.tokens[slot.at + 1 : slot.at + 1 + _REACH]:
        if token.text == "with" and not words:
            continue  # "12,000 tonnes with delivery in May"
        if token.text in _STOPS or token.text in _PARTING or token.classes & _COMPARING:
            break
        if token.slot >= 0 and not token.context and alike(line.slots[token.slot], slot):
            break
        words.append(token)
    return words


def _spoken(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words, those of a phrase one by one."""
    for token in tokens:
        if " " not in token.text or token.slot >= 0 or token.classes & _NAMELESS:
            yield token
            continue
        for word in token.text.split():
            yield Token(word, token.start, token.end, frozenset())


def _names(token: Token) -> bool:
    """Whether a word may name something: no figure, no change, no small word."""
    if token.slot >= 0 or not token.text[:1].isalpha() or len(token.text) < _SHORTEST:
        return False
    return not token.classes & _NAMELESS and token.text not in _SMALL and token.text not in listed("speech")


_SHORTEST, _REACH = 2, 10
_ENDS, _STOPS = frozenset(";:–—"), frozenset(";:–—()[]")
_PARTING = frozenset((",", ".", "and", "with", "while", "plus", "as well as"))
_COMPARING = frozenset(("against", "from", "than", "break"))
_NAMELESS = frozenset(
    ("up", "down", "either", "soft", "against", "from", "to", "than", "at", "by", "of", "or", "break", "carry", "year-ago", "earlier", "total", "accounting")
)  # fmt: skip
_SMALL = frozenset(
    """the and for with was were are been being has had have will would its their our his her this that these those which who whom into onto per
    not but all also can may not more most than then there here where when while during over under about after before each both such
    year years month months week weeks day days quarter quarters half first second third fourth today yesterday period time date end
    surplus deficit gap last next previous prior
    reached stood came hit posted totaled totalled total amounted set made make number numbered value valued worth amount amounts figure
    it is as an or if we he no so us up of to by at do be go mln bln million billion dlrs stg pct percent due on in""".split()
)
_WHICH = frozenset("this next last current previous first second third fourth".split())
_TIMES = frozenset("year month week quarter half season day decade campaign".split())
