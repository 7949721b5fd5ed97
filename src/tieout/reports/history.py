"""What is new, gone and the same since the last committed report: findings of today against `git show HEAD:findings.json`.

A report that held the difference to its own last state would change with every commit. So nothing of this is in the committed pages: it is
told on the terminal and in history.html, which the folder's .gitignore leaves out.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tieout.ledger.model import Verified
from tieout.records import dataclass
from tieout.reports.findings import as_json, before_places

NAME = "history.html"

NONE = "no report is committed yet"

#: git is not asked for longer, in seconds.
PATIENCE = 20

#: What a finding is known by from one report to the next. It survives lines that moved, not a change of its own sentence.
Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class History:
    """The findings that are new since the last committed report and those that are gone, as findings.json has them, and how many are the same.

    `missing` says why there is none to compare with, "" where there is one; then all is empty.
    """

    new: tuple[Mapping[str, Any], ...] = ()
    gone: tuple[Mapping[str, Any], ...] = ()
    same: int = 0
    missing: str = ""

    @property
    def told(self) -> str:
        """One line: `2 new, 1 gone since the last committed report`."""
        if self.missing:
            return f"nothing to compare with: {self.missing}"
        if not self.new and not self.gone:
            return "the same findings as in the last committed report"
        return f"{len(self.new)} new, {len(self.gone)} gone since the last committed report"


def history(verified: Verified, folder: Path) -> History:
    """The findings of today against those of the report that is committed in `folder`. Never raises."""
    before, missing = committed(folder)
    if missing:
        return History(missing=missing)
    now = [as_json(found) for found in verified.found]
    new, gone = tuple(_only(now, before)), tuple(_only(before, now))
    return History(new, gone, len(now) - len(new))


def committed(folder: Path) -> tuple[list[Mapping[str, Any]], str]:
    """The findings of the report that is committed in a folder, and "", or none and why there are none."""
    there = next((each for each in (folder, *folder.resolve().parents) if each.is_dir()), Path())
    try:
        if _git(there, "rev-parse", "--is-inside-work-tree").returncode:
            return [], "the report is in no git repository"
        if there != folder:
            return [], NONE
        shown = _git(folder, "show", "HEAD:./findings.json")
    except OSError as error:
        return [], f"git cannot be run: {error.strerror}"
    except subprocess.TimeoutExpired:
        return [], "git does not answer"
    if shown.returncode:
        return [], NONE
    found = _findings(shown.stdout)
    return ([], "the committed findings.json is none") if found is None else (found, "")


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """git, without a shell and without a lock on the index."""
    return subprocess.run(
        ["git", "-C", str(folder), *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
    )


def _findings(content: bytes) -> list[Mapping[str, Any]] | None:
    """The findings in a findings.json of any version; None where it is none."""
    try:
        told = json.loads(content)["findings"]
        known = list(map(_key, told))
        right = all(isinstance(each[name], str) for each in told for name in TEXTS)
        return list(told) if right and len(known) == len(told) else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


#: What must be told of a finding.
TEXTS = ("path", "rule", "severity", "message")


def _only(these: Iterable[Mapping[str, Any]], others: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Those of these findings that the others have not, each as often as it is over."""
    left = Counter(map(_key, others))
    for each in these:
        left[_key(each)] -= 1
        if left[_key(each)] < 0:
            yield each


def _key(each: Mapping[str, Any]) -> Key:
    message = before_places(each["message"], each.get("cited") or ())
    return each["path"], each["rule"], str(each.get("claim", "")), message
