"""Step 2, tag: which way a thing went that got better or worse, or faster: sales that improve are more, a loss ratio may be less, and what
takes less time is faster."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tieout.checking.compact.clauses import clause_of, clauses
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import is_adverb, is_verb
from tieout.checking.tags.govern import sign_of

_GAINING, _FAILING = ("improv", "strengthen"), ("weaken", "deteriorat", "worsen")
_MORE_IS_BETTER = frozenset(
    """sales profit profits earnings income revenue revenues turnover output production exports margin margins availability yield yields
    price prices liquidity attendance attendances harvest harvests volume volumes orders bookings shipments book-to-bill receipts takings tonnage
    throughput traffic ridership turnout surplus ebitda ebit dividend membership enrolment enrollment productivity donations gates audience audiences
    catch catches landings crop crops cash""".split()
)
_LESS_IS_BETTER = frozenset(
    "ratio rate loss losses deficit shortfall cost costs debt debts expense expenses time times days cycle decline drop share percentage proportion".split()
)
#: Of these less is better, whatever they are set against: "costs as a percentage of sales".
_COSTS = frozenset(
    """cost costs expense expenses losses unemployment joblessness jobless arrears defaults infections deaths crime delays pollution emissions
    absenteeism""".split()
)
_LISTED = _MORE_IS_BETTER | _LESS_IS_BETTER | _COSTS
#: Whether these worsen by going up or down depends on who pays them.
_PRICES = frozenset(("price", "prices"))
#: Nouns that only say that there is so much of what they are told of.
_AMOUNTS = frozenset(
    "rate rates level levels number numbers figure figures growth volume volumes total totals amount pace value".split()
)
_OF = frozenset("of in to between for on".split())
_NO_NOUN = _OF | frozenset(
    """a an the its their his her our as at by with from per against than under over during since and or abroad there overall here that which who
    before after excluding including without net""".split()
)
_TWO = 2
#: Classes of words that are nouns.
_NOUN_CLASSES = frozenset(("balance", "inflow", "outflow", "losses", "yardstick"))
_PARTING = frozenset(", ; and while but".split())


def bettering(line: Line, word: Token, start: int) -> int:
    """'Sales improved to 51 million, compared with 36 million': 1 where what gets better is more of it, -1 where it gets worse, and the other way
    where it is a cost; 0 where the words leave that open ("the ratio improved")."""
    way = 1 if word.text.startswith(_GAINING) else -1 if word.text.startswith(_FAILING) else 0
    unsure = _PRICES if word.text.startswith("worsen") else frozenset[str]()
    at = next(k for k, t in enumerate(line.tokens) if t.start >= word.start)
    ahead = [t.text for t in line.tokens[:at]]
    parted = max((k for k, text in enumerate(ahead) if text in _PARTING), default=0)
    head = _head(line, parted, at) if not _LISTED.isdisjoint(ahead[parted:]) else _head(line, start, at)
    if head in _COSTS:
        return -way
    near = ahead[parted:] if head and head == _subject(ahead[parted:]) else ahead
    told = head in _MORE_IS_BETTER - unsure and not _MORE_IS_BETTER.isdisjoint(ahead[start:])
    return way if told and _LESS_IS_BETTER.isdisjoint(near) else 0


def _head(line: Line, start: int, end: int) -> str:
    """The listed noun that a verb behind it is said of: of "traffic deaths" the deaths, of "crop damage" and "the gap in output" none."""
    at = next((k for k in range(start, end) if line.tokens[k].text in _LISTED), end)
    last = at
    while last + 1 < end and (_is_noun(line, last + 1) or _stands_before_verb(line, last + 1, end)):
        last += 1
    led = next(
        (k for k in range(at - 1, start, -1) if not _is_noun(line, k) and line.tokens[k].text not in _LEADING), 0
    )
    if led and line.tokens[led].text in _OF and _is_noun(line, led - 1) and line.tokens[led - 1].text not in _AMOUNTS:
        return ""
    words = [t.text for t in line.tokens[at : last + 1]]
    if len(words) == _TWO and words[1] in _AMOUNTS:
        return words[0]
    return words[-1] if words and words[-1] in _LISTED else ""


def _is_noun(line: Line, k: int) -> bool:
    return _is_word(line.tokens[k]) and not is_verb(line, k)


def _stands_before_verb(line: Line, k: int, end: int) -> bool:
    """'emissions targets improved': a word that might be a verb, with the verb right behind it."""
    return k == end - 1 and not line.tokens[end].text.endswith("ing") and _is_word(line.tokens[k])


def _is_word(token: Token) -> bool:
    word = token.slot < 0 and not token.context and token.classes <= _NOUN_CLASSES and not is_adverb(token)
    return word and token.text.replace("-", "").isalpha() and token.text not in _NO_NOUN


def _subject(words: Sequence[str]) -> str:
    """'costs fell, with revenues improving': the noun that alone stands between what parts the clause and the word, if it is one alone."""
    named = [word for word in words if word not in _PARTING and word not in _LEADING]
    return named[0] if len(named) == 1 else ""


_LEADING = frozenset("with its their our the net total and".split())


_OF_PEOPLE = frozenset("staff employee employees labour labor claims customer tenant tenants".split())


def is_better_with_more(words: Iterable[str]) -> bool:
    """Whether words name what is better where it is more, and no part or cost of it."""
    said = frozenset(words)
    if not _OF_PEOPLE.isdisjoint(said):
        return False  # the turnover of staff
    return not _MORE_IS_BETTER.isdisjoint(said) and _LESS_IS_BETTER.isdisjoint(said - {"share", "percentage", "ratio"})


def improving(line: Line, word: Token, level: Slot) -> int:
    """'Revenue grew 13 percent, an improvement from the 10 percent of the spring', 'Volumes were down 3 percent, an improvement from the decline of
    7': which way a level, or a change of what is better where it is more, goes that is better than another; 0 where the words leave it open."""
    if not word.text.startswith("improvement"):
        return 0
    start = clause_of(line, level.at).start
    if not is_better_with_more(token.text for token in line.tokens[start : level.at]):
        return 0
    if "change" not in level.tags:
        return 1
    return sign_of(level.verb) if level.verb is not None and level.verb.end <= level.quantity.start else 0


def valued(line: Line, level: Slot, word: str) -> int:
    """'won orders for 41,200 tons, better than the 36,500 of May': 1 where a level that is "better" than another is more, -1 where a "worse" one is; 0
    where the clause tells of what is better where it is less, or of a time."""
    way = {"better": 1, "worse": -1}.get(word, 0)
    ahead = {token.text for token in line.tokens[clause_of(line, level.at).start : level.at + 3]}
    return 0 if level.kind == "duration" or ahead & (_LESS_IS_BETTER | _COSTS) else way


#: Which way a length of time goes that is so much faster, or slower.
_PACE = {"faster": -1, "quicker": -1, "slower": 1}


def direct_changes(line: Line) -> None:
    """Gives "the margin improved 230 basis points" its direction, and "0.2 seconds faster" the one that its seconds have."""
    for slot in line.slots:
        if slot.kind == "duration" and slot.verb is not None and slot.verb.text in _PACE:
            slot.sign = slot.verb_sign = _PACE[slot.verb.text]
        if "change" in slot.tags and slot.verb is not None and not slot.sign and "either" in slot.verb.classes:
            slot.sign = bettering(line, slot.verb, _begun(line, slot))


def _begun(line: Line, slot: Slot) -> int:
    """Where the clause begins that says what gets better: "Sales came to 41 million, improving 8 percent"."""
    clause = clause_of(line, slot.at)
    participle = slot.verb is not None and slot.verb.text.endswith("ing") and clause.subject[0] == clause.subject[1]
    return clauses(line)[clause.about].start if participle else clause.start
