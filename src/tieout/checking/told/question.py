"""The question of a check that one could send to the reporter: the figures as printed, what they come to, and which may be the wrong one.

A rule words its own (its key `question`); one that computes a figure and has none is asked for by its arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tieout.checking.compact.line import WORD, Series, Slot
from tieout.checking.printing.look import parts, said
from tieout.checking.readings.compete import stated_slot
from tieout.checking.told.suggest import swapped
from tieout.checking.verdicts.judge import Judgement, needed
from tieout.checking.verdicts.shared import NO_FIXES, Fix
from tieout.patterns import lazily

#: What is asked of a rule that computes a figure and words no question of its own.
BY_ARITHMETIC = "Is {stated} right, when {worked} = {printed}"
#: What is asked of a figure that holds only just.
OF_NOTES = {
    "generous": "are the figures that end in zeros rounded?",
    "truncated": "is {stated} cut off instead of rounded?",
    "tolerated": "should {stated} be more exact?",
}
_FIELD = lazily(r"\{(\w+)\}")
_SPREAD = lazily(r" \([^()]* to [^()]*\)")


def question(
    judgement: Judgement, verdict: str, fields: Mapping[str, str], several: Mapping[Slot, Fix] = NO_FIXES
) -> str:
    """The question without the place it asks about, to be read on from "In line 5, "; "" where a verdict leaves nothing to ask.

    `fields` is what a message of the rule may name.
    """
    known = {name: _SPREAD.sub("", text) for name, text in fields.items()} | _stated(judgement)
    for template in _templates(judgement, verdict):
        if all(known.get(name) for name in _FIELD.findall(template)):
            text = _FIELD.sub(lambda m: known[m[1]], template)
            text = text if text.endswith("?") else f"{text}, {_or_else(judgement, several)}?"
            return text[0].lower() + text[1:]
    return ""


def _templates(judgement: Judgement, verdict: str) -> Iterator[str]:
    rule = judgement.reading.rule
    if verdict == "consistent":
        yield OF_NOTES.get(judgement.status, "")
    elif verdict in ("mismatch", "ambiguous"):
        yield from rule.questions.get(verdict, ())
        yield BY_ARITHMETIC.replace("{stated}", f"{{{rule.stated}}}")


def _stated(judgement: Judgement) -> dict[str, str]:
    """Ratios in words are set in quotation marks: they would not stand out in a sentence."""
    found = {}
    for name, bound in judgement.reading.bound.items():
        if isinstance(bound, Slot) and _needs_marks(bound):
            found[name] = f"“{said(bound.quantity)}”"
    return found


def _needs_marks(slot: Slot) -> bool:
    ratio = slot.kind in ("multiple", "fraction") and not slot.quantity.text.endswith("times")
    attribute = slot.kind == "duration" and "-" in slot.quantity.text
    return slot.kind == WORD or attribute or (ratio and not any(c.isdigit() for c in slot.quantity.text))


def _or_else(judgement: Judgement, several: Mapping[Slot, Fix]) -> str:
    """What else could be wrong: a figure that would mend several checks, one whose digits may have changed places, or any of the others."""
    stated = stated_slot(judgement.reading)
    mending = [slot for slot in several if slot in judgement.reading.slots and slot is not stated]
    if mending:
        return f"or is {said(mending[0].quantity)} wrong, which does not fit another figure, either"
    likely = _likely(judgement)
    if likely:
        return f"or should {likely[0]} be {likely[1]}"
    others = [s for s in judgement.reading.slots if s is not stated and s.kind != WORD]
    name = "date" if others and all(s.kind == "date" for s in others) else "figure"
    if len(others) == 1:
        return f"or is the other {name} wrong" if name == "figure" else f"or is the {name} wrong"
    number = "two " if len(others) == 2 else ""
    return f"or is one of the {'other ' if name == 'figure' else ''}{number}{name}s wrong"


def _likely(judgement: Judgement) -> tuple[str, str] | None:
    """A figure besides the stated one, and how it reads with two of its digits exchanged, where that would be right."""
    reading, variant = judgement.reading, judgement.variant
    for name, bound in reading.bound.items():
        if variant is None or name == reading.rule.stated:
            continue
        for item, slot in enumerate(bound.slots if isinstance(bound, Series) else (bound,)):
            value = needed(reading, name, variant, item)
            new = swapped(slot, abs(value).low, abs(value).high) if value is not None else ""
            if new:
                before, old, behind = parts(slot.quantity)
                return f"{before}{old}{behind}", f"{before}{new}{behind}"
    return None
