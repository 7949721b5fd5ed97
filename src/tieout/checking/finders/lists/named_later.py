"""The things that a number counts, named in the sentences behind it: "three parties. … The Green Party, Farm Party and Labour Party …"."""

from __future__ import annotations

from tieout.checking.compact.called import CALLED, FIRMS
from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.lists.counted_noun import definite
from tieout.checking.finders.lists.item_words import FIRM
from tieout.checking.finders.lists.named_before import NAME, bound, is_such, joined, parts
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: In so many sentences behind it names with its noun are of what is counted; others only where they open the next.
_NEAR, _MOST = 3, 8


def named_later(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """As many names as the number says: joined ones that all hold the counted noun, or of the next sentence those that open it, joined, or
    that hold the noun, one by one. Where the number is of all there are ("the three"), others may have been named: only those of the next."""
    if slot.unit not in CALLED or not 2 <= (slot.quantity.value or 0) <= _MOST:
        return None
    the = definite(slot, line)
    after = lines.sentences[line.number + 1 : line.number + 1 + (1 if the else _NEAR)]
    for start, end in joined(after, lines.text, after[-1].end) if after else ():
        names = parts(start, end, lines.text)
        if len(names) != slot.quantity.value:
            continue
        opens = not lines.text[after[0].start : names[0][0]].strip().lower().removeprefix("the")
        nouns = all(_holds(lines.text[a:b], slot.unit) for a, b in names)
        if nouns or (opens and all(is_such(lines.text[a:b], slot.unit) for a, b in names)):
            return bound(names, lines.text)
    return _one_by_one(slot, after[0].start, after[0].end, lines.text) if after and not the else None


def _holds(name: str, noun: str) -> bool:
    return noun in name.lower().split()


def _one_by_one(slot: Slot, start: int, end: int, text: str) -> Names | None:
    """The different names of a sentence that hold the noun, or the form of a firm, where they are as many."""
    spans = [
        m.span() for m in _NAMES.finditer(text, start, end) if _is_one(text[slice(*m.span())].split("<")[0], slot.unit)
    ]
    first = {text[a:b].split()[0]: (a, b) for a, b in reversed(spans)}
    return bound(sorted(first.values()), text) if len(first) == slot.quantity.value else None


def _is_one(name: str, noun: str) -> bool:
    words = name.lower().replace(".", "").split()
    return len(words) > 1 and (noun in words[1:] or (noun in FIRMS and words[-1] in FIRM))


_NAMES = lazily(NAME)
