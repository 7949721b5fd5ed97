"""An article's text cut into blocks and pieces, with its figures marked, ready for a page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from tieout.checking.model import Check
from tieout.checking.reported import Report
from tieout.checking.status import STATED_ONLY, STATUSES, Status, counted, statuses
from tieout.ledger.model import Standing
from tieout.records import dataclass
from tieout.text.model import Article, Sentence

#: Control characters that no page should hold.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

#: The element that a block of this setting becomes.
ELEMENTS = {"headline": "h2", "list": "li", "table": "pre", "telegram": "pre"}

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure, date or figure word in the text. `checks` are the numbers of the checks that rest on it."""

    id: str
    start: int
    end: int
    status: str
    checks: tuple[int, ...]
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table."""

    element: str
    pieces: tuple[Piece, ...]


def numbered(report: Report) -> tuple[Check, ...]:
    """The checks that the page tells, in the order of the text; the first is number 1."""
    return tuple(sorted(filter(counted, report.checks), key=lambda check: (_first(check), check.rule)))


def marks(report: Report, checks: Sequence[Check], stands: Mapping[Place, Standing] | None = None) -> tuple[Mark, ...]:
    """All marks in the order of the text, none overlapping: claims, then what checks rest on, then dates.

    `stands` says how figures stand, where more than the checks is known of them.
    """
    known: Mapping[Place, Standing] = statuses(report) if stands is None else stands
    ids = {(claim.quantity.start, claim.quantity.end): claim.id for claim in report.claims}
    dates = [(q.start, q.end) for q in report.quantities if q.kind == "date" and not q.named]
    kept = _apart([*ids, *sorted(place for check in checks for place in places(check)), *dates])
    resting: dict[Place, list[int]] = {}
    for number, check in enumerate(checks, 1):
        for place in dict.fromkeys(covering(kept, place) for place in places(check)):
            if place:
                resting.setdefault(place, []).append(number)
    made = []
    for place in kept:
        numbers = resting.get(place, [])
        status = known.get(place) or ("alone" if place in ids else _of_words(numbers, checks))
        made.append(Mark(f"f{place[0]}", *place, status, tuple(numbers), ids.get(place, "")))
    return tuple(made)


def _of_words(numbers: Sequence[int], checks: Sequence[Check]) -> str:
    """The status of a word or a date: of the worst check that rests on it, unless that tells it of another figure."""
    if not numbers:
        return "date"
    resting = [checks[number - 1] for number in numbers]
    told: list[Status] = [check.verdict for check in resting if not (check.stated and check.verdict in STATED_ONLY)]
    return min([*told, "alone"], key=STATUSES.index)


def covering(kept: Sequence[Place], place: Place) -> Place | None:
    """The first of the places kept (in order, apart) that shares a character with `place`."""
    at = bisect_left(kept, (place[0], place[0]))
    near = [each for each in kept[max(0, at - 1) : at + 1] if each[0] < place[1] and place[0] < each[1]]
    return near[0] if near else None


def blocks(article: Article, found: Sequence[Mark]) -> tuple[Block, ...]:
    """The article's text, block by block; white space between sentences as it is."""
    starts = [mark.start for mark in found]
    made = []
    for start, end, setting in _stretches(article):
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        made.append(Block(ELEMENTS.get(setting, "p"), tuple(_pieces(article.text, start, end, inside))))
    return tuple(made)


def places(check: Check) -> set[Place]:
    """Where the figures and words that a check rests on stand."""
    spans = {(span.start, span.end) for span in check.spans} or {(q.start, q.end) for q in check.quantities}
    return spans | ({(check.stated.start, check.stated.end)} if check.stated else set())


def clean(text: str) -> str:
    """A text without control characters."""
    return CONTROL.sub("�", text)


def _first(check: Check) -> int:
    return check.stated.start if check.stated else min((place[0] for place in places(check)), default=0)


def _apart(wanted: Sequence[Place]) -> list[Place]:
    """The places that overlap none named before them, in the order of the text."""
    kept: list[Place] = []
    for place in dict.fromkeys(wanted):
        at = bisect_left(kept, place)
        before_fits = at == 0 or kept[at - 1][1] <= place[0]
        if place[0] < place[1] and before_fits and (at == len(kept) or place[1] <= kept[at][0]):
            kept.insert(at, place)
    return kept


def _stretches(article: Article) -> Iterator[tuple[int, int, str]]:
    """Start, end and setting of each block: a paragraph's sentences together, whatever stands in none by itself."""
    if not article.sentences:
        for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", article.text):
            yield match.start(), match.end(), "prose"
        return
    opened, last = article.sentences[0], article.sentences[0]
    for sentence in article.sentences[1:]:
        if _parts(article.text, last, sentence):
            yield opened.start, last.end, opened.setting
            opened = sentence
        last = sentence
    yield opened.start, last.end, opened.setting


def _parts(text: str, last: Sentence, sentence: Sentence) -> bool:
    """Whether a new block begins: another paragraph or shape, or the next item of a list (each on a line of its own)."""
    if last.paragraph != sentence.paragraph or _shape(last) != _shape(sentence):
        return True
    between = text[last.end : sentence.start]
    return _shape(sentence) == "li" and ("\n" in between or bool(between.strip()))


def _shape(sentence: Sentence) -> str:
    return ELEMENTS.get(sentence.setting, "p")


def _pieces(text: str, start: int, end: int, inside: Sequence[Mark]) -> Iterator[Piece]:
    at = start
    for mark in inside:
        if mark.start > at:
            yield Piece(clean(text[at : mark.start]))
        yield Piece(clean(text[mark.start : mark.end]), mark)
        at = mark.end
    if at < end:
        yield Piece(clean(text[at:end]))
