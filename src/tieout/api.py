"""The public API, as `import tieout` gives it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.checking.model import Check, Declined, Edit, Finding, Mistake, Span, Suppressed
from tieout.checking.reported import Report
from tieout.claims.model import Claim
from tieout.pipeline import check, extract
from tieout.quantities.model import Quantity
from tieout.text.conventions import Conventions

if TYPE_CHECKING:  # most programs that check a text have none
    from tieout.settings import Settings

__all__ = [
    "Check",
    "Claim",
    "Conventions",
    "Declined",
    "Edit",
    "Finding",
    "Mistake",
    "Quantity",
    "Report",
    "Span",
    "Suppressed",
    "check",
    "extract",
    "settings_for",
]


def settings_for(
    path: str | Path = "-", *, config: str | Path | None = None, rules: Sequence[str | Path] = ()
) -> Settings:
    """What settings files say for an article, which need not be there, as `tieout check` goes by them: `check(text, settings=…)`.

    path    the article; the nearest file upwards from it holds, "-" is one of the working directory
    config  the settings file that holds instead
    rules   more folders of rules
    Never raises: what could not be used stands in `mistakes` of the settings, and of the report.
    """
    from tieout.settings import Given
    from tieout.settings import settings_for as found

    return found(path, Given(str(config) if config else "", tuple(map(str, rules))))
