"""tieout ties out the figures of an article: it extracts every numeric claim and re-computes every figure that follows from others.

report = tieout.check("… reached 2,650, which is 6.2 times the 416 of 2015.", published="2021-04-13")
report.checks, report.findings, report.claims, report.to_dict()
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tieout.api import *  # noqa: F403
else:  # read when one of its names is first asked for: the command line has begun by then

    def __getattr__(name: str) -> Any:
        inner = f"{__name__}.{name}"
        found = import_module(inner) if find_spec(inner) else getattr(import_module("tieout.api"), name)
        globals()[name] = found  # it is asked for once
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__getattr__("__all__")})
