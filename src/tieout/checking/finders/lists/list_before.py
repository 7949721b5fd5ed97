"""The list before a count of it: "Ely, March and Wisbech were the three towns …", "Lagos and Kano, its two largest cities, …"."""

from __future__ import annotations

from dataclasses import replace

from tieout.checking.compact.called import CALLED, FIRMS, LANDS, is_person
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.lists.counted_noun import BETWEEN_THE, NAMED_BY_OF, THE, definite
from tieout.checking.finders.lists.item_words import CLAUSE, FIRM, LEADING, MARKS, OPEN, PLACES, SMALL
from tieout.checking.finders.lists.items import Listed, listed
from tieout.quantities.plurals import plural

_TIES = frozenset((",", ":", "are", "were", "as", "–", "—", "became", "remain", "being"))
#: what a list that stands in no place of its own is led by: "in Ely and March, the two men …"
_APART = frozenset(",–—")
_WHERE = frozenset("in at on from to near with by after before outside around between for".split())
_ENDS = frozenset(
    (",", "who", "which", "that", "where", "in", "on", "of", "with", "for", "to", ";", ")", "(", "–", "—")
)
#: So many words stand between commas behind names.
_LONGEST_NAME = 14
_JOINS = frozenset(("and", "or", "whose", "whom", "them", "apart", "away", "each"))
_AFTER = frozenset(("said", "say", "says", "added", "told"))
_OPENERS = frozenset(
    "a an the who whose which that he she it they we i you there this these those his her its their".split()
)
#: what may open a sentence before a comma, and is no name
ADVERBS = frozenset(
    """finally lastly consequently accordingly additionally meanwhile however moreover furthermore therefore thus hence also besides
    indeed instead nevertheless nonetheless still yet now today yesterday tomorrow tonight recently later eventually ultimately
    similarly likewise initially originally previously subsequently sadly fortunately unfortunately ironically interestingly notably
    clearly surprisingly firstly secondly thirdly first second third fourth next last perhaps incidentally conversely rather specifically
    apparently obviously naturally admittedly evidently presumably reportedly allegedly together afterward afterwards currently
    formerly again curiously suddenly then""".split()
)


def list_before(slot: Slot, line: Line, text: str) -> Listed | None:
    """The names that end right before the count and what ties it to them; None where there are none, or they may say only where."""
    tie = _tie(slot, line, text)
    if tie is None:
        return None
    if _of_some(slot, line) and line.tokens[tie].text in _ARE:
        return _are_some(tie, slot, line, text)
    these = line.tokens[tie].text == ":"
    if not (_points_back(slot, line) if these else _noun_closes(slot, line)):
        return None
    first = _first_of_names(line.tokens, tie, text)
    found = listed(line.tokens[first:tie], line, text, closed=True)
    if found is None or not found.proper:
        return _of_things(line, tie, text)
    if found.rest:
        return None
    somewhere = first and line.tokens[first - 1].text in _WHERE and line.tokens[tie].text in _APART
    if somewhere and slot.unit not in NAMED_BY_OF:
        if first > 1 and not definite(slot, line) and len(found.items) == slot.quantity.value and _within(first, line):
            return replace(found, sure=False)  # "a talk with Oliver Hill and John Poe, two former aides"
        apart = first > 1 and len(found.items) >= _SEVERAL and definite(slot, line) and not is_person(slot.unit)
        return replace(found, sure=False) if apart else None  # "sold in Peru, Chile and Mali, its three main markets"
    if these:  # "Peru, Chile and Mali: these three states", not "Smith, Jones and Sons: these two firms"
        fits = first == 0 and len(found.items) > 2 and sum(t.text == "and" for t in line.tokens[:tie]) == 1
        return replace(found, sure=found.sure and fits and _are_such(found, slot))
    opening = first == 0 and tie < slot.at - 1 and line.tokens[tie].text in (",", "are", "were")
    told = first > 0 and line.tokens[tie].text == "as" and _is_verb(line.tokens[first - 1])
    apposed = first == 0 and tie == slot.at - 1 and _is_all_they_are(slot, line)
    return replace(found, sure=found.sure and (((opening or told) and len(found.items) > 2) or apposed))


def _within(first: int, line: Line) -> bool:
    """Whether the preposition before the names goes on with a phrase of the sentence, and opens none: not "It rained, and in Ely and March, two …"."""
    before = line.tokens[first - 2]
    return before.slot < 0 and before.text[0].isalpha() and before.text not in ("and", "but", "while", "or")


def _of_some(slot: Slot, line: Line) -> bool:
    """'two of the', 'three of 12'"""
    return [t.text for t in line.tokens[slot.at + 1 : slot.at + 2]] in (["of"], ["out of"])


def _are_some(tie: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """'Ely and March are two of the towns': the names, or things in few words, that begin the sentence."""
    found = listed(line.tokens[:tie], line, text, closed=True)
    if found is None or found.rest or line.tokens[0].text in _WHERE:
        return None
    if not found.proper and (len(found.items) < _SEVERAL or not text[found.items[0][0].start].isupper()):
        return _of_things(line, tie, text)
    firms = slot.unit in FIRMS and len(found.items) > (slot.quantity.value or 0)
    several = firms and any(len(item) == 1 for item in found.items)
    several |= (
        sum(t.text == "and" for t in line.tokens[:tie]) > 1
    )  # "Hill and Sons, Reed and Frost are two of the firms"
    several |= any(item[0].text == "the" and plural(item[-1].text) for item in found.items)  # "the Hills and Ann Reed"
    several |= _counts_more(slot, line)
    return replace(found, sure=found.sure and found.proper and not several)


def _counts_more(slot: Slot, line: Line) -> bool:
    """'Oak, ash and elm are two of the woods that it saws and one that it burns'"""
    if any(token.text.split()[0] == "one" for token in line.tokens[slot.at + 1 :]):
        return True
    return any(s.kind in BARE and not s.context for s in line.slots[slot.number + 1 :])


def _of_things(line: Line, tie: int, text: str) -> Listed | None:
    """'Oak, ash, elm and beech are the four woods that it saws': things without a name of their own that begin a sentence, in few words each."""
    told = line.tokens[:tie]
    if line.tokens[tie].text not in (*_ARE, ":") or any(t.slot >= 0 or t.text in _NO_THING for t in told):
        return None
    items: list[list[Token]] = [[]]
    for token in told:
        if token.text in (",", "and"):
            items.extend([[]] if items[-1] else [])
        else:
            items[-1].append(token)
    last = next((t.text for t in reversed(told) if t.text in (",", "and")), "")
    if last != "and" or len(items) < _SEVERAL or not all(0 < len(item) <= _SHORT for item in items):
        return None
    led = {item[0].text in _ARTICLES for item in items}
    named = {text[item[0].start].isupper() for item in items[1:]}
    alike = len(led) == len(named) == 1 and sum(t.text == "and" for t in told) == 1
    # "judo, track and field: these two sports": the last two may be one, which makes no list too short
    return Listed(tuple(map(tuple, items)), True, (), wider=line.tokens[tie].text == ":") if alike else None


_ARTICLES = frozenset(("the", "a", "an"))


#: who is told of in a clause without "that": "the three films she made"
_RELATED = frozenset("she he it they we i you the into where his her its".split())
_ARE, _SEVERAL, _SHORT = ("are", "were"), 3, 4
#: Words of more than the name of a thing; an "or", and brackets.
_NO_THING = CLAUSE | frozenset(
    "( ) ; : – — - or if when as but both not that which who whose for with in on at from by to each other others etc said among all".split()
)


def _is_all_they_are(slot: Slot, line: Line) -> bool:
    """Whether what names are called between commas opens no further item: "Ely and March, two towns in the fens, flooded", not "Reed and
    Frost, two clerks, a cook and a driver"."""
    if slot.unit not in CALLED:
        return False
    behind = line.tokens[slot.at + 1 :]
    end = next(
        (k for k, t in enumerate(behind[:_LONGEST_NAME]) if t.text == "," or (t.slot >= 0 and not t.context)), -1
    )
    if end < 1 or end + 1 >= len(behind) or behind[end].text != "," or any(t.text in _JOINS for t in behind[:end]):
        return False
    verb = behind[end + 1].text.split()[0]
    return verb.isalpha() and verb not in OPEN | SMALL | LEADING | _OPENERS and behind[end - 1].text not in _AFTER


def _is_verb(token: Token) -> bool:
    """'ranked', 'names': with no preposition or mark between it and the names."""
    return token.text.endswith(("ed", "s")) and token.text.isalpha() and token.text not in CLAUSE


def _tie(slot: Slot, line: Line, text: str) -> int | None:
    """Where the comma or verb stands that ties a definite number of things to what is before it, or the comma before any ("Ely and March,
    two towns in the fens, …")."""
    at = slot.at - 1
    if at > 0 and line.tokens[at].text in _APART:
        return at
    if _of_some(slot, line) and at > 1:
        at -= line.tokens[at].text in ("just", "only", "but")
        return at if line.tokens[at].text in _ARE else None
    while at > 1 and line.tokens[at].text in BETWEEN_THE:
        at -= 1
    if at < 1:
        return None
    the = line.tokens[at]
    if the.text in THE:
        at -= 1
    elif the.text.endswith("'s") or the.text == "s":
        at -= 1
        while at > 1 and (text[line.tokens[at].start].isupper() or line.tokens[at].text in ("'", "'s", "s", "the")):
            at -= 1
    else:
        return None
    if at > 1 and line.tokens[at].text in _WHERE and line.tokens[at - 1].text == ":":
        at -= 1  # "Peru, Chile and Mali: in these three countries …"
    if at > 0 and line.tokens[at].text == ":" and the.text not in ("these", "those"):
        return None
    return at if at > 0 and line.tokens[at].text in _TIES else None


def _behind_noun(slot: Slot, line: Line) -> list[Token]:
    """The two words behind the counted noun."""
    said = slot.quantity.subject.lower().split()
    at = slot.at + 1 + sum(t.text in said for t in line.tokens[slot.at + 1 : slot.at + 1 + len(said)])
    return line.tokens[at : at + 2]


def _points_back(slot: Slot, line: Line) -> bool:
    """Whether "these three states" behind a colon are all that were named, whatever is said of them: not "these three states and a kingdom",
    nor "these two pairs"."""
    behind = _behind_noun(slot, line)
    return slot.unit not in _OF_SEVERAL and not (behind and behind[0].text in _ADDING)


_ADDING = frozenset(("and", "or", "plus", "along"))
_OF_SEVERAL = frozenset("pair couple duo trio team group club band side set".split())
_TOWNS = frozenset(("town", "city", "village", "port"))


def _are_such(found: Listed, slot: Slot) -> bool:
    """Whether names can be of nothing but what is counted: lands of lands, towns and people where no land is named."""
    lands = [" ".join(t.text for t in item) in PLACES for item in found.items]
    if slot.unit in LANDS:
        return all(lands)
    return (slot.unit in _TOWNS or is_person(slot.unit)) and not any(lands)


def _noun_closes(slot: Slot, line: Line) -> bool:
    """Whether the counted noun ends a phrase, and goes on with no verb of its own: not "…, the three men said"."""
    behind = _behind_noun(slot, line)[:1]
    if not behind or behind[0].text in _ENDS or behind[0].text == "." or line.tokens[slot.at - 1].text == "as":
        return True
    return behind[0].text in _RELATED and any(t.text in _ARE for t in line.tokens[max(0, slot.at - 3) : slot.at])


def _first_of_names(tokens: list[Token], end: int, text: str) -> int:
    """The first of the tokens before `end` that are names, and the commas, ages and small words between them."""
    at = end
    while at > 0 and (_of_names(tokens[at - 1], text) or _ticker(tokens, at)):
        at -= _ticker(tokens, at) or 1
    if at == 0 and tokens[0].text in ADVERBS and tokens[1].text == ",":
        at = 2  # "Finally, Ann Hill and Bo Ek, the two clerks, …"
    while at < end and (not text[tokens[at].start].isupper() or tokens[at].text in OPEN | CLAUSE | _WHERE):
        at += 1
    return at


def _ticker(tokens: list[Token], end: int) -> int:
    """How many tokens before `end` are the sign of a firm at its exchange, "<ACME.L>"; 0 where none stands there."""
    if tokens[end - 1].text != ">":
        return 0
    return next((end - k for k in range(end - 2, max(-1, end - 2 - _LONGEST_TICKER), -1) if tokens[k].text == "<"), 0)


_LONGEST_TICKER = 6


def _of_names(token: Token, text: str) -> bool:
    if token.text in MARKS or token.text in CLAUSE:
        return False
    return (
        token.text in (",", "and", ".") or token.slot >= 0 or text[token.start].isupper() or token.text in SMALL | FIRM
    )
