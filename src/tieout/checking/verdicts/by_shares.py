"""Before a sum or a share is accused: do the shares that stand beside the figures say that they are of others?"""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.about import telling
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.readings.reading import Reading

#: Between these all shares come to a hundred; so many parts must tell theirs.
_LEAST, _MOST, _TOLD = 97.0, 103.0, 2
_HUNDRED, _ROUNDED = 100.0, 0.5


def leaves_out_by_shares(reading: Reading, lines: Sequence[Line]) -> bool:
    """'2.4 billion: 960 million (40%) in shares and 720 million (30%) in bonds': the shares of the parts say that there are more, or that some
    are parts of a part."""
    parts = reading.bound.get("parts")
    if not isinstance(parts, Series):
        return False
    behind = {line.number: line.slots for line in lines}
    next_ones = [behind.get(slot.line, [])[slot.number + 1 : slot.number + 2] for slot in parts.slots]
    shares = [found[0].quantity.value or 0.0 for found in next_ones if found and _is_share(found[0])]
    return len(shares) == len(parts.slots) >= _TOLD and not _LEAST <= sum(shares) <= _MOST


def _is_share(slot: Slot) -> bool:
    return slot.kind == "percent" and not slot.tags.isdisjoint(("paren", "inside", "dash", "or"))


def of_a_share(reading: Reading, lines: Sequence[Line]) -> bool:
    """'A third of the 90 members came. Of them 12 (40%) spoke': of that third."""
    part, stated, whole = (reading.bound.get(name) for name in ("part", "stated", "whole"))
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not isinstance(whole, Slot):
        return False
    if whole.line == part.line or stated.kind != "percent" or not whole.quantity.value:
        return False
    told = [slot for line in lines if line.number == whole.line for slot in line.slots]
    some = [slot.quantity.value or 0.0 for slot in told if slot.kind == "fraction"]
    some += [(slot.quantity.value or 0.0) / _HUNDRED for slot in told if slot.kind == "percent"]
    of_all = _HUNDRED * (part.quantity.value or 0.0) / whole.quantity.value
    return any(abs(of_all / one - (stated.quantity.value or 0.0)) <= _ROUNDED for one in some if one)


def of_both(reading: Reading) -> bool:
    """'5,330 were tried, and 2,870, or 35 percent, were not': of all of them."""
    part, stated, whole = (reading.bound.get(name) for name in ("part", "stated", "whole"))
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not isinstance(whole, Slot):
        return False
    if not whole.line == part.line == stated.line or whole.at > part.at or stated.kind != "percent":
        return False
    if "of-lead" in whole.tags:  # "Of the 40 landed, 25 (38.5 percent)"
        return False
    one, other = part.quantity.value or 0.0, whole.quantity.value or 0.0
    return bool(one + other) and abs(_HUNDRED * one / (one + other) - (stated.quantity.value or 0.0)) <= _ROUNDED


def of_its_own_place(reading: Reading, line: Line) -> bool:
    """'18 seats (45%) in the north, where there are 40, and 12 (20%) in the south', 'in art 90 of 120 passed, in music 48 (80%)': a part behind
    a whole that a clause tells of another place."""
    part, stated, whole = (reading.bound.get(name) for name in ("part", "stated", "whole"))
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not isinstance(whole, Slot):
        return False
    if not whole.line == part.line == stated.line == line.number or not whole.at < part.at:
        return False
    if "of-them" in stated.tags and sum(s.kind in BARE and not s.context for s in line.slots[: part.number]) > 1:
        return True  # "310 clerks and 840 smiths, and 168, or 15 percent of them": of both
    if "of-them" in part.tags:
        return False  # "the union, which has 18,400 members, said that 11,960 of them (65%)"
    ahead = [token.text for token in line.tokens[: whole.at]]
    clause = ahead[_last(ahead) + 1 :]
    between = [token.text for token in line.tokens[whole.at + 1 : part.at]]
    if clause[:1] in (["where"], ["which"]):
        return "," in between
    led = between[_last(between) + 1 :][:1]
    if not led or led[0] not in _PLACES or "," not in between:
        return False
    return led[0] in ahead or (ahead[-1:] == ["of"] and whole.number > 0)  # "510 (51%) of 1,000, among men 270 (54%)"


def tells_something_else(reading: Reading, line: Line) -> bool:
    """'A third of the homes are in Hof: 2,130 of 4,920 were built last year': whether what is said of so many of all behind a colon has no word of
    what the share before it is said to be."""
    part, stated, whole = (reading.bound.get(name) for name in ("part", "stated", "whole"))
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not isinstance(whole, Slot):
        return False
    if not stated.line == part.line == whole.line == line.number or not stated.at < part.at < whole.at:
        return False
    if "colon" not in part.tags or "subject" not in whole.tags or "turnout" in line.said_before(stated):
        return False
    said = telling(line.text[stated.quantity.end : part.quantity.start])
    return said.isdisjoint(telling(line.text[whole.quantity.end : line.sentence.end]))


def _last(words: Sequence[str]) -> int:
    """Where the last word stands that ends a clause; -1 for none."""
    return max((k for k, word in enumerate(words) if word in _ENDS), default=-1)


_PLACES = frozenset(("in", "among", "at", "for", "on"))
_ENDS = frozenset((",", ";", "and", "but", "while"))


def of_a_ratio(reading: Reading) -> bool:
    """'Three of five voters, 61 percent, …': few of few, both in words, may be a ratio, which is rough."""
    part, whole, stated = (reading.bound.get(name) for name in ("part", "whole", "stated"))
    if (
        not (isinstance(part, Slot) and isinstance(whole, Slot) and isinstance(stated, Slot))
        or stated.kind != "percent"
    ):
        return False
    of, all_, share = (slot.quantity.value or 0.0 for slot in (part, whole, stated))
    if all_ not in _RATIOS or not part.quantity.text.isalpha() or not whole.quantity.text.split()[0].isalpha():
        return False
    return abs(100 * of / all_ - share) <= _ROUGH * share


#: Of so many a ratio is told, and by so much of it may the percentage be off, as of other ratios in words.
_RATIOS, _ROUGH = frozenset((3, 4, 5, 10)), 0.05


def of_brackets(reading: Reading, line: Line) -> bool:
    """'covers 52 square kilometres (20 square miles), 13 of them (25 percent) forest': what stands in brackets is told once more there, and what
    follows goes on about the figure before them."""
    part, whole = reading.bound.get("part"), reading.bound.get("whole")
    if not isinstance(part, Slot) or not isinstance(whole, Slot) or not part.line == whole.line == line.number:
        return False
    hosts = (*whole.links.get("host", ()), *whole.links.get("paren", ()))
    return "inside" in whole.tags and "inside" not in part.tags and any(_converts(whole, host) for host in hosts)


def _converts(one: Slot, other: Slot) -> bool:
    """Whether both are measures, or both amounts of money, of other units."""
    return one.kind == other.kind in ("measure", "currency") and one.unit != other.unit


def of_all_but(reading: Reading, line: Line) -> bool:
    """'All but 15 of the 300 guests, 95 percent, stayed': the share is that of those who are left."""
    part, whole, stated = (reading.bound.get(name) for name in ("part", "whole", "stated"))
    if (
        not (isinstance(part, Slot) and isinstance(whole, Slot) and isinstance(stated, Slot))
        or part.line != line.number
    ):
        return False
    ahead = [word for token in line.tokens[max(0, part.at - _BUT) : part.at] for word in token.text.split()]
    return ahead[-2:] == ["all", "but"] and stated.kind in ("percent", "fraction")


_BUT = 2
