"""What is compared of an article's claims where the article is read: many processes do it side by side, and hand over rows."""

from __future__ import annotations

from typing import Any

from tieout.records import dataclass

#: The cells of a row, in the order of the frame's columns.
Cells = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The rows that an article gives to the frames of the ledger, and the seal of its claims file ("" without one).

    claims   to that of all encoded claims (`ClaimsFrame`)
    known    to that of the claims that stand today (`KnownClaims`), by the aliases of the folder
    """

    claims: tuple[Cells, ...] = ()
    known: tuple[Cells, ...] = ()
    seal: str = ""
