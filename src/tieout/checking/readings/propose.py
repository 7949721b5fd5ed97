"""Step 3, propose: bindings of figures to a rule's roles, by tags, in any order, nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.places import distance, lists_within, spread, within
from tieout.checking.readings.balances import belongs_elsewhere
from tieout.checking.readings.carry import carries
from tieout.checking.readings.ends import bears
from tieout.checking.readings.fit import fits, fits_series, may_play, tagged
from tieout.checking.readings.of_its_part import of_its_part
from tieout.checking.readings.pairs import leads_on, moved_by_another, paired_with_another
from tieout.checking.readings.phrasing import found
from tieout.checking.readings.rates import rates_fit
from tieout.checking.readings.reading import Reading, Way
from tieout.checking.readings.sense import carried, of_rates, skips, strangeness, too_few, unmoved
from tieout.rules.model import Anchor, Idiom, Rule, Tag

#: How many figures are tried for one role, and how many readings for one stated figure: more is declined, not guessed.
CANDIDATES = 8

READINGS = 64

#: The cost of a reading whose roles one fixed wording ties: no reading by tags stands as near.
NEAREST = -1.0


def readings(rule: Rule, line: Line, before: Line | None, ways: Iterable[Way] | None = None) -> Iterator[Reading]:
    """Every anchored reading of a rule whose last figure stands in `line`; `before` is the sentence it may carry over from.

    `ways` are the anchors and idioms to try, all of the rule's if left out.
    """
    idioms: list[Idiom] = []
    for anchor in (*rule.anchors, *rule.idioms) if ways is None else ways:
        if not isinstance(anchor, Anchor):
            idioms += [anchor] if isinstance(anchor, Idiom) else []
            continue
        lines = [before, line] if anchor.across and before is not None else [line]
        if not _may_bind(anchor, lines):
            continue
        if anchor.across and (before is None or not carries(line, anchor.across, before)):
            continue
        yield from _anchored(rule, anchor, lines)
    if idioms:
        yield from _idioms(rule, line, idioms)


def _may_bind(anchor: Anchor, lines: list[Line]) -> bool:
    """Whether for each role a figure of one of its kinds bears one of its tags."""
    for kinds, tags in anchor.needs:  # noqa: SIM110 - asked of every way that a sentence leaves open
        if not bears(lines, kinds, tags):
            return False
    return True


def _idioms(rule: Rule, line: Line, idioms: Iterable[Idiom]) -> Iterator[Reading]:
    """The readings that a fixed wording of the rule gives: its words tie every role, so none by tags stands as near."""
    for idiom in idioms:
        for places in found(idiom.wording, line, rule):
            bound: dict[str, Bound] = {}
            for name, slot in places.items():
                if rule.roles[name].word or (
                    may_play(slot, rule.roles[name])
                    and slot not in bound.values()
                    and fits(rule, rule.roles[name], slot, bound)
                ):
                    bound[name] = slot
            if len(bound) == len(places) and not of_rates(idiom.formula, bound) and not of_its_part(rule, bound, line):
                yield Reading(rule, _anchor(idiom), bound, NEAREST)


def _anchor(idiom: Idiom) -> Anchor:
    return Anchor({}, (), idiom.formula, limit=idiom.limit, doubt=idiom.doubt, partial=idiom.partial)


def _anchored(rule: Rule, anchor: Anchor, lines: list[Line]) -> Iterator[Reading]:
    for bound in _bind(rule, anchor, lines, anchor.order, {}):
        cost = spread(lines, list(bound.values()))
        if (
            cost > anchor.near
            or not rates_fit(rule, bound, lines)
            or skips(rule, lines, bound)
            or too_few(bound)
            or leads_on(bound, lines)
            or moved_by_another(bound, lines)
            or paired_with_another(bound, lines)
            or belongs_elsewhere(bound, lines)
            or unmoved(rule, bound)
            or of_its_part(rule, bound, lines[-1])
            or of_rates(anchor.formula, bound)
            or (anchor.across and not carried(rule, anchor, bound, lines))
        ):
            continue
        yield Reading(rule, anchor, bound, cost + strangeness(rule, bound))


def _bind(
    rule: Rule, anchor: Anchor, lines: list[Line], order: tuple[str, ...], bound: dict[str, Bound]
) -> Iterator[dict[str, Bound]]:
    if len(bound) == len(order):
        yield dict(bound)
        return
    name = order[len(bound)]
    found = list(_candidates(rule, name, anchor, lines, bound))
    if bound:
        far = [distance(lines, candidate, bound) for candidate in found]
        found = [found[k] for k in sorted(range(len(found)), key=far.__getitem__)[:CANDIDATES]]
    for candidate in found:
        bound[name] = candidate
        yield from _bind(rule, anchor, lines, order, bound)
        del bound[name]


def _candidates(rule: Rule, name: str, anchor: Anchor, lines: list[Line], bound: dict[str, Bound]) -> Iterator[Bound]:
    role, tags = rule.roles[name], anchor.tags[name]
    taken = {s for b in bound.values() for s in (b.slots if isinstance(b, Series) else (b,))}
    for line in lines:
        if role.many:
            for series in _lists(rule, anchor, tags, line, lines, bound):
                if not taken & set(series.slots) and fits_series(rule, role, series, tags, bound):
                    yield series
            continue
        for slot in within(line, lines, bound, anchor.near):
            if (
                may_play(slot, role)
                and slot not in taken
                and fits(rule, role, slot, bound)
                and tagged(slot, tags, bound, lines)
            ):
                yield slot


def _lists(
    rule: Rule, anchor: Anchor, tags: tuple[Tag, ...], line: Line, lines: list[Line], bound: dict[str, Bound]
) -> list[Series]:
    """The lists of a line that are near enough; for the tag `heap` what a stated figure of the last line may be the sum of."""
    if all(tag.name != "heap" for tag in tags):
        return lists_within(line, lines, bound, anchor.near)
    from tieout.checking.compact.heap import heap  # of few sentences

    whole = bound.get(rule.stated)
    last = line is lines[-1] and isinstance(whole, Slot) and whole.line == line.number
    found = heap(lines, whole) if last and isinstance(whole, Slot) else None
    return [found] if found is not None else []
