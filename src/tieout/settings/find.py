"""Which settings file holds for an article: the nearest one upwards."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from tieout.errors import OptionError
from tieout.rules.library import load
from tieout.settings.model import NOTHING, Given, Settings, as_called
from tieout.settings.overrides import Sheet

#: The files that are looked for in each folder, in this order, and the keys that lead to the table in them.
FILES: tuple[tuple[str, tuple[str, ...]], ...] = (("tieout.toml", ()), ("pyproject.toml", ("tool", "tieout")))


def settings_for(path: str | Path, given: Given = NOTHING) -> Settings:
    """What holds for an article, which need not be there; "-" is one of the working directory. Never raises: see `Settings.mistakes`.

    Each folder is looked through once, so that ten thousand articles of one folder cost one look.
    """
    place = os.path.abspath(path) if str(path) != "-" else os.path.join(os.getcwd(), "-")
    if given.config:
        return _of_config(os.path.abspath(given.config), given).of(place)
    return _of_folder(os.path.dirname(place), given).of(place)


@lru_cache(maxsize=4096)
def _of_folder(folder: str, given: Given) -> Sheet:
    for name, inside in FILES:
        file = os.path.join(folder, name)
        if os.path.lexists(file):
            found = _of_file(file, inside, given)
            if found is not None:
                return found
    above = os.path.dirname(folder)
    return _of_folder(above, given) if above != folder else _without(given)


@lru_cache(maxsize=8)
def _of_config(file: str, given: Given) -> Sheet:
    inside = dict(FILES).get(os.path.basename(file), ())
    found = _of_file(file, inside, given)
    if found is None:
        error = OptionError("holds no [tool.tieout]", path=as_called(file), instead="name another file with --config")
        return _broken(file, given, error)
    return found


@lru_cache(maxsize=8)
def _without(given: Given) -> Sheet:
    """Where there is no settings file."""
    return _sheet("", os.getcwd(), given) if given.rules else Sheet(Settings("", os.getcwd(), load()))


def _of_file(file: str, inside: tuple[str, ...], given: Given) -> Sheet | None:
    """The sheet of a file; None where it is a pyproject.toml of something else."""
    from tieout.settings.read import content, tables

    shown = as_called(file)
    try:
        text = content(file, shown)
        table: Any = tables(text, shown, inside)
    except OptionError as error:
        return _broken(file, given, error)
    return _sheet(shown, os.path.dirname(file), given, text, inside, table) if table is not None else None


def _broken(file: str, given: Given, error: OptionError) -> Sheet:
    """What holds where a file cannot be read: what holds without one, and its mistake."""
    return _sheet(as_called(file), os.path.dirname(file), given, error=error)


def _sheet(
    shown: str,
    folder: str,
    given: Given,
    text: str = "",
    inside: tuple[str, ...] = (),
    table: Any = None,
    *,
    error: OptionError | None = None,
) -> Sheet:
    """A table looked at; what that takes is imported here, for most have no settings file."""
    from tieout.settings.page import Page
    from tieout.settings.sheet import sheet

    page = Page(shown, text, inside)
    page.mistakes += [error] if error else []
    return sheet(page, folder, page.table((), {} if table is None else table), given)


def forget() -> None:
    """Lets go of what was found: files may have changed."""
    for kept in (_of_folder, _of_config, _without):
        kept.cache_clear()
