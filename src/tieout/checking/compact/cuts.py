"""Step 1, compact: where a sentence may be cut into clauses, and the stretches between that are clauses.

A mark or a word that may open a clause opens one where a verb follows; without a verb, "and prices to 88 from 80", "with vans
down to 190" and what stands in brackets or behind a dash are clauses, too. All else belongs to the clause that is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tieout.checking.compact.brackets import CLOSE, OPEN
from tieout.checking.compact.line import Line, Token
from tieout.checking.compact.opened import joined
from tieout.checking.compact.verbs import CHANGES, has_subject, is_verb, moves
from tieout.records import dataclass
from tieout.rules.vocabulary import listed

_DASHES = frozenset("-–—")
#: Marks behind which something of its own begins, with or without a verb.
_FIRM = frozenset((";", ":", *OPEN, *CLOSE))
#: "…, up 9 percent, …"
_WAYS = frozenset(("up", "down"))
_SHORTEST = 5


@dataclass(slots=True)
class Stretch:
    """What stands between two marks or words that may open a clause: the opener, its tokens, its verb or -1, and the token from which on its
    subject is named."""

    opener: str
    start: int
    end: int
    verb: int
    named: int


def stretches(line: Line) -> list[Stretch]:
    """The stretches that are clauses, those that are none joined to the one before, or to the verb that they wait for."""
    kept: list[Stretch] = []
    for one in _cut(line):
        if kept and not _stands(line, one):
            kept[-1].end = one.end
        elif kept and _waits(kept) and one.opener in _GOING_ON:
            named = one.start if fronts(line, kept[-1]) else kept[-1].named
            kept[-1] = Stretch(kept[-1].opener, kept[-1].start, one.end, one.verb, named)
        else:
            kept.append(one)
    return kept


def _cuts(line: Line) -> Iterator[tuple[int, str]]:
    """The tokens at which a clause may begin, and what opens it; a comma goes with the word behind it."""
    previous = 0
    for i, token in enumerate(line.tokens):
        if token.slot >= 0 or not (opener := _opener(line, i, token)):
            continue
        if i and previous == i - 1 and line.tokens[previous].text == ",":
            continue
        previous = i
        yield i, opener


def _opener(line: Line, i: int, token: Token) -> str:
    if token.text in _FIRM or (token.text in _DASHES and not joined(line, i)):
        return token.text
    if token.text == ",":
        after = line.tokens[i + 1].text if i + 1 < len(line.tokens) else ""
        return after if after in listed("opening") or after in _WAYS or is_participle(after) else ","
    return token.text if token.text in listed("opening") else ""


def is_participle(word: str) -> bool:
    """Whether a word behind a comma says something of its own of another thing: "bringing", not "reaching"."""
    return word.endswith("ing") and len(word) >= _SHORTEST and word not in listed("same-subject")


def _cut(line: Line) -> Iterator[Stretch]:
    """The line cut at all that may open a clause, behind a verb of saying, and at a second verb with a subject of its own."""
    cuts = [(0, ""), *((i, opener) for i, opener in _cuts(line) if i)]
    ends = [start for start, _ in cuts[1:]] + [len(line.tokens)]
    for (start, opener), end in zip(cuts, ends, strict=True):
        verbs = [i for i in range(start, end) if is_verb(line, i)]
        for before, verb in pairwise(verbs):
            if has_subject(line, verb) and (at := _parted(line, before, verb)):
                yield Stretch(opener, start, at, before, start)
                opener, start = "", at
        yield Stretch(opener, start, end, verbs[-1] if verbs else -1, start)


def _parted(line: Line, before: int, verb: int) -> int:
    """The token at which the clause of a second verb begins; 0 where the first is none of its own ("shops opened in 2019 rose")."""
    if line.tokens[before].text in listed("speech") and verb > before + 1:
        return before + 1
    figured = any(t.slot >= 0 and not t.context for t in line.tokens[before:verb])
    return verb - 1 if figured and moves(line, before) else 0


def _waits(kept: list[Stretch]) -> bool:
    """Whether the last stretch waits for its verb: "Sales in France, …", "Sales in France (not those in Spain), …"."""
    last = kept[-1]
    if last.opener in CLOSE:
        opened = next((k for k in range(len(kept) - 2, 0, -1) if kept[k].opener in OPEN), 0)
        return last.verb < 0 and opened > 0 and _waits(kept[:opened])
    return last.verb < 0 and last.opener in _WAITING


#: What may open a stretch that waits for its verb, and what the one that has it ("… and Spain rose").
_WAITING, _GOING_ON = frozenset(("", ";", ":")), frozenset((",", "and", "or"))


def fronts(line: Line, one: Stretch) -> bool:
    """Whether a stretch without a verb stands before a subject, and is no part of it: "In 2018, …", "Despite a rise of 7 percent, …"."""
    first = next((t for t in line.tokens[one.start : one.end] if t.text not in _FIRM and t.text not in _DASHES), None)
    return first is not None and (first.slot >= 0 or first.text in listed("fronting") or "against" in first.classes)


def _stands(line: Line, one: Stretch) -> bool:
    """Whether a stretch is a clause of its own: by its mark, its verb, or because it has left its verb out."""
    if (
        one.verb >= 0
        or one.opener in _FIRM
        or one.opener in _DASHES
        or one.opener in _WAYS
        or is_participle(one.opener)
    ):
        return True
    return one.opener in ("and", "with") and bool(elided(line, one.opener, one.start, one.end))


def elided(line: Line, opener: str, start: int, end: int) -> range:
    """The subject of a clause without a verb: "and prices to 88 from 80", "with vans down to 190"; empty where it is none."""
    at = next((i for i in range(start, end) if line.tokens[i].text == opener), start)
    figure = next((s.at for s in line.slots if not s.context and at < s.at < end), None)
    if figure is None or not _names(line.tokens[at + 1 : figure]):
        return range(0)
    tie = line.tokens[figure - 1].text in listed("tie")
    return range(at + 1, figure - tie) if opener == "with" or (tie and not _says(line, at + 2, figure)) else range(0)


def _says(line: Line, start: int, end: int) -> bool:
    """Whether a verb, a participle or a word of change stands there: "and shops closing at 9", "and up from 80"."""
    return any(t.classes & CHANGES or t.text.endswith(("ed", "ing")) for t in line.tokens[start:end])


def _names(words: list[Token]) -> bool:
    """Whether a noun stands there that is more than "a total of" or "the figure"."""
    return any(
        t.text.isalpha() and not t.classes & _NAMELESS and t.text not in listed("says-nothing") for t in words[:3]
    )


_NAMELESS = frozenset((*CHANGES, "from", "to", "at"))
