"""Step 1, compact: the clauses of a sentence and what each is said of, found once, and only where a reading asks."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.brackets import OPEN
from tieout.checking.compact.cuts import Stretch, elided, fronts, is_participle, stretches
from tieout.checking.compact.line import Clause, Line
from tieout.checking.compact.verbs import has_object, has_subject, is_adverb
from tieout.rules.vocabulary import listed


def clauses(line: Line) -> tuple[Clause, ...]:
    """The clauses of the line in their order; together they are all of its tokens."""
    if not line.parted:
        line.parted = tuple(_named(line, stretches(line)))
    return line.parted


def clause_of(line: Line, at: int) -> Clause:
    """The clause in which a token stands."""
    return next(c for c in clauses(line) if at < c.end or c.end == len(line.tokens))


def _named(line: Line, kept: list[Stretch]) -> Iterator[Clause]:
    """The clauses with their subjects: a noun before the verb, what a participle or a relative is said of, or that of the clause before."""
    host = 0
    for number, one in enumerate(kept):
        subject = _subject(line, one)
        own = bool(subject) or not number
        yield Clause(
            number, one.opener, one.start, one.end, (subject.start, subject.stop), one.verb, number if own else host
        )
        if own and one.opener not in OPEN:
            host = number


def _subject(line: Line, one: Stretch) -> range:
    if is_participle(one.opener):
        at = one.start + 1
        return _until(line, at + 1, one.end) if has_object(line, at) else range(0)
    if one.verb < 0 and one.opener:
        return elided(line, one.opener, one.start, one.end) if one.opener in ("and", "with") else range(0)
    if one.verb < 0:
        return range(one.start, one.end) if not fronts(line, one) else range(0)
    if _is_relative(line, one):
        return range(one.start - 1, one.start)
    first = next((i for i in range(one.named, one.verb) if _begins(line, i)), one.verb)
    return _until(line, first, one.verb) if has_subject(line, one.verb) else range(0)


def _is_relative(line: Line, one: Stretch) -> bool:
    """'sales that rose': what is said is said of the noun right before, and no comma parts the two."""
    if one.opener not in listed("relative") or line.tokens[one.start].text != one.opener or not one.start:
        return False
    if line.tokens[one.start - 1].text in listed("opening"):
        return False  # "but that could …"
    return all(is_adverb(t) for t in line.tokens[one.start + 1 : one.verb])


def _until(line: Line, start: int, end: int) -> range:
    """The tokens of a noun: up to a word that leads from it to a level, and without what helps the verb behind it."""
    end = next((i for i in range(start, end) if line.tokens[i].classes & listed("lead")), end)
    while end > start and is_adverb(line.tokens[end - 1]):
        end -= 1
    return range(start, end)


def _begins(line: Line, i: int) -> bool:
    token = line.tokens[i]
    return token.text[:1].isalpha() and token.text not in listed("opening") and not is_adverb(token)
