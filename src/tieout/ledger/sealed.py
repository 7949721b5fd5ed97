"""An article sealed: digests of its text, of its claims file and of every verdict, for a receipt.

A digest is of what was read and judged, never of a day, a machine or a path outside the folder: the same input gives the same digests
everywhere. Computed ends are left out of it, as their last binary digit is the machine's; what is printed of them is in the arithmetic.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from hashlib import sha256
from typing import Any

from tieout.checking.model import Check
from tieout.checking.reported import Report
from tieout.claims.files import ClaimsFile, EncodedClaim, fingerprint
from tieout.ledger.model import Accepted, Found, Sealed
from tieout.ledger.names import Aliases
from tieout.ledger.outside.digest import contents
from tieout.ledger.outside.model import Outsides
from tieout.text import position

#: Where a claim stands in its file says nothing of the claim.
_PLACES = frozenset({"line", "column", "places"})

#: How many hexadecimal digits tell one verdict from another at the same place.
_SHORT = 16


def sealed(
    report: Report,
    claims: ClaimsFile | None,
    found: Iterable[Found],
    accepted: Iterable[Accepted],
    said: str | None = None,
) -> Sealed:
    """The seal of an article of the ledger, with what was found of it and what a person lets stand.

    Each verdict is a line: where it stands, its rule, how it is, and a digest of all that it says. In order of the place, and as
    often as it was given. `said` is what `of_claims` gives, where that is known.
    """
    made_by = report.made_by
    lines = [*_checks(report), *_findings(report, found), *_accepted(accepted)]
    verdicts = tuple(line for _, line in sorted(lines))
    own = of_claims(claims) if said is None else said
    return Sealed(fingerprint(report.article), own, str(made_by.get("settings", "")), verdicts)


def beside(aliases: Aliases, outsides: Outsides) -> dict[str, str]:
    """Digests of what else verdicts rest on: what the alias file says, and each declared source that has a table or globs. What a command
    prints is no file; it stands in the verdict."""
    names = {"the alias file": digest(sorted(aliases.groups.items()))} if aliases.groups else {}
    return names | {f"the source {one.name}": contents(one).hex() for one in outsides.sources if not one.command}


def digest(value: Any) -> str:
    """SHA-256 of plain data, as JSON has it: keys in order, nothing but ASCII, no white space."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), default=_plain)
    return sha256(text.encode()).hexdigest()


_Line = tuple[tuple[str, int, int], str]


def _checks(report: Report) -> Iterator[_Line]:
    for check in report.checks:
        start = check.stated.start if check.stated else min((span.start for span in check.spans), default=0)
        told = {
            "anchored": check.anchored, "spans": [[s.start, s.end, s.role] for s in check.spans],
            "roles": _roles(check), "says": check.explanation, "note": check.note, "right": check.suggestions,
        }  # fmt: skip
        yield _line("", position(report.article, start), check.rule, check.verdict, told)


def _roles(check: Check) -> dict[str, list[int]]:
    return {role: [quantity.start, quantity.end] for role, quantity in check.roles.items()}


def _findings(report: Report, found: Iterable[Found]) -> Iterator[_Line]:
    for each in found:
        finding = each.finding
        path = "" if each.path == report.article.path else each.path
        told = {"claim": each.claim, "says": finding.message, "right": finding.suggestions, "start": finding.start}
        yield _line(path, (finding.line, finding.column), finding.rule, finding.severity, told)


def _accepted(accepted: Iterable[Accepted]) -> Iterator[_Line]:
    for each in accepted:
        finding = each.finding
        told = {"says": finding.message, "reason": each.reason, "by": each.by, "when": each.when}
        yield _line("", (finding.line, finding.column), finding.rule, "accepted", told)


def _line(path: str, place: tuple[int, int], rule: str, how: str, told: dict[str, Any]) -> _Line:
    where = ":".join(filter(None, (path, *map(str, place))))
    return (path, *place), f"{where} {rule} {how} {digest(told)[:_SHORT]}"


def of_claims(claims: ClaimsFile | None) -> str:
    """A digest of what a claims file says, "" without one: comments, order of keys and places are no part of it."""
    if claims is None:
        return ""
    return digest([claims.article, claims.published, [_claim(claim) for claim in claims.every]])


def _claim(claim: EncodedClaim) -> dict[str, Any]:
    return {name: value for name, value in _record(claim).items() if value not in (None, "", (), {})}


def _record(record: Any) -> dict[str, Any]:
    return {each.name: getattr(record, each.name) for each in fields(record) if each.name not in _PLACES}


def _plain(value: Any) -> Any:
    """Records and days as plain data."""
    return value.isoformat() if isinstance(value, date) else _record(value)
