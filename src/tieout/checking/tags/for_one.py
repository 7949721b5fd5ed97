"""Step 2, tag: so much for one: "each", "a share", "an average of 48", "25 per 100,000"."""

from __future__ import annotations

from itertools import takewhile

from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

#: "$250 cheques to six million pensioners", "£650 will go to eight million households": what one of several gets.
GIVEN = lazily(
    r" (?:[a-z-]+s|(?:will |would )?(?:go|goes|went|be paid|be given|was paid)) (?:to|for) (?:the |all |its |their |about |some )*(?=[0-9a-z])"
)
#: "17,000 units at 6.3p": what stands between a number and the price of one.
AT_PRICE = lazily(
    r"(?: (?!and |or |but |were |was |in |on |for |with |stood |worth )[a-z-]+){0,3}(?: are| were)?(?: sold| bought| priced| offered)?"
    r" at (?:an average (?:price |cost )?(?:of )?|a price of |only |just )?"
)


def each(line: Line, slot: Slot) -> None:
    """'70 pounds each', '14.20 dollars apiece', '12 dollars a share', 'an average of 48': so much for one."""
    if per_many(slot):
        slot.tags.add("per-many")
    elif (
        " / " in slot.quantity.unit
        or "average" in slot.tags
        or (_EACH & line.texts and _is_for_one(line, slot))
        or _for_one(line, slot)
    ):
        slot.tags.add("each")


_EACH = frozenset(("each", "apiece", "average", "on average"))


def _is_for_one(line: Line, slot: Slot) -> bool:
    if any(t.text in ("each", "apiece") for t in line.tokens[slot.at + 1 : slot.at + 3]):
        return True
    behind = [t.text for t in takewhile(lambda t: t.slot < 0, line.tokens[slot.at + 1 : slot.at + 6])]
    if any(a in _LED and b == "each" and c == "of" for a, b, c in zip(behind, behind[1:], behind[2:], strict=False)):
        return True  # "20 dollars cash for each of the 500,000 shares"
    return _on_average(line, slot) or _of_each(line, slot) or _gets(line, slot)


def _gets(line: Line, slot: Slot) -> bool:
    """'so that each will get 3,000 euros', 'each received 5,000': the amount behind "each" and its verb."""
    before = [t.text for t in line.tokens[max(0, slot.at - 4) : slot.at]]
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k] == "each"), -1)
    rest = before[at + 1 :] if at >= 0 else []
    return (
        slot.kind in ("currency", "measure")
        and bool(rest)
        and rest[-1] in _GETTING
        and all(w in _HELPING for w in rest[:-1])
    )


_GETTING = frozenset(
    "get gets got receive receives received pay pays paid take takes took earn earns earned cost costs".split()
)
_HELPING = frozenset("will would can could must should has have had to".split())


def _on_average(line: Line, slot: Slot) -> bool:
    """'18,100 a match on average', up to the next mark; "42 jets at an average of 6 million" says nothing of the jets."""
    for i in range(slot.at + 1, min(slot.at + 6, len(line.tokens))):
        token = line.tokens[i]
        if token.text in ",;:()":
            return False
        if token.text in ("average", "on average") and line.tokens[i - 1].text not in _ARTICLES:
            return True
    return False


_ARTICLES = frozenset("a an the at its their his her".split())


def _for_one(line: Line, slot: Slot) -> bool:
    """'42 wells, or 150,000 dollars a well': so much for one of what the sentence counts."""
    if slot.kind not in _COUNTED:
        return False
    after = line.tokens[slot.at + 1 : slot.at + 6]
    if slot.kind == "count" and after and after[0].text not in _ONE_OF:
        after = after[1:]  # "2,860 patients a doctor"
    if after[:1] and after[0].text == "for":
        after = after[1:]
    if len(after) < 2 or after[0].text not in _ONE_OF:
        return False
    if "carry" in line.tokens[0].classes and len(line.slots) == 1 and after[2:3] and after[2].text in ".,;":
        return True  # "That is 150,000 dollars a well."
    near = line.slots[max(0, slot.number - _FIGURES) : slot.number + _FIGURES]
    return any(s.unit == after[1].text and s is not slot for s in near)


_ONE_OF = frozenset("a an per every each".split())
_COUNTED = frozenset(("currency", "count", "number", "measure"))
#: No more figures stand between so much for one and how many there are.
_FIGURES = 8


def _of_each(line: Line, slot: Slot) -> bool:
    """'each of the 24 must pay 1,500': the amount behind the verb, up to the first comma."""
    if slot.kind != "currency":
        return False
    before = [t.text for t in line.tokens[max(0, slot.at - 12) : slot.at]]
    last = max((k for k, word in enumerate(before) if word == "each"), default=-1)
    led = last > 0 and before[last - 1] in _LED  # "a levy on each of 40 million bottles would raise 2 million"
    return last >= 0 and not led and before[last + 1 : last + 2] == ["of"] and "," not in before[last:]


_LED = frozenset(("on", "for", "from", "to", "of", "in", "with"))


def goes_back(words: list[str]) -> bool:
    """'of them women', 'of whom …'; not 'of them all', nor 'of those that …', which are a whole of their own."""
    if words[:1] != ["of"] or len(words) < 2:
        return False
    if words[1] in ("those", "these"):
        return len(words) > 2 and words[2] in _MARKS
    return words[1] in ("them", "whom", "which") and words[2:3] != ["all"]


_MARKS = frozenset(("(", ",", "–", "—", "-"))


def per_many(slot: Slot) -> bool:
    """'25 per 100,000', 'one teacher for every 15 pupils': so many for a number of others."""
    return "/" in slot.unit and slot.unit.partition(" / ")[2][:1].isdigit()
