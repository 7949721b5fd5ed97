"""Step 1, compact: figures that one verb tells, left out behind the first name: "Smith won 48 percent of the vote, Jones 41 percent and Brown
11 percent". What one has no other can have, so that percentages told so are never more than all of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.leading import tied
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.telling import digits


def gapped(line: Line, slots: Sequence[Slot]) -> bool:
    """Whether a list of percentages is one of shares told so, of one whole."""
    if len(slots) < _FEWEST or any(slot.kind != "percent" or slot.tags & _MOVED for slot in slots):
        return False
    starts = [max(0, slots[0].at - _FAR), *(slot.at + 1 for slot in slots[:-1])]
    ahead = [line.tokens[start : slot.at] for start, slot in zip(starts, slots, strict=True)]
    if not _taken(ahead[0]) or not _of_one(line, slots) or not all(map(_is_name, ahead[1:])):
        return False
    whole = next((words for slot in slots if (words := _behind(line, slot, None))[:1] == ["of"]), [""])
    serves = any(t.text.startswith(_SERVING) for t in ahead[0][-2:])
    if any(t.text in _HAVING for t in ahead[0][-2:]):
        return whole[-1] in _HAD_ONCE
    return not (serves and whole[-1].endswith("s"))  # two may supply one of the households


#: What one has no other has; an audience or a public may have several.
_HAD_ONCE = frozenset(
    "vote votes poll ballots seats market trade land acreage money capital equity stock shares power business".split()
)


def told_alike(line: Line, slots: Sequence[Slot]) -> bool:
    """'Roads took 12.4 million, schools 7.3 million and parks 5.8 million', 'There was 12.4 million for roads, …': three or more amounts, not of
    few digits, told apart by names alone or by one preposition, and by no time."""
    if len(slots) < _FEWEST or slots[0].kind == "percent" or any(digits(slot.quantity) < _DIGITS for slot in slots):
        return False
    if any(t.context or "weekday" in t.classes for t in line.tokens[slots[0].at : slots[-1].at + _FAR]):
        return False
    ahead = [line.tokens[a.at + 1 : b.at] for a, b in pairwise(slots)]
    words = {tied(line, slot) for slot in slots}
    return all(map(_is_name, ahead)) or (len(words) == 1 and "" not in words)


#: Of fewer digits many figures come to another one by chance.
_DIGITS = 2


def _taken(tokens: Sequence[Token]) -> bool:
    """Whether a verb of taking stands right before the first figure, soft words ("only") apart."""
    words = [t for t in tokens if "soft" not in t.classes][-2:]
    told = " ".join(t.text for t in words).split()
    return any(told[-len(verb) :] == verb for verb in map(str.split, TAKING))


def _of_one(line: Line, slots: Sequence[Slot]) -> bool:
    """Whether the first or the last figure alone says of what, and nothing more is told of any ("52 percent in the south")."""
    ends = [_behind(line, a, b) for a, b in pairwise([*slots, None]) if a is not None]
    of = [bool(words) and words[0] == "of" for words in ends]
    rest = [words for words, whole in zip(ends, of, strict=True) if not whole]
    if any(words[1:2] and words[1] in _OWN for words in ends):
        return False  # "won 53 percent of its games, Jones 48 percent": each has a whole of its own
    return sum(of) == 1 and (of[0] or of[-1]) and not any(rest) and _PREPOSITIONS.isdisjoint(ends[of.index(True)][1:])


def _behind(line: Line, slot: Slot, after: Slot | None) -> list[str]:
    """The words behind a figure up to the next mark, "and" or figure."""
    words: list[str] = []
    for token in line.tokens[slot.at + 1 : after.at if after else None]:
        if token.slot >= 0 or token.text in _ENDS:
            break
        words += token.text.split()
    return words


def _is_name(tokens: Sequence[Token]) -> bool:
    """Whether nothing but a name parts a figure from what was told of the one before: ", Jones", "and the Farmers' League", "water for"."""
    last = max((i for i, t in enumerate(tokens) if t.text in _ENDS), default=-1)
    if [t.text for t in tokens[last + 1 : last + 2]] == ["with"]:
        last += 1  # "…, with the Greens winning 11 percent"
    name = [word for t in tokens[last + 1 :] if not t.classes & TELLING for word in t.text.split()]
    if any(t.slot >= 0 or t.classes & TELLING for t in tokens[last + 1 :]):
        return False
    return 0 < len(name) <= _LONGEST and _PREPOSITIONS.isdisjoint(name[:-1]) and name[-1] not in _PREPOSITIONS - {"for"}


_SERVING, _HAVING = ("suppl", "provid"), frozenset(("has", "have", "had"))
_OWN = frozenset("its their his her our my".split())
_FEWEST, _FAR, _LONGEST = 3, 4, 5
_ENDS = frozenset(",;–—-()") | {"and", "while", "."}
#: Word classes of a name's own verb, or of what compares.
TELLING = frozenset(("change", "change-noun", "up", "down", "level", "than", "against", "from"))
_MOVED = frozenset("change change-after change-than from than against earlier each average".split())
_PREPOSITIONS = frozenset("in at on by with from to during for among since than after before against".split())
#: What is told of shares that leave nothing for two.
TAKING: Sequence[str] = (
    "won", "win", "wins", "took", "takes", "took up", "takes up", "take up", "taking", "received", "receives", "got", "gets",
    "made up", "makes up", "make up", "accounted for", "accounts for", "account for", "secured", "polled", "garnered",
    "take", "supply", "supplies", "supplied", "provide", "provides", "provided", "own", "owns", "owned", "hold", "holds", "held", "generate",
    "generates", "generated", "contribute", "contributes", "contributed", "had", "has", "have",
)  # fmt: skip
