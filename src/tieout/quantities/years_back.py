"""Spans of years that end before they begin: "the plan for 2025-21", as digits that have changed places make one of 2021-25."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tieout.patterns import lazily

_SPAN = lazily(r"(?<![0-9A-Za-z.,/$£€#-])(?P<first>(?:19|20)[0-9]{2})[-–](?P<last>[0-9]{2})(?![0-9A-Za-z/]|[.,-][0-9])")
#: What lasts from one year to another, before a span and behind it.
_LASTING = (
    r"(?:plans?|periods?|programmes?|programs?|strateg(?:y|ies)|projects?|cycles?|schemes?|pacts?|frameworks?|seasons?|"
    r"budgets?|terms?|wars?|conflicts?|campaigns?|crisis|drought|recession|slump|boom|years)"
)
_BEFORE = lazily(
    rf"\b{_LASTING}(?: \(|,? (?:for|of|in|from|over|covering|spanning)(?: the)?(?: years)?[ \n]| )\Z", re.I
)
_BEHIND = lazily(rf"\)?[ \n](?:[a-z]+[ \n])?{_LASTING}\b")
_LED = lazily(r"\b(?:in|during|over|for|of|the|between|from|its|their)[ \n]\Z", re.I)
_AHEAD, _MONTHS, _CENTURY = 40, 12, 90


def years_backwards(text: str) -> Iterator[tuple[int, int]]:
    """The spans whose second year comes before the first, where a word says that they are years that something lasts; "2018-04" may be a
    month, and "1999-14" goes over the turn of the century."""
    for match in _SPAN.finditer(text):
        first, last = int(match["first"][2:]), int(match["last"])
        if not _MONTHS < last < first or (match["first"] < "2000" and first >= _CENTURY and last <= first - _FARTHEST):
            continue
        start = max(0, match.start() - _AHEAD)
        named = _BEHIND.match(text, match.end()) and _LED.search(text, start, match.start())
        if named or _BEFORE.search(text, start, match.start()):
            yield match.span()


#: No span of years that is printed so is longer.
_FARTHEST = 40
