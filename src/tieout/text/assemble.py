"""From a reader's draft to the Article: the pipeline of this stage."""

from __future__ import annotations

from datetime import date

from tieout.text.blocks import blocks
from tieout.text.conventions import USUAL, Conventions
from tieout.text.draft import Draft
from tieout.text.headlines import mark_headlines
from tieout.text.model import Article
from tieout.text.published import as_date, find_date
from tieout.text.sentences import sentences


def article(
    text: str,
    *,
    path: str = "<text>",
    published: date | str | None = None,
    language: str | None = None,
    conventions: Conventions = USUAL,
) -> Article:
    """The Article that a plain text is. Never raises on any text.

    published  the publication date, or its ISO string; else the one that the head of the text prints
    language   a BCP 47 tag; "en" where it is not given
    conventions  what is taken for granted where print leaves it open
    Raises OptionError where `published` is no date.
    """
    return assemble(Draft(text), path=path, published=published, language=language, conventions=conventions)


def assemble(
    draft: Draft,
    *,
    path: str,
    published: date | str | None = None,
    language: str | None = None,
    conventions: Conventions = USUAL,
) -> Article:
    """The Article of a draft. What is given goes before what the file says, and that before what the text prints."""
    tag = language or draft.language or "en"
    day = as_date(published) or draft.published or find_date(draft.text)
    cut = sentences(draft.text, mark_headlines(draft.text, blocks(draft)), tag)
    return Article(draft.text, path, day, tag, cut, draft.starts, draft.source, draft.remarks, conventions)
