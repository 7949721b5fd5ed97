"""A share that is of another whole than the one that stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from tieout.checking.compact.about import telling
from tieout.checking.compact.alike import alike
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.kin import stems
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.own_clause import joins
from tieout.checking.compact.stem import stem
from tieout.checking.readings.reading import Reading


def of_another_whole(reading: Reading, line: Line) -> bool:
    """'63 of the 150 seats, or 24 percent of the vote': the noun behind the share is not that of the whole."""
    stated, whole = reading.bound.get("stated"), reading.bound.get("whole")
    if (
        not isinstance(stated, Slot)
        or not isinstance(whole, Slot)
        or "share-of" not in stated.tags
        or stated in whole.links.get("whole-of", ())
    ):
        return False
    if stated.line != line.number or "of-it" in stated.tags:
        return False
    if any(t.text in _THEM for t in line.tokens[stated.at + 2 : stated.at + 4]):
        return False
    nouns = [t for t in line.tokens[stated.at + 1 : stated.at + 8] if t.text.isalpha() or t.slot >= 0]
    named = [t.text for t in nouns[1:] if t.text not in _ARTICLES][:3]
    return (
        bool(named)
        and not any(t.classes & {"total", "of-them"} for t in nouns[:5])
        and not any(stem(n) in (whole.unit, stated.unit) for n in named)
        and whole.kind == "count"
        and whole.unit not in _ANY
    )


def of_a_part_or_rival(reading: Reading, line: Line) -> bool:
    """'Of the 400 pupils, 100 (25 percent) failed, 30 (30 percent) of them in maths'; 'Of the 400 on the drug, 100 (25 percent) got better, compared
    with 45 (15 percent) on the dummy': whether the part may be one of a part, or of those that the whole is compared with."""
    part, stated, whole = (reading.bound.get(name) for name in ("part", "stated", "whole"))
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not isinstance(whole, Slot):
        return False
    if not whole.line == part.line == stated.line == line.number or part in whole.links.get("whole-of", ()):
        return False
    nearer = [s for s in line.slots[: part.number] if s.number > whole.number and not s.context and alike(s, part)]
    if not nearer:
        return False
    if not part.tags.isdisjoint(COMPARED):
        return True
    between = {t.text for t in line.tokens[nearer[-1].at + 1 : part.at]}
    return ":" in between or any("of-them" in t.classes for t in line.tokens[stated.at + 1 : stated.at + 4])


def names_its_own(reading: Reading, line: Line) -> bool:
    """'75 (15 percent) of the 500 women and 30 (10 percent) of the men': a noun of its own behind the part and its share."""
    part, stated, whole = (reading.bound.get(name) for name in ("part", "stated", "whole"))
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not isinstance(whole, Slot):
        return False
    if not whole.line == part.line == stated.line == line.number or whole.at > part.at:
        return False
    behind = line.tokens[max(part.at, stated.at) + 1 :]
    words = [word for t in dropwhile(lambda t: t.text == ")", behind) for word in t.text.split()][:_NOUN]
    if words in (["of", "the", "others"], ["of", "the", "rest"]):
        return True
    if whole.kind != "count" or whole.unit in _ANY:
        return False
    if words[:1] != ["of"] or len(words) < _NOUN or words[1] not in _ARTICLES:
        return False
    return words[2].isalpha() and stem(words[2]) != whole.unit and not _ALL_OF.intersection(words)


#: "of the men": so many words; and what is the whole by another name.
_NOUN, _ALL_OF = 3, frozenset(("total", "whole", "lot", "sample", "group", "ones", "entire"))


def of_others(reading: Reading, line: Line) -> bool:
    """'The survey asked 1,200 adults. Of the men, 62 percent …': the sentence begins with what the share is of, which is no noun of the whole before it."""
    whole, opening = reading.bound.get("whole"), [word for t in line.tokens[:_OPENING] for word in t.text.split()]
    if not isinstance(whole, Slot) or whole.line == line.number or opening[:1] != ["of"]:
        return False
    if len(opening) > _OF_THOSE and opening[1] in ("those", "them") and opening[_OF_THOSE] in _WHO:
        return True  # "Of those who went, 54 percent …"
    if whole.kind != "count":
        return False
    named = list(takewhile(str.isalpha, opening[1:]))
    known = {*_THEM, *_THAT, whole.unit, "total", "amount"}
    return bool(named) and known.isdisjoint(named) and known.isdisjoint(map(stem, named))


def of_things_not_told(reading: Reading, line: Line, before: Line | None) -> bool:
    """'Of 1,200 asked, 640 replied. That is 18 percent of the workforce': whether the share is of what the sentence before, where a number with no
    noun is the whole, does not name."""
    stated, whole = reading.bound.get("stated"), reading.bound.get("whole", reading.bound.get("base"))
    if not isinstance(stated, Slot) or not isinstance(whole, Slot) or before is None:
        return False
    if stated.line != line.number or whole.line != before.number or (whole.unit and whole.kind in BARE):
        return False
    words = [t.text for t in line.tokens[stated.at + 1 : stated.at + 1 + _NOUN + 1]]
    of, article, *nouns = [*(["of"] if stated.kind == "multiple" else []), *words, "", ""]
    if of != "of" or article not in _ARTICLES or not nouns or not nouns[0].isalpha() or not _ALL_OF.isdisjoint(nouns):
        return False
    named = nouns[:1] if whole.kind in BARE else [*takewhile(str.isalpha, nouns)]
    return _are_new(named, before.text[before.sentence.start : before.sentence.end])


def of_another_total(reading: Reading, line: Line) -> bool:
    """'Seats came to 1.27 million, against 1.13 million a year ago, and 10 percent of all shares are kept back': whether a share that a further clause
    tells is of all of something that the clause before does not name."""
    stated = reading.bound.get("stated")
    slots = [s for s in reading.slots if s is not stated]
    if not isinstance(stated, Slot) or "share-of-total" not in stated.tags or any(s.line != line.number for s in slots):
        return False
    last = max((s.at for s in slots), default=stated.at)
    joint = next((k for k in range(stated.at - 1, last, -1) if joins(line, k)), -1)
    if joint < 0:
        return False
    words = [word for t in line.tokens[stated.at + 1 : stated.at + 1 + _OF_ALL] for word in t.text.split()]
    behind = dropwhile(lambda word: word not in _TOTAL, words)
    named = [*takewhile(lambda word: word not in _ENDS, (word for word in behind if word not in _TOTAL))]
    while named and named[-1].endswith(("ed", "ing")):
        named.pop()  # "damage caused by"
    return _are_new(named[-1:], " ".join(t.text for t in line.tokens[:joint]))


def _are_new(named: Sequence[str], told: str) -> bool:
    """Whether words name something that a text does not."""
    own = telling(" ".join(named))
    kin, others = (frozenset[str]().union(*map(stems, words)) for words in (named, told.lower().split()))
    return bool(own) and own.isdisjoint(telling(told)) and kin.isdisjoint(others)


#: So many words behind a share say of what total it is, up to a mark, or what says where or when.
_OF_ALL, _TOTAL = 8, frozenset("total whole overall combined".split())
_ENDS = frozenset(", . ; ) of in at on for from by has have is are was were during last this".split())


#: So many words of a sentence may name what it begins with.
_OPENING = 6
_OF_THOSE, _WHO = 2, frozenset("who that which whose from in at on with without under over aged between".split())
_THAT = frozenset(("that", "this", "which", "it", "all"))
#: Of these may be whatever the share is told of: "a third of the crew (21 of 63 people)".
_ANY = frozenset(("", "person"))
_THEM = frozenset("those them these respondents".split())
_ARTICLES = frozenset("the its their all a an his her our this that those these".split())
