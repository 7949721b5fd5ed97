"""A sentence that says which way a thing went and no more, and the two levels that the next one tells of it: "Exports rose last year. They came to
41 million, against 38 million in 2014", "Rents fell to 940 euros in May. In April they were 980"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.kinds import MOVING
from tieout.checking.compact.line import WORD, Bound, Line, Slot, Token
from tieout.checking.compact.periods import is_far
from tieout.checking.finders.level import are_alike
from tieout.checking.finders.periods import is_time
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import LAST, YEAR_AGO, Time, is_before, told
from tieout.checking.lines import Lines
from tieout.checking.readings.carry import carries
from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.rules.told_changes import VERBS

_NO_LEVEL = frozenset(("change", "change-than", "by", "inside", "planned", "average"))
_LEVELS, _FARTHEST, _SUBJECT = 2, 4.0, 7
_BEING, _WAS = frozenset(("level", "to", "at")), frozenset(("was", "were", "is", "are", "been"))
_YEARS = frozenset(("year", "years", "annual"))


def told_ahead(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`new` and `base`, the only two levels of the line or the one of it and the one of the sentence before, and `way`, the verb there."""
    if not 0 < len(_figures(line)) <= _LEVELS:
        return
    there, end = _told(line, lines)
    at = _verb(there, end) if there is not None else -1
    if there is None or at < 0:
        return
    moved = [slot for slot in _figures(there) if "change" not in slot.tags] if there is not line else []
    pair = _pair(line) if not moved else _later(line, there, moved)
    when = told(there.tokens[at + 1 : end], there)
    if (
        pair is not None
        and _is_of_that_time(when, pair, line, there if moved else line)
        and not _is_of_earlier(when, time_of(pair[1], line), lines)
    ):
        verb = there.tokens[at]
        said = Quantity(verb.start, verb.end, lines.text[verb.start : verb.end], "number", None, named=True)
        yield {"new": pair[0], "base": pair[1], "way": Slot(-1, said, 0, True, there.number, kind=WORD)}


def _told(line: Line, lines: Lines) -> tuple[Line | None, int]:
    """What may tell which way a thing went, and where it ends: the words before a colon or a dash, or the sentence before, where the line goes on
    about it with a verb of being ("The club rose last year. It won 18 games")."""
    first = _figures(line)[0]
    mark = next((k for k in range(first.at - 1, 0, -1) if line.tokens[k].text in _MARKS), 0)
    if mark:
        behind = line.tokens[mark + 1 : _figures(line)[-1].at]
        return (line, mark) if all(_leads_on(token) for token in behind) else (None, 0)
    if not line.number or lines.sentences[line.number - 1].paragraph != line.sentence.paragraph:
        return None, 0
    led = not first.tags.isdisjoint(_BEING) and "traded" not in first.tags and _is_led(line, first)
    being = led or line.tokens[first.at - 1].text.split()[-1] in _WAS
    if not being:
        return None, 0
    there = lines.worded(line.number - 1)
    return (there, len(there.tokens)) if carries(line, "same", there) else (None, 0)


def _is_led(line: Line, first: Slot) -> bool:
    """Whether no verb of doing leads to a level: "They numbered 803", not "They took 803 lives"."""
    ahead = [token.text for token in line.tokens[: first.at] if "soft" not in token.classes]
    return not ahead or ahead[-1].split()[-1] not in _DONE


_DONE = frozenset(
    """took takes take taken cost costs killed claimed lost won sold made had has have got drew brought left reached hit struck injured hurt wrecked ruined
    destroyed damaged filled""".split()
)


def _leads_on(token: Token) -> bool:
    """Whether a word between a mark and the last figure names no other thing: "41 million in May, against 38 million"."""
    return token.slot >= 0 or token.text in _HOW or not token.classes.isdisjoint((*COMPARED, "soft", "year-ago"))


_MARKS = frozenset((":", "–", "—", "-", "--"))


def _figures(line: Line) -> list[Slot]:
    return [slot for slot in line.slots if not slot.context]


def _verb(line: Line, end: int) -> int:
    """Where the verb stands of a sentence that says of a thing nothing but which way it went, and when, or to what; -1 in any other."""
    at = next((k for k, token in enumerate(line.tokens[:end]) if token.text in VERBS), -1)
    if not 0 < at <= _SUBJECT or not all(map(_names, line.tokens[:at])):
        return -1
    return at if all(_adds_nothing(token, line) for token in line.tokens[at + 1 : end]) else -1


def _names(token: Token) -> bool:
    """Whether a word may stand in what a sentence is about; of a loss or a rate of exchange more is less."""
    return token.slot < 0 and _WORDS.fullmatch(token.text) is not None and token.text not in _INVERTED


_WORDS = lazily(r"[^\W\d_]*(?:[ '’-]+[^\W\d_]*)*")
_INVERTED = frozenset(
    """negative loss losses deficit deficits shortfall minus outflow outflows dollar euro yen pound sterling franc peso rupee rand yuan ruble rouble
    lira real krona krone currency rank ranking place position and or but while as if when they it this that which who""".split()
)


def _adds_nothing(token: Token, line: Line) -> bool:
    """Whether a word behind the verb says how, when, or to what a thing moved, and no more."""
    if token.slot >= 0 and not token.context:
        return not line.slots[token.slot].tags.isdisjoint(("to", "change"))
    return _tells_time(token, line) or token.text in _HOW or token.text.endswith("ly") or "year-ago" in token.classes


def _tells_time(token: Token, line: Line) -> bool:
    return token.slot >= 0 and is_time(token, line)


_HOW = frozenset(
    """. , " ” by or to in on over the a last this of during again further once more slightly sharply somewhat steeply year month quarter week half season
    summer winter spring autumn first second third fourth""".split()
)


def _pair(line: Line) -> tuple[Slot, Slot] | None:
    """The two levels of a sentence, the later one first: where one is compared with the other, of a time before, or both are of times that follow."""
    figures = _figures(line)
    if len(figures) != _LEVELS or not _are_levels(*figures):
        return None
    first, second = figures
    led = [slot for slot in figures if not slot.tags.isdisjoint(COMPARED)]
    if led:
        return (first, second) if led == [second] and _is_once(second, line) else None
    order = is_before(time_of(first, line), time_of(second, line))
    return None if order is None else (second, first) if order else (first, second)


def _later(line: Line, there: Line, moved: list[Slot]) -> tuple[Slot, Slot] | None:
    """The level that the verb led to, and the only one of the sentence, of a time before that one."""
    figures = _figures(line)
    if len(moved) != 1 or len(figures) != 1 or not _are_levels(moved[0], figures[0]) or figures[0].tags & COMPARED:
        return None
    if not all(
        _leads_on(token) or token.text in (figures[0].unit, "earlier") for token in line.tokens[figures[0].at + 1 :]
    ):
        return None
    order = is_before(time_of(figures[0], line), time_of(moved[0], there))
    return (moved[0], figures[0]) if order or "earlier" in figures[0].tags else None


def _are_levels(one: Slot, other: Slot) -> bool:
    """Whether two figures may be levels of one thing, near enough to each other."""
    a, b = one.quantity.value or 0.0, other.quantity.value or 0.0
    plain = one.tags.isdisjoint(_NO_LEVEL) and other.tags.isdisjoint(_NO_LEVEL) and one.kind in MOVING
    return plain and are_alike(one, other) and min(a, b) > 0 and 1 / _FARTHEST < a / b < _FARTHEST


def _is_once(base: Slot, line: Line) -> bool:
    """Whether nothing but a time before stands behind the level that another is compared with."""
    behind = [token for token in line.tokens[base.at + 1 :] if token.text not in ("said", base.unit)]
    timed = any(_tells_time(t, line) or t.classes & {"year-ago", "earlier"} for t in behind)
    return timed and all(_tells_time(t, line) or t.text in _HOW or t.classes & {"year-ago", "earlier"} for t in behind)


def _is_of_that_time(when: Time, pair: tuple[Slot, Slot], line: Line, of_new: Line) -> bool:
    """Whether the sentence tells of the time that lies between two levels: "rose last year" of that between those of two years, "in May" of that
    between those of two months."""
    new, base = pair
    now, once = time_of(new, of_new), time_of(base, line)
    yearly = bool(when.years) or when.rank == LAST or not _YEARS.isdisjoint(when.words)
    far = is_far(line, base) or bool(once.years) or once.back == YEAR_AGO
    if (when.years and now.years and when.years != now.years) or (yearly and _are_years_apart(now, once)):
        return False
    if yearly:
        return far and not when.months and (not now.months or now.months == once.months)
    if when.months or when.part or any(map(str.isalnum, when.words)):
        return not far and (not now.months or not when.months or now.months == when.months)
    return True


def _is_of_earlier(when: Time, once: Time, lines: Lines) -> bool:
    """'rose last year. They came to 41 million, against 52 million in 2009': whether more years lie between "last year" and that of a level; nothing
    that rose last month is held against a year."""
    if when.years or when.rank != LAST or not once.years:
        return False
    if "year" not in when.words:
        return True
    return lines.published is not None and lines.published.year - max(once.years) > _LAST_AND_BEFORE


_LAST_AND_BEFORE = 2


def _are_years_apart(now: Time, once: Time) -> bool:
    """Whether more than a year lies between two times."""
    return bool(now.years and once.years) and max(now.years) - max(once.years) != 1
