"""A share, the part that it is, and a whole that its words name and another sentence tells: "Revenue was 840 million. … services made 320
million, or 38 percent of total revenue"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.lists.item_figures import beside
from tieout.checking.finders.lists.named_items import items_told
from tieout.checking.finders.loose import Apart, Loose, Near, Partial, Told
from tieout.checking.finders.only_pair import as_many, only_pair
from tieout.checking.finders.periods import NO_PERIOD, Period, may_be_one, opening_period, period
from tieout.checking.finders.shares.counted_before import elliptic
from tieout.checking.finders.shares.next_share import next_shares
from tieout.checking.finders.shares.of_another import is_of_an_owner, is_of_another
from tieout.checking.finders.shares.of_that import shares_of_that
from tieout.checking.finders.shares.of_the_next import of_the_next
from tieout.checking.finders.shares.only_larger import only_larger, outstanding
from tieout.checking.finders.shares.part_of_named import of_named, parts_of_named, same_counted
from tieout.checking.finders.shares.part_of_share import LEAVES_WHOLE, NO_LEVEL, part_of
from tieout.checking.finders.shares.past_asides import past_asides
from tieout.checking.finders.shares.share_by_name import shares_by_name
from tieout.checking.finders.shares.share_of_two import says_of_it
from tieout.checking.finders.shares.shares import NO_SHARE, is_amount, is_share, linked, may_be, size
from tieout.checking.finders.shares.shares_beside import shares_beside
from tieout.checking.finders.shares.shares_near import shares_near
from tieout.checking.finders.shares.told_out import told_out
from tieout.checking.finders.shares.whole_name import called, tells_staff, whole_name
from tieout.checking.lines import Lines
from tieout.checking.tags.margins import TURNOVER
from tieout.patterns import lazily

#: The sentences in which the whole may stand, nearest first, counted from that of the share.
_PLACES = (-1, 0, -2, 1)


def named_wholes(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the share, `part`, and `whole`, told of what the words behind the share name."""
    for stated in line.slots:
        if stated.context or stated.kind not in ("percent", "fraction"):
            continue
        yield from shares_by_name(stated, line, lines)
        yield from shares_beside(stated, line, lines)
        if _is_change(stated):
            continue
        if as_many(stated, line):
            for one, all_ in only_pair(stated, line, lines):
                if _is_about(stated, one, all_):
                    yield Partial(stated=stated, part=one, whole=all_)
        yield from past_asides(stated, line, lines)
        yield from (Loose(stated=stated, part=one, whole=all_) for one, all_ in told_out(stated, line, lines))
        yield from (Partial(stated=stated, part=one, whole=all_) for one, all_ in of_the_next(stated, line, lines))
        name = whole_name(line, stated)
        told = [s for s in line.slots if stated in s.links.get("whole-of", ()) and is_amount(s)]
        if not name and not told:
            yield from _of_the_total(stated, line, lines)
            yield from elliptic(stated, line, lines)
            yield from next_shares(stated, line, lines)
            yield from parts_of_named(stated, line, lines)
            yield from same_counted(stated, line, lines)
            yield from _of_all_shares(stated, lines)
            continue
        part = part_of(stated, name, line, lines) or _amount_told(stated, told, line, lines)
        if part is None or part in told:
            continue  # "33 percent of the workers – 2,100 of 6,300 –": the whole stands behind its part
        whole = told[0] if told else _whole(name, part, stated, lines) or outstanding(part, lines)
        if whole is None and len(name) == 1 and name[0] not in TURNOVER and not tells_staff(name):
            whole = only_larger(part, stated, lines)
            if whole is not None:
                yield Apart(stated=stated, part=part, whole=whole)
        elif whole is None and name and not tells_staff(name):
            yield from of_named(name, stated, part, line, lines)
        elif whole is not None and (not line.number == part.line == whole.line or tells_staff(name)):
            bound: dict[str, Bound] = {"stated": stated, "part": part, "whole": whole}
            yield Told(bound) if _is_sure(stated, part, whole, lines, name) else Apart(bound)
        elif whole is not None and _are_alone(stated, part, whole, line):
            yield (Apart if is_of_another(line, part, whole) else Near)(stated=stated, part=part, whole=whole)
    yield from shares_near(line, lines)
    yield from shares_of_that(line, lines)


def _are_alone(stated: Slot, part: Slot, whole: Slot, line: Line) -> bool:
    """'Revenue was 840 million, and services made 320 million, or 38 percent of revenue': whether no third level stands there, nor another owner."""
    levels = [s for s in line.slots if not s.context and _rivals(s, part) and s is not stated]
    own = any(word in ("its", "their") for t in line.tokens[stated.at + 1 : stated.at + 3] for word in t.text.split())
    return levels == [whole, part] and part in linked(stated) and not own and not is_of_an_owner(line, stated)


def _is_about(stated: Slot, part: Slot, whole: Slot) -> bool:
    """Whether a part is nearly as large as is told: "less than half as many" says nothing of a third."""
    return (part.quantity.value or 0.0) >= _LEAST * size(stated) * (whole.quantity.value or 0.0)


_LEAST = 0.8


def _amount_told(stated: Slot, told: Sequence[Slot], line: Line, lines: Lines) -> Slot | None:
    """'It may sell 14.6 billion of bills. … The amount accounts for 91 percent of the 16 billion': what "the amount" is, the only one before, or that fits."""
    back = lines.before(line.number) if len(told) == 1 and _THE_AMOUNT.search(line.said_before(stated)) else None
    amounts = [s for s in back.slots if is_amount(s) and s.kind != "duration"] if back is not None else []
    if len(amounts) > 1:
        amounts = [s for s in amounts if is_share(stated, s, told[0])]
    return amounts[0] if len(amounts) == 1 and alike(amounts[0], told[0]) else None


_THE_AMOUNT = lazily(
    r"\b(?:the|that|this) (?:amount|sum|figure|total|number)(?:,[^,;:]*,)? (?:[a-z]+ ){1,4}(?:about |some |roughly |nearly |only |just )?$"
)


def _of_all_shares(stated: Slot, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'1.76 million shares, or 8.4 pct, of Marlow'"""
    for part in linked(stated):
        whole = outstanding(part, lines) if part.line == stated.line else None
        if whole is not None and whole.line != part.line:
            yield Apart(stated=stated, part=part, whole=whole)


def _is_change(stated: Slot) -> bool:
    """Whether a percentage is no share; "cut 4,600 jobs, or 23 percent of its workforce" is one."""
    other = stated.tags & NO_SHARE
    return bool(other - {"change"}) or ("change" in other and not {"share-of", "or"} <= stated.tags)


def _of_the_total(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'Lending was 8.4 billion. Home loans took 3.1 billion, or 37 percent of the total': of the one level like it
    that was told right before."""
    behind = [word for t in line.tokens[stated.at + 1 : stated.at + 5] for word in t.text.split()]
    at = next((k for k, word in enumerate(behind[:3]) if word in _TOTAL), len(behind))
    alone = at < len(behind) and behind[0] == "of" and _closes(behind[at + 1 :])
    part = part_of(stated, (), line, lines) if alone else None
    if part is None:
        return
    rivals = [s for s in line.slots if s not in (part, stated) and not s.context and _rivals(s, part)]
    if any(s.kind == "percent" or part not in linked(stated) or _fits(stated, part, s) for s in rivals):
        return  # "costs were 203 million, and staff took 101 million, half of the total"
    for number in range(part.line - 1, max(-1, part.line - 1 - _NEXT), -1):
        near = lines[number]
        told = [s for s in near.slots if is_amount(s) and alike(s, part)] if near is not None else []
        levels = [s for s in told if not s.tags & NO_LEVEL]
        if levels:
            if len(levels) == 1 and _has_room(levels[0], (part, *rivals)):
                yield Apart(stated=stated, part=part, whole=levels[0])
            return


def _fits(stated: Slot, part: Slot, whole: Slot) -> bool:
    told, all_ = part.quantity.value or 0.0, whole.quantity.value or 0.0
    return abs(told - size(stated) * all_) <= _ABOUT * told


def _has_room(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether all that the sentence tells may be of one whole: "shops made 480 million and kiosks 203 million, a quarter of the total"."""
    return sum(s.quantity.low or 0.0 for s in parts) <= (whole.quantity.high or 0.0)


def _closes(words: Sequence[str]) -> bool:
    """Whether no noun follows that says what a total is of: "of the total turnover in Asia"."""
    return not words or not words[0][0].isalpha() or words[0] in _LEADS_ON


_LEADS_ON = frozenset("and while but or which last".split())
_ABOUT = 0.06
_TOTAL, _NEXT = frozenset(("total", "amount", "sum", "whole", "it", "them", "all", "money", "funds", "funding")), 2


def _is_sure(stated: Slot, part: Slot, whole: Slot, lines: Lines, name: Sequence[str]) -> bool:
    """Whether the share is told as the part in one sentence, and the whole is the only figure like it in the next, called by no other word."""
    if part.line == stated.line - 1 and stated in whole.links.get("whole-of", ()):
        return says_of_it(part, lines, stated)
    if part.line != stated.line or abs(whole.line - part.line) != 1 or part not in linked(stated):
        return False
    if tells_staff(name) and whole.line > part.line:
        return False  # "It now has 15,400 workers"
    near, line = lines[whole.line], lines[stated.line]
    return (
        near is not None
        and not (line is not None and (is_of_an_owner(line, stated) or _is_its_own(line, part, stated, near)))
        and all(word not in TURNOVER or word in near.texts for word in name)
        and not _is_of_some(near, whole)
        and may_be(stated, part, whole)
        and not any(s is not whole and not s.context and _rivals(s, whole) for s in near.slots)
    )


def _is_its_own(line: Line, part: Slot, stated: Slot, near: Line) -> bool:
    """'Kent has 412 hotels. Acme runs 64 hotels, or 41 percent of its hotels, there': of those of a name that opens the sentence, and that the
    other does not tell of."""
    behind = [word for t in line.tokens[stated.at + 1 : stated.at + 3] for word in t.text.split()]
    first = line.tokens[0]
    name = first.text.removesuffix("'s")
    opens = line.text[first.start].isupper() and first.slot < 0 and not first.classes and part.at > 0
    return opens and behind[1:2] in (["its"], ["their"]) and name not in near.texts and name not in _OPENS


#: What opens a sentence and is no name.
_OPENS = frozenset("the a an its their his her it they this these that those some about of in at on for".split())


def _is_of_some(line: Line, whole: Slot) -> bool:
    """ "Sales at home were 412 million", "sales on Monday": whether words before the figure may make it one of a part of them."""
    return any(t.text in _SOME or "weekday" in t.classes for t in line.tokens[: max(0, whole.at - 1)])


_SOME = frozenset(
    "at under abroad overseas online domestically before after since until through by without excluding outside inside".split()
)


def _rivals(slot: Slot, whole: Slot) -> bool:
    """Whether another figure could be the whole, or makes it a part itself."""
    return alike(slot, whole) or (slot.kind == "percent" and not slot.tags & NO_SHARE)


def _whole(name: Sequence[str], part: Slot, stated: Slot, lines: Lines) -> Slot | None:
    """The nearest figure told of what is so named, of which the part may be one."""
    pattern = called(name)
    kinds = frozenset((part.kind, *BARE) if part.kind in BARE else (part.kind, "number"))
    for number in (stated.line + far for far in _PLACES):
        near = lines[number] if 0 <= number < len(lines) else None
        if near is None or near.sentence.setting in ("table", "telegram"):
            continue
        for told in items_told(near, {"whole": pattern}, {"whole": kinds}):
            slot = told.slot
            if (
                told.place
                or told.narrow - LEAVES_WHOLE
                or slot in (part, stated)
                or not alike(slot, part)
                or not is_amount(slot)
            ):
                continue
            if (slot.quantity.value or 0) > (part.quantity.value or 0) and may_be_one(
                told.period, _period(part, lines)
            ):
                return slot
    return None


def _period(slot: Slot, lines: Lines) -> Period:
    line = lines[slot.line]
    return period(beside(line, slot), line) or opening_period(line) if line is not None else NO_PERIOD
