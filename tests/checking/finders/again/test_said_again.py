"""One figure in the headline and in the first sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout


def said(text: str) -> list[tuple[str, list[str]]]:
    """The verdict and the figures of each check."""
    checks = [check for check in tieout.check(text).checks if check.rule == "repeated-figure"]
    return [(check.verdict, [span.text for span in check.spans]) for check in checks]


@given(st.integers(2, 99), st.integers(2, 99))
def test_a_difference_is_told_only_where_a_slip_explains_it(first, later):
    text = (
        f"Herring landings up {first} percent in June\n\nHerring landings rose {later} percent in June, the port said."
    )
    verdicts = [verdict for verdict, _ in said(text)]
    if first == later:
        assert verdicts == ["consistent"]
    elif abs(first - later) <= 0.1 * max(first, later):
        assert not verdicts or (abs(first - later) == 1 and verdicts == ["consistent"])
    elif 1 / 2.5 < first / later < 2.5:
        assert verdicts == (["consistent"] if abs(first - later) == 1 else ["mismatch"])
    else:
        assert "consistent" not in verdicts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ferry fares down 4 pct in June (Coast News) OBAN, July 1 (Coast News) -- Ferry fares fell 4.1 percent in June.",
            [("consistent", ["4 pct", "4.1 percent"])],
        ),
        ("Ferry line cuts 450 jobs\n\nThe ferry line will cut 440 jobs, it said.", []),
        ("Ferry line cuts 450 jobs\n\nThe mill will cut 540 jobs, it said.", []),
        ("Ferry line cuts 450 jobs\n\nThe ferry line will cut 540 jobs, 90 of them ashore, it said.", []),
        ("450 ferries\n\nThere are 540 ferries in the port, it said.", []),
    ],
)
def test_what_is_the_same_is_known_by_its_words(text, expected):
    assert said(text) == expected


def test_a_figure_that_stands_further_down_is_where_the_headline_may_come_from():
    text = "Herring landings up 12 percent in June\n\nHerring landings rose 21 percent in June, the port said. {}"
    assert said(text.format("Prices fell 9 percent.")) and not said(text.format("\n\nIn all, it was 12 percent."))
