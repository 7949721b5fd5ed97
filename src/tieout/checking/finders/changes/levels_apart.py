"""A difference, and the two levels that it lies between, told in sentences of their own: "employed 2,417 nurses in 2020. A year later there
were 2,763 of them, as 346 posts had been filled", "it sold 215,000. Before the sale it held 1,842,600. It is left with 1,627,600"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS, UNITED
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.telling import digits, printed_digits
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, is_level
from tieout.checking.finders.loose import Apart, near_enough
from tieout.checking.gate.levels import DIGITS, OF_LEVEL
from tieout.checking.lines import Lines
from tieout.checking.readings.balances import no_surplus
from tieout.patterns import lazily

#: Tags of figures that are no level.
_NO_LEVEL = CHANGES | frozenset("inside or equals paren average each minus planned".split())
#: The sentences before and behind that are looked over, the nearest first.
_WINDOWS = ((1, 0), (2, 0), (1, 1), (0, 1), (0, 2))
#: So many characters before a difference its words reach at most.
_REACH = 120
#: "The 4.5 million improvement", "a gap of 4.5 million", told of levels elsewhere, and what gives a change levels of its own.
_RESULTS, _OF_ITS_OWN = (
    frozenset(("change-after", "as-balance", "that-change")),
    frozenset(("from", "than", "to", "at")),
)
_BRACKETS = frozenset(("inside", "paren"))
_SIZES = CHANGES | _RESULTS
#: "130 more are planned": no noun for what lies between two levels.
_MORE = lazily(r"^(?: [a-z-]+){0,2} (?:more|fewer|less|higher|lower|larger|smaller|longer|shorter|above|below)\b")
_PAIR, _DIGITS, _FAR, _OF_RESULT = 2, 2, 3.0, 20.0
#: Before a difference: a verb and "by", a noun that says what the levels come to, or what is left.
_AHEAD = lazily(
    r"\b(?:grown|risen|climbed|gone up|increased|fallen|dropped|declined|shrunk|slipped|gone down|up|down|rose|fell|grew)(?: [a-z]+)? by(?: [a-z]+)? $"
    r"|(?:[,–—-] |\b(?:amount(?:s|ed)? to|is|was|means|meant|or|represent(?:s|ing)|leav(?:es|ing)|left) )(?:the |an? )(?:[a-z]+ ){0,2}"
    r"(?:gain|rise|increase|fall|drop|decline|cut|saving|difference|gap|shortfall|loss) of(?: [a-z]+)? $"
    r"|(?:\b(?:the|that)|^an?) (?:[a-z]+ )?(?:gain|rise|increase|fall|drop|decline|cut|saving|difference|gap|shortfall|improvement),? "
    r"(?:of|was|is|comes to|came to)(?: [a-z]+)? $"
    r"|[,–—-] (?:up|down|an extra|an additional) (?:by )?$"
    r"|\b(?:leaves?|left|leaving)(?: an?| the| a net| only| some| about| [a-z]+ with)* $"
    r"|\b(?:have|has|had) to (?:cover|borrow|raise|find)(?: [a-z]+)? $|\bso (?:that )?(?:it|they|he|she)(?: [a-z]+)? (?:lost|lose)(?: [a-z]+)? $"
    r"|\bnet [a-z]+ (?:was|were|is|came to) (?:thus|therefore|then|so) $"
)
#: One of its last two words is one of these: few sentences are looked through.
_ENDING = frozenset(
    """by of was is up down extra additional to leave leaves left leaving a an the net only some about with cover borrow raise find lost lose
    thus therefore then so""".split()
)
#: The same of what is done to some of many, and what else is told of these then.
_DEEDS = frozenset("sell sold scrap scrapped shed close closed shut cut added".split())
_DEED = lazily(rf"\b(?:{'|'.join(sorted(_DEEDS))})(?: [a-z]+)? $")
_AFTER_ALL = lazily(
    r"\b(?:left with|will remain|remained|remain|before the [a-z]+|after (?:the|that) [a-z]+,|now (?:has|holds|owns|have|hold|own)|keeps? the other)\b"
)
#: Behind it: how many more or fewer, what became of them, or what is to.
_BEHIND = lazily(
    r"^(?: [a-z-]+){0,2} (?:more|fewer|less|higher|lower)(?: than (?:planned|before|that|this|expected|forecast|the (?:year|month|week|day) before)\b"
    r"| ?[,.;]|$)|^(?: [a-z-]+){0,3} (?:(?:had been|have been|were|was) (?:added|filled|created|cut|left out|left off)"
    r"|due to (?:close|shut|go|open)|missing)\b"
)
#: "rose by 3.1 billion to 10.5 billion": what it was before is told with that level, or nowhere.
_MOVED_TO = lazily(r"^(?: [a-z]+){0,2} to (?:a |about |some )?[\d$£€]")
#: What a difference is told to be from where that has a level of its own: "an increase of 63 million compared with the same months last year".
_FROM = lazily(
    r"^[^,;.]{0,40}\b(?:compared (?:to|with)|versus|over|from|than) (?:the (?:same|comparable|prior|previous|corresponding)|last|a year|q[1-4])\b"
)
#: Of what is left over one level may be many times the other.
_RESULT = lazily(r"\b(?:gap|shortfall|surplus|deficit|net|leaves|leaving|balance|cover|borrow|so it|so they)\b")
_LEFT = lazily(r"\bleft\b")
_COMPARED = COMPARED | {"earlier"}
#: What a figure was before it was put right.
_REVISED = lazily(
    r"\b(?:by|revis[a-z]+(?: [a-z]+)? from) (?:about |some |nearly )?$|\b(?:first|earlier|initial|initially|previous|original) (?:estimate|put"
    r"|figure)[a-z ]* (?:of|at) $"
)
#: "there were 2,763 of them": all of these, no part.
_OF_THEM = lazily(r"\s+of\s+(?:them|these|those)\b")


#: A sentence that tells more figures is data.
_LONGEST = 30


def levels_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `new` and `base`: enough to tie out, for what lies between two levels may be of others."""
    for stated in line.slots if len(line.slots) <= _LONGEST else ():
        if stated.kind not in AMOUNTS or stated.context or not _may_be_difference(stated):
            continue
        called = _is_called_difference(line, stated)
        if not _is_difference(line, stated, lines, called):
            continue
        for back, ahead in _WINDOWS:
            levels = _levels(stated, line, lines, back, ahead, called)
            if len(levels) >= _PAIR:
                if len(levels) == _PAIR and _may_lie_between(line, stated, levels, called):
                    low, high = sorted(levels, key=lambda s: s.quantity.value or 0.0)
                    if no_surplus(stated, (low, high), line):
                        break
                    new, base = (low, high) if stated.sign < 0 else (high, low)
                    yield Apart(stated=stated, new=new, base=base)
                break


def _follow(one: Slot, other: Slot) -> bool:
    """'19.1 million in 2011 and 24.8 million in 2012': one level is of the time after that of the other."""
    return one in other.links.get("after", ()) or other in one.links.get("after", ())


def _ends(line: Line, stated: Slot, levels: Sequence[Slot]) -> bool:
    """Whether the difference stands behind both levels, and a comma or a new clause parts it from them: "…, so the saving is 5.7 million"."""
    last = max(s.at for s in levels)
    return last < stated.at and any(t.text in _CLAUSES for t in line.tokens[last + 1 : stated.at])


_CLAUSES = frozenset(",;–—-(") | {"so", "and"}


def _may_be_difference(slot: Slot) -> bool:
    return printed_digits(slot.quantity) >= DIGITS and (slot.quantity.value or 0) > 0 and "/" not in slot.unit


def _is_difference(line: Line, slot: Slot, lines: Lines, called: bool) -> bool:
    ahead = line.text[max(line.sentence.start, slot.quantity.start - _REACH) : slot.quantity.start].lower()
    behind = line.said_behind(slot)
    if _FROM.match(behind) or _MOVED_TO.match(behind):
        return False
    told = not slot.tags.isdisjoint(_RESULTS) and slot.tags.isdisjoint(_OF_ITS_OWN) and not _MORE.match(behind)
    if told or called:
        return True
    last_words = ahead.split()[-2:]
    if (not _ENDING.isdisjoint(last_words) and _AHEAD.search(ahead)) or _BEHIND.match(behind):
        return True
    if _DEEDS.isdisjoint(last_words) or not _DEED.search(ahead):
        return False
    last = min(line.number + 2, len(lines) - 1)
    return bool(_AFTER_ALL.search(line.text[slot.quantity.end : lines.sentences[last].end].lower()))


def _is_called_difference(line: Line, slot: Slot) -> bool:
    """'the 790 million improvement', 'a 250,000-tonne rise', 'the shortfall was 45 million', 'so headcount is up by 21,133': whether a noun for a
    change or a gap stands right behind a figure, or leads to it, or a change of all is told by it."""
    if any(not s.context and s.tags & _OWN for s in line.slots[slot.number + 1 : slot.number + 1 + _BESIDE]):
        return False
    if {"by", "change", "entire"} <= slot.tags and slot.sign:
        return True
    behind = [token for token in line.tokens[slot.at + 1 : slot.at + 1 + _NOUN] if token.text != "-"]
    if any(_calls(token) for token in behind[:_BESIDE] if "than" not in token.classes):
        return not _goes_on(behind)
    ahead = list(takewhile(lambda t: t.slot < 0, reversed(line.tokens[max(0, slot.at - _NOUN) : slot.at])))
    noun = next((k for k, token in enumerate(ahead) if _calls(token)), -1)
    leading = _LEADING if noun > 0 and "balance" not in ahead[noun].classes else _LEADING | {"to", "at"}
    return noun > 0 and all(t.text in leading or not t.classes.isdisjoint(_SMALL) for t in ahead[:noun])


def _calls(token: Token) -> bool:
    return token.slot < 0 and not token.classes.isdisjoint(_NOUNS) and token.text not in _LEVELS


def _goes_on(behind: Sequence[Token]) -> bool:
    """'a 4 million rise in costs': of what a change is, the figures may tell nothing."""
    at = next(k for k, token in enumerate(behind) if _calls(token))
    return any(token.text in ("in", "for", "of") for token in behind[at + 1 : at + 2])


_NOUNS, _SMALL = frozenset(("change-noun", "balance")), frozenset(("soft", "level"))
_LEVELS = frozenset(("loss", "losses", "deficit", "deficits"))
_NOUN, _BESIDE = 5, 2
#: A change that leads to a level of its own, or comes from one, or is set against another change.
_OWN = COMPARED | {"to"}
_LEADING = frozenset(
    "of is was by comes came amounts amounted shrinks shrank narrows narrows widens widened stands stood".split()
)


def _levels(stated: Slot, line: Line, lines: Lines, back: int, ahead: int, called: bool) -> Sequence[Slot]:
    """The figures like the difference in the sentence and so many around it, each value once."""
    found: dict[float, Slot] = {}
    for number in range(max(0, line.number - back), min(len(lines), line.number + ahead + 1)):
        near = line if number == line.number else lines[number]
        for slot in near.slots if near is not None and near.sentence.setting not in NO_SENTENCES else ():
            behind = called and near is line and slot.at > stated.at and back > 0
            if slot is stated or behind or near is None:
                continue
            if _is_level(near, slot, stated) and alike(slot, stated):
                found.setdefault(slot.quantity.value or 0.0, slot)
    return [*found.values()]


def _is_level(line: Line, slot: Slot, stated: Slot) -> bool:
    former = "earlier" in slot.tags and "paren" in slot.tags  # "rose to 24.8 million (19.1 million a year ago)"
    if not is_level(slot, out=_NO_LEVEL - _BRACKETS if former else _NO_LEVEL) or not (slot.quantity.value or 0) > 0:
        return False
    if UNITED.isdisjoint((slot.kind, stated.kind)) and printed_digits(slot.quantity) < OF_LEVEL:
        return False
    if digits(slot.quantity) < _DIGITS or ("of-them" in slot.tags and not _OF_THEM.match(line.text, slot.quantity.end)):
        return False
    return not _REVISED.search(line.said_before(slot))


def _may_lie_between(line: Line, stated: Slot, levels: Sequence[Slot], called: bool) -> bool:
    """Whether the two are levels of one thing by their sizes and by what they count."""
    low, high = sorted(s.quantity.value or 0.0 for s in levels)
    units = {s.unit for s in levels if s.kind == "count" and s.unit}
    if (
        len(units) > 1
        or low == high
        or (all(s.line == line.number for s in levels) and not _ends(line, stated, levels))
    ):
        return False
    said = line.said()
    one, other = levels
    if called and not near_enough(high - low, stated.quantity.value or 0.0):
        return False
    told = (
        called
        or (one.tags | other.tags) & _COMPARED
        or _follow(one, other)
        or (stated.tags & _SIZES and digits(stated.quantity) >= OF_LEVEL)
    )
    if one.line == other.line and not told and not _RESULT.search(said):
        return False
    return high <= _FAR * low or high <= _OF_RESULT * low and bool(_RESULT.search(said) or _LEFT.search(said))
