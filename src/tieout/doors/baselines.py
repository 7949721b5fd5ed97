"""The baselines of a run: each article's own settings name the one that holds for it. And `tieout baseline`, which writes them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.doors.plan import NAME, Baselines, Plan, baseline_of, triaged
from tieout.doors.screen import complain, writable
from tieout.doors.walk import Source
from tieout.errors import TieoutError
from tieout.reports.text import counted_articles
from tieout.settings import Settings, settings_for
from tieout.triage import Known

if TYPE_CHECKING:  # a run that has none does not wait for it
    from tieout.triage.baseline import Baseline

#: Article -> fingerprint -> rule, as a baseline has them.
Found = dict[str, dict[str, str]]


def read_all(option: Path | None, settings: Iterable[Settings]) -> Baselines:
    """The baseline of each place that articles with these settings have theirs at, read once; what is wrong with it where it cannot be used.

    option  the one of `--baseline`, which holds for all. A file that nobody names need not be there.
    """
    found: dict[str, Baseline | TieoutError] = {}
    for held in settings:
        path = baseline_of(option, held)
        if str(path) not in found and (option or held.baseline or os.path.isfile(NAME)):
            found[str(path)] = _read(path)
    return found


def _read(path: Path) -> Baseline | TieoutError:
    from tieout.triage.baseline import read

    try:
        return read(path)
    except TieoutError as error:
        return error


def write_all(first: Settings, sources: Iterable[Source], plan: Plan) -> tuple[list[str], int]:
    """Writes what the articles' findings are today, each to its own baseline, entries of other articles kept; a line to say of each
    file, and the exit status. The baseline of the settings `first` is written in any case.

    Comments and accepted claims go before: what they silence needs no entry. An article that cannot be checked keeps its entries.
    Raises OptionError where a baseline that is there cannot be read.
    """
    from tieout.triage.baseline import key

    found: dict[Path, Found] = {baseline_of(plan.baseline, first): {}}
    status = 0
    for source in sources:
        entries, failed = _entries(source, plan)
        status = max(status, failed)
        if entries is not None:
            path = baseline_of(plan.baseline, settings_for(source.path, plan.given))
            found.setdefault(path, {})[key(path, source.path)] = entries
    before = {path: _there(path) for path in found}
    return [_write(path, before[path], each) for path, each in found.items()], status


def _there(path: Path) -> Mapping[str, Mapping[str, str]]:
    from tieout.triage.baseline import read

    return read(path).entries if path.exists() else {}


def _entries(source: Source, plan: Plan) -> tuple[dict[str, str] | None, int]:
    """What a baseline would hold of an article, None where it holds nothing of it; what is wrong is told; and the exit status."""
    from tieout.triage.baseline import entries_of

    told: list[str] = []
    try:
        if source.failed:
            raise TieoutError(source.failed)
        done = triaged(source.path, plan, told)
        told += map(str, done.mistakes)
        entries = entries_of(done.report) if source.path != "-" else None
        return entries, 2 if done.mistakes else 0
    except TieoutError as error:
        told.append(str(error))
        return None, 2
    finally:
        for line in told:
            complain(line)


def _write(path: Path, before: Mapping[str, Mapping[str, str]], found: Found) -> str:
    from tieout.triage.baseline import merged, write

    entries = merged(path, before, found)
    with writable(path):
        write(path, entries)
    return _said(path, before, entries)


def _said(path: Path, before: Mapping[str, Mapping[str, str]], after: Mapping[str, Mapping[str, str]]) -> str:
    old, new = ({(name, mark) for name, each in one.items() for mark in each} for one in (before, after))
    return (
        f"{path}: {len(new)} {'finding' if len(new) == 1 else 'findings'} in {counted_articles(len(after))}"
        f" ({len(new - old)} new, {len(old - new)} gone)."
    )


def known(rules: Iterable[str]) -> Known:
    """What `tieout baseline` knows of findings: nothing but the rules."""
    names = frozenset(rules)
    return Known(names, names)
