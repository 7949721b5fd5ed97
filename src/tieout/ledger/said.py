"""What the words of a sentence say of a figure in it: that it replaces another, that another will replace it, that it is yet to come true, that
a change is reckoned otherwise than from one level to another (in real terms, a year on average)."""

from __future__ import annotations

import re

_FIGURES = r"(?:figures?|counts?|tall(?:y|ies)|results?|readings?|estimates?|data|numbers?|tolls?|accounts?|totals?|reports?|releases?)"

#: What is said -> the words that say so; meant to find too much rather than too little, because each keeps a figure from being accused.
SAID = {
    "revised": re.compile(
        r"\b(?:revis(?:ed|es|ion|ions)|restat(?:ed|es|ement)|correct(?:ed|s|ion)|updated|amended|recalculated|recount(?:ed)?|finali[sz]ed"
        rf"|adjusted (?:up|down|to|from)|(?:up|down)ward(?:ly|s)? adjusted|final (?:\w+ ){{0,2}}{_FIGURES})\b",
        re.IGNORECASE,
    ),
    "preliminary": re.compile(
        r"\b(?:preliminary|provisional(?:ly)?|initially|estimat(?:e|es|ed|ing)|so far|to date|as yet|interim|unaudited"
        rf"|(?:initial|flash|advance|early|first) (?:\w+ )?{_FIGURES})\b",
        re.IGNORECASE,
    ),
    "otherwise": re.compile(
        r"\b(?:in real terms|real (?:terms|growth)|inflation|(?:constant|comparable) (?:prices?|basis|terms|currency|exchange rates)|like-for-like"
        r"|same-store|organic(?:ally)?|underlying|adjust(?:ed|ing)|stripping out|excluding|in (?:dollar|yuan|euro|local.currency) terms|annuali[sz]ed"
        r"|compounded?|on average|average annual|annual average|per year|a year|each year)\b",
        re.IGNORECASE,
    ),
    "foreseen": re.compile(
        r"\b(?:expect(?:s|ed|ing|ations?)?|forecast(?:s|ed|ing)?|predict(?:s|ed|ions?)?|project(?:ed|ions?)|targets?|targeted|aims?|aimed"
        r"|plan(?:s|ned)? (?:to|for|on)|planned|goals?|will|would|could|(?-i:may)|might|should|hop(?:es|ed|ing)|budgeted|guidance|outlook"
        r"|likely|(?:is|are|was|were|be) to (?:be|reach|hit|top|rise|fall|grow|exceed|total|get|have|receive|come))\b",
        re.IGNORECASE,
    ),
}
