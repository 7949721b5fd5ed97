"""Step 3, propose: whether a sentence that tells of a level tells of another time or thing than what comes after the level of the one before."""

from __future__ import annotations

from tieout.checking.compact.ahead import AHEAD
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.tags.extent import names_part


def goes_elsewhere(line: Line, new: Bound | None, before: Line) -> bool:
    """'It gained 89 cents the previous session to 51.81 dollars', 'It had climbed to', 'In the south it rose to', 'raised its deposit rate to';
    "by May it had fallen" does not."""
    if not isinstance(new, Slot) or new.tags.isdisjoint(_REACHED):
        return False
    told = line.slots[max(0, new.number - 1) : new.number + 1]
    if any(names_part(line, slot) for slot in told if slot is new or "change" in slot.tags):
        return True
    if not _TO_COME.isdisjoint(before.texts) and _TO_COME.isdisjoint(line.texts):
        return True  # "It plans to raise it to 900. It rose to 800 this year"
    if _is_at_a_place(line, new) or any(t.text == "another" for t in line.tokens[: new.at]):
        return True
    if line.tokens[0].text == "by":
        return False
    dated = any(t.context and t.slot >= 0 and any(map(str.isdigit, t.text)) for t in before.tokens)
    return any(_tells_before(t) or ("year-ago" in t.classes and not dated) for t in line.tokens)


def _tells_before(token: Token) -> bool:
    return token.text in _BEFORE or token.text.startswith("had ") or "earlier" in token.classes


_TO_COME = AHEAD | {"next"}
_REACHED = frozenset(("to", "at"))
_BEFORE = frozenset(("previous", "prior", "preceding", "had"))


def _is_at_a_place(line: Line, new: Slot) -> bool:
    """'rose to 28 cm at Brake', 'at some pumps'"""
    behind = line.tokens[new.at + 1 : new.at + 3]
    if len(behind) < len(_AT_ONE) or behind[0].text != "at" or behind[1].slot >= 0:
        return False
    return behind[1].text in _AT_ONE or line.text[behind[1].start].isupper()


_AT_ONE = ("some", "one")


def moves_another(line: Line, new: Slot, before: Line) -> bool:
    """'It raised its holding in the insurer to 14 percent': whether what a verb moves is a thing that the sentence before does not name."""
    verb = next((k for k in range(new.at - 1, -1, -1) if line.tokens[k] is new.verb), -1)
    if verb < 0 or new.tags.isdisjoint(_REACHED):
        return False
    said = {token.text.removesuffix("s") for token in before.tokens}
    between = line.tokens[verb + 1 : new.at]
    return any(_is_thing(token) and token.text.removesuffix("s") not in said for token in between)


def _is_thing(token: Token) -> bool:
    return token.slot < 0 and not token.classes and token.text.isalpha() and len(token.text) > _SHORT


_SHORT = 3


def turns_between(line: Line, new: Slot, before: Line) -> bool:
    """'It peaked at 10 percent in 1982. It rose to 8 percent in 1992', 'They have recovered to 49 dollars': whether the words say that a level
    between the two, which nobody tells, was lower, or higher, than both."""
    first = {word for token in before.tokens for word in token.text.split()}
    if new.verb is None:
        return False
    behind = [token.text for token in line.tokens[new.at + 1 :]]
    if "since" in behind and any(map(_is_superlative, behind[: behind.index("since")])):
        return True  # "the best since the crisis"
    if "up" in new.verb.classes:
        back = not _REGAINING.isdisjoint(new.verb.text.split())
        return not first.isdisjoint(_PEAKS) or (back and first.isdisjoint(_LOWS))
    led = line.tokens[max(0, new.at - _REACH) : new.at]
    return not first.isdisjoint(_LOWS) and any("back" in token.text.split() for token in led)


def _is_superlative(word: str) -> bool:
    return word in _MOST or word.endswith("est")


_MOST = frozenset(("most", "least", "first", "worst"))
_REACH = 3
_REGAINING = frozenset(
    "recovered recover recovers recovering rebounded rebound rebounds rebounding bounced bouncing rallied rally rallies rallying".split()
)
_PEAKS = frozenset("peaked peak peaks high crash collapse".split())
_LOWS = frozenset("low lows bottom bottomed trough lowest".split())
