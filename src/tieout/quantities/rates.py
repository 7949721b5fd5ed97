"""Rates behind a unit or noun: "a barrel", "per day", "/s", "per 10,000 people"."""

from __future__ import annotations

from tieout.quantities import nouns
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import magnitudes, word_class
from tieout.quantities.name import Name
from tieout.quantities.names import longest
from tieout.quantities.plurals import singular

_PER = frozenset(("per", "a", "an", "each", "every"))
_PER_A = word_class("per-a")
#: Behind a length of time that is no rate: "5 percent a year ago".
_MOMENTS = frozenset(("ago", "earlier", "before", "later", "after", "previously", "back"))
#: Counted nouns that print counts by with "a": "12 points a game".
_NOUN_A = frozenset(("game", "person", "head", "match"))
#: "£300 pcm", "£40,000 pa".
_SHORT = {"pcm": "month", "pm": "month", "pa": "year", "pw": "week", "ph": "hour"}
_LATIN = {
    "annum": "year",
    "capita": "person",
    "diem": "day",
    "head": "person",
    "cent": "",
    "shr": "share",
    "bu": "bushel",
}


def rate(draft: Draft, found: list[str], at: int) -> int:
    """Reads a rate at `found[at]` and sets the unit of `draft` to "A / B" or "A / B / C"; the index behind it, `at` for nothing."""
    end = _rate(draft, found, at)
    return _rate(draft, found, end) if end > at else at


def product(draft: Draft, found: list[str], at: int) -> int:
    """ "kg·m", "m·s⁻²": reads what multiplies the unit at `found[at]`; the index behind it, `at` for nothing."""
    if at + 1 >= len(found) or found[at] not in _DOTS or draft.kind not in ("measure", "duration"):
        return at
    raised = _raised(found, at + 1)
    if raised:
        return _rated(draft, *raised)
    name, end = longest(found, at + 1)
    if name is None or name.kind not in ("measure", "duration"):
        return at
    draft.unit = " * ".join(sorted((draft.unit, name.unit)))
    return end


def per_area(draft: Draft, found: list[str]) -> int:
    """ "430.5/km²", "72/min": a bare number per area, volume or time; the index behind the unit, 0 for none."""
    name, end = longest(found, 1)
    volume = name is not None and name.unit.endswith("liter") and draft.numeral is not None and not draft.numeral.plain
    if name is None or not (volume or (len(found[1]) > 1 and (name.kind == "duration" or " ** " in name.unit))):
        return 0
    draft.kind = "count" if draft.kind == "number" else draft.kind
    return _rated(draft, name.unit, end)


_DOTS = frozenset("·⋅∙*")


def _rate(draft: Draft, found: list[str], at: int) -> int:
    index = _skip(found, at)
    if index >= len(found):
        return at
    word = found[index].lower()
    if word == "/" and (index == at or draft.kind == "currency"):
        index = index + 1 if found[index + 1 : index + 2] == [" "] and index > at else index
        name, end = longest(found, index + 1)
        if name is None and draft.kind == "currency" and "".join(found[index + 1 : index + 2]).lower() in _PER_A:
            return _rated(draft, singular(found[index + 1].lower()), index + 2)
        if name is None and "".join(found[index + 1 : index + 2]) in _BASES:
            return _per_base(draft, found, index + 1) or at
        if name is None and found[index + 1 : index + 2] == ["("]:
            return _per_product(draft, found, index + 2) or at
        if name is None or name.kind == "currency":
            return at
        if found[end : end + 1] == ["^"] and found[end + 1 : end + 2] in (["2"], ["3"]):
            return _rated(draft, f"{name.unit} ** {found[end + 1]}", end + 2)
        return _rated(draft, name.unit, end)
    raised = _raised(found, index) if index > at and not _MINUSES.isdisjoint(found[index + 1 :]) else None
    if raised:
        return _rated(draft, *raised)
    if word in _SHORT and draft.kind == "currency":
        return _rated(draft, _SHORT[word], index + 1)
    if found[index : index + 4] == ["p", ".", "a", "."] and draft.kind in ("currency", "percent"):
        return _rated(draft, "year", index + 4)
    if index > at and word == "for" and draft.kind in ("number", "count") and _every(found, index):
        return _per_number(draft, found, index + 4) or at  # "five for every 100,000 people"
    if index == at or word not in _PER:
        return at
    start = _skip(found, index + 1)
    return at if start == index + 1 or start >= len(found) else _per(draft, found, word, start) or at


def _per_base(draft: Draft, found: list[str], at: int) -> int:
    """ "€0.85/100g": the index behind the unit of so many; 0 where none is."""
    name, end = longest(found, at + 2 if found[at + 1 : at + 2] == [" "] else at + 1)
    measured = name is not None and name.kind == "measure" and draft.kind in ("currency", "measure")
    return _rated(draft, f"{found[at]} {name.unit}", end) if name is not None and measured else 0


def _per_product(draft: Draft, found: list[str], at: int) -> int:
    """ "4.2 kJ/(kg·K)": the index behind the bracket; 0 where no product of two units stands in it."""
    first, end = longest(found, at)
    second, close = longest(found, end + 1) if found[end : end + 1] and found[end] in _DOTS else (None, 0)
    if first is None or second is None or found[close : close + 1] != [")"]:
        return 0
    return _rated(draft, f"{first.unit} / {second.unit}", close + 1)


def _every(found: list[str], at: int) -> bool:
    """Whether "every" and a number in figures follow: "for every 100,000"."""
    blank, every, between, number = (*found[at + 1 : at + 5], "", "", "", "")[:4]
    return blank.isspace() and every.lower() == "every" and between.isspace() and number[:1].isdigit()


def _raised(found: list[str], at: int) -> tuple[str, int] | None:
    """The unit and the index behind it of a negative power: the "m⁻²" of "W m⁻²", the "s-1" of "m s-1"."""
    name, end = longest(found, at)
    if name is None or name.kind == "currency":
        return None
    end += found[end : end + 1] == ["^"]
    if end + 1 >= len(found) or found[end] not in _MINUSES:
        return None
    power = _POWERS.get(found[end + 1])
    return (f"{name.unit} ** {power}" if power and power > 1 else name.unit, end + 2) if power else None


_MINUSES = frozenset("-⁻−")
_POWERS = {"1": 1, "2": 2, "3": 3, "¹": 1, "²": 2, "³": 3}


def rate_of(draft: Draft, found: list[str], end: int) -> int:
    """A rate behind the unit, or behind what is measured ("gallons of fuel a year"), where the span still ends at the unit."""
    used = rate(draft, found, end)
    if used != end or draft.kind not in ("measure", "count") or found[end : end + 2] != [" ", "of"]:
        return used
    for index in range(end + 3, min(end + 12, len(found) - 2)):
        if found[index] == "half":
            break  # "eight ounces of tea and half an ounce of salt"
        if found[index] in _PER:
            rate(draft, found, index - 1)
            break
        if not (found[index].isalpha() or found[index] in " -"):
            break
    return end


def _skip(found: list[str], at: int) -> int:
    """The index behind a blank, or a hyphen; a hyphen between blanks is a dash, but for two with one word between ("$ 70 - a - share")."""
    apart = [" ", "-", " "]
    if found[at : at + 3] == apart and apart not in (found[at + 4 : at + 7], found[max(0, at - 4) : max(0, at - 1)]):
        return at
    index = at
    for token in found[at : at + 3]:
        if token not in (" ", "-") and not token.isspace():
            break
        index += 1
    return index


def _per(draft: Draft, found: list[str], word: str, start: int) -> int:
    """The index behind the unit or noun at `start` that `word` counts by; 0 where it counts by none."""
    lower = found[start].lower()
    if word == "per":
        if found[start][0].isdigit():
            return _per_number(draft, found, start)
        if lower in magnitudes() and magnitudes()[lower][1] == "word":
            return _per_magnitude(draft, found, start, magnitudes()[lower][0])
        if lower in _LATIN:
            return _rated(draft, _LATIN[lower], start + 1) if _LATIN[lower] else 0
    name, end = longest(found, start)
    timed = name is not None and name.kind == "duration"
    if word in ("each", "every") and not (timed and draft.kind in ("currency", "count", "measure")):
        return 0
    if word in ("a", "an"):
        if not (lower in _PER_A or _priced(draft, name)) or (
            timed and end + 1 < len(found) and found[end + 1] in _MOMENTS
        ):
            return 0
        if "".join(found[start + 1 : start + 3]) in ("'s", "’s"):
            return 0  # "gave 70 clerks a month's leave"
        if lower == "head" and draft.kind == "currency":
            return _rated(draft, "person", start + 1)
        if draft.kind == "count" and not timed:
            return _rated(draft, singular(lower), start + 1) if lower in _NOUN_A else 0
    if (
        name is not None
        and name.kind in ("measure", "duration")
        and not (name.weak and name.kind == "measure" and len(lower) < 3)
    ):
        power = _SPOKEN.get(found[end + 1].lower()) if end + 1 < len(found) and found[end] == " " else None
        return _rated(draft, f"{name.unit} ** {power}", end + 2) if power else _rated(draft, name.unit, end)
    if not lower.isalpha() or draft.kind == "number":
        return 0
    head, _, end = nouns.phrase(found, start, one=True) if lower not in _PER_A else ("", "", 0)
    return _rated(draft, head.lower() if head else singular(lower), end or start + 1)


#: "metres per second squared".
_SPOKEN = {"squared": 2, "cubed": 3}


def _priced(draft: Draft, name: Name | None) -> bool:
    """Whether print may sell by the unit: "12 cents a kilowatt-hour"."""
    return (
        draft.kind == "currency"
        and name is not None
        and name.kind == "measure"
        and not name.weak
        and len(name.unit) > _SHORTEST
    )


#: Shortest name of a unit that is no word behind "a".
_SHORTEST = 3


def _per_number(draft: Draft, found: list[str], start: int) -> int:
    """ "2.55 per 10,000 people"."""
    number = found[start].replace(",", "").rstrip(".")
    if not number.isdigit():
        return 0
    name, end = longest(found, start + 2) if "".join(found[start + 1 : start + 2]).isspace() else (None, 0)
    if name is not None and name.kind == "measure" and number in _BASES and draft.kind in ("currency", "measure"):
        return _rated(draft, f"{number} {name.unit}", end)  # "€3 per 100 g"
    head, said, end = nouns.phrase(found, start + 2) if start + 2 < len(found) else ("", "", 0)
    if not head:
        behind = "".join(found[start + 2 : start + 3])
        plain = number in _BASES and (not behind.isalpha() or nouns.ends(behind))
        if plain and not found[start][-1].isdigit():  # the stop of the sentence
            found[start : start + 1] = [found[start][:-1], found[start][-1]]
        draft.kind = "count" if plain and draft.kind == "number" else draft.kind
        return _rated(draft, number, start + 1) if plain else 0
    draft.subject = draft.subject or said
    draft.kind = "count" if draft.kind == "number" else draft.kind
    return _rated(draft, f"{number} {head.lower()}", end)


#: What rates are told by without a noun: "9 per 1,000".
_BASES = frozenset(("100", "1000", "10000", "100000", "1000000"))


def _per_magnitude(draft: Draft, found: list[str], start: int, power: int) -> int:
    """ "2.55 dlrs per million cubic feet", "12 deaths per million people"."""
    name, end = longest(found, start)
    if name is not None:
        return _rated(draft, name.unit, end)
    name, end = longest(found, start + 2) if start + 2 < len(found) else (None, start)
    if name is not None:
        return _rated(draft, f"{10**power} {name.unit}", end)
    head, _, end = nouns.phrase(found, start + 2) if start + 2 < len(found) else ("", "", 0)
    return _rated(draft, f"{10**power} {head.lower()}" if head else f"{10**power}", end if head else start + 1)


def _rated(draft: Draft, unit: str, end: int) -> int:
    draft.unit = f"{draft.unit} / {unit}" if draft.unit else f"1 / {unit}"
    return end
