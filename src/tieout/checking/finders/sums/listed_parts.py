"""A whole, and its parts in the items of a list behind it: "The 640 deaths include: / - 410 in the north / - 230 in the south"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.finders.lists.bullets import items_behind
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.finders.sum_frame import is_near, total
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.text.model import Sentence

#: Lists with more items are data; before so many words the figure of an item is the first thing that it tells.
_MOST, _FIRST = 30, 2
#: Figures that are no whole, and those that are no part, either.
_COMPARED = frozenset("from than against average each per".split())
_MOVED = _COMPARED | {"change", "change-after", "change-than", "by"}


def listed_parts(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, where the line is the last item of a list and each item gives one part: enough to tie out, for the list may not
    be all of it; accused where the words that open it, or its last item, say that it is, or the parts are more than all."""
    last = line.number
    if line.sentence.setting != "list" or (last + 1 < len(lines) and lines.sentences[last + 1].setting == "list"):
        return
    head = next((k for k in range(last, -1, -1) if lines.sentences[k].setting != "list"), -1)
    opening = lines[head] if head >= 0 and last - head <= _MOST else None
    items = items_behind(head, lines) if opening is not None else ()
    if opening is None or len(items) < 2:
        return
    for whole in opening.slots:
        told = whole.kind in AMOUNTS and not whole.context and not whole.tags & _COMPARED
        parts = _parts(whole, items, head, lines) if told else []
        if len(parts) == len(items) and all(0 < (p.quantity.value or 0) < (whole.quantity.value or 0) for p in parts):
            kind = Near if _must_come_to(whole, parts, opening, items, lines.text) else Partial
            yield kind(whole=whole, parts=Series(tuple(parts), {"told-apart", "colon"}, -1))


def _must_come_to(whole: Slot, parts: Sequence[Slot], opening: Line, items: Sequence[Sentence], text: str) -> bool:
    """Whether what a list is said to be of is the only such figure of the words that open it, which lead from it to the list; no item tells more; and the
    parts are more than all, or words say that they are all. Of money or a measure nothing is told twice."""
    if whole.kind in BARE or whole.quantity.hedge not in "=~" or not is_near(whole, parts, _SLIP):
        return False
    if any(_is_level(s) and alike(s, whole) for s in opening.slots if s is not whole):
        return False
    ahead = text[opening.sentence.start : whole.quantity.start].lower()
    leads = _LEADS.fullmatch(text[whole.quantity.end : opening.sentence.end].lower().rstrip())
    if leads is None or _SOME.search(ahead) or any(_MORE.search(text[i.start : i.end].lower()) for i in items):
        return False
    if not (leads["all"] or leads["some"]) and not (
        leads.start("on") == 0 and _SPENT.search(ahead) if leads["on"] else _WORTH.search(ahead)
    ):
        return False
    closed = leads["all"] or _OTHER.match(text[items[-1].start : items[-1].end].lower())
    return bool(closed) or total(parts) > (whole.quantity.value or 0.0)


#: What a slip makes of a sum.
_SLIP = 1.6
#: What leads from the whole to a list of all of it, or of some; what it is worth, or spent on, may lead there by itself.
_LEADS = lazily(
    r"(?: [a-z][a-z'’-]*){0,5}?,?(?: (?:that|which|will|would|is|are|was|were|has|have|be|been|to))*"
    r"(?:(?P<all> (?:compris(?:es?|ed|ing)(?: of)?|consist(?:s|ed|ing)? of|made up of|(?:split|divided|broken down|breaks down)(?: [a-z]+){0,2}|as follows))"
    r"|(?P<some> (?:includ(?:es?|ed|ing)|(?:spent|used|allocated)(?: on| for| to)?))|(?P<on> (?:on|for|into)))?\s*:"
)
_WORTH, _SPENT = (
    lazily(r"\b(?:worth|total(?:s|ed|led|ing|ling)?|costs?|package of|budget of|sum of) $"),
    lazily(r"\b(?:spend|spent|spends|paid|pays?|put|puts) $"),
)
#: An item of all that no other item is.
_OTHER = lazily(r"^\W*(?:all |the |and )*(?:others?|rest|remainder|remaining|everything else|miscellaneous)\b")
#: Words by which a list is not of all of it, or of more; and by which an item is told with more, or is in another one.
_SOME = lazily(
    r"\b(?:up to|at least|such as|for example|some of|most(?:ly)?|main(?:ly)?|largest|biggest|among|so far|since|until|as well as|besides|plus|in addition"
    r"|after|following|on top|over and above|beyond|without|excluding|before)\b"
)
_MORE = lazily(
    r"\b(?:of (?:which|it|this|that|these|those|them)|includ(?:es|ed|ing)|same|also|shared|jointly|up to|at least|each|a (?:year|month|day)|per|annual(?:ly)?"
    r"|already|if|unless|could|might|double|plus|less|minus|net|debts?|takes? on|refunds?|together with|as part|within|from the|not included|separate(?:ly)?)\b"
)


def _is_level(slot: Slot) -> bool:
    return slot.kind in AMOUNTS and not slot.context and not slot.tags & _MOVED


def _parts(whole: Slot, items: Sequence[Sentence], head: int, lines: Lines) -> list[Slot]:
    """Of each item the figure like the whole that opens it, or the only one; fewer where an item has none."""
    found: list[Slot] = []
    starts = {item.start for item in items}
    for number in range(head + 1, len(lines)):
        if lines.sentences[number].setting != "list" or len(found) == len(items):
            break
        line = lines[number] if lines.sentences[number].start in starts else None
        like = [s for s in line.slots if _is_level(s) and alike(s, whole)] if line is not None else []
        if like and (len(like) == 1 or like[0].at < _FIRST):
            found.append(like[0])
    return found
