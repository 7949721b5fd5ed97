"""Before a figure is accused: does any other plausible reading of it tie out? Then the writer has the benefit of the doubt."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import islice

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.places import spread
from tieout.checking.readings.bind import is_conversion
from tieout.checking.readings.compete import operands, stated_slot
from tieout.checking.readings.other_span import STRAIGHT_ON, told_straight
from tieout.checking.readings.owner import reaches_beyond
from tieout.checking.readings.reading import Reading
from tieout.checking.readings.situation import Times, situation
from tieout.checking.verdicts import sums
from tieout.checking.verdicts.by_shares import (
    leaves_out_by_shares,
    of_a_ratio,
    of_a_share,
    of_all_but,
    of_both,
    of_brackets,
    of_its_own_place,
    tells_something_else,
)
from tieout.checking.verdicts.converted import (
    are_in_one_bracket,
    by_a_loose_rate,
    by_own_rate,
    has_own,
    is_far_off,
    is_price,
    stand_together,
    to_fives,
)
from tieout.checking.verdicts.doubt import slipped
from tieout.checking.verdicts.from_its_base import from_its_base
from tieout.checking.verdicts.in_order import are_in_order, swings
from tieout.checking.verdicts.judge import Judgement, could_hold
from tieout.checking.verdicts.left_over import takes_off
from tieout.checking.verdicts.told_as_range import told_as_range
from tieout.rules.model import Role

_TRIED = 60
_NEAR = 12


def acquitted(judgement: Judgement, lines: list[Line], times: Times, taken: Set[Slot] = frozenset()) -> str:
    """The reason not to accuse, or "": a conjectured reading of the same stated figure, in any order of figures near by, that holds.

    Figures `taken` by other stated ones of the rule are no part of it.
    """
    accused = judgement.reading
    if reason := sums.doubt(judgement, lines):
        return reason
    if leaves_out_by_shares(accused, lines):
        return "the shares of the parts do not come to a hundred"
    if of_a_share(accused, lines) or of_both(accused) or of_its_own_place(accused, lines[-1]):
        return "it may be a share of another whole"
    if of_a_ratio(accused):
        return "few of few may be a ratio, told roughly"
    if of_all_but(accused, lines[-1]):
        return "it is the share of the others"
    if of_brackets(accused, lines[-1]):
        return "what stands in brackets is told once more there"
    if tells_something_else(accused, lines[-1]):
        return "so many of all are told for something else"
    if takes_off(accused, lines):
        return "another figure makes up the difference"
    if from_its_base(accused, lines):
        return "the change is from that level, not to it"
    if told_as_range(accused, lines[-1]):
        return "the change itself may be told as a range"
    if any(isinstance(b, Series) for b in accused.bound.values()):
        return ""
    if swings(accused, lines[-1]):
        return "the one may be a loss, the other a profit"
    if _to_a_whole(accused):
        return "it is the nearest whole number"
    if is_price(judgement, lines[-1]):
        return "it may be the price in another country"
    if by_own_rate(accused, lines):
        return "it is converted at the rate that the text gives"
    if to_fives(accused, situation(accused, times, lines[-1]).degrees == "change"):
        return "both figures look rounded to fives"
    if _out_of_scale(accused) and not slipped(judgement):
        return "the two levels are of different size"
    if not accused.anchor.formula.sign:
        lines = lines[
            -1:
        ]  # what whole numbers can be fits nearly any other count: only those of the sentence are tried
    if "way" in accused.rule.roles and (
        told_straight(accused, lines[-1], STRAIGHT_ON) or _goes_from(accused, lines[-1])
    ):
        return ""  # "fell to 895 million from 858 million in March and 912 million a year ago"
    in_order = are_in_order(accused, lines[-1])
    for other in islice(_conjectured(judgement, lines, taken), _TRIED):
        if not in_order and (_beyond(other, accused, lines) or _is_told_by_another(other, accused, lines[-1])):
            continue
        if _is_printed_again(other) or (reaches_beyond(other, lines[-1]) and not reaches_beyond(accused, lines[-1])):
            continue
        if could_hold(other, situation(other, times, lines[-1])):
            return "another reading of it ties out"
    return ""


def _goes_from(accused: Reading, line: Line) -> bool:
    """'increased from 4.2 billion to 4.1 billion': the verb, the one level and the other."""
    base, new = accused.bound.get("base"), accused.bound.get("new")
    if not isinstance(base, Slot) or not isinstance(new, Slot) or not base.line == new.line == line.number:
        return False
    straight = new.at - base.at == _TO + 1 and line.tokens[base.at + 1].text == "to"
    led = base.at > _TO and line.tokens[base.at - _TO].text == "from"
    return straight and led and line.tokens[base.at - _TO - 1] is base.verb


_TO = 1


def _is_printed_again(other: Reading) -> bool:
    """Whether a headline's figure would be told again above it: by the same title, printed before."""
    stated, body = other.bound.get("stated"), other.bound.get("body")
    above = isinstance(stated, Slot) and isinstance(body, Slot) and body.quantity.start < stated.quantity.start
    return above and other.rule.found == "said-again"


def _to_a_whole(accused: Reading) -> bool:
    """'half of the 11 directors, six': of things that nobody cuts, a part told in words is the whole number next to it."""
    part, whole, stated = (accused.bound.get(name) for name in ("part", "whole", "stated"))
    slots = [slot for slot in (part, whole, stated) if isinstance(slot, Slot)]
    if len(slots) < 3 or slots[2].kind != "fraction" or any(slot.kind not in BARE for slot in slots[:2]):
        return False
    of, all_, share = (slot.quantity.value or 0.0 for slot in slots)
    return all_ < _HEADS and abs(of - share * all_) <= 1 / 2


#: Of so many nobody says "half" for what is not.
_HEADS = 20


#: Two levels of one thing that are further apart than this are two things, unless a slip of magnitude makes them meet.
_SCALE = 50.0


def _out_of_scale(accused: Reading) -> bool:
    """Whether the two levels of a change are of such different size that no slip explains it."""
    new, base = accused.bound.get("new"), accused.bound.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot) or not new.quantity.value or not base.quantity.value:
        return False
    ratio = abs(new.quantity.value / base.quantity.value)
    if 1 / _SCALE <= ratio <= _SCALE:
        return False
    shifted = [ratio * 10.0**power for power in (-9, -6, -3, 3, 6, 9)]
    stated = accused.bound.get("stated")
    if isinstance(stated, Slot) and stated.kind == "percent":
        change = abs(stated.quantity.value or 0.0) / 100
        return not any(abs(one - told) <= _SLIPPED * told for one in shifted for told in (1 + change, abs(1 - change)))
    return not any(0.2 <= one <= 5 for one in shifted)


#: So near to what the percentage says must two levels be but for a magnitude word.
_SLIPPED = 0.25


def _conjectured(judgement: Judgement, lines: list[Line], taken: Set[Slot]) -> Iterator[Reading]:
    accused, twice, loose = judgement.reading, is_far_off(judgement), by_a_loose_rate(judgement)
    rule = accused.rule
    open_roles = [name for name in accused.bound if name != rule.stated]
    stated = stated_slot(accused)
    at = stated.number if stated is not None else 0
    around = [
        *lines[-1].slots[max(0, at - _NEAR) : at + _NEAR],
        *(s for line in lines[:-1] for s in line.slots[-_NEAR:]),
    ]
    near = [
        s
        for s in around
        if not s.context
        and s not in taken
        and not (
            is_conversion(accused)
            and stated is not None
            and (
                has_own(s, around)
                or _comes_later(s, stated)
                or (twice and stand_together(s, stated))
                or (loose and not are_in_one_bracket(s, stated))
            )
        )
        and (
            "way" not in rule.roles
            or (_may_be_base(s, stated, accused.bound.get("base")) and not _is_of_another(s, stated, around))
        )
    ]
    yield from _fill(accused, open_roles, {rule.stated: accused.bound[rule.stated]}, near)


def _comes_later(slot: Slot, stated: Slot) -> bool:
    """'earned $31m (£22m), down from $50m': what brackets convert was told before they open, or stands in them, too ("$1 = 26.9 hryvnia")."""
    later = "paren" in stated.tags and slot.line == stated.line and slot.at > stated.at
    return later and "inside" not in slot.tags


def _may_be_base(slot: Slot, level: Slot | None, accused: Bound | None) -> bool:
    """Whether words compare another level with a figure, which they do not set against one already, and lead to none but this one; nor have
    another way to it of their own: "up from 38 million in May but down from 52 million"."""
    led = slot.links.get("led", ())
    if isinstance(accused, Slot) and (
        0 != slot.verb_sign == -accused.verb_sign or _stands_beside(slot, level, accused)
    ):
        return False
    if not slot.tags.isdisjoint(_OWN) or (isinstance(accused, Slot) and "also-from" in accused.tags and level in led):
        return False  # "up from 36 million in April and 38 million in May": it is compared with both
    return bool(slot.tags & _COMPARED) and (not led or level in led)


def _stands_beside(slot: Slot, level: Slot | None, accused: Slot) -> bool:
    """'75, down from 64 in May and 159 in April', '27 for one, up from 26, 29 for another, up from 30': whether a figure is compared with the level, too,
    or with the one before it."""
    also = "from" in accused.tags and "list-and" in slot.tags and 0 < slot.at - accused.at <= _NEXT
    return also or (
        "set-against" in accused.tags and level is not None and slot.line == level.line and slot.at < level.at
    )


#: So many words may stand between two levels that "and" joins: "64 in May and 159".
_NEXT = 5
#: Tags of a base that has a comparison of its own.
_OWN = frozenset(("set-against", "also-from"))


def _is_of_another(slot: Slot, level: Slot | None, around: list[Slot]) -> bool:
    """'profits of 12 million after 10 million on turnover that rose to 164 million': what is compared right behind a level is that one's."""
    if level is None or slot.at > level.at or slot.line != level.line or slot.tags.isdisjoint(("against", "than")):
        return False
    return any(s.line == slot.line and s.number == slot.number - 1 and alike(s, slot) for s in around)


_COMPARED = frozenset(("from", "than", "against", "earlier"))
#: Figures that stand farther apart than this, by so much more than those accused, are no reading of a writer's words.
_FAR = 2.5


def _beyond(other: Reading, accused: Reading, lines: list[Line]) -> bool:
    """Whether figures stand much farther apart than the accused ones, which stand together in one sentence."""
    here = lines[-1].slots[0].line
    if is_conversion(accused) or any(s.line != here for s in accused.slots):
        return False
    near = max(accused.cost, 0.0)
    if not near and accused.anchor.formula.sign == "==":  # an idiom costs nothing, and as little as it spans is near it
        near = spread(lines, list(accused.bound.values()))
    return any(s.line != here for s in other.slots) or spread(lines, list(other.bound.values())) > near + _FAR


def _is_told_by_another(other: Reading, accused: Reading, line: Line) -> bool:
    """'rose 70 percent to 34 million from 20 million, with orders rising to 44 million from 26 million': the verb of the accused change goes
    straight from one of its levels to the other, and that of the other level is a verb of its own."""
    one, another = accused.bound.get("new"), other.bound.get("new")
    if not isinstance(one, Slot) or not isinstance(another, Slot) or another.verb is None or another.verb is one.verb:
        return False
    return told_straight(accused, line)


def _fill(accused: Reading, todo: list[str], bound: dict[str, Bound], near: list[Slot]) -> Iterator[Reading]:
    if not todo:
        reading = Reading(accused.rule, accused.anchor, dict(bound), accused.cost, anchored=False)
        if operands(reading) != operands(accused):
            yield reading
        return
    name, rest = todo[0], todo[1:]
    for slot in near:
        if _may(accused.rule.roles[name], slot, bound, accused):
            yield from _fill(accused, rest, {**bound, name: slot}, near)


def _may(role: Role, slot: Slot, bound: dict[str, Bound], accused: Reading) -> bool:
    if slot.kind not in role.kinds or slot in bound.values() or "change" in slot.tags:
        return False
    if not accused.anchor.formula.sign and (slot.quantity.figure is None or slot.quantity.figure.step < 1):
        return False  # people and things are told in whole numbers
    for other, figure in bound.items():
        near = accused.rule.roles[other]
        if isinstance(figure, Slot) and (role.like == other or near.like == role.name) and not alike(slot, figure):
            return False
    return True
