"""The level of a time before, told of what has moved by the next sentence or the rest of its own: "shrank to 4,120; it was 4,530 in May", "was cut to
410 crowns. In 2010 it was 560"; where words leave no other reading it may accuse."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tieout.checking.compact.ahead import AHEAD
from tieout.checking.compact.kinds import LENDING, MOVING
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.finders.level import NO_SENTENCES, are_alike
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import LAST, NOW, OF_YEAR, SEASONS, Time, is_before
from tieout.checking.readings.opening import FRONTS, TIMES
from tieout.checking.tags.extent import names_part
from tieout.patterns import lazily

_NO_LEVEL = frozenset(("change", "change-than", "by", "inside", "from", "than", "against", "outgrown", "to"))
#: A level that is so many times the other is of another thing, also where one sentence tells both.
_FARTHEST, _OTHER = 3.0, 10.0
_TIMES = frozenset(("soft", "earlier", "year-ago"))
_MARKS = frozenset((",", ";", "and", "–", "—", "-"))


def told_of_before(new: Slot, line: Line, there: Line | None) -> dict[str, Bound] | None:
    """`new` and `base`, the only other level of the next sentence, with nothing ahead of it but its time, a pronoun and a verb of being or having."""
    if there is None or there.sentence.setting in NO_SENTENCES or names_part(line, new):
        return None
    base = _only(new, there.slots)
    if base is None or names_part(there, base):
        return None
    return _bound(new, line, base, there, there.tokens[: base.at])


def told_behind(new: Slot, line: Line) -> dict[str, Bound] | None:
    """The same of the rest of its own sentence, where no word but these stands between the last mark and the level."""
    base = _only(new, line.slots, _OTHER)
    if base is None or base.at < new.at:
        return None
    between = line.tokens[new.at + 1 : base.at]
    marks = [k for k, token in enumerate(between) if token.text in _MARKS]
    opened = next((k for k in marks if between[k].text != ","), marks[0] if marks else -1)
    return _bound(new, line, base, line, between[opened + 1 :]) if opened >= 0 else None


def _only(new: Slot, slots: Sequence[Slot], most: float = _FARTHEST) -> Slot | None:
    """The only other figure that may be a level of one thing with it, near it in size; a bare number may leave out the unit."""
    like = [s for s in slots if s is not new and not s.context and s.quantity.value and _may_be_of(s, new)]
    like = [s for s in like if 1 / _OTHER < _times(new, s) < _OTHER]  # not "as three tents went up"
    if len(like) != 1 or like[0].tags & _NO_LEVEL:
        return None
    return like[0] if 1 / most <= _times(new, like[0]) <= most else None


def _times(new: Slot, base: Slot) -> float:
    return (new.quantity.value or 0.0) / (base.quantity.value or 1.0)


def _may_be_of(level: Slot, new: Slot) -> bool:
    if level.kind == "number" and not level.unit and new.kind in LENDING:
        return True
    return level.kind in MOVING and are_alike(level, new)


def _bound(new: Slot, line: Line, base: Slot, there: Line, ahead: Sequence[Token]) -> dict[str, Bound] | None:
    words = [token.text for token in ahead if not _tells_time(token)]
    said = " ".join(words)
    if not words or not (_TOLD_AS.fullmatch(said) or (_had_seen(ahead) and _SEEN.fullmatch(said))):
        return None
    once, now = time_of(base, there), time_of(new, line)
    coming = once.rank == NOW and not AHEAD.isdisjoint(line.texts)
    had = any(word.partition(" ")[0] == "had" for word in words) and words[-1:] != ["had"]
    if not coming and not _is_earlier(once, now, had=had):
        return None
    told: dict[str, Bound] = {"new": new, "base": base}
    sure = not coming and _is_right_before(once, now, ahead, line) and 1 / _FARTHEST <= _times(new, base) <= _FARTHEST
    sure = sure and words[0] != "but" and _ends_at(base, there, bool(once.years))
    return Told(told) if sure and not names_part(there, base) else Partial(told)


def _ends_at(base: Slot, there: Line, dated: bool) -> bool:
    """Whether the level of before is told of no time but its year: "before the war", "at their peak" and "when he took over" may be long ago."""
    behind = [*takewhile(lambda token: token.text not in _ENDS, there.tokens[base.at + 1 :])]
    if behind and stem(behind[0].text) == base.unit:
        behind = behind[1:]
    return not behind or (dated and all(token.context or token.text == "in" for token in behind))


_ENDS = frozenset(".;,")


def _is_dated(line: Line) -> bool:
    """Whether a sentence tells any time."""
    return any(token.context or token.text in TIMES or token.classes & {"earlier", "year-ago"} for token in line.tokens)


def _had_seen(ahead: Sequence[Token]) -> bool:
    """'fell to 31 in May; April had brought 34': whether a time is what has brought the level."""
    when = next((token for token in ahead if token.text not in ("the", ",")), None)
    return when is not None and (when.context or when.text in TIMES)


def _is_earlier(once: Time, now: Time, had: bool) -> bool:
    if is_before(once, now) or (once.rank == OF_YEAR and now.rank == LAST and not once.months):
        return True
    if once.years and "last" in now.words and not now.years:
        return True  # "had declined to 9 percent last year; in 1985 it was 12"
    if once.part in SEASONS and now.part in SEASONS and once.part != now.part and not (once.years or now.years):
        return True  # "fell to 11 percent in the spring; in winter it was 12"
    return had and not (once.years or once.months or once.part)


def _is_right_before(once: Time, now: Time, ahead: Sequence[Token], line: Line) -> bool:
    """Whether nothing can have gone on between: no time is told ("It had been 14"), or that until then, or the year before."""
    if _UNTIL.search(" ".join(token.text for token in ahead)):
        return True
    if once.years or now.years:
        same = once.months == now.months and once.part == now.part
        return bool(once.years and now.years) and same and max(now.years) - max(once.years) == 1
    if once.months or now.months or once.part or now.part or once.day or now.day:
        return False
    if _is_dated(line):
        return False
    return (
        not once.back and once.rank != NOW
    )  # "has fallen to 8 percent. A year ago it was 6 percent": it may have risen since


_UNTIL = lazily(r"\b(?:until (?:now|then)|before that|previously)\b")


def _tells_time(token: Token) -> bool:
    """Whether a word that stands before a level says when."""
    return token.context or token.text in _OF_TIME or bool(token.classes & _TIMES)


_OF_TIME = (
    (FRONTS - {"that", "this", "and", "but"})
    | TIMES
    | frozenset(", the ago end start beginning of until previously formerly".split())
)
_TOLD_AS = lazily(
    r"(?:but )?(?:it|they|there|he|she|we|figure|number|rate|total|level)"
    r"(?: had been| was| were| is| are| stood| had stood| had| held| owned| had held| has| numbered| came to| cost| had cost)"
    r"(?: only| just| about| around| some| nearly| almost| a mere| still| at)*"
)
_SEEN = lazily(
    r"(?:had )?(?:brought|seen|saw|yielded|produced|drawn|drew|shown|showed|been|was)(?: only| just| about| some| nearly)*"
)
