"""A judgement as a check: its verdict, what it rests on, and the arithmetic in a form that a person can repeat."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from functools import cache
from typing import TYPE_CHECKING

from tieout.checking.compact.line import WORD, Names, Series, Slot
from tieout.checking.model import Check, Span, Verdict
from tieout.checking.printing.look import span_like
from tieout.checking.printing.numbers import between
from tieout.checking.readings.bind import ends_of, scale
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.reading import Reading, moving
from tieout.checking.readings.situation import Times, situation
from tieout.checking.told.as_printed import enumerated, interchangeable, operands, printed_roles
from tieout.checking.told.result import spread, told
from tieout.checking.verdicts import wholes
from tieout.checking.verdicts.calculator import falls, opposed
from tieout.checking.verdicts.judge import Judgement, missing, needed
from tieout.checking.verdicts.shared import NO_FIXES, Fix
from tieout.intervals import Interval
from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.rules.model import MESSAGE_FIELDS
from tieout.rules.situation import Situation
from tieout.rules.solve import solve

if TYPE_CHECKING:
    from tieout.checking.told.suggest import Suggestion

#: The situation of what is told, worked out when it is first asked for: what holds seldom needs it.
_Situated = Callable[[], Situation]
#: Verdicts that leave something to ask.
ASKED = frozenset(("mismatch", "ambiguous"))
NOTES = {
    "generous": "holds only if trailing zeros are rounded",
    "truncated": "holds only if the figure was cut, not rounded",
    "tolerated": "holds only within the tolerance that the settings allow",
}


def to_check(judgement: Judgement, times: Times, several: Mapping[Slot, Fix] = NO_FIXES) -> Check:
    """The check of a judgement; `several` are the figures that would mend other checks, too."""
    reading = judgement.reading
    at = cache(lambda: situation(reading, times))
    verdict, text, computed = _verdict(judgement, at)
    note = NOTES.get(judgement.status, "")
    stated = stated_slot(reading)
    slots = sorted((s for s in reading.slots if s.kind != WORD), key=lambda s: s.quantity.start)
    right = _suggestions(judgement, at, several) if verdict == "mismatch" and not _bounds(reading) else ()
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
        note=note,
        suggestions=tuple(one.text for one in right),
        question=_question(judgement, verdict, at, several) if note or verdict in ASKED else "",
        edits=tuple(one.edit for one in right),
        tried=judgement.tried,
    )


def _suggestions(judgement: Judgement, at: _Situated, several: Mapping[Slot, Fix]) -> tuple[Suggestion, ...]:
    from tieout.checking.told.suggest import suggestions  # in most articles nothing fails

    return suggestions(judgement, at(), several)


def _question(judgement: Judgement, verdict: Verdict, at: _Situated, several: Mapping[Slot, Fix]) -> str:
    from tieout.checking.told.question import question  # nor is anything asked

    return question(judgement, verdict, fields(judgement, at), several)


def _bounds(reading: Reading) -> bool:
    """Whether the rule says only what the figure cannot be: its bound is no suggestion."""
    return not reading.rule.vouches and reading.anchor.formula.sign in ("<=", ">=")


def _by_word(judgement: Judgement) -> bool:
    """Whether the stated thing is a word (fell, Friday) and no figure."""
    rule = judgement.reading.rule
    return "way" in rule.roles or bool(rule.roles[rule.stated].word)


def _roles(judgement: Judgement) -> dict[str, Quantity]:
    found: dict[str, Quantity] = {}
    for name, bound in judgement.reading.bound.items():
        if isinstance(bound, Series):
            found.update({f"{name}-{k}": s.quantity for k, s in enumerate(bound.slots, 1)})
        elif bound.kind != WORD:
            found[name] = bound.quantity
    return found


def _spans(judgement: Judgement) -> tuple[Span, ...]:
    spans = [Span(q.start, q.end, q.text, role) for role, q in _roles(judgement).items()]
    for role, bound in judgement.reading.bound.items():
        if isinstance(bound, Names):
            once = {t.start: t for t in bound.names}  # "two guards" are two names
            spans.extend(Span(t.start, t.end, t.text, role) for t in once.values())
    words = {name: b.quantity for name, b in judgement.reading.bound.items() if isinstance(b, Slot) and b.kind == WORD}
    spans += [Span(q.start, q.end, q.text, role) for role, q in words.items()]
    if "way" in judgement.reading.rule.roles and "way" not in words:
        spans += [Span(verb.start, verb.end, verb.text, "way") for verb in moving(judgement.reading)]
    return tuple(sorted(spans, key=lambda s: s.start))


def _verdict(judgement: Judgement, at: _Situated) -> tuple[Verdict, str, Interval | None]:
    reading, rule = judgement.reading, judgement.reading.rule
    absent = missing(reading)
    if (rule.ambiguous and absent) or judgement.status == "otherwise":
        return "ambiguous", _filled(rule.ambiguous, judgement, at), None
    if judgement.status == "unknown":
        role = (absent or list(rule.implied))[0]
        return _implied(judgement, role)
    if judgement.status == "fails" and _is_beyond(judgement):
        return "mismatch", _filled(BEYOND, judgement, at), None
    if judgement.status == "fails":
        from tieout.checking.told.slips import slip  # in most articles nothing fails

        return "mismatch", f"{_worked(judgement, at)} {slip(judgement)}".rstrip(), judgement.computed
    return "consistent", _worked(judgement, at), judgement.computed


#: What is told of two amounts between which no rate has ever been.
BEYOND = "No rate that the two currencies ever had, nor one near it, makes {stated} of {given}."


def _is_beyond(judgement: Judgement) -> bool:
    """Whether all that is known of a looked-up value is what it cannot have been."""
    return judgement.variant is not None and any(option.outer for option in judgement.variant.options)


def _implied(judgement: Judgement, role: str) -> tuple[Verdict, str, Interval | None]:
    from tieout.checking.verdicts.implied import implied

    value = implied(judgement, role)
    if value is None:
        return "implied", f"The article does not give the {role}.", None
    return "implied", f"The article does not give the {role}; it must be {between(value)}.", value


def _worked(judgement: Judgement, at: _Situated) -> str:
    """The rule's message with its arithmetic: "2,650 / 416 = 6.37 (6.369 to 6.371), which prints as 6.4 times; …"."""
    reading = judgement.reading
    of_list = any(isinstance(bound, Series) for bound in reading.bound.values())
    usual = reading.rule.message if judgement.status == "fails" else reading.rule.holds or reading.rule.message
    template = AT_MOST if reading.anchor.formula.sign == "<=" and of_list else usual
    return _filled(template, judgement, at)


#: An "including" list is judged by another formula than the rule's, and says so.
AT_MOST = "{worked} = {sum}, which {compares} {whole}."


def _fields(judgement: Judgement, at: _Situated, named: Container[str]) -> dict[str, str]:
    """What a message may name, beside the roles; of what is worked out that which it has `named`."""
    reading, variant = judgement.reading, judgement.variant
    found: dict[str, str] = {}
    if "worked" in named:
        found["worked"] = reading.anchor.formula.render(operands(judgement)).removesuffix(" × 1")  # square feet of feet
    if "way" in named:
        found["way"] = _way(judgement)
    if "wholes" in named:
        found["wholes"] = wholes.worked(reading, variant)
    if variant is not None:
        found["source"] = "; ".join(o.source for o in variant.options if o.source) or "as printed"
        found |= _sums(judgement)
    if "computed" not in named and "printed" not in named:
        return found
    if judgement.computed is not None and not _is_beyond(judgement):
        found |= told(judgement, -1 if falls(judgement) and not interchangeable(judgement) else 1)
        found |= _both_ends(judgement)
    elif variant is not None:
        from tieout.checking.verdicts.calendar import by_calendar  # few rules compute a day

        found["computed"] = by_calendar(reading, at())
    return found


def _both_ends(judgement: Judgement) -> dict[str, str]:
    """What a range comes to in another unit, end by end."""
    assert judgement.variant is not None
    values, formula = judgement.variant.values, judgement.reading.anchor.formula
    ends = [
        solve(formula, judgement.reading.rule.stated, {**values, **end})
        for end in ends_of(judgement.reading, "printed")
    ]
    middles = [(end.low + end.high) / 2 for end in ends if end is not None]
    slot = stated_slot(judgement.reading)
    text = span_like(middles[0], middles[1], slot.quantity) if len(middles) == 2 and slot is not None else ""
    return {"computed": text, "printed": text, "once": text} if text else {}


def _sums(judgement: Judgement) -> dict[str, str]:
    """The sum of a list, in the magnitude of its figures, and how it compares."""
    values = judgement.variant.values if judgement.variant else {}
    parts = next((v for v in values.values() if isinstance(v, list)), None)
    if parts is None or any(isinstance(b, Names) for b in judgement.reading.bound.values()):
        return {}
    total = sum((p for p in parts), Interval(0.0, 0.0))
    series = next(b for b in judgement.reading.bound.values() if isinstance(b, Series))
    fractions = all(slot.kind in ("percent", "fraction") for slot in series.slots)
    size = _PERCENT if fractions else scale(series.slots[0])
    total = Interval(total.low / size, total.high / size)
    compares = "is more than" if judgement.status == "fails" else "does not exceed"
    return {"sum": spread((total.low + total.high) / 2, total), "compares": compares}


#: Shares come to so many percent, also those told as fractions.
_PERCENT = 0.01


def _way(judgement: Judgement) -> str:
    return next((s.text for s in _spans(judgement) if s.role == "way"), "")


def _filled(template: str, judgement: Judgement, at: _Situated) -> str:
    """A message with its {fields} filled in, as a sentence."""
    text = filled(template, fields(judgement, at, _NAMED.findall(template)))
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def fields(judgement: Judgement, at: _Situated, named: Container[str] = MESSAGE_FIELDS) -> dict[str, str]:
    """What a message or a question may name, in words: all of it, or for one message what it has `named`."""
    roles = {n: text if isinstance(text, str) else enumerated(text) for n, text in printed_roles(judgement).items()}
    return _with_ways(roles | _fields(judgement, at, named), judgement)


def _with_ways(told: dict[str, str], judgement: Judgement) -> dict[str, str]:
    """The fields, the result and the stated figure told as a rise and as a fall, where they differ in that."""
    ways = opposed(judgement)
    if ways is None:
        return told
    names = ("printed", "once", judgement.reading.rule.stated)
    return told | {
        name: f"{way} of {told[name]}" for name, way in zip(names, (ways[0], *ways), strict=True) if told.get(name)
    }


_NAMED = lazily(r"\{(\w+)\}")
#: Where the result prints as it is computed, it is told once.
_TWICE = "{computed}, which prints as {printed}"


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with the {fields} that are known filled in."""
    if _TWICE in template and values.get("once"):
        template = template.replace(_TWICE, "{once}")
    return _NAMED.sub(lambda m: values.get(m[1], m[0]), template)


__all__ = ["NOTES", "needed", "printed_roles", "to_check"]
