"""A settings file while its values are looked at: each mistake is kept with its place, and what is right still holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING, Any

from tieout.errors import OptionError, TieoutError, UserError, near
from tieout.rules.place import Place

if TYPE_CHECKING:
    from tieout.settings.places import Places


class Page:
    """The text of a settings file, the keys that lead to its table, and the mistakes found so far."""

    def __init__(self, shown: str, text: str = "", inside: Place = ()) -> None:
        self.shown, self.text, self.inside = shown, text, inside
        self.mistakes: list[TieoutError] = []

    @cached_property
    def _places(self) -> Places:
        from tieout.settings.places import places

        return places(self.text)

    def place(self, at: Place, *, value: bool = False) -> tuple[int, int]:
        """Line and column of a key of the table, or of its value."""
        from tieout.settings.places import nearest  # with what it needs, only where a mistake is told

        return nearest(self._places.values if value else self._places.keys, (*self.inside, *at))

    def wrong(self, at: Place, message: str, instead: str = "", *, value: bool = True) -> None:
        """Keeps a mistake at a value, or at its key."""
        line, column = self.place(at, value=value)
        self.mistakes.append(OptionError(message, path=self.shown, line=line, column=column, instead=instead))

    def in_order(self) -> tuple[TieoutError, ...]:
        """The mistakes in the order of the file; those of other files last."""
        return tuple(sorted(self.mistakes, key=lambda one: _order(one, self.shown)))

    def table(self, at: Place, value: Any) -> Mapping[str, Any]:
        """A value as a table; an empty one, and a mistake, where it is none."""
        if isinstance(value, dict):
            return value
        self.wrong(at, f"{_named(at)} is no table", f"write [{_named(at)}] and below it key = value")
        return {}

    def list_(self, at: Place, value: Any) -> list[tuple[Place, Any]]:
        """The items of a list, each with its place."""
        if isinstance(value, list):
            return [((*at, k), item) for k, item in enumerate(value)]
        self.wrong(at, f"{_named(at)} is no list", f'write {at[-1] if at else ""} = ["…"]')
        return []

    def texts(self, at: Place, value: Any) -> tuple[str, ...]:
        """The items of a list that are texts and not empty."""
        return tuple(text for place, item in self.list_(at, value) if (text := self.text_of(place, item)))

    def text_of(self, at: Place, value: Any) -> str:
        """A text that is not empty; "" and a mistake for anything else."""
        if isinstance(value, str) and value.strip():
            return value
        self.wrong(at, f"{_named(at)} is no text", 'write it between quotation marks: "…"')
        return ""

    def number(self, at: Place, value: Any, low: float, high: float, *, whole: bool = False) -> float | None:
        """A number between two ends; None and a mistake for anything else."""
        kind = "whole number" if whole else "number"
        if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)):
            self.wrong(at, f"{_named(at)} is no {kind}", f"write one from {low:g} to {high:g}")
        elif not low <= value <= high:
            self.wrong(at, f"{_named(at)} is out of range", f"write a {kind} from {low:g} to {high:g}")
        else:
            return value if whole else float(value)
        return None

    def choice(self, at: Place, value: Any, allowed: Iterable[str]) -> str:
        """One of some texts; "" and a mistake for anything else."""
        known = tuple(allowed)
        if isinstance(value, str) and value in known:
            return value
        told = repr(value) if isinstance(value, str) else f"{_named(at)}"
        self.wrong(at, f"{told} is not known here", near(value, known, "use"))
        return ""

    def only(self, at: Place, table: Mapping[str, Any], allowed: Iterable[str]) -> None:
        """A mistake for each key that is not allowed."""
        for key in table:
            if key not in allowed:
                self.wrong((*at, key), f"unknown key {key!r}", near(key, tuple(allowed), "use"), value=False)


def _order(mistake: TieoutError, shown: str) -> tuple[float, float]:
    if isinstance(mistake, UserError) and mistake.path == shown and mistake.line is not None:
        return mistake.line, mistake.column or 0
    return inf, 0


def _named(at: Place) -> str:
    return ".".join(str(key) for key in at if isinstance(key, str)) or "tieout"
