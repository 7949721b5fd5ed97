"""The ledger's frames: claims, links, and the checks of each rule, one row each, with what was compared as columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from tieout.checking.model import Check
from tieout.checking.reported import Report
from tieout.claims.files import EncodedClaim, Link
from tieout.ledger.compare import Today, same_value, unit_known
from tieout.ledger.load import Encoded
from tieout.ledger.readings import hold
from tieout.rules.model import Rule

#: Where a figure starts and ends.
Place = tuple[int, int]

_TYPES = {"value": float, "low": float, "high": float}


def claims_frame(entries: Sequence[Encoded]) -> tuple[pd.DataFrame, list[tuple[EncodedClaim, Today]]]:
    """One row for each encoded claim; and in the same order the claims, each with its article as it reads today."""
    claims: list[tuple[EncodedClaim, Today]] = []
    rows: list[dict[str, Any]] = []
    for entry in entries:
        today = Today.of(entry.report)
        for claim in entry.claims.claims if entry.claims else ():
            claims.append((claim, today))
            rows.append(_claim_row(entry, claim, today))
    return pd.DataFrame(rows).astype(_TYPES) if rows else pd.DataFrame(), claims


def links_frame(entries: Sequence[Encoded], rules: Mapping[str, Rule]) -> tuple[pd.DataFrame, list[Link]]:
    """One row for each claim that a link names, and the links in the same order."""
    rows: list[dict[str, Any]] = []
    links: list[Link] = []
    for entry in entries:
        known = {claim.id: claim for claim in entry.claims.claims} if entry.claims else {}
        for claim in known.values():
            for link in claim.derived:
                for row in _link_rows(link, claim, known, rules):
                    rows.append({"file": entry.file, "claim": claim.id, **row})
                    links.append(link)
    return pd.DataFrame(rows), links


def checks_frames(entries: Sequence[Encoded]) -> Iterator[tuple[str, list[str], pd.DataFrame, list[tuple[int, Check]]]]:
    """For each rule that judged something: its name, its roles, its frame, and (number of the entry, check) of each row."""
    ids = [claim_ids(entry.report) for entry in entries]
    by_rule: dict[str, list[tuple[int, Check]]] = {}
    for number, entry in enumerate(entries):
        for check in entry.report.checks:
            by_rule.setdefault(check.rule, []).append((number, check))
    for rule in sorted(by_rule):
        checks = by_rule[rule]
        roles = sorted({_role(name) for _, check in checks for name in check.roles})
        rows = [_check_row(entries[number].article, ids[number], check, roles) for number, check in checks]
        ends = {f"{role}_{end}": float for role in roles for end in ("low", "high")}
        frame = pd.DataFrame(rows).astype(ends).assign(holds=hold([check for _, check in checks]))
        yield rule, roles, frame, checks


def _claim_row(entry: Encoded, claim: EncodedClaim, today: Today) -> dict[str, Any]:
    there = today.has(claim.sentence)
    read = today.quantity(claim) if there else None
    return {
        "file": entry.file,
        "id": claim.id,
        "quote": claim.quote,
        "value": claim.value,
        "low": claim.low,
        "high": claim.high,
        "quote_in_sentence": claim.quote in claim.sentence,
        "sentence_in_article": there,
        "value_is_quoted": read is None or bool(claim.corrected) or same_value(claim, read),
        "unit_known": unit_known(claim, read),
    }


def _link_rows(
    link: Link, claim: EncodedClaim, known: Mapping[str, EncodedClaim], rules: Mapping[str, Rule]
) -> Iterator[dict[str, Any]]:
    """A row for each (role, id) of a link; one for a link that names none."""
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
            "claim_exists": bool(role) and other not in (None, claim),
            "kind_fits": other in (None, claim) or not kinds or other.kind in kinds,
        }


def _check_row(article: str, ids: Mapping[Place, str], check: Check, roles: Sequence[str]) -> dict[str, Any]:
    claim = ids.get((check.stated.start, check.stated.end), "") if check.stated else ""
    row: dict[str, Any] = {"article": article, "claim": claim, "verdict": check.verdict}
    for role in roles:
        parts = [quantity for name, quantity in check.roles.items() if _role(name) == role]
        row[f"{role}_low"] = _total([part.low for part in parts])
        row[f"{role}_high"] = _total([part.high for part in parts])
    return row


def claim_ids(report: Report) -> dict[Place, str]:
    """The ids of a report's claims, by where their figures stand."""
    return {(claim.quantity.start, claim.quantity.end): claim.id for claim in report.claims}


def _role(name: str) -> str:
    """The role of a check's part: parts-1, parts-2 … are parts."""
    stem, _, number = name.rpartition("-")
    return stem if stem and number.isdigit() else name


def _total(ends: Sequence[float | None]) -> float | None:
    """The ends of a list role added up; None where one is open or there is none."""
    return sum(end for end in ends if end is not None) if ends and None not in ends else None
