"""The findings that were there before: `tieout-baseline.json`, of fingerprints, so that it holds no text of an article."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.errors import OptionError
from tieout.files import atomic_write
from tieout.records import dataclass
from tieout.triage.fingerprint import fingerprints
from tieout.triage.place import put_by

#: Another version is not read: its fingerprints would be met by nothing.
VERSION = 1
#: `tieout baseline` keeps what a file holds of other articles, and overwrites none that it cannot read.
_AGAIN = "take it away, and write it anew with 'tieout baseline'"

#: Article, as seen from the file's folder -> fingerprint -> rule.
Entries = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline file and what it holds."""

    path: Path
    entries: Entries

    def of(self, article: str) -> Mapping[str, str]:
        """The entries of an article: fingerprint -> rule. Standard input has none."""
        return self.entries.get(key(self.path, article), {}) if article != "-" else {}


def key(baseline: Path, article: str) -> str:
    """What a baseline calls an article: the way to it from the file's folder, with `/`; the same wherever the run starts."""
    there = os.path.realpath(article)
    try:
        way = os.path.relpath(there, os.path.realpath(baseline.parent))
    except ValueError:  # another drive
        way = there
    return Path(way).as_posix()


def in_baseline(report: Report, baseline: Baseline, ran: Collection[str]) -> tuple[Report, int]:
    """The report with the findings suppressed that the baseline holds, and how many entries of rules that ran are met no more."""
    entries = baseline.of(report.article.path)
    if not entries:
        return report, 0
    known = fingerprints(report)

    def reason(finding: Finding) -> str | None:
        return "" if known[finding] in entries else None

    met = set(known.values())
    stale = sum(rule in ran and told not in met for told, rule in entries.items())
    return put_by(report, "baseline", reason), stale


def entries_of(report: Report) -> dict[str, str]:
    """What a baseline would hold of a report: fingerprint -> rule of every finding that is told."""
    known = fingerprints(report)
    return {known[finding]: finding.rule for finding in report.findings}


def read(path: Path) -> Baseline:
    """The baseline in a file. Raises OptionError where it cannot be read, is no baseline or one of another version."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise OptionError("there is no such baseline", path=path, instead="write it with 'tieout baseline'") from None
    except OSError as error:
        raise OptionError(f"the baseline cannot be read: {error.strerror}", path=path, instead=_AGAIN) from None
    except json.JSONDecodeError as error:
        raise OptionError("the baseline is broken JSON", path=path, line=error.lineno, column=error.colno, instead=_AGAIN) from None  # fmt: skip
    except (ValueError, RecursionError):
        raise OptionError("the baseline is no JSON", path=path, instead=_AGAIN) from None
    version = data.get("version") if isinstance(data, dict) else None
    if type(version) is int and version != VERSION:
        raise OptionError(f"the baseline has version {version}, and {VERSION} is read", path=path, instead=_AGAIN)
    if type(version) is not int or not _is_entries(data.get("findings")):
        raise OptionError("this is no baseline", path=path, instead=_AGAIN)
    return Baseline(path, data["findings"])


def _is_entries(data: Any) -> bool:
    return isinstance(data, dict) and all(
        isinstance(each, dict) and all(isinstance(rule, str) for rule in each.values()) for each in data.values()
    )


def merged(path: Path, before: Entries, found: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """The entries before, those of each article in `found` replaced, and those of articles that are no more left out."""
    kept = {name: dict(each) for name, each in before.items() if os.path.exists(path.parent / name)}
    return {name: each for name, each in (kept | {name: dict(each) for name, each in found.items()}).items() if each}


def write(path: Path, entries: Entries) -> None:
    """Writes a baseline, sorted, an entry a line, so that a diff shows what came and went. Raises OSError."""
    atomic_write(path, "".join(_lines(entries)))


def _lines(entries: Entries) -> Iterable[str]:
    yield f'{{\n "version": {VERSION},\n "findings": {{'
    between = "\n"
    for name in sorted(entries):
        rows = sorted(entries[name].items(), key=lambda one: (one[1], one[0]))
        told = ",\n".join(f"   {_text(mark)}: {_text(rule)}" for mark, rule in rows)
        yield f"{between}  {_text(name)}: {{\n{told}\n  }}"
        between = ",\n"
    yield "\n }\n}\n"


def _text(text: str) -> str:
    try:
        return json.dumps(text, ensure_ascii=not text.encode())
    except UnicodeEncodeError:
        return json.dumps(text)
