"""A share, the part that it is, and a whole that its words name and another sentence tells: "Revenue was 840 million. … services made 320
million, or 38 percent of total revenue"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import COUNTED, alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.counted_before import LINKS, NO_SHARE, SMALL, elliptic, is_amount, linked, may_be
from tieout.checking.finders.item_figures import beside
from tieout.checking.finders.loose import Apart, Told
from tieout.checking.finders.named_items import items_told
from tieout.checking.finders.narrowing import narrowed
from tieout.checking.finders.next_share import next_shares
from tieout.checking.finders.only_larger import only_larger, outstanding, taken_up
from tieout.checking.finders.periods import NO_PERIOD, Period, may_be_one, opening_period, period
from tieout.checking.finders.share_of_two import says_of_it
from tieout.checking.finders.shares_near import shares_near
from tieout.checking.finders.whole_name import TURNOVER, called, tells_staff, whole_name
from tieout.checking.lines import Lines
from tieout.checking.readings.carry import carries, points_back

#: The sentences in which the whole may stand, nearest first, counted from that of the share.
_PLACES = (-1, 0, -2, 1)
#: tags of a figure that is no level of the time told of
_NO_LEVEL = NO_SHARE | {"inside", "each", "per"}


def named_wholes(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the share, `part`, and `whole`, told of what the words behind the share name."""
    for stated in line.slots:
        if stated.context or stated.kind not in ("percent", "fraction") or _is_change(stated):
            continue
        name = whole_name(line, stated)
        told = [s for s in line.slots if stated in s.links.get("whole-of", ()) and is_amount(s)]
        if not name and not told:
            yield from _of_the_total(stated, line, lines)
            yield from elliptic(stated, line, lines)
            yield from next_shares(stated, line, lines)
            yield from _of_all_shares(stated, lines)
            continue
        part = _part(stated, name, line, lines)
        if part is None or part in told:
            continue  # "33 percent of the workers – 2,100 of 6,300 –": the whole stands behind its part
        whole = told[0] if told else _whole(name, part, stated, lines) or outstanding(part, lines)
        if whole is None and len(name) == 1 and name[0] not in TURNOVER and not tells_staff(name):
            whole = only_larger(part, stated, lines)
            if whole is not None:
                yield Apart(stated=stated, part=part, whole=whole)
        elif whole is not None and (not line.number == part.line == whole.line or tells_staff(name)):
            bound: dict[str, Bound] = {"stated": stated, "part": part, "whole": whole}
            yield Told(bound) if _is_sure(stated, part, whole, lines, name) else Apart(bound)
    yield from shares_near(line, lines)


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
    part = _part(stated, (), line, lines) if alone else None
    if part is None:
        return
    rivals = [s for s in line.slots if s not in (part, stated) and not s.context and _rivals(s, part)]
    if any(s.kind == "percent" or part not in linked(stated) or _fits(stated, part, s) for s in rivals):
        return  # "costs were 203 million, and staff took 101 million, half of the total"
    for number in range(part.line - 1, max(-1, part.line - 1 - _NEXT), -1):
        near = lines[number]
        told = [s for s in near.slots if is_amount(s) and alike(s, part)] if near is not None else []
        levels = [s for s in told if not s.tags & _NO_LEVEL]
        if levels:
            if len(levels) == 1 and _has_room(levels[0], (part, *rivals)):
                yield Apart(stated=stated, part=part, whole=levels[0])
            return


def _fits(stated: Slot, part: Slot, whole: Slot) -> bool:
    share = (stated.quantity.value or 0.0) * (0.01 if stated.kind == "percent" else 1.0)
    return abs((part.quantity.value or 0.0) - share * (whole.quantity.value or 0.0)) <= _ABOUT * (
        part.quantity.value or 0.0
    )


def _has_room(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether all that the sentence tells may be of one whole: "shops made 480 million and kiosks 203 million, a quarter of the total"."""
    return sum(s.quantity.value or 0.0 for s in parts) < (whole.quantity.value or 0.0)


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
        and not (line is not None and (_is_of_an_owner(line, stated) or _is_its_own(line, part, stated, near)))
        and all(word not in TURNOVER or word in near.texts for word in name)
        and not _is_of_some(near, whole)
        and may_be(stated, part, whole)
        and not any(s is not whole and not s.context and _rivals(s, whole) for s in near.slots)
    )


def _is_of_an_owner(line: Line, stated: Slot) -> bool:
    """ "The Asian unit's costs were 280 million, or 37 percent of its sales": those are the unit's."""
    behind = [word for t in line.tokens[stated.at + 1 : stated.at + 3] for word in t.text.split()]
    return behind[:2] in (["of", "its"], ["of", "their"]) and any(
        t.text in ("'s", "’s") or t.text.endswith(("'s", "’s")) for t in line.tokens[: stated.at]
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


def _part(stated: Slot, name: Sequence[str], line: Line, lines: Lines) -> Slot | None:
    """The figure that is told as the share, or the only one of the sentence before where this one points back to it."""
    for link in LINKS:
        for slot in stated.links.get(link, ()):
            if is_amount(slot):
                return slot
    behind = [s for s in line.slots[stated.number + 1 :] if stated in linked(s) and is_amount(s)]
    if len(behind) == 1:
        return behind[0]  # "37 percent of the total, or 3.1 million"
    before = [s for s in line.slots[: stated.number] if is_amount(s) and not s.tags & _NO_LEVEL]
    if len(before) == 1 and _is_made(line, before[0], stated):
        return before[0]
    back = lines.before(line.number)
    if not before and not name and (taken := taken_up(line, lines)) is not None:
        return taken
    if back is not None and not before and (carries(line, "carry", back) or points_back(line)):
        told = [s for s in back.slots if is_amount(s)]
        return told[0] if len(told) == 1 else None
    return _named(stated, name, line, lines) if not before else None


def _named(stated: Slot, name: Sequence[str], line: Line, lines: Lines) -> Slot | None:
    """What was told of the thing that makes up the share: "the provision represents 28 percent of", behind "a provision of 75 million"."""
    at = next(
        (k for k in range(stated.at - 1, max(0, stated.at - _REACH), -1) if "accounting" in line.tokens[k].classes), 0
    )
    noun = line.tokens[at - 1].text if at else ""
    if not noun.isalpha() or len(noun) < _SHORT or line.tokens[at - 1].classes:
        return None
    narrow, pattern = narrowed(line, at - 1)[0] - _TOLD_BEFORE, called((noun,), name[-1:])
    when, found = opening_period(line), None
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        near = lines[number]
        for one in items_told(near, {"part": pattern}, {"part": AMOUNTS}) if near is not None else ():
            same = not narrow or one.narrow - _ALL == narrow
            if not one.place and same and is_amount(one.slot) and may_be_one(one.period, when):
                if not when or one.period == when:
                    return one.slot
                found = found or one.slot  # "last year" rather than "in December", which may be of it
    return found


#: words that go back to what was told
_TOLD_BEFORE = frozenset("the this that these those such additional new extra latter".split())
_REACH, _SHORT, _BACK = 6, 4, 3


def _is_made(line: Line, part: Slot, stated: Slot) -> bool:
    """Whether the words between make the one figure the other: "300 jobs were lost, which is 15 percent of"."""
    between = line.tokens[part.at + 1 : stated.at]
    if [t.text for t in between if t.text not in SMALL] in (
        [",", "are"],
        [",", "is"],
        ["are"],
        ["were"],
        [",", "were"],
    ):
        return True  # "its bananas, 268,000 tonnes, are 65 percent of exports"
    return any("accounting" in t.classes for t in between) and not any(t.text in (";", ":") for t in between)


def _whole(name: Sequence[str], part: Slot, stated: Slot, lines: Lines) -> Slot | None:
    """The nearest figure told of what is so named, of which the part may be one."""
    pattern = called(name)
    kinds = frozenset((part.kind, *COUNTED) if part.kind in COUNTED else (part.kind, "number"))
    for number in (stated.line + far for far in _PLACES):
        near = lines[number] if 0 <= number < len(lines) else None
        if near is None or near.sentence.setting in ("table", "telegram"):
            continue
        for told in items_told(near, {"whole": pattern}, {"whole": kinds}):
            slot = told.slot
            if (
                told.place
                or told.narrow - _ALL
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


#: words before the name of a whole that leave it whole
_ALL = frozenset(("all", "overall", "entire", "combined"))


def _period(slot: Slot, lines: Lines) -> Period:
    line = lines[slot.line]
    return period(beside(line, slot), line) or opening_period(line) if line is not None else NO_PERIOD
