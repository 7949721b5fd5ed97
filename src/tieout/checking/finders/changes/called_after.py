"""A change that a verb tells, and the noun by which the next sentence calls it: "Output fell 3.4 percent in May. The rise follows …"."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from tieout.checking.compact.line import WORD, Bound, Line, Slot, Token
from tieout.checking.lines import Lines
from tieout.patterns import Words, lazily
from tieout.quantities.model import Quantity
from tieout.rules.told_changes import MOVING, OF_NOUN, VERBS
from tieout.rules.vocabulary import listed
from tieout.tables import currencies

#: Nouns that call a change of any thing; a gain may be won, and an advance may be paid.
_NOUNS = frozenset("rise increase decline drop fall decrease".split())
#: Behind the noun, of what came to pass: no more than why.
_REASONED = lazily(
    r"\s+(?:(?:was|were|has been)\s+)?(?:(?:primarily|mainly|largely|principally|mostly|partly)\s+)?"
    r"(?:due to(?! (?:be|come|start|end|begin)\b)|because|driven by|attribut\w+|caused by|reflect(?:s|ed|ing)(?!\s+in\b)"
    r"|result(?:s|ed) from|the (?:result|work) of"
    r"|(?:came|comes) (?:after|as|from|despite|amid|because|following|on top)|stem(?:s|med)|owe[sd]|follows|followed)\b"
)
_KINDS = frozenset("percent percentage_point currency measure count number".split())


def called_after(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`moved`, the first figure behind a verb that says which way a thing went, `verb`, and `called`, the noun of the next sentence, where no
    word before it and of what the noun is told with goes the other way."""
    said = _called(line, lines)
    if said is None:
        return
    verb, moved = _moved(line)
    if verb is None or moved is None or MOVING[said[2].lower()] == MOVING[verb.text]:
        return  # what agrees says nothing of the figure
    if _tells_more(moved, line, lines) or not _goes_one_way(lines, verb, said) or _may_go_both_ways(line, lines, verb):
        return
    yield {
        "moved": moved,
        "verb": _slot(verb.start, verb.end, line.number, lines),
        "called": _slot(*said.span(2), line.number, lines),
    }


def _may_go_both_ways(line: Line, lines: Lines, verb: Token) -> bool:
    """Whether what falls may be what makes another thing rise, or still be a rise: a price of a bond, one money in terms of another, a rate of
    growth, what is foreseen; or whether the verb tells of a time before, or beside what the sentence is about, or the next one answers it."""
    whole, after = lines.sentences[line.number : line.number + 2]  # a line may lack its last clause
    if _OF_TWO_SIDES.stand_in(lines.text, whole.start, after.end) or _FORESEEN.stand_in(
        lines.text, whole.start, verb.start
    ):
        return True
    ahead = [word for token in line.tokens if token.start < verb.start for word in token.text.split()]
    if ahead and currencies.find(ahead[-1]):
        return True  # "the peso fell to 14.1 per dollar": what costs more is the dollar
    if not _REVISED.isdisjoint(ahead[-1:]):
        return True  # "the surplus was revised down from a provisional 8 million": that it changed is not said
    if "had" in ahead[-2:] or verb.text.startswith("had ") or not _SUBORDINATE.isdisjoint(ahead):
        return True
    return _ANSWERS.stand_in(lines.text, after.start, after.end)


_OF_TWO_SIDES = Words(
    r"(?i:\b(?:inflation|pace|momentum|annual rate|rate of|(?:against|versus) the \w+|bonds?|notes?|gilts?|bunds?|treasur(?:y|ies)|t-bills?|yields?|spreads?"
    r"|exchange rate)\b)"
)
_FORESEEN = Words(
    r"\b(?:[Ff]orecasts?|[Ff]orecasting|[Ee]stimat\w+|[Oo]utlook|[Pp]rojec\w+|[Ee]xpect\w*|[Pp]redict\w*|foresee\w*|foresaw|plan(?:s|ned)|[Tt]argets?"
    r"|will|would|could|may|might|should)\b"
)
_REVISED = frozenset("revised adjusted restated corrected marked scaled".split())
_SUBORDINATE = frozenset(
    "who which whose whom after when since although though while if because before as until once despite".split()
)
_ANSWERS = Words(
    r"(?i:\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|counter(?:s|ed)|retort(?:s|ed)|rejoin(?:s|ed)|insist(?:s|ed)|shot back|hit back)\b)"
)


def _called(line: Line, lines: Lines) -> Match[str] | None:
    """The noun with which the next sentence of the paragraph goes on, said of nothing but what the sentence is about."""
    after = lines.sentences[line.number + 1] if line.number + 1 < len(lines.sentences) else None
    if after is None or after.paragraph > line.sentence.paragraph + 1:
        return None
    said = OF_NOUN.match(lines.text, after.start, after.end)
    if (
        said is None
        or said[2].lower() not in _NOUNS
        or said[3]
        or not _REASONED.match(lines.text, said.end(2), after.end)
    ):
        return None
    if said[2].lower() == "fall" and said[0].lower().startswith("this"):
        return None  # the season
    told = [word for word in said[1].lower().split() if word not in listed("determiner") | listed("sort-of-change")]
    return said if not told else None


def _moved(line: Line) -> tuple[Token | None, Slot | None]:
    """The word that says which way a thing went, and the figure that it leads to, or how far it went."""
    figures = [slot for slot in line.slots if not slot.context]
    verb = next((token for token in line.tokens if token.text in VERBS), None)
    if verb is None:
        change = next(
            (slot for slot in figures if slot.sign and slot.verb is not None and slot.verb.text in MOVING), None
        )
        return (None, None) if change is None or change is not figures[0] else (change.verb, change)
    moved = next((slot for slot in figures if slot.quantity.start > verb.end), None)
    return (verb, moved) if moved is not None and moved.kind in _KINDS and _leads(verb, moved, line) else (None, None)


def _leads(verb: Token, stated: Slot, line: Line) -> bool:
    """Whether the verb leads to the figure, with no other verb, mark or clause between."""
    between = [token for token in line.tokens if verb.end <= token.start < stated.quantity.start]
    return len(between) <= _NEAR and not any(token.text in _PARTING for token in between)


def _tells_more(moved: Slot, line: Line, lines: Lines) -> bool:
    """Whether a clause behind the figure tells figures of its own, by which something else may have gone the other way."""
    return _MORE.stand_in(lines.text, moved.quantity.end, lines.sentences[line.number].end)


_MORE = Words(r"(?s:(?:[;:]|\b(?:and|but|while|as|whereas|with|when|after|although)\b).*[0-9])")
_NEAR, _PARTING = 5, frozenset(", ; : ( ) and but while as after when".split())


def _goes_one_way(lines: Lines, verb: Token, said: Match[str]) -> bool:
    """Whether all words up to the noun that say which way a thing goes say the same: what an article told at its beginning may be called so
    at its end."""
    against = _UP if MOVING[verb.text] < 0 else _DOWN
    return not against.stand_in(lines.text, 0, said.start(2))


_UP = Words(
    r"(?i:\b(?:ris(?:e|es|en|ing)|rose|increas\w*|gr(?:ow|ew|own|owth|owing)\b|climb\w*|jump\w*|gain\w*|up|higher|advanc\w*|surg\w*|soar\w*|widen\w*|improv\w*|rais\w*"
    r"|expan\w*|upturn|uptick|acceler\w*|boost\w*|doubl\w*|tripl\w*|hik(?:e|es|ed|ing)|recover\w*|rebound\w*|swell\w*|swollen|lift\w*|add(?:s|ed|ing)?|more|record|high|deficit"
    r"|loss(?:es)?|shortfall|pickup|strength\w*|strong\w*|above|ahead|exceed\w*|beat\w*|larger|bigger|greater|better|dearer|faster|upwards?"
    r"|tighten\w*|quicken\w*|pick\w* up)\b)"
)
_DOWN = Words(
    r"(?i:\b(?:f[ae]ll(?:s|en|ing)?|declin\w*|drop\w*|decreas\w*|down|lower\w*|slip\w*|eas(?:e|es|ed|ing)|narrow\w*|shr[aiu]nk\w*|reduc\w*|cuts?|cutting|plung\w*|slump\w*"
    r"|less|fewer|weak\w*|loss(?:es)?|los[et]\w*|off|tumbl\w*|dip\w*|slid\w*|trim\w*|contract\w*|downturn|sag\w*|slow\w*|plummet\w*|dwindl\w*|sank|sunk|low|deficit|shortfall"
    r"|below|behind|under|smaller|worse\w*|cheaper|lighter|downwards?|shed\w*|halv\w*|slash\w*|soften\w*|retreat\w*|short)\b)"
)


def _slot(start: int, end: int, number: int, lines: Lines) -> Slot:
    said = Quantity(start, end, lines.text[start:end], "number", None, named=True)
    return Slot(-1, said, 0, True, number, kind=WORD)
