"""The five steps over an article: lines, readings, competition, judgement, and the checks that come of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import partial

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders import found
from tieout.checking.gate.gate import gate
from tieout.checking.lines import Lines
from tieout.checking.model import Check, Declined
from tieout.checking.readings.bind import is_conversion
from tieout.checking.readings.compete import operands, ranked, rivals, stated_slot
from tieout.checking.readings.propose import readings
from tieout.checking.readings.reading import Reading, Way
from tieout.checking.readings.refuse import refused
from tieout.checking.readings.situation import Times, situation
from tieout.checking.told.explain import to_check
from tieout.checking.verdicts.acquit import acquitted
from tieout.checking.verdicts.doubt import doubtful
from tieout.checking.verdicts.judge import Judgement, judge, missing
from tieout.checking.verdicts.shared import fixes
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.rules.model import Anchor, Rule
from tieout.rules.vocabulary import vocabulary
from tieout.text.model import Article

#: Makes the line that a line may go on about, when it is first asked for.
Before = Callable[[], Line | None]


@dataclass(slots=True)
class Owned:
    """What a rule has bound so far: each pair of figures with its stated one, all figures of such pairs, and the pairs that did not
    tie out, and were not accused."""

    pairs: dict[frozenset[Slot], Slot | None] = field(default_factory=dict)
    slots: set[Slot] = field(default_factory=set)
    doubted: set[frozenset[Slot]] = field(default_factory=set)

    def frees(self, reading: Reading) -> bool:
        """Whether the reading's figures belong to no other stated one. One amount may be given in several currencies."""
        stated = stated_slot(reading)
        pair = operands(reading)
        return not pair or is_conversion(reading) or self.pairs.get(pair, stated) is stated

    def take(self, reading: Reading) -> None:
        """Give the reading its figures."""
        pair = operands(reading)
        self.pairs[pair] = stated_slot(reading)
        if len(pair) > 1:
            self.slots |= pair


@dataclass(frozen=True, slots=True)
class Verdicts:
    """All checks of an article, in the order of the text, and what was declined."""

    checks: tuple[Check, ...]
    declined: tuple[Declined, ...]


def check(article: Article, quantities: Sequence[Quantity], rules: Sequence[Rule]) -> Verdicts:
    """Every check that the rules make of the article."""
    lines = Lines(article, quantities, vocabulary())
    times = Times(article, quantities)
    judged: list[Judgement] = []
    declined: list[Declined] = []
    owned: dict[str, Owned] = {}
    asked = gate(tuple(rules))
    for number in range(len(lines)):
        open_rules = lines.readable(number, asked)
        line = lines.whole(number) if open_rules else None
        if line is not None:
            before = partial(lines.before, number)
            judged.extend(_judge_line(open_rules, line, before, lines, times, declined, owned))
    doubted = {pair for one in owned.values() for pair in one.doubted}
    kept = [j for j in _settle(judged, declined) if not _only_way(j, doubted)]
    several = fixes(kept)
    checks = sorted(
        (to_check(j, times, several) for j in kept), key=lambda c: (c.spans[0].start if c.spans else 0, c.rule)
    )
    return Verdicts(tuple(checks), tuple(declined))


def _judge_line(
    rules: Mapping[Rule, Sequence[Way]],
    line: Line,
    before: Before,
    lines: Lines,
    times: Times,
    declined: list[Declined],
    owned: dict[str, Owned],
) -> Iterator[Judgement]:
    for rule, ways in rules.items():
        if line.sentence.setting not in rule.settings:
            continue
        back = before() if any(isinstance(way, Anchor) and way.across for way in ways) else None
        groups = ranked((*readings(rule, line, back, ways), *found(rule, line, lines)))
        yield from _judge_groups(
            list(groups.values()), line, before, times, declined, owned.setdefault(rule.name, Owned())
        )


def _judge_groups(
    groups: list[list[Reading]], line: Line, before: Before, times: Times, declined: list[Declined], owned: Owned
) -> Iterator[Judgement]:
    """The nearest stated figure takes its operands first; a pair that ties out with one is no evidence against another."""
    for group in sorted(groups, key=lambda g: g[0].cost / max(1, len(g[0].bound) - 1)):
        free = [r for r in group if owned.frees(r)]
        if not free:
            declined.append(_declined(group[0], "its figures belong to another stated figure"))
            continue
        judgement = _judge_group(free, line, before, times, declined, owned)
        if judgement is None:
            continue
        owned.take(judgement.reading)
        if judgement.status == "fails" or judgement.reading.rule.vouches:
            yield judgement


def _judge_group(
    group: list[Reading],
    line: Line,
    before: Before,
    times: Times,
    declined: list[Declined],
    owned: Owned,
) -> Judgement | None:
    reason = refused(group[0], line)
    if reason:
        declined.append(_declined(group[0], reason))
        return None
    absent = missing(group[0])
    if absent and not (group[0].rule.ambiguous or set(absent) <= set(group[0].rule.implied)):
        return None
    best: Judgement | None = None
    for reading in rivals(group):
        judgement = judge(reading, situation(reading, times, line))
        if judgement.status == "unknown" and not reading.rule.implied and not reading.rule.ambiguous:
            return None
        if judgement.status == "open":
            declined.append(
                _declined(reading, "the figures decide nothing: one only bounds, or leaves every value open")
            )
            return None
        if judgement.status == "holds" and judgement.variant is not None and judgement.variant.guessed:
            declined.append(_declined(reading, "it holds only in a year or a calendar that the words do not name"))
            return None
        if judgement.status == "holds":
            return judgement
        if best is None or (best.status == "fails" and judgement.status in ("generous", "truncated", "otherwise")):
            best = judgement
    assert best is not None
    if best.status == "fails":
        reason = doubtful(best, line) or acquitted(
            best, [ln for ln in (before(), line) if ln is not None], times, owned.slots
        )
        if reason:
            declined.append(_declined(best.reading, reason))
            owned.doubted.add(operands(best.reading))
            return None
    return best


def _settle(judged: list[Judgement], declined: list[Declined]) -> Iterator[Judgement]:
    """A stated figure that one rule explains is not accused by another, and its verdict is not only implied."""
    accused = {_quantity(j) for j in judged if j.status == "fails"}
    judged = [j for j in judged if not (j.status == "holds" and _is_weak(j) and _quantity(j) in accused)]
    explained = {_quantity(j) for j in judged if j.status in ("holds", "generous", "truncated")}
    for judgement in judged:
        if judgement.status == "unknown" and _quantity(judgement) in accused and not judgement.reading.rule.ambiguous:
            continue
        if judgement.status in ("fails", "unknown", "otherwise") and _quantity(judgement) in explained:
            if judgement.status == "fails":
                declined.append(_declined(judgement.reading, "another rule explains the figure"))
            continue
        yield judgement


def _only_way(judgement: Judgement, doubted: set[frozenset[Slot]]) -> bool:
    """Whether all that holds is which way a change goes, and its size, told beside it, does not tie out."""
    reading = judgement.reading
    return judgement.status != "fails" and reading.anchor.formula.sign == ">=" and frozenset(reading.slots) in doubted


def _is_weak(judgement: Judgement) -> bool:
    """Whether all that holds is that some whole number fits: that explains no figure which printed numbers accuse."""
    return not judgement.reading.anchor.formula.sign and len(judgement.reading.bound) == 2


def _quantity(judgement: Judgement) -> Quantity | None:
    slot = stated_slot(judgement.reading)
    return slot.quantity if slot is not None else None


def _declined(reading: Reading, reason: str) -> Declined:
    slot = stated_slot(reading)
    start, end = (slot.quantity.start, slot.quantity.end) if slot is not None else (0, 0)
    return Declined(reading.rule.name, start, end, reason)
