"""What would be right, as the replacement of a stretch of the text: only where it is one definite reading, and nothing else has to change."""

from __future__ import annotations

from tieout.checking.model import Edit
from tieout.checking.printing.look import parts, said
from tieout.patterns import lazily
from tieout.quantities.model import Quantity

#: Two ways to put it right, a stretch of figures, or a remark on one.
_OPEN = lazily(r"\bor\b|[()]|^(?:a figure )?from ")
_SPACE = lazily(r"\s+")


def of_figure(quantity: Quantity, right: str) -> Edit | None:
    """The replacement that makes a figure read as `right`: its number alone where its sign and unit stay, else all of it but the hedge.

    None where `right` is not definite, where it lies on the other side of nothing, and for a ratio in words that has no like.
    """
    figure = quantity.figure
    if figure is None or not right or _OPEN.search(right):
        return None
    if figure.wording or quantity.kind == "fraction":
        return _of_ratio(quantity, right)
    if quantity.numeral[0] < quantity.start or _is_signed(right) != ((quantity.value or 0.0) < 0):
        return None
    before, numeral, behind = parts(quantity)
    start = quantity.numeral[0] - len(before)
    if _is_signed(right):
        sign = " ".join(quantity.text[: start - quantity.start].split())
        if not right.startswith(sign):
            return None
        right = right.removeprefix(sign).lstrip()
    core = f"{before}{numeral}{behind}"
    right = _unhedged(quantity, " ".join(core.split()), right)
    lead, tail = _on_one_line(before), _on_one_line(behind)
    number = right[len(lead) : len(right) - len(tail)]
    if number and right == f"{lead}{number}{tail}":
        return _changing(quantity.numeral[0], numeral, number)
    return _changing(start, core, right)


def _is_signed(right: str) -> bool:
    return right.startswith(("-", "−", "–", "minus "))


def _on_one_line(text: str) -> str:
    return _SPACE.sub(" ", text)


#: How a word for a multiple may end: doubled, tenfold.
_ENDINGS = ("ed", "fold")


def _of_ratio(quantity: Quantity, right: str) -> Edit | None:
    """The replacement of a ratio in words by one of the same form, so that the sentence goes on as it is: "a third" by "a quarter",
    "one in three" by "one in four", "doubled" by "tripled". A hedge, and the "half" of "half the town", have no like."""
    old, new = said(quantity).split(), right.split()
    if quantity.hedge != "=" or quantity.text.isupper() or not _IN_WORDS.fullmatch(right):
        return None
    if len(old) == len(new) == 1:
        alike = any(old[0].endswith(one) and new[0].endswith(one) for one in _ENDINGS)
    elif "in" in (*old[1:2], *new[1:2]):
        alike = old[:2] == new[:2]
    else:
        alike = quantity.kind == "fraction" and "half" not in old
    return _changing(quantity.start, quantity.text, right) if alike else None


#: A ratio without a digit, and none that is a percentage or so many times.
_IN_WORDS = lazily(r"(?!.*\b(?:per ?cent|pct|times)\b)[a-z -]+")


def of_whole(quantity: Quantity, right: str) -> Edit | None:
    """The replacement of a date or a word as it is printed; None where `right` is not definite."""
    if not right or _OPEN.search(right) or quantity.text != " ".join(quantity.text.split()):
        return None
    return _changing(quantity.start, quantity.text, right)


def of_word(start: int, printed: str, right: str) -> Edit | None:
    """The replacement of a word; None where it is all capitals."""
    if printed != " ".join(printed.split()) or (printed.isupper() and len(printed) > 1):
        return None
    return _changing(start, printed, right)


def _unhedged(quantity: Quantity, core: str, right: str) -> str:
    """What is told with the figure's hedge ("about $5 million"), without it: the hedge stays."""
    lead, found, tail = said(quantity).partition(core)
    hedged = bool(found) and right.startswith(lead) and right.endswith(tail)
    return right[len(lead) : len(right) - len(tail)] if hedged else right


def _changing(start: int, printed: str, right: str) -> Edit | None:
    """The replacement; a word opens with a capital where the printed one does, and of as many words a line ends where it did."""
    right = right[0].upper() + right[1:] if printed[:1].isupper() else right
    words, spaces = right.split(), _SPACE.findall(printed.strip())
    if len(words) == len(spaces) + 1:
        right = "".join(f"{word}{space}" for word, space in zip(words, (*spaces, ""), strict=True))
    return Edit(start, start + len(printed), right) if right != printed else None
