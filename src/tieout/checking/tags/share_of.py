"""Step 2, tag: what a share is of, a rate, and how many times as much: "47 percent of the total", "giving a rate of", "6.2 times the number"."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.tags.asked import RATES, STAFF
from tieout.checking.tags.for_one import goes_back, per_many


def share(line: Line, slot: Slot) -> None:
    """'47 percent of the province's', 'nearly half of the global total'; 'of them' goes back to a figure that is there."""
    if slot.at + 1 >= len(line.tokens) or not line.tokens[slot.at + 1].text.startswith("of"):
        return
    after = line.tokens[slot.at + 1 : slot.at + 7]
    if goes_back(" ".join(t.text for t in after[:3]).split()):
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
    if following and following[0].text.endswith(("'s", "’s", "s'", "s’")):
        return True  # "of this year's purses"
    return (
        bool(following) and following[0].text.isalpha() and not following[0].classes and following[0].text not in _SMALL
    )


_SMALL = frozenset(
    "in on for from at by to with went goes goes came comes is was were will would which who under over abroad and or but resulting coming "
    "going stemming relating related being due".split()
)


def as_rate(line: Line, slot: Slot) -> None:
    """'a response rate of 36 percent', 'a share of 36 percent', 'for an 89 percent conviction rate': what the figures before come to."""
    if slot.kind not in ("percent", "fraction") and not per_many(slot):
        return
    before = line.tokens[max(0, slot.at - 6) : slot.at]
    while before and "soft" in before[-1].classes and before[-1].text not in ("a", "an", "rate"):
        before.pop()
    if line.tokens[0].text in _DESPITE and all(t.text != "," for t in line.tokens[: slot.at]):
        return  # "Despite a vacancy rate of 36 percent, building goes on"
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
_DESPITE = frozenset(("despite", "notwithstanding", "amid"))


def _comes_to(words: list[str]) -> bool:
    """', an incidence of', 'giving a mortality rate of': no rate of another subject ("and the county a rate of")."""
    at = max(k for k, word in enumerate(words) if word in ("a", "an"))
    return at > 0 and words[at - 1] in _LEADS


_LEADS = frozenset(
    (*",-–—(:", "giving", "for", "with", "or", "represents", "representing", "is", "was", "means", "has", "had")
)


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
