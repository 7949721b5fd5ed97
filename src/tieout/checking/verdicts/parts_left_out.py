"""A list of parts that need not be all of its whole."""

from __future__ import annotations

from itertools import pairwise, takewhile

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.leading import tied
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.readings.reading import Reading
from tieout.checking.verdicts.sum_behind import is_sum_behind
from tieout.patterns import lazily


def leaves_out(reading: Reading, line: Line) -> bool:
    """Whether a list need not be all of its whole: an item of it has no figure, the whole is no more than one of its items, or stands before
    them as the first of several ("a total of 21 long, 56 short and 61 old guns"), or they tell it for other places ("nine innings (seven
    innings in schools, six innings in clubs)")."""
    parts, whole = (reading.bound.get(role) for role in ("parts", "whole"))
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or reading.anchor.formula.sign != "==":
        return False
    value, values = whole.quantity.value or 0.0, [slot.quantity.value or 0.0 for slot in parts.slots]
    if (
        "gap" in parts.tags
        or (sum(values) < value and whole.line == line.number and _REST.match(line.text, line.sentence.end))
        or _numbered(parts, line)
        or _passes_over(parts, line)
        or _is_followed_by_the_rest(parts, line)
        or _more_is_in_it(parts, whole, line)
        or (sum(values) < value and (_is_of_most(whole, line) or _is_of_all_the_land(parts, whole, line)))
        or (
            "earlier" not in whole.tags
            and any({"earlier", "change"} & slot.tags == {"earlier"} for slot in parts.slots)
        )
        or (value - sum(values) == 1 and (_tells_one(line) or _holds_one(parts, line)))
        or (value - sum(values) > 1 and value - sum(values) == _singles(parts, line))
        or ("added" not in parts.tags and any(_MORE & slot.tags - whole.tags for slot in parts.slots))
    ):
        return True
    if (
        whole.line == line.number == parts.slots[0].line
        and whole.at < parts.slots[0].at
        and "total" in whole.tags
        and not parts.tags & _OPENED
    ):
        return True
    if _of_one_year(parts, whole, line) or abs(sum(values) - value) < _vague(whole):
        return True
    again = (
        "inside" in parts.slots[0].tags
        and whole.unit != ""
        and all(_repeats(slot, whole, line) for slot in parts.slots)
    )
    told = parts.tags & _OPENED or whole.tags & _SUMMED
    small = value <= max(values) and not (told or _magnitude(sum(values), value) or is_sum_behind(line, whole, parts))
    return small or (again and sum(values) > value)


def _is_of_most(whole: Slot, line: Line) -> bool:
    """'Most of the town's 12,000 sailors live in Osby (6,900) and Hult (4,100)': the list is that of most of them."""
    ahead = (
        [token.text for token in line.tokens[max(0, whole.at - _MOST_AHEAD) : whole.at]]
        if whole.line == line.number
        else []
    )
    at = next((k for k, (a, b) in enumerate(pairwise(ahead)) if a in _MOST and b == "of"), -1)
    if at < 0 or (at > 0 and ahead[at - 1] in _DURING):
        return False  # "For most of May the 12,000 sailors live in …"
    return len(ahead) == at + 2 or ahead[-1] in _ARTICLES or ahead[-1].endswith(("'s", "’s"))


def _is_of_all_the_land(parts: Series, whole: Slot, line: Line) -> bool:
    """'370 in Ely and 210 in Hof, a total of 940 in Norway': whether a sum behind its parts is told of a place of its own, as each of them is."""
    last = parts.slots[-1]
    if not whole.line == line.number == last.line or whole.at < last.at or not all(tied(line, s) for s in parts.slots):
        return False
    behind = line.tokens[whole.at + 1 : whole.at + 2 + _MOST_AHEAD]
    at = next((k for k, token in enumerate(behind) if token.text in _WHERE), len(behind) - 1)
    named = behind[at + 1 : at + 2] if at < len(behind) else []
    return bool(named) and named[0].slot < 0 and line.text[named[0].start].isupper() and named[0].text[0].isalpha()


_WHERE = frozenset("in across throughout".split())


_DURING = frozenset(("for", "in", "during"))
_MOST, _MOST_AHEAD = frozenset("most much many bulk majority some".split()), 6


#: What the sentence behind a list opens with that tells of those which the list leaves out.
_REST = lazily(r"\s*(?:The|All|Some) (?:of the )?(?:rest|remaining|remainder|balance|others?)\b")


def _tells_one(line: Line) -> bool:
    """'One was in Ely, two in Hof, and six are sought': a "one" that is read as no number may be one of them."""
    return any(token.slot < 0 and token.text.split()[0] == "one" for token in line.tokens)


def _holds_one(parts: Series, line: Line) -> bool:
    """'the driver, 41 pensioners and four carers, 46 people in all', 'three carts, 12 mules and a goat', 'a body in May, two in June and four in July':
    one of a list is told without a number."""
    first, last = parts.slots[0], parts.slots[-1]
    if first.line != line.number or last.line != line.number or first.kind not in BARE:
        return False
    texts = [token.text for token in line.tokens[: last.at + 1]]
    ahead, among = texts[max(0, first.at - _ONE_AHEAD) : first.at], texts[first.at :]
    if len(ahead) == _ONE_AHEAD and ahead[0] in _ARTICLES and ahead[1].isalpha() and ahead[2] == ",":
        return True
    item = texts[: first.at] if first.at and texts[first.at - 1] in (",", "and") else []
    opened = next((k for k in range(len(item) - 2, -1, -1) if item[k] in (",", ";", ":") or item[k] in _ONE), -1)
    if opened >= 0 and item[opened] in _ONE and among[1:2] and among[1] in item[opened:]:
        return True
    return _singles(parts, line) > 0


def _singles(parts: Series, line: Line) -> int:
    """How many of a list are told by an article: of "two cars, three vans, a truck and a bus" two."""
    first, last = parts.slots[0], parts.slots[-1]
    if first.line != line.number or last.line != line.number or first.kind not in BARE:
        return 0
    behind = takewhile(lambda t: t.slot < 0 and t.text not in _SHUT, line.tokens[last.at + 1 : last.at + _BEHIND])
    among = [token.text for token in (*line.tokens[first.at : last.at + 1], *behind)]
    return sum(joint in ("and", ",") and an in ("a", "an") for joint, an in pairwise(among))


_SHUT = frozenset((".", ";", ":", "-", "–", "—", "--", "(", ")"))
_ONE = frozenset(("a", "an", "one", "another"))
_ARTICLES = frozenset("the a an his her its their our".split())
#: So many tokens are such a one before the list ("the driver,"), and so far behind its last number others are told by articles.
_ONE_AHEAD, _BEHIND = 3, 10


def _passes_over(parts: Series, line: Line) -> bool:
    """'Farm has 21, Labour 15 and others nine': a number behind a name, which may be part of the name, stands between two parts, and may be
    a part, too; of amounts, one in words ("band two") is none."""
    first, last = parts.slots[0], parts.slots[-1]
    between = [s.quantity for s in line.slots if first.at < s.at < last.at and s not in parts.slots]
    named = [q for q in between if q.named and q.kind == "number" and (first.kind in BARE or not q.text.isalpha())]
    return first.line == last.line == line.number and bool(named)


def _is_followed_by_the_rest(parts: Series, line: Line) -> bool:
    """'sold 910 boats: 365 went to Hof and 445 to Varn, and the rest to Ost': what is left is told last, and by no figure."""
    last = parts.slots[-1]
    behind = line.tokens[last.at + 1 :] if last.line == line.number else []
    if any(token.slot >= 0 and not token.context for token in behind):
        return False
    return any(
        (a.text in _JOINS and "remainder" in b.classes) or (a.text == "," and b.text in _ADDED)
        for a, b in pairwise(behind)
    )


def _more_is_in_it(parts: Series, whole: Slot, line: Line) -> bool:
    """'41 on Friday, 27 on Saturday and 12 on Sunday, and 85 over the weekend including Monday': whether words right behind a sum name more of it."""
    if whole.line != line.number or (whole.line, whole.at) < (parts.slots[-1].line, parts.slots[-1].at):
        return False
    behind = takewhile(lambda token: token.text not in _ENDS, line.tokens[whole.at + 1 : whole.at + 1 + _NEAR])
    return any(token.text in _ADDED for token in behind)


_ADDED, _ENDS, _NEAR = frozenset(("including", "counting", "plus")), frozenset((".", ";", ":", ",")), 8


_JOINS = frozenset(("and", "with", "while", ",", ";"))


def picks_out(reading: Reading, line: Line) -> bool:
    """'pulses 27.7 million tonnes (tur 4.3 million tonnes, gram 13.8 million tonnes)': whether brackets that name things without a last "and"
    come to far less than what stands before them."""
    parts, whole = (reading.bound.get(role) for role in ("parts", "whole"))
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or whole.line != line.number:
        return False
    first, last = parts.slots[0], parts.slots[-1]
    if any(slot.line != line.number for slot in parts.slots) or not whole.at < first.at:
        return False
    words = [token.text for token in line.tokens[whole.at + 1 : last.at]]
    total, value = sum(slot.quantity.value or 0.0 for slot in parts.slots), whole.quantity.value or 0.0
    named = words[:1] == ["("] and first.at - whole.at > _NAMED
    return named and "and" not in words and ")" not in words and total < _FAR_LESS * value


#: A bracket and a name are between a whole and the first of things named in brackets; short by more than a tenth, some are left out.
_NAMED, _FAR_LESS = 2, 0.9


def _numbered(parts: Series, line: Line) -> bool:
    """'samples: [9, 14, 24]': numbers in square brackets say which, not how many."""
    first = parts.slots[0]
    return first.line == line.number and first.at > 0 and line.tokens[first.at - 1].text == "["


#: Tags of figures by which something is more or less than another: "26,000 tonnes more at Kemi".
_MORE = frozenset(("change-after", "change-than"))
#: Tags of a whole that words make the sum of what stands before it: "for a total of".
_SUMMED = frozenset(("sum-to", "makes", "equals", "apposed"))
#: Lists that a word or mark before them opens, or that go on behind their whole.
_OPENED = frozenset(
    ("partition", "including", "of-them", "colon", "split", "with-list", "tail", "remainder", "told-apart", "summed")
)


def _vague(whole: Slot) -> float:
    """What a round number that is told roughly leaves open: ten of "some 20"."""
    value = whole.quantity.value or 0.0
    if whole.quantity.hedge != "~" or whole.kind not in BARE or value % 10:
        return 0.0
    return next(10.0**power for power in range(1, 16) if value % 10 ** (power + 1))


def _of_one_year(parts: Series, whole: Slot, line: Line) -> bool:
    """'the 2012 total of 230 tonnes; 2011 saw 140 and 2010 only 41': each is of a year of its own."""
    slots = (whole, *parts.slots)
    if "total" not in whole.tags or any(slot.line != line.number for slot in slots):
        return False
    return all(any(t.context and t.slot >= 0 for t in line.tokens[max(0, slot.at - 4) : slot.at]) for slot in slots)


def _repeats(slot: Slot, whole: Slot, line: Line) -> bool:
    """Whether the noun of the whole stands behind the figure again."""
    after = line.tokens[slot.at + 1].text if slot.at + 1 < len(line.tokens) else ""
    return slot.kind == whole.kind == "count" and stem(after) == whole.unit


def _magnitude(total: float, value: float) -> bool:
    """Whether the two differ by a slip of magnitude."""
    return any(abs(total / (value * 10.0**power) - 1) < _CLOSE for power in (1, 2, 3, 6) if value)


_CLOSE = 0.05
