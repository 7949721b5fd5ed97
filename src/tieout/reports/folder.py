"""What `tieout verify` does: judge a folder of claims files and write the report pages."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from tieout.files import atomic_write, clear_left
from tieout.ledger.load import TermsFor, no_folder
from tieout.ledger.model import Found, Verified
from tieout.ledger.outside.model import NO_OUTSIDES, Outsides
from tieout.pool import spread
from tieout.records import dataclass
from tieout.reports import history, ledger_page, receipt
from tieout.reports.before import Before
from tieout.reports.csv import findings_csv
from tieout.reports.findings import accepted_json, as_json
from tieout.reports.html import article_html, history_html, index_html, ledger_html
from tieout.reports.leaf import Leaf, leaf
from tieout.reports.paged import paged
from tieout.rules.model import Rule


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """What a run of verify gives: all findings, one line for each file that could not be read or written, the exit status, how many
    findings are accepted, what is new and gone since the last committed report, in one line, whether there was a folder to judge, and a
    line for each two names that look alike."""

    findings: tuple[Found, ...]
    errors: tuple[str, ...]
    exit_status: int
    accepted: int = 0
    history: str = ""
    judged: bool = True
    alike: tuple[str, ...] = ()


def verify(
    claims: Path,
    reports: Path,
    rules: Sequence[Rule],
    terms: TermsFor | None = None,
    outsides: Outsides = NO_OUTSIDES,
    *,
    index: bool = True,
    jobs: int | None = 1,
    charts: bool = False,
) -> VerifyResult:
    """Verify every article of the folder `claims` and write its report pages into the folder `reports`.

    `terms` gives those on which each article is checked, by its path; `outsides` are the outside sources that claims may name. With `index`,
    what has not changed since the last run is not read again, where duckdb is installed. `jobs` processes do the work, as many as there
    are cores where that is None. What is found and written is the same. `charts`, which need the extra, are drawn on the pages.

    Each file is written whole or not at all; pages of articles that are gone are removed. Never raises for what a file
    holds; a folder that cannot be written is an error. Where `claims` is no folder nothing is judged, and
    the report that stands is left as it is.
    """
    from tieout.reports.resume import judged_again, remember

    if not claims.is_dir():  # a mistyped name must not empty the report of another folder
        return VerifyResult((), (str(no_folder(claims)),), 2, judged=False)
    verified, before, past = judged_again(claims, reports, rules, terms, outsides, index=index, jobs=jobs)
    errors = verified.errors
    since = history.history(verified, reports)
    try:
        made = files(verified, rules, jobs, before, charts=charts)
        page_of_history = {history.NAME: history_html(since, verified.made_by)}
        _write(reports, made | page_of_history, {page for page, entry in paged(verified) if entry.report is None})
        _leave_out(reports)
    except OSError as error:
        errors = (*errors, f"{reports}: the report cannot be written: {error.strerror}")
    else:
        remember(past, verified, leaves(verified, before), made)
    status = 2 if errors else verified.exit_status
    return VerifyResult(verified.found, errors, status, verified.accepted, since.told, alike=verified.alike)


def files(
    verified: Verified,
    rules: Sequence[Rule] = (),
    jobs: int | None = 1,
    before: Before | None = None,
    *,
    charts: bool = False,
) -> dict[str, str]:
    """Name -> content of every file of the report, in the order in which they are written; the same input, the same bytes.

    Without the pages of articles that were not read again: they stand as they are, and `before` has what was told of them.
    """
    titles = {rule.name: rule.title for rule in rules}
    anew = [(page, entry, entry.report) for page, entry in paged(verified) if entry.report is not None]

    def page(number: int, died: str = "") -> str:
        _, entry, report = anew[number]
        return article_html(report, entry.found, titles, entry=entry)

    texts = spread(page, range(len(anew)), jobs, page)
    made = {name: text for (name, *_), text in zip(anew, texts, strict=True)}
    told = leaves(verified, before)
    made["findings.csv"] = findings_csv(verified.found)
    made["findings.json"] = json.dumps(_json(verified, told), ensure_ascii=False, indent=1) + "\n"
    made["index.html"] = index_html(verified, told, charts=charts)
    made[ledger_page.NAME] = ledger_html(verified, [name for name, _ in paged(verified)], charts=charts)
    made[receipt.NAME] = receipt.written(receipt.receipt(verified, rules))
    return made


def leaves(verified: Verified, before: Before | None = None) -> list[Leaf]:
    """What is told of each article in the list of all."""
    known = before.leaves if before else {}
    return [leaf(entry, page) if entry.report is not None else known[page] for page, entry in paged(verified)]


def _json(verified: Verified, articles: Sequence[Leaf]) -> dict[str, Any]:
    findings = [as_json(each) for each in verified.found]
    accepted = [accepted_json(each) for entry in verified.entries for each in entry.accepted]
    return {
        "made_by": dict(verified.made_by), "articles": articles, "findings": findings, "accepted": accepted,
        "errors": list(verified.errors),
    }  # fmt: skip


def _write(folder: Path, made: dict[str, str], standing: Collection[str]) -> None:
    gone = _listed(folder) - set(made) - set(standing)
    for name, content in made.items():
        atomic_write(folder / name, content)
    for name in gone:
        (folder / name).unlink(missing_ok=True)
    clear_left(folder)


def _leave_out(folder: Path) -> None:
    """Tells git to leave history.html alone: it is of this moment. A .gitignore that stands there is its owner's."""
    if not (folder / ".gitignore").exists():
        atomic_write(folder / ".gitignore", f"{history.NAME}\n")


def _listed(folder: Path) -> set[str]:
    """The pages that the report written last names, as far as they are plain names in this folder."""
    try:
        before = json.loads((folder / "findings.json").read_text(encoding="utf-8"))
        pages = {str(article["page"]) for article in before["articles"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {page for page in pages if re.fullmatch(r"[\w.-]+\.html", page)}
