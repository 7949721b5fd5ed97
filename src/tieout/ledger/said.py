"""What the words of a sentence say of a figure in it: that it replaces another, that another will replace it, that it is yet to come true, that
a change is reckoned otherwise than from one level to another (in real terms, a year on average).

Words of the future and of reckoning are said of the figures of their own clause: "exports, expected to top 50 billion, came to 52.1
billion" says nothing of the 52.1. Those of a clause without a figure ("according to the forecast, …") are said of all others. A revision is
told of more than its clause ("it revised the count, and 34 were left"): only what sets two things against each other parts it from a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tieout.records import dataclass

_FIGURES = r"(?:figures?|counts?|tall(?:y|ies)|results?|readings?|estimates?|data|numbers?|tolls?|accounts?|totals?|reports?|releases?)"

#: What is said -> the words that say so; meant to find too much rather than too little, because each keeps a figure from being accused.
SAID = {
    "revised": re.compile(
        r"\b(?:revis(?:ed|es|ion|ions)|restat(?:ed|es|ement)|correct(?:ed|s|ion)|updated|amended|recalculated|recount(?:ed)?|finali[sz]ed"
        rf"|adjusted (?:up|down|to|from)|(?:up|down)ward(?:ly|s)? adjusted|final (?:\w+ ){{0,2}}{_FIGURES})\b",
        re.IGNORECASE,
    ),
    "preliminary": re.compile(
        r"\b(?:preliminary|provisional(?:ly)?|initially|estimat(?:e|es|ed|ing)|so far|to date|as yet|interim|unaudited"
        rf"|(?:initial|flash|advance|early|first) (?:\w+ )?{_FIGURES})\b",
        re.IGNORECASE,
    ),
    "otherwise": re.compile(
        r"\b(?:in real terms|real (?:terms|growth)|inflation|(?:constant|comparable) (?:prices?|basis|terms|currency|exchange rates)|like-for-like"
        r"|same-store|organic(?:ally)?|underlying|adjust(?:ed|ing)|stripping out|excluding|in (?:dollar|yuan|euro|local.currency) terms|annuali[sz]ed"
        r"|compounded?|on average|average annual|annual average|per year|a year|each year)\b",
        re.IGNORECASE,
    ),
    "foreseen": re.compile(
        r"(?<!\bas )(?<!\bthan )\b(?:expect(?:s|ed|ing|ations?)?|forecast(?:s|ed|ing)?|predict(?:s|ed|ions?)?|project(?:ed|ions?)|targets?|targeted"
        r"|aims?|aimed|plan(?:s|ned)? (?:to|for|on)|planned|goals?|will|would|could|(?-i:may)|might|should|hop(?:es|ed|ing)|budgeted|guidance|outlook"
        r"|likely|(?:is|are|was|were|be) to (?:be|reach|hit|top|rise|fall|grow|exceed|total|get|have|receive|come))\b",
        re.IGNORECASE,
    ),
}

#: What is said of whole sentences, or of all that stands on one side of a contrast.
WIDE = frozenset(("revised", "preliminary"))

_CONTRAST = r"; |: (?=[a-z])|(?:, )?\b(?:while|whilst|whereas|but|although|though)\b "
_BORDER = re.compile(
    rf"{_CONTRAST}|, (?:(?:and|or) )?|[()]| (?:--|[-–—]) |—| and |, (?=\w+ing )|\b(?P<beside>against|versus|vs\.?|compared (?:with|to)) ",
    re.IGNORECASE,
)
_SIDES = re.compile(_CONTRAST, re.IGNORECASE)

#: What stands between "revised" and the figure that it is said of alone: "a revised 236,000", "revised to 52 billion".
_RIGHT_BEFORE = re.compile(
    r"(?: (?!(?:by|from|its|their|figures|data|results)\b)[a-z]+){0,2} (?![12]\d{3}\b(?![,.]\d))[$€£¥]?\d",
    re.IGNORECASE,
)

#: A figure, once dates are taken out.
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|half|dozens?|hundreds?|thousands?|millions?|billions?)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:Jan|Feb|March|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\b[12]\d{3}\b(?![,.]\d)|\b\d{1,2} (?=[A-Z][a-z]+ [12]\d{3}\b)"
)

#: A verb that has a time of its own, so that what goes before says nothing of it; verbs of saying have not.
_FINITE = re.compile(
    r"(?<!\bto )\b(?:was|were|is|are|has|had|came|stood|rose|fell|grew|went|got|gave|won|lost|met|ran|kept|led|held|sent|made|makes|sold|spent|paid|built"
    r"|brought|took|became|began|found|saw|bought|drew|cost|costs|numbers|stands|gives"
    r"|(?<!\ba )(?<!\ban )(?<!\bthe )(?!based|includ|compar|follow|help|hundred)[a-z]{3,}ed(?= (?:a|an|the|its|to|at|by|in|some|about|up|down|for|that|more"
    r"|nearly|over)\b| [$€£¥\d]|[,.;]|$))\b"
)
_RELATIVE = re.compile(r"(?:which|who|whose|where)\b", re.IGNORECASE)

#: What a thing that is counted will do, said behind it: "500 people who will teach".
_DOING = re.compile(r"\b(?:that|who) (?:will|would|could|may|might|should)(?! be\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A stretch of a sentence between two borders; `beside` where its opener only sets a figure beside others ("compared with")."""

    start: int
    end: int
    text: str
    beside: bool = False

    @property
    def figured(self) -> bool:
        return _FIGURE.search(_DATE.sub("", self.text)) is not None

    @property
    def goes_on(self) -> bool:
        """Whether it says what the clause before says, of another figure: "and imports 50 billion"."""
        return not self.beside and not _FINITE.search(self.text)


def said(what: str, sentence: str, at: int, end: int) -> bool:
    """Whether a sentence says so (a key of `SAID`) of the figure from `at` to `end` (exclusive) in it, in code points."""
    words = [match.start() for match in _words(what, sentence, at, end)]
    if not words:
        return False
    clauses = list(_clauses(sentence, _SIDES if what in WIDE else _BORDER))
    first = next((n for n, one in enumerate(clauses) if at < one.end), len(clauses) - 1)
    last = next((n for n, one in enumerate(clauses) if end <= one.end), len(clauses) - 1)
    heard = set(_heard(clauses, first, last, what))
    return any(clauses[n].start <= word < clauses[n].end for n in heard for word in words)


def _words(what: str, sentence: str, at: int, end: int) -> Iterator[re.Match[str]]:
    """The words that may be said of a figure: without those that stand right before another one, and what counted things will do."""
    doing = {match.end() for match in _DOING.finditer(sentence, at)} if what == "foreseen" else set()
    for match in SAID[what].finditer(sentence):
        of = _RIGHT_BEFORE.match(sentence, match.end()) if what in WIDE else None
        if match.end() not in doing and (of is None or at < of.end() <= end):
            yield match


def _heard(clauses: list[_Clause], first: int, last: int, what: str) -> Iterator[int]:
    """The numbers of the clauses whose words are said of a figure that stands in the clauses from `first` to `last`."""
    yield from range(first, last + 1)
    before = first
    while before and clauses[before].goes_on:
        before -= 1
        yield before
    if not clauses[last].beside and not any(_FINITE.search(one.text) for one in clauses[: last + 1]):
        yield from _predicate(clauses, last)
    for number, one in enumerate(clauses):
        aside = what == "foreseen" and number < first and _RELATIVE.match(one.text)
        if not one.figured and not aside:
            yield number


def _predicate(clauses: list[_Clause], last: int) -> Iterator[int]:
    """Of a figure that is the subject, or stands in it, the clauses up to its verb: "some 300 boats, or 2 more, will sail"."""
    for number in range(last + 1, len(clauses)):
        yield number
        if _FINITE.search(clauses[number].text) or SAID["foreseen"].search(clauses[number].text):
            return


def _clauses(sentence: str, border: re.Pattern[str]) -> Iterator[_Clause]:
    start, beside = 0, False
    for match in border.finditer(sentence):
        yield _Clause(start, match.start(), sentence[start : match.start()], beside)
        start, beside = match.end(), bool(match.groupdict().get("beside"))
    yield _Clause(start, len(sentence), sentence[start:], beside)
