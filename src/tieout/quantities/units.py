"""Which unit a name stands for here, and rates: "a barrel", "per day", "/s"."""

from __future__ import annotations

from tieout.quantities import nouns
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import word_class
from tieout.quantities.names import Name, longest

#: Letters and words that are units only when nothing runs on behind them.
_PREPOSITIONS = frozenset(("in", "at", "a", "are", "to", "per", "am", "pm", "as", "mu", "ins"))
_MONEY_WORDS = word_class("money-talk")
_NOUNLIKE = frozenset(
    "league hand bar frame stone cup quarter chain rod pole link span second mole bit perch point hour day week minute "
    "barrel shot drop pinch grain pound foot".split()
)
_PER_A = word_class("per-a")


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


def rate(draft: Draft, found: list[str], at: int) -> int:
    """Reads "per day", "a share", "/s" at the tokens and makes the unit a rate; the index behind what was read."""
    index = _skip(found, at)
    spaced = index > at
    if index >= len(found):
        return at
    word = found[index].lower()
    if word == "/" and not spaced:
        name, end = longest(found, index + 1)
        return _rated(draft, name.unit, end) if name and name.kind != "currency" else at
    if word not in ("per", "a", "an", "each", "every", "the") or not spaced or index + 2 >= len(found):
        return _annually(draft, word, at, index)
    return _per(draft, found, index, word, at)


def _skip(found: list[str], at: int) -> int:
    """The index behind a blank, a hyphen, or a hyphen between blanks."""
    index = at
    while index < len(found) and index < at + 3 and (found[index] == "-" or found[index].isspace()):
        index += 1
    return index


def _per(draft: Draft, found: list[str], index: int, word: str, at: int) -> int:
    start = _skip(found, index + 1)
    if start == index + 1 or start >= len(found):
        return at
    if word == "per" and found[start][0].isdigit():
        return _per_number(draft, found, start, at)
    name, end = longest(found, start)
    lower = found[start].lower()
    if word in ("each", "every") and not (name and name.kind == "duration" and draft.kind in ("currency", "count", "measure")):
        return at
    if word == "the":
        return at
    if word in ("a", "an") and lower not in _PER_A:
        return at
    if word in ("a", "an") and draft.kind in ("count",) and not (name and name.kind == "duration"):
        return _rated(draft, nouns.singular(lower), start + 1) if lower in ("game", "person", "head", "match") else at
    if name is not None and name.kind in ("measure", "duration") and not (name.weak and name.kind == "measure" and len(found[start]) < 3):
        if word in ("a", "an") and name.kind == "duration" and end + 1 < len(found) and found[end] == " " and found[end + 1] in ("ago", "earlier", "before", "later", "after"):
            return at
        return _rated(draft, name.unit, end)
    if found[start].isalpha() and draft.kind != "number":
        return _rated(draft, nouns.singular(lower), start + 1)
    return at


def _per_number(draft: Draft, found: list[str], start: int, at: int) -> int:
    """ "2.55 per 10,000 people"."""
    head, said, end = nouns.phrase(found, start + 2) if start + 2 < len(found) else ("", "", 0)
    number = found[start].replace(",", "").rstrip(".")
    if not head or not number.isdigit():
        return at
    draft.subject = draft.subject or said
    draft.kind = "count" if draft.kind == "number" else draft.kind
    return _rated(draft, f"{number} {head.lower()}", end)


def _annually(draft: Draft, word: str, at: int, index: int) -> int:
    return at


def _rated(draft: Draft, unit: str, end: int) -> int:
    draft.unit = f"{draft.unit} / {unit}" if draft.unit else f"1 / {unit}"
    return end


_TIMES_AFTER = word_class("after-times")


def times(draft: Draft, found: list[str], at: int, joined: bool) -> bool:
    """Whether "times" behind the number multiplies ("6.2 times the 416", "three times as many") and does not count ("won it 3 times")."""
    numeral = draft.numeral
    assert numeral is not None
    following = found[at + 2].lower() if at + 2 < len(found) and found[at + 1].isspace() else ""
    if joined or not (numeral.pointed or following in _TIMES_AFTER or following[:1].isdigit() or following[:1] in ("$", "£", "€")):
        return False
    draft.kind, draft.unit = "multiple", "x"
    return True
