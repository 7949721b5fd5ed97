"""A sum in apposition that ends what is said of its parts: "410 in fines and 90 in fees, a total of 500", "210 men and 90 mules, for 300 dead in all"."""

from __future__ import annotations

from itertools import takewhile

from tieout.checking.compact.line import Line, Series, Slot

#: Words between the comma and the sum, those that make it one, and those behind it.
_LEADS = frozenset("for making or a the total total of about some around or all in altogether together".split())
_SUMS = frozenset(("a total of", "for a total of", "making a total of", "total of", "total", "in all", "altogether"))
_IN_ALL = frozenset(("in all", "in total", "altogether", "all told", "together"))
#: A mark behind the sum; what tells a part by what it does or has may be told of one that is another part, too.
_STOPS, _WHO = frozenset(".;!?),"), frozenset("who whom which that with under over aged".split())
_NOUNS, _MOST = 2, 6
#: Words of a clause behind a comma that may say why the sum is another.
_MORE = frozenset(
    "as since because for with including counting some though although while when where if after before but".split()
)


def is_sum_behind(line: Line, whole: Slot, parts: Series) -> bool:
    """Whether nothing but the words of a sum stands between a comma behind the last part and the whole, and nothing but what it counts behind it:
    not "a total of 12 in one night"."""
    last = parts.slots[-1]
    if not (line.number == last.line == whole.line and parts.slots[0].line == last.line and last.at < whole.at):
        return False
    texts = [token.text for token in line.tokens]
    lead = [*reversed([*takewhile(lambda text: text not in (",", "–", "—"), reversed(texts[: whole.at]))])]
    if len(lead) > _MOST or whole.at - len(lead) <= last.at or not _LEADS.union(_SUMS).issuperset(lead):
        return False
    behind = [*takewhile(lambda text: text not in _STOPS, texts[whole.at + 1 : whole.at + 2 + _MOST])]
    if texts[whole.at + 1 + len(behind) :][:1] == [","] and not _MORE.isdisjoint(
        texts[whole.at + 2 + len(behind) :][:1]
    ):
        return False  # "168 buildings in all, as some houses have shops"
    all_told = bool(behind) and behind[-1] in _IN_ALL
    nouns = behind[:-1] if all_told else behind
    if len(nouns) > _NOUNS or not all(noun.isalpha() and noun not in _LINKS for noun in nouns):
        return False
    return (all_told or not _SUMS.isdisjoint(lead)) and _WHO.isdisjoint(texts[parts.slots[0].at : last.at + _MOST])


_LINKS = frozenset("in of by for from at on to than more less fewer with were was are is had have on since so".split())
