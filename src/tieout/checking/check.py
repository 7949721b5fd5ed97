"""The five steps over an article: lines, readings, competition, judgement, and the checks that come of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.kinds import RELATIVE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.gate.gate import gate
from tieout.checking.lines import Lines
from tieout.checking.model import Check, Declined
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.owner import in_clause_of_another
from tieout.checking.readings.situation import Times
from tieout.checking.told.explain import to_check
from tieout.checking.verdicts.judge import Judgement
from tieout.checking.verdicts.one_day import on_one_day
from tieout.checking.verdicts.one_rate import at_one_rate
from tieout.checking.verdicts.says_little import only_bounds, says_little
from tieout.checking.verdicts.shared import fixes
from tieout.checking.verdicts.trial import Trial, judged
from tieout.checking.verdicts.ways_told import ways_told
from tieout.checking.verdicts.without_another import judged_without
from tieout.quantities.lexicon.scale import on_scale
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.rules.model import Rule
from tieout.rules.told_changes import WAYS
from tieout.rules.vocabulary import listed, vocabulary
from tieout.text.model import Article


@dataclass(frozen=True, slots=True)
class Verdicts:
    """All checks of an article, in the order of the text, and what was declined."""

    checks: tuple[Check, ...]
    declined: tuple[Declined, ...]


def check(
    article: Article, quantities: Sequence[Quantity], rules: Sequence[Rule], off: frozenset[str] = frozenset()
) -> Verdicts:
    """Every check that the rules make of the article. A rule that is `off` says nothing, but what it explains no other rule accuses."""
    with on_scale(article.conventions.is_long):
        return _checked(article, quantities, rules, off)


def _checked(article: Article, quantities: Sequence[Quantity], rules: Sequence[Rule], off: frozenset[str]) -> Verdicts:
    trial = Trial(Lines(article, quantities, vocabulary()), Times(article, quantities))
    found: list[Judgement] = []
    asked = gate(tuple(rules))
    for number in trial.lines.told:
        open_rules = trial.lines.readable(number, asked)
        line = trial.lines.whole(number) if open_rules else None
        if line is not None:
            told = [*judged(trial, number, line, open_rules)]
            found += [*told, *judged_without(trial, number, line, open_rules, told)]
    found = [one for one in found if not (one.status in _ACCUSES and one.reading.rule.name in off)] if off else found
    doubted = trial.doubted()
    settled = list(_settle(on_one_day(at_one_rate(found, trial.times), trial.times), trial))
    tied = frozenset(slot.quantity for one in settled if not only_bounds(one) for slot in one.reading.slots)
    kept = [one for one in settled if not (_only_way(one, doubted) or _leaves_size(one, trial.lines, tied))]
    kept = [one for one in kept if one.reading.rule.name not in off] if off else kept
    several = fixes(kept)
    kept += ways_told(kept, (rule for rule in rules if rule.name not in off), trial.lines)
    made = (to_check(one, trial.times, several) for one in kept)
    # two sentences may lead to one check
    once = {(one.rule, one.verdict, one.spans, one.stated): one for one in made}
    checks = sorted(once.values(), key=lambda c: (c.spans[0].start if c.spans else 0, c.rule))
    return Verdicts(tuple(checks), tuple(one for one in trial.declined if one.rule not in off))


#: What a rule that is off must not say, not even to the other rules.
_ACCUSES = frozenset(("fails", "unknown", "otherwise"))


def _settle(found: list[Judgement], trial: Trial) -> Iterator[Judgement]:
    """A stated figure that one rule explains is not accused by another, and its verdict is not only implied."""
    accused = {_quantity(j) for j in found if j.status == "fails"}
    found = [j for j in found if not (j.status == "holds" and _is_weak(j) and _quantity(j) in accused)]
    holding = [j for j in found if j.status in _HOLDS]
    explained = {_quantity(j) for j in holding if not says_little(j)}
    wrong = accused - {_quantity(j) for j in holding if not (says_little(j) or _repeats(j))}
    if again := {id(j) for j in holding if _repeats(j) and not wrong.isdisjoint(_quantities(j))}:
        found = [j for j in found if id(j) not in again]
        holding = [j for j in holding if id(j) not in again]
        explained = {_quantity(j) for j in holding if not says_little(j)}
    longer = [frozenset(one.reading.slots) for one in holding if not only_bounds(one) and _is_list(one)]
    larger = {
        frozenset(j.reading.slots) for j in found if j.status == "fails" and j.reading.rule.vouches and only_bounds(j)
    }
    for judgement in found:
        read = judgement.reading
        if judgement.status == "fails" and not read.rule.vouches and frozenset(read.slots) in larger:
            continue  # another rule says of the same figures, and as firmly, which must be the larger
        if judgement.status == "fails" and _is_list(judgement) and _is_within(judgement, longer):
            trial.decline(judgement.reading, "the list goes on, and is whole with what stands farther off")
            continue
        if judgement.status == "unknown" and _quantity(judgement) in accused and not judgement.reading.rule.ambiguous:
            continue
        if judgement.status == "unknown" and _is_taken_up(judgement, holding):
            continue
        if judgement.status in ("fails", "unknown", "otherwise") and _quantity(judgement) in explained:
            if judgement.status == "fails":
                trial.decline(judgement.reading, "another rule explains the figure")
            continue
        if judgement.status == "far":
            trial.decline(judgement.reading, "it holds only because a hedge leaves its side open")
            continue
        yield judgement


_HOLDS = frozenset(("holds", "generous", "truncated", "tolerated", "far"))


def _repeats(judgement: Judgement) -> bool:
    """Whether what holds is that a figure is told again: where the other one is wrong, so may it be."""
    return judgement.reading.rule.found == "said-again"


def _quantities(judgement: Judgement) -> set[Quantity]:
    """All figures but the stated one."""
    return {slot.quantity for slot in judgement.reading.slots} - {_quantity(judgement)}


def _quantity(judgement: Judgement) -> Quantity | None:
    slot = stated_slot(judgement.reading)
    return slot.quantity if slot is not None else None


def _is_taken_up(judgement: Judgement, holding: Sequence[Judgement]) -> bool:
    """'had 2.4 million from work worth 60 million, or 4 percent of its value': the 4 percent tie out with the 60 million as their whole, and of
    no other whole are the 60 million a part."""
    mine, part = frozenset(judgement.reading.slots), judgement.reading.bound.get("part")
    return part is not None and any(
        one.reading.bound.get("whole") is part and mine < frozenset(one.reading.slots) for one in holding
    )


def _is_list(judgement: Judgement) -> bool:
    """Whether all that is read is a list that makes up a whole which no figure tells: shares of a hundred."""
    return set(judgement.reading.bound) == {"parts"}


def _is_within(judgement: Judgement, longer: Sequence[frozenset[Slot]]) -> bool:
    """'Oats have 41 percent and wheat 27. Rye has 22, and others the remaining 10': the second sentence alone is not all of it."""
    mine = frozenset(judgement.reading.slots)
    return any(mine < other for other in longer)


def _only_way(judgement: Judgement, doubted: set[frozenset[Slot]]) -> bool:
    """Whether all that holds is which way a change goes, and its size, told beside it, does not tie out."""
    reading = judgement.reading
    return judgement.status != "fails" and reading.anchor.formula.sign == ">=" and frozenset(reading.slots) in doubted


def _leaves_size(judgement: Judgement, lines: Lines, tied: frozenset[Quantity]) -> bool:
    """Whether all that holds is which way two levels go, and words beside them tell the size of that change, which ties out with nothing:
    of levels that may be wrong by any amount nothing is vouched for."""
    slots = judgement.reading.slots
    if judgement.status == "fails" or judgement.reading.anchor.formula.sign != ">=" or len({s.line for s in slots}) > 1:
        return False
    new, base = (judgement.reading.bound.get(role) for role in ("new", "base"))
    line = lines.whole(slots[0].line)
    if isinstance(new, Slot) and _tells_size(new) and "by" not in new.tags and not _is_compared(new, base, line):
        return True  # "sales rose 12 percent, up from 9 percent": of what they rose from nothing is known
    first, last = min(s.number for s in slots), max(s.number for s in slots)
    beside = line.slots[max(0, first - 1) : last + 3] if line is not None else ()
    ways, own = {s.verb_sign or s.sign for s in slots}, {s.quantity for s in slots}
    return any(
        ((s.number < first and _multiplies(s)) or (_tells_size(s) and s.sign in ways))
        and s.quantity not in tied
        and s.quantity not in own
        and not (
            line is not None
            and s.number > last
            and (_is_since_another(s, slots, line) or _is_of_another(s, slots, line))
        )
        and not (line is not None and s.number < first and in_clause_of_another(line, line.slots[first], s))
        for s in beside
    )


def _is_of_another(size: Slot, levels: Sequence[Slot], line: Line) -> bool:
    """'Takings rose to 74 crowns from 68, as the tour drew 12 percent more', '…, although costs rose 9 percent': whether a size told behind two levels is
    that of what a clause of its own is about."""
    clause = clause_of(line, size.at)
    if clause.opener == "and":
        return in_clause_of_another(line, size, max(levels, key=lambda level: level.at))
    if clause.opener not in _BESIDE or any(clause.start <= level.at for level in levels):
        return False
    named = [token.text for token in line.tokens[slice(*clause.subject)]]
    return bool(named) and named[0] not in listed("pronoun") and not any(named[-1:] == [word] for word in WAYS)


#: What opens a clause that tells of another thing than the one before it.
_BESIDE = frozenset(
    ("as", "although", "though", "while", "whilst", "whereas", "but", "because", "even though", "despite")
)


def _is_since_another(size: Slot, levels: Sequence[Slot], line: Line) -> bool:
    """'rose from 71 in June to 74 in July, up 17 percent from July 2013': whether a size told behind two levels is reckoned from a time that is
    neither's."""
    behind = line.tokens[size.at + 1 : size.at + 1 + _TIMED]
    if not behind or not (behind[0].classes & COMPARED or behind[0].text in ("on", "over")):
        return False
    since = {t.text for t in behind[1:] if t.context or "year-ago" in t.classes}
    own = {
        t.text
        for level in levels
        for t in line.tokens[level.at + 1 : level.at + 1 + _TIMED]
        if t.context or "year-ago" in t.classes
    }
    return bool(since and own) and since.isdisjoint(own)


#: So many words behind a figure say of what time it is.
_TIMED = 4


def _multiplies(slot: Slot) -> bool:
    """'more than doubled to 5,200 from 2,400'"""
    return not slot.context and slot.kind == "multiple" and "times-verb" in slot.tags


def _is_compared(new: Slot, base: Bound | None, line: Line | None) -> bool:
    """'grew 4.9 percent, faster than the 3.2 percent of May', '…, which is up from 3.2 percent', '…, an improvement on the 3.2 percent': that the
    one is more is what the sentence says."""
    if not isinstance(base, Slot) or line is None:
        return False
    between = line.tokens[new.at + 1 : base.at]
    beside = "than" in base.tags or new in base.links.get("set-beside", ())
    return beside or any(t.text.startswith(("which", "improvement")) for t in between)


def _tells_size(slot: Slot) -> bool:
    return not slot.context and slot.kind in RELATIVE and "change" in slot.tags


#: What the size of a change is told in, of levels in whatever unit.


def _is_weak(judgement: Judgement) -> bool:
    """Whether all that holds is that some whole number fits: that explains no figure which printed numbers accuse."""
    return not judgement.reading.anchor.formula.sign and len(judgement.reading.bound) == 2
