"""The words by which something comes or goes, and those that lead to what is left of it."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.comings import CAME, WENT
from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

#: words before a figure that comes to what there was: "17 more bodies", "an additional 40"
MORE = frozenset(("more", "another", "additional", "further", "extra", "new"))

#: before what is left, and behind it
_LEFT = lazily(
    r"(?:\b(?:leaving|leaves|left|leave)(?: [a-z'-]+){0,5}"
    r"|\b(?:the|its|his|her|their) (?:remaining|other|unspent|unsold|unused)"
    r"|\bstill (?:has|have|had|owns?|owned|holds?|held|employs?|keeps?|owes?|runs?|needs?)(?: (?:some|about|only|just))?"
    r"|\b(?:keeps|keep|kept|retains|retain|retained))(?: (?:about|some|just|only))?$"
)
_BEHIND = lazily(
    r"^(?: [a-z'-]+){0,2} (?:remaining|left|remain|remains|remained|are left|were left|(?:is|are|was|were) still|still to)\b"
)
#: before a level that something leads to
_TO = lazily(
    r"(?:\b(?:bring|brings|bringing|brought|takes?|taking|took|cuts?|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|lift(?:s|ed|ing)?"
    r"|rais(?:e|es|ed|ing)|push(?:es|ed|ing)?|swell(?:s|ing)?)(?: [a-z'-]+){1,7}? (?:down |up |back )?to"
    r"|\bso (?:that )?(?:it|he|she|they|we) (?:now )?(?:has|have|had|owns?|holds?)|\b(?:ending|closing) [a-z]+ of"
    r"|\bat (?:year-end|the end of [a-z]+(?: [a-z]+)?|month-end|the close),?(?: (?:it|they|the [a-z]+))? (?:was|were|stood at|had)"
    r"|\b(?:brought|brings|took|takes) (?:us|it|them) (?:down |up |back )?to"
    r"|\b(?:thus|therefore|then) (?:has|have|owns?|holds?|employs?|stands? at|numbers|counts|runs?)(?: a (?:staff|fleet|total|workforce) of)?"
    r"|\b(?:end|ended|ending|finish|finished|finishing|close|closed|closing)(?: the [a-z]+| it)?(?: up)? (?:with|at)(?: a total of)?)"
    r"(?: (?:about|some|just|only))?$"
)
_NOW = lazily(
    r"(?:\bnow (?:has|have|owns?|holds?|employs?|stands? at|numbers|counts|runs?)(?: a (?:staff|fleet|total|workforce) of)?"
    r"|\b(?:has|have|stands|stood|is|are) now(?: at)?)(?: (?:about|some|just|only))?$"
)
#: before what two figures that are set against each other come to, and the words that set them so
_NET = lazily(
    r"(?:\bnet(?P<what>(?: [a-z-]+){0,3}?)|\b(?:combined|overall) (?:loss|profit|gain|benefit|result|effect)"
    r"|\bleaving (?:it |them |us |him |her )?(?:with )?an? (?:[a-z-]+ )?(?:profit|loss|gain))"
    r"(?: (?:of|was|is|came to|by))?(?: (?:about|some))?$"
)
#: what is net by itself, and of what more may be taken than is told
_NO_NET = frozenset(
    "income profit profits earnings sales assets asset interest debt cash worth revenue revenues premiums proceeds tangible book equity".split()
)
_SET_AGAINST = lazily(
    r"\b(?:offset|offsets|offsetting|offsetted|reduced|lessened|mitigated|counterbalanced|against|less|minus|lost|took|left|let|recoveries"
    r"|outflows|but|while|partly|partially|lowered|raised|sold|cancelled|canceled|took|takes|away|cost|costs|deaths|repayments|gains"
    r"|emigration|departures)\b"
)
#: words beside what is left that tell of more that came or went
_MORE_CAME = lazily(
    r"\b(?:after|thanks to|following|although|because|despite|once|counting|including|new ones|as many as|up to|capacity|rights issue|in all"
    r"|with (?:those|these|all)"
    r"|as (?:it|its|they|we|he|she|more|some|[a-z]+s))\b"
)
_REACH = 9


def what_is_left(line: Line, slot: Slot) -> str:
    """Whether words before or behind a figure say that it is what is left: "left", or ""."""
    after = " ".join(t.text for t in line.tokens[slot.at + 1 : slot.at + 5] if t.slot < 0)
    return "left" if _LEFT.search(_ahead(line, slot)) or _BEHIND.search(f" {after}") else ""


def led_to(line: Line, slot: Slot) -> str:
    """Whether words before a figure say that what was told leads to it, "to", or that it is so by now, "now"; or ""."""
    ahead = _ahead(line, slot)
    return "to" if _TO.search(ahead) else "now" if _NOW.search(ahead) else ""


def _ahead(line: Line, slot: Slot) -> str:
    """The words before a figure, up to the one before it."""
    words: list[str] = []
    for token in reversed(line.tokens[max(0, slot.at - _REACH) : slot.at]):
        if token.slot >= 0 and not token.context:
            break
        words.append(token.text)
    return " ".join(reversed(words))


def net_of(line: Line, slot: Slot) -> bool:
    """Whether words say that a figure is what is left of two that are set against each other: "offset by 4 million, a net benefit of"."""
    found = _NET.search(_ahead(line, slot))
    if found is None:
        return [t.text for t in line.tokens[slot.at + 1 : slot.at + 2]] == ["net"]  # "33 net orders"
    return _NO_NET.isdisjoint((found["what"] or "").split())


def are_set_against(text: str) -> bool:
    """Whether words set figures against each other."""
    return _SET_AGAINST.search(text) is not None


def are_offset(text: str) -> bool:
    """Whether one figure is said to be offset by another."""
    return _OFFSET.search(text) is not None


def go_apart(words: frozenset[str]) -> bool:
    """Whether of two words the one is for what is gained, the other for what is lost."""
    return not _GAINED.isdisjoint(words) and not _LOST.isdisjoint(words)


_GAINED = frozenset(
    """gained gains gain bought births inflows added adds hired moved opened won received savings made earned raised ordered brought refund
    contributed added""".split()
)
_LOST = frozenset(
    """lost losses loss sold deaths outflows took takes let left charge charges repayments closed cancelled canceled cost costs reduced taxes
    claims""".split()
)
_OFFSET = lazily(r"\b(?:offset|offsetting|counterbalanced|mitigated)\b")


def tells_more(line: Line, first: int, slot: Slot) -> bool:
    """Whether words of a sentence from a token on say that more came or went than the figures before tell."""
    start = line.tokens[first].start if first < len(line.tokens) else slot.quantity.end
    return _MORE_CAME.search(line.text[start : line.sentence.end].lower()) is not None


def way_of(words: list[str]) -> int:
    """Whether words say that something came, 1, or went, -1; 0 where they say neither."""
    for word, after in pairwise([*words, ""]):
        if word in WENT or (word, after) in _WENT_OUT:
            return -1
        if word in CAME or word in MORE or (word, after) in _CAME_IN:
            return 1
    return 0


_WENT_OUT = frozenset(
    (("went", "out"), ("moved", "away"), ("moved", "out"), ("take", "out"), ("took", "out"), ("taken", "out"))
)
_CAME_IN = frozenset((("came", "in"), ("moved", "in"), ("put", "in"), ("come", "in"), ("paid", "in"), ("signed", "up")))
