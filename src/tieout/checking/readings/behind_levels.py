"""A change told behind its levels, in words that give it a subject or an object of its own: "rose to 641 from 512, lifting profit by 30 percent",
"…, prices up 30 percent"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES, is_adverb
from tieout.rules.vocabulary import listed

_MARKS = frozenset((",", "–", "—", "--", ";"))
#: So many words at most stand between the mark and such a change.
_FAR = 7


def is_of_another(stated: Slot, last: Slot, line: Line) -> bool:
    """Whether the words between the mark behind the `last` level and the change name another thing than the words before that level do."""
    ahead = line.tokens[last.at + 1 : stated.at]
    mark = next((k for k in range(len(ahead) - 1, -1, -1) if ahead[k].text in _MARKS), -1)
    told = ahead[mark + 1 :]
    moved = any(t.classes & CHANGES for t in (*told, *line.tokens[stated.at + 1 : stated.at + 2]))
    if mark < 0 or not 0 < len(told) <= _FAR or not moved:
        return False
    if told[0].text in listed("article") or told[0].text in _GOING_ON or any(map(_is_noun_of_change, told, told[1:])):
        return False
    if told[0].classes & CHANGES and len(told) > 1 and told[1].text in _FUNCTION:
        return False  # "growing at a CAGR of 19 percent"
    before = {t.text for t in line.tokens[: last.at]}
    return any(_is_name(t) and t.text not in before for t in told[told[0].text.endswith("ing") :])


#: Behind these the change is that of the levels: ", up 25 percent", ", or up 25 percent".
_GOING_ON = frozenset(("or", "and", "but", "up", "down"))


def _is_noun_of_change(before: Token, token: Token) -> bool:
    """', resulting in an increase of': a noun, and nothing that changes."""
    return "change-noun" in token.classes and (before.text in listed("article") or token.classes.isdisjoint(CHANGES))


def _is_name(token: Token) -> bool:
    """Whether a word may be the noun of what changes."""
    if token.slot >= 0 or token.context or not token.text.isalpha() or token.text in _FIGURES:
        return False
    plain = token.text not in listed("pronoun") | listed("goes-on") | _FUNCTION
    return plain and (not token.classes or not token.classes.isdisjoint(_MONEY)) and not is_adverb(token)


#: What names the level itself, or the time of it.
_FIGURES = frozenset(
    "number figure total sum level result rate amount value day week month quarter year season session".split()
)
#: Words that are no nouns: "so it was down 5".
_FUNCTION = frozenset("thus hence by of in as at on with for from now".split())
#: Classes of nouns: "costs", "sales".
_MONEY = frozenset(("inflow", "outflow"))
