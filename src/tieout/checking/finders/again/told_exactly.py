"""A figure told roughly first, and with all of its digits some sentences on."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.about import EMPTY
from tieout.checking.compact.again import LEAD, is_finer, may_be_finer
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.telling import digits
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_TOLD_TWICE = frozenset(("count", "currency", "measure"))


def told_exactly(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated`, the rough figure, and `body`, the exact one: 'accepted about 4.6 million shares', and some sentences on 'accepted 4,613,200 shares';
    or, in the next sentence, 'took up 4,613,200 Frost shares'."""
    for slot in line.slots:
        if slot.kind == "number" and not slot.unit and (bare := _rough_before(slot, line, lines, number)) is not None:
            yield Partial(stated=bare, body=slot)
        if slot.kind not in _TOLD_TWICE or not slot.unit or slot.context:
            continue
        verb = _verb(slot, line)
        for earlier in range(number - 1, max(0, number - LEAD) - 1, -1):
            above = lines[earlier]
            for rough in above.slots if above is not None else ():
                if above is None or rough.kind != slot.kind or rough.unit != slot.unit or rough.context:
                    continue
                same = bool(verb) and _verb(rough, above) == verb
                if is_finer(slot.quantity, rough.quantity):
                    if same or (
                        earlier >= number - _NEXT and rough.quantity.hedge == "~" and not _is_of_part(slot, line)
                    ):
                        yield {"stated": rough, "body": slot}
                        return
                elif (
                    slot.unit == "share" and may_be_finer(slot.quantity, rough.quantity) and not _is_of_part(slot, line)
                ):
                    if (
                        same
                        or not _TAKEN.isdisjoint(line.texts)
                        and not _names(rough, above).isdisjoint(_names(slot, line))
                    ):
                        yield {"stated": rough, "body": slot}
                        return


def _rough_before(slot: Slot, line: Line, lines: Lines, number: int) -> Slot | None:
    """The only rough count of the sentence before that a long number without a noun tells exactly: "some 1.9 million people went to the polls. The
    returns gave the number as 1,913,406"."""
    above = lines[number - 1] if number else None
    if above is None or digits(slot.quantity) < _LONG or slot.context or _is_of_part(slot, line):
        return None
    if not _THE_NUMBER.search(line.said_before(slot)):
        return None  # "Reed won 1,913,406"
    rough = [s for s in above.slots if s.kind == "count" and not s.context and is_finer(slot.quantity, s.quantity)]
    return rough[0] if len(rough) == 1 else None


_LONG = 5
#: What leads to a number that is that of all.
_THE_NUMBER = lazily(
    r"\b(?:numbers?|figures?|totals?|counts?|counted|tally|sum|exact|exactly|precise|precisely)\b|\b(?:as|at|to be|is|was|were) $"
)

#: What is done with the shares of an offer.
_TAKEN = frozenset(
    ("took", "took up", "taken up", "bought", "accepted", "acquired", "tendered", "received", "purchased")
)
#: So many sentences on a rough figure may be told exactly in other words.
_NEXT = 2
_PART = frozenset(("of", "outstanding", "in issue", "issue"))


def _is_of_part(slot: Slot, line: Line) -> bool:
    """'Of these 1,312,660 people can vote', '4,401,207 shares outstanding': a part, or the whole."""
    if any(t.text in _HOLDS for t in line.tokens[max(0, slot.at - _REACH) : slot.at]):
        return True  # "bought about 2.4 million … and now holds 4,230,000"
    beside = [t.text for t in (*line.tokens[max(0, slot.at - 2) : slot.at], *line.tokens[slot.at + 1 : slot.at + 4])]
    return any(text.startswith("of ") or text in _PART for text in beside[:2]) or any(
        text in _WHOLE or "issue" in text for text in beside[2:]
    )


_HOLDS = frozenset("hold holds held holding own owns owned owning has have had now already total".split())
_WHOLE = frozenset(("outstanding", "left", "remaining", "more", "fewer"))


def _names(slot: Slot, line: Line) -> frozenset[str]:
    """The names that stand close to a figure."""
    near = line.tokens[max(0, slot.at - _REACH) : slot.at] + line.tokens[slot.at + 1 : slot.at + 1 + _REACH]
    return frozenset(
        t.text for t in near if t.slot < 0 and t.start > line.sentence.start and line.text[t.start].isupper()
    )


_REACH = 9


def _verb(slot: Slot, line: Line) -> str:
    """The word of a clause close before a figure, cut as words are; "" for none."""
    before = [t.text for t in line.tokens[max(0, slot.at - 3) : slot.at] if t.slot < 0 and t.text.isalpha()]
    words = [w for w in before if w not in EMPTY and len(w) > 3]
    return words[-1][:5] if words else ""
