"""Step 1 and 2 together: a level, and where a later verb moves what it is of.

"took a 25 percent stake in 1970, raising its stake to 53 percent", "the 500 million loan will be raised to 888 million", "a toll of 40
dollars in 2003, and is expected to rise to 50", "had reached 815 centimeters and was forecast to rise to 825".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tieout.checking.compact.alike import alike
from tieout.checking.compact.between_items import moves_on
from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.line import Clause, Line, Slot, Token, tie
from tieout.checking.compact.verbs import CHANGES, is_adverb
from tieout.checking.tags.compared import TIMES
from tieout.checking.tags.govern import sign_of
from tieout.checking.tags.moved_object import is_told_of_now, verb_ahead
from tieout.checking.tags.moved_surely import HOLDINGS, moved_surely
from tieout.checking.tags.told_of import take_dollars
from tieout.rules.vocabulary import listed

_NO_LEVEL = frozenset(("from", "than", "against", "change", "change-than", "change-after", "inside", "of-them"))
#: Tags of a level that is what a sentence says of its subject.
_SAID = frozenset(("level", "at", "to", "average", "balance"))
#: No more figures stand between a level and its base, and no more words around a level name what it is of.
_BESIDE, _AROUND = 3, 4


def move_on(line: Line, figures: Sequence[Slot]) -> None:
    """Links a level behind "to" to the one that its verb moves it from, where no words give it a base: `moved-straight` where one
    subject has both levels and nothing else stands between, else `moved-on`."""
    for k, new in enumerate(figures[1:], 1):
        if not _is_reached(line, new) or "outgrown" in new.tags or _has_base(line, new, figures, k):
            continue
        take_dollars(new, figures[k - 1])
        before = next((s for s in reversed(figures[:k]) if alike(s, new) and "inside" not in s.tags), None)
        if before is None or not _is_level(line, before) or not _of_one_unit(before, new):
            continue
        at = _verb(line, before, new)
        if not at and (led := verb_ahead(line, before, new)):
            tie("moved-straight" if is_told_of_now(line, led, before) else "moved-on", new, before)
            new.verb, new.verb_sign = line.tokens[led], sign_of(line.tokens[led])
        elif at and _is_of_it(line, before, at, new):
            straight = _is_straight(line, before, at, new) or (
                moved_surely(line, before, at, new) and not _is_of_some(line, new)
            )
            tie("moved-straight" if straight else "moved-on", new, before)
            new.verb, new.verb_sign = line.tokens[at], sign_of(line.tokens[at])


def _is_reached(line: Line, new: Slot) -> bool:
    """'before recovering to 4.67', 'before recovering to close at 4.67'."""
    if "to" in new.tags:
        return True
    if "at" not in new.tags:
        return False
    at = next((k for k in range(new.at - 1, 0, -1) if not _says_how_far(line.tokens[k])), 0)
    return at > 0 and line.tokens[at].text in _CLOSING and line.tokens[at - 1].text == "to"


def _says_how_far(token: Token) -> bool:
    """'16 percent down at'."""
    return token.slot >= 0 or token.text in ("at", "up", "down")


_CLOSING = frozenset(("close", "end", "finish", "settle", "trade", "stand"))


def _has_base(line: Line, new: Slot, figures: Sequence[Slot], k: int) -> bool:
    """Whether a like figure beside it is what something is compared with; not in ", and wages fell to 300 from 320", of another subject."""
    compared = [s for s in figures[max(0, k - 1) : k + _BESIDE] if s is not new and s.tags & COMPARED and alike(s, new)]
    return any(s.at < new.at or not moves_on(line, new, s) for s in compared)


def _is_level(line: Line, slot: Slot) -> bool:
    """Whether a figure is a level that may move: growth is one, too ("growth of 2 percent, slowing to 1 percent")."""
    if not slot.tags & _NO_LEVEL:
        return True
    beside = line.tokens[max(0, slot.at - _FEW) : slot.at + _FEW]
    return not slot.tags & _NO_LEVEL - {"change"} and slot.kind == "percent" and any(t.text == "growth" for t in beside)


def _of_one_unit(before: Slot, new: Slot) -> bool:
    return before.unit == new.unit or not (before.unit and new.unit)


def _verb(line: Line, before: Slot, new: Slot) -> int:
    """The verb between two levels that moves one to the other; 0 where there is none, or it has no direction."""
    between = range(new.at - 1, before.at, -1)
    if any(line.tokens[i].slot >= 0 and line.slots[line.tokens[i].slot].kind == new.kind for i in between):
        return 0
    at = next(
        (i for i in between if line.tokens[i].classes & CHANGES and line.tokens[i].text not in listed("no-verb")), 0
    )
    if not at or line.tokens[at - 1].text in _EARLIER:
        return 0  # "rose to 746 million after rising to 500 million in 1980": the later level stands first
    return at if sign_of(line.tokens[at]) and not _is_thing(line, at) else 0


_EARLIER = frozenset(("after", "following"))


def _is_thing(line: Line, at: int) -> bool:
    """'the rise to 50': a noun moves nothing; 'seen rising to' does."""
    before = line.tokens[at - 1].text
    return before != "and" and before in listed("article") and not line.tokens[at].text.endswith("ing")


def _is_of_it(line: Line, before: Slot, at: int, new: Slot) -> bool:
    """Whether what the verb moves is what the level before is of."""
    moved = [t for t in line.tokens[at + 1 : new.at] if not _says_how(t)]
    clause, there = clause_of(line, at), clause_of(line, before.at)
    if moved:
        return _names(line, before, moved)
    if _goes_straight_on(line, before, at) or _is_told_of_with(line, before, at) or _goes_on_behind(line, before, at):
        return True
    if clause.opener in listed("relative"):
        return _is_antecedent(line, before, clause)
    if clause.number == there.number:
        return (
            clause.subject[0] <= before.at < clause.subject[1]
            or _ends_subject(line, before, clause)
            or _follows(line, before, at)
        )
    aside = len(_without_aside(line.tokens[before.at + 1 : at])) < at - before.at - 1
    on = clause.about == there.about or _is_pronoun(line, clause) or (aside and _follows(line, before, at))
    is_share = (
        before.kind == "percent" and "accounting" in before.tags
    )  # "account for 58 percent of its orders (this is to drop to 51)"
    return on and (is_share or bool(before.tags & _SAID))


def _goes_straight_on(line: Line, before: Slot, at: int) -> bool:
    """'growth of 2 percent this year, slowing to 1 percent', 'began with 12 clerks and has since grown to 19', 'a loan, at first 5 million,
    was raised to 8 million': nothing but its noun, its time and what helps the verb stands between the level and the verb."""
    between = line.tokens[before.at + 1 : at]
    noun = next((k for k, t in enumerate(between) if not _is_noun(t)), len(between))
    between = between[noun:]
    joined = bool(between) and (line.tokens[at].text.endswith("ing") or not _JOINED.isdisjoint(t.text for t in between))
    return joined and noun <= _NOUN and all(map(_helps_on, between))


def _goes_on_behind(line: Line, before: Slot, at: int) -> bool:
    """'Exports, now 44 percent of sales, are seen easing to': a level told aside of the subject whose verb stands right behind."""
    close = next((k for k in range(before.at + 1, at) if line.tokens[k].text == ","), 0)
    return bool(close) and _stands_aside(line, before) and all(map(_helps_on, line.tokens[close + 1 : at]))


def _is_noun(token: Token) -> bool:
    return (
        token.slot < 0 and token.text.isalpha() and not token.classes and token.text not in listed("helper") | _GOES_ON
    )


def _helps_on(token: Token) -> bool:
    soft = "soft" in token.classes and token.text not in _NOUNS | _LEADS_UP
    return soft or _says_how(token) or token.text in _GOES_ON or token.text in listed("helper") or token.text in TIMES


#: Words that open a noun of its own, of which another level is told ("55 in May and the price rose to").
_LEADS_UP = frozenset(("the", "a", "an", "its", "their", "his", "her", "our"))


def _is_told_of_with(line: Line, before: Slot, at: int) -> bool:
    """'a charge of 4 percent for two years, with the rate rising to 5 percent': a noun that only says that it is a level, or one
    that stands beside the level before."""
    ahead = line.tokens[max(before.at, at - _AROUND) : at]
    led = next((k for k, t in enumerate(ahead) if t.text in ("with", "and")), -1)
    if led < 0 or not line.tokens[at].text.endswith("ing"):
        return False
    return _names(line, before, [t for t in ahead[led + 1 :] if t.text not in listed("article")])


def _is_straight(line: Line, before: Slot, at: int, new: Slot) -> bool:
    """'rose to 55 before retreating to 50', 'a programme of 14,600 places, which rises to 19,200': no object, and of no other place."""
    clause = clause_of(line, at)
    behind = line.tokens[at + 1 : new.at]
    again = [t.text for t in behind[:2]] == ["it", "further"]  # "cut it to 5, reducing it further to 4"
    if not all(map(_says_how, behind[again:])):
        return False
    if clause.opener in listed("relative"):
        return _is_antecedent(line, before, clause)
    if _follows(line, before, at):
        return True
    ahead = line.tokens[clause.start : before.at]
    if _ends_subject(line, before, clause) and all(t.slot < 0 or t.context for t in ahead):
        return True  # not "a profit of 7 dollars on sales of 9 has grown to"
    aside = _stands_aside(line, before) and not _is_of_some(line, new)
    return (aside or _is_just_before(line, at)) and _goes_straight_on(line, before, at)


def _is_of_some(line: Line, level: Slot) -> bool:
    """'The toll, 5 crowns this year, rises to 4 crowns for those with a card': whether a level is told of a group only."""
    behind = takewhile(lambda token: token.text not in _ENDS, line.tokens[level.at + 1 : level.at + 1 + _AROUND])
    return any(token.text in _OF_SOME for token in behind)


_ENDS = frozenset(",;:.")
_OF_SOME = frozenset("for net of among with without if when before after gross where".split())


def _is_just_before(line: Line, at: int) -> bool:
    """'made a high of 57 before slipping to': the one comes right behind the other."""
    return line.tokens[at - 1].text in ("before", "then")


def _stands_aside(line: Line, level: Slot) -> bool:
    """'The loan, originally 5 million, was raised to', 'The toll, 5 crowns this year, rises to': between commas, with the word for its time."""
    if level.at > 1 and line.tokens[level.at - 1].text == ",":
        behind = [*takewhile(lambda token: token.text != ",", line.tokens[level.at + 1 :])]
        timed = any(t.context or t.classes & {"earlier", "year-ago"} or t.text in _THIS for t in behind)
        return timed and len(behind) <= _AROUND
    return level.at > 1 and line.tokens[level.at - 1].text in _AT_FIRST and line.tokens[level.at - 2].text == ","


_THIS = frozenset(("this", "last", "now", "then"))


_AT_FIRST = frozenset("now originally initially currently formerly previously once".split())


def _says_how(token: Token) -> bool:
    """Whether a word between a verb and "to" says only how, or when, it moves."""
    if token.text in _NOUNS:
        return False
    how = token.text in (
        "to",
        "at",
        "plus",
        "minus",
        "by",
        "up",
        "down",
        "further",
        "back",
        "again",
        "in",
        "on",
        "steadily",
        ",",
    )
    return (
        how
        or token.text in _CLOSING
        or token.slot >= 0
        or is_adverb(token)
        or bool(token.classes & {"soft", "earlier", "year-ago"})
    )


#: Words that lead up to a figure, and may be what a verb is said of.
_NOUNS = frozenset("price figure number rate level total sum average mean net peak".split())
_RATES = frozenset(("margin", "interest", "yield", "coupon", "proportion"))
#: So many words are such a noun and what leads up to it.
_FEW = 2
_NOUN, _JOINED = 3, frozenset((",", "and", "but", "before", "then"))


def _names(line: Line, before: Slot, moved: Sequence[Token]) -> bool:
    """Whether the object of the verb is "it", or has a noun that stands beside the level before."""
    words = [t.text for t in moved]
    if words in (["it"], ["them"]) or (len(words) <= _FEW and words[-1:] and words[-1] in _NOUNS | _RATES):
        return True
    around = line.tokens[max(0, before.at - _AROUND) : before.at + _AROUND + 1]
    near = {t.text for t in around if t.slot < 0 and t.text.isalpha() and not t.classes}
    return (
        len(words) <= _AROUND and bool(words) and not near.isdisjoint(HOLDINGS if words[-1] in HOLDINGS else words[-1:])
    )


def _is_antecedent(line: Line, before: Slot, clause: Clause) -> bool:
    """'a programme of 14,600 places, which rises to': nothing but a comma and the noun stands before the relative."""
    between = _without_time(line.tokens[before.at + 1 : clause.start])
    if [t.text for t in between[-3:-1]] == [",", "a"] and between[-1].text in _NOUNS:
        between = between[:-3]  # "310 clerks, a figure that will rise to 340"
    return len(between) <= _AROUND and all(
        t.text == "," or (t.text.isalpha() and not t.classes - {"average"}) for t in between
    )


def _without_time(tokens: list[Token]) -> list[Token]:
    """'9 million recorded in 1994 and 1995, and': the words behind a level without those that say when it was one."""
    times = [k for k, t in enumerate(tokens) if t.context]
    if not times:
        return tokens
    first = next((k for k, t in enumerate(tokens[: times[0]]) if t.text.endswith("ed")), times[0])
    led = tokens[first : times[0]]
    if len(led) > 2 or not all(t.text.endswith("ed") or t.text in _TIMED for t in led):
        return tokens
    kept = [*tokens[:first], *(t for t in tokens[times[0] :] if not t.context)]
    return [t for t in kept if t.text not in _TIMED]


_TIMED = frozenset(("in", "on", "for", "of", "and"))


def _ends_subject(line: Line, before: Slot, clause: Clause) -> bool:
    """'The loan of 500 million will be raised to': the level is the last of what stands before the verb."""
    behind = [t for t in line.tokens[before.at + 1 : clause.verb] if not t.context and t.text not in _AT_THE_END]
    told = all(is_adverb(token) or token.text in listed("helper") for token in behind)
    return "of" in before.tags and clause.start < before.at < clause.verb and told


_AT_THE_END = frozenset("at the end of in year".split())


def _follows(line: Line, before: Slot, at: int) -> bool:
    """'rose to 55 before retreating to', 'had reached 815 and was forecast to rise to': one subject has both verbs."""
    between = _without_aside(line.tokens[before.at + 1 : at])
    between = [t for k, t in enumerate(between) if not (_says_how(t) or _opens_time(between, k))]
    return bool(before.tags & _SAID) and all(t.text in _GOES_ON or t.text in listed("helper") for t in between)


def _opens_time(tokens: list[Token], k: int) -> bool:
    """'in the first quarter of 2021': whether an "of" or an "end" leads to a date."""
    ahead = tokens[k + 1 : k + 3]
    return tokens[k].text in ("of", "end", "the") and any(t.context for t in ahead)


def _without_aside(tokens: list[Token]) -> list[Token]:
    """'a balance of 8 – the highest for years – and rose to 11': the words without what stands between two dashes."""
    marks = [k for k, t in enumerate(tokens) if t.text in _DASHES]
    return tokens[marks[1] + 1 :] if len(marks) == 2 and not marks[0] else tokens


_DASHES = frozenset(("-", "--", "–", "—"))
_GOES_ON = frozenset(
    "and but before then after later now which has since expected forecast seen projected due set likely may could to for is was".split()
) | {"has since", "is expected"}


def _is_pronoun(line: Line, clause: Clause) -> bool:
    words = [t.text for t in line.tokens[slice(*clause.subject)]]
    return words in (["it"], ["they"], ["this"])
