"""A whole, and its parts told one after the other in the sentences behind it, by words of their own: "The town will give 740,000 for the flooded.
The Red Cross gets 460,000, and 280,000 goes to the clinic"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.columns import CHANGES, Told
from tieout.checking.compact.counting import only_counts
from tieout.checking.compact.either import tells_of_some
from tieout.checking.compact.fills import of_other_times
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Series
from tieout.checking.compact.named_apart import named_apart
from tieout.checking.compact.slipped import but_for_a_slip, comes_to
from tieout.checking.compact.summed import counts
from tieout.checking.compact.telling import digits, tells
from tieout.checking.finders.level import UNTOLD
from tieout.checking.finders.loose import Apart, Partial
from tieout.checking.finders.loose import Told as Sure
from tieout.checking.finders.sum_frame import of_many
from tieout.checking.finders.sums.rest_told import is_rest, leaves_nothing, without_asides
from tieout.checking.finders.sums.split_in_two import are_more_than_it, are_two_of_it
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.rules.vocabulary import listed

_BACK, _FEWEST, _MOST, _FEW = 4, 2, 6, 10
#: A figure that is told roughly to one side is no whole of anything.
_PLAIN = frozenset(("=", "~"))


def told_next(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole`, the only figure like it of a sentence, and `parts`, all such figures of the few behind it, where they come to it to the last
    digit; or where they would but for two swapped digits, and words share it out, or the last one is the rest of it."""
    if line.sentence.setting in UNTOLD or not _items(lines, line.number):
        return
    first = max(0, line.number - _BACK)
    every = [_items(lines, number) for number in range(first, line.number + 1)]
    found = [(whole, parts) for k in range(len(every) - 1) for whole, parts in _wholes(every[k], every[k + 1 :])]
    even = [(whole, parts) for whole, parts in found if _comes_to(whole, parts)]
    nested = {id(part) for _, parts in even for part in parts} | {id(whole) for whole, _ in even}
    for whole, parts in found:
        bound: dict[str, Bound] = {
            "whole": whole.slot,
            "parts": Series(tuple(i.slot for i in parts), {"told-apart"}, -1),
        }
        if _comes_to(whole, parts):
            told = tells(whole.slot.quantity, _told(parts))
            if (
                is_rest(parts)
                or (told and (_shares_out(whole, parts) or _is_no_accident(whole, parts)))
                or are_two_of_it(whole, parts)
            ):
                yield Apart(bound)
        elif id(whole) in nested or _hold_a_whole(whole, parts) or _others_come_to(whole, parts) is False:
            continue
        elif (
            are_more_than_it(whole, parts)
            or _is_close(whole, parts)
            and (
                _are_all(whole, parts)
                or _are_counted_out(whole, parts)
                or (is_rest(parts) and leaves_nothing(whole, parts))
            )
        ):
            yield Sure(bound)
        elif (
            but_for_a_slip(whole.slot.quantity, _told(parts))
            and _shares_out(whole, parts)
            and _goes_on(parts[0])
            and not tells_of_some(parts[0].line)
        ):
            yield Partial(bound)


def _items(lines: Lines, number: int) -> Sequence[Item]:
    """What a sentence tells; where all of that stands in brackets behind names, those: "to Brandt Inc (38,000 tonnes) and Holt (19,000 tonnes)"."""
    told, line = lines.items(number), lines[number]
    if told or line is None or "(" not in line.texts:
        return told
    slots = [s for s in line.slots if not s.context]
    alone = all(
        [line.tokens[k].text for k in (s.at - 1, s.at + 1) if k < len(line.tokens)] == ["(", ")"] for s in slots
    )
    return [Item(Told(slot, None), line) for slot in slots] if alone else told


def _wholes(told: Sequence[Item], behind: Sequence[Sequence[Item]]) -> Iterator[tuple[Item, tuple[Item, ...]]]:
    """The figures of a sentence that may be wholes, each with what may be its parts."""
    for whole in told:
        parts = _parts(whole, behind) if _may_be_whole(whole, told) else ()
        again = any(i.value == whole.value for i in parts)  # the same figure, said again
        if parts and not again and _of_one_form(whole, parts):
            yield whole, parts


def _told(parts: Sequence[Item]) -> list[Quantity]:
    return [i.slot.quantity for i in parts]


def _comes_to(whole: Item, parts: Sequence[Item]) -> bool:
    return comes_to(whole.slot.quantity, _told(parts))


def _hold_a_whole(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether all parts behind one come to it, so that they are parts of that: "Of this, 410 went abroad: 160 to Oslo, 120 to Cork. The other 130 …"; or
    to the whole, so that the one is none: "It carried 64 people. Twelve were hurt. … 36 were sailors and the other 28 guests"."""
    return any(_comes_to(i, parts[k + 1 :]) or _comes_to(whole, parts[k + 1 :]) for k, i in enumerate(parts[:-_FEWEST]))


def _others_come_to(whole: Item, parts: Sequence[Item]) -> bool | None:
    """Whether those of another time come to its whole; None where not all of them are told."""
    others = [i.told.other for i in (whole, *parts)]
    told = [slot.quantity for slot in others if slot is not None]
    return comes_to(told[0], told[1:]) if len(told) == len(others) else None


def _are_all(whole: Item, parts: Sequence[Item]) -> bool:
    """'Two exporters will sell 57,000 tonnes. … Brandt Inc (38,000 tonnes) and Holt (19,000 tonnes)': as many in brackets as are counted."""
    return counts(whole, len(parts)) and all("inside" in i.slot.tags for i in parts)


def _are_counted_out(whole: Item, parts: Sequence[Item]) -> bool:
    """'Two loans totalling 84 million. … It granted 51 million for quays. … It also granted 33 million': a sum of as many as are told, each in a
    sentence of its own, the last by a word that says that it is a further one."""
    apart = len({i.line.number for i in parts}) == len(parts)
    ahead = parts[-1].line.said_before(parts[-1].slot)
    summed = "total" in whole.slot.tags and _FURTHER.search(ahead) is not None
    told = apart and summed and counts(whole, len(parts)) and _shares_out(whole, parts)
    return told and all(map(_gives, parts, [whole] * len(parts))) and not _is_for_another(whole, parts)


def _gives(part: Item, whole: Item) -> bool:
    """Whether the verb of a part is one of giving, or that of the whole: not "received two grants totalling 34 million. … It also spent 21 million"."""
    words = [t.text for t in part.line.tokens[max(0, part.slot.at - _NEAR) : part.slot.at]]
    return "own" not in part.line.texts and not (_GIVEN | whole.line.texts & _SHARED_OUT).isdisjoint(words)


_GIVEN = frozenset("granted lent loaned gave approved agreed extended made awarded".split())


def _is_for_another(whole: Item, parts: Sequence[Item]) -> bool:
    """'Two loans totalling 84 million for Peru. … It also granted 33 million for a port in Chile': whether the last part is for a new name."""
    named, last = (
        set(_NAMED.findall(i.line.text, i.slot.quantity.end, i.line.sentence.end)) for i in (whole, parts[-1])
    )
    return bool(named and last) and not any(
        name.lower() in i.line.said() for name in last for i in (whole, *parts[:-1])
    )


_NAMED = lazily(r"\b(?:for|to|in) (?:the )?([A-Z][a-z]+)")
_FURTHER = lazily(r"\b(?:also|another|the (?:other|second|third|fourth|last|final))\b")


def _is_close(whole: Item, parts: Sequence[Item]) -> bool:
    total = sum(i.value for i in parts)
    return whole.value / _SLIP <= total <= whole.value * _SLIP


#: So many times more or less is a slip.
_SLIP = 1.6


def _parts(whole: Item, behind: Sequence[Sequence[Item]]) -> tuple[Item, ...]:
    """All figures like the whole, told in each of the sentences."""
    last = _like(whole, behind[-1])
    if not last:
        return ()
    every = [*(i for told in behind[:-1] for i in _like(whole, told)), *last]
    many = of_many([i.slot for i in every]) if whole.slot.unit and whole.slot.kind in BARE else None
    like = [i for i in every if many is None or i.slot in many]
    parts = without_asides(like, whole) if len(like) >= _FEWEST else ()
    return parts if _FEWEST <= len(parts) <= _MOST else ()


def _like(whole: Item, told: Sequence[Item]) -> list[Item]:
    return [i for i in told if alike(i.slot, whole.slot) and not only_counts(i.line, i.slot)]


def _may_be_whole(whole: Item, told: Sequence[Item]) -> bool:
    """Whether a figure is the only one like it, and one not too few of things."""
    slot = whole.slot
    if slot.quantity.hedge not in _PLAIN or (slot.kind in BARE and whole.value < _FEW):
        return False
    others = (i.slot for i in told if i.slot is not slot and alike(i.slot, slot))
    return not any(one in of_many([slot, one]) for one in others)


def _of_one_form(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether all are levels, or all changes."""
    ways = {bool(i.slot.tags & _MOVED) for i in parts}
    told = whole.slot.verb is not None and whole.slot.verb.text in _SHARED_OUT  # "will lose 1,340 jobs"
    return len(ways) == 1 and (told or bool(whole.slot.tags & _MOVED) in ways)


_MOVED = CHANGES - {"by"}  # "is backed by a loan of 69 million"


def _shares_out(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether words of the parts say what becomes of the whole, as those of the whole do, or what it is of is named with each of them."""
    if of_other_times(whole, parts) or not named_apart(whole, tuple(parts)):
        return False
    if all(whole.label.words & i.label.words or _is_of_it(whole, i) for i in parts) or counts(whole, len(parts)):
        return True
    return not whole.line.texts.isdisjoint(_SHARED_OUT) and all(
        any(t.text in _SHARED_OUT for t in i.line.tokens[max(0, i.slot.at - _NEAR) : i.slot.at + _NEAR]) for i in parts
    )


def _is_no_accident(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether a figure of several digits is all that three others and more come to, or one list of people, or things, in the sentence behind it, of
    the time that it is told of."""
    if of_other_times(whole, parts):
        return False
    if len(parts) > _PAIR:
        return digits(whole.slot.quantity) > _PAIR
    line = parts[0].line
    listed_ = any(all(i.slot in one.slots for i in parts) for one in line.series)
    every = (whole, *parts)
    counted = all(i.slot.kind in BARE for i in every) and any(i.slot.unit for i in every)
    return listed_ and counted and line.number == whole.line.number + 1


def _goes_on(first: Item) -> bool:
    """Whether a number without a noun opens its sentence, or a pronoun does: "Labour took 71 and the Greens took 66" is of others."""
    bare = first.slot.kind == "number" and not first.slot.unit
    return not bare or first.slot.at < _OPENING or first.line.tokens[0].text in listed("subject")


def _is_of_it(whole: Item, part: Item) -> bool:
    """'Nineteen appeared in court', of 28 people, or of a number that rose to 28: one without a noun; or of a kind of what the whole counts."""
    if part.slot.kind == "number" and not part.slot.unit:
        return whole.slot.unit != "" or "to" in whole.slot.tags or "number" in whole.label.spoken
    return whole.slot.unit != "" and is_kind_of(part.slot.unit, whole.slot.unit)


_NEAR, _OPENING, _PAIR = 6, 2, 2
#: What becomes of a part of what is given, bought, or lost.
_SHARED_OUT = frozenset(
    """get gets got getting receive receives received receiving go goes went going gone come comes came coming spend spends spent spending
    used lend lent pay pays paid sell sold buy bought lease leased supply supplied supplies provide provided provides allocate allocated
    award awarded granted give given gives gave offer offered raise raised invest invested issue issued earmarked meant intended aside
    contribute contributed contributes accounted drew lose lost shed close closed tranche accepted acquire ordered available made""".split()
)
