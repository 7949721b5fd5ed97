"""Words of a change that another sentence tells: "This decrease was …", "Costs increased primarily because of …"."""

from __future__ import annotations

from tieout.intervals.interval import Interval
from tieout.patterns import Words, lazily

_UP = "increase rise growth gain jump surge improvement advance climb uptick upturn expansion increased rose grew gained climbed jumped surged".split()
_DOWN = "decrease decline drop fall reduction slump dip slide downturn contraction decreased declined dropped fell shrank slumped".split()
#: The same verbs told otherwise, and more of them: what a sentence says of a thing that tells no more than which way it went.
_WENT_UP = ("risen", "grown", "soared", "swelled", "advanced", "went up", "gone up", "shot up")
_WENT_DOWN = (
    *"fallen shrunk slipped tumbled plunged plummeted dwindled dipped slid sank sunk".split(),
    *("went down", "gone down", "come down", "came down"),
)
VERBS = frozenset(
    (
        *(word for word in (*_UP, *_DOWN) if word.endswith(("ed", "rose", "fell", "grew", "shrank"))),
        *_WENT_UP,
        *_WENT_DOWN,
    )
)
WAYS = {**dict.fromkeys((*_UP, *_WENT_UP), 1), **dict.fromkeys((*_DOWN, *_WENT_DOWN), -1)}
#: The same, with what says so beside a figure alone: "was down 4 percent".
MOVING = {**WAYS, "up": 1, "down": -1}

_NOUNS = (
    "increase|decrease|decline|drop|rise|fall|reduction|growth|gain|jump|surge|slump|improvement|advance|climb|uptick|upturn|expansion|dip|slide"
    "|downturn|contraction"
)
_REASONS = (
    r"(?:(?:was|is|were|are|also|can be)\s+)*(?:primarily|mainly|largely|principally|mostly|partly|due|because|driven|attribut\w+|caused"
    r"|reflect\w*|result\w*|came|comes (?:[a-z]+ )?(?:as|after|from|amid|despite|at)|stem\w*|owes|owed|follows|followed"
    r"|the result|in part|in large part|was|is|were)\b"
)
#: "This decrease was …", "Increase in net sales resulted from …": words before the noun, the noun, and what it is of.
OF_NOUN = lazily(
    rf"(?:(?:(?:[A-Z][a-z]+(?:\s+[a-z]+){{0,3}}\s+(?:said|says)\s+)?(?:[Tt]he|[Tt]his|[Tt]hat)\s+)|(?=(?:In|De)crease\s+in\s))((?:[A-Za-z&'’-]+\s+){{0,3}}?)((?i:{_NOUNS}))\s+(?:(?:in|of)\s+((?:[A-Za-z&'’-]+\s+){{1,9}}?))?{_REASONS}"
)
#: "Cost of revenues increased primarily due to …": the subject, and its verb.
OF_VERB = lazily(
    r"((?:[A-Za-z&'’-]+\s+){1,5}?)(increased|decreased|rose|grew|declined|dropped|fell)\s+"
    r"(?:slightly\s+|sharply\s+)?(?:primarily|mainly|largely|principally|mostly|due to|because|as a result|driven by|reflecting)\b"
)
#: "Exports rose last year.", "Exports rose in May –": what a thing did, and no more than when or to what.
MOVED = lazily(
    r"\W*(?:[\w'’-]+\s+){1,7}?(?:"
    + "|".join(sorted(VERBS))
    + r")\b(?:[^.;:–—]|\.\d){0,60}?(?:\.[”\"]?\s*$|\s?[:–—]|\s-)"
)

_SORTS = r"(?:(?:sharp|steep|slight|small|large|big|modest|net|overall|marked|further|whole|entire|whopping)\s+)?"
#: "31 in 2012 against 36 in 2011, a fall blamed on frost": the noun right behind the levels and their times, which nothing but its reason goes on from.
APPOSED = lazily(
    rf"(?:[^.;:,–—0-9]|\d{{4}}\b)*(?:,|\s[–—-]+)\s+an?\s+{_SORTS}((?i:{_NOUNS}))\s*(?:[.;,]|\b(?:that|which|he|she|they|officials|blamed|due|owing|because|caused|attributed"
    r"|reflecting|driven|credited|put down|helped|as|it|the|its|mainly|largely|partly|mostly)\b)"
)
#: "Two storms account for the rise", "He put the fall down to frost": of what a reason is given.
GIVEN_REASON = lazily(
    r"\b(?:accounts? for|accounted for|attribut\w+|blam\w+|credit\w+|puts?|explain\w*|caus\w+|behind|responsible for|reasons? for)\s+(?:[a-z]+\s+){0,5}?"
    rf"(?:the|this|that)\s+{_SORTS}((?i:{_NOUNS}))\b(?!\s+(?:in|of)\b)"
)
#: What stands in one of the two, looked for in linear time.
NAMED = Words(rf"\b(?:an?|the|this|that) {_SORTS}(?:{_NOUNS})\b".replace(r"\s+", " "))


def read_change(printed: str) -> Interval | None:
    """1 for a word that says up, -1 for one that says down."""
    sign = MOVING.get(printed.lower())
    return Interval(sign, sign) if sign else None
