"""Those who are counted by an article: "two men and a woman" are three."""

from __future__ import annotations

from tieout.checking.compact.line import Line
from tieout.patterns import lazily
from tieout.quantities.model import Quantity

#: Behind a number, and before it.
_BEHIND = lazily(r"(?:\band|,|\bwith) (?:an?|another|one|his|her|their|the) [a-z]")
_AHEAD = lazily(r"\b(?:an?|his|her|their|the) [a-z-]+(?: [a-z-]+)?(?:,| and) $")
_MOST = 20


def is_with_ones(all_of_them: Quantity, several: Quantity, line: Line) -> bool:
    """Whether a small number is that of some in the sentence with those told beside them."""
    more = (all_of_them.value or 0.0) - (several.value or 0.0)
    if more <= 0 or (all_of_them.value or 0.0) > _MOST:
        return False
    behind = line.text[several.end : line.sentence.end].lower()
    ahead = line.text[line.sentence.start : several.start].lower()
    return more <= len(_BEHIND.findall(behind)) + bool(_AHEAD.search(ahead))
