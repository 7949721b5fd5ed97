"""A share, and its part and whole, of which words tie only two: "Tests of 241 wells … Arsenic turned up in 118, just under half, and fluoride in 37",
"Nearly half the birds – 73 of 151 – have died", "The holding, 93 percent of the 6,412,000 in issue"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.ahead import AHEAD
from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import CHANGES, NO_SENTENCES, are_alike
from tieout.checking.finders.loose import Apart, Partial, Tied
from tieout.checking.finders.of_the_two import counts_others, names, names_behind
from tieout.checking.finders.shares.groups_told import are_kin, is_group, points_back
from tieout.checking.finders.shares.shares import MAY_BE_AMOUNT, NO_SHARE, but_for_a_slip, is_amount, is_share, linked
from tieout.checking.finders.sum_frame import LONGEST
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences back may a whole be told.
_BACK = 2
_NO_WHOLE = NO_SHARE | {"inside", "each", "average", "per", "of-them", "others"}
_NO_PART = frozenset("from than against earlier each average per".split())
_LEADS = frozenset(("of-lead", "among-lead"))
#: A share that is called by what is done ("an 11.9 percent cut").
_CUT = frozenset("change change-after".split())
#: A share of what was told before, which is then the whole.
_OF_BEFORE = frozenset(("of-it", "of-them"))
#: A share tells by its digits where its ends are no farther apart than this.
_TELLING = 0.1
_REST = frozenset(("rest", "the rest", "remainder", "the remainder"))
#: A part and its whole.
_Pair = tuple[Slot, Slot]
_BOTH = 2


def shares_beside(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `part` and `whole`: enough to tie out; accused where a common slip explains it and is no accident, or others
    beside it are shares of the same whole."""
    cut = bool(stated.tags & NO_SHARE)
    if cut and not (stated.sign < 0 and stated.tags & NO_SHARE <= _CUT):
        return
    if len(line.slots) > LONGEST or (stated.quantity.value or 0) <= 0:
        return
    if "others" in stated.tags or not _REST.isdisjoint(line.texts):
        return  # "and the rest, 12.5 percent, neither"
    if stated.tags & _OF_BEFORE and any(s.at < stated.at for s in _parts(stated, line)):
        return  # "lent 118 million, 49 percent of it to farmers": of those 118
    pairs = _told(stated, line, lines)
    if cut:
        pairs = [pair for pair in pairs if _may_be_cut(*pair, line)]
    behind = () if pairs or cut else _behind(stated, line, lines)
    even = [pair for pair in pairs or behind if is_share(stated, *pair)]
    if even:
        bound: dict[str, Bound] = {"stated": stated, "part": even[0][0], "whole": even[0][1]}
        yield Apart(bound)
        yield Partial(bound)
    elif len(pairs) == 1 and not cut:
        missed: dict[str, Bound] = {"stated": stated, "part": pairs[0][0], "whole": pairs[0][1]}
        if _is_one_of_several(stated, *pairs[0], line, lines):
            yield Tied(missed)
        elif but_for_a_slip(stated, *pairs[0]):
            yield Partial(missed)


def _is_one_of_several(stated: Slot, part: Slot, whole: Slot, line: Line, lines: Lines) -> bool:
    """'Of 1,614 letters 213 (13.2 percent) were lost and 96 (5.9 percent) late': whether other shares of the sentence, told as this one is of a
    part like this, are of the same whole."""
    others = (s for s in line.slots if s is not stated and s.kind in _SHARES and not s.context)
    told = (pair for other in others for pair in _told(other, line, lines) if is_share(other, *pair))
    there = lines[part.line]
    if (part.line, part.at) > (stated.line, stated.at) or part.sign or part.verb_sign:
        return False
    if there is None or _is_of_one_before(part, there):
        return False
    return len({pair[0].number for pair in told if pair[1] is whole and pair[0] is not part}) >= _OTHERS


def _is_of_one_before(part: Slot, line: Line) -> bool:
    """'180 (20 percent) went to the left, which held 60 (50 percent)': whether a clause tells the part of what stands before it."""
    start = line.slots[part.number - 1].at if part.number else 0
    return any(token.text in _WHICH for token in line.tokens[start : part.at])


#: One other share may be of the same whole by accident, or this one of another place.
_OTHERS = 2
_WHICH = frozenset(("which", "who", "whom", "whose", "where", "that"))


def _may_be_cut(part: Slot, whole: Slot, line: Line) -> bool:
    """Whether what is cut is a share of a whole that it is still a part of: "will cut 241 posts", "of the 86 million kept 9.8 million", and not
    "has shed 241"."""
    if part.line != line.number:
        return False
    if part.tags.isdisjoint(CHANGES):
        return bool(whole.tags & _LEADS) or part in whole.links.get("whole-of", ())
    words = {word for token in line.tokens[max(0, part.at - _TO_COME) : part.at] for word in token.text.split()}
    return part.sign < 0 and part.tags.isdisjoint(_CHANGED) and not words.isdisjoint(AHEAD)


_TO_COME, _CHANGED = 5, frozenset(("change-than", "change-after"))


def _told(stated: Slot, line: Line, lines: Lines) -> Sequence[_Pair]:
    """The part and whole that the share may be told of."""
    parts = _parts(stated, line)
    wholes = [s for s in line.slots if stated in s.links.get("whole-of", ()) and is_amount(s)]
    if wholes:
        return [(part, whole) for whole in wholes[:1] for part in _parts_of(whole, line, lines)] if not parts else ()
    if parts and _NAMED.search(line.said_behind(stated)[: parts[0].quantity.start - stated.quantity.end]):
        return [(part, whole) for whole in parts for part in _parts_of(whole, line, lines)]
    if parts and ("bare" in stated.tags or stated.tags & _CUT or _tells(stated)):
        found = [(part, whole) for part in parts for whole in _wholes_of(part, line, lines)]
        return found or [
            pair for near in _near(stated, line, lines) if near is not line for pair in _pairs(stated, line, near)
        ]
    if parts:
        return ()
    return next((told for near in _near(stated, line, lines) if (told := _pairs(stated, line, near))), ())


def _behind(stated: Slot, line: Line, lines: Lines) -> Sequence[_Pair]:
    """The part or the whole where it stands behind the share: bound only where it fits."""
    if not _tells(stated) and "share-of" not in stated.tags:
        return ()
    behind = [s for s in line.slots[stated.number + 1 :] if is_amount(s)]
    if parts := _parts(stated, line):
        wholes = [s for s in behind if _may_hold(s, parts[0])]
        return [(parts[0], wholes[0])] if len(wholes) == 1 and _tells(stated) else ()
    led = [(s, line) for s in behind if _LED.search(line.text[stated.quantity.end : s.quantity.start].lower())]
    after = lines.beside(line, 1) if not behind else None
    if after is not None and after.sentence.setting not in NO_SENTENCES:
        led = [(s, after) for s in after.slots if is_amount(s) and _SAID.search(after.said_before(s))]
    if len(led) != 1:
        return ()
    return [(part, whole) for part, there in led for whole in _wholes_of(part, there, lines)]


#: What leads from a share to how much that is, in its sentence and in the next one.
_LED = lazily(
    r"\b(?:means?|meant|amounts? to|amounted to|comes? to|came to|equals|equivalent to|that is)(?: about| some| only| just| roughly)* $"
)
_SAID = lazily(
    r"^[“\"]?(?:that|this|it|which)(?:['’]s| is| was| means| meant| makes| comes to| came to| amounts to| equals)(?: about| some| only| just| roughly)* $"
    r"|\b(?:would|will|should) (?:then )?(?:amount to|come to|mean|be|make|number|get)(?: about| some| only| just| roughly)* $"
)


#: "71 percent of what it can take, 265 million"
_NAMED = lazily(r"^ of (?:what|all|everything)\b[^,;:]*[,–—-] ?(?:about |some |roughly )*$")


def _tells(stated: Slot) -> bool:
    """Whether a share is told to so many digits that it fits by no accident, or is of what was told."""
    low, high = stated.quantity.low or 0.0, stated.quantity.high or 0.0
    exact = stated.kind == "percent" and high - low <= _TELLING * low and stated.tags.isdisjoint(_TOTAL)
    return exact or not stated.tags.isdisjoint(_OF_BEFORE)


_TOTAL = frozenset(("share-of-total",))


def _parts(stated: Slot, line: Line) -> Sequence[Slot]:
    """The one amount told as the share, before it or behind it."""
    tied = linked(stated) | {s for s in line.slots[stated.number + 1 : stated.number + 2] if stated in linked(s)}
    parts = [s for s in tied if is_amount(s) and s.line == line.number and s.tags.isdisjoint(_NO_PART)]
    if not parts and "bare" in stated.tags:
        before = [s for s in line.slots[: stated.number] if is_amount(s) and s.tags.isdisjoint(_NO_PART)][-1:]
        parts = [s for s in before if [t.text for t in line.tokens[s.at + 1 : stated.at]] in _ARE]
    return parts if len(parts) == 1 else []


#: "Exports, at 7.2 billion, were 60 percent"
_ARE = [[",", verb] for verb in ("is", "are", "was", "were")]


def _wholes_of(part: Slot, line: Line, lines: Lines) -> Sequence[Slot]:
    """The only larger figure like the part before it, in its own sentence or the nearest that tells one; or the one that another part is told of."""
    for number in range(line.number, max(-1, line.number - 1 - _BACK), -1):
        near = line if number == line.number else lines[number]
        if near is None or near.sentence.setting in NO_SENTENCES:
            continue
        told = [s for s in near.slots if s is not part and (near is not line or s.at < part.at)]
        larger = [s for s in told if _may_hold(s, part)] or [s for s in told if _holds_others(s, near, part, line)]
        of = [s for s in larger if s.tags & _LEADS or any(map(is_amount, s.links.get("whole-of", ())))]
        if larger:
            return of or larger if len(of or larger) == 1 else ()
    return ()


def _may_hold(whole: Slot, part: Slot) -> bool:
    larger = (whole.quantity.value or 0) > (part.quantity.value or 0)
    return larger and is_amount(whole) and _is_like(whole, part) and whole.tags.isdisjoint(_NO_WHOLE)


def _holds_others(whole: Slot, near: Line, part: Slot, line: Line) -> bool:
    """'has set 412 broken legs; 29 of those patients (7 percent)', 'in the 150-seat house it has 83 deputies': a part that points back to what was
    told by another noun, or are jobs of workers, or is one of a group that is told by how many there are in it."""
    larger = (whole.quantity.value or 0) > (part.quantity.value or 0)
    if not larger or not is_amount(whole) or not whole.kind == part.kind == "count" or whole.tags & _NO_WHOLE:
        return False
    return points_back(part, line) or are_kin(part, whole, near) or (near is line and is_group(whole, line))


def _is_like(one: Slot, other: Slot) -> bool:
    """Whether two figures are alike, "the other 40" and what they are of, too."""
    others = "other" in (one.unit, other.unit) and alike(one, other)
    return ("/" in one.unit) == ("/" in other.unit) and (others or are_alike(one, other))


def _parts_of(whole: Slot, line: Line, lines: Lines) -> Sequence[Slot]:
    """The only smaller figure like the whole: behind a mark in its sentence, or in the sentence before."""
    shares = [s for s in line.slots if s.kind in _SHARES]
    own = [s for s in line.slots if s is not whole and is_amount(s) and _is_like(s, whole)]
    own = [s for s in own if not any(share in linked(s) or s in linked(share) for share in shares)]
    if own:
        behind = own[0].at > whole.at and line.tokens[own[0].at - 1].text in _MARKS
        return own if len(own) == 1 and behind else ()
    back = lines.before(line.number)
    if back is None or back.sentence.setting in NO_SENTENCES:
        return ()
    told = [s for s in back.slots if is_amount(s) and alike(s, whole)]
    return told if len(told) == 1 and told[0].tags.isdisjoint(_NO_PART) else ()


_MARKS, _SHARES = frozenset(":–—-,("), frozenset(("percent", "fraction"))


def _near(stated: Slot, line: Line, lines: Lines) -> Iterator[Line]:
    """The sentence of the share, the next one, and, of a share that says no noun, the one before: those of which a figure may be told "of" another."""
    if "inside" in stated.tags:
        return
    before = "bare" in stated.tags and _tells(stated)
    for number in (line.number, line.number + 1, line.number - 1)[: 3 if before else 2]:
        amounts = sum(own.kind in MAY_BE_AMOUNT and (own.value or 0) > 1 for own in lines.own(number))
        near = line if number == line.number else lines[number] if amounts >= _BOTH else None
        if near is not None and near.sentence.setting not in NO_SENTENCES:
            yield near


def _pairs(stated: Slot, line: Line, near: Line) -> Sequence[_Pair]:
    """The only figures of a sentence of which one is told "of" the other, where no other share is told of them."""
    told = [
        (part, whole)
        for whole in near.slots
        if is_amount(whole)
        for part in (*whole.links.get("whole-of", ()), *_led(whole, near))
        if is_amount(part) and (part.quantity.value or 0) < (whole.quantity.value or 0)
        if near.number == stated.line or part.at > whole.at or whole.at - part.at <= _SIDE_BY_SIDE
    ]
    shares = [s for s in near.slots if s.kind in _SHARES and not s.context and s is not stated]
    if len(told) != 1 or any(linked(s) & set(told[0]) for s in shares):
        return ()
    return () if near.number > stated.line and _is_of_others(stated, line, *told[0], near) else told


def _is_of_others(stated: Slot, line: Line, part: Slot, whole: Slot, near: Line) -> bool:
    """'49 percent of men work. Of 241 women 118 do', 'a third of voters are women. Of the 930 who voted, 310 were farmers': whether the next
    sentence counts others, or tells of its part what the share is not of."""
    if "share-of" not in stated.tags:
        return False
    if counts_others(whole, stated, line):
        return True
    mine = names(line, stated.at + 1, len(line.tokens)) - names_behind(line, stated)
    theirs = names(near, part.at + 1, len(near.tokens))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


#: "73 of the 151": so few words lie between the two in a sentence that tells no share.
_SIDE_BY_SIDE = 4


def _led(whole: Slot, line: Line) -> Sequence[Slot]:
    """'Of 1,620 who voted, 1,310 said': the only figure like the one that leads the sentence."""
    if whole.tags.isdisjoint(_LEADS):
        return ()
    told = [s for s in line.slots[whole.number + 1 :] if is_amount(s) and _is_like(s, whole)]
    return told if len(told) == 1 else ()
