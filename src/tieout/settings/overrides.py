"""What a settings file says for one article or another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tieout.records import dataclass
from tieout.settings.model import Globs, Settings, seen_from


@dataclass(frozen=True, slots=True)
class Override:
    """What is set for some of the files."""

    files: Globs
    conventions: Mapping[str, Any]
    levels: tuple[tuple[str, str], ...]


class Sheet:
    """What a settings file says: `usual` for every article, and what its overrides change for some."""

    def __init__(self, usual: Settings, overrides: Sequence[Override] = ()) -> None:
        self._usual, self._overrides = usual, overrides
        self._made: dict[tuple[bool, ...], Settings] = {}

    def of(self, place: str) -> Settings:
        """The settings of the article at an absolute path; the same object where the same overrides hold."""
        if not self._overrides:
            return self._usual
        seen = seen_from(self._usual.folder, place)
        held = tuple(one.files(seen) for one in self._overrides)
        if held not in self._made:
            self._made[held] = _with(
                self._usual, [one for one, holds in zip(self._overrides, held, strict=True) if holds]
            )
        return self._made[held]


def _with(usual: Settings, overrides: Sequence[Override]) -> Settings:
    settings = usual
    for one in overrides:
        levels = replace(settings.levels, given=(*settings.levels.given, *one.levels))
        conventions = replace(settings.conventions, **one.conventions)
        keys_set = (*settings.overridden, *(name.replace("_", "-") for name in one.conventions))
        settings = replace(settings, levels=levels, conventions=conventions, overridden=keys_set)
    return settings
