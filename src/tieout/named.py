"""What a register names as "module:function", read when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def named(package: str, entry: str) -> Any:
    """The function of "module:function" in a package."""
    module, _, function = entry.partition(":")
    return getattr(import_module(f"{package}.{module}"), function)
