"""What slipped, where one of the usual slips explains a mismatch: told beside the arithmetic, and never a reason to accuse."""

from __future__ import annotations

from tieout.checking.readings.compete import stated_slot
from tieout.checking.verdicts.calculator import as_printed
from tieout.checking.verdicts.judge import Judgement
from tieout.intervals import Interval
from tieout.quantities.lexicon.scale import is_long

#: Powers of ten by which figures slip: a point, hundreds (percent), thousands, millions; wan for yi.
_TENS: dict[int, str] = {
    1: "ten", 2: "a hundred", 3: "a thousand", 4: "ten thousand", 6: "a million", 9: "a billion",
}  # fmt: skip
#: A figure of one digit fits too much to show a slip of magnitude.
_COARSE = 0.1


def slip(judgement: Judgement) -> str:
    """The slip that would explain the figure, as a sentence with its stop; "" where none does.

    A rule lists its own (a formula that would give the figure, and what to say of it); a slip of magnitude is common to all.
    """
    rule, variant = judgement.reading.rule, judgement.variant
    if judgement.status != "fails" or variant is None:
        return ""
    slot = stated_slot(judgement.reading)
    unit = slot.unit if slot is not None else ""
    for one in rule.slips:
        if (
            one.unit in unit
            and one.formula.roles <= variant.values.keys()
            and one.formula.evaluate(as_printed(judgement, rule.stated)).holds
        ):
            return f"{one.told}."
    return _magnitude(judgement)


def _magnitude(judgement: Judgement) -> str:
    slot, computed = stated_slot(judgement.reading), judgement.computed
    figure = slot.quantity.figure if slot is not None else None
    if (
        figure is None
        or computed is None
        or computed.is_open
        or not _is_narrow(computed)
        or not figure.value
        or figure.step / abs(figure.value) > _COARSE
    ):
        return ""
    half = figure.step / 2
    size = Interval(abs(figure.value) - half, abs(figure.value) + half)
    long = {9: "a thousand million", 12: "a billion"} if is_long() else {}
    for power, times in (_TENS | long).items():
        for sign, way in ((power, "small"), (-power, "large")):
            if (size * 10.0**sign).meets(abs(computed)):
                return f"It is {times} times too {way}."
    return ""


def _is_narrow(computed: Interval) -> bool:
    """Whether what the arithmetic leaves open shows a size: not from less than nothing to more, not from one to its double."""
    size = abs(computed)
    return bool(size.high < 2 * size.low)
