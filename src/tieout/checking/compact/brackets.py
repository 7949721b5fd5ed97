"""Step 1, compact: what stands in brackets, and what outside them."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot, Token

OPEN, CLOSE = frozenset("(["), frozenset(")]")
BRACKETS = OPEN | CLOSE


def outside(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that stand in no brackets."""
    out, depth = [], 0
    for token in tokens:
        if token.text in OPEN:
            depth += 1
        elif token.text in CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0:
            out.append(token)
    return out


def behind_brackets(tokens: list[Token]) -> list[Token]:
    """The tokens without the brackets that they begin with."""
    if not tokens or tokens[0].text not in OPEN:
        return tokens
    closed = next((k for k, t in enumerate(tokens) if t.text in CLOSE), -1)
    return tokens[closed + 1 :]


def leaves_bracket(tokens: Sequence[Token]) -> bool:
    """Whether a bracket ends among the tokens that begins before them."""
    depth = 0
    for token in tokens:
        depth += (token.text in OPEN) - (token.text in CLOSE)
        if depth < 0:
            return True
    return False


def is_inside(line: Line, slot: Slot) -> bool:
    """Whether a bracket is open where the figure stands: asked before figures are tagged "inside"."""
    return next((t.text for t in reversed(line.tokens[: slot.at]) if t.text in BRACKETS), "") in OPEN


def stands_alone(line: Line, slot: Slot) -> bool:
    """Whether brackets hold a figure and nothing else."""
    ahead, behind = line.tokens[slot.at - 1 : slot.at], line.tokens[slot.at + 1 : slot.at + 2]
    return bool(ahead and behind) and ahead[0].text in OPEN and behind[0].text in CLOSE


def told_with(line: Line, slot: Slot) -> list[Slot]:
    """The figures in the brackets of one, and itself."""
    first, last = slot.at, slot.at
    while first and line.tokens[first].text not in BRACKETS:
        first -= 1
    while last < len(line.tokens) and line.tokens[last].text not in BRACKETS:
        last += 1
    return [one for one in line.slots if first <= one.at <= last and not one.context]


def opened_before(line: Line, at: int, back_to: int = -1) -> int:
    """The token of the nearest opening bracket before token `at`, and behind token `back_to`; that where there is none."""
    return next((k for k in range(at - 1, back_to, -1) if line.tokens[k].text in OPEN), back_to)
