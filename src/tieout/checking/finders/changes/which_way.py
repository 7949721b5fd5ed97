"""Which way words say that a change goes, also where no verb or noun leads to it: "15 percent short of", "a fifth of the beds have gone",
"2 percent busier"."""

from __future__ import annotations

from tieout.checking.compact.groups import CHANGED
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily


def way_of(change: Slot, line: Line) -> int | None:
    """1, -1, or 0 where words leave it open; None where a figure is no change."""
    if change.sign and not change.tags.isdisjoint(_SAID):
        return change.sign
    if change.kind not in _KINDS:
        return None
    behind = line.said_behind(change)
    if change.tags & _COMPARED:
        return -1 if change.kind not in AMOUNTS and _GONE.match(behind) else None
    if _UP.match(behind):
        return 1
    if _DOWN.match(behind) or _GONE.match(behind):
        return -1
    if change.kind not in AMOUNTS and _OTHERWISE.match(behind):
        return 0
    ahead = line.said_before(change)
    if _CALLED_UP.search(ahead) or (change.kind in AMOUNTS and _CAME.search(ahead)):
        return 1
    if _CALLED_DOWN.search(ahead) or (change.kind in AMOUNTS and _WENT.search(ahead)):
        return -1
    return None


_SAID = CHANGED | {"that-change"}
_KINDS = AMOUNTS | {"percent", "fraction", "percentage_point"}
_COMPARED = frozenset(("from", "than", "against", "share-of", "of"))
_ASIDE = r"(?:,? or (?:about |some |nearly |almost )?[\d.]+ ?(?:%|per ?cent|pct),?| \([^()]{2,16}\))?"
_UP = lazily(
    rf"^{_ASIDE} (?:(?:percent|points?|[a-z]+) )?(?:up|extra|more|higher|larger|bigger|better|ahead|above|greater)\b"
)
_DOWN = lazily(
    rf"^{_ASIDE} (?:(?:percent|points?|[a-z]+) )?(?:down|short|shy|shortfall|fewer|less|lower|smaller|worse|below)\b"
)
_GONE = lazily(
    r"^ of [^,;.]{3,60}? (?:has|have|had)(?: since)?(?: been)? (?:gone|lost|closed|cut|shut|disappeared|vanished|shed|scrapped|axed)\b"
)
_OTHERWISE = lazily(r"^(?: percent)? [a-z]+(?:ier|ter|ker|der|per|ger)\b ?(?:[,.;]|than\b|on\b)")
_LEADS = (
    r"(?: (?:since then|since|so far|in all|overall))? (?:of|is|was|comes to|came to|works out at|amounts to|amounted to)"
    r"(?: about| some| nearly| almost| around| just over| just under| more than)? $"
)
_CALLED_UP = lazily(rf"\b(?:rise|increase|growth|gain|jump|improvement){_LEADS}")
_CALLED_DOWN = lazily(rf"\b(?:fall|drop|decline|cut|reduction|decrease|shortfall|saving){_LEADS}")
_MORE = r"(?: a further| another| an extra| some| about)? $"
_CAME = lazily(rf"\b(?:bought|buying|acquired|acquiring|added|adding|purchased|purchasing|hired|hiring){_MORE}")
_WENT = lazily(rf"\b(?:sold|selling|shed|shedding|lost|losing|scrapped|scrapping|closed|closing){_MORE}")
