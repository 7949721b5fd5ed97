"""A word for a number and the names behind it: "both teams, Ely and March,", "the trio - Alan Reed, Colin Frost and Ian Webb -"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tieout.checking.compact.line import WORD, Bound, Line, Slot
from tieout.checking.finders.counted_list import counted
from tieout.checking.lines import Lines
from tieout.quantities.plurals import plural, singular
from tieout.rules.groups import GROUPS

#: So many words a noun behind "both" may have.
LONGEST = 3


def named_groups(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the word, and `items`, the names; only where both are plain."""
    for at, token in enumerate(line.tokens):
        if token.slot >= 0 or token.text not in GROUPS:
            continue
        noun = _noun(line, at)
        if noun is None:
            continue
        found = counted(_as_count(line, at, noun), GROUPS[token.text], line, lines)
        if found is not None:
            yield {"stated": line.word(at), "items": found}
            return


def _noun(line: Line, at: int) -> str | None:
    """What the word counts: "teams" behind "both", "of banks" behind "a trio"; None where it counts nothing plain."""
    words = [t.text for t in line.tokens[at + 1 : at + 1 + LONGEST]]
    if line.tokens[at].text != "both":
        return f"of {words[1]}" if len(words) > 1 and words[0] == "of" and plural(words[1]) else ""
    end = next((k for k, word in enumerate(words) if plural(word)), -1)
    return " ".join(words[: end + 1]) if end >= 0 and all(word.isalpha() for word in words[:end]) else None


def _as_count(line: Line, at: int, noun: str) -> Slot:
    """The word as if it were the count of its noun."""
    word = line.word(at)
    last = noun.split()[-1] if noun else ""
    return Slot(
        -1, replace(word.quantity, subject=noun), at, True, word.line, kind=WORD, unit=singular(last) if last else ""
    )
