"""Step 1, compact: what a sentence is from then on: a line of tokens in which every quantity is one token, a slot."""

from __future__ import annotations

from dataclasses import field, replace

from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.text.model import Sentence


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
    number: int
    cost: list[float] = field(init=False)
    tags: dict[str, set[str]] = field(default_factory=dict)
    series: list[Series] = field(default_factory=list)
    worded: str = ""
    text: str = ""
    texts: frozenset[str] = frozenset()
    words: dict[int, Slot] = field(default_factory=dict)
    parted: tuple[Clause, ...] = ()

    def _later(self) -> dict[str, list[float]]:
        return {"cost": _running_cost(self.tokens)}

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


def without(line: Line, gap: range) -> Line:
    """The line without the words that begin there, none of them a figure."""
    tokens = [token for token in line.tokens if token.start not in gap]
    for at, token in enumerate(tokens):
        if token.slot >= 0:
            line.slots[token.slot].at = at
    said = line.sentence._replace(end=gap.start) if gap.stop >= line.sentence.end else line.sentence
    return replace(line, sentence=said, tokens=tokens, texts=frozenset(token.text for token in tokens))


#: The kind of a slot that is a word, and no quantity.
WORD = "word"


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
