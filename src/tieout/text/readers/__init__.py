"""One reader a file of this folder: `SUFFIXES`, and `read(source) -> Draft`. The folder is the register."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from tieout.text.draft import Draft
from tieout.text.readers import plain


def reader_for(name: str) -> Callable[[str], Draft]:
    """The reader of a file name's suffix; plain text where no reader claims it."""
    suffix = PurePath(name).suffix.lower()
    if suffix in plain.SUFFIXES:
        return plain.read
    for module in pkgutil.iter_modules(__path__):
        reader = import_module(f"{__name__}.{module.name}")
        if suffix in reader.SUFFIXES:
            return reader.read  # type: ignore[no-any-return]
    return plain.read


def suffixes() -> frozenset[str]:
    """The suffixes of files that some reader knows."""
    modules = (import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return frozenset(suffix for module in modules for suffix in module.SUFFIXES)
