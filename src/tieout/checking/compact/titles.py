"""Before step 1: the title of a page, printed over again above its text: at the top, in what leads round the site, and right above the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tieout.patterns import lazily
from tieout.text.model import Article

#: So many words of a title, of so many characters, are known again; no more than so many characters later.
_WORDS, _CHARACTERS, _APART = 5, 32, 900
#: The words that a title opens with stand within so many characters; of so few no one is looked for.
_OPENING, _TWO = 150, 2
_FIGURES = lazily(r"\d+(?:[.,:]\d+)*")
#: So much of a page holds its titles; it is read so many words at a time: most pages begin their text long before.
_PAGE, _PORTION = 4000, 50
_WORD = lazily(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")
#: What goes on with a sentence, and so shows that what stands before it is no title; a title that is cut short ends in points.
_GOES_ON = lazily(r"[’'.,]?\s*[a-z][\w’'-]*(?!\w*\s?(?:\.\.|…))")
#: Behind a sentence; a title that ends with a point has the name of its page behind it.
_IS_SENTENCE = lazily(r"\.(?!\s*[-–—|])")
#: Of the words of so many letters most have a capital in a title.
_LONG, _NAMED = 4, 0.6
#: More figures than words have rows of results.
_FIGURED = 0.25


#: A word as it is compared, and where it begins and ends.
_Placed = tuple[str, int, int]


def titles(article: Article) -> tuple[tuple[int, int], ...]:
    """Where a page prints its title, in order, the first one at the very top: figures may differ; empty where it is printed once."""
    text, first = article.text, article.sentences[0].start
    if not _may_come_again(text, first):
        return ()
    words, page = list[_Placed](), _WORD.finditer(text, first, first + _PAGE)
    found: list[tuple[int, int]] = []
    longest, last, at = 0, first, _WORDS
    while _is_read(words, page, at) and words[at][1] - last <= _APART:
        if words[at][0] != words[0][0]:
            at += 1
            continue
        long = _alike(words, page, at, longest or at)
        end = words[at + long - 1][2]
        if long < _WORDS or end - words[at][1] < _CHARACTERS:
            at += 1
            continue
        if _GOES_ON.match(text, end) or text[words[at][1]].islower():
            break  # here the text begins
        longest, last = max(longest, long), end
        found.append((words[at][1], end))
        at += long
    if not found:
        return ()
    end = words[longest - 1][2]
    if _GOES_ON.match(text, end) or _IS_SENTENCE.match(text, end) or _is_row(words, longest):
        return ()
    return (first, end), *found


def tell_apart(text: str, places: tuple[tuple[int, int], ...]) -> bool:
    """Whether the titles in these places, the same by their words, have other figures; one that is cut short has fewer."""
    start, end = places[0]
    names = [word for word in text[start:end].split() if len(word) >= _LONG]
    if sum(word[0].isupper() for word in names) < _NAMED * len(names):
        return False  # sentences may be built alike
    figures = [_FIGURES.findall(text, start, end) for start, end in places]
    return any(len(set(told)) > 1 for told in zip(*figures, strict=False))


def _may_come_again(text: str, first: int) -> bool:
    """Whether the words that a page opens with stand together again, near enough: those of few pages do."""
    opening = [*islice(_WORD.finditer(text, first, first + _PAGE), _WORDS)]
    names = sorted({word[0].lower() for word in opening if not word[0][0].isdigit()}, key=len)
    if len(names) < _TWO:
        return True
    *others, longest = names
    below = text[opening[-1].end() : first + _APART + 2 * _OPENING].lower()
    at = below.find(longest)
    while at >= 0:
        around = below[max(0, at - _OPENING) : at + len(longest) + _OPENING]
        if all(name in around for name in others):
            return True
        at = below.find(longest, at + 1)
    return False


def _masked(word: str) -> str:
    return "#" if word[0].isdigit() else word.lower()


def _is_read(words: list[_Placed], page: Iterator[re.Match[str]], at: int) -> bool:
    """Whether the page has a word of that number; it is read on for it."""
    if at >= len(words):
        words += [(_masked(m[0]), *m.span()) for m in islice(page, _PORTION)]
    return at < len(words)


def _alike(words: list[_Placed], page: Iterator[re.Match[str]], at: int, most: int) -> int:
    """How many words from one on are those from the first one on."""
    long = 0
    while long < most and _is_read(words, page, at + long) and words[long][0] == words[at + long][0]:
        long += 1
    return long


def _is_row(words: list[_Placed], long: int) -> bool:
    return sum(word == "#" for word, _, _ in words[:long]) > _FIGURED * long
