"""The word that tells which way two levels went that stand side by side: the verb that leads to them, what they explain behind a colon or a dash, or
the noun that sums them up."""

from __future__ import annotations

from itertools import takewhile

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.compact.verbs import CHANGES, is_adverb, moves
from tieout.checking.finders.level import CHANGES as CHANGED
from tieout.checking.finders.told_time import SEASONS, TIMES
from tieout.checking.tags.asked import DOWN, UP
from tieout.checking.tags.bettered import bettering
from tieout.checking.tags.govern import sign_of
from tieout.records import dataclass
from tieout.rules.vocabulary import listed


@dataclass(frozen=True, slots=True)
class Way:
    """A word, the direction that it gives, and whether it leads to the levels itself."""

    word: Token
    sign: int
    sure: bool


def way_ahead(line: Line, first: Slot, later: bool) -> Way | None:
    """The word before two levels: the verb right before the first, or the only way that is told before a colon."""
    return _led(line, first, later) or _headed(line, first)


def _led(line: Line, first: Slot, later: bool) -> Way | None:
    """'Prices eased in May, to 40', 'has fallen further, reaching 40', 'was lower at 40': nothing but how, how far and when stands between."""
    led = ""
    for i in range(first.at - 1, max(-1, first.at - _FAR), -1):
        token = line.tokens[i]
        if token.classes & (CHANGES | {"change-noun"}) and (sign := _sign(line, i)):
            if token.text in _COMPARING and line.tokens[i - 1].text not in _NO_STATE:
                sized = _is_figure(line, i - 1)  # "two million higher" than was reckoned before
                return Way(token, sign, led not in _MARKS) if led and not sized else None
            if not moves(line, i):
                return None
            if led in _MARKS and not _is_of_them(line, i, first):
                return None
            return Way(token, sign, led not in _MARKS) if led and (led in _MARKS or not later) else None
        if _is_unsized(line, i, first.at):
            return None
        if not led and (token.text in _MARKS or token.text in _LEADING):
            led = token.text
        elif not _says_when(line, token):
            return None
    return None


_FAR = 12
_MARKS = frozenset((":", "-", "–", "—", "--", "(", ";"))
_LEADING = frozenset(
    (",", "to", "at", "reaching", "hitting", "from", "beneath", "below", "under", "above", "past", "over")
)
_COMPARING = frozenset(
    "higher lower firmer weaker stronger dearer cheaper costlier pricier larger smaller bigger greater fewer rarer".split()
)
#: Before a comparative, what makes it tell of the noun behind it, or of more than the level.
_NO_STATE = frozenset("a an the its their no at of on in by for with".split())


def _headed(line: Line, first: Slot) -> Way | None:
    """'Fewer boats put out in May: 34', 'The club has lost members – they were 34': the only way told between the start of the sentence, or what
    parts it, and the mark before the levels."""
    mark = next((i for i in range(first.at - 1, 0, -1) if _marks(line, i, first) or _is_figure(line, i)), 0)
    if not mark or _is_figure(line, mark):
        return None
    ahead = line.tokens[:mark]
    start = max((i + 1 for i, t in enumerate(ahead) if t.text in ";:" or "break" in t.classes), default=0)
    found: dict[int, Token] = {}
    for i in range(start, mark):
        if _is_figure(line, i) and line.slots[line.tokens[i].slot].tags.isdisjoint(CHANGED | {"by"}):
            return None
        if line.tokens[i].text in _UNTRUE or _is_unsized(line, i, mark):
            return None
        if sign := _told(line, i, start, mark):
            found.setdefault(sign, line.tokens[i])
    if len(found) != 1:
        return None
    (sign, word), between = next(iter(found.items())), line.tokens[mark + 1 : first.at]
    of_them = all(map(_says_nothing, between)) and _is_of_them(line, line.tokens.index(word), first)
    return Way(word, sign, False) if of_them else None


def _is_of_them(line: Line, i: int, first: Slot) -> bool:
    """Whether levels behind a mark are of what moved, with no verb or noun of their own: not "fell: 61 percent of adults were", "fell: 40 were shut",
    "lighter: 41 km instead of 38"."""
    word = line.tokens[i].text
    if word in _OF_PRICE and first.kind != "currency":
        return False
    if word.endswith("er") and word not in _OF_PRICE | _COMPARING | _OPENING.keys():
        return False
    behind = [*takewhile(lambda t: (t.context or t.slot < 0) and t.text not in _PARTS, line.tokens[first.at + 1 :])]
    named = behind[1:] if behind and stem(behind[0].text) == first.unit else behind
    led = ("", *(token.text for token in named))
    return all(_is_plain(token) or led[k] in _LED_BY for k, token in enumerate(named))


#: Before a noun that says no more than of what, or by what count, a level is: "61 percent of the coopers", "4 million before tax".
_LED_BY = frozenset("of for before at the a an last".split())


def _is_plain(token: Token) -> bool:
    """Whether a word behind a level tells of no more than its time, or leads on to the other."""
    known = token.context or bool(token.classes & _TIMED) or is_adverb(token)
    return (
        known
        or not token.text.isalpha()
        or token.text.removesuffix("s") in TIMES | SEASONS | {"unit"}
        or token.text in _PLAIN
    )


_OF_PRICE = frozenset("dearer cheaper costlier pricier".split())
_TIMED = frozenset(("soft", "earlier", "year-ago", *COMPARED))
_PARTS = frozenset((".", ";", ":"))
_PLAIN = frozenset(
    """in on at for of a an the this that last and but after following instead of rather than previously against versus compared with to as opposed having
    been when where whereas had seen saw from it goes went gone has ago before earlier then now day days today present same""".split()
)


def _marks(line: Line, i: int, first: Slot) -> bool:
    """Whether what stands behind a token explains what was told: behind a comma, levels alone do."""
    text, behind = line.tokens[i].text, line.tokens[i + 1 : first.at]
    if text == "," and behind and behind[0].text == "with" and behind[-1].text in _AT and behind[-2].text in _COUNTS:
        return all(map(_says_nothing, behind[1:-2]))  # "was firmer, with yesterday's close at"
    return text in _MARKS - {"("} or (text in (",", "(") and all(map(_leads_up, behind)))


#: Nouns that name no thing of their own, but its level.
_COUNTS = frozenset(
    "close price average total figure count tally number rate level reading mean median fixing toll".split()
)
_AT = frozenset(("at", "of"))


def _leads_up(token: Token) -> bool:
    return token.text in _LEADING or "soft" in token.classes


_UNTRUE = frozenset("not never no hardly without n't didn't hasn't haven't failed fails fail cannot".split())


def _is_unsized(line: Line, i: int, end: int) -> bool:
    """'rose by a further, adjusted 40 after 30': a size of the change, and no level, stands behind "by"."""
    opens = line.tokens[i].text == "by" and line.tokens[i + 1].text in ("a", "an", "another", "some")
    return opens and not any(_is_figure(line, k) for k in range(i, end))


def _told(line: Line, i: int, start: int, mark: int) -> int:
    """The direction that a word before the mark gives: as a verb, as a noun right before the mark, or as the size with which the sentence opens."""
    token, sign = line.tokens[i], _sign(line, i)
    if i == start:
        return (sign or _OPENING[token.text]) if token.text in _OPENING else 0
    if not sign:
        return 0
    if not moves(line, i):
        near = i == mark - 1 or line.tokens[i - 1].text in _BEING or line.tokens[i - 2].text in _BEING
        return sign if near else 0
    return sign


_OPENING = {"fewer": -1, "more": 1, "less": -1, "higher": 1, "lower": -1, "dearer": 1, "cheaper": -1}
_BEING = frozenset(
    """is are was were be been became become becomes becoming grew grow grows got get gets getting kept went far much also remain remained remains stayed
    edge edges edged move moves moved inch inches inched creep creeps crept drift drifts drifted ran run closed close ended end finished finish opened
    open trade traded""".split()
)


def _says_nothing(token: Token) -> bool:
    return token.context or "soft" in token.classes or token.text in _PRONOUNS or is_adverb(token)


_PRONOUNS = frozenset("it they there was were is are in at by to from on had has".split()) | {"it was", "it is"}


def _is_figure(line: Line, i: int) -> bool:
    return line.tokens[i].slot >= 0 and not line.tokens[i].context


def _sign(line: Line, i: int) -> int:
    token = line.tokens[i]
    if i > 1 and line.tokens[i - 1].text in ("and", "or") and line.tokens[i - 2].text[:1].isdigit():
        return 0  # "of grade 10 and higher"
    if line.tokens[i].text == "up" and line.tokens[min(i + 1, len(line.tokens) - 1)].text == "to":
        return 0
    sign = 0 if token.text in _BETTER else sign_of(token)
    return sign or bettering(line, token, clause_of(line, i).start)


#: What is better may be less.
_BETTER = frozenset("better worse improve improves improved improving improvement".split())


def _says_when(line: Line, token: Token) -> bool:
    """Whether a word between a verb and a level says only how far, or when, it moved."""
    if token.slot >= 0:
        return token.context or not line.slots[token.slot].tags.isdisjoint(CHANGED | {"by"})
    return token.text in _HOW or "soft" in token.classes or is_adverb(token)


_HOW = frozenset((",", "by", "in", "on", "over", "further", "back", "again", "during", "of"))


def way_behind(line: Line, last: Slot) -> Way | None:
    """'34 after 40, a drop that', '34 against 40; the fall reflects', '34 after 40, slightly lower': what sums up the levels before it."""
    behind = line.tokens[last.at + 1 : last.at + 1 + _FAR]
    mark = next((k for k, t in enumerate(behind) if t.text in _PARTING), -1)
    if mark < 0 or any(t.slot >= 0 and not t.context for t in behind[:mark]):
        return None
    said = [*takewhile(lambda t: t.text not in _ENDS, behind[mark + 1 :])]
    k = next((k for k, t in enumerate(said[:_NEAR]) if sign_of(t) and t.text not in _BETTER), -1)
    if k < 0:
        return None
    word, lead, rest = said[k], said[:k], said[k + 1 : k + 2]
    if word.text in _STATES:
        adverbs = all("soft" in t.classes or is_adverb(t) for t in lead)
        return Way(word, sign_of(word), False) if adverbs and (k + 1 == len(said)) else None
    if not lead or lead[0].text not in listed("article") or "change-noun" not in word.classes:
        return None
    if not all(_is_adjective(line, t) for t in lead[1:]) or any(t.text in _OF_OTHERS for t in rest):
        return None
    if lead[0].text in ("a", "an") and any(t.text.split()[0] in _COMING for t in rest):
        return None  # "after 40 in May; a fall is expected"
    return Way(word, sign_of(word), False)


_PARTING, _ENDS, _NEAR = frozenset(",;:.–—-("), frozenset(",;:.–—-()"), 4
_STATES = frozenset((*UP, *DOWN, *_COMPARING)) - frozenset(
    "rise increase jump growth fall decrease decline drop reduction".split()
)
_COMING = frozenset("is was were are having had has will would may might could should can".split())
_OF_OTHERS = frozenset(("in", "on", "from", "to", "over"))


def _is_adjective(line: Line, token: Token) -> bool:
    if token.slot >= 0:
        return not line.slots[token.slot].tags.isdisjoint(CHANGED)
    return token.text.isalpha() and token.text not in ("of", "in")
