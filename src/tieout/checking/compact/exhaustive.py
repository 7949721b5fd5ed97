"""Step 1, compact: lists of which the words themselves say that nothing is left out: rose, fell and unchanged; women and men."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.answers import to_one_question
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.opposites import EITHER
from tieout.checking.compact.share_frames import TO_WHOM
from tieout.checking.compact.stakes_in import in_several

_MORE = frozenset(
    """rise rises rose risen rising increase increases increased increasing gain gains gained grow grew grown growth improve improved
    improvement improving higher more above better up exceed exceeds exceeded exceeding expand expanded expanding
    expansion stronger faster optimistic""".split()
)
_LESS = frozenset(
    """fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped
    lower less fewer below worse worsen worsened down weaken weakened weaker shrink shrank contract contracted contraction
    reduction reductions losses deteriorated deterioration slower pessimistic""".split()
)
_SAME = frozenset(
    """same unchanged unaltered change changes changed flat steady stable similar constant met meet meets meeting matched neutral""".split()
)
_FOR = frozenset(
    """favour favor favoured favored favours favors for yes approve approved approves approval support supports supported back backed agree agreed aye
    yea""".split()
)
_AGAINST = frozenset(
    "against no opposed oppose opposes disapprove disapproved disapproves disapproval disagree disagreed rejected nay".split()
)
_NEITHER = frozenset("abstained abstaining abstentions abstention undecided unsure".split())
#: Of those who have a vote some are always away.
_VOTES = (_FOR, _AGAINST)
#: Sets of words of which one fits everything there is, and no two fit one thing; those who said neither may come beside.
_ALL: Sequence[tuple[frozenset[str], ...]] = (
    (_MORE, _LESS, _SAME),
    _VOTES,
    *(
        tuple(frozenset(words.split()) for words in sets.split("|"))
        for sets in (
            "gold golds|silver silvers|bronze bronzes",
            "won wins win|lost losses loss|drawn draws draw drew tied ties tie",
            "approved accepted granted|rejected denied refused dismissed|pending outstanding undecided withdrawn deferred",
            "recovered recoveries discharged|died dead deaths|hospital hospitalised hospitalized ill sick treatment active",
            "democrats democrat|republicans republican|independents independent",
        )
    ),
)
_FAR = 14


def exhaustive(line: Line, slots: tuple[Slot, ...]) -> str:
    """The tag of a list of which the words that tell the items apart leave nothing out, or "": "remainder" for amounts, "two-sides" or
    "exhaustive" for percentages, beside which some may have given no answer."""
    if slots[0].kind != "percent":
        labels = _behind(line, slots)
        return "remainder" if _pair(labels, 1) or (_triple(labels) and not _one_each(labels, _VOTES)) else ""
    if any("change" in slot.tags for slot in slots):
        return ""
    if _make_up(line, slots):
        return "two-sides"
    behind = _triple(_behind(line, slots)) and (len(slots) > 2 or to_one_question(line, *slots))
    return "exhaustive" if behind or _triple(_ahead(line, slots)) else ""


def undecided(line: Line, slots: tuple[Slot, ...]) -> str:
    """The tag of percentages of which one is of those who have not decided, or "": `remainder` where the two others answer one question with
    yes and no, else `exhaustive` ("12 percent were undecided, 47 percent favoured …": there may be more to favour)."""
    if slots[0].kind != "percent" or len(slots) < 3:
        return ""
    ends = [slot.at for slot in slots[1:]] + [slots[-1].at + _FAR]
    parts = [line.tokens[slot.at + 1 : end] for slot, end in zip(slots, ends, strict=True)]
    others = [part for part in parts if not any("unsaid" in token.classes for token in part)]
    if len(others) == len(parts):
        return ""
    answers = sorted(map(_answer, others))
    return "remainder" if answers == ["against", "for"] else "exhaustive"


def _answer(tokens: Sequence[Token]) -> str:
    """Whether what is told of a share is for something, or against it."""
    words = list(_meant(list(_own(tokens))))
    if not _AGAINST.isdisjoint(words) or "not" in words:
        return "against"
    return "for" if not _FOR.isdisjoint(words) or "would" in words else ""


def _make_up(line: Line, slots: tuple[Slot, ...]) -> bool:
    """'Women made up 54 percent of the staff and men 46 percent': not "54 percent among women", which are rates."""
    of_one = slots[0].tags & {"accounting", "partition"} and not any("share-of" in slot.tags for slot in slots[1:])
    return bool(of_one) and _pair(_ahead(line, slots), 0)


def of_owners(line: Line, slots: tuple[Slot, ...]) -> Iterator[str]:
    """`owners` where a list of percentages is opened by a word for what is shared out whole; `parallel` where its items are told alike
    behind "of the …": by the one, by the other."""
    if slots[0].kind != "percent" or any("change" in slot.tags for slot in slots) or _of_several(line, slots):
        return
    if _stakes(line, slots):
        yield "owners"
    if told := _told_by_one_word(line, slots):
        yield "owners" if told & _HELD else "split"
    if len(slots) < 3:
        return
    before = line.tokens[max(0, slots[0].at - _FAR) : slots[0].at]
    ahead = [word for token in before for word in token.text.split()]
    if "to" not in ahead and any(a in _OWNED or (a in _OWNERS and b in _ARE) for a, b in pairwise([*ahead, ":"])):
        yield "owners"
    first, *others = _behind(line, slots)
    words = {next((word for word in label[:2] if word in TO_WHOM), "") for label in others}
    if len(words) == 1 and "" not in words and "share-of" in slots[0].tags and words & set(first):
        yield "parallel"
        if (
            words & _TO
            and _of_amounts(first)
            and "partition" not in slots[0].tags
            and "accounting" not in slots[0].tags
        ):
            yield "exhaustive"


def _of_several(line: Line, slots: tuple[Slot, ...]) -> bool:
    """'owned 53 percent of the yard, 48 percent of the mill': shares of wholes of different names."""
    wholes = {line.tokens[s.at + 3].text for s in slots if "share-of" in s.tags and s.at + 3 < len(line.tokens)}
    return len(wholes) > 1 or in_several(line, slots)


def _told_by_one_word(line: Line, slots: tuple[Slot, ...]) -> frozenset[str]:
    """'priced 60 percent on the list and 40 percent on the day', '60 percent owned by the state and 40 percent by a bank': the participle that
    tells all shares, with the same preposition each."""
    first, *others = _behind(line, slots)
    ahead = [t.text for t in line.tokens[max(0, slots[0].at - 2) : slots[0].at]]
    told = _SHARED.intersection([*ahead, *first[:1]])
    words = {next(iter(label), "") for label in (first[1:] if first[:1] and first[0] in _SHARED else first, *others)}
    alike = len(words) == 1 and words <= TO_WHOM | {"with"} and not any("share-of" in s.tags for s in slots)
    return told if alike else frozenset()


#: Where others may have shares, too, of which nothing is told.
_HELD = frozenset("owned held backed financed funded covered".split())
_SHARED = _HELD | frozenset("priced based weighted paid split divided shared".split())
#: What goes to one goes to no other.
_TO = frozenset(("to", "for", "from"))


def _of_amounts(words: Sequence[str]) -> bool:
    """Whether a share is of what is divided, and not of people, who may do several things."""
    return words[:1] == ["of"] and not _DIVIDED.isdisjoint(words[1:_FAR_NOUN])


_FAR_NOUN = 5
_DIVIDED = frozenset(
    """money funds fund proceeds sales exports imports revenue revenues turnover output production budget resources spending cost costs income
    profit profits aid oil crude power electricity energy trade capital assets debt tax taxes""".split()
)


def _stakes(line: Line, slots: tuple[Slot, ...]) -> bool:
    """'The firm would have a 60 percent stake and its rival 40 percent': two who share what they own."""
    ahead = {word for token in line.tokens[max(0, slots[0].at - 4) : slots[0].at] for word in token.text.split()}
    return len(slots) == 2 and bool(ahead & _HOLD) and bool({*_behind(line, slots)[0][:2]} & _STAKES)


_HOLD = frozenset("have has had hold holds held own owns owned holding owning".split())
_STAKES = frozenset("stake interest shareholding".split())
#: Words behind which a whole is shared out.
_OWNED = frozenset("owned ownership split divided shared weightings weighting mix".split())
_OWNERS, _ARE = frozenset("owners shareholders partners holders".split()), frozenset((":", "are", "were", "("))
#: Words that tell to whom, for what, where: the same one for every item of a list.


def _behind(line: Line, slots: tuple[Slot, ...]) -> list[list[str]]:
    """The words behind each figure, as far as the next one."""
    ends = [slot.at for slot in slots[1:]] + [slots[-1].at + _FAR]
    return [list(_own(line.tokens[slot.at + 1 : end])) for slot, end in zip(slots, ends, strict=True)]


def _ahead(line: Line, slots: tuple[Slot, ...]) -> list[list[str]]:
    """The words before each figure, as far as the one before; before the first, as far as a comma: "most said yes, 21 percent said no"."""
    first = max(0, slots[0].at - _FAR)
    comma = next((k + 1 for k in range(slots[0].at - 1, first, -1) if line.tokens[k].text == ","), first)
    starts = [comma] + [slot.at + 1 for slot in slots[:-1]]
    return [list(_own(line.tokens[start : slot.at][::-1]))[::-1] for slot, start in zip(slots, starts, strict=True)]


def _own(tokens: Sequence[Token]) -> Iterator[str]:
    """The words up to the next mark that ends a clause, or figure."""
    for token in tokens:
        if token.slot >= 0 and not token.context or token.text in ";:":
            return
        yield from token.text.split()


def _pair(labels: list[list[str]], counted: int) -> bool:
    """Whether the two are told by words of which one is what the other is not; a noun that is counted itself ("22 girls and 15 boys can
    swim") says nothing of the others."""
    sides = [[word for word in words[counted:] if word in EITHER] for words in labels]
    return len(sides) == 2 and all(len(side) == 1 for side in sides) and sides[1][0] in EITHER[sides[0][0]]


def _triple(labels: list[list[str]]) -> bool:
    words = {word for label in labels for word in label}
    return any(not words.isdisjoint(every[-1]) and _one_each(labels, every) for every in _ALL)


def _one_each(labels: list[list[str]], every: tuple[frozenset[str], ...]) -> bool:
    """Whether the labels are one of each set, in any order."""
    sets = (*every, _NEITHER)
    found = [
        next((k for word in _meant(words) for k, known in enumerate(sets) if word in known), -1) for words in labels
    ]
    return len(set(found)) == len(found) and set(range(len(every))) <= set(found) and -1 not in found


def _meant(words: list[str]) -> Iterator[str]:
    """The words, without a "no" or "for" that belongs to a noun ("no longer", "for the poor")."""
    for word, after in pairwise([*words, "."]):
        if word not in ("no", "for") or not after.isalpha() or after in ("and", "to", "while", "with"):
            yield word


#: What must stand in a sentence for a list to be found exhaustive, or shared out.
TELLING: Sequence[str] = tuple(sorted({*(word for sets in _ALL for word in sets[-1]), *EITHER, *_DIVIDED}))
OWNED: Sequence[str] = tuple(sorted(_OWNED | _OWNERS | _STAKES | _HELD))
SHARED: Sequence[str] = tuple(sorted(_SHARED))
