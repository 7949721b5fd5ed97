"""The term of a security or a contract, and the day on which it ends: "is issuing five-year notes due 1992", "a seven-year bond. Payment is due
May 11, 1992, and final maturity May 11, 1999", "signed a new two-year contract that expires on June 30, 1993"."""

from __future__ import annotations

from collections.abc import Iterator
from re import Pattern

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.spaced import said_ahead, spaced
from tieout.checking.finders.times.with_date import with_date
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: What has a term: so many words may stand between.
_SECURITY = r"(?:euro)?(?:notes?|bonds?|debentures?|bullets?|issues?|eurobonds?|loans?|certificates?|bills?|securities|credits?|obligations?)"
_CONTRACT = r"(?:contracts?|deals?|agreements?|leases?|extensions?|licen[cs]es?)"
_HAS_TERM = lazily(
    r"^[- ](?:(?!(?:and|or|said|that|its|their|the|an?|for|of|to|in|on|with|by|from|plan|programme|program) )[^ ;:,.()]+ ){0,6}?"
    rf"({_SECURITY}|({_CONTRACT}))\b"
)
#: What leads to the day on which it ends, and to that on which it begins.
_DUE = lazily(
    r"(?:(?<!payment )(?<!payment is )(?<!interest )(?<!coupons )\bdue|\bmatur(?:es?|ing)|\bmaturity(?: date)?(?: is| of| on| will be)?"
    r"|\bexpir(?:es?|ing)|\bto expire)(?: in| on)*(?: (?:that|the same) (?:day|date) in)? $"
)
_PAID = lazily(
    r"\b(?:payment(?: date)?(?: is| will be)?(?: due)?(?: on)?|pay(?:ment)? date|settle(?:ment|s)?(?: is)?(?: on)?|issued(?: on| in)?"
    r"|dated|for settlement)(?: in connection[^.;,]{1,60}| for [^.;,]{1,30})?(?: on| in)? $"
)
_PAID_BEFORE = lazily(r"\bissued [^.;,⟦]{1,80} (?:in|on) $")
#: Words that tell of what is new: its term begins about now. What is sold or offered may be of old to who holds it.
_OF_IT = r"(?: (?!(?:the|its|their|his|her|these|those|to|for|that|which|into|in|on|part|some|rest|holders?|plan|statement)\b)[^ ;:]+(?<!'s)(?<!’s)){0,16} $"
_NEW = lazily(
    r"(?:(?<!which )(?<!that )\b(?:is|are|was|will be|would be|be) (?:issu|launch|rais|float|plac)(?:ing|ed)"
    r"|\b(?:will|to|would) (?:issue|launch|raise|float|place)"
    r"|\b(?:launched|announced|issues|launches|priced|issuing|launching|raising))" + _OF_IT
)
_SOLD = lazily(
    r"\b(?:(?:issue|bond|loan|offering) (?:is|will be)|offer(?:s|ing|ed)?|sell(?:s|ing)?|sold|raises)" + _OF_IT
)
_LEAD = lazily(r"\b(?:lead|sole) man[na]+ger")
_AGREED = lazily(r"\b(?:signed|agreed|won|gave|given|ratified|reached|accepted)\b[^.;]* new $|\bsigned an? (?:new )?$")
#: Words that tell of another security, or of an old one.
_OLD = lazily(
    r"\b(?:fungible|reopen\w*|tap|existing|outstanding|exchang\w+|swap\w*|repay|refinanc\w+|redeem|retire|refund\w*|buy ?back|bought back|replac\w+"
    r"|extend\w*|old|previous|earlier|last|current|put option|treasur(?:y|ies)|over the|than the|average life|average maturity"
    r"|mortgage\S*|instal\w+|serial|expected life|quoted|dealers|delisted|next year|last year|ago|those|interest on)\b"
)
#: A later sentence goes on about the one security that was told of.
_GOES_ON = lazily(
    rf"^(?:(?:it|[a-z]+) said )?(?:the (?:new )?(?:[a-z-]+ ){{0,3}}{_SECURITY}|this issue|payment|final maturity|maturity)\b"
    r"|^(?:it|they) (?:(?:will|are|is) )*(?:due|matur|expir)"
)
_AFTER = 3


def maturities(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the only term of its sentence, `last`, the only day on which something ends in it or in one behind, and `first`, the day on which it
    is paid, where that is told."""
    if line.sentence.setting in NO_SENTENCES:
        return
    terms = [(slot, kind) for slot in line.slots if (kind := _term(slot, line))]
    if len(terms) != 1:
        return
    term, kind = terms[0]
    told = [line, *_behind(line, lines)]
    if any(one is not term and _term(one, there) for there in told for one in there.slots):
        return
    ends = [(there, one) for there in told for one in there.slots if _leads(_DUE, one, there)]
    if len(ends) != 1 or not _is_of_it(term, kind, *ends[0], line):
        return
    last = ends[0][1]
    paid = [one for there in told for one in there.slots if one is not last and _is_paid(one, there)]
    if len(paid) == 1:
        yield Told(stated=term, first=paid[0], last=last)
    elif not paid and lines.published is not None and _is_of_now(line, last) and (tie := _is_new(term, kind, line)):
        yield tie(stated=term, last=last)


def _term(slot: Slot, line: Line) -> str:
    """What has a term, a "security" or a "contract"; nothing where a length of years is none."""
    if slot.kind != "duration" or slot.unit != "year" or not slot.quantity.value or slot.quantity.hedge != "=":
        return ""
    if _ALSO.search(said_ahead(line, slot)):
        return ""
    found = _HAS_TERM.match(spaced(line.text[slot.quantity.end : line.sentence.end]))
    return "" if found is None else "contract" if found[2] else "security"


#: "seven- and nine-year notes"
_ALSO = lazily(r"- (?:and|or|to) $")


def _behind(line: Line, lines: Lines) -> Iterator[Line]:
    """The sentences behind one that go on about its security and tell a date."""
    for number in range(line.number + 1, min(len(lines), line.number + 1 + _AFTER)):
        there = with_date(number, lines)
        if there is not None and _GOES_ON.match(spaced(there.said())) and not _OLD.search(spaced(there.said())):
            yield there


def _is_of_it(term: Slot, kind: str, there: Line, last: Slot, line: Line) -> bool:
    """Whether a day is that on which what has the term ends: it stands behind the term, no other security or amount between, and none is told of
    as an older one."""
    if last.quantity.first is None or _OLD.search(spaced(line.said())):
        return False
    if there is not line:
        return _PART.search(said_ahead(there, last)) is None
    if last.at < term.at:
        return False
    between = line.slots[term.number + 1 : last.number]
    said = spaced(line.text[term.quantity.end : last.quantity.start])
    security = _HAS_TERM.match(said)
    return (
        security is not None
        and not any(one.kind == "currency" for one in between)
        and not _SECURITIES.search(said, security.end())
        and (kind == "contract" or not _ANOTHER.search(said, security.end()))
    )


#: Before the day on which but a part of it ends, or what is paid on it; and between it and the day of another thing.
_PARTS = r"first|second|parts?|halves|half|interest|coupons?|repaid|repayments?|thirds?|quarters?"
_PART, _ANOTHER = (
    lazily(rf"\b(?:{_PARTS})\b"),
    lazily(rf"\b(?:{_PARTS}|to|for|its|their|his|her|said|that|while|but|by)\b"),
)
_SECURITIES = lazily(rf"\b(?:{_SECURITY}|{_CONTRACT})\b")


def _is_paid(slot: Slot, line: Line) -> bool:
    return (
        slot.kind == "date"
        and slot.quantity.first is not None
        and (_leads(_PAID, slot, line) or _leads(_PAID_BEFORE, slot, line))
    )


def _is_new(term: Slot, kind: str, line: Line) -> type[dict[str, Bound]] | None:
    """How surely words tell of a security that begins about now; a contract may begin where the one before ends."""
    ahead = said_ahead(line, term)
    if kind == "contract":
        return Partial if _AGREED.search(ahead) else None
    if _NEW.search(ahead) or _LEAD.search(spaced(line.said())):
        return Told
    return Partial if _SOLD.search(ahead) else None


def _is_of_now(line: Line, last: Slot) -> bool:
    """Whether the sentence of the term tells no other time: what was launched in 1989 runs from then."""
    return not any(one.kind == "date" and one is not last for one in line.slots)


def _leads(words: Pattern[str], slot: Slot, line: Line) -> bool:
    return slot.kind == "date" and words.search(said_ahead(line, slot)) is not None
