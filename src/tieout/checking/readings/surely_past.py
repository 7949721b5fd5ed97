"""Whether words say of a date that it lies behind: "since November 2020", "was founded in 2016"; no "2012 Games", "is to open in 2012"."""

from __future__ import annotations

#: So many characters before a date are looked at, and so many words before the participle.
_BEFORE, _WORDS = 60, 3
_PREPOSITIONS = frozenset(("in", "on", "during"))
#: What is not yet so, though the word ends like what is; and what is done to a page, and not told by it.
_AHEAD = frozenset("to be been will would may might could should must not".split())
_NOT_YET = frozenset(
    """need exceed succeed proceed speed feed expected planned scheduled needed projected forecasted estimated intended targeted slated proposed
    promised hoped aimed delayed postponed updated published posted retrieved accessed archived printed reviewed""".split()
)


def is_surely_past(text: str, start: int) -> bool:
    """Whether the words right before a date at `start` say that it lies behind."""
    words = text[max(0, start - _BEFORE) : start].lower().split()
    if words[-1:] == ["since"]:
        return True
    if len(words) < _WORDS or words[-1] not in _PREPOSITIONS:
        return False
    done, before = words[-2], frozenset(words[-2 - _WORDS : -2])
    return done.endswith("ed") and done not in _NOT_YET and _AHEAD.isdisjoint(before)


def is_in_passing(text: str, start: int, end: int) -> bool:
    """'The museum, opened in 2014, paid': whether such a date is told between commas, of what is older than the rest of the sentence."""
    before = text[max(0, start - _BEFORE) : start]
    opened = len(before[before.rfind(",") + 1 :].split()) if "," in before else _BEFORE
    return opened <= _ASIDE and text[end : end + 1] == "," and is_surely_past(text, start)


#: Of so many words is what leads to the date there: "which, as they say, was founded in".
_ASIDE = 7
