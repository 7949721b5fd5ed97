"""Step 2, tag: words before a figure that make it the sum of others, or what is left of them."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.leading import is_group
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.tags.after_list import closes_list, comes_of_list
from tieout.checking.tags.asked import ADDING_AT, ADDING_TO, SUMMED, SUMS, TOGETHER
from tieout.checking.tags.signs import IN_ALL, SEVERAL, THE
from tieout.rules.vocabulary import holding

_REACH, _NEAR = 6, 9


def sums_up(line: Line, i: int) -> bool:
    """'bringing the total to 45', 'taking the total area to 6.9', 'putting casualties at 57': a verb of adding up, and the word for the
    sum, before "to" or "at"."""
    before = line.tokens[max(0, i - _REACH) : i]
    at = next((k for k, t in enumerate(before) if t.text in _ADDING[line.tokens[i].text == "at"]), None)
    rest = before[at + 1 :] if at is not None else []
    summed = any("total" in t.classes or t.text.split()[-1] in SUMS for t in rest) or _of_a_time(rest)
    return summed and not any(t.slot >= 0 or t.text in ",;:" for t in rest)


def _of_a_time(tokens: list[Token]) -> bool:
    """'bringing its losses for the quarter to 10 million'."""
    texts = [t.text for t in tokens]
    return "for" in texts and texts[-1] in SUMMED


#: Verbs that lead with "to" and with "at" to a sum.
_ADDING = (frozenset(ADDING_TO), frozenset(ADDING_AT))


def makes(line: Line, slot: Slot) -> str:
    """'310 in May and 145 in June, making 455 so far', 'giving it 455 in all'; 'the two hauls came to 455': what the figures before make.

    That is `sum-to` where they are as many as it says, `summing` where it counts what they count, and else `makes`, or "".
    """
    if not line.texts.isdisjoint(_MAKING) and (told := _made_by_words(line, slot)):
        return told
    if slot.number and comes_of_list(line, slot):
        return "summing"
    several = _of_several(line, slot)
    if several is None:
        return ""
    told_before = [s for s in line.slots[: several.number] if not s.context and alike(s, slot)]
    return "sum-to" if len(told_before) == several.quantity.value else "makes"


def _made_by_words(line: Line, slot: Slot) -> str:
    """The same where words say it, and count nothing."""
    before = line.tokens[max(0, slot.at - _NEAR) : slot.at]
    texts = [t.text for t in before]
    if texts[-2:] == [",", "making"] or (texts[-3:-1] == [",", "giving"] and texts[-1] in _GIVEN):
        same = not slot.unit or any(s.unit == slot.unit for s in line.slots[: slot.number] if not s.context)
        return "summing" if same else "makes"
    if before and (before[-1].text in _FOR_A_TOTAL or (not _GIVING.isdisjoint(texts) and _gives_total(before))):
        return "summing"
    if texts[-1:] == ["all"] and _sums_list(line, slot):
        return "summing"
    return "summing" if _acts_together(before, texts) or _is_of_all_halves(line, texts) else ""


def _acts_together(before: list[Token], texts: list[str]) -> bool:
    """'- together employ 2,500': a word for all of them, and their verb right before the figure."""
    if _JOINTLY.isdisjoint(texts):
        return False
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].text in _JOINTLY), -1)
    rest = before[at + 1 :] if at > 0 else []
    opened = at > 0 and before[at - 1].text in (",", "-", "–", "—")
    return opened and bool(rest) and "level" in rest[0].classes and all("soft" in t.classes for t in rest[1:])


_JOINTLY = frozenset((*TOGETHER, "between them"))


def _is_of_all_halves(line: Line, texts: list[str]) -> bool:
    """'in the first half … in the second, so that the year as a whole brought 35': what both halves come to."""
    year = "whole" in texts and any(texts[k : k + 4] == ["year", "as", "a", "whole"] for k in range(len(texts) - 3))
    return (year or "full-year" in texts) and any(s.quantity.text.lower().endswith("half") for s in line.slots)


def _sums_list(line: Line, slot: Slot) -> bool:
    """'17 people on Friday and a further 26 on Saturday; all 43 were released': behind a list of two or more, and told to the last one."""
    told = [s for s in line.slots[: slot.number] if not s.context]
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    counted = slot.kind in BARE and all(s.kind in BARE for s in told)
    return len(told) > 1 and counted and "list-and" in told[-1].tags and any("level" in t.classes for t in behind)


def _gives_total(before: list[Token]) -> bool:
    """'…, giving total income of 600 million'."""
    at = next(
        (k for k in range(len(before) - 1, 0, -1) if before[k].text in _GIVING and before[k - 1].text == ","), None
    )
    rest = before[at + 1 :] if at is not None else []
    return (
        bool(rest)
        and (rest[-1].text == "of" or _is_total_of_its_own(rest))
        and any("total" in t.classes or t.text in _YEARLY for t in rest)
        and all(t.slot < 0 for t in rest)
    )


#: What the halves or quarters of a year add up to: "giving annual revenue of".
_YEARLY = frozenset(("annual", "yearly", "full-year"))


def _is_total_of_its_own(rest: list[Token]) -> bool:
    """'…, making the total loan 4.7 million': the word for a sum right before the noun of the figure, or before the figure."""
    return rest[0].text in ("the", "a", "the total", "its") and any("total" in t.classes for t in rest[-2:])


_GIVING = frozenset(("giving", "making", "yielding", "for"))
_FOR_A_TOTAL = frozenset(("for a total of", "making a total of"))
#: One of these stands in each wording that says what figures make, and counts nothing.
_MAKING = frozenset((*_GIVING, *_FOR_A_TOTAL, *_JOINTLY, "all", "whole", "full-year"))


def _of_several(line: Line, slot: Slot) -> Slot | None:
    """The "two" of "the two hauls came to 455"."""
    several = line.slots[slot.number - 1] if slot.number else None
    if several is None or several.kind not in BARE or not SEVERAL[0] <= (several.quantity.value or 0) <= SEVERAL[1]:
        return None
    if not several.at or slot.at - several.at >= _NEAR:
        return None
    behind = line.tokens[several.at : slot.at]
    told = line.tokens[several.at - 1].text in THE and any("level" in t.classes for t in behind)
    return several if told and all(t.text != "," for t in behind) else None


def won(line: Line, i: int, slot: Slot) -> bool:
    """'won the seat by 225 votes', 'beat the mayor 6,210 to 5,985, by 225': "by" says the margin of a contest; "passed by 61 to 38" its score."""
    after = line.tokens[slot.at + 1 : slot.at + 3]
    if len(after) > 1 and after[0].text == "to" and after[1].slot >= 0:
        return False
    before = line.tokens[max(0, i - _CONTEST) : i]
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].text in _WINNING), None)
    return at is not None and not any(t.text in ";:()" or "break" in t.classes for t in before[at:])


_CONTEST = 12
_WINNING = frozenset(
    "won win wins winning led leads leading beat beats beaten beating defeated defeats defeating edged outpolled prevailed triumphed carried passed approved "
    "rejected adopted voted re-elected elected".split()
)


_GIVEN = frozenset("it them him her us".split())


def in_all(line: Line, slot: Slot) -> bool:
    """'93,000 visitors in the two months together', '55 tickets in all': a word for a sum behind a figure, before the next mark or figure; in "900 million
    of combined credit" it is told of the credit."""
    if line.texts.isdisjoint(IN_ALL):
        return False
    for k, token in enumerate(line.tokens[slot.at + 1 : slot.at + 2 + _NEAR], slot.at + 1):
        if token.text in IN_ALL:
            return line.tokens[k - 1].text != "of"
        if token.text in _ENDS or (
            token.slot >= 0 and not token.context and not is_group(line, line.slots[token.slot])
        ):
            return False
    return False


_ENDS = frozenset((*",.;:()[]–—-", "and", "to", "than"))


def subject_total(line: Line, i: int) -> bool:
    """'…, so total liquidity is 455': a subject of its own before the verb that the word for a sum stands in."""
    before = line.tokens[max(0, i - _REACH) : i]
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].text in _OPENS), None)
    subject = before[at + 1 :] if at is not None else []
    if not subject or any(t.slot >= 0 or t.text in _SPLITS or t.classes & _AGO for t in subject):
        return False
    return any("total" in t.classes for t in subject[:2])


_OPENS = frozenset((",", ";", "so", "and", "that"))
_AGO = frozenset(("year-ago", "earlier"))
_SPLITS = frozenset("of in for at from to".split())


def out_of(line: Line, slot: Slot) -> bool:
    """'…, out of a budget of 60 million', '… out of 421 members': what the figures before are of."""
    before = line.tokens[max(0, slot.at - _REACH) : slot.at]
    at = next(
        (k for k in range(len(before) - 1, 0, -1) if before[k].text == "of" and before[k - 1].text == "out"), None
    )
    return at is not None and all(
        t.slot < 0 and ("soft" in t.classes or t.text in _POOLS or a.text in ("a", "an"))
        for a, t in pairwise(before[at:])
    )


_POOLS = frozenset(
    ("a", "an", "the", "of", "total", "a total of", "total of", "budget", "field", "pool", "possible", "all")
)


def opens_in_all(line: Line, slot: Slot) -> bool:
    """ "In all it lent 450 million", "Together they made 455": the sentence begins with the word for a sum, and this is its first figure."""
    if line.tokens[0].text not in IN_ALL:
        return False
    figures = [s for s in line.slots if not s.context]
    if closes_list(line, figures, slot):
        return True
    first = figures[:1] if not figures or not _are_the_few(line, figures[0]) else figures[1:2]
    return first == [slot]


def _are_the_few(line: Line, slot: Slot) -> bool:
    """ "Together the two will get 5 million": how many were told of before."""
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    few = SEVERAL[0] <= (slot.quantity.value or 0) <= SEVERAL[1] and slot.kind == "number"
    return few and line.tokens[slot.at - 1].text in THE and any(t.slot < 0 for t in behind)


def totals_these(line: Line, slot: Slot) -> bool:
    """ "These costs totaled 17", "The total impact of these was 19", "The two deals came to 85 in all": the sentence begins with what it
    sums up, and this is its first figure."""
    if slot.at > _OPENING or line.texts.isdisjoint(holding(_THESE)):
        return False
    opening = line.tokens[: slot.at]
    if all(_THESE.isdisjoint(t.text.split()) for t in opening) or any(t.text in _BROKEN for t in opening):
        return False
    if not all(s.context for s in line.slots[: slot.number]):
        return False
    these = next((k for k, t in enumerate(opening) if not _THESE.isdisjoint(t.text.split())), len(opening))
    total = next((k for k, t in enumerate(opening) if "total" in t.classes), len(opening))
    return max(these, total) < len(opening) and (these == 0 or total < these <= total + _NEAR)


_THESE, _OPENING = frozenset(("these", "those")), 12
_BROKEN = frozenset((";", ":", ",", "(", "which", "that"))


def rest_before(line: Line, slot: Slot) -> bool:
    """'and the rest, 20 percent, abroad'."""
    at = slot.at
    return at > 1 and line.tokens[at - 1].text == "," and "remainder" in line.tokens[at - 2].classes


EQUIVALENT = frozenset(("equivalent of", "equivalent to"))


def as_much(line: Line, i: int) -> bool:
    """'to the equivalent of 572,100 shares' is to 572,100 shares."""
    if line.tokens[i].text not in EQUIVALENT:
        return False
    return [t.text for t in line.tokens[max(0, i - 2) : i]] in (["to", "the"], ["from", "the"])


def net_result(line: Line, slot: Slot) -> bool:
    """'resulting in net debt of', 'which resulted in free cash flow of': what is left when one is taken from the other."""
    if line.texts.isdisjoint(_NET):
        return False
    before = line.tokens[max(0, slot.at - _NEAR) : slot.at]
    at = next((k for k in range(len(before) - 1, -1, -1) if _leads_to_a_result(before, k)), None)
    rest = before[at + 1 :] if at is not None else []
    return any(t.text in _NET for t in rest) and not any(t.slot >= 0 or t.text in ",;:" for t in rest)


def _leads_to_a_result(before: list[Token], k: int) -> bool:
    """'resulting in', 'leaving', 'for a net …', ', a net …'."""
    behind = [t.text for t in before[k + 1 : k + 3]]
    text = before[k].text
    return text.startswith("result") or text in _LEAVING or (text in _BEFORE_NET and behind in _A_NET)


_NET = frozenset(("net", "free"))
_LEAVING, _BEFORE_NET, _A_NET = frozenset(("leaving", "left")), frozenset(("for", ",", "giving")), (["a", "net"],)
