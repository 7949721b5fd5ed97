"""Which way a change goes, told of the two levels that it ties out with: of "31 boats, 24 percent more than the 25 of May" that "more" is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.line import WORD, Slot, Token
from tieout.checking.finders.level import CHANGES
from tieout.checking.lines import Lines
from tieout.checking.model import Tried
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.reading import Reading
from tieout.checking.tags.asked import EXCEEDING, FALLING_SHORT
from tieout.checking.tags.govern import sign_of
from tieout.checking.verdicts.judge import Judgement
from tieout.intervals import Interval
from tieout.quantities.model import Quantity
from tieout.rules.model import Anchor, Rule

#: What the earlier and the later level are called by the rules that work out how far they lie apart, or how many times the one the other is.
_LATER, _EARLIER = ("new", "later"), "base"


def ways_told(kept: Sequence[Judgement], rules: Iterable[Rule], lines: Lines) -> Iterator[Judgement]:
    """What the rule that judges directions says of the levels of each change that ties out, where it has not said it."""
    rule = next((one for one in rules if "way" in one.roles and one.roles["way"].lookup == "direction"), None)
    if rule is None:
        return
    told = {frozenset(one.reading.slots) for one in kept if one.reading.rule is rule}
    for judgement in kept:
        made = _way_told(judgement, rule, lines)
        if made is not None and (pair := _levels(made.reading)) not in told:
            told.add(pair)
            yield made


def _levels(reading: Reading) -> frozenset[Slot]:
    return frozenset(slot for slot in reading.slots if slot.kind != WORD)


def _way_told(judgement: Judgement, rule: Rule, lines: Lines) -> Judgement | None:
    bound, variant = judgement.reading.bound, judgement.variant
    later = next((name for name in _LATER if name in bound), "")
    new, base, stated = bound.get(later), bound.get(_EARLIER), stated_slot(judgement.reading)
    if judgement.status != "holds" or variant is None or judgement.reading.anchor.formula.sign != "==":
        return None
    if not isinstance(new, Slot) or not isinstance(base, Slot) or stated is None or stated in (new, base):
        return None
    if base.tags & _MARGIN or "by" in new.tags:
        return None  # "310 exceeds the 250 of May by 60": 310 is 250 more than 60, and no words say so
    found = _word(stated, new) or _word_near(stated, lines)
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


#: What bears one of these is how far two levels lie apart, and none of them.
_MARGIN = CHANGES | {"by"}
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


def _word_near(stated: Slot, lines: Lines) -> tuple[Token, int] | None:
    """'exceeded the 26 of May by 12 percent', 'puts the rise at 150': the only word in the clause of a change that says which way it goes, or the nearest of
    several that agree."""
    line = lines.whole(stated.line)
    if line is None:
        return None
    clause = clause_of(line, stated.at)
    told = line.tokens[clause.start : min(clause.end, stated.at + _BEHIND)]
    words = [(t, sign) for t in told if (sign := _sign(t)) and t.text not in _EARNED]
    if len({sign for _, sign in words}) != 1:
        return None
    return min(words, key=lambda word: abs(word[0].start - stated.quantity.start))


def _sign(token: Token) -> int:
    """1 for a word that says more, -1 for one that says less, 0 for any other."""
    return _SURPASSING.get(token.text, 0) or (sign_of(token) if "either" not in token.classes else 0)


#: So many tokens behind a change its word stands.
_BEHIND = 4
_SURPASSING = {
    **dict.fromkeys(EXCEEDING, 1),
    **dict.fromkeys(("beat", "beats", "outpaces", "outstripped", "outnumbered", "outsold"), 1),
    **dict.fromkeys((*FALLING_SHORT, "trails", "trail", "lags", "missed", "misses"), -1),
}
