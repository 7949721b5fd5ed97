"""Two figures that clauses tell side by side are no part and whole."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Tickets brought $3.1 million, and the city gave $2.2 million, or 35 percent, down from $2.4 million.",
        "Members paid 41,000 euros and the state 29,000, or 36 percent.",
        "The army has 120,000 men, and the police 48,000, or 22 percent.",
        "Spain sent 310 athletes, and Peru sent 166, or 42 percent.",
    ],
)
def test_what_another_has_is_no_part(accused, reasons, text):
    assert accused(text) == []
    assert any("side by side" in reason for reason in reasons(text))


@pytest.mark.parametrize(
    "text",
    [
        "The city has 611 schools, and the storm damaged 428, or 75 percent.",
        "The inn raised 611,000 euros and spent 428,000 euros, or 79 percent.",
        "The club has 900 members, and women make up 450, or 40 percent.",
    ],
)
def test_some_of_what_one_has_are_a_part(accused, text):
    assert accused(text) == ["percent-share"]
