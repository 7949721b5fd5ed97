"""Step 5: what a sentence could do without, so that its other figures are no nearer to what it tells of another thing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.clauses import clauses
from tieout.checking.compact.line import Clause, Line, Slot
from tieout.checking.compact.verbs import moves
from tieout.checking.readings.main_clause import FRONTED
from tieout.checking.readings.owner import JOINING, in_clause_of_another


def spare_end(line: Line) -> range:
    """The tokens of a last clause about another thing (", and fares fell to 298 crowns"), or of what is said of all that was told (", which pleased
    the 14 members"); none where there is none."""
    figures = _figures(line)
    if not figures:
        return range(0)
    if _may_end_of_another(line, figures):
        last = clauses(line)[-1]
        before = [slot for slot in figures if slot.at < last.start]
        if before and before[-1] is not figures[-1] and _is_of_another(line, last, before[-1], figures[-1]):
            return range(last.start, len(line.tokens))
    if line.texts.isdisjoint(_APPENDED):
        return range(0)
    comma = next((i for i in range(len(line.tokens) - 2, 0, -1) if line.tokens[i].text == ","), 0)
    end = range(comma, len(line.tokens))
    appended = comma and line.tokens[comma + 1].text in _APPENDED
    return end if appended and figures[-1].at > comma and _counts_others(line, end) else range(0)


#: What opens, behind a comma, what is only said of all that was told: a relative clause, a reason.
_APPENDED = frozenset(("which", "who", "thanks to", "due to", "owing to", "because of", "according to"))


def spare_aside(line: Line) -> range:
    """The tokens of a relative clause between two commas, with the first of these ("The pier, on which 20 traders depend, was let for 70 crowns");
    none where there is none."""
    if line.texts.isdisjoint(_RELATIVE):
        return range(0)
    commas = [i for i, token in enumerate(line.tokens) if token.text == ","]
    for start, end in pairwise(commas):
        opened = any(token.text in _RELATIVE for token in line.tokens[start + 1 : start + 3])
        if opened and end + 1 < len(line.tokens) and _counts_others(line, range(start, end)):
            return range(start, end + 1)
    return range(0)


_RELATIVE = frozenset(("which", "who", "whom", "whose", "where"))


def _figures(line: Line) -> list[Slot]:
    return [slot for slot in line.slots if not slot.context]


def _counts_others(line: Line, stretch: range) -> bool:
    """', which pleased the 14 members': whether the figures of a stretch count, each by its noun, what is counted nowhere else."""
    figures = _figures(line)
    told = {slot.unit for slot in figures if slot.at not in stretch}
    inside = [slot for slot in figures if slot.at in stretch]
    return all(slot.kind == "count" and slot.unit and slot.unit not in told for slot in inside)


def _may_end_of_another(line: Line, figures: Sequence[Slot]) -> bool:
    """Whether the last clause may be about another thing, and hold the last figure and not the first: a word that joins such a clause stands
    between them, or opens the sentence, and it is "but", or a verb behind it moves something. To part the line into its clauses costs far more."""
    between = range(figures[0].at + 1, figures[-1].at)
    if line.tokens[0].text not in FRONTED:
        joint = next((at for at in between if line.tokens[at].text in JOINING), between.stop)
        between = range(joint, between.stop)
    return bool(between) and any(
        line.tokens[at].text == "but" or moves(line, at) for at in range(between.start, len(line.tokens))
    )


def _is_of_another(line: Line, clause: Clause, before: Slot, last: Slot) -> bool:
    """Whether the clause contrasts its subject, which was not told of, or a verb moves that: no item of a list is told so."""
    return in_clause_of_another(line, last, before) and (clause.opener == "but" or moves(line, clause.verb))
