"""The tokens of a list in words, without what stands within its items: brackets, tickers, and the "and" of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tieout.checking.compact.brackets import outside
from tieout.checking.compact.line import Token
from tieout.checking.finders.lists.item_words import HOUSE, ONE_NAME

Item = tuple[Token, ...]
#: So many tokens stand within angle brackets.
_TICKER = 12


def cleaned(tokens: Sequence[Token]) -> list[Token]:
    """The tokens outside brackets, without tickers and stops, and with "&" for the "and" within a name."""
    return _with_pairs([t for t in outside(_without_tickers(tokens)) if t.text != "."])


def first(tokens: Sequence[Token], word: str) -> int:
    """The index of the first such token; behind the last where there is none."""
    return next((k for k, t in enumerate(tokens) if t.text == word and t.slot < 0), len(tokens))


def behind_ticker(tokens: Sequence[Token]) -> Token | None:
    """The first of the tokens that is no part of what the wires put behind the name of a firm ("<ACME.L>"), or of its bracket."""
    marks = [t.text for t in tokens[:_TICKER]]
    end = marks.index(">") + 1 if marks[:1] == [">"] or (marks[:1] == ["<"] and ">" in marks) else 0
    return next(iter(tokens[end:]), None)


def _without_tickers(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without what the wires put in angle brackets behind the name of a firm ("Acme Ltd <ACME.L>"), and without the
    brackets around a whole name ("<Acme Ltd>")."""
    if not any(t.text == "<" for t in tokens):
        return tokens
    out: list[Token] = []
    kept = True
    for k, token in enumerate(tokens):
        if token.text == "<" and any(t.text == ">" for t in tokens[k : k + _TICKER]):
            kept = not out or out[-1].text in (",", ";", "and")
        elif token.text == ">":
            kept = True
        elif kept:
            out.append(token)
    return out


def _with_pairs(tokens: list[Token]) -> list[Token]:
    """The tokens with "&" for such an "and" as is within a name: "Hall and Sons", "Trinidad and Tobago"."""
    inside = [
        t.text == "and"
        and 0 < k < len(tokens) - 1
        and (tokens[k + 1].text in HOUSE or (tokens[k - 1].text, tokens[k + 1].text) in ONE_NAME)
        for k, t in enumerate(tokens)
    ]
    return (
        [replace(t, text="&") if one else t for t, one in zip(tokens, inside, strict=True)] if any(inside) else tokens
    )
