"""All percentages of a sentence, or of two, that come to a hundred by no accident: "Sales were 44% food, 26% cloth, 18% toys and 12% other", "Roads take
44 percent, schools 26 and parks 18. Clinics will have to make do with 12"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tieout.checking.compact.exhaustive import exhaustive
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.turnout import took_part
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES
from tieout.checking.finders.shares.shares import size
from tieout.checking.finders.sums.words_of_sums import is_rest
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: Three make a hundred now and then; two do where a word says that the one is all that is left.
_SEVERAL, _PAIR, _MOST = 3, 2, 8
_ALL, _EVEN, _SMALLEST = 100.0, 1e-6, 1.0
#: What no share of a whole is told by.
_NO_SHARE = CHANGES | COMPARED | {"planned", "average", "each", "rate", "earlier", "of-rate"}
_VERBS = frozenset(("up", "down"))


def all_shares(line: Line, lines: Lines) -> Iterator[tuple[Slot, ...]]:
    """The shares, in the order of print: no word ties them, so that where they do not come to a hundred, they need not."""
    if line.sentence.setting in NO_SENTENCES:
        return
    before = lines.beside(line, -1)
    for near in ([line], [before, line]):
        told = [there for there in near if there is not None and there.sentence.setting not in NO_SENTENCES]
        shares = [
            slot
            for there in told
            for slot in there.slots
            if slot.kind in _KINDS and not slot.context and not took_part(there, slot)
        ]
        shares = [
            slot for k, slot in enumerate(shares) if slot.kind == "percent" or not _is_told_again(shares[k + 1 :])
        ]
        here = sum(slot.line == line.number for slot in shares) if len(near) > 1 else 1
        for fewer in range(here if len(told) == len(near) else 0):
            some = shares[: len(shares) - fewer]
            if _make_all(some, told) and (not fewer or len(some) >= _SEVERAL):
                yield tuple(some)
                return
    for series in line.series:
        if len(series.slots) >= _SEVERAL and _make_all(series.slots, [line]):
            yield tuple(series.slots)


def _make_all(shares: Sequence[Slot], told: Sequence[Line]) -> bool:
    if not _PAIR <= len(shares) <= _MOST or any(slot.kind not in _KINDS for slot in shares):
        return False
    if sum(slot.kind != "percent" for slot in shares) > max(0, len(shares) - _PAIR) or any(map(_is_price, shares)):
        return False
    there = {line.number: line for line in told}
    if any(not _is_share(slot, there[slot.line], len(shares)) for slot in shares):
        return False
    if any(slot.kind != "percent" for slot in shares) and not _shut_out(shares, told):
        return False
    values = [100 * size(slot) for slot in shares]
    if abs(sum(values) - _ALL) > _EVEN or min(values) < _SMALLEST or any(slot.quantity.ends for slot in shares):
        return False
    if sum(slot.quantity.hedge != "=" for slot in shares) > 1 or sum("change" in slot.tags for slot in shares) > 1:
        return False  # of figures told roughly many come to a hundred
    if len(told) > 1 and not all(any(slot.line == line.number for slot in shares) for line in told):
        return False
    first, last = shares[0], shares[-1]
    if _has_a_verb(first, there[first.line]) or any(_is_so_much_more(slot, there[slot.line]) for slot in shares):
        return False
    if len(shares) >= _SEVERAL:
        ahead = there[first.line].tokens[max(0, first.at - _NEAR) : first.at]
        return not any(not token.classes.isdisjoint(_VERBS) for token in ahead)
    between = told[0].tokens[first.at + 1 : last.at]
    if "share-of" in first.tags and "share-of" not in last.tags and len(told) == 1:
        # "53% of the claims were turned down, and 47% were not", but not "53% in May and 47% in June"
        return any(token.text in _SAID for token in between)
    if (
        len(told) == 1
        and "change" not in first.tags
        and "and" in [t.text for t in between]
        and _are_of_one_kind(between)
    ):
        return True
    return _is_rest(last, told[-1])


def _shut_out(shares: Sequence[Slot], told: Sequence[Line]) -> bool:
    """Whether words say that shares, a fraction one of them, are of one whole and shut one another out: not "half of the men and 15 percent of the
    boys", "half drink, 28 percent smoke and 22 percent gamble"."""
    text = told[-1].text
    if any(_OF_ITS_OWN.match(text, slot.quantity.end) for slot in shares if slot.kind == "percent"):
        return False
    if is_rest(shares[-1], told[-1]):
        return True
    near = next((line for line in told if line.number == shares[0].line == shares[-1].line), None)
    if near is None:
        return False
    judged = _JUDGED.search(text, shares[0].quantity.end, shares[1].quantity.start) is not None
    return judged or exhaustive(near, tuple(shares)) != ""


_OF_ITS_OWN = lazily(r"\s+(?:of|in|at|near|among)\b(?!\s+(?:them|these|those|it)\b)")
_JUDGED = lazily(
    r"\b(?:call|rat|judg|deem|rank|find|found|think|thought|consider|describ|prefer|favou?r|vot|chos|choos|pick|nam)[a-z]*\b"
)


def _has_a_verb(first: Slot, line: Line) -> bool:
    """'Half of men smoke, 30 percent drink': whether a first share that opens its clause is told of by one bare word, which is a verb."""
    ahead = [word for t in line.tokens[: first.at] for word in t.text.split()]
    if ahead and ahead[-1] not in _OPENING:
        return False
    told = list(takewhile(lambda t: t.slot < 0 and t.text not in _ENDS, line.tokens[first.at + 1 :]))
    words = [t.text for t in told]
    words = words[2 + (words[1:2] == ["the"]) :] if words[:1] == ["of"] else words
    return len(words) == 1 and line.text[told[-1].start].islower()


def _is_so_much_more(slot: Slot, line: Line) -> bool:
    """'Bread is 30 percent dearer': not "31 percent lighter ones"."""
    behind = [t.text for t in line.tokens[slot.at + 1 : slot.at + 3]]
    return (
        behind[:1] != [] and behind[0] in _MORE and (len(behind) < 2 or not behind[1].isalpha() or behind[1] in _ENDS)
    )


def _is_told_again(behind: Sequence[Slot]) -> bool:
    """'a little over half (51 percent)'"""
    return bool(behind) and not behind[0].tags.isdisjoint(("paren", "or"))


def _is_price(slot: Slot) -> bool:
    """'98-1/2 percent', as bonds are priced."""
    return slot.kind == "percent" and "/" in slot.quantity.text


def _is_rest(slot: Slot, line: Line) -> bool:
    ahead = line.tokens[max(0, slot.at - _NEAR) : slot.at]
    return "others" in slot.tags or any("remainder" in token.classes for token in ahead) or is_rest(slot, line)


def _is_share(slot: Slot, line: Line, several: int) -> bool:
    """Whether no word makes a percentage a change, a rate, or what a share is compared with; "31 percent lighter ones" stands among three or more,
    and "over the other 49 percent" or "of wool shipped from the east 54 percent" compare nothing."""
    out = slot.tags & _NO_SHARE
    if several >= _SEVERAL:
        out -= CHANGES | {"each"}
    if out and out <= COMPARED:
        near = line.tokens[max(0, slot.at - _RIGHT) : slot.at]
        return _is_rest(slot, line) or not any(token.classes & COMPARED for token in near)
    return not out


def _are_of_one_kind(between: Sequence[Token]) -> bool:
    """'72 percent state and 28 percent Brandt', '45 percent wool and 55 percent silk': what has the one share, in a word or two."""
    words = [token.text for token in between]
    plain = all(w.isalpha() and w not in _LITTLE and not w.endswith("ed") for w in words[:-1])
    return 2 <= len(words) <= _FEW and words[-1] == "and" and plain


_KINDS = frozenset(("percent", "fraction"))
_RIGHT, _FEW = 2, 3
#: No name of what has a share.
_LITTLE = frozenset(
    """in on at of to for from by last this next a year month week more less higher lower up down and or respectively is are was were has have
    had do does did""".split()
)
_OPENING = frozenset("some about nearly almost only roughly around over say says said that while but and".split())
_ENDS = frozenset((",", ".", ";", "and", "but", "while", "than"))
_MORE = frozenset(
    """dearer cheaper higher lower faster slower larger smaller bigger better worse weaker stronger longer shorter older younger heavier
    lighter wider richer poorer warmer colder greater more less""".split()
)
_NEAR = 4
_SAID = frozenset("is are was were said say has had have did will would".split())
