"""Times of day that no clock shows: "at 25:30", "19:00 am"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tieout.patterns import lazily

#: A time of day that no clock shows, where a word or mark shows that it is one: "at 25:30 hours", "19:00 am", "2022-11-30T24:10".
_HOUR = r"(?:2[4-9]|[3-9][0-9]):[0-9]{2}|[0-2]?[0-9]:[6-9][0-9]"
_SCHEDULED = (
    "leaves?|left|departs?|departed|arrives?|arrived|opens?|opened|closes?|closed|starts?|started|begins?|began|ends?|ended|"
    "due|set|scheduled|lands?|landed|rings?|rang|wakes?|woke|shuts?|meets?|met|goes|"
    "sails?|sailed|boards?|boarded|airs?|aired"
)
_TIME = lazily(
    r"(?<![0-9:./,-])(?P<noon>(?:1[3-9]|[2-9][0-9])(?::[0-5][0-9][ \xa0]?am\b|am\b|(?::[0-5][0-9])?[ \xa0]?a\.m\.)"
    rf"|(?:{_HOUR})[ \xa0]?[ap](?:m\b|\.m\.))"
    rf"|(?<![0-9:./,-])(?P<zone>{_HOUR})(?=[ \xa0](?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|local time)\b)"
    rf"|\b(?:at|until|from|by|before|after)[ \n](?P<hours>{_HOUR})(?=[ \xa0](?:hrs|hours)\b(?! of\b))"
    rf"|\b[12][0-9]{{3}}-[01][0-9]-[0-3][0-9][T ](?P<stamp>{_HOUR})"
    rf"|\b(?:{_SCHEDULED})(?:[ \n](?:back|off|up|home|again|daily))?[ \n]at[ \n](?P<clock>{_HOUR})(?![0-9:]|[.][0-9])",
    re.I,
)
#: What every time of day holds; so far before and behind it stands what shows that it is one.
_SHOWN = lazily(r"[0-9](?::[0-9]{2}|[ \xa0]?a\.?m)", re.I)
_BEFORE, _BEHIND = 40, 30
#: What has times of its own: a recording, a match, a verse.
_RECORDED = lazily(
    r"\b(?:video|audio|podcast|recording|episode|clip|footage|film|track|song|tape|minute|mark|half|quarter|period|game|match|score|scored|side|team|goal|verse|chapter|"
    r"sentence|lead|set|point|race|lap|24:00)s?\b|Genesis|Exodus|Psalm|Matthew|Mark|Luke|John|Isaiah|Proverbs|Ezekiel|Jeremiah|Daniel|Numbers|Leviticus|Deuteronomy|Romans|Acts|Job|Quran|Surah",
    re.I,
)


def impossible_times(text: str) -> Iterator[tuple[int, int]]:
    """The spans of times of day that no clock shows."""
    for shown in _SHOWN.finditer(text):  # the whole text takes the pattern of times a hundred times as long
        for match in _TIME.finditer(text, max(0, shown.start() - _BEFORE), shown.end() + _BEHIND):
            if match.start() <= shown.start() < match.end() and not _measured(text, match):
                yield match.span(match.lastgroup or 0)


def _measured(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a time of day may be one of a recording, a match or a verse, or midnight as the end of a day."""
    if match["noon"] is not None:
        return False
    return "24:00" in match.group() or _RECORDED.search(text, max(0, match.start() - 80), match.end() + 40) is not None
