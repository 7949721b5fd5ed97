"""Step 2, tag: what the words around a figure say that it is. Every tag comes out of one vocabulary file.

A figure is read from its left ("from", "to", "compared with", "a rise of" …) and from its right ("more than", "increase").
"""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.line import Line, Slot, Token

_CONNECTORS = ("from", "to", "than", "against", "at", "including", "partition", "of-them", "accounting")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow now then next".split())
_STOPS = frozenset(".;!?)]")
_FAR = 9
_REACH = 6
_CHANGES = frozenset(("up", "down", "either"))


def tag(line: Line) -> Line:
    """The line with the tags, signs and governing verbs of its slots filled in."""
    for slot in line.slots:
        if slot.context:
            _when(line, slot)
            continue
        _look_left(line, slot)
        _look_right(line, slot)
        _share(line, slot)
        _each(line, slot)
        if slot.kind == "multiple":
            _times(line, slot)
    _govern(line)
    for slot in line.slots:
        if not slot.context:
            _settle(slot)
    return line


def _look_left(line: Line, slot: Slot) -> None:
    """Walk left to the word that ties the figure to its clause."""
    soft = True
    connected = False
    for far, i in enumerate(range(slot.at - 1, max(-1, slot.at - _FAR - 2), -1)):
        token = line.tokens[i]
        if (token.slot >= 0 and not token.context) or _ends(token, slot, far, soft):
            return
        named = _reads(line, slot, i, soft, connected)
        if named in _FINAL:
            return
        connected = connected or bool(named)
        soft = soft and ("soft" in token.classes or token.context or token.text == "of")
    slot.tags.add("first")


def _ends(token: Token, slot: Slot, far: int, soft: bool) -> bool:
    """Whether the walk ends at a mark, or at the "and" of a list; the mark says what the figure is."""
    if token.text in _MARKS:
        if far <= _MARKS[token.text][1]:
            slot.tags.add(_MARKS[token.text][0])
        return True
    if "list-and" in token.classes and soft and far <= 2:
        slot.tags.add("list-and")
        return True
    return token.text in _STOPS or "break" in token.classes


#: mark -> the tag it gives, and how far before the figure it may stand to give it
_MARKS = {
    ",": ("comma", 0),
    "(": ("paren", 9),
    "[": ("paren", 9),
    "-": ("dash", 1),
    "–": ("dash", 1),
    "—": ("dash", 1),
    ":": ("colon", 2),
}
#: connectors that settle what a figure is
_FINAL = frozenset(
    (
        "from",
        "to",
        "than",
        "against",
        "at",
        "by",
        "change",
        "including",
        "partition",
        "of-them",
        "accounting",
        "level",
        "or",
    )
)


def _reads(line: Line, slot: Slot, i: int, soft: bool, connected: bool) -> str:
    """Add what token `i` says of the slot; the name of the connector that it is, or ""."""
    token, classes = line.tokens[i], line.tokens[i].classes
    if not classes:
        return ""
    far = slot.at - i
    name = next(
        (n for n in _CONNECTORS if n in classes and (soft or (far <= _REACH and n not in ("to", "at", "accounting")))),
        "",
    )
    if name == "from" and _since(line, i, slot):
        return ""
    if name:
        slot.tags.add(name)
        if i <= 3 and name in ("from", "than", "against"):
            slot.tags.add("fronted")
        if name == "from" and i and line.tokens[i - 1].classes & {"up", "down"}:
            slot.tags.add("moved-from")
            slot.verb, slot.sign = line.tokens[i - 1], _sign(line.tokens[i - 1])
        return name
    if "of" in classes:
        return _of(line, slot, i)
    if "by" in classes:
        slot.tags.add("by")
        if soft:
            _change_before(line, slot, i)
        return "by"
    if not connected and soft and classes & _CHANGES and not _is_noun(line, i) and not _is_level(slot):
        slot.tags.add("change")
        slot.sign, slot.verb = _sign(token), token
        return "change"
    for name in ("or", "total", "average", "per", "worth"):
        if name in classes and (soft or name in ("total", "worth")):
            slot.tags.add(name)
    if "level" in classes and not connected:
        slot.tags.add("level")
        return "level"
    return ""


def _is_level(slot: Slot) -> bool:
    """'fell below 40 billion' names a level."""
    return slot.quantity.text.lower().startswith(("below", "under", "above", "beyond", "still", "well"))


def _is_noun(line: Line, i: int) -> bool:
    """Whether the change word is a noun ("a cut of", "the rise"): then the figure beside it is no change by it."""
    before = line.tokens[i - 1].text if i else ""
    return (
        "change-noun" in line.tokens[i].classes
        and before in ("the", "a", "an", "this", "that", "its", "their")
        and line.tokens[i].text not in ("more", "up")
    )


def _since(line: Line, i: int, slot: Slot) -> bool:
    """'from Monday children pay 9': from a day on, not from a figure ("from January's 9" is)."""
    between = line.tokens[i + 1 : slot.at]
    if not between or not (between[0].context or between[0].text in _DAYS):
        return False
    return len(between) > 1 and not any(t.text in ("'", "s", "’", "of", "total", "level") for t in between[1:])


def _of(line: Line, slot: Slot, i: int) -> str:
    """'of' before a figure: 'an increase of 5', 'a total of 120', 'sales of 3'; else the figure is what something is of."""
    before = line.tokens[i - 1] if i else None
    slot.tags.add("of")
    if before is None or before.text in "(\"“'‘" or (before.text == "," and i <= 4):
        slot.tags.add("of-lead")
        return "of"
    if before.classes & _CHANGES or "change-noun" in before.classes:
        slot.tags.add("change")
        slot.sign, slot.verb = _sign(before), before
    for name in ("total", "average", "balance"):
        if name in before.classes and not (name == "balance" and _compared(line, i)):
            slot.tags.add(name)
    return "change" if "change" in slot.tags else "of"


def _compared(line: Line, i: int) -> bool:
    """'compared with a deficit of': that deficit is no result of the figures before."""
    return any(t.classes & {"from", "to", "than", "against"} for t in line.tokens[max(0, i - 5) : i - 1])


def _change_before(line: Line, slot: Slot, i: int) -> None:
    """'rose sharply by 5', 'cut the budget for roads by 5': the change verb that stands before 'by'."""
    for j in range(i - 1, max(-1, i - 14), -1):
        token = line.tokens[j]
        if token.classes & _CHANGES:
            slot.tags.add("change")
            slot.sign, slot.verb = _sign(token), token
            return
        if (token.slot >= 0 and not token.context) or token.text in ",;:" or "break" in token.classes:
            return


def _look_right(line: Line, slot: Slot) -> None:
    """'5 percent more than', 'a 5 percent increase', '14 fewer', '6 points higher'."""
    for far, i in enumerate(range(slot.at + 1, min(len(line.tokens), slot.at + 6))):
        token = line.tokens[i]
        if token.slot >= 0 and not token.context or token.text in ",.;:()[]":
            return
        if (
            token.classes & {"from", "to", "than"}
            and "change-noun" not in token.classes
            or token.text in ("a", "an", "the")
        ):
            return
        if ("change-noun" in token.classes) and (far <= 2 or _qualifies(line, slot, i)):
            if _blocked(line, i):
                return
            following = line.tokens[i + 1] if i + 1 < len(line.tokens) else token
            slot.tags.update(
                ("change-than",) if "than" in token.classes | following.classes else ("change", "change-after")
            )
            if not slot.sign:
                slot.sign, slot.verb = _noun_sign(token), token
            return
        if "level" in token.classes:
            slot.tags.add("subject")
            return
        if "total" in token.classes and token.text in ("in total", "in all", "altogether", "combined"):
            slot.tags.add("total")


def _when(line: Line, slot: Slot) -> None:
    """What stands at once before a date: "from 1988", "to 2016", "(2021-25)"."""
    before = line.tokens[slot.at - 1] if slot.at else None
    if before is not None:
        slot.tags.update(n for n in ("from", "to", "at", "of") if n in before.classes)
        slot.tags.update(
            {
                "(": ("paren",),
                "[": ("paren",),
                "between": ("from",),
                "and": ("to",),
                "until": ("to",),
                "through": ("to",),
            }.get(before.text, ())
        )


def _each(line: Line, slot: Slot) -> None:
    """'70 pounds each', '14.20 dollars apiece', '12 dollars a share', 'an average of 48': so much for one."""
    after = line.tokens[slot.at + 1 : slot.at + 3]
    if (
        " / " in slot.quantity.unit
        or "average" in slot.tags
        or any(t.text in ("each", "apiece") for t in after)
        or any(t.text == "average" for t in line.tokens[slot.at + 1 : slot.at + 6])
    ):
        slot.tags.add("each")


def _share(line: Line, slot: Slot) -> None:
    """'47 percent of the province's', 'nearly half of the global total'."""
    after = line.tokens[slot.at + 1 : slot.at + 7]
    if after and after[0].text.split()[0] == "of":
        slot.tags.add("share-of")
        if (
            "total" in after[0].text
            or "whole" in after[0].text
            or any("total" in t.classes for t in after[1:])
            and not any(t.slot >= 0 for t in after)
        ):
            slot.tags.add("share-of-total")


def _times(line: Line, slot: Slot) -> None:
    """'6.2 times the number' is that many times; '3.2 times more than' may be one time more."""
    after = line.tokens[slot.at + 1] if slot.at + 1 < len(line.tokens) else None
    more = after is not None and "up-noun" in after.classes and after.text != "up"
    if more and not any("than" in t.classes for t in line.tokens[slot.at + 1 : slot.at + 5]):
        return
    slot.tags.add("times-more" if more else "times-as")
    if (slot.quantity.trend or "change" in slot.tags) and not more:
        slot.tags.add("times-verb")


def _qualifies(line: Line, slot: Slot, i: int) -> bool:
    return all("soft" in t.classes or not t.classes for t in line.tokens[slot.at + 1 : i])


def _blocked(line: Line, i: int) -> bool:
    """'more' that opens a second figure ('5 more than 3 ...') stays; 'or more', 'and above' are hedges."""
    return bool(i and line.tokens[i - 1].text in ("or", "and"))


def _govern(line: Line) -> None:
    """Give each slot the nearest change word before it in its clause; no direction where the clause names both ways."""
    for first, last in _clauses(line):
        words = [
            t
            for i, t in enumerate(line.tokens[first:last], first)
            if t.classes & _CHANGES and t.slot < 0 and not _only_soft(line, i)
        ]
        ways = {_sign(t) for t in words}
        current: Token | None = None
        for token in line.tokens[first:last]:
            if token.slot >= 0:
                _direct(line.slots[token.slot], current, ways)
            elif token in words:
                current = token


def _clauses(line: Line) -> Iterator[tuple[int, int]]:
    """Where each clause begins and ends."""
    first = 0
    for i, token in enumerate(line.tokens):
        if token.slot < 0 and (token.text == ";" or "break" in token.classes):
            yield first, i
            first = i + 1
    yield first, len(line.tokens)


def _direct(slot: Slot, word: Token | None, ways: set[int]) -> None:
    if slot.verb is not None:
        slot.verb_sign = slot.sign
        if 0 in ways and "change" in slot.tags:
            slot.sign = 0
    elif word is not None:
        slot.verb, slot.verb_sign = word, _sign(word) if len(ways) == 1 else 0


def _only_soft(line: Line, i: int) -> bool:
    """'up to 5' and 'more than' are hedges, no verbs."""
    after = line.tokens[i + 1].text if i + 1 < len(line.tokens) else ""
    return line.tokens[i].text == "up" and after == "to"


def _settle(slot: Slot) -> None:
    """Tags that follow from others."""
    tags = slot.tags
    if tags & {"from", "than", "against"}:
        tags.discard("level")
    if not tags & {"from", "than", "against", "change", "change-than", "by"}:
        tags.add("plain")
    if "to" in tags and "from" in tags:
        tags.discard("to" if slot.quantity.start < 0 else "from")


def _sign(token: Token) -> int:
    if "either" in token.classes:
        return 0
    if "up" in token.classes:
        return 1
    return -1 if "down" in token.classes else _noun_sign(token)


def _noun_sign(token: Token) -> int:
    up, down = "up-noun" in token.classes, "down-noun" in token.classes
    return 1 if up and not down else -1 if down and not up else 0
