"""Step 3, propose: what a sentence is about: the words before its first verb, behind what opens it."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Token
from tieout.quantities.calendar_names import MONTHS

DETERMINERS = frozenset("the this that these those such its their his her both all".split())
VERBS = frozenset(("level", "up", "down", "break", "traded"))
AUXILIARY = frozenset("has had have does did would will could may might can later then".split())
PRONOUNS = frozenset("it they this that these those".split())
PREDICATES = frozenset(
    "works work makes means meant gives gave equals yields said says also told that which who will would could may announced".split()
)


def subject_words(line: Line, verbs: frozenset[str] = VERBS) -> list[str]:
    """What stands before the first verb of a sentence, behind a time or a comparison that opens it; [] where no verb follows."""
    words: list[str] = []
    if _is_figure_of_a_time(line):
        return ["the figure"]
    for token in line.tokens[opening(line) :][:_LONGEST]:
        if token.text in _SAYS:
            return []
        if "carry" in token.classes and token.text.partition(" ")[0] in PRONOUNS and not words:
            words.append(token.text.partition(" ")[0])
            if " " in token.text:
                return words
            continue
        if token.text in _OF_WHICH:
            return []
        if (token.classes & verbs and not _is_noun(words, token)) or token.text in PREDICATES | AUXILIARY:
            return words
        if words and words[-1] in ("it", "they"):
            return words
        if token.slot >= 0 or not (token.text.isalpha() or " " in token.text):
            return []
        words.append(token.text)
    return []


def _is_figure_of_a_time(line: Line) -> bool:
    """'The May figure was', 'The 2015 total came to'."""
    first = line.tokens[:3]
    if len(first) < 3 or first[0].text != "the" or first[2].text not in _FIGURES:
        return False
    return first[1].context or first[1].text in MONTHS or first[1].text in TIMES | _LATEST


_FIGURES, _LATEST = frozenset(("figure", "number", "total", "sum", "amount")), frozenset(("latest", "new", "final"))
#: words behind a noun that make it another thing: "revenue in Europe", "sales per store"
_OF_WHICH = frozenset(
    "in for from at of per to with by on among across within excluding including who which that whose".split()
)


def _is_noun(words: list[str], token: Token) -> bool:
    """'the rise': a change word right behind an article."""
    return "change-noun" in token.classes and bool(words) and words[-1] in DETERMINERS | {"a", "an"}


_SAYS = frozenset("said says also added adds told announced reported expects expected forecast".split())
_LONGEST = 9
FRONTS = frozenset(
    "in during for at by since on compared versus against from as within over after before until last this next that a one two three now then today "
    "meanwhile and but so overall similarly later earlier".split()
)
TIMES = frozenset("year month quarter week season summer winter autumn spring time day night decade century".split())


def opening(line: Line) -> int:
    """Where the subject of a sentence begins: behind "In 2016,", "Compared to the year-ago period,", "Last year"."""
    tokens = line.tokens
    if not tokens or not (tokens[0].text in FRONTS or tokens[0].context or tokens[0].classes & COMPARED):
        return 0
    comma = next((k for k, t in enumerate(tokens[:FRONT]) if t.text == ","), -1)
    if comma > 0 and not any(t.slot >= 0 and not t.context for t in tokens[:comma]):
        return comma + 1
    start = 0
    while start < len(tokens) and (
        tokens[start].context
        or tokens[start].text in FRONTS - PRONOUNS
        or tokens[start].text in TIMES
        or "year-ago" in tokens[start].classes
        or (tokens[start].text == "this" and start + 1 < len(tokens) and tokens[start + 1].text in TIMES)
    ):
        start += 1
    return start


FRONT = 14
#: No sentence has more words than these in the tokens of its opening.
FAR_FRONT = 4 * FRONT
COMPARED = frozenset(("against", "year-ago"))
