"""The publication date that a text prints."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tieout.errors import OptionError
from tieout.text import article
from tieout.text.published import as_date, find_date

BODY = "\n\nThe mill sold 5 tons in 2019. It opened on March 3, 1985, at noon.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Mill sells\n\nUpdated: 2021-04-13",
        "Mill sells\n\n(The Daily) | Updated : 2021-04-13",
        "Published April 13, 2021",
        "Published on Tuesday, 13 April 2021 at 10:00",
        "By A Writer\nApril 13, 2021",
        "TUESDAY, 13 APRIL 2021",
        "Published\nApr. 13, 2021",
        "LONDON, April 13, 2021 (Agency) -- The mill sold 5.",
        "Posted: 2021/4/13 09:15",
        "Published: 2021-04-13\nUpdated: 2022-01-01",
        "Updated: 2022-01-01\nPublished: 2021-04-13",
        "Source: Coast News| 2021-04-13 16:02:11|Editor: Ross\nVideo",
        "Coast News | 2021-04-13 16:02 | Business",
        "Oban\n\nHe was charged today, Tuesday, April 13, 2021, with theft.",
        "Oban\n\nWHEN: Today, Apr. 13, 2021",
    ],
)
def test_a_date_in_the_head(head: str) -> None:
    assert find_date(head + BODY) == date(2021, 4, 13)


@pytest.mark.parametrize(
    "head",
    [
        "Mill sells",
        "Updated: 2021-13-45",
        "Updated: soon",
        "On April 13, 2021 the mill burned.",
        "Oats | 2021-04-13 | 41 | 44",
        "He pleaded guilty today to what he did on April 13, 2021.",
        "WHEN: Today, April 13, 2021\n\nWHEN: Today, May 3, 2021",
    ],
)
def test_a_date_in_running_text_is_none_of_publication(head: str) -> None:
    assert find_date(head + BODY) is None


def test_what_is_given_wins() -> None:
    text = "Updated: 2021-04-13" + BODY
    assert article(text, published="2020-02-03").published == date(2020, 2, 3)
    assert article(text, published=datetime(2020, 2, 3, 4, 5)).published == date(2020, 2, 3)
    assert article(text).published == date(2021, 4, 13)


@pytest.mark.parametrize("value", ["yesterday", "2021-02-30", "13/04/2021", ""])
def test_what_is_no_date_is_said_to_be_none(value: str) -> None:
    with pytest.raises(OptionError, match="2021-04-13"):
        as_date(value)
