"""Of which of two figures the parts are that "Of the savings, …" or "Of these, …" opens: what the sentence before says of them."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kin import stems
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.patterns import lazily


def names_another(whole: Bound | None, before: Line, line: Line) -> bool:
    """'It will save 23 million and keep 15 million in reserve. Of the savings, …': whether the noun was told beside another like figure
    than the one which a reading takes for the whole, or where several stand beside none."""
    if not isinstance(whole, Slot) or whole.line != before.number or (noun := _noun(line)) is None:
        return False
    told = [k for k, t in enumerate(before.tokens) if t.slot < 0 and _is_form(t.text, noun.text)]
    like = [s for s in before.slots if not s.context and alike(s, whole)]
    if len(like) <= 1 or (not told and noun.text in _ANY):
        return False
    return whole not in {_beside(k, like, before) for k in told}


def is_of_a_sum(whole: Bound | None, before: Line) -> bool:
    """'28 flats, 16 in front and 12 behind. Of these, 19 …': where a sentence tells a sum and its parts, "these" may be all of them."""
    if not isinstance(whole, Slot) or whole.line != before.number:
        return False
    like = [s for s in before.slots if not s.context and alike(s, whole)]
    if any("balance" in s.tags for s in like):
        return False  # "404 came and 298 left, an excess of 106. Of those who left, …"
    values = [s.quantity.value or 0.0 for s in like]
    return any(whole in like[k + 1 :] and values[k] == sum(values[k + 1 :]) for k in range(len(like) - _PAIR))


#: A sum has so many parts at least.
_PAIR = 2


def _noun(line: Line) -> Token | None:
    """The noun of a sentence that opens with "Of the savings," or "Of its 2024 savings,"; None where it opens otherwise, or with a figure."""
    if line.tokens[0].text not in _OPENING:
        return None
    end = next((k for k, t in enumerate(line.tokens[:_REACH]) if t.text == "," or (t.slot >= 0 and not t.context)), 0)
    token = line.tokens[end - 1] if end > _FEWEST else None
    return token if token is not None and token.text.isalpha() else None


def _is_form(word: str, noun: str) -> bool:
    """Whether a word is a form of the noun, or names the same: "save" of "savings", "workers" of "staff"."""
    bare, other = _ENDING.sub("", word), _ENDING.sub("", noun)
    return len(bare) >= _SHORTEST and (bare == other or not stems(word).isdisjoint(stems(noun)))


def _beside(at: int, like: list[Slot], before: Line) -> Slot:
    """The figure that stands nearest to a word, the one before it where two do."""

    def far(slot: Slot) -> float:
        first, last = min(slot.at, at), max(slot.at, at)
        return before.cost[last] - before.cost[first + 1]

    return min(like, key=far)


_OPENING, _REACH, _FEWEST = frozenset(("of", "among")), 8, 1
#: They name whatever figure was told.
_ANY = frozenset("total money amount sum number figure whole cash".split())
_ENDING, _SHORTEST = lazily(r"(?:ings?|e[sd]?|s)$"), 3
