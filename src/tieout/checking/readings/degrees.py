"""Whether words make a temperature a level ("hit 35C") or a change ("warmed by 4C"): only a level is converted with 32."""

from __future__ import annotations

import re
from typing import Literal

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.phrasing import slotted
from tieout.patterns import lazily

Sense = Literal["level", "change", ""]

#: What may stand between the word that decides and the figure.
_SOFT = (
    r"(?: (?:an?|the|at|as|by|much|little|up|to|least|most|more|less|than|average|mean|of|estimated|another|further|between|"
    r"around|about|some|nearly|almost|over|only|just|roughly|approximately|another|well|even|far|record|from|no|still))*? $"
)
_NOUNS = (
    "rise|rises|increase|increases|drop|drops|fall|falls|swing|swings|difference|differences|change|changes|gap|anomaly|anomalies|"
    "warming|cooling|heating|jump|jumps|decline|spike|plunge|departure|deviation|variation|variations|gain|shift"
)
_VERBS = (
    "warm|warms|warmed|cool|cools|cooled|heated|rise|rises|rose|risen|rising|increase|increases|increased|increasing|fall|falls|"
    "fell|fallen|falling|drop|drops|dropped|dropping|jump|jumped|plunge|plunged|plummeted|climb|climbed|gained|lost|dipped|swing|swings|swung|fluctuate|fluctuates|fluctuated|vary|varies|varied|differ|differs|differed"
)
#: "below" and "to" behind a verb of change name a level; behind "warming" they name how much of it.
_BOUND = r"(?:to|at|below|under|beyond|above|past|over|within|of|is|was|exceed\w*|reach\w*|hit\w*|pass\w*|top\w*|near\w*|around)"
_CHANGE_BEFORE = lazily(
    rf" by{_SOFT}| (?:{_NOUNS})(?: in [a-z '-]+?)? (?:of|is|was|were|be|reached|averaged|exceeded){_SOFT}| (?:{_VERBS})"
    rf"(?: (?:by|as much as|up to|an?|between|about|around|some|nearly|almost|another|further|at least|more than|only|just|over|average|of))*? $"
    rf"| (?:warming|heating|(?:an?|the|any|this|that|temperature|sea|global|average|further) (?:rise|increase))\b[^.;,:]* {_BOUND}{_SOFT}"
    rf"| (?:gap|difference|spread)\b[^.;,:]* (?:is|was|of|be|reach\w*|averag\w*){_SOFT}"
    r"| (?:within|off by|out by|extra|additional|add|adds|added|adding) $"
)
_LEVEL_BEFORE = lazily(
    rf" (?:to|above|below|past|under|over|exceed\w*|reach\w*|hit|hits|hitting|topp?\w*|at|near|than|until|through|high|highs|low|lows|"
    rf"mercury|of|is|was|were|be|averaged|record|from|between|around|and|feels? like|felt like){_SOFT}"
)
_PERIODS = (
    r"(?:than|(?:the |its |their |a )?(?:[a-z0-9-]+ ){0,2}?(?:average|averages|normal|norm|norms|usual|mean|pre-industrial|preindustrial|"
    r"baseline|previous|expected|forecast|levels?|temperatures?|record)|what|where|last)\b"
)
_CHANGE_AFTER = lazily(
    rf"^ (?:warmer|cooler|hotter|colder|milder|chillier)\b|^ (?:higher|lower|above|below|over|under|more|less|off) {_PERIODS}"
    rf"|^ (?:of |in )?(?:global |average |mean |temperature |overall )?(?:{_NOUNS})\b"
    r"|^ (?:short|shy|off|away) (?:of|from)\b|^ (?:apart|either (?:way|side)|more|less|higher|lower) [.,;]"
)
#: "3C above the air's": as a rule how far from it; "20C above the Arctic Circle" is a level.
_EITHER_AFTER = lazily(r"^ (?:above|below|over|under) (?:the|its|their|his|her|a|an|that|those)\b")
#: Goals of the climate are told as changes, other limits as levels.
_EITHER_BEFORE = lazily(
    r" (?:goals?|targets?|limits?|thresholds?|ceilings?|ambitions?|marks?)(?: (?:of|at|is|was|to|are))?(?: ⟦\d+⟧ (?:and|or))? $"
)
_PAREN = lazily(r" [(\[][^()\[\]]*[)\]]")
_LISTED = lazily(r"⟦\d+⟧ (?:and|to|or|-|–) $")
#: "warmed by 5 degrees to 29C", "heated up to 110C": as a rule the level that it comes to, and where it may be a range how far.
_COMES_TO = lazily(
    rf" by(?: [a-z-]+){{0,2}} ⟦\d+⟧ (?:up )?to $| (?:heat\w*|cool\w*|chill\w*|warm\w*) (?:up|down) to{_SOFT}"
)
_GOES_ON = lazily(r"^(?: (?:and|to|or|-|–) ⟦\d+⟧)")


def sense(line: Line, given: Slot, stated: Slot) -> Sense:
    """What words make of `given`, of which `stated` is the conversion; "" where they leave it open."""
    text = slotted(line)
    ahead = text.partition(f"⟦{given.number}⟧")[0]
    hedge = _hedge(given)
    if _COMES_TO.search(ahead + hedge):
        return ""
    before = _PAREN.sub("", ahead)
    if not ahead.endswith(") to "):  # "rose by 9F (5C) to 86F": no range
        before = _LISTED.sub("", before)
    before += hedge
    behind = text.partition(f"⟦{given.number}⟧")[2].partition(f"⟦{stated.number}⟧")
    between = re.sub(r" [(\[–—-]? $", "", behind[0])
    after = _GOES_ON.sub("", _PAREN.sub("", re.sub(r"^[^()\[\]]*?[)\]]", "", behind[2])))
    return read(before, _PAREN.sub("", between) if between.strip() else after)


def _hedge(slot: Slot) -> str:
    """The words that the figure has taken along: "below 2C"."""
    quantity = slot.quantity
    words = quantity.text[: quantity.numeral[0] - quantity.start].lower().strip(" -–−~≈<>±")
    words = words.removesuffix("minus").strip()
    return f"{words} " if words else ""


def read(before: str, after: str) -> Sense:
    """The sense of a temperature between these words, its conversion left out."""
    if _CHANGE_BEFORE.search(before) or _CHANGE_AFTER.search(after):
        return "change"
    if _EITHER_AFTER.search(after) or _EITHER_BEFORE.search(before):
        return ""
    return "level" if _LEVEL_BEFORE.search(before) or not _APART.search(before + after) else ""


#: Words for how far a temperature is from another: without any it is a level, with one and no more said it may be either.
_APART = lazily(
    r"\b(warm(er|ed|ing|s)|cool(er|ed|ing)|colder|hotter|heat(ed|ing)|above|below|higher|lower|ris(e|es|en|ing)|rose|"
    r"increas\w+|drop\w*|fell|fall\w*|gap|differ\w+|range of|limit|goal|target|threshold|anomal\w+|by)\b"
)
