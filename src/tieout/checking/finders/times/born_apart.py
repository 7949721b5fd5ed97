"""An age, the year in which someone came to it, and the year of birth, told in another sentence or by another clause: "Holt was born in 1931. She died
in 2004, aged 73"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Told
from tieout.checking.finders.times.years_chosen import year_of
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_OLDEST = 120
#: Words that make a number an age, before it and behind.
_AGED = lazily(
    r"(?:, |\bdied |[0-9] )aged $|\b(?:at age|at the age of|died at|[0-9]{4},? at|\w+ turned|\w+ was|\w+ is|\w+ will be)(?: just| only| still)? $"
)
_WHO = lazily(r"(\w+) (?:turned|was|is|will be)(?: just| only| still)? $")
_BEHIND = lazily(r"^(?: years old)?(?: ?[.,;)]| when (?:he|she)\b| in (?:19|20)[0-9]{2}[.,;)])")
#: One person goes on being told of; words that bring in another.
_GOES_ON = lazily(r"[\"“]?(?:he|she|(?:who )?born)\b")
#: "born three years after the war ended in 1945": that year is of something else.
_BORN = lazily(r"\bborn\b(?!.*\b(?:after|before|when|since|until|while)\b)[^.;]*$")
_ANOTHER = lazily(
    r"\b(?:father|mother|parents?|wife|husband|sons?|daughters?|brothers?|sisters?|uncle|aunt|friend|partner|twins?|child(?:ren)?|cousin|widow(?:er)?"
    r"|grand[a-z]+|nephew|niece|predecessor|successor|succeeded|replaced|their|whose|about|around|circa|perhaps|possibly)\b"
)


def born_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `first` and `last`, where a sentence tells an age and one year, and it or the one beside it the only year of a birth."""
    last = _only_year(line)
    for slot in line.slots:
        if not _is_age(slot, line):
            continue
        if last is None:
            yield from _in_one(slot, line)
            continue
        for number in (line.number - 1, line.number + 1):
            near = lines.whole(number) if 0 <= number < len(lines) else None
            first = _only_year(near) if near is not None else None
            if near is None or first is None or not _is_birth(first, near):
                continue
            later = near if number > line.number else line
            if (
                _GOES_ON.match(later.said())
                and _is_of_them(slot, line, near)
                and not _ANOTHER.search(f"{line.said()} {near.said()}")
            ):
                yield Told(stated=slot, first=first, last=last)
                return


def _in_one(slot: Slot, line: Line) -> Iterator[dict[str, Bound]]:
    """Both years in the sentence of the age: "Born in 1931, Holt was 73 when she won in 2004"."""
    years = [one for one in line.slots if one.kind == "date" and year_of(one)]
    births = [one for one in years if _is_birth(one, line)]
    if (
        len(years) == 2
        and births[:1] == years[:1]
        and _is_of_them(slot, line, line)
        and _GOES_ON.match(line.said())
        and not _ANOTHER.search(line.said())
    ):
        yield Told(stated=slot, first=years[0], last=years[1])


def _is_age(slot: Slot, line: Line) -> bool:
    if (
        slot.kind not in ("duration", "number")
        or slot.unit not in ("year", "")
        or not 0 < (slot.quantity.value or 0) < _OLDEST
    ):
        return False
    ahead = line.said_before(slot)
    return _AGED.search(ahead) is not None and _BEHIND.match(line.said_behind(slot)) is not None


def _is_of_them(slot: Slot, line: Line, near: Line) -> bool:
    """Whether who is of the age is the one that both sentences tell of: by a name that stands in both, or the word that stands for it."""
    who = _WHO.search(line.text[line.sentence.start : slot.quantity.start])
    if who is None or who[1] == "who":
        return True
    opening = {one.said().split()[0].strip('"“') for one in (line, near)}
    if who[1].lower() in ("he", "she"):
        return who[1].lower() in opening or opening.isdisjoint(("he", "she"))
    return who[1][0].isupper() and (
        near.number > line.number or who[1] in near.text[near.sentence.start : near.sentence.end]
    )


def _only_year(line: Line) -> Slot | None:
    years = [one for one in line.slots if one.kind == "date"]
    return years[0] if len(years) == 1 and year_of(years[0]) else None


def _is_birth(date: Slot, line: Line) -> bool:
    return _BORN.search(line.said_before(date)) is not None
