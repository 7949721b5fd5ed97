"""Things of which one figure each is told, and their number: "Reed had 44 percent, Frost 31 and Lund 12, tellers for all three clerks agreed", "402 on
Friday and 323 on Sunday … in two days"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from re import Match

from tieout.checking.compact.alike import alike, tells_bare
from tieout.checking.compact.called import LANDS, is_person
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import WORD, Line, Names, Slot
from tieout.checking.finders.lists.counted_noun import definite
from tieout.checking.finders.lists.item_words import CLAUSE, OPEN, PLACES
from tieout.checking.finders.lists.named_before import bound
from tieout.checking.finders.lists.things_told import counts_times
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.calendar_names import WEEKDAYS, WHOLE_MONTHS
from tieout.quantities.model import Quantity
from tieout.quantities.plurals import singular

#: No more things are told so; two stand side by side by chance.
_MOST, _FEW, _ALL = 12, 3, frozenset(("both", "all", "these", "those"))
_SHARES = frozenset(("percent", "fraction"))
_LEVELS = AMOUNTS | _SHARES | {"duration"}
#: A figure that another is compared with, or that all come to, is told of none of them.
_BESIDE = frozenset(("from", "than", "against", "total", "each", "average"))
#: So much of the sum, or less, it is told off.
_ROUGH = 0.1
#: A sentence that tells more figures is data.
_DATA = 40
_DAYS, _MONTHS = frozenset(WEEKDAYS), frozenset(WHOLE_MONTHS)
_TIMES = {"day": _DAYS, "month": _MONTHS}
_ARTICLES = frozenset("the a an his her its their our".split())
_NAME = lazily(
    r"(?<![\w'’])(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur)\s+[a-z][\w'’-]*"
    r"|[^\W\d_a-z][\w'’&-]*(?:\s+(?:(?:of|de|van|von)\s+)?[^\W\d_a-z][\w'’&-]*){0,4})"
)
#: What opens a sentence, or tells when, and is no name of a thing.
_FIRST = OPEN | frozenset(
    """the a an in on at for of with from by and but while as it he she they we this that these those there after before when last next
    first second third fourth then finally total sales""".split()
)
#: Behind an article, what is no thing that is counted.
_NO_THING = frozenset(
    "year month week day quarter total time end rest same other record first second period rate rise fall increase".split()
)


def told_each(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """As many names as the number says, one for each of the only figures alike in a stretch of its sentence, or of the one before or behind it."""
    number = int(slot.quantity.value or 0)
    if not 2 <= number <= _MOST or len(line.slots) > _DATA or counts_times(slot, line):
        return None
    if slot.kind == WORD and not slot.unit:
        return None  # "Ely paid 40 crowns, Hof 31 and Varn 22. The trio sang": of whom?
    for figures, there, start, end in _stretches(slot, line, lines, number):
        told = _alike(figures, number)
        ways = 1 if number < _FEW and slot.unit not in _TIMES else 3 if start > slot.quantity.start else 2
        names = _named(told, start, end, there.text)[:ways] if told else []
        told_so = (one for k, one in enumerate(names) if _are_told(one, len(told), there.text, slot.unit, mixed=not k))
        found = next(told_so, None)
        if found and (number >= _FEW or slot.unit in _TIMES or _open_clauses(found, start, there.text)):
            return bound(found, lines.text)
    return None


def _open_clauses(names: Sequence[tuple[int, int]], start: int, text: str) -> bool:
    """'A mill in Ely went for 4 million and one in Hull fetched 3 million': whether each of two is what its clause is about."""
    ahead = [text[start : names[0][0]], text[names[0][1] : names[1][0]]]
    return ahead[0].lower().strip(" :–—-") in ("", "a", "an", "the") and _OPENING.search(ahead[1]) is not None


_OPENING = lazily(r"(?:[,;]|\band|\bwhile|\bbut)\s+(?:the\s+|an?\s+)?$")
Stretch = tuple[Sequence[Slot], Line, int, int]


def _stretches(slot: Slot, line: Line, lines: Lines, number: int) -> Iterator[Stretch]:
    """Where the figures may stand: before a number of all there are, behind a mark that opens them, in the next sentence."""
    said = [word for t in line.tokens[max(0, slot.at - 3) : slot.at] for word in t.text.split()]
    of_all = definite(slot, line) or not _ALL.isdisjoint(said) or said[-2:] == ["list", "of"]
    own, sentence = [s for s in line.slots if s is not slot], line.sentence
    if (of_all and number >= _FEW) or slot.unit in _TIMES:
        yield [s for s in own if s.quantity.end <= slot.quantity.start], line, sentence.start, slot.quantity.start
    opener = _OPENER.match(line.text, slot.quantity.end, sentence.end)
    if opener is not None:
        yield [s for s in own if s.quantity.start >= opener.end()], line, opener.end(), sentence.end
    if of_all and number < _FEW:
        return
    if not of_all and slot.unit and slot.kind == "count":
        for after in _near(line.number + 1, line, lines) if _tells(lines.own(line.number + 1)) >= number else ():
            if _leads_on(slot, line, after):
                yield after.slots, after, after.sentence.start, after.sentence.end
    told = [s for s in own if s.quantity.end <= slot.quantity.start]
    above = [one for k in range(1, _BACK + 1) for one in lines.own(line.number - k)]
    if not of_all or _tells([*above, *(s.quantity for s in told)]) < number:
        return
    for back in range(1, _BACK + 1):
        for before in _near(line.number - back, line, lines):
            if back == 1:
                yield before.slots, before, before.sentence.start, before.sentence.end
            told = [*before.slots, *told]
            yield told, line, before.sentence.start, slot.quantity.start


def _tells(figures: Sequence[Quantity]) -> int:
    """How many figures have a value, so that they may be told of the things."""
    return sum(bool(one.value) for one in figures)


def _leads_on(slot: Slot, line: Line, after: Line) -> bool:
    """Whether the next sentence tells of the counted things: by their noun or their verb, behind a mark, or by figures that come to one told of
    them: not "Four ships sank. The army sent 40 men, the navy 31 …"."""
    if line.said().endswith(":") or _BULLET.match(after.said()):
        return True
    words = {word for t in after.tokens for word in t.text.split()}
    noun = any(singular(word) == slot.unit for word in words) and all(s.unit != slot.unit for s in after.slots)
    end = slot.at + 1 + len(slot.quantity.subject.split())
    verb = {t.text for t in line.tokens[end : end + 1] if len(t.text) > _LITTLE and t.text not in OPEN | CLAUSE}
    levels = [s.quantity.value or 0.0 for s in after.slots if _is_level(s)]
    total = any(_is_level(s) and s is not slot and s.quantity.value == round(sum(levels), _DIGITS) for s in line.slots)
    return noun or not verb.isdisjoint(words) or total


_LITTLE, _DIGITS, _BULLET = 2, 6, lazily(r"^\W*[-–—•*]")


def _near(number: int, line: Line, lines: Lines) -> list[Line]:
    there = lines.whole(number) if 0 <= number < len(lines) else None
    return [there] if there is not None and there.sentence.setting == line.sentence.setting else []


#: So many sentences back the figures may begin.
_BACK = 2


#: What opens the figures behind a number: a mark, a few words on.
_OPENER = lazily(r"[^:;.()]{0,80}:\s|(?:\s+[\w'’-]+){0,8}?\s*(?:[:;(–—]|\s--?\s|,\s+with\b)")


def _alike(figures: Sequence[Slot], number: int) -> list[Slot]:
    """The figures of the kind that is told so many times, but for what they come to."""
    levels = [s for s in figures if _is_level(s)] if len(figures) <= _DATA else []
    for first in levels[:2]:
        told = [s for s in levels if alike(s, first) or tells_bare(s) or _SHARES.issuperset((s.kind, first.kind))]
        if len(told) == number + 1:
            total, every = max(s.quantity.value or 0.0 for s in told), sum(s.quantity.value or 0.0 for s in told)
            told = [s for s in told if s.quantity.value != total or abs(every - 2 * total) > _ROUGH * total]
        if len(told) == number:
            return told
    return []


def _is_level(slot: Slot) -> bool:
    plain = slot.kind in _LEVELS and not slot.context
    return (plain or tells_bare(slot)) and slot.tags.isdisjoint(_BESIDE) and bool(slot.quantity.value)


def _named(figures: Sequence[Slot], start: int, end: int, text: str) -> list[list[tuple[int, int]]]:
    """The names close before each figure, close behind each, and on either side: only those before may mix names and things ("Ely sold 40
    crates, the mill 31")."""
    ends = [start, *(s.quantity.end for s in figures)]
    starts = [*(s.quantity.start for s in figures), end]
    before = [_last(a, b, text) for a, b in zip(ends, starts[:-1], strict=False)]
    behind = [_first(a, b, text) for a, b in zip(ends[1:], starts[1:], strict=True)]
    either = [b or a for a, b in zip(before, behind, strict=True)]
    return [[name for name in names if name is not None] for names in (before, behind, either)]


def _are_told(found: Sequence[tuple[int, int]], number: int, text: str, unit: str, mixed: bool) -> bool:
    """Whether each figure has a name of its own, and all may be those of what is counted; `mixed`, for names before their figures, says that
    names and things may stand side by side."""
    said = [" ".join(text[a:b].lower().split()) for a, b in found]
    capitals = {text[a:b].split()[-1][0].isupper() for a, b in found}
    alike, named = len(capitals) == 1 or mixed, not is_person(unit) or capitals == {True}
    return len(found) == number and alike and named and len(set(said)) == number and _are_such(said, unit)


def _last(start: int, end: int, text: str) -> tuple[int, int] | None:
    """The first name of the clause before a figure, with no mark between but a bracket or a dash."""
    led = _LED.search(text, start, end)
    stop = led.start() if led is not None else end
    cut = max((m.end() for m in _MARK.finditer(text, start, stop)), default=start)
    found = next(filter(None, map(_of, _NAME.finditer(text, cut, stop))), None)
    return found if found is not None and _CLOSE.fullmatch(text, found[1], stop) is not None else None


#: ", at" before a figure, and the marks that part clauses.
_LED, _MARK = lazily(r",\s+(?:at|with|on|[a-z]+ing)\s+$"), lazily(r"[,;:.](?=\s)|\band\b")


def _first(start: int, end: int, text: str) -> tuple[int, int] | None:
    """The first name behind a figure, with no mark between."""
    name = next(filter(None, map(_of, _NAME.finditer(text, start, end))), None)
    return name if name is not None and _CLOSE.fullmatch(text, start, name[0]) is not None else None


_CLOSE = lazily(r"(?:\s+[^\W\d_][\w'’-]*){0,9}\s*[(–—-]?\s*")


def _of(match: Match[str]) -> tuple[int, int] | None:
    """The part of it that is a name, or a thing behind an article."""
    words = match[0].lower().split()
    if words[0] in _ARTICLES and len(words) > 1 and match[0].split()[1] == words[1]:
        return match.span() if _NO_THING.isdisjoint(words) else None
    led = sum(1 for _ in takewhile(_FIRST.__contains__, words))
    led += sum(1 for _ in takewhile((_DAYS | _MONTHS).__contains__, words[led:-1]))  # "In May Hull had 40 points"
    return (match.end() - len(match[0].split(maxsplit=led)[-1]), match.end()) if led < len(words) else None


def _are_such(said: Sequence[str], unit: str) -> bool:
    """Whether names may be those of what is counted: days of days, lands of lands."""
    times = sum(name in _DAYS or name in _MONTHS for name in said)
    if unit in _TIMES:
        return all(name in _TIMES[unit] for name in said)
    if times:
        return False
    places = [name.removeprefix("the ") in PLACES for name in said]
    return all(places) if unit in LANDS else not (is_person(unit) and any(places))
