"""Step 1, compact: "A, B and C" becomes one list, with the word that opened it."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.between_items import (
    count_up,
    in_own_brackets,
    new_clause,
    new_verb,
    within_item,
    without_asides,
)
from tieout.checking.compact.brackets import CLOSE, outside
from tieout.checking.compact.each_of import each_told
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.leading import is_group, leads, left_whole
from tieout.checking.compact.line import Line, Series, Slot, tie
from tieout.checking.compact.list_told import series_of
from tieout.checking.compact.next_item import SEPARATORS, is_alone, is_next_item
from tieout.checking.compact.opened import further, remains
from tieout.checking.compact.turnout import is_turnout

_TWO = 2
_CLOSING = frozenset(("list-and", "remainder"))


def gather(line: Line) -> Line:
    """The line with its lists found: runs of like figures, outside parentheses, parted by commas and a last "and"."""
    if len(line.slots) < _TWO:
        return line
    spine = [s for s in line.slots if not (s.context or "inside" in s.tags or is_group(line, s) or is_turnout(line, s))]
    inside = [s for s in line.slots if not s.context and "inside" in s.tags]
    for run in _runs(line, spine) + _runs(line, inside):
        whole = series_of(line, tuple(run))
        _named_again(line, run[-1])
        if _one_mark(line, run):
            line.series.append(whole)
        elif not _semicolon(line, run[0], run[1]):
            continue
        if "of-them" not in whole.tags and leads(line, run):
            tags = {"tail"} | _rest(line, run) | left_whole(line, run) | (run[1].tags & {"of-them"})
            line.series.append(Series(tuple(run[1:]), tags, run[1].at - 1))
        if len(run) > 2 and "of-them" in run[1].tags and "of-them" not in run[0].tags and remains(line, run[-1]):
            line.series.append(Series(tuple(run[1:]), {"of-them", "remainder"}, run[1].at))
    if "each" in line.texts:
        each_told(line)
    return line


def _named_again(line: Line, last: Slot) -> None:
    """'18 in January, 22 in February and 15 in March, or 55 for the quarter': the figure behind "or" is another name of the list."""
    after = next((s for s in line.slots[last.number + 1 :] if not s.context), None)
    if after is None or not alike(last, after) or not after.tags >= {"or", "plain"} or after.tags & {"each", "per"}:
        return
    if [t.text for t in line.tokens[after.at - 2 : after.at]] == [",", "or"]:
        tie("equals", after, last)


def _runs(line: Line, slots: list[Slot]) -> list[list[Slot]]:
    if len(slots) < _TWO:
        return []
    runs: list[list[Slot]] = []
    current: list[Slot] = []
    asides: list[Slot] = []
    for slot in slots:
        if asides and _against_each(line, asides, slot):
            asides.append(slot)
            continue
        if current and not current[0].tags & COMPARED:
            if is_next_item(line, current[-1], slot) and not _stops(line, current, slot):
                current.append(slot)
                continue
            if _is_aside(line, current[-1], slot) and not _ended(line, current):
                asides = [slot]
                continue
            if within_item(current[-1], slot):
                continue
        if len(current) > 1:
            runs.append(current)
        current = [slot]
    if len(current) > 1:
        runs.append(current)
    runs = [without_asides(line, run) for run in runs if not count_up(run)]
    return [
        r for r in runs if _closed(line, r) and _one_bracket(line, r) and (_one_mark(line, r) or _one_mark(line, r[1:]))
    ]


def _against_each(line: Line, run: list[Slot], slot: Slot) -> bool:
    """'compared with 1,604 for the French, 1,610 for the Danes and 1,619 for the Poles': told by one preposition, each is one more that
    something is compared with; so is the 31 of "against 40 and 31"."""
    if [t.text for t in line.tokens[run[-1].at + 1 : slot.at]] == ["and"]:
        return alike(run[-1], slot)
    by = [t.text for t in line.tokens[run[-1].at + 1 : run[-1].at + 2]]
    same = by == [t.text for t in line.tokens[slot.at + 1 : slot.at + 2]]
    return same and by[:1] in _FOR_EACH and is_next_item(line, run[-1], slot)


_FOR_EACH = tuple([word] for word in ("for", "in", "at", "among"))


def _stops(line: Line, run: list[Slot], slot: Slot) -> bool:
    """Whether a list that commas part has ended at a semicolon: "30 red and 35 blue ones; 25 are free"."""
    if run[0].tags & _OPENED and (new_verb(line, run[-1], slot) or new_clause(line, run[-1], slot)):
        return True
    if _semicolon(line, run[-1], slot) and any("average" in t.classes for t in line.tokens[slot.at + 2 : slot.at + 3]):
        return True  # "two doors and a stile; the 28 answers averaged"
    if len(run) < _TWO:
        return False
    if _mark(line, run[-2], run[-1]) == "plus" and new_clause(line, run[-1], slot):
        return True
    if _semicolon(line, run[-1], slot) and not _semicolon(line, run[-2], run[-1]):
        return not remains(line, slot)
    return _said_last(line, run) and not _goes_on(line, run[-1], slot)


def _goes_on(line: Line, last: Slot, slot: Slot) -> bool:
    """Whether a figure behind the last item is one more all the same: "and a further 25", "and the remaining 12"; not "and will take on another 25"."""
    tokens = line.tokens[last.at + 1 : slot.at]
    marks = [k for k, t in enumerate(tokens) if t.text in SEPARATORS]
    led = tokens[marks[-1] + 1 :] if marks else tokens
    if [t.text for t in led] == ["with"] and any("unsaid" in t.classes for t in line.tokens[slot.at + 1 : slot.at + 4]):
        return True  # "42 percent for and 39 percent against, with 19 percent undecided"
    if any(not (t.classes & _LEADING or t.text in _MORE) for t in led):
        return False
    return further(line, slot) or (
        remains(line, slot) and not any("remainder" in t.classes for t in tokens[: -len(led) - 1])
    )


_OPENED = frozenset(("including", "of-them", "partition"))
_LEADING = frozenset(("soft", "remainder"))
_MORE = frozenset(("another", "further", "additional", "and another", "and a further"))


def _said_last(line: Line, run: list[Slot]) -> bool:
    """Whether an "and" has told the last item: "eleven people, including three children and two medics, and wounded 34"."""
    return _mark(line, run[-2], run[-1]) == "and"


def _mark(line: Line, a: Slot, b: Slot) -> str:
    """What parts two items, the last of it."""
    return next((t.text for t in reversed(outside(line.tokens[a.at + 1 : b.at])) if t.text in SEPARATORS), "")


def _one_mark(line: Line, run: list[Slot]) -> bool:
    """Whether semicolons part all items of a list, or none: "of which oil was 9.1; exports were 48.2 and the surplus 5.4" is no list; the
    rest may follow behind one ("60 percent by women and 15 percent by men; the remaining 25 percent")."""
    items = run[:-1] if len(run) > _TWO and remains(line, run[-1]) else run
    return len({_semicolon(line, a, b) for a, b in pairwise(items)}) <= 1


def _semicolon(line: Line, a: Slot, b: Slot) -> bool:
    return any(t.text == ";" for t in line.tokens[a.at + 1 : b.at])


def _is_aside(line: Line, item: Slot, slot: Slot) -> bool:
    """'1.30 billion from home, against 1.41 billion in 1985': what an item is compared with is no item, and ends no list."""
    between = line.tokens[item.at + 1 : slot.at]
    return (
        bool(slot.tags & {"against", "from"})
        and alike(item, slot)
        and len(between) <= 8
        and not any(t.text == "and" for t in between)
    )


def _ended(line: Line, run: list[Slot]) -> bool:
    """Whether an "and" has closed the list: what is compared then is compared with all of it ("55, 30 and 15 percent versus …")."""
    return len(run) > _TWO and _closed(line, run)


def _one_bracket(line: Line, run: list[Slot]) -> bool:
    """Amounts in brackets make a list only within one pair of them, or each behind a name; percentages may each stand behind their figure."""
    hosts = [s.links.get("paren", set()) for s in run]
    return (
        run[0].kind == "percent"
        or not any(hosts)
        or bool(set.intersection(*hosts))
        or in_own_brackets(line, tuple(run))
    )


def _rest(line: Line, run: list[Slot]) -> set[str]:
    """ "remainder" where the last figure is the rest of the first, and the first is no item of a list itself ("Of the 28, 15 …")."""
    return {"remainder"} if remains(line, run[-1]) and is_alone(line, run[0]) else set()


def _closed(line: Line, run: list[Slot]) -> bool:
    """A list says "and" before its last item, ends with its brackets, or is summed up by the next figure."""
    if _summed(line, run[-1]):
        return True
    after = line.tokens[run[-1].at + 1 : run[-1].at + 6]
    if (
        "inside" in run[-1].tags
        and any(t.text in CLOSE for t in after)
        and run[0].links.get("paren", set()) & run[-1].links.get("paren", set())
    ):
        return True
    between = outside(line.tokens[run[-2].at + 1 : run[-1].at])
    if (
        len(run) > _TWO
        and after
        and after[0].text == "."
        and any(t.text == ":" for t in line.tokens[max(0, run[0].at - 4) : run[0].at])
    ):
        return True  # "Owners: founders 45 percent, staff 15 percent, funds 40 percent."
    return any(t.text in ("and", "plus", "&", ";", "with") or t.classes & _CLOSING for t in between)


def _summed(line: Line, last: Slot) -> bool:
    """'42,000 in June, 51,000 in July, and 93,000 in the two months together'."""
    after = next((s for s in line.slots[last.number + 1 :] if not s.context), None)
    return after is not None and alike(last, after) and bool(after.tags & _SUMS)


_SUMS = frozenset(("total", "sum-to"))
