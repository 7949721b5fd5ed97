"""Before step 1: the day on which a page says that it was published, and those that a release on it bears: "Published 3 May 2019", "Date: May 3, 2019",
"OBAN, May 3 (Coast News) --"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tieout.patterns import lazily
from tieout.quantities.model import Quantity

#: What stands before the day of a page, and so much of a page holds it.
_PAGE = lazily(r"(?:\b(?:Published|Posted|Updated)(?: on)?|\bSource:? ?[A-Z][\w ]{1,20}\|)[\s:]*\Z")
_LABEL, _TOP = 40, 4000
#: What stands before the day of a release, with the number of its case perhaps.
_RELEASE = lazily(
    r"(?:(?i:\b(?:for (?:immediate )?release|press release|released?( on)?|media release))\b|\bDate\b|\bDATE\b)"
    r"[\s:–-]*(?:Case\s+#:?\s*[\w, ]{4,40}\s*)?(?:Date|DATE)?[\s:]*\Z"
)
#: A dateline: its town before the day, its agency behind.
_TOWN, _AGENCY = lazily(r"[A-Z]{3,}[^\n(]{0,40},\s+\Z"), lazily(r"\s?\(\s*[A-Z][\w .]{1,30}\)\s*(?:--|—|–|-)")
_LEAD = 80


def dated_again(text: str, every: Iterable[Quantity], below: int) -> Iterator[tuple[Quantity, Quantity]]:
    """The days that a release bears, each with that of its page, before it: the same, a later one, or the same of another year. `below` is
    where the text of a page begins whose title is printed again; no dateline is later by a month than its page."""
    page: Quantity | None = None
    for one in every:
        if one.start > _TOP:
            return
        if one.kind != "date" or one.days is None or one.days.first != one.days.last:
            continue
        if one.days.year is not None and _PAGE.search(text, max(0, one.start - _LABEL), one.start):
            page = one
        elif page is not None and _may_be_later(page, one) and _is_of_release(text, one, below):
            yield page, one


def _is_of_release(text: str, one: Quantity, below: int) -> bool:
    before = max(0, one.start - _LEAD)
    if one.days is None or one.days.year is None:
        return bool(_TOWN.search(text, before, one.start) and _AGENCY.match(text, one.end))
    return one.end < below or _RELEASE.search(text, before, one.start) is not None


def _may_be_later(page: Quantity, one: Quantity) -> bool:
    """Whether a day is that of its page, or cannot be right beside it: a release is no younger than its page, but older it may be."""
    here, day = page.days, one.days
    if here is None or day is None or here.year is None:
        return False
    if (day.month, day.first) == (here.month, here.first):
        return True
    if day.year is None:
        return day.month == here.month and day.first > here.first
    return (day.year, day.month, day.first) > (here.year, here.month, here.first)
