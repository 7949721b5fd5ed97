"""What a figure is a figure of, read off its clause: a cheap guess at a noun phrase, never a parse."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path

from tieout.patterns import lazily
from tieout.quantities.model import Quantity

#: A noun phrase: where it ends, and its words.
Subject = tuple[int, str]

#: The longest subject, in words.
WORDS = 8

#: A word, or a mark at which a clause ends (a comma inside a figure is none).
TOKEN = lazily(r"[^\W_][^\s,;:()\[\]\"“”–—]*|[;:()\[\]\"“”–—]|,(?=\s)")

#: "50 billion yuan in loans", "14 of the projects": the noun phrase behind the figure.
BEHIND = lazily(r" (?:of|in|worth of) ((?:[^\W\d_][\w'’-]*)(?: [^\W\d_][\w'’-]*){0,3})")

#: Words at which a clause with a subject of its own begins, and words whose clause has none.
LINKS = frozenset(("while", "whereas", "but", "because", "although", "though", "said", "says", "if", "when", "where"))
RELATIVE = frozenset(("that", "which", "who", "whom", "whose"))

#: After a comma these open an apposition ("Lagos, the largest city, …").
APPOSED = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "one", "once", "most", "many", "some", "both", "several", "all")
)

#: How far before a figure "worth" and its noun phrase are looked for.
NEAR = 60
WORTH = lazily(r"(?:^|\s)((?:[^\W\d_][\w'’-]*\s+){1,4})(?:worth|valued\s+at)\s+$")
AT = ("worth", "at")

#: Words that hold a noun phrase together.
GLUE = frozenset(("and", "of"))

#: Words at which a noun phrase stops, or which stand before its core.
STOPS = frozenset(
    word
    for line in (Path(__file__).parent / "stops.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)


def subjects(text: str, start: int, end: int) -> list[Subject]:
    """The first noun phrase of each clause of a sentence that has one of its own, in order."""
    found: list[Subject] = []
    taken: list[str] = []
    last, closed, opened = start, False, ""
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        if not word[0].isalnum() or word.lower() in LINKS:
            _close(found, taken, last)
            taken, closed, opened = [], False, word
        elif closed:
            continue
        elif taken and (word in GLUE or (word in APPOSED and taken[-1] == "of")):
            taken.append(word)
        elif word in RELATIVE or (opened == "," and word in APPOSED) or _stops(word):
            closed = bool(taken) or word in RELATIVE or (opened == "," and word in APPOSED)
            _close(found, taken, last)
            taken, opened = [], ""
        else:
            taken.append(word)
            last, opened = match.end(), ""
    _close(found, taken, last)
    return found


def subject_of(text: str, end: int, known: Sequence[Subject], quantity: Quantity) -> str:
    """The noun phrase behind the figure's "of" or "in", else the nearest clause's to its left; "" where there is none.

    `end` is the end of the sentence, `known` its `subjects`. "Contracts worth 5 million" are contracts.
    """
    if quantity.kind in ("currency", "measure", "number"):
        near = text[quantity.start - 7 : quantity.start].rstrip()
        worth = WORTH.search(text, max(0, quantity.start - NEAR), quantity.start) if near.endswith(AT) else None
        phrase = _last_words(worth.group(1).split()) if worth else ""
        if phrase:
            return phrase
        behind = BEHIND.match(text, quantity.end, end)
        first = subjects(text, behind.start(1), behind.end(1)) if behind else []
        if first:
            return first[0][1]
    place = bisect_right(known, (quantity.start, "￿")) - 1
    return known[place][1] if place >= 0 else ""


def _last_words(words: Sequence[str]) -> str:
    """The words at the end of a stretch that are no stops."""
    kept = len(words)
    while kept and not _stops(words[kept - 1]):
        kept -= 1
    return " ".join(words[kept:])


def _stops(word: str) -> bool:
    """Whether a word is a figure, a link word or (by its form) a verb in the past."""
    return (
        word[0].isdigit()
        or word.lower() in STOPS
        or (word.endswith("ed") and len(word) > 4 and word.isalpha() and word.islower())
    )


def _close(found: list[Subject], taken: list[str], last: int) -> None:
    """Keep the phrase taken so far, unless it is empty or a mere initial."""
    while taken and (taken[-1] in GLUE or taken[-1] in APPOSED):
        taken.pop()
    if any(len(word) > 2 for word in taken):
        found.append((last, " ".join(taken[:WORDS]).rstrip(".'’")))
