"""Step 3, propose: whether the figures of a whole reading make sense together."""

from __future__ import annotations

from tieout.checking.compact.alike import alike, of_one_form
from tieout.checking.compact.groups import CHANGED
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.places import line_of
from tieout.checking.readings.goes_on import goes_on, of_one_time
from tieout.checking.readings.named_back import is_of_a_sum, names_another
from tieout.checking.readings.pairs import is_another_base
from tieout.checking.readings.where import line_with
from tieout.rules.formula import Formula
from tieout.rules.model import Anchor, Rule


def skips(rule: Rule, lines: list[Line], bound: dict[str, Bound]) -> bool:
    """Whether a like figure that words put into a comparison ("to", "from" …) stands unused among the bound ones."""
    slots = {s for b in bound.values() for s in (b.slots if isinstance(b, Series) else (b,))}
    if any(isinstance(b, Series) for b in bound.values()) or len(slots) < 3 or len({s.line for s in slots}) > 1:
        return False
    line = line_with(lines, next(iter(slots)))
    first, last = min(s.number for s in slots), max(s.number for s in slots)
    between = [s for s in line.slots[first:last] if s not in slots and not s.context and "inside" not in s.tags]
    stated = bound[rule.stated]
    levels = [o for o in slots if o is not stated]
    if isinstance(stated, Slot) and stated.links.get("respectively", set()) >= set(levels):
        return False  # "respectively" says which belong together
    if any(not one.links.get("closes", set()).isdisjoint(levels) for one in levels):
        return False  # the first and the last of a row
    between = [
        s for s in between if slots.isdisjoint(s.links.get("whole-of", ()))
    ]  # "2.4 million of the 3.1 million shares at"
    base = bound.get("base")
    if isinstance(stated, Slot) and "whole" in bound:
        between = [s for s in between if not _has_share(s, stated, line)]
    if isinstance(stated, Slot) and isinstance(base, Slot):
        between = [s for s in between if not is_another_base(s, stated, base, line)]
    return any(not s.tags & {"change", "change-than"} and _skipped(s, levels) for s in between)


def _has_share(slot: Slot, stated: Slot, line: Line) -> bool:
    """Whether a figure is a part with a share of its own, told as the stated one is: "547 (88.5 percent) from Ireland and 71 (11.5 percent)"."""
    behind = line.slots[slot.number + 1 : slot.number + 2]
    return any(s.kind == stated.kind and any(slot in s.links.get(name, ()) for name in _TOLD_AS) for s in behind)


#: How a share stands behind its part.
_TOLD_AS = ("paren", "or", "dash", "apposed", "accounting")


def _skipped(slot: Slot, levels: list[Slot]) -> bool:
    """Whether the slot could be one of the levels: alike, and counting nothing else ("of the 30,057 arrivals on 515 boats")."""
    other = slot.kind == "count" and any(o.kind == "count" and "" != o.unit != slot.unit != "" for o in levels)
    return not other and any(of_one_form(slot, o) for o in levels)


#: What it costs that two figures which should measure one thing count different ones ("of the 30,057 arrivals on 515 boats").
_STRANGE = 1.5


def strangeness(rule: Rule, bound: dict[str, Bound]) -> float:
    """The cost of levels that count things of different names."""
    levels = [
        b for name, b in bound.items() if name != rule.stated and isinstance(b, Slot) and b.kind == "count" and b.unit
    ]
    return _STRANGE if len({b.unit for b in levels}) > 1 else 0.0


#: Nothing grows from one to more than so many.
_MANY = 50


def too_few(bound: dict[str, Bound]) -> bool:
    """A whole of one or two has no list of parts, one thing has no share, "one retailer" is no level, nor are two in brackets of their
    own a pair, and the 27 of "16 of the 27" is no part."""
    lists = [b for b in bound.values() if isinstance(b, Series)]
    whole, part = bound.get("whole"), bound.get("part")
    levels = [b for b in map(bound.get, ("new", "later", "base")) if isinstance(b, Slot)]
    if any(b.quantity.text.lower() == "one" and "first" in b.tags for b in levels):
        return True
    later, stated = bound.get("later"), bound.get("stated")
    if isinstance(later, Slot) and later.links.get("times", set()) - {stated}:
        return True  # "three times the 80,000 of the women and twice the usual 120,000": they are no twice of it
    if any(b.quantity.text.lower() == "one" for b in levels) and any((b.quantity.value or 0) > _MANY for b in levels):
        return True  # "600,000, or a quarter, came from one giver"
    if (
        len(levels) > 1
        and all("inside" in b.tags for b in levels)
        and levels[0].links.get("host") != levels[1].links.get("host")
    ):
        return True  # "(31 in 1911, 18 in 2011) and … (from 5 to 16)": each bracket has a pair of its own
    if isinstance(whole, Slot) and "out-of" in whole.tags:
        if any(s.quantity.value == whole.quantity.value for b in lists for s in b.slots):
            return True  # "of the 150 trains …; the other 12, out of 150": the whole itself is none of its parts
    if isinstance(part, Slot) and part.links.get("whole-of", set()) - {stated}:
        return True  # but for "33 percent of the crews – 21 of 63 –", of which the whole is told behind
    if isinstance(part, Slot) and isinstance(whole, Slot) and _are_of_a_rate(bound):
        return (part.quantity.value or 0) >= (whole.quantity.value or 0)
    if isinstance(part, Slot) and whole is None and part.kind in BARE and (part.quantity.value or 0) < 2:
        return True
    return isinstance(whole, Slot) and whole.kind in BARE and (whole.quantity.value or 0) < (3 if lists else 2)


def _are_of_a_rate(bound: dict[str, Bound]) -> bool:
    """Whether a part and a whole are those of so many per so many, of which the part is the smaller."""
    stated = bound.get("stated")
    return isinstance(stated, Slot) and "per-many" in stated.tags


def unmoved(rule: Rule, bound: dict[str, Bound]) -> bool:
    """'from one to three years (40 percent)': a range, where no word says that anything has changed."""
    if rule.roles[rule.stated].sign != "verb":
        return False
    slots = {name: b for name in (rule.stated, "new", "base") if isinstance(b := bound.get(name), Slot)}
    share = slots[rule.stated].kind in ("percent", "fraction") if rule.stated in slots else False
    ranged = (
        share
        and len(slots) > 2
        and "inside" in slots[rule.stated].tags
        and "from" in slots["base"].tags
        and "to" in slots["new"].tags
    )
    return ranged and all(slot.verb is None for slot in slots.values())


def of_rates(formula: Formula, bound: dict[str, Bound]) -> bool:
    """Whether a formula on whole things would be read of a rate: visitors a day do not come whole."""
    return (
        not formula.sign
        and len(formula.roles) > 1
        and any(isinstance(b, Slot) and "/" in b.unit for b in bound.values())
    )


#: ways to carry over in which the stated figure may stand in either sentence
EITHER = frozenset(("next", "earlier", "lead"))


def carried(rule: Rule, anchor: Anchor, bound: dict[str, Bound], lines: list[Line]) -> bool:
    """Whether a reading reaches into both sentences, with the stated figure in the second; a whole or a price may be stated in the first."""
    if len({line_of(b) for b in bound.values()}) < 2:
        return False
    if anchor.across in EITHER:
        return True
    last = lines[-1].slots[0].line
    if (
        (anchor.across == "of-them" and _is_of_others(bound, lines))
        or names_another(bound.get("whole"), lines[0], lines[-1])
        or is_of_a_sum(bound.get("whole"), lines[0])
        or _elsewhere(rule, bound, lines, last)
        or not of_one_time(rule, bound, lines)
        or (anchor.across == "same" and not goes_on(rule, bound, lines))
    ):
        return False
    per = rule.roles[rule.stated].per
    if per and all(name in bound and line_of(bound[name]) == last for name in per):
        return True
    if rule.formula.sign == ">=" and line_of(bound[rule.stated]) != last:
        return _is_only(bound[rule.stated], lines[0])  # "It was up from 5 percent": what is stated is the level before
    return any(isinstance(b, Series) for b in bound.values()) or line_of(bound[rule.stated]) == last


def _is_of_others(bound: dict[str, Bound], lines: list[Line]) -> bool:
    """Whether "them" are not all that a figure of the sentence before counts."""
    return (
        _is_narrowed(bound.get("whole"), lines[0])
        or _is_narrowed_here(bound, lines[-1])
        or _are_of_several(bound, lines)
        or _is_of_fewer(bound)
    )


def _are_of_several(bound: dict[str, Bound], lines: list[Line]) -> bool:
    """'640 cases in 2019, 512 in 2020. Of them all, …': all are those of both figures."""
    whole, opening = bound.get("whole"), " ".join(t.text for t in lines[-1].tokens[:3])
    if not isinstance(whole, Slot) or whole.line != lines[0].number or not opening.startswith(_ALL):
        return False
    return any(s is not whole and not s.context and alike(s, whole) for s in lines[0].slots)


_ALL = ("of them all", "of these all", "of all these", "of all those", "of all of")


def _is_narrowed_here(bound: dict[str, Bound], line: Line) -> bool:
    """'About 36 percent of guests came late, and of those 41 …': they are the share that the sentence itself tells before."""
    part = bound.get("part")
    if not isinstance(part, Slot) or part.line != line.slots[0].line:
        return False
    ahead = (s for s in line.slots[: part.number] if s.kind in _SHARES and s is not bound.get("stated"))
    return any(s.tags.isdisjoint(CHANGED) and not s.links for s in ahead)


def _is_of_fewer(bound: dict[str, Bound]) -> bool:
    """'It has 46 staff. Some 1,260 of them': they are what was told before that."""
    whole, part = bound.get("whole"), bound.get("part")
    return (
        isinstance(whole, Slot)
        and isinstance(part, Slot)
        and (whole.quantity.value or 0.0) * _DIGIT < (part.quantity.value or 0.0)
    )


#: No slip of one digit makes a figure so many times what it was.
_DIGIT = 12.0


def _is_narrowed(whole: Bound | None, before: Line) -> bool:
    """'Some 1,200 were asked and half of them replied. Of those …': they are a share of the figure, and not all of it."""
    if not isinstance(whole, Slot) or whole.line != before.number:
        return False
    behind = [s for s in before.slots[whole.number + 1 :] if not s.context]
    return bool(behind) and behind[0].kind in _SHARES and behind[0].tags.isdisjoint(CHANGED) and not behind[0].links


_SHARES = frozenset(("percent", "fraction"))


def _is_only(stated: Bound, before: Line) -> bool:
    """Whether a level is the only one of its kind in its sentence."""
    return isinstance(stated, Slot) and not any(
        s is not stated and not s.context and alike(s, stated) for s in before.slots
    )


def _elsewhere(rule: Rule, bound: dict[str, Bound], lines: list[Line], last: int) -> bool:
    """Whether the levels stand in the sentence before, and a level like them before the change in its own, or behind it as what it comes
    to: it is told of that one."""
    stated = bound[rule.stated]
    levels = [b for name, b in bound.items() if name != rule.stated and isinstance(b, Slot)]
    if not isinstance(stated, Slot) or len(levels) < 2 or stated.line != last or any(b.line == last for b in levels):
        return False
    own = [s for s in lines[-1].slots if not s.context and "change" not in s.tags]
    return any(
        of_one_form(s, levels[0]) for s in own if s.at < stated.at or ("to" in s.tags and s.at < stated.at + _NEXT)
    )


#: So many words behind a change stands what it comes to ("a rise of 5 percent to 40").
_NEXT = 5
