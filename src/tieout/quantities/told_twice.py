"""One number in words and in figures which are not the same: "thirty (20) days", as contracts and notices print it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tieout.patterns import lazily
from tieout.quantities.lexicon import number_words
from tieout.quantities.spelled import words

#: Behind the bracket stands what is counted, of a kind of which nobody gives a share or a mark of a source between number and noun;
#: four figures may be a year ("the last two (2019) years").
_SORT = r"(?:calendar|business|working|banking|trading|consecutive|clear|full|school|additional|equal|monthly|annual|square|certified|signed)"
_THING = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|copies|copy|instal+ments?|per ?cent|"
    r"feet|foot|inch(?:es)?|yards?|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|acres?|hectares?|shares?)"
)
_FIGURES = lazily(
    rf"[ \xa0]\((?P<figures>[0-9]{{1,3}}(?:,[0-9]{{3}})+|(?!(?:19|20)[0-9]{{2}}\))[0-9]{{1,6}})\)(?=[ \n-](?:{_SORT}[ \n])?{_THING}\b)",
    re.I,
)
#: No number in words is longer; so far ahead of one `_PART` is looked for.
_LONGEST, _AHEAD = 90, 14
#: Before words that are but a part of the number: "half a dozen (6) copies", "four score and seven (87) years".
_PART = lazily(r"\b(?:half|quarters?|thirds?|score)[ -](?:of |and )?\Z", re.I)


@cache
def _before() -> re.Pattern[str]:
    """All the number words that end where a text does."""
    word = "|".join(sorted(number_words(), key=len, reverse=True))
    return re.compile(rf"\b(?:an?[ ])?(?:{word})(?:(?:[ -]|[ -]and[ -])(?:{word}))*$", re.I)


def told_apart(text: str) -> Iterator[tuple[int, int]]:
    """The spans of numbers in words whose figures in brackets say another."""
    for shown in _FIGURES.finditer(text):
        found = _before().search(text, max(0, shown.start() - _LONGEST), shown.start())
        numeral = words(text, found.start(), shown.start()) if found else None
        if found is None or numeral is None or numeral.end != shown.start():
            continue
        if _PART.search(text, max(0, found.start() - _AHEAD), found.start()):
            continue
        if numeral.value != float(shown["figures"].replace(",", "")):
            yield found.start(), shown.end()
