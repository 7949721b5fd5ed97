"""Step 2, tag: what stands before a figure: the word that ties it to its clause."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES
from tieout.checking.tags.asked import BACK, LOSING
from tieout.checking.tags.between import counts_body
from tieout.checking.tags.compared import WEAK, change_over, compares, headed, moved_from, soft_word
from tieout.checking.tags.earned import has_source, is_result, told_as_share
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
    subject_total,
    sums_up,
    totals_these,
    won,
)
from tieout.checking.tags.when import when_it_was

_CONNECTORS = ("from", "to", "than", "against", "at", "minus", "including", "partition", "of-them", "accounting")
_CONNECTING = frozenset(_CONNECTORS)

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow now then next".split())

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
    if token.text in WEAK and compares(line, slot, i, soft):
        slot.tags.add("against")
        return "against"
    if "remainder" in classes and soft:
        slot.tags.add("others")
    if token.text in _AS_SAID and soft:
        slot.tags.add(token.text)
    if not connected and soft and token.text in _LOSING and (slot.kind in _RELATIVE or told_as_share(line, slot)):
        slot.tags.add("change")
        slot.sign, slot.verb = -1, token
        return "change"
    if not classes or (token.text in EQUIVALENT and as_much(line, i)):
        return ""
    name = ""
    if not _CONNECTING.isdisjoint(classes):
        name = next((n for n in _CONNECTORS if n in classes and (soft or _reaches(line, slot, i, n))), "")
    if (
        name == "from"
        and (_since(line, i, slot) or has_source(line, i, soft))
        or name == "against"
        and line.tokens[i + 1].text in ("and", ",", ";", "with")
    ):
        return ""
    if name == "at" and _puts_change(line, slot, i):
        slot.tags.add("change")
        slot.sign, slot.verb = noun_sign(line.tokens[i - 1]), line.tokens[i - 1]
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
        return _of(line, slot, i)
    if "by" in classes:
        if i and "or" in line.tokens[i - 1].classes:
            slot.tags.add("or")
            return "or"
        slot.tags.add("by")
        if soft:
            _change_before(line, slot, i)
            if won(line, i, slot):
                slot.tags.add("won-by")
        return "by"
    if not connected and soft and classes & CHANGES and not _is_noun(line, i) and not _is_level(slot, token):
        slot.tags.add("change")
        slot.sign, slot.verb = sign_of(token), token
        slot.tags |= classes & {"worth"}
        return "change"
    for name in ("or", "total", "average", "per", "worth"):
        if name in classes and (soft or name in ("total", "worth")):
            slot.tags.add(name)
    if "worth" in classes and i and "average" in line.tokens[i - 1].classes:
        slot.tags.add("average")
    if "level" in classes and not connected and not (soft and _describes(line, i)):
        return _level(line, slot, i)
    return ""


def _puts_change(line: Line, slot: Slot, i: int) -> bool:
    """'put the rise at 4 percent': the size of a change that was told."""
    if slot.kind not in _RELATIVE or i < len(("the", "rise")) or line.tokens[i - 2].text not in BACK:
        return False
    return "change-noun" in line.tokens[i - 1].classes and bool(noun_sign(line.tokens[i - 1]))


def _describes(line: Line, i: int) -> bool:
    """'from a previously reported 0.2 percent': whether a verb of state is a participle here, and says only how the figure was told."""
    return "soft" in line.tokens[i].classes and i > 1 and line.tokens[i - 1].text in _FORMERLY


_FORMERLY = frozenset("previously originally initially first earlier already".split())


_LOSING = frozenset(LOSING)
#: words that give a tag of their name
_AS_SAID = frozenset(("for", "lost"))
#: words that say something of a figure though they may be of no class
_SAYING = WEAK | _AS_SAID | _LOSING


def _level(line: Line, slot: Slot, i: int) -> str:
    """Behind a verb of state: a level, or the size of a change ("the fall is 25 percent", "growth was 4 percent")."""
    noun = line.tokens[i - 1] if i else None
    if slot.kind in _RELATIVE and noun is not None and "change-noun" in noun.classes and noun_sign(noun):
        slot.tags.add("change")
        slot.sign, slot.verb = noun_sign(noun), noun
        return "change"
    slot.tags.add("level")
    if subject_total(line, i):
        slot.tags.add("total")
    return "level"


_RELATIVE = frozenset(("percent", "percentage_point", "fraction"))


def _reaches(line: Line, slot: Slot, i: int, name: str) -> bool:
    """Whether a connector ties a figure across other words: those of a comparison do, across a few or across a noun that has it."""
    if name in ("to", "at", "accounting"):
        return False
    return slot.at - i <= _REACH or (name in _COMPARING and headed(line, slot, i))


_COMPARING = frozenset(("from", "than", "against"))


def _is_level(slot: Slot, token: Token) -> bool:
    """'fell below 40 billion' names a level, and 'raised 3.2 million pounds' what was collected."""
    if slot.quantity.text.lower().startswith(("below", "under", "above", "beyond", "still", "well")):
        return True
    return token.text in _RAISES and slot.kind in _SUMS and slot.quantity.trend is None


_RAISES, _SUMS = frozenset(("raise", "raised", "raises", "raising")), frozenset(("currency", "count", "number"))


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


def _is_aside(line: Line, i: int, slot: Slot) -> bool:
    """'The bill, of 31 pages, won 247': behind what the sentence is about, "of" only describes it; behind a time it opens a count."""
    opening = line.tokens[: i - 1]
    return line.tokens[slot.at - 1].text in _SCALES or (
        opening[0].text in _ARTICLES and not any(t.context or t.text in _PERIODS for t in opening)
    )


_SCALES = frozenset("magnitude category number strength grade level class type".split())
_ARTICLES = frozenset("the a an this that its his her their our my".split())
_PERIODS = frozenset("day week month quarter year season summer winter spring autumn decade night time morning".split())


def _of(line: Line, slot: Slot, i: int) -> str:
    """'of' before a figure: 'an increase of 5', 'a total of 120', 'sales of 3'; else the figure is what something is of."""
    before = line.tokens[i - 1] if i else None
    slot.tags.add("of")
    if before is None or before.text in "(\"“'‘" or (before.text == "," and i <= 4 and not _is_aside(line, i, slot)):
        slot.tags.add("of-lead")
        return "of"
    noun = before if before.classes & CHANGES or "change-noun" in before.classes else change_over(line, i)
    if noun is not None and not is_result(line, slot, i):
        slot.tags.add("change")
        slot.sign, slot.verb = sign_of(noun), noun
    if before.text in _PRICES and i > 1 and "average" in line.tokens[i - 2].classes:
        slot.tags.add("average")
    for name in ("total", "average", "balance"):
        if name in before.classes and not (name == "balance" and _compared(line, i)):
            slot.tags.add(name)
    return "change" if "change" in slot.tags else "of"


#: "an average price of", "an average value of"
_PRICES = frozenset("price value cost amount fee fare wage salary size weight".split())


def _compared(line: Line, i: int) -> bool:
    """'compared with a deficit of': that deficit is no result of the figures before; "52 to 48, a margin of" is."""
    for token in reversed(line.tokens[max(0, i - 5) : i - 1]):
        if (token.slot >= 0 and not token.context) or token.text == ",":
            return False
        if token.classes & {"from", "to", "than", "against"}:
            return True
    return False


def _change_before(line: Line, slot: Slot, i: int) -> None:
    """'rose sharply by 5', 'cut the budget for roads by 5': the change verb that stands before 'by'."""
    parted = i > 0 and line.tokens[i - 1].text == ","  # "declined for a second year, by 9 percent"
    for j in range(i - 1 - parted, max(-1, i - 14), -1):
        token = line.tokens[j]
        if token.classes & CHANGES:
            slot.tags.add("change")
            slot.sign, slot.verb = sign_of(token), token
            return
        if (token.slot >= 0 and not token.context) or token.text in ",;:" or "break" in token.classes:
            return
