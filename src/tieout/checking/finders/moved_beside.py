"""A level that a verb moves, with no other beside it, and the one that the sentence before gives of the same thing: "Last year the shop sold
840 bicycles. This year sales rose to 1,020", "It was lower, at 4.6 billion"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.ahead import AHEAD
from tieout.checking.compact.kinds import MOVING
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.finders.level import NO_SENTENCES, are_alike
from tieout.checking.finders.levels_beside import is_of_before
from tieout.checking.finders.linked_levels import linked_levels
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.of_one_thing import of_one_thing
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import is_before, told
from tieout.checking.lines import Lines
from tieout.checking.readings.elsewhere import goes_elsewhere, moves_another, turns_between
from tieout.checking.readings.opening import FRONTS, TIMES
from tieout.checking.tags.extent import names_part
from tieout.patterns import lazily

_BASES = frozenset(("from", "than", "against", "outgrown"))
_NO_LEVEL = frozenset(("change", "change-than", "by", "inside"))
#: A level that is so many times the other is of another thing.
_FARTHEST = 3.0
#: And one that is so many times it counts something else: "as three centres opened".
_OTHER = 10.0


def moved_beside(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`new`, the only level of its kind in the line, moved to by a verb, and `base`, the only one of the sentence before; or both of one."""
    yield from linked_levels(line)
    for slot in line.slots:
        if (new := _moved_before(slot, line, lines)) is not None:
            yield Told(new=new, base=slot)
        if _is_moved(slot, line) and _is_only(slot, line):
            there = lines.beside(line, -1)
            base = _base(slot, line, there) if there is not None else None
            if base is not None and there is not None and not _is_of_another(slot, line, there):
                yield Told(new=slot, base=base)
            elif base is None and (base := _base_next(slot, line, lines.beside(line, 1))) is not None:
                yield Partial(new=slot, base=base)
        elif _is_moved(slot, line) and (base := _base_behind(slot, line)) is not None:
            yield Partial(new=slot, base=base)


def _base_next(new: Slot, line: Line, there: Line | None) -> Slot | None:
    """'sank to 890,000 tonnes in 2001. It had been 1.1 million in 2000', 'In 2010 it was 900': the only level of the next sentence, told by a pronoun
    of a time before, with nothing between the two but a time."""
    if there is None or there.sentence.setting in NO_SENTENCES or names_part(line, new):
        return None
    levels = _like(new, there)
    base = levels[0] if len(levels) == 1 else None
    if base is None or base.tags & (_NO_LEVEL | _BASES | {"to"}) or names_part(there, base) or not _is_near(new, base):
        return None
    ahead = there.tokens[: base.at]
    at = next((k for k, t in enumerate(ahead) if t.text.partition(" ")[0] in _PRONOUNS), len(ahead))
    said = " ".join(t.text for t in ahead[at:])
    earlier = is_before(time_of(base, there), time_of(new, line))
    return base if _TOLD_AS.fullmatch(said) and earlier and all(map(_tells_time, ahead[:at])) else None


def _like(level: Slot, line: Line) -> list[Slot]:
    """The other figures of a line that may be levels of one thing with it."""
    return [s for s in line.slots if s is not level and not s.context and s.kind in MOVING and are_alike(s, level)]


def _is_near(one: Slot, other: Slot) -> bool:
    """Whether two levels, neither of them nothing, are of a size that lets them be of one thing."""
    a, b = one.quantity.value or 0.0, other.quantity.value or 0.0
    return b != 0 and 1 / _FARTHEST <= a / b <= _FARTHEST


def _tells_time(token: Token) -> bool:
    """Whether a word that opens a sentence says when."""
    return token.context or token.text in FRONTS | TIMES | {",", "the", "ago"} or bool(token.classes & _TIMES)


_TIMES = frozenset(("soft", "earlier", "year-ago"))
_TOLD_AS = lazily(
    r"(?:it|they)(?: had been| was| were| had been at| stood at| had stood at)(?: only| just| about| around| some| nearly| almost| a mere| still)?"
)


def _moved_before(base: Slot, line: Line, lines: Lines) -> Slot | None:
    """'fell to 1.73 million in May from 2.01 million. But exports were up from 1.34 million in April': the only level of the sentence before, of one thing
    with what a sentence that tells no level says has moved."""
    if "moved-from" not in base.tags or base.verb is None or base.verb.text not in ("up", "down"):
        return None
    there = lines.beside(line, -1)
    if there is None or any(s.kind in MOVING and not s.context and s.at < base.at for s in line.slots):
        return None
    levels = [s for s in _like(base, there) if not s.tags & (_NO_LEVEL | _BASES) and _is_near(base, s)]
    if len(levels) != 1 or not of_one_thing(line, base, there, levels[0]) or goes_elsewhere(line, base, there):
        return None
    if names_part(there, levels[0]) or names_part(line, base) or not _is_subject(line, base, there):
        return None
    return levels[0]


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


def _base_behind(new: Slot, line: Line) -> Slot | None:
    """'rose to 37 days in June; a year ago it was 23': the only other level of the sentence, told behind of a time before by a pronoun. It may have
    risen since another time, too."""
    others = [
        s for s in _like(new, line) if 1 / _OTHER < (new.quantity.value or 0.0) / (s.quantity.value or 1.0) < _OTHER
    ]
    if len(others) != 1 or others[0].at < new.at or others[0].tags & (_NO_LEVEL | _BASES):
        return None
    base, behind = others[0], line.tokens[new.at + 1 : others[0].at]
    mark = next((k for k in range(len(behind) - 1, -1, -1) if behind[k].text in _MARKS), len(behind))
    told_of_it = any(token.text.partition(" ")[0] in _PRONOUNS for token in behind[mark + 1 :])
    earlier = is_before(time_of(base, line), time_of(new, line))
    return base if told_of_it and earlier and base.quantity.value else None


_MARKS, _PRONOUNS = frozenset((",", ";", "and", "–", "—", "-")), frozenset(("it", "they", "there"))


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
    ordered = is_of_before(before, mine, there, line) or ("to" not in new.tags and surely > 1 and not mine.back)
    if "to" in new.tags and not (AHEAD.isdisjoint(there.texts) and "next" not in there.texts):
        return None
    if not surely or not ordered or (surely == 1 and "to" in base.tags):
        return None
    if names_part(there, base) or any(
        names_part(line, slot) for slot in line.slots[max(0, new.number - 1) : new.number + 1]
    ):
        return None
    return base
