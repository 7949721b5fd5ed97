"""The settings of a run: what the command line adds to them, and what is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tieout.doors.screen import complain
from tieout.doors.walk import Source
from tieout.errors import TieoutError
from tieout.settings import Given, Settings, settings_for


def given(config: Path | None, rules: Sequence[Path] | None) -> Given:
    """What `--config` and `--rules` say."""
    return Given(str(config) if config else "", tuple(str(folder) for folder in rules or ()))


class Told:
    """Tells each mistake of the settings once, on standard error; `status` is 2 as soon as there is one."""

    def __init__(self) -> None:
        self._told: dict[str, TieoutError] = {}

    @property
    def mistakes(self) -> tuple[TieoutError, ...]:
        """What was told, in this order."""
        return tuple(self._told.values())

    @property
    def status(self) -> int:
        """The exit status so far."""
        return 2 if self._told else 0

    def tell(self, mistakes: Iterable[TieoutError]) -> None:
        """Tells those that were not told before."""
        for mistake in mistakes:
            if str(mistake) not in self._told:
                self._told[str(mistake)] = mistake
                complain(mistake)

    def settings(self, path: str | Path, given: Given) -> Settings:
        """The settings of an article."""
        found = settings_for(path, given)
        self.tell(found.mistakes)
        return found

    def excluded(self, given: Given) -> Callable[[str], bool]:
        """Whether the settings of a file or folder that is met in a walk leave it out."""
        return lambda path: settings_for(path, given).excluded(path, folder=os.path.isdir(path))

    def first(self, named: Sequence[str], given: Given) -> Settings:
        """The settings of the first argument; of a folder, those of the articles in it."""
        first = named[0]
        return self.settings(os.path.join(first, "-") if os.path.isdir(first) else first, given)

    def each(self, sources: Iterable[Source], given: Given) -> Iterator[Source]:
        """The articles, the settings of each looked at before it is checked."""
        for source in sources:
            self.settings(source.path, given)
            yield source
