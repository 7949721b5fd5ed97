"""Words by which a figure is what one level falls short of another, or is over: "so there are 820 to go", "with 46 to spare", "230 too few"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

#: So many letters before and behind a figure are looked over.
_AHEAD, _BEHIND = 60, 40
_WANTING = lazily(
    r"^(?: [a-z'-]+)?(?: to go| to spare| too (?:few|many|little|much)| (?:short|shy|away|over)(?= *[.,;:)–—]| -|$)"
    r"| (?:are |is |were |was )?still (?:needed|missing|wanted|outstanding|to come|to find)"
    r"| more (?:(?:are|is|were|was|would be) )?(?:needed|wanted|required)| (?:are|is|were|was) (?:needed|missing|wanting|lacking))\b"
)
_LED = lazily(
    r"\b(?:needs?|needed|lacks?|lacked|missing"
    r"|(?:missed|missing|beat|beats|beating|exceed(?:s|ed|ing)?|top(?:s|ped|ping)|surpass(?:es|ed|ing)|better(?:s|ed|ing)|under(?:cuts?|cutting|shot|ran)"
    r"|over(?:shot|ran|running|shooting)|out(?:numbers?|strip(?:s|ped)|paced?|sold|spent|bids?|weigh(?:s|ed)|polled))(?:[^.,;:]|[.,]\d){1,40} by)"
    r"(?: another| about| some| only| just)*(?: the)? [$£€]?$"
    r"|\b(?:without|excluding|not counting|(?:leaving|stripping|taking) out|setting aside)(?: an?| the| its)?(?: [a-z-]+){0,3}?"
    r"(?: of)? [$£€]?$"
)
#: "..., so there are 820", "so that it has gained 41"
_SO = lazily(
    r"(?:[,;] (?:and )?|^|\band )so (?!far|many|much|called|did|does|do|is|are|was|were)(?:[a-z'’-]+ ){0,6}[$£€]?$"
)
_CLOSES = lazily(r"(?: more| extra)? *(?:[.,;:)–—]|$)| -")


def is_wanting(slot: Slot, line: Line) -> bool:
    """Whether words say that a figure is what is missing or over, or a clause with "so" says what follows from the ones before."""
    if _WANTING.match(_after(slot, line)):
        return True
    return _LED.search(_before(slot, line)) is not None or follows_so(slot, line)


def follows_so(slot: Slot, line: Line) -> bool:
    """Whether a clause with "so" says what follows, and tells no other figure before this one."""
    return _SO.search(_before(slot, line)) is not None


def closes(slot: Slot, line: Line) -> bool:
    """Whether nothing behind those words says of what else, or since when, so much is missing or over."""
    after = _after(slot, line)
    found = _WANTING.match(after)
    return _CLOSES.match(after, found.end() if found else 0) is not None


def _before(slot: Slot, line: Line) -> str:
    start = slot.quantity.start
    return line.text[max(line.sentence.start, start - _AHEAD) : start].lower()


def _after(slot: Slot, line: Line) -> str:
    return line.text[slot.quantity.end : line.sentence.end][:_BEHIND].lower()
