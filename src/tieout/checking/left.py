"""Step 2, tag: what stands before a figure: the word that ties it to its clause."""

from __future__ import annotations

import re

from tieout.checking.govern import CHANGES, sign_of
from tieout.checking.line import Line, Slot, Token
from tieout.checking.results import as_much, net_result, sums_up

_CONNECTORS = ("from", "to", "than", "against", "at", "minus", "including", "partition", "of-them", "accounting")

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow now then next".split())

_STOPS = frozenset(".;!?)]")

_NTH = re.compile(r"[0-9](?:st|nd|rd|th)\b", re.IGNORECASE)

_FAR = 9

_REACH = 6


def look_left(line: Line, slot: Slot) -> None:
    """Walk left to the word that ties the figure to its clause."""
    _when_it_was(line, slot)
    if net_result(line, slot):
        slot.tags.add("net-result")
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
        soft = soft and _soft(token)
    slot.tags.add("first")


def _soft(token: Token) -> bool:
    """Whether a word only leads up to the figure: an article, "about", "last", a possessive ("yesterday's")."""
    return "soft" in token.classes or token.text in ("of", "equivalent of", "equivalent to") or _soft_name(token)


def _soft_name(token: Token) -> bool:
    """'December's', 'yesterday's'."""
    return token.context or token.text in ("'", "s") or token.text.endswith("'s")


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
        "minus",
    )
)


def _reads(line: Line, slot: Slot, i: int, soft: bool, connected: bool) -> str:
    """Add what token `i` says of the slot; the name of the connector that it is, or ""."""
    token, classes = line.tokens[i], line.tokens[i].classes
    if token.text in _WEAK and _compares(line, slot, i, soft):
        slot.tags.add("against")
        return "against"
    if "remainder" in classes and soft:
        slot.tags.add("others")
    if token.text == "for" and soft:
        slot.tags.add("for")
    if not classes or as_much(line, i):
        return ""
    far = slot.at - i
    name = next(
        (n for n in _CONNECTORS if n in classes and (soft or (far <= _REACH and n not in ("to", "at", "accounting")))),
        "",
    )
    if (
        name == "from"
        and _since(line, i, slot)
        or name == "against"
        and line.tokens[i + 1].text in ("and", ",", ";", "with")
    ):
        return ""
    if name:
        slot.tags.add(name)
        if "of-them" in classes:
            slot.tags.add("of-them")
        if name == "to" and sums_up(line, i):
            slot.tags.add("sum-to")
        if i <= 3 and name in ("from", "than", "against"):
            slot.tags.add("fronted")
        if name == "from" and i and line.tokens[i - 1].classes & {"up", "down"}:
            slot.tags.add("moved-from")
            slot.verb, slot.sign = line.tokens[i - 1], sign_of(line.tokens[i - 1])
        return name
    if "of" in classes:
        return _of(line, slot, i)
    if "by" in classes:
        if i and "or" in line.tokens[i - 1].classes:
            slot.tags.add("or")
            return "or"
        slot.tags.add("by")
        if soft:
            _change_before(line, slot, i)
        return "by"
    if not connected and soft and classes & CHANGES and not _is_noun(line, i) and not _is_level(slot):
        slot.tags.add("change")
        slot.sign, slot.verb = sign_of(token), token
        return "change"
    for name in ("or", "total", "average", "per", "worth"):
        if name in classes and (soft or name in ("total", "worth")):
            slot.tags.add(name)
    if "level" in classes and not connected:
        slot.tags.add("level")
        return "level"
    return ""


#: prepositions that compare only behind a change ("up on", "a premium over") or right before a level ("after 1.36 billion")
_WEAK = frozenset(("on", "over", "after"))


def _compares(line: Line, slot: Slot, i: int, soft: bool) -> bool:
    """'a 15% increase on the 300', 'up 3 percent on last year's 40', 'a premium over Friday's 239', '1.53 after 1.36'."""
    before = line.tokens[i - 1] if i else None
    if before is None or not soft:
        return False
    if line.tokens[i].text == "after":
        return _after(line, slot, i)
    if before.slot >= 0:
        return bool(line.slots[before.slot].tags & {"change", "change-than"})
    return bool(before.classes & (CHANGES | {"change-noun"}))


_REVISED = frozenset("a an the revised final provisional preliminary adjusted seasonally about around nearly".split())


def _after(line: Line, slot: Slot, i: int) -> bool:
    """'1.53 billion in March after 1.36 billion': a level behind another, and no thing of its own ("after a 1.7 billion charge")."""
    following = line.tokens[slot.at + 1] if slot.at + 1 < len(line.tokens) else None
    own = (
        following is not None
        and following.text.isalpha()
        and not following.classes
        and following.text not in ("in", "on", "for")
    )
    return (
        slot.kind != "duration"
        and not own
        and all(t.text in _REVISED or _soft_name(t) for t in line.tokens[i + 1 : slot.at])
        and any(s.at < i for s in line.slots if not s.context)
    )


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


def _when_it_was(line: Line, slot: Slot) -> None:
    """'10 percent lower than in 2018, when 1,520 died': the clause gives the level that the date stands for."""
    if "when" not in line.texts:
        return
    tokens = line.tokens[max(0, slot.at - 8) : slot.at]
    texts = [t.text for t in tokens]
    if "when" not in texts:
        return
    at = texts.index("when")
    if any(t.slot >= 0 for t in tokens[at:]) or at < 4 or texts[at - 1] != "," or not tokens[at - 2].context:
        return
    for token in tokens[max(0, at - 5) : at - 2]:
        slot.tags.update(token.classes & {"than", "from", "against"})


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
    if before.classes & CHANGES or "change-noun" in before.classes:
        slot.tags.add("change")
        slot.sign, slot.verb = sign_of(before), before
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
        if token.classes & CHANGES:
            slot.tags.add("change")
            slot.sign, slot.verb = sign_of(token), token
            return
        if (token.slot >= 0 and not token.context) or token.text in ",;:" or "break" in token.classes:
            return


def when(line: Line, slot: Slot) -> None:
    """What stands at once before a date: "from 1988", "to 2016", "(2021-25)"; and whether it is a day, with its year or
    without, or the "31st" of a month."""
    days = slot.quantity.days
    if days is not None:
        slot.tags.update(("day",) if days.year is None else ("day", "dated"))
        if _NTH.search(slot.quantity.text):
            slot.tags.add("nth")
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
