"""Step 2, tag: whether a change is of all that was told of, or of a part; and whether it is one told before ("the rise of 20 percent")."""

from __future__ import annotations

from itertools import dropwhile, takewhile

from tieout.checking.compact.ahead import AHEAD, WISHES
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.tags.asked import BACK
from tieout.patterns import lazily

_COMES_TO = frozenset(
    "means meant mean represents represented marks marked amounts amounted to equals equalled works out was".split()
)
_OPENING = 7
_PART = frozenset("in for among within across of".split())
#: "lost 15 percent of its value" is all of the change.
_OF_ALL = [["of", whose, what] for whose in ("its", "their", "his", "her") for what in ("value", "worth")]
_TIME = frozenset(
    "year quarter month week day period half season time decade same year-ago prior previous first second third fourth past last twelve earlier"
    " before may".split()
)
_ARTICLES = frozenset("the a an this that its our in single".split())
#: "It wants to raise sales by 20 percent to 144" tells of its own levels.
_TO_COME = AHEAD - WISHES | {"next"}
_REACH = 6


def extent(line: Line, slot: Slot) -> None:
    """The tags `entire`, `at-end`, `that-change` and `that-one` of a change."""
    if _is_measured_otherwise(line, slot):
        return
    if _is_concluded(line, slot):
        slot.tags |= {"entire", "that-change", "concluded"}
        return
    if not (_is_ahead(line, slot) or names_part(line, slot) or _against_another(line, slot)):
        slot.tags.add("entire")
        if _ends_clause(line, slot):
            slot.tags.add("at-end")
        if _told_before(line, slot):
            slot.tags.add("that-change")
            return
    ahead = _before_that_one(line, slot)
    if ahead is None or any(t.text in _TO_COME for t in line.tokens[max(0, slot.at - _REACH) : slot.at]):
        return  # "the rise of 2 points would raise costs" has come about
    told = bool(ahead) and ahead[-1].text in _TELLS | _MADE and all(t.text != "," for t in ahead)
    slot.tags.add("that-change" if told else "that-one")


def _is_concluded(line: Line, slot: Slot) -> bool:
    """'So you are seeing a 70 percent decrease in arrivals': the change of what was told right before; not 'in Asia'."""
    if slot.at > _OPENING + 1 or _CONCLUDING.fullmatch(" ".join(t.text for t in line.tokens[: slot.at])) is None:
        return False
    behind = _behind(line, slot)
    return not behind[1:] or behind[0].text not in _PART or not line.text[behind[1].start].isupper()


_CONCLUDING = lazily(
    r"(?:and )?(?:so|hence|therefore|thus)(?: ,)? (?:you|we)(?:['’]re| are|['’]ve| have)?(?: now| really| actually)?"
    r" (?:see|saw|seen|seeing|have|had|got|get|looking at|talking about) an?(?: [a-z]+)?(?: of)?"
)


def names_part(line: Line, slot: Slot) -> bool:
    """'rose 12 percent in Europe', 'of 12 percent in volumes', '41 percent in the north'; not 'in the quarter', 'in March'."""
    after = _behind(line, slot)
    if _is_in_points(slot) and after and after[0].text == "points":
        after = after[1:]  # "fell 0.4 points in the south"
    if [t.text for t in after[:3]] in _OF_ALL:
        return False
    return bool(after) and after[0].text in _PART and not is_time(after[1:])


def _is_in_points(slot: Slot) -> bool:
    return slot.kind == "percentage_point" or slot.unit == "point"


def _against_another(line: Line, slot: Slot) -> bool:
    """'12 percent more than its rival', 'a fall of 9 percent on the plan'; not 'than in 2015', 'from the year before', 'on higher prices'."""
    after = _behind(line, slot)
    at = next(
        (k for k, t in enumerate(after[:2]) if t.classes & {"than", "from", "against"} or t.text in ("on", "over")),
        None,
    )
    return (
        at is not None
        and not (at and after[0].text in _COMES_FROM)
        and not (after[at].text == "on" and after[at + 1 : at + 2] and after[at + 1].text in _CAUSES)
        and not is_time(after[at + 1 :])
        and not any(t.slot >= 0 and not t.context for t in after[at + 1 :])
    )


_COMES_FROM = frozenset("came comes come stemmed stems stem resulted results result arose arises followed".split())
#: "rose 12 percent on higher prices": why it did, and on what no more.
_CAUSES = frozenset(
    """higher lower strong stronger weak weaker better poor poorer improved increased reduced rising falling growing firm firmer robust solid
    brisk good bad heavy heavier lighter record fears hopes news demand""".split()
)


def is_time(words: list[Token]) -> bool:
    """Whether words behind a preposition are of a time: "the quarter", "March", "a year earlier"."""
    words = [t for t in words if t.text not in _ARTICLES]
    return bool(words) and (
        words[0].context or words[0].text in _TIME or bool(words[0].classes & {"year-ago", "earlier"})
    )


def _is_ahead(line: Line, slot: Slot) -> bool:
    """'is forecast to rise 10 percent': no change that has come about."""
    words = line.tokens[max(0, slot.at - _REACH) : slot.at + 3]
    return any(t.text in _TO_COME for t in words)


def _is_measured_otherwise(line: Line, slot: Slot) -> bool:
    """'3 percent higher organically', '21 percent more before tax', '7 percent higher each year': not by the levels as they are told."""
    said = f" {' '.join(t.text for t in takewhile(_goes_on, line.tokens[slot.at + 1 : slot.at + _REACH]))} "
    return _OTHERWISE.search(said) is not None


def _goes_on(token: Token) -> bool:
    return token.text not in _ENDS and (token.slot < 0 or token.context)


_OTHERWISE = lazily(
    r" (?:organically|annually|apiece|each|every|per [a-z]+|like[ -]for[ -]like|in all|(?:before|after|net of|excluding) "
    r"(?:any |all |the )?(?:tax|taxes|interest|inflation|currency|charges|costs|fees|dividends|exceptional|one-off|adjusting|adjustment)s?) "
)


def _behind(line: Line, slot: Slot) -> list[Token]:
    """The words behind a figure and the noun of its change ("12 percent increase")."""
    after = line.tokens[slot.at + 1 : slot.at + 9]
    if len(after) > 1 and after[0].text == "-":
        after = after[2:]  # "a 6-point gain among women"
    while after and (
        "change-noun" in after[0].classes
        or "soft" in after[0].classes
        and after[0].text not in _PART
        and "than" not in after[0].classes
    ):
        after = after[1:]
    return after


def _ends_clause(line: Line, slot: Slot) -> bool:
    """'a drop of 46.', '250 more;', '75 more people.': nothing follows that could make the change another one."""
    after = line.tokens[slot.at + 1 : slot.at + 4]
    if after and "change-noun" in after[0].classes:
        after = after[2:] if slot.unit and len(after) > 1 and after[1].text.isalpha() else after[1:]
    elif after and slot.unit and after[0].text.startswith(slot.unit):
        after = after[1:]  # "a loss of 375 jobs."
    return (not after or after[0].text in _ENDS) and "/" not in slot.unit


_ENDS = frozenset((".", ",", ";", ")", "–", "—", '"', "”"))


def _told_before(line: Line, slot: Slot) -> bool:
    """'The rise of 20 percent …', 'This 16% increase …', 'That means growth of …': with the article that points back."""
    before = line.tokens[: slot.at]
    if len(before) > _OPENING or not before or _holds_a_figure(before):
        return False
    verb, behind = slot.verb, line.tokens[slot.at + 1 : slot.at + 3]
    if len(behind) > 1 and "change-noun" in behind[0].classes and behind[1].text.partition(" ")[0] in _OTHER_SPAN:
        return False  # "called the 3 percent rise over the week modest"
    if verb is None or _is_accounted_for(line, slot):
        return verb is not None
    if _has_its_own(line.tokens[slot.at + 1 : slot.at + 9]):
        return False
    return before[0].text.partition(" ")[0] in BACK and all(
        t.text.partition(" ")[0] in BACK
        or t is verb
        or t.text == "of"
        or "soft" in t.classes
        or "change-noun" in t.classes
        or "level" in t.classes
        or t.text in _COMES_TO
        for t in before
    )


def _before_that_one(line: Line, slot: Slot) -> list[Token] | None:
    """'blamed the 16% increase on the weather', 'said the fall of 9 percent was due to', 'put the rise at 4 percent': the words before the
    change that was told before, wherever it stands; None for any other: 'the 16% increase of May', 'than the 4 percent rise that'."""
    words = line.tokens[: slot.at]
    behind = line.tokens[slot.at + 1 :]
    if not words or _holds_a_figure(words):
        return None
    if _is_in_points(slot) and behind and behind[0].text == "points":
        behind = behind[1:]
    if behind[:1] and behind[0].text == "-":
        behind = behind[2:]  # "the 2.3-point rise"
    if words[-1].text in BACK and behind and "change-noun" in behind[0].classes:
        words, behind = words[:-1], behind[1:]
    elif words[-1].text in _SIZED and words[-2:-1] == [slot.verb] and words[-3:-2] and words[-3].text in BACK:
        words = words[:-3]
    else:
        return None
    if words and (words[-1].classes & _COMPARING or words[-1].text in _BEHIND_IT):
        return None
    if not behind or behind[0].text.partition(" ")[0] in _SINGLED_OUT or _has_its_own(behind):
        return None
    if (behind[0].text == "on" or behind[0].classes & _COMPARING) and is_time(behind[1:]):
        return None  # "the 3 percent rise on the week"
    told = not behind[0].text.endswith("ed") or (len(behind) > 1 and behind[1].text in _ARTICLES)  # "reflected a"
    return words if told else None


def _has_its_own(behind: list[Token]) -> bool:
    """'the 3 percent gain from exchange rates', 'the 0.4-point drop downtown': whether a cause or a place makes a change another than that of all."""
    if behind and behind[0].text == "-":
        behind = behind[2:]
    behind = [*dropwhile(lambda t: "change-noun" in t.classes or t.text in ("point", "points"), behind)]
    if not behind or behind[0].text in _ELSEWHERE:
        return bool(behind)
    return behind[0].text in ("from", "at") and not is_time(behind[1:]) and not _holds_a_figure(behind[1:3])


_ELSEWHERE = frozenset("abroad overseas elsewhere online offshore downtown upstream downstream there here".split())


def _holds_a_figure(words: list[Token]) -> bool:
    return any(t.slot >= 0 and not t.context for t in words)


_SIZED = frozenset(("of", "at"))
#: Whoever tells of a change so tells of the one before; what "the union wants" may be another.
_TELLS = frozenset(
    """said says say that put puts blamed blames attributed attributes ascribed credited called calls described explained
    explains""".split()
)
_COMPARING = frozenset(("than", "from", "against", "year-ago"))
_BEHIND_IT = frozenset("after following since despite before until like over on above below".split())
_OTHER_SPAN = frozenset("over during between since that which".split())
_SINGLED_OUT = _OTHER_SPAN | frozenset(
    "of in at by under who it they he she we the its their seen for forecast told given made set shown among across within last".split()
)


def _is_accounted_for(line: Line, slot: Slot) -> bool:
    """'Most of the 16% increase came …', 'The main reason for this 20 percent drop …': what made a change that was told before."""
    words = [t for t in line.tokens[max(0, slot.at - 4) : slot.at] if t.text in BACK or "soft" not in t.classes]
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    led = len(words) > 1 and words[-1].text in BACK and words[-2].text in _MADE
    return led and bool(behind) and "change-noun" in behind[0].classes


_MADE = frozenset(("of", "for", "behind", "driving"))
