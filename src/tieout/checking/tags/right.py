"""Step 2, tag: what stands behind a figure: "more than", "increase", "each", "of the total"."""

from __future__ import annotations

from itertools import pairwise, takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.tags.asked import RATES, STAFF
from tieout.checking.tags.govern import noun_sign
from tieout.checking.tags.named import NAMES
from tieout.rules.vocabulary import listed


def look_right(line: Line, slot: Slot) -> None:
    """'5 percent more than', 'a 5 percent increase', '14 fewer', '6 points higher'."""
    first = slot.at + 1 + _closes_aside(line, slot)
    for far, i in enumerate(range(first, min(len(line.tokens), first + 5))):
        token = line.tokens[i]
        if token.slot >= 0 and not token.context or token.text in ",.;:()[]":
            return
        if token.text in _STOPS or not (_COMPARED.isdisjoint(token.classes) or "change-noun" in token.classes):
            return
        if "neutral" in token.classes or token.text in listed("reason"):
            return  # "2 percent, due to higher wages", "the 2 percent reflects lower costs"
        if (
            far == 0 and token.text == "than" and _is_relative(slot)
        ):  # "15 percent over the 8.0 million", the hedge taken along
            slot.tags.add("change-than")
            slot.sign, slot.verb = (
                (-1 if line.text[token.start : token.end].lower() in ("below", "under") else 1),
                token,
            )
            return
        if far == 0 and _moved(line, slot, i):
            slot.tags.update(("change", "change-after"))
            slot.sign, slot.verb = noun_sign(token), token
            return
        if ("change-noun" in token.classes) and (far <= 2 or _qualifies(line, slot, i)):
            if far and line.tokens[i - 1].text in _HELPERS:
                return  # "from 60 million and will rise to 50": a verb
            if _blocked(line, i) or _adjective(line, slot, i) or _is_autumn(line, i):
                return
            following = line.tokens[i + 1] if i + 1 < len(line.tokens) else token
            slot.tags.update(
                ("change-than",) if "than" in token.classes | following.classes else ("change", "change-after")
            )
            if not slot.sign or (far == 0 and slot.at and line.tokens[slot.at - 1].text in _ARTICLES):
                slot.sign, slot.verb = noun_sign(token) or slot.sign, token
            return
        if "level" in token.classes:
            slot.tags.add("subject")
            return


def _closes_aside(line: Line, slot: Slot) -> bool:
    """'5 million, or 3 percent, more than': the comma behind what is told again ends nothing."""
    tokens, at = line.tokens, slot.at
    if len(tokens) < at + 3 or tokens[at + 1].text != "," or tokens[at + 2].text not in _COMPARATIVES:
        return False
    return any("or" in token.classes for token in tokens[max(0, at - 2) : at])


#: "shrugs off this 25 percent increase": between them and the noun a change goes the way of the noun.
_ARTICLES = frozenset("a an the this that its their his her our".split())
#: Behind them a word of change is a verb.
_HELPERS = frozenset("will would shall should may might can could must to".split())
_COMPARED = frozenset(("from", "to", "than"))


def _moved(line: Line, slot: Slot, i: int) -> bool:
    """'7 percent down at 4.1 million', '15 percent up on the 3,600': the word behind the figure says which way it goes."""
    if not _is_relative(slot) or line.tokens[i].text not in ("up", "down") or "/" in slot.quantity.text:
        return False  # "31/32 down on the day" is a price
    after = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    return after is None or after.text in _AFTER_MOVE or bool(after.classes & {"from", "against", "at", "year-ago"})


def _is_relative(slot: Slot) -> bool:
    """A percentage, a fraction, or points, which may turn out to be of a percentage."""
    return slot.kind in _RELATIVE or (slot.kind == "count" and slot.unit == "point")


_RELATIVE = frozenset(("percent", "percentage_point", "fraction"))
_AFTER_MOVE = frozenset((*",.;:)", "on", "over", "in", "year", "and", "but", "since", "last", "this"))

#: words that open a phrase of its own: "20 million for expansion" is no expansion by 20 million
_STOPS = frozenset("a an the for in of on by with at".split())


def _qualifies(line: Line, slot: Slot, i: int) -> bool:
    return all("soft" in t.classes or t.classes <= NAMES for t in line.tokens[slot.at + 1 : i])


def _blocked(line: Line, i: int) -> bool:
    """'more' that opens a second figure ('5 more than 3 ...') stays; 'or more', 'and above' are hedges; 'no change' is none."""
    return bool(i and line.tokens[i - 1].text in ("or", "and", "no"))


def _is_autumn(line: Line, i: int) -> bool:
    """'5,750 this fall' is a season's level, and no fall."""
    return line.tokens[i].text == "fall" and line.tokens[i - 1].text in (
        "this",
        "last",
        "next",
        "each",
        "every",
        "that",
    )


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
    if _per_many(slot):
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
    after = line.tokens[slot.at + 1 : slot.at + 6]
    if slot.kind == "count" and after and after[0].text not in _ONE_OF:
        after = after[1:]  # "2,860 patients a doctor"
    if after[:1] and after[0].text == "for":
        after = after[1:]
    if len(after) < 2 or after[0].text not in _ONE_OF or slot.kind not in ("currency", "count", "number", "measure"):
        return False
    if "carry" in line.tokens[0].classes and len(line.slots) == 1 and after[2:3] and after[2].text in ".,;":
        return True  # "That is 150,000 dollars a well."
    near = line.slots[max(0, slot.number - _FIGURES) : slot.number + _FIGURES]
    return any(s.unit == after[1].text and s is not slot for s in near)


_ONE_OF = frozenset("a an per every each".split())
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


def _goes_back(words: list[str]) -> bool:
    """'of them women', 'of whom …'; not 'of them all', nor 'of those that …', which are a whole of their own."""
    if words[:1] != ["of"] or len(words) < 2:
        return False
    if words[1] in ("those", "these"):
        return len(words) > 2 and words[2] in _MARKS
    return words[1] in ("them", "whom", "which") and words[2:3] != ["all"]


_MARKS = frozenset(("(", ",", "–", "—", "-"))


def share(line: Line, slot: Slot) -> None:
    """'47 percent of the province's', 'nearly half of the global total'; 'of them' goes back to a figure that is there."""
    if slot.at + 1 >= len(line.tokens) or not line.tokens[slot.at + 1].text.startswith("of"):
        return
    after = line.tokens[slot.at + 1 : slot.at + 7]
    if _goes_back(" ".join(t.text for t in after[:3]).split()):
        slot.tags.add("of-them")
        return
    if after[0].text.split()[0] == "of":
        slot.tags.add("share-of")
        if len(after) > 1 and (
            after[1].text.split()[0] == "it"
            or after[1].text in _THAT
            and not _goes_on_as_noun(after[2:3])
            or _of_staff(after[1:4])
        ):
            slot.tags.add("of-it")
        if (
            "total" in after[0].text
            or "whole" in after[0].text
            or any("total" in t.classes for t in after[1:])
            and not any(t.slot >= 0 for t in after)
        ):
            slot.tags.add("share-of-total")


#: "36 percent of that"
_THAT = frozenset(("that", "this"))


def _of_staff(words: list[Token]) -> bool:
    """'of its workforce': all those who were told of as its people."""
    return len(words) > 1 and words[0].text in _THEIR and any(t.text in _STAFF for t in words[1:])


_THEIR = frozenset(("its", "their", "the", "his", "her"))
_STAFF = frozenset(STAFF)


def _goes_on_as_noun(following: list[Token]) -> bool:
    """'of that sum', 'of this year's': the pronoun is an article there; 'of that of the others' is another's."""
    if following and following[0].text == "of":
        return True
    return (
        bool(following) and following[0].text.isalpha() and not following[0].classes and following[0].text not in _SMALL
    )


_SMALL = frozenset(
    "in on for from at by to with went goes goes came comes is was were will would which who under over abroad and or but resulting coming "
    "going stemming relating related being due".split()
)


def as_rate(line: Line, slot: Slot) -> None:
    """'a response rate of 36 percent', 'a share of 36 percent', 'for an 89 percent conviction rate': what the figures before come to."""
    if slot.kind not in ("percent", "fraction") and not _per_many(slot):
        return
    before = line.tokens[max(0, slot.at - 6) : slot.at]
    while before and "soft" in before[-1].classes and before[-1].text not in ("a", "an", "rate"):
        before.pop()
    if before and before[-1].text == "of" and len(before) > 2 and before[-2].text in _RATES:
        words = [t.text for t in before[:-2]]
        if any(word in ("a", "an") for word in words[-3:]) and (
            slot.kind in ("percent", "fraction") or _comes_to(words)
        ):
            slot.tags.add("as-rate")
    elif (
        before
        and before[-1].text in ("it", "them", "him", "her")
        and len(before) > 1
        and before[-2].text in ("giving", "gives", "gave")
    ):
        slot.tags.add("as-rate")
    elif any(a.text in ("for", "giving") and b.text in ("a", "an") for a, b in pairwise(before[-4:])):
        after = [t.text for t in line.tokens[slot.at + 1 : slot.at + 4]]
        if not _RATES.isdisjoint(after):
            slot.tags.add("as-rate")


_RATES = frozenset(RATES)


def _comes_to(words: list[str]) -> bool:
    """', an incidence of', 'giving a mortality rate of': no rate of another subject ("and the county a rate of")."""
    at = max(k for k, word in enumerate(words) if word in ("a", "an"))
    return at > 0 and words[at - 1] in _LEADS


_LEADS = frozenset(
    (*",-–—(:", "giving", "for", "with", "or", "represents", "representing", "is", "was", "means", "has", "had")
)


def _per_many(slot: Slot) -> bool:
    """'25 per 100,000', 'one teacher for every 15 pupils': so many for a number of others."""
    return "/" in slot.unit and slot.unit.partition(" / ")[2][:1].isdigit()


#: "rose four times last year", "in 2020": so often, not so many times as much.
_WHEN = frozenset("last this in since during before after on".split())


def times(line: Line, slot: Slot) -> None:
    """'6.2 times the number' is that many times; '3.2 times more than' may be one time more; "up 1.5 times" grew so from what is not told."""
    after = line.tokens[slot.at + 1] if slot.at + 1 < len(line.tokens) else None
    if (
        after is not None
        and slot.quantity.text.lower().endswith("times")
        and (after.context or after.text.split()[0] in _WHEN)
        and not any(t.text.endswith("'s") for t in line.tokens[slot.at + 2 : slot.at + 4])
    ):
        return
    if slot.quantity.text.lower().endswith("fold"):
        slot.tags.add("times-verb")
        return
    more = after is not None and "up-noun" in after.classes and after.text != "up"
    if more and not any("than" in t.classes for t in line.tokens[slot.at + 1 : slot.at + 5]):
        return
    grown = "change" in slot.tags and not (after is not None and after.text[:1].isalnum())
    if not grown:
        slot.tags.add("times-more" if more else "times-as")
    if not (more or grown) and (after is None or after.text == "as" or not after.text[:1].isalnum()):
        slot.tags.add("times-many")
    if (slot.quantity.trend or "change" in slot.tags) and not more:
        slot.tags.add("times-verb")
