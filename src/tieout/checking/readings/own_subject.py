"""A change told in a clause, or a sentence, that has a subject of its own: "fell to 4.1 million from 4.9 million, and orders for lathes were up 11 percent"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from tieout.checking.compact.kinds import SIZES
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES, is_adverb, is_verb
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.main_clause import is_main
from tieout.checking.readings.nouns_told import SAYS_NOTHING, are_others, is_noun, names_in
from tieout.checking.readings.reading import Reading, tells_change
from tieout.rules.vocabulary import listed


def has_own_subject(reading: Reading, line: Line) -> bool:
    """Whether the change is told of a subject that the words which tell its levels name nowhere, or the levels, told behind it, are."""
    change, levels = _sides(reading, line)
    if not change or not levels or any(s.tags & _CALLED_SO for s in change):
        return False  # "Hauliers blamed the 5 percent increase on …"
    here = [s for s in (*change, *levels) if s.line == line.number]
    there = [s for s in (*change, *levels) if s.line != line.number]
    if there:
        parted = here in (levels, change) and there in (levels, change)
        return parted and _is_of_other_sentence(line, _first(here), here == change, there)
    one, other = sorted((change, levels), key=_first)
    if "share" not in reading.bound and is_main(line, _first(other), _first(one)):
        return True
    parted = _last(one) < _first(other) and _is_of_other_clause(line, _last(one), _first(other), other is change)
    return (
        parted
        or (len(change) > 1 and _is_of_other_clause(line, _first(change), _last(change), True))
        or are_of_two(line, change, levels)
    )


def are_of_two(line: Line, change: Sequence[Slot], levels: Sequence[Slot]) -> bool:
    """'against 890 boats in April; tickets sold came to 218,000': from the level of one subject nothing rises to that of another; nor to one with
    which another figure compares."""
    if len(levels) != len(_ENDS_OF_CHANGE) or not all(s.tags & _MOVED for s in change):
        return False
    first, last = sorted(levels, key=lambda s: s.at)
    beside = next((s for s in reversed(line.slots[: last.number]) if s.kind == last.kind and not s.context), None)
    compares = line.tokens[last.at - 1].text in _COMPARES and beside not in (None, first)
    return compares or _is_of_other_clause(line, first.at, last.at, False)


_ENDS_OF_CHANGE = ("new", "base")
_MOVED = frozenset(("change", "that-change", "appended"))
_COMPARES = frozenset(("compares with", "compare with", "compares to", "compare to"))


def _sides(reading: Reading, line: Line) -> tuple[list[Slot], list[Slot]]:
    """What tells a change, or a share: its size, and the amount that it comes to, or the word of it; and the figures that it is of."""
    bound = {name: one for name, one in reading.bound.items() if isinstance(one, Slot)}
    if {"share", "whole"} <= {*bound}:
        return [bound.pop("share")], [*bound.values()]
    levels = [bound.pop(name) for name in _LEVELS if name in bound]
    stated = stated_slot(reading)
    if (way := bound.get("way")) is not None:
        return [way] if line.tokens[way.at].start == way.quantity.start else [], levels
    sized = stated is not None and tells_change(reading) and stated.kind in SIZES
    return ([*bound.values()] if sized else []), levels


_CALLED_SO = frozenset(("that-change", "that-one"))
#: The levels of a change, as rules name them.
_LEVELS = ("new", "later", "base")


def _first(slots: Iterable[Slot]) -> int:
    return min(s.at for s in slots)


def _last(slots: Iterable[Slot]) -> int:
    return max(s.at for s in slots)


def _is_of_other_clause(line: Line, before: int, at: int, is_change: bool) -> bool:
    """Whether between two figures a clause begins that has a subject of its own, which the first clause does not name."""
    begun = _begun(line, before, at, is_change)
    if begun is None:
        return False
    end = next((k for k in range(before + 1, at) if line.tokens[k].text in _OPENS or k == begun), at)
    if any(t.slot >= 0 and not t.context and not _is_size(line, t) for t in line.tokens[begun:at]):
        return True  # "and its rent was 6.9 million, an increase of 8 percent"
    return are_others(_said(line, begun, at, is_change), (t.text for t in line.tokens[:end]))


def _is_size(line: Line, token: Token) -> bool:
    return not line.slots[token.slot].tags.isdisjoint(("change", "change-than"))


def _is_of_other_sentence(line: Line, at: int, is_change: bool, there: Sequence[Slot]) -> bool:
    """The same of a sentence, and the one that tells the other figures: the later of the two may point back."""
    first, last = min(s.quantity.start for s in there), max(s.quantity.end for s in there)
    begun = _begun(line, -1, at, is_change)
    if begun is None or _is_definite(line, begun, at):
        return False
    if first < line.sentence.start:
        told = line.text[line.text.rfind(". ", 0, first) + 1 : line.sentence.start]
    else:
        told = line.text[line.sentence.end : last + _BEHIND]
        if (told.lower().split() or [""])[0] in _POINTING | _PERSONS | {"a", "an"}:
            return False  # "The fare rises by 3 percent. A season ticket, 412 now, …"
    return are_others(_said(line, begun, at, is_change), (word.strip(_MARKS) for word in told.lower().split()))


def _is_definite(line: Line, begun: int, at: int) -> bool:
    """'The US giant earned 4.1 million', 'A season ticket costs': one that was told of, or one of them, may be called so."""
    end = next((k for k in range(begun, at) if is_verb(line, k) or line.tokens[k].text in (",", "(")), at)
    return line.tokens[begun].text.split()[0] in ("the", "a", "an") and end - begun <= _SHORT_NAME


_SHORT_NAME = 3
_MARKS, _BEHIND = ".,;:()'’\"<>", 40


def _said(line: Line, begun: int, at: int, is_change: bool) -> set[str]:
    """What is named in a clause before a figure, and right behind a level; nothing where the clause says that it follows from what was told."""
    if not _FOLLOWS.isdisjoint(word for t in line.tokens[begun:at] for word in t.text.split()):
        return set()
    told = names_in(line, begun, at)
    return told | _behind(line, at, past=not told or not is_change)


_FOLLOWS = frozenset("so thus therefore hence consequently accordingly respectively words".split())


def _behind(line: Line, at: int, past: bool) -> set[str]:
    """What is named right behind a figure: "loan increase", and past a preposition: "cut in poverty", "million of new orders"."""
    ends = _ENDS if past else _ENDS | listed("fronting")
    behind = [*takewhile(lambda k: line.tokens[k].text not in ends, range(at + 1, min(at + _NEAR, len(line.tokens))))]
    return names_in(line, at + 1, behind[-1] + 1) if behind else set()


_NEAR, _ENDS = 6, frozenset((*",.;:()–—", "and", "but", "while"))


def _begun(line: Line, before: int, at: int, is_change: bool) -> int | None:
    """Where the clause of a figure begins, if it has a subject of its own; None where it goes on about what stands before, or points back to it."""
    for k in range(at - 1, before, -1):
        if line.tokens[k].text in _OPENS:
            if before < 0 and not any(is_verb(line, j) for j in range(k)):
                continue  # "The index, covering 14 towns and five regions, was"
            begun = _subject(line, k + 1, at, is_change)
        elif line.tokens[k].text == "which":
            begun = _antecedent(line, k, at, before)
        else:
            continue
        if begun is not None:
            return begun if begun >= 0 else None
    begun = _subject(line, 0, at, is_change) if before < 0 else None
    return begun if begun is not None and begun >= 0 else None


#: What may open a clause with a subject of its own.
_OPENS = frozenset("; and but while whereas whilst although though yet because".split())
_BACK = -1


def _antecedent(line: Line, which: int, at: int, before: int) -> int:
    """', from durables, which were up': the noun that a relative clause tells of; -1 where it is a figure, or all that was said: ", which is a rise of"."""
    noun = which - 1 - (line.tokens[which - 1].text == ",")
    if before >= 0 and not any(t.text in _OPENS for t in line.tokens[before + 1 : which]):
        return _BACK  # "a rise of 12 percent in profits, which went from 4.1 million to 4.6"
    if noun <= before or not is_noun(line, noun):
        return _BACK
    sums_up = at - which <= _NEAR and any(t.text in ("a", "an", "the") for t in line.tokens[which:at])
    return _BACK if sums_up and before >= 0 else noun


def _subject(line: Line, start: int, at: int, is_change: bool) -> int | None:
    """Where a subject begins in a stretch before a figure; -1 where it points back, None where there is none, or no verb behind it."""
    start = _past_fronted(line, start, at)
    said = next((k for k in range(start + 1, at) if line.tokens[k].text in listed("speech")), None)
    if said is not None and line.tokens[said + 1].text != ",":
        behind = _subject(line, said + 1 + (line.tokens[said + 1].text == "that"), at, is_change)
        if behind is not None:
            return behind
    if start >= at:
        return None
    first = line.tokens[start]
    if first.slot >= 0 and first.context:
        return None  # "paid out in January and February"
    if first.text.split("'")[0] in _PERSONS or first.text in _THESE:
        return _object(line, start + 1, at, is_change)
    if {*first.text.split()} & _POINTING or first.text in listed("pronoun"):
        return _BACK
    if is_verb(line, start) or first.classes & CHANGES:
        return None
    verb = next((k for k in range(start + 1, at) if is_verb(line, k) or line.tokens[k].classes & CHANGES), None)
    if verb is None:
        return None
    person = next((k for k in range(start + 1, verb) if line.tokens[k].text in _PERSONS), None)
    if person is not None:
        return _object(line, person + 1, at, is_change)  # "by Easter it had shrunk to"
    end = next((k for k in range(start, verb) if line.tokens[k].text in (",", "(")), verb)
    return start if names_in(line, start, end) else _BACK


def _object(line: Line, start: int, at: int, is_change: bool) -> int:
    """'it has cut fares by 14 percent': where what a subject that points back does something to is named; -1 where it is or has nothing else."""
    verb = next((k for k in range(start, at) if not is_adverb(line.tokens[k])), at)
    if verb >= at or line.tokens[verb - 1].text in _BE or line.tokens[verb].text in listed("comes-to"):
        return _BACK
    told = line.tokens[verb]
    if not told.classes.isdisjoint(_LEVEL) or (verb == start and told.text in SAYS_NOTHING):
        return _BACK
    return verb if names_in(line, verb + 1, at) or (is_change and _behind(line, at, past=True)) else _BACK


#: "it reached", "this compares with", "this increase".
_LEVEL = frozenset(("level", "against", "change-noun"))
_PERSONS, _THESE = frozenset("it they we he she i".split()), frozenset("this that these those".split())
_BE = frozenset("is are was were be been being".split())


def _past_fronted(line: Line, start: int, at: int) -> int:
    """Past what stands before a subject: "overall,", "in the second quarter,", "excluding loans, which fell,"."""
    while start < at and (is_adverb(line.tokens[start]) or line.tokens[start].text in _MARKED):
        start += 1
    if start >= at:
        return start
    first = line.tokens[start].text
    if first in _THESE:
        return start
    fronted = first in listed("fronting") or first in listed("relative")
    reach = _FRONTED if fronted else 2 if first in _AHEAD else 0
    mark = next((k for k in range(start, min(at, start + reach)) if line.tokens[k].text == ","), None)
    if mark is not None and (first in listed("relative") or not any(is_verb(line, k) for k in range(start, mark))):
        return _past_fronted(line, mark + 1, at)
    return start + (first in listed("fronting"))


_MARKED, _FRONTED = frozenset((",",)), 14
_AHEAD = frozenset("however overall meanwhile moreover elsewhere instead finally furthermore online abroad".split())


#: What points back to what was told, and whoever is nothing that changes ("nobody had foreseen a drop of").
_POINTING = frozenset(
    "this that these those it its their they such both he his her which each there nobody none".split()
)
