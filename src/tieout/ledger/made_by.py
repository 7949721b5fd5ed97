"""Which tieout, which rules and which rate table a report was made with. Never a day or a machine: the same input, the same bytes."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tieout.rules.model import Rule
from tieout.tables import rates


def made_by(rules: Sequence[Rule]) -> dict[str, str]:
    """`tieout`: its version; `rules`: how many, and a hash of what their files say; `rates`: the table and its last day."""
    return {"tieout": own_version(), "rules": f"{len(rules)} ({fingerprint(rules)})", "rates": rates.version()}


def own_version() -> str:
    """The version of tieout as installed, or of the source tree that it runs from."""
    try:
        return version("tieout")
    except PackageNotFoundError:
        project = Path(__file__).parents[3] / "pyproject.toml"
        known = tomllib.loads(project.read_text(encoding="utf-8")) if project.is_file() else {}
        return str(known.get("project", {}).get("version", "unknown"))


def fingerprint(rules: Sequence[Rule]) -> str:
    """Twelve hexadecimal digits over the rule files, in order of the rules' names."""
    made = sha256()
    for rule in sorted(rules, key=lambda each: each.name):
        try:
            content = Path(rule.path).read_bytes()
        except OSError:
            content = repr(rule).encode()
        made.update(rule.name.encode() + b"\0" + content + b"\0")
    return made.hexdigest()[:12]
