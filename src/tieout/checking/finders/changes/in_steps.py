"""A level, what came and went, and what is left, told one after the other: "It had 6.4 billion of debt. In May it repaid 800 million, bringing
its debt to 5.6 billion", "bought 1,840 acres and sold 620. It still owns 1,220"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.own_clause import tells_of_another
from tieout.checking.finders.changes.came_and_went import (
    are_offset,
    are_set_against,
    go_apart,
    led_to,
    net_of,
    tells_more,
    way_of,
    what_is_left,
)
from tieout.checking.finders.changes.several_steps import makes, says_all, several_steps
from tieout.checking.finders.changes.wanting import follows_so
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Stepwise, Tie, made
from tieout.checking.gate.apart import STEPS_BACK
from tieout.checking.lines import Lines
from tieout.checking.readings.balances import no_surplus

#: So many figures there may be of one thing: a level, what came, and what went.
_MOST = 3
#: So many words may stand between a figure and the verb of it.
_REACH = 6
#: Tags of figures that are no level of the thing, nor a part of it that came or went.
_CHANGES = frozenset(("change", "change-after"))
_NO_SIZE = frozenset("inside planned average or paren".split())
_OTHER = _CHANGES | _NO_SIZE | frozenset("change-than from than against including others".split())


def in_steps(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`opening`, `came`, `went` and `stated`, of which one of the middle two may be missing: all figures of the thing that are told in the
    last sentences, and nothing else."""
    for stated in line.slots:
        if stated.context or stated.kind not in AMOUNTS or not stated.quantity.value:
            continue
        if net_of(line, stated):
            if (two := _two(stated, line, lines)) is not None:
                yield two
            continue
        said = what_is_left(line, stated) or led_to(line, stated) or ("to" if follows_so(stated, line) else "")
        told = _told(stated, line, lines) if said else []
        if said == "now" and any(map(_is_dated, (lines[slot.line] for slot, _ in told))):
            continue  # years have gone by, in which more may have come and gone
        more = said or not stated.tags.isdisjoint(_BALANCE)
        several = [*several_steps(stated, line, lines, _way, _is_like)] if more else []
        if several:
            yield from several
            continue
        last = max((slot.at + 1 for slot, _ in told if slot.line == line.number), default=0)
        if len(told) == _PAIR and no_surplus(stated, (told[0][0], told[1][0]), line):
            continue
        bound = _bound(stated, told, said) if told and not tells_more(line, last, stated) else None
        if bound is not None and (
            not follows_so(stated, line) or says_all(stated, told[-1][0], line) or _is_even(bound)
        ):
            yield bound


def _two(stated: Slot, line: Line, lines: Lines) -> Stepwise | None:
    """The only two figures of the thing before it, in its sentence or with those of the one before, that are set against each other."""
    here = [s for s in line.slots[: stated.number] if not s.context and _is_like(s, stated)]
    before = lines[line.number - 1] if line.number and len(here) < _PAIR else None
    start = line.sentence.start
    if before is not None and before.sentence.setting in NO_SENTENCES:
        return None
    if before is not None:
        here = [*(s for s in before.slots if not s.context and _is_like(s, stated)), *here]
        start = before.sentence.start
    if len(here) != _PAIR or any(s.tags & _NO_SIZE for s in here) or tells_more(line, stated.at, stated):
        return None
    if not are_set_against(lines.text[start : stated.quantity.start].lower()):
        return None
    if here[0].line == here[1].line == line.number and tells_of_another(line, here[0], here[1]):
        return None  # "may cost 15 million, while the mill made 36 million, net of 10 million"
    said = lines.text[start : stated.quantity.start].lower()
    offset = are_offset(said)
    points_back = line.tokens[0].text.split()[0] in _POINTING and offset
    between = {t.text for t in line.tokens[here[-1].at + 1 : stated.at]}
    if {"and", "by"} <= between:
        return None  # "offset by a charge of 7 million and by taxes"
    leads = not _LEADING.isdisjoint(between) and _MORE_TOLD.isdisjoint(between)
    dates = sum(s.kind == "date" for s in line.slots)
    apart = (before is None and (offset or go_apart(frozenset(said.split())))) or points_back
    ends = all(t.text in _CLOSING for t in line.tokens[stated.at + 1 : stated.at + 2])  # not "14 million in two years"
    tie: Tie = "sure" if apart and leads and ends and dates <= 1 else "loose"
    return Stepwise(made(_NET), {"opening": here[0], "went": here[1], "stated": stated}, tie)


_BALANCE = frozenset(("balance", "as-balance"))
_POINTING = frozenset(("this", "that", "these", "which", "it"))
_CLOSING = frozenset((".", ",", ";", "to"))
#: what says there that more is told of, or another thing
_MORE_TOLD = frozenset("and after with while but by ; including among plus total before posted".split())
#: what stands between two figures and what they come to
_LEADING = frozenset((",", "for", "so", "resulting in", "leaving", "left", "giving", "thus"))


def _told(stated: Slot, line: Line, lines: Lines) -> list[tuple[Slot, int]]:
    """The figures of the nearest sentences that hold two of the thing, in their order, each with its way: 1 of what came, -1 of what
    went, 0 of a level; none where there are more, or such as are told of something else."""
    found: list[tuple[Slot, int]] = []
    for number in range(line.number, max(-1, line.number - STEPS_BACK - 1), -1):
        near = line if number == line.number else lines[number]
        if near is None:
            continue
        if near.sentence.setting in NO_SENTENCES:
            return []
        slots = near.slots[: stated.number] if near is line else near.slots
        here = [s for s in slots if not s.context and _is_like(s, stated)]
        if (
            any(s.tags & _OTHER and not (s.tags & _OTHER <= _CHANGES and _way(s, near)) for s in here)
            or len(here) + len(found) > _MOST
        ):
            return found if len(found) > 1 and number < line.number else []
        found = [*((s, _way(s, near)) for s in here), *found]
        if len(found) > 1 and not all(way for _, way in found):
            break  # a level, and what came or went
    return found if len(found) > 1 else []


def _is_dated(line: Line | None) -> bool:
    """Whether a sentence names a year."""
    return line is not None and any(s.kind == "date" and s.quantity.text[-_YEAR:].isdigit() for s in line.slots)


_YEAR = 4


def _is_like(slot: Slot, stated: Slot) -> bool:
    if "/" in slot.unit or slot.tags & {"each", "per"}:
        return False
    return alike(slot, stated) and (slot.unit == stated.unit or "" in (slot.unit, stated.unit))


def _way(slot: Slot, line: Line) -> int:
    """Whether the verb before a figure, or else behind it, says that so much came or went; one of the passive, right behind it, first."""
    behind = [*_words(line.tokens[slot.at + 1 : slot.at + 1 + _REACH], _STOPS)]
    passive = [word for word in behind[:_RIGHT] if word not in _AUXILIARY]
    if way := way_of(passive[:_PAIR] if slot.kind == "number" else passive[:_RIGHT]):
        return way
    before = [*_words(line.tokens[max(0, slot.at - _REACH) : slot.at][::-1], _MARKS)]
    return way_of(before) or way_of([*before[::-1]]) or way_of(behind)


def _words(tokens: Sequence[Token], stops: frozenset[str]) -> Iterator[str]:
    """The words of some tokens up to a figure or a word that begins something else."""
    for token in tokens:
        if (token.slot >= 0 and not token.context) or token.text in stops:
            return
        yield from token.text.split()


_RIGHT, _AUXILIARY = 4, frozenset("were was have has had been be being then since".split())
_MARKS = frozenset((",", ";", ":", "(", ")"))
_STOPS = _MARKS | {"and", "but", "when"}


def _bound(stated: Slot, told: Sequence[tuple[Slot, int]], said: str) -> Stepwise | None:
    """The roles, where the words tell which figure plays which."""
    levels = [slot for slot, way in told if not way]
    tie: Tie = "loose" if len(levels) == 1 else "partial"
    came, went = ([slot for slot, way in told if way == sign] for sign in (1, -1))
    if len(told) == _PAIR:
        if len(levels) == _PAIR and said == "left":
            levels.sort(key=lambda slot: -(slot.quantity.value or 0.0))
            levels, went = levels[:1], levels[1:]
            if "others" in stated.tags and not makes((stated, went[0]), levels):
                return None  # "wheat took 173 acres and oats 86, and grass the remaining 41": of a whole that the two are parts of
        elif not levels and came and went and came[0] is told[0][0]:
            levels, came = came, []  # "bought 16 and sold 4"
        elif not levels and len(went) == _PAIR:
            levels, went = went[:1], went[1:]
    if len(levels) != 1 or len(came) > 1 or len(went) > 1 or not (came or went):
        return None
    gone_first = told[0][1] < 0 and levels[0] is not told[0][0]
    if (said == "left" and (not went or gone_first)) or levels[0].tags & _OF_MORE:
        return None  # "had 375 boats. 210 of them sank, and 30 burned": what is left is not of the 210
    if not came and (went[0].quantity.value or 0.0) > (levels[0].quantity.value or 0.0):
        return None  # "of the 512,000 sold, 323,000 were vans and the other 189,000 cars": none of them went
    formula = _BOTH if came and went else _CAME if came else _WENT
    roles: dict[str, Bound] = {"opening": levels[0], "stated": stated}
    roles |= {"came": came[0]} if came else {}
    roles |= {"went": went[0]} if went else {}
    return Stepwise(made(formula), roles, tie)


#: Tags of what is itself a part of what was told before.
_OF_MORE = frozenset(("of-them", "of-it"))


def _is_even(bound: Stepwise) -> bool:
    """Whether what is told comes to what is left."""
    came, went = ([slot for role in roles if isinstance(slot := bound.get(role), Slot)] for roles in (_COMING, _GOING))
    return makes(came, went)


_COMING, _GOING = ("opening", "came"), ("went", "stated")
_PAIR = 2
_BOTH, _CAME, _WENT = "opening + came - went == stated", "opening + came == stated", "opening - went == stated"
_NET = "abs(opening - went) == stated"
