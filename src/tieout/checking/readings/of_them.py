"""Step 3, propose: whether "of them" in a sentence is said of those of whom the one before tells."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Token


def goes_on_of_them(line: Line, before: Line) -> bool:
    """ "Of them, 40 …", "nine of which …": what is told of is part of a figure before."""
    if any("of-lead" in slot.tags for slot in line.slots):
        return False  # "Of the 28, 15 …" has its whole beside it
    opening = [t.text for t in line.tokens[:3]]
    if opening[:1] == ["of"] and opening[1:2] in (["that"], ["this"], ["these"]) and opening[2:] == [","]:
        return True
    each = (k + 1 for k, token in enumerate(line.tokens) if token.text == "each")  # "for each of which it pays 320"
    told = sorted({k for k, token in enumerate(line.tokens) if "of-them" in token.classes}.difference(each))
    if told:
        return not all(_has_own_whole(line, k) or _is_of_its_noun(line, k) for k in told)
    return any("of-them" in s.tags for s in line.series)


def _has_own_whole(line: Line, k: int) -> bool:
    """Whether "9,000 jobs, 4,100 of them in Japan" has before "of them" what they are part of, in its own sentence."""
    counts = [s for s in line.slots if s.at < k and s.kind in ("count", "number") and not s.context]
    if len(counts) < _PAIR or counts[-1].at != k - 1:
        return False
    part, whole = counts[-1].quantity.value, counts[-2].quantity.value
    return part is not None and whole is not None and whole > part


def _is_of_its_noun(line: Line, k: int) -> bool:
    """Whether "of them" in "Clerks, 24 of them, get 2.2 million" is said of those that its own sentence opens with."""
    figure, comma = line.tokens[k - 1], line.tokens[k - 2]
    opening = line.tokens[: k - 2]
    if k <= _PAIR or figure.slot < 0 or comma.text != "," or any(t.slot >= 0 for t in opening):
        return False
    first, words = opening[0], [t.text for t in opening]
    return not first.classes and "," not in words and first.text not in _LEADING and any(map(_is_plural, opening))


def _is_plural(token: Token) -> bool:
    """Whether a word may name several of a kind, and no time."""
    return not token.classes and token.text.endswith("s") and token.text not in _TIMES


#: A sentence that opens with one of these tells when, where or how first.
_LEADING = frozenset(
    """in on at by for from during since over under after before among with within without as to of between until till despite unlike like this
    last next these those that all some most so thus""".split()
)
_TIMES = frozenset("years months weeks days hours times always perhaps sometimes towards afterwards".split())
_PAIR = 2
