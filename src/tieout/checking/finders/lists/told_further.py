"""An item of a list that a sentence or a clause of its own tells: "… four candidates: Orr took 38 percent, Daly 30 and Finch 17. The rest, 15 percent, …",
"five were held, three in Ely and one in Wick, and the fifth …"."""

from __future__ import annotations

from tieout.checking.compact.line import Line
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_AHEAD = 2
_LAST = lazily(
    r"(?i)[“\"]?(?:and |but )?(?:the (?:rest|remainder|other|last|final|remaining|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"|another|a (?:third|fourth|fifth|sixth|further)|one (?:more|other)|also)\b"
)
_CLAUSE = lazily(
    r"(?i)[,;] (?:and |but |while )(?:the|a) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|other) [a-z]"
)


def is_told_further(line: Line, lines: Lines) -> bool:
    """Whether one of the two sentences behind a list opens with what is left of it, or a clause of its own does."""
    if _CLAUSE.search(line.text, line.sentence.start, line.sentence.end):
        return True
    behind = lines.sentences[line.number + 1 : line.number + 1 + _AHEAD]
    return any(_LAST.match(lines.text, sentence.start, sentence.end) for sentence in behind)
