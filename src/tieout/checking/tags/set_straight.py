"""When two levels, of which words say that one is the larger, are surely of one thing: nothing but a noun and a time stands between, and the other is the
best so far, or the one of a time before; or the one level heads what the verb is said of.

"a record 122,800 contracts in May, surpassing the previous record of 116,700", "the 9 percent growth of the port exceeded the nation's 4 percent", "grew at an
annual rate of 4 percent in May, outpacing the nation's 3 percent rate", "a ratio of 2.5 at the end of June, below last year's 2.8".
"""

from __future__ import annotations

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import is_adverb
from tieout.rules.vocabulary import listed

BEING = frozenset("is was were are be been being remain remains remained still".split())


def is_straight(line: Line, before: Slot, slot: Slot, at: int) -> bool:
    """'a record 122,800 contracts in May, surpassing the previous record of 116,700': no other noun stands between them."""
    if _may_win_by_less(line, before, slot, at):
        return False
    if _has_verb(line, before, at) or _is_pace(line, before, slot, at):
        return True
    noun = line.tokens[at + 1 : slot.at]
    behind = line.tokens[before.at + 1 : at]
    unit = behind[:1] and behind[0].text.isalpha() and behind[0].slot < 0
    told = behind[1:] if unit else behind
    if any(token.classes & _EARLIER for token in noun) and "at" in before.tags:
        return all(_says_when(token) or token.text in _AT_THE_END for token in told)
    # "1,634 cases, the highest tally so far, surpassing"
    best = any("superlative" in token.classes for token in behind)
    return any(token.text in _BEST for token in noun) and (best or all(map(_says_when, told)))


def _may_win_by_less(line: Line, before: Slot, slot: Slot, at: int) -> bool:
    """'A time of 9.91 seconds beat the record of 9.94', 'a record low of 3 percent beat': who is faster, or lower, is ahead with less."""
    near = line.tokens[max(0, before.at - _NEAR) : slot.at]
    return line.tokens[at].text.startswith(_WINNING) and (
        before.kind == "duration" or any(token.text in _LOWS for token in near)
    )


_WINNING, _LOWS, _NEAR = (
    ("beat", "better", "surpass", "eclips", "overt", "outd", "top"),
    frozenset(("low", "lowest")),
    4,
)
_EARLIER, _AT_THE_END = frozenset(("earlier", "year-ago")), frozenset("at end of quarter month".split())


def _has_verb(line: Line, before: Slot, at: int) -> bool:
    """'The 9 percent growth of the port exceeded', 'The gap of 41 million in May exceeded', "Lunde's 7 percent was well above": whether the level is
    the only figure of what the verb is said of, and heads it."""
    clause = clause_of(line, at)
    start = clause.subject[0] if clause.subject[0] < before.at < clause.subject[1] else clause.start
    ahead = line.tokens[start : before.at]
    heads = "of" in before.tags or all(t.text in listed("article") or t.context or _owns(t) for t in ahead)
    alone = not any(
        t.text in _PARTING or (t.slot >= 0 and not t.context) for t in (*ahead, *line.tokens[before.at + 1 : at])
    )
    things = before.kind == "count" and "of" not in before.tags  # "Its 54 shops surpassed the 61 of Bolt in sales"
    led = clause.verb == at or _is_said_to_be(line, before, clause.verb, at)
    return heads and alone and not things and led and clause.start <= before.at


_PARTING = frozenset((",", "and", "with", "on", "for", "from"))


def _owns(token: Token) -> bool:
    return token.text.endswith(("'s", "’s"))


def _is_said_to_be(line: Line, before: Slot, verb: int, at: int) -> bool:
    """'7 percent was well above': the verb right behind the level, and nothing but how far before the comparison."""
    how = line.tokens[verb + 1 : at]
    return (
        verb == before.at + 1 and line.tokens[verb].text in BEING and all(is_adverb(t) or t.text in _FAR for t in how)
    )


_FAR = frozenset("well far just still slightly somewhat".split())


def _is_pace(line: Line, before: Slot, slot: Slot, at: int) -> bool:
    """'grew at a 4 percent annual rate in May, outpacing the nation's 3 percent rate': both are the rate at which a thing grows, and nothing but
    a time stands between."""
    behind = line.tokens[before.at + 1 : at]
    led = before.at > 1 and line.tokens[before.at - 1].text == "of" and line.tokens[before.at - 2].text in _PACES
    pace = next((k for k, t in enumerate(behind[:_NOUN]) if t.text in _PACES), -1)
    other = [t.text for t in line.tokens[slot.at + 1 : slot.at + 1 + _NOUN]]
    at_it = led or (pace >= 0 and "at" in before.tags)
    if not at_it or not line.tokens[at].text.endswith("ing") or before.kind != "percent":
        return False
    theirs = any(word in _PACES for word in other) and not _OTHERS.intersection(other)
    return theirs and all(_says_when(t) or t.text == "ending" for t in behind[pace + 1 :])


_PACES, _NOUN, _OTHERS = frozenset(("rate", "pace")), 2, frozenset(("of", "for", "in"))


def _says_when(token: Token) -> bool:
    """Whether a word between a level and a comparison says when, or how far, or is a mark."""
    plain = token.context or "soft" in token.classes or token.text.endswith("ly")
    return plain or token.text in BEING or token.text in _LINKING


_BEST = frozenset("record high peak best low".split())
_LINKING = frozenset((",", *"in for during on which that and spring summer autumn winter".split()))
