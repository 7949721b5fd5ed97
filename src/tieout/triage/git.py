"""What git says has changed since a revision: committed, staged or not, and files that it does not know yet."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tieout.errors import OptionError
from tieout.triage.changed import Changes
from tieout.triage.diff import Lines, changed_lines

_DIFF = ("diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames",
         "--ignore-submodules", "--src-prefix=a/", "--dst-prefix=b/")  # fmt: skip


def since(revision: str, articles: Iterable[str]) -> Changes:
    """The changed lines of the repositories that the articles are in. `main...` means since the branch left main.

    Raises OptionError where an article is in no repository, and where there is no such revision.
    """
    lines: dict[str, list[Lines]] = {}
    known: set[str] = set()
    tops = {_top(folder) for folder in {os.path.dirname(os.path.realpath(article)) for article in articles}}
    for top in sorted(tops):
        commit = _commit(top, revision)
        for path, found in changed_lines(_git(top, *_DIFF, commit, "--"), "git diff").items():
            lines[os.path.join(top, path.removeprefix("b/"))] = found
        tracked = _git(top, "ls-files", "-z", "--full-name").split(b"\0")
        known.update(os.path.join(top, os.fsdecode(name)) for name in tracked if name)
    return Changes(lines, frozenset(known))


def _top(folder: str) -> str:
    """The folder of the repository that a folder is in."""
    for each in (Path(folder), *Path(folder).parents):
        if (each / ".git").exists():
            return str(each)
    raise OptionError(
        "--since: this folder is in no git repository", path=folder, instead="use --diff, or leave it out"
    )


def _commit(top: str, revision: str) -> str:
    """The name of the commit that a revision means."""
    name = revision.removesuffix("...")
    if "\0" not in name:
        found = _asked(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if found and revision.endswith("..."):
            found = _asked(top, "merge-base", found, "HEAD")
        if found:
            return found
    shallow = "\0" not in name and _asked(top, "rev-parse", "--is-shallow-repository") == "true"
    instead = "the clone is shallow: fetch more of its history" if shallow else "name a commit, a branch or a tag"
    raise OptionError(f"--since: there is no revision {name[:80]!r}", path=top, instead=instead)


def _asked(top: str, *words: str) -> str:
    done = _run(top, *words)
    return done.stdout.decode("ascii", "replace").strip() if done.returncode == 0 else ""


def _git(top: str, *words: str) -> bytes:
    done = _run(top, *words)
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines()[:1]
        raise OptionError(f"--since: git {words[0]} failed{': ' if told else ''}{''.join(told)}", path=top)
    return done.stdout


def _run(top: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    """git, without a shell and without a lock on the index."""
    try:
        return subprocess.run(
            ["git", "-C", top, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
        )
    except OSError as error:
        raise OptionError(
            f"--since: git cannot be run: {error.strerror}", instead="use --diff, or leave it out"
        ) from None
