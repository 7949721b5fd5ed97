"""From a number to an amount: its magnitude, currency mark, unit, rate, or the noun that it counts."""

from __future__ import annotations

from tieout.quantities import nouns
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.hedging import hedge_after
from tieout.quantities.lexicon import magnitudes, word_class
from tieout.quantities.marks import apply_mark, country_behind
from tieout.quantities.names import Name, longest
from tieout.quantities.numerals import Numeral
from tieout.quantities.spelled import and_fraction
from tieout.quantities.units import choose, fits, rate, times

_ATTRIBUTES = word_class("attribute")
DURATIONS = frozenset("second minute hour day week fortnight month quarter year decade century".split())
_BRACKETS = {"(": ")", "[": "]"}


def amount(place: Place, numeral: Numeral) -> Draft | None:
    """The amount at a place whose number is `numeral`; None for a broken figure (two magnitude words)."""
    text, high = place.text, place.high
    draft = Draft(numeral.start, numeral.end, numeral, left=numeral.start)
    left = place.before(numeral.start)
    apply_mark(place, draft, left)
    found = place.after(numeral.end)
    at = _magnitude(numeral, found, draft.marked)
    if at < 0:
        return None
    if at and numeral.end < high and (" and a half" in "".join(found[at : at + 7])):
        numeral.end += sum(map(len, found[:at]))
        and_fraction(text, numeral, high)
        found, at = place.after(numeral.end), 0
    elif not numeral.spelled and not at and "".join(found[:4]).lower() == " and a " and not draft.marked:
        and_fraction(text, numeral, high)
        found = place.after(numeral.end)
    numeral.end += sum(map(len, found[:at]))
    draft.end = draft.right = numeral.end
    behind = found[at:]
    used = _unit(text, draft, behind, left)
    draft.right = draft.end = numeral.end + sum(map(len, behind[:used]))
    draft.tail = max(draft.right, numeral.end + draft.tail)
    _after(draft, behind, used)
    if draft.kind == "number" and not used and draft.hedge != "=":
        _count_behind(draft, behind)
    return draft


def _magnitude(numeral: Numeral, found: list[str], marked: bool) -> int:
    """Applies the magnitude words at the head of the tokens; the index behind them, -1 for two that cannot stand together."""
    table = magnitudes()
    at = last = 0
    seen = -1
    while at < len(found):
        joined = not (found[at].isspace() or found[at] == "-")
        index = at if joined else at + 1
        if index < len(found) and not joined and found[index] == "-":
            index += 1
        if index + 1 < len(found) and found[at] == " " and found[at + 1] == "-":
            index = at + 3
        if index >= len(found) or "\n\n" in found[at]:
            break
        word = found[index]
        power, how = table.get(word.lower() if len(word) > 2 else word) or table.get(word.lower()) or (0, "")
        if not power or (how != "word" and not _letter_counts(numeral, found, index, joined, marked, word, how)):
            break
        if joined and at:
            break
        if seen >= 0 and not (power > seen and seen < 6 and power - seen != 0):
            return -1
        if numeral.spelled and not numeral.bare:
            return -1
        numeral.scale(10.0**power, power)
        seen = power
        at = last = index + 1
        if at < len(found) and found[at] == "." and len(word) < 4 and at + 1 < len(found) and found[at + 1].isspace():
            follows = found[at + 2] if at + 2 < len(found) else ""
            if follows[:1].islower():
                at = last = at + 1
    return last


def _letter_counts(numeral: Numeral, found: list[str], index: int, joined: bool, marked: bool, word: str, how: str) -> bool:
    """Whether a letter (k, m, b, t) is a magnitude here and no unit."""
    if how == "joined":
        return joined
    following = found[index + 2] if index + 2 < len(found) and found[index + 1].isspace() else ""
    if marked:
        return True
    if not following.isalpha():
        return False
    name, _ = longest(found, index + 2)
    if name is not None and not name.weak:
        return joined or name.kind == "currency"
    if following == "of" and joined and word in "mM":
        return _of(found, index + 2) > 0
    return joined and word in "mMbB" and bool(nouns.phrase(found, index + 2)[0])


def _unit(text: str, draft: Draft, found: list[str], left: list[str]) -> int:
    """Reads the unit or the counted noun at the head of the tokens; the number of tokens that belong to the span."""
    numeral = draft.numeral
    assert numeral is not None
    if not found:
        return 0
    if draft.marked:
        at = country_behind(draft, found)
        return rate(draft, found, at)
    if found[0] in ("x", "X", "×") and not "".join(found[1:3]).strip(" ")[:1].isdigit():
        draft.kind, draft.unit = "multiple", "x"
        return 1
    at = _separator(found)
    bracket = _BRACKETS.get(found[at]) if at < len(found) else None
    name, end = longest(found, at + (1 if bracket else 0))
    if name is not None and bracket:
        if name.kind in ("measure", "duration") and found[end : end + 1] == [bracket]:
            _set(draft, name)
            return end + 1
        return 0
    if name is not None and fits(name, draft, found, at, end, left):
        name = choose(name, draft, found, end, left)
        _set(draft, name)
        end += name.extra
        end = _coins_or_magnitude(draft, found, end)
        return _rate_of(draft, found, rate(draft, found, end), end)
    return _noun(draft, found, at)


def _rate_of(draft: Draft, found: list[str], used: int, end: int) -> int:
    """ "gallons of jet fuel a year": the rate stands behind what is measured; the span ends at the unit."""
    if used == end and found[end : end + 2] == [" ", "of"] and draft.kind == "measure":
        for index in range(end + 3, min(end + 12, len(found) - 2)):
            if found[index] in ("a", "an", "per", "each", "every"):
                rate(draft, found, index - 1)
                break
            if not (found[index].isalpha() or found[index] in " -"):
                break
    return used


def _set(draft: Draft, name: Name) -> None:
    draft.kind, draft.unit, draft.factor, draft.candidates = name.kind, name.unit, name.factor, name.candidates


def _separator(found: list[str]) -> int:
    """How many tokens stand between number and unit: none, a blank, a hyphen."""
    if found[0] == "-" or (found[0].isspace() and "\n\n" not in found[0]):
        if len(found) > 2 and found[0] == " " and found[1] == "-" and found[2] == " ":
            return 3
        return 1
    return 0


def _coins_or_magnitude(draft: Draft, found: list[str], end: int) -> int:
    """ "75 USD million"."""
    if draft.kind == "currency" and draft.numeral and draft.numeral.bare and found[end : end + 1] == [" "]:
        power, how = magnitudes().get(found[end + 1].lower() if end + 1 < len(found) else "", (0, ""))
        if how == "word" and power >= 6:
            draft.numeral.scale(10.0**power, power)
            return end + 2
    return end


def _noun(draft: Draft, found: list[str], at: int) -> int:
    """Sets the counted noun; it is no part of the span."""
    numeral = draft.numeral
    assert numeral is not None
    if at == 0 or at >= len(found):
        return 0
    if found[at].lower() == "per":
        return rate(draft, found, 0)
    joined = "-" in found[0] or at == 3
    if found[at].lower() in ("more", "other", "further", "additional", "extra", "such") and at + 2 < len(found) and found[at + 2].lower() not in ("than", "of"):
        at += 2
    if found[at].lower() in ("times", "time") and times(draft, found, at, joined):
        return at + 1
    one = numeral.value == 1 or joined or numeral.fraction
    of = _of(found, at)
    head, said, end = nouns.phrase(found, of or at, one and not of)
    if not head or (joined and (found[at].lower() in _ATTRIBUTES or hedge_after(found, 0))):
        return 0
    draft.kind, draft.unit, draft.subject = "count", head if head.isupper() and len(head) < 5 else head.lower(), said
    draft.tail = sum(map(len, found[:end]))
    if draft.unit in DURATIONS and not joined:
        draft.kind = "duration"
    if joined and len(said.split()) > 1:
        draft.unit = nouns.singular(said.split()[0]).lower()
    return _noun_rate(draft, found, end)


def _of(found: list[str], at: int) -> int:
    """The index of the noun in "of the 19 projects", "of its plants"; 0 where no such follows."""
    if found[at].lower() != "of" or at + 4 >= len(found):
        return 0
    if found[at + 2].lower() in ("the", "its", "their", "his", "her", "our", "these", "those"):
        index = at + 4
        if index + 2 < len(found) and (found[index][0].isdigit() or found[index].lower() in _SMALL):
            index += 2
        return index
    return at + 4 if found[at + 2][0].isdigit() and found[at + 3] == " " else 0


_SMALL = frozenset("two three four five six seven eight nine ten".split())


def _noun_rate(draft: Draft, found: list[str], end: int) -> int:
    if found[end : end + 1] == ["/"]:
        return 0
    before_rate = draft.unit
    used = rate(draft, found, end)
    return used if draft.unit != before_rate else 0


def _after(draft: Draft, behind: list[str], used: int) -> None:
    """A hedge behind the figure and its unit: "500 or so", "18 years or older", "100+"."""
    match = hedge_after(behind, used)
    if match is None:
        return
    phrase, end = match
    draft.hedge, draft.nearly = phrase.hedge, phrase.nearly
    draft.end = draft.right + sum(map(len, behind[used:end]))


def _count_behind(draft: Draft, behind: list[str]) -> None:
    """The noun behind a hedge: "100-odd workers", "200+ jobs"."""
    match = hedge_after(behind, 0)
    if match and match[1] < len(behind) and behind[match[1]].isspace():
        head, said, _ = nouns.phrase(behind, match[1] + 1)
        if head:
            draft.kind, draft.unit, draft.subject = "count", head.lower(), said
