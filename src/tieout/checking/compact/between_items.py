"""Step 1, compact: what stands between the items of a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from tieout.checking.compact.brackets import CLOSE, outside
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.opened import remains
from tieout.checking.compact.own_clause import own_clauses, verb_behind
from tieout.checking.compact.verbs import has_subject, is_verb, moves
from tieout.patterns import lazily


def out_of(tokens: list[Token]) -> bool:
    """'$30 million into roads and $30 million into schools, out of a budget of $60 million': that is no item, but the whole."""
    return any(a.text == "out" and b.text == "of" for a, b in pairwise(tokens))


def besides(tokens: list[Token]) -> bool:
    """'£35 million, £15 million of it in rent, on top of the £30 million of May', '60 vans, of which 50 are new, after buying 14': that is beside the
    whole, and no item of it."""
    return _BESIDES.search(f" {' '.join(t.text for t in tokens)} ") is not None


_BESIDES = lazily(
    r" (?:on top of|in addition to|over and above|besides|apart from|, (?:after|before|despite) [a-z]+ing|, having [a-z]+|, (?:as|because)) "
)


def new_verb(line: Line, a: Slot, b: Slot) -> bool:
    """'flew 420 times, including 117 at night, and destroyed 98 boats': a verb behind the "and" tells of another thing."""
    joints = [i for i in range(a.at + 1, b.at - 1) if line.tokens[i].text == "and"]
    return bool(joints) and line.tokens[joints[-1] - 1].text == "," and is_verb(line, joints[-1] + 1)


def moves_on(line: Line, a: Slot, b: Slot) -> bool:
    """'(14 against 22), and wages fell to 300 dollars': behind "and" or a semicolon a verb moves a subject of its own to the second figure."""
    joint = next((i for i in range(a.at + 1, b.at) if line.tokens[i].text in _JOINTS), b.at)
    return any(moves(line, i) and has_subject(line, i) for i in range(joint + 2, b.at))


_JOINTS = frozenset(("and", "but", "while", "whereas", ";"))


def new_clause(line: Line, a: Slot, b: Slot) -> bool:
    """'sold 90 rooms, of which 30 were singles; bookings for May were 84', '…, including 30 singles, and the bar took 900 crowns': a semicolon, or a
    comma and "and", behind which a subject and its verb lead to a figure; of what "including" names none is the subject of a verb."""
    if next(own_clauses(line, a.at, b.at), None) is not None:
        return True
    mark = next((k for k in range(b.at - 1, a.at, -1) if line.tokens[k].text in _MARKS), -1)
    if mark < 0 or (line.tokens[mark].text == "and" and line.tokens[mark - 1].text != ","):
        return False
    if line.tokens[mark].text == ";" and any("level" in t.classes for t in line.tokens[mark + 2 : b.at]):
        return True
    if (
        [t.text for t in line.tokens[b.at - 1 : b.at + 2 : 2]] == [",", ","]
        and b.kind == "number"
        and line.text[line.tokens[b.at - 2].start].isupper()
    ):
        return True  # "and Dorn, 24, has"
    return "including" in a.tags and "of-them" not in a.tags and verb_behind(line, b.at)


_MARKS = frozenset((";", "and"))


def comes_to_each(line: Line, a: Slot, b: Slot) -> bool:
    """'paid 36 million for them, an average of 4,100 for each, and …': what a figure comes to on average is no item beside it."""
    if ("average" in a.tags) == ("average" in b.tags):
        return False
    at = (a if "average" in a.tags else b).at
    return [t.text for t in line.tokens[at - 2 : at - 1]] == [","] and "average" in line.tokens[at - 1].classes


def each_own(line: Line, slots: tuple[Slot, ...]) -> bool:
    """Whether the items stand in brackets of their own ("Oban (12), Mallaig (9)"): then the first bracket opens no list."""
    return "inside" in slots[0].tags and any(t.text in CLOSE for t in line.tokens[slots[0].at : slots[1].at])


def in_own_brackets(line: Line, slots: Sequence[Slot]) -> bool:
    """'roads (12 million), schools (7 million) and parks (6 million)': each behind a name in brackets that hold nothing else, and no other
    figure between them."""
    figures = [s for s in line.slots[slots[0].number : slots[-1].number + 1] if not s.context]
    return figures == [*slots] and all("inside" in s.tags and _fills_bracket(line.tokens, s.at) for s in slots)


def goes_on(line: Line, last: Slot) -> bool:
    """'roads (12 million) and schools (7 million), and on parks': whether an item without a figure follows the last bracket."""
    behind = [t.text for t in line.tokens[last.at + 2 : last.at + 4]]
    return behind[:1] in (["and"], ["or"]) or behind in ([",", "and"], [",", "or"])


def _fills_bracket(tokens: Sequence[Token], at: int) -> bool:
    ahead = at - 1
    while ahead > 0 and "soft" in tokens[ahead].classes:
        ahead -= 1
    behind = next((t.text for t in tokens[at + 1 : at + 2]), "")
    return ahead > 0 and tokens[ahead].text == "(" and tokens[ahead - 1].slot < 0 and behind == ")"


def gap(line: Line, slots: tuple[Slot, ...]) -> bool:
    """Whether an item without a figure stands among those that have one ("three elders, a man as the cook, and one girl", "six cows and a few
    goats"), or a list that semicolons part goes on behind them."""
    parted = any(t.text == ";" for t in line.tokens[slots[0].at : slots[1].at])
    behind = (t.text for t in islice(line.tokens, slots[-1].at + 1, None) if t.text in (";", ".", ":"))
    return (
        (parted and next(behind, "") == ";")
        or any(_skipped(outside(line.tokens[a.at + 1 : b.at])) for a, b in pairwise(slots))
        or any(_uncounted(line.tokens, i) for i in range(slots[0].at + 1, slots[-1].at + _REACH))
    )


def _uncounted(tokens: list[Token], i: int) -> bool:
    """Whether an item opens at `i` that a word counts roughly, or that may be told by no number: ", several goats", "and a few prints", "and one
    from the bench"."""
    k = i + 1
    if i + 2 >= len(tokens) or tokens[i].text not in _JOINS:
        return False
    k += tokens[k].text in ("a", "an")
    rough = tokens[k].text in _ROUGHLY and tokens[k].slot < 0
    return rough and tokens[k + 1 : k + 2] != [] and tokens[k + 1].slot < 0


_JOINS = frozenset((",", "and", "plus"))
_ROUGHLY = frozenset("one some several few handful various assorted numerous many countless".split())
#: So many tokens behind the last figure a list may go on.
_REACH = 6


def led_by_one(line: Line, opened_at: int, first: Slot) -> bool:
    """Whether the first item has no figure: "made up of a president, four deputies and 16 others"."""
    tokens = line.tokens[opened_at + 1 : first.at]
    return len(tokens) > 1 and tokens[0].text in _ONE and any(t.text == "," for t in tokens)


_ONE = frozenset("a an one its his her their".split())


def _skipped(tokens: list[Token]) -> bool:
    marks = [k for k, t in enumerate(tokens) if t.text[:1] in ",;"]
    for a, b in pairwise(marks):
        words = tokens[a + 1 : b]
        if (
            len(words) > 1
            and not any(t.classes & _ASIDE or t.slot >= 0 for t in words[:2])
            and words[0].text not in _RELATIVE
            and not any("remainder" in t.classes for t in words)
        ):
            return True
    return False


_ASIDE = frozenset(("from", "than", "against", "up", "down", "change-noun", "including", "or", "average"))
_RELATIVE = frozenset("which who whom where when that whose mostly mainly largely nearly almost about not the".split())


def count_up(run: list[Slot]) -> bool:
    """'numbers 10, 11 and 12': three and more that count up by one, with no word between them, say which and not how many."""
    if len(run) < _SEVERAL or any(s.kind != "number" and s.unit for s in run[:-1]):
        return False
    by_one = all((b.quantity.value or 0) - (a.quantity.value or 0) == 1 for a, b in pairwise(run))
    return by_one and all(b.at - a.at <= _SEVERAL and b.line == a.line for a, b in pairwise(run))


_SEVERAL = 3


def counts_beside(a: Slot, b: Slot) -> bool:
    """'35 degrees on eight of them; the highest, 38.9': a count in words and a figure with decimals are no two items."""
    one, other = a.quantity.figure, b.quantity.figure
    if one is None or other is None or a.quantity.kind not in BARE:
        return False
    return one.spelled and one.bare and other.step < 1


def within_item(item: Slot, slot: Slot) -> bool:
    """'30 percent by the 14 large banks and 25 percent by the others', '310 kg in one port and 145 kg in another', '$30 million from two
    funds and $14 million from others', '4,100 at two mills and 2,300 at sea': a number of things in what is told of an item is no item."""
    if item.kind in BARE and slot.kind == "count" and slot.unit not in ("", item.unit):
        return (
            _LISTED.isdisjoint(slot.tags)
            and (slot.quantity.value or 0.0) <= _FEW
            and (item.quantity.value or 0.0) >= _MANY
        )
    if item.kind not in _AMOUNTS or slot.kind != "count" or slot.tags & {"than", "against"}:
        return False
    return "from" not in slot.tags or (item.kind != "percent" and slot.unit != "" and "moved-from" not in slot.tags)


_AMOUNTS = ("percent", "currency", "measure")
#: So few things stand within an item of so many others.
_FEW, _MANY = 12, 100
_LISTED = frozenset(("including", "of-them", "partition", "colon", "dash", "comma", "list-and", "paren", "inside"))


def without_asides(line: Line, run: list[Slot]) -> list[Slot]:
    """A list without what commas set off of one item only: "20 tankers, 14 of them new, and (another) 38 freighters"; not "59 boats, 30 of
    them red and 29 blue"."""
    if len(run) < _SEVERAL or "of-them" in run[0].tags or remains(line, run[-1]):
        return run
    aside, last = run[-2], run[-1]
    joints = [t.text.split()[0] for t in line.tokens[aside.at : last.at]]
    closed = [joint for joint in joints if joint in (",", "and")] == [",", "and"]
    return [*run[:-2], last] if closed and "of-them" in line.tokens[aside.at + 1].classes else run
