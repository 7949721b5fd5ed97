"""The one way through: a text or a file, its article, its quantities, its claims, its report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from tieout import checking, claims, quantities, rules, text
from tieout.checking.levels import OWN, Levels
from tieout.checking.mistakes import with_mistakes
from tieout.checking.reported import Report
from tieout.errors import TieoutError
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.rules.model import Rule
from tieout.text.conventions import USUAL, Conventions
from tieout.text.model import Article


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms an article is read and checked; the defaults are what holds where nothing is set."""

    rules: tuple[Rule, ...]
    conventions: Conventions = USUAL
    levels: Levels = OWN


class Held(Protocol):
    """What holds for an article, and what of it could not be used."""

    @property
    def terms(self) -> Terms:
        """On what terms the article is read and checked."""

    @property
    def mistakes(self) -> Sequence[TieoutError]:
        """What is wrong with a settings file, a rule in a folder that it names, and so on."""


#: The stages, in order. Each takes the values before it and gives its own; none reaches back.
STAGES = (text.article, quantities.extract, claims.make, checking.check_article)


def check(
    text_: str,
    *,
    published: date | str | None = None,
    path: str = "<text>",
    language: str | None = None,
    rules: Sequence[Rule] | None = None,
    conventions: Conventions | None = None,
    settings: Held | None = None,
) -> Report:
    """Tie out the figures of a text. `published` is a date or an ISO string; raises ValueError for another string.
    `conventions` say what print leaves open: what a bare dollar is, how far a figure may be off. `settings` are those of a settings
    file, as `tieout.settings_for` finds them; `rules` and `conventions` go before what they say."""
    day = date.fromisoformat(published[:10]) if isinstance(published, str) else published
    held = settings.terms if settings else Terms(())
    usual = held.conventions if conventions is None else conventions
    article = text.article(text_, path=path, published=day, language=language, conventions=usual)
    report = check_read(article, held.rules if rules is None and settings else rules, held.levels)
    return with_mistakes(report, settings.mistakes) if settings else report


def check_read(article: Article, own_rules: Sequence[Rule] | None = None, levels: Levels = OWN) -> Report:
    """Tie out the figures of an article that has been read; each rule is told at the severity that `levels` give it."""
    found = quantities.extract(article)
    made = claims.make(article, found)
    return checking.check_article(article, found, made, rules.load() if own_rules is None else own_rules, levels)


def check_each(article: Article, several: Iterable[Sequence[Rule]], levels: Levels = OWN) -> list[Report]:
    """The reports of one article under several sets of rules."""
    found = quantities.extract(article)
    made = claims.make(article, found)
    return [checking.check_article(article, found, made, own, levels) for own in several]


def extract(text_: str) -> list[Quantity]:
    """The quantities of a text."""
    return list(quantities.extract(text.article(text_)))
