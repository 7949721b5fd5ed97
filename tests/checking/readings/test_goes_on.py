"""Levels of one thing in two sentences."""

from __future__ import annotations

import pytest
from tests.checking.conftest import Seen


def _read(text: str) -> bool:
    return bool(Seen(text).groups("percent-change").get("25 percent"))


@pytest.mark.parametrize(
    "text",
    [
        "In 2016 the clinic treated 875 patients. Last year it treated 1,015, or 25 percent more.",
        "The stock was 36,000 tonnes. In June it fell by 25 percent to 27,000 tonnes.",
        "Gross profit was $9.0 million compared to $7.5 million. Gross profit rose 25 percent.",
    ],
)
def test_levels_of_one_thing(text):
    assert _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2016 the clinic lost 875 patients. Last year it treated 1,015, or 25 percent more.",
        "It bought 36,000 tonnes. In June it fell by 25 percent to 27,000 tonnes.",
        "The stock was 36,000 tonnes, and that of oats 20,000 tonnes. In June it fell by 25 percent to 27,000 tonnes.",
        "Gross profit was $9.0 million compared to $7.5 million in the first quarter. Compared to the year-ago period, "
        "gross profit rose 25 percent.",
    ],
)
def test_levels_of_two_things(text):
    assert not any(len(reading.bound) == 3 for reading in Seen(text).groups("percent-change").get("25 percent", []))
