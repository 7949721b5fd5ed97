"""What is counted on the one side and on the other: "hired out" and "tied up", "won" and "lost", "convictions" and "acquittals"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.stem import stem
from tieout.patterns import lazily
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """One of two: the name of the two, and whether it is the first of them, of which a rate is told by a plain name."""

    pair: str
    first: bool


#: the words behind a figure, or what it counts, and those before it
_BEHIND = lazily(
    r"\b(?:(?P<not_in_use>idle[ds]?|parked|stacked|laid up|tied up|mothballed|grounded|empty|vacant|unlet|unused|unoccupied|out of (?:work|use|service)"
    r"|without (?:work|jobs)|in the yard)"
    r"|(?P<in_use>hired|on hire|at work|working|in work|with (?:work|jobs)|had (?:work|jobs)|on (?:contract|charter)|under (?:contract|charter|hire)"
    r"|chartered|leased|let|rented|flying|sailing|running|operating|occupied|taken|filled|in use|in service|active|busy)"
    r"|(?P<lost>losses|defeats)|(?P<won>wins|victories)|(?P<failed>failed|failures)|(?P<passed>passed|passes)"
    r"|(?P<acquitted>acquittals?|acquitted)|(?P<convicted>convictions?|convicted)"
    r"|(?P<solved>solved|cleared(?: up)?)|(?P<open>(?:left )?open|unsolved)"
    r"|(?P<against>against|opposed|voted no|said no|noes)|(?P<in_favour>in favou?r|votes? for|voted for|voted yes|said yes|backed|ayes)"
    r"|(?P<women>women|woman|females?|girls)|(?P<men>men|man|males?|boys))\b"
)
_BEFORE = lazily(
    r"\b(?:(?P<lost>lost|losing)|(?P<won>won|winning)|(?P<failed>failed|failing)|(?P<passed>passed|passing)|(?P<in_use>let))"
    r"(?: (?:to|at|only|just|about|some|all|another))* $"
)
_SIDES = {
    "in_use": Side("use", True), "not_in_use": Side("use", False), "won": Side("bouts", True), "lost": Side("bouts", False),
    "solved": Side("cases", True), "open": Side("cases", False), "in_favour": Side("votes", True), "against": Side("votes", False),
    "women": Side("sexes", True), "men": Side("sexes", False),
    "passed": Side("tests", True), "failed": Side("tests", False), "convicted": Side("trials", True), "acquitted": Side("trials", False),
}  # fmt: skip
#: What a rate is called, and of which side it is.
_RATES = lazily(
    r"\b(?:(?P<not_in_use>vacancy|vacancies|idle rate)|(?P<in_use>utili[sz]ation|occupancy|occupied|at work|in use|employment rate|usage)"
    r"|(?P<won>win(?:ning)?[ -](?:rate|percentage|record)|strike rate|success rate)|(?P<passed>pass[ -]rate)"
    r"|(?P<solved>clear(?:ance|-up) rate)|(?P<failed>failure rate|fail rate)|(?P<convicted>conviction rate)|(?P<acquitted>acquittal rate))\b"
)
#: What a clause tells a share of, where it calls that no rate: "so that 75 percent backed it".
_NAMED = lazily(
    r"\b(?:(?P<in_favour>majority|in favou?r|backed|supported|voted for|voted yes|said yes)|(?P<against>opposed|against|voted no|said no)"
    r"|(?P<women>women|female|girls)|(?P<men>men|male|boys))\b"
)
_CLAUSE = lazily(r"[,;:.()]| (?:and|while|but|with) ")
_STOPS = lazily(r"[,;:.()]| (?:and|while|but|with|against|to) ")


def side_of(line: Line, slot: Slot) -> Side | None:
    """On which of two sides what a figure counts stands; None where no word says so."""
    others = [s.quantity for s in line.slots if s is not slot]
    end = min((q.start for q in others if q.start >= slot.quantity.end), default=line.sentence.end)
    start = max((q.end for q in others if q.end <= slot.quantity.start), default=line.sentence.start)
    behind = " ".join(line.text[slot.quantity.end : end].lower().split())
    stop = _STOPS.search(behind)
    found = _BEHIND.search(f"{slot.unit if slot.kind == 'count' else ''} {behind[: stop.start() if stop else None]}")
    if found is None:
        found = _BEFORE.search(f"{' '.join(line.text[start : slot.quantity.start].lower().split())} ")
    return _SIDES[found.lastgroup] if found is not None and found.lastgroup else None


def sides_of_rate(words: str) -> frozenset[Side]:
    """The sides of which some words name the rate: "utilization", "a success rate" of bouts, tests or trials."""
    return frozenset(_SIDES[one.lastgroup] for one in _RATES.finditer(words) if one.lastgroup) | (
        _SUCCESS if "success rate" in words else frozenset()
    )


def named_side(line: Line, stated: Slot) -> frozenset[Side]:
    """The side that the clause of a share names, where it names one."""
    ahead, behind = line.said_before(stated), line.said_behind(stated)
    cuts = [m.end() for m in _CLAUSE.finditer(ahead)]
    stop = _CLAUSE.search(behind)
    clause = f"{ahead[cuts[-1] if cuts else 0 :]} {behind[: stop.start() if stop else None]}"
    whole = _WHOLE.match(behind)
    told = whole is None or _LEADS.search(ahead) or _is_told(whole[1], line, stated)
    if whole is not None and (_NAMED.match(whole[1]) or not told):
        return frozenset()  # "75 percent of the women are nurses", "of its flock are in favour"
    found = {_SIDES[m.lastgroup] for m in _NAMED.finditer(clause) if m.lastgroup}
    return frozenset(found) if len(found) == 1 else frozenset()


def _is_told(noun: str, line: Line, stated: Slot) -> bool:
    """Whether the words before a share, of which it says that it is one, name what it is a share of: both sides, and no others."""
    ahead = line.text[max(0, stated.quantity.start - _NEAR) : stated.quantity.start].lower()
    return noun in _BOTH or stem(noun) in {stem(word) for word in _WORD.findall(ahead)}


_WHOLE = lazily(r"^ of (?:(?:the|its|their|his|her|our|all|these|those) )*([a-z-]+)")
_LEADS = lazily(r"\b(?:so|so that|meaning|meaning that|or|making|thus)(?: (?:about|some|only|just))? $")
_WORD, _NEAR = lazily(r"[a-z-]+"), 300
_BOTH = frozenset("them those these all both who that voting votes vote voters ballots total whole".split())


_SUCCESS = frozenset((_SIDES["won"], _SIDES["passed"], _SIDES["convicted"]))


def are_two_sides(told: Sequence[Line], one: Slot, other: Slot) -> bool:
    """Whether of two figures in some sentences each counts one of two sides, so that neither is a part of the other."""
    lines = {line.number: line for line in told}
    first, second = (side_of(lines[slot.line], slot) for slot in (one, other))
    return first is not None and second is not None and first.pair == second.pair and first != second
