"""The data of a rule file, and where each value stood: a mistake is reported as path:line:column."""

from __future__ import annotations

from dataclasses import field
from typing import Any, NoReturn

from tieout.errors import RuleError
from tieout.records import dataclass

#: The keys and indices that lead to a value.
Place = tuple[str | int, ...]


@dataclass(slots=True)
class Source:
    """The data of a file, and the line and column (from 1) of each value, by the keys and indices that lead to it."""

    path: str
    data: Any = None
    places: dict[Place, tuple[int, int]] = field(default_factory=dict)

    def fail(self, at: Place, message: str, instead: str) -> NoReturn:
        """Raise a RuleError that names the place nearest to `at` and says what to write instead."""
        while at and at not in self.places:
            at = at[:-1]
        line, column = self.places.get(at, (1, 1))
        raise RuleError(message, path=self.path, line=line, column=column, instead=instead)
