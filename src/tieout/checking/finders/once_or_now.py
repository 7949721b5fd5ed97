"""When a level was so, as the words beside it say: once ("had been", "a year earlier", "in 2008"), last year, or now; and which of two came
first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.patterns import lazily
from tieout.quantities.dates import MONTHS
from tieout.records import dataclass

#: How late a level is: of before another, of a year, of "last year", of no time that is told, of a time after another, of today.
ONCE, OF_YEAR, LAST, PLAIN, LATER, NOW = range(6)


@dataclass(frozen=True, slots=True)
class When:
    """How late words put a level, the years and months they name, and the words."""

    rank: int
    years: frozenset[int]
    months: frozenset[str]
    words: tuple[str, ...]


def when(level: Slot, line: Line) -> When:
    """When a level was so."""
    tokens = [*_ahead(level, line), *_behind(level, line)]
    said = told(tokens, line)
    if said.rank == PLAIN and (front := _front(level, line)):
        said = told(front, line)
    set_against = not _AGAINST.isdisjoint(said.words) and not level.tags.isdisjoint(COMPARED)
    return When(ONCE, said.years, said.months, said.words) if set_against and said.rank < LATER else said


def _front(level: Slot, line: Line) -> Sequence[Token]:
    """The time with which a sentence opens, before a comma and its first figure: it holds for those behind it, too."""
    end = next((k for k, t in enumerate(line.tokens[: level.at]) if t.text == "," or _is_figure(t, line)), 0)
    return line.tokens[:end] if end and line.tokens[end].text == "," else ()


COMPARED = frozenset(("from", "than", "against"))
_AGAINST = frozenset(("against", "after", "than", "compare", "compares", "compared", "versus"))


def told(tokens: Sequence[Token], line: Line) -> When:
    """When that is of which some words tell."""
    words = tuple(word for token in tokens for word in _words(token, line))
    years = frozenset(int(word[:4]) for word in words if _YEAR.fullmatch(word))
    months = frozenset(word[:3] for word in words if word.removesuffix(".") in MONTHS)
    return When(_rank(tokens, words, years), years, months, words)


def _rank(tokens: Sequence[Token], words: Sequence[str], years: frozenset[int]) -> int:
    if _years_back(words):
        return ONCE
    if "later" in words or _leads_on(words):
        return LATER
    if not _TODAY.isdisjoint(words) or any(a == "this" and (b in TIMES or b in MONTHS) for a, b in pairwise(words)):
        return NOW
    if any(map(_is_once, tokens)) or not _ONCE.isdisjoint(words) or _is_pluperfect(tokens) or _before(words):
        return ONCE
    if years:
        return OF_YEAR
    return LAST if any(a == "last" and b in TIMES for a, b in pairwise(words)) else PLAIN


_TODAY = frozenset("now today currently nowadays latest current presently".split())
#: Words that put what they stand with before something else.
_ONCE = frozenset("ago previously previous prior preceding formerly originally initially until yesterday once".split())
TIMES = frozenset(
    "year month quarter week season summer winter autumn spring fall half decade morning fiscal financial time term".split()
)


def _is_once(token: Token) -> bool:
    return bool(token.classes & {"earlier", "year-ago"}) and not token.text.startswith("last ")


def _before(words: Sequence[str]) -> bool:
    """'twelve months before', 'the year before', 'a week earlier'."""
    pairs = pairwise(words)
    return any(b in ("before", "earlier") and (a in TIMES or a.removesuffix("s") in TIMES) for a, b in pairs)


def _years_back(words: Sequence[str]) -> bool:
    """'By this time last year', 'in the same month last year'."""
    back = any(a == "last" and b in TIMES for a, b in pairwise(words))
    return back and ("same" in words or any(a == "this" and b in _POINTS for a, b in pairwise(words)))


_POINTS = frozenset(("time", "stage", "point"))


def _leads_on(words: Sequence[str]) -> bool:
    """'By December it was', 'three months on it had'."""
    return any(a == "by" and (b in MONTHS or b in ("last", "this", "then")) for a, b in pairwise(words)) or any(
        b == "on" and a.removesuffix("s") in TIMES for a, b in pairwise(words[:5])
    )


def _is_pluperfect(tokens: Sequence[Token]) -> bool:
    """'had been', 'had sold', but not "had a surplus", "had 40"."""
    last = next((k + 1 for k in range(len(tokens) - 1, -1, -1) if tokens[k].text in _CLAUSES), 0)
    for k, token in enumerate(tokens):
        if k < last:
            continue
        if token.text.startswith("had "):
            return True
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        if token.text in ("had", "'d") and after is not None and after.slot < 0 and after.text not in _NO_PARTICIPLE:
            return True
    return False


_CLAUSES = frozenset((",", "and", "but"))
_NO_PARTICIPLE = frozenset(
    'a an the only just about some nearly almost more less fewer over under around at as roughly its their no , . ; ( " up to to'.split()
)


def is_before(one: When, other: When) -> bool | None:
    """Whether the first of two levels in print was so before the second; None where words do not tell."""
    if one.years and other.years and max(one.years) != max(other.years):
        return max(one.years) < max(other.years)
    if one.rank != other.rank:
        return None if one.rank == LAST and other.rank == OF_YEAR else one.rank < other.rank
    return None


def _ahead(level: Slot, line: Line) -> list[Token]:
    """The words before a level that are said of it: back to the start of its sentence, or to what parts it from the figure before."""
    found: list[Token] = []
    for token in reversed(line.tokens[: level.at]):
        if token.text in _PARTED:
            break
        if _is_figure(token, line):
            parted = next((k for k in range(len(found) - 1, -1, -1) if _parts(found[k])), -1)
            found = found[: parted + 1] if parted >= 0 else found
            break
        found.append(token)
    return found[::-1]


def _behind(level: Slot, line: Line) -> Iterator[Token]:
    after = line.tokens[level.at + 1 :]
    if after and after[0].text == "when":
        return iter((_WHEN,))
    return takewhile(lambda token: not (_is_figure(token, line) or _parts(token) or token.text in _PARTED), after)


_WHEN = Token("when", 0, 0, frozenset(("earlier",)))
_PARTED = frozenset(";:.")


def _parts(token: Token) -> bool:
    return token.text in _PARTING or bool(token.classes & COMPARED and token.slot < 0)


_PARTING = frozenset(', ( ) and but or where while after - – — which so "'.split())


def _is_figure(token: Token, line: Line) -> bool:
    return token.slot >= 0 and not token.context and line.slots[token.slot].kind != "duration"


def _words(token: Token, line: Line) -> Sequence[str]:
    if token.slot < 0:
        return [word.removesuffix("'s") for word in token.text.replace("-", " ").split()]
    if token.context or line.slots[token.slot].kind == "duration":
        return line.slots[token.slot].quantity.text.lower().replace(",", "").replace("-", " ").split()
    return ()


_YEAR = lazily(r"(?:1[89]|20)\d\d(?:[/–]\d\d)?")
