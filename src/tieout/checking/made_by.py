"""Which tieout, which rules and which rate table a report was made with. Never a day or a machine: the same input, the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from tieout.checking.levels import OWN, Levels
from tieout.rules.model import Rule
from tieout.tables import rates
from tieout.text.conventions import USUAL, Conventions


def made_by(rules: Sequence[Rule], conventions: Conventions = USUAL, levels: Levels = OWN) -> dict[str, str]:
    """`tieout`: its version; `rules`: how many, and a hash of what their files say; `rates`: the table and its last day; `settings`: what
    differs from the usual, as TOML, where anything does."""
    found = {"tieout": own_version(), "rules": f"{len(rules)} ({fingerprint(rules)})", "rates": rates.version()}
    told = set_out(conventions, levels)
    return {**found, "settings": told} if told else found


def set_out(conventions: Conventions, levels: Levels) -> str:
    """What differs from the usual, as TOML on one line; "" where nothing does."""
    return "; ".join((*_set(conventions), *levels.told()))


def _set(conventions: Conventions) -> Iterator[str]:
    for name, value in conventions.given():
        printed = f'"{value}"' if isinstance(value, str) else str(value).lower()
        yield f"{name.replace('_', '-')} = {printed}"


class MadeBy(Mapping[str, str]):
    """What `made_by` says of the rules, found out when it is first asked for: most runs print none of it."""

    def __init__(self, rules: Sequence[Rule], conventions: Conventions = USUAL, levels: Levels = OWN) -> None:
        self._told = rules, conventions, levels

    @property
    def settings(self) -> str:
        """What is set, as `made_by` has it; "" where nothing is."""
        _, conventions, levels = self._told
        return set_out(conventions, levels)

    @cached_property
    def _found(self) -> dict[str, str]:
        return made_by(*self._told)

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
    from hashlib import sha256  # which loads OpenSSL, and most runs print none of this

    made = sha256()
    for rule in sorted(rules, key=lambda each: each.name):
        try:
            content = Path(rule.path).read_bytes()
        except OSError:
            content = repr(rule).encode()
        made.update(rule.name.encode() + b"\0" + content + b"\0")
    return made.hexdigest()[:12]
