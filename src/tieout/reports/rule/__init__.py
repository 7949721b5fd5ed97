"""One rule as a page: `page` works out what stands on it, each other file writes that down in one form; the folder is the register."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import cast

from tieout.errors import OptionError
from tieout.reports.rule.page import Page, page

__all__ = ["Page", "named", "names", "page"]


def names() -> tuple[str, ...]:
    """The forms of a page, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name != "page"))


def named(form: str) -> Callable[[Page, int], str]:
    """What writes a page in this form, in lines of a width. Raises OptionError, with the forms that there are."""
    if form not in names():
        raise OptionError(f"there is no format {form!r} of a rule's page", instead=f"use one of {', '.join(names())}")
    return cast(Callable[[Page, int], str], import_module(f"{__name__}.{form}").render)
