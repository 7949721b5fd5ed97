"""A word for a number and the names behind it: "both teams, Ely and March,", "the trio - Alan Reed, Colin Frost and Ian Webb -"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tieout.checking.compact.line import WORD, Bound, Line, Names, Slot
from tieout.checking.finders.lists.counted_list import counted, named_list
from tieout.checking.finders.lists.enumerated import enumerated
from tieout.checking.finders.lists.list_behind import opened
from tieout.checking.finders.lists.named_before import named_before
from tieout.checking.finders.lists.things_told import things_before
from tieout.checking.finders.lists.told_each import told_each
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines
from tieout.quantities.plurals import plural, singular
from tieout.rules.groups import GROUPS, club_size

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
        count = _as_count(line, at, noun)
        found = counted(count, GROUPS[token.text], line, lines)
        if found is not None:
            yield {"stated": line.word(at), "items": found}
            return
        back = _told_before(count, line, lines) if token.text != "both" else None
        if back is not None:
            yield Partial({"stated": line.word(at), "items": back})
            return
    yield from _clubs(line, lines)


def _told_before(count: Slot, line: Line, lines: Lines) -> Names | None:
    """The names or things that "the trio" points back to."""
    there = line if line.number >= 0 else replace(line, number=lines.sentences.index(line.sentence))
    apart = named_before(count, there, lines) or things_before(count, there, lines) or told_each(count, there, lines)
    return apart or enumerated(count, there, lines)


def _clubs(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """The members of a group whose name tells their number: "the Big Four brewers - Ardle, Birk, Corran and Dunmore -"."""
    for at, token in enumerate(line.tokens):
        size = club_size(token.text)
        if not size or not _names_a_club(line, at):
            continue
        word, end = line.word(at), at + 1 + sum(t.text in _QUOTES for t in line.tokens[at + 1 : at + 2])
        words = [t.text for t in line.tokens[end : end + LONGEST + 1]]
        noun = next((k + 1 for k, said in enumerate(words) if plural(said)), 0)
        noun = noun if all(said.isalpha() for said in words[:noun]) else 0
        subject = " ".join(words[:noun])
        if (noun and singular(words[noun - 1]) in _OF_SOME) or _is_of_some(line, at):
            continue
        slot = Slot(
            -1,
            replace(word.quantity, subject=subject),
            end - 1,
            True,
            word.line,
            kind=WORD,
            unit=singular(words[noun - 1]) if noun else "member",
        )
        listed = opened(end + noun, slot, line, lines.text)
        found = named_list(
            [listed if listed is not None and len(listed.items) >= _FEWEST else None], size, slot, line, lines.text
        )
        if found is not None:
            yield {"stated": word, "items": found}
            return


_QUOTES, _FEWEST = frozenset("\"”’'"), 3
#: not all of a group
_OF_SOME = frozenset("partner rival other competitor peer colleague ally counterpart opponent".split())


def _names_a_club(line: Line, at: int) -> bool:
    before = [t.text for t in line.tokens[max(0, at - 2) : at]]
    token = line.tokens[at]
    if token.text.isdigit():
        return before == ["g", "-"] and line.text[line.tokens[at - 2].start] == "G"
    if before[-1:] == ["big"] or before == ["group", "of"]:
        return line.text[token.start].isupper() or before[-1:] == ["big"]
    return False


def _is_of_some(line: Line, at: int) -> bool:
    """'Two of the Big Four', 'most Group of Five countries', 'its G-7 partners'."""
    return not _SOME.isdisjoint(word for t in line.tokens[max(0, at - 6) : at] for word in t.text.split()) or any(
        t.slot >= 0 and not t.context and line.slots[t.slot].quantity.value != 1
        for t in line.tokens[max(0, at - 6) : at]
    )


_SOME = frozenset("some most other others many several including like such rest remaining fellow".split())


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
    number = float(GROUPS[line.tokens[at].text])
    return Slot(
        -1,
        replace(word.quantity, subject=noun, value=number),
        at,
        True,
        word.line,
        kind=WORD,
        unit=singular(last) if last else "",
    )
