"""What figures told one after another come to, where words call it their sum: "It seized 1,342 crates in May. Another 517 turned up in June. In all,
1,859 have been burned", "With the 375 that she left it, the collection stands at 2,221"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike, tells_bare
from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.loose import Apart, Settled
from tieout.checking.finders.one_name import is_name
from tieout.checking.finders.sum_frame import FEWEST, LONGEST, MOST, SMALL, apart, is_near
from tieout.checking.finders.sums.added_part import BESIDE, COMPARED, Part, is_amount, parts_told
from tieout.checking.finders.sums.words_of_sums import (
    ADDED_BEHIND,
    ADDS_FIRST,
    ADDS_MORE,
    IS_ALL,
    OF_SUM,
    OF_TIME,
    OPENS_IN_ALL,
    SUM_AHEAD,
    SUM_BEHIND,
    TOTAL_AHEAD,
)
from tieout.checking.lines import Lines

#: Tags of figures that are no sum.
_NO_SUM = COMPARED | {"change"}
#: So many digits has an amount that is told again as "the 60,130 pounds".
_TELLING = 3
#: What a sum may be off by where words leave nothing out.
_SLIP = 1.6


def summed_up(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: enough to tie out, for more may go into the sum than what is told; to accuse, too, where words leave nothing out."""
    if len(line.slots) > LONGEST:
        return
    told: list[Part] | None = None
    yield from _with_the_rest(line, lines)
    yield from _behind_dash(line)
    for whole in line.slots:
        if not is_amount(line, whole) or whole.tags & _NO_SUM:
            continue
        told = told if told is not None else [*parts_told(line, lines)]
        before = [p for p in told if (p.slot.line, p.slot.at) < (whole.line, whole.at) and alike(p.slot, whole)]
        if len(before) < FEWEST:
            continue
        said = _said_of(whole, before[-1].slot, line)
        parts = _chain(whole, before, said, line)
        if FEWEST <= len(parts) <= MOST and all(p.slot.quantity.value != whole.quantity.value for p in parts):
            kind = Settled if _leaves_nothing(whole, parts, said, line, lines) else Apart
            yield kind(whole=whole, parts=apart([p.slot for p in parts], "added"))


def _with_the_rest(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'Of the 9,874 people let in, 4,018 were clerks, while the other 5,856 came with them': the whole led by "of", and the rest last."""
    if not line.tokens[0].text.startswith(("of", "out of")):
        return
    told = [p for p in parts_told(line, lines, back=0) if p.slot.kind in BARE or p.slot.kind in AMOUNTS]
    whole = next((s for s in line.slots if "of-lead" in s.tags and not s.context), None)
    parts = [p for p in told if whole is not None and p.slot is not whole and alike(p.slot, whole)]
    if whole is None or not FEWEST <= len(parts) <= MOST or not parts[-1].rest or parts[-1].slot.at < whole.at:
        return
    close = is_near(whole, [p.slot for p in parts], _SLIP)
    yield (Settled if close else Apart)(whole=whole, parts=apart([p.slot for p in parts], "added"))


def _behind_dash(line: Line) -> Iterator[dict[str, Bound]]:
    """'outlaid 87.2 million on courses - one office paid 71 million and the other paid 16.2 million': all that stands behind a dash."""
    if line.texts.isdisjoint(_DASHES):
        return
    at = next(k for k, token in enumerate(line.tokens) if token.text in _DASHES)
    told = [s for s in line.slots if is_amount(line, s) and not s.tags & (BESIDE - {"or"})]
    ahead, parts = [s for s in told if s.at < at], [s for s in told if s.at > at]
    if len(ahead) != 1 or not FEWEST <= len(parts) <= MOST or "list-and" not in parts[-1].tags | _joined(line, parts):
        return
    if all(alike(s, ahead[0]) for s in parts) and all(t.text not in _DASHES for t in line.tokens[parts[0].at :]):
        yield Apart(whole=ahead[0], parts=apart(parts, "added"))


def _joined(line: Line, parts: Sequence[Slot]) -> set[str]:
    """Whether an "and" or "while" joins the last of some figures."""
    between = line.tokens[parts[-2].at : parts[-1].at]
    return {"list-and"} if any(t.text in ("and", "while") for t in between) else set()


_DASHES = frozenset(("-", "–", "—", "--"))


def _chain(whole: Slot, before: Sequence[Part], said: str, line: Line) -> Sequence[Part]:
    """The parts: from the figure on to which the first other one is added; or the only two, where no word says that the one is added."""
    if "from" in whole.tags and not OF_SUM.search(said):
        return ()
    summed = bool(SUM_AHEAD.search(said)) or _is_summed_behind(whole, line)
    if not (
        summed or _points_back(whole, said) or TOTAL_AHEAD.search(said) or ADDS_FIRST.match(line.said_before(whole))
    ):
        return ()  # no word makes it the sum of anything
    before = _from_last_sum(_of_one_kind(whole, before))
    more = next((k for k, part in enumerate(before) if k and part.more), 0)
    if more:
        return before[more - 1 :] if summed or TOTAL_AHEAD.search(said) or _is_added(whole, before, line) else ()
    near = before if IS_ALL.search(said) else [part for part in before if part.slot.line >= line.number - 1]
    if _points_back(whole, said):
        near = [part for part in before if part.slot.line == line.number - 1] or near
    if (
        (len(near) != FEWEST and not _are_one_list(near, line))
        or any("change" in part.slot.tags for part in near)
        or (_goes_back(near[-1].slot, whole, line) and not _points_back(whole, said))
    ):
        return ()
    return near if summed or _is_told_again(whole, near, said, line) or _is_added(whole, near, line) else ()


def _from_last_sum(before: Sequence[Part]) -> Sequence[Part]:
    """Without what a running total among them has in it: "has 94 in cash and another 251 lent out, or 345 in all. A further 276 …"."""
    values = [part.slot.quantity for part in before]
    for k in range(len(before) - 1, FEWEST - 1, -1):
        if any(comes_to(values[k], values[first:k]) for first in range(k - 1)):
            return before[k:]
    return before


def _are_one_list(parts: Sequence[Part], line: Line) -> bool:
    """'11.6 million on quays, 7.3 million on barns and 5.9 million on cranes. That makes 24.8 million': all stand in the sentence before, as a list."""
    slots = [part.slot for part in parts]
    before = parts[0].line if parts else line
    return before.number == line.number - 1 and any([*one.slots] == slots for one in before.series)


def _goes_back(last: Slot, whole: Slot, line: Line) -> bool:
    """Whether the sum is told of a time of its own, of which there is more than was told."""
    if OF_TIME.search(line.said()):
        return True
    return any(s.kind == "date" and s.line == whole.line and last.quantity.end < s.quantity.start for s in line.slots)


def _of_one_kind(whole: Slot, before: Sequence[Part]) -> Sequence[Part]:
    """Without the small counts of other things that stand among them: "The other 379 work in two bakeries"."""
    units = {p.slot.unit for p in before if (p.slot.quantity.value or 0.0) > SMALL} | {whole.unit}
    if not any(units):
        return before
    return [
        p for p in before if p.more or not p.slot.unit or p.slot.unit in units or (p.slot.quantity.value or 0.0) > SMALL
    ]


def _said_of(whole: Slot, last: Slot, line: Line) -> str:
    """What stands between the last of the parts, or the begin of the sentence, and the sum."""
    start = last.quantity.end if last.line == whole.line else line.sentence.start
    return line.text[start : whole.quantity.start].lower()


def _is_summed_behind(whole: Slot, line: Line) -> bool:
    return bool(SUM_BEHIND.search(line.said_behind(whole)))


def _is_told_again(whole: Slot, before: Sequence[Part], said: str, line: Line) -> bool:
    """'Donors gave 42,750 pounds online and 17,380 in buckets. The 60,130 pounds will …': the amount with which the next sentence begins."""
    if before[-1].slot.line != whole.line - 1 or not _points_back(whole, said):
        return False
    # "Few will miss the 363 million hall", "The 36.3 million hall": what opens no sentence, or is of a thing, may be of another, and only ties out
    named = any(map(is_name, line.tokens[whole.at + 1 : whole.at + 2]))
    return (said.strip() == "the" and not named) or comes_to(whole.quantity, [part.slot.quantity for part in before])


def _points_back(whole: Slot, said: str) -> bool:
    """'has paid back 12 million of those 33 million', 'that 60.5 million is to be shared', 'the 60,130 pounds': whether words say that it was told."""
    word = said.split()[-1:]
    if (
        whole.kind != "currency"
        or not whole.tags.isdisjoint(("change", "change-after"))
        or word not in (["the"], *_THOSE)
    ):
        return False
    return digits(whole.quantity) >= _TELLING - (word != ["the"])


_THOSE = (["those"], ["these"], ["that"], ["combined"])


def _is_added(whole: Slot, before: Sequence[Part], line: Line) -> bool:
    """Whether the sentence begins with a figure that is added to those before: "With the 375 that she left it, it has 2,221"."""
    last = before[-1].slot
    if last.line != whole.line or any(p.slot.line == whole.line for p in before[:-1]):
        return False
    opened = ADDS_FIRST.search(line.said_before(last))
    between = line.text[last.quantity.end : whole.quantity.start]
    rate = line.tokens[last.at + 1].text in _FOR_ONE  # "With 72,000 a working day, it takes …"
    return bool(opened) and "," in between and ";" not in between and not rate


_FOR_ONE = frozenset("a an per each every apiece".split())


def _leaves_nothing(whole: Slot, parts: Sequence[Part], said: str, line: Line, lines: Lines) -> bool:
    """Whether words say that the sum is of all that is told, and of nothing else: one part is the rest, or the parts are taken together."""
    slots = [whole, *(p.slot for p in parts)]
    units = {s.unit for s in slots if s.kind in BARE and s.unit}
    if len(units) > 1 or OF_TIME.search(line.said()):
        return False
    two = len(parts) == FEWEST
    in_all = two and parts[-1].more and whole.line > parts[-1].slot.line and OPENS_IN_ALL.match(said)
    if in_all and not parts[-1].rest and any(p.timed for p in parts):
        return False
    if not (parts[-1].rest or in_all or (two and IS_ALL.search(said))):
        return False
    if ADDS_MORE.search(said) or ADDED_BEHIND.search(line.said_behind(whole)):
        return False
    if any(tells_bare(s) and s not in slots for s in _between(parts[0].slot, whole, line, lines)):
        return False
    return is_near(whole, [p.slot for p in parts], _SLIP)


def _between(first: Slot, whole: Slot, line: Line, lines: Lines) -> Iterator[Slot]:
    """The figures from the first part to the sum."""
    near = (lines[number] for number in range(first.line, line.number))
    told = [slot for one in near if one is not None for slot in one.slots]
    return (s for s in (*told, *line.slots) if first.quantity.start < s.quantity.start < whole.quantity.start)
