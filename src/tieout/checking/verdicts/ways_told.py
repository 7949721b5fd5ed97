"""Which way a change goes, told of the two levels that it ties out with: of "31 boats, 24 percent more than the 25 of May" that "more" is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tieout.checking.compact.line import WORD, Slot, Token
from tieout.checking.model import Tried
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.reading import Reading
from tieout.checking.tags.govern import sign_of
from tieout.checking.verdicts.judge import Judgement
from tieout.intervals import Interval
from tieout.quantities.model import Quantity
from tieout.rules.model import Anchor, Rule

#: What the earlier and the later level are called by the rules that work out how far they lie apart, or how many times the one the other is.
_LATER, _EARLIER = ("new", "later"), "base"


def ways_told(kept: Sequence[Judgement], rules: Iterable[Rule]) -> Iterator[Judgement]:
    """What the rule that judges directions says of the levels of each change that ties out, where it has not said it."""
    rule = next((one for one in rules if "way" in one.roles and one.roles["way"].lookup == "direction"), None)
    if rule is None:
        return
    told = {frozenset(one.reading.slots) for one in kept if one.reading.rule is rule}
    for judgement in kept:
        made = _way_told(judgement, rule)
        if made is not None and (pair := _levels(made.reading)) not in told:
            told.add(pair)
            yield made


def _levels(reading: Reading) -> frozenset[Slot]:
    return frozenset(slot for slot in reading.slots if slot.kind != WORD)


def _way_told(judgement: Judgement, rule: Rule) -> Judgement | None:
    bound, variant = judgement.reading.bound, judgement.variant
    later = next((name for name in _LATER if name in bound), "")
    new, base, stated = bound.get(later), bound.get(_EARLIER), stated_slot(judgement.reading)
    if judgement.status != "holds" or variant is None or judgement.reading.anchor.formula.sign != "==":
        return None
    if not isinstance(new, Slot) or not isinstance(base, Slot) or stated is None or stated in (new, base):
        return None
    found = _word(stated, new)
    if found is None:
        return None
    word, sign = found
    values = {"way": Interval(sign, sign), "new": variant.values.get(later), "base": variant.values.get(_EARLIER)}
    ends = [one for one in values.values() if isinstance(one, Interval)]
    if len(ends) < len(values) or (ends[1].low - ends[2].high) * sign <= 0 or (ends[1].high - ends[2].low) * sign <= 0:
        return None
    said = Quantity(word.start, word.end, word.text, "number", None, named=True)
    way = Slot(-1, said, 0, True, stated.line, kind=WORD)
    reading = Reading(rule, Anchor({}, (), rule.formula), {"base": base, "way": way, "new": new}, 0.0)
    return Judgement("holds", reading, variant, None, (Tried(rule.formula.text, (values,)),))


#: Of money these are what one earns, and say of no level that it went up or down.
_EARNED = frozenset(("gain", "gains", "loss", "losses"))


def _word(stated: Slot, new: Slot) -> tuple[Token, int] | None:
    """The word that says which way the change goes, or else that by which the later level is reached, and which way that is."""
    earned = stated.kind == "currency" and stated.verb is not None and stated.verb.text in _EARNED
    if stated.verb is not None and stated.sign and sign_of(stated.verb) in (stated.sign, 0) and not earned:
        return stated.verb, stated.sign
    if new.verb is not None and new.verb_sign and "to" in new.tags:
        return new.verb, new.verb_sign
    return None
