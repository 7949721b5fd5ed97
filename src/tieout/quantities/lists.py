"""What neighbours share: ranges, compounds, units and magnitudes handed down a list."""

from __future__ import annotations

import re
from itertools import pairwise

from tieout.patterns import lazily
from tieout.quantities.ages import OLDEST
from tieout.quantities.around import tokens
from tieout.quantities.carried import UNITLESS, carry, ends, reached
from tieout.quantities.compounds import compound
from tieout.quantities.days import whole_year
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import name_words
from tieout.quantities.ranges import merge, range_between, scale_down, take, thousands
from tieout.quantities.rates import rate
from tieout.quantities.shared import million
from tieout.quantities.tolerances import tolerance

_LINK = lazily(
    r"[ \xa0\n]*(?:,|and|or|to|by|"
    r"(?:\(?[HWLD]\)?[ \xa0])?[xX×](?:[ \xa0][HWLD](?:\b:?|(?=[0-9])))?|,[ \xa0\n]*and|,[ \xa0\n]*or|-|–)[ \xa0\n]*(?:from[ \xa0\n]+)?"
    r"|-,[ ](?:(?:and|or)[ ])?|-[ ]?(?:and|or|to)[ ]|-(?:by|to|or|and)-",
    re.I,
)  # fmt: skip
_AGED = lazily(r"\b(?:aged?|ages)[ \xa0\n]+(?:between[ \xa0]+|from[ \xa0]+|of[ \xa0]+)?$", re.I)
_YEAR_DIGITS, _FIRST_YEAR, _LAST_YEAR = 4, 1000, 2199
#: Furthest apart that neighbours may stand, in code points.
_NEAR = 16


def connect(text: str, drafts: list[Draft], low: int) -> list[Draft]:
    """The drafts of one sentence, which starts at `low`, with what neighbours share; a range or a compound becomes one draft."""
    if len(drafts) < 2:
        if drafts:
            reached(text, drafts[0], low)
        return drafts
    for first, second in reversed(list(pairwise(drafts))):
        if second.left - first.right <= _NEAR and not second.dropped and _plain(first) and _plain(second):
            compound(text, first, second)
    whole = [draft for draft in drafts if not draft.dropped]
    for first, second in pairwise(whole):
        if first.named and second.kind == "number" and _numbered(text, first, second, low):
            second.named = second.listed = True
    for first, second in reversed(list(pairwise(whole))):
        if second.left - first.right <= _NEAR:
            _pair(text, first, second, low)
    kept = [draft for draft in whole if not draft.dropped]
    _ages(text, kept, low)
    carry(text, kept, low)
    return kept


def _ages(text: str, drafts: list[Draft], low: int) -> None:
    """ "aged 20 to 30", "aged 23, 31 and 40": ages all."""
    end = -1
    for draft in drafts:
        numeral, bare = draft.numeral, draft.kind == "number"
        if not (bare or draft.subject == "age") or numeral is None or numeral.value > OLDEST:
            continue
        if draft.start == end or _AGED.search(text, max(low, draft.start - 16), draft.start):
            if bare:
                draft.kind, draft.unit, draft.subject, draft.named = "duration", "year", "age", False
            further = _FURTHER.match(text, draft.right)
            end = further.end() if further else -1


#: Between ages: "aged 23, 31 and 40".
_FURTHER = lazily(r",?[ \n](?:and[ \n])?|,[ \n]")


def _pair(text: str, first: Draft, second: Draft, low: int) -> None:
    dashed = text[first.right : second.left] in ("-", "–")
    if dashed and "number" in (first.kind, second.kind) and (first.named or second.named or _model(first, second)):
        first.named = second.named = True
        second.kind, second.unit, second.subject = "number", "", ""
    if first.kind == "date" and first.right - first.left == _YEAR_DIGITS and _second_year(text, first, second):
        return
    if not (_plain(first) and _plain(second)) or second.dropped or (first.other and second.other):
        return
    if tolerance(text, first, second):
        return
    if first.marked:
        million(text, second)
    if second.numeral is not None and second.numeral.factor == _MILLION and text[second.numeral.end - 1] == "m":
        million(text, first)
    if range_between(text, first, second, low):
        thousands(text, first, second)
        merge(first, second)
        return _rate_of_both(text, first, second)
    gap = text[first.right : second.start]
    if gap.strip() == ", or" and second.listed:
        return  # "boys 30 places and girls 20, or 60 and 40 percent": a list of its own
    if gap.strip(" ,\n") in ("and", "or"):
        second.listed = True
    if not first.dropped and (_LINK.fullmatch(gap) or _LINK.fullmatch(text, first.right, second.left)):
        _hand_down(text, first, second, gap, low)


def _model(first: Draft, second: Draft) -> bool:
    """Whether three figures and three smaller ones are those of a model, whatever follows: "a 737-700 aircraft", "the 737-900"."""
    a, b = first.numeral, second.numeral
    kinds = ("count", "number") if a is not None and a.value in _JETS else ("count",)
    if first.kind != "number" or second.kind not in kinds or a is None or b is None:
        return False
    three = a.plain and b.plain and a.end - a.start == b.end - b.start == _MODEL and b.end == second.right
    return three and (a.value > b.value or a.value in _JETS) and b.value % _MODEL_STEP == 0


#: Figures of a model of an aircraft or engine, and the steps of its kinds: "737-700".
_MODEL, _MODEL_STEP = 3, 100
#: Aircraft whose kinds print numbers behind a hyphen: "the 737-900".
_JETS = frozenset((707, 717, 727, 737, 747, 757, 767, 777, 787))


def _rate_of_both(text: str, first: Draft, second: Draft) -> None:
    """ "$15-20 an hour": the rate behind a range whose unit stands before it."""
    if first.kind != "currency" or not first.marked or " / " in first.unit or second.kind != "number":
        return
    found = tokens(text[second.right : second.right + 24].partition("\n\n")[0])
    used = rate(first, found, 0) if found else 0
    if used:
        first.right = first.right + sum(map(len, found[:used]))
        first.end = max(first.end, first.right)


_NEXT = lazily(r"[ \n](?:and|to|or|through)[ \n]|, |[-–]")


def _numbered(text: str, first: Draft, second: Draft, low: int) -> bool:
    """Whether a plural names both: "slides 18 and 19", "sections 4 to 7"."""
    if second.numeral is None or not second.numeral.plain or second.right != second.numeral.end:
        return False
    plural = first.listed or text[max(low, first.start - 2) : first.start] == "s " or _titled(text, first.start, low)
    return plural and _NEXT.fullmatch(text, first.right, second.start) is not None


def _titled(text: str, start: int, low: int) -> bool:
    """Whether a label with a capital stands before a number: "Slide 7 and 8", "Phase 2 and 3"."""
    word = text[max(low, start - 12) : start].split()[-1:]
    return bool(word) and word[0].istitle() and word[0].lower() in name_words("any")


def _plain(draft: Draft) -> bool:
    """Whether a neighbour can share something with it: no date, ordinal or name."""
    return draft.numeral is not None and draft.kind != "ordinal" and not draft.named


def _second_year(text: str, first: Draft, second: Draft) -> bool:
    """Makes the second number of "between 1700 and 1800" a year, as the first is; whether it did."""
    numeral = second.numeral
    if numeral is None or second.kind != "number" or not numeral.plain or numeral.end - numeral.start != _YEAR_DIGITS:
        return False
    if not _LINK.fullmatch(text, first.right, second.start) or not _FIRST_YEAR <= numeral.value <= _LAST_YEAR:
        return False
    found = whole_year(int(numeral.value), numeral.start, numeral.end)
    second.kind, second.numeral, second.named, second.first, second.last = "date", None, False, found.first, found.last
    return True


_MILLION = 1e6
#: How many times the other one of two in a list of three and more may be, so that both have one magnitude.
_ALIKE = 20
#: How many times an amount by the share a total is at least.
_TOTAL = 1000


def _hand_down(text: str, first: Draft, second: Draft, gap: str, low: int) -> None:
    """Gives the first of a list what its neighbour has: "45 and 50 mg", "from 20 to 26 billion francs"."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    shares = gap.strip(" \xa0\n").lower() in ("to", "or", "-", "–", "to from") or _between(text, first, low)
    if first.kind == "number" and not first.unit and second.kind not in UNITLESS and not second.marked:
        if _is_another(text, first, second, gap, low):
            return
        if gap.strip(" \xa0").lower() in ("x", "×") and not _sides(text, second):
            return
        if second.unit.partition(" / ")[2][:1].isdigit() and gap.strip(" ,\n").lower() == "or":
            return  # "a port of 450,000, or four per 100,000"
        if second.kind == "count" and a.pointed and not a.fraction and not b.pointed:
            return  # ".22 and three convictions"
        if (a.plain and a.value > 1900 and second.kind == "count") or (gap.strip() == "," and not second.listed):
            return
        if second.kind == "currency" and a.value > _TOTAL * b.value and " / " in second.unit:
            return _total(first, second)
        in_list = (
            second.listed and a.bare and not a.pointed and 1 / _ALIKE < a.value * b.factor / (b.value or 1) < _ALIKE
        )
        first.listed = True
        take(first, second)
        if shares or in_list:  # "11, 16, 13 and 20 million"
            scale_down(a, b)
    elif shares and (
        _bare_pair(text, first, second, gap, low)
        or (first.marked and second.marked and first.unit == second.unit and a.value < 100)
    ):
        scale_down(a, b)


def _is_another(text: str, first: Draft, second: Draft, gap: str, low: int) -> bool:
    """Whether the second begins to tell of something else: "to 274 mln from 235 mln and 34 pct in the year", "from 380, and 30 pct were", "down by
    300 or 22 percent", "300 - 24 percent - failed", "12 of 15, or 80 percent"."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    if second.kind == "percent" and gap != "-" and gap.strip(" ,\n").lower() in ("or", "-", "–"):
        if "or" in gap.lower() and b.value - a.value > _ROUND and (a.value % _ROUND or b.value % _ROUND):
            return True  # "a decrease of 17 or 31 percent", not "10 or 20 percent"
        return a.value > b.value or ("," in gap and text[max(low, first.start - 4) : first.start] == " of ")
    joint = gap.strip(" \xa0\n").lower()
    if not joint.endswith("and"):
        return False
    large = b.bare and (not a.bare or a.value >= _THOUSAND)
    if large and (second.kind == "percent" or b.value * _THOUSAND < a.value):
        return True
    return joint.startswith(",") and not text[max(low, first.start - 2) : first.start].rstrip().endswith(",")


#: Two percentages between which a writer leaves it open are round, or no farther apart.
_ROUND = 5.0
#: A larger number is no percentage, and no neighbour in a list of one that is so many times smaller.
_THOUSAND = 1000


def _total(first: Draft, second: Draft) -> None:
    """ "3,104,720, or 1.55 dlrs per share": the total is in the same money; of cents it is none."""
    unit = second.unit.partition(" / ")[0]
    if second.factor == 1.0 and not unit.startswith("cent"):
        take(first, second)
        first.unit = unit


def _bare_pair(text: str, first: Draft, second: Draft, gap: str, low: int) -> bool:
    """ "three or four hundred", "2 or 3 million", "from 394.1 to 412.8 million": two plain numbers, both in words or both in figures."""
    a, b = first.numeral, second.numeral
    joint = gap.strip().lower()
    joins = joint == "or" or (
        joint == "to" and ends(text, first, low, "from") and not text.startswith(" to ", second.end)
    )
    plain = first.kind == second.kind == "number" and not first.marked and joins
    return plain and a is not None and b is not None and a.spelled == b.spelled


_RELAY = lazily(r"[ \xa0-](?:relay|medley|freestyle|sprint)\b", re.I)


def _sides(text: str, second: Draft) -> bool:
    """Whether what stands behind "10 x" is a length, so that both are sides: not "2 x 400g", not the "4x100m relay"."""
    length = second.unit in ("pixel", "foot", "inch") or second.unit.endswith(("meter", "yard", "mile"))
    return length and not _RELAY.match(text, second.right)


def _between(text: str, first: Draft, low: int) -> bool:
    return ends(text, first, low, "between")
