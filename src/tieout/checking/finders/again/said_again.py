"""One figure said twice: in the headline and in the first sentences below, roughly first and exactly later, or pointed back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.about import telling
from tieout.checking.compact.again import (
    LEAD,
    SOME,
    Head,
    agree,
    counts_itself,
    is_slip,
    known,
    swapped,
    tells_itself,
)
from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.again.aged_again import aged_again
from tieout.checking.finders.again.called_alike import called_alike
from tieout.checking.finders.again.counts_people import counts_people
from tieout.checking.finders.again.known_again import known_again
from tieout.checking.finders.again.made_elsewhere import is_made_of_others, is_some_of_it, stands_elsewhere
from tieout.checking.finders.again.named_by_figure import named_by_figure
from tieout.checking.finders.again.of_headline import (
    HALF,
    JAIL,
    all_of_two,
    brought_to_mind,
    is_aside,
    is_sure,
    is_term,
    is_turned,
    tells_of_more,
)
from tieout.checking.finders.again.on_either_side import on_either_side
from tieout.checking.finders.again.pointed_back import pointed_back
from tieout.checking.finders.again.same_place import same_beside
from tieout.checking.finders.again.slipped_again import slipped_again
from tieout.checking.finders.again.titles_apart import titles_apart
from tieout.checking.finders.again.told_exactly import told_exactly
from tieout.checking.finders.again.told_twice import told_twice
from tieout.checking.finders.again.whose_age import age_told, is_of_another
from tieout.checking.finders.lists.list_behind import PEOPLE, RELATIVES
from tieout.checking.lines import Lines

#: A bare number of so many is as good as a count; below, it may be anything.
_AS_GOOD = 100

_KINDS = frozenset(("percent", "count", "currency", "measure", "percentage_point", "duration"))
_UNITED = frozenset(("measure", "duration"))


def said_again(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure of the headline or the rough one, and `body`, the one in this sentence that says it again."""
    number, head = line.number, lines.head
    first = head.last if head is not None else 0
    if head is not None and head.apart:
        yield from titles_apart(line, lines, head)
    if head is not None and line.sentence.end <= head.below:
        return  # the title over again
    if head is not None and number <= first + LEAD:
        yield from _below(head, line, lines)
    if number <= first + LEAD:
        yield from told_exactly(line, lines, number)
    yield from pointed_back(line, lines, number)
    yield from told_twice(line, lines, number)
    yield from aged_again(line, lines, number)
    yield from known_again(line, lines, number)
    yield from named_by_figure(line, lines, number)
    yield from called_alike(line, lines, number)
    yield from on_either_side(line, lines, number)
    yield from slipped_again(line, lines, number)


def _below(head: Head, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    here = telling(lines.text[max(head.below, line.sentence.start) : line.sentence.end])
    below = [s for s in line.slots if s.quantity.start >= head.below]
    numbers = head.lines or range(head.number, head.last + 1)
    tops = (line if number == line.number else lines[number] for number in numbers)
    for above, slot in ((top, slot) for top in tops if top is not None for slot in top.slots):
        if head.holds(slot.quantity) and _can_be_known(slot, above):
            last = slot.quantity.start >= head.start  # of a title printed several times, one alone is accused
            if last and (placed := _placed(slot, line, below, head, here, lines)) is not None:
                yield {"stated": placed, "body": slot}  # the headline's may be told by others, too
                continue
            body = _body(slot, line, below, head.words, here, lines)
            if body is None:
                continue
            beside = _beside(slot, above) & _beside(body, line)
            told = is_sure(head.words, here) or all_of_two(head.words, line) or _leads(line, slot, body, head, lines)
            sure = beside or (told and (slot.kind != "duration" or JAIL in head.words & here))
            meant = sure and last and not is_aside(body, line) and not tells_of_more(head, here, lines.text)
            if meant or agree(slot.quantity, body.quantity):
                yield {"stated": slot, "body": body}


def _placed(
    slot: Slot, line: Line, below: Sequence[Slot], head: Head, here: frozenset[str], lines: Lines
) -> Slot | None:
    """The only figure of a sentence that stands in the same place as the headline's, where none agrees with that: it must be the same, whatever
    the text tells elsewhere. A change in percent may be of a part."""
    like = [s for s in below if _can_be_known(s, line) and _same_kind(slot, s) and s.unit == slot.unit]
    if not like or slot.kind == "percent" or len(head.words & here) < HALF * len(head.words):
        return None
    if tells_of_more(head, here, lines.text) and not is_sure(head.words, here):
        return None
    if any(agree(slot.quantity, one.quantity) for one in like):
        return None
    start, told = max(head.below, line.sentence.start), (slot.quantity.start, slot.quantity.end)
    within = next((one for one in head.printed if one[0] <= told[0] < one[1]), (head.start, head.end))
    found = []
    for one in like:
        beside = same_beside(lines.text, told, within, (one.quantity.start, one.quantity.end), start)
        turned = is_turned(slot, one.quantity) and is_sure(head.words, here)
        if sum(beside) >= (SOME if turned else _BESIDE) and (turned or all(beside)):
            found.append(one)
    if len(found) != 1 or not is_slip(slot.quantity, found[0].quantity) or is_aside(found[0], line):
        return None
    if is_some_of_it(slot, found[0], within, lines, head.below):
        return None
    return None if is_made_of_others(slot, found[0], lines, head.below) else found[0]


#: So many of the words next to a figure, on both sides, say that it is the same; of one with its digits turned, fewer do.
_BESIDE = 3


def _body(
    slot: Slot, line: Line, below: Sequence[Slot], said: frozenset[str], here: frozenset[str], lines: Lines
) -> Slot | None:
    """The figure that says the headline's again: one that agrees, or the only one that could where nothing in the text agrees."""
    like = [s for s in below if _can_be_known(s, line) and _same_kind(slot, s)]
    named = [
        s
        for s in below
        if _can_be_known(s, line) and slot.kind == s.kind and slot.unit in _PEOPLE and s.unit in _PEOPLE
    ]
    right_below = lines.head is not None and line.number == lines.head.last + 1
    counted = (s for s in below if right_below and _plays(s, line) and counts_itself(slot.quantity, s.quantity, here))
    if (again := next(counted, None)) is not None:
        return again
    same = next((s for s in (*like, *named) if agree(slot.quantity, s.quantity)), None)
    if same is not None:
        asked = 0 if right_below and tells_itself(slot.quantity) else 1 if _go_alike(slot, same) else SOME
        return same if len(said & here) >= asked else None
    start = below[0].quantity.start if lines.head is None else lines.head.below
    rivals = [s for s in below if _plays(s, line) and alike(slot, s) and age_told(slot) == age_told(s)]
    turned = [s for s in like if is_turned(slot, s.quantity)]
    alone = like == rivals and len(rivals) == 1
    one = (
        like[0]
        if alone
        else turned[0]
        if len(turned) == 1 and (is_sure(said, here) or is_term(said, here, slot))
        else None
    )
    if (
        one is None
        or is_of_another(slot, one, here, lines)
        or not (
            is_sure(said, here)
            or brought_to_mind(said, here, slot, one, line)
            or (lines.head is not None and _leads(line, slot, one, lines.head, lines))
        )
        or (slot.unit != one.unit and not _UNITED.isdisjoint((slot.kind, one.kind)))
        or not is_slip(slot.quantity, one.quantity)
        or stands_elsewhere(slot, one, lines, start)
        or is_made_of_others(slot, one, lines, start)
    ):
        return None
    return one


def _beside(slot: Slot, line: Line) -> frozenset[str]:
    """What the words next to a figure are about."""
    around = line.tokens[max(0, slot.at - _NEXT) : slot.at + _NEXT + 1]
    return telling(" ".join(t.text for t in around if t.slot < 0))


_NEXT = 3


def _leads(line: Line, slot: Slot, other: Slot, head: Head, lines: Lines) -> bool:
    """Whether the first sentence below a wire's headline tells the only change in percent of both, the same way, its digits in another order: "sales off
    4.2 pct" and "…, sliding 2.4 percent from a year ago"."""
    if head.below == head.end or (line.number and lines.sentences[line.number - 1].end > head.below):
        return False  # no wire's dateline stands between, or another sentence
    if not slot.kind == other.kind == "percent" or not swapped(slot.quantity, other.quantity, SOME):
        return False
    way = _way(other) or {1: "up", -1: "down"}.get(other.verb_sign, "")
    told = [s for s in line.slots if s.kind == "percent" and s.quantity.start >= head.below and not s.context]
    above = {t.text for t in line.tokens[max(0, slot.at - 2) : slot.at]} if slot.line == line.number else {""}
    return told[:1] == [other] and way != "" and way == _way(slot) and "to" not in above


#: What a headline and its text may call the same people.
_PEOPLE = (
    PEOPLE
    | RELATIVES
    | frozenset(
        """teen teenager boy girl defendant inmate officer men driver resident lawmaker ex-lawmaker shooter attacker robber thief employee
    migrant refugee seeker protester fan lady gang accomplice juvenile adult senior miner sailor tourist""".split()
    )
)


def _can_be_known(slot: Slot, line: Line) -> bool:
    told = slot.kind in _KINDS or (
        slot.kind == "number" and ((slot.quantity.value or 0) >= _AS_GOOD or counts_people(slot, line))
    )
    return _plays(slot, line) and told and known(slot.quantity)


def _plays(slot: Slot, line: Line) -> bool:
    """Whether a figure may be one that is told twice: "jailed for 35 years", too, which else only says when."""
    if not slot.context:
        return True
    return slot.kind == "duration" and not slot.quantity.named and line.tokens[slot.at - 1].text == "for"


def _same_kind(a: Slot, b: Slot) -> bool:
    if not alike(a, b) or (a.kind == "count" and a.unit and b.unit and a.unit != b.unit and not _called_same(a, b)):
        return False
    if age_told(a) != age_told(b) or (age_told(a) and a.quantity.hedge != b.quantity.hedge):
        return False  # "a 5-year-old", and what the law says of "a child under five years old"
    return a.kind != "percent" or _way(a) == _way(b)


def _called_same(a: Slot, b: Slot) -> bool:
    """Whether what two figures count opens with the same words: of a title, "Two East Tarn Clerks", a noun may be read too early."""
    one, other = sorted((slot.quantity.subject.lower() for slot in (a, b)), key=len)
    return bool(one) and f"{other} ".startswith(f"{one} ")


def _go_alike(above: Slot, below: Slot) -> bool:
    """'takings slump by 9%', and below them 'turnover shrank nine percent': one word in common is enough for changes as large of one way."""
    ways = {slot.sign or slot.verb_sign for slot in (above, below)}
    return above.kind == below.kind == "percent" and len(ways) == 1 and 0 not in ways


def _way(slot: Slot) -> str:
    return slot.quantity.trend or {1: "up", -1: "down"}.get(slot.sign, "")
