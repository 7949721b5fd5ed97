"""Before step 1: whether a sentence opens as what a finder looks for does."""

from __future__ import annotations

from tieout.patterns import lazily

_AGAIN = lazily(
    r"(?i)[“\"]?(?:at\s+(?:[a-z’'-]+\s+){1,4}rates?(?:\s+of\s+exchange)?,?\s+)?(?:that|this)"
    r"(?:['’]s|\s+(?:is|was|would|equals|converts|works?|comes?|amounts?|corresponds))\b"
)


def says_again(text: str, start: int) -> bool:
    """Whether a sentence may say the figure of the one before once more: "That is about 19 km", "At today's rate this comes to $4"."""
    return _AGAIN.match(text, start) is not None
