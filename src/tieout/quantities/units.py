"""Which unit a name stands for here: no preposition ("50,000 in 2020"), pounds of money or of weight, degrees of what."""

from __future__ import annotations

from tieout.quantities import nouns
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import word_class
from tieout.quantities.names import Name, longest

#: Letters and words that are units only when nothing runs on behind them.
_PREPOSITIONS = frozenset(("in", "at", "a", "are", "to", "per", "am", "pm", "as", "mu", "ins"))
_MONEY_WORDS = word_class("money-talk")
_NOUNLIKE = word_class("unit-or-noun")



def fits(name: Name, draft: Draft, found: list[str], at: int, end: int, left: list[str]) -> bool:
    """Whether the name at tokens [at, end) is the unit of `draft`, and no preposition, verb or part of a noun phrase."""
    word = found[end - 1]
    if name.kind == "currency" and at and end < len(found) and found[end][0].isdigit():
        return False
    if word in ("pm", "am", "AM", "PM") or (word == "s" and at == 0 and draft.numeral and not draft.numeral.pointed and not _seconds(draft, found, end)):
        return False
    if at and word in ("'", "’", '"'):
        return False
    if at == 0 and found[0] in ("'", "’", "′", "″", '"') and (end < len(found) and found[end] == "s" or not _inches(draft, found, left)):
        return False
    if at and end - at == 1 and word.lower() in _PREPOSITIONS:
        behind = found[end] if end < len(found) else "."
        return word == "in" and behind in ").,;:" and not draft.numeral.spelled if draft.numeral else False
    if at == 0 and end < len(found) and found[end].isalnum() and word.isalpha():
        return False
    if len(word) == 1 and word.isalpha() and end - at == 1:
        return _letter(word, draft, found, at, end)
    if at == 1 and found[0].isspace() and _runs_into_noun(name, draft, found, end):
        return False
    return True


def _seconds(draft: Draft, found: list[str], end: int) -> bool:
    """Whether "5s" is a time and no plural ("747s", "her 20s")."""
    assert draft.numeral is not None
    return draft.numeral.value < 20 and not (end < len(found) and found[end] in ("-", "'", "’"))


def _inches(draft: Draft, found: list[str], left: list[str]) -> bool:
    """Whether a quote mark behind a number may be inches or feet: a prime, or a straight one that opens no new word."""
    if found[0] in ("′", "″"):
        return True
    if len(found) == 1 or (found[1].isspace() or found[1] in ",.;)x×") and found[0] not in left:
        return draft.numeral is not None and draft.numeral.value < 1000
    return found[0] == "'" and len(found) > 1 and found[1][0].isdigit() or found[0] == '"' and draft.unit == "foot"


def _letter(word: str, draft: Draft, found: list[str], at: int, end: int) -> bool:
    """A single letter is a unit when joined to the number, or with no capitalised word behind it."""
    if at == 0:
        return not (end + 1 < len(found) and found[end] == "-" and found[end + 1].isalpha())
    if found[0] == "-":
        return False
    follows = found[end + 1] if end + 1 < len(found) and found[end].isspace() else ""
    if word in "CFVW" and follows.islower():
        return True
    if word.isupper():
        return not follows[:1].isalpha() or follows in ("in", "and", "to", "or", "on", "at")
    return word in "mgstldhpyJVWK" and "'" not in found[end : end + 1]


def _runs_into_noun(name: Name, draft: Draft, found: list[str], end: int) -> bool:
    """ "68 league games", "3 bar stools": a unit's name that only describes the plural behind it."""
    word = found[end - 1].lower()
    if word not in _NOUNLIKE or not name.weak or draft.numeral is None or draft.numeral.value == 1:
        return False
    follows = found[end + 1] if end + 1 < len(found) and found[end] == " " else ""
    return follows.isalpha() and nouns.plural(follows) and word in ("league", "hand", "bar", "frame", "chain", "link", "bit", "point", "shot", "perch", "pole")


def choose(name: Name, draft: Draft, found: list[str], end: int, left: list[str]) -> Name:
    """The one of several meanings that context allows: pounds of money or of weight, years of age."""
    word = found[end - 1].lower()
    if word in ("pound", "pounds") and name.kind != "currency":
        return _pounds(name, draft, found, end, left)
    if name.unit == "degree" and name.kind == "measure":
        return _degrees(name, found, end)
    if word in ("cts", "ct") and name.kind != "currency":
        return Name("currency", "cent")
    return name


def _degrees(name: Name, found: list[str], end: int) -> Name:
    """ "98 degrees f", "40 deg celsius"."""
    index = end + 1 if end < len(found) and found[end] in (" ", "-", "\xa0", ".") else end
    index += 1 if index < len(found) and found[index] == " " and index > end else 0
    scale = _SCALES.get(found[index].lower()) if index < len(found) else None
    if scale is None or (index + 1 < len(found) and found[index + 1][0] in "'’" and len(found[index]) == 1):
        return name
    return Name("measure", scale, extra=index + 1 - end)


_SCALES = {
    "c": "degree_Celsius", "celsius": "degree_Celsius", "celcius": "degree_Celsius", "centigrade": "degree_Celsius",
    "f": "degree_Fahrenheit", "fahrenheit": "degree_Fahrenheit", "farenheit": "degree_Fahrenheit", "kelvin": "kelvin",
}  # fmt: skip


def _pounds(name: Name, draft: Draft, found: list[str], end: int, left: list[str]) -> Name:
    numeral = draft.numeral
    about = {token.lower() for token in left[-16:]} | {token.lower() for token in found[end : end + 12]}
    if numeral and not numeral.bare and not found[0] == "-" and "of" not in found[end : end + 3]:
        return Name("currency", "GBP")
    if about & _MONEY_WORDS and not about & {"weigh", "weighs", "weighed", "weighing", "weight"}:
        return Name("currency", "GBP")
    return name
