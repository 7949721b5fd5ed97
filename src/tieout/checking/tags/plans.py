"""Step 2, tag: what was planned, and what came out more or less: "budgeted 90 million but spent 117 million, 27 million more than planned"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token

_AHEAD, _BEHIND, _GAP, _FAR = 7, 4, 3, 24
_MARKS = frozenset(",;:().[]–—")
#: A yardstick that is no plan: what others have, or what is usual.
_OTHERS = frozenset(
    "usual normal rivals rival competitors average mean median norm trend required allowed permitted thought".split()
)


def plan(line: Line, slot: Slot) -> None:
    """The tag `planned` of a figure that was forecast, budgeted or aimed at, and `than-plan` of one that is so much more or less than that;
    `foretold` also of "the 90 forecast" and "the 4 percent expected by the bank"."""
    if "change-than" in slot.tags and _beside_plan(line, slot):
        slot.tags.remove("change-than")
        slot.tags.add("than-plan")
    elif _is_planned(line, slot):
        slot.tags |= {"planned", "foretold"}
    elif _is_called_so(line, slot):
        slot.tags.add("foretold")


def _beside_plan(line: Line, slot: Slot) -> bool:
    """'27 million more than planned', 'below the forecast at 90': measured against a plan that is given no figure there."""
    behind = line.tokens[slot.at + 1 : slot.at + 1 + _FAR]
    at = next((k for k, t in enumerate(behind[: _BEHIND + 1]) if "than" in t.classes), None)
    if at is None:
        return False
    words = behind[at + 1 :]
    told = next((k for k, t in enumerate(words[: _GAP + 1]) if "yardstick" in t.classes), None)
    if told is None or any(t.slot >= 0 or t.text in _MARKS for t in words[:told]):
        return False
    end = next((k for k, t in enumerate(words) if t.slot >= 0 or t.text in _MARKS), len(words))
    return end == len(words) or words[end].slot < 0 or words[end].context or words[end - 1].text in ("at", "to", "with")


def _is_planned(line: Line, slot: Slot) -> bool:
    """'a target of 90', 'had budgeted 90', '90 had been planned': the plan's own figure."""
    ahead = [] if _opens_clause(line, slot) else _up_to_mark(line.tokens[max(0, slot.at - _AHEAD) : slot.at][::-1])
    behind = _up_to_mark(line.tokens[slot.at + 1 : slot.at + 1 + _AHEAD])
    passive = next((k for k, t in enumerate(behind) if t.text in _BE), len(behind))
    return any(map(_is_plan, ahead)) or any(map(_is_plan, behind[passive + 1 : passive + 2]))


def _opens_clause(line: Line, slot: Slot) -> bool:
    """'310 needed longer than a month and 97 (5 percent) were late': a figure behind "and" that has a verb of its own."""
    if not slot.at or line.tokens[slot.at - 1].text not in ("and", "but", "while"):
        return False
    words = [t.text for t in line.tokens[slot.at + 1 : slot.at + 1 + _AHEAD]]
    if words[:1] == ["("] and ")" in words:
        words = words[words.index(")") + 1 :]
    return any(word in _IS for word in words[:2])


_IS = frozenset("are is were was had have did".split())


def _is_called_so(line: Line, slot: Slot) -> bool:
    behind = [t for t in line.tokens[slot.at + 1 : slot.at + 4] if t.text not in _NOUN]
    return bool(behind) and (
        behind[0].text in _CALLED or (_is_plan(behind[0]) and [t.text for t in behind[1:2]] == ["by"])
    )


_NOUN, _CALLED = (
    frozenset("rate rise growth increase gain".split()),
    frozenset("forecast target estimate consensus".split()),
)
_BE = frozenset(("been", "was", "were", "had been"))


def _up_to_mark(tokens: list[Token]) -> list[Token]:
    end = next(
        (k for k, t in enumerate(tokens) if t.slot >= 0 and not t.context or t.text in _MARKS or "break" in t.classes),
        len(tokens),
    )
    return tokens[:end]


def _is_plan(token: Token) -> bool:
    return "yardstick" in token.classes and token.text not in _OTHERS
