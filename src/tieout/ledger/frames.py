"""The ledger's frames of claims and links, one row each, with what was compared as columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

import pandas as pd

from tieout.checking.reported import Report
from tieout.claims.files import EncodedClaim, Link
from tieout.claims.record import role_of
from tieout.ledger.circles import in_circles
from tieout.ledger.compare import Today, same_value, unit_known
from tieout.ledger.compared import Cells
from tieout.ledger.encoded import Encoded
from tieout.ledger.schema import ClaimsFrame
from tieout.rules.model import Rule
from tieout.text.spaces import on_one_line

#: The columns of the claims frame, in order.
CLAIM_COLUMNS = tuple(ClaimsFrame.to_schema().columns)

#: Where a figure starts and ends.
Place = tuple[int, int]


def claims_frame(entries: Sequence[Encoded]) -> tuple[pd.DataFrame, list[tuple[int, EncodedClaim]]]:
    """One row for each encoded claim; and in the same order the claims, each with the number of its entry."""
    claims = [(at, claim) for at, entry in enumerate(entries) if entry.claims for claim in entry.claims.claims]
    rows = [cells for entry in entries for cells in (entry.compared.claims if entry.compared else claim_rows(entry))]
    return pd.DataFrame(rows, columns=list(CLAIM_COLUMNS)), claims


def claim_rows(entry: Encoded, today: Today | None = None) -> Iterator[Cells]:
    """The rows of one article's claims file in the claims frame."""
    if entry.claims is None or not entry.claims.claims:
        return
    today, taken = today or Today.of(entry.report), dict[Place, str]()
    for claim in entry.claims.claims:
        row = _claim_row(entry, claim, today, taken)
        yield tuple(row[name] for name in CLAIM_COLUMNS)


def links_frame(entries: Sequence[Encoded], rules: Mapping[str, Rule]) -> tuple[pd.DataFrame, list[Link]]:
    """One row for each claim that a link names, and the links in the same order."""
    rows: list[dict[str, Any]] = []
    links: list[Link] = []
    for entry in entries:
        known = {claim.id: claim for claim in entry.claims.every} if entry.claims else {}
        circles, told = in_circles(known), _told(entry.report) if known else frozenset()
        for claim in (each for each in known.values() if not each.vanished and not each.left_out):
            for link in claim.derived:
                for row in _link_rows(link, claim, known, rules, circles, told):
                    rows.append({"file": entry.file, "claim": claim.id, **row})
                    links.append(link)
    return pd.DataFrame(rows), links


def _claim_row(entry: Encoded, claim: EncodedClaim, today: Today, taken: dict[Place, str]) -> dict[str, Any]:
    """A claim's row; `taken` are the figures of the claims before it."""
    there = today.stands(claim)
    read = today.quantity(claim) if there else None
    other = taken.setdefault((read.start, read.end), claim.id) if read else claim.id
    return {
        "file": entry.file,
        "id": claim.id,
        "quote": claim.quote,
        "kind": claim.kind,
        "hedge": claim.hedge,
        "unit": claim.unit,
        "value": claim.value,
        "low": claim.low,
        "high": claim.high,
        "low_before_high": claim.low is None or claim.high is None or claim.low <= claim.high,
        "quote_in_sentence": on_one_line(claim.quote) in on_one_line(claim.sentence),
        "sentence_in_article": there or claim.vanished,
        "figures_meant": max(1, len(today.quoted(claim))) if there and read is None and not claim.nth else 1,
        "nth_is_there": not (there and read is None and claim.nth),
        "has_figure_already": "" if other == claim.id else other,
        "value_is_quoted": read is None or bool(claim.corrected) or same_value(claim, read),
        "unit_known": unit_known(claim, read),
    }


def _link_rows(
    link: Link,
    claim: EncodedClaim,
    known: Mapping[str, EncodedClaim],
    rules: Mapping[str, Rule],
    circles: Set[str],
    told: Set[tuple[str, str, str, str]],
) -> Iterator[dict[str, Any]]:
    """A row for each (role, id) of a link; one for a link that names none. `circles` are the claims that follow from themselves, `told` the roles
    that the article's own checks give: a figure may have the kind of another there ("to 7 percent from eight")."""
    rule = rules.get(link.rule)
    named = [(role, target) for role, targets in link.roles.items() for target in targets]
    for role, target in named or [("", claim.id)]:
        kinds = rule.roles[role].kinds if rule and role in rule.roles else frozenset()
        other = known.get(target)
        yield {
            "role": role,
            "target": target,
            "rule_known": rule is not None,
            "role_known": rule is None or not role or role in rule.roles,
            "claim_exists": bool(role) and other is not None,
            "is_another": not role or target != claim.id,
            "claim_stands": other is None or not other.vanished,
            "no_circle": target == claim.id or not {claim.id, target} <= circles,
            "kind_fits": other is None
            or other is claim
            or not kinds
            or other.kind in kinds
            or (link.rule, role, target, other.kind) in told,
        }


def _told(report: Report) -> frozenset[tuple[str, str, str, str]]:
    """Rule, role, claim and its kind, of each figure of a report's checks."""
    claims = {(claim.quantity.start, claim.quantity.end): claim for claim in report.claims}
    return frozenset(
        (check.rule, role_of(part)[0], claim.id, claim.quantity.kind)
        for check in report.checks
        for part, figure in check.roles.items()
        if (claim := claims.get((figure.start, figure.end)))
    )


def claim_ids(report: Report) -> dict[Place, str]:
    """The ids of a report's claims, by where their figures stand."""
    return {(claim.quantity.start, claim.quantity.end): claim.id for claim in report.claims}
