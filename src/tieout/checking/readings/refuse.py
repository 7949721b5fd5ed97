"""What silences a reading: the rule's own `unless` wordings, and what its figures are already taken up by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from tieout.checking.compact.line import WORD, Line, Slot
from tieout.checking.readings.alternatives import are_sizes, counts_occasions, is_of_another_thing
from tieout.checking.readings.another_level import is_no_level
from tieout.checking.readings.apposed import stands_apart
from tieout.checking.readings.asides import explains_unit, says_more
from tieout.checking.readings.bare_shares import passes_over_bare
from tieout.checking.readings.bind import is_conversion
from tieout.checking.readings.exchange import at_told_rate, is_quote
from tieout.checking.readings.in_brackets import (
    is_anothers_level,
    is_left_of_parts,
    is_no_base,
    is_of_balance,
    is_of_brackets,
    is_share_beside,
    is_signed_share,
)
from tieout.checking.readings.last_of_parts import adds_up_twice, is_of_all_parts
from tieout.checking.readings.no_part import (
    come_and_go,
    counts_another,
    counts_parts,
    is_anothers_total,
    is_done_otherwise,
    is_finer,
    is_first_of_them,
    is_group,
    is_mean,
    is_of_a_share,
    is_of_base,
    is_of_some,
    is_one_of_several,
    is_told_for_each,
    leaves_out_magnitude,
    lies_between,
    makes_no_difference,
    stands_with_whole,
)
from tieout.checking.readings.of_the_subject import counts_years, is_part_told_before, is_share_of_the_subject
from tieout.checking.readings.other_span import against_another, told_before
from tieout.checking.readings.own_base import has_own_base
from tieout.checking.readings.own_change import (
    base_has_change,
    is_called_otherwise,
    is_change_of_whole,
    is_from_new,
    is_from_there,
    is_of_another_change,
    is_of_its_subject,
)
from tieout.checking.readings.own_share import is_bounded_share, owns_share
from tieout.checking.readings.own_subject import has_own_subject
from tieout.checking.readings.owner import another_has_it
from tieout.checking.readings.phrasing import silencing
from tieout.checking.readings.rates import is_beside_each, is_of_a_rate, is_of_another_time, is_per_another
from tieout.checking.readings.reading import Reading, tells_change
from tieout.checking.readings.reasons import of_reason
from tieout.checking.readings.rest_of_others import is_rest_of_others
from tieout.checking.readings.set_elsewhere import is_elsewhere, is_set_elsewhere
from tieout.checking.readings.side_by_side import side_by_side
from tieout.checking.readings.signed_otherwise import is_signed_otherwise
from tieout.checking.readings.speed import of_speed
from tieout.checking.readings.told_aside import is_told_aside
from tieout.checking.readings.who_has import counts_who_has
from tieout.checking.readings.yardsticks import of_yardstick
from tieout.checking.tags.told_of import is_aside, is_rate_of

#: What is asked of a reading in turn, and the reason to decline it.
_ASKED = Sequence[tuple[Callable[[Reading, Line], bool], str]]
_OF_CONVERSIONS: _ASKED = (
    (explains_unit, "the brackets explain the unit"),
    (says_more, "the brackets say something of their own"),
    (is_of_another_thing, "the brackets tell of something else"),
    (are_sizes, "the two are sizes to choose from"),
    (at_told_rate, "the article gives a rate of its own"),
)


#: What a reason begins with that is given by the words of a rule itself.
OTHERWISE = "the words say something else"


def _is_told_by_the_way(reading: Reading, line: Line) -> bool:
    """'a profit of 139 million, after a 1.7 billion charge, down from 156 million': of the charge no change is told; nor is the 77 cents a
    share of "29 million dollars, or 77 cents a share, down from 40 million" set against the millions."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot) or reading.rule.stated != "new":
        return False
    if new.line != base.line or new.line != line.number:
        return False
    if of_rate_and_sum(reading) or _is_only_compared(line, new, base):
        return True
    return new.at < base.at and is_aside(line, new, base)


def of_rate_and_sum(reading: Reading) -> bool:
    """Whether one level is what the other, or one like it, comes to for each: cents a share beside millions."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    return isinstance(new, Slot) and isinstance(base, Slot) and (is_rate_of(new, base) or is_rate_of(base, new))


def _is_only_compared(line: Line, new: Slot, base: Slot) -> bool:
    """'grew at 11 percent, compared with 6 percent in 1985': which way a rate of growth went is not told; 'went up to 64 percent, compared
    with 19 percent for her rival': the base is another's."""
    if "against" not in base.tags:
        return False
    if "set-against" in base.tags:  # "up 4 percent, compared to 520,000 for the zoo"
        return any(s.verb is not None and s.verb.text in ("up", "down") for s in (new, base)) and is_elsewhere(
            line, base
        )
    behind = line.tokens[base.at + 1 : base.at + 3]
    others = (
        len(behind) > 1 and behind[0].text in ("for", "by") and not behind[1].context and behind[1].text not in _TIMES
    )
    return (
        others
        or is_elsewhere(line, base)
        or ("at" in new.tags and new.kind == "percent" and (new.verb is None or new.verb.text not in _WAYS))
    )


def _is_of_spread(reading: Reading) -> bool:
    """'fell from 41.6 ± 8.2 to 39.7 ± 8.5, by 1.9': what is told with its spread is so wide that any change of it would tie out."""
    spread = [any(slot.quantity.text.find(mark) > 0 for mark in _SPREAD) for slot in reading.slots if slot.kind != WORD]
    return any(spread) and not all(spread)


_SPREAD = ("±", "+/-", "+/−", "plus or minus")
_TIMES = frozenset("the a last this all each".split())
_WAYS = frozenset("up down higher lower".split())


#: And the roles without which that cannot be so: a reading that leaves one of them open is not asked.
_ANOTHER_BASE, _OF_ANOTHER = "the words name another base", "the change is said of something else"
_OF_OTHERS = (
    (of_yardstick, "base stated", "the change is from a yardstick, no level of before"),
    (is_set_elsewhere, "base new stated", "the level is another's, no level of before"),
    (has_own_base, "base stated", _ANOTHER_BASE),
    (is_signed_otherwise, "", "the change is reckoned otherwise"),
    (is_no_base, "base new", "the brackets tell of something else"),
    (is_anothers_level, "change new stated", "the brackets tell of something else"),
    (is_told_aside, "base stated", "the change is said of something else"),
    (of_speed, "base", "what is faster takes less time"),
    (of_reason, "", "the words give a reason, of something else"),
    (is_of_a_rate, "part stated whole", "a rate is no whole"),
    (is_of_another_time, "stated total", "the total is of another time than the average"),
    (is_per_another, "base new", "the levels are for other numbers"),
    (is_beside_each, "new", "the change is that of all, not of each"),
    (is_of_another_change, "", "the level is that of another change"),
    (is_from_there, "new", "the level is that of before"),
    (is_of_its_subject, "new stated", "the change is said of something else"),
    (is_called_otherwise, "new stated", "the change is said of something else"),
    (is_change_of_whole, "part stated whole", "the percentage is that of the change"),
    (is_bounded_share, "stated", "what is told by its bound is a share"),
    (owns_share, "", "a level has a percentage of its own"),
    (counts_parts, "parts whole", "one of the figures counts something else"),
    (is_finer, "base new stated", "what is counted has no tenths"),
    (leaves_out_magnitude, "part whole", "the number leaves out how many it counts"),
    (makes_no_difference, "", "one of the figures is too small to make a difference"),
    (come_and_go, "parts whole", "one of the figures came, another went"),
    (is_of_base, "whole", "the whole is that of a level of before"),
    (is_of_a_share, "part whole", "the whole is a share of that figure"),
    (is_mean, "part whole", "an average is no whole"),
    (lies_between, "part stated whole", "the part is what lies between two figures"),
    (is_anothers_total, "parts whole", "the sum is that of the last of them, and of what it had"),
    (is_done_otherwise, "parts whole", "one of the figures counts something else"),
    (is_rest_of_others, "parts whole", "one of the figures counts something else"),
    (counts_another, "parts whole", "one of the figures counts something else"),
    (is_told_for_each, "part stated", "one of the figures is for each of several"),
    (is_one_of_several, "part stated whole", "the share is that of several figures"),
    (stands_with_whole, "parts whole", "one of the figures is told as the whole is"),
    (is_first_of_them, "parts whole", "the figure is one of those that another is shared out into"),
    (is_of_all_parts, "", "what follows the parts of a figure is told of all of it"),
    (adds_up_twice, "parts whole", "the parts of one of the figures are no further ones"),
    (is_group, "part", "the number only says again how many they are"),
    (is_share_of_the_subject, "part stated", "the share is not that of what the subject is compared with"),
    (is_part_told_before, "part stated whole", "the share is not that of what the sentence before tells"),
    (counts_years, "", "an age is no part"),
    (counts_occasions, "base later stated", "the times are counted, they multiply nothing"),
    (counts_who_has, "part", "the number is that of those who have the share"),
    (passes_over_bare, "", "a number between the shares may be one of them"),
    (is_of_some, "stated whole", "the percentage is in what is said of some of them"),
    (side_by_side, "part whole", "the two are told side by side"),
    (against_another, "base", "the change is against another period"),
    (base_has_change, "base new", "the change is against another period"),
    (is_from_new, "stated", "the level is that of another change"),
    (told_before, "base new", "the change is against another period"),
    (is_quote, "base new", "a currency rises as its quote falls"),
    (stands_apart, "base stated", "the change is said of something else"),
    (another_has_it, "", _OF_ANOTHER),
    (has_own_subject, "", _OF_ANOTHER),
    (is_no_level, "", "the levels are of different things"),
    (_is_told_by_the_way, "base new", "the level is told by the way"),
    (is_signed_share, "part stated", "a percentage with a sign is a change"),
    (is_share_beside, "base new stated", "the percentage in brackets is a share"),
    (is_of_brackets, "", "the brackets tell of a level of their own"),
    (is_of_balance, "whole", "a balance is not what they are of"),
    (is_left_of_parts, "parts whole", "the one is taken off the other"),
)


@lru_cache(maxsize=256)
def _asked_of(bound: frozenset[str]) -> _ASKED:
    """What is asked of a reading that binds some roles, and no others."""
    return tuple((holds, reason) for holds, roles, reason in _OF_OTHERS if bound.issuperset(roles.split()))


_TABLES = frozenset(("table",))


def refused(reading: Reading, line: Line) -> str:
    """The reason to decline, or "". The wordings that silence a rule keep it from accusing: one that only ties out is not asked."""
    if _is_of_spread(reading) and not is_conversion(reading):
        return "a figure is told with its spread"
    if not reading.anchor.partial:
        if wording := silencing(reading.rule.unless, reading, line):
            return f"{OTHERWISE} ({wording})"
    elif tells_change(reading):
        if has_own_base(reading, line):
            return _ANOTHER_BASE
        return _OF_ANOTHER if has_own_subject(reading, line) else ""
    if reading.rule.settings == _TABLES:
        return ""  # a row has no clauses
    asked = _OF_CONVERSIONS if is_conversion(reading) else _asked_of(frozenset(reading.bound))
    for holds, reason in asked:
        if holds(reading, line):
            return reason
    return ""
