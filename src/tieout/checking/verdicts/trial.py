"""Step 5 over a sentence: each rule's readings of it in turn, refused, judged, and a mismatch doubted before it is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders import found
from tieout.checking.finders.loose import Partial, Stepwise
from tieout.checking.lines import Lines
from tieout.checking.model import Declined
from tieout.checking.readings.apposed import of_its_level
from tieout.checking.readings.compete import operands, ranked, rivals, stated_slot
from tieout.checking.readings.ends import may_end
from tieout.checking.readings.moves_another import moves_another
from tieout.checking.readings.one_end import is_one_end
from tieout.checking.readings.other_span import told_apart
from tieout.checking.readings.own_share import of_the_whole
from tieout.checking.readings.owner import in_clause_of_another, of_its_clause
from tieout.checking.readings.propose import readings
from tieout.checking.readings.reading import Reading, Way
from tieout.checking.readings.refuse import OTHERWISE, of_rate_and_sum, refused
from tieout.checking.readings.situation import Times, situation
from tieout.checking.verdicts.backwards import backwards
from tieout.checking.verdicts.judge import Judgement, judge, missing
from tieout.checking.verdicts.owned import Owned
from tieout.checking.verdicts.told_in_a_word import rests_on_a_word
from tieout.records import dataclass
from tieout.rules.model import Anchor, Rule
from tieout.rules.vocabulary import listed


@dataclass(slots=True)
class Trial:
    """An article while it is judged: its lines and dates, what was declined so far, and what each rule has bound, by its name."""

    lines: Lines
    times: Times
    declined: list[Declined] = field(default_factory=list)
    owned: dict[str, Owned] = field(default_factory=dict)

    def decline(self, reading: Reading, reason: str) -> None:
        """Keep the reason for which a reading was not judged."""
        self.declined.append(declined(reading, reason))

    def doubted(self) -> set[frozenset[Slot]]:
        """The pairs that did not tie out, and were not accused."""
        return {pair for one in self.owned.values() for pair in one.doubted}


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a trial stands: its sentence, by number and as a line, and what the rule whose turn it is has bound."""

    trial: Trial
    number: int
    line: Line
    owned: Owned

    def before(self) -> Line | None:
        """The line that this one may go on about, made when it is first asked for."""
        return self.trial.lines.before(self.number)

    def above(self, rule: Rule) -> Line | None:
        """The same, but no headline for what is told of it again: there it stands for itself."""
        before, head = self.before(), self.trial.lines.head
        is_head = before is not None and head is not None and before.sentence.end <= head.below
        return None if is_head and rule.found == "said-again" else before


def judged(trial: Trial, number: int, line: Line, rules: Mapping[Rule, Sequence[Way]]) -> Iterator[Judgement]:
    """The judgements of a sentence by the rules that can read it, each in the ways that are open to it."""
    for rule, ways in rules.items():
        back = trial.lines.before(number) if _may_be_second(rule, line, ways) else None
        finds = found(rule, line, trial.lines) if rule.found and rule.found in ways else ()
        apart = _accounts_told(rule, line, trial.lines, ways) if rule.accounts else ()
        if every := (*readings(rule, line, back, ways), *finds, *apart):
            stand = Stand(trial, number, line, trial.owned.setdefault(rule.name, Owned()))
            yield from _of_groups(stand, list(ranked(every).values()))


def _accounts_told(rule: Rule, line: Line, lines: Lines, ways: Sequence[Way]) -> Iterator[Reading]:
    from tieout.checking.finders.accounts.account import accounts_told  # of few articles: reports of a company's year

    return accounts_told(rule, line, lines, ways)


def _may_be_second(rule: Rule, line: Line, ways: Sequence[Way]) -> bool:
    """Whether a way of the rule may bind the line together with the one before."""
    for way in ways:  # noqa: SIM110 - asked of every rule that a sentence leaves open
        if isinstance(way, Anchor) and way.across and may_end(rule, way, line):
            return True
    return False


def _of_groups(stand: Stand, groups: list[list[Reading]]) -> Iterator[Judgement]:
    """The nearest stated figure takes its operands first; a pair that ties out with one is no evidence against another."""
    todo = sorted(groups, key=lambda g: g[0].cost / max(1, len(g[0].bound) - 1))
    for k, group in enumerate(todo):
        free = [r for r in group if stand.owned.frees(r)]
        if not free:
            stand.trial.decline(group[0], "its figures belong to another stated figure")
            continue
        judgement = _of_group(stand, free, todo[k + 1 : k + 1 + _NEXT])
        if judgement is None:
            continue
        stand.owned.take(judgement.reading)
        if judgement.status == "fails" or judgement.reading.rule.vouches:
            yield judgement


#: Of so many figures whose turn is next is asked what ties out.
_NEXT = 4


def _of_group(stand: Stand, group: list[Reading], later: list[list[Reading]]) -> Judgement | None:
    """What is said of a stated figure, by readings that could accuse it first, where one pairs levels that are no pair, by the others; `later`
    are those of figures whose turn is still to come."""
    group = of_the_whole([reading for reading in group if not of_rate_and_sum(reading)] or group, stand.line)
    group = of_its_clause(of_its_level(group), stand.line)
    sure = [reading for reading in group if not reading.anchor.partial]
    judgement = _of_readings(stand, sure, later) if sure else None
    if judgement is not None and judgement.status == "holds" and _only_bounds(judgement):
        return _built_so(stand, group) or judgement
    if len(sure) == len(group) or (judgement is not None and judgement.status not in ("fails", "unknown")):
        return judgement
    if judgement is None and sure and refused(sure[0], stand.line).startswith(OTHERWISE):
        return _built_so(stand, group)  # what words say of these figures, they say however they are tied
    built = [reading for reading in group if reading.anchor.partial]
    if judgement is not None and judgement.status == "unknown":  # what the sentence leaves out, others near it may tell
        built = [
            one
            for one in built
            if not isinstance(one.bound, Partial | Stepwise) or len({slot.line for slot in one.slots}) > 1
        ]
    other = _of_readings(stand, built, later) if built else None
    return other if judgement is None or (other is not None and other.status == "holds") else judgement


def _only_bounds(judgement: Judgement) -> bool:
    """Whether all that is said is that a whole is no less than some of its parts: that is no other figure's, and what they come to says more."""
    return judgement.reading.anchor.formula.sign == "<=" and "parts" in judgement.reading.bound


def _of_readings(stand: Stand, group: list[Reading], later: list[list[Reading]]) -> Judgement | None:
    """One reading that holds is enough, and a mismatch must be beyond doubt."""
    if reason := refused(group[0], stand.line):
        stand.trial.decline(group[0], reason)
        return _built_so(stand, group[1:])
    absent = missing(group[0])
    if absent and not (group[0].rule.ambiguous or set(absent) <= set(group[0].rule.implied)):
        return None
    best = _best(stand, group)
    if best is not None and best.status != "fails" and is_one_end(best.reading, stand.line):
        stand.trial.decline(best.reading, "one is a range, and the other runs backwards")
        return None
    if best is None or _ties_out(best):
        return best
    if best.status != "fails":
        return None if best.reading.anchor.partial else best
    from tieout.checking.verdicts.accused import accused  # and what may speak for a figure: in most articles none fails
    from tieout.checking.verdicts.balance_apart import of_another_account
    from tieout.checking.verdicts.told_elsewhere import told_elsewhere

    around = [line for line in (stand.above(best.reading.rule), stand.line) if line is not None]
    best, reason = accused(best, group, around, stand.trial.times, lambda: stand.owned.slots | _tied_out(stand, later))
    reason = (
        reason or told_elsewhere(best.reading, stand.trial.lines) or of_another_account(best.reading, stand.trial.lines)
    )
    if not reason:
        return best
    stand.trial.decline(best.reading, reason)
    of_levels = not best.reading.anchor.partial and not told_apart(best.reading, stand.line)
    of_levels = of_levels and not _is_level(best.reading) and not _is_of_another(stand.line, best.reading)
    if of_levels and (not best.reading.anchor.loose or _is_of_it(stand.line, best.reading, stand.before())):
        stand.owned.doubted.add(operands(best.reading))
    return _built_so(stand, group)


def _tied_out(stand: Stand, groups: list[list[Reading]]) -> set[Slot]:
    """The figures that stated ones whose turn is still to come are worked out of in the first reading of each: they acquit no other."""
    first = [group[0] for group in groups if len(operands(group[0])) > 1]
    holds = (r for r in first if judge(r, situation(r, stand.trial.times, stand.line)).status == "holds")
    return {slot for reading in holds for slot in operands(reading)}


def _built_so(stand: Stand, group: list[Reading]) -> Judgement | None:
    """What is left where the words that tie a figure to others accuse nothing: it may tie out by how its sentences are built."""
    partial = (reading for reading in group if reading.anchor.partial and not refused(reading, stand.line))
    judged = (judge(reading, situation(reading, stand.trial.times, stand.line)) for reading in partial)
    return next((one for one in judged if _ties_out(one) and not backwards(one.reading, stand.trial.lines)), None)


def _is_level(reading: Reading) -> bool:
    """'widened to 617 million from 486 million and compared with a deficit of 338 million': what another is compared with is no size."""
    stated = stated_slot(reading)
    return stated is not None and not stated.tags.isdisjoint(COMPARED)


def _is_of_another(line: Line, reading: Reading) -> bool:
    """'The toll fell from 48 to 47 crowns, and rents lost 3 percent': what another clause tells of its own subject leaves them be."""
    stated, levels = stated_slot(reading), operands(reading)
    if stated is None or stated in levels or any(slot.line != line.number for slot in (stated, *levels)):
        return False
    first, last = (choose(levels, key=lambda level: level.at) for choose in (min, max))
    return in_clause_of_another(line, stated, last) or (
        stated.at < first.at and in_clause_of_another(line, first, stated)
    )


def _is_of_it(line: Line, reading: Reading, before: Line | None) -> bool:
    """Whether a sentence may be about what the one before is about: it begins with a pronoun, or an article ("The carrier earned …"), its levels
    do not go the other way ("Costs rose 8 percent. The index fell to 94 from 95"), and their verb moves nothing new."""
    stated, levels = stated_slot(reading), operands(reading)
    signs = {slot.verb_sign for slot in levels if stated is not None and slot.line != stated.line}
    contrary = stated is not None and stated.sign and -stated.sign in signs
    if contrary or line.tokens[0].text.split()[0] not in listed("subject"):
        return False
    return before is None or not moves_another(line, min(levels, key=lambda level: level.at), before)


def _best(stand: Stand, group: list[Reading]) -> Judgement | None:
    """The best judgement of the readings of one figure; None where one of them leaves it open. One that fails has tried what all that fail have."""
    best: Judgement | None = None
    for reading in _sure(rivals(group)):
        judgement = judge(reading, situation(reading, stand.trial.times, stand.line))
        if judgement.status == "unknown" and not reading.rule.implied and not reading.rule.ambiguous:
            return None
        if reason := _leaves_open(judgement):
            stand.trial.decline(reading, reason)
            return None
        if judgement.status in ("holds", "generous") and backwards(reading, stand.trial.lines):
            stand.trial.decline(reading, "it holds only backwards: the words say which level was the earlier one")
            continue
        if judgement.status == "holds":
            return judgement
        if best is None or (
            best.status == "fails" and judgement.status in ("generous", "truncated", "tolerated", "otherwise", "far")
        ):
            best = judgement
        elif best.status == judgement.status == "fails":
            best = replace(best, tried=best.tried + judgement.tried)
    return best


def _sure(readings: list[Reading]) -> list[Reading]:
    """Of the levels that a figure may have come from those that words lead from, where there are such: any figure is above some other."""
    if "way" not in readings[0].rule.roles:
        return readings
    return [reading for reading in readings if not reading.anchor.loose] or readings


def _leaves_open(judgement: Judgement) -> str:
    """The reason for which a judgement decides nothing, or ""."""
    if judgement.reading.anchor.loose and judgement.status in ("generous", "truncated") and not _ties_out(judgement):
        return "words that only let figures tie out do not ask how they were rounded"
    if judgement.status == "open" or _fits_anything(judgement) or rests_on_a_word(judgement):
        return "the figures decide nothing: one only bounds, or leaves every value open"
    guessed = judgement.status == "holds" and judgement.variant is not None and judgement.variant.guessed
    return "it holds only in a year or a calendar that the words do not name" if guessed else ""


def _ties_out(judgement: Judgement) -> bool:
    """Whether it holds as printed; a whole number for one of several, which is a mean, as rounded."""
    rule, stated = judgement.reading.rule, stated_slot(judgement.reading)
    of_one = rule.roles[rule.stated].per and stated is not None and stated.kind in BARE
    sure = judgement.status == "holds" and not rests_on_a_word(judgement)
    return sure or (judgement.status == "generous" and bool(of_one))


def _fits_anything(judgement: Judgement) -> bool:
    """Whether words that only let figures tie out join some that prove nothing: computed, they go the other way, and hold only because they
    are so rough; or the one is a thousand times the other."""
    reading, computed = judgement.reading, judgement.computed
    by_way = "way" in reading.rule.roles
    if not (reading.anchor.loose or reading.anchor.partial or by_way) or judgement.status == "fails":
        return False
    stated = stated_slot(reading)
    if computed is not None and stated is not None and stated.sign and reading.anchor.formula.sign == "==":
        if bool(computed.low < 0 < computed.high) and (computed.low + computed.high) * stated.sign < 0:
            return True
    new, base = reading.bound.get("new"), reading.bound.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot):
        return False
    one, other = sorted(abs(slot.quantity.value or 0.0) for slot in (new, base))
    named = by_way and all(any(map(str.isalpha, slot.quantity.text)) for slot in (new, base))
    return (named or not by_way) and 0 < one * (_FARTHEST_BY_WAY if by_way else _FARTHEST) < other


#: No level is so many times what it was before; a way alone vouches for no magnitude.
_FARTHEST, _FARTHEST_BY_WAY = 1000, 200


def declined(reading: Reading, reason: str) -> Declined:
    """A stated figure that a rule looked at and would not judge."""
    slot = stated_slot(reading)
    start, end = (slot.quantity.start, slot.quantity.end) if slot is not None else (0, 0)
    return Declined(reading.rule.name, start, end, reason)
