"""Links that a person added: judged like readings of the article, because the person fixed every role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tieout.checking.compact.line import Series, Slot
from tieout.checking.levels import OWN, Levels
from tieout.checking.lines import Lines
from tieout.checking.model import Check
from tieout.checking.readings.reading import Reading
from tieout.checking.readings.situation import Times, situation
from tieout.checking.reported import Report
from tieout.checking.told.explain import to_check
from tieout.checking.verdicts.judge import judge
from tieout.claims.files import ClaimsFile, EncodedClaim, Link
from tieout.ledger.compare import Today
from tieout.rules.model import Anchor, Rule
from tieout.rules.vocabulary import vocabulary

#: A figure as a rule's role takes it.
Bound = Slot | Series


def with_links(report: Report, claims: ClaimsFile, rules: Sequence[Rule], levels: Levels = OWN) -> Report:
    """The report with a check more for each link that the article's words did not already give it; none by a rule that is off."""
    known = {rule.name: rule for rule in rules if levels.of(rule) != "off"}
    told = {(check.rule, check.stated.start) for check in report.checks if check.stated}
    today = Today.of(report)
    missing = [
        (claim, link, quantity.start)
        for claim in claims.claims
        for link in claim.derived
        if link.rule in known
        and claim.id not in _named(link)
        and today.stands(claim)
        and (quantity := today.quantity(claim))
        if (link.rule, quantity.start) not in told
    ]
    if not missing:
        return report
    more = tuple(_checks(report, [(claim, link) for claim, link, _ in missing], claims, today, known))
    return replace(report, checks=report.checks + more)


def _named(link: Link) -> set[str]:
    return {each for ids in link.roles.values() for each in ids}


def _checks(
    report: Report,
    missing: Sequence[tuple[EncodedClaim, Link]],
    claims: ClaimsFile,
    today: Today,
    rules: Mapping[str, Rule],
) -> Iterator[Check]:
    lines = Lines(report.article, report.quantities, vocabulary())
    slots = {
        (slot.quantity.start, slot.quantity.end): slot
        for line in map(lines.__getitem__, range(len(lines)))
        if line
        for slot in line.slots
    }
    by_id: dict[str, Slot] = {}
    for claim in claims.every:
        quantity = today.quantity(claim) if today.stands(claim) else None
        slot = slots.get((quantity.start, quantity.end)) if quantity else None
        if slot:
            by_id[claim.id] = slot
    times = Times(report.article, report.quantities)
    for claim, link in missing:
        check = _check(rules[link.rule], claim.id, link, by_id, times)
        if check:
            yield check


def _check(rule: Rule, stated: str, link: Link, slots: Mapping[str, Slot], times: Times) -> Check | None:
    """The check of a link; the best of the rule's formulas, because a person's link says no words. None where a part is not there."""
    bound = _bound(rule, {rule.stated: (stated,), **link.roles}, slots)
    if bound is None:
        return None
    formulas = dict.fromkeys([rule.formula, *(anchor.formula for anchor in rule.anchors)])
    fitting = [formula for formula in formulas if formula.roles >= set(bound)] or [rule.formula]
    readings = [Reading(rule, Anchor(tags={}, order=(), formula=formula), bound, 0.0) for formula in fitting]
    judgements = [judge(reading, situation(reading, times)) for reading in readings]
    best = min(judgements, key=lambda judgement: _RANKS.get(judgement.status, 1))
    tried = tuple(one for judgement in judgements for one in judgement.tried)
    return to_check(replace(best, tried=tried) if best.status == "fails" else best, times)


#: Of several formulas the one that holds as printed is meant, and none that fails where another holds, or decides nothing.
_RANKS = {"holds": 0, "fails": 2}


def _bound(rule: Rule, roles: Mapping[str, Sequence[str]], slots: Mapping[str, Slot]) -> dict[str, Bound] | None:
    """Role -> figure, or list of figures; None where a role is unknown, a figure is not read, or a role has too many."""
    found: dict[str, Bound] = {}
    for name, ids in roles.items():
        role, parts = rule.roles.get(name), [slots[each] for each in ids if each in slots]
        if role is None or len(parts) != len(ids) or not parts or (len(parts) > 1 and not role.many):
            return None
        if role.kinds and any(part.kind not in role.kinds for part in parts):
            return None
        found[name] = Series(tuple(parts), set(), 0) if role.many else parts[0]
    return found
