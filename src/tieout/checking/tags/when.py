"""Step 2, tag: what stands at a date, and the level that a date stands for."""

from __future__ import annotations

import re

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.kinds import SIZES
from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.patterns import lazily

_NTH = lazily(r"[0-9](?:st|nd|rd|th)\b", re.IGNORECASE)


def when(line: Line, slot: Slot) -> None:
    """What stands at once before a date: "from 1988", "to 2016", "(2021-25)"; and whether it is a day, with its year or
    without, or the "31st" of a month."""
    days = slot.quantity.days
    if days is not None:
        slot.tags.update(("day",) if days.year is None else ("day", "dated"))
        if _NTH.search(slot.quantity.text):
            slot.tags.add("nth")
    before = line.tokens[slot.at - 1] if slot.at else None
    if before is not None:
        slot.tags.update(n for n in ("from", "to", "at", "of") if n in before.classes)
        slot.tags.update(
            {
                "(": ("paren",),
                "[": ("paren",),
                "between": ("from",),
                "and": ("to",),
                "until": ("to",),
                "through": ("to",),
            }.get(before.text, ())
        )


def when_it_was(line: Line, slot: Slot) -> bool:
    """'10 percent lower than in 2018, when 1,520 died': whether the clause gives the level that the date stands for."""
    if line.texts.isdisjoint(_RELATIVES):
        return False
    tokens = line.tokens[max(0, slot.at - _FAR) : slot.at]
    if _whose_it_is(tokens):
        slot.tags.add("than")
        return True
    at = next((k for k, t in enumerate(tokens) if t.text in _WHEN), 0)
    end = _end_of_time(tokens, at)
    if at < _LEAST or any(t.slot >= 0 for t in tokens[at:]) or not end or not _is_time(line, slot, tokens[end - 1]):
        return False
    if (many := _as_then(line, slot, tokens[:end])) is not None:
        tie("times", slot, many)
        return True
    for token in reversed(tokens[max(0, at - _NEAR) : end]):
        found = _since_when(token)
        if found or (token.slot >= 0 and not token.context) or token.text in ",;:()":
            slot.tags |= found | (_FRONTED if found and token in line.tokens[:_OPENING] else frozenset())
            return bool(found)
    return False


def _end_of_time(tokens: list[Token], at: int) -> int:
    """Where the time before a clause ends, with a comma or, before a pronoun, without: "than in 1980 when it had 1,200"; 0 for none."""
    if not at or tokens[at - 1].text == ",":
        return max(0, at - 1)
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return at if tokens[at].text == "when" and behind in ("it", "they", "there") else 0


#: "Compared with April, when 6,250 were issued, …"
_FRONTED, _OPENING = frozenset(("fronted",)), 3


_WHEN = frozenset(("when", "which was", "which were"))
_FAR, _NEAR, _LEAST = 16, 8, 3
_WHOSE = frozenset(("who", "which", "where"))
_RELATIVES = _WHOSE | _WHEN


def _whose_it_is(tokens: list[Token]) -> bool:
    """'225 votes more than the smith, who got', 'a third more than in Leith, where they were': whether the clause gives the level of what a
    figure is compared with."""
    at = next((k for k in range(len(tokens) - 1, 1, -1) if tokens[k].text in _WHOSE), 0)
    verb, said = tokens[at + 1 :], False
    if at and tokens[at].text == "where":
        if not verb or verb[0].text not in _THERE:
            return False
        verb, said = verb[1:], " " in verb[0].text  # "it was" is a token
    if not at or len(verb) > _CLAUSE or not (verb or said) or not all(map(_leads_on, verb)):
        return False
    return _is_than(tokens, at)


def _is_than(tokens: list[Token], at: int) -> bool:
    """Whether the clause at token `at` is told, behind a comma, of what stands behind "than"."""
    if tokens[at - 1].text != ",":
        return False
    for token in reversed(tokens[max(0, at - _NEAR) : at - 1]):
        if "than" in token.classes:
            return True
        if token.slot >= 0 or token.text in ",;:()" or "break" in token.classes:
            return False
    return False


_CLAUSE = 4
#: What may stand for the thing measured behind "where".
_THERE = frozenset("it they there".split()) | {
    *(f"{who} {verb}" for who in ("it", "they", "there") for verb in ("is", "are", "was", "were")),
    *("the figure", "the number", "the total", "the rate"),
}


def _leads_on(token: Token) -> bool:
    """Whether a word behind "who" or "which" only says that the figure is what it has."""
    return token.slot < 0 and ("level" in token.classes or "soft" in token.classes or token.text in _HAS)


_HAS = frozenset("at on with got scored polled won drew carded measures weighs".split())


def _as_then(line: Line, slot: Slot, tokens: list[Token]) -> Slot | None:
    """The multiple of "three times as many as in 1998, when it had 2", "six times what it was in 2001, when …", "five times that of 1990, which was …"."""
    many = next((s for s in reversed(line.slots[: slot.number]) if not s.context), None)
    if many is None or many.kind != "multiple":
        return None
    between = [t for t in tokens if t.start > many.quantity.start]
    words = [t.text for t in between]
    if not words or words[0] not in _LIKE or len(words) > _NEAR or not {"and", "than", ","}.isdisjoint(words):
        return None
    return many


_LIKE = frozenset("as what that the its their".split())


def _is_time(line: Line, slot: Slot, token: Token) -> bool:
    """A date; behind a percentage, points, a multiple or "90 more than" also "the year before", "last spring"."""
    change = next((s for s in reversed(line.slots[: slot.number]) if not s.context), None)
    relative = change is None or change.kind in SIZES or change.unit == "point"
    if not relative and not _is_only_level(line, slot):
        return False
    if token.context or change is None:
        return token.context
    return bool(token.classes & {"year-ago", "earlier"}) or token.text in _TIMES


def _is_only_level(line: Line, slot: Slot) -> bool:
    """'£90 more than last year, when it was £1,840': whether the clause says no more than how much it was."""
    at = next((k for k in range(slot.at - 1, max(0, slot.at - _CLAUSE), -1) if line.tokens[k].text == "when"), 0)
    verb = [t.text for t in line.tokens[at + 1 : slot.at]] if at else []
    behind = line.tokens[slot.at + 1].text if slot.at + 1 < len(line.tokens) else "."
    return (" ".join(verb) in _IT_WAS or _is_again(verb, line)) and not behind[:1].isalnum()


def _is_again(verb: list[str], line: Line) -> bool:
    """'It sold 320, 80 fewer than in 2019, when it sold 400.'"""
    return len(verb) == 2 and verb[0] in _WHO and sum(t.text == verb[1] for t in line.tokens) > 1


_WHO = frozenset("it they he she we there".split())
#: Verbs by which a level is told again, and nothing else of it.
_IT_WAS = frozenset(
    f"{who} {verb}"
    for who in ("it", "they", "there", "the figure", "the number", "the total", "he", "she")
    for verb in ("was", "were", "had", "cost", "took", "stood at", "came to", "had been", "won", "got")
)


_TIMES = frozenset("year month quarter week summer spring autumn fall winter season decade before earlier ago".split())


def _since_when(token: Token) -> frozenset[str]:
    """What the word before a date says of the level of that day: "25 percent since 2016, when it was 40"."""
    if token.text == "since":
        return _SINCE
    return _OVER if token.text in ("on", "over") else token.classes & COMPARED


_SINCE, _OVER = frozenset(("from",)), frozenset(("against",))
