"""Which tieout, which rules and which rate table a report was made with. Never a day or a machine: the same input, the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tieout.rules.model import Rule
from tieout.tables import rates


def made_by(rules: Sequence[Rule]) -> dict[str, str]:
    """`tieout`: its version; `rules`: how many, and a hash of what their files say; `rates`: the table and its last day."""
    try:
        own = version("tieout")
    except PackageNotFoundError:
        own = "not installed"
    return {"tieout": own, "rules": f"{len(rules)} ({fingerprint(rules)})", "rates": rates.version()}


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
