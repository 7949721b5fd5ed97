"""Step 1, compact: the words and marks that open a list, and those that say that its last item is the rest."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.pointed import POINTING

_FAR = 8


def ahead(line: Line, first: Slot) -> Iterator[int]:
    """The tokens before a list among which its opener is, the nearest first: as far as a figure; what stands in brackets of its own is
    passed over ("the Department of Defence (DoD) spent 5")."""
    depth, passed = 0, 0
    for i in range(first.at - 1, -1, -1):
        token = line.tokens[i]
        if token.slot >= 0 and not token.context or passed > _FAR:
            return
        depth += token.text == ")"
        if not depth:
            yield i
            passed += 1
        depth -= depth > 0 and token.text == "("


def further(line: Line, slot: Slot) -> bool:
    """'and a further 93.8 million', 'and another 40': a word says that the figure goes on with the list, however far back that is."""
    return any(t.text in _FURTHER for t in line.tokens[max(0, slot.at - 2) : slot.at]) or any(
        t.text in ("and another", "and a further") for t in line.tokens[max(0, slot.at - 3) : slot.at]
    )


_FURTHER = frozenset("another further additional".split())


def with_before(line: Line, slot: Slot) -> int | None:
    """Where ", with" stands right before a figure, if it does."""
    at = slot.at - 1
    while at > 0 and "soft" in line.tokens[at].classes:
        at -= 1
    return at if at > 0 and line.tokens[at].text == "with" and line.tokens[at - 1].text == "," else None


def of_the(line: Line, first: Slot) -> bool:
    """ "Of the shares on offer, 1,400,000 …": the sentence begins with what the list is of; not "Of the men, 62 percent …; of the women 52"."""
    opening = line.tokens[: first.at]
    return (
        bool(opening)
        and opening[0].text == "of"
        and opening[1].text.split()[0] in POINTING
        and not any(t.text == "of" and line.tokens[k].text in _PARTING for k, t in enumerate(line.tokens[1:]))
        and opening[-1].text == ","
        and not any(t.slot >= 0 and (not t.context or line.slots[t.slot].kind in BARE) for t in opening)
    )


_PARTING = frozenset((";", ",", "and", "while"))


def they_were(line: Line, first: Slot) -> bool:
    """ "They were nine soldiers and five policemen": the sentence begins with those of whom the list tells who they are."""
    opening = [t.text for t in line.tokens[: min(first.at, _FAR)]]
    return (
        opening[:1] in (["they"], ["these"], ["those"]) and opening[1:2] in (["were"], ["are"]) and len(opening) < _FAR
    )


def remains(line: Line, last: Slot) -> bool:
    """Whether the last item is the rest ("the remaining 12"): then the list is whole."""
    ahead = line.tokens[max(0, last.at - 3) : last.at]
    return any(
        "remainder" in token.classes and (token.text != "the other" or all(map(_says_no_name, ahead[k + 1 :])))
        for k, token in enumerate(ahead)
    )


def _says_no_name(token: Token) -> bool:
    """Whether a word between "the other" and its number is of neither ("the other nearly 70"): in "the other harbour has 70" it is of another."""
    return "soft" in token.classes or not token.text.isalpha()


def joined(line: Line, i: int) -> bool:
    """Whether a mark stands within a word ("9-member", "medium- and long-term"): a hyphen, that opens nothing."""
    tokens = line.tokens
    if tokens[i].text != "-" or not 0 < i < len(tokens) - 1 or tokens[i - 1].end != tokens[i].start:
        return False
    return tokens[i].end == tokens[i + 1].start or tokens[i + 1].text in ("and", "or", "to")
