"""What a central bank gives its market, and the bills that it buys to give it: "The bank gave the market help of 264 million crowns. It bought 82 million
of bills due in May. In addition, it bought 182 million of bonds"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_up
from tieout.checking.finders.level import NO_PART, UNTOLD
from tieout.checking.finders.loose import Settled
from tieout.checking.finders.sum_frame import FEWEST, MOST, apart, is_near
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences tell what was bought, and so many back from them stands what was given.
_RUN, _BACK = 3, 3
#: What is off by more is no slip.
_SLIP = 5.0
_BUYING = frozenset("bought purchased purchases".split())
_BUYER = lazily(r"\b(?:bank|it|fed|authority)\b[^.;]*\b(?:bought|purchased|purchases)\b")
#: What tells more of what was bought.
_ALSO = lazily(r"\b(?:also|addition|further|besides|more)\b")
#: Behind what was given, before it, and what more goes into than one round.
_HELP_BEHIND = lazily(r"^,?\s+(?:of\s+)?(?:[a-z]+\s+){0,2}(?:assistance|help|aid|liquidity)\b")
_HELP_BEFORE = lazily(
    r"\b(?:gave|given|giving|provid[a-z]+|suppl[a-z]+)\b[^.;]*\b(?:assistance|help|liquidity)\b[^.;\d]{0,30}$"
)
_GIVEN = lazily(r"\b(?:gave|given|giving|provid(?:ed|ing|es)|suppl(?:ied|ying))\b")
_RUNNING = lazily(r"\b(?:total|so far|to date|altogether|forecast|estimated?)\b[^.,;\d]*$")


def helped_out(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: to tie out, and to accuse; all that is bought is named in the sentences behind, and none of it is given otherwise."""
    if not _buys(line) or ((behind := lines.beside(line, 1)) is not None and _buys(behind) and _goes_on(behind)):
        return
    run = [line]
    while len(run) < _RUN and _goes_on(run[0]) and (ahead := lines.beside(run[0], -1)) is not None and _buys(ahead):
        run = [ahead, *run]
    if any(there.sentence.setting in UNTOLD for there in run):
        return
    told = [slot for there in run for slot in _amounts(there)]
    for number in range(run[0].number - 1, max(-1, run[0].number - 1 - _BACK), -1):
        there = lines[number]
        whole = next(filter(lambda slot: _is_given(slot, there), _amounts(there)), None) if there is not None else None
        if whole is not None:
            parts = [slot for slot in told if alike(slot, whole)]
            if FEWEST <= len(parts) <= MOST and len(parts) == len(told) and _says_enough(whole, parts):
                yield Settled(whole=whole, parts=apart(parts))
            return


def _buys(line: Line) -> bool:
    return not line.texts.isdisjoint(_BUYING) and _BUYER.search(line.said()) is not None and bool(_amounts(line))


def _goes_on(line: Line) -> bool:
    return _ALSO.search(line.said()) is not None


def _amounts(line: Line) -> list[Slot]:
    return [
        slot
        for slot in line.slots
        if slot.kind == "currency" and not slot.context and "/" not in slot.unit and slot.tags.isdisjoint(NO_PART)
    ]


_MARKET = lazily(r"\b(?:market|liquidity|shortage)\b")


def _is_given(slot: Slot, line: Line) -> bool:
    """Whether an amount is what the bank gave in this round, and not all that it has given so far, or will have to."""
    before = line.said_before(slot)
    if (
        "bank" not in line.said()
        or _MARKET.search(line.said()) is None
        or _GIVEN.search(line.said()) is None
        or _RUNNING.search(before)
    ):
        return False
    return bool(_HELP_BEHIND.match(line.said_behind(slot)) or _HELP_BEFORE.search(before))


def _says_enough(whole: Slot, parts: Sequence[Slot]) -> bool:
    told = [slot.quantity for slot in parts]
    return adds_up(whole.quantity, told) or is_near(whole, parts, _SLIP)
