"""Step 1 and 2 together: which figure is tied to which by where it stands ("68 seats (55 percent)", "16 of the 27")."""

from __future__ import annotations

from tieout.checking.line import Line, Slot, Token

_OPEN, _CLOSE = "([", ")]"
_DASHES = "-–—"


def link(line: Line) -> Line:
    """The line with the links between its slots filled in; hosted slots inherit the direction of a change."""
    figures = [s for s in line.slots if not s.context]
    for before, slot in zip(figures, figures[1:], strict=False):
        between = line.tokens[before.at + 1 : slot.at]
        _side_by_side(line, before, slot, between)
    _parentheses(line, figures)
    for slot in figures:
        _above(line, slot)
        _inherit(slot)
    _spans(line)
    return line


def _spans(line: Line) -> None:
    """'the five-year plan (2021-25)', 'a five-year plan for 1987-1991': a span of dates close behind a length of time."""
    for length, span in zip(line.slots, line.slots[1:], strict=False):
        if length.kind == "duration" and span.kind == "date" and span.at - length.at <= 6 and _years(span):
            between = line.tokens[length.at + 1 : span.at]
            if not any(t.text in ",;:" or "break" in t.classes for t in between[:-1]) and (
                len(between) <= 3 or not between or between[-1].text != ","
            ):
                _tie("span-of", span, length)
    for span, length in zip(line.slots, line.slots[1:], strict=False):
        if length.kind == "duration" and span.kind == "date" and length.at - span.at == 1 and _years(span):
            _tie("span-of", span, length)
    for length, first, last in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if length.kind == "duration" and first.kind == last.kind == "date" and _runs(line, length, first, last):
            _tie("starts", first, length)
            _tie("ends", last, first)
    for first, last, length in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if length.kind == "duration" and first.kind == last.kind == "date" and _ran(line, first, last, length):
            _tie("starts", first, length)
            _tie("ends", last, first)


_PAIRS = frozenset((("from", "to"), ("between", "and"), ("from", "until"), ("from", "through"), ("from", "till")))


def _runs(line: Line, length: Slot, first: Slot, last: Slot) -> bool:
    """'for 26 years from 1988 to 2016', '14 consecutive years between 2002 and 2015'."""
    near, to = (
        [t.text for t in line.tokens[length.at + 1 : first.at]],
        [t.text for t in line.tokens[first.at + 1 : last.at]],
    )
    if (
        "old" in length.quantity.text
        or not near
        or len(near) > 4
        or any(t in ";:.and" for t in near)
        or "," in near[:-2]
    ):
        return False
    return len(to) == 1 and (near[-1], to[0]) in _PAIRS


def _ran(line: Line, first: Slot, last: Slot, length: Slot) -> bool:
    """'from 1988 to 2016, for 28 years', 'between 1950 and 2000 - half a century -'."""
    before = line.tokens[first.at - 1].text if first.at else ""
    to, near = (
        [t.text for t in line.tokens[first.at + 1 : last.at]],
        [t.text for t in line.tokens[last.at + 1 : length.at]],
    )
    return (
        len(to) == 1
        and (before, to[0]) in _PAIRS
        and 0 < len(near) <= 3
        and all(t in (",", "for", "-", "–", "—", "(") for t in near)
    )


def _years(span: Slot) -> bool:
    """Whether a date covers several years ("2021-25")."""
    first, last = span.quantity.first, span.quantity.last
    return first is not None and last is not None and last.year > first.year + 1


def _tie(name: str, slot: Slot, to: Slot) -> None:
    slot.links.setdefault(name, set()).add(to)
    slot.tags.add(name)


def _soft(tokens: list[Token]) -> bool:
    return all("soft" in t.classes or t.context for t in tokens)


def _side_by_side(line: Line, before: Slot, slot: Slot, between: list[Token]) -> None:
    texts = [t.text for t in between]
    if any(t in _OPEN or t in _CLOSE or t == ";" for t in texts):
        return
    if _or(between):
        _tie("or", slot, before)
        if len([t for t in between if t.text != ","]) <= 1 or not any(t.text == "or" for t in between):
            _tie("equals", slot, before)
    elif _dash(between):
        _tie("dash", slot, before)
    elif _accounting(between):
        _tie("accounting", slot, before)
        if any(t.text in ("which is", "which was") for t in between):
            _tie("equals", slot, before)
    elif _apposition(between):
        _tie("apposed", slot, before)
    if _with(between):
        _tie("with", slot, before)
    if _of(between):
        _tie("whole-of", slot, before)
    if before.kind in ("multiple", "fraction") and _times(between):
        _tie("times", slot, before)


def _or(between: list[Token]) -> bool:
    """'54 million or 59%', '3.6 billion, or a mere 1 percent'."""
    for k in range(len(between) - 1, -1, -1):
        if "or" in between[k].classes:
            return (
                _soft(between[k + 1 :])
                and len(between) - k <= 6
                and k <= 9
                and not any("break" in t.classes for t in between[:k])
            )
    return False


def _dash(between: list[Token]) -> bool:
    """'61% - from 1.8 tonnes': only what follows the dash at once."""
    for k in range(len(between) - 1, -1, -1):
        if between[k].text in _DASHES:
            return len(between) - k <= 5 and k <= 6 and all(t.classes or t.context for t in between[k + 1 :])
    return False


def _accounting(between: list[Token]) -> bool:
    """'14 projects won awards, accounting for 74 percent'."""
    for k in range(len(between) - 1, -1, -1):
        if "accounting" in between[k].classes:
            return (
                _soft(between[k + 1 :])
                and len(between) - k <= 5
                and k <= 12
                and not any("break" in t.classes for t in between[:k])
            )
    return False


def _apposition(between: list[Token]) -> bool:
    """'$35.4 billion, nearly half of': a comma and at once the figure."""
    commas = [k for k, t in enumerate(between) if t.text == ","]
    return len(commas) == 1 and _soft(between[commas[0] + 1 :]) and commas[0] <= 7 and len(between) - commas[0] <= 4


def _with(between: list[Token]) -> bool:
    """'41.3 pct with 64 of 155', '71 percent, with 35,500 of the 50,000'."""
    texts = [t.text for t in between]
    return (
        "with" in texts
        and _soft(between[texts.index("with") + 1 :])
        and all(t in (",", "with") for t in texts[: texts.index("with") + 1])
    )


def _of(between: list[Token]) -> bool:
    """'16 of the country's 27', '0.51 pct of the bank's total lending of 19.4 billion', 'nine out of 12'."""
    words = [t for t in between if t.text not in ("out",)]
    if not words or len(words) > 9 or any(t.text in (",", ":") for t in words):
        return False
    first = next((k for k, t in enumerate(words) if t.text == "of"), None)
    if (
        first is None
        or first > 3
        or any(t.classes & {"including", "total"} or t.text in _NO_NOUN for t in words[:first])
        or any(t.classes & {"from", "to", "than", "against", "break", "up", "down"} for t in words)
    ):
        return False
    return not any(("level" in t.classes and "total" not in t.classes) or t.text in _NO_NOUN for t in words[first:])


#: words that end a noun phrase
_NO_NOUN = frozenset(
    "and or in on at for with by that which who whom whose said only not as into about after before under over during between".split()
)


def _times(between: list[Token]) -> bool:
    """'6.2 times the 416', 'twice as many as the 12', 'more than triple prior-year levels of 63.9'."""
    allowed = {"as", "of", "that", "what", "those", "than"}
    if len(between) > 7 or any(
        t.text in (",", ":", "and") or t.classes & {"from", "to", "against", "break"} for t in between
    ):
        return False
    return not any("level" in t.classes and "total" not in t.classes for t in between if t.text not in allowed)


def _parentheses(line: Line, figures: list[Slot]) -> None:
    """Tie every figure in parentheses to the one before them."""
    depth, opened, host = 0, 0, None
    last: Slot | None = None
    for i, token in enumerate(line.tokens):
        if token.text in _OPEN and token.slot < 0:
            if depth == 0:
                opened, host = i, last
            depth += 1
        elif token.text in _CLOSE and token.slot < 0:
            depth = max(0, depth - 1)
        elif token.slot >= 0 and not token.context:
            slot = line.slots[token.slot]
            if depth == 0:
                last = slot
            else:
                slot.tags.add("inside")
                if host is not None and opened - host.at <= 8 and not _broken(line.tokens[host.at + 1 : opened]):
                    _tie("paren", slot, host)
                    slot.links.setdefault("host", set()).add(host)


def _broken(tokens: list[Token]) -> bool:
    return any(t.text in (",", ";", ")", "]") for t in tokens) or any("break" in t.classes for t in tokens)


def _above(line: Line, slot: Slot) -> None:
    """'5.1 billion, or 1.4 percent, above the 373.4': what stands between the commas is the same change."""
    after = line.tokens[slot.at + 1 : slot.at + 3]
    if "or" in slot.tags and len(after) == 2 and after[0].text == "," and "than" in after[1].classes:
        for one in (slot, *slot.links.get("or", ())):
            one.tags.discard("plain")
            one.tags.add("change-than")
            one.sign = 1 if after[1].text == "above" else -1


def _inherit(slot: Slot) -> None:
    """'down 10 (11%)', 'rose 3.6 billion, or 1.0 percent': the second figure is the same change."""
    for name in ("paren", "or"):
        for host in slot.links.get(name, ()):
            if "change" in host.tags and not slot.sign and not slot.tags & {"from", "to", "at", "than", "against"}:
                slot.sign = host.sign
                slot.tags.add("change")
                slot.tags.discard("plain")
