"""The folders that rules come from: the repository's own first, else the wheel's copy, then a newsroom's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tieout.errors import RuleError
from tieout.rules.cache import remembered
from tieout.rules.load import parse_rule
from tieout.rules.model import Rule

_PACKAGE = Path(__file__).resolve().parent.parent


def load(folders: Iterable[str | Path] = ()) -> tuple[Rule, ...]:
    """The built-in rules and those of `folders`, sorted by name; a rule of a later folder replaces its namesake.

    Raises RuleError for a folder that is none and for any mistake in a file.
    """
    rules = {rule.name: rule for rule in _built_in()}
    for folder in folders:
        rules.update({rule.name: rule for rule in _of_folder(Path(folder))})
    return tuple(rules[name] for name in sorted(rules))


@cache
def _built_in() -> tuple[Rule, ...]:
    return _of_folder(built_in_folder())


def built_in_folder() -> Path:
    """`rules/` of an editable install, else the copy that the wheel carries."""
    source = _PACKAGE.parent.parent / "rules"
    beside = _PACKAGE.parent.name == "src"
    return source if beside and source.is_dir() else _PACKAGE / "rule_library"


def load_file(path: str | Path) -> Rule:
    """The rule of one file. Raises RuleError for a file that cannot be read and for any mistake in it."""
    return parse_rule(path, _text(Path(path)))


def _of_folder(folder: Path) -> tuple[Rule, ...]:
    if not folder.is_dir():
        raise RuleError(
            "there is no such folder of rules", path=folder, instead="name a folder that holds rule files (*.yaml)"
        )
    texts = {path: _text(path) for path in sorted(folder.glob("*.yaml"))}
    known = remembered("\0".join(texts.values()), lambda: _data(texts))
    return tuple(_rule(path, text, data) for (path, text), data in zip(texts.items(), known, strict=True))


def _rule(path: Path, text: str, data: Any) -> Rule:
    try:
        return parse_rule(path, text, data)
    except RuleError:  # remembered by another version: read again, so that the mistake is told with its place
        return parse_rule(path, text)


def _data(texts: Mapping[Path, str]) -> list[Any]:
    """What the files say. Only rules without a mistake are remembered: what is remembered has no places to tell."""
    from tieout.rules.source import read

    for path, text in texts.items():
        parse_rule(path, text)
    return [read(path, text).data for path, text in texts.items()]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(
            f"cannot be read: {error.__class__.__name__}", path=path, instead="give a readable UTF-8 file"
        ) from None
