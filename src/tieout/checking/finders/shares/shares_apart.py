"""Shares of one whole that clauses or sentences built alike tell, with no word that says that they are all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.about import telling
from tieout.checking.compact.answers import answers, is_of_one_vote
from tieout.checking.compact.gapped import gapped
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.share_frames import PLACED, SUBJECT, frame
from tieout.checking.compact.shares import for_and_against, is_rest, of_one_whole, percentage, shares_of, told_of_one
from tieout.checking.compact.stakes_in import in_several
from tieout.checking.compact.stakes_kept import kept
from tieout.checking.finders.lists.crossing import sorted_otherwise
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.shares.all_shares import all_shares
from tieout.checking.finders.shares.owned_each import owned_each
from tieout.checking.finders.shares.same_whole import same_whole
from tieout.checking.finders.shares.the_other_share import says_the_other
from tieout.checking.finders.shares.two_lists import two_lists
from tieout.checking.gate.apart import KEPT_OVER
from tieout.checking.gate.sums import SHARED_OVER
from tieout.checking.lines import Lines
from tieout.patterns import lazily


def shares_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`parts`: percentages that are told of one whole, where the roundings leave little open."""
    if not line.slots:
        return
    around = [lines[k] for k in range(max(0, line.number - KEPT_OVER), line.number)]
    if (stakes := kept([*(one for one in around if one is not None), line])) is not None:
        yield _of_stakes(*stakes)
        return
    for slots in all_shares(line, lines):
        yield Partial(parts=Series(slots, {"told-apart"}, -1))
    for slots in two_lists(line):
        yield Partial(parts=Series(slots, {"told-apart"}, -1))
    if (both := _answers(line)) is not None:
        yield Partial(parts=Series(both, {"told-apart"}, -1))
    for slots, sure in owned_each(line):
        yield (Told if sure else Partial)(parts=Series(slots, {"told-apart"}, -1))
    for slots, sure in same_whole(line, lines):
        yield (Told if sure else Partial)(parts=Series(slots, {"told-apart"}, -1))
    for slots in told_of_one([*(one for one in around[-SHARED_OVER:] if one is not None), line]):
        if _is_rest_of_one(slots):
            continue
        width = sum(map(_width, slots))
        small = min(map(percentage, slots)) < width  # so small that it is not missed
        sure = any(way(line, slots) for way in _MORE_THAN_ALL)
        if sure or _says_the_rest(slots, lines) or says_the_other(slots, lines):
            yield Told(parts=Series(slots, {"told-apart"}, -1))
            continue
        placed = any(PLACED in frame(line, slot) for slot in slots if slot.line == line.number)
        fits = (
            not placed
            and any(s.kind == "fraction" for s in slots)
            and abs(sum(map(percentage, slots)) - _ALL) <= _ABOUT
        )
        open_to = _OPEN_TO_THE_REST if fits or is_rest(line, slots[-1], len(slots)) else _OPEN
        if width <= open_to and not small:
            yield Partial(parts=Series(slots, {"told-apart"}, -1))
            if others := _of_before(slots, lines):
                yield Partial(parts=Series(others, {"told-apart"}, -1))


def _answers(line: Line) -> tuple[Slot, ...] | None:
    """Yes and no, where they come to a hundred and no third share is told: how many did not answer is told of few polls."""
    slots = tuple(shares_of(line))
    whole = len(slots) == _SEVERAL - 1 and abs(sum(map(percentage, slots)) - _ALL) <= _ABOUT
    return slots if whole and answers(line, slots) and of_one_whole([(line, slot) for slot in slots]) else None


def _of_before(slots: tuple[Slot, ...], lines: Lines) -> tuple[Slot, ...]:
    """What all of the shares were before, where they and those come to a hundred: "raised to 31.4 percent from 31 … cut to 68.6 percent from 69"."""
    found: list[Slot] = []
    for slot in slots:
        line = lines[slot.line]
        behind = line.slots[slot.number + 1 : slot.number + 2] if line is not None else []
        found += [one for one in behind if one.kind == "percent" and "from" in one.tags]
    whole = all(abs(sum(one.quantity.value or 0.0 for one in told) - _ALL) < _EVEN for told in (slots, found))
    return tuple(found) if len(found) == len(slots) and whole else ()


def _take_more_than_all(line: Line, slots: tuple[Slot, ...]) -> bool:
    """'Coal supplied 53 percent of the power, gas 28 percent, while wind supplied 29 percent': what one has no other has."""
    total = sum(map(percentage, slots))
    one = all(slot.line == line.number for slot in slots)
    return one and _ALL + 2 < total <= _MOST_OF_ALL and gapped(line, slots)


def _vote_more_than_all(line: Line, slots: tuple[Slot, ...]) -> bool:
    """'voted by 55 percent to 54 percent': for and against there are never more than all, where no word behind leads to another vote."""
    more = slots == for_and_against(line) and _ALL + 2 < sum(map(percentage, slots)) <= _MOST_OF_ALL
    return more and is_of_one_vote(line, slots[-1])


def _own_more_than_all(line: Line, slots: tuple[Slot, ...]) -> bool:
    """'in which Acme has a 70 percent share and Bolt has 48 percent', 'will elect 70 percent of the board, while … will elect 48': two who own
    or fill what none has twice; what is owned through one of them may be told of both."""
    total = sum(map(percentage, slots))
    if len(slots) != _SEVERAL - 1 or not _ALL + 2 < total <= _MOST_OF_ALL or any(s.line != line.number for s in slots):
        return False
    first, last = slots
    end = min(last.quantity.end + _NEAR, line.sentence.end)
    ahead, behind = line.said_before(first), line.text[first.quantity.end : end].lower()
    if _OF_ONE.match(line.text, last.quantity.end) and not _OF_ONE.match(line.text, first.quantity.end):
        return False  # "the mill is owned 60 percent by Ardle, and 55 percent of the yard by Birk"
    if in_several(line, slots):
        return False  # "a 60 percent owner of the mill and a 55 percent owner of the yard"
    said = f"{ahead} {behind}"
    return bool(_OWNED.search(said)) and not _OVER_AGAIN.search(said)


_OF_ONE = lazily(r"\s+(?:of|in)\s+(?:the|its)\b")
#: What is had but once; and what of it may be told of two.
_OWNED = lazily(
    r"\b(?:will|to) elect\b|\b(?:stake|interest|shareholding) in\b|\bownership\b"
    r"|\b(?:is|are|be) (?:jointly )?owned\b|\bshare and\b|\bowner\b"
)
_OVER_AGAIN = lazily(
    r"\b(?:indirect(?:ly)?|through|via|which (?:in turn )?(?:owns|holds)|turn|option|raise[ds]?|increase[ds]?|from|previously|earlier|profits?|votes|"
    r"voted|respectively|until|since|sold (?:out|it)|former|formerly|controlled|now an?|(?:that|who|which) (?:is|was) an?)\b"
)


def _do_more_than_all(line: Line, slots: tuple[Slot, ...]) -> bool:
    """'54 percent of the loans were made by the city banks, with 30 percent by brokers and 25 percent by the state': what one has made no other has;
    what is paid for, or supplied, may be so by several."""
    total = sum(map(percentage, slots))
    first, *others = slots
    if not others or not _ALL + 2 < total <= _MOST_OF_ALL or any(s.line != line.number for s in slots):
        return False
    by = all([t.text for t in line.tokens[slot.at + 1 : slot.at + 2]] == ["by"] for slot in others)
    done = by and _DONE_BY.match(line.text, first.quantity.end, others[0].quantity.start) is not None
    return done and not sorted_otherwise(line, slots)


_DONE_BY = lazily(
    r"\s+of\s[^,;:()]{1,60}?\b(?:was|were|is|are|been|be)\s(?:made|granted|lent|held|owned|bought|sold|generated"
    r"|issued|built|accounted\sfor)\sby\b"
)


def _is_rest_of_one(slots: tuple[Slot, ...]) -> bool:
    """'In Hof 53 percent passed and in Varn 71 percent. The remaining 29 percent …': whether the rest is that of one share alone."""
    *told, rest = slots
    value = percentage(rest)
    return len(told) > 1 and "others" in rest.tags and any(percentage(s) + value == _ALL for s in told)


def _says_the_rest(slots: tuple[Slot, ...], lines: Lines) -> bool:
    """'Coal gave 53 percent of the power and gas 28 percent. The remaining 29 percent …', '…, leaving 29 percent for others': all shares that are
    told, the last of them the rest. What "leaves" less than the rest may be of what was had before ("sold 20 percent, leaving it 45")."""
    told = [(line, s) for s in slots if (line := lines[s.line]) is not None]
    if len(told) < _SEVERAL or len(slots) != len(told) or not is_rest(*told[-1], len(told)) or not of_one_whole(told):
        return False
    there = {line.number: line for line, _ in told}
    total = sum(map(percentage, slots))
    if any(s.kind in _RELATIVE and s not in slots and not s.context for line in there.values() for s in line.slots):
        return False
    if _is_of_another(told):
        return False
    goes = any(
        way.match(told[0][0].text, slots[0].quantity.end) for way in (_GOES, _COME)
    )  # what goes to one goes to no other
    if total > _ALL and not goes and any(SUBJECT in frame(line, slot) for line, slot in told[:-1]):
        return False  # "45 percent take French and 38 percent German": some may take both
    split = "others" in slots[-1].tags and any("share-of" in slot.tags for slot in slots)
    return (_LEAST_OF_ALL if split else _ALL + 2) < total < _MOST_OF_ALL


def _is_of_another(told: Sequence[tuple[Line, Slot]]) -> bool:
    """'grew 4.8 percent, with 93.9 percent in use. Ardle owns the remaining 35 percent of Birk': whether the rest is of what is named first there."""
    line, rest = told[-1]
    named = _OF_NAME.match(line.text, rest.quantity.end)
    if named is None or told[0][0] is line:
        return False
    before = (there.text[there.sentence.start : there.sentence.end] for there, _ in told if there is not line)
    own = telling(named[1]) - _ALL_OF_IT
    return bool(own) and own.isdisjoint(telling(" ".join((*before, line.said_before(rest)))))


_OF_NAME = lazily(r"\s+of\s+((?:[^\W\d_][\w'’-]*\s?){1,4})")
_ALL_OF_IT = telling("total whole amount sum money it them")
_RELATIVE, _LEAST_OF_ALL = frozenset(("percent", "fraction", "percentage_point")), 65.0


def _splits_money(line: Line, slots: tuple[Slot, ...]) -> bool:
    """'hold 45 percent of their money in bonds, 28 percent in land and 36 percent in cash': more than all of what can be given away but once, where
    one verb gives all of it."""
    first, last = slots[0], slots[-1]
    total = sum(map(percentage, slots))
    if len(slots) < _SEVERAL or first.line != last.line or not _ALL + 2 < total <= _MOST_OF_ALL:
        return False
    if any(line.tokens[slot.at - 1].text not in _GOES_ON for slot in slots[1:]):
        return False
    ahead = line.text[max(line.sentence.start, first.quantity.start - _NEAR) : first.quantity.start].lower()
    if _GIVES.search(ahead) and _OF_WHOLE.match(line.text, first.quantity.end):
        return True
    return bool(_GOES.match(line.text, first.quantity.end))


#: What stands before each further share: no other whose share it would be.
_GOES_ON = frozenset((",", "and", "with", "another", "a further", "while"))
_NEAR = 40
#: Verbs by which one gives, or gets, all parts of a whole, but not what may be done over again ("have planted", "used").
_GIVES = lazily(
    r"\b(?:puts?|putting|holds?|held|keeps?|kept|spends?|spent|spending|invest(?:s|ed|ing)?|devot(?:e|es|ed|ing)|plac(?:e|es|ed|ing)|parks?|commits?"
    r"|allocat(?:e|es|ed|ing)|earmark(?:s|ed)?|set aside|sow|plant|ships?|sends?|sells?|gets?|draws?|buys?|takes?|moves?)"
    r"(?: (?:about|some|roughly|around|only|just|up))* $"
)
_OF_WHOLE = lazily(
    r"\s+of\s+(?:the|its|their|his|her|our|my|all|your)\s+(?:[a-z]+\s+){1,2}(?:in|into|to|on|for|from|with)\b"
)
_GOES = lazily(
    r"\s+of\s+(?:the|its|their|his|her|our|my|all)\s+(?:[a-z]+\s+){1,2}(?:goes|went|will go|would go|is to go|are to go"
    r"|comes|came|is spent|was spent)\s+(?:to|on|into|for|from)\b"
)
#: The same where a rest is told; without one, who come from Asia may come from towns, too.
_COME = lazily(r"\s+of\s+(?:the|its|their|his|her|our|my|all)\s+(?:[a-z]+\s+){1,2}come\s+from\b")
_SEVERAL, _MOST_OF_ALL = 3, 150.0
_MORE_THAN_ALL = (_splits_money, _take_more_than_all, _vote_more_than_all, _own_more_than_all, _do_more_than_all)


def _of_stakes(first: Slot, rest: Slot) -> dict[str, Bound]:
    """Two stakes: what is said to remain is all of the rest; of what is kept no more than that there is not more than everything is sure."""
    total = percentage(first) + percentage(rest)
    sure = total <= _TOO_MUCH and ("others" in rest.tags or total > _ALL)
    return (Told if sure else Partial)(parts=Series((first, rest), {"told-apart"}, -1))


_ALL, _TOO_MUCH, _EVEN = 100.0, 150.0, 1e-6


def _width(slot: Slot) -> float:
    low, high, scale = slot.quantity.low, slot.quantity.high, 1 if slot.kind == "percent" else _ALL
    return (high - low) * scale if high is not None and low is not None else float("inf")


#: What fractions are told by is rough: with them shares come to a hundred by what they say, but for this much.
_ABOUT = 1.0
#: So many percentage points the roundings of all may leave open; more where the last is the rest ("about 80 percent … the remaining 20").
_OPEN, _OPEN_TO_THE_REST = 5.0, 12.0
