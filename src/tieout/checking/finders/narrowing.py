"""The words around the name of an item that narrow it: "oil exports", "imports from Japan", but not "the March surplus", "its exports"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Line, Token
from tieout.patterns import lazily
from tieout.quantities.calendar_names import WHOLE_MONTHS

#: Classes of words that tell of an item and do not narrow it.
QUIET = frozenset(("soft", "earlier", "year-ago", "weekday", "change-noun", "total"))
#: Words for a time.
TIME = lazily(
    r"(?:first|second|third|fourth|full|q[1-4])-?(?:quarter|half|year)?|[0-9]+"
    rf"|(?:mid-)?(?:{'|'.join(WHOLE_MONTHS)})"
)


def narrowed(line: Line, first: int, start: int = 0) -> tuple[frozenset[str], int]:
    """The words that narrow an item, right before its name and not before `start`, and where they begin."""
    k, narrow = first, set()
    while k > start and first - k < _REACH and (line.tokens[k - 1].context or _modifies(line.tokens[k - 1])):
        k -= 1
        if not line.tokens[k].context and not is_neutral(line.tokens[k]):
            narrow.add(line.tokens[k].text)
    return frozenset(narrow), k


def ending(line: Line, last: int) -> frozenset[str]:
    """The word right behind an item that says of what it is, or to whom."""
    ahead = [token for token in line.tokens[last : last + 4] if token.text not in _OWNERS]
    if len(ahead) < 2 or ahead[0].text not in _OF_ITS_OWN or ahead[1].slot >= 0 or _is_when(ahead[1]):
        return frozenset()
    return frozenset((ahead[1].text,))


def placed(line: Line, last: int) -> frozenset[str]:
    """The place right behind a figure: "411.9 million in Europe"."""
    ahead = [token for token in line.tokens[last : last + 3] if token.text not in _OWNERS]
    named = len(ahead) > 1 and ahead[0].text == "in" and ahead[1].slot < 0 and line.text[ahead[1].start].isupper()
    return frozenset((ahead[1].text,)) if named and not _is_when(ahead[1]) else frozenset()


_OF_ITS_OWN = frozenset("of to from in on with".split())


def _is_when(token: Token) -> bool:
    return is_neutral(token) or token.text in _WHEN


_WHEN = frozenset(
    "month week quarter year half period season same past latest first all whole record spring summer autumn winter".split()
)


def behind(tokens: Sequence[Token], name: Token | None = None) -> frozenset[str] | None:
    """The words between an item and its figure that narrow it; None where the name goes on ("export growth was"), or leads elsewhere. The
    last token of the name may hold the word that leads to them ("exports to")."""
    if not tokens:
        return frozenset()
    led = name is not None and " " in name.text and name.text.split()[-1] in _NARROWING
    goes_on = (
        not led
        and tokens[0].text.isalpha()
        and not tokens[0].text.endswith("ly")
        and not _leads(tokens[0])
        and not is_neutral(tokens[0])
    )
    if goes_on or any(token.text == "and" for token in tokens):
        return None
    return frozenset(_behind(tokens, led))


def _behind(tokens: Sequence[Token], narrowing: bool) -> Iterator[str]:
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        if token.slot >= 0 or token.classes & _TELLING or token.text in _HELPERS or token.text == ",":
            narrowing = False
        elif token.text in _NARROWING:
            narrowing = token.text != "of" or after is None or after.text not in _OWNERS
        elif narrowing and not _is_when(token):
            yield token.text


def _leads(token: Token) -> bool:
    return token.slot >= 0 or bool(token.classes & _TELLING) or token.text in _HELPERS or token.text in _NARROWING


_TELLING = frozenset(("level", "up", "down", "either", "at", "than", "against"))
_HELPERS = frozenset(
    "will would could was were went grew also came at earned numbered brought took fetched ran cost averaged by".split()
)
_NARROWING = frozenset("of to in with from for into on".split())
_OWNERS = frozenset("the this its our their his her".split())
_REACH = 5


def _modifies(token: Token) -> bool:
    """Whether a word can stand between an article and a noun."""
    if token.slot >= 0 or not token.text[:1].isalpha() or token.text in _STARTS:
        return False
    return "soft" in token.classes or not token.classes & _TIES


_TIES = frozenset("level up down either from to than against at by of or break minus including".split())
_STARTS = frozenset(
    """in on for with and but as that which into during after before since when while if through under via is a an the our its their his her
    this these will would can could may it they we he she also said says say show shows
    showed put puts saw sees putting showing reporting posting giving leaving resulting yielding making deducting excluding""".split()
) | {"resulting in"}


def is_neutral(token: Token) -> bool:
    """Whether a word at the name of an item does not narrow it: how it is counted, when, whose it is."""
    text = token.text
    whose = text.endswith(("'s", "s'")) or (text[-3:] in ("ese", "ian", "ish") and text not in _NO_PEOPLES)
    return bool(token.classes & QUIET) or text in _NEUTRAL or whose or bool(TIME.fullmatch(text))


#: No peoples, for all their endings.
_NO_PEOPLES = frozenset("fish shellfish cheese geese varnish rubbish furnish".split())
_NEUTRAL = frozenset(
    """trade merchandise foreign visible external overall company group country government federal state budget budgetary quarterly monthly weekly yearly annual
    full fiscal consolidated reported strong record healthy solid significant large small narrow wide huge slight bigger so generated used
    provided cumulative quarter-end year-end regular total balance worldwide global investors clients customers fund funds therefore thus
    trailing abroad customs-cleared resulting ensuing""".split()
)
