"""Step 1, compact: a sentence becomes a line of tokens.

Dates, ordinals, named numbers and the durations that only say when ("in the two months") are context: they stand in the
line, and the tagger walks over them as over any other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat

from tieout.checking.compact.kinds import UNITED
from tieout.checking.compact.line import Line, Slot, Token, unit_of
from tieout.checking.compact.stretches import are_words_of, placed, plays_no_role, swallowed
from tieout.quantities.model import Quantity
from tieout.rules.vocabulary import NO_CLASSES, Vocabulary
from tieout.text.model import Sentence

#: Words before a duration, and behind it, by which it only says when.
_WHEN_BEFORE = frozenset(
    "in for over during within after past last next first previous the every another under since second third fourth nine".split()
)
_WHEN_AFTER = frozenset("ago earlier later after before ended ending through old straight consecutive".split())
#: Phrases in which "to" leads to a customer, unless what follows is no one: "a rise in gold sales to 237,000 ounces".
_SOLD_TO = frozenset(("sales to", "exports to", "loans to", "payments to"))
#: "Three friends put up 40,000 crowns" tells of no rise, "the guild put up its dues to 40 crowns" of one.
_PUT = frozenset(("put", "puts", "putting"))


def compact(
    text: str,
    sentence: Sentence,
    quantities: Sequence[Quantity],
    words: Vocabulary,
    number: int = 0,
    said: Sequence[Sequence[str]] = (),
) -> Line:
    """The line of a sentence that holds the given quantities (sorted, none overlapping).

    `said` are the words before, between and behind them where they are known, as `stretches` gives them."""
    tokens: list[Token] = []
    slots: list[Slot] = []
    at = sentence.start
    if not (said and are_words_of(text, at, sentence.end)):
        said = ()
    for k, quantity in enumerate(quantities):
        head = swallowed(quantity)
        told = said[k] if said else ()
        tokens.extend(_words(text, at, quantity.start, words, told if head is None else told[:-1]))
        if quantity.kind in UNITED and tokens and tokens[-1].text in _SOLD_TO and _tells_change(tokens):
            tokens[-1:] = _parted(tokens[-1], words)
        elif tokens and tokens[-1].text == "up" and tokens[-2:-1] and tokens[-2].text in _PUT:
            tokens[-2:] = [Token(f"{tokens[-2].text} up", tokens[-2].start, tokens[-1].end, NO_CLASSES)]
        if head is not None:
            word, length = head
            tokens.append(Token(word, quantity.start, quantity.start + length, words.words.get(word, NO_CLASSES)))
        slots.append(Slot(len(slots), quantity, len(tokens), False, number, kind=quantity.kind, unit=unit_of(quantity)))
        tokens.append(Token(quantity.text.lower(), quantity.start, quantity.end, NO_CLASSES, len(slots) - 1))
        at = quantity.end
    tokens.extend(_words(text, at, sentence.end, words, said[-1] if said else ()))
    for slot in slots:
        slot.context = tokens[slot.at].context = (
            _is_context(slot, tokens) or plays_no_role(text, slot.quantity) or _is_time_again(slot, slots, tokens)
        )
    texts = frozenset([t.text for t in tokens])
    return Line(sentence, tokens, slots, number if slots else -1, text=text, texts=texts)


def _words(text: str, start: int, end: int, words: Vocabulary, told: Sequence[str]) -> list[Token]:
    """The words between two quantities, phrases of the vocabulary as one token each."""
    said, begins, ends = placed(text, start, end, told)
    tokens = list(map(Token, said, begins, ends, map(words.words.get, said, repeat(NO_CLASSES))))
    if not (words.firsts.isdisjoint(said) or words.phrases.keys().isdisjoint(pairwise(said))):
        for i, length, classes in reversed(list(_phrases(said, words))):
            whole = Token(" ".join(said[i : i + length]), begins[i], ends[i + length - 1], classes)
            tokens[i : i + length] = [whole]
    return tokens


def _phrases(said: Sequence[str], words: Vocabulary) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Where among some words a phrase begins, how many of them it is, and its classes; of two that overlap the first one."""
    done = 0
    for i, word in enumerate(said):
        if word in words.firsts and done <= i and (found := phrase_at(said, i, words)):
            yield i, *found
            done = i + found[0]


def _tells_change(tokens: list[Token]) -> bool:
    """Whether what stands before the last token is a change of what that names: "a rise in gold sales to"."""
    return any(token.classes & _OF_CHANGE for token in tokens[-_NEAR:-1])


_OF_CHANGE, _NEAR = frozenset(("change-noun", "up", "down")), 6


def _parted(phrase: Token, words: Vocabulary) -> list[Token]:
    """The two words of a phrase as a token each."""
    first, last = phrase.text.split()
    at = phrase.end - len(last)
    known = words.words
    return [
        Token(first, phrase.start, phrase.start + len(first), known.get(first, NO_CLASSES)),
        Token(last, at, phrase.end, known.get(last, NO_CLASSES)),
    ]


def phrase_at(said: Sequence[str], i: int, words: Vocabulary) -> tuple[int, frozenset[str]] | None:
    """How many words from number `i` on are one of the phrases that its first two open, and the classes of that; None where there is none."""
    for parts, classes in words.phrases.get((said[i], said[i + 1]), ()) if i + 1 < len(said) else ():
        if len(parts) == 2 or said[i : i + len(parts)] == [*parts]:
            return len(parts), classes
    return None


def _is_context(slot: Slot, tokens: list[Token]) -> bool:
    quantity = slot.quantity
    if quantity.named or quantity.kind in ("date", "ordinal"):
        return True
    before = tokens[slot.at - 1].text if slot.at else ""
    if quantity.kind in ("count", "number") and before in ("per", "/", "every"):
        return True
    if quantity.kind == "number" and before == "of" and _is_year(quantity):
        return slot.at > 1 and tokens[slot.at - 2].text in _OF_A_YEAR
    if quantity.kind != "duration":
        return False
    after = tokens[slot.at + 1].text if slot.at + 1 < len(tokens) else ""
    if before == "the" and _is_compared(slot, tokens):
        return False  # "three times as long as the nine months of the rules"
    return before in _WHEN_BEFORE or after in _WHEN_AFTER


def _is_compared(slot: Slot, tokens: list[Token]) -> bool:
    """Whether "times as long as" leads to it."""
    ahead = tokens[max(0, slot.at - _AS_LONG_AS) : slot.at - 1]
    return len(ahead) > 1 and ahead[-1].text == "as" and any(t.text == "times" or t.slot >= 0 for t in ahead[:2])


#: So many tokens at most: "three times", "as", "long", "as", "the".
_AS_LONG_AS = 5


def _is_time_again(slot: Slot, slots: Sequence[Slot], tokens: list[Token]) -> bool:
    """'in the twelve months to June … in the preceding twelve': a bare number of the months that were told before."""
    if slot.kind != "number" or slot.unit or tokens[slot.at - 1].text not in _PRECEDING:
        return False
    return any(s.kind == "duration" and s.quantity.value == slot.quantity.value for s in slots[: slot.number])


_PRECEDING = frozenset(("preceding", "previous", "next", "following", "last", "first"))


def _is_year(quantity: Quantity) -> bool:
    """Whether a number is printed as a year is: four digits without a mark."""
    return len(quantity.text) == _DIGITS and quantity.text.isdecimal() and _FIRST <= int(quantity.text) < _LAST


_DIGITS, _FIRST, _LAST = 4, 1500, 2100
#: What is told again, of a year: "less than those of 1837".
_OF_A_YEAR = frozenset("those that these year years crop level levels".split())
