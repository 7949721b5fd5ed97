"""`tieout settings`: what holds for an article, as a settings file would say it, and where each of it is from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tieout.checking.levels import levels_of
from tieout.settings import Settings
from tieout.text.conventions import USUAL

if TYPE_CHECKING:
    from tieout.ledger.outside.model import Declared

#: What is said of a key that is not set.
_UNSET = {
    "rule-set": "every rule at its own severity",
    "baseline": "none",
    "day-first": "03/04 is read both ways",
    "dollar": "a bare $ goes by the article",
    "ton": "a bare ton goes by the article",
}


def shown(settings: Settings, path: str) -> str:
    """TOML, a line each, with where it is from as a comment."""
    return "".join(f"{line}\n" for line in _lines(settings, path))


def _lines(settings: Settings, path: str) -> Iterator[str]:
    yield f"# What holds for {path}: {settings.file or 'no settings file'}"
    for key, value in _values(settings):
        where = "an override" if key in settings.overridden else settings.places().get(key, "default")
        unset = value in ("", None)
        yield f"# {key}: {_UNSET[key]}" if unset else f"{key} = {_toml(value)}  # {where}"
    yield "[severity]"
    for glob, level in settings.levels.given:
        yield f"{_toml(glob)} = {_toml(level)}"
    off = sum(level == "off" for level in levels_of(settings.rules, settings.levels).values())
    yield f"# {len(settings.rules)} rules, {off} of them off"
    for source in settings.sources:
        yield from _source(source)


def _source(source: Declared) -> Iterator[str]:
    """An outside source, under the place of its name."""
    from tieout.settings.sources import as_set

    yield f"[[sources]]  # {':'.join(map(str, source.place('name')))}"
    for key, value in as_set(source):
        told = _inline(value) if isinstance(value, dict) else _toml(value)
        yield f"{key} = {told}"


def _inline(table: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{_toml(key)} = {_toml(value)}" for key, value in table.items()) + "}"


def _values(settings: Settings) -> Iterator[tuple[str, Any]]:
    yield "rules", list(settings.folders)
    yield "rule-set", settings.levels.pin
    yield "exclude", list(settings.exclude)
    yield "baseline", str(settings.baseline) if settings.baseline else ""
    for name in USUAL.__dataclass_fields__:
        yield name.replace("_", "-"), getattr(settings.conventions, name)


def _toml(value: Any) -> str:
    """A value as TOML has it; its texts are those of JSON."""
    return json.dumps(value, ensure_ascii=False)
