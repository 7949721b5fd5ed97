"""verify resumed from where the last run left off: what stands is not read again, and what was read is remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from tieout.checking.made_by import made_by
from tieout.ledger.load import TermsFor
from tieout.ledger.model import Verified
from tieout.ledger.outside.digest import digest as digest_of_sources
from tieout.ledger.outside.model import Outsides
from tieout.ledger.past import Past, index_of
from tieout.ledger.store.claims import STORED
from tieout.ledger.store.database import available
from tieout.ledger.store.digests import of_bytes
from tieout.ledger.store.index import Index
from tieout.ledger.store.rows import Key, Row
from tieout.pipeline import Terms
from tieout.reports.before import DATA, Before, digest
from tieout.reports.leaf import Leaf
from tieout.reports.paged import paged
from tieout.rules.model import Rule


def judged_again(
    claims: Path,
    reports: Path,
    rules: Sequence[Rule],
    terms: TermsFor | None,
    outsides: Outsides,
    *,
    index: bool,
    jobs: int | None,
) -> tuple[Verified, Before, Past | None]:
    """What `judge` gives for a folder, with the report that stood before and what to remember by; none without an index."""
    from tieout.ledger.verify import judge

    known = _index(claims, rules, terms) if index else None
    before = Before(reports, known.report, known.seen.digest) if known else Before(reports)
    past = _past(known, rules, outsides, before) if known else None
    verified = judge(claims, rules, terms, outsides, past, jobs=jobs)
    moved = _moved(verified, before)
    if past and moved:  # another article took its page's name, so its page is another
        past.forget(moved)
        verified = judge(claims, rules, terms, outsides, past, jobs=jobs)
    return verified, before, past


def remember(past: Past | None, verified: Verified, leaves: Sequence[Leaf], made: Mapping[str, str]) -> None:
    """Write the index after a run: what was found of the articles that were read, with their pages as they were written."""
    if past is None:
        return
    rows = {row.key: row for row in verified.rows}
    standing: set[Key] = set()
    for (page, entry), leaf in zip(paged(verified), leaves, strict=True):
        key = entry.file, entry.name
        if entry.report is None:
            standing.add(key)
        elif key in rows:
            rows[key] = _with_page(rows[key], page, digest(entry, leaf), made[page])
    report = of_bytes(*(made[name].encode("utf-8", errors="replace") for name in DATA))
    past.save(list(rows.values()), verified.known, standing, report)


def _with_page(row: Row, page: str, told: bytes, text: str) -> Row:
    shown = sha256(text.encode("utf-8", errors="replace")).digest()
    return replace(row, page=page, told=told, shown=shown)


def _index(claims: Path, rules: Sequence[Rule], terms: TermsFor | None) -> Index | None:
    """The index of a folder, to go by; None without duckdb, and where there is no folder."""
    if not available() or not claims.is_dir():
        return None
    own = terms(claims / "-") if terms else Terms(tuple(rules))
    return index_of(claims, made_by(own.rules, own.conventions, own.levels), rules, STORED)


def _past(index: Index, rules: Sequence[Rule], outsides: Outsides, before: Before) -> Past:
    """What the last run knew of a folder, by its index and the report that stands."""
    outside = digest_of_sources(outsides.sources, run_commands=outsides.run_commands)
    return Past(
        index,
        before.told,
        outside,
        {rule.name for rule in rules if rule.is_across},
    )


def _moved(verified: Verified, before: Before) -> set[Key]:
    """The articles that were not read again and whose page is called otherwise now."""
    standing = {page: entry for page, entry in paged(verified) if entry.report is None}
    was = {page: (leaf["claims"], leaf["path"]) for page, leaf in before.leaves.items()}
    return {(entry.file, entry.name) for page, entry in standing.items() if was.get(page) != (entry.file, entry.name)}
