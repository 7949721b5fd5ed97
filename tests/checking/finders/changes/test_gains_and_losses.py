"""A change of all, and the two opposite ones that it comes of."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return sorted({c.verdict for c in tieout.check(text).checks if c.rule == "difference"})


TOLD = [
    "Payrolls rose by {}. Inns added 187,000 jobs, while mills lost 46,000.",
    "The number of jobs rose {} in May after a rise of 90,000 in April. Wages were flat. The week was shorter. "
    "The number of mill jobs fell 46,000, while jobs at inns rose 187,000.",
    "Mills lost 46,000 jobs but inns gained 187,000, taking the total gain to {}.",
]


@pytest.mark.parametrize("text", TOLD)
def test_all_is_what_is_gained_less_what_is_lost(text: str):
    assert verdicts(text.format("141,000")) == ["consistent"]


@pytest.mark.parametrize("text", TOLD)
def test_digits_that_have_changed_places_are_accused(text: str):
    assert "mismatch" in verdicts(text.format("114,000"))


@pytest.mark.parametrize(
    "text",
    [
        "Payrolls rose by 150,000. Inns added 187,000 jobs, while mills lost 46,000 and farms gained the rest.",
        "Jobs rose 141,000 in May. Mill jobs fell 11,000, while inn jobs rose 38,000.",
        "Stocks rose 114,000 barrels. Stocks of tar rose 199,000 barrels, while stocks of pitch fell 58,000. Stocks of oil fell 27,000.",
        "Exports rose 41.2 million and imports fell 12.1 million, so the gap narrowed by 53.3 million.",
        "The bank gained 41,200 clients and lost 12,100 accounts, a net gain of 31,000 clients.",
        "The town gained 1,240 people from abroad and lost 312 to the cities, for a net gain of 1,350 with births.",
    ],
)
def test_what_others_gain_or_lose_is_not_accused(text: str):
    assert "mismatch" not in verdicts(text)
