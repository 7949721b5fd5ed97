"""The rules of a run: the library's, those that `[tool.tieout]` of the nearest pyproject.toml names, and those of `--rules`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tieout.doors.screen import complain
from tieout.errors import OptionError, TieoutError
from tieout.patterns import lazily
from tieout.rules import Rule, load

_KEYS = ("rules",)
#: How a line may begin that opens the table: [tool.tieout], tool.tieout.rules = …, [tool], tool = {…}. Reading TOML takes a while.
_TABLE = lazily(r"""^\s*\[?\s*["']?tool["']?\s*(?:\.\s*["']?tieout\b|[\]=])""", re.MULTILINE)


def load_rules(folders: Sequence[Path]) -> tuple[tuple[Rule, ...], int]:
    """The rules, and the exit status so far: 2 where a folder of the user's could not be used, which is told and left out."""
    status = 0
    used: list[Path] = []
    for folder in (*_configured(Path.cwd()), *folders):
        try:
            load([folder])
            used.append(folder)
        except TieoutError as error:
            complain(error)
            status = 2
    return load(used), status


def _configured(start: Path) -> list[Path]:
    """The folders that the nearest pyproject.toml names, seen from where it stands."""
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            return [folder / str(name) for name in _table(file).get("rules", [])]
    return []


def _table(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text(encoding="utf-8")
        if "tieout" not in text or not _TABLE.search(text):
            return {}
        import tomllib

        tool = tomllib.loads(text).get("tool", {})
        table = tool.get("tieout", {}) if isinstance(tool, dict) else {}
    except (OSError, ValueError) as error:
        raise OptionError(f"cannot be read: {error}", path=file) from None
    if not isinstance(table, dict):
        raise OptionError(
            "[tool.tieout] is no table", path=file, instead='write [tool.tieout] and below it rules = ["…"]'
        )
    for key in table:
        if key not in _KEYS:
            raise OptionError(
                f"unknown key {key!r} in [tool.tieout]", path=file, instead=f"use one of {', '.join(_KEYS)}"
            )
    if not isinstance(table.get("rules", []), list):
        raise OptionError("rules in [tool.tieout] is no list", path=file, instead='write rules = ["newsroom-rules/"]')
    return dict(table)
