"""What neighbours share: ranges, units and magnitudes handed down a list, feet with inches, trends behind "or"."""

from __future__ import annotations

import re
from dataclasses import replace
from math import log10

from tieout.quantities.draft import Draft
from tieout.quantities.numerals import Numeral

_RANGE = re.compile(r"[ \xa0\n]+(to|through|and)[ \xa0\n]+|[ \xa0]?[-–—−][ \xa0]?|-(?:to)-", re.I)
_LIST = re.compile(r"[ \xa0\n]*(?:,|and|or|to|by|x|×|,[ \xa0\n]*and|,[ \xa0\n]*or|-|–)[ \xa0\n]*(?:from[ \xa0\n]+)?|-[ ]?(?:and|or|to)[ ]|-(?:by|to|or|and)-", re.I)
_JOIN = re.compile(r"[ \xa0]?(?:,?[ \xa0\n]+and[ \xa0\n]+|,?[ \xa0\n]+|-)?", re.I)
_OR = re.compile(r",?[ \xa0\n]+or[ \xa0\n]+|,?[ \xa0\n]*\([ \xa0]?", re.I)
#: Larger unit -> (smaller unit, how many make one).
_PARTS = {
    "foot": ("inch", 12), "pound": ("ounce", 16), "hour": ("minute", 60), "minute": ("second", 60), "stone": ("pound", 14), "year": ("month", 12),
    "yard": ("foot", 3), "degree": ("arcminute", 60), "week": ("day", 7), "day": ("hour", 24),
}  # fmt: skip


def connect(text: str, drafts: list[Draft], low: int) -> list[Draft]:
    """The drafts of one sentence with what neighbours share; a range or a compound becomes one draft."""
    for at in range(len(drafts) - 1, 0, -1):
        _pair(text, drafts, at, low)
    kept = [draft for draft in drafts if not draft.dropped]
    for draft in kept:
        if draft.other is not None and draft.kind == "number" and re.search(r"\b(?:aged?|ages)[ \xa0\n]+(?:between[ \xa0]+|from[ \xa0]+)?$", text[max(low, draft.start - 16) : draft.start], re.I):
            draft.kind, draft.unit, draft.subject = "duration", "year", "age"
    for first, second in zip(kept, kept[1:], strict=False):
        _levels(text, first, second, low)
        if first.trend and second.trend is None and first.kind == second.kind == "percent" and text[second.start - 4 : second.start] == " by ":
            second.trend = first.trend
        if first.trend and not second.trend and first.kind != "multiple" and second.kind in ("percent", "currency", "measure", "count", "percentage_point"):
            if _OR.fullmatch(text, first.tail or first.right, second.left) or _OR.fullmatch(text, first.tail or first.right, second.start):
                second.trend = first.trend
    return kept


def _pair(text: str, drafts: list[Draft], at: int, low: int) -> None:
    first, second = drafts[at - 1], drafts[at]
    if second.named and first.kind == "number" and text[first.right : second.start] in ("-", "–") and first.numeral and first.numeral.plain:
        first.named = True
    elif first.named and second.kind == "number" and text[first.right : second.left] in ("-", "–"):
        second.named = True
    if first.numeral is None or second.numeral is None or "ordinal" in (first.kind, second.kind) or first.named or second.named:
        return
    if first.dropped or second.dropped or second.left - first.right > 12 or second.other is not None and first.other is not None:
        return
    gap = text[first.right : second.start]
    if _compound(gap, first, second):
        return
    match = _RANGE.fullmatch(text[first.right : second.left])
    if match and _is_range(text, first, second, match, low):
        return _merge(first, second)
    if gap.strip(" ,\n") in ("and", "or"):
        second.listed = True
    if _LIST.fullmatch(gap) or _LIST.fullmatch(text[first.right : second.left]):
        _hand_down(text, first, second, gap, low)


def _compound(gap: str, first: Draft, second: Draft) -> bool:
    """ "7 feet 10 inches", "8 lb 3 oz", "3 dollars 50 cents": one quantity in the larger unit."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    if second.hedge != "=" or not _JOIN.fullmatch(gap) or a.pointed or not a.bare or second.sign < 0:
        return False
    smaller, parts = _PARTS.get(first.unit, ("", 0))
    if first.kind == "currency" and second.kind == "currency" and not second.marked and not first.marked:
        if second.unit == "cent" or (second.factor < 1 and second.unit == first.unit):
            smaller, parts = second.unit, 100
    if first.kind == "currency" and second.kind == "number" and not first.marked and gap == " " and 10 <= b.value < 100 and b.bare and not b.pointed:
        smaller, parts = "", 100
    if first.unit == "foot" and second.kind in ("number", "count") and gap in (" ", "-", "") and (b.plain or b.spelled) and b.value < 12 and "," not in gap:
        smaller, parts = second.unit, 12
        second.right = b.end
    if not parts or second.unit != smaller or b.value >= parts:
        return False
    if "," in gap and first.unit not in ("foot", "pound", "stone"):
        return False
    a.value += b.value / parts
    a.step = a.zeros = b.step / parts
    a.pointed = True
    first.right = first.end = second.right
    first.end = max(first.end, second.end)
    second.dropped = True
    return True


def _is_range(text: str, first: Draft, second: Draft, match: re.Match[str], low: int) -> bool:
    word = (match[1] or "").lower()
    front = text[max(low, first.start - 9) : first.start].lower().rstrip()
    if word in ("to", "through") and front.endswith("from"):
        return False
    if word == "and" and not front.endswith("between"):
        return False
    if not _alike(first, second) or second.hedge != "=" or second.trend == "up" and text[second.start] == "+":
        return False
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    bare = first.kind in ("number",) and second.kind in ("number",)
    if word == "" and second.kind == "count" and second.unit in _WINS and a.plain and b.plain and match[0] == match[0].strip():
        first.dropped = second.dropped = True
        return False
    if word == "" and bare and a.plain and b.plain and not first.marked:
        if _score(text, first, second, low):
            first.dropped = second.dropped = match[0] == match[0].strip() and first.hedge == "="
            return False
    if word == "to" and first.trend and (bare or first.unit and first.unit == second.unit and not second.marked and first.kind == second.kind and first.right > a.end):
        return False
    scaled = _shared(a, b) if a.bare and not b.bare else a.value
    if word == "to" and first.kind == "count" and second.kind != "count":
        return False
    return scaled * first.sign * first.factor < b.value * second.sign * second.factor * (1 if second.factor == first.factor or first.kind != "number" else 1 / second.factor)


_SCORES = re.compile(
    r"\b(?:won|win|wins|beat|beats|lost|lose|lead|leads|led|draw|drew|drawn|tied|tie|defeat\w*|victory|score\w*|scoring|vote\w*|ruled|ruling|down|up|ahead|trail\w*|rout\w*|"
    r"record|went|go|match|game|final|over|against|aggregate|is|was|were|at|by|[A-Z]\w+)\b[^.;]{0,12}$"
)
_SCORED = re.compile(r"[ \xa0](?:win|victory|loss|defeat|lead|draw|tie|vote|ruling|decision|majority|record|score|triumph|rout|over|against|on|in|at|and|up|down|ahead)\b")


_WINS = frozenset("win victory loss defeat lead draw tie vote ruling decision majority triumph rout score record win victory".split())


def _score(text: str, first: Draft, second: Draft, low: int) -> bool:
    """Whether two bare numbers joined by a dash are a score, a part number, an address, and no range."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    if first.hedge != "=":
        return False
    if a.value >= b.value or b.value > 999:
        return True
    return bool(_SCORES.search(text[max(low, first.start - 30) : first.start]) or _SCORED.match(text, second.right) or text[second.right : second.right + 1] in "-–/" and second.right < len(text))


def _alike(first: Draft, second: Draft) -> bool:
    """Whether the two may share a unit: the same, or one of them has none."""
    if first.unit == second.unit and first.kind == second.kind:
        return True
    if first.kind == "number":
        return second.kind != "number" and not second.marked or second.kind == "number"
    if second.kind in ("number", "count") and first.marked:
        return second.kind == "number"
    if first.kind == "currency" and second.kind == "currency":
        return "cent" not in (first.unit, second.unit) and (first.unit in second.unit or not second.marked)
    return False


def _shared(first: Numeral, second: Numeral) -> float:
    """The first number with the magnitude of the second, where that makes it comparable."""
    scale = second.factor
    mantissa = second.value / scale
    return first.value * scale if scale > 1 and first.value < 1000 and mantissa / 50 <= first.value <= mantissa * 50 else first.value


def _merge(first: Draft, second: Draft) -> None:
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    _scale(a, b)
    if first.kind == "number" or (second.unit.startswith(first.unit) and len(second.unit) > len(first.unit)):
        _take(first, second)
    first.other = replace(b)
    first.numeral = replace(a, end=b.end)
    first.end, first.right = max(second.end, second.right), second.right
    first.trend = first.trend or second.trend
    second.dropped = True


def _take(to: Draft, giver: Draft) -> None:
    """Gives `to` the unit of its neighbour."""
    to.kind, to.unit, to.factor, to.subject, to.candidates = giver.kind, giver.unit, giver.factor, giver.subject, giver.candidates


def _scale(first: Numeral, second: Numeral) -> None:
    """Hands a magnitude down: "5 to 10 million"."""
    if first.bare and not second.bare:
        value = _shared(first, second)
        if value != first.value and first.value:
            power = round(log10(second.factor))
            first.scale(second.factor, power if 10.0**power == second.factor else None)


def _hand_down(text: str, first: Draft, second: Draft, gap: str, low: int) -> None:
    """Gives the first of a list what its neighbour has: "45 and 50 mg", "from 20 to 26 billion francs"."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    if first.kind == "number" and not first.unit and second.kind not in ("number", "fraction", "multiple", "ordinal") and not second.marked:
        if a.plain and a.value > 1900 and second.kind == "count":
            return
        if gap.strip() == "," and not second.listed:
            return
        first.listed = True
        _take(first, second)
        if gap.strip(" \xa0\n").lower() in ("to", "or", "-", "–", "to from") or _between(text, first, low):
            _scale(a, b)
    elif first.marked and second.marked and first.unit == second.unit and a.bare and not b.bare:
        if gap.strip(" \xa0\n").lower() in ("to", "or") or _between(text, first, low):
            if a.value < 100:
                _scale(a, b)


def _levels(text: str, first: Draft, second: Draft, low: int) -> bool:
    """ "from 208 pounds to 193": the second level has the unit of the first."""
    if second.kind != "number" or first.kind in ("number", "fraction", "multiple") or second.numeral is None or second.hedge != "=":
        return False
    if not re.fullmatch(r"[ \xa0\n]+to[ \xa0\n]+", text[first.tail or first.right : second.start]):
        return False
    if not text[max(low, first.start - 6) : first.start].lower().rstrip().endswith("from"):
        return False
    _take(second, first)
    return True


def _between(text: str, first: Draft, low: int) -> bool:
    return text[max(low, first.start - 9) : first.start].lower().rstrip().endswith("between")
