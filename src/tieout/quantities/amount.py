"""From a number to an amount: its magnitude, currency mark, unit and rate, or the noun that it counts."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities import nouns
from tieout.quantities.around import Place, tokens
from tieout.quantities.counted import counted, counted_behind_hedge, described, packed
from tieout.quantities.draft import Draft
from tieout.quantities.hedging import hedge_after
from tieout.quantities.lexicon import magnitudes, number_words
from tieout.quantities.magnitude import coins_or_magnitude, magnitude
from tieout.quantities.marks import apply_mark, country_behind
from tieout.quantities.names import longest
from tieout.quantities.numerals import Numeral
from tieout.quantities.parts import and_fraction
from tieout.quantities.plurals import plural
from tieout.quantities.rates import per_area, product, rate, rate_of
from tieout.quantities.signs import parted_minus, zero
from tieout.quantities.times import by
from tieout.quantities.units import choose, fits

#: Behind a loss in brackets: "($3.2) million".
_LOST = lazily(r"\)[ \xa0](?:thousand|million|billion|trillion|[mb]ln|[mb]n|m)\b")
_BRACKETS = {"(": ")", "[": "]"}
_SIGNS = (["$"], ["€"], ["£"])
_TIMES = (["x"], ["×"])
#: Letters that say which side is meant: "20 (L) x 10 (W) cm".
_SIDES = frozenset("HWLDB")


def amount(place: Place, numeral: Numeral) -> Draft | None:
    """The amount at a place whose number is `numeral`; None for a broken figure (two magnitude words)."""
    left = place.before(numeral.start)
    opened = bool(left) and left[-1] == "("
    loss = opened and left[-2:-1] in _SIGNS and place.text[numeral.end : numeral.end + 1] == ")"
    if loss:  # "$(1.2) million"
        numeral.start, numeral.end, left, opened = numeral.start - 1, numeral.end + 1, left[:-1], False
    draft = Draft(numeral.start, numeral.end, numeral)
    draft.left = numeral.start
    apply_mark(place, draft, left)
    if loss:
        draft.sign = -1.0
    elif (
        draft.marked
        and place.text[draft.left - 1 : draft.left] == "("
        and _LOST.match(place.text, numeral.end, place.high)
    ):
        numeral.end, draft.left, draft.start, draft.sign = numeral.end + 1, draft.left - 1, draft.start - 1, -1.0
    found = _scaled(place, numeral, draft.marked)
    if found is None:
        return None
    if opened and found[:2] == [")", "%"]:
        return _loss(draft, numeral)
    if numeral.pointed and numeral.value < 1 and found[:3] == [" ", "of", " "]:
        found = _of_one(numeral, found)
    used = _unit(draft, found, left) if found else 0
    if draft.kind == "count" and draft.subject == "times" and not (used or draft.unit) and by(left):
        draft.kind, draft.unit, used = "multiple", "x", 2  # "enlarged by up to 30 times"
    draft.right = draft.end = numeral.end + (sum(map(len, found[:used])) if used else 0)
    following = found[used + 1] if used + 1 < len(found) else ""
    if used and following.lower() == "and" and draft.kind in ("duration", "measure", "currency"):
        _unit_and_half(place, draft)
    if following in ("below", "above") and (draft.kind == "number" or draft.unit.startswith("degree")):
        zero(place, draft)
    if draft.kind == "measure":
        _measure(place, draft, left)
    if draft.tail and draft.kind == "count":
        _hedge_behind_noun(draft, found)
    draft.tail = max(draft.right, numeral.end + draft.tail)
    _hedge_behind(draft, found, used)
    if draft.kind == "number" and not used:
        _bare(draft, found, left, following)
    return draft


def _measure(place: Place, draft: Draft, left: list[str]) -> None:
    """Puts right what only the whole span tells: "1 990 Ft" is money, "at - 20 degrees" below zero."""
    assert draft.numeral is not None
    spaced = draft.unit == "foot" and " " in place.text[draft.numeral.start : draft.numeral.end]
    if spaced and place.text[draft.right - 2 : draft.right] == "Ft":
        draft.kind, draft.unit, draft.candidates = "currency", "HUF", ()
    elif draft.unit.startswith("degree"):
        parted_minus(place, draft, left)


def _bare(draft: Draft, found: list[str], left: list[str], following: str) -> None:
    """What a number without a unit counts behind its hedge ("200+ jobs"), or in "a percentage of 12"."""
    if draft.hedge != "=":
        counted_behind_hedge(draft, found)
    if draft.kind == "number" and left[-4:] == _PERCENTAGE and not following.isalpha():
        draft.kind, draft.unit = "percent", "%"


_PERCENTAGE = ["percentage", " ", "of", " "]


def _loss(draft: Draft, numeral: Numeral) -> Draft:
    """ "(5.2)%", as accounts print a fall."""
    draft.kind, draft.unit, draft.sign = "percent", "%", -1.0
    draft.start, draft.left, draft.end = numeral.start - 1, numeral.start - 1, numeral.end + 2
    draft.right = draft.tail = draft.end
    return draft


def _of_one(numeral: Numeral, found: list[str]) -> list[str]:
    """The tokens behind the "of a" of "0.5 of a percent"."""
    if found[3:5] not in (["a", " "], ["one", " "], ["1", " "]) or longest(found, 5)[0] is None:
        return found
    numeral.end += sum(map(len, found[:4]))
    return found[4:]


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
            numeral.end, found = end, place.after(end)
            at = 0 if at else max(magnitude(numeral, found, marked), 0)  # "21 and a half million"
            numeral.end += sum(map(len, found[:at]))
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
    if found[1:2] in _TIMES and found[0] == " " and found[2:3] == [" "] and "".join(found[3:4])[:1].isdigit():
        return packed(draft, found)
    if (
        found[:3] == _OF
        and draft.numeral is not None
        and draft.numeral.factor >= _LAKH
        and (used := _of_money(draft, found))
    ):
        return used
    if (
        found[:3] == _OF
        and draft.numeral is not None
        and draft.numeral.factor in _BY_TWELVES
        and not nouns.ends(found[3])
    ):
        counted(draft, found[2:], 1)  # "three dozens of eggs"
        draft.tail += sum(map(len, _OF[:2])) if draft.tail else 0
        return 0
    if found[0] == "/" and (reached := per_area(draft, found)):
        return reached
    at = _separator(found)
    bracket = _BRACKETS.get(found[at]) if at < len(found) else None
    name, end = longest(found, at + bool(bracket))
    if bracket:
        if found[at + 1 : at + 2] and (found[at + 1][0].isdigit() or found[at + 1].lower() in number_words()):
            return _behind_bracket(draft, found, at, bracket, left)
        if found[at + 1 : at + 2] and found[at + 1] in _SIDES:
            used = _unit(draft, found[at + 3 :], left) if len(found) > at + 3 else 0
            return at + 3 + used if used else 0
        if name is None or name.kind not in ("measure", "duration") or found[end : end + 1] != [bracket]:
            return 0
        draft.set(name)
        return end + 1
    if name is None or not fits(name, draft, found, at, end, left):
        if at and left[-2:] in (["a", " "], ["A", " "]) and described(draft, found, at):
            return 0
        used = counted(draft, found, at)
        if (
            at
            and draft.kind == "number"
            and left[-1:] == [" "]
            and left[-2:-1] != []
            and left[-2].lower() in _DETERMINERS
        ):
            described(draft, found, at, left[-2].lower())
        return used
    name = choose(name, draft, found, end, left)
    draft.set(name)
    end += name.extra
    end = product(draft, found, end)
    if draft.kind == "currency" and draft.numeral is not None:
        end = coins_or_magnitude(draft.numeral, found, end)
    return rate_of(draft, found, end)


#: Before a number whose noun describes another: "its 30 nation forum".
_DETERMINERS = frozenset(("the", "its", "their", "his", "her", "our", "this", "that", "another"))
_BY_TWELVES = (12.0, 144.0)
_OF, _LAKH = [" ", "of", " "], 1e5


def _of_money(draft: Draft, found: list[str]) -> int:
    """ "14 lakhs of rupees", "two millions of dollars": the tokens as far as the currency; 0 where none follows in the plural."""
    name, end = longest(found, 3)
    if name is None or name.kind != "currency" or not plural(found[end - 1]):
        return 0
    draft.set(name)
    return end


def _behind_bracket(draft: Draft, found: list[str], at: int, bracket: str, left: list[str]) -> int:
    """What "1 (14 oz) can", "210 (147) tonnes" count, behind another figure in a bracket; it is no part of the span."""
    close = next((index for index in range(at + 1, min(at + 9, len(found))) if found[index] == bracket), 0)
    rest = found[close + 1 :] if close else []
    if len(rest) < 2 or rest[0] != " " or not rest[1].isalpha():
        return 0
    if rest[1] == "can":
        draft.kind, draft.unit, draft.subject = "count", "can", "can"
        return 0
    _unit(draft, rest, left)
    draft.tail = 0
    return 0


def _unit_and_half(place: Place, draft: Draft) -> None:
    """ "two hours and a half", where the fraction has no unit of its own."""
    numeral = draft.numeral
    assert numeral is not None
    before = numeral.value, numeral.step, numeral.zeros, numeral.pointed
    end = and_fraction(place.text, numeral, place.high, draft.right)
    if end and not longest(tokens(place.text[end : min(place.high, end + 24)]), 1)[0]:
        draft.right = draft.end = end
    else:
        numeral.value, numeral.step, numeral.zeros, numeral.pointed = before


def _separator(found: list[str]) -> int:
    """How many tokens stand between number and unit: none, a blank, a hyphen, or a hyphen between blanks."""
    first = found[0]
    if first == " ":
        if found[1:2] != ["-"]:
            return 1
        return 3 if found[2:3] == [" "] else 2 if longest(found, 2)[0] is not None else 1
    if first == "-" and found[1:2] == [" "] and longest(found, 2)[0] is not None:
        return 2  # "five- year plans"
    return 1 if first == "-" or (first.isspace() and "\n\n" not in first) else 0


def _hedge_behind_noun(draft: Draft, found: list[str]) -> None:
    """A hedge behind the counted noun, which is no part of the span either: "400 lorries or more", "20 guests or so"."""
    at, length = 0, draft.tail
    while length > 0 and at < len(found):
        length -= len(found[at])
        at += 1
    if length or found[at : at + 2] not in _OR or (match := hedge_after(found, at)) is None:
        return
    behind = found[match[1] :]
    if behind[1:2] != ["likely"] and not (len(behind) > 1 and nouns.phrase(behind, 1)[0]):  # "5 men or more women"
        draft.hedge, draft.nearly = match[0].hedge, match[0].nearly


_OR = ([" ", "or"], [" ", "at"])


def _hedge_behind(draft: Draft, found: list[str], used: int) -> None:
    """A hedge behind the figure and its unit: "500 or so", "18 years or older", "100+"."""
    match = hedge_after(found, used)
    if match is not None:
        phrase, end = match
        draft.hedge, draft.nearly = phrase.hedge, phrase.nearly
        draft.end = draft.right + sum(map(len, found[used:end]))
