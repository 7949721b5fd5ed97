"""From a number to an amount: its magnitude, currency mark, unit and rate, or the noun that it counts."""

from __future__ import annotations

from tieout.quantities.around import Place, tokens
from tieout.quantities.counted import counted, counted_behind_hedge, described
from tieout.quantities.draft import Draft
from tieout.quantities.hedging import hedge_after
from tieout.quantities.lexicon import magnitudes
from tieout.quantities.magnitude import coins_or_magnitude, magnitude
from tieout.quantities.marks import apply_mark, country_behind
from tieout.quantities.names import longest
from tieout.quantities.numerals import Numeral
from tieout.quantities.parts import and_fraction
from tieout.quantities.rates import rate, rate_of
from tieout.quantities.signs import zero
from tieout.quantities.units import choose, fits

_BRACKETS = {"(": ")", "[": "]"}


def amount(place: Place, numeral: Numeral) -> Draft | None:
    """The amount at a place whose number is `numeral`; None for a broken figure (two magnitude words)."""
    draft = Draft(numeral.start, numeral.end, numeral, left=numeral.start)
    left = place.before(numeral.start)
    apply_mark(place, draft, left)
    found = _scaled(place, numeral, draft.marked)
    if found is None:
        return None
    used = _unit(draft, found, left) if found else 0
    draft.right = draft.end = numeral.end + (sum(map(len, found[:used])) if used else 0)
    following = found[used + 1] if used + 1 < len(found) else ""
    if used and following.lower() == "and" and draft.kind in ("duration", "measure", "currency"):
        _unit_and_half(place, draft)
    if following in ("below", "above") and (draft.kind == "number" or draft.unit.startswith("degree")):
        zero(place, draft)
    draft.tail = max(draft.right, numeral.end + draft.tail)
    _hedge_behind(draft, found, used)
    if draft.kind == "number" and not used and draft.hedge != "=":
        counted_behind_hedge(draft, found)
    return draft


def _scaled(place: Place, numeral: Numeral, marked: bool) -> list[str] | None:
    """Reads magnitude words and "and a half", and gives the tokens behind them; None for a broken figure."""
    found = place.after(numeral.end)
    at = magnitude(numeral, found, marked)
    if at < 0:
        return None
    if not at and found[1:2] == ["point"] and (digits := _pointed(numeral, found)):
        found = found[digits:]
        at = magnitude(numeral, found, marked)
    if at:
        numeral.end += sum(map(len, found[:at]))
    if (at or not marked) and len(found) > at + 1 and found[at + 1].lower() in ("and", "&"):
        end = and_fraction(place.text, numeral, place.high)
        if end:
            numeral.end = end
            return place.after(end)
    return found[at:] if at else found


def _pointed(numeral: Numeral, found: list[str]) -> int:
    """Takes in the decimals of "11 point 7 million", as a transcript has it; the tokens that they are, 0 for none.

    "A 23 point 14 rebound game" is none: only a magnitude or a percentage can follow.
    """
    digits, behind = (found[3] if len(found) > 3 else ""), (found[5].lower() if len(found) > 5 else "")
    if not (
        numeral.plain
        and digits.isdecimal()
        and digits.isascii()
        and (behind == "percent" or magnitudes().get(behind, (0, ""))[1] == "word")
    ):
        return 0
    numeral.value = float(f"{int(numeral.value)}.{digits}")
    numeral.step = numeral.zeros = float(f"1e-{len(digits)}")
    numeral.pointed, numeral.plain, numeral.end = True, False, numeral.end + sum(map(len, found[:4]))
    return 4


def _unit(draft: Draft, found: list[str], left: list[str]) -> int:
    """Reads the unit or the counted noun at the head of the tokens; the number of tokens that belong to the span."""
    if draft.marked:
        return rate(draft, found, country_behind(draft, found))
    if found[0] in ("x", "X", "×") and not "".join(found[1:3]).strip(" ")[:1].isdigit():
        draft.kind, draft.unit = "multiple", "x"
        return 1
    at = _separator(found)
    bracket = _BRACKETS.get(found[at]) if at < len(found) else None
    name, end = longest(found, at + bool(bracket))
    if bracket:
        if name is None or name.kind not in ("measure", "duration") or found[end : end + 1] != [bracket]:
            return 0
        draft.set(name)
        return end + 1
    if name is None or not fits(name, draft, found, at, end, left):
        used = counted(draft, found, at)
        if draft.kind == "number" and not used and at and left[-2:] == ["a", " "]:
            described(draft, found, at)
        return used
    name = choose(name, draft, found, end, left)
    draft.set(name)
    end += name.extra
    if draft.kind == "currency" and draft.numeral is not None:
        end = coins_or_magnitude(draft.numeral, found, end)
    return rate_of(draft, found, end)


def _unit_and_half(place: Place, draft: Draft) -> None:
    """ "two hours and a half", where the fraction has no unit of its own."""
    numeral = draft.numeral
    assert numeral is not None
    before = numeral.value, numeral.step, numeral.zeros, numeral.pointed
    end = and_fraction(place.text, numeral, place.high, draft.right)
    if end and not longest(tokens(place.text[end : end + 24]), 1)[0]:
        draft.right = draft.end = end
    else:
        numeral.value, numeral.step, numeral.zeros, numeral.pointed = before


def _separator(found: list[str]) -> int:
    """How many tokens stand between number and unit: none, a blank, a hyphen, or a hyphen between blanks."""
    first = found[0]
    if first == " ":
        return 3 if found[1:3] == ["-", " "] else 1
    return 1 if first == "-" or (first.isspace() and "\n\n" not in first) else 0


def _hedge_behind(draft: Draft, found: list[str], used: int) -> None:
    """A hedge behind the figure and its unit: "500 or so", "18 years or older", "100+"."""
    match = hedge_after(found, used)
    if match is not None:
        phrase, end = match
        draft.hedge, draft.nearly = phrase.hedge, phrase.nearly
        draft.end = draft.right + sum(map(len, found[used:end]))
