"""An outside source as the settings declare it, and what it gives for a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from tieout.errors import OptionError
from tieout.records import dataclass

#: The parts of a claim by which a row of a table is found.
PARTS = ("subject", "measure", "place", "period")

#: Seconds that a command may take where the settings do not say.
TIMEOUT = 30.0


def _nowhere(key: str, *below: str) -> tuple[str, int | None, int | None]:
    return "", None, None


@dataclass(frozen=True, slots=True, eq=False)
class Declared:
    """A source of the settings: a table (`file`), a count of files (`glob`) or the output of a command.

    folder   where the settings file stands: paths, globs and commands are seen from there
    keys     column -> part of a claim that its cells name
    value    the column that holds the figure
    unit     what the figure is in ("CNY", "million person", "%"); "" where it only counts
    separator  what parts the cells of a text table; "" for the comma of .csv and the tab of .tsv
    place    path, line and column of the value of a key in the settings file, or of a key below it
    """

    name: str
    folder: str = "."
    file: str = ""
    glob: tuple[str, ...] = ()
    command: tuple[str, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    value: str = ""
    unit: str = ""
    sheet: str = ""
    separator: str = ""
    timeout: float = TIMEOUT
    place: Callable[..., tuple[str, int | None, int | None]] = _nowhere

    def wrong(self, key: str, message: str, instead: str = "", *below: str) -> OptionError:
        """A mistake at one of its keys, or at a key `below` one, or with what that key names."""
        path, line, column = self.place(key, *below)
        return OptionError(f"source {self.name!r}: {message}", path=path, line=line, column=column, instead=instead)


@dataclass(frozen=True, slots=True)
class Outsides:
    """The sources that claims may name, and whether those that are commands may be run."""

    sources: tuple[Declared, ...] = ()
    run_commands: bool = False


#: There are none: only figures that were copied into claims are compared.
NO_OUTSIDES = Outsides()


@dataclass(frozen=True, slots=True)
class Number:
    """A number as a source has it: its text, its value, one unit of its last digit, and whether a percent sign stands behind it."""

    text: str
    value: float
    step: float
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """What a source gives for a claim: the number, and where it stands ("data/firms.csv, row 7 (Year 2020), Firms")."""

    number: Number
    where: str
