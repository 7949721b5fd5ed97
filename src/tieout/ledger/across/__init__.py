"""Rules that join articles, over the frame of known claims: `held(known, rules)` gives the cases that do not hold, `findings` tells them.

keys       the claims that can play each role, with what they are joined by
editions   which figures of one matter are compared: a revision begins a new edition
peers      one matter, said by several articles: which claims stand against the others
chosen     one matter, one claim for a role: the tightest
joined     claims of different matters joined to the stated one
judge      the formula over the columns of a rule's cases, and pandera's schema over what comes out
told       a case as a finding
alike      names that a person may want to call one

Every step is a sort, a group or a merge: linear in the claims but for logarithms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tieout.checking.levels import OWN
from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.claims.files import EncodedClaim
from tieout.ledger.across.judge import Held, held
from tieout.ledger.across.told import findings
from tieout.ledger.encoded import Encoded
from tieout.ledger.known import known_claims
from tieout.ledger.model import Found
from tieout.ledger.names import NONE, Aliases
from tieout.rules.model import Rule
from tieout.triage.inline import inline

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["across", "findings", "held", "ignored"]


def across(
    entries: Sequence[Encoded],
    rules: Sequence[Rule],
    aliases: Aliases = NONE,
    known: pd.DataFrame | None = None,
    against: Held | None = None,
) -> Iterator[tuple[int, Found, EncodedClaim | None]]:
    """What the rules that join articles find: with the number of its article each finding, and the claim of it that a person lets stand.

    `known` are the claims of all articles, where more than these are compared, and `against` what the rules make of them, where that is
    known: what does not hold is among these.
    """
    encoded = sum(entry.claims is not None for entry in entries) if known is None else known["file"].nunique()
    if encoded < MANY or not any(rule.is_across for rule in rules):
        return
    numbers = {entry.article: number for number, entry in enumerate(entries)}
    files = {entry.file: entry.claims.claims for entry in entries if entry.claims}
    levels = {entry.article: entry.terms.levels if entry.terms else OWN for entry in entries}
    known = known_claims(entries, aliases) if known is None else known
    found = findings(
        known,
        (against or held(known, rules, aliases)).cases,
        lambda file, id: next(claim for claim in files[file] if claim.id == id),
        lambda article, rule: levels[article].of(rule),
    )
    for each, stands in found:
        number = numbers[each.path]
        if not ignored(entries[number].report, each.finding, rules):
            yield number, each, stands


#: So few articles can say different things of one matter.
MANY = 2


def ignored(report: Report, finding: Finding, rules: Sequence[Rule]) -> bool:
    """Whether a comment in the article silences a finding."""
    if not report.article.remarks:
        return False
    heard, _ = inline(replace(report, findings=(finding,), suppressed=()), {rule.name for rule in rules}, ())
    return not heard.findings
