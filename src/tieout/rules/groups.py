"""Words for a number of people or things that are told by name: both, the pair, a trio."""

from __future__ import annotations

from tieout.intervals.interval import Interval
from tieout.patterns import lazily

GROUPS = {
    "both": 2,
    "pair": 2,
    "duo": 2,
    "twins": 2,
    "trio": 3,
    "triplets": 3,
    "quartet": 4,
    "foursome": 4,
    "quintet": 5,
    "sextet": 6,
}
#: The numbers in the names of groups: "the Big Four", "the Group of Five", "the G-7".
_SIZES = "two three four five six seven eight nine ten eleven twelve".split()
_CLUB = lazily(rf"\b(?:[Bb]ig|[Gg]roup of)[ -](?i:{'|'.join(_SIZES)})\b|\bG-?[3-9]\b")
_MAY_BE = ("Big ", "Group of ", "G-", "G7", "G5", "G8", "big four", "big five", "big three")


def club_size(said: str) -> int:
    """How many a number in the name of a group says; 0 where it is none."""
    return int(said) if said.isascii() and said.isdigit() else _SIZES.index(said) + 2 if said in _SIZES else 0


def clubs(text: str) -> list[tuple[int, int]]:
    """Where groups are named whose name tells their number."""
    return [match.span() for match in _CLUB.finditer(text)] if any(word in text for word in _MAY_BE) else []


def read_group(printed: str) -> Interval | None:
    """How many a word for a group says."""
    number = GROUPS.get(printed.lower()) or club_size(printed.lower())
    return Interval(number, number) if number else None


#: "the trio", behind a list.
_BACK, _LISTED, _FAR_BACK = lazily(r"\b(?:the|this|that|those|these)\s$"), lazily(r"\w\sand\s\w"), 400


def points_back(text: str, start: int) -> bool:
    """Whether the word that begins there may be of things joined before it: "Alan Reed and Colin Frost … The pair". The text is in small letters."""
    if _BACK.search(text, max(0, start - 8), start) is None:
        return False
    return _LISTED.search(text, max(0, start - _FAR_BACK), start) is not None


#: A group's noun, and a mark and a capital that may open the names.
_OPENS = lazily(
    r"[\"”’']?(?:\s+[a-z]+){0,5}\s*(?:[,(:–—]|\s--?\s)\s*(?:(?:the\s+)?[^\W\d_a-z]|the one\b|in the first\b)"
)


def opens_names(text: str, start: int, end: int) -> bool:
    """Whether the word [start, end) stands by itself, and names may open behind it."""
    return not text[start - 1 : start].isalpha() and _OPENS.match(text, end) is not None
