"""Step 3, propose: whether the verb of a sentence moves a thing that the sentence before does not name."""

from __future__ import annotations

from tieout.checking.compact.called import BODIES, FIRMS
from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.kin import stems
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES, has_object
from tieout.checking.readings.relative import verb_of
from tieout.rules.vocabulary import listed


def moves_another(line: Line, level: Slot, before: Line) -> bool:
    """'Rents lost 5 percent. The harbour dues fell to 94 from 95', '… The port is to cut its fees to 94 from 95': whether a level is reached
    by a thing of its own; not in "Rents lost 5 percent. They fell to 94 from 95", "… The level fell to 94"."""
    moved = [t for t in _moved(line, level) if _names(t)]
    known = frozenset(stem for token in before.tokens if _names(token) for stem in stems(token.text))
    return bool(moved) and all(stems(token.text).isdisjoint(known) for token in moved)


def _moved(line: Line, level: Slot) -> list[Token]:
    """What the verb moves: its object, where it has one, or its subject; behind a level ("had sales of 94, down from 95") what stands between its
    own verb and that, but of what is, or comes to, so much its subject."""
    verb, clause = verb_of(level, line), clause_of(line, level.at)
    if verb >= level.at or not line.tokens[verb].classes & CHANGES:
        had = line.tokens[max(clause.verb, clause.start) : level.at]
        return had if any(map(_names, had)) or not _is(line, clause.verb) else line.tokens[clause.start : level.at]
    if has_object(line, verb):
        return line.tokens[verb + 1 : level.at]
    return line.tokens[slice(*clause_of(line, verb).subject)]


def _is(line: Line, verb: int) -> bool:
    """'The debt was 94, down from 95'; not "The carrier earned 94"."""
    if verb < 0 or line.tokens[verb].text.startswith(_HAVING):
        return False
    return line.tokens[verb].text in listed("helper") or "level" in line.tokens[verb].classes


_HAVING = ("earn", "post", "report", "record", "made", "took", "brought", "ha")


def _names(token: Token) -> bool:
    """Whether a token is a word that names a thing: no figure, no pronoun, no verb, and neither what any figure nor who any owner may be called."""
    word = token.text
    if token.slot >= 0 or len(word) <= _SHORT or not word.isalpha() or token.classes & _SAID:
        return False
    return word not in _FIGURES | FIRMS | BODIES and not any(word in listed(several) for several in _NAMELESS)


_SHORT = 2
_NAMELESS = ("pronoun", "determiner", "says-nothing", "helper", "verb", "speech", "sort-of-change")
_SAID = frozenset((*CHANGES, "level", "from", "to", "at", "against", "than", "year-ago"))
_FIGURES = frozenset("level levels rate rates average mean sum amount index concern reported".split())
