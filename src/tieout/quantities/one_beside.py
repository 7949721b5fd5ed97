""" "One" as a number among others that are told alike: "nine in the north, four in the south and one in the west", "two were clerks and one was a cook"."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.numerals import Numeral

#: So far off, in code points, another number is looked for, and so many words behind that may tell of it ("two more died on").
_REACH = 160
_NUMBER = lazily(
    r"(?i)(?<![\w.,$£€%/-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[1-9][0-9]{0,2}(?:,[0-9]{3})*)((?:\s+[a-z]+){1,4})"
)
#: What an item of a list begins behind.
_JOINT = lazily(r"(?i)(?:^|[,;:(–—]|--|\b(?:and|but|while|plus|with|including|namely|whom|which|them))\s*$")
#: Behind a number without a noun: where the thing is, or what is said of it; the forms for one and for several.
_FORMS = "was were|is are|has have|in|on|at|from|by|for|with|against|under|of".split("|")
_TOLD = {word: frozenset(forms.split()) for forms in _FORMS for word in forms.split()}
#: "one of the", "one of them" is a pronoun more often than not.
_OF_SOME = lazily(
    r"(?i)\s+(?:the|them|these|those|its|his|her|their|our|my|your|which|whom|whose|several|many|an?|\d)\b"
)
#: "One by one", "one on one".
_AGAIN = lazily(r"\s+(?:by|on|for|at|with|against)\s+one\b")


def counts_beside(place: Place, numeral: Numeral, word: str) -> bool:
    """Whether the word behind "one" stands behind another number of its sentence, too, and an item of a list may begin with it."""
    forms = _TOLD.get(word)
    if forms is None:
        return False
    text, low = place.text, max(place.low, numeral.start - _REACH)
    if numeral.start > place.low and not _JOINT.search(text[low : numeral.start]):
        return False
    if _AGAIN.match(text, numeral.end):
        return False
    of = word == "of"
    if of and _OF_SOME.match(text, text.find(word, numeral.end) + len(word)):
        return False
    for match in _NUMBER.finditer(text, low, min(place.high, numeral.end + _REACH)):
        words = match[1].lower().split()
        if of and words[0] == word and not _OF_SOME.match(text, match.start(1) + match[1].find(words[0]) + len(word)):
            return True
        if not of and not forms.isdisjoint(words):
            return True
    return False
