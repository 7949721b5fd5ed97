"""What is worked out of texts of the package and of its rules one by one, where one is first asked for, and remembered all together from run to
run: a run asks for few of them, and to work those out takes longer than to check an article."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from tieout.cache import keep, recall

_SOURCE = b""


class Gathered:
    """What is known of one kind, by what it was worked out of: plain data, as in a cache, and never of what an article says."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._known: dict[Hashable, Any] | None = None
        self._new: dict[Hashable, Any] = {}
        _EVERY.append(self)

    def get(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What `make` gives, worked out where neither this run nor one before it has done so."""
        known = self._recalled()
        if key in known:
            return known[key]
        if key not in self._new:
            self._new[key] = make()
        return self._new[key]

    def write(self) -> None:
        """Writes down what is new, where anything is, beside what others have written."""
        if self._new:
            keep(self._kind, _SOURCE, {**self._recalled(), **self._new})

    def _recalled(self) -> dict[Hashable, Any]:
        if self._known is None:
            self._known = recall(self._kind, _SOURCE) or {}
        return self._known


_EVERY: list[Gathered] = []


def remember() -> None:
    """Writes down what this run has worked out, of each kind."""
    for one in _EVERY:
        one.write()
