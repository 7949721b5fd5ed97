"""What is known of findings before a run, baselines aside: the options `--since` and `--diff`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.errors import OptionError
from tieout.rules.model import Rule
from tieout.triage import Known

if TYPE_CHECKING:  # a run that asks for neither does not wait for them
    from tieout.triage.changed import Changes


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
