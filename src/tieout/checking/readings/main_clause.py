"""The main clause behind one that a conjunction puts before it: "While rents rose 3 percent, the dock's fares climbed to 44 crowns"."""

from __future__ import annotations

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.line import Line, Token
from tieout.checking.compact.verbs import CHANGES, is_verb
from tieout.rules.vocabulary import listed


def is_main(line: Line, later: int, first: int) -> bool:
    """Whether the later of two tokens stands in the main clause, about another thing than the clause before it, in which the first stands."""
    before = clause_of(line, first)
    if line.tokens[0].text not in FRONTED or before.start or not 0 < before.verb < first < later:
        return False
    comma = next((i for i in range(first + 1, later - 1) if line.tokens[i].text == ","), 0)
    if not comma:
        return False
    comma = _past_time(line, comma, later)
    told, opened = {t.text for t in line.tokens[:comma]}, line.tokens[comma + 1].text
    if opened.split()[0] in listed("pronoun") and not (opened == "that" and not is_verb(line, comma + 2)):
        speaks = line.tokens[comma + 2].text in listed("speech")  # "it said that it lifted the toll"
        return speaks or (opened in _OURS and told.isdisjoint(_OURS))
    if opened in _GOING_ON or (opened.endswith("ing") and not is_verb(line, comma + 2)):
        return False
    return any(_names(t) and t.text not in told for t in line.tokens[comma + 1 : later])


def _past_time(line: Line, comma: int, later: int) -> int:
    """'While hay lost 3 percent, at the same time, the guild cut …': the comma behind what is put before the subject, with no figure in it."""
    behind = next((i for i in range(comma + 1, later) if line.tokens[i].text == "," or line.tokens[i].slot >= 0), later)
    return behind if behind < later and line.tokens[behind].text == "," else comma


def _names(token: Token) -> bool:
    word = token.text
    known = word in listed("determiner") or not token.classes.isdisjoint(_SAYING)
    return len(word) > _SHORT and word.replace(" ", "").isalpha() and not known


#: Words that say what becomes of a thing; conjunctions that open a sentence; and what goes on about a subject behind the comma.
_SAYING = CHANGES | {"level", "break", "soft"}
FRONTED, _SHORT = frozenset("as because since although though while whereas".split()), 3
_OURS = frozenset(("we", "our", "us"))
_GOING_ON = frozenset("and or but up down off to from at by against compared with versus which".split())
