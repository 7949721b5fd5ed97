"""A figure that looks like a level of a change and is none: the whole that the level is a part of, or one of another thing."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.groups import CHANGED
from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.periods import behind
from tieout.checking.readings.reading import Reading, tells_change

#: What may stand for the subject behind "when".
_SAME = frozenset("it they there he she we that those this these a an one only just about some nearly".split())
#: Those whose levels are told have them then, too: "when the company made 10 million".
_OWNERS = frozenset("company firm group bank club team party government state city town country council".split())
_ITS = frozenset("the its his her their".split())
_LEVELS = frozenset(
    "figure rate share number total level price average proportion percentage amount index toll count fee fare rent cost".split()
)
_FAR = 9


def _is_how_many(new: Slot, base: Slot) -> bool:
    """'twice what the three crops fetched, 327bn': a few things are no level of what they fetch."""
    figure = base.quantity.figure
    few = figure is not None and figure.spelled and base.kind == "count" and 0 < figure.value <= _FEW
    return few and new.unit != base.unit and abs(new.quantity.value or 0.0) > _MANY


_FEW, _MANY = 12, 1000


def is_no_level(reading: Reading, line: Line) -> bool:
    """'12 of the 40 wells work, down 50 percent from 2010, when there were 30': of the 40 nothing is told; '30 percent by rail, 5 points more
    than in 2010, when trucks took 80 percent': that is the share of another."""
    base, new = reading.bound.get("base"), reading.bound.get("new") or reading.bound.get("later")
    if _was_left_behind(reading, line) or _is_planned_for_another(line, new, base):
        return True
    if _is_beside_another(reading, line) or _is_an_item(reading, line):
        return True
    if not isinstance(new, Slot):
        return False
    if _is_of_a_multiple(reading, line, new) or ("to" in new.tags and _is_size_of_a_fund(line, new)):
        return True
    if not isinstance(base, Slot):
        return False
    if _is_how_many(new, base):
        return True
    if (new.quantity.subject == "age") != (base.quantity.subject == "age"):
        return True  # "8 percent among 16-year-olds, among 18-year-olds 24"
    if _are_crossed(line, new, base) or _is_of_each(reading, line, new, base):
        return True
    if _follows_another(reading.bound.get("stated"), new, base, line):
        return True
    if _is_score(new, line) or _is_measure_of_another(new, base) or _is_middle(reading.bound.get("stated"), new, base):
        return True
    of_parts = any(part not in reading.slots for part in new.links.get("whole-of", ()))
    if not tells_change(reading):
        return of_parts and new.line == base.line and new.at < base.at
    if (
        _comes_from_there(line, base)
        or ("from" in base.tags and _is_size_of_a_fund(line, base))
        or _is_named_alike(line, new, base)
        or _is_a_loss(reading, line, new)
    ):
        return True
    return of_parts or _of_another(line, base)


def _is_measure_of_another(new: Slot, base: Slot) -> bool:
    """'holds 9.6 million, or 120 percent of its target of 8 million, up from 8.9 million': it may be what the share is of that went up, and may not."""
    shares = new.links.get("whole-of", ())
    return (
        new.line == base.line and new.at < base.at and any(share.links.get(name) for share in shares for name in _SAID)
    )


def _follows_another(stated: Bound | None, new: Slot, base: Slot, line: Line) -> bool:
    """'bought 4,600 nets for $297,600 - 65 percent more than in 2019, when it bought 3,100': whether a change is told in apposition to a figure of
    another kind, between the level and it."""
    if (
        not isinstance(stated, Slot)
        or not new.line == base.line == stated.line == line.number
        or not new.at < stated.at < base.at
    ):
        return False
    told = next((s for s in reversed(line.slots[: stated.number]) if not s.context), None)
    if told is None or told is new or told.at < new.at or told.kind not in AMOUNTS or alike(told, new):
        return False
    return told.quantity.value != 0 and all(t.text in _APPOSING for t in line.tokens[told.at + 1 : stated.at])


_APPOSING = frozenset((",", "-", "–", "—", "--", "or", "about", "some", "nearly", "almost"))


def _is_score(new: Slot, line: Line) -> bool:
    """'a lead of 4 points, 47 to 43, from 9': the second of two numbers told side by side is not what the first one went to."""
    if new.line != line.number or "to" not in new.tags or new.at < _PAIRED or line.tokens[new.at - 1].text != "to":
        return False
    first = line.tokens[new.at - _PAIRED]
    if first.slot < 0 or first.context:
        return False
    tags = line.slots[first.slot].tags
    return not tags.isdisjoint(_ASIDE) and tags.isdisjoint(_LEADING_ON)


#: How the first of two such numbers stands behind what they are told of.
_ASIDE = frozenset(("comma", "paren", "inside", "at", "or"))
#: "47 to", and what makes the first of two the size of a change, or what it came from.
_PAIRED, _LEADING_ON = 2, frozenset("from by change change-than lost".split())


def _is_middle(stated: Bound | None, new: Slot, base: Slot) -> bool:
    """'12 at the farm, 20 at the mill and 36 in town, three times as much': of three levels in a row the last is rather compared with the first; nor
    is it what something goes to behind "was twice last year's 20 million and brought it to 130 million"."""
    if not isinstance(stated, Slot) or stated.kind != "multiple" or not base.line == new.line == stated.line:
        return False
    if stated.at < base.at < new.at:
        return "times" in base.tags and "to" in new.tags
    return base.at < new.at < stated.at and bool(base.links.get("apposed")) and "comma" in base.tags


#: How a share says again the figure that it is told of.
_SAID = ("or", "equals", "apposed")


def _is_planned_for_another(line: Line, new: object, base: object) -> bool:
    """'raised its forecast for 2025 to 2.1 percent, from 2.4 percent for 2024': what was moved is the plan of one year, and the other level is that
    of another."""
    if not isinstance(new, Slot) or not isinstance(base, Slot) or "planned" not in new.tags:
        return False
    if not new.line == base.line == line.number or new.at > base.at:
        return False
    theirs = [t.text for b, t in pairwise(behind(line, base.at)) if b.text == "for" and t.context and t.slot >= 0]
    near = [*line.tokens[max(0, new.at - _FAR) : new.at], *behind(line, new.at)]
    mine = [t.text for t in near if t.context and t.slot >= 0 and any(map(str.isdigit, t.text))]
    return bool(theirs and mine) and theirs[0] not in mine


def _was_left_behind(reading: Reading, line: Line) -> bool:
    """'Costs rose to 912 million, from 880, and income to 894, leaving a deficit of 18': the level of before plays no part in what is left."""
    stated, levels = reading.bound.get("stated"), [reading.bound.get(role) for role in ("new", "base")]
    if not isinstance(stated, Slot) or "balance" not in stated.tags or stated.line != line.number:
        return False
    slots = [slot for slot in levels if isinstance(slot, Slot) and slot.line == line.number]
    return len(slots) > 1 and any(
        "from" in s.tags and any(t not in slots for t in s.links.get("led", ())) for s in slots
    )


def _comes_from_there(line: Line, base: Slot) -> bool:
    """'from Varn 412, up 61 percent, from Ost 230, up 4': what stands behind a name, and "from" a mark, came from there; "from Friday's 230"
    and "from April's" are levels."""
    if base.line != line.number or "from" not in base.tags or base.at < _FEWEST:
        return False
    mark, led, name = line.tokens[base.at - _FEWEST : base.at]
    if name.slot >= 0 or name.context or not line.text[name.start].isupper() or name.text.endswith(("'s", "’s", "s'")):
        return False
    return led.text == "from" and (mark.text in (",", ";", ":", "(") or mark.text in _JOINS)


_FEWEST = 3


def _are_crossed(line: Line, new: Slot, base: Slot) -> bool:
    """'fees rose to 54 million and fines to 42 million, from 50 million and 40 million': of two levels and two bases the second is no pair of the first."""
    if not new.line == base.line == line.number or base.tags.isdisjoint(("from", "against")) or new.at > base.at:
        return False
    bases = _in_a_row(line, base)
    told = [
        s for s in line.slots if s.at < base.at and not s.context and "inside" not in s.tags and not s.tags & CHANGED
    ]
    news = [s for s in told if "to" in s.tags] if "to" in new.tags else [s for s in told if alike(s, base)]
    if not len(bases) == len(news) >= _PAIRED or new not in news:
        return False
    return news[0] is not new or any(
        verb is not None and new.quantity.start < verb.start < news[-1].quantity.start for verb in (new.verb, base.verb)
    )


def _is_of_a_multiple(reading: Reading, line: Line, new: Slot) -> bool:
    """'12 million, twice the 6 million for roads, and 4 million more than the 8 million of 2019': what another is a multiple of has not changed."""
    stated = reading.bound.get(reading.rule.stated)
    ahead = line.tokens[max(0, new.at - _PAIRED) : new.at] if new.line == line.number else []
    if len(ahead) < _PAIRED or ahead[1].text not in _ITS:
        return False
    said = ahead[0].text in _MULTIPLES or (ahead[0].slot >= 0 and line.slots[ahead[0].slot].kind == "multiple")
    multiple = isinstance(stated, Slot) and stated.kind == "multiple"
    return said and not multiple and any(alike(s, new) and not s.context for s in line.slots if s.at < new.at - _PAIRED)


_MULTIPLES = frozenset(("twice", "double", "triple", "treble", "half"))


def _is_of_each(reading: Reading, line: Line, new: Slot, base: Slot) -> bool:
    """'Each of the 12 partners drew 250,000 crowns, 25 percent more than last year, when 15 did': the change is that of what each has."""
    stated = reading.bound.get(reading.rule.stated)
    if not isinstance(stated, Slot) or not new.line == base.line == stated.line == line.number or new.kind not in BARE:
        return False
    if not any(t.text == "each" for t in line.tokens[: stated.at]) or base.kind not in BARE:
        return False
    return any(new.at < s.at < stated.at and s.kind in ("currency", "measure") for s in line.slots)


def _in_a_row(line: Line, first: Slot) -> list[Slot]:
    """A level and those that commas or an "and" join to it: "from 50 million, 40 million and 30 million"."""
    row = [first]
    for slot in line.slots[first.number + 1 :]:
        between = {t.text for t in line.tokens[row[-1].at + 1 : slot.at]}
        if slot.context or not between or not between <= _JOINED:
            break
        row.append(slot)
    return row


_JOINED = frozenset((",", "and"))


def _is_size_of_a_fund(line: Line, slot: Slot) -> bool:
    """'took 46 million crowns from the 200-million-crown fund, or 23 percent', 'a 23 percent cut to its 200 million budget': what something is taken
    from, or is done to; "from the 200 million mark" is a level."""
    if slot.line != line.number or slot.kind != "currency" or not slot.at:
        return False
    if line.tokens[slot.at - 1].text not in _ITS and line.tokens[slot.at - 1].text not in _TO_ITS:
        return False
    noun = next(iter(line.tokens[slot.at + 1 : slot.at + 2]), None)
    return noun is not None and noun.text in _FUNDS


_TO_ITS = frozenset(f"{led} {its}" for led in ("to", "from") for its in _ITS)
#: What holds money that may be taken out of it.
_FUNDS = frozenset(
    "fund agency budget programme program reserve pot account estate purse scheme plan project package pool".split()
)


def _is_named_alike(line: Line, new: Slot, base: Slot) -> bool:
    """'Wren 3.3 is three times smaller than Wren 3.2': one name before both numbers makes them versions."""
    if not new.line == base.line == line.number or not new.kind == base.kind == "number" or not (new.at and base.at):
        return False
    one, other = line.tokens[new.at - 1], line.tokens[base.at - 1]
    return one.text == other.text and one.slot < 0 and line.text[one.start].isupper()


def _is_a_loss(reading: Reading, line: Line, new: Slot) -> bool:
    """'having lost 3 dollars on Friday, and is down 8 percent from 52': what was lost is no level of what is told then."""
    stated = reading.bound.get("stated")
    if "lost" not in new.tags or not isinstance(stated, Slot) or not new.line == stated.line == line.number:
        return False
    between = [t.text for t in line.tokens[new.at + 1 : stated.at]]
    return not (_JOINS.isdisjoint(between) or _IS.isdisjoint(between))


def _is_an_item(reading: Reading, line: Line) -> bool:
    """'400 to read, 50 to lend and 50 to sell, in 10 heaps of 50 each': the last item of a list is not what the heaps come to."""
    total, number = reading.bound.get("total"), reading.bound.get("number")
    if not isinstance(total, Slot) or not isinstance(number, Slot) or total.line != line.number or total.at > number.at:
        return False
    return not total.tags & _TOTALS and any(len(s.slots) > 2 and total is s.slots[-1] for s in line.series)


_TOTALS = frozenset(("total", "worth", "sum-to"))


def _is_beside_another(reading: Reading, line: Line) -> bool:
    """'Germans (240,000) up 15 percent and Britons (180,000) down 3 percent': the second brackets are not those of the first change."""
    change, stated = reading.bound.get("change"), reading.bound.get("stated")
    if not isinstance(change, Slot) or not isinstance(stated, Slot) or "inside" not in change.tags:
        return False
    return change.line == stated.line == line.number and any(
        t.text in _JOINS for t in line.tokens[stated.at + 1 : change.at]
    )


_JOINS, _IS = frozenset(("and", "but", "while")), frozenset(("is", "was", "are", "were", "has", "have"))


def _of_another(line: Line, base: Slot) -> bool:
    """Whether the base is told behind "when", of a subject that the words before do not name."""
    if base.line != line.number:
        return False
    before = range(base.at - 1, max(0, base.at - _FAR), -1)
    when = next((k for k in before if line.tokens[k].text == "when" or line.tokens[k].slot >= 0), -1)
    if when < 0 or line.tokens[when].text != "when":
        return False
    words = [word for t in line.tokens[when + 1 : base.at] for word in t.text.split()]
    if not words or words[0] in _SAME or (words[0] in _ITS and not (_LEVELS | _OWNERS).isdisjoint(words)):
        return False
    if base.kind == "duration" and words[-1] in _SPENT:
        return False  # "a stay is 20 percent shorter than in 2009, when guests spent 6 days there"
    told = {word for t in line.tokens[:when] for word in t.text.split()}
    return told.isdisjoint(words[:2] if words[0] not in _ITS else words[1:3])


#: What is said of how long something takes, whoever does it.
_SPENT = frozenset("spent waited stayed took lasted queued travelled traveled".split())
