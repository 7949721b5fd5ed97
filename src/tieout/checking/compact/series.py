"""Step 1, compact: "A, B and C" becomes one list, with the word that opened it."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.alike import COUNTED, alike
from tieout.checking.compact.between_items import (
    besides,
    comes_to_each,
    count_up,
    counts_beside,
    each_own,
    gap,
    goes_on,
    in_own_brackets,
    leaves_bracket,
    led_by_one,
    new_clause,
    new_verb,
    out_of,
    outside,
    within_item,
    without_asides,
)
from tieout.checking.compact.each_of import each_told
from tieout.checking.compact.exhaustive import exhaustive, of_owners, undecided
from tieout.checking.compact.gapped import gapped, told_alike
from tieout.checking.compact.leading import is_group, leads, left_whole
from tieout.checking.compact.line import Line, Series, Slot, Token, tie
from tieout.checking.compact.opened import ahead, further, joined, of_the, remains, they_were, with_before

_OPENERS = frozenset(("including", "partition", "of-them", "split"))
_SEPARATORS = frozenset((",", ";", "and", "plus", "&", "or"))
_WIDEST, _WIDER = 16, 28
#: Kinds of figures that need be no parts behind ", with": "18 weeks, with 12 weeks in class and eight weeks for those who work".
_LOOSE = (*COUNTED, "duration")
_TWO = 2
_CLOSING = frozenset(("list-and", "remainder"))
_PARTING = frozenset((":", "–", "—", "-"))
_COMPARED = frozenset(("from", "than", "against"))
_OPENING_SHARES = frozenset(("including", "partition", "of-them", "break"))
_OPENING = _OPENING_SHARES | {"total"}
#: What is of others is no item before another one, and what is told in relation to another figure none behind it.
_WHOLES = frozenset(("of-lead", "whole-of"))
_RELATED = frozenset("from than against or to whole-of change-after total makes sum-to".split())


def gather(line: Line) -> Line:
    """The line with its lists found: runs of like figures, outside parentheses, parted by commas and a last "and"."""
    if len(line.slots) < _TWO:
        return line
    spine = [
        s for s in line.slots if not (s.context or "inside" in s.tags or is_group(line, s) or _is_turnout(line, s))
    ]
    inside = [s for s in line.slots if not s.context and "inside" in s.tags]
    for run in _runs(line, spine) + _runs(line, inside):
        whole = _series(line, tuple(run))
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


def _is_turnout(line: Line, slot: Slot) -> bool:
    """'With 81 percent of the members voting, …': how many took part is no item of what they said."""
    return slot.kind == "percent" and slot.at <= _TWO and line.tokens[0].text == "with"


def _named_again(line: Line, last: Slot) -> None:
    """'18 in January, 22 in February and 15 in March, or 55 for the quarter': the figure behind "or" is another name of the list."""
    after = next((s for s in line.slots[last.number + 1 :] if not s.context), None)
    if after is None or not alike(last, after) or not after.tags >= {"or", "plain"} or after.tags & {"each", "per"}:
        return
    if [t.text for t in line.tokens[after.at - 2 : after.at]] == [",", "or"]:
        tie("equals", after, last)


def _runs(line: Line, slots: list[Slot]) -> list[list[Slot]]:
    runs: list[list[Slot]] = []
    current: list[Slot] = []
    asides: list[Slot] = []
    for slot in slots:
        if asides and _against_each(line, asides, slot):
            asides.append(slot)
            continue
        if current and not current[0].tags & _COMPARED:
            if _continues(line, current[-1], slot) and not _stops(line, current, slot):
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
    runs = [without_asides(line, run) for run in runs if not count_up(line, run)]
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
    return same and by[:1] in _FOR_EACH and _continues(line, run[-1], slot)


_FOR_EACH = tuple([word] for word in ("for", "in", "at", "among"))


def _stops(line: Line, run: list[Slot], slot: Slot) -> bool:
    """Whether a list that commas part has ended at a semicolon: "30 red and 35 blue ones; 25 are free"."""
    if run[0].tags & _OPENED and (new_verb(line, run[-1], slot) or new_clause(line, run[-1], slot)):
        return True
    if len(run) < _TWO:
        return False
    if _semicolon(line, run[-1], slot) and not _semicolon(line, run[-2], run[-1]):
        return not remains(line, slot)
    return _said_last(line, run) and not _goes_on(line, run[-1], slot)


def _goes_on(line: Line, last: Slot, slot: Slot) -> bool:
    """Whether a figure behind the last item is one more all the same: "and a further 25", "and the remaining 12"; not "and will take on another 25"."""
    tokens = line.tokens[last.at + 1 : slot.at]
    marks = [k for k, t in enumerate(tokens) if t.text in _SEPARATORS]
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
    marks = [t.text for t in outside(line.tokens[run[-2].at + 1 : run[-1].at]) if t.text in _SEPARATORS]
    return bool(marks) and marks[-1] == "and"


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


def _continues(line: Line, a: Slot, b: Slot) -> bool:
    """Whether b is the next item after a: like units, a separator between, no other relation between them."""
    if (
        not alike(a, b)
        or counts_beside(a, b)
        or comes_to_each(line, a, b)
        or ("/" in a.unit) != ("/" in b.unit)
        or not (_WHOLES.isdisjoint(a.tags) and _RELATED.isdisjoint(b.tags))
        or (a.kind == "percent" and "at" in b.tags)
        or (a.kind != "percent" and _opens_with(line, a, b))
    ):
        return False
    between = [t for i, t in enumerate(line.tokens[a.at + 1 : b.at], a.at + 1) if _parts(line, i)]
    inside = a.kind != "percent" and "inside" in a.tags and "inside" in b.tags
    if inside and leaves_bracket(between) and not in_own_brackets(line, (a, b)):
        return False
    outer = outside(between)
    if "of-them" in a.tags and outer and "of-them" in outer[0].classes:
        outer = outer[1:]
    widest = _WIDEST if a.kind != "percent" and not further(line, b) else _WIDER
    opening = _OPENING_SHARES if a.kind == "percent" else _OPENING
    if len(outer) > widest or any(
        t.text in _PARTING or not opening.isdisjoint(t.classes)
        for t in outer
        if t.text not in _WHILE or not (a.kind == "percent" or remains(line, b))
    ):
        return False
    parted = any(t.text in _SEPARATORS or "list-and" in t.classes for t in outer)
    return parted and not (out_of(outer) or besides(outer))


#: They part clauses, but not a list of percentages, nor the rest from what else there is: ", while the other 70 are blue".
_WHILE = frozenset(("while", "whereas", "whilst", "but"))


def _opens_with(line: Line, a: Slot, b: Slot) -> bool:
    """'scored 15.3 in his final routine, with 6.4 for difficulty': the smaller figure opens the list of the other's parts."""
    if a in b.links.get("with", ()):
        return True
    return _alone(line, a) and (b.quantity.value or 0) < (a.quantity.value or 0) and with_before(line, b) is not None


def _alone(line: Line, slot: Slot) -> bool:
    """Whether no like figure stands before this one in the sentence."""
    return not any(alike(s, slot) for s in line.slots[: slot.number] if not s.context)


def _rest(line: Line, run: list[Slot]) -> set[str]:
    """ "remainder" where the last figure is the rest of the first, and the first is no item of a list itself ("Of the 28, 15 …")."""
    return {"remainder"} if remains(line, run[-1]) and _alone(line, run[0]) else set()


def _parts(line: Line, i: int) -> bool:
    """Whether a token counts among those that may part two items: no figure, and no hyphen of a word ("medium- and long-term")."""
    token = line.tokens[i]
    return (token.slot < 0 or token.context or _compared(line, token)) and not (token.text == "-" and joined(line, i))


def _compared(line: Line, token: Token) -> bool:
    return bool(line.slots[token.slot].tags & {"against", "from"})


def _closed(line: Line, run: list[Slot]) -> bool:
    """A list says "and" before its last item, ends with its brackets, or is summed up by the next figure."""
    if _summed(line, run[-1]):
        return True
    after = line.tokens[run[-1].at + 1 : run[-1].at + 6]
    if (
        "inside" in run[-1].tags
        and any(t.text in ")]" for t in after)
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


def _series(line: Line, slots: tuple[Slot, ...]) -> Series:
    tags: set[str] = set()
    first, at = slots[0], slots[0].at
    for i in ahead(line, first):
        token = line.tokens[i]
        if token.text == "(" and each_own(line, slots):
            continue
        if not joined(line, i) and token.text in (":", "-", "–", "—", "("):
            tags.add("including" if any("including" in t.classes for t in line.tokens[max(0, i - 2) : i]) else "colon")
            at = i
            break
        if token.text == "with" and (first.links.get("with") or i == with_before(line, first)):
            tags.add("colon" if first.links.get("with") and first.kind not in _LOOSE else "with-list")
            at = i
            break
        hit = _OPENERS & token.classes
        if hit and i and line.tokens[i - 1].text == "each":
            break
        if "of-them" in hit and i and line.tokens[i - 1].slot >= 0 and not line.tokens[i - 1].context:
            break
        if hit:
            tags |= hit
            at = i
            break
    if "colon" in tags and any(t.text in ("split", "divided", "shared") for t in line.tokens[max(0, at - 6) : at]):
        tags.add("split")
    if "of-them" in first.tags:
        tags.add("of-them")
    if not tags and they_were(line, first):
        tags.add("they-were")
    if not tags and of_the(line, first):
        tags.add("of-them")
        at = 0
    if len(slots) > 2 and any("share-of-total" in s.tags for s in slots):
        tags.add("of-total")
    if tags and first.unit:
        tags.add("told")
    if gap(line, slots) or (tags and led_by_one(line, at, first)):
        tags.add("gap")
    if len(slots) > (2 if first.kind == "percent" else 1) and remains(line, slots[-1]):
        tags.add("remainder")
    tags.update(tag for tag in (exhaustive(line, slots) or undecided(line, slots),) if tag)
    tags.update(of_owners(line, slots))
    if gapped(line, slots):
        tags.add("gapped")
    if not tags and slots[0].kind != "percent" and in_own_brackets(line, slots) and not goes_on(line, slots[-1]):
        tags.add("bracketed")
    if told_alike(line, slots):
        tags.add("several")
    return Series(slots, tags, at)
