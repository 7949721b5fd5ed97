"""Before step 1: what is named anywhere in an article, looked for once and not anew for each sentence."""

from __future__ import annotations

from functools import cached_property

from tieout.checking.readings.phrasing import named


class Page:
    """The text of an article, and which items it names, by their wordings."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._names: dict[tuple[str, ...], bool] = {}

    def names(self, wordings: tuple[str, ...]) -> bool:
        """Whether one of the names stands in any sentence."""
        if wordings not in self._names:
            self._names[wordings] = named(wordings).search(self._lowered) is not None
        return self._names[wordings]

    @cached_property
    def _lowered(self) -> str:
        return self._text.lower()
