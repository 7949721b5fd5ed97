"""The words of printed numbers: small tables in the TSV files of this folder, read on first use.

Each file opens with what its columns mean; adding a word touches one line of one file.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from tieout.intervals.figure import Hedge
from tieout.quantities.lexicon.scale import is_long

#: Orders of magnitude.
VAGUE = frozenset(("tens", "hundreds", "thousands", "millions", "billions", "trillions"))

_FOLDER = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    """The rows of `name`.tsv, each a list of its cells; comments and empty lines dropped."""
    lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def number_words() -> dict[str, tuple[int, str]]:
    """Number word -> (value on the scale of the article, "unit" | "ten" | "scale")."""
    return _number_words(is_long())


@cache
def _number_words(long: bool) -> dict[str, tuple[int, str]]:
    return {word: (int(other if long else value), role) for word, value, role, other in rows("numbers")}


@cache
def ordinal_words() -> dict[str, int]:
    """Ordinal word -> its number; half and quarter are none."""
    return {word: int(value) for word, value, _ in rows("ordinals") if word not in ("half", "quarter")}


@cache
def denominators() -> dict[str, int]:
    """ "third", "thirds", "half", "quarters" -> what the fraction divides by."""
    named = [(word, int(value), plural) for word, value, plural in rows("ordinals") if plural]
    return {form: value for word, value, plural in named for form in (word, plural)}


def magnitudes() -> dict[str, tuple[int, str]]:
    """Magnitude word or letter -> (power of ten on the scale of the article, "word" | "money" | "joined"); words in lower case, letters
    as printed."""
    return _magnitudes(is_long())


@cache
def _magnitudes(long: bool) -> dict[str, tuple[int, str]]:
    return {word: (int(other if long else power), how) for word, power, how, other in rows("magnitudes")}


class HedgePhrase(NamedTuple):
    """What a hedge says, and whether it says only a little below."""

    words: tuple[str, ...]
    hedge: Hedge
    nearly: bool


@cache
def hedges(side: str) -> dict[tuple[str, ...], HedgePhrase]:
    """Hedges that stand `before` or `after` a figure, by their words."""
    table = {}
    for phrase, hedge, where, nearly in rows("hedges"):
        if where == side:
            words = tuple(phrase.split())
            table[words] = HedgePhrase(words, hedge, bool(nearly))  # type: ignore[arg-type]
    return table


@cache
def trends(place: str) -> dict[str, str]:
    """Word -> "up" | "down", of those that stand at `place`: verb, noun, after."""
    return {word: trend for trend, where, words in rows("trends") if where == place for word in words.split()}


@cache
def ratio_words() -> dict[str, tuple[float, str, str]]:
    """Word -> (value, trend or "", "any" | "det" | "verb")."""
    return {word: (float(value), trend, when) for word, value, _, trend, when in rows("ratios")}


@cache
def name_words(how: str) -> frozenset[str]:
    """Words that make the number behind them a name: "any" case, or only with a capital ("name")."""
    return frozenset(word for row, words in rows("names") if row == how for word in words.split())


@cache
def stop_words(*classes: str) -> frozenset[str]:
    """Words of the given classes of stops.tsv."""
    return frozenset(word for row, words in rows("stops") if row in classes for word in words.split())


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words, _ in rows("classes")}


def word_class(name: str) -> frozenset[str]:
    """The words of a class of classes.tsv; KeyError for an unknown class."""
    return _classes()[name]
