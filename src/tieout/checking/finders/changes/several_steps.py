"""What is left of more than a level, what came and what went: "Fares brought in 3.49 million and sponsors 0.85 million. Running it cost 4.02 million,
leaving a surplus of 0.32 million", "It raised 41.3 million. The hall cost 26.8 million and the food 10.1 million, so 4.4 million goes to the clinic"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.telling import tells
from tieout.checking.finders.level import NO_SENTENCES, value_of
from tieout.checking.finders.loose import Stepwise, made
from tieout.checking.lines import Lines

#: So many sentences before that of what is left may the others stand; so many figures there are.
_BACK, _FEWEST, _MOST = 2, 3, 6
#: The roles of what came, the first of them a level where there is one, and of what went.
_CAME, _WENT = ("opening", "came", "also_came"), ("went", "also_went", "last_went")
#: Tags of figures that are no level of the thing, nor a part of it that came or went.
_OTHER = frozenset("inside planned average or paren change change-than than against including each per earlier".split())
#: So few words stand between what leads to it, and what is left.
_REACH = 4
_ENDS, _IS = frozenset(",.;:)"), frozenset("is are was were".split())

Way = Callable[[Slot, Line], int]
Like = Callable[[Slot, Slot], bool]


def several_steps(stated: Slot, line: Line, lines: Lines, way: Way, like: Like) -> Iterator[dict[str, Bound]]:
    """All figures of the thing in the last sentences, three and more, each with the way that words give it, or the figure that it is listed with."""
    told: list[tuple[Slot, int]] = []
    for number in range(line.number, max(-1, line.number - _BACK - 1), -1):
        near = line if number == line.number else lines[number]
        if near is None or near.sentence.setting in NO_SENTENCES:
            return
        here = [s for s in near.slots if like(s, stated) and not s.context and (near is not line or s.at < stated.at)]
        if any(s.tags & _OTHER for s in here) or len(told) + len(here) > _MOST:
            return
        told = [*_ways(here, near, way), *told]
        if len(told) >= _FEWEST and (found := _bound(stated, told, line)) is not None:
            yield found
            return


def _ways(here: Sequence[Slot], line: Line, way: Way) -> Iterator[tuple[Slot, int]]:
    """Each figure with its way; one that no verb stands before goes the way of the one that it is listed with."""
    last = 0
    for k, slot in enumerate(here):
        own = ("inflow" in slot.tags) - ("outflow" in slot.tags) or way(slot, line)
        listed = k > 0 and any(slot in one.slots and here[k - 1] in one.slots for one in line.series)
        last = 0 if "of-lead" in slot.tags else own or (last if listed else 0)
        yield slot, last


def _bound(stated: Slot, told: Sequence[tuple[Slot, int]], line: Line) -> Stepwise | None:
    """The roles, where the figures come to what is left: the first of them is a level, or came, too."""
    first = told[0][0].line
    levels = [slot for slot, _ in takewhile(lambda one: one[1] == 0 and one[0].line == first, told)]
    came = [slot for slot, way in told if way > 0 or slot in levels]
    went = [slot for slot, way in told if way < 0]
    fit = 0 < len(came) <= len(_CAME) and 0 < len(went) <= len(_WENT) and len(came) + len(went) == len(told)
    if not fit or not _tells(stated, [slot for slot, _ in told]):
        return None
    short = sum(map(value_of, went)) > sum(map(value_of, came))
    if short != _is_loss(stated, line):
        return None
    sure = says_all(stated, told[-1][0], line)
    if not sure and not makes([*came, stated] if short else came, went if short else [*went, stated]):
        return None
    roles: dict[str, Bound] = {**dict(zip(_CAME, came, strict=False)), **dict(zip(_WENT, went, strict=False))}
    sides = " + ".join(_CAME[: len(came)]) + "".join(f" - {name}" for name in _WENT[: len(went)])
    return Stepwise(
        made(f"abs({sides}) == stated" if short else f"{sides} == stated"),
        {**roles, "stated": stated},
        "loose" if sure else "partial",
    )


def makes(came: Sequence[Slot], went: Sequence[Slot]) -> bool:
    """Whether what came makes what went and is left, as all are printed."""
    (low, high), (least, most) = (
        [sum(getattr(slot.quantity, end) or 0.0 for slot in side) for end in ("low", "high")] for side in (came, went)
    )
    return low <= most and high >= least


def says_all(stated: Slot, last: Slot, line: Line) -> bool:
    """Whether nothing else is told between what came and went and what is left, nor behind that: not "so it now has 1,140 in two halls"."""
    between = line.tokens[last.at + 1 : stated.at] if last.line == line.number else line.tokens[: stated.at]
    if last.line != line.number and len(between) > _REACH:
        return False
    first = stated.at + 1 + (stated.kind in BARE and bool(stated.unit))
    after = [word for token in line.tokens[first : first + 4] for word in token.text.split()]
    ends = any(word in _ENDS for word in after[: 1 + 2 * (after[:1] != [] and after[0] in _IS)]) or not after
    verbs = [k for k, token in enumerate(between) if token.text == "and"]
    return ends and not any(_goes_on(between[k + 1 :]) for k in verbs)


def _goes_on(tokens: Sequence[Token]) -> bool:
    """'and opened a second hall, so it has': whether a clause is told before the one of what is left."""
    return any(token.text == "," for token in tokens)


def _tells(stated: Slot, told: Sequence[Slot]) -> bool:
    """Whether it is no accident that figures with a unit come to it."""
    return any(slot.unit for slot in told) and tells(stated.quantity, [slot.quantity for slot in told])


def _is_loss(stated: Slot, line: Line) -> bool:
    """Whether words right before it say that less came than went: "a deficit of"."""
    return any("losses" in token.classes for token in line.tokens[max(0, stated.at - _REACH) : stated.at])
