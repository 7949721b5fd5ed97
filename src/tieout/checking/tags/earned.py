"""Step 2, tag: money that was lost or gained over a time is a level ("a loss of 859 million, up 25 percent"), and where it came from is none."""

from __future__ import annotations

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.line import Line, Slot, Token

_REACH = 6


def is_result(line: Line, slot: Slot, i: int) -> bool:
    """'a loss of 859 million, up 25 percent from 1985's gains of 710 million': money that was lost or gained over a time is a level, where
    it is compared."""
    if slot.kind != "currency" or line.tokens[i - 1].text not in _RESULTS:
        return False
    return _is_set_against(line, slot) or _is_compared(line, i - 1)


def _is_compared(line: Line, i: int) -> bool:
    """Whether a noun is what something is compared with: "from 1985's gains of"."""
    for token in reversed(line.tokens[max(0, i - _REACH) : i]):
        if token.classes & COMPARED:
            return True
        if token.text in ",;:()" or (token.slot >= 0 and not token.context):
            return False
    return False


def _is_set_against(line: Line, slot: Slot) -> bool:
    """Whether behind a level and a comma its change is told, or what it is compared with."""
    after = line.tokens[slot.at + 1 : slot.at + 1 + _REACH]
    at = next((k for k, t in enumerate(after) if t.text == "," or t.slot >= 0 and not t.context), len(after))
    told = after[at + 1 : at + 3]
    return (
        after[at : at + 1] != []
        and after[at].text == ","
        and any(t.classes & _TELLS or _is_percent(line, t) for t in told)
    )


def _is_percent(line: Line, token: Token) -> bool:
    return token.slot >= 0 and line.slots[token.slot].kind == "percent"


_RESULTS = frozenset(("loss", "losses", "gain", "gains"))
_TELLS = frozenset(("up", "down", "against"))


def has_source(line: Line, i: int, soft: bool, slot: Slot) -> bool:
    """'receipts from internal revenue 11 million', 'a loss from insurance of 5 million': where it comes from, no level before; nor does the "from" of
    "and firms from other countries 870" lead to the figure behind its nouns."""
    before = line.tokens[i - 1] if i and not soft else None
    if before is None:
        return False
    return bool(before.classes & {"inflow", "outflow"}) or before.text in _EARNED or _has_nouns(line, i, slot)


def _has_nouns(line: Line, i: int, slot: Slot) -> bool:
    """Whether a "from" has the nouns that stand right before a figure: the last is one of several, or a name."""
    last = line.tokens[slot.at - 1]
    if i == slot.at - 1 or last.context or last.classes or not last.text.isalpha() or len(last.text) < _LETTERS:
        return False
    return line.text[last.start].isupper() or (last.text.endswith("s") and not last.text.endswith("ss"))


#: Of fewer letters a word is rather the sign of a unit.
_LETTERS = 4
_EARNED = frozenset("loss losses gain gains profit profits earnings proceeds".split())


def told_as_share(line: Line, slot: Slot) -> bool:
    """'lost 65 cents, or 25 percent, to 1.90 dollars': what is a percentage, too, is the size of a fall."""
    after = [t for t in line.tokens[slot.at + 1 : slot.at + 4] if t.text not in (",", "(")]
    if after and "or" in after[0].classes:
        after = after[1:]
    return bool(after) and _is_percent(line, after[0])
