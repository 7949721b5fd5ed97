"""Step 2, tag: what stands behind a figure: "more than", "increase", "each", "of the total"."""

from __future__ import annotations

from tieout.checking.govern import noun_sign
from tieout.checking.line import Line, Slot
from tieout.checking.named import NAMES


def look_right(line: Line, slot: Slot) -> None:
    """'5 percent more than', 'a 5 percent increase', '14 fewer', '6 points higher'."""
    for far, i in enumerate(range(slot.at + 1, min(len(line.tokens), slot.at + 6))):
        token = line.tokens[i]
        if token.slot >= 0 and not token.context or token.text in ",.;:()[]":
            return
        if token.classes & {"from", "to", "than"} and "change-noun" not in token.classes or token.text in _STOPS:
            return
        if "neutral" in token.classes:  # "2 percent, due to higher wages"
            return
        if ("change-noun" in token.classes) and (far <= 2 or _qualifies(line, slot, i)):
            if _blocked(line, i) or _adjective(line, slot, i):
                return
            following = line.tokens[i + 1] if i + 1 < len(line.tokens) else token
            slot.tags.update(
                ("change-than",) if "than" in token.classes | following.classes else ("change", "change-after")
            )
            if not slot.sign:
                slot.sign, slot.verb = noun_sign(token), token
            return
        if "level" in token.classes:
            slot.tags.add("subject")
            return
        if "total" in token.classes and token.text in ("in total", "in all", "altogether", "combined"):
            slot.tags.add("total")


#: words that open a phrase of its own: "20 million for expansion" is no expansion by 20 million
_STOPS = frozenset("a an the for in of on by with at".split())


def _qualifies(line: Line, slot: Slot, i: int) -> bool:
    return all("soft" in t.classes or t.classes <= NAMES for t in line.tokens[slot.at + 1 : i])


def _blocked(line: Line, i: int) -> bool:
    """'more' that opens a second figure ('5 more than 3 ...') stays; 'or more', 'and above' are hedges; 'no change' is none."""
    return bool(i and line.tokens[i - 1].text in ("or", "and", "no"))


_COMPARATIVES = frozenset("more less fewer higher lower greater larger smaller above below".split())


def _adjective(line: Line, slot: Slot, i: int) -> bool:
    """'108 billion using more optimistic assumptions', 'debt of 90 million less cash of 54': no comparison of the figure."""
    token = line.tokens[i]
    following = line.tokens[i + 1].text if i + 1 < len(line.tokens) else ""
    if "minus" in token.classes and slot.kind != "percent" and following.isalpha() and following != "than":
        return True
    return token.text in _COMPARATIVES and any(t.text.endswith("ing") for t in line.tokens[slot.at + 1 : i])


def each(line: Line, slot: Slot) -> None:
    """'70 pounds each', '14.20 dollars apiece', '12 dollars a share', 'an average of 48': so much for one."""
    if " / " in slot.quantity.unit or "average" in slot.tags or (_EACH & line.texts and _is_for_one(line, slot)):
        slot.tags.add("each")


_EACH = frozenset(("each", "apiece", "average"))


def _is_for_one(line: Line, slot: Slot) -> bool:
    if any(t.text in ("each", "apiece") for t in line.tokens[slot.at + 1 : slot.at + 3]):
        return True
    return any(t.text == "average" for t in line.tokens[slot.at + 1 : slot.at + 6]) or _of_each(line, slot)


def _of_each(line: Line, slot: Slot) -> bool:
    """'each of the 24 must pay 1,500': the amount behind the verb, up to the first comma."""
    if slot.kind != "currency":
        return False
    before = [t.text for t in line.tokens[max(0, slot.at - 12) : slot.at]]
    last = max((k for k, word in enumerate(before) if word == "each"), default=-1)
    return last >= 0 and before[last + 1 : last + 2] == ["of"] and "," not in before[last:]


def _goes_back(words: list[str]) -> bool:
    """'of them women', 'of whom …'; not 'of them all', nor 'of those that …', which are a whole of their own."""
    return len(words) > 1 and words[0] == "of" and words[1] in ("them", "whom", "which") and words[2:3] != ["all"]


def share(line: Line, slot: Slot) -> None:
    """'47 percent of the province's', 'nearly half of the global total'; 'of them' goes back to a figure that is there."""
    after = line.tokens[slot.at + 1 : slot.at + 7]
    if not after or not after[0].text.startswith("of"):
        return
    if _goes_back(" ".join(t.text for t in after[:3]).split()):
        slot.tags.add("of-them")
        return
    if after[0].text.split()[0] == "of":
        slot.tags.add("share-of")
        if (
            "total" in after[0].text
            or "whole" in after[0].text
            or any("total" in t.classes for t in after[1:])
            and not any(t.slot >= 0 for t in after)
        ):
            slot.tags.add("share-of-total")


#: "rose four times last year", "in 2020": so often, not so many times as much.
_WHEN = frozenset("last this in since during before after on".split())


def times(line: Line, slot: Slot) -> None:
    """'6.2 times the number' is that many times; '3.2 times more than' may be one time more."""
    after = line.tokens[slot.at + 1] if slot.at + 1 < len(line.tokens) else None
    if (
        after is not None
        and slot.quantity.text.lower().endswith("times")
        and (after.context or after.text.split()[0] in _WHEN)
    ):
        return
    if slot.quantity.text.lower().endswith("fold"):
        slot.tags.add("times-verb")
        return
    more = after is not None and "up-noun" in after.classes and after.text != "up"
    if more and not any("than" in t.classes for t in line.tokens[slot.at + 1 : slot.at + 5]):
        return
    slot.tags.add("times-more" if more else "times-as")
    if (slot.quantity.trend or "change" in slot.tags) and not more:
        slot.tags.add("times-verb")
