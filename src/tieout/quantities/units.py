"""Which unit a name stands for here: no preposition ("50,000 in 2020"), pounds of money or of weight, degrees of what."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities import nouns
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import VAGUE, word_class
from tieout.quantities.name import Name
from tieout.quantities.plurals import plural
from tieout.quantities.tables import is_word

#: Words that are units only when nothing runs on behind them.
_PREPOSITIONS = frozenset(("in", "at", "a", "are", "to", "per", "am", "pm", "as", "mu", "ins"))
_QUOTES = frozenset(("'", "’", "′", "″", '"'))
_MONEY_WORDS = word_class("money-talk")
_WEIGHT_WORDS = frozenset(("weigh", "weighs", "weighed", "weighing", "weight"))
_SPEED = frozenset("speed speeds wind winds gust gusts gusting cruising airspeed sailed sailing sound".split())
_NOUNLIKE = word_class("unit-or-noun")
_NETWORKS = word_class("network")
#: Lines of a screen: "1080p" is no money.
_LINES = frozenset((240, 360, 480, 576, 720, 1080, 1440, 2160, 4320))
#: "5G" is a generation of telephones, and no weight; "3D", "a 13D filing" no days.
_GENERATIONS = 6
#: Behind days: "3d ago".
_PASSED = frozenset(("ago", "old", "later", "earlier", "h", "hr", "hrs"))
#: Initials that are spelled like a unit but for a letter: "eight MPs", "a 3.8 GPA".
_INITIALS = frozenset(("MPs", "PCs", "IPs", "FPs", "GPA"))
#: Largest number of feet or inches that a quote mark stands for.
_QUOTED = 999


def fits(name: Name, draft: Draft, found: list[str], at: int, end: int, left: list[str]) -> bool:
    """Whether the name at tokens [at, end) is the unit of `draft`, and no preposition, verb, quote or part of a noun phrase.

    `left` are the tokens before the number.
    """
    word = found[end - 1]
    behind = found[end] if end < len(found) else ""
    if word == "p" and at == 0 and draft.numeral and draft.numeral.value in _LINES:
        return False
    if name.kind == "currency" and is_word(word) and not _code(found, end, left):
        return False
    if word in _INITIALS or (word == "PC" and _code(found, end, left)):
        return False
    if word.lower() in ("pm", "am") or (name.kind == "currency" and at and behind[:1].isdigit()):
        return False
    if found[0] == " " and behind == "-" and name.kind == "currency" and name.weak:
        return False
    if word == "d" and at == 0 and draft.numeral and draft.numeral.plain and draft.numeral.value in (2, 3):
        following = found[2].lower() if behind in (" ", "-") and len(found) > 2 else ""
        return not following.isalpha() or following in _PASSED or nouns.ends(following)  # "3d printed"
    if word == "g" and at == 0 and behind == " " and draft.numeral and draft.numeral.value < _GENERATIONS:
        if "".join(found[2:3]) in _NETWORKS:
            return False  # "3g phones"
    if word == "GSM" and at == 0:
        return False  # a telephone network
    if word == "G" and at == 0 and draft.numeral and draft.numeral.value < _GENERATIONS:
        return False  # "2.5G", "5G"
    if word in ("G", "D") and at == 0 and draft.numeral and draft.numeral.plain:
        return word == "G" and draft.numeral.value > _GENERATIONS
    if word in _QUOTES:
        spelled = draft.numeral is not None and draft.numeral.spelled
        return at == 0 and behind != "s" and not spelled and _quoted(draft, found, left)
    if end - at > 1:
        return True
    if word == "second" and found[end + 1 : end + 2] == ["hand"]:
        return False  # "six second hand planes"
    if word == "quarter" and behind == "-" and found[0] == " ":
        return False  # "three quarter-point cuts"
    if at == 0:
        return _joined(word, draft, found, left)
    if word.lower() in _PREPOSITIONS and word != "A":
        ends = behind in ("", ")", ".", ",", ";", ":") or "".join(found[end : end + 2]) in (
            " (",
            " x",
            " ×",
            " =",
            " ≈",
            " /",
        )
        ends = ends or (behind == "/" and "".join(found[end + 1 : end + 2]) in _PACES)  # "0.3 in/yr"
        return word == "in" and ends and not (draft.numeral and draft.numeral.spelled)
    if len(word) == 1 and word.isalpha() and word.isascii():
        route = word in "NSEW" and left[-2:-1] != [] and left[-2][0].isupper()  # "Highway 10 N was closed"
        return not route and _letter(word, found, end)
    if word in ("Mt", "St") and behind == " " and end + 1 < len(found) and found[end + 1][0].isupper():
        return False
    return not found[0].isspace() or not _describes(name, draft, found, end)


#: Behind the slash of inches per time.
_PACES = frozenset(("s", "sec", "min", "h", "hr", "hour", "day", "year", "yr"))


def _code(found: list[str], end: int, left: list[str]) -> bool:
    """Whether an English word in capitals is a code of money: nothing else around it is in capitals."""
    behind = next((token for token in found[end : end + 2] if token.isalpha()), "")
    return not behind[:1].isupper() and not any(len(token) > 1 and token.isupper() for token in left[-4:])


#: Before people of an age: "the under 5s".
_GROUPS = frozenset(("under", "over"))


def _joined(word: str, draft: Draft, found: list[str], left: list[str]) -> bool:
    """Whether a name right behind the digits is a unit, and no part of a label ("4x4", "747s", "2G-")."""
    behind = found[1] if len(found) > 1 else ""
    if (behind.isalnum() and word.isalpha()) or word == "S":
        return False
    if word == "s" and draft.numeral is not None and not draft.numeral.pointed:
        front = next((token.lower() for token in reversed(left) if token not in " -"), "")
        if left[-1:] in (["x"], ["×"]) or (found[1:4] == [" ", "of", " "] and "".join(found[4:5]) in VAGUE):
            return False  # "2x4s", "10s of thousands"
        return draft.numeral.value < 20 and behind not in ("-", "'", "’") and front not in _GROUPS
    return not (len(word) == 1 and word.isalpha() and behind == "-" and found[2:3] and found[2].isalpha())


def _quoted(draft: Draft, found: list[str], left: list[str]) -> bool:
    """Whether a quote mark behind a number may be inches or feet: a prime, or a straight one that closes no quotation."""
    mark, behind = found[0], found[1] if len(found) > 1 else ""
    if mark == behind == "'":
        behind = found[2] if len(found) > 2 else ""
        if "`" in left:
            return False
    if mark in ("′", "″"):
        return True
    if mark == "'" and behind[:1].isdigit():
        return True
    sided = behind in tuple("HWDLhwdl") and not "".join(found[2:3]).strip()
    closed = behind and not behind.isspace() and behind not in ",.;)x×" and not sided
    opened = any(token == mark and not left[index - 1][-1:].isdigit() for index, token in enumerate(left))
    return not closed and not opened and draft.numeral is not None and draft.numeral.value <= _QUOTED


#: What may stand behind the letter of a unit that a hyphen joins to its figure: "1.8-m)".
_CLOSES = frozenset((")", ",", ".", "]"))


#: Words behind a capital that is a unit: "10 N was applied".
_BEHIND_LETTER = frozenset("in and to or on at of for from with by is was are were".split())


def _letter(word: str, found: list[str], end: int) -> bool:
    """Whether a single letter behind a blank is a unit: nothing that could make it a word runs on behind it."""
    behind = found[end] if end < len(found) else ""
    after = found[end + 1] if end + 1 < len(found) else ""
    if found[0] == "-":
        return word in "mglL" and (behind in _CLOSES or (behind == " " and after.islower()))
    if behind in (".", "-", "'", "’", "&") and after[:1].isalnum():
        return False
    if behind == "." and end + 2 < len(found) and found[end + 2][0].isupper():
        return False
    follows = after if behind.isspace() else ""
    if word in "CFVWL" and follows.islower():
        return True
    if word.isupper():
        return not follows[:1].isalpha() or follows in _BEHIND_LETTER
    return word in "mgstldhpy" and behind != "'"


def _describes(name: Name, draft: Draft, found: list[str], end: int) -> bool:
    """ "68 league games", "5 real estate agents", "two won the race": a unit's name that is another word here."""
    if not name.weak or draft.numeral is None or draft.numeral.value == 1:
        return False
    word = found[end - 1].lower()
    follows = found[end + 1] if end + 1 < len(found) and found[end] == " " else ""
    if word.islower() and name.kind == "currency" and found[end - 1].istitle() and follows.istitle():
        return True  # "1381 Sterling Place"
    if word == "real" and follows.isalpha() and not nouns.ends(follows):
        return True  # "between 1969 and 1978 real wages rose"
    if name.kind == "currency" and (draft.numeral.bare or word in ("real", "won", "sol", "mark", "ore")):
        return follows.lower() in nouns.OWNERS or (
            bool(follows) and not plural(word) and bool(nouns.phrase(found, end + 1)[0])
        )
    return word in _NOUNLIKE and follows.isalpha() and plural(follows)


def choose(name: Name, draft: Draft, found: list[str], end: int, left: list[str]) -> Name:
    """The one of several meanings that context allows: pounds of money or of weight, years of age."""
    word = found[end - 1].lower()
    if word in ("pound", "pounds") and name.kind != "currency":
        return _pounds(name, draft, found, end, left)
    if word in ("kt", "kts") and _SPEED & {token.lower() for token in left[-16:] + found[end : end + 12]}:
        return Name("measure", "knot")
    if word == "c" and name.unit == "cent" and (draft.sign < 0 or _WEATHER & {token.lower() for token in left[-12:]}):
        return Name("measure", "degree_Celsius")
    if word == "kn" and found[0] == " " and _MONEY_WORDS & {token.lower() for token in left[-12:]}:
        return Name("currency", "HRK")
    if name.unit == "millisecond" and (power := _per_second(found, end)) is not None:
        return Name("measure", f"meter / second{power}", extra=2)
    if name.unit == "carat" and _GOLDEN.match("".join(found[end : end + 6])):
        return Name("measure", "karat")
    if name.unit == "degree" and name.kind == "measure":
        return _degrees(name, found, end)
    return Name("currency", "cent") if word in ("cts", "ct") and name.kind != "currency" else name


#: Behind carats that say how fine gold is.
_GOLDEN = lazily(r"[ \xa0-](?:solid |white |yellow |rose |red )?gold\b")


def _per_second(found: list[str], end: int) -> str | None:
    """The power of the seconds in "9.8 ms⁻²", "3 ms-1", which are metres per second: nothing is told by milliseconds to a negative power."""
    if found[end : end + 1] not in (["⁻"], ["-"]):
        return None
    return {"1": "", "¹": "", "2": " ** 2", "²": " ** 2"}.get("".join(found[end + 1 : end + 2]))


def _degrees(name: Name, found: list[str], end: int) -> Name:
    """ "98 degrees f", "40 deg celsius"."""
    index = end + 1 if end < len(found) and found[end] in (" ", "-", "\xa0", ".") else end
    index += 1 if index < len(found) and found[index] == " " and index > end else 0
    scale = _SCALES.get(found[index].lower()) if index < len(found) else None
    if scale is None or (index + 1 < len(found) and found[index + 1][0] in "'’" and len(found[index]) == 1):
        return name
    return Name("measure", scale, extra=index + 1 - end)


_WEATHER = frozenset("temperature temperatures degrees cold heat warm warmer cooler hot frost weather celsius".split())
_SCALES = {
    "c": "degree_Celsius", "celsius": "degree_Celsius", "celcius": "degree_Celsius", "centigrade": "degree_Celsius",
    "f": "degree_Fahrenheit", "fahrenheit": "degree_Fahrenheit", "farenheit": "degree_Fahrenheit", "kelvin": "kelvin", "rankine": "degree_Rankine",
}  # fmt: skip


def _pounds(name: Name, draft: Draft, found: list[str], end: int, left: list[str]) -> Name:
    numeral = draft.numeral
    about = {token.lower() for token in left[-16:]} | {token.lower() for token in found[end : end + 12]}
    large = numeral is not None and not numeral.bare and found[0] != "-" and "of" not in found[end : end + 3]
    return Name("currency", "GBP") if large or (about & _MONEY_WORDS and not about & _WEIGHT_WORDS) else name
