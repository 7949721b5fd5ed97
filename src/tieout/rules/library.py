"""The folders that rules come from: the repository's own first, else the wheel's copy, then a newsroom's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import source_hash
from os import fsencode
from pathlib import Path

from tieout.cache import remembered
from tieout.errors import RuleError
from tieout.rules.model import Rule
from tieout.rules.rows import packed, unpacked

_PACKAGE = Path(__file__).resolve().parent.parent


def load(folders: Iterable[str | Path] = ()) -> tuple[Rule, ...]:
    """The built-in rules and those of `folders`, sorted by name; a rule of a later folder replaces its namesake.

    Raises RuleError for a folder that is none and for any mistake in a file.
    """
    own = [_of_folder(Path(folder)) for folder in folders]
    return _by_name(_built_in(), *own) if own else _built_in()


def _by_name(*several: Iterable[Rule]) -> tuple[Rule, ...]:
    rules = {rule.name: rule for own in several for rule in own}
    return tuple(rules[name] for name in sorted(rules))


@cache
def _built_in() -> tuple[Rule, ...]:
    return _by_name(_of_folder(built_in_folder()))


def built_in_folder() -> Path:
    """`rules/` of an editable install, else the copy that the wheel carries."""
    source = _PACKAGE.parent.parent / "rules"
    beside = _PACKAGE.parent.name == "src"
    return source if beside and source.is_dir() else _PACKAGE / "rule_library"


def load_file(path: str | Path) -> Rule:
    """The rule of one file. Raises RuleError for a file that cannot be read and for any mistake in it."""
    return _parsed(path, _content(path))


def _of_folder(folder: Path) -> tuple[Rule, ...]:
    if not folder.is_dir():
        raise RuleError(
            "there is no such folder of rules", path=folder, instead="name a folder that holds rule files (*.yaml)"
        )
    contents = {path: _content(path) for path in sorted(folder.glob("*.yaml"))}
    said = b"\0".join(part for path, content in contents.items() for part in (fsencode(path.name), content))
    rows = remembered("rules", said, lambda: [packed(_parsed(*one)) for one in contents.items()])
    return tuple(
        _with_digest(unpacked(row, str(path)), source_hash(content))
        for row, (path, content) in zip(rows, contents.items(), strict=True)
    )


def _with_digest(rule: Rule, digest: bytes) -> Rule:
    object.__setattr__(rule, "digest", digest)  # no copy that differs may take it over: it is in no `__init__`
    return rule


def _content(path: str | Path) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise _unreadable(path, error) from None


def _parsed(path: str | Path, content: bytes) -> Rule:
    from tieout.rules.parse import parse_rule  # which reads YAML: not needed for what is remembered

    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _unreadable(path, error) from None
    return parse_rule(path, text.replace("\r\n", "\n").replace("\r", "\n"))


def _unreadable(path: str | Path, error: Exception) -> RuleError:
    why = getattr(error, "strerror", None) or "it is no UTF-8"
    return RuleError(f"cannot be read: {why}", path=path, instead="give a readable UTF-8 file")
