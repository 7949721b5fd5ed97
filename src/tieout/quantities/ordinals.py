"""Ordinals: "third", "20th", "one hundred and fifth"."""

from __future__ import annotations

from tieout.quantities import dates
from tieout.quantities.around import Place
from tieout.quantities.dated import dated
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import ordinal_words, stop_words
from tieout.quantities.names import longest
from tieout.quantities.numerals import Numeral

SUFFIXES = frozenset(("st", "nd", "rd", "th", "ST", "ND", "RD", "TH", "ˢᵗ", "ⁿᵈ", "ʳᵈ", "ᵗʰ"))


def ordinal(place: Place, start: int, end: int, value: float) -> tuple[Draft | None, int]:
    """The ordinal at [start, end), `named` before a capital ("20th Congress"); None for the time that "a second" is."""
    text = place.text
    if text[start:end].lower() == "second" and text[max(place.low, start - 4) : start].lower().strip() in (
        "a",
        "per",
        "each",
    ):
        return None, end
    spelled = not text[start].isdigit()
    if spelled and (day := dates.nth_of(text, start, end, value, place.high, place.published)) is not None:
        return dated(day, day.end)
    numeral = Numeral(start, end, float(value), 1.0, 1.0, spelled=spelled)
    draft = Draft(start, end, numeral, "ordinal", left=start, right=end)
    following = text[end : end + 2]
    draft.named = following[:1] == " " and following[1:].isupper()
    return draft, end


def ordinal_behind(place: Place, numeral: Numeral) -> tuple[float, int] | None:
    """Value and end of "twenty-first", "one hundred and fifth", whose number words `numeral` read; None where it is none."""
    at = numeral.end
    if place.text[at : at + 1] not in ("-", " ", "\xa0"):
        return None
    if numeral.value < 20:
        return _scaled(place, numeral)
    found = place.after(at)
    if found[:3] == [" ", "-", " "]:
        found = [" - ", *found[3:]]
    index = 3 if len(found) > 3 and found[1].lower() == "and" else 1
    word = found[index].lower() if index < len(found) else ""
    value = ordinal_words().get(word)
    if value is None or (word == "second" and " " in found[0] and index == 1 and _noun(found, index + 2)):
        return None
    if index == 1 and value >= _SCALE:
        return numeral.value * value, at + sum(map(len, found[:2]))
    if numeral.value % 10 or (value >= 10 and numeral.value % 100):
        return None
    return numeral.value + value, at + sum(map(len, found[: index + 1]))


def _noun(found: list[str], at: int) -> bool:
    """Whether a word stands at `at` that "eighty second" may describe: "an eighty second film", not "came eighty second"."""
    word = "".join(found[at : at + 1])
    return word.isalpha() and word.lower() not in stop_words("function", "verb")


def _scaled(place: Place, numeral: Numeral) -> tuple[float, int] | None:
    """Value and end of "two millionth", "one hundredth time"; "one hundredth of" is a fraction."""
    found = place.after(numeral.end)
    joined = bool(found) and found[0].startswith("-") and numeral.value == 1
    scale = ordinal_words().get(found[1].lower(), 0) if len(found) > 1 and not joined else 0
    if scale < _SCALE or numeral.spelled is False:
        return None
    behind = found[3].lower() if len(found) > 3 and found[2].isspace() else ""
    if numeral.value == 1 and (
        not behind.isalpha() or behind in stop_words("function", "verb") or longest(found, 3)[0]
    ):
        return None
    return numeral.value * scale, numeral.end + len(found[0]) + len(found[1])


#: The least ordinal that multiplies what stands before it.
_SCALE = 100
