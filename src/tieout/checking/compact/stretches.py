"""Before step 1: the words of a sentence between its figures, in lower case; its lines are made of the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import add

from tieout.patterns import Words, lazily
from tieout.quantities.model import Quantity

_WORD = lazily(r"vs?\.(?!\w)|[^\W\d_]+(?:['’.\-][^\W\d_]+)*|\d+|[^\w\s]")
#: The same of lower-case ASCII and what stands for a figure, in half the time.
_PLAIN = lazily(r"vs?\.(?!\w)|[a-z]+(?:['.\-][a-z]+)*|\d+|[^\w\s]", re.ASCII)
_TORN = lazily(r"\s\.\d")
#: What stands for a figure while the words around it are told apart: the control character for a substitute.
FIGURE = "\x1a"
#: What a hedge may begin with that compares: "over the 85,000".
_COMPARING = frozenset(("over", "above", "below", "than"))


def said(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> list[str]:
    """The words and marks of a sentence, FIGURE for each quantity. The connector that a quantity has taken along stands before it."""
    pieces, at = [], start
    for quantity in quantities:
        pieces.append(text[at : quantity.start].replace(FIGURE, " "))
        if (head := swallowed(quantity)) is not None:
            pieces.append(f" {head[0]}")
        pieces.append(FIGURE)
        at = quantity.end
    pieces.append(text[at:end].replace(FIGURE, " "))
    return _words("".join(pieces))


def stretches(words: list[str], figures: int) -> list[list[str]]:
    """The words before, between and behind so many figures."""
    found, begin = [], 0
    for _ in range(figures):
        end = words.index(FIGURE, begin)
        found.append(words[begin:end])
        begin = end + 1
    return [*found, words[begin:]]


def _words(text: str) -> list[str]:
    low = _low(text)
    if len(low) != len(text):
        return [_low(word) for word in _WORD.findall(text)]
    return (_PLAIN if low.isascii() else _WORD).findall(low)


def are_words_of(text: str, start: int, end: int) -> bool:
    """Whether the words that `said` gives of a sentence are those that `placed` finds in its stretches: in lower case it is no longer than
    printed, and it holds nothing that stands for a figure."""
    return len(text[start:end].lower()) == end - start and text.find(FIGURE, start, end) < 0


def placed(
    text: str, start: int, end: int, words: Sequence[str] = ()
) -> tuple[Sequence[str], Sequence[int], Sequence[int]]:
    """The words and marks of a stretch, and where each begins and ends; `words` are these where they are known."""
    piece = text[start:end]
    low = _low(piece)
    if len(low) != len(piece):
        found = list(_WORD.finditer(piece))
        return [_low(m[0]) for m in found], [start + m.start() for m in found], [start + m.end() for m in found]
    said = words or (_PLAIN if low.isascii() else _WORD).findall(low)
    begins, at = [], 0
    for word in said:
        at = low.index(word, at)  # only blanks stand between words
        begins.append(start + at)
        at += len(word)
    return said, begins, list(map(add, begins, map(len, said)))


def _low(text: str) -> str:
    return text.lower().replace("’", "'")


def swallowed(quantity: Quantity) -> tuple[str, int] | None:
    """The connector that a hedge has taken along ("or about 4 million", "over the 85,000"), and how long it is in print."""
    if not quantity.text[:1].isalpha():
        return None
    first, *rest = quantity.text.lower().split(maxsplit=2)
    if first == "or":
        return "or", 2
    if (first in _COMPARING and rest[:1] == ["the"]) or (rest[:1] == ["than"] and rest[1][:4] == "the "):
        return "than", len(first)
    return None


def slotted(between: Sequence[Sequence[str]]) -> str:
    """The sentence as wordings of rules are matched against it: its quantities as ⟦number⟧, one blank between words."""
    pieces = [*between[0]]
    for number, several in enumerate(between[1:]):
        pieces.append(f"⟦{number}⟧")
        pieces += several
    return utf8(f" {' '.join(pieces)} ")


def utf8(text: str) -> str:
    """The text without what no matcher of bytes takes."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def plays_no_role(text: str, quantity: Quantity) -> bool:
    """Whether nothing follows from a number: it says what kind of thing another word names, how sure another figure is, or is half of a
    torn one."""
    return _kind_of_thing(text, quantity) or torn(text, quantity) or _of_interval(text, quantity)


#: What things of one kind have so many of: "five-room flats", "the 30-stock index"; but not "the 14-member panel".
_FEATURE = lazily(
    r"-(?:(?:bed)?rooms?|storey|story|floor|door|stock|part|page|star|lane|wheel|cylinder|engine|blade|course|act|string|colou?r|way|step|tier|track"
    r"|column|digit|letter|core|pin|drug|hole|note|speed|gear|class|family)(?=[ \xa0\n][^\W\d_])"
)


def _kind_of_thing(text: str, quantity: Quantity) -> bool:
    return text[quantity.end : quantity.end + 1] == "-" and _FEATURE.match(text, quantity.end) is not None


#: "0.65 (95% CI, 0.58 to 0.71)", "61 (IQR 52-68)": how sure a figure is, and how far others lie from it.
_INTERVAL = r"(?:CI|CIs|C\.I\.|CrI|IQR|(?:confidence|credible|uncertainty) (?:intervals?|limits?)|interquartile range)"
_SURE = lazily(rf"[ \xa0\n]?(?:{_INTERVAL}|confidence)(?!\w)")
#: Names of a spread that have to stand right behind a bracket: "14.2 (range, 8.1 to 20.2)", "81.2 kg (SD 12.1)".
_SPREAD = r"[(\[](?:range(?=,)|SD|SE|SEM)"
_WITHIN = lazily(
    rf"(?:(?<!\w){_INTERVAL}|{_SPREAD})(?!\w)[\s:=,\[(]*(?:(?:of|was|is|from|between)\s)?"
    r"(?:[-−–]?\d[\d.,]*%?\s*(?:to|and|,|[-−–])\s*)?[-−–]?$"
)
#: So many code points before a figure the name of its interval may stand.
_BACK = 60


def _of_interval(text: str, quantity: Quantity) -> bool:
    if not _names_intervals(text):
        return False
    if _SURE.match(text, quantity.end) is not None:
        return True
    before = text[max(0, quantity.start - _BACK) : quantity.start]
    return any(name in before for name in _NAMED) and _WITHIN.search(before) is not None


@lru_cache(maxsize=4)
def _names_intervals(text: str) -> bool:
    """Whether a text names an interval or a spread anywhere: it is asked of each figure of an article, and few do."""
    return _ANY_NAME.stand_in(text, 0, len(text))


#: One of these stands in what either pattern looks for.
_ANY_NAME = Words(rf"{_INTERVAL}|confidence|[(\[](?:range|S[DE])")
#: One of these stands in each of those names.
_NAMED = ("I", "interv", "limit", "range", "SD", "SE")


def torn(text: str, quantity: Quantity) -> bool:
    """'3 .65 million': half of a number that a scanner or a copy has torn apart."""
    if text[quantity.end + 1 : quantity.end + 2] == "." and _TORN.match(text, quantity.end) is not None:
        return True
    if quantity.text[:1] != ".":
        return False
    before = text[max(0, quantity.start - 2) : quantity.start]
    return before[:1].isdigit() and before[1:].isspace()
