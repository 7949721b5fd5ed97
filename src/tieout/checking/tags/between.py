"""Step 1 and 2 together: what the words between two figures say that the second is to the first."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.tags.asked import BODIES
from tieout.checking.tags.named import NAMES
from tieout.rules.vocabulary import listed

DASHES = "-–—"


def soft(tokens: list[Token]) -> bool:
    return all("soft" in t.classes or t.context for t in tokens)


def is_or(between: list[Token]) -> bool:
    """'54 million or 59%', '3.6 billion, or a mere 1 percent'."""
    for k in range(len(between) - 1, -1, -1):
        if "or" in between[k].classes:
            return (
                soft([t for t in between[k + 1 :] if t.text not in ("by", ".")])
                and len(between) - k <= 6
                and k <= 9
                and not any("break" in t.classes for t in between[:k])
            )
    return False


def is_dash(between: list[Token]) -> bool:
    """'61% - from 1.8 tonnes': only what follows the dash at once."""
    for k in range(len(between) - 1, -1, -1):
        if between[k].text in DASHES:
            return len(between) - k <= 5 and k <= 6 and all(t.classes - NAMES or t.context for t in between[k + 1 :])
    return False


def is_accounting(between: list[Token]) -> bool:
    """'14 projects won awards, accounting for 74 percent'; not "men made 14, so that women accounted for 26 percent"."""
    for k in range(len(between) - 1, -1, -1):
        if "accounting" in between[k].classes:
            return (
                soft(between[k + 1 :])
                and len(between) - k <= 5
                and k <= 12
                and not any("break" in t.classes for t in between[:k])
                and not _names_its_own([word for t in between[:k] for word in t.text.split()])
            )
    return False


def _names_its_own(words: list[str]) -> bool:
    """'…, so that members', '…, meaning women': whether a clause that says what follows has a subject of its own."""
    return bool(words) and words[-1] not in _TAKES_UP and not _FOLLOWS.isdisjoint(words[:-1])


_FOLLOWS, _TAKES_UP = frozenset(("so", "meaning", "means")), frozenset("they these it this that which those so".split())


def is_defined(between: list[Token]) -> bool:
    """'195 million, defined as cash flow of 301': what follows is what the first is made of."""
    if len(between) > _DEFINITION:
        return False
    texts = [t.text for t in between]
    if texts[-1:] == ["of"] and not _NAMES_PARTS.isdisjoint(texts):
        return True
    return texts[:2] == [",", "being"] or (
        "as" in texts and any(a in _DEFINED and b == "as" for a, b in pairwise(texts))
    )


_DEFINITION = 14
_NAMES_PARTS = frozenset(("that is", "i.e.", "ie", "being"))
_DEFINED = frozenset("defined calculated computed measured".split())


def is_apposition(between: list[Token]) -> bool:
    """'$35.4 billion, nearly half of': a comma and at once the figure."""
    commas = [k for k, t in enumerate(between) if t.text == ","]
    return len(commas) == 1 and soft(between[commas[0] + 1 :]) and commas[0] <= 7 and len(between) - commas[0] <= 4


def is_with(between: list[Token]) -> bool:
    """'40.5 pct, with 60 of 148', '71 percent, with 35,500 of the 50,000', '64 percent in May, with 160 of the 250'."""
    at = next((k for k, t in enumerate(between) if t.text == "with"), -1)
    if at < 0 or not soft(between[at + 1 :]):
        return False
    ahead = between[:at]
    return all(t.text == "," for t in ahead) or (
        ahead[-1].text == "," and all(t.context or t.text in _WHEN for t in ahead)
    )


#: around a time: "in May,", "for last week,"
_WHEN = frozenset((*"in for during on last this the week month year".split(), ","))


def is_of(between: list[Token]) -> bool:
    """'16 of the country's 27', '0.51 pct of the bank's total lending of 19.4 billion', 'nine out of 12'."""
    words = [t for t in between if t.text != "out"]
    if len(words) > 9 or any(t.text in (",", ":") for t in words):
        return False
    first = next((k for k, t in enumerate(words) if t.text == "of"), None)
    if (
        first is None
        or first > 3
        or any(t.text in NO_NOUN or not _SUMS.isdisjoint(t.classes) for t in words[:first])
        or not all(_PARTING.isdisjoint(t.classes) for t in words)
        or _ends_in_verb(words[first + 1 :])
    ):
        return False
    return not any(
        "including" in t.classes
        or ("level" in t.classes and "total" not in t.classes)
        or t.text.partition(" ")[0] in NO_NOUN
        for t in words[first:]
    )


def _ends_in_verb(words: list[Token]) -> bool:
    """'The 41 evenings of the season drew 287,000 people': what a verb stands right before is no whole; "of the planned 40" is."""
    if len(words) < 2:
        return False
    verb = words[-1].text
    if verb not in listed("verb") and not (verb.endswith("ed") and len(verb) >= _SHORTEST):
        return False
    return words[-2].text not in listed("determiner") and not words[-2].text.endswith(("ly", "'s", "’s", "s'", "s’"))


_SHORTEST = 5
_SUMS = frozenset(("including", "total"))
_PARTING = frozenset(("from", "to", "than", "against", "break", "up", "down", "minus"))


def is_in_body(between: list[Token], behind: list[Token]) -> bool:
    """'63 seats in the 150-seat assembly': of how many a body is made up, told before its name."""
    if len(behind) < 2 or behind[0].text != "-" or behind[1].text not in BODIES or len(between) > 6:
        return False
    texts = [t.text for t in between]
    return any(a in ("in", "on", "of") and b in ("the", "a", "its") for a, b in pairwise(texts)) and "," not in texts


def counts_body(behind: list[Token]) -> bool:
    """'the 60-member council': of how many a body of people is made up."""
    return len(behind) > 1 and behind[0].text == "-" and behind[1].text in _OF_PEOPLE


_OF_PEOPLE = frozenset(("member", "seat", "strong"))


#: words that end a noun phrase
NO_NOUN = frozenset(
    "excluding and or plus in on at for with by that which who whom whose said only not as into about after before under over during between".split()
)


def is_times(between: list[Token]) -> bool:
    """'6.2 times the 416', 'twice as many as the 12', 'more than triple prior-year levels of 71.4'."""
    allowed = {"as", "of", "that", "what", "those", "than"}
    if len(between) > 7 or any(
        t.text in (",", ":", "and") or t.classes & {"from", "to", "against", "break"} for t in between
    ):
        return False
    told_of = [t.text for t in between if "soft" not in t.classes and t.text not in _OTHERS]
    if told_of and told_of[-1] in _PLACED:
        return False  # "nine times higher than in the other 25 countries"
    return not any("level" in t.classes and "total" not in t.classes for t in between if t.text not in allowed)


_OTHERS = frozenset("other others remaining all".split())
_PLACED = frozenset("in for at among on with during".split())


def is_broken(tokens: list[Token], moved: bool = False) -> bool:
    """Whether something else begins between two figures; `moved`: a rise or fall, too ("1,704 were allowed and fees rose (60%)")."""
    stops = frozenset(("break", "up", "down")) if moved else frozenset(("break",))
    return any(t.text in (",", ";", ")", "]") or bool(t.classes & stops) for t in tokens)


def is_named_again(line: Line, before: Slot, slot: Slot, between: list[Token]) -> bool:
    """'7 miles, about 11 km, away', '4,810 m/15,781 ft', 'A mile is 1.609 km.', '700 million rand, $47 million at current rates': one
    measurement, said again."""
    if before.kind != slot.kind or slot.kind not in ("measure", "currency") or before.unit == slot.unit:
        return False
    texts, after = [t.text for t in between], line.tokens[slot.at + 1 : slot.at + 6]
    behind = after[0].text if after else ""
    if texts == [","] or (
        slot.kind == "measure" and texts[:1] == ["of"] and texts[-1] == "," and _names_stuff(texts[1:-1])
    ):
        if slot.kind == "currency" and behind == "at" and any(t.text in _RATE for t in after[1:]):
            return True
        near = slot.quantity.hedge == "~" or slot.quantity.text.lower().startswith(_JUST)
        return near and behind in _PAUSES
    if slot.kind == "currency":
        return texts == ["/"] and not any(s.quantity.figure is None or s.quantity.figure.bare for s in (before, slot))
    if texts[:1] != ["is"]:
        return texts == ["/"]
    return (
        soft(between[1:]) and behind in _PAUSES and (before.at <= 1 or _names_extent(line.tokens[: min(before.at, 6)]))
    )


def _names_stuff(texts: list[str]) -> bool:
    """'18 inches of wet snow, about 46 cm,': what a measurement is of."""
    return 0 < len(texts) <= _STUFF and all(text.isalpha() and text not in NO_NOUN for text in texts)


_STUFF = 3


def _names_extent(front: list[Token]) -> bool:
    """ "A distance of 5 km is 3.1 miles", "A body temperature of 300 kelvin is 27 °C": nothing but what is measured stands before."""
    texts = [t.text for t in front]
    return 3 <= len(texts) <= 5 and texts[0] in ("a", "an", "the") and texts[-1] == "of" and texts[-2] in _EXTENTS


_EXTENTS = frozenset(
    "distance length width height depth weight mass temperature speed velocity area volume pressure power energy altitude elevation thickness".split()
)


#: Hedges that say that a figure is the other one, and not only more or less than it.
_JUST = ("just ", "a little ", "slightly ", "nearly ", "almost ", "a bit ")
_PAUSES = ("", ",", ".", ";", ")", "–", "—")
#: "at today's exchange rate"
_RATE = frozenset(("rate", "rates"))
