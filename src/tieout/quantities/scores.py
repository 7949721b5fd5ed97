"""Two numbers with a dash that are no range: "3-2", "555-1234"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import word_class

_BEFORE_SCORE = lazily(
    r"\b(?:won|wins?|beat|beats|lost|lose|leads?|led|draw|drew|drawn|tied?|defeat\w*|victory|scor\w*|votes?|voted|ruled|ruling|down|up|"
    r"ahead|trail\w*|rout\w*|record|went|go|match|game|final|over|against|aggregate|is|was|were|at|by|[A-Z]\w+)\b[^.;]{0,12}$"
)
_BEHIND_SCORE = lazily(
    r"[-–/]|[ \xa0](?:win|victory|loss|defeat|lead|draw|tie|vote|ruling|decision|majority|record|score|triumph|rout|over|against|on|in|at|"
    r"and|up|down|ahead)\b"
)
#: Before two ages.
_AGED = lazily(r"(?:aged|ages)[ \xa0]\Z", re.I)
_SCORES = word_class("score")
#: Large numbers that are no part number are round: "800-1000 people".
_ROUND = 50


def is_score(text: str, first: Draft, second: Draft, low: int) -> bool:
    """Whether two bare numbers with a dash are a score, a part number, an address, and no range."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    if not a.plain or not b.plain or not b.bare or first.marked or first.kind != "number" or first.hedge != "=":
        return False
    if second.kind != "number":
        told = second.kind == "count" and not _SCORES.isdisjoint(second.subject.split())
        return second.unit in _SCORES or (told and a.value >= b.value)  # "the 2-1 defeat hurt", "20-30 record shops"
    if _AGED.search(text, max(low, first.start - 5), first.start):
        return a.value >= b.value
    if a.value >= b.value or (b.value > 999 and (a.value % _ROUND or b.value % _ROUND)):
        return True
    return bool(
        _BEFORE_SCORE.search(text[max(low, first.start - 30) : first.start]) or _BEHIND_SCORE.match(text, second.right)
    )
