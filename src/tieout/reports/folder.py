"""What `tieout verify` does: judge a folder of claims files and write the report pages."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from tieout.files import atomic_write
from tieout.ledger.load import TermsFor
from tieout.ledger.model import Accepted, Found, Verified
from tieout.ledger.outside.model import NO_OUTSIDES, Outsides
from tieout.pool import spread
from tieout.records import dataclass
from tieout.reports import ledger_page, receipt
from tieout.reports.csv import findings_csv
from tieout.reports.html import article_html, index_html, ledger_html
from tieout.reports.status import counts
from tieout.rules.model import Rule


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """What a run of verify gives: all findings, one line for each file that could not be read or written, the exit status, how many findings are accepted."""

    findings: tuple[Found, ...]
    errors: tuple[str, ...]
    exit_status: int
    accepted: int = 0


def verify(
    claims: Path,
    reports: Path,
    rules: Sequence[Rule],
    terms: TermsFor | None = None,
    outsides: Outsides = NO_OUTSIDES,
    *,
    jobs: int | None = 1,
) -> VerifyResult:
    """Verify every article of the folder `claims` and write its report pages into the folder `reports`.

    `terms` gives those on which each article is checked, by its path; `outsides` are the outside sources that claims may name. `jobs`
    processes do the work, as many as there are cores where that is None; what is found and written is the same.

    Each file is written whole or not at all; pages of articles that are gone are removed. Never raises for what a file
    holds; a folder that cannot be written is an error.
    """
    from tieout.ledger.verify import judge

    verified = judge(claims, rules, terms, outsides, jobs=jobs)
    errors = verified.errors
    try:
        _write(reports, files(verified, rules, jobs))
    except OSError as error:
        errors = (*errors, f"{reports}: the report cannot be written: {error.strerror}")
    return VerifyResult(verified.found, errors, 2 if errors else verified.exit_status, verified.accepted)


def files(verified: Verified, rules: Sequence[Rule] = (), jobs: int | None = 1) -> dict[str, str]:
    """Name -> content of every file of the report, in the order in which they are written; the same input, the same bytes."""
    titles = {rule.name: rule.title for rule in rules}
    pages = _pages([entry.name for entry in verified.entries])

    def page(number: int, died: str = "") -> str:
        entry = verified.entries[number]
        return article_html(entry.report, entry.found, titles, entry=entry)

    made = dict(zip(pages, spread(page, range(len(pages)), jobs, page), strict=True))
    made["findings.csv"] = findings_csv(verified.found)
    made["findings.json"] = json.dumps(_json(verified, pages), ensure_ascii=False, indent=1) + "\n"
    made["index.html"] = index_html(verified, pages)
    made[ledger_page.NAME] = ledger_html(verified, pages)
    made[receipt.NAME] = receipt.written(receipt.receipt(verified, rules))
    return made


def _json(verified: Verified, pages: Sequence[str]) -> dict[str, Any]:
    articles = [
        {
            "path": entry.name,
            "page": page,
            "figures": counts(entry.report),
            "coverage": asdict(entry.coverage),
            "findings": len(entry.found),
            "implied": [_plain(asdict(each)) for each in entry.implied],
            "sources": [_plain(asdict(each)) for each in entry.sourced],
        }
        for page, entry in zip(pages, verified.entries, strict=True)
    ]
    findings = [_found(each) for each in verified.found]
    accepted = [_accepted(each) for entry in verified.entries for each in entry.accepted]
    return {
        "made_by": dict(verified.made_by), "articles": articles, "findings": findings, "accepted": accepted,
        "errors": list(verified.errors),
    }  # fmt: skip


def _found(each: Found) -> dict[str, Any]:
    cited = {"cited": [_plain(asdict(one)) for one in each.cited]} if each.cited else {}
    return {"path": each.path, "claim": each.claim, **asdict(each.finding), **cited}


def _plain(value: Any) -> Any:
    """Days as texts."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def _accepted(each: Accepted) -> dict[str, Any]:
    word = {"reason": each.reason, "by": each.by, "when": each.when.isoformat() if each.when else None}
    return {"path": each.path, "claim": each.claim, **word, **asdict(each.finding)}


def _pages(names: Sequence[str]) -> list[str]:
    """The file name of each article's page: its own stem, with a number where two share one."""
    given: list[str] = []
    taken = {"index", "ledger", "history"}
    for name in names:
        stem = re.sub(r"[^\w.-]+", "-", Path(name).stem)[:80].strip("-.") or "article"
        page, number = stem, 1
        while page.lower() in taken:
            number += 1
            page = f"{stem}-{number}"
        taken.add(page.lower())
        given.append(f"{page}.html")
    return given


def _write(folder: Path, made: dict[str, str]) -> None:
    gone = _listed(folder) - set(made)
    for name, content in made.items():
        atomic_write(folder / name, content)
    for name in gone:
        (folder / name).unlink(missing_ok=True)


def _listed(folder: Path) -> set[str]:
    """The pages that the report written last names, as far as they are plain names in this folder."""
    try:
        before = json.loads((folder / "findings.json").read_text(encoding="utf-8"))
        pages = {str(article["page"]) for article in before["articles"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {page for page in pages if re.fullmatch(r"[\w.-]+\.html", page)}
