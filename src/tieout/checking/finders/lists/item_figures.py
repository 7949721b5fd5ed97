"""The figures that stand behind the name of an item, or right before it; and items that are all told by one."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.groups import CHANGED
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.narrowing import QUIET, TIME, behind


def figures_behind(
    line: Line, name: tuple[int, int], kinds: frozenset[str], starts: set[int], skipped: Sequence[tuple[int, int]]
) -> tuple[list[Slot], frozenset[str]]:
    """The figures that an item is told to come to, with what it is compared with, and the words behind its name that narrow it."""
    first, last = name
    stop = next(
        (k for k in range(last, len(line.tokens)) if k in starts or line.tokens[k].text in _ENDS), len(line.tokens)
    )
    tokens = [t for t in line.tokens[last:stop] if not any(a <= t.start < b for a, b in skipped)]
    moved = line.tokens[first:last]
    if tokens and tokens[0].slot >= 0 and not tokens[0].context:
        moved = [*moved, *filter(None, [line.slots[tokens[0].slot].verb])]
    at = next((k for k, token in enumerate(tokens) if _is_level(line, token, kinds, moved)), _FAR)
    narrow = behind(tokens[:at], line.tokens[last - 1]) if at < _FAR else None
    if narrow is None:
        return [], frozenset()
    return _told(line, tokens[at:], kinds, moved), narrow


_ENDS = frozenset((";", "while", "whereas", "but", ":", "although", "because"))
_FAR = 15


def _is_level(line: Line, token: Token, kinds: frozenset[str], moved: Sequence[Token]) -> bool:
    """Whether a token is a figure that is no change; that of "a gain of 5" is none of the gain."""
    if token.slot < 0 or token.context:
        return False
    slot = line.slots[token.slot]
    return slot.kind in kinds and "inside" not in slot.tags and (not slot.tags & CHANGED or slot.verb in moved)


def _told(line: Line, tokens: Sequence[Token], kinds: frozenset[str], moved: Sequence[Token]) -> list[Slot]:
    """The figures with which the tokens begin, up to a word that leads on to something else."""
    figures: list[Slot] = []
    named = {token.text for token in moved}
    for k, token in enumerate(tokens):
        if _is_level(line, token, kinds, moved):
            if "respectively" in line.slots[token.slot].links:
                break
            figures.append(line.slots[token.slot])
        elif (
            token.slot < 0 and not _goes_on(tokens, k) and token.text not in named and not _is_counted(line, tokens, k)
        ):
            break
    return figures


def _is_counted(line: Line, tokens: Sequence[Token], k: int) -> bool:
    """Whether a word is what the figure before it counts: "6,000 people, compared with"."""
    return k > 0 and tokens[k - 1].slot >= 0 and line.slots[tokens[k - 1].slot].kind == "count"


def _goes_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word behind a figure of an item may lead on to what it is compared with."""
    token = tokens[k]
    if token.text == "and":
        ahead = tokens[k + 1 : k + 5]
        figure = next((j for j, t in enumerate(ahead) if t.slot >= 0 and not t.context), -1)
        return figure >= 0 and all(t.context or t.classes & QUIET or t.text in _SMALL for t in ahead[:figure])
    return (
        bool(token.classes & _COMPARES)
        or token.text in _SMALL
        or token.text in ",()"
        or bool(TIME.fullmatch(token.text))
    )


_COMPARES = QUIET | frozenset(("from", "than", "against", "to", "at", "up", "down", "of", "or"))
_SMALL = frozenset(
    "in for during at on of a an the by with revised deficit surplus was were which or dlrs dollars end restated ago per share".split()
)


def figure_ahead(line: Line, begin: int, kinds: frozenset[str], moved: Sequence[Token] = ()) -> Slot | None:
    """The figure right before an item: "an 11.9 billion franc surplus", "5 million in exports", "52 million dollars of capex"."""
    k = begin - 1
    while k >= 0 and begin - k <= _NEAR and line.tokens[k].text in TIED:
        k -= 1
    token = line.tokens[k] if k >= 0 else None
    if token is None or token.slot < 0 or token.context:
        return None
    slot = line.slots[token.slot]
    return slot if _is_level(line, token, kinds, moved) and "respectively" not in slot.links else None


_NEAR = 3
#: What may stand between a figure and the item behind it.
TIED = frozenset("of in on for our its the their a".split())


def beside(line: Line, slot: Slot) -> list[Token]:
    """What stands behind a figure up to a mark, another figure, or a word that begins something else."""
    out: list[Token] = []
    for token in line.tokens[slot.at + 1 : slot.at + 10]:
        if (
            (token.slot >= 0 and not token.context and not _is_stretch(line, token, out))
            or token.text in _STOPS
            or token.classes & _LEADING
        ):
            break
        out.append(token)
    return out


def _is_stretch(line: Line, token: Token, ahead: Sequence[Token]) -> bool:
    """'in the latest two weeks': whether a length of time is that of which a figure is."""
    return line.slots[token.slot].kind == "duration" and bool(ahead) and ahead[-1].text in _LATEST


_LATEST = frozenset(("latest", "past", "last", "previous", "preceding"))
_STOPS = frozenset((",", ".", ";", ":", "(", ")", "–", "—", "and", "while", "but"))
_LEADING = frozenset(("from", "against", "than", "level", "up", "down"))


def told_alike(items: Sequence[Sequence[Token]]) -> bool:
    """Whether each item ends in a figure of its own, behind one word in all ("trade at 54.44, farming at 99.03 points and fishing at 61.2");
    only the first may say more."""
    if len(items) <= _PAIR:
        return False
    led = set()
    for item in items:
        figures = [k for k, t in enumerate(item) if t.slot >= 0 and not t.context]
        if len(figures) != 1 or figures[0] < _PAIR or (item is not items[0] and len(item) > figures[0] + _PAIR):
            return False
        led.add(item[figures[0] - 1].text)
    return len(led) == 1 and led <= _WITH


_PAIR, _WITH = 2, frozenset("at with by of to".split())
