"""A level that a verb moves, with no other beside it, and the one that the sentence before gives of the same thing: "Last year the shop sold
840 bicycles. This year sales rose to 1,020", "It was lower, at 4.6 billion"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.ahead import AHEAD
from tieout.checking.compact.kinds import MOVING
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.finders.changes.levels_beside import is_of_before
from tieout.checking.finders.changes.linked_levels import linked_levels
from tieout.checking.finders.changes.of_one_thing import of_one_thing
from tieout.checking.finders.changes.told_now import is_to_come, is_told_now
from tieout.checking.finders.changes.told_of_before import told_behind, told_of_before
from tieout.checking.finders.level import are_alike
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import LATER, told
from tieout.checking.lines import Lines
from tieout.checking.readings.elsewhere import goes_elsewhere, moves_another, turns_between
from tieout.checking.tags.extent import names_part
from tieout.patterns import lazily

_BASES = frozenset(("from", "than", "against", "outgrown"))
_NO_LEVEL = frozenset(("change", "change-than", "by", "inside"))
#: A level that is so many times the other is of another thing.
_FARTHEST = 3.0


def moved_beside(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`new`, the only level of its kind in the line, moved to by a verb, and `base`, the only one of the sentence before; or both of one."""
    yield from (bound for bound in linked_levels(line) if not _tells_size(bound["new"], line))
    for slot in line.slots:
        if (new := _moved_before(slot, line, lines)) is not None:
            pair: dict[str, Bound] = {"new": new, "base": slot}
            yield Partial(pair) if _had_moved(slot, line) else Told(pair)
        if _is_moved(slot, line) and _is_only(slot, line):
            there = lines.beside(line, -1)
            base = _base(slot, line, there) if there is not None else None
            if base is not None and there is not None and not _is_of_another(slot, line, there):
                told_now: dict[str, Bound] = {"new": slot, "base": base}
                yield Told(told_now) if is_told_now(slot, line, there) else Partial(told_now)
            elif base is None and (bound := told_of_before(slot, line, lines.beside(line, 1))) is not None:
                yield bound
        elif _is_moved(slot, line) and not _tells_size(slot, line) and (bound := told_behind(slot, line)) is not None:
            yield bound


def _tells_size(new: Bound, line: Line) -> bool:
    """'rose 3 percent to 84 crowns - it was 112 when the war began': what is told with its size need not have come from the level told behind."""
    return isinstance(new, Slot) and any(s.kind == "percent" and s.at < new.at <= s.at + _AHEAD for s in line.slots)


#: So many words from a size to the level it leads to.
_AHEAD = 3


def _like(level: Slot, line: Line) -> list[Slot]:
    """The other figures of a line that may be levels of one thing with it."""
    return [s for s in line.slots if s is not level and not s.context and s.kind in MOVING and are_alike(s, level)]


def _is_near(one: Slot, other: Slot) -> bool:
    """Whether two levels, neither of them nothing, are of a size that lets them be of one thing."""
    a, b = one.quantity.value or 0.0, other.quantity.value or 0.0
    return b != 0 and 1 / _FARTHEST <= a / b <= _FARTHEST


def _moved_before(base: Slot, line: Line, lines: Lines) -> Slot | None:
    """'fell to 1.73 million in May from 2.01 million. But exports were up from 1.34 million in April': the only level of the sentence before, of one thing
    with what a sentence that tells no level says has moved."""
    had = _had_moved(base, line)
    if not had and ("moved-from" not in base.tags or base.verb is None or base.verb.text not in ("up", "down")):
        return None
    there = lines.beside(line, -1)
    if there is None or any(s.kind in MOVING and not s.context and s.at < base.at for s in line.slots):
        return None
    levels = [s for s in _like(base, there) if not s.tags & (_NO_LEVEL | _BASES) and _is_near(base, s)]
    if len(levels) != 1 or not of_one_thing(line, base, there, levels[0]) or goes_elsewhere(line, base, there):
        return None
    if names_part(there, levels[0]) or names_part(line, base) or not (had or _is_subject(line, base, there)):
        return None
    return levels[0]


def _had_moved(base: Slot, line: Line) -> bool:
    """'It had fallen from 212 cm': a pronoun that has moved from a level, and no word on what it moved to."""
    if "from" not in base.tags or not base.verb_sign or base.verb is None:
        return False
    ahead = " ".join(token.text for token in line.tokens[: base.at])
    return _MOVED_FROM.fullmatch(ahead) is not None and not any("to" in slot.tags for slot in line.slots)


_MOVED_FROM = lazily(
    r"(?:it|they|that|this)(?: had| has| have| was| were| is| are)? (?:[a-z]+ ){1,3}from(?: about| some| just| nearly)?"
)


def _is_subject(line: Line, base: Slot, there: Line) -> bool:
    """Whether what has moved is named by no word but such as the sentence before has, and times."""
    verb = next((k for k in range(base.at) if line.tokens[k].text in _BEING), 0)
    said = {stem(token.text) for token in there.tokens}
    named = [t for t in line.tokens[:verb] if t.text.isalpha() and not t.context and not t.classes & _LEADING]
    return bool(verb) and all(t.text in _SAYS_NOTHING or stem(t.text) in said for t in named)


_BEING, _LEADING = frozenset(("was", "were", "is", "are")), frozenset(("soft", "break", "earlier", "year-ago"))
_SAYS_NOTHING = frozenset(
    "the that it they but and however value rate number figure total last this month year week quarter".split()
)


def _is_of_another(new: Slot, line: Line, there: Line) -> bool:
    """Whether what is moved is another thing, or of another time or place, or a level that nobody tells lies between."""
    return goes_elsewhere(line, new, there) or moves_another(line, new, there) or turns_between(line, new, there)


def _is_moved(slot: Slot, line: Line) -> bool:
    """Whether a verb leads to a figure, or an adverb before "at" says how it compares: 'rose to 40', 'was lower, at 40'."""
    if slot.context or slot.kind not in MOVING or not slot.quantity.value or not slot.verb_sign:
        return False
    if "to" in slot.tags:
        return True
    before = [token.text for token in line.tokens[max(0, slot.at - 3) : slot.at] if token.text != ","]
    return before[-1:] == ["at"] and before[-2:-1] in _COMPARING


_COMPARING = (["higher"], ["lower"])


def _is_only(slot: Slot, line: Line) -> bool:
    """Whether no like figure stands in the sentence, and no change of a size, which may be reckoned from another time."""
    others = [s for s in line.slots if s is not slot and not s.context]
    return not any(
        (s.tags & _NO_LEVEL and s.kind == "percent") or (s.kind in MOVING and are_alike(s, slot)) or s.tags & _BASES
        for s in others
    )


def _base(new: Slot, line: Line, there: Line) -> Slot | None:
    levels = _like(new, there)
    if len(levels) != 1 or levels[0].tags & (_NO_LEVEL | _BASES) or not _is_near(new, levels[0]):
        return None
    base = levels[0]
    surely = of_one_thing(line, new, there, base)
    before, mine = time_of(base, there), told(line.tokens, line)
    coming = is_to_come(new, line, there) and before.rank != LATER and (surely > 1 or _moves_it(new, line))
    surely = 2 if coming else surely
    ordered = coming or is_of_before(before, mine, there, line)
    ordered = ordered or ("to" not in new.tags and surely > 1 and not mine.back)
    if "to" in new.tags and not (AHEAD.isdisjoint(there.texts) and "next" not in there.texts):
        return None
    if not surely or not ordered or (surely == 1 and "to" in base.tags):
        return None
    if names_part(there, base) or any(
        names_part(line, slot) for slot in line.slots[max(0, new.number - 1) : new.number + 1]
    ):
        return None
    return base


def _moves_it(new: Slot, line: Line) -> bool:
    """'hopes to cut it to 1,300'"""
    verb = next((k for k in range(new.at - 1, -1, -1) if line.tokens[k] is new.verb), -1)
    return verb >= 0 and [token.text for token in line.tokens[verb + 1 : new.at]][:1] in (["it"], ["them"])
