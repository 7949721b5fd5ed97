"""The patterns of dates as printed, and of clock times."""

from __future__ import annotations

import re
from functools import cache

from tieout.patterns import lazily
from tieout.quantities.calendar_names import MONTH_NAMES

#: Patterns of figures, in which the case of letters tells.
_EXACT = frozenset(("iso", "slashed", "span", "season", "decade", "short", "clock"))
_SHORT = r"\b(?:(?<![a-z]{5})(?<!june)(?<!july)(?<!may)\.)?"  # a stop only behind a short form
_MONTH = (
    "(" + "|".join(sorted((n for names in MONTH_NAMES for n in names.split("|")), key=len, reverse=True)) + ")" + _SHORT
)
_SUFFIX = r"(?:st|nd|rd|th)?"
_YEAR = r"((?:1[0-9]|20)[0-9]{2}|21[0-9]{2}(?=[.;:)!?]|$)|(?<=[ \xa0\n]['’])[0-9]{2})(?![0-9]|[.,][0-9])"
#: Before a year that is told by two figures: "12 Aug '98".
_OF_TWO = r"(?:['’](?=[0-9]{2}(?![0-9A-Za-z])))?"


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of one kind of date, compiled on first use."""
    return lazily(_sources()[name], 0 if name in _EXACT else re.I)


@cache
def _sources() -> dict[str, str]:
    gap = r"[ \xa0\n]+"
    # "May 45, 1990", "OBAN, May 45 (Coast News) --": no month has so many days, and no count stands before a year, or an agency
    day, until = (
        rf"([0-3]?[0-9]|[4-9][0-9](?=,?{gap}(?:19|20)[0-9]{{2}}\b|[ ]\([A-Z][\w .]{{1,30}}\)[ ]?(?:--|—|–|-)[ ])){_SUFFIX}",
        r"(?:\s?[-–]\s?([0-3]?[0-9])(?![0-9:%]|[.,][0-9]| ?[ap]\.?m\b))?",
    )
    # "Feb 28, 2022", and "Feb 28 01:54:24 2022" as machines print it
    stamped = rf"(?:(?: ?,?{gap}(?:of )?|{gap}[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?{gap}(?:[A-Z]{{3,4}}{gap})?){_OF_TWO}{_YEAR})?"
    of_year = rf"(?: ?,?{gap}{_OF_TWO}{_YEAR})?"
    fiscal = rf"(?:(?:{gap}of)?{gap}(?:the{gap})?(?:fiscal{gap})?(?:year{gap})?{_YEAR})?"
    return {
        "month": rf"([a-z]+){_SHORT}(?:{gap}(?:the{gap}(?=[0-9]+(?:st|nd|rd|th)))?{day}(?![0-9/%]|[:.,][0-9]){until})?{stamped}",
        "day": rf"{day}(?:{gap}(?:day{gap})?of)?{gap}{_MONTH}{of_year}",
        "pointed": rf"([0-3]?[0-9])\.{gap}{_MONTH}{gap}{_YEAR}",
        "upward": rf"((?:1[0-9]|20)[0-9]{{2}}){gap}{_MONTH}{gap}([0-3]?[0-9])(?=[,;:)!?]|\.?$|\.[ \n]|[ \n](?:at|and|to|is|was)\b)",
        "of_month": rf"{gap}of{gap}{_MONTH}{of_year}",
        "joined": rf"([0-3]?[0-9])([-/]){_MONTH}\2((?:1[0-9]|20)?[0-9]{{2}})(?![0-9])",
        "hyphened": rf"([a-z]+)([-/])(?:([0-3]?[0-9])\2)?{_YEAR}",
        "days": rf"{day}\s?(?:[-–]|and|to)\s?{day}{gap}{_MONTH}{of_year}",
        "iso": r"((?:1[0-9]|2[01])[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9]|-[A-Z](?![a-z]))",
        "slashed": r"([0-9]{1,2})([/.-])([0-9]{1,2})\2((?:19|20)?[0-9]{2})(?![0-9]|[-/][A-Z](?![a-z]))",
        "span": r"((?:1[5-9]|20)[0-9]{2})\s?[-–/]\s?((?:1[5-9]|20)[0-9]{2}|[0-9]{2})(?![0-9]|[.,][0-9])",
        "season": r"((?:1[5-9]|20)[0-9]{2})/([0-9])(?![0-9/]|[.,][0-9])",
        "decade": r"((?:1[5-9]|20)[0-9]0)['’]?s\b",
        "quarter": rf"(first|1st|second|2nd|third|3rd|fourth|4th|final)[ \xa0\n-]+(quarter|half)\b{fiscal}",
        "short": rf"([QH])([1-4])(?![0-9A-Za-z])(?:[ \xa0,]+(?:of[ \xa0])?(?:FY ?)?{_YEAR})?",
        "clock": (
            r"[0-2]?[0-9](?:[:.][0-5][0-9]){1,2}(?:\.[0-9]+)?[ \xa0]?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?|GMT|BST|UTC|EST|EDT|PST|PDT|CET|ET\b|hrs\b|hours\b)"
            r"|[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?(?![0-9])"
            r"|[0-2]?[0-9][ \xa0]?(?:[ap]m\b|[ap]\.m\.|[AP]\.M\.|[AP]M\b|o['’]clock)"
            r"|[0-2][0-9][0-5][0-9][ \xa0](?:GMT|BST|UTC|EST|EDT|PST|PDT|CET|ET|gmt|est|edt|hours|hrs)\b"
        ),
    }  # fmt: skip
