"""What a sentence tells by a verb, and the next one by its noun: "made 65,000 cars. It will double production to 130,000"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.stem import stem

_MADE = frozenset("production output".split())
_STAFF = frozenset("workforce staff headcount employment payroll".split())
_SENT = frozenset("shipments deliveries".split())
#: A verb behind which a level stands -> the nouns for what it tells.
_DEEDS = {
    **dict.fromkeys(
        "make makes made produce produces produced build builds built mined mines pumped pumps".split(), _MADE
    ),
    **dict.fromkeys("sell sells sold".split(), frozenset(("sales",))),
    **dict.fromkeys("employ employs employed".split(), _STAFF),
    **dict.fromkeys("exported exports export".split(), frozenset(("exports",))),
    **dict.fromkeys("imported imports import".split(), frozenset(("imports",))),
    **dict.fromkeys("shipped ships ship delivered delivers".split(), _SENT),
    **dict.fromkeys("spent spends spend".split(), frozenset(("spending", "expenditure", "outlays", "budget"))),
    **dict.fromkeys("earned earns earn".split(), frozenset(("earnings", "profit", "profits"))),
}
_REACH = 6


def names_what_was_done(before: Line, level: Slot, line: Line, now: Slot) -> bool:
    """Whether the noun that a level of the next sentence is told of says what the verb at the level before it did.

    What stands before the noun must stand in the first sentence, too: not "made 65,000 cars. It will double truck production to 130,000".
    """
    nouns = _nouns_of(before, level)
    told = line.tokens[max(0, now.at - _REACH) : now.at]
    at = next((k for k in range(len(told) - 1, -1, -1) if told[k].text in nouns), -1)
    if at < 0 or not all(map(_leads_on, told[at + 1 :])):
        return False
    words = {stem(t.text) for t in before.tokens}
    return all(stem(t.text) in words for t in _describing(told[:at]))


def _leads_on(token: Token) -> bool:
    """Whether a word between the noun and its level says only how: "by 20 percent to", "this year to"."""
    return token.slot >= 0 or token.text in ("to", "by", "at", "in") or "soft" in token.classes


def _nouns_of(line: Line, level: Slot) -> frozenset[str]:
    """The nouns for what the verb right before a level tells; none where another word stands between."""
    for token in reversed(line.tokens[max(0, level.at - _REACH) : level.at]):
        if token.text in _DEEDS:
            return _DEEDS[token.text]
        if "soft" not in token.classes and not token.context:
            return frozenset()
    return frozenset()


def _describing(tokens: list[Token]) -> list[Token]:
    """The words right before a noun that say more of it."""
    found: list[Token] = []
    for token in reversed(tokens):
        if token.slot >= 0 or token.classes or not token.text.isalpha():
            break
        found.append(token)
    return found
