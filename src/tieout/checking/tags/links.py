"""Step 1 and 2 together: which figure is tied to which by where it stands ("68 seats (55 percent)", "16 of the 27")."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.brackets import CLOSE, OPEN
from tieout.checking.compact.groups import CHANGED
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.checking.tags.also_from import follow_from
from tieout.checking.tags.appended import append
from tieout.checking.tags.between import (
    DASHES,
    is_accounting,
    is_apposition,
    is_broken,
    is_dash,
    is_defined,
    is_in_body,
    is_named_again,
    is_of,
    is_or,
    is_times,
    is_with,
)
from tieout.checking.tags.brackets import in_brackets
from tieout.checking.tags.dated import date_levels
from tieout.checking.tags.described import described
from tieout.checking.tags.had_been import tell_what_had_been
from tieout.checking.tags.in_turn import tell_in_turn
from tieout.checking.tags.margins import margins
from tieout.checking.tags.moved_on import move_on
from tieout.checking.tags.next_to import follow
from tieout.checking.tags.other_units import is_in_other_units
from tieout.checking.tags.outgrown import outgrow
from tieout.checking.tags.set_against import set_against
from tieout.checking.tags.set_beside import set_beside
from tieout.checking.tags.time_spans import span_dates
from tieout.checking.tags.ways import lead

_PAIR = 2
#: Marks over which no two figures are side by side; and those of which `is_dash` asks.
_PARTING, _DASHES = frozenset((*OPEN, *CLOSE, ";")), frozenset(DASHES)


def link(line: Line) -> Line:
    """The line with the links between its slots filled in; hosted slots inherit the direction of a change."""
    figures = [s for s in line.slots if not s.context]
    for before, slot in pairwise(figures):
        between = line.tokens[before.at + 1 : slot.at]
        _side_by_side(line, before, slot, between)
    _parentheses(line)
    for slot in figures:
        if "inside" in slot.tags:
            in_brackets(line, slot)
    for slot in figures:
        if "to" in slot.tags:
            outgrow(line, slot, figures)
        _above(line, slot)
        _inherit(line, slot)
        _take_degrees(slot)
    _share_scale(figures)
    margins(line)
    span_dates(line)
    date_levels(line)
    if len(figures) > 1:
        _levels(line, figures)
    lead(line, figures)
    if len(figures) > 1:
        follow_from(line, figures)
        move_on(line, figures)
    set_beside(line, figures)
    return line


def _levels(line: Line, figures: list[Slot]) -> None:
    """Ties levels that words set side by side, before it is told which way they lead."""
    tell_in_turn(line, figures)
    follow(line, figures)
    tell_what_had_been(line, figures)
    append(line, figures)
    set_against(line, figures)
    described(line, figures)


def _side_by_side(line: Line, before: Slot, slot: Slot, between: list[Token]) -> None:
    texts = [t.text for t in between]
    if "carry" in {name for t in between for name in t.classes} and is_in_other_units(line, before, slot):
        tie("equals", slot, before)
    if not _PARTING.isdisjoint(texts):
        return
    if is_or(between) or (not between and slot.quantity.text[0] == "≈"):
        tie("or", slot, before)
        vague = texts == ["or"] and alike(before, slot) and before.unit == slot.unit  # "400 or 500"
        if not vague and (len([t for t in texts if t != "," and t not in _EXTENT]) <= 1 or "or" not in texts):
            tie("equals", slot, before)
            for other in before.links.get("equals", ()):
                if other.kind == slot.kind == "currency" and len({other.unit, before.unit, slot.unit}) > _PAIR:
                    tie("equals", slot, other)  # "45m yen, which is 402,000 dollars or 355,000 euros"
    elif not _DASHES.isdisjoint(texts) and is_dash(between):
        tie("dash", slot, before)
    elif is_accounting(between):
        tie("accounting", slot, before)
        if any(t.text in ("which is", "which was") for t in between):
            tie("equals", slot, before)
    elif "," in texts and is_apposition(between):
        tie("apposed", slot, before)
        if slot.kind in BARE and not slot.tags.isdisjoint(CHANGED):
            for part in before.links.get("whole-of", ()):
                tie("apposed", slot, part)  # "58 of the 135 seats, 13 more than": of those that were won
    if is_named_again(line, before, slot, between):
        tie("equals", slot, before)
    if is_defined(between):
        tie("defined", slot, before)
    if "with" in texts and is_with(between):
        tie("with", slot, before)
    if alike(before, slot) and _is_last(line, slot) and (_of_it(slot, between) or _of_them(slot, between)):
        tie("has", before, slot)
    if ("of" in texts and is_of(between)) or is_in_body(between, line.tokens[slot.at + 1 : slot.at + 3]):
        tie("whole-of", slot, before)
        if before.kind == "number" and not before.unit and slot.kind in ("currency", "measure"):
            before.kind, before.unit = slot.kind, slot.unit  # "92 of the country's 410 terawatt-hours"
        elif before.kind in ("percent", "fraction") and slot.kind == "number" and not slot.unit:
            _take_part(before, slot)
    elif texts[:2] == [",", "of"] and is_of(between[1:]):
        for told in {before, *(o for name in _SAID_AGAIN for o in before.links.get(name, ()))}:
            tie("whole-of", slot, told)
    if before.kind in ("multiple", "fraction") and is_times(between) and not _is_sort(line, before, between):
        tie("times", slot, before)


def _is_sort(line: Line, multiple: Slot, behind: list[Token]) -> bool:
    """'a 10X DVD drive', '8x LTE': a multiple in signs before a name says of what sort it is."""
    name = behind[0] if behind and multiple.quantity.text[-1:] in "xX" else None
    return name is not None and line.text[name.start].isupper() and not name.text.endswith(("'s", "’s"))


def _take_part(share: Slot, whole: Slot) -> None:
    """'27,000 square kilometres, 45 percent of its area of 60,000': a whole without a unit has that of its part."""
    parts = [p for name in ("apposed", "or", "paren", "dash", "accounting") for p in share.links.get(name, ())]
    part = next((p for p in parts if p.kind in ("measure", "currency") and " / " not in p.unit), None)
    if part is not None and (whole.quantity.value or 0) >= (part.quantity.value or 0):
        whole.kind, whole.unit = part.kind, part.unit


#: what a length is of: "150 metres tall, or 492 feet"
_EXTENT = frozenset("tall long high wide deep thick across apart away".split())


def _is_last(line: Line, slot: Slot) -> bool:
    """Whether no like figure follows, with which it could make a list."""
    return not any(alike(s, slot) for s in line.slots[slot.number + 1 :] if not s.context)


def _of_it(slot: Slot, between: list[Token]) -> bool:
    """'84,210 last year, with 61,730 of that …', 'stood at 48.6 million, and 42.8 million of it …'."""
    return "of-it" in slot.tags and len(between) <= _NEAR and any(t.text in _GOES_ON for t in between)


_GOES_ON = frozenset((",", "and", "with"))


def _of_them(slot: Slot, between: list[Token]) -> bool:
    """'214 stores, of which 131 are in Ohio', '214 stores, 131 of them in Ohio'."""
    return "of-them" in slot.tags and len(between) <= _NEAR and sum(t.text == "," for t in between) == 1


_NEAR = 6
#: links by which a figure is told as another one before it ("42 percent, or 63, of the 150")
_SAID_AGAIN = ("or", "dash", "apposed")


def _parentheses(line: Line) -> None:
    """Tie every figure in parentheses to the one before them."""
    if line.texts.isdisjoint(OPEN):
        return
    depth, opened, host = 0, 0, None
    last: Slot | None = None
    for i, token in enumerate(line.tokens):
        if token.text in OPEN and token.slot < 0:
            if depth == 0:
                opened, host = i, last
            depth += 1
        elif token.text in CLOSE and token.slot < 0:
            depth = max(0, depth - 1)
        elif token.slot >= 0 and not token.context:
            slot = line.slots[token.slot]
            if depth == 0:
                last = slot
            else:
                slot.tags.add("inside")
                if (
                    host is not None
                    and opened - host.at <= 8
                    and not is_broken(_behind(line, host, opened), moved=True)
                ):
                    tie("paren", slot, host)
                    slot.links.setdefault("host", set()).add(host)


def _behind(line: Line, host: Slot, end: int) -> list[Token]:
    """What stands between a figure and the bracket at token `end`; the word that makes it a change is part of it ("136 higher (10%)")."""
    told = end == host.at + 2 and "change-after" in host.tags and line.tokens[host.at + 1] is host.verb
    return [] if told else line.tokens[host.at + 1 : end]


def _take_degrees(slot: Slot) -> None:
    """'86 degrees (30 Celsius)': bare degrees beside degrees of one scale are of the other."""
    for other in [*slot.links.get("paren", ()), *slot.links.get("equals", ())]:
        for bare, scaled in ((slot, other), (other, slot)):
            if bare.unit == "degree" and scaled.unit in _SCALES:
                bare.unit = _SCALES[scaled.unit]


def _share_scale(slots: list[Slot]) -> None:
    """'reached 43.5C, 2.5 degrees above the record of 41C': bare degrees beside others of one scale only are of that one."""
    scales = {slot.unit for slot in slots if slot.unit in _SCALES}
    if len(scales) == 1 and not any({"inside", "or"} & slot.tags for slot in slots if slot.unit == "degree"):
        for slot in slots:
            if slot.unit == "degree":
                (slot.unit,) = scales


_SCALES = {"degree_Celsius": "degree_Fahrenheit", "degree_Fahrenheit": "degree_Celsius"}


def _above(line: Line, slot: Slot) -> None:
    """'5.1 billion, or 1.4 percent, above the 373.4', '16 cents or 16 percent below the dollar': what is told as one is the same change."""
    if "or" not in slot.tags:
        return
    after = line.tokens[slot.at + 1 : slot.at + 3]
    hosts = slot.links.get("or", set())
    if len(after) == 2 and after[0].text == "," and "than" in after[1].classes:
        said = next((one.sign for one in hosts if one.sign), 0)  # "1,240 more, or 7 percent, than a year ago"
        for one in (slot, *hosts):
            _compare(one, said if after[1].text == "than" else 1 if after[1].text in ("above", "over") else -1)
    elif "change-than" in slot.tags and slot.sign:
        tied = (
            _TIED if after and after[0].text == "," else _TIED | {"level"}
        )  # "were 12 percent, or 4,200, higher than"
        for host in hosts:
            if (
                host.tags.isdisjoint(tied) and "or" not in host.tags
            ):  # "1.5 million or 1.6 million, or 10 percent below"
                _compare(host, slot.sign)


_TIED = frozenset(("from", "to", "at", "than", "against", "change", "first"))
_NO_CHANGE = frozenset(("plain", "bare"))


def _compare(slot: Slot, sign: int) -> None:
    slot.tags -= _NO_CHANGE
    slot.tags.add("change-than")
    slot.sign = sign


_LED = frozenset(("from", "to", "at", "than", "against"))


def _inherit(line: Line, slot: Slot) -> None:
    """'down 10 (11%)', 'rose 3.6 billion, or 1.0 percent': the second figure is the same change; "down 11% (80 in 2014, 71 in 2015)" are levels."""
    for name in ("paren", "or"):
        for host in slot.links.get(name, ()):
            if name == "paren" and host.kind == "percent" and slot.kind != "percent" and _is_level(line, slot):
                continue
            if "change" in host.tags and not slot.sign and slot.tags.isdisjoint(_LED):
                if (slot.quantity.value or 0.0) >= 0:  # "9 fewer, or minus 30%"
                    slot.sign = host.sign
                slot.tags.add("change")
                slot.tags -= _NO_CHANGE


def _is_level(line: Line, slot: Slot) -> bool:
    """Whether a figure is one of the two levels of a change before its bracket: "(80 in 2014, 71 in 2015)", "(71 against 80)"."""
    behind = line.tokens[slot.at + 1 : slot.at + 3]
    last = behind[-1] if len(behind) > 1 else None
    other = line.slots[last.slot] if last is not None and last.slot >= 0 else None
    against = other is not None and "against" in behind[0].classes and alike(slot, other)
    return against or _is_timed(line, slot)


def _is_timed(line: Line, slot: Slot) -> bool:
    """Whether a time stands right behind a figure: "80 in 2014", "930 then"."""
    behind = line.tokens[slot.at + 1 : slot.at + 3]
    if behind and behind[0].text in _THEN:
        return True
    return (
        len(behind) > 1 and behind[0].text in ("in", "last", "this") and (behind[1].context or behind[0].text != "in")
    )


_THEN = frozenset(("then", "now", "today", "before"))
