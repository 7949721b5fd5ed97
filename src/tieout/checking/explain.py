"""A judgement as a check: its verdict, what it rests on, and the arithmetic in a form that a person can repeat."""

from __future__ import annotations

from tieout.checking.bind import scale
from tieout.checking.compete import stated_slot
from tieout.checking.judge import Judgement, missing, needed
from tieout.checking.line import Series, Slot
from tieout.checking.model import Check, Span, Verdict
from tieout.checking.numbers import bare, between, like
from tieout.checking.situation import Times
from tieout.checking.suggest import suggestions
from tieout.intervals import Interval
from tieout.quantities.model import Quantity

NOTES = {
    "generous": "holds only if trailing zeros are rounded",
    "truncated": "holds only if the figure was cut, not rounded",
}


def to_check(judgement: Judgement, times: Times) -> Check:
    """The check of a judgement."""
    reading = judgement.reading
    verdict, text, computed = _verdict(judgement)
    stated = stated_slot(reading)
    slots = sorted(reading.slots, key=lambda s: s.quantity.start)
    return Check(
        rule=reading.rule.name,
        verdict=verdict,
        anchored=reading.anchored,
        stated=stated.quantity if stated is not None and not _by_word(judgement) else None,
        quantities=tuple(s.quantity for s in slots),
        roles=_roles(judgement),
        spans=_spans(judgement),
        low=computed.low if computed is not None else None,
        high=computed.high if computed is not None else None,
        explanation=text,
        note=NOTES.get(judgement.status, ""),
        suggestions=suggestions(judgement) if verdict == "mismatch" else (),
    )


def _by_word(judgement: Judgement) -> bool:
    """Whether the stated thing is a word (fell) and no figure."""
    return "way" in judgement.reading.rule.roles


def _roles(judgement: Judgement) -> dict[str, Quantity]:
    found: dict[str, Quantity] = {}
    for name, bound in judgement.reading.bound.items():
        if isinstance(bound, Series):
            found.update({f"{name}-{k}": s.quantity for k, s in enumerate(bound.slots, 1)})
        else:
            found[name] = bound.quantity
    return found


def _spans(judgement: Judgement) -> tuple[Span, ...]:
    spans = [Span(q.start, q.end, q.text, role) for role, q in _roles(judgement).items()]
    if _by_word(judgement):
        slots = [b for b in judgement.reading.bound.values() if isinstance(b, Slot) and b.verb is not None]
        verb = slots[0].verb if slots else None
        if verb is not None:
            spans.append(Span(verb.start, verb.end, verb.text, "way"))
    return tuple(sorted(spans, key=lambda s: s.start))


def _verdict(judgement: Judgement) -> tuple[Verdict, str, Interval | None]:
    reading, rule = judgement.reading, judgement.reading.rule
    absent = missing(reading)
    if rule.ambiguous and absent:
        return "ambiguous", _filled(rule.ambiguous, judgement), None
    if judgement.status == "unknown":
        role = (absent or list(rule.implied))[0]
        return _implied(judgement, role)
    if judgement.status == "fails":
        return "mismatch", _worked(judgement), judgement.computed
    return "consistent", _worked(judgement), judgement.computed


def _implied(judgement: Judgement, role: str) -> tuple[Verdict, str, Interval | None]:
    from tieout.checking.implied import implied

    value = implied(judgement, role)
    if value is None:
        return "implied", f"The article does not give the {role}.", None
    return "implied", f"The article does not give the {role}; it must be {between(value)}.", value


def _worked(judgement: Judgement) -> str:
    """"2,650 / 416 = 6.37 (6.369 to 6.371), which prints as 6.4 times; the article says 6.2 times"."""
    reading, variant = judgement.reading, judgement.variant
    formula = reading.anchor.formula
    if variant is None:
        return ""
    left = formula.render(printed_roles(judgement))
    parts = [left]
    if judgement.computed is not None:
        stated = stated_slot(reading)
        assert stated is not None
        middle = (judgement.computed.low + judgement.computed.high) / 2
        parts.append(f" = {bare(middle)} ({between(judgement.computed)}), which prints as {like(middle, stated.quantity)}")
    verb = "the article says" if judgement.status == "fails" else "as the article says:"
    stated_text = _stated_text(judgement)
    sources = "; ".join(o.source for o in variant.options if o.source)
    return "".join(parts) + f"; {verb} {stated_text}" + (f" ({sources})" if sources else "") + "."


def _stated_text(judgement: Judgement) -> str:
    if _by_word(judgement):
        words = [s.text for s in _spans(judgement) if s.role == "way"]
        return words[0] if words else ""
    slot = stated_slot(judgement.reading)
    return " ".join(slot.quantity.text.split()) if slot is not None else ""


def printed_roles(judgement: Judgement) -> dict[str, str | list[str]]:
    """Each role as the article prints it; a looked-up value as a number."""
    found: dict[str, str | list[str]] = {}
    for name, bound in judgement.reading.bound.items():
        if isinstance(bound, Series):
            found[name] = [_flat(s) for s in bound.slots]
        else:
            found[name] = _flat(bound)
    if judgement.variant is not None:
        for name, value in judgement.variant.values.items():
            if name not in found and isinstance(value, Interval):
                found[name] = between(value)
    return found


def _flat(slot: Slot) -> str:
    return " ".join(slot.quantity.text.split())


def _filled(template: str, judgement: Judgement) -> str:
    for name, text in printed_roles(judgement).items():
        template = template.replace("{" + name + "}", text if isinstance(text, str) else ", ".join(text))
    return template[:1].upper() + template[1:] + ("" if template.endswith(".") else ".")


__all__ = ["NOTES", "needed", "printed_roles", "scale", "to_check"]
