"""What a name means in this article: dollars and tons by its conventions and its country, cents by the currency they stand beside, 03/04 by
its order of day and month."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities.days import PrintedDays, days
from tieout.quantities.draft import Draft
from tieout.quantities.tables import current, preferred
from tieout.tables import country, currencies
from tieout.text.conventions import Conventions
from tieout.text.model import Article

#: How much of the text may say which dollars its figures are in.
_HEAD = 4000
_BRITAIN = "GB"
#: Names of money that stand beside those of other countries in one article.
_DOLLARS = frozenset(("USD", "GBP"))
#: Words without which the text does not say it.
_STATED = ("dollars", "pounds", "pesos", "rupees", "francs")


def settle(article: Article, drafts: list[Draft]) -> None:
    """Sets the units of the drafts that several countries share, and makes cents a part of their currency."""
    if article.conventions.day_first is not None:
        _order(drafts, article.conventions.day_first)
    _millions(article, drafts)
    open_ = [draft for draft in drafts if draft.candidates or draft.factor < 1 or draft.unit[:4] == "cent"]
    if not open_:
        return
    place = _country(article)
    year = article.published.year if article.published else 0
    stated = ""
    nations: dict[tuple[str, ...], str] = {}
    for draft in drafts:
        if len(draft.candidates) < 2:
            stated = draft.unit.partition(" / ")[0] if draft.kind == "currency" else stated
        elif draft.unit.partition(" / ")[0] in draft.candidates:
            if not _is_agreed(draft, article.conventions):
                _choose(draft, place, year, stated)
            _of_nation(article, draft, stated, nations)
    _pence(drafts, open_, place)
    if any(_is_cent(draft) for draft in open_):
        _coins(drafts, [at for at, draft in enumerate(drafts) if _is_cent(draft)])


def _millions(article: Article, drafts: list[Draft]) -> None:
    """'296 million tonnes (MT)': what MT is short for where an article says so."""
    short = [
        one for one in drafts if one.unit == _TON and article.text.endswith(_SHORT, 0, one.end) and not _scaled(one)
    ]
    if short and _MILLION_TONS.search(article.text) is not None:
        for draft in short:
            draft.factor = 1e6


def _scaled(draft: Draft) -> bool:
    return draft.numeral is None or draft.numeral.factor > 1


_MILLION_TONS = lazily(r"\bmillion\s+(?:metric\s+)?ton(?:ne)?s\s+\((?:MT|mt|Mt)\)")
_TON, _SHORT = "metric_ton", ("MT", "mt", "Mt")


def _order(drafts: list[Draft], day_first: bool) -> None:
    """Settles which is the day and which the month of dates that can be read both ways."""
    for draft in drafts:
        if draft.days is not None and draft.days.either:
            day, month, year = draft.days.first, draft.days.month, draft.days.year
            day, month = (month, day) if day_first else (day, month)
            found = days(draft.start, draft.end, PrintedDays(day, day, month, year), None)
            if found is not None:
                draft.days, draft.first, draft.last = found.printed, found.first, found.last


def _is_agreed(draft: Draft, conventions: Conventions) -> bool:
    """Whether the conventions say what a bare dollar or ton is, which the draft then has."""
    agreed = conventions.dollar if draft.kind == "currency" and "USD" in draft.candidates else conventions.ton
    if not agreed or agreed not in draft.candidates:
        return False
    _, slash, per = draft.unit.partition(" / ")
    draft.unit = agreed + slash + per
    return True


def _is_cent(draft: Draft) -> bool:
    return draft.unit[:4] == "cent" and draft.unit.partition(" / ")[0] == "cent"


def _pence(drafts: list[Draft], open_: list[Draft], place: str) -> None:
    """Leaves pence what they are where nothing else says that they are of the pound sterling."""
    pence = [draft for draft in open_ if draft.factor < 1 and draft.unit.partition(" / ")[0] == "GBP"]
    if not pence or place == _BRITAIN:
        return
    if not any(draft.factor == 1 and draft.unit.partition(" / ")[0] == "GBP" for draft in drafts):
        for draft in pence:
            draft.unit, draft.factor = "penny" + draft.unit.removeprefix("GBP"), 1.0


def _country(article: Article) -> str:
    """The country of the article; its text is searched only where it names money in words."""
    head = article.text[:_HEAD]
    return country.of_article(article.language, head if any(word in head for word in _STATED) else "")


def _choose(draft: Draft, place: str, year: int, stated: str) -> None:
    """Takes the candidate of the article's country, else, of money, the first that was in use in its year.

    Francs, crowns and the like are those that were last `stated` ("Swiss francs"); dollars are of too many countries.
    """
    first, slash, per = draft.unit.partition(" / ")
    if draft.kind == "currency" and stated in draft.candidates and _DOLLARS.isdisjoint(draft.candidates):
        draft.unit = stated + slash + per
    elif draft.kind == "currency":
        own = currencies.of_country(place, year or None) if place else ""
        old = current(draft.candidates, year) if year else ""
        draft.unit = (own if own in draft.candidates else old or first) + slash + per
    elif draft.kind == "measure" and place:
        draft.unit = country.prefer(draft.candidates, place)[0] + slash + per


def _of_nation(article: Article, draft: Draft, stated: str, known: dict[tuple[str, ...], str]) -> None:
    """Francs, crowns, pesos and the like are of the country that the article names most, where it states no other."""
    first, slash, per = draft.unit.partition(" / ")
    if draft.kind != "currency" or stated in draft.candidates or not _DOLLARS.isdisjoint(draft.candidates):
        return
    if draft.candidates not in known:
        known[draft.candidates] = _nation(article, draft.candidates)
    draft.unit = (known[draft.candidates] or first) + slash + per


def _nation(article: Article, codes: tuple[str, ...]) -> str:
    """The currency in use whose country the head of the article names most; "" where it names none or two alike."""
    head, year = article.text[:_HEAD], article.published.year if article.published else 0
    counted: dict[str, int] = {}
    for code in codes:
        names = currencies.nation(code)
        times = sum(head.count(name) for name in names) if names else 0
        if times and names[0] not in counted:
            counted[names[0]] = times
    best = max(counted, key=lambda name: counted[name], default="")
    if not best or list(counted.values()).count(counted[best]) > 1:
        return ""
    own = tuple(code for code in codes if currencies.nation(code)[:1] == (best,))
    return (current(own, year) if year else "") or preferred(own)


def _coins(drafts: list[Draft], cents: list[int]) -> None:
    """Gives cents the nearest currency before them, else the first behind them."""
    money: list[str] = [draft.unit.partition(" / ")[0] if draft.kind == "currency" else "" for draft in drafts]
    first = next((code for code in money if code in _HUNDREDTHS), "")
    if not first:
        return
    at, code = 0, first
    for index in cents:
        for between in range(at, index):
            code = money[between] if money[between] in _HUNDREDTHS else code
        at = index
        draft = drafts[index]
        _, slash, per = draft.unit.partition(" / ")
        draft.unit, draft.factor = code + slash + per, 0.01


#: Currencies whose hundredths are called cents.
_HUNDREDTHS = frozenset(
    "USD CAD AUD NZD HKD SGD EUR ZAR TWD BBD JMD TTD BSD BZD FJD NAD LKR MUR KES BND LRD GYD XCD NLG".split()
)
