"""Two amounts, each with what it is of one whole: "Wages took 41 million crowns, or 36 percent of turnover, and rent 13.7 million, or 12 percent",
"dividends of 412 million, or 31 cents a share, and losses of 226 million, or 17 cents a share"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kin import stems
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.labels import label
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.finders.loose import Likely, Loose, Near, Partial, Told
from tieout.checking.finders.periods import Period, may_be_one, opening_period, period
from tieout.checking.finders.shares.shares import LINKS, are_of_one, roughness
from tieout.checking.finders.shares.stakes_told import stakes_told
from tieout.checking.finders.shares.sums_for_one import sums_for_one
from tieout.checking.finders.shares.whole_name import whole_name
from tieout.checking.gate.apart import SHARED_BACK
from tieout.checking.lines import Lines
from tieout.records import dataclass

#: Tags of figures that are of another time, or no share.
_ELSEWHERE = frozenset("from than earlier planned per quoted average".split())
_SINGLED_OUT = frozenset(("including",))


@dataclass(frozen=True, slots=True)
class _Pair:
    """An amount and its share; `of` is what it is a share of, as the words say, and () where they do not; `when` is their time."""

    amount: Slot
    share: Slot
    of: tuple[str, ...]
    when: Period
    line: Line


def shared_wholes(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated` and `part`, the later pair, `share` and `first`, one before it: of those that words may tell of one whole and time, the
    one whose figures tell most of that whole."""
    yield from sums_for_one(line, lines)
    yield from stakes_told(line, lines)
    here = [*_pairs(line)]
    if not here:
        return
    before = [
        pair for number in range(max(0, line.number - SHARED_BACK), line.number) for pair in _pairs(lines[number])
    ]
    for k, other in enumerate(here):
        told = [one for one in (*before, *here[:k])[::-1] if _of_one(one, other)]
        told = told if told and told[0].of and other.of else told[:1]
        if told:
            one = min(told, key=_roughness)  # of several alike the nearest
            bound = {"stated": other.share, "part": other.amount, "share": one.share, "first": one.amount}
            yield _tied(one, other, told)(bound)


def _tied(one: _Pair, other: _Pair, told: Sequence[_Pair]) -> type[dict[str, Bound]]:
    """How firmly: by the same words of both, which leave nothing open where they say that it is all there is, or one sentence tells both of
    the same shares, and they are farther apart than these are from those that there could be."""
    together = one.share.line == other.share.line
    if one.share.kind != "percent" and together and one.when == other.when and not _fits(one, other, _DILUTED):
        return Told
    if not one.of or one.of != other.of:
        return Partial
    shown = any(_fits(a, one) for a in told if a is not one and a.of == one.of)
    if one.share.kind == "percent" and (_is_of_all(one) and _is_of_all(other) or _is_whole(one) and _is_whole(other)):
        return Told if shown and _is_of_all(one) and _is_of_all(other) else Near
    return Likely if shown or together else Loose


def _is_of_all(pair: _Pair) -> bool:
    """'of total assets', 'of all those asked'"""
    behind = pair.line.tokens[pair.share.at + 1 : pair.share.at + 4]
    return any(word in _ALL for token in behind for word in token.text.split())


def _is_whole(pair: _Pair) -> bool:
    """Whether an amount is told of a whole house, as its words are those of any: "selling and administrative expenses", not "ferry expenses"."""
    named = {word for word in label(pair.line, pair.amount).words if not word.startswith("#")}
    return bool(named) and named <= _OF_A_HOUSE


#: What a whole house earns and spends.
_OF_A_HOUSE = frozenset(
    stem
    for word in """selling sale sales revenue revenues general administrative expense expenses sg&a research development operating adjusted gross net
    income profit cost costs earnings ebitda ebit interest tax taxes depreciation amortization marketing advertising capital expenditure expenditures
    spending wages salaries rent freight cash flow working overhead overheads reported non-gaap pretax diluted total our""".split()
    for stem in stems(word)
)
_ALL = frozenset("total all overall entire whole consolidated".split())
#: So many times the shares that there are those that there could be are at most.
_DILUTED = 1.5


def _tells_change(pair: _Pair) -> bool:
    return not _CHANGES.isdisjoint(pair.share.tags | pair.amount.tags)


_CHANGES = frozenset("change change-after change-than by".split())
#: A pair tells of what its whole is where its ends are no farther apart than so many times.
_TOLD = 1.6


def _roughness(pair: _Pair) -> float:
    """How many times the least that a whole may be, by a pair, the most is."""
    return roughness(pair.share, pair.amount)


def _fits(one: _Pair, other: _Pair, times: float = 1.0) -> bool:
    return are_of_one((one.share, one.amount), (other.share, other.amount), times)


def _pairs(line: Line | None) -> Iterator[_Pair]:
    """The pairs of a sentence, but for those of two wholes or of the time before."""
    if line is None or any(not _DOUBTFUL.isdisjoint(text.split()) for text in line.texts):
        return
    for share in line.slots:
        if share.context or share.tags & _ELSEWHERE or not _is_share(share) or _is_change(share, line):
            continue
        of = _of(share, line)
        tied = (
            [slot for name in LINKS for slot in share.links.get(name, ())] or _joined(share, line) or _made(share, line)
        )
        for amount in tied[:1]:
            said = _said(amount, share, line) if amount.number == share.number - 1 and _is_amount(amount, of) else None
            if said is not None:
                yield _Pair(amount, share, of, period(said, line) or opening_period(line), line)


#: Words by which the amounts of a sentence are of different times or of different wholes.
_DOUBTFUL = frozenset(
    "respectively excluding cumulative diluted each rival rivals former latter segment division unit while whereas fewer".split()
)


def _said(amount: Slot, share: Slot, line: Line) -> list[Token] | None:
    """The words that may tell the time of a pair; None where they put it before another, or compare another with it: "compared with 226 million,
    or 71 cents a share, a year ago"."""
    told = [*_words(reversed(line.tokens[: amount.at]), line)][::-1]
    told += line.tokens[amount.at : share.at + 1]
    after = [*_words(line.tokens[share.at + 1 :], line)]
    compared = next((k for k, token in enumerate(after) if not _AGAINST.isdisjoint(token.text.split())), len(after))
    told += after[:compared]
    if compared < len(after) and share.kind != "percent":
        return None  # "a loss of 33,000, or one cent a share, versus 59,000, or two cents, in the quarter": its time may follow
    behind = {word for token in line.tokens[: amount.at] for word in token.text.split()} & _AGAINST
    return None if behind or any(not _BEFORE.isdisjoint(token.text.split()) for token in told) else told


def _words(tokens: Iterator[Token] | Sequence[Token], line: Line) -> Iterator[Token]:
    """The words and dates up to the next figure or clause."""
    for token in tokens:
        if (token.slot >= 0 and not token.context) or token.text in _STOPS:
            return
        yield token


_STOPS = frozenset((";", ":", "and", "but", "which"))
_AGAINST = frozenset("against compared versus vs after".split())
_BEFORE = frozenset("prior previous earlier ago preceding".split())


def _is_change(share: Slot, line: Line) -> bool:
    """'grew by 5 million, or 12 percent': no share, where no words say of what it is one."""
    return "change" in share.tags and not _of(share, line)


def _is_share(slot: Slot) -> bool:
    return slot.kind == "percent" or (slot.kind == "currency" and slot.unit.endswith(_FOR_ONE))


_FOR_ONE = (" / share", " / unit")


def _is_amount(slot: Slot, of: Sequence[str]) -> bool:
    """Whether a figure is an amount of the time told of; "including 2.1 million, or 3 percent" is of another whole, unless words name it."""
    other = _ELSEWHERE if of else _ELSEWHERE | _SINGLED_OUT
    return not slot.context and slot.kind in AMOUNTS and "/" not in slot.unit and not slot.tags & other


def _joined(share: Slot, line: Line) -> list[Slot]:
    """'43.5 million and 19 percent of revenues'"""
    if share.at < 2 or line.tokens[share.at - 1].text != "and" or not _of(share, line):
        return []
    token = line.tokens[share.at - 2]
    return [line.slots[token.slot]] if token.slot >= 0 else []


def _made(share: Slot, line: Line) -> list[Slot]:
    """'tiles, at 4 million, were 2 percent'"""
    before = line.slots[share.number - 1 : share.number] if share.number else []
    return [s for s in before if [t.text for t in line.tokens[s.at + 1 : share.at]] in _IS]


_IS = [[",", verb] for verb in ("is", "are", "was", "were")]


def _of(share: Slot, line: Line) -> tuple[str, ...]:
    """The words behind a share that say of what it is one."""
    if share.kind != "percent":
        return (share.unit,)
    return tuple(_SAME.get(word, word).removesuffix("s") for word in whole_name(line, share))


_SAME = {"revenue": "sale", "revenues": "sale", "sales": "sale", "turnover": "sale"}


def _of_one(one: _Pair, other: _Pair) -> bool:
    """Whether both pairs are of one whole: the words say so of both, or in one sentence of one of them."""
    if one.share.unit != other.share.unit or not alike(one.amount, other.amount) or one.amount is other.amount:
        return False
    if one.amount.unit != other.amount.unit and "" not in (one.amount.unit, other.amount.unit):
        return False
    apart = other.share.line - one.share.line
    if not _of_one_time(one.when, other.when, apart) or apart > (1 if other.share.kind != "percent" else SHARED_BACK):
        return False
    if one.of and other.of:
        return one.of == other.of
    same = "" != one.amount.unit == other.amount.unit
    if apart:  # "3,300 hectares, or 11 percent. … covers 600 hectares, a mere 2 percent": only what fits
        told = max(_roughness(one), _roughness(other)) <= _TOLD and not (_tells_change(one) or _tells_change(other))
        return same and told and not other.of and one.share.kind == "percent" and apart == 1 and _fits(one, other)
    return bool(one.of or other.of) or same


def _of_one_time(one: Period, other: Period, apart: int) -> bool:
    """Whether two pairs may be of one time; where a later sentence names another stretch, it tells of that: "for the first nine months it was"."""
    return may_be_one(one, other) and not (apart and other.stretch and not one.stretch)
