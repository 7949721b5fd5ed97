"""Where a counted noun ends, and with it what may stand between the noun and the list of what it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Line, Slot, Token
from tieout.quantities.nouns import plural

_COLON_AFTER = frozenset("are were is was as follows following namely being".split())
#: verbs and adverbs that may stand between the subject and a colon, because the list can be of nothing else
_PREDICATE = frozenset(
    """are were is was have has had been be being remain stand stood left died won lost fell survive here today now this year month week
    too so far also still ahead available possible missing unbeaten open closed new free not yet in all against""".split()
)
BARE = frozenset("the are were has have had only just lists list named names these those all".split())
_BEHIND_NOUN = frozenset("of in for from on at".split())
_KINDS = frozenset(
    "kind kinds type types sort sorts group groups category categories form forms class classes variety varieties".split()
)
#: nouns that a name is tied to by "of": "the three cities of"
NAMED_BY_OF = frozenset(
    """city town village county kingdom emirate capital port lake
    state province region district country nation republic island area sector sport discipline subject
    language virtue value principle pillar theme category element colour color month department borough parish municipality""".split()
)
#: what may stand between a subject and its list, where the words tell of no other thing
_BETWEEN = frozenset(
    "to be being been will would should could can may must have has had are were is was remain that which currently now under on in at for of".split()
)
_FAR, _FARTHER = 7, 12
OF_THE = [["of", "the"], ["of", "its"], ["of", "their"]]


def noun_end(slot: Slot, line: Line, text: str) -> int | None:
    """The index of what opens the list: behind the noun, and one phrase that says of what ("kinds of apple") or when, or a verb
    without an object ("Two teams remain unbeaten:"); None where the number counts nothing."""
    tokens = line.tokens
    at = _noun(slot, tokens, text)
    if at is None:
        return None
    if tokens[at : at + 1] and tokens[at].text == "of" and slot.unit in NAMED_BY_OF:
        return at
    at = _phrase_end(tokens, at)
    colon = next((k for k in range(at, min(at + _FAR, len(tokens))) if not _is_predicate(tokens[k])), len(tokens))
    if colon < len(tokens) and (tokens[colon].text == ":" or double(tokens, colon)):
        return colon
    if at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text == "namely":
        at += 1
    return at


def openers(slot: Slot, line: Line, text: str, marks: frozenset[str]) -> Iterator[int]:
    """The indices of some words that may open a list, not far behind the noun, as far as a comma, a figure or another clause."""
    tokens = line.tokens
    at = _noun(slot, tokens, text)
    for k in range(at, min(at + _FARTHER, len(tokens))) if at is not None else ():
        token = tokens[k]
        if token.text in marks and (token.text != "as" or k == at):
            yield k
        elif token.text == ",":
            if k + 1 < len(tokens) and tokens[k + 1].text in marks:
                yield k + 1
            return
        elif not _may_stand_between(token, first=k == at):
            return


def _may_stand_between(token: Token, first: bool) -> bool:
    """Whether a token goes on with what is said of the things; the first one must show that they are the subject, or of what they are."""
    if (token.slot >= 0 and not token.context) or not token.text[0].isalnum():
        return False
    return not first or token.text in _BETWEEN or _is_predicate(token) or token.text.endswith("ing")


def double(tokens: Sequence[Token], at: int) -> bool:
    """Whether the dash of a typewriter, "--", stands there."""
    pair = tokens[at : at + 2]
    return [t.text for t in pair] == ["-", "-"] and pair[0].end == pair[1].start


def _noun(slot: Slot, tokens: Sequence[Token], text: str) -> int | None:
    """The index behind the counted noun, or "of the firm's products" in its place."""
    at = slot.at + 1
    words = slot.quantity.subject.lower().split()
    if words and [t.text for t in tokens[at : at + 2]] in OF_THE:
        at += 2
    while words and at < len(tokens) and _of_noun(tokens[at], words, text):
        at += 1
    if words:
        return at
    before = tokens[slot.at - 1].text if slot.at else ""
    if before in BARE and text[slot.quantity.start].isalpha():
        return at
    return at + 1 if at < len(tokens) and tokens[at].text == "times" else None


def _is_predicate(token: Token) -> bool:
    word = token.text
    return (
        token.context or word in _PREDICATE or word in _COLON_AFTER or (len(word) > 4 and word.endswith(("ed", "ly")))
    )


def _of_noun(token: Token, words: Sequence[str], text: str) -> bool:
    inside = text[token.start - 1].isalnum() and text[token.end : token.end + 1].isalnum()
    return token.text in words or token.text in ("'", "'s") or (token.text == "-" and inside)


def _phrase_end(tokens: Sequence[Token], at: int) -> int:
    """Behind "of apple", "for the year": a short phrase without another plural that the list could be of."""
    if at >= len(tokens) or tokens[at].text not in _BEHIND_NOUN:
        return at
    kinds = tokens[at - 1].text in _KINDS
    end = at + 1
    while (
        end < len(tokens)
        and end - at <= 5
        and (tokens[end].context or (tokens[end].text[0].isalpha() and tokens[end].slot < 0))
    ):
        if _is_predicate(tokens[end]) and not tokens[end].context:
            break
        if plural(tokens[end].text) and not kinds:
            return at
        end += 1
    return end
