"""Whether the words of a change tell of nothing but two levels beside it: "so revenue is down 10 percent", "a rise of 26 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from tieout.checking.compact.ahead import AHEAD, MODALS
from tieout.checking.compact.kin import stems as kin
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.finders.clause_of import begun_at, follows, past_aside
from tieout.checking.finders.level import Told
from tieout.checking.finders.one_name import is_name
from tieout.checking.finders.told_time import LATER, NOW, OLD, PLAIN, THAT, TIMES, Time, told
from tieout.checking.tags.extent import names_part
from tieout.quantities.plurals import singular
from tieout.rules.vocabulary import listed

#: Right behind a figure so many words may tell of what it is.
BEHIND = 4


def is_of_them(change: Slot, line: Line, second: Told, known: frozenset[str], new: Time, base: Time) -> int:
    """How surely the words of a change tell of nothing but two levels, at no other times: 0 where they do not, 1 where they give what follows
    from them another name ("so killings were cut by 40 percent"), 3 where they say that both are one ("the amount has tripled")."""
    begun = begun_at(change, line, second)
    region = past_aside(line, begun, change)
    if _is_of_another_time(region, line, second, new, base) or any(
        t.text.startswith("had ") or t.text == "had" for t in region
    ):
        return 0
    if line is not second[0] and names_part(line, change):
        return 0
    compared = next((k for k, token in enumerate(region) if token.classes & {"against"}), -1)
    if compared >= 0 and line is not second[0] and not _is_from(region[compared:], line, base):
        return 0
    within = line is second[0]
    if not within and of_other_stretch(change, line, base):
        return 0
    span = "" if within else _span(line, change)
    if span and not _spans(base, span):
        return 1
    if not within and not change.tags.isdisjoint(
        _TOLD
    ):  # "lawyers blamed the 16% increase on": they are no other name for it
        return 2 if "that-change" in change.tags else 1
    named = named_in(region)
    foreign = named - known - _SUM
    if (foreign and not follows(region)) or (not within and begun and not named and region[:1] != line.tokens[:1]):
        return 0
    if within and not any(t.text in _PARTING for t in line.tokens[second[1].at : change.at]):
        return 0  # "in these three regions sales rose 19 percent"
    if any(map(_is_ahead, takewhile(lambda t: t.text not in _ENDS, line.tokens[change.at + 1 :]))):
        return 0
    of_all = _is_of_before(line, change) or names_behind(line, change) <= known
    if not (of_all and _reckoned(change, line, new, base)):
        return 0
    if any(a.text in _THE_SUM or (a.text == "the" and b.text in _SUM) for a, b in pairwise(region)):
        return 3
    return 1 if foreign and not (second[1].kind == "currency" and foreign <= _MONEY) else 2


def of_other_stretch(change: Slot, line: Line, base: Time) -> bool:
    """Whether a change is told of a stretch that the level of another sentence is not of: "from 8,540 on Monday. It has gained 3 percent this month"."""
    span = _span(line, change)
    return bool(span and (base or base.day)) and not _spans(base, span)


def _span(line: Line, change: Slot) -> str:
    """'2 percent higher on the week', 'gained 3 percent this month': the stretch that the words behind a change give it."""
    near = takewhile(lambda t: t.text not in _ENDS, line.tokens[change.at + 1 :][: BEHIND + 1])
    words = [word for token in near for word in token.text.split()]
    found = (b for a, b in pairwise(words) if a in ("the", "this") and b in ("week", "month", "quarter", "year"))
    return "" if any(word in ("from", "than", "against") for word in words) else next(found, "")


def _spans(base: Time, span: str) -> bool:
    """Whether a level may be one of so long ago."""
    longer = bool(base.years or base.back) if span == "year" else span != "week" and bool(base.months or base.part)
    return longer or span in base.words or base.back in (THAT, OLD)


_TOLD = frozenset(("that-change", "that-one"))


def _is_of_before(line: Line, change: Slot) -> bool:
    """'six times the usual sum', 'twice the prior-year figure': what a multiple is of is told by when it was so."""
    behind = [token for token in line.tokens[change.at + 1 : change.at + 1 + _NEXT] if token.slot < 0]
    return any(t.text in _BEFORE or t.classes & {"earlier", "year-ago"} for t in behind)


_BEFORE = frozenset("old usual normal former original earlier previous prior then".split())
_SUM = frozenset("amount figure number sum total share rate proportion count".split())
_THE_SUM = frozenset(f"the {word}" for word in _SUM)
#: Of what comes in or goes out an amount of money may be told, and its change called by such a name.
_MONEY = frozenset(
    map(stem, "revenue revenues sales takings turnover income earnings profit profits spending costs".split())
)


def _is_ahead(token: Token) -> bool:
    """Whether a word behind a change says that it is one to come; "a fall of 20 percent should worry us" is none."""
    return token.slot < 0 and not (_TO_COME - MODALS).isdisjoint(token.text.split())


_TO_COME = AHEAD | {"may", "next", "ahead"}


_PARTING = frozenset((",", ";", ":", "and", "but", "(", "–", "—", "-", "or", "so", "which"))


def _is_of_another_time(region: Sequence[Token], line: Line, second: Told, new: Time, base: Time) -> bool:
    """Whether the words before a change put it at a time that is neither of the levels'."""
    said = told(region, line)
    if not said.years <= new.years | base.years or not {*said.months} <= {*new.months, *base.months}:
        return True
    if not (_TO_COME - ({"may"} if _MAY in said.months else set())).isdisjoint(said.words):
        return True
    if line is second[0] or said.rank == PLAIN:
        return False
    return said.rank in (NOW, LATER) and new.rank not in (NOW, LATER, PLAIN)


#: "It had been 624 in May"
_MAY = 5


def _reckoned(change: Slot, line: Line, new: Time, base: Time) -> bool:
    """Whether the time from which a change is said to be reckoned may be that of the level of before."""
    behind = line.tokens[change.at + 1 :]
    at = next((k for k, token in enumerate(behind[:_NEXT]) if token.classes & _LEADING or token.text in _ON), -1)
    if at < 0:
        return True
    words = list(takewhile(lambda t: t.text not in _ENDS and (t.slot < 0 or t.context), behind[at:]))
    return _is_from(words, line, base)


def _is_from(words: Sequence[Token], line: Line, base: Time) -> bool:
    """Whether the time that a comparison names may be that of a level; one that names a thing is with something else."""
    said = told(words, line)
    if said.years or said.months:
        return said.years <= base.years and {*said.months} <= {*base.months}
    if any(a.text == "what" and b.text not in _IT for a, b in pairwise(words)):
        return False
    if said.rank == PLAIN:
        return not any(map(_is_name, words))
    spans = TIMES.intersection(said.words)
    return (
        bool(base.years)
        or not spans
        or not spans.isdisjoint(base.words)
        or not (base.months or TIMES.intersection(base.words))
    )


_IT = frozenset(("it", "they", "was", "were"))
_NEXT, _LEADING, _ON = (
    4,
    frozenset(("from", "than", "against", "year-ago")),
    frozenset(("on", "over", "above", "below")),
)
_ENDS = frozenset((",", ".", ";", ":", "(", ")", "and", "but", "while"))


def names(line: Line, start: int, end: int) -> frozenset[str]:
    """What the words of a stretch name, but for times."""
    return named_in(line.tokens[start:end])


def named_in(tokens: Sequence[Token]) -> frozenset[str]:
    """The same of some words."""
    return frozenset(
        stem(token.text)
        for token in tokens
        if _is_name(token) and token.text not in _NO_NAMES and token.text not in listed("comes-to")
    )


def _is_name(token: Token) -> bool:
    if token.text in _THINGS:
        return True
    return is_name(token) or (token.slot < 0 and "&" in token.text)


#: Words that have a class, and name a thing of its own all the same.
_THINGS = frozenset("budget budgets debt debts staff workforce price prices".split())


_NO_NAMES = TIMES | frozenset(
    """years months quarters weeks days day seasons decades summers winters half end start beginning same corresponding period earlier later
    ago before once now today tonight currently just only already still even so thus therefore hence what when while where some all each every one
    two three four five six seven eight nine ten eleven twelve january february march april june july august september october november
    december amount amounts sum total totals stood stand was were come comes came recently fewer less more higher lower up down since
    until within during means mean meaning single count counts share shares rate ratio proportion representing worth fully nearly roughly took taken rise fall
    increase decrease decline drop gain growth cut has had have says say said""".split()
)


def names_behind(line: Line, slot: Slot) -> frozenset[str]:
    """What is named right behind a figure, or behind "in" or "of" there."""
    found: list[Token] = []
    for token in line.tokens[slot.at + 1 : slot.at + 1 + BEHIND]:
        if (
            token.text in _ENDS
            or (token.slot >= 0 and not token.context)
            or token.text in _STOPS
            or token.classes & _OTHERWISE
        ):
            break
        found.append(token)
    return frozenset(stem(t.text) for t in found if is_name(t) and t.text not in _NO_NAMES)


def counts_others(level: Slot, change: Slot, line: Line) -> bool:
    """'lost a fifth of its shops' … '800 weddings': whether a level counts what a change of a part of something is not of."""
    if "share-of" not in change.tags or level.kind != "count" or not level.unit:
        return False
    named = [kin(singular(noun)) for noun in names_behind(line, change)]
    return bool(named) and all(kin(level.unit).isdisjoint(one) for one in named)


_OTHERWISE = _LEADING | {"break"}
_STOPS = frozenset(
    "since until if when where after is was were are has have had which that who while than to by surprised should".split()
)


def has_own_subject(line: Line, first: Slot, second: Slot) -> bool:
    """'Wheat is at 424 this year; straw was at 624 a year ago': whether a clause tells a level of a noun that stands nowhere before."""
    mark = next((k for k in range(second.at - 1, first.at, -1) if line.tokens[k].text in _ANEW), -1)
    verb = next((k for k in range(mark + 1, second.at) if "level" in line.tokens[k].classes), -1)
    return 0 <= mark < verb and bool(names(line, verb - 1, verb) - names(line, 0, mark) - names_behind(line, second))


_ANEW = frozenset((";", "and", "but", "while", "whereas"))
