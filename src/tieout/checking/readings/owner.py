"""Whose change it is: a change and the two levels that it is checked against must be said of one subject."""

from __future__ import annotations

from tieout.checking.compact.clauses import clause_of, clauses
from tieout.checking.compact.line import Clause, Line, Slot
from tieout.checking.compact.verbs import CHANGES, has_object, has_subject, moves
from tieout.checking.readings.behind_levels import is_of_another
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.main_clause import FRONTED, is_main
from tieout.checking.readings.reading import Reading
from tieout.checking.readings.relative import of_relative, verb_of
from tieout.checking.tags.govern import sign_of
from tieout.rules.vocabulary import listed

#: The roles of two levels, as the rules on changes name them.
_LEVELS = ("new", "later", "base")


def another_has_it(reading: Reading, line: Line) -> bool:
    """'Wages rose 3 percent as the number of jobs climbed to 41,000 from 38,000': the change is said of one thing, the levels of another."""
    stated = reading.bound.get(reading.rule.stated)
    if isinstance(stated, Slot) and stated.tags & {"balance", "as-balance"}:
        return False  # "the gap narrowed to 3.7 billion as exports rose to 48.2 billion": of both
    if reading.is_found and reading.anchor.formula is not None and reading.anchor.formula.text.startswith("abs("):
        return False  # "finished on 271, three shots ahead of Lund on 274": how far apart two stand is told of both
    if isinstance(stated, Slot) and _opens_as_participle(stated, line):
        return False  # "Growing 7 percent a year for ten years, the economy went from …": of the subject behind it
    return _by_the_way(reading, line) or _has_another(reading, line) or of_relative(reading, line)


def _opens_as_participle(stated: Slot, line: Line) -> bool:
    """Whether the sentence begins with the participle of the change, right before it."""
    first = line.tokens[0]
    led = all("soft" in t.classes or t.text == "by" for t in line.tokens[1 : stated.at])
    return stated.line == line.number and bool(first.classes & CHANGES) and first.text.endswith("ing") and led


def _by_the_way(reading: Reading, line: Line) -> bool:
    """'Exports rose 3 percent, bringing the deficit to 68 billion from 73 billion', 'profit fell as its costs went to 61 from 54': the
    levels belong to a participle, or to a clause, that has a subject of its own."""
    levels = [b for b in map(reading.bound.get, ("new", "base")) if isinstance(b, Slot)]
    stated = reading.bound.get("stated")
    changed = [stated] if isinstance(stated, Slot) else levels
    starts = [verb_of(slot, line) for slot in changed if slot.line == line.number]
    if len(levels) < 2 or not starts or any(slot.line != line.number for slot in levels):
        return False
    if any("sum-to" in slot.tags and "total" in line.tokens[slot.at - 2].classes for slot in levels):
        return False  # "added 410, bringing the total to 7,210 from 6,800"
    between = range(min(starts) + 1, min(map(_at, levels)) - 1)
    return any(c.start in between and _tells_another(line, c, changed[0].sign) for c in clauses(line))


def _tells_another(line: Line, clause: Clause, sign: int) -> bool:
    """Whether a participle behind a comma, or "as", opens a clause of its own: not where it says the same ("cut by 27%, reducing incomes
    to …")."""
    if clause.opener == "as":
        return clause.about == clause.number or line.tokens[clause.start + 1].text in listed("subject")
    participle = line.tokens[clause.start + 1]
    if line.tokens[clause.start + 2].text == "from":
        return False  # "won 90 basis points of leverage, going from 31.4 percent to 30.5": it moves nothing but its subject
    if not clause.opener.endswith("ing") or participle.text != clause.opener or _moves_the_same(line, clause.start + 1):
        return False
    return not (sign and participle.classes and sign_of(participle) == sign)


def _moves_the_same(line: Line, participle: int) -> bool:
    """'the fee is cut by 5 percent, taking it to 190', 'taking the fee for one lot to 190': what the participle moves is what the change is of."""
    led = [t.text for t in line.tokens[participle + 1 : participle + 1 + _OBJECT]]
    if led[:1] in (["it"], ["them"]):
        return True
    end = next(
        (k for k, w in enumerate(led) if w in _AFTER or w in listed("describes") or w in listed("tie")), len(led)
    )
    told = {t.text for t in line.tokens[:participle]}
    return 0 < end < len(led) and led[end] in _OF_IT and led[end - 1] in told


#: No object is longer, and what may stand behind its noun: nothing that makes it another.
_OBJECT = 5
_OF_IT = ("to", "for")
_AFTER = ("of", "before", "after")


def _has_another(reading: Reading, line: Line) -> bool:
    """Whether between the change and its levels another verb, with a subject or an object of its own, takes over."""
    stated = reading.bound.get(reading.rule.stated)
    levels = [b for name in _LEVELS if isinstance(b := reading.bound.get(name), Slot)]
    number = line.number
    if stated in levels and len(levels) == 2 and all(s.line == number for s in levels):
        return _another_between(levels[0], levels[1], line)
    if not isinstance(stated, Slot) or len(levels) < 2 or any(s.line != number for s in (stated, *levels)):
        return False
    first, last = min(levels, key=_at), max(levels, key=_at)
    if _counts_another(stated, levels) or _one_of_two(stated, first, line) or in_clause_of_another(line, stated, first):
        return True
    verb = verb_of(stated, line)
    if verb < first.at:
        between = range(min(verb, stated.at) + 1, first.at)
        several = (clause for clause in clauses(line) if not _is_moved_by(line, clause, stated))
        return any(_takes_over(line, clause, between, (verb, stated.at)) for clause in several)
    if "change-after" in stated.tags and 0 < verb - stated.at <= _POINTS:
        after = (
            line.tokens[verb].text in _ADVERBS
        )  # "; shares were 35 percent down"; "up from 44 percent, a 6-point gain": a noun
        return after and last.at < stated.at and is_of_another(stated, last, line)
    if verb > 0 and line.tokens[verb - 1].text in _A:
        return False  # "from 1.3 million to 390,000, a collapse of 70 percent": a noun
    behind = first if verb < last.at else last
    if last.at < stated.at and is_of_another(stated, last, line):
        return True
    return "fronted" not in behind.tags and moves(line, verb) and has_subject(line, verb)


_A, _ADVERBS = frozenset(("a", "an")), frozenset(("up", "down", "off"))


def _is_moved_by(line: Line, clause: Clause, stated: Slot) -> bool:
    """'A 16 percent rise took rents from 1,250 to 1,450': the change is all that the subject tells."""
    first, last = clause.subject
    opens = first == 0 or line.tokens[first - 1].text in _OPENERS
    return opens and stated.at - 1 <= first <= stated.at < last <= stated.at + _CHANGE


#: A figure, and the noun of its change.
_CHANGE = 2
_OPENERS = frozenset((",", ";", "and", "but", "that"))
#: So many words behind its figure stands the noun of a change: "6-point gain", "6 percentage points higher".
_POINTS = 3


def in_clause_of_another(line: Line, stated: Slot, first: Slot) -> bool:
    """'has 4,400 members, and its fees are 30 percent lower than …', 'to 12 million from 7 million, as prices were 30 percent higher': the
    change is of the subject of its own clause, which was not told of."""
    clause = clause_of(line, stated.at)
    if (clause.start > first.at and _is_that_of(line, clause.start)) or is_main(line, stated.at, first.at):
        return True
    if (
        clause.start <= first.at
        or clause.opener not in JOINING
        or clause.about != clause.number
        or not 0 <= clause.verb < stated.at
    ):
        return False
    subject = [t.text for t in line.tokens[slice(*clause.subject)]]
    told = {t.text for t in line.tokens[: clause.start]}
    return bool(subject) and subject[-1] not in listed("pronoun") | told and subject[-1].split()[-1] not in _FIGURES


#: What joins a clause about another thing: a second one, a reason, a contrast.
JOINING = FRONTED | {"and", "but"}


def of_its_clause(group: list[Reading], line: Line) -> list[Reading]:
    """The readings of one change, without those by levels of a later clause about another thing, where one is by none of these: "was 47, against 41
    in May, an increase of 15 percent, and fares fell to 298 crowns from 316 crowns"."""
    stated = stated_slot(group[0])
    if stated is None or stated.line != line.number or "base" not in group[0].rule.roles:
        return group
    kept = [one for one in group if not reaches_beyond(one, line)]
    return kept if any(len(one.bound) == len(group[0].bound) for one in kept) else group


def reaches_beyond(reading: Reading, line: Line) -> bool:
    """Whether a figure of the reading stands in a clause about another thing, behind the stated one."""
    stated = stated_slot(reading)
    if stated is None or stated.line != line.number:
        return False
    behind = (slot for slot in reading.slots if slot.line == line.number and slot.at > stated.at)
    return any(in_clause_of_another(line, slot, stated) for slot in behind)


def _is_that_of(line: Line, start: int) -> bool:
    """', and that of the port was up 5 points': the like figure of another."""
    words = [t.text for t in line.tokens[max(0, start - 1) : start + 2]]
    return words[:2] in (["and", "that"], ["while", "that"], ["but", "that"]) and words[2:] in (["of"], ["in"], ["for"])


#: What names a figure that was told of: "and the number is 10 percent higher".
_FIGURES = frozenset("number figure total sum this these those".split())


def _takes_over(line: Line, clause: Clause, between: range, told: tuple[int, int]) -> bool:
    """Whether a clause that begins between a change and its levels is of another subject, or moves an object."""
    if (
        clause.opener in ("and", "with") and clause.verb < 0
    ):  # "and prices to 88 from 80", "with vans down to 190 from 260"
        return clause.start in between and clause.about == clause.number and told[1] < clause.start
    if clause.verb not in between or clause.verb in told or not moves(line, clause.verb):
        return False
    return has_subject(line, clause.verb) or has_object(line, clause.verb)


def _counts_another(stated: Slot, levels: list[Slot]) -> bool:
    """'in a field of 41 he came in four places higher than in 2019, when 60 started': the change names what it counts, the levels do not."""
    return (
        "change-than" in stated.tags
        and stated.kind == "count"
        and stated.unit != ""
        and not any(s.unit for s in levels)
    )


def _one_of_two(stated: Slot, first: Slot, line: Line) -> bool:
    """'fell 8 percent in the first half and 3 percent in the second, to 412 from 436': two changes before the levels, neither the whole one."""
    if stated.kind not in ("percent", "multiple"):
        return False
    ahead = [s for s in line.slots if s.kind == stated.kind and not s.context and s.at < first.at]
    at = next((k for k, s in enumerate(ahead) if s is stated), None)
    if at is None or "respectively" in stated.links:
        return False
    beside = ahead[max(0, at - 1) : at] + ahead[at + 1 : at + 2]
    return any(_is_told_with(min(stated, other, key=_at), max(stated, other, key=_at), line) for other in beside)


def _is_told_with(one: Slot, other: Slot, line: Line) -> bool:
    """Whether "and" leads from one change to the other, with no verb of its own."""
    between = line.tokens[one.at + 1 : other.at]
    parted = any(t.classes & CHANGES or (t.slot >= 0 and not t.context) for t in between)
    return bool(between) and between[-1].text == "and" and not parted and len(between) <= 8


def _another_between(new: Slot, base: Slot, line: Line) -> bool:
    """'rose to 12.9 percent, with the capital at 29.4 percent, up from 24.4', 'from 1.8 to 2.8 million and that of both to 12 million':
    between the two a level of something else."""
    first, last = sorted((new.number, base.number))
    levels = {"to", "at"} if new.number < base.number else {"to"}
    return any(s.kind == new.kind and not s.context and s.tags & levels for s in line.slots[first + 1 : last])


def _at(slot: Slot) -> int:
    return slot.at
