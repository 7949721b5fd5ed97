"""A figure that looks like a level of a change and is none: the whole that the level is a part of, or one of another thing."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading, tells_change

#: What may stand for the subject behind "when".
_SAME = frozenset("it they there he she we that those this these a an one only just about some nearly".split())
#: Those whose levels are told have them then, too: "when the company made 10 million".
_OWNERS = frozenset("company firm group bank club team party government state city town country council".split())
_ITS = frozenset("the its his her their".split())
_LEVELS = frozenset(
    "figure rate share number total level price average proportion percentage amount index toll count".split()
)
_FAR = 9


def is_no_level(reading: Reading, line: Line) -> bool:
    """'12 of the 40 wells work, down 50 percent from 2010, when there were 30': of the 40 nothing is told; '30 percent by rail, 5 points more
    than in 2010, when trucks took 80 percent': that is the share of another."""
    base, new = reading.bound.get("base"), reading.bound.get("new") or reading.bound.get("later")
    if _was_left_behind(reading, line):
        return True
    if _is_beside_another(reading, line) or _is_an_item(reading, line):
        return True
    if not tells_change(reading) or not isinstance(base, Slot) or not isinstance(new, Slot):
        return False
    if _comes_from_there(line, base) or _is_named_alike(line, new, base) or _is_a_loss(reading, line, new):
        return True
    wholes = new.links.get("whole-of", ())
    return any(part not in reading.slots for part in wholes) or _of_another(line, base)


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
    told = {word for t in line.tokens[:when] for word in t.text.split()}
    return told.isdisjoint(words[:2] if words[0] not in _ITS else words[1:3])
