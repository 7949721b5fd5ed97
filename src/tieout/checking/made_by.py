"""Which tieout, which rules and which rate table a report was made with. Never a day or a machine: the same input, the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from tieout.rules.model import Rule
from tieout.tables import rates


def made_by(rules: Sequence[Rule]) -> dict[str, str]:
    """`tieout`: its version; `rules`: how many, and a hash of what their files say; `rates`: the table and its last day."""
    return {"tieout": own_version(), "rules": f"{len(rules)} ({fingerprint(rules)})", "rates": rates.version()}


class MadeBy(Mapping[str, str]):
    """What `made_by` says of the rules, found out when it is first asked for: most runs print none of it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules

    @cached_property
    def _found(self) -> dict[str, str]:
        return made_by(self._rules)

    def __getitem__(self, key: str) -> str:
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def own_version() -> str:
    """The version of tieout as installed, or of the source tree that it runs from."""
    import tomllib
    from importlib.metadata import PackageNotFoundError, version

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
