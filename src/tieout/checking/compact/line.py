"""Step 1, compact: a sentence as a line of tokens in which every quantity is one token, a slot.

Dates, ordinals, named numbers and the durations that only say when ("in the two months") are context: they stand in the
line, and the tagger walks over them as over any other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import pairwise, repeat
from typing import TYPE_CHECKING

from tieout.checking.compact.stretches import are_words_of, placed, plays_no_role, swallowed
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.rules.vocabulary import NO_CLASSES, Vocabulary
from tieout.text.model import Sentence

_WHEN_BEFORE = frozenset(
    "in for over during within after past last next first previous the every another under since second third fourth nine".split()
)
_WHEN_AFTER = frozenset("ago earlier later after before ended ending through old straight consecutive".split())


@dataclass(slots=True)
class Token:
    """A word, a mark, or a quantity (`slot` is its number, else -1), with its word classes; offsets in the article's text."""

    text: str
    start: int
    end: int
    classes: frozenset[str]
    slot: int = -1
    context: bool = False


@dataclass(slots=True, eq=False)
class Slot:
    """A quantity in its line, with what the tagger says of it.

    sign   1 or -1 where words give the change a direction, 0 where none does
    verb   the change word that governs it
    links  link name ("paren", "or", "of" …) -> the slots it is tied to
    """

    number: int
    quantity: Quantity
    at: int
    context: bool
    line: int = 0
    tags: set[str] = field(default_factory=set)
    sign: int = 0
    verb: Token | None = None
    verb_sign: int = 0
    links: dict[str, set[Slot]] = field(default_factory=dict)
    kind: str = ""
    unit: str = ""

    def __hash__(self) -> int:
        return id(self)


@dataclass(slots=True, eq=False)
class Series:
    """A list of figures ("A, B and C"), with the class of the word that opened it ("including")."""

    slots: tuple[Slot, ...]
    tags: set[str]
    opened_at: int


@dataclass(slots=True, eq=False)
class Names(Series):
    """A list whose items are words and no figures ("Oban, Mallaig and Ullapool"): no slots, but where each item stands."""

    names: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that says one thing of one subject.

    number        its place among the clauses of the sentence
    opener        the word or mark that opens it ("and", ";", "which", "bringing"), "" for the first
    start, end    its tokens, the opener among them; end exclusive
    subject       its tokens before its verb, as a range like `start` and `end`; empty where it goes on about the subject of `about`
    verb          the token of its verb; -1 where there is none ("and prices to 88 from 80")
    about         the number of the clause that names its subject: its own where it names one
    """

    number: int
    opener: str
    start: int
    end: int
    subject: tuple[int, int]
    verb: int
    about: int


@dataclass(slots=True)
class Line:
    """One sentence: tokens, slots in order, lists, and the running cost of walking over its tokens.

    `cost` is worked out when it is first asked for: most lines bind nothing. `number` is that of the sentence in the article, as its slots
    have it; -1 where it holds no figure. `text` is the article's; `texts` are those of its tokens,
    each once; `tags` those that its figures of each kind bear, and its lists. `worded` is the line as wordings of rules are matched against
    it, made when it is first asked for; `words` are the slots of words that stand where a figure could ("Friday"), by token, made when a
    wording asks for them; `parted` are its clauses, found when a reading asks for them.
    """

    sentence: Sentence
    tokens: list[Token]
    slots: list[Slot]
    cost: list[float] = field(init=False)
    number: int = field(init=False)
    tags: dict[str, set[str]] = field(default_factory=dict)
    series: list[Series] = field(default_factory=list)
    worded: str = ""
    text: str = ""
    texts: frozenset[str] = frozenset()
    words: dict[int, Slot] = field(default_factory=dict)
    parted: tuple[Clause, ...] = ()

    if (
        not TYPE_CHECKING
    ):  # a slot that is filled when it is missed costs nothing once it is; a property would cost a call each time

        def __getattr__(self, name: str) -> list[float] | int:
            if name == "cost":
                self.cost = _running_cost(self.tokens)
                return self.cost
            if name == "number":
                self.number = self.slots[0].line if self.slots else -1
                return self.number
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    def word(self, at: int) -> Slot:
        """The slot of the word that is token `at`."""
        if at not in self.words:
            token = self.tokens[at]
            said = self.text[token.start : token.end]
            quantity = Quantity(token.start, token.end, said, "date", None, named=True)
            self.words[at] = Slot(-1, quantity, at, True, self.number, kind=WORD)
        return self.words[at]

    def said(self) -> str:
        """What the sentence says, in lower case."""
        return self.text[self.sentence.start : self.sentence.end].lower()

    def said_before(self, slot: Slot) -> str:
        """What it says before a figure."""
        return self.text[self.sentence.start : slot.quantity.start].lower()

    def said_behind(self, slot: Slot) -> str:
        """What it says behind a figure."""
        return self.text[slot.quantity.end : self.sentence.end].lower()


def unit_of(quantity: Quantity) -> str:
    """The unit that a role may ask for: of a date, `day` where it names days of a month."""
    return "day" if quantity.days is not None else quantity.unit


#: Phrases in which "to" leads to a customer, unless what follows is no one: "a rise in gold sales to 237,000 ounces".
_SOLD_TO, _AMOUNTS = (
    frozenset(("sales to", "exports to", "loans to", "payments to")),
    frozenset(("measure", "currency")),
)

#: The kind of a slot that is a word, and no quantity.
WORD = "word"


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
        if quantity.kind in _AMOUNTS and tokens and tokens[-1].text in _SOLD_TO and _tells_change(tokens):
            tokens[-1:] = _parted(tokens[-1], words)
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
    return Line(sentence, tokens, slots, text=text, texts=frozenset([t.text for t in tokens]))


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
    return len(quantity.text) == _DIGITS and quantity.text.isdigit() and _FIRST <= int(quantity.text) < _LAST


_DIGITS, _FIRST, _LAST = 4, 1500, 2100
#: What is told again, of a year: "less than those of 1837".
_OF_A_YEAR = frozenset("those that these year years crop level levels".split())


def _running_cost(tokens: list[Token]) -> list[float]:
    """What it costs to walk from the line's start to each token: figures and clause breaks cost, words hardly, asides little."""
    costs, total, depth = [], 0.0, 0
    for token in tokens:
        costs.append(total)
        step = _WORD
        if token.slot >= 0:
            step = 0.1 if token.context else 1.0
        elif token.text in _STEPS:
            step = _STEPS[token.text]
            if token.text in "([":
                depth += 1
            elif token.text in ")]":
                depth = max(0, depth - 1)
        elif "break" in token.classes:
            step = _CLAUSE
        total += step * 0.2 if depth else step
    return costs


_WORD, _CLAUSE = 0.05, 3.0
#: What marks and "and" cost; a bracket costs what a word does, and opens or closes an aside.
_STEPS = {";": _CLAUSE, ",": 0.4, ":": 0.4, "and": 0.4, **dict.fromkeys("()[]", _WORD)}


def tie(name: str, slot: Slot, to: Slot) -> None:
    """Link a slot to another under a name, which is a tag of the slot from then on."""
    slot.links.setdefault(name, set()).add(to)
    slot.tags.add(name)


#: What plays a role: a figure, or a list of them.
Bound = Slot | Series
