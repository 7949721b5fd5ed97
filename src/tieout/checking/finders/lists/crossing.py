"""Parts told in ways that may be true of one thing at once: in Europe and in Spain, from Spain and from rents, backed by one and tabled by another,
30 of them and 20 of those."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tieout.checking.compact.kinds import BARE, UNITED
from tieout.checking.compact.leading import tied
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.lists.item_words import PLACES, REGIONS, STATES
from tieout.quantities.plurals import plural
from tieout.rules.vocabulary import listed


def cross(line: Line, slots: Sequence[Slot]) -> bool:
    """Whether what is counted in one part may be counted in another, too, by the words behind the figures."""
    if any(slot.line != line.number for slot in slots):
        return False
    words = {tied(line, slot) for slot in slots}
    if words == {"by"}:
        return all(slot.kind in BARE for slot in slots) and _done_twice(line, slots)
    return len(words) == 1 and words <= _AT and (_hold_each_other(line, slots) or _are_done(line, slots, words.pop()))


def part_of_part(line: Line, slots: Sequence[Slot]) -> bool:
    """'500 were damaged and 210 of those destroyed', '190 guests and 22 crew, and 41 of them children'."""
    own = [slot for slot in slots[1:] if slot.line == line.number]
    behind = [[token.text for token in line.tokens[slot.at + 1 : slot.at + 3]] for slot in own]
    return any(" ".join(words).startswith(_OF_A_PART) for words in behind)


def are_charges(line: Line, slot: Slot) -> bool:
    """Whether a figure counts what a court does, each of one crime."""
    return any(token.text in _CHARGES for token in line.tokens[slot.at + 1 : slot.at + 3])


_CHARGES = frozenset("counts charges offences offenses felonies misdemeanors".split())
_OF_A_PART = ("of them", "of those", "of these", "of it")


def _hold_each_other(line: Line, slots: Sequence[Slot]) -> bool:
    """Whether a place may be in another, or one part is told by a place and another by none: "in Spain" and "in mountains"."""
    names = [_name(line, slot) for slot in slots]
    if any(name is None for name in names):
        return False
    if not any(names) and _one_kind_in_another([_told_of(line, slot, tied(line, slot)) for slot in slots]):
        return True  # "in towns" and "in mining towns"
    if {True, False} == {bool(name) for name in names}:
        paid = slots[0].kind in UNITED and tied(line, slots[0]) in _GIVEN
        return not paid or any(_level(name or "") for name in names)  # who gave may be a bank by name, and a bank
    return any(_holds(a or "", b or "") or _holds(b or "", a or "") for a, b in combinations(names, 2))


#: What money comes or goes by.
_GIVEN = frozenset("from to with".split())


def _name(line: Line, slot: Slot) -> str | None:
    """The name behind the preposition of a figure; "" where it is none; None for a time and for what is left ("in other countries")."""
    behind = line.tokens[slot.at + 1 : slot.at + 2 + _FAR]
    at = next((k for k, token in enumerate(behind) if token.text in _AT), len(behind))
    name: list[str] = []
    the = ""
    for token in behind[at + 1 : at + 2 + _FAR]:
        if token.context or token.text in _REST or "weekday" in token.classes:
            return None
        if token.slot >= 0 or not token.text[:1].isalpha() or token.text in _STOPS:
            break
        if line.text[token.start].isupper():
            name.append(token.text.rstrip("."))
        elif token.text in _LAND and not name:
            return token.text
        elif name or not (token.text in listed("determiner") or token.text.endswith(_SIDES)):
            break
        else:
            the = "the " if token.text == "the" else the
    return the * bool(name) + " ".join(name) if at < len(behind) else None


#: What may stand before the name of a place: "in the northern Alps".
_SIDES = ("ern", "north", "south", "east", "west", "central", "mainland", "rural", "urban")


def _holds(one: str, other: str) -> bool:
    """Whether the second place may lie in the first."""
    if (nation := one.removeprefix("the ")) in _NATIONS:
        return other in _NATIONS[nation] or not _level(other)
    return _level(one) > _level(other) and not (_level(one) == _COUNTRY and _level(other) == _STATE)


def _level(name: str) -> int:
    """How large a place is; what is named with an article, "the Midlands", may hold a town."""
    named, name = name, name.removeprefix("the ")
    if name in _SEAS:
        return _COUNTRY + 2
    if name in _CONTINENTS:
        return _COUNTRY + 1
    if name in PLACES - STATES - REGIONS or named in PLACES:
        return _COUNTRY
    if name in STATES or name in REGIONS:
        return _STATE
    return 1 if name in _LAND or named != name or name.endswith(_COUNTIES) else 0


_STATE, _COUNTRY, _COUNTIES = 2, 3, ("shire", " county", " province", " region", " district", " islands")
#: Where in a country something lies, and any town may lie.
_LAND = frozenset(
    "north south east west north-east north-west south-east south-west coast interior provinces countryside".split()
)
_CONTINENTS = frozenset(
    ("europe", "asia", "africa", "north america", "south america", "latin america", "western europe", "eastern europe")
)
#: Parts of the world that no continent has to itself.
_SEAS = frozenset(
    (
        "pacific",
        "atlantic",
        "gulf",
        "mediterranean",
        "caribbean",
        "middle east",
        "euro",
        "eu",
        "european union",
        "asia pacific",
    )
)
_NATIONS = {
    **dict.fromkeys(("us", "u.s", "usa", "united states", "america"), STATES | REGIONS),
    **dict.fromkeys(("uk", "u.k", "britain", "united kingdom"), frozenset(("england", "scotland", "wales"))),
}


def _are_done(line: Line, slots: Sequence[Slot], word: str) -> bool:
    """'nine built in Korea and five registered in Panama': whether each part is told by what was done with it, and not the same."""
    ahead = [_before(line, slot, word) for slot in slots]
    return len({*ahead}) > 1 and all(one.endswith("ed") or one in _DONE for one in ahead)


def _before(line: Line, slot: Slot, word: str) -> str:
    """The word in front of the preposition of a figure; "" where the figure itself stands there."""
    behind = [token.text for token in line.tokens[slot.at + 1 : slot.at + 2 + _FAR]]
    at = behind.index(word) if word in behind else 0
    return behind[at - 1] if at else ""


def _done_twice(line: Line, slots: Sequence[Slot]) -> bool:
    """Whether one thing may be done, as told, by two: not "seven named by the town and three by the mills", but "backed by" both, or "named by" one and
    "approved by" the other."""
    verbs = {verb for slot in slots if (verb := _before(line, slot, "by")) and verb != slot.unit}
    told = verbs or {token.text for token in line.tokens[: slots[0].at]}
    return len(verbs) > 1 or told.isdisjoint(_DONE) or sorted_otherwise(line, slots)


def sorted_otherwise(line: Line, slots: Sequence[Slot]) -> bool:
    """'by funds' and 'by foreign investors', 'by banks' and 'by Greek banks': who is told by where from he is, or how large, may be one of those who are
    told by what they are."""
    if any(_is_theirs(line, slot) for slot in slots[1:]):
        return True
    doers = [_told_of(line, slot, "by") for slot in slots]
    sorts = [not _SORTS.isdisjoint(doer) for doer in doers]
    names = {_is_name(line, slot) for slot in slots}
    return (any(sorts) and not all(sorts)) or _one_kind_in_another(doers) or {True, False} <= names


def _is_name(line: Line, slot: Slot) -> bool | None:
    """Whether a doer has a name; None for one that has none and is alone of its kind: "by the state"."""
    words = _tokens_behind(line, slot, "by")
    if any(line.text[token.start].isupper() for token in words):
        return True
    return None if words and words[0].text == "the" and not plural(words[-1].text) else False


def _one_kind_in_another(told: Sequence[Sequence[str]]) -> bool:
    """Whether what is told in one part is told with more words in another: "by banks" and "by Greek banks"."""
    return any(a and b and ({*a} < {*b} or {*b} < {*a}) for a, b in combinations(told, 2))


def _is_theirs(line: Line, slot: Slot) -> bool:
    """'by the state' and 'by its army': whether a doer is told to be another's."""
    behind = [token.text for token in line.tokens[slot.at + 1 : slot.at + 3 + _FAR]]
    return "by" in behind and behind[behind.index("by") + 1 : behind.index("by") + 2] in (
        ["its"],
        ["his"],
        ["her"],
        ["their"],
    )


def _told_of(line: Line, slot: Slot, word: str) -> list[str]:
    """The words behind a preposition, as far as the next figure or mark."""
    words = [token.text for token in _tokens_behind(line, slot, word)]
    return [text for text in words if text not in listed("determiner")]


def _tokens_behind(line: Line, slot: Slot, word: str) -> list[Token]:
    """As far as a mark or an "and"; none where a figure stands among them: "in band one"."""
    behind = line.tokens[slot.at + 1 : slot.at + 2 + 2 * _FAR]
    at = next((k for k, token in enumerate(behind) if token.text == word), len(behind))
    end = next((k for k, token in enumerate(behind) if k > at and token.text in _MARKS), len(behind))
    told = behind[at + 1 : end]
    return [] if any(token.slot >= 0 and not token.context for token in told) else list(told)


_MARKS = frozenset((",", ";", ".", "and"))
_AT, _FAR = frozenset("in at from on to for with into".split()), 4
_STOPS = frozenset("in at from on to for with into of by and or while but where that which who".split())
_REST = frozenset("other others another elsewhere abroad overseas rest remainder remaining home".split())
#: What only one does with a thing.
_DONE = frozenset(
    """named appointed chosen elected picked made lent held owned bought sold built issued written won run led scored paid taken kept
    made buys owns holds won elects""".split()
)
#: Words for people and firms of every trade.
_SORTS = frozenset(
    """foreign foreigners overseas domestic local locals women men girls boys young old small large big private public listed institutional with under over
    who whose that from""".split()
)
