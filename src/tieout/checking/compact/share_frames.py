"""Step 1, compact: what a clause tells a share by, so that others of the same whole can be told alike: "in bonds … in shares", "Acme holds 60
percent of it, Bolt 25 percent and Crane 15 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.labels import label
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.opposites import EITHER

TO_WHOM = frozenset("by to for from on in".split())
#: Words for places that stand for a preposition and a noun.
_ANYWHERE = frozenset("elsewhere abroad overseas locally domestically".split())
_ALIKE = {"into": "in", "onto": "on"}
#: So many words stand between a share and the preposition of what it goes to.
_REACH, _GAP = 9, 5
_STAKES = frozenset("stake stakes interest share holding".split())
_OPENS = frozenset((",", "and", "while", "that", ";", "but", "another", "a further", "and another", ":"))
#: `PLACED` may be a part of the whole: "59 percent of the market in Spain".
SUBJECT, PLACED, _GAPPED = "@subject", "@placed", "@gapped"


def frame(line: Line, slot: Slot) -> frozenset[str]:
    """What tells a share: the words of its clause, and behind an "@" what is no word of it: "makes up", the preposition behind the share, that it
    opens its clause, or has no verb of its own."""
    words = {word for word in label(line, slot).words if word[0] != "#"}  # no days
    if slot.tags & {"accounting", "partition"}:
        words.add("@makes up")
    words.update(_to_whom(line, slot))
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    if behind and behind[0].text in EITHER:
        words.add("@either")
    if _opens(line, slot):
        words.add(SUBJECT)
    if _is_gapped(line, slot) or _may_be_gapped(line, slot):
        words.add(_GAPPED)
    return frozenset(words)


def _to_whom(line: Line, slot: Slot) -> Iterator[str]:
    """The preposition of what the share goes to, right behind it, or behind what it is of; none that leads to a time."""
    behind = line.tokens[slot.at + 1 : slot.at + 1 + _REACH]
    passing = bool(behind) and behind[0].text == "of"
    for token, after in pairwise([*behind, None]):
        if token is None:
            return
        text = _ALIKE.get(token.text, token.text)
        if text in _ANYWHERE:
            yield from (f"@{word}" for word in TO_WHOM)
            return
        if text in TO_WHOM:
            if passing and after is not None and text == "in" and line.text[after.start].isupper():
                yield PLACED
            if not (passing and after is not None and after.context):
                yield f"@{text}"
            return
        if token.slot >= 0 or token.text in ",.;:()" or not (passing or token.text.isalpha()):
            return


def _opens(line: Line, slot: Slot) -> bool:
    """Whether a share is what its clause is about: ", 48 percent were against"."""
    ahead = [t for t in line.tokens[: slot.at] if "soft" not in t.classes or t.text in _OPENS]
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    opens = not ahead or ahead[-1].text in _OPENS or ahead[-1].text.split()[-1] == "that"
    return opens and bool(behind) and behind[0].text[0].isalpha() and behind[0].text not in (*TO_WHOM, "and", "or")


def _is_gapped(line: Line, slot: Slot) -> bool:
    """Whether only the name of who has it stands between a share and the mark or "and" before it, and nothing behind it."""
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    if behind and behind[0].text not in (",", ".", "and", ";"):
        return False
    name: list[Token] = []
    for token in reversed(line.tokens[max(0, slot.at - _GAP - 1) : slot.at]):
        if token.text in (",", "and", "while", "with"):
            return bool(name) and all(_names(t) for t in name)
        name.append(token)
    return False


def _names(token: Token) -> bool:
    """Whether a word can be part of a name without a verb: articles are."""
    return (
        token.slot < 0
        and token.text[0].isalpha()
        and (not token.classes or "soft" in token.classes or token.text in ("a", "an", "the"))
    )


def _may_be_gapped(line: Line, slot: Slot) -> bool:
    """Whether others may follow a share that leave out its verb: of a whole, or a stake in one."""
    behind: Sequence[Token] = line.tokens[slot.at + 1 : slot.at + 2]
    return bool(behind) and (behind[0].text == "of" or behind[0].text in _STAKES)
