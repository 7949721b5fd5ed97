"""Which way the words move a level: the verb or noun that leads to "from … to …", in the clause of the two levels.

A clause may hold more words of change than that one ("the bank cut the growth forecast", "by reducing rising costs"): an adjective
moves nothing, and a verb of another clause moves another thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.clauses import clause_of, clauses
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES, is_adverb, is_noun, is_verb, moves
from tieout.checking.tags.bettered import bettering
from tieout.checking.tags.govern import noun_sign, sign_of
from tieout.checking.tags.told_of import go_along, take_dollars, told_again
from tieout.rules.vocabulary import listed

#: Behind a noun of change: "a rise in fees to 5 from 4", "a fall to 4 from 5".
_OF_NOUN = frozenset("in of to from".split())
#: Adverbs that give a verb its direction: "revised down", "are moving up".
_ADVERBS = frozenset(("up", "down", "upward", "downward", "upwards", "downwards", "higher", "lower"))
#: Behind these a word in "ing" is what is done, and no adjective: "by increasing output to 5 from 4".
_BY_DOING = frozenset("by from of after before without while when in to".split())


def lead(line: Line, figures: Sequence[Slot]) -> None:
    """Gives a level behind "from" and the one behind "to" the word of change that moves them, and its direction."""
    for base in figures:
        for level in figures if "from" in base.tags else ():
            if "to" in level.tags:
                take_dollars(base, level)
        if base.tags & _BASES and not (base.tags & _TOLD and not _leaves_open(base)):
            new = _level_of(line, base, figures)
            if new is not None:
                base.links.setdefault("led", set()).add(new)
                _lead(line, new, base)
            if new is not None:
                _take_along(new, base, figures)
            if new is not None and "from" in base.tags:
                _end_range(line, new, base, figures)


#: Tags of a level that another one moved from, or is compared with.
_BASES = frozenset(("from", "against"))
#: Tags of a base that has a direction of its own.
_TOLD = frozenset(("moved-from", "set-against"))
#: So many figures further stands the other level, what is told of it again in between ("to 2.0 million, or 28 percent, from …").
_BESIDE = 3


def _leaves_open(base: Slot) -> bool:
    """'Sales improved from 41 million to 52 million': whether the word that has moved a level goes either way."""
    return base.verb is not None and "either" in base.verb.classes and not (base.verb_sign or base.sign)


def _level_of(line: Line, base: Slot, figures: Sequence[Slot]) -> Slot | None:
    """The level that a base belongs to: the nearest figure like it behind "to"; the range before it, of two figures that are one."""
    at = figures.index(base)
    found = [s for s in figures[max(0, at - _BESIDE) : at + _BESIDE + 1] if "to" in s.tags and alike(s, base)]
    before = [s for s in found if s.at < base.at]
    ranges = [s for s in before if _is_range(line, s, base, figures)]
    if before:  # "rises to 48 crowns a crate from 40 and to 52 for others"
        found = [s for s in found if s.at < base.at or all(t.text != "and" for t in line.tokens[base.at : s.at])]
    return min(ranges or found, key=lambda s: abs(line.cost[s.at] - line.cost[base.at]), default=None)


def _is_range(line: Line, new: Slot, base: Slot, figures: Sequence[Slot]) -> bool:
    """Whether "from 35 to 36 percent" behind a level is one level: nothing but the time of the level stands between."""
    end = next(iter(figures[figures.index(base) + 1 :]), None)
    if new.at > base.at or end is None or not alike(base, end):
        return False
    between = line.tokens[new.at + 1 : base.at]
    parted = any(t.text in ("and", ";") or "break" in t.classes for t in between)
    return not parted and [t.text for t in line.tokens[base.at + 1 : end.at]] == ["to"]


def _lead(line: Line, new: Slot, base: Slot) -> None:
    told = new if new.verb_sign else base
    if told is base and _moves_another(line, new, base):
        base.verb_sign = 0
        return
    if told.verb_sign and _is_near(line, told):
        return
    first = new if new.at < base.at or "fronted" in base.tags else base
    clause = clause_of(line, first.at)
    word, sign = _leading(line, clause.start, first.at)
    if word is None and clause.verb < 0 and clause.opener in ("and", ",") and clause.number:
        word, sign = _infinitive(line, clause.start) or _elided(line, clause.number - 1)
    if word is not None and not sign:
        sign = bettering(line, word, clause.start)
    for slot in (new, base):
        slot.verb_sign = sign
        slot.verb = word or slot.verb


def _moves_another(line: Line, new: Slot, base: Slot) -> bool:
    """'Rents came to 61 million in a month when fees rose from 40 million': whether a verb behind the level, with a subject of its own, leads to the base."""
    if base.verb is None or not new.at < base.at or base.verb.start < new.quantity.end:
        return False
    clause = clause_of(line, base.at)
    return (
        clause.number != clause_of(line, new.at).number
        and clause.about == clause.number
        and clause.subject[0] < clause.subject[1]
    )


def _infinitive(line: Line, start: int) -> tuple[Token, int] | None:
    """'would cut fees from 5 to 4, and raise the limit from 12 to 15': a verb in its base form right behind the mark or the "and"."""
    begun = next((k for k in range(start, len(line.tokens)) if line.tokens[k].text not in (",", "and", "then")), -1)
    told = line.tokens[begun : begun + 2] if begun >= 0 else []
    if len(told) < 2 or CHANGES.isdisjoint(told[0].classes) or told[1].text not in listed("determiner"):
        return None
    return told[0], sign_of(told[0])


def _elided(line: Line, number: int) -> tuple[Token | None, int]:
    """'raised sales from 6 to 13 percent, and margins from 9 to 10': the verb of the pair before goes on."""
    clause = clauses(line)[number]
    there = [s for s in line.slots if clause.start <= s.at < clause.end and s.tags & {"from", "to"}]
    return (there[-1].verb, there[-1].verb_sign) if len(there) > 1 else (None, 0)


def _take_along(new: Slot, base: Slot, figures: Sequence[Slot]) -> None:
    """'to 2.0 million shares, or 28 percent, from 1.8 million, or 25 percent': what is told again of each goes the same way."""
    for level, before in told_again(new, base, figures):
        if alike(level, new):
            go_along(level, before, new)
            continue
        for slot, name in ((level, "to"), (before, "from" if "from" in base.tags else "against")):
            slot.tags.add(name)
            slot.tags -= {"plain", "bare"} if slot is before else set()
            slot.verb, slot.verb_sign = new.verb, new.verb_sign


def _end_range(line: Line, new: Slot, base: Slot, figures: Sequence[Slot]) -> None:
    """'raised to 3.50 to 3.55 from 3.30 to 3.45': behind a range "from 3.30 to 3.45" is one, too, of which the end that moves most counts."""
    end = next(iter(figures[figures.index(base) + 1 :]), None)
    if end is None or not _is_range(line, new, base, figures):
        return
    end.tags.discard("to")
    if new.verb is not None and new.verb.text.startswith(_SPREADING):
        base.verb_sign = new.verb_sign = 0
    elif new.verb_sign < 0:
        base.tags.discard("from")
        end.tags.add("from")
        end.verb, end.verb_sign = new.verb, new.verb_sign


#: What moves the ends of a range apart or together, and no level up or down.
_SPREADING = ("narrow", "widen", "tighten", "broaden")


def _is_near(line: Line, slot: Slot) -> bool:
    """Whether the word that governs a figure stands in its clause, or that has no verb of its own before the figure: not "lowered its
    estimate, said imports had gone from 3.1 to 3.4"; "boosting the grain which must be shipped to 0.8 million tonnes" may be."""
    clause = clause_of(line, slot.at)
    if slot.verb is None or not 0 <= clause.verb < slot.at:
        return True
    if clause.opener in ("which", "who") and line.tokens[clause.verb].text not in _GOING:
        return True
    return slot.verb.start >= line.tokens[clause.start].start


#: What moves its own subject, whichever way: "the decline among farmers, who went from 31 percent to 44".
_GOING = frozenset(("went", "goes", "go", "gone"))


def _leading(line: Line, start: int, end: int) -> tuple[Token | None, int]:
    """The word nearest to a level that moves it, and its direction: 0 where a verb without one stands nearer."""
    noun = -1
    for i in range(end - 1, start - 1, -1):
        token = line.tokens[i]
        if token.classes & _MOVING:
            if _is_done(line, i) or _directs(line, i):
                return token, sign_of(token) if noun < 0 or _agree(line, i, noun) else 0
            if noun < 0 and _names_change(line, i):
                noun = i
        elif is_verb(line, i) and not is_adverb(token):
            break
    return (line.tokens[noun], noun_sign(line.tokens[noun])) if noun >= 0 else (None, 0)


def _agree(line: Line, verb: int, noun: int) -> bool:
    """Whether a verb of change and the noun of change behind it go one way, or the noun is what the verb moves: "cut the increase in fees
    to 5 percent from 8"."""
    if noun_sign(line.tokens[noun]) == sign_of(line.tokens[verb]):
        return True
    return all(t.text.isalpha() and t.text not in listed("fronting") for t in line.tokens[verb + 1 : noun])


_MOVING = CHANGES | {"change-noun"}


def _is_done(line: Line, i: int) -> bool:
    """Whether a word of change is a verb, a participle or a gerund, and no adjective or noun."""
    token, before, after = line.tokens[i], _text(line, i - 1), line.tokens[i + 1 : i + 2]
    leads = bool(after) and _opens_object(after[0])
    if token.text.endswith("ing"):
        return before in _BY_DOING or leads
    helped = before == "to" or before in listed("auxiliary")
    if token.text == "lower":
        return helped
    if (
        "change-noun" in token.classes
    ):  # "the central bank cut its rate", "saw prices fall to", not "the merit raise pool"
        counted = before == "and" and bool(after) and (after[0].slot >= 0 or _stands_for_noun(line, i + 1))
        # "and falls 2 points to 38 from 40"
        return bool(token.classes & CHANGES) and (helped or counted or (leads and before not in listed("article")))
    return moves(line, i) and before not in listed(
        "determiner"
    )  # not "the amount for raises", "reports of reduced shipments"


def _opens_object(token: Token) -> bool:
    """Whether what stands behind a word in "ing" is its object, or leads to a level: "its", "the", "to", "sharply"."""
    return (
        token.text in listed("subject") or bool(token.classes & listed("lead")) or is_adverb(token) or token.slot >= 0
    )


def _stands_for_noun(line: Line, i: int) -> bool:
    """'lifted its forecast for growth and cut that for prices to 2.6%': whether "that" is an object, and opens no clause."""
    return _text(line, i) in ("that", "those") and _text(line, i + 1) in ("for", "of", "on", "to", "from")


def _directs(line: Line, i: int) -> bool:
    """'revised down the estimate', 'were up to 2.31 billion from 2.24', 'revised the growth of output downwards to 2.5 percent'."""
    if line.tokens[i].text not in _ADVERBS or not i:
        return False
    if "ward" in line.tokens[i].text and _text(line, i + 1) in listed("tie"):
        return True
    before = line.tokens[i - 1]
    return is_verb(line, i - 1) or before.text.endswith("ing") or before.text in listed("helper")


def _names_change(line: Line, i: int) -> bool:
    """'a rise in the fee to 5 from 4': a noun of change behind its article, with what it is of behind it."""
    return noun_sign(line.tokens[i]) != 0 and is_noun(line, i) and _text(line, i + 1) in _OF_NOUN


def _text(line: Line, i: int) -> str:
    return line.tokens[i].text if 0 <= i < len(line.tokens) else ""
