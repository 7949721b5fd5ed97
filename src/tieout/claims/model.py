"""A quantity and what it says: the value that stage `claims` gives."""

from __future__ import annotations

from tieout.quantities.model import Quantity
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity with its source sentence (as printed), its subject (noun phrase) and its period ("2020", "first quarter"), "" where unknown."""

    id: str
    quantity: Quantity
    subject: str
    period: str
    sentence: str
