"""Before a sum or a difference is accused: do the figures around it add up in another way than the one that was read?"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import combinations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.brackets import outside
from tieout.checking.compact.columns import is_gain
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.finders.loose import Told
from tieout.checking.finders.sums.row_totals import ROWS
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.reading import Reading
from tieout.checking.verdicts.judge import Judgement
from tieout.checking.verdicts.misprints import misprints
from tieout.checking.verdicts.of_longer import is_of_longer
from tieout.patterns import lazily

#: A figure of so many steps of its last digit is the sum of others by no accident; of so many others all sums are tried.
_FINE, _TRIED = 10_000, 12
#: The same where the others are all that stand behind it.
_NEARLY_FINE = 1_000


def doubt(judgement: Judgement, lines: Sequence[Line]) -> str:
    """The reason not to accuse a sum or difference, or ""."""
    accused = judgement.reading
    parts = accused.bound.get("parts")
    if is_of_longer(accused, lines):
        return "the sum may be of a longer time than the parts"
    if _told_again(accused, lines):
        return "the headline tells one of the figures first"
    if _made_up(judgement, lines):
        return "another figure makes up the difference"
    if isinstance(parts, Series):
        if _taken_off(parts, lines[-1].text):
            return "brackets say that something was taken off a part"
        if _nested(parts.slots):
            return "one part is made of the others"
        if _begins_before(parts, lines):
            return "an item without a figure of its own stands before the first"
        if _of_a_change(parts.slots):
            return "a change is no part of a total"
        if _of_one_part(parts, accused.bound.get("whole")):
            return "the whole is told of one part, and the others are of something else"
    if not _ADDS.fullmatch(accused.anchor.formula.text):
        return ""
    if _points_back(accused):
        return "what is left points back, and one figure stands behind it"
    if _left_more(judgement):
        return "more is left than there was"
    if (accused.rule.accounts and _is_told_beside(judgement, lines)) or _have_their_own(accused, lines):
        return "another figure is what they come to"
    if _of_its_parts(accused, lines):
        return "one figure is part of the other"
    rows = isinstance(parts, Series) and ROWS in parts.tags  # a total of rows may be part of a larger one below
    return "other figures add up to it" if not rows and _adds_up(accused, lines) else ""


def _told_again(accused: Reading, lines: Sequence[Line]) -> bool:
    """'City gets 40 million. The city got another 40 million, bringing the total to 95 million': whether two of the figures are one."""
    slots = [s for bound in accused.bound.values() for s in (bound.slots if isinstance(bound, Series) else (bound,))]
    top = {line.number for line in lines if line.sentence.setting == "headline"}
    below = {slot.quantity.value for slot in slots if slot.line not in top} - {None}
    return any(slot.line in top and slot.quantity.value in below for slot in slots)


def _nested(parts: Sequence[Slot]) -> bool:
    """'160 in the army, 85 retired and 75 widows': one part is what the parts behind it come to, and they are parts of it."""
    told = [slot.quantity.value or 0.0 for slot in parts]
    return any(_is(told[k], sum(told[k + 1 :])) and _is_fine(parts[k], _NEARLY_FINE) for k in range(len(told) - 2))


def _begins_before(parts: Series, lines: Sequence[Line]) -> bool:
    """'41 judges: the president, 6 deputies and 33 others', '33 dishes (three Ajax, 1 Bolt and 29 for ships)': the list begins before the first
    figure."""
    first = parts.slots[0]
    line = next((line for line in lines if first in line.slots), None)
    if line is None or not 0 < parts.opened_at < first.at:
        return False
    return any(token.text in _MARKS for token in outside(line.tokens[parts.opened_at + 1 : first.at]))


_MARKS = frozenset(",;")


def _of_a_change(parts: Sequence[Slot]) -> bool:
    """'imports of 321 million, an increase of 42 million': how far the first figure has moved is no second one."""
    first, *others = parts
    return "change" not in first.tags and any({"change", "of"} <= slot.tags and not is_gain(slot) for slot in others)


def _of_one_part(parts: Series, whole: object) -> bool:
    """'150 open posts; the yard put 95 of 200 workers on short weeks': whether a whole stands behind one part, and counts another thing than the rest."""
    if not isinstance(whole, Slot) or not whole.unit or parts.slots[-1] not in whole.links.get("whole-of", ()):
        return False
    return any(slot.unit and slot.unit != whole.unit for slot in parts.slots[:-1])


def _points_back(accused: Reading) -> bool:
    """'expenditures were 600, leaving a deficit of 79. … receipts next year will be 540': told behind one figure in its sentence, it is of those
    before, but for a figure of a time before: "owns 540 acres, having sold 79. A year earlier it had 619"."""
    stated = stated_slot(accused)
    others = [slot for slot in accused.slots if slot is not stated]
    if stated is None or "parts" in accused.bound or isinstance(accused.bound, Told):
        return False
    beside = any(slot.line == stated.line and slot.at < stated.at for slot in others)
    return beside and any(slot.line > stated.line and "earlier" not in slot.tags for slot in others)


def _left_more(judgement: Judgement) -> bool:
    """'of 480 acres 16 were mapped last year, leaving 954 unmapped': more than the whole is no rest of it, unless two digits of it changed places."""
    reading = judgement.reading
    whole, stated = reading.bound.get("whole"), stated_slot(reading)
    if reading.anchor.formula.text != _REST or not isinstance(whole, Slot) or stated is None:
        return False
    more = (stated.quantity.value or 0.0) > (whole.quantity.value or 0.0)
    return more and not any(one.common and one.slot is stated for one in misprints(judgement))


#: The formula of what is left of a whole.
_REST = "whole - part == stated"


def _is_told_beside(judgement: Judgement, lines: Sequence[Line]) -> bool:
    """'a surplus of 20, after 17 a year ago, when exports were 219 and imports 202': the balance of these stands there, too."""
    stated, computed = stated_slot(judgement.reading), judgement.computed
    if stated is None or computed is None:
        return False
    bound = set(judgement.reading.slots)
    others = (
        s for line in lines for s in line.slots if s.line == stated.line and s not in bound and _is_other(s, stated)
    )
    return any(computed.encloses(abs(s.quantity.value or 0.0)) for s in others)


def _have_their_own(accused: Reading, lines: Sequence[Line]) -> bool:
    """'Tolls bring in 61.3 million. The gap of 16.4 million is met by 11.9 million of loans and 4.5 million of gifts': whether the sentence of the
    parts tells what they come to, and that of the whole is another."""
    parts, whole = accused.bound.get("parts"), accused.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot):
        return False
    told = {slot.line for slot in parts.slots}
    if len(told) > 1 or whole.line in told:
        return False
    total = sum(slot.quantity.value or 0.0 for slot in parts.slots)
    others = (s for line in lines for s in line.slots if s.line in told and s not in parts.slots)
    return any(_is_other(s, whole) and _is(s.quantity.value or 0.0, total) for s in others)


def _of_its_parts(accused: Reading, lines: Sequence[Line]) -> bool:
    """'171, 98 and 222, in all 491. This is an excess over …': one of the two is the sum of the other and its neighbours."""
    new, base = accused.bound.get("new"), accused.bound.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot) or new.line != base.line or not _is_fine(new):
        return False
    line = next((line for line in lines if new in line.slots), None)
    if line is None:
        return False  # the levels stand farther back
    stated = stated_slot(accused)
    others = [s.quantity.value or 0.0 for s in line.slots if s not in (new, base, stated) and _is_other(s, new)][
        :_TRIED
    ]
    left = (new.quantity.value or 0.0) - (base.quantity.value or 0.0)
    return _is_sum(left, others)


def _adds_up(accused: Reading, lines: Sequence[Line]) -> bool:
    """Whether a figure that is told to many digits is just what some others of its sentence, or two of one before, come to or differ by."""
    stated = stated_slot(accused)
    if stated is None or not _is_fine(stated):
        return False
    value = abs(stated.quantity.value or 0.0)
    near = [s.quantity.value or 0.0 for s in lines[-1].slots if _is_other(s, stated)][:_TRIED]
    if "parts" in accused.bound and _is_sum(value, near):
        return True
    before = [s.quantity.value or 0.0 for line in lines[:-1] for s in line.slots if _is_other(s, stated)]
    every = [*before[-_TRIED:], *near]
    return any(_is(value, abs(one - other)) or _is(value, one + other) for one, other in combinations(every, 2))


def _is_fine(slot: Slot, steps: int = _FINE) -> bool:
    figure = slot.quantity.figure
    return figure is not None and abs(slot.quantity.value or 0.0) >= steps * figure.step


def _is_other(slot: Slot, stated: Slot) -> bool:
    return slot is not stated and not slot.context and alike(slot, stated)


def _is_sum(value: float, others: Sequence[float]) -> bool:
    """Whether two or more of some figures come to a value."""
    return any(_is(value, sum(some)) for k in range(2, len(others) + 1) for some in combinations(others, k))


def _is(value: float, other: float) -> bool:
    return math.isclose(value, other, rel_tol=1e-9)


def _made_up(judgement: Judgement, lines: Sequence[Line]) -> bool:
    """'12 of the 40, the remaining 25 went back and three were withdrawn': of a whole, a further figure is the one missing."""
    reading, computed, stated = judgement.reading, judgement.computed, stated_slot(judgement.reading)
    formula = reading.anchor.formula
    parts = reading.bound.get("parts")
    if formula.text == _SHARES and isinstance(parts, Series):
        told, *back = (slot.quantity.value or 0.0 for slot in parts.slots)
        if len(back) > 1 and _is(told, sum(back)):
            return True  # "takes out 8 percent, puts 3 percent back, and pays out the remaining 5": all of the first
        stated, missing = parts.slots[0], 100 - sum(s.quantity.value or 0 for s in parts.slots)
    elif computed is not None and stated is not None and {"new", "base"} <= reading.bound.keys():
        return _nets(stated, (computed.low + computed.high) / 2, lines[-1]) if _ADDS.fullmatch(formula.text) else False
    elif computed is None or stated is None or "whole" not in reading.bound or not _ADDS.fullmatch(formula.text):
        return False
    else:
        missing = abs((computed.low + computed.high) / 2 - (stated.quantity.value or 0))
    near = [s for line in lines for s in line.slots if s not in reading.slots]
    named = [s.quantity.value or 0 for s in near if s.quantity.named and s.kind in BARE]  # "Hull 3,161 and Varn 413"
    others = [s.quantity.value or 0 for s in near if _is_other(s, stated)]
    return any(_is(missing, value) for value in (*others, *named, sum(named)))


def _nets(stated: Slot, computed: float, line: Line) -> bool:
    """'grew from 84 to 91, a gain of 12 lambs and a loss of five ewes': whether another change, told behind an accused one, leaves what is computed."""
    counted, value = stated.kind in BARE, abs(stated.quantity.value or 0.0)
    behind = (s for s in line.slots if s.line == stated.line and s.at > stated.at and "change" in s.tags)
    other = (s for s in behind if s.sign != stated.sign and (s.kind in BARE if counted else alike(s, stated)))
    return any(_is(abs(computed), abs(value - abs(s.quantity.value or 0.0))) for s in other)


#: The formula of shares that make a hundred percent.
_SHARES = "sum(parts) == 1"
#: A formula that only adds and subtracts figures.
_ADDS = lazily(r"(?:[a-z_ +\-]+|sum\(parts\) )==[a-z_ ]+")


def _taken_off(parts: Series, text: str) -> bool:
    """'5.75 cents in vouchers and 5.5 cents in cash (5.75 minus a levy)': the part is what is left, and the sum was of all."""
    return any(_TAKEN_OFF.match(text, slot.quantity.end) for slot in parts.slots)


#: Behind a figure and few words, brackets with a word for what was taken off.
_TAKEN_OFF = lazily(
    r"(?:\s+[a-z]+){0,4}\s*[(\[][^()\[\]]{0,40}\b(?:minus|less|net of|after|before|excluding)\b", re.IGNORECASE
)
