"""The last of some parts, told as the rest of their whole: "The remaining 90,000 tonnes", "That leaves $96 million", "$96 million is still owed"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.alike import alike, tells_bare
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kin import is_kind_of, stems
from tieout.checking.compact.kinds import BARE
from tieout.checking.finders.sums.words_of_sums import is_of_two
from tieout.patterns import lazily


def is_rest(parts: Sequence[Item]) -> bool:
    """'The remaining 90,000 tonnes', 'and the other nine': what those before leave of the whole; not "the remaining
    90,000 of last year's order"."""
    last = parts[-1]
    called = "others" in last.slot.tags or (len(parts) == _PAIR and _is_left(*parts))
    if not called or any("others" in i.slot.tags for i in parts[:-1]):
        return False
    if _HAS_MORE.search(last.line.text[last.line.sentence.start : last.slot.quantity.start].lower()):
        return False
    behind = last.line.tokens[last.slot.at + 1 :][: 2 if last.slot.kind in BARE else 1]
    return all(t.text not in _OF_ITS_OWN for t in behind)


def _is_left(done: Item, last: Item) -> bool:
    """Whether words say of a figure that it is still to come, where what was told before it is done: "So far 91 million has been raised. That leaves …",
    "It has paid back 91 million. … is still owed"."""
    ahead = last.line.text[last.line.sentence.start : last.slot.quantity.start].lower()
    behind = last.line.text[last.slot.quantity.end : last.line.sentence.end].lower()
    if not (_LEAVES.search(ahead) or _IS_LEFT.match(behind)) or done.line is last.line:
        return False
    before = done.line.text[done.line.sentence.start : done.slot.quantity.start].lower()
    after = done.line.text[done.slot.quantity.end : done.line.sentence.end].lower()
    return not _IS_PRICE.search(before) and bool(
        "of-them" in done.slot.tags or _DONE.search(before) or _DONE.search(after)
    )


def leaves_nothing(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether nothing else may be part of the whole: all are of one thing, no number stands beside them that may be another part ("Leeds got
    1,240 lamps and Hull 860"), and no word says that the rest is of less, or more ("the other 117 members present", "with interest")."""
    units = {i.slot.unit for i in (whole, *parts) if i.slot.kind in BARE} - {""}
    last = parts[-1]
    behind = _WORD.findall(last.line.text[last.slot.quantity.end : last.line.sentence.end].lower())
    noun = last.slot.quantity.subject.lower().split()
    own = next((word for word in behind if word not in noun), "")
    if _FEW_MORE.match(last.line.text, last.line.sentence.end) or is_of_two(last.slot, last.line):
        return False
    if _are_of_another_time(whole, parts) or len(units) > 1 or own in _NARROWS or not _MORE.isdisjoint(behind):
        return False
    if last.slot.unit and not whole.slot.unit and whole.slot.kind in BARE and not _is_named(last.slot.unit, whole):
        return False  # "2,507,000 got help. Dorn will sell a million shares and Varn the remaining 800,000 shares"
    if last.value >= whole.value or _leaves_more(parts, own, sum(i.value for i in parts) / whole.value):
        return False  # "So far 913 have been tested. It has 312 staff. The rest, 964, …", of what was told before
    told = {id(i.slot) for i in (whole, *parts)}
    lines = {i.line.number: i.line for i in parts}.values()
    return not any(tells_bare(s) and id(s) not in told for line in lines for s in line.slots)


def _is_named(unit: str, whole: Item) -> bool:
    """Whether the sentence of a number with no noun names what is counted, or anything of that kind."""
    words = _WORD.findall(whole.line.text[whole.line.sentence.start : whole.line.sentence.end].lower())
    return any(not stems(unit).isdisjoint(stems(word)) for word in words) or unit in _ANYONE


#: What may be counted by another name: "Membership is 2,500. … The remaining 800 people".
_ANYONE = frozenset(("person", "member", "worker", "employee", "one", "vote"))


def _leaves_more(parts: Sequence[Item], own: str, told: float) -> bool:
    """'It still needs 40 million for the first span', 'another 700 are still to come this year': whether what is still to come may be some of that, where
    no word calls it the rest; or "paid back 91 million with interest"."""
    last, first = parts[-1], parts[0]
    ahead = last.line.text[last.line.sentence.start : last.slot.quantity.start].lower()
    end = last.slot.quantity.start if last.line is first.line else first.line.sentence.end
    done = first.line.text[first.slot.quantity.end : end].lower()
    if last.line is first.line:  # "Dorn will sell a million, and Holt will sell the remaining 800,000"
        done = done[: max((joint.start() for joint in _JOINTS.finditer(done)), default=len(done))]
    if _WITH.search(done) or _BESIDES.search(ahead) or _TO_COME.search(done):
        return True
    some = own in _FOR or _MORE_AHEAD.search(ahead) is not None or not 1 / _NEAR < told < _NEAR
    return "others" not in last.slot.tags and some


#: What is told of as still to come is off by no more.
_NEAR = 1.3
_FOR = frozenset(("for", "between", "to", "as", "too"))
_MORE_AHEAD = lazily(r"\b(?:another|further) $")
_BESIDES = lazily(r"\b(?:with|without|after|before|including|counting|plus|once)\b")
#: 'It has found 91 million, and fees will bring more': a part that is told without a figure.
_TO_COME = lazily(
    r"(?:\b(?:and|while|but|with)|,) (?:[a-z]+ ){1,6}?(?:will|would|should|may|might|could|promised|pledged|expected|some|part|others)\b"
)
#: What joins the last part to those before it.
_JOINTS = lazily(r"\b(?:and|while|but|with)\b|[;,]")
#: What opens a sentence behind that tells of those who are left out of both: "A few hundred walked".
_FEW_MORE = lazily(r"\s*(?:A (?:few|handful|couple)|Several|Others|Hundreds|Dozens|Scores|Thousands)\b")
_WITH = lazily(r"\b(?:with|including|plus|in) interest\b|\bof which\b")


def _are_of_another_time(whole: Item, parts: Sequence[Item]) -> bool:
    """'The budget is 24.8 million. Last year roads took 11.6 million and schools the remaining 9.2 million'; the rest may come later."""
    first = parts[0]
    opened = first.line.text[first.line.sentence.start : first.slot.quantity.start].lower().split()
    timed = [i for i in parts if i is not parts[-1] or i.line is first.line]
    if opened[:1] == ["by"] and len(timed) == 1:
        return False  # "By June 91 million had been spent", of all
    return not whole.times and (any(i.times for i in timed) or not _THEN.isdisjoint(opened))


def without_asides(parts: Sequence[Item], whole: Item) -> tuple[Item, ...]:
    """Without those of sentences that count other things, where the rest counts what the whole counts: "It has 312 staff. The other 964 pupils"."""
    if whole.slot.kind not in BARE or not whole.slot.unit or parts[-1].slot.unit not in ("", whole.slot.unit):
        return tuple(parts)
    others = {i.line.number for i in parts} - {i.line.number for i in parts if _counts_it(i, whole)}
    return tuple(i for i in parts if i.line.number not in others)


def _counts_it(part: Item, whole: Item) -> bool:
    unit = part.slot.unit
    return unit in ("", whole.slot.unit) or is_kind_of(unit, whole.slot.unit) or not alike(part.slot, whole.slot)


_PAIR = 2
_OF_ITS_OWN = frozenset("of from that who which whom".split())
_LEAVES = lazily(
    r"(?:\b(?:leaves?|leaving|left)(?: (?:a|the|about|some|another|only|just|gap|shortfall|balance|remainder|of))*"
    r"|\b(?:gap|shortfall|remainder|balance)(?: (?:of|is|was|now|thus|therefore|about|some))*,?"
    r"|\bstill (?:needs?|owes?|lacks?|(?:needs?|has|have|must)(?: to)? (?:find|raise|pay|repay|collect))(?: (?:about|some|another))*) $"
)
_IS_LEFT = lazily(
    r"^(?: [a-z]+)? (?:remains?\b|(?:is|are|was|were) (?:still|yet|left|missing|outstanding|not yet|to be|to come)\b)"
)
#: A figure that is no object of its verb is what something else cost, or brought in.
_IS_PRICE = lazily(r"\b(?:for|at|by|from|to|in|on|with|than|of|worth|costs?|cost) (?:about |some |only )*$")
_DONE = lazily(r"\b(?:so far|already|to date|has|have|had|of (?:it|this|that|them|these|those))\b")
_THEN = frozenset(("last", "earlier", "previously"))
_WORD = lazily(r"[^\W\d_]+")
#: 'Insurance is 12, and cleaning and the rest 13': the rest of such things, and of no whole.
_HAS_MORE = lazily(r"[,;:(–—] (?:and |but |while )?[a-z' ]{3,30} and the (?:rest|remainder|others)(?: [a-z]+)* $")
#: Right behind the noun of the rest: it is of those alone that are there.
_NARROWS = frozenset("in at on under within with present not up he she it they we".split())
#: Behind the rest, what is in it besides, or what else is left.
_MORE = frozenset(
    "since already earlier less minus before after including included plus excluding except besides rest balance interest".split()
)
