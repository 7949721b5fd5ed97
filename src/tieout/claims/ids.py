"""Ids of claims that survive an edit elsewhere in the article."""

from __future__ import annotations

try:
    from _blake2 import blake2b  # the one that hashlib gives, which loads OpenSSL first
except ImportError:  # not every Python has it under this name
    from hashlib import blake2b

from tieout.text.spaces import on_one_line

#: How often one figure is printed in one sentence, or in sentences alike, at most, for `is_given` to know its id.
OFTEN = 100


class Ids:
    """Gives the claims of one article their ids, in the order of the text.

    An id is "c" and eight hexadecimal digits, a hash of the claim's sentence, its quote (both white space apart) and how many
    times the pair came before. So it changes only when its own sentence does.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], int] = {}
        self._given: set[str] = set()

    def give(self, sentence: str, quote: str) -> str:
        """The id of the next claim with this sentence and quote."""
        pair = (sentence, quote)
        count = self._seen.get(pair, 0)
        while True:
            self._seen[pair] = count = count + 1
            made = _hash(sentence, quote, count)
            if made not in self._given:
                self._given.add(made)
                return made


def is_given(id: str, sentence: str, quote: str) -> bool:
    """Whether an id is one that a claim of this sentence and quote is given; the quote as it was wrapped counts, too, as it did once."""
    if len(id) != 9 or id[0] != "c":
        return False
    quotes = dict.fromkeys((on_one_line(quote), quote))
    return any(_hash(on_one_line(sentence), each, count) == id for count in range(1, OFTEN + 1) for each in quotes)


def _hash(sentence: str, quote: str, count: int) -> str:
    text = f"{sentence}\0{quote}\0{count}"
    return "c" + blake2b(text.encode("utf-8", errors="surrogatepass"), digest_size=4).hexdigest()
