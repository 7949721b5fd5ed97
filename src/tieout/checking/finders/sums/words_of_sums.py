"""The words by which a figure is called the sum of others, or is added to them, as patterns over what stands before and behind it."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

#: Before a sum: an adverb, a verb of adding up, or "both sums".
SUM_AHEAD = lazily(
    r"\b(?:in all|in total|all told|altogether|together(?! with)|combined|between them)\b"
    r"|\b(?:bring|brought|tak|took|lift|rais|put|push|swell|carr)[a-z]*\b[^,;:]*\b(?:to|at)(?: [a-z]+){0,2} $"
    r"|\b(?:that|this|which) (?:would )?(?:makes?|made|gives?|gave|amounts? to|comes? to|came to|adds? up to)\b[^,;:]*$"
    r"|, (?:making|giving) [^,;:]*$"
    r"|\b(?:both|the two) (?:sums|amounts|figures|grants|loans|payments|orders|contracts)\b"
)
#: The same where the figures right before it are its parts for sure.
COMES_TO = lazily(
    r"\b(?:total|together|so|thus|therefore|for a|giving|bringing|out of|coming to"
    r"|(?:they|these|both|which|that|it|those) (?:come|comes|came) to"
    r"|(?:it|that|this|which) (?:means?|meant|makes?|made|gives?|gave)|mak(?:e|es|ing)(?: up)?|made up|add(?:s|ed)? up to"
    r"|account(?:s|ed|ing)? for)\b[^.;:\d]*$"
)
#: The noun, which is said of other sums, too.
TOTAL_AHEAD = lazily(r"\b(?:total|overall|whole)\b")
#: Behind it: "46 people in all".
SUM_BEHIND = lazily(r"^[^,;:.()]{0,30}\b(?:in all|in total|all told|altogether|together|combined)(?: ?[.,;:)–—-]|$)")
#: What leads from the parts back to the sum of which they are: "Both sums come from the 47 million".
OF_SUM = lazily(r"\bboth (?:sums|amounts|grants|payments)\b[^,;:]*\b(?:from|out of)\b")
#: What says that all is told of which the sum is made.
IS_ALL = lazily(
    r"(?:^|[,;:.–—-] ?|\band )(?:taken |put |added )?(?:together|combined|between them)\b(?! with)"
    r"|\b(?:both|the two) (?:sums|amounts|figures|grants|loans|payments|orders|contracts)\b"
)
#: What goes into the sum besides, between its word and the figure, or behind that: "altogether, with the infants, it has", "the two grants and
#: interest", "of 7,900 acres with the lake".
ADDS_MORE = lazily(
    r"\b(?:with|including|counting|plus|once|after|before|adding)\b"
    r"|\b(?:both|the two) (?:sums|amounts|figures|grants|loans|payments|orders|contracts)(?: and|, plus| plus)\b"
)
ADDED_BEHIND = lazily(r"\b(?:with|including|counting|counted|plus|once|after|before|excluding|without|some of)\b")
#: Of a longer time, more may be in the sum.
OF_TIME = lazily(
    r"\b(?:so far|since|to date|cumulative|year-to-date|inception|year|month|week|season|decade|now|by the end|ever)\b"
)
#: What opens a sentence whose first figure is added to those before: "With the 375 that she left it, the collection …".
ADDS_FIRST = lazily(r"^(?:and |but )?(?:with|adding|add|counting|including)\b")
#: The same of figures that are told as added, or as those of several together.
IS_ADDED = lazily(r"^\W*(?:and |but )?(?:added (?:to|together)|together with|along with|plus|between them)\b")
#: A figure that comes on top of the one before, by the words before it and behind it.
MORE_AHEAD = lazily(
    r"\b(?:another|further|additional|extra|remaining|other|plus|also)(?: [a-z]+)? $"
    r"|\b(?:rest|remainder|others|balance)\b[^,;:\d]{0,15}[,(–—-] ?$"
)
MORE_BEHIND = lazily(
    r"^(?: [a-z]+)? (?:more|others|extra)\b(?! than)|^[^,;:.\d]{0,40}\b(?:on top|as well|in addition|besides)\b"
)
#: "1,460 more were cut off": as many again, not so many more than others.
IS_MORE = lazily(r"^(?: [a-z]+)? more\b(?! than)")
#: The figure of all that is left.
IS_REST = lazily(r"\b(?:remaining|other)(?: [a-z]+)? $|\b(?:rest|remainder|others|balance)\b[^,;:\d]{0,15}[,(–—-] ?$")
#: The same right before a figure that is known to be a part: "the last 9,000", "everything else, 9,000".
_LAST = r"\b(?:the (?:other|last|final|remaining|missing)|remaining)"
_ELSE = r"\b(?:the (?:rest|remainder|balance|others)|everything else|all else|everyone else|what (?:is|was) left)"
IS_LAST = lazily(
    rf"{_LAST}(?: (?:some|about|nearly|almost))? $|{_ELSE}[^.;:\d]{{0,3}}(?:some |about |nearly |almost )?$"
)
IS_LEFT = lazily(r"^ +(?:left over|left|others)\b")
#: What stands in any sentence of which one of these is said.
REST = rf"{_LAST}|{_ELSE}| (?:left|others)\b"
#: What a sentence of a sum begins with.
OPENS_IN_ALL = lazily(r"^\W*(?:and |but )?(?:in all|in total|all told|altogether|taken together)\b")
#: Verbs of what some things make together; "the three largest", "the three were to": of others, or of another time.
MAKE = lazily(r"\b(?:account(?:s|ed|ing)? for|make up|made up|total(?:s|l?ed)?)\b[^,;:.]*$")
OTHERWISE = lazily(
    r"est\b|\b(?:other|would|should|could|might|may|will|had|w(?:ere|as) to|once|used to|plan(?:s|ned)?|want(?:s|ed)?)\b"
)


def is_rest(slot: Slot, line: Line) -> bool:
    """Whether the words right before a figure or behind it say that it is all that is left."""
    return IS_LAST.search(line.said_before(slot)) is not None or IS_LEFT.match(line.said_behind(slot)) is not None


def is_of_two(slot: Slot, line: Line) -> bool:
    """'tin brought the other 84.5 million and 11.2 million', of the sales and of the profit: whether another figure is joined right to one."""
    tokens, at = line.tokens, slot.at
    joined = [t.text for t in tokens[at + 1 : at + 2]] == ["and"] and at + 2 < len(tokens) and tokens[at + 2].slot >= 0
    return joined and alike(line.slots[tokens[at + 2].slot], slot)
