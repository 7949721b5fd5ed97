"""Where a counted noun ends, and with it what may stand between the noun and the list of what it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Line, Slot, Token
from tieout.quantities.plurals import plural

_COLON_AFTER = frozenset("are were is was as follows following namely being".split())
#: verbs and adverbs that may stand between the subject and a colon, because the list can be of nothing else
_PREDICATE = frozenset(
    """are were is was have has had been be being remain stand stood left died won lost fell survive here today now this year month week
    too so far also still ahead available possible missing unbeaten open closed new free not yet in all against""".split()
)
_NOUNS_IN_LY = frozenset("family assembly supply ally italy july reply monopoly seed breed speed".split())
BARE = frozenset("the are were has have had only just lists list named names these those all".split())
_BEHIND_NOUN = frozenset("by of in for from on at near along around across outside off under".split())
KINDS = frozenset(
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
    """to be being been will would should could can may must have has had are were is was remain that which currently now under on in at for of
    need needs it they he she we you i""".split()
)
_FAR, _FARTHER = 7, 12
#: So many words may stand between a number and the noun that it counts.
_MODIFIERS = 5
DASHES = frozenset("–—-")
_COLON = frozenset((":", "are", "were", "will be", "would be"))
_OPEN_ASIDES = frozenset("which who chosen made built known given taken led held run set".split())
#: So many words may stand between a noun and its verb, within commas.
_LONG_ASIDE = 22
_OUT_OF = frozenset(("of", "among", "out of"))
_CLOSES = [[","], ["("], [":"], ["–"], ["—"]]
OF_THE = [["of", "the"], ["of", "its"], ["of", "their"]]
THE = frozenset("the its their his her our all these those".split())
BETWEEN_THE = frozenset("only other first last next original remaining main".split())


def definite(slot: Slot, line: Line) -> bool:
    """Whether a number is of all there are: "the three", "its other two"."""
    before = [word for token in line.tokens[max(0, slot.at - 4) : slot.at] for word in token.text.split()]
    while before and before[-1] in BETWEEN_THE:
        before.pop()
    return bool(before) and before[-1] in THE


def noun_end(slot: Slot, line: Line, text: str) -> int | None:
    """The index of what opens the list: behind the noun, and one phrase that says of what ("kinds of apple") or when, or a verb
    without an object ("Two teams remain unbeaten:"); None where the number counts nothing."""
    tokens = line.tokens
    at = behind_noun(slot, tokens, text)
    if at is None:
        return None
    if tokens[at : at + 1] and tokens[at].text == "of" and slot.unit in NAMED_BY_OF:
        return at
    at = _phrase_end(tokens, at)
    if definite(slot, line) and tokens[at : at + 1] and _is_participle(tokens[at]):
        end = _phrase_end(tokens, at + 1)  # "the three towns chosen by the bank,"
        named = any(text[token.start].isupper() for token in tokens[at + 1 : end])  # "charged in Hull, Ely and March,"
        if tokens[end : end + 1] and tokens[end].text == "," and not named:
            return end
    colon = next((k for k in range(at, min(at + _FAR, len(tokens))) if not _is_predicate(tokens[k])), len(tokens))
    if colon < len(tokens) and (tokens[colon].text == ":" or double(tokens, colon)):
        return colon
    if at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text == "namely":
        at += 1
    if [t.text for t in tokens[at : at + 4]] == [",", "as", "follows", ":"]:
        return at + 3
    return at


def openers(slot: Slot, line: Line, text: str, marks: frozenset[str]) -> Iterator[int]:
    """The indices of some words that may open a list, not far behind the noun, as far as a comma, a figure or another clause; only a colon
    or a dash where another verb or noun follows it ("four lenders put it down as uneven:")."""
    tokens = line.tokens
    noun = behind_noun(slot, tokens, text)
    if noun is None:
        return
    at = _behind_aside(noun, tokens)
    for k in range(at, min(at + _FARTHER, len(tokens))):
        token = tokens[k]
        if spaced(tokens, k, text) or (token.text in marks and (token.text != "as" or k == at)):
            yield k
            if token.text in DASHES:
                return
        elif token.text == ",":
            if k + 1 < len(tokens) and tokens[k + 1].text in marks:
                yield k + 1
            elif (
                [t.text for t in tokens[k + 1 : k + 2]] == ["which"]
                and tokens[k + 2 : k + 3]
                and tokens[k + 2].text in _COLON
            ):
                yield k + 2
            elif (said := _said(tokens, k + 1)) is not None:
                yield said
            return
        elif not may_follow(token, first=k == at):
            if k > at or not token.text.replace(" ", "").isalpha() or token.slot >= 0:
                return
            marks = _COLON


def _said(tokens: Sequence[Token], at: int) -> int | None:
    """The colon behind ", the bank said on Monday:", which opens what was told of before."""
    end = next((k for k in range(at, min(at + _FAR, len(tokens))) if tokens[k].text in (":", ",")), at)
    words = {word for token in tokens[at:end] for word in token.text.split()}
    return end if end > at and tokens[end].text == ":" and not words.isdisjoint(_SAYING) else None


_SAYING = frozenset("said says announced".split())


def _behind_aside(at: int, tokens: Sequence[Token]) -> int:
    """Behind ", selected to quote the prices," where such words stand between the noun and its verb."""
    if at + 1 >= len(tokens) or tokens[at].text != "," or not _opens_aside(tokens[at + 1].text):
        return at
    if tokens[at + 1].text == "which" and tokens[at + 2 : at + 3] and tokens[at + 2].text in _COLON:
        return at  # "three towns, which are Ely, March and Hull"
    return next((k + 1 for k in range(at + 2, min(at + _LONG_ASIDE, len(tokens))) if tokens[k].text == ","), at)


def _is_participle(token: Token) -> bool:
    return token.slot < 0 and (token.text in _OPEN_ASIDES - {"which", "who"} or _is_past(token.text))


def _is_past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and word not in _NOUNS_IN_LY


def _opens_aside(word: str) -> bool:
    participle = len(word) > 4 and word.endswith(("ed", "ing"))
    return word in _OPEN_ASIDES or (participle and word not in ("including", "being", "named", "called"))


def may_follow(token: Token, first: bool = True) -> bool:
    """Whether a token goes on with what is said of the things; the first one must show that they are the subject, or of what they are."""
    if (token.slot >= 0 and not token.context) or not token.text[0].isalnum():
        return False
    return not first or token.text in _BETWEEN or _is_predicate(token) or token.text.endswith("ing")


def double(tokens: Sequence[Token], at: int) -> bool:
    """Whether the dash of a typewriter, "--", stands there."""
    pair = tokens[at : at + 2]
    return [t.text for t in pair] == ["-", "-"] and pair[0].end == pair[1].start


def spaced(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a dash stands there between words, and is no hyphen within one."""
    token = tokens[at]
    if token.slot >= 0 or token.text not in DASHES:
        return False
    apart = text[token.start - 1 : token.end + 1].split() == [token.text]
    return token.text in "–—" or apart or double(tokens, at)


def behind_noun(slot: Slot, tokens: Sequence[Token], text: str) -> int | None:
    """The index behind the counted noun, or "of the firm's products" in its place."""
    at = slot.at + 1
    if at < len(tokens) and spaced(tokens, at, text) and text[slot.quantity.start].isalpha():
        return at  # "in which three -- Kiel, Hamburg and Essen -- …"
    words = slot.quantity.subject.lower().split()
    if words and [t.text for t in tokens[at : at + 2]] in OF_THE:
        at += 2
    at = _behind_modifiers(at, tokens, words) if words else at
    while words and at < len(tokens) and _of_noun(tokens[at], words, text):
        at += 1
    if words:
        return at
    if [t.text for t in tokens[at : at + 2]] in OF_THE and [t.text for t in tokens[at + 3 : at + 4]] in _CLOSES:
        return at + 3  # "two of the accused, Ann Hill and Bo Ek, …"
    if (number := _behind_number(tokens, at)) is not None:
        return number  # "two of those six, Reed and Frost, …"
    if [t.text for t in tokens[at : at + 2]] == ["more", "of"] and [t.text for t in tokens[at + 1 : at + 3]] in OF_THE:
        return next(
            (k + 1 for k in range(at + 3, min(at + 3 + _MODIFIERS, len(tokens))) if plural(tokens[k].text)), None
        )
    if (
        definite_before(slot, tokens)
        and tokens[at : at + 1]
        and tokens[at].text.endswith("est")
        and len(tokens[at].text) > _SUPERLATIVE
    ):
        return at + 1  # "the two largest, Ely and March, …"
    before = tokens[slot.at - 1].text if slot.at else ""
    opens = not slot.at or (before == "," and tokens[0].text in _OUT_OF)  # "Four were killed", "Of the nine, four were"
    opens &= at < len(tokens) and _is_predicate(tokens[at])
    if (
        before in _PLACES
        and slot.at > 1
        and tokens[slot.at - 2].text in THE
        and tokens[at : at + 1]
        and tokens[at].text in _MARKS
    ):
        return at  # "the first two, Hill and Ek, …"
    if (before in BARE or opens) and text[slot.quantity.start].isalpha():
        return at
    return at + 1 if at < len(tokens) and tokens[at].text == "times" else None


def _behind_number(tokens: Sequence[Token], at: int) -> int | None:
    """Behind "of those six", where a mark follows: what a number is of is told by another."""
    end = next((k for k in range(at, min(at + 3, len(tokens))) if tokens[k].slot >= 0 and not tokens[k].context), at)
    words = " ".join(t.text for t in tokens[at:end]).split()
    told = len(words) == 2 and words[0] == "of" and words[1] in THE
    return end + 1 if told and [t.text for t in tokens[end + 1 : end + 2]] in _CLOSES else None


def definite_before(slot: Slot, tokens: Sequence[Token]) -> bool:
    return slot.at > 0 and tokens[slot.at - 1].text in THE


_PLACES, _MARKS = frozenset(("first", "last", "next")), frozenset((",", "(", ":"))
#: "west", "rest" and "best" are shorter.
_SUPERLATIVE = 5


def _behind_modifiers(at: int, tokens: Sequence[Token], words: Sequence[str]) -> int:
    """Where the noun begins behind "more", "other affected", "first-tier", "of our four": words that are none of it, and open nothing."""
    for k in range(at, min(at + _MODIFIERS, len(tokens))):
        if tokens[k].text in words:
            return k
        if not (tokens[k].text[0].isalnum() or tokens[k].text == "-"):
            return at
    return at


def _is_predicate(token: Token) -> bool:
    word = token.text
    verbal = len(word) > 4 and word.endswith(("ed", "ly")) and word not in _NOUNS_IN_LY
    return token.context or word in _PREDICATE or word in _COLON_AFTER or verbal


def _of_noun(token: Token, words: Sequence[str], text: str) -> bool:
    inside = text[token.start - 1].isalnum() and text[token.end : token.end + 1].isalnum()
    return token.text in words or token.text in ("'", "'s") or (token.text == "-" and inside)


def _behind_size(tokens: Sequence[Token], at: int) -> int | None:
    """Behind what each of the things is: "of 18,000 tons each", "of 40 million francs"; None where no figure stands there."""
    if tokens[at].text != "of" or not (
        tokens[at + 1 : at + 2] and tokens[at + 1].slot >= 0 and not tokens[at + 1].context
    ):
        return None
    return at + 3 if [t.text for t in tokens[at + 2 : at + 3]] in (["each"], ["apiece"]) else at + 2


def _phrase_end(tokens: Sequence[Token], at: int) -> int:
    """Behind "of apple", "for the year": a short phrase without another plural that the list could be of."""
    if at >= len(tokens) or tokens[at].text not in _BEHIND_NOUN:
        return at
    if (each := _behind_size(tokens, at)) is not None:
        return each
    kinds = tokens[at - 1].text in KINDS
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
