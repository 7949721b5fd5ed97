"""Whether a part told as a share of "sales" may be one of the sales of another than those told before it, or of another time."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily


def is_of_another(line: Line, part: Slot, whole: Slot) -> bool:
    """'Group sales were 840 million, and the tyre arm earned 42 million, or 12 percent of sales', '… in 2020, and in 2021 wages were 42 million': whether
    those may be the sales of who earned it, or of when."""
    between = line.text[whole.quantity.end : part.quantity.start]
    *_, clause = _CLAUSES.split(between)
    return _ANOTHER.search(clause) is not None and not _ITSELF.match(clause)


_CLAUSES = lazily(r",\s+|;\s+|\b(?:and|but|while)\s+")
_ITSELF = lazily(r"(?:it|they|(?:the )?(?:company|group|firm))\s")
_ANOTHER = lazily(
    r"[A-Z\d]|['’]s?\s|\b(?:earlier|ago|before|last|previous|next|this|now|quarter|half|month|year)\b|\b(?:units?|divisions?|arms?|subsidiar(?:y|ies)|plants?|branch(?:es)?|affiliates?|rivals?|its|their)\b"
    r"|\b(?:earned|lost|netted|(?:had|has|made|with) (?:an? )?(?:[a-z]+ )?(?:costs?|profits?|loss|income|earnings|payroll))\b"
)


def is_of_an_owner(line: Line, stated: Slot) -> bool:
    """ "The Asian unit's costs were 280 million, or 37 percent of its sales": those are the unit's."""
    words = [word for t in line.tokens[stated.at + 1 : stated.at + 3] for word in t.text.split()]
    return words[:2] in (["of", "its"], ["of", "their"]) and any(
        t.text in ("'s", "’s") or t.text.endswith(("'s", "’s")) for t in line.tokens[: stated.at]
    )
