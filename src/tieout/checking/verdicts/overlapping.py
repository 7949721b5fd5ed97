"""A list of parts that comes to more than its whole because some of them are counted twice."""

from __future__ import annotations

from itertools import combinations

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.leading import of_it, tied
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.compact.shares import of_one_whole
from tieout.checking.finders.lists.crossing import cross, part_of_part
from tieout.checking.finders.loose import Told
from tieout.checking.readings.reading import Reading
from tieout.checking.verdicts.one_kind_each import are_of_two_kinds
from tieout.checking.verdicts.sum_behind import is_sum_behind
from tieout.quantities.plurals import plural
from tieout.rules.vocabulary import listed


def overlapping(reading: Reading, line: Line, explained: bool) -> bool:
    """Whether a list that comes to more than its whole need be no slip: some of the parts are all of it, or two of them are counts
    told in ways of their own ("11 Democrats and 10 women", "nine children, and 400 were hurt")."""
    bound = reading.bound
    parts = next((b for b in bound.values() if isinstance(b, Series)), None)
    whole = bound.get("whole")
    if parts is not None and whole is None and (_is_rest_of_one(parts) or _are_of_several(line, parts)):
        return True
    if parts is None or not isinstance(whole, Slot) or not whole.quantity.value:
        return False
    values = [slot.quantity.value or 0.0 for slot in parts.slots]
    loosely = "with-list" in parts.tags and all(slot.kind in BARE for slot in parts.slots)
    if sum(values) <= whole.quantity.value:
        return False
    if part_of_part(line, parts.slots):
        return True
    if parts.tags & _WHOLE_LISTS:
        return False
    if cross(line, parts.slots) and not any(_other(line, slot) for slot in parts.slots):
        return True
    if explained and not loosely:
        return False
    if (
        (whole.line, whole.at) > (parts.slots[-1].line, parts.slots[-1].at)
        and ("added" in parts.tags or whole.tags >= _APPOSED_SUM)
        and _closes(line, whole)
    ):
        return False  # "310 clerks and 840 guards, 1,150 people in all"
    if is_sum_behind(line, whole, parts):
        return False
    if "total" in whole.tags and "tail" in parts.tags and of_it(line, whole, list(parts.slots)):
        return False  # "a total of 84 guards, 61 from the state and 23 from the town"
    in_one = parts.slots[0].line == parts.slots[-1].line
    if in_one and isinstance(bound, Told) and "others" in parts.slots[-1].tags:
        return False  # "64 men were held. Police said that 36 were sailors and the other 29 cooks"
    beside = whole.line == line.number or line.tokens[0].text.split()[0] in _OF
    if (beside or isinstance(bound, Told)) and values[0] > whole.quantity.value:
        return False
    if beside and any(_other(line, slot) for slot in parts.slots):
        return False
    overlapping = len(values) == 2 or "of-lead" in whole.tags or _some_make(values, whole.quantity.value)
    return overlapping and _of_their_own(line, parts) and not are_of_two_kinds(line, whole, parts)


def _closes(line: Line, whole: Slot) -> bool:
    """Whether nothing but the words of a sum stands behind it: not "168 aircraft in all being fit to fly"."""
    if whole.line != line.number:
        return True
    behind = [token.text for token in line.tokens[whole.at + 1 :]]
    while behind and behind[0] in _OF_SUMS:
        behind.pop(0)
    return not behind or behind[0] in _STOPS or (behind[:2][0] == "," and behind[1:2] in (["and"], ["but"]))


_OF_SUMS, _STOPS = (
    frozenset(("in", "in all", "all", "total", "told", "all told", "in total", "altogether")),
    frozenset(".;)!?"),
)


def _are_of_several(line: Line, parts: Series) -> bool:
    """'holds 30 percent of the mill, 25 percent of the dam and the other 40 percent of the port': shares that each are of a thing of its own."""
    shares = [(line, slot) for slot in parts.slots if slot.line == line.number and slot.kind == "percent"]
    return len(shares) == len(parts.slots) and not of_one_whole(shares)


def _is_rest_of_one(parts: Series) -> bool:
    """'46 percent of the staff and 31 percent of the managers; the other 69 percent of the managers': whether the rest and one share before it
    are all there is, so that the others are of another whole."""
    if len(parts.slots) <= _FEWEST:
        return False
    *told, rest = parts.slots
    if rest.kind != "percent" or "others" not in rest.tags:
        return False
    return any((one.quantity.value or 0.0) + (rest.quantity.value or 0.0) == _ALL for one in told)


_ALL = 100.0


def _other(line: Line, slot: Slot) -> bool:
    """Whether a word in front of a figure says that it is of others than the figures before ("another 84", "the other 12")."""
    before = line.tokens[slot.at - 1].text.split() if slot.at and slot.line == line.number else []
    return bool(before) and before[-1] in _OTHERS


#: What a sentence begins with that goes on about all that the one before has told: "Of them, 30 …".
_OF = frozenset(("of", "among"))
_OTHERS = frozenset(("another", "other", "additional", "further", "remaining"))


def _of_their_own(line: Line, parts: Series) -> bool:
    """Whether counts are not all told by the same preposition ("410 in universities and 390 in hospitals" are)."""
    if any(slot.kind not in BARE or slot.line != line.number for slot in parts.slots):
        return False
    words = {tied(line, slot) for slot in parts.slots}
    return (
        len(words) > 1
        or not words <= _PLACES
        or all(_when(line, slot) for slot in parts.slots)
        or _do_several(line, parts)
    )


def _do_several(line: Line, parts: Series) -> bool:
    """'830 failed in mathematics and 615 in English': behind a verb a word alone, in the singular and no name of a place, is what one does, of which
    one may do several; in a place, where there are more such, one is but once ("410 in universities and 390 in hospitals")."""
    places = [_told_in(line, slot) for slot in parts.slots]
    said = (
        (token, slot) for slot, at in zip(parts.slots, places, strict=True) for token in line.tokens[slot.at + 1 : at]
    )
    verbs = any(token.text.isalpha() and not plural(token.text) and token.text != slot.unit for token, slot in said)
    return verbs and all(at and _is_a_thing_done(line, at + 1) for at in places)


def _told_in(line: Line, slot: Slot) -> int:
    """Where the "in" stands behind a figure; 0 for nowhere."""
    return next(
        (k for k in range(slot.at + 1, slot.at + 1 + _NEAR) if line.tokens[k : k + 1] and line.tokens[k].text == "in"),
        0,
    )


def _is_a_thing_done(line: Line, at: int) -> bool:
    word = line.tokens[at] if at < len(line.tokens) else None
    if word is None or word.slot >= 0 or not word.text.isalpha() or word.text in listed("determiner"):
        return False
    named = line.text[word.start].isupper() and not word.text.endswith(LANGUAGES)
    return not named and (not plural(word.text) or word.text.endswith("ics"))


_NEAR, LANGUAGES = 3, ("ish", "ese", "ench", "erman", "ssian", "latin")
#: Prepositions of places and doers, of which nothing has two; "with dogs" and "with cats" may be told of one household.
_PLACES = frozenset(("in", "at", "to", "on", "into", "by"))


def _when(line: Line, slot: Slot) -> bool:
    """Whether a date stands close behind a figure: "nine in 2020"."""
    return any(token.context for token in line.tokens[slot.at + 1 : slot.at + 4])


#: Tags of a whole that words make the sum of what stands before it.
_APPOSED_SUM = frozenset(("total", "apposed"))
#: Lists of which words or a mark say that they are all of it.
_WHOLE_LISTS = frozenset(("partition", "remainder", "split", "colon", "sorts"))
_FEWEST, _MOST = 2, 8


def _some_make(values: list[float], whole: float) -> bool:
    """Whether some of the values, and not all, make the whole by themselves: then the others are counted over again."""
    several = range(_FEWEST, len(values)) if len(values) <= _MOST else ()
    return any(sum(some) == whole for size in several for some in combinations(values, size))
