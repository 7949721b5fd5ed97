"""What is known of findings before a run: the options `--since`, `--diff`, `--baseline`; and `tieout baseline`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.doors.plan import Plan, triaged
from tieout.doors.screen import complain, writable
from tieout.doors.walk import Source
from tieout.errors import OptionError, TieoutError
from tieout.reports.text import counted_articles
from tieout.rules.model import Rule
from tieout.settings import NOTHING, Given
from tieout.triage import Known

if TYPE_CHECKING:  # a run that asks for neither does not wait for them
    from tieout.triage.baseline import Baseline
    from tieout.triage.changed import Changes

#: What the baseline is called where no option or setting names one.
NAME = "tieout-baseline.json"


def known(rules: Sequence[Rule], files: Sequence[str], *, since: str | None = None, diff: str | None = None) -> Known:
    """What a run knows, the baseline aside. Raises OptionError where the changes cannot be told."""
    names = frozenset(rule.name for rule in rules)
    return Known(names, names, None, _changes(files, since, diff))


def _changes(files: Sequence[str], since: str | None, diff: str | None) -> Changes | None:
    if since is not None and diff is not None:
        raise OptionError("--since and --diff say the same thing twice", instead="give one of them")
    if since is not None:
        from tieout.triage.git import since as since_revision

        return since_revision(since, files)
    if diff is None:
        return None
    from tieout.triage.changed import by_diff

    return by_diff(_diff(diff, files), diff if diff != "-" else "the diff", Path.cwd())


def _diff(name: str, files: Sequence[str]) -> bytes:
    if name == "-":
        if "-" in files or sys.stdin is None:
            raise OptionError("standard input cannot be both the diff and an article", instead="name a file")
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OptionError(f"the diff cannot be read: {reason}", path=name) from None


def baseline(given: Path | None, *, none: bool = False) -> tuple[Baseline | None, int]:
    """The baseline of the option, else the one of the working folder; and the exit status so far: 2 where it cannot be used, which is
    told, and the run goes on without one."""
    path = given or Path(NAME)
    if none or (given is None and not path.is_file()):
        return None, 0
    from tieout.triage.baseline import read

    try:
        return read(path), 0
    except TieoutError as error:
        complain(error)
        return None, 2


def tell_stale(path: Path, number: int) -> None:
    """One line where entries of a baseline are met no more."""
    if number:
        told = "1 entry is" if number == 1 else f"{number} entries are"
        complain(f"{path}: {told} met no more; 'tieout baseline' takes out what is gone")


def write_baseline(
    path: Path, sources: Iterable[Source], rules: Sequence[Rule], published: str | None, given: Given = NOTHING
) -> tuple[str, int]:
    """Writes what the articles' findings are today, entries of other articles kept; what to say of it, and the exit status.

    Comments and accepted claims go before: what they silence needs no entry. An article that cannot be checked keeps its entries.
    """
    from tieout.triage.baseline import Baseline, entries_of, key, merged, read, write

    before = read(path) if path.exists() else Baseline(path, {})
    plan = Plan(given, (), published, known=known(rules, ()))
    found: dict[str, dict[str, str]] = {}
    status = 0
    for source in sources:
        told: list[str] = []
        try:
            if source.failed:
                raise TieoutError(source.failed)
            done = triaged(source.path, plan, told)
        except TieoutError as error:
            told.append(str(error))
            status = 2
        else:
            told += map(str, done.mistakes)
            status = max(status, 2 if done.mistakes else 0)
            if source.path != "-":
                found[key(path, source.path)] = entries_of(done.report)
        for line in told:
            complain(line)
    entries = merged(path, before.entries, found)
    with writable(path):
        write(path, entries)
    return _said(path, before.entries, entries), status


def _said(path: Path, before: Mapping[str, Mapping[str, str]], after: Mapping[str, Mapping[str, str]]) -> str:
    old, new = ({(name, mark) for name, each in one.items() for mark in each} for one in (before, after))
    return (
        f"{path}: {len(new)} {'finding' if len(new) == 1 else 'findings'} in {counted_articles(len(after))}"
        f" ({len(new - old)} new, {len(old - new)} gone)."
    )
