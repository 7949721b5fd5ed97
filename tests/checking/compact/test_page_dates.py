"""The day of a release beside that of its page."""

from __future__ import annotations

import pytest

from tieout import extract
from tieout.checking.compact.page_dates import dated_again


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Published May 3, 2019 Home For Immediate Release May 3, 2019", ["May 3, 2019"]),
        ("Published\nMay 3, 2019\nDate: May 8, 2019", ["May 8, 2019"]),
        ("Published May 3, 2019 Home Date: May 1, 2019", []),
        ("Published May 3, 2019 Home Date: May 3, 2018", ["May 3, 2018"]),
        ("Published May 3, 2019. It opens on May 8, 2019.", []),
        ("Date: May 3, 2019. It opens on May 3, 2019.", []),
        ("Source: Coast News| 2019-05-03 11:20:07|Editor: pr OBAN, May 3 (Coast News) -- It opened.", ["May 3"]),
        ("Source: Coast News| 2019-05-03 11:20:07|Editor: pr OBAN, May 2 (Coast News) -- It opened.", []),
    ],
)
def test_a_release_is_as_old_as_its_page_or_older(text: str, days: list[str]):
    assert [one.text for _, one in dated_again(text, extract(text), 0)] == days


def test_above_the_text_a_day_needs_no_label():
    text = "Published May 3, 2019 Case # 11-204 May 3, 2019 A TITLE"
    assert [one.text for _, one in dated_again(text, extract(text), text.index("A TITLE"))] == ["May 3, 2019"]
    assert not [*dated_again(text, extract(text), 0)]
