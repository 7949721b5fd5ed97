"""A change in percent and the only two levels that its sentence and one beside it tell, where no word ties them: "The scheme covered 3.6 million
people in the autumn and 1.5 million in the spring. The fall of 58 percent beat the forecast"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import tells_bare
from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.kinds import AMOUNTS, MOVING, SIZES
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.telling import printed_digits
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, are_alike, is_level
from tieout.checking.finders.of_the_two import counts_others, has_own_subject, names
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import SEASONS, is_before
from tieout.checking.lines import Lines
from tieout.checking.tags.asked import AS_MANY
from tieout.checking.tags.extent import names_part
from tieout.patterns import lazily

_NO_LEVEL = CHANGES | {"planned", "average", "inside", "by", "others"}
_SHARES = frozenset(("percent",))
_PAIR, _DIGITS, _OF_TIMES, _FARTHEST = 2, 4, 3, 20.0


def only_pair(change: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot]]:
    """The new level and the one of before: of two that no time and no word puts in order, the way of the change does."""
    many = change.kind == "multiple" or as_many(change, line)
    way = change.sign or (-1 if change.kind == "fraction" else 1) * many
    if (not way and "that-change" not in change.tags) or _has_base(change, line):
        return
    if names_part(line, change) and not (change.kind == "fraction" or _takes(change, line)):
        return
    least = _OF_TIMES if change.kind == "multiple" and says_how_many_times(change, line) else _DIGITS
    kinds = _SHARES if change.kind == "percentage_point" else MOVING if many else AMOUNTS
    for near in _stretches(change, line, lines):
        if any(there.sentence.setting in NO_SENTENCES for there in near):
            continue
        told = [
            (there, slot)
            for there in near
            for slot in there.slots
            if not (slot.context or slot is change or _is_past(slot, change, line))
        ]
        if any(slot.kind in SIZES - kinds for _, slot in told):
            continue
        levels = [
            (there, slot) for there, slot in told if is_level(slot, kinds, _NO_LEVEL) and slot.unit not in _SEASONS
        ]
        alike = [one for one in levels if any(one is not two and _are_alike(one[1], two[1], many) for two in levels)]
        if alike:
            behind = all((s.line, s.at) < (line.number, change.at) for _, s in alike)
            told_of = behind or (_multiplies(change, line) and not _is_of_another(change, line, alike))
            if len(alike) == _PAIR and told_of and _tell(alike, least) and _are_meant(change, line, alike):
                yield from _ordered(way, "times-many" in change.tags or change.kind == "fraction", alike)
            return


def _are_meant(change: Slot, line: Line, levels: Sequence[tuple[Line, Slot]]) -> bool:
    """Whether two levels may be what a change is of: "tripled. Hull had 310 boats; Ely has 930" tells of two ports, and "lost a fifth of its shops"
    of nothing but shops."""
    (there, first), (here, second) = levels
    if there is here and there.number > line.number:
        told_of = [clause_of(there, slot.at).about for slot in (first, second)]
        return told_of[0] == told_of[1] and not has_own_subject(there, first, second)
    return not any(counts_others(slot, change, line) for _, slot in levels)


def _are_alike(one: Slot, other: Slot, many: bool) -> bool:
    """Whether two figures are alike; of a multiple also where the second of a sentence leaves out the unit: "9,300 tonnes, having managed 3,100"."""
    bare = many and one.line == other.line and "measure" in (one.kind, other.kind)
    return are_alike(one, other) or (bare and tells_bare(max(one, other, key=lambda slot: slot.at)))


def _is_past(slot: Slot, change: Slot, line: Line) -> bool:
    """'That is 2.4 times the number, and yet the list has 590,000 names': whether a figure behind a multiple is of what is said next."""
    if change.kind != "multiple" or slot.line != change.line or slot.at < change.at:
        return False
    between = line.text[change.quantity.end : slot.quantity.start]
    return _GOES_ON.match(line.text, line.sentence.start) is not None and _NEXT.match(between) is not None


_NEXT = lazily(r"[^,;:]*(?:, (?:and|but|yet|so|while)\b|;)")


def _multiplies(change: Slot, line: Line) -> bool:
    """Whether a multiple is told of a level: "has tripled", "twice as many", "three times the size", and no "14 times earnings"."""
    return (
        change.kind != "multiple"
        or "times-verb" in change.tags
        or _OF_IT.match(line.text, change.quantity.end) is not None
    )


def _is_of_another(change: Slot, line: Line, levels: Sequence[tuple[Line, Slot]]) -> bool:
    """'made 65,000 hats. It will double shoe production to 130,000': whether what is multiplied is not what the other level is of."""
    led = [slot for there, slot in levels if there is line and slot.at > change.at]
    others = [there for there, slot in levels if there is not line]
    if not led or not others:
        return False
    named = names(line, change.at + 1, led[0].at)
    return bool(named) and named.isdisjoint(names(others[0], 0, len(others[0].tokens)))


def as_many(share: Slot, line: Line) -> bool:
    """'half as many', 'a third as high as', which no 'half as many again' is."""
    return share.kind == "fraction" and _AS_MANY.match(line.text, share.quantity.end) is not None


_AS_MANY = lazily(rf"\s+as\s+(?:{'|'.join(AS_MANY)})\b(?!\s+again)")
#: No level, but so long a time: "doubled in three summers".
_SEASONS = SEASONS | {"season", "term"}
_OF_IT = lazily(r"\s(?:as|what|the|that|those|its|their|his|her|last|(?:[\w’']+ )?[\w-]+['’]s?)\s|\s?[,;:.)–—-]")


def _takes(change: Slot, line: Line) -> bool:
    """'doubled in three summers': whether so many seasons stand behind a change."""
    return any(slot.unit in _SEASONS for slot in line.slots[change.number + 1 :][:1])


def _has_base(change: Slot, line: Line) -> bool:
    """'13 percent more than a year earlier', 'a year-on-year rise of 25 percent': whether words tell from what a change is reckoned."""
    ahead = line.tokens[max(0, change.at - _REACH) : change.at]
    behind = line.tokens[change.at + 1 : change.at + 1 + _REACH]
    if change.kind == "multiple":  # "doubled in a year, from 164": that base is told
        ahead, then = [], line.tokens[change.at + 2 :]
        behind = [t for t, after in zip(behind, then, strict=False) if after.slot < 0 or after.context]
    mark = next((k for k in range(len(ahead) - 1, -1, -1) if ahead[k].text in _MARKS), -1)
    near = [*ahead[mark + 1 :], *behind]
    return any(not t.classes.isdisjoint(_BASES) or t.text in _OVER for t in near if t.slot < 0)


_REACH, _MARKS = 4, frozenset((*"-–—:;", "--"))
_BASES = COMPARED | {"year-ago", "earlier"}
_OVER = frozenset("above below over on year-on-year year-over-year sequentially annual annualized".split())


def _stretches(change: Slot, line: Line, lines: Lines) -> Iterator[list[Line]]:
    """The change's own sentence, that with the one before, and with the two before for a multiple, or for "this 73 percent rise"."""
    near = [line]
    yield near
    if "times-verb" in change.tags and _CLOSED.match(line.text, change.quantity.end):
        after = lines.beside(line, 1)
        if after is not None:
            yield [line, after]
    farther = change.kind == "multiple" and _GOES_ON.match(line.text, line.sentence.start) is not None
    back = 1 + (farther or "that-change" in change.tags)
    for number in range(line.number - 1, max(-1, line.number - 1 - back), -1):
        before = lines[number]
        if before is None:
            return
        near = [before, *near]
        yield near


#: Behind "doubled", where its sentence says no more.
_CLOSED = lazily(r"\s*[.:;]|\s+(?:last|this) (?:year|month|week|season|quarter)\s*\.")
_GOES_ON = lazily(r"(?i)[“\"]?(?:that|this|it|so|in other words|you|they|we|the (?:number|figure|amount|sum|total))\b")


def _tell(levels: Sequence[tuple[Line, Slot]], least: int) -> bool:
    """Whether two levels are printed in digits enough, and near enough to each other."""
    low, high = sorted(abs(slot.quantity.value or 0.0) for _, slot in levels)
    if any(slot.unit.startswith("degree") for _, slot in levels):
        return False  # of degrees nothing is a multiple
    return sum(printed_digits(slot.quantity) for _, slot in levels) >= least and 0 < low < high <= _FARTHEST * low


def _ordered(way: int, sized: bool, levels: Sequence[tuple[Line, Slot]]) -> Iterator[tuple[Slot, Slot]]:
    (there, first), (here, second) = levels
    led = [not slot.tags.isdisjoint(COMPARED) for _, slot in levels]
    if not way and led[0] == led[1]:
        return  # "this 12 percent improvement" may be of what went down: only words put its levels in order
    order = is_before(time_of(first, there), time_of(second, here)) if led[0] == led[1] else led[0]
    if "outgrown" in first.tags or any(first in second.links.get(name, ()) for name in _FOLLOWS):
        order = True  # "had 640 members, but by 2015 it had grown to 810"
    if order is None or sized:  # "twice as many" as the fewer, whenever that was
        order = ((second.quantity.value or 0.0) > (first.quantity.value or 0.0)) == (way > 0)
    yield (second, first) if order else (first, second)


#: Links from a level to the one that it moved on from.
_FOLLOWS = ("moved-on", "moved-straight")


def says_how_many_times(multiple: Slot, line: Line) -> bool:
    """'That is twice as many.': whether the sentence says nothing but how many times the one is the other."""
    return bool(
        _THAT.search(line.said_before(multiple)) and _MANY.match(line.text, multiple.quantity.end, line.sentence.end)
    )


_THAT = lazily(
    r"(?:^[“\"]?(?:(?:that|this|it)(?:['’]s| is| was| means| makes)|so|in other words,)|[;:–—-](?: (?:that|this) is| or| so)?|, which is)"
    r"(?: about| some| only| just| nearly| almost| more than| over| an?)* $"
)
_MANY = lazily(
    r" as (?:many|much|high|large|big)\s*(?:[.;)\"”–—-]|,[\"”]|$)"
    r"| (?:the|that) (?:number|figure|amount|sum)(?: (?:of|in|for) \w+)?\s*[.,;]"
    r"| (?:increase|rise|jump|growth|gain|surge|expansion)\s*(?:[.;)\"”]|$)"
)
