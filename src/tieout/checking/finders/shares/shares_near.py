"""A share of things that the sentence before, its own or the next one counts: "will shut 74 of its 296 shops. In other words, a quarter of them
will go", "164 seats … 97 of them had gone to the growers, who will hold 59 percent of the votes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.finders.loose import Apart, Settled, Told
from tieout.checking.finders.one_name import shared
from tieout.checking.finders.shares.share_of_two import only_two, says_again
from tieout.checking.finders.shares.shares import NO_SHARE, but_for_a_slip, is_amount, may_be, size, size_of
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: Before a share: what it is the rate of, or a word that leads from the figures to it.
_AHEAD = lazily(
    r"\b(?<!tax )(?<!interest )(?<!growth )(?<!lending )(?<!prime )(?<!recovery )(?<!base )(?<!capital )"
    r"(?:rate|share)(?: [a-z]+){0,2} (?:of|was|is|to|at|thus|therefore)(?: [a-z]+)? $"
    r"|\b(?:that|this|which)(?: |['’](?=s ))(?:s|is|was|means|meant|makes|gives?|gave|amounts to|would [a-z]+ [a-z ]*|leaves) "
    r"(?:about |some |roughly |nearly |almost |just |only |more than |an? )*$"
    r"|\b(?:that|which) is to say(?: that)? $|\bput another way, $"
    r"|\b(?:thus|means|meaning)\b[^.;:\d]{0,40}$|\b(?:in other words|so(?! far)|therefore)\b[^.;:\d]{0,40}$"
    r"|\b(?:half|third|quarter|fifth|one in [a-z]+)\b[^.;:\d]{0,60}, (?:about |some |exactly |just )*$"
    r"|\b(?:make up|makes up|hold|holds|earns?) (?:about |some |roughly |nearly |almost |just |only )*$"
)
#: Behind it: the rate that it is, or of what.
_BEHIND = lazily(
    r"^ (?:[a-z]+ )?(?:rate|share|majority)\b|^, (?:the|that|its|their) (?:[a-z]+ )?(?:rate|share|proportion)\b"
    r"|^ of (?:them|these|those|all of them|what|the (?:fleet|votes?|seats|total|places|cases|jobs|lot))\b"
)
#: A share that stands right behind what it is of.
_OR = lazily(r", or (?:about |some |roughly |nearly |almost |just |only )*$")
#: What the share is told to be of, and words by which it is that of other things, too ("will thus hold 59 percent of the votes").
_OF_THE = lazily(r" of (?:the|its|their|all) ([a-z]+)")
_FOLLOWS = lazily(r"\b(?:so|thus|therefore|hence|meaning|would|in other words)\b")


def shares_near(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `part` and `whole`, in a sentence with a word for shares: one is told "of" the other; or they are the only two of a kind near the
    share: enough to tie out."""
    for stated in line.slots:
        if stated.context or stated.kind not in ("percent", "fraction") or stated.tags & NO_SHARE:
            continue
        yield from _opens_out(stated, line, lines)
        again = not _is_told(line, stated)
        if again and not (stated.at <= 1 and _OF_THE.match(line.text, stated.quantity.end, line.sentence.end)):
            continue
        around = [lines[k] if k != line.number else line for k in _near(line.number, len(lines))]
        told = [near for near in around if near is not None and near.sentence.setting not in ("table", "telegram")]
        pairs = [
            pair for near in told if near.number <= line.number or _is_alone(line, told) for pair in _told_of(near)
        ]
        named = _by_rate(line, stated, told) if not pairs else None
        if named is not None:
            pairs = [named]
        before = [near for near in told if near.number <= line.number]
        if not pairs and (only := only_two(stated, line, before, lines)):
            pairs = [only]
        if len(pairs) == 1 and _may_be(line, stated, *pairs[0]):
            part, whole = pairs[0]
            if again and not _is_said_again(line, stated, part, told):
                continue
            yield _kind(line, stated, part, whole, named, told)(stated=stated, part=part, whole=whole)


def _opens_out(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'One in three boats is idle: 21 of the 63', 'A third of the boats are idle. Some 21 of the 63 …': a share that opens its sentence, and the
    figures that it is of behind a mark, or at the head of the next sentence."""
    if stated.at > 1 or any(s is not stated and not s.context for s in line.slots[: stated.number]):
        return
    after = lines.beside(line, 1)
    for there in (line, after):
        others = [s for s in there.slots if not s.context and s is not stated] if there is not None else []
        if there is None or not others:
            continue
        for part, whole in _told_of(there):
            ahead = there.tokens[part.at - 1].text if part.at else ""
            led = ahead in _MARKS if there is line else part.at <= 1 and len(others) == _PAIR
            if led and part is others[0] and _may_be(line, stated, part, whole):
                yield Apart(stated=stated, part=part, whole=whole)
        return


_MARKS, _PAIR = frozenset(":–—-,("), 2


def _may_be(line: Line, stated: Slot, part: Slot, whole: Slot) -> bool:
    """Whether the share is of about that size, and told to be of no other things."""
    share, told = size(stated), size_of(part, whole)
    if not may_be(stated, part, whole) or (abs(told - share) > _REST > abs(1 - told - share)):
        return False
    named = _OF_THE.match(line.said_behind(stated))
    if named is None or whole.kind != "count" or not whole.unit or stem(named[1]) == whole.unit:
        return True
    return bool(_FOLLOWS.search(line.said_before(stated))) or named[1] in _ALL


def _is_said_again(line: Line, stated: Slot, part: Slot, told: Sequence[Line]) -> bool:
    """'… 2,100 came from abroad. A third of the workers came from abroad': whether the part is told in words of the share's own sentence."""
    there = next((near for near in told if near.number == part.line), None)
    return there is not None and there is not line and bool(shared(line, stated, there, part))


#: So near to the share of all others is what is told of those.
_REST = 0.006
_ALL = frozenset(("fleet", "total", "lot", "whole", "group"))


def _is_alone(line: Line, told: Sequence[Line]) -> bool:
    """Whether no amount stands in the sentence of the share, nor before it, so that it is of what the next one tells."""
    return not any(is_amount(s) for near in told if near.number <= line.number for s in near.slots)


def _near(number: int, size: int) -> range:
    return range(max(0, number - 1), min(size, number + 2))


def _is_told(line: Line, stated: Slot) -> bool:
    ahead = line.said_before(stated)
    behind = line.said_behind(stated)
    closing = {"colon", "bare"} <= stated.tags and stated.at + 2 >= len(line.tokens)
    return bool(closing or _AHEAD.search(ahead) or _OR.search(ahead) or _BEHIND.search(behind))


def _told_of(line: Line) -> Iterator[tuple[Slot, Slot]]:
    """The figures of a sentence of which one is told "of" the other, or "out of" it."""
    for whole in line.slots:
        if not is_amount(whole):
            continue
        parts = [s for s in whole.links.get("whole-of", ()) if is_amount(s)]
        if not parts and "out-of" in whole.tags:
            parts = [s for s in line.slots[: whole.number] if is_amount(s)][-1:]
        if len(parts) == 1 and (parts[0].quantity.value or 0) < (whole.quantity.value or 0):
            yield parts[0], whole


def _by_rate(line: Line, stated: Slot, told: Sequence[Line]) -> tuple[Slot, Slot] | None:
    """'97 cases … ending in 82 convictions and 15 acquittals, a conviction rate of 85 percent': what the rate names, and the most that is counted."""
    named = _RATE.search(line.said_before(stated))
    before = [s for near in told for s in near.slots if is_amount(s) and (s.line, s.at) < (stated.line, stated.at)]
    parts = [s for s in before if named and s.kind == "count" and s.unit == named[1]]
    whole = max(before, key=lambda s: s.quantity.value or 0.0, default=None)
    if len(parts) != 1 or whole is None or whole is parts[0] or whole.kind not in BARE:
        return None
    return parts[0], whole


_RATE = lazily(r"\b([a-z]+) (?:rate|ratio) of(?: [a-z]+)? $")


def _kind(
    line: Line, stated: Slot, part: Slot, whole: Slot, named: tuple[Slot, Slot] | None, told: Sequence[Line]
) -> type[dict[str, Bound]]:
    """How sure it is that the share is of these: it is called the rate of the part, or the next sentence says both in other words."""
    if not size(stated) or not but_for_a_slip(stated, part, whole):
        return Apart
    if named is not None:
        return Told
    if part.line == line.number - 1 >= whole.line and says_again(line):
        closes = line.tokens[0].text not in _SO or line.tokens[stated.at + 1 : stated.at + 2][0].text in _ENDS
        return Settled if closes or _is_said_again(line, stated, part, told) else Apart
    between = line.text[max(part.quantity.end, whole.quantity.end) : stated.quantity.start].lower()
    of_it = part.line == whole.line == line.number and {"whole-of", "out-of"} & whole.tags and _AGAIN.search(between)
    return Settled if of_it else Apart


#: What leads to a share of the same part only where its words say so: "64 are men. So 33 percent are women".
_SO, _ENDS = frozenset(("so", "in", "thus", "or")), frozenset(".,;:)–—-")
#: Between the figures of a sentence and their share: that it says the same once more.
_AGAIN = lazily(
    r"(?:\bin other words|\bput another way|\b(?:that|this|which) is(?: to say)?)\b[ ,a-z]*$|: (?:about |some )?$"
)
