"""A change that is told before or behind both of its levels: it is said of them only where it stands in apposition to them."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES, is_verb
from tieout.checking.readings.reading import Reading
from tieout.rules.vocabulary import listed

_MARKS = frozenset((",", "(", "[", "-", "–", "—", ":", "or", "which", "that", "is"))
#: Tags of what is worked out of two figures told before it, whatever stands between.
_WORKED_OUT = frozenset(("balance", "as-balance", "net-result", "won-by"))
_NEAR = 8


def stands_apart(reading: Reading, line: Line) -> bool:
    """'the drop to 16 from 27 forced it to cut its estimate by four pct': a change behind both levels stands in apposition, or is another."""
    stated, base, new = (reading.bound.get(role) for role in ("stated", "base", "new"))
    if reading.is_found:
        return False  # the finder has looked at what leads from the levels to the change
    if reading.rule.stated != "stated" or not isinstance(stated, Slot) or base is None or stated.line != line.number:
        return False
    levels = [s for s in reading.slots if s is not stated]
    if stated.tags & _WORKED_OUT or (isinstance(base, Slot) and "minus" in base.tags):
        return False
    if stated.links.get("respectively", set()).issuperset(levels) or any(s.line != stated.line for s in levels):
        return False
    first, last = min(s.at for s in levels), max(s.at for s in levels)
    if isinstance(new, Slot) and stated.at < first and not new.tags & {"to", "at"}:
        return _is_cut_off(line, stated.at, first) and not (
            _arrives(line.tokens[stated.at + 1 : new.at]) and _is_told_of_it(line, new.at, last)
        )
    if last > stated.at or "inside" in stated.tags:
        return False
    return not (_apposed(line.tokens[last + 1 : stated.at]) or _by_how_much(line, last + 1, stated.at))


def _is_cut_off(line: Line, stated: int, first: int) -> bool:
    """Whether a comma parts a change from its levels, and what follows does not tell them: 'rose by 16 percent, with 1,450 enrolled
    compared to …' does, the levels have no noun of their own there."""
    between = [t.text for t in line.tokens[stated + 1 : first]]
    if "," not in between:
        return False
    lead, *words = [*between[between.index(",") + 1 :], ""][:-1] or [""]
    after = line.tokens[first + 1] if first + 1 < len(line.tokens) else None
    if lead != "with" or after is None or any(word not in listed("soft-with") for word in words):
        return True
    return not (after.text.endswith("ed") or after.text in listed("soft-with") or after.classes & COMPARED)


def _arrives(between: list[Token]) -> bool:
    """'Lending grew 15 percent, reaching 46 million against 40 million': what a participle of the change's own subject leads to."""
    at = next((k for k, t in enumerate(between) if t.text == ","), -1)
    words = [t.text for t in between[at + 1 :] if "soft" not in t.classes]
    return at >= 0 and len(words) == 1 and words[0] in _ARRIVING


def _is_told_of_it(line: Line, new: int, base: int) -> bool:
    """Whether the other level stands right behind "against", and nothing but a time before behind it: not "against exports of 32 million", "against 31,000
    in the south"."""
    between = [t.text for t in line.tokens[new + 1 : base] if "soft" not in t.classes]
    behind = [t.text for t in line.tokens[base + 1 : base + 3]]
    return between[-1:] in (["against"], ["from"], ["than"]) and (
        not behind or behind[0] in _BEFORE or behind[0].endswith("ago")
    )


_BEFORE = frozenset(". ; , before earlier previously then last year year-ago".split()) | {
    "a year ago",
    "a year earlier",
    "the year before",
}
_ARRIVING = frozenset(("reaching", "hitting", "totalling", "totaling", "touching", "topping"))


def _apposed(between: list[Token]) -> bool:
    """Whether a mark, or a word that says what comes of the levels ("for a 25 percent increase"), leads to the stated figure."""
    near = [t for k, t in enumerate(between) if not _joins_dates(between, k)][-_NEAR:]
    if any(t.text == "and" for t in near):
        return False
    return any(t.text in _MARKS for t in near) or _amounts_to(near)


def _by_how_much(line: Line, first: int, last: int) -> bool:
    """'exceeded the 6.5 million of last year by 20 percent', 'tops a 358 million dollar offer from Renwick by 54 million': behind the second level nothing
    but its time, or its noun and whose it is, and "by"."""
    between = line.tokens[first:last]
    if not between or between[-1].text != "by":
        return False
    if all(t.context or t.text in _OF_TIME or "soft" in t.classes for t in between[:-1]):
        return True
    return len(between) <= _NEAR and all(
        t.text.replace("-", "").replace("'", "").isalpha() and t.classes.isdisjoint(_TELLING) and not is_verb(line, k)
        for k, t in enumerate(between[:-1], first)
    )


_OF_TIME = frozenset(("of", "in", "from", ","))
#: Classes of words that tell of a further change, or go on about something else.
_TELLING = CHANGES | {"change-noun", "break", "list-and", "or", "against", "than"}


def _joins_dates(tokens: list[Token], k: int) -> bool:
    """'between 2017 and 2019'."""
    return tokens[k].text == "and" and 0 < k < len(tokens) - 1 and tokens[k - 1].context and tokens[k + 1].context


def _amounts_to(between: list[Token]) -> bool:
    """'… for a', '… represent a drop of', '… resulting in an increase of': what leads up to the change is its noun and such a verb."""
    leading = listed("leads-to-change")
    told = next((t for t in reversed(between) if t.text not in leading and "change-noun" not in t.classes), None)
    return told is not None and told.text in listed("comes-to")


def of_its_level(group: Sequence[Reading]) -> list[Reading]:
    """The readings of one change, without those of another level than the one that it is appended to, where one is of that: "drew 20,131, or 9 percent
    more than the 18,412 who came to the same four games"."""
    stated = group[0].bound.get(group[0].rule.stated)
    levels = _apposed_to(stated) if isinstance(stated, Slot) else set()
    news = {new for reading in group if isinstance(new := reading.bound.get("new"), Slot)}
    levels = {new for new in news if any(_is_score(new, level) for level in levels)} or levels
    return [reading for reading in group if reading.bound.get("new") in levels] or list(group)


def _is_score(first: Slot, second: Slot) -> bool:
    """'The vote was 52 to 48, eight short of': whether two numbers are those for and against, of which the first is the one that is told of."""
    beside = second.at - first.at == _TO and "to" in second.tags and {first.kind, second.kind} <= BARE
    return beside and first.tags.isdisjoint(("from", "moved-from"))


_TO = 2


def _apposed_to(stated: Slot) -> set[Slot]:
    """The level behind which a change stands in apposition, where that is not compared itself, nor told once more ("312, or 4.8 percent, lower")."""
    hosts = stated.links.get("appended", set()) & stated.links.get("apposed", set()) - stated.links.get("or", set())
    return {slot for slot in hosts if slot.tags.isdisjoint(COMPARED)}
