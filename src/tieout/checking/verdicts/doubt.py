"""Before a figure is accused: is it off by more than any slip, where the words leave open that it belongs to another relation?"""

from __future__ import annotations

from tieout.checking.compact.alike import may_be_money
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.finders.changes.told_now import is_told_now
from tieout.checking.finders.loose import Led, Likely, Told, Undone
from tieout.checking.readings.balances import may_be_of_three
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.other_span import of_another_span, since_another, told_apart, told_straight
from tieout.checking.readings.told_away import told_away
from tieout.checking.verdicts.another_whole import (
    names_its_own,
    of_a_part_or_rival,
    of_another_total,
    of_another_whole,
    of_others,
    of_things_not_told,
)
from tieout.checking.verdicts.clause_apart import in_own_clause
from tieout.checking.verdicts.concluded import concluded
from tieout.checking.verdicts.goes_along import goes_along, have_changed_places
from tieout.checking.verdicts.goes_apart import goes_other_way, one_end_moves, ratio, side_by_side
from tieout.checking.verdicts.judge import Judgement
from tieout.checking.verdicts.misprints import accident, misprints
from tieout.checking.verdicts.more_than_all import is_more_than_all, leaves_less_than_nothing
from tieout.checking.verdicts.moved_since import moved_since
from tieout.checking.verdicts.not_each_day import leaves_out_days
from tieout.checking.verdicts.other_things import counts_none_of_them, of_other_things
from tieout.checking.verdicts.overlapping import overlapping
from tieout.checking.verdicts.parts_left_out import leaves_out, picks_out

_APART = "the figures are too far apart to belong together"
_OPEN = "the words leave open whether the figures are of one thing"
_NOT_ALL = "the words do not say that nothing is left out"


def doubtful(judgement: Judgement, line: Line, before: Line | None = None) -> str:
    """The reason to leave a mismatch alone, or ""; a figure that ties out but for one slip of the pen is in no doubt.

    `before` is the sentence before that of the figure.
    """
    anchor = judgement.reading.anchor
    if have_changed_places(judgement.reading):
        return ""
    if (
        goes_along(judgement.reading)
        or names_its_own(judgement.reading, line)
        or in_own_clause(judgement.reading, line, before)
    ):
        return _OPEN
    if _is_of_more(judgement, line):
        return _OPEN
    if anchor.partial:
        sure = explained(judgement, _how_seldom(judgement)) or concluded(judgement, line, before)
        return "" if sure else _NOT_ALL
    if overlapping(judgement.reading, line, explained(judgement)):
        return "the parts may overlap, or are of another whole"
    if leaves_out(judgement.reading, line) or (picks_out(judgement.reading, line) and not explained(judgement)):
        return _NOT_ALL
    if _are_rough(judgement):
        return "two of the figures are told roughly"
    if one_end_moves(judgement):
        return "one end of the range moves as the words say"
    if any(may_be_money(one, other) for one in judgement.reading.slots for other in judgement.reading.slots):
        return "one of the figures may be told in coins"
    if counts_none_of_them(judgement):
        return "the figures count different things"
    if of_other_things(judgement, line) and not explained(judgement):
        return "the figures count different things"
    if leaves_out_days(judgement, line, explained(judgement)):
        return _NOT_ALL
    if is_more_than_all(judgement, line):
        return ""
    if goes_other_way(judgement, line) and not explained(judgement):
        return _OPEN
    if (
        (anchor.loose and (anchor.limit is None or _within(judgement)) and not _is_tied(judgement, line, before))
        or of_another_whole(judgement.reading, line)
        or of_a_part_or_rival(judgement.reading, line)
        or of_others(judgement.reading, line)
        or of_things_not_told(judgement.reading, line, before)
        or of_another_total(judgement.reading, line)
        or _of_another_span(judgement, line)
        or told_apart(judgement.reading, line)
        or (told_away(judgement.reading, line) and not _leads_on(judgement, line))
        or _of_three(judgement, line)
        or _passes_over(judgement, line)
        or _starts_elsewhere(judgement, line, before)
    ):
        return "" if explained(judgement, _how_often(judgement)) else _OPEN
    if _one_is_a_rate(judgement):
        return "one of the figures is a rate, the other none"
    if _within(judgement):
        return "" if slipped(judgement) else _NOT_ALL
    if leaves_less_than_nothing(judgement):
        return ""
    most = min(anchor.doubt, _ROUGHLY) if _sum_of_others(judgement) else anchor.doubt
    if not most or 1 / most <= ratio(judgement) <= most:
        return ""
    sure = side_by_side(judgement) or explained(judgement, _SOMETIMES) or _is_more_than_both(judgement)
    return "" if sure else _APART


def _starts_elsewhere(judgement: Judgement, line: Line, before: Line | None) -> bool:
    """'stood at 3 percent before the crisis. It should fall to 6 percent': whether what is to come may start from another level than the one told."""
    new, base = (judgement.reading.bound.get(role) for role in ("new", "base"))
    if before is None or "way" not in judgement.reading.rule.roles or not isinstance(new, Slot):
        return False
    apart = isinstance(base, Slot) and base.line == before.number and new.line == line.number
    return apart and not is_told_now(new, line, before)


def _is_of_more(judgement: Judgement, line: Line) -> bool:
    """'So we have a 12 percent rise across the country': what is concluded may be of more than was told, where more is said of it."""
    stated = stated_slot(judgement.reading)
    if stated is None or "concluded" not in stated.tags:
        return False
    behind = [token.text for token in line.tokens[stated.at + 1 : stated.at + 3]]
    return len(behind) > 1 and behind[1] not in _STOPS and not explained(judgement)


_STOPS = frozenset(".;!?,")


def _is_tied(judgement: Judgement, line: Line, before: Line | None) -> bool:
    """Whether more than the words of a loose wording ties its figures."""
    return concluded(judgement, line, before) or moved_since(judgement.reading, line, before)


def _is_more_than_both(judgement: Judgement) -> bool:
    """'averaged 8.4 million, down about 130 billion from 8.5 million': no amount lies between two smaller ones, and million for billion explains it."""
    stated = stated_slot(judgement.reading)
    levels = [b for role in ("new", "base") if isinstance(b := judgement.reading.bound.get(role), Slot)]
    if stated is None or len(levels) < _PAIR or any(slot.kind != stated.kind for slot in levels):
        return False
    most = max(abs(slot.quantity.value or 0.0) for slot in levels)
    return (stated.quantity.value or 0.0) > most and any(m.common and m.slot is stated for m in misprints(judgement))


def _are_rough(judgement: Judgement) -> bool:
    """'almost 1,250, a rise of nearly 400 on 838': where two figures of a change are hedged, neither says how far it was rounded."""
    hedged = sum(_is_rough(slot) for slot in judgement.reading.slots)
    return hedged > 1 and "base" in judgement.reading.bound and 1 / _NEAR <= ratio(judgement) <= _NEAR


def _is_rough(slot: Slot) -> bool:
    """Whether a figure is told to be rounded; "an estimated 286,440 tonnes" is not."""
    return slot.quantity.hedge in _ROUGH and not slot.quantity.text.startswith(_RECKONED)


_RECKONED = ("an estimated", "estimated")
#: The hedges of what was rounded, and how far off two such figures may be.
_ROUGH, _NEAR = frozenset(("~", "<", ">")), 1.06


def _leads_on(judgement: Judgement, line: Line) -> bool:
    """Whether words lead from a change to its levels, or from its sentence on to those, which stand behind it."""
    bound = judgement.reading.bound
    levels = [bound.get("later", bound.get("new")), bound.get("base")]
    return isinstance(bound, Led) or (
        isinstance(bound, Told) and all(isinstance(slot, Slot) and slot.line > line.number for slot in levels)
    )


def _how_seldom(judgement: Judgement) -> float:
    """The same of what no words tie: 0 where it is no oftener than that of any two figures. A change in percent goes with two levels and the way
    from the one to the other: what is told beside them by chance is seldom a slip of it, but where it is hedged."""
    bound, several = judgement.reading.bound, len(judgement.reading.slots) > _PAIR
    if isinstance(bound, Undone):
        return _SOMETIMES  # to the last digit: how often, is known of those that add up
    if {"parts", "whole"} <= bound.keys():
        return _SELDOM if several else 0.0
    stated = stated_slot(judgement.reading)
    of_change = stated is not None and stated.kind in ("percent", "multiple") and not _is_rough(stated)
    return _OF_CHANGES if several and of_change and not bound.keys().isdisjoint(("new", "later")) else 0.0


def _how_often(judgement: Judgement) -> float:
    """By how rare an accident a misprint has to explain what words leave open."""
    if isinstance(judgement.reading.bound, Likely):
        return _SOMETIMES
    return _SELDOM if judgement.reading.anchor.loose and len(judgement.reading.slots) > _PAIR else _RARELY


def _of_another_span(judgement: Judgement, line: Line) -> bool:
    """Whether the change may be reckoned from another time than the base is of. A month's rise is seldom near a year's: where the verb goes straight
    from one level to the other, it may be only where it is far from what they give."""
    if since_another(judgement.reading, line):
        return True
    if not of_another_span(judgement.reading, line):
        return False
    return not told_straight(judgement.reading, line) or not 1 / _NEARLY <= ratio(judgement) <= _NEARLY


#: A slip of digits seldom makes a figure so many times what it was.
_NEARLY = 2.5


def _passes_over(judgement: Judgement, line: Line) -> bool:
    """Whether another sentence, that no words of the reading pass over, stands between its figures."""
    return judgement.reading.anchor.across == "next" and any(s.line < line.number - 1 for s in judgement.reading.slots)


def _one_is_a_rate(judgement: Judgement) -> bool:
    """'a maximum of almost 30 (more than 35 glasses a week)': a rate says nothing exactly of what is none."""
    bound, stated = (judgement.reading.bound.get(role) for role in ("bound", "stated"))
    return isinstance(bound, Slot) and isinstance(stated, Slot) and ("/" in bound.unit) != ("/" in stated.unit)


def _within(judgement: Judgement) -> bool:
    """Whether the limit of the wording holds, up to which it is no slip."""
    bound = judgement.reading.anchor.limit
    return bound is not None and judgement.variant is not None and bound.evaluate(judgement.variant.values).holds


def _sum_of_others(judgement: Judgement) -> bool:
    """'41 cars and 13 vans; in all 90 fines': the whole counts what none of the parts does."""
    parts, whole = (judgement.reading.bound.get(role) for role in ("parts", "whole"))
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or "total" not in whole.tags or not whole.unit:
        return False
    return whole.kind == "count" and all(slot.unit != whole.unit for slot in parts.slots)


#: Farther than this from what its parts come to no total is of other things than they count.
_ROUGHLY = 1.45


def _of_three(judgement: Judgement, line: Line) -> bool:
    """'took in 5, 7 and 2, leaving a surplus of 9', 'drew 8, leaving a balance of 3': more may go into it than the two levels."""
    stated = stated_slot(judgement.reading)
    levels = [b for role in ("new", "base") if isinstance(b := judgement.reading.bound.get(role), Slot)]
    return stated is not None and len(levels) > 1 and may_be_of_three(stated, levels, line)


def explained(judgement: Judgement, seldom: float = 0.0) -> bool:
    """Whether one misprint explains the mismatch, and is no accident: of few digits nearly anything is a misprint of something."""
    found = list(misprints(judgement))
    least = _RARELY / 2 if judgement.reading.anchor.partial and len(judgement.reading.slots) <= _PAIR else _RARELY
    if any(one.common for one in found) and accident(judgement) <= (seldom or least):
        return True
    of_words = not judgement.reading.anchor.partial
    return bool(found) and of_words and min(map(_digits, judgement.reading.slots)) >= _DIGITS


def slipped(judgement: Judgement) -> bool:
    """Whether one of the two common misprints explains the mismatch, and seldom does so by accident."""
    return any(one.common for one in misprints(judgement)) and accident(judgement) <= _RARELY


#: A common misprint that would be found by accident no oftener explains a mismatch, whether or not words tie the figures; and where they
#: do three or more; and where others told alike tie out.
_RARELY, _SELDOM, _SOMETIMES = 0.03, 0.08, 0.2
_OF_CHANGES = 0.09
#: Of two and a hundred, many are each other's rest but for a slip.
_PAIR = 2
#: Where they do, any misprint of figures of so many digits each.
_DIGITS = 3


def _digits(slot: Slot) -> int:
    return len([c for c in slot.quantity.text if c.isdigit()])
