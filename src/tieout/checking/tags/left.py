"""Step 2, tag: what stands before a figure: the word that ties it to its clause."""

from __future__ import annotations

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.kinds import RELATIVE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES
from tieout.checking.tags.asked import LOSING
from tieout.checking.tags.behind_of import of_something
from tieout.checking.tags.between import counts_body
from tieout.checking.tags.change_ahead import (
    behind_state,
    find_verb,
    is_noun,
    names_level,
    puts_change,
    told_by,
)
from tieout.checking.tags.compared import WEAK, compares, headed, moved_from, premium_to, soft_word
from tieout.checking.tags.earned import has_source, told_as_share
from tieout.checking.tags.govern import noun_sign, sign_of
from tieout.checking.tags.left_behind import left_behind
from tieout.checking.tags.passed_over import says_nothing
from tieout.checking.tags.results import (
    EQUIVALENT,
    as_much,
    in_all,
    makes,
    net_result,
    opens_in_all,
    out_of,
    rest_before,
    sums_up,
    totals_these,
    won,
)
from tieout.checking.tags.when import when_it_was
from tieout.quantities.calendar_names import WEEKDAYS

_CONNECTORS = ("from", "to", "than", "against", "at", "minus", "including", "partition", "of-them", "accounting")
_CONNECTING = frozenset(_CONNECTORS)

#: What "from" leads to as to a day.
_DAYS = frozenset("today tomorrow now then next".split()).union(WEEKDAYS)

_STOPS = frozenset(".;!?)]")

_FAR = 9

_REACH = 6


def look_left(line: Line, slot: Slot) -> None:
    """Walk left to the word that ties the figure to its clause."""
    if when_it_was(line, slot):
        return
    if left_behind(line, slot):
        slot.tags.add("from")
        return
    if net_result(line, slot):
        slot.tags.add("net-result")
    if made := makes(line, slot):
        slot.tags.update((made, "sum-to") if made == "summing" else (made,))
    if "out" in line.texts and out_of(line, slot):
        slot.tags.add("out-of")
    if in_all(line, slot):
        slot.tags.add("total")
    if opens_in_all(line, slot):
        slot.tags.add("in-all")
    if totals_these(line, slot):
        slot.tags.add("these-total")
    if rest_before(line, slot):
        slot.tags.add("others")
    if "-" in line.texts and counts_body(line.tokens[slot.at + 1 : slot.at + 3]):
        slot.tags.add("body")
    if line.tokens[0].text in _LED and _leads(line, slot):
        slot.tags.add("among-lead" if line.tokens[0].text == "among" else "of-lead")
    soft = led = True
    connected = False
    nearest, is_open = slot.at - 1, slot.quantity.value is None
    for far, i in enumerate(range(slot.at - 1, max(-1, slot.at - _FAR - 2), -1)):
        token = line.tokens[i]
        if (token.text == "," or i == nearest or is_open) and says_nothing(line, slot, i):
            continue
        if (token.slot >= 0 and not token.context) or _ends(token, slot, far, led):
            return
        named = _reads(line, slot, i, soft, connected)
        if named in _FINAL:
            return
        connected = connected or bool(named)
        soft = soft and (soft_word(token) or token.text == "an average of")
        led = led and (soft or "remainder" in token.classes)
    slot.tags.add("first")


_LED = frozenset(("among", "out"))


def _leads(line: Line, slot: Slot) -> bool:
    """'Among the 14, 3 …', 'Out of 14': whether the first word leads to the figure, and to no other before it."""
    led = line.tokens[0].text == "among" or line.tokens[1].text == "of"
    soft = all("soft" in t.classes or t.text in ("among", "out", "of") for t in line.tokens[: slot.at])
    return led and soft and all(s.context for s in line.slots[: slot.number])


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
    if not classes and token.text not in _SAYING:
        return ""
    if (token.text in WEAK and compares(line, slot, i, soft)) or premium_to(line, slot, i, soft):
        slot.tags.add("against")
        return "against"
    if "remainder" in classes and soft:
        slot.tags.add("others")
    if token.text in _AS_SAID and soft:
        slot.tags.add(token.text)
    if not connected and soft and token.text in _LOSING and (slot.kind in RELATIVE or told_as_share(line, slot)):
        told_by(slot, token, -1)
        return "change"
    if not classes or (token.text in EQUIVALENT and as_much(line, i)):
        return ""
    name = ""
    if not _CONNECTING.isdisjoint(classes):
        name = next((n for n in _CONNECTORS if n in classes and (soft or _reaches(line, slot, i, n))), "")
    if (
        name == "from"
        and (_since(line, i, slot) or has_source(line, i, soft, slot))
        or name == "against"
        and line.tokens[i + 1].text in ("and", ",", ";", "with")
    ):
        return ""
    if name == "at" and puts_change(line, slot, i):
        told_by(slot, line.tokens[i - 1], noun_sign(line.tokens[i - 1]))
        return "change"
    if name:
        slot.tags.add(name)
        if "of-them" in classes:
            slot.tags.add("of-them")
        if name in ("to", "at") and sums_up(line, i):
            slot.tags.add("sum-to")
        if i <= 3 and name in ("from", "than", "against"):
            slot.tags.add("fronted")
        if name == "from" and (moved := moved_from(line, i)) is not None:
            slot.tags.add("moved-from")
            slot.verb, slot.sign = moved, sign_of(moved)
        return name
    if "of" in classes:
        return of_something(line, slot, i)
    if "by" in classes:
        if i and "or" in line.tokens[i - 1].classes:
            slot.tags.add("or")
            return "or"
        slot.tags.add("by")
        if soft:
            find_verb(line, slot, i)
            if won(line, i, slot):
                slot.tags.add("won-by")
        return "by"
    if not connected and soft and classes & CHANGES and not is_noun(line, i) and not names_level(slot, token):
        told_by(slot, token, sign_of(token))
        slot.tags |= classes & {"worth"}
        return "change"
    for name in ("or", "total", "average", "per", "worth"):
        if name in classes and (soft or name in ("total", "worth")):
            slot.tags.add(name)
    if "worth" in classes and i and "average" in line.tokens[i - 1].classes:
        slot.tags.add("average")
    if "level" in classes and not connected and not (soft and _describes(line, i)):
        return behind_state(line, slot, i)
    return ""


def _describes(line: Line, i: int) -> bool:
    """'from a previously reported 0.2 percent': whether a verb of state is a participle here, and says only how the figure was told."""
    return "soft" in line.tokens[i].classes and i > 1 and line.tokens[i - 1].text in _FORMERLY


_FORMERLY = frozenset("previously originally initially first earlier already".split())


_LOSING = frozenset(LOSING)
#: words that give a tag of their name
_AS_SAID = frozenset(("for", "lost"))
#: words that say something of a figure though they may be of no class
_SAYING = WEAK | _AS_SAID | _LOSING


def _reaches(line: Line, slot: Slot, i: int, name: str) -> bool:
    """Whether a connector ties a figure across other words: those of a comparison do, across a few or across a noun that has it."""
    if name in ("to", "at", "accounting"):
        return False
    return slot.at - i <= _REACH or (name in COMPARED and headed(line, slot, i))


def _since(line: Line, i: int, slot: Slot) -> bool:
    """'from Monday children pay 9': from a day on, not from a figure ("from January's 9" is)."""
    between = line.tokens[i + 1 : slot.at]
    if not between or not (between[0].context or between[0].text in _DAYS):
        return False
    return len(between) > 1 and not any(t.text in ("'", "s", "’", "of", "total", "level") for t in between[1:])
