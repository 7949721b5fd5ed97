"""What a newsroom takes for granted where print leaves it open: they go with the article, and each stage reads its own of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Conventions:
    """The defaults are what holds where nothing is set.

    tolerance        percent of its value by which the interval of a stated figure reaches further, either way, when all else has failed
    currency_window  days before publication whose published rates an amount in two currencies may be of
    currency_margin  percent by which those rates are widened, either way
    day_first        whether 03/04 is the third of April; None reads it both ways
    dollar           the ISO 4217 code of a bare `$` and of bare dollars; "" goes by the article
    ton              the unit of a bare `ton`: metric_ton, ton (of 2,000 pounds) or long_ton; "" goes by the article
    billion          1e9, or 1e12 for the long scale, in which a trillion is 1e18 and only a milliard is 1e9
    """

    tolerance: float = 0.0
    currency_window: int = 60
    currency_margin: float = 1.5
    day_first: bool | None = None
    dollar: str = ""
    ton: str = ""
    billion: float = 1e9

    @property
    def is_long(self) -> bool:
        """Whether a billion is a million millions."""
        return self.billion > 1e9

    def given(self) -> Iterator[tuple[str, Any]]:
        """The name and value of each that is not its default, in the order of the fields."""
        for field in fields(self):
            value = getattr(self, field.name)
            if value != field.default:
                yield field.name, value


#: What holds where nothing is set.
USUAL = Conventions()
